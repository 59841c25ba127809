//! A moment: a point in time to the millisecond, as everything that happens in an installation is dated.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, TimestampRound, Unit};
use std::fmt;
use std::str::FromStr;
use std::time::Duration;

/// Norwegian time: an hour before UTC, two from the last Sunday of March to the last of October.
const NORWAY: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// A point in time. Its text is RFC 3339 in UTC and always as long, `2026-03-01T08:30:00.000Z`, so that texts sort as
/// the moments do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Moment(Timestamp);

/// A text that is no moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseMomentError(pub String);

impl fmt::Display for ParseMomentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a moment; write it as 2026-03-01T08:30:00Z", self.0)
    }
}

impl std::error::Error for ParseMomentError {}

impl Moment {
    /// The moment of a timestamp; what is shorter than a millisecond is cut off.
    #[must_use]
    pub fn of(timestamp: Timestamp) -> Self {
        let whole = TimestampRound::new().smallest(Unit::Millisecond).mode(jiff::RoundMode::Floor);
        Self(timestamp.round(whole).unwrap_or(timestamp))
    }

    /// The timestamp, for whoever wants it in a zone.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        self.0
    }

    /// The day and the time that a clock in Norway shows, by the rules that have held since 1996.
    #[must_use]
    pub fn in_norway(self) -> DateTime {
        norway().to_datetime(self.0)
    }

    /// When a day begins in Norway.
    #[must_use]
    pub fn beginning_of(day: super::Date) -> Self {
        let begins = norway().to_ambiguous_zoned(day.at(0, 0, 0, 0)).compatible();
        Self::of(begins.map_or(Timestamp::MAX, |zoned| zoned.timestamp()))
    }

    /// Milliseconds since the beginning of 1970.
    #[must_use]
    pub fn milliseconds(self) -> i64 {
        self.0.as_millisecond()
    }

    /// So much later; at the end of time it stands still.
    #[must_use]
    pub fn after(self, time: Duration) -> Self {
        Self::of(self.0.saturating_add(time).unwrap_or(Timestamp::MAX))
    }

    /// So much earlier; at the beginning of time it stands still.
    #[must_use]
    pub fn before(self, time: Duration) -> Self {
        Self::of(self.0.saturating_sub(time).unwrap_or(Timestamp::MIN))
    }

    /// How long it is since an earlier moment; nothing where that is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        let milliseconds = self.milliseconds().saturating_sub(earlier.milliseconds());
        Duration::from_millis(u64::try_from(milliseconds).unwrap_or(0))
    }
}

fn norway() -> TimeZone {
    TimeZone::posix(NORWAY).unwrap_or(TimeZone::UTC)
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3}", self.0)
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Moment {
    type Err = ParseMomentError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self::of).map_err(|_| ParseMomentError(text.to_owned()))
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

impl TryFrom<String> for Moment {
    type Error = ParseMomentError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        text.parse().unwrap()
    }

    #[test]
    fn texts_are_as_long_and_sort_as_the_moments_do() {
        let texts = ["1969-12-31T23:59:59.999Z", "2026-03-01T08:30:00.000Z", "2026-03-01T08:30:00.001Z"];
        for text in texts {
            assert_eq!(moment(text).to_string(), text);
        }
        assert!(texts.map(moment).is_sorted());
        assert_eq!(moment("2026-03-01T09:30:00.0019+01:00").to_string(), texts[2]);
        for text in ["", "2026-03-01", "2026-03-01T08:30:00", "2026-02-30T08:30:00Z"] {
            assert!(text.parse::<Moment>().is_err(), "{text}");
        }
    }

    #[test]
    fn clocks_in_norway_go_by_the_sun_and_the_law() {
        for (utc, norway) in [
            ("2026-01-15T23:30:00Z", "2026-01-16T00:30:00"),
            ("2026-03-29T00:59:59Z", "2026-03-29T01:59:59"),
            ("2026-03-29T01:00:00Z", "2026-03-29T03:00:00"),
            ("2026-10-25T00:59:59Z", "2026-10-25T02:59:59"),
            ("2026-10-25T01:00:00Z", "2026-10-25T02:00:00"),
        ] {
            assert_eq!(moment(utc).in_norway().to_string(), norway);
        }
        let begins = |day: &str| Moment::beginning_of(crate::time::parse_date(day).unwrap()).to_string();
        assert_eq!(begins("2026-07-01"), "2026-06-30T22:00:00.000Z");
        assert_eq!(begins("2026-12-01"), "2026-11-30T23:00:00.000Z");
    }

    #[test]
    fn later_and_earlier_undo_each_other() {
        let now = moment("2026-03-01T00:00:00Z");
        let hour = Duration::from_secs(3600);
        assert_eq!(now.before(hour).to_string(), "2026-02-28T23:00:00.000Z");
        assert_eq!(now.before(hour).after(hour), now);
        assert_eq!(now.after(hour).since(now), hour);
        assert_eq!(now.since(now.after(hour)), Duration::ZERO);
        assert!(now.after(Duration::MAX) > now);
    }
}
