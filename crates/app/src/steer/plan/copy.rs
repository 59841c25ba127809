//! Beginning next year's plan with what was learned: what goes on, and what came of it this year.

use super::super::{Dossier, Kept, Paper, Pen, Sheet, SteerError};
use super::rights::dossier;
use rettesnor_core::goal::{Goal, Place};
use rettesnor_core::org::UnitRef;
use rettesnor_core::plan::{Action, Agreement, Carried, Factor, FixedMeeting, Plan, StrategyMap, SuccessFactor};
use rettesnor_store::{Home, RecordId};
use std::collections::BTreeMap;

/// What is taken along.
#[derive(Clone, Debug, Default)]
pub struct Along {
    /// What the new plan is called.
    pub title: String,
    /// What is taken along, by id, each with what came of it this year.
    pub outcomes: BTreeMap<String, String>,
}

/// Copies the plan of a unit and a year to the next: goals as proposals, actions that are open, factors, agreements,
/// meetings and the map. Gives the id of the new plan.
///
/// # Errors
/// Next year's plan has been begun; see [`SteerError`].
pub async fn copy_plan(pen: &Pen<'_>, unit: &UnitRef, year: i32, along: &Along) -> Result<RecordId, SteerError> {
    let (old, plan) = dossier(pen, unit, year).await?;
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let next = Dossier::open(pen.store, pen.who, pen.structure, (unit, year + 1), None).await?;
    if next.ok_or(SteerError::NotAllowed)?.one::<Plan>()?.is_some() {
        return Err(SteerError::NotNow);
    }
    if along.title.trim().is_empty() {
        return Err(SteerError::Missing("tittel"));
    }
    let home = Home { year: year + 1, ..plan.home.clone() };
    let mut copy = Copy { pen, home, along, sheets: Vec::new(), now: BTreeMap::new() };
    copy.sheet(None, &plan.value.for_next_year(along.title.trim().to_owned()))?;
    copy.goals(&old.all()?)?;
    copy.actions(&old.all()?)?;
    for factor in old.all::<Factor>()? {
        let goal = copy.mapped(factor.value.goal.as_deref());
        copy.carry(&factor, factor.value.name.clone(), &Factor { goal, ..factor.value.clone() })?;
    }
    for agreement in old.all::<Agreement>()? {
        copy.carry(&agreement, agreement.value.name.clone(), &agreement.value)?;
    }
    for meeting in old.all::<FixedMeeting>()? {
        copy.carry(&meeting, meeting.value.name.clone(), &meeting.value)?;
    }
    if let Some(map) = old.one::<StrategyMap>()? {
        let map = copy.map(&map.value);
        copy.sheet(None, &map)?;
    }
    pen.write(copy.sheets).await
}

/// A copy that is being made.
struct Copy<'a> {
    pen: &'a Pen<'a>,
    home: Home,
    along: &'a Along,
    sheets: Vec<Sheet>,
    /// The new ids by the old ones.
    now: BTreeMap<String, String>,
}

impl Copy<'_> {
    /// The main goals first, so that their parts can name them.
    fn goals(&mut self, goals: &[Kept<Goal>]) -> Result<(), SteerError> {
        for goal in goals.iter().filter(|goal| goal.value.is_main()) {
            self.goal(goal, goal.value.place.clone())?;
        }
        for goal in goals.iter().filter(|goal| !goal.value.is_main()) {
            let Place::PartOf { goal: main } = &goal.value.place else { continue };
            let place = match self.mapped(Some(main)) {
                Some(goal) => Place::PartOf { goal },
                None => Place::Main { parts_add_up: false },
            };
            self.goal(goal, place)?;
        }
        Ok(())
    }

    fn goal(&mut self, goal: &Kept<Goal>, place: Place) -> Result<(), SteerError> {
        let next = goal.value.for_next_year(goal.id.as_str(), place);
        self.carry(goal, goal.value.name.clone(), &next)
    }

    fn actions(&mut self, actions: &[Kept<Action>]) -> Result<(), SteerError> {
        for action in actions.iter().filter(|action| action.value.state.is_open()) {
            let goal = self.mapped(action.value.goal.as_deref());
            let next = action.value.for_next_year(action.id.as_str(), goal);
            self.carry(action, action.value.name.clone(), &next)?;
        }
        Ok(())
    }

    /// Takes a part along where that was asked for, with what came of it.
    fn carry<T: Paper>(&mut self, old: &Kept<T>, name: String, new: &T) -> Result<(), SteerError> {
        let Some(outcome) = self.along.outcomes.get(old.id.as_str()) else { return Ok(()) };
        // Whoever looks at the part alone reads in its history what came of it.
        let outcome = outcome.trim();
        let sheet = Sheet::new(self.pen.at, self.home.clone(), None, new)?.because(outcome);
        let id = sheet.id().clone();
        self.sheets.push(sheet);
        self.now.insert(old.id.to_string(), id.to_string());
        let carried = Carried { from: old.id.to_string(), name, outcome: outcome.to_owned() };
        self.sheet(Some(id), &carried)?;
        Ok(())
    }

    fn sheet<T: Paper>(&mut self, about: Option<RecordId>, paper: &T) -> Result<RecordId, SteerError> {
        let sheet = Sheet::new(self.pen.at, self.home.clone(), about, paper)?;
        let id = sheet.id().clone();
        self.sheets.push(sheet);
        Ok(id)
    }

    fn mapped(&self, old: Option<&str>) -> Option<String> {
        self.now.get(old?).cloned()
    }

    fn map(&self, map: &StrategyMap) -> StrategyMap {
        let factor = |factor: &SuccessFactor| SuccessFactor {
            goals: factor.goals.iter().filter_map(|goal| self.mapped(Some(goal))).collect(),
            ..factor.clone()
        };
        StrategyMap { factors: map.factors.iter().map(factor).collect(), ..map.clone() }
    }
}
