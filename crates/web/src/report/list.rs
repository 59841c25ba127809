//! `GET /rapporter`: the reports that one may read; `GET /rapporter/{unit}/{period}`: the way to one of a unit and period.

use super::{audience_key, kind, report_path};
use crate::ask::Ask;
use crate::names::unit_names;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, Redirect};
use rettesnor_app::report::drafts;
use rettesnor_app::steer::Kept;
use rettesnor_core::org::UnitRef;
use rettesnor_core::report::ReportDraft;
use rettesnor_core::time::Period;
use rettesnor_store::MadeReport;

/// How many reports are looked through.
const LISTED: i64 = 500;

#[derive(Template)]
#[template(path = "report/list.html")]
struct ListPage<'a> {
    page: Page<'a>,
    may_begin: bool,
    lines: Vec<Line>,
}

/// A report in the list: its draft, and what was made of it.
struct Line {
    href: String,
    name: String,
    units: String,
    about: String,
    state: String,
    tone: &'static str,
    made: Vec<(String, String)>,
}

/// Shows the list.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    let failed = |error| Problem::Store(ask.clone(), error);
    let (store, structure) = (ask.desk().store(), &ask.shelf().structure);
    let found = drafts(store, ask.who(), structure).await.map_err(failed)?;
    let made = store.latest_reports(ask.who(), LISTED).await.map_err(failed)?;
    let page = ListPage {
        may_begin: !ask.shelf().delivers_at(ask.who()).is_empty(),
        lines: found.iter().map(|kept| line(&ask, kept, &made)).collect(),
        page: Page::new(&ask, ask.voice().say("reports-heading", &[]), Nav::Reports),
    };
    Ok(Html(page.render()?))
}

fn line(ask: &Ask, kept: &Kept<ReportDraft>, all: &[MadeReport]) -> Line {
    let (voice, draft) = (ask.voice(), &kept.value);
    let made: Vec<&MadeReport> = all.iter().filter(|made| made.draft == kept.id).collect();
    let number = |made: &MadeReport| voice.whole(made.number);
    let (state, tone) = match made.first() {
        None => (voice.say("period-report-state-draft", &[]), "plain"),
        Some(made) if made.published_at.is_some() => {
            (voice.say("period-report-state-published", &[("nummer", &number(made))]), "good")
        }
        Some(made) => (voice.say("period-report-state-made", &[("nummer", &number(made))]), "accent"),
    };
    let named = made.first().map(|made| made.title.clone()).filter(|title| !title.is_empty());
    let title = named.or_else(|| Some(draft.title.clone()).filter(|title| !title.is_empty()));
    let said = |made: &&MadeReport| {
        let texts = [("nummer", number(made)), ("dato", voice.date(made.made_at.in_norway().date()))];
        let texts = texts.each_ref().map(|(name, text)| (*name, text.as_str()));
        (report_path(made.id.as_str()), voice.say("period-report-made-on", &texts))
    };
    Line {
        href: report_path(made.first().map_or(kept.id.as_str(), |made| made.id.as_str())),
        name: title
            .map_or_else(|| kind(voice, draft.period), |title| format!("{} · {title}", kind(voice, draft.period))),
        units: unit_names(ask, draft.units.iter()),
        about: voice.say(audience_key(draft.audience), &[]),
        state,
        tone,
        made: made.iter().skip(1).map(said).collect(),
    }
}

/// Leads to the newest report of a unit and a period, or to beginning one.
pub async fn of(ask: Ask, Path((unit, period)): Path<(String, String)>) -> Result<Redirect, Problem> {
    let stock = &ask.shelf().stock;
    let unit = unit.parse::<UnitRef>().ok().or_else(|| stock.org.resolve(&unit, stock.today).ok());
    let Some((unit, period)) = unit.zip(period.parse::<Period>().ok()) else { return Err(Problem::NotFound(ask)) };
    let found = drafts(ask.desk().store(), ask.who(), &ask.shelf().structure).await;
    let found = found.map_err(|error| Problem::Store(ask.clone(), error))?;
    let of = |kept: &&Kept<ReportDraft>| kept.value.period == period && kept.value.units.contains(&unit);
    let to = found
        .iter()
        .find(of)
        .map_or_else(|| format!("/rapport/ny?enhet={unit}&periode={period}"), |kept| report_path(kept.id.as_str()));
    Ok(Redirect::to(&to))
}
