//! The unit and year, and the goal, that an address names.

use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::Link;
use crate::problem::Problem;
use rettesnor_app::steer::Kept;
use rettesnor_app::steer::goal::{goal, goals_of};
use rettesnor_core::goal::{Goal, Stage};
use rettesnor_core::org::UnitRef;
use rettesnor_store::{RecordId, StoreError};

/// What an address of a goal names: unit, year, goal.
pub type Address = (String, String, String);

/// The years that plans are made for.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// A unit and a year.
pub struct At {
    /// The unit.
    pub unit: UnitRef,
    /// Its name.
    pub name: String,
    /// The year.
    pub year: i32,
}

/// Where a goal's page is.
pub fn goal_path(unit: &UnitRef, year: i32, goal: &str) -> String {
    format!("/plan/{unit}/{year}/mal/{goal}")
}

/// A database that failed, as a problem.
pub fn failed(ask: &Ask, error: StoreError) -> Problem {
    Problem::Store(ask.clone(), error)
}

impl At {
    /// The unit and year of an address, where the one who asks reads its plans.
    ///
    /// # Errors
    /// There is no such unit or year, or it is not for the one who asks.
    pub fn of(ask: &Ask, unit: &str, year: &str) -> Result<Self, Problem> {
        let nothing = || Problem::NotFound(ask.clone());
        let unit: UnitRef = unit.parse().map_err(|_| nothing())?;
        let year: i32 = year.parse().map_err(|_| nothing())?;
        let structure = &ask.shelf().structure;
        if !ask.who().reads_plans(&unit, structure) {
            return Err(Problem::NotAllowed(ask.clone()));
        }
        let exists = structure.exists(&unit) || unit == UnitRef::country();
        if !exists || !YEARS.contains(&year) {
            return Err(nothing());
        }
        Ok(Self { name: unit_name(ask, &unit), unit, year })
    }

    /// The same, where the one who asks writes its plans.
    ///
    /// # Errors
    /// As above, or the one who asks only reads.
    pub fn to_write(ask: &Ask, unit: &str, year: &str) -> Result<Self, Problem> {
        let at = Self::of(ask, unit, year)?;
        if ask.who().writes_plans(&at.unit, &ask.shelf().structure) {
            Ok(at)
        } else {
            Err(Problem::NotAllowed(ask.clone()))
        }
    }

    /// Where the plan is.
    pub fn plan(&self) -> String {
        format!("/plan/{}/{}", self.unit, self.year)
    }

    /// The way to the plan.
    pub fn crumbs(&self, ask: &Ask) -> Vec<Link> {
        let label = ask.voice().say("goal-plan-of", &[("enhet", &self.name), ("aar", &self.year.to_string())]);
        vec![Link::to(label, self.plan())]
    }

    /// The goals that the one who asks may read.
    ///
    /// # Errors
    /// The database fails.
    pub async fn goals(&self, ask: &Ask) -> Result<Vec<Kept<Goal>>, Problem> {
        let found = goals_of(ask.desk().store(), ask.who(), &ask.shelf().structure, &self.unit, self.year).await;
        found.map_err(|error| failed(ask, error))
    }
}

/// A goal, where it belongs.
pub struct Found {
    /// The unit and year.
    pub at: At,
    /// The goal.
    pub goal: Kept<Goal>,
}

impl Found {
    /// The goal of an address. An indicator in the place of a goal names the unit's goal on it.
    ///
    /// # Errors
    /// There is none, or not for the one who asks.
    pub async fn of(ask: &Ask, (unit, year, id): &Address) -> Result<Self, Problem> {
        let at = At::of(ask, unit, year)?;
        let shelf = ask.shelf();
        let found = goal(ask.desk().store(), ask.who(), &shelf.structure, &RecordId::from(id.clone())).await;
        let here = |goal: &Kept<Goal>| goal.home.unit == at.unit && goal.home.year == at.year;
        let found = match found.map_err(|error| failed(ask, error))?.filter(here) {
            None if shelf.stock.definitions.indicators.contains_key(id) => on_indicator(at.goals(ask).await?, id),
            found => found,
        };
        let goal = found.ok_or_else(|| Problem::NotFound(ask.clone()))?;
        Ok(Self { at, goal })
    }

    /// The same, where the one who asks writes plans there.
    ///
    /// # Errors
    /// As above, or the one who asks only reads.
    pub async fn to_write(ask: &Ask, address: &Address) -> Result<Self, Problem> {
        let found = Self::of(ask, address).await?;
        let writes = ask.who().writes_plans(&found.at.unit, &ask.shelf().structure);
        if writes { Ok(found) } else { Err(Problem::NotAllowed(ask.clone())) }
    }

    /// The same, where the one who asks decides.
    ///
    /// # Errors
    /// As above, or somebody else decides.
    pub async fn to_decide(ask: &Ask, address: &Address) -> Result<Self, Problem> {
        let found = Self::of(ask, address).await?;
        if found.is_decided_by(ask) { Ok(found) } else { Err(Problem::NotAllowed(ask.clone())) }
    }

    /// Whether the one who asks decides over it.
    pub fn is_decided_by(&self, ask: &Ask) -> bool {
        ask.who().decides(&self.at.unit, &self.goal.home.line, &ask.shelf().structure)
    }

    /// Where its page is.
    pub fn path(&self) -> String {
        goal_path(&self.at.unit, self.at.year, self.goal.id.as_str())
    }

    /// The way to it.
    pub fn crumbs(&self, ask: &Ask) -> Vec<Link> {
        let mut way = self.at.crumbs(ask);
        way.push(Link::to(&self.goal.value.name, self.path()));
        way
    }
}

/// The goal on an indicator: one that holds rather than one that is on its way, and that rather than one that is over.
fn on_indicator(goals: Vec<Kept<Goal>>, indicator: &str) -> Option<Kept<Goal>> {
    let place = |goal: &Kept<Goal>| match &goal.value.stage {
        Stage::Active { .. } => 0,
        Stage::Adopted(_) => 1,
        Stage::Proposed | Stage::InHearing { .. } => 2,
        Stage::Demoted { .. } => 3,
        Stage::Retired { .. } => 4,
    };
    goals.into_iter().filter(|goal| goal.value.indicator() == Some(indicator)).min_by_key(place)
}
