//! Finding in the background what must be hidden before something is published: minutes of work for a whole country.
//! Nothing is written but what was found and passed by the audit, so that a worker that is killed begins again.

use super::Worker;
use super::trouble::Trouble;
use crate::clock;
use rettesnor_app::delivery::Doing;
use rettesnor_app::publish::{Keeping, PatternError, Sources, earlier_patterns, find_pattern, keep_found};
use rettesnor_core::access::Who;
use rettesnor_core::measure::Reading;
use rettesnor_engine::folder::Folder;
use rettesnor_store::{PatternId, PatternSearch, StoreError};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

impl Worker {
    /// Finds what the first who asked wants to know; says whether there was anybody.
    pub(super) fn find_what_to_hide(&mut self) -> Result<bool, StoreError> {
        let asked = self.wait_for(self.store().unfinished_patterns(&Who::Operator))?;
        let Some(search) = asked.first() else { return Ok(false) };
        self.wait_for(self.store().start_pattern(&Who::Operator, clock::now(), &search.id))?;
        let found = catch_unwind(AssertUnwindSafe(|| self.search(search)));
        let outcome = match found.unwrap_or_else(|_| Err(Trouble::Now("broken".to_owned()))) {
            Ok(Ok(pattern)) => Ok(pattern),
            Ok(Err(why)) => Err(why),
            Err(Trouble::Store(error)) => return Err(error),
            Err(Trouble::Now(why)) => Err(why),
            Err(Trouble::Never(why)) => Err(why.to_note().to_owned()),
        };
        if let Err(why) = &outcome {
            tracing::warn!(package = search.package, year = search.year, why, "it was not found what to hide");
        }
        let outcome = outcome.as_ref().map_err(String::as_str);
        self.wait_for(self.store().end_pattern(&Who::Operator, clock::now(), &search.id, outcome))?;
        Ok(true)
    }

    /// Finds it, and keeps it where the audit passed it; or tells in a word why not.
    fn search(&self, search: &PatternSearch) -> Result<Result<PatternId, String>, Trouble> {
        let shelf = self.desk.shelf();
        let Some(reading) = shelf.reading() else { return Ok(Err("nothing-closed".to_owned())) };
        loop {
            match self.search_once(reading, search)? {
                Ok((Keeping::Kept(kept), _)) => return Ok(Ok(kept)),
                Ok((Keeping::Exposed, many)) => return Ok(Err(format!("exposed:{many}"))),
                Ok((Keeping::Overtaken, _)) => {}
                Err(why) => return Ok(Err(why)),
            }
        }
    }

    /// Looks once, beside all that is kept now; tells what became of what was found, and how many numbers it exposes.
    fn search_once(
        &self,
        reading: &Reading,
        search: &PatternSearch,
    ) -> Result<Result<(Keeping, usize), String>, Trouble> {
        let (package, year) = (search.package.as_str(), search.year);
        let earlier = self.wait_for(earlier_patterns(self.store(), &Who::Operator, package, year))?;
        let folder = Folder::open(&self.root)?;
        let edition = |hash: &str| earlier_reading(&folder, hash);
        let teller = self.teller(search.id.as_str());
        let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        let mut progress = |done: usize, total: usize| teller(&Doing::Counting, (count(done), count(total)));
        let sources = Sources { reading, earlier: &edition };
        let mut found = match find_pattern(sources, (package, year), &earlier, &mut progress) {
            Ok(found) => found,
            Err(error) => {
                tracing::warn!(%error, "what must be hidden can't be found");
                return Ok(Err(word_for(&error).to_owned()));
            }
        };
        let kept = self.wait_for(keep_found(self.store(), &Who::Operator, clock::now(), &mut found))?;
        let verdict = &found.pattern.verdict;
        Ok(Ok((kept, verdict.exposed.len() + verdict.unsettled.len())))
    }
}

fn word_for(error: &PatternError) -> &'static str {
    match error {
        PatternError::NothingClosed => "nothing-closed",
        PatternError::EditionGone(_) => "edition-gone",
        PatternError::Untrue(_) | PatternError::Unreadable(_) => "broken",
    }
}

/// An edition that something was published from, where it is there still.
fn earlier_reading(folder: &Folder, hash: &str) -> Option<Reading> {
    let made = folder.made().ok()?.into_iter().rev().find(|made| made.hash == hash)?;
    let (edition, catalogue) = folder.edition(&made).ok()?;
    let org = folder.org(made.as_of).ok()?;
    Some(Reading::new(Arc::new(catalogue), Arc::new(org), Arc::new(edition)))
}
