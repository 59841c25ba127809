//! `GET /kalender`: what my units owe, by month, or what one unit owes. Nothing is silently empty.

use crate::ask::Ask;
use crate::delivery::history::dataset_name;
use crate::names::unit_name;
use crate::page::{Link, Nav, Notice, Page};
use crate::problem::Problem;
use crate::seal;
use askama::Template;
use axum::extract::Query;
use axum::response::Html;
use rettesnor_app::steer::duty::{duties_of, own_units};
use rettesnor_core::duty::Duty;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::{Date, Month};
use rettesnor_words::duty::{duty as told, path, source};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "calendar/show.html")]
struct CalendarPage<'a> {
    page: Page<'a>,
    lead: String,
    year: i32,
    before: String,
    after: String,
    months: Vec<MonthView>,
    units: Vec<Link>,
    once: String,
    none: Option<String>,
}

/// A month with what is due in it.
struct MonthView {
    id: String,
    name: String,
    rows: Vec<DutyRow>,
}

/// A duty as it is read.
pub struct DutyRow {
    /// Where it is done.
    pub href: String,
    /// What is owed.
    pub title: String,
    /// By which day.
    pub due: String,
    /// The unit, the function and where it is written.
    pub about: String,
    /// The look of its mark: `good`, `bad`, `close` or `plain`.
    pub tone: &'static str,
    /// How it stands.
    pub state: String,
    /// The key and the unit by which it is marked as done, where one may.
    pub mark: Option<(String, String)>,
}

/// Shows the calendar.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Html<String>, Problem> {
    let voice = ask.voice();
    let today = ask.now().in_norway().date();
    let asked = query.get("ar").and_then(|year| year.parse().ok()).filter(|year| (2000..=2100).contains(year));
    let year = asked.unwrap_or_else(|| i32::from(today.year()));
    let own = own_units(ask.who());
    let named: Option<UnitRef> = query.get("enhet").and_then(|unit| unit.parse().ok());
    if let Some(unit) = &named
        && !ask.who().reads_plans(unit, &ask.shelf().structure)
    {
        return Err(Problem::NotAllowed(ask));
    }
    let units = named.clone().map_or_else(|| own.clone(), |unit| vec![unit]);
    let duties = duties(&ask, &units, year).await?;
    let duties: Vec<&Duty> = duties.iter().filter(|duty| i32::from(duty.due.year()) == year).collect();
    let late = duties.iter().filter(|duty| duty.due < today && duty.done == Some(false)).count();
    let question = |year: i32| {
        let unit = named.as_ref().map(|unit| format!("&enhet={unit}")).unwrap_or_default();
        format!("/kalender?ar={year}{unit}")
    };
    let heading = match &named {
        Some(unit) => voice.say("calendar-title-unit", &[("enhet", &unit_name(&ask, unit))]),
        None => voice.say("calendar-title", &[]),
    };
    let none = match () {
        () if units.is_empty() => Some(voice.say("calendar-no-units", &[])),
        () if duties.is_empty() => Some(voice.say("calendar-nothing", &[("aar", &year.to_string())])),
        () => None,
    };
    let page = CalendarPage {
        lead: match u64::try_from(late).unwrap_or(u64::MAX) {
            0 => voice.say("calendar-lead", &[]),
            n => voice.count("calendar-late", n, &[]),
        },
        year,
        before: question(year - 1),
        after: question(year + 1),
        months: months(&ask, &duties, today),
        units: own.iter().map(|unit| Link::to(unit_name(&ask, unit), format!("/kalender?enhet={unit}"))).collect(),
        once: seal::one_time_key(),
        none,
        page: Page::new(&ask, heading, Nav::Calendar)
            .with_notice(query.get("gjort").map(|_| Notice { tone: "good", text: voice.say("calendar-marked", &[]) })),
    };
    Ok(Html(page.render()?))
}

/// What units owe around a year.
pub async fn duties(ask: &Ask, units: &[UnitRef], year: i32) -> Result<Vec<Duty>, Problem> {
    let found = duties_of(ask.desk().store(), ask.who(), ask.shelf(), units, year).await;
    found.map_err(|error| Problem::Store(ask.clone(), error))
}

fn months(ask: &Ask, duties: &[&Duty], today: Date) -> Vec<MonthView> {
    let mut months: Vec<MonthView> = Vec::new();
    for duty in duties {
        let month = Month::of(duty.due);
        let id = format!("m-{month}");
        if months.last().is_none_or(|last| last.id != id) {
            months.push(MonthView { id, name: ask.voice().month(month), rows: Vec::new() });
        }
        if let Some(last) = months.last_mut() {
            last.rows.push(row(ask, duty, today));
        }
    }
    months
}

/// A duty as it is read.
pub fn row(ask: &Ask, duty: &Duty, today: Date) -> DutyRow {
    let voice = ask.voice();
    let (tone, key) = match duty.done {
        Some(true) => ("good", "duty-done"),
        Some(false) if duty.due < today => ("bad", "duty-late"),
        Some(false) => ("close", "duty-open"),
        None => ("plain", "duty-unknown"),
    };
    let parts = [unit_name(ask, &duty.unit), duty.function.clone(), source(voice, duty)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let writes = ask.who().writes_plans(&duty.unit, &ask.shelf().structure);
    let may_mark = writes && duty.may_be_marked() && duty.done != Some(true);
    DutyRow {
        href: path(duty),
        title: told(voice, duty, &|id| dataset_name(ask, id)),
        due: voice.date(duty.due),
        about: parts.join(" · "),
        tone,
        state: voice.say(key, &[]),
        mark: may_mark.then(|| (duty.key.clone(), duty.unit.to_string())),
    }
}
