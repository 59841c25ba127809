//! `GET` and `POST /indikatorer/{id}/prov`: a case of a definition, and the same with the question and the rows
//! that somebody has changed.
//!
//! Nothing is kept: the answer to the form is the page with what came of the rows. Anybody may try.

use super::question::Asked;
use super::show::crumbs;
use super::table::{Wish, of_case, of_form};
use super::trial::TrialView;
use crate::ask::Ask;
use crate::page::{Nav, Page};
use crate::posted::Posted;
use crate::problem::Problem;
use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query};
use axum::response::Html;
use rettesnor_core::definition::Indicator;
use rettesnor_core::definition::source::Case;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "catalogue/try.html")]
struct TryPage<'a> {
    page: Page<'a>,
    id: String,
    name: String,
    trial: TrialView,
}

/// Shows a case as it was written.
pub async fn show(
    ask: Ask,
    Path(id): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Html<String>, Problem> {
    let (indicator, case, number) = found(&ask, &id, query.get("sak").map_or("", String::as_str))?;
    let tables = of_case(&ask.shelf().stock.definitions, case, ask.language());
    let asked = Asked::of_case(case, ask.language());
    page(&ask, indicator, TrialView::of(&ask, (case, number), &asked, &tables, false))
}

/// Counts the rows as they were sent.
pub async fn count(
    ask: Ask,
    Path(id): Path<String>,
    Extension(posted): Extension<Posted>,
) -> Result<Html<String>, Problem> {
    let (indicator, case, number) = found(&ask, &id, posted.get("sak"))?;
    let definitions = &ask.shelf().stock.definitions;
    let wish = Wish::read(posted.get("handling"));
    let (asked, tables) = match wish {
        Wish::Reset => (Asked::of_case(case, ask.language()), of_case(definitions, case, ask.language())),
        _ => (Asked::of_form(case, &posted, ask.language()), of_form(definitions, case, &posted, &wish)),
    };
    page(&ask, indicator, TrialView::of(&ask, (case, number), &asked, &tables, wish != Wish::Reset))
}

fn page(ask: &Ask, indicator: &Indicator, trial: TrialView) -> Result<Html<String>, Problem> {
    let name = ask.voice().text(&indicator.name).to_owned();
    let title = ask.voice().say("try-title", &[("indikator", &format!("{} {name}", indicator.id))]);
    let page = Page::new(ask, title, Nav::Indicators).with_crumbs(crumbs(ask, Some(indicator)));
    Ok(Html(TryPage { page, id: indicator.id.clone(), name, trial }.render()?))
}

/// The case that is asked for, by its number among those of the indicator; the first where none is named.
fn found<'a>(ask: &'a Ask, id: &str, number: &str) -> Result<(&'a Indicator, &'a Case, usize), Problem> {
    let nothing = || Problem::NotFound(ask.clone());
    let shelf = ask.shelf();
    let indicator = shelf.stock.definitions.indicators.get(id).ok_or_else(nothing)?;
    let number: usize = if number.is_empty() { 1 } else { number.parse().map_err(|_| nothing())? };
    let case = shelf.cases_of(&indicator.id).nth(number.checked_sub(1).ok_or_else(nothing)?).ok_or_else(nothing)?;
    Ok((indicator, case, number))
}
