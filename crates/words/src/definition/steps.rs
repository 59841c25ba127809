//! The steps from rows to a number: what was kept out and why, what is left, what of it counts.

use crate::figure::{Scale, cases};
use crate::{Voice, number};
use rettesnor_core::definition::Words;
use rettesnor_core::measure::{Figure, Quantity, State};
use rettesnor_core::time::MonthRange;

/// What a figure was worked out from.
#[derive(Clone, Copy, Debug)]
pub struct Worked<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// What it measures.
    pub scale: Scale<'a>,
    /// Whether it is worked out from two other figures, and not from rows.
    pub derived: bool,
    /// The months that were counted.
    pub months: MonthRange,
    /// Rows that lie in them, before any condition; unset where not rows are counted.
    pub rows: Option<i64>,
    /// Rows kept out, by reason.
    pub excluded: &'a [(Words, i64)],
    /// Rows that no exclusion takes and that the denominator's condition does not meet.
    pub outside: Option<i64>,
}

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// Every row in the months.
    Rows,
    /// Rows that a reason keeps out.
    Excluded,
    /// Rows that the denominator's condition does not meet.
    Outside,
    /// What is left.
    Denominator,
    /// What of it counts.
    Numerator,
    /// What is left and has no known outcome.
    Open,
    /// The number itself.
    Value,
}

/// A step: a number, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What kind of step it is.
    pub kind: StepKind,
    /// The number as it is written.
    pub number: String,
    /// What it is.
    pub text: String,
}

/// The steps from rows to the number.
#[must_use]
pub fn steps(voice: &Voice, of: Worked<'_>) -> Vec<Step> {
    let figure = of.figure;
    let row = |kind: StepKind, key: &str, n: i64, texts: &[(&str, &str)]| Step {
        kind,
        number: voice.whole(n),
        text: voice.count(key, u64::try_from(n).unwrap_or(0), texts),
    };
    let mut steps = Vec::new();
    if let Some(rows) = of.rows {
        steps.push(row(StepKind::Rows, "step-rows", rows, &[("maneder", &voice.months(of.months))]));
        for (reason, kept_out) in of.excluded {
            steps.push(row(StepKind::Excluded, "step-excluded", *kept_out, &[("grunn", voice.text(reason))]));
        }
        steps.extend(of.outside.map(|outside| row(StepKind::Outside, "step-outside", outside, &[])));
    }
    if matches!(figure.state, State::Value | State::None) && !of.derived {
        let mean = of.scale.is_mean_over_time();
        let (under, over) =
            if mean { ("step-periods", "step-counted") } else { ("step-denominator", "step-numerator") };
        let quantity = |kind: StepKind, key: &str, n: Quantity| Step {
            kind,
            number: number::quantity(voice.language(), n),
            text: voice.say(key, &[]),
        };
        steps.extend(figure.denominator.map(|n| quantity(StepKind::Denominator, under, n)));
        steps.extend(figure.numerator.map(|n| quantity(StepKind::Numerator, over, n)));
    }
    if figure.open > 0 {
        steps.push(row(StepKind::Open, "step-open", figure.open, &[]));
    }
    steps.extend(value(voice, figure, of.scale));
    steps
}

/// The division that gives the number.
fn value(voice: &Voice, figure: &Figure, scale: Scale<'_>) -> Option<Step> {
    let (value, x, n) = (figure.value?, figure.numerator?, figure.denominator?);
    let quantity = |quantity: Quantity| number::quantity(voice.language(), quantity);
    let exact = number::rounded(voice.language(), value, 12);
    let text = voice.say("step-value", &[("x", &quantity(x)), ("n", &quantity(n)), ("eksakt", &exact)]);
    Some(Step { kind: StepKind::Value, number: voice.level(value, scale, cases(figure)), text })
}
