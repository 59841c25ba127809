//! What somebody wants to publish: a package's card of a unit and a period, which they decide over.

use super::publish_path;
use crate::ask::Ask;
use crate::card::show::no_card;
use crate::page::Link;
use crate::problem::Problem;
use rettesnor_app::shelf::Place;
use rettesnor_core::definition::Package;

/// A package's card of a unit and a period.
pub struct Wanted {
    /// The unit in the line of the body that controls the data, and the period.
    pub place: Place,
    /// The package.
    pub package: String,
    /// What people call it.
    pub name: String,
    /// The other packages that can be published of it.
    pub others: Vec<Link>,
}

impl Wanted {
    /// What an address asks for, where the one who asks decides over it.
    pub fn read(ask: &Ask, unit: &str, period: &str, package: &str) -> Result<Self, Problem> {
        let shelf = ask.shelf();
        let place = shelf.place(ask.who(), unit, period, None).map_err(|why| no_card(ask, &why))?;
        let mine = |package: &&Package| ask.who().decides(&place.unit, &package.line, &shelf.structure);
        let mut found = Vec::new();
        for package in shelf.counted_by().packages.values().filter(mine) {
            let along = shelf.place(ask.who(), unit, period, Some(package.line.as_str()));
            let Ok(place) = along else { continue };
            let sheet = shelf.sheet(ask.who(), &place);
            if sheet.lines.iter().any(|line| line.card.package == package.id && line.card.line == place.line) {
                found.push((place, package));
            }
        }
        let at = if package.is_empty() { Some(0) } else { found.iter().position(|(_, known)| known.id == package) };
        let Some(at) = at.filter(|at| *at < found.len()) else { return Err(Problem::NotAllowed(ask.clone())) };
        let (place, package) = found.remove(at);
        let name = |package: &Package| ask.voice().text(&package.name).to_owned();
        let other = |(place, package): &(Place, &Package)| {
            Link::to(name(package), publish_path(&place.unit, place.period, &package.id))
        };
        Ok(Self { name: name(package), package: package.id.clone(), others: found.iter().map(other).collect(), place })
    }

    /// Where it is published.
    pub fn path(&self) -> String {
        publish_path(&self.place.unit, self.place.period, &self.package)
    }

    /// Where a step of publishing it is sent.
    pub fn step(&self, step: &str) -> String {
        format!("/publiser/{}/{}{step}", self.place.unit, self.place.period)
    }
}
