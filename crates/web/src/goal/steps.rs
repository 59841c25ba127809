//! The steps that the one who asks may take with a goal as it stands.

use super::found::Found;
use crate::ask::Ask;
use rettesnor_core::goal::Stage;

/// A step that may be taken.
pub struct StepLink {
    /// Where.
    pub href: String,
    /// What it is called.
    pub label: String,
    /// The icon.
    pub icon: &'static str,
    /// Whether it is the next one on the way, which is shown most.
    pub next: bool,
}

/// The steps, the next one first.
pub fn steps(ask: &Ask, found: &Found) -> Vec<StepLink> {
    let stage = &found.goal.value.stage;
    let writes = ask.who().writes_plans(&found.at.unit, &ask.shelf().structure);
    let (decides, held) = (found.is_decided_by(ask), stage.takes_a_place());
    let adoptable = stage.is_open() || matches!(stage, Stage::Demoted { .. });
    let retired = matches!(stage, Stage::Retired { .. });
    let all = [
        (decides && adoptable, "vedta", "goal-adopt", "CheckmarkCircle", true),
        (decides && matches!(stage, Stage::Adopted(_)), "gjeld", "goal-activate", "Calendar", true),
        (writes && stage.is_open(), "endre", "goal-revise", "Pencil", false),
        (writes && stage.is_open(), "horing", "goal-hear", "Chat", false),
        (decides && held, "erstatt", "goal-supersede", "ArrowsCirclepath", false),
        (decides && held, "statistikk", "goal-demote", "LineGraph", false),
        (!retired && if stage.is_open() { writes } else { decides }, "avslutt", "goal-retire", "XMark", false),
    ];
    let path = found.path();
    let step = |(_, step, key, icon, next): (bool, &str, &str, &'static str, bool)| StepLink {
        href: format!("{path}/{step}"),
        label: ask.voice().say(key, &[]),
        icon,
        next,
    };
    all.into_iter().filter(|(may, ..)| *may).map(step).collect()
}
