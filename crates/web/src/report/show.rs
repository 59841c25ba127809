//! `GET /rapport/{id}`: a report as it is being written, or as it was made.

use super::phrases::phrases;
use super::view::ReportView;
use super::{arms, audience_key, crumbs, draft, kind, made, public_path, report_path, source, voice_of};
use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use crate::publish::publish_path;
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::report::{
    CardStanding, MadeReading, MakeError, Preview, Standing, Wanted, may_make, may_write, presentations, preview,
};
use rettesnor_app::steer::Kept;
use rettesnor_core::report::{Presentation, ReportDraft};
use rettesnor_report::paper::sheet::Part;
use rettesnor_store::MadeReport;

#[derive(Template)]
#[template(path = "report/draft.html")]
struct DraftPage<'a> {
    page: Page<'a>,
    href: String,
    eyebrow: String,
    lead: String,
    writes: bool,
    makes: bool,
    newest: Option<Link>,
    /// Cards that are missing, each with why and the way to mend it.
    missing: Vec<(String, Option<Link>)>,
    open_reviews: Vec<(String, Link)>,
    view: ReportView,
    language: String,
}

#[derive(Template)]
#[template(path = "report/made.html")]
struct MadePage<'a> {
    page: Page<'a>,
    href: String,
    said: String,
    reason: String,
    newer: Option<Link>,
    internal: bool,
    /// Where it is published; nothing where it is not.
    published: Option<Link>,
    /// The way to publishing it.
    publish: Option<String>,
    /// The way to correcting it.
    correct: Option<String>,
    /// The way to writing down that it was presented.
    present: Option<String>,
    presentations: Vec<PresentationView>,
    all: Vec<Version>,
    view: ReportView,
    language: String,
}

/// That a report was presented.
struct PresentationView {
    to: String,
    about: String,
    said: String,
}

/// A report of the same draft.
struct Version {
    said: String,
    reason: String,
    href: String,
    current: bool,
}

/// Shows a report.
pub async fn show(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    match made(&ask, &id).await? {
        Some(reading) => as_made(&ask, &reading).await,
        None => as_draft(&ask, &id).await,
    }
}

/// What would be made of a draft.
pub async fn look(ask: &Ask, kept: &Kept<ReportDraft>, wanted: Wanted<'_>) -> Result<Preview, Problem> {
    let voice = voice_of(ask, &kept.value.language);
    let phrases = phrases(voice, arms(ask, &kept.value));
    preview(&source(ask), &phrases, kept, wanted).await.map_err(|error| match error {
        MakeError::Failed(failure) => Problem::failed(ask, &failure),
        MakeError::NothingCounted => Problem::Wrong(ask.clone(), ask.voice().say("period-report-nothing-counted", &[])),
        _ => Problem::NotAllowed(ask.clone()),
    })
}

async fn as_draft(ask: &Ask, id: &str) -> Result<Response, Problem> {
    let kept = draft(ask, id).await?;
    let preview = look(ask, &kept, Wanted { yes: None, reason: "" }).await?;
    ask.note_reading(&report_path(id)).await;
    let (voice, structure) = (ask.voice(), &ask.shelf().structure);
    let name = kept.value.units.first().map(|unit| unit_name(ask, unit)).unwrap_or_default();
    let day = voice.moment(kept.at);
    let by = kept.by_name.clone().unwrap_or_else(|| voice.say("origin-operator", &[]));
    let review = |(unit, period): &(rettesnor_core::org::UnitRef, rettesnor_core::time::Period)| {
        let texts = [("enhet", unit_name(ask, unit)), ("periode", voice.period(*period))];
        let texts = texts.each_ref().map(|(name, text)| (*name, text.as_str()));
        let href = format!("/plan/{unit}/{}/gjennomgang/{period}", period.year());
        (voice.say("period-report-open-review", &texts), Link::to(voice.say("period-report-to-review", &[]), href))
    };
    let html = DraftPage {
        page: Page::new(ask, preview.report.subject.clone(), Nav::Reports).with_crumbs(crumbs(ask)),
        href: report_path(id),
        eyebrow: format!("{} · {name}", kind(voice, kept.value.period)),
        lead: voice.say(
            "period-report-draft-lead",
            &[("til", &voice.say(audience_key(kept.value.audience), &[])), ("nar", &day), ("av", &by)],
        ),
        writes: may_write(ask.who(), structure, &kept.value),
        makes: may_make(ask.who(), structure, &kept.value),
        newest: preview.before.first().map(|made| Link::to(said(ask, made), report_path(made.id.as_str()))),
        missing: missing(ask, &kept.value, &preview.composed.cards),
        open_reviews: preview.composed.open_reviews.iter().map(review).collect(),
        view: ReportView::of(ask, &preview.report)?,
        language: kept.value.language.clone(),
    };
    Ok(Html(html.render()?).into_response())
}

/// The cards that are not in a report, each with why, and the way to mend it.
pub fn missing(ask: &Ask, draft: &ReportDraft, cards: &[CardStanding]) -> Vec<(String, Option<Link>)> {
    let (voice, catalogue) = (ask.voice(), ask.shelf().counted_by());
    let told = |card: &CardStanding| {
        let key = match card.standing {
            Standing::Shown => return None,
            Standing::OtherLength => "period-report-card-other-length",
            Standing::Open => "period-report-card-open",
            Standing::Unsearched => "period-report-card-unsearched",
        };
        let package = catalogue.packages.get(&card.package);
        let package = package.map_or(card.package.as_str(), |package| voice.text(&package.name));
        let texts = [("pakke", package.to_owned()), ("enhet", unit_name(ask, &card.unit))];
        let texts = texts.each_ref().map(|(name, text)| (*name, text.as_str()));
        let way = (card.standing == Standing::Unsearched).then(|| {
            let href = publish_path(&card.unit, draft.period, &card.package);
            Link::to(voice.say("period-report-to-search", &[]), href)
        });
        Some((voice.say(key, &texts), way))
    };
    cards.iter().filter_map(told).collect()
}

/// When a report was made, and its number.
pub fn said(ask: &Ask, made: &MadeReport) -> String {
    let voice = ask.voice();
    let (number, day) = (voice.whole(made.number), voice.date(made.made_at.in_norway().date()));
    voice.say("period-report-made-on", &[("nummer", &number), ("dato", &day)])
}

async fn as_made(ask: &Ask, reading: &MadeReading) -> Result<Response, Problem> {
    let (voice, store, structure) = (ask.voice(), ask.desk().store(), &ask.shelf().structure);
    let made = &reading.made;
    if reading.report.internal {
        ask.note_reading(&report_path(made.id.as_str())).await;
    }
    let inside = made.units.iter().all(|unit| ask.who().reads_drafts(unit, structure));
    let writes = made.units.iter().all(|unit| ask.who().writes_plans(unit, structure));
    let leads = made.units.iter().all(|unit| rettesnor_app::steer::participation::leads(ask.who(), unit, structure));
    let kept = if inside {
        presentations(store, ask.who(), &made.draft).await.map_err(|error| Problem::Store(ask.clone(), error))?
    } else {
        Vec::new()
    };
    let version = |other: &MadeReport| Version {
        said: said(ask, other),
        reason: other.reason.clone(),
        href: report_path(other.id.as_str()),
        current: other.id == made.id,
    };
    let href = report_path(made.id.as_str());
    let open = made.published_at.is_none() && !made.internal && leads;
    let html = MadePage {
        page: Page::new(ask, reading.report.subject.clone(), Nav::Reports).with_crumbs(crumbs(ask)),
        said: said(ask, made),
        reason: made.reason.clone(),
        newer: reading.newer().map(|newer| Link::to(said(ask, newer), report_path(newer.id.as_str()))),
        internal: reading.report.internal,
        published: made.published_at.map(|at| {
            let text = voice.say("period-report-published-on", &[("dato", &voice.date(at.in_norway().date()))]);
            Link::to(text, public_path(&made.id))
        }),
        publish: open.then(|| format!("{href}/publiser")),
        correct: writes.then(|| report_path(made.draft.as_str())),
        present: writes.then(|| format!("{href}/presentasjon")),
        presentations: kept.iter().map(|kept| presented(ask, &kept.value)).collect(),
        all: if inside { reading.all.iter().map(version).collect() } else { Vec::new() },
        view: ReportView::of(ask, &reading.report)?,
        language: reading.report.language.clone(),
        href,
    };
    Ok(Html(html.render()?).into_response())
}

fn presented(ask: &Ask, presentation: &Presentation) -> PresentationView {
    let voice = ask.voice();
    let mut about = vec![voice.date(presentation.on), presentation.by.clone()];
    about.extend(presentation.people.map(|people| voice.count("plan-people", u64::from(people), &[])));
    PresentationView { to: presentation.to.clone(), about: about.join(" · "), said: presentation.said.clone() }
}
