//! Writes down who has read restricted figures, many at a time: a page does not wait for the disk.
//!
//! What was read within the same second by the same person is one entry. When the program is told to stop, what waits
//! is written before it ends; if the machine dies, at most the last second of readings is lost, and no writing is.

use rettesnor_core::access::Who;
use rettesnor_store::Store;
use rettesnor_store::audit::ReadEntry;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;

/// How long readings are gathered.
const GATHERED: Duration = Duration::from_secs(1);

/// The most that are gathered.
const MOST: usize = 4096;

/// Writes down readings until there can come no more.
pub async fn write_down(store: Store, mut readings: Receiver<ReadEntry>) {
    let mut gathered = Vec::new();
    while readings.recv_many(&mut gathered, MOST).await > 0 {
        let end = tokio::time::Instant::now() + GATHERED;
        while gathered.len() < MOST && !readings.is_closed() {
            match tokio::time::timeout_at(end, readings.recv_many(&mut gathered, MOST)).await {
                Ok(0) | Err(_) => break,
                Ok(_) => {}
            }
        }
        let entries = once_each(std::mem::take(&mut gathered));
        if let Err(error) = store.append_reads(&Who::Operator, &entries).await {
            tracing::error!(%error, entries = entries.len(), "readings could not be written down");
        }
    }
}

/// The readings without those that say the same, in the order they came.
fn once_each(entries: Vec<ReadEntry>) -> Vec<ReadEntry> {
    let mut seen = std::collections::HashSet::new();
    entries.into_iter().filter(|e| seen.insert((e.actor.clone(), e.object.clone()))).collect()
}
