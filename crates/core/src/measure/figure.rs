//! One figure with everything that stands beside it.

use super::Exact;
use crate::stats::Interval;
use std::collections::BTreeSet;

/// Whether there is a figure, and why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum State {
    /// There is a value.
    Value,
    /// Nobody was in the denominator.
    None,
    /// Nothing has been reported.
    NotReported,
    /// The outcome is not yet known.
    NotMature,
    /// Hidden to protect people.
    Suppressed,
}

impl State {
    /// The name in JSON, CSV and cases.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::None => "none",
            Self::NotReported => "not_reported",
            Self::NotMature => "not_mature",
            Self::Suppressed => "suppressed",
        }
    }
}

/// What the reader must know of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Note {
    /// The period's reporting date has not passed.
    Preliminary,
    /// Some unit or month is missing.
    Incomplete,
    /// Some numbers are hidden at their source: the true figure is at least this.
    LowerBound,
    /// Not comparable across a change of definition or of units.
    Break,
    /// A joint office's figure, which covers other municipalities too.
    Joint,
    /// The latest closed year stands on a shorter card.
    YearOf,
}

impl Note {
    /// The name in JSON and CSV.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Preliminary => "preliminary",
            Self::Incomplete => "incomplete",
            Self::LowerBound => "lower_bound",
            Self::Break => "break",
            Self::Joint => "joint",
            Self::YearOf => "year_of",
        }
    }
}

/// A number with decimals, held in its smallest part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Quantity {
    /// The number of smallest parts.
    pub number: i64,
    /// How many decimals it has.
    pub decimals: u32,
}

impl Quantity {
    /// A whole number.
    #[must_use]
    pub fn whole(number: i64) -> Self {
        Self { number, decimals: 0 }
    }

    /// The number as a fraction.
    #[must_use]
    pub fn exact(self) -> Exact {
        Exact::scaled(self.number, self.decimals)
    }

    /// The number as text, with a point, without empty decimals.
    #[must_use]
    pub fn to_text(self) -> String {
        let text = self.exact().to_decimal(self.decimals);
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
    }
}

/// A figure of one unit over some months.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Figure {
    /// Whether there is a value.
    pub state: State,
    /// What was counted.
    pub numerator: Option<Quantity>,
    /// Of what; for a mean over periods, the number of periods.
    pub denominator: Option<Quantity>,
    /// The value: a share between 0 and 1, a count, a mean.
    pub value: Option<Exact>,
    /// The 95 % interval of a share.
    pub interval: Option<Interval>,
    /// What outcomes that are not known leave open.
    pub range: Option<(Exact, Exact)>,
    /// Rows whose outcome is not known.
    pub open: i64,
    /// Returned forms, for a survey.
    pub forms: Option<i64>,
    /// What the reader must know.
    pub notes: BTreeSet<Note>,
    /// How many of the expected units have reported.
    pub units_reported: usize,
    /// How many units are expected to report.
    pub units_expected: usize,
    /// How many months of a cohort have matured.
    pub months_matured: Option<usize>,
    /// The figure would need rows that have been deleted.
    pub rows_deleted: bool,
    /// The delivery itself says that the number is missing.
    pub missing_at_source: bool,
    /// The two figures that it is worked out from are not those of the same units.
    pub other_units: bool,
    /// The year that stands on a shorter card.
    pub year: Option<i32>,
}

impl Figure {
    /// A figure without a value.
    #[must_use]
    pub fn without(state: State) -> Self {
        let nobody = (state == State::None).then(|| Quantity::whole(0));
        Self {
            state,
            numerator: nobody,
            denominator: nobody,
            value: None,
            interval: None,
            range: None,
            open: 0,
            forms: None,
            notes: BTreeSet::new(),
            units_reported: 0,
            units_expected: 0,
            months_matured: None,
            rows_deleted: false,
            missing_at_source: false,
            other_units: false,
            year: None,
        }
    }

    /// A count.
    #[must_use]
    pub fn count(number: Quantity) -> Self {
        Self { numerator: Some(number), value: Some(number.exact()), ..Self::without(State::Value) }
    }

    /// A quotient; `none` where the denominator is zero.
    #[must_use]
    pub fn quotient(numerator: Quantity, denominator: Quantity) -> Self {
        match numerator.exact().over(denominator.exact()) {
            None => Self::without(State::None),
            value => Self {
                numerator: Some(numerator),
                denominator: Some(denominator),
                value,
                ..Self::without(State::Value)
            },
        }
    }

    /// Whether the note stands beside the figure.
    #[must_use]
    pub fn has(&self, note: Note) -> bool {
        self.notes.contains(&note)
    }
}
