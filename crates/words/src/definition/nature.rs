//! What kind of figure an indicator is, in a few short facts: what is counted, when, what is good, what it costs.

use crate::Voice;
use rettesnor_core::definition::{Direction, Indicator, Judge, Kind, OverTime, TimeKind, Ytd};
use rettesnor_core::org::UnitKind;

/// A fact about an indicator: what it is about, and what there is to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub name: String,
    /// The term of the glossary that explains what it is about; none for what explains itself.
    pub term: Option<&'static str>,
    /// What there is to say.
    pub text: String,
}

/// The facts that tell what kind of figure an indicator is.
#[must_use]
pub fn nature(voice: &Voice, indicator: &Indicator) -> Vec<Fact> {
    let fact = |name: &str, text: String| Fact { name: voice.say(name, &[]), term: term(name, indicator), text };
    let mut facts = vec![
        fact("fact-kind", voice.kind_of_figure(indicator.kind)),
        fact("fact-time", time(voice, indicator)),
        fact("fact-direction", voice.direction(indicator.direction)),
        fact("fact-judge", judge(voice, indicator)),
        fact("fact-leaf", voice.unit_kind(indicator.leaf)),
    ];
    if indicator.kind == Kind::Count {
        let ytd = match indicator.ytd {
            Ytd::Sum => "ytd-sum",
            Ytd::MeanPerPeriod => "ytd-mean",
        };
        facts.insert(2, fact("fact-over-time", format!("{} {}", over_time(voice, indicator), voice.say(ytd, &[]))));
    }
    facts.push(fact("fact-minutes", minutes(voice, indicator)));
    facts
}

/// The term that a fact is met by.
fn term(fact: &str, indicator: &Indicator) -> Option<&'static str> {
    match (fact, indicator.time) {
        ("fact-kind", _) => (indicator.kind == Kind::Share).then_some("share"),
        ("fact-time", TimeKind::Flow) => Some("flow"),
        ("fact-time", TimeKind::Stock) => Some("stock"),
        ("fact-time", TimeKind::Cohort) => Some("cohort"),
        ("fact-direction", _) => Some("direction"),
        ("fact-judge", _) => Some("judge"),
        ("fact-leaf", _) => Some(match indicator.leaf {
            UnitKind::Kommune => "kommune",
            UnitKind::Bydel => "bydel",
            _ => "unit-ref",
        }),
        _ => None,
    }
}

/// What reporting an indicator costs.
#[must_use]
fn minutes(voice: &Voice, indicator: &Indicator) -> String {
    match indicator.minutes {
        0 => voice.say("minutes-none", &[]),
        minutes => voice.count("minutes-some", minutes.into(), &[]),
    }
}

fn time(voice: &Voice, indicator: &Indicator) -> String {
    match indicator.time {
        TimeKind::Flow => voice.say("time-flow", &[]),
        TimeKind::Stock => voice.say("time-stock", &[]),
        TimeKind::Cohort => voice.count("time-cohort", u64::try_from(indicator.lag_months).unwrap_or(0), &[]),
    }
}

fn over_time(voice: &Voice, indicator: &Indicator) -> String {
    let key = match indicator.over_time {
        OverTime::Sum => "over-time-sum",
        OverTime::Last => "over-time-last",
        OverTime::Mean => "over-time-mean",
    };
    voice.say(key, &[])
}

fn judge(voice: &Voice, indicator: &Indicator) -> String {
    let key = match (indicator.direction, indicator.judge) {
        (Direction::None, _) => "judge-never",
        (_, Judge::YearToDate) => "judge-year-to-date",
        (_, Judge::Year) => "judge-year",
    };
    voice.say(key, &[])
}

impl Voice {
    /// What a kind of figure is called.
    #[must_use]
    pub fn kind_of_figure(&self, kind: Kind) -> String {
        let key = match kind {
            Kind::Share => "figure-share",
            Kind::Ratio => "figure-ratio",
            Kind::Count => "figure-count",
            Kind::Mean => "figure-mean",
            Kind::Reported => "figure-reported",
            Kind::Derived => "figure-derived",
        };
        self.say(key, &[])
    }

    /// Which values are good, in a word or two.
    #[must_use]
    pub fn direction(&self, direction: Direction) -> String {
        let key = match direction {
            Direction::Higher => "direction-higher",
            Direction::Lower => "direction-lower",
            Direction::Range => "direction-range",
            Direction::None => "direction-none",
        };
        self.say(key, &[])
    }
}
