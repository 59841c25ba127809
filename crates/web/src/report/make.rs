//! `GET /rapport/{id}/lag`: every text that people have written, to be said yes to, and what stands in the way.
//! `POST /rapport/{id}/bekreft` asks once more, with the report as it will be; `POST /rapport/{id}/lag` makes it.
//!
//! What is made is what was looked at: where anything has changed meanwhile the page comes again.

use super::confirm::{Chosen, ConfirmPage};
use super::show::{look, missing, said};
use super::view::ReportView;
use super::{audience_key, crumbs, draft, kind, report_path, source};
use crate::ask::Ask;
use crate::field::Field;
use crate::names::unit_name;
use crate::page::{Link, Nav, Notice, Page};
use crate::posted::Posted;
use crate::problem::Problem;
use crate::publish::{shown_back, wrong_reason};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::report::{MakeError, Objection, Preview, Wanted, make as make_report, may_make};
use rettesnor_app::steer::Kept;
use rettesnor_core::report::{FreeText, ReportDraft, Section, TextSource};

#[derive(Template)]
#[template(path = "report/make.html")]
struct MakePage<'a> {
    page: Page<'a>,
    lead: String,
    action: String,
    back: String,
    open: bool,
    objections: Vec<(String, Option<Link>)>,
    newest: Option<Link>,
    groups: Vec<Group>,
    reason: Option<Field>,
}

/// Texts that come from the same place.
struct Group {
    name: String,
    texts: Vec<TextChoice>,
}

/// A text to say yes to.
struct TextChoice {
    id: String,
    about: String,
    first: String,
    rest: Vec<String>,
    chosen: bool,
}

/// What is told on the page besides.
#[derive(Default)]
struct Told {
    notice: Option<Notice>,
    wrong: String,
}

/// Shows what is to be said yes to.
pub async fn show(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    let kept = draft(&ask, &id).await?;
    page(&ask, &kept, None, Told::default()).await
}

/// Asks once more.
pub async fn confirm(
    ask: Ask,
    Path(id): Path<String>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let kept = draft(&ask, &id).await?;
    let chosen = Chosen::read(&posted);
    let preview = look(&ask, &kept, chosen.wanted()).await?;
    if let Some(told) = refused(&ask, &chosen, &preview) {
        return page(&ask, &kept, Some(chosen), told).await;
    }
    if !may_make(ask.who(), &ask.shelf().structure, &kept.value) {
        return Err(Problem::NotAllowed(ask));
    }
    let voice = ask.voice();
    let to = voice.say(audience_key(kept.value.audience), &[]);
    let html = ConfirmPage {
        page: Page::new(&ask, voice.say("period-report-confirm-heading", &[]), Nav::Reports).with_crumbs(crumbs(&ask)),
        question: voice
            .say("period-report-confirm-question", &[("rapport", &kind(voice, kept.value.period)), ("til", &to)]),
        internal: preview.report.internal,
        kept: voice.count("period-report-confirm-texts", u64::try_from(chosen.texts.len()).unwrap_or(u64::MAX), &[]),
        hash: preview.hash,
        action: format!("{}/lag", report_path(&id)),
        back: format!("{}/lag", report_path(&id)),
        language: kept.value.language.clone(),
        view: ReportView::of(&ask, &preview.report)?,
        chosen,
    };
    Ok(Html(html.render()?).into_response())
}

/// Makes the report.
pub async fn send(ask: Ask, Path(id): Path<String>, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let kept = draft(&ask, &id).await?;
    let chosen = Chosen::read(&posted);
    let preview = look(&ask, &kept, chosen.wanted()).await?;
    if let Some(newest) = preview.before.first().filter(|newest| newest.hash == posted.get("avtrykk")) {
        // The same form has come before.
        return Ok(Redirect::to(&report_path(newest.id.as_str())).into_response());
    }
    let changed = || Told {
        notice: Some(Notice { tone: "bad", text: ask.voice().say("period-report-changed-meanwhile", &[]) }),
        wrong: String::new(),
    };
    if preview.hash != posted.get("avtrykk") {
        return page(&ask, &kept, Some(chosen), changed()).await;
    }
    if let Some(told) = refused(&ask, &chosen, &preview) {
        return page(&ask, &kept, Some(chosen), told).await;
    }
    let corrects = preview.before.first().map(|newest| newest.id.to_string()).unwrap_or_default();
    let key = format!("{id}/{corrects}/{}", preview.hash);
    match make_report(&source(&ask), &kept, &preview, (&chosen.reason, &key)).await {
        Ok(made) => Ok(Redirect::to(&report_path(made.as_str())).into_response()),
        Err(MakeError::Failed(failure)) => Err(Problem::failed(&ask, &failure)),
        Err(MakeError::NotAllowed) => Err(Problem::NotAllowed(ask)),
        Err(MakeError::Superseded(_) | MakeError::Objections(_) | MakeError::NothingCounted) => {
            page(&ask, &kept, Some(chosen), changed()).await
        }
    }
}

/// What stands against it, to be told; nothing where it can be made.
fn refused(ask: &Ask, chosen: &Chosen, preview: &Preview) -> Option<Told> {
    let voice = ask.voice();
    let wrong = |key: &str| Some(Told { wrong: voice.say(key, &[]), notice: None });
    if let Some(key) = wrong_reason(&chosen.reason) {
        return wrong(key);
    }
    match preview.objections.as_slice() {
        [] => None,
        [Objection::NoReason] => wrong("period-report-no-reason"),
        [..] => {
            let same = preview.objections.contains(&Objection::Unchanged);
            let text = voice.say(if same { "period-report-unchanged" } else { "period-report-not-made" }, &[]);
            Some(Told { notice: Some(Notice { tone: "bad", text }), wrong: String::new() })
        }
    }
}

async fn page(ask: &Ask, kept: &Kept<ReportDraft>, chosen: Option<Chosen>, told: Told) -> Result<Response, Problem> {
    let voice = ask.voice();
    if !may_make(ask.who(), &ask.shelf().structure, &kept.value) {
        return Err(Problem::NotAllowed(ask.clone()));
    }
    let reason = chosen.as_ref().map(|chosen| chosen.reason.as_str()).unwrap_or_default();
    // Nothing has been chosen yet where the page is opened: then the objections are those of all texts together.
    let wanted = chosen.as_ref().map_or(Wanted { yes: None, reason: "" }, Chosen::wanted);
    let preview = look(ask, kept, wanted).await?;
    let yes = chosen.as_ref().map(|chosen| chosen.texts.as_slice()).unwrap_or_default();
    let objections = objections(ask, &kept.value, &preview);
    let reason = shown_back(reason);
    let reason = Field::new("grunn", voice.say("publish-reason", &[]))
        .with_hint(voice.say("publish-reason-hint", &[]))
        .holding(reason)
        .with_error(told.wrong.clone());
    let href = report_path(kept.id.as_str());
    let way = crumbs(ask).into_iter().chain([Link::to(preview.composed.report.subject.clone(), href.clone())]);
    let html = MakePage {
        page: Page::new(ask, voice.say("period-report-make-heading", &[]), Nav::Reports)
            .with_crumbs(way.collect())
            .with_notice(told.notice),
        lead: voice.say("period-report-make-lead", &[]),
        action: format!("{href}/bekreft"),
        back: href,
        open: objections.is_empty(),
        objections,
        newest: preview.before.first().map(|made| Link::to(said(ask, made), report_path(made.id.as_str()))),
        groups: groups(ask, &preview.texts, yes),
        reason: (!preview.before.is_empty()).then_some(reason),
    };
    let status = if told.wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Html(html.render()?)).into_response())
}

/// What stands against making the report, in sentences that say what to do. A reason is asked for by its field.
fn objections(ask: &Ask, draft: &ReportDraft, preview: &Preview) -> Vec<(String, Option<Link>)> {
    let voice = ask.voice();
    let mut found = missing(ask, draft, &preview.composed.cards);
    for objection in &preview.objections {
        let text = match objection {
            Objection::Card(_) | Objection::NoReason | Objection::Unchanged => continue,
            Objection::NoCard => voice.say("period-report-no-card", &[]),
            Objection::TooSmall(unit) => voice.say("period-report-too-small", &[("enhet", &unit_name(ask, unit))]),
            Objection::Stale => voice.say("publish-stale", &[]),
            Objection::NotOver(period) => voice.say("period-report-not-over", &[("periode", &voice.period(*period))]),
            Objection::Uncovered(places) => voice.say("period-report-uncovered", &[("hvor", &places.join(", "))]),
        };
        found.push((text, None));
    }
    found
}

/// The texts by where they come from.
fn groups(ask: &Ask, texts: &[(String, FreeText)], yes: &[String]) -> Vec<Group> {
    let voice = ask.voice();
    let mut groups: Vec<Group> = Vec::new();
    for (id, text) in texts {
        let place = voice.say(source_key(text.source), &[]);
        let name = match &text.unit {
            Some(unit) => format!("{place} · {}", unit_name(ask, unit)),
            None => place,
        };
        let mut said = text.said.iter().cloned();
        let choice = TextChoice {
            id: id.clone(),
            about: text.about.clone(),
            first: said.next().unwrap_or_default(),
            rest: said.collect(),
            chosen: yes.contains(id),
        };
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.texts.push(choice),
            None => groups.push(Group { name, texts: vec![choice] }),
        }
    }
    groups
}

fn source_key(source: TextSource) -> &'static str {
    match source {
        TextSource::Title => "period-report-from-title",
        TextSource::Summary => "period-report-from-summary",
        TextSource::Section(Section::Summary) => "period-report-from-summary",
        TextSource::Section(Section::Card) => "paper-card",
        TextSource::Section(Section::WentWell) | TextSource::WentWell => "paper-well",
        TextSource::Section(Section::WentBadly) | TextSource::WentBadly => "paper-badly",
        TextSource::Section(Section::Decisions) | TextSource::Decision => "paper-decisions",
        TextSource::Section(Section::Comments) | TextSource::Comment => "paper-comments",
        TextSource::Section(Section::Figures) => "paper-figures",
        TextSource::Proposal => "period-report-from-proposal",
        TextSource::Goal => "period-report-from-goal",
    }
}
