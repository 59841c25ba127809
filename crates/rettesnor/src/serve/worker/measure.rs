//! Counting in the background: an edition of everything accepted, a new shelf, and what that changed on the cards.

use super::trouble::Trouble;
use super::{PAUSE, Worker};
use crate::clock;
use crate::work::{Goals, Installation, measure, shelf_of};
use rettesnor_app::delivery::{Doing, Outcome, effects, status_changes};
use rettesnor_app::shelf::Shelf;
use rettesnor_core::access::Who;
use rettesnor_core::delivery::Acceptance;
use rettesnor_core::time::Moment;
use rettesnor_engine::folder::{Folder, Made};
use rettesnor_store::uploads::Upload;
use rettesnor_store::{Measuring, StoreError};
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

impl Worker {
    /// Counts once for everybody who has asked; says whether there was anybody.
    pub(super) fn measure_what_is_asked(&mut self) -> Result<bool, StoreError> {
        let now = clock::now();
        let mut asked = self.wait_for(self.store().unfinished_measurings(&Who::Operator))?;
        asked.retain(|asked| self.again.get(asked.id.as_str()).is_none_or(|at| *at <= now));
        let Some(first) = asked.first() else { return Ok(false) };
        let first = first.clone();
        let counted = catch_unwind(AssertUnwindSafe(|| self.measure(&asked)));
        match counted {
            Ok(Ok(hash)) => self.end(&asked, Ok(&hash)),
            Ok(Err(Trouble::Store(error))) => Err(error),
            Ok(Err(Trouble::Now(why))) => {
                tracing::warn!(why, "the deliveries can't be counted now");
                self.again.insert(first.id.to_string(), now.after(PAUSE * 3));
                self.tell(first.id.as_str(), &Doing::Trouble(why), (0, 0)).map(|()| false)
            }
            Ok(Err(Trouble::Never(why))) => self.end(&asked, Err(why.to_note())),
            Err(_) => self.end(&asked, Err("the program itself gave up; its log tells more")),
        }
    }

    fn end(&self, asked: &[Measuring], outcome: Result<&str, &str>) -> Result<bool, StoreError> {
        for measuring in asked {
            self.wait_for(self.store().end_measuring(&Who::Operator, clock::now(), &measuring.id, outcome))?;
        }
        Ok(true)
    }

    /// Makes the edition, puts up its shelf, and notes what it changed. Tells the edition's hash.
    fn measure(&mut self, asked: &[Measuring]) -> Result<String, Trouble> {
        let id = asked.first().map_or("", |first| first.id.as_str());
        for measuring in asked {
            self.wait_for(self.store().start_measuring(&Who::Operator, clock::now(), &measuring.id))?;
        }
        self.tell(id, &Doing::Counting, (0, 0))?;
        let installation = Installation::at(&self.root)?;
        let writer = self.writer(&installation, id)?;
        let (mut done, total) = (0, count(writer.folder().accepted()?.len()));
        let made = {
            let teller = self.teller(id);
            let mut progress = |_: &str| {
                done += 1;
                teller(&Doing::Counting, (done, total));
            };
            measure(&installation, &writer, clock::today(), false, &mut progress)?.made
        };
        let folder = writer.folder().clone();
        // From here on nothing is written to the folder, and a command may.
        drop(writer);
        let shown = self.desk.shelf();
        self.put_up_shelf()?;
        let since = asked.iter().map(|measuring| measuring.asked_at).min().unwrap_or_else(clock::now);
        self.tell_what_changed((&installation, &folder), &made, shown, since)?;
        Ok(made.hash)
    }

    /// Notes what the edition changed for the deliveries that were accepted since it was asked for, and which statuses
    /// are others than before. Told again, it is told the same.
    fn tell_what_changed(
        &self,
        (installation, folder): (&Installation, &Folder),
        made: &Made,
        shown: Arc<Shelf>,
        since: Moment,
    ) -> Result<(), Trouble> {
        let uploads = self.wait_for(self.store().uploads_accepted_since(&Who::Operator, since))?;
        let accepted = folder.accepted()?;
        let is_new = |upload: &&Upload| Outcome::of_note(upload.note.as_deref()) != Some(Outcome::Unchanged);
        let new = uploads.iter().filter(is_new).filter_map(|upload| Some((upload, find(&accepted, upload)?)));
        let new: Vec<(&Upload, &Acceptance)> = new.collect();
        let orders: BTreeSet<u64> = new.iter().map(|(_, acceptance)| acceptance.order).collect();
        let before = before(folder, made, &orders)?;
        let is_shown = |made: &Made| shown.reading().is_some_and(|reading| reading.edition.hash == made.hash);
        let goals = || Goals { aims: self.desk.shelf().aims().to_vec(), problem: None };
        let before = match before {
            Some(made) if is_shown(&made) => Some(shown),
            Some(made) => Some(Arc::new(shelf_of(installation, folder, Some(&made), goals())?)),
            None => None,
        };
        let now = self.desk.shelf();
        for (upload, acceptance) in new {
            let effects = effects(before.as_deref(), &now, &upload.dataset, &acceptance.scope);
            self.wait_for(self.store().note_effects(&Who::Operator, clock::now(), &upload.id, &effects))?;
        }
        if let Some(before) = &before {
            let changes = status_changes(before, &now);
            self.wait_for(self.store().tell_news(&Who::Operator, clock::now(), &made.hash, &changes))?;
        }
        Ok(())
    }
}

/// The acceptance of an upload's delivery: the latest of those rows.
fn find<'a>(accepted: &'a [Acceptance], upload: &Upload) -> Option<&'a Acceptance> {
    let delivery = upload.delivery.as_deref()?;
    accepted.iter().rev().find(|acceptance| acceptance.delivery == delivery)
}

/// The latest edition before this that none of some acceptances is counted in.
fn before(folder: &Folder, made: &Made, orders: &BTreeSet<u64>) -> Result<Option<Made>, Trouble> {
    let all = folder.made()?;
    let before = all.into_iter().rev().find(|other| {
        other.hash != made.hash && other.as_of <= made.as_of && !other.accepted.iter().any(|a| orders.contains(a))
    });
    Ok(before)
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}
