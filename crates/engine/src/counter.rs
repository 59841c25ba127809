//! The engine behind core's one wall: counts deliveries that lie in row files.

use crate::distinct::count_distinct;
use crate::kernel::count_file;
use crate::rows::{RowFile, RowSource, RowsError};
use rettesnor_core::tally::{CountError, Counter, Counts, DistinctCell, DistinctQuestion, Tally};
use std::collections::BTreeMap;

/// Where the row file of a delivery lies, by the delivery's id.
type Sources = dyn Fn(&str) -> Option<RowSource> + Send;

/// Counts deliveries by their row files. Nothing is kept between questions.
pub struct ColumnarCounter {
    source: Box<Sources>,
}

impl ColumnarCounter {
    /// Counts deliveries whose row files lie where `source` says, by the delivery's id.
    #[must_use]
    pub fn new(source: impl Fn(&str) -> Option<RowSource> + Send + 'static) -> Self {
        Self { source: Box::new(source) }
    }

    /// Counts the deliveries of a list.
    #[must_use]
    pub fn of(deliveries: BTreeMap<String, RowSource>) -> Self {
        Self::new(move |delivery| deliveries.get(delivery).cloned())
    }

    /// Opens the row file of a delivery.
    ///
    /// # Errors
    /// There is no such delivery, or its file can't be opened.
    pub fn open(&self, delivery: &str) -> Result<RowFile, CountError> {
        let source = (self.source)(delivery);
        let source = source.ok_or_else(|| CountError(format!("there is no delivery {delivery}")))?;
        RowFile::open(source).map_err(|why| told(delivery, &why))
    }
}

impl Counter for ColumnarCounter {
    fn count(&mut self, delivery: &str, tally: &Tally) -> Result<Counts, CountError> {
        count_file(&self.open(delivery)?, tally).map_err(|why| told(delivery, &why))
    }

    fn count_distinct(&mut self, question: &DistinctQuestion<'_>) -> Result<Vec<DistinctCell>, CountError> {
        // The reason may be a delivery's that can't be opened; it is told as it was, not as the last file's.
        let mut unopened = None;
        let cells = count_distinct(question, |delivery| {
            self.open(delivery).map_err(|why| {
                let error = RowsError::Io(why.to_string());
                unopened = Some(why);
                error
            })
        });
        cells.map_err(|why| unopened.unwrap_or_else(|| CountError(why.to_string())))
    }
}

fn told(delivery: &str, why: &RowsError) -> CountError {
    CountError(format!("delivery {delivery}: {why}"))
}
