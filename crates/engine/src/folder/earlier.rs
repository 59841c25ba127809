//! The earlier rows that a new delivery would take over from.

use super::{Folder, FolderError};
use crate::import::Earlier;
use crate::rows::{RowFile, RowSource};
use rettesnor_core::definition::DataSet;
use rettesnor_core::delivery::{Acceptance, Answers, Scope, spans};
use rettesnor_core::org::Org;
use rettesnor_core::tally::AnswerSpan;
use rettesnor_core::time::{Date, MonthRange};
use std::collections::{BTreeMap, BTreeSet};

impl Folder {
    /// The row files that answer, on the day received, within the scope; each with the leaves and months it answers.
    ///
    /// # Errors
    /// An earlier delivery can't be read.
    pub fn earlier(
        &self,
        org: &Org,
        dataset: &DataSet,
        scope: &Scope,
        received: Date,
    ) -> Result<Vec<Earlier>, FolderError> {
        let Some(months) = scope.months else { return Ok(Vec::new()) };
        let accepted = self.accepted()?;
        let answers = Answers::new(org, &accepted, &dataset.id, received);
        let mut leaves = BTreeMap::new();
        for acceptance in answers.accepted() {
            let path = self.rows_file(&acceptance.delivery);
            let file = RowFile::open(RowSource::Path(path.clone()))
                .map_err(|e| FolderError::Damaged { path, why: e.to_string() })?;
            leaves.insert(acceptance.delivery.clone(), file.leaves().iter().cloned().collect::<BTreeSet<_>>());
        }
        let new = [Acceptance {
            delivery: "new".to_owned(),
            dataset: dataset.id.clone(),
            scope: scope.clone(),
            received,
            order: 0,
        }];
        let taken = Answers::new(org, &new, &dataset.id, received);
        let mut found: BTreeMap<String, Vec<AnswerSpan>> = BTreeMap::new();
        for span in spans(&answers, dataset.is_yearly(), &leaves) {
            let whole = BTreeMap::from([("new".to_owned(), BTreeSet::from([span.leaf.clone()]))]);
            for taken in spans(&taken, dataset.is_yearly(), &whole) {
                let both = MonthRange {
                    first: span.months.first.max(taken.months.first),
                    last: span.months.last.min(taken.months.last),
                };
                let in_scope = dataset.is_yearly() || months.contains(both.first);
                if both.first <= both.last && in_scope {
                    found.entry(span.delivery.clone()).or_default().push(AnswerSpan { months: both, ..span.clone() });
                }
            }
        }
        Ok(found.into_iter().map(|(delivery, spans)| Earlier { file: self.rows_file(&delivery), spans }).collect())
    }
}
