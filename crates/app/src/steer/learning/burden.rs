//! What reporting costs a unit and those below it.

use crate::steer::{Kept, Paper};
use rettesnor_core::access::Who;
use rettesnor_core::burden::Burden;
use rettesnor_core::goal::Goal;
use rettesnor_core::org::{Line, Structure, UnitKind, UnitRef};
use rettesnor_store::{Store, StoreError};
use std::collections::BTreeMap;

/// What reporting costs in a year.
#[derive(Clone, Debug)]
pub struct BurdenSheet {
    /// The unit's own goals, the dearest first.
    pub own: Vec<(Kept<Goal>, Burden)>,
    /// What the goals of the units right below cost, each with those below it in turn; those without goals are left out.
    pub below: Vec<(UnitRef, Burden)>,
    /// What the unit's own goals cost together.
    pub own_total: Burden,
    /// What they cost with all below.
    pub total: Burden,
}

/// What reporting costs a unit in a year, summed up the line; nothing where the one who asks reads no plans there. Only
/// goals that are adopted or hold are counted.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn burden(
    store: &Store,
    who: &Who,
    structure: &Structure,
    (unit, line, year): (&UnitRef, &Line, i32),
) -> Result<Option<BurdenSheet>, StoreError> {
    if !who.reads_plans(unit, structure) {
        return Ok(None);
    }
    let mut own = Vec::new();
    let mut below: BTreeMap<UnitRef, Vec<Burden>> = BTreeMap::new();
    for record in store.records_of_kind(who, Goal::KIND, year).await? {
        let goal = Kept::<Goal>::read(record)?;
        if goal.home.year != year || !goal.value.stage.takes_a_place() {
            continue;
        }
        let cost = Burden::of(&goal.value);
        if goal.home.unit == *unit {
            own.push((goal, cost));
        } else if let Some(child) = child_towards(structure, unit, &goal.home.unit, line) {
            below.entry(child).or_default().push(cost);
        }
    }
    own.sort_by_key(|(_, cost)| std::cmp::Reverse(cost.minutes));
    let own_total: Burden = own.iter().map(|(_, cost)| *cost).sum();
    let below: Vec<(UnitRef, Burden)> =
        below.into_iter().map(|(unit, costs)| (unit, costs.into_iter().sum())).collect();
    let total = std::iter::once(own_total).chain(below.iter().map(|(_, cost)| *cost)).sum();
    Ok(Some(BurdenSheet { own, below, own_total, total }))
}

/// The unit right below one on the way down to another; nothing where the other is not below it.
fn child_towards(structure: &Structure, top: &UnitRef, unit: &UnitRef, line: &Line) -> Option<UnitRef> {
    let mut way = vec![unit.clone()];
    way.extend(structure.ancestors(unit, line));
    match way.iter().position(|step| step == top) {
        Some(place) => way.into_iter().nth(place.checked_sub(1)?),
        // What hangs under the country by name alone is right below it.
        None if top.kind == UnitKind::Land => way.into_iter().last(),
        None => None,
    }
}
