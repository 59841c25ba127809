//! Whether what a goal says can be meant: known indicators, levels on the right side of each other, parts of main goals.

use super::super::{Kept, Pen, SteerError};
use rettesnor_core::definition::{Catalogue, Direction};
use rettesnor_core::goal::{Goal, Interim, Judgement, Level, Place};
use rettesnor_store::{Home, RecordId};

/// The most minutes, and people, that a report may be said to cost.
const MOST: u32 = 100_000;

/// The goal with its texts trimmed, as it may be kept. `own` is its id where it is there already.
pub(super) async fn good(
    pen: &Pen<'_>,
    catalogue: &Catalogue,
    home: &Home,
    own: Option<&RecordId>,
    goal: Goal,
) -> Result<Goal, SteerError> {
    let trim = |text: &String| text.trim().to_owned();
    if goal.name.trim().is_empty() {
        return Err(SteerError::Missing("navn"));
    }
    if goal.minutes > MOST {
        return Err(SteerError::Wrong("minutter"));
    }
    if goal.people > MOST {
        return Err(SteerError::Wrong("personer"));
    }
    if let Place::PartOf { goal: main } = &goal.place {
        is_main(pen, home, own, main).await?;
    }
    let judgement = judgement(catalogue, home.year, &goal.judgement)?;
    let mut origin = goal.origin.clone();
    (origin.document, origin.paragraph) = (trim(&origin.document), trim(&origin.paragraph));
    let owner_name = goal.owner_name.as_ref().map(trim).filter(|name| !name.is_empty());
    let (name, owner, collector) = (trim(&goal.name), trim(&goal.owner), trim(&goal.collector));
    Ok(Goal { name, owner, owner_name, collector, judgement, origin, ..goal })
}

/// Whether a goal can have parts, and this one be a part of it.
async fn is_main(pen: &Pen<'_>, home: &Home, own: Option<&RecordId>, main: &str) -> Result<(), SteerError> {
    let wrong = SteerError::Wrong("plass");
    let record = pen.store.record(pen.who, &RecordId::from(main.to_owned())).await?;
    let Some(main) = record.filter(|record| record.kind == "goal") else { return Err(wrong) };
    let main = Kept::<Goal>::read(main)?;
    let same = main.home.unit == home.unit && main.home.year == home.year;
    if !same || !main.value.is_main() || own == Some(&main.id) { Err(wrong) } else { Ok(()) }
}

fn judgement(catalogue: &Catalogue, year: i32, judgement: &Judgement) -> Result<Judgement, SteerError> {
    match judgement {
        Judgement::Told { how } if how.trim().is_empty() => Err(SteerError::Missing("vurderes")),
        Judgement::Told { how } => Ok(Judgement::Told { how: how.trim().to_owned() }),
        Judgement::Measured { indicator, desired, tolerance, interim } => {
            let known = catalogue.indicators.get(indicator).ok_or(SteerError::Wrong("indikator"))?;
            if !on_the_right_side(known.direction, desired.as_ref(), tolerance.as_ref()) {
                return Err(SteerError::Wrong("toleranse"));
            }
            Ok(Judgement::Measured {
                indicator: indicator.clone(),
                desired: desired.clone(),
                tolerance: tolerance.clone(),
                interim: in_order(year, interim)?,
            })
        }
    }
}

/// Whether the tolerance asks for less than the desired level.
fn on_the_right_side(direction: Direction, desired: Option<&Level>, tolerance: Option<&Level>) -> bool {
    let (Some(desired), Some(tolerance)) = (desired, tolerance) else { return true };
    match direction {
        Direction::Higher | Direction::None => tolerance.exact <= desired.exact,
        Direction::Lower | Direction::Range => tolerance.exact >= desired.exact,
    }
}

/// The levels on the way, in the order of their months, each in the goal's year.
fn in_order(year: i32, interim: &[Interim]) -> Result<Vec<Interim>, SteerError> {
    let mut found = interim.to_vec();
    found.sort_by_key(|interim| interim.through);
    let twice = found.windows(2).any(|pair| matches!(pair, [one, other] if one.through == other.through));
    if twice || found.iter().any(|interim| interim.through.year() != year) {
        return Err(SteerError::Wrong("delniva"));
    }
    Ok(found)
}
