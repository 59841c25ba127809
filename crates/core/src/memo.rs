//! What has been worked out once and need not be again.
//!
//! Several may ask at the same time. Nobody waits while another works a value out: two that ask for the same may both
//! do the work, and as core gives the same answer for the same question, it does not matter whose is kept.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Values that follow from their keys.
pub(crate) struct Memo<K, V>(Mutex<HashMap<K, V>>);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    /// The value of the key, worked out where it is not known yet.
    pub fn get(&self, key: K, work_out: impl FnOnce(&K) -> V) -> V {
        if let Some(known) = self.known().get(&key) {
            return known.clone();
        }
        let value = work_out(&key);
        self.known().entry(key).or_insert(value).clone()
    }

    fn known(&self) -> MutexGuard<'_, HashMap<K, V>> {
        // A value is put in whole or not at all, so what is there is true whatever became of who put it there.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
