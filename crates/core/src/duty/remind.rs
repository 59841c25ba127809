//! When people are reminded of a duty: two weeks before, three days before, and the day after.

use super::Duty;
use crate::time::{Date, day_number};

/// How many days after its day a duty that is not done is still reminded of.
const LATE: i32 = 7;

/// A reminder of a duty. Each is given once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reminder {
    /// Two weeks before.
    Fortnight,
    /// Three days before.
    ThreeDays,
    /// The day after.
    Late,
}

impl Reminder {
    /// The name in the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fortnight => "14",
            Self::ThreeDays => "3",
            Self::Late => "after",
        }
    }
}

/// The reminder that is at hand: nothing for what is done, far away or long gone.
#[must_use]
pub fn reminder(duty: &Duty, today: Date) -> Option<Reminder> {
    if duty.done == Some(true) {
        return None;
    }
    match day_number(duty.due) - day_number(today) {
        4..=14 => Some(Reminder::Fortnight),
        0..=3 => Some(Reminder::ThreeDays),
        days if (-LATE..0).contains(&days) && duty.done == Some(false) => Some(Reminder::Late),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Owed;
    use super::*;
    use crate::time::parse_date;

    #[test]
    fn a_duty_is_reminded_of_three_times_and_never_once_it_is_done() {
        let duty = |done| Duty {
            key: String::new(),
            due: parse_date("2026-03-15").unwrap(),
            unit: "kommune:3201".parse().unwrap(),
            function: String::new(),
            by_leader: false,
            what: Owed::PlanReport { what: String::new(), year: 2026 },
            done,
        };
        let on = |day: &str| reminder(&duty(Some(false)), parse_date(day).unwrap());
        assert_eq!(on("2026-02-28"), None);
        assert_eq!(on("2026-03-01"), Some(Reminder::Fortnight));
        assert_eq!(on("2026-03-11"), Some(Reminder::Fortnight));
        assert_eq!(on("2026-03-12"), Some(Reminder::ThreeDays));
        assert_eq!(on("2026-03-15"), Some(Reminder::ThreeDays));
        assert_eq!(on("2026-03-16"), Some(Reminder::Late));
        assert_eq!(on("2026-03-23"), None);
        assert_eq!(reminder(&duty(Some(true)), parse_date("2026-03-14").unwrap()), None);
        assert_eq!(reminder(&duty(None), parse_date("2026-03-16").unwrap()), None, "it may well be done");
    }
}
