//! `/innrapportering`: what a unit reports itself: which values are owed, the form of a period, sending it in. Surveys and
//! quality reviews lie beside it, and the way between the three is drawn here.

pub mod form;
pub mod list;
pub mod save;
pub mod state;

use crate::ask::Ask;
use crate::page::Link;

/// The three things that units report by, with where one is.
pub fn ways(ask: &Ask, here: &str) -> Vec<Link> {
    let all =
        [("nav-reporting", "/innrapportering"), ("survey-heading", "/undersokelser"), ("quality-heading", "/kvalitet")];
    let link = |(key, href): (&str, &str)| Link { current: href == here, ..Link::to(ask.voice().say(key, &[]), href) };
    all.map(link).into()
}
