//! What is published, for everybody: the list, the card as it was published, its files, and the feed of what is new.
//!
//! Nothing here looks at the shelf for a figure: what is shown stands in the publication. Whoever comes gets the same
//! page, but for the frame of who is logged in; a visitor's may be kept by anybody.

pub(crate) mod answer;
pub mod feed;
pub mod file;
pub mod list;
pub mod report;
pub mod show;
pub mod view;

use crate::ask::Ask;
use rettesnor_core::org::UnitRef;
use rettesnor_store::{Publication, PublicationId};

/// Where the publications of a card are.
pub fn card_path(publication: &Publication) -> String {
    let Publication { unit, period, package, .. } = publication;
    format!("/offentlig/malekort/{unit}/{period}?pakke={package}")
}

/// Where a publication is, for as long as there are any.
pub fn publication_path(id: &PublicationId) -> String {
    format!("/offentlig/publisering/{id}")
}

/// The name of a unit today, or its last.
fn unit_name(ask: &Ask, unit: &UnitRef) -> String {
    let stock = &ask.shelf().stock;
    stock.org.name(unit, stock.today).unwrap_or_else(|| unit.to_string())
}
