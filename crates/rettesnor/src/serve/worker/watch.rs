//! Whether the data folder, or the day, is another than the shelf was made of.

use super::Worker;
use crate::clock;
use crate::failure::Failure;
use crate::work::{Installation, goals, shelf};
use rettesnor_app::steer::goal::aims;
use rettesnor_core::access::Who;
use rettesnor_core::time::Date;
use rettesnor_engine::folder::{Folder, FolderError, Seen};
use rettesnor_store::StoreError;

/// What the shelf was made of.
#[derive(Default)]
pub(super) struct Watch {
    seen: Option<(Option<Seen>, Date)>,
    /// How many versions of goals there were, and when the newest was written.
    goals: Option<(i64, String)>,
    /// Whether deliveries that wait are to be held against what answers now.
    pub(super) renew: bool,
}

impl Worker {
    /// Puts up a new shelf where the folder holds something new: what was accepted or measured here or by a command,
    /// other goals, other definitions, another day.
    pub(super) fn watch_folder(&mut self) {
        if let Err(error) = self.watch_goals() {
            tracing::warn!(%error, "the goals can't be looked at");
        }
        let now = match self.glance() {
            Ok(now) => now,
            Err(error) => return tracing::warn!(%error, "the data folder can't be looked at"),
        };
        if self.watch.seen.as_ref() == Some(&now) {
            return;
        }
        let first = self.watch.seen.is_none();
        self.watch.seen = Some(now);
        self.watch.renew = true;
        // The server has put up a shelf itself before it began to answer.
        if first && self.desk.shelf().stock.today == clock::today() && self.is_as_shelved() {
            return;
        }
        if let Err(failure) = self.put_up_shelf() {
            // The old one stands: pages go on answering, and the next change is tried again.
            tracing::error!(why = failure.message(), "there is something new that can't be shown");
        }
    }

    /// Puts up the shelf of the folder as it is now.
    pub(super) fn put_up_shelf(&mut self) -> Result<(), Failure> {
        let now = self.glance().map_err(Failure::no)?;
        let installation = Installation::at(&self.root)?;
        let seen = self.glance_at_goals().map_err(Failure::no)?;
        let goals = self.wait_for(goals(&installation, self.store()))?;
        let shelf = shelf(&installation, goals)?;
        // Here and not in a page: whoever comes first after the swap is answered as quickly as the next.
        shelf.warm();
        self.desk.replace_shelf(shelf);
        self.watch.seen = Some(now);
        self.watch.goals = Some(seen);
        // What somebody has changed while the shelf was made.
        self.watch_goals().map_err(Failure::no)
    }

    /// Lets cards judge by the goals as they are now, where a command or another server has changed them.
    fn watch_goals(&mut self) -> Result<(), StoreError> {
        let mut seen = self.glance_at_goals()?;
        while self.watch.goals.as_ref() != Some(&seen) {
            let aims = self.wait_for(aims(self.store(), &Who::Operator))?;
            self.desk.shelf().replace_aims(aims);
            self.watch.goals = Some(seen);
            // What somebody has changed meanwhile through a page is not to be taken back.
            seen = self.glance_at_goals()?;
        }
        Ok(())
    }

    fn glance_at_goals(&self) -> Result<(i64, String), StoreError> {
        self.wait_for(self.store().glance_at_kind(&Who::Operator, "goal"))
    }

    fn glance(&self) -> Result<(Option<Seen>, Date), FolderError> {
        let seen = match Folder::open(&self.root) {
            Ok(folder) => Some(folder.seen()?),
            Err(FolderError::NotAFolder(_)) => None,
            Err(error) => return Err(error),
        };
        Ok((seen, clock::today()))
    }

    /// Whether the shelf holds the newest acceptance and edition: nothing came in while the server started.
    fn is_as_shelved(&self) -> bool {
        let Ok(folder) = Folder::open(&self.root) else { return false };
        let shelf = self.desk.shelf();
        let (accepted, made) = (folder.accepted(), folder.made());
        accepted.is_ok_and(|accepted| accepted.len() == shelf.stock.accepted.len())
            && made.is_ok_and(|made| made.len() == shelf.stock.editions.len())
    }
}
