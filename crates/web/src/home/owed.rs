//! What the front page says that I owe: values to be reported where a period has ended, and for a leader what waits for a
//! decision: goals that were proposed or heard, a plan that nobody has decided.

use super::Waiting;
use crate::ask::Ask;
use crate::names::unit_name;
use crate::problem::Problem;
use crate::reporting::state::stand;
use crate::steer::problem;
use rettesnor_app::steer::duty::own_units;
use rettesnor_app::steer::participation::leads;
use rettesnor_app::steer::report::{Form, due_periods, reportable};
use rettesnor_app::steer::{Dossier, SteerError};
use rettesnor_core::goal::{Goal, Stage};
use rettesnor_core::org::UnitRef;
use rettesnor_core::plan::{Plan, PlanStage};
use rettesnor_core::time::Period;

/// The most units that are looked at.
const UNITS: usize = 12;

/// The lines, what is to be reported first.
pub async fn lines(ask: &Ask) -> Result<Vec<Waiting>, Problem> {
    let units: Vec<UnitRef> = own_units(ask.who()).into_iter().take(UNITS).collect();
    let year = i32::from(ask.shelf().stock.today.year());
    let mut found = Vec::new();
    for unit in &units {
        found.extend(reports(ask, unit).await?);
    }
    for unit in units.iter().filter(|unit| leads(ask.who(), unit, &ask.shelf().structure)) {
        for year in [year, year + 1] {
            found.extend(decisions(ask, unit, year).await?);
        }
    }
    Ok(found)
}

/// The periods that have ended and that a unit has not reported about, or whose report was not taken.
async fn reports(ask: &Ask, unit: &UnitRef) -> Result<Vec<Waiting>, Problem> {
    let today = ask.now().in_norway().date();
    let asked = reportable(ask.shelf(), ask.who(), unit);
    let mut found = Vec::new();
    for period in due_periods(&asked, today).into_iter().filter(|period| period.last_day() < today) {
        let form = match Form::open(&ask.pen(""), ask.shelf(), unit, period).await {
            Ok(form) => form,
            Err(SteerError::Gone) => continue,
            Err(error) => return Err(problem(ask, error)),
        };
        let sent = !form.report.value.sent.is_empty();
        if !sent || stand(ask, &form).await?.tag.look == "bad" {
            found.push(report(ask, &form, period));
        }
    }
    Ok(found)
}

fn report(ask: &Ask, form: &Form<'_>, period: Period) -> Waiting {
    let voice = ask.voice();
    let (filled, all) = form.filled();
    let whole = |n: usize| voice.whole(i64::try_from(n).unwrap_or(i64::MAX));
    let filled = voice.say("report-filled", &[("antall", &whole(filled)), ("alle", &whole(all))]);
    Waiting {
        href: format!("/innrapportering/{}/{period}", form.unit),
        icon: "Pencil",
        title: voice.say("front-report", &[("periode", &voice.period(period))]),
        about: format!("{}: {filled}", unit_name(ask, &form.unit)),
        when: String::new(),
        for_me: true,
    }
}

/// What waits for a decision at a unit that the one who asks leads.
async fn decisions(ask: &Ask, unit: &UnitRef, year: i32) -> Result<Vec<Waiting>, Problem> {
    let (voice, shelf) = (ask.voice(), ask.shelf());
    let failed = |error| Problem::Store(ask.clone(), error);
    let dossier = Dossier::open(ask.desk().store(), ask.who(), &shelf.structure, (unit, year), None).await;
    let Some(dossier) = dossier.map_err(failed)? else { return Ok(Vec::new()) };
    let line = |place: &str, title: String| Waiting {
        href: format!("/plan/{unit}/{year}{place}"),
        icon: "ClipboardCheckmark",
        title,
        about: format!("{} {year}", unit_name(ask, unit)),
        when: String::new(),
        for_me: true,
    };
    let undecided = |stage: &Stage| match stage {
        Stage::Proposed => true,
        Stage::InHearing { until } => *until < shelf.stock.today,
        _ => false,
    };
    let goals = dossier.all::<Goal>().map_err(failed)?;
    let goals = goals.iter().filter(|goal| undecided(&goal.value.stage)).count();
    let mut found = Vec::new();
    if goals > 0 {
        let count = u64::try_from(goals).unwrap_or(u64::MAX);
        found.push(line("#mal", voice.count("front-undecided", count, &[])));
    }
    let plan = dossier.one::<Plan>().map_err(failed)?;
    match plan.map(|plan| plan.value.stage) {
        Some(PlanStage::Draft) => found.push(line("", voice.say("front-plan-draft", &[]))),
        Some(PlanStage::Changing { .. }) => found.push(line("", voice.say("front-plan-changing", &[]))),
        Some(PlanStage::Adopted { .. }) | None => {}
    }
    Ok(found)
}
