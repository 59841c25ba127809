//! Which unit and year an address asks for, and what whoever asks may do there.

use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::Link;
use crate::problem::Problem;
use rettesnor_app::steer::plan::{Reads, Working, read_plan};
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Date;

/// The years that a plan can be for.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// The unit and year of an address.
#[derive(Clone, Debug)]
pub struct Address {
    /// The unit.
    pub unit: UnitRef,
    /// Its name.
    pub name: String,
    /// The year.
    pub year: i32,
}

impl Address {
    /// Reads the parts of a path.
    pub fn read(ask: &Ask, unit: &str, year: &str) -> Result<Self, Problem> {
        let year = year.parse().ok().filter(|year| YEARS.contains(year));
        let year = year.ok_or_else(|| Problem::NotFound(ask.clone()))?;
        let unit = known(ask, unit)?;
        Ok(Self { name: unit_name(ask, &unit), unit, year })
    }

    /// The path of the plan.
    pub fn path(&self) -> String {
        format!("/plan/{}/{}", self.unit, self.year)
    }

    /// The path of the plan of another year.
    pub fn path_of(&self, year: i32) -> String {
        format!("/plan/{}/{year}", self.unit)
    }

    /// The way to the pages of the plan.
    pub fn crumbs(&self, ask: &Ask) -> Vec<Link> {
        let plan = ask.voice().say("plan-of-year", &[("ar", &self.year.to_string())]);
        let unit = Link::to(&self.name, format!("/plan/{}", self.unit));
        vec![Link::to(ask.voice().say("nav-plans", &[]), "/plan?sok="), unit, Link::to(plan, self.path())]
    }

    /// What the one who asks may read.
    pub async fn reads(&self, ask: &Ask) -> Result<Reads, Problem> {
        let place = (&self.unit, self.year);
        let read = read_plan(ask.desk().store(), ask.who(), &ask.shelf().structure, place).await;
        read.map_err(|error| Problem::Store(ask.clone(), error))
    }

    /// The plan for whoever works with it.
    pub async fn working(&self, ask: &Ask) -> Result<Working, Problem> {
        match self.reads(ask).await? {
            Reads::Working(working) => Ok(*working),
            Reads::Decided(_) | Reads::Nothing => Err(Problem::NotAllowed(ask.clone())),
        }
    }

    /// The plan for whoever writes in it.
    pub async fn writing(&self, ask: &Ask) -> Result<Working, Problem> {
        let working = self.working(ask).await?;
        if working.writes { Ok(working) } else { Err(Problem::NotAllowed(ask.clone())) }
    }
}

/// A unit that is there today.
pub fn known(ask: &Ask, text: &str) -> Result<UnitRef, Problem> {
    let stock = &ask.shelf().stock;
    stock.org.resolve(text, stock.today).map_err(|_| Problem::NotFound(ask.clone()))
}

/// What day it is.
pub fn today(ask: &Ask) -> Date {
    ask.now().in_norway().date()
}
