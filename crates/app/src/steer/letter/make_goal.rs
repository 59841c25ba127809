//! Making a goal of the unit out of what a letter asks for.

use super::reply_of;
use super::write::found;
use crate::steer::{Kept, Pen, Sheet, SteerError, usual_line};
use rettesnor_core::goal::{Checked, Goal, Judgement, Origin, OriginKind, Place, Rhythm, Stage};
use rettesnor_core::letter::{Ask, Demand, Letter};
use rettesnor_core::org::{Line, UnitKind, UnitRef};
use rettesnor_store::{Home, RecordId};

/// How many letters of the wording a goal's name may have.
const LONGEST_NAME: usize = 300;

/// Proposes a goal for the unit, at the level that holds for it, with the letter and the number of the ask as its
/// origin. `function` is who answers for it until the unit says otherwise.
///
/// # Errors
/// See [`SteerError`].
pub async fn make_goal(
    pen: &Pen<'_>,
    letter: &RecordId,
    unit: &UnitRef,
    ask: &str,
    function: &str,
) -> Result<RecordId, SteerError> {
    if let Some(id) = pen.done().await? {
        return Ok(id);
    }
    let kept = found(pen, letter).await?;
    if !pen.who.writes_plans(unit, pen.structure) || !kept.value.to.contains(unit) {
        return Err(SteerError::NotAllowed);
    }
    if !kept.value.stage.binds() {
        return Err(SteerError::NotNow);
    }
    let asked = kept.value.ask(ask).ok_or(SteerError::Gone)?;
    let reply = reply_of(pen.store, pen.who, letter, unit).await?;
    let agreed = reply.as_ref().and_then(|reply| reply.value.agreed(ask));
    let asked = agreed.map_or_else(|| asked.clone(), |level| asked.at(level));
    let goal = goal(&kept, &asked, function);
    let home = Home { unit: unit.clone(), line: usual_line(unit), year: kept.home.year };
    pen.write(vec![Sheet::new(pen.at, home, Some(letter.clone()), &goal)?]).await
}

fn goal(letter: &Kept<Letter>, ask: &Ask, function: &str) -> Goal {
    let judgement = match &ask.demand {
        Demand::Measured { indicator, desired, tolerance } => Judgement::Measured {
            indicator: indicator.clone(),
            desired: desired.clone(),
            tolerance: tolerance.clone(),
            interim: Vec::new(),
        },
        Demand::Told | Demand::Withdrawn => Judgement::Told { how: String::new() },
    };
    Goal {
        name: ask.wording.chars().take(LONGEST_NAME).collect(),
        place: Place::Main { parts_add_up: false },
        judgement,
        origin: Origin {
            kind: origin(&letter.home),
            document: letter.value.title.clone(),
            paragraph: letter.value.number(&ask.id).map(|number| number.to_string()).unwrap_or_default(),
            binding: ask.binding,
        },
        owner: function.to_owned(),
        owner_name: None,
        collector: function.to_owned(),
        rhythm: Rhythm::Tertially,
        minutes: 0,
        people: 0,
        checked: Checked::new(),
        stage: Stage::Proposed,
        follows: None,
    }
}

/// Whose goal it is, by who sent the letter.
fn origin(home: &Home) -> OriginKind {
    match (home.unit.kind, &home.line) {
        (UnitKind::Land, _) => OriginKind::National,
        (UnitKind::Kommune | UnitKind::Bydel, Line::Kommune) => OriginKind::Council,
        _ => OriginKind::County,
    }
}
