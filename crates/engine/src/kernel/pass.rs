//! The pass over a file: row groups are shared out among threads, each with its own room.

use super::{Plan, Work};
use crate::rows::{RowFile, RowsError};
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many threads a file is worth.
pub(crate) fn threads(file: &RowFile) -> usize {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    cores.min(file.groups()).clamp(1, 8)
}

/// Works out every frame of the plan for every row, and hands each chunk to `take` with the frame's place. Every
/// thread takes into a value of its own; what comes back is all of them, in no order that means anything.
pub(crate) fn walk<T: Send>(
    file: &RowFile,
    plan: &Plan,
    threads: usize,
    new: impl Fn() -> T + Sync,
    take: impl Fn(&mut T, usize, &Work) + Sync,
) -> Result<Vec<T>, RowsError> {
    let next = AtomicUsize::new(0);
    let alone = || -> Result<T, RowsError> {
        let mut taken = new();
        let mut works: Vec<Work> = plan.frames.iter().map(Work::new).collect();
        loop {
            let group = next.fetch_add(1, Ordering::Relaxed);
            if group >= file.groups() {
                return Ok(taken);
            }
            let mut scan = file.scan(group, &plan.columns)?;
            while let Some(chunk) = scan.next_chunk()? {
                for (at, (frame, work)) in plan.frames.iter().zip(&mut works).enumerate() {
                    work.chunk(plan, frame, chunk, &mut |work| take(&mut taken, at, work));
                }
            }
        }
    };
    if threads <= 1 {
        return Ok(vec![alone()?]);
    }
    std::thread::scope(|scope| {
        let started: Vec<_> = (0..threads).map(|_| scope.spawn(alone)).collect();
        let ended = started.into_iter().map(|thread| {
            thread.join().unwrap_or_else(|_| Err(RowsError::Damaged("a part of it can't be decoded".to_owned())))
        });
        ended.collect()
    })
}
