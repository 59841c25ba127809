//! A unit and a year as an address names them, and the ways between the pages about them.

use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use rettesnor_core::org::UnitRef;

/// A unit and a year.
#[derive(Clone, Debug)]
pub struct Site {
    /// The unit.
    pub unit: UnitRef,
    /// The year.
    pub year: i32,
    /// The unit's name today.
    pub name: String,
}

/// A page about a unit and a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The plan.
    Plan,
    /// Participation.
    Voices,
    /// Reviews.
    Reviews,
    /// The log of use.
    Used,
    /// What reporting costs.
    Burden,
    /// Every decision with its reason.
    Rulings,
}

impl Site {
    /// The unit and the year of an address.
    pub fn find(ask: &Ask, unit: &str, year: &str) -> Result<Self, Problem> {
        let none = || Problem::NotFound(ask.clone());
        let shelf = ask.shelf();
        let unit = shelf.stock.org.resolve(unit, shelf.stock.today).map_err(|_| none())?;
        let year: i32 = year.parse().ok().filter(|year| (2000..2100).contains(year)).ok_or_else(none)?;
        Ok(Self { name: unit_name(ask, &unit), unit, year })
    }

    /// The unit and the year of a record.
    pub fn of(ask: &Ask, home: &rettesnor_store::Home) -> Self {
        Self { unit: home.unit.clone(), year: home.year, name: unit_name(ask, &home.unit) }
    }

    /// The address of a page: `/medvirkning/kommune:3201/2026`.
    pub fn path(&self, place: &str) -> String {
        format!("/{place}/{}/{}", self.unit, self.year)
    }

    /// `enhet=...&ar=...`, for pages whose address does not name them.
    pub fn question(&self) -> String {
        format!("enhet={}&ar={}", self.unit, self.year)
    }

    /// The frame of a page about them.
    pub fn page<'a>(&self, ask: &'a Ask, title: String, above: &[(&str, String)]) -> Page<'a> {
        let voice = ask.voice();
        let mut crumbs = vec![Link::to(format!("{} {}", self.name, self.year), self.path("medvirkning"))];
        crumbs.extend(above.iter().map(|(key, href)| Link::to(voice.say(key, &[]), href)));
        Page::new(ask, title, Nav::Plan).with_crumbs(crumbs)
    }

    /// The ways between the pages about them.
    pub fn tabs(&self, ask: &Ask, here: Tab) -> Vec<Link> {
        let say = |key: &str| ask.voice().say(key, &[]);
        let tab = |which: Tab, label: String, href: String| Link { label, href, current: which == here };
        let mut tabs = vec![tab(Tab::Plan, say("site-plan"), self.path("plan"))];
        tabs.push(tab(Tab::Voices, say("site-voices"), self.path("medvirkning")));
        // Reviews and the log of use are for those who work there or above.
        if ask.who().reads_drafts(&self.unit, &ask.shelf().structure) {
            tabs.push(tab(Tab::Reviews, say("site-reviews"), format!("{}/gjennomgang", self.path("plan"))));
            tabs.push(tab(Tab::Used, say("site-used"), self.path("bruk")));
        }
        tabs.push(tab(Tab::Burden, say("site-burden"), self.path("belastning")));
        tabs.push(tab(Tab::Rulings, say("site-rulings"), format!("/avgjorelser/{}", self.unit)));
        tabs
    }
}
