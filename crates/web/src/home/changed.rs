//! What has changed since somebody was here last: clear statuses, new deliveries, periods that closed. Not every number.

use super::units::own;
use super::waiting::when;
use crate::ask::Ask;
use crate::card::find::latest;
use crate::delivery::effects::Mark;
use crate::delivery::history::{dataset_name, scope};
use crate::delivery::state::{named, title};
use crate::names::unit_name;
use crate::problem::Problem;
use rettesnor_app::delivery::{Sight, read_judged};
use rettesnor_core::delivery::Acceptance;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::{Moment, Month, Period};
use rettesnor_store::News;
use rettesnor_store::uploads::{Upload, UploadState};
use std::collections::BTreeSet;

/// How many changes of each kind are shown.
const SHOWN: usize = 8;

/// How many are looked through.
const LOOKED_AT: i64 = 400;

/// What has changed.
pub struct Changed {
    /// Since when, in words.
    pub since: String,
    /// Whether that is since last time, and not simply a month.
    pub visited: bool,
    /// The changes, a line each.
    pub lines: Vec<Line>,
    /// How many statuses have changed.
    pub statuses: usize,
    /// How many more statuses have changed than are shown, in words.
    pub more: Option<String>,
}

/// A change.
pub struct Line {
    /// Where it is seen.
    pub href: String,
    /// The shape.
    pub icon: &'static str,
    /// What has changed.
    pub title: String,
    /// The rest of it.
    pub about: String,
    /// From which status and to which.
    pub statuses: Option<(Mark, Mark)>,
    /// When.
    pub when: String,
}

/// What has changed for the one who asks.
pub async fn since(ask: &Ask, uploads: &[Upload], since: Moment, visited: bool) -> Result<Changed, Problem> {
    let voice = ask.voice();
    let news = news(ask, since).await?;
    let left = news.len().saturating_sub(SHOWN);
    let mut lines = periods(ask, since);
    lines.extend(news.iter().take(SHOWN).filter_map(|news| status_line(ask, news)));
    lines.extend(deliveries(ask, uploads, since));
    Ok(Changed {
        since: when(ask, since),
        visited,
        lines,
        statuses: news.len(),
        more: (left > 0).then(|| voice.count("home-more", u64::try_from(left).unwrap_or(u64::MAX), &[])),
    })
}

/// The changes of status that are clear and that the one who asks may see, each once, the newest first.
async fn news(ask: &Ask, since: Moment) -> Result<Vec<News>, Problem> {
    let shelf = ask.shelf();
    let mut units: BTreeSet<UnitRef> = BTreeSet::new();
    for (unit, line) in own(ask) {
        units.extend(shelf.structure.children(&unit, &line));
        units.insert(unit);
    }
    let units: Vec<UnitRef> = units.into_iter().collect();
    let told = ask.desk().store().news(ask.who(), &units, since, LOOKED_AT).await;
    let told = told.map_err(|error| Problem::Store(ask.clone(), error))?;
    let mut seen = BTreeSet::new();
    let is_for_them = |news: &News| {
        let indicator = shelf.counted_by().indicators.get(&news.change.indicator);
        let may = indicator.is_some_and(|i| shelf.sees_package(ask.who(), &i.package, &news.change.unit));
        news.change.clear && may
    };
    let mut told: Vec<News> = told.into_iter().filter(is_for_them).collect();
    told.retain(|news| {
        seen.insert((news.change.unit.clone(), news.change.indicator.clone(), news.change.period.clone()))
    });
    Ok(told)
}

fn status_line(ask: &Ask, news: &News) -> Option<Line> {
    let (voice, change) = (ask.voice(), &news.change);
    let indicator = ask.shelf().counted_by().indicators.get(&change.indicator)?;
    let period: Period = change.period.parse().ok()?;
    let (was, is) = (read_judged(&change.before)?, read_judged(&change.after)?);
    Some(Line {
        href: format!("/malekort/{}/{period}/{}?linje={}", change.unit, change.indicator, change.line),
        icon: "LineGraph",
        title: voice.text(&indicator.name).to_owned(),
        about: format!("{}, {}", unit_name(ask, &change.unit), voice.period(period)),
        statuses: Some((Mark::of(voice, was), Mark::of(voice, is))),
        when: when(ask, news.told_at),
    })
}

/// What has been accepted for the units of the one who asks.
fn deliveries(ask: &Ask, uploads: &[Upload], since: Moment) -> Vec<Line> {
    let (voice, shelf) = (ask.voice(), ask.shelf());
    let line = |href: String, file: &str, about: String, when: String| Line {
        href,
        icon: "FileCheckmark",
        title: voice.say("home-accepted", &[("fil", file)]),
        about,
        statuses: None,
        when,
    };
    let accepted = |upload: &&Upload| {
        let state = matches!(upload.state, UploadState::Accepted | UploadState::AcceptedGoodRows);
        state && upload.entered_at > since && upload.note.is_none()
    };
    let mut lines: Vec<Line> = uploads
        .iter()
        .filter(accepted)
        .map(|upload| {
            let about = [dataset_name(ask, &upload.dataset), scope(ask, &mut upload.units.iter(), upload.months)];
            let about = about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
            let href = format!("/leveranser/{}", upload.id);
            line(href, &title(voice, upload), about, when(ask, upload.entered_at))
        })
        .collect();
    let known: BTreeSet<&str> = uploads.iter().filter_map(|upload| upload.delivery.as_deref()).collect();
    let day = since.in_norway().date();
    let is_new = |acceptance: &&Acceptance| {
        let scope = &acceptance.scope;
        acceptance.received > day
            && !known.contains(acceptance.delivery.as_str())
            && shelf.sight(ask.who(), &acceptance.dataset, &scope.units, scope.topics.as_ref()) > Sight::Nothing
    };
    let others = shelf.stock.accepted.iter().rev().filter(is_new).filter_map(|acceptance| {
        let manifest = shelf.stock.manifests.get(&acceptance.delivery)?;
        let months = acceptance.scope.months.map(|months| voice.months(months));
        let about = [Some(dataset_name(ask, &acceptance.dataset)), months];
        let about = about.into_iter().flatten().collect::<Vec<_>>().join(": ");
        let href = format!("/leveranser/{}", acceptance.delivery);
        Some(line(href, &named(voice, &manifest.sources), about, voice.date(acceptance.received)))
    });
    lines.extend(others);
    lines.truncate(SHOWN);
    lines
}

/// The periods that ended meanwhile.
fn periods(ask: &Ask, since: Moment) -> Vec<Line> {
    let Some((latest, (unit, line))) = latest(ask).zip(own(ask).into_iter().next()) else { return Vec::new() };
    let day = since.in_norway().date();
    let running = Period::of(Month::of(day), latest.grain());
    // What was not over when they were here, and is now.
    let before = std::iter::successors(Some(latest), |period| Some(period.previous()));
    let ended = before.take_while(|period| period.first() >= running.first());
    let voice = ask.voice();
    let told = ended.take(2).map(|period| Line {
        href: format!("/malekort/{unit}/{period}?linje={line}"),
        icon: "Calendar",
        title: voice.say("home-period", &[("periode", &voice.period(period))]),
        about: voice.say("home-period-text", &[]),
        statuses: None,
        when: voice.date(period.last().last_day()),
    });
    told.collect()
}
