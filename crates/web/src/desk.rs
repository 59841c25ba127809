//! What every request shares: the store, the shelf, the settings, the voices and the time.

use crate::api::limit::Budget;
use crate::settings::Settings;
use rettesnor_app::shelf::Shelf;
use rettesnor_core::time::Moment;
use rettesnor_store::Store;
use rettesnor_store::audit::ReadEntry;
use rettesnor_words::{Language, Voice};
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::{Notify, mpsc};

/// What a desk is made of.
pub struct DeskParts {
    /// The transactional data.
    pub store: Store,
    /// What pages are answered from.
    pub shelf: Shelf,
    /// How the application is served.
    pub settings: Settings,
    /// What time it is; only the binary knows.
    pub clock: fn() -> Moment,
    /// Where readings of restricted figures are written down, for the audit log.
    pub reads: mpsc::Sender<ReadEntry>,
    /// Rings when there is something for the worker to do.
    pub bell: Arc<Notify>,
}

/// What every request shares. Cheap to clone.
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

struct Inner {
    store: Store,
    shelf: RwLock<Arc<Shelf>>,
    settings: Settings,
    clock: fn() -> Moment,
    reads: mpsc::Sender<ReadEntry>,
    bell: Arc<Notify>,
    budget: Budget,
    voices: [Voice; 3],
}

impl Desk {
    /// Puts the parts on a desk.
    #[must_use]
    pub fn new(parts: DeskParts) -> Self {
        let DeskParts { store, shelf, settings, clock, reads, bell } = parts;
        let voices = Language::ALL.map(Voice::new);
        Self(Arc::new(Inner {
            store,
            shelf: RwLock::new(Arc::new(shelf)),
            settings,
            clock,
            reads,
            bell,
            budget: Budget::default(),
            voices,
        }))
    }

    /// The store.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// What pages are answered from right now.
    #[must_use]
    pub fn shelf(&self) -> Arc<Shelf> {
        Arc::clone(&self.0.shelf.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts a new shelf in the place of the old one; requests that are under way finish with the one they began with.
    pub fn replace_shelf(&self, shelf: Shelf) {
        *self.0.shelf.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(shelf);
    }

    /// How the application is served.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// What time it is.
    #[must_use]
    pub fn now(&self) -> Moment {
        (self.0.clock)()
    }

    /// The voice of a language.
    #[must_use]
    pub fn voice(&self, language: Language) -> &Voice {
        let place = Language::ALL.iter().position(|known| *known == language).unwrap_or(0);
        &self.0.voices[place]
    }

    /// Writes down that restricted figures were read. Waits where the log is behind, so that no reading is lost.
    pub async fn note_reading(&self, entry: ReadEntry) {
        if self.0.reads.send(entry).await.is_err() {
            tracing::error!("the audit log takes no more readings");
        }
    }

    /// What has been asked of the interface in this minute.
    pub(crate) fn budget(&self) -> &Budget {
        &self.0.budget
    }

    /// Tells the worker that there is something to do.
    pub fn ring(&self) {
        self.0.bell.notify_one();
    }
}
