//! `GET /innrapportering`: what I owe: units and periods, how far each has come, and how long it takes.

use super::state::{Stand, stand};
use super::ways;
use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use crate::steer::problem;
use askama::Template;
use axum::response::Html;
use rettesnor_app::steer::report::{Form, due_periods, reportable, reporting_units};
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Period;

/// The most units that are listed.
const LISTED: usize = 20;

#[derive(Template)]
#[template(path = "reporting/list.html")]
struct ListPage<'a> {
    page: Page<'a>,
    ways: Vec<Link>,
    units: Vec<UnitDue>,
    more: String,
}

/// A unit with what it owes.
struct UnitDue {
    id: String,
    name: String,
    due: Vec<Due>,
}

/// A period that a unit reports about.
struct Due {
    href: String,
    period: String,
    filled: String,
    stand: Stand,
    time: String,
}

/// Shows the page.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    let voice = ask.voice();
    let all = reporting_units(ask.shelf(), ask.who());
    let mut units = Vec::new();
    for unit in all.iter().take(LISTED) {
        let mut due = Vec::new();
        for period in due_periods(&reportable(ask.shelf(), ask.who(), unit), ask.now().in_norway().date()) {
            due.push(line(&ask, unit, period).await?);
        }
        due.reverse();
        units.push(UnitDue { id: unit.to_string().replace(':', "-"), name: unit_name(&ask, unit), due });
    }
    let left = u64::try_from(all.len().saturating_sub(LISTED)).unwrap_or(0);
    let page = ListPage {
        page: Page::new(&ask, voice.say("nav-reporting", &[]), Nav::Reporting),
        ways: ways(&ask, "/innrapportering"),
        units,
        more: if left > 0 { voice.count("report-more-units", left, &[]) } else { String::new() },
    };
    Ok(Html(page.render()?))
}

async fn line(ask: &Ask, unit: &UnitRef, period: Period) -> Result<Due, Problem> {
    let voice = ask.voice();
    let form = Form::open(&ask.pen(""), ask.shelf(), unit, period).await.map_err(|error| problem(ask, error))?;
    let (filled, all) = form.filled();
    let whole = |n: usize| voice.whole(i64::try_from(n).unwrap_or(i64::MAX));
    Ok(Due {
        href: format!("/innrapportering/{unit}/{period}"),
        period: voice.period(period),
        filled: voice.say("report-filled", &[("antall", &whole(filled)), ("alle", &whole(all))]),
        stand: stand(ask, &form).await?,
        time: time(ask, &form),
    })
}

/// How long it takes, and how long it has taken.
pub fn time(ask: &Ask, form: &Form<'_>) -> String {
    let voice = ask.voice();
    match form.report.value.minutes_sent() {
        0 => voice.count("report-takes", form.minutes().into(), &[]),
        minutes => voice.count("report-took", minutes, &[]),
    }
}
