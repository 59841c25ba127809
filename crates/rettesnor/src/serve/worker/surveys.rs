//! Closing surveys whose last day has gone, in the name of whoever made them.

use super::Worker;
use crate::clock;
use rettesnor_app::people::Failure;
use rettesnor_app::steer::report::ReportError;
use rettesnor_app::steer::survey::{close, due};
use rettesnor_app::steer::{Pen, SteerError};
use rettesnor_core::access::Who;
use rettesnor_store::{Signature, StoreError};

impl Worker {
    /// Closes them, which sends in what was answered. What can't be closed is tried again next time.
    pub(super) fn close_due_surveys(&self) -> Result<(), StoreError> {
        for survey in self.wait_for(due(self.store(), clock::today()))? {
            let shelf = self.desk.shelf();
            let maker = self.as_who(&survey.by)?;
            // One whose maker has left is closed as well.
            let may = maker.writes_plans(&survey.home.unit, &shelf.structure);
            let who = if may { maker } else { Who::Operator };
            let pen = Pen {
                store: self.store(),
                who: &who,
                at: clock::now(),
                structure: &shelf.structure,
                form_key: "",
                signature: Signature::Named,
            };
            match self.wait_for(close(&pen, &shelf, &self.desk.settings().inbox, &survey.id)) {
                Ok(()) => {}
                Err(ReportError::Steer(SteerError::Failed(Failure::Store(error)))) => return Err(error),
                Err(error) => tracing::warn!(survey = survey.id.as_str(), ?error, "a survey could not be closed"),
            }
        }
        Ok(())
    }
}
