//! How often one may ask within a minute. It is counted in memory, and forgotten with the minute.

use rettesnor_core::time::Moment;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// A minute, in milliseconds.
const MINUTE: i64 = 60_000;

/// What has been asked in this minute, by who asks.
#[derive(Default)]
pub struct Budget(Mutex<(i64, HashMap<String, u32>)>);

impl Budget {
    /// Counts a request; where there have been too many already, how many seconds are left of the minute.
    pub fn take(&self, name: &str, now: Moment, most: u32) -> Result<(), u64> {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let minute = now.milliseconds().div_euclid(MINUTE);
        if counted.0 != minute {
            *counted = (minute, HashMap::new());
        }
        let asked = counted.1.entry(name.to_owned()).or_default();
        if *asked >= most {
            let left = MINUTE - now.milliseconds().rem_euclid(MINUTE);
            return Err(u64::try_from(left).unwrap_or(0).div_ceil(1000));
        }
        *asked += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_may_ask_so_often_and_again_in_the_next_minute() {
        let (budget, at) = (Budget::default(), |text: &str| text.parse::<Moment>().unwrap());
        let now = at("2026-11-21T12:00:15.500Z");
        assert_eq!((budget.take("a", now, 2), budget.take("a", now, 2)), (Ok(()), Ok(())));
        assert_eq!(budget.take("a", now, 2), Err(45));
        assert_eq!(budget.take("b", now, 2), Ok(()), "others are counted by themselves");
        assert_eq!(budget.take("a", at("2026-11-21T12:01:00Z"), 2), Ok(()));
    }
}
