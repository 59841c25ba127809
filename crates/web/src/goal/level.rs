//! Levels in words: with their sign, and with what they are measured in.

use crate::ask::Ask;
use crate::card::cell::spaced;
use rettesnor_core::definition::Indicator;
use rettesnor_core::goal::{Aim, Goal, Judgement, Level};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_words::card::goal_parts;
use rettesnor_words::figure::Scale;
use rettesnor_words::{Voice, number};

/// The indicator of a goal, where it is known.
pub fn indicator<'a>(ask: &'a Ask, goal: &Goal) -> Option<&'a Indicator> {
    ask.shelf().stock.definitions.indicators.get(goal.indicator()?)
}

/// What an indicator's figures measure.
pub fn scale(indicator: &Indicator) -> Scale<'_> {
    Scale { kind: indicator.kind, unit: &indicator.measure_unit }
}

/// A level with its sign.
pub fn written(voice: &Voice, level: &Level, scale: Scale<'_>) -> String {
    let text = number::decimal(voice.language(), &level.written);
    spaced(&if scale.is_percent() { number::with_sign(&text) } else { text })
}

/// The levels of a goal as they are said: `minst 65 %, toleranse 60 %`; or how it is judged by people.
pub fn levels(ask: &Ask, goal: &Goal) -> String {
    let Judgement::Measured { desired, tolerance, .. } = &goal.judgement else {
        return ask.voice().say("goal-judged-by-people", &[]);
    };
    let Some(indicator) = indicator(ask, goal) else { return String::new() };
    let aim = Aim {
        goal: None,
        unit: UnitRef::country(),
        line: Line::Kommune,
        indicator: indicator.id.clone(),
        year: 0,
        desired: desired.clone(),
        tolerance: tolerance.clone(),
        source: String::new(),
        interim: Vec::new(),
    };
    let parts = goal_parts(ask.voice(), &aim, indicator.direction, scale(indicator));
    if parts.is_empty() { ask.voice().say("goal-no-level", &[]) } else { spaced(&parts.join(", ")) }
}

/// What an indicator is measured in.
pub fn measured_in(voice: &Voice, indicator: &Indicator) -> String {
    match indicator.measure_unit.as_str() {
        "prosent" => voice.say("goal-unit-percent", &[]),
        "antall" => voice.say("goal-unit-count", &[]),
        "skala_1_6" => voice.say("goal-unit-scale", &[]),
        other => other.to_owned(),
    }
}
