//! `GET /`: what waits for me, what has changed, my units.

use crate::ask::Ask;
use crate::card::find::{UnitLink, own, unit_link};
use crate::page::{Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::response::Html;

#[derive(Template)]
#[template(path = "home/show.html")]
struct HomePage<'a> {
    page: Page<'a>,
    units: Vec<UnitLink>,
}

/// Shows the front page.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    let units = own(&ask).iter().map(|unit| unit_link(&ask, unit)).collect();
    let page = Page::new(&ask, ask.voice().say("nav-home", &[]), Nav::Home);
    Ok(Html(HomePage { page, units }.render()?))
}
