//! What a unit has reported for a period, and what that cost.

use crate::time::{Moment, Period};
use serde::{Deserialize, Serialize};

/// The longest that somebody is believed to have worked between two savings, in seconds.
const LONGEST: u64 = 30 * 60;

/// The report of a unit for a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The period.
    pub period: Period,
    /// The seconds that have been worked with it since it was last sent.
    pub seconds: u64,
    /// Each time it was sent, the oldest first.
    pub sent: Vec<Sending>,
}

/// A report that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sending {
    /// The upload that it went by.
    pub upload: String,
    /// When.
    pub at: Moment,
    /// The minutes it took, as the sender says.
    pub minutes: u64,
    /// How many values were sent.
    pub values: usize,
}

impl Report {
    /// A report that nobody has begun.
    #[must_use]
    pub fn new(period: Period) -> Self {
        Self { period, seconds: 0, sent: Vec::new() }
    }

    /// Adds the time since the form was opened. A form that lay open over lunch is not all work.
    pub fn worked(&mut self, opened: Moment, at: Moment) {
        self.seconds += at.since(opened).as_secs().min(LONGEST);
    }

    /// The minutes that have been worked, at least one.
    #[must_use]
    pub fn minutes(&self) -> u64 {
        self.seconds.div_ceil(60).max(1)
    }

    /// Notes that it was sent; what is done from now on is a correction.
    pub fn send(&mut self, sending: Sending) {
        self.seconds = 0;
        self.sent.push(sending);
    }

    /// The minutes of all sendings together.
    #[must_use]
    pub fn minutes_sent(&self) -> u64 {
        self.sent.iter().map(|sending| sending.minutes).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn the_time_it_takes_is_measured_and_a_form_left_open_is_not_work() {
        let begun: Moment = "2026-03-02T07:00:00Z".parse().unwrap();
        let mut report = Report::new("2026T1".parse().unwrap());
        assert_eq!(report.minutes(), 1);
        report.worked(begun, begun.after(Duration::from_secs(150)));
        assert_eq!(report.minutes(), 3);
        report.worked(begun, begun.after(Duration::from_secs(5 * 3600)));
        assert_eq!(report.seconds, 150 + 1800);
        report.send(Sending { upload: "u".to_owned(), at: begun, minutes: 20, values: 4 });
        assert_eq!((report.seconds, report.minutes_sent()), (0, 20));
    }
}
