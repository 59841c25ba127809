//! Places in labour measures: how many are allotted by letter, bought by the county and used by the office, month by
//! month. Use never stands alone: beside it are the places that were broken off and what the users themselves say.

use super::Letter;
use crate::org::UnitRef;
use serde::{Deserialize, Serialize};

/// Places that a letter gives to a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Places {
    /// The unit.
    pub unit: UnitRef,
    /// The labour measure, by code.
    pub measure: String,
    /// The group that comes first, by code; empty where there is none.
    pub group: String,
    /// The first month of the year.
    pub first: u8,
    /// The last month of the year.
    pub last: u8,
    /// How many in each of them.
    pub per_month: u32,
}

/// How many places a letter gives a unit in each month, of a measure and for a group.
#[must_use]
pub fn allotted(letters: &[&Letter], unit: &UnitRef, measure: &str, group: &str) -> [Option<u32>; 12] {
    let mut months = [None; 12];
    // A supplement takes the place of what was given before, month by month.
    for letter in letters.iter().filter(|letter| letter.stage.binds()) {
        let mut given = [None::<u32>; 12];
        let fits = |places: &&Places| places.unit == *unit && places.measure == measure && places.group == group;
        for places in letter.places.iter().filter(fits) {
            for month in places.first.max(1)..=places.last.min(12) {
                let place = &mut given[usize::from(month - 1)];
                *place = Some(place.unwrap_or(0) + places.per_month);
            }
        }
        for (month, given) in months.iter_mut().zip(given) {
            *month = given.or(*month);
        }
    }
    months
}

/// What users have said of their places themselves, on the scale from 1 to 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserScore {
    /// The mean, in hundredths.
    pub hundredths: u32,
    /// How many answered.
    pub answers: u32,
}

/// How few answers are too few to tell of.
const LEAST_ANSWERS: u32 = 5;

impl UserScore {
    /// Whether so many answered that the mean is nobody's own.
    #[must_use]
    pub fn may_be_shown(self) -> bool {
        self.answers >= LEAST_ANSWERS
    }
}

/// What is known of a month; what nobody has reported is nothing, and not zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceMonth {
    /// Bought by the county.
    pub bought: Option<u32>,
    /// Used by the office.
    pub used: Option<u32>,
    /// Broken off before their time.
    pub broken_off: Option<u32>,
    /// What the users say.
    pub judged: Option<UserScore>,
}

/// The counts of a unit in a year, of a labour measure and for a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceBook {
    /// The labour measure, by code.
    pub measure: String,
    /// The group that comes first, by code; empty where there is none.
    pub group: String,
    /// The months, January first.
    pub months: [PlaceMonth; 12],
}

impl PlaceBook {
    /// An empty book.
    #[must_use]
    pub fn of(measure: &str, group: &str) -> Self {
        Self { measure: measure.to_owned(), group: group.to_owned(), months: [PlaceMonth::default(); 12] }
    }

    /// The sum of several books, month by month: what any of them has reported. Means are weighted by their answers.
    #[must_use]
    pub fn sum<'b>(measure: &str, group: &str, books: impl IntoIterator<Item = &'b Self>) -> Self {
        let mut sum = Self::of(measure, group);
        for book in books.into_iter().filter(|book| book.measure == measure && book.group == group) {
            for (into, from) in sum.months.iter_mut().zip(book.months) {
                into.bought = added(into.bought, from.bought);
                into.used = added(into.used, from.used);
                into.broken_off = added(into.broken_off, from.broken_off);
                into.judged = pooled(into.judged, from.judged);
            }
        }
        sum
    }

    /// The month with all of the year: places are counted in each month, so that a year is their sum; and of judgements
    /// the mean of all answers.
    #[must_use]
    pub fn year(&self) -> PlaceMonth {
        self.months.iter().fold(PlaceMonth::default(), |year, month| PlaceMonth {
            bought: added(year.bought, month.bought),
            used: added(year.used, month.used),
            broken_off: added(year.broken_off, month.broken_off),
            judged: pooled(year.judged, month.judged),
        })
    }
}

fn added(one: Option<u32>, other: Option<u32>) -> Option<u32> {
    match (one, other) {
        (Some(a), Some(b)) => Some(a.saturating_add(b)),
        (one, other) => one.or(other),
    }
}

fn pooled(one: Option<UserScore>, other: Option<UserScore>) -> Option<UserScore> {
    let (Some(a), Some(b)) = (one, other) else { return one.or(other) };
    let answers = a.answers.saturating_add(b.answers);
    let total = u64::from(a.hundredths) * u64::from(a.answers) + u64::from(b.hundredths) * u64::from(b.answers);
    let mean = (total + u64::from(answers) / 2) / u64::from(answers.max(1));
    Some(UserScore { hundredths: u32::try_from(mean).unwrap_or(u32::MAX), answers })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_reported_is_not_zero_and_sums_go_up_the_line() {
        let mut one = PlaceBook::of("AVKLARING", "");
        one.months[0] = PlaceMonth {
            bought: Some(10),
            used: Some(8),
            broken_off: Some(1),
            judged: Some(UserScore { hundredths: 400, answers: 6 }),
        };
        let mut other = PlaceBook::of("AVKLARING", "");
        other.months[0] =
            PlaceMonth { judged: Some(UserScore { hundredths: 500, answers: 3 }), ..PlaceMonth::default() };
        other.months[1].used = Some(0);
        let sum = PlaceBook::sum("AVKLARING", "", [&one, &other, &PlaceBook::of("MENTOR", "")]);
        assert_eq!(sum.months[0].used, Some(8));
        assert_eq!(sum.months[0].judged, Some(UserScore { hundredths: 433, answers: 9 }));
        assert_eq!((sum.months[1].used, sum.months[1].bought), (Some(0), None));
        assert_eq!(sum.year().used, Some(8));
        assert!(!other.months[0].judged.is_some_and(UserScore::may_be_shown));
    }
}
