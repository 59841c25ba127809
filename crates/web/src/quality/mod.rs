//! `/kvalitet`: quality reviews: checklists of a unit's own, and what their rounds came to. Only counts are written down.

pub mod list;
pub mod new;
pub mod show;
pub mod tell;

use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::Link;
use rettesnor_core::quality::Readers;

fn crumbs(ask: &Ask) -> Vec<Link> {
    vec![Link::to(ask.voice().say("quality-heading", &[]), "/kvalitet")]
}

/// Who reads the cases, in words.
fn readers(ask: &Ask, readers: &Readers) -> String {
    match readers {
        Readers::Colleagues => ask.voice().say("quality-by-colleagues", &[]),
        Readers::Other(unit) => ask.voice().say("quality-by-unit", &[("enhet", &unit_name(ask, unit))]),
    }
}
