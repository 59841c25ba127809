//! The ways from a card to the same card at another time, of another length, or along another line.

use rettesnor_app::shelf::Place;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::time::{Grain, Month, Period};
use rettesnor_words::Voice;

/// Something that can be chosen in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// Whether it is chosen.
    pub current: bool,
}

/// The switches of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switches {
    /// The lengths.
    pub grains: Vec<Choice>,
    /// The periods of the length, the latest first.
    pub periods: Vec<Choice>,
    /// The lines, where there are several.
    pub lines: Vec<Choice>,
    /// The period before.
    pub before: Option<(String, String)>,
    /// The period after.
    pub after: Option<(String, String)>,
}

/// Every length of a period, the shortest first.
pub const GRAINS: [Grain; 5] = [Grain::Month, Grain::Quarter, Grain::Tertial, Grain::HalfYear, Grain::Year];

impl Switches {
    /// The switches at a place.
    pub fn of(voice: &Voice, place: &Place) -> Self {
        let grain = place.period.grain();
        let grain_choice = |other: Grain| Choice {
            value: other_length(place, other).to_string(),
            label: voice.say(grain_key(other), &[]),
            current: other == grain,
        };
        let period_choice = |period: Period| Choice {
            value: period.to_string(),
            label: voice.period(period),
            current: period == place.period,
        };
        let line_choice = |line: &Line| Choice {
            value: line.as_str().to_owned(),
            label: voice.line(line),
            current: *line == place.line,
        };
        let mut periods = periods(place);
        if !periods.contains(&place.period) {
            periods.insert(0, place.period);
        }
        let at = periods.iter().position(|period| *period == place.period).unwrap_or(0);
        let way = |key: &str, period: &Period| {
            let label = voice.say(key, &[("periode", &voice.period(*period))]);
            (path(&place.unit, *period, Some(&place.line)), label)
        };
        Self {
            grains: GRAINS.map(grain_choice).into(),
            lines: if place.lines.len() > 1 { place.lines.iter().map(line_choice).collect() } else { Vec::new() },
            before: periods.get(at + 1).map(|period| way("switch-before", period)),
            after: at.checked_sub(1).and_then(|after| periods.get(after)).map(|period| way("switch-after", period)),
            periods: periods.into_iter().map(period_choice).collect(),
        }
    }
}

/// The path of a card. The line is named where it is told.
pub fn path(unit: &UnitRef, period: Period, line: Option<&Line>) -> String {
    let line = line.map(|line| format!("?linje={line}")).unwrap_or_default();
    format!("/malekort/{unit}/{period}{line}")
}

/// The periods of the place's length that anything is known of, the latest first.
fn periods(place: &Place) -> Vec<Period> {
    let mut found = Vec::new();
    let mut at = Period::of(place.known.last, place.period.grain());
    while at.last() >= place.known.first && found.len() < 60 {
        found.push(at);
        at = at.previous();
    }
    found
}

/// The period of another length that ends with the place's, or holds its last month.
fn other_length(place: &Place, grain: Grain) -> Period {
    let last: Month = place.period.last().min(place.known.last);
    Period::of(last, grain)
}

/// The message that names a length.
pub fn grain_key(grain: Grain) -> &'static str {
    match grain {
        Grain::Month => "grain-month",
        Grain::Quarter => "grain-quarter",
        Grain::Tertial => "grain-tertial",
        Grain::HalfYear => "grain-half-year",
        Grain::Year => "grain-year",
    }
}
