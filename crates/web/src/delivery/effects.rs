//! What an acceptance changed on the cards: before and after, for those who may see the figures.

use crate::ask::Ask;
use crate::card::cell::Cell;
use crate::names::unit_name;
use rettesnor_app::delivery::{read_figure, read_judged};
use rettesnor_core::scorecard::{Judged, Status};
use rettesnor_core::time::Period;
use rettesnor_store::uploads::Effect;
use rettesnor_words::Voice;
use rettesnor_words::figure::Scale;

/// A line of a card that is another than before.
pub struct EffectLine {
    /// The indicator's id.
    pub id: String,
    /// The indicator's name.
    pub name: String,
    /// Where its page is.
    pub href: String,
    /// The unit.
    pub unit: String,
    /// The period.
    pub period: String,
    /// The figure before.
    pub before: Cell,
    /// The figure now.
    pub after: Cell,
    /// The status before, where it was another.
    pub status_before: Option<Mark>,
    /// The status now.
    pub status_after: Mark,
}

/// A status as it is marked.
pub struct Mark {
    /// The look.
    pub look: &'static str,
    /// The word.
    pub word: String,
    /// Whether it is uncertain, in a word; may be empty.
    pub sure: String,
    /// Whether it is clear.
    pub clear: bool,
}

impl Mark {
    /// The mark of a status.
    pub fn of(voice: &Voice, judged: Judged) -> Self {
        let (look, key) = match judged.status {
            Status::Reached => ("reached", "mark-reached"),
            Status::Near => ("near", "mark-near"),
            Status::NotReached => ("not-reached", "mark-not-reached"),
            Status::UnderWay => ("under-way", "mark-under-way"),
            Status::Unknown => ("unknown", "mark-unknown"),
            Status::NoGoal => ("no-goal", "mark-no-goal"),
        };
        let unclear = judged.clear == Some(false);
        Self {
            look,
            word: voice.say(key, &[]),
            sure: if unclear { voice.say("mark-unclear", &[]) } else { String::new() },
            clear: judged.clear == Some(true),
        }
    }
}

/// The changes that the one who asks may see.
pub fn lines(ask: &Ask, effects: &[Effect]) -> Vec<EffectLine> {
    effects.iter().filter_map(|effect| line(ask, effect)).collect()
}

fn line(ask: &Ask, effect: &Effect) -> Option<EffectLine> {
    let (voice, shelf) = (ask.voice(), ask.shelf());
    let indicator = shelf.counted_by().indicators.get(&effect.indicator)?;
    if !shelf.sees_package(ask.who(), &indicator.package, &effect.unit) {
        return None;
    }
    let scale = Scale { kind: indicator.kind, unit: &indicator.measure_unit };
    let cell = |text: &str| Some(Cell::of(voice, &read_figure(text)?, scale));
    let period: Period = effect.period.parse().ok()?;
    let (was, is) = (read_judged(&effect.status_before)?, read_judged(&effect.status_after)?);
    Some(EffectLine {
        id: effect.indicator.clone(),
        name: voice.text(&indicator.name).to_owned(),
        href: format!("/malekort/{}/{period}/{}?linje={}", effect.unit, effect.indicator, effect.line),
        unit: unit_name(ask, &effect.unit),
        period: voice.period(period),
        before: cell(&effect.before)?,
        after: cell(&effect.after)?,
        status_before: (was != is).then(|| Mark::of(voice, was)),
        status_after: Mark::of(voice, is),
    })
}
