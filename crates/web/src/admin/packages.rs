//! `/admin/pakker`: the packages of definitions, what is wrong with them, and whether their cases hold.
//!
//! Cases are counted by the slow reference counter on a thread of its own, each time the page of a package is opened.

use super::frame::{Frame, Place, Side};
use crate::ask::Ask;
use crate::page::Page;
use crate::problem::Problem;
use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use rettesnor_app::check_case;
use rettesnor_app::shelf::Shelf;
use rettesnor_core::definition::Problem as Mistake;
use rettesnor_core::definition::source::Case;
use rettesnor_core::tally::Reference;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "admin/packages.html")]
struct PackagesPage<'a> {
    page: Page<'a>,
    side: Side,
    packages: Vec<PackageRow>,
    mistakes: Vec<Mistake>,
    changed: bool,
    goal_problem: Option<String>,
    goals: String,
}

/// A package in the list.
struct PackageRow {
    name: String,
    id: String,
    href: String,
    controlled: String,
    indicators: usize,
    cases: usize,
}

#[derive(Template)]
#[template(path = "admin/package.html")]
struct PackagePage<'a> {
    page: Page<'a>,
    side: Side,
    verdict: String,
    all_hold: bool,
    facts: Vec<(String, String)>,
    indicators: Vec<IndicatorRow>,
}

/// An indicator with its cases.
struct IndicatorRow {
    id: String,
    name: String,
    href: String,
    /// How many cases hold.
    counted: String,
    cases: Vec<CaseRow>,
}

impl IndicatorRow {
    fn fails(&self) -> bool {
        self.cases.iter().any(|case| !case.differences.is_empty())
    }
}

/// A case and whether it holds.
struct CaseRow {
    text: String,
    place: String,
    /// What is not as expected; empty where the case holds.
    differences: Vec<String>,
}

/// Shows the packages.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    let (voice, stock) = (ask.voice(), &ask.shelf().stock);
    let row = |package: &rettesnor_core::definition::Package| PackageRow {
        name: voice.text(&package.name).to_owned(),
        href: format!("/admin/pakker/{}", package.id),
        controlled: voice.line(&package.line),
        indicators: stock.definitions.indicators_of(&package.id).count(),
        cases: stock.cases.iter().filter(|case| is_of(&ask, case, &package.id)).count(),
        id: package.id.clone(),
    };
    let Frame { page, side } =
        Frame::new(&ask, Place::Packages, voice.say("admin-packages", &[]), voice.say("admin-packages-lead", &[]));
    let html = PackagesPage {
        page,
        side,
        packages: stock.definitions.packages.values().map(row).collect(),
        mistakes: stock.definition_problems.clone(),
        changed: stock.definitions_changed,
        goal_problem: stock.goal_problem.clone(),
        goals: voice.count("admin-goals-count", ask.shelf().aims().len() as u64, &[]),
    };
    Ok(Html(html.render()?))
}

/// Counts the cases of a package and shows what came of them.
pub async fn one(ask: Ask, Path(id): Path<String>) -> Result<Html<String>, Problem> {
    let shelf = ask.desk().shelf();
    let definitions = Arc::clone(&shelf.stock.definitions);
    let Some(package) = definitions.packages.get(&id) else { return Err(Problem::NotFound(ask)) };
    let of = id.clone();
    let run = tokio::task::spawn_blocking(move || run_cases(&shelf, &of)).await;
    let run = run.map_err(|error| Problem::Broken(ask.clone(), error.to_string()))?;
    let voice = ask.voice();
    let (total, failed) = (run.len(), run.iter().filter(|(_, row)| !row.differences.is_empty()).count());
    let verdict = match (total, failed) {
        (0, _) => voice.say("admin-cases-none", &[]),
        (_, 0) => voice.count("admin-cases-hold", total as u64, &[]),
        _ => voice.count("admin-cases-fail", failed as u64, &[("av", &total.to_string())]),
    };
    let mut indicators: Vec<IndicatorRow> = definitions
        .indicators_of(&id)
        .map(|indicator| IndicatorRow {
            id: indicator.id.clone(),
            name: voice.text(&indicator.name).to_owned(),
            href: format!("/indikatorer/{}", indicator.id),
            counted: String::new(),
            cases: Vec::new(),
        })
        .collect();
    for (indicator, row) in run {
        if let Some(of) = indicators.iter_mut().find(|known| known.id == indicator) {
            of.cases.push(row);
            of.counted = voice.count("admin-cases-held", of.cases.len() as u64, &[]);
        }
    }
    let facts = vec![
        (voice.say("admin-package-folder", &[]), id.clone()),
        (voice.say("admin-package-controlled", &[]), voice.line(&package.line)),
    ];
    let Frame { page, side } = Frame::new(&ask, Place::Packages, voice.text(&package.name), String::new())
        .under(voice.say("admin-packages", &[]), "/admin/pakker");
    Ok(Html(PackagePage { page, side, verdict, all_hold: failed == 0 && total > 0, facts, indicators }.render()?))
}

fn is_of(ask: &Ask, case: &Case, package: &str) -> bool {
    ask.shelf().stock.definitions.indicators.get(&case.indicator).is_some_and(|known| known.package == package)
}

/// Every case of a package with its indicator and what came of it.
fn run_cases(shelf: &Shelf, package: &str) -> Vec<(String, CaseRow)> {
    let definitions = &shelf.stock.definitions;
    let inside =
        |case: &&Case| definitions.indicators.get(&case.indicator).is_some_and(|known| known.package == package);
    let run = |case: &Case| {
        let outcome = check_case(definitions, case, &mut Reference { deliveries: case.rows.clone() });
        let differences = outcome.map_or_else(|why| vec![why], |outcome| outcome.differences);
        let row = CaseRow { text: case.text.clone(), place: format!("{}:{}", case.file, case.line), differences };
        (case.indicator.clone(), row)
    };
    shelf.stock.cases.iter().filter(inside).map(run).collect()
}
