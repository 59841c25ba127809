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
