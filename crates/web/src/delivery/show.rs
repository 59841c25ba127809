//! `GET /leveranser/{id}`: an upload with its report and what became of it, or a delivery that came in otherwise.

use super::decide::Back;
use super::effects::{self, EffectLine};
use super::history::{accepted_tag, dataset_name, is_counted, latest, scope, sees};
use super::mapping::{Questions, Remembered, remembered};
use super::marked;
use super::names::Names;
use super::report::{Changes, Fact, Section, changes, facts, sections};
use super::stand::{self, StandLine};
use super::state::{Tag, named, title};
use super::verdict::Verdict;
use crate::ask::Ask;
use crate::names::unit_names;
use crate::page::{Link, Nav, Notice, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::delivery::{Doing, MANIFEST, Outcome, Sight, UNMAPPED, Why, deadline, read_manifest};
use rettesnor_core::delivery::{Acceptance, Manifest};
use rettesnor_core::time::Moment;
use rettesnor_store::uploads::{Event, Upload, UploadState};
use rettesnor_store::{Progress, UploadId};
use std::time::Duration;

#[derive(Template)]
#[template(path = "delivery/show.html")]
struct ShowPage<'a> {
    page: Page<'a>,
    view: View,
    in_dialog: Back,
}

const IN_DIALOG: Back = Back { id: "dialog", dialog: true };

/// A delivery, from the moment it is sent in.
#[derive(Default)]
struct View {
    href: String,
    eyebrow: String,
    title: String,
    lead: String,
    tag: Option<Tag>,
    /// Whether something is under way that the page waits for.
    waits: bool,
    stages: Vec<(String, &'static str)>,
    progress: Option<Working>,
    /// What refuses, in its own words.
    trouble: Option<String>,
    marked: Option<String>,
    questions: Option<Questions>,
    verdict: Option<Verdict>,
    /// What has become of it, where that needs more than a tag.
    outcome: Option<(&'static str, String)>,
    /// Whether the one who asks may throw it away before it is checked.
    discard: bool,
    facts: Vec<Fact>,
    sections: Vec<Section>,
    /// Whether it is known what the check found.
    is_checked: bool,
    changes: Option<Changes>,
    effects: Vec<EffectLine>,
    /// Whether what it changed is known, if only that it is nothing.
    has_effects: bool,
    stand: Vec<StandLine>,
    events: Vec<(String, String)>,
    dataset: String,
    remembered: Vec<Remembered>,
}

/// What is being done.
struct Working {
    /// The words.
    words: String,
    /// How much of it is done; nothing where that is not known.
    percent: Option<u64>,
}

/// Shows it.
pub async fn show(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    let found = ask.desk().store().upload(ask.who(), &UploadId::from(id.clone())).await;
    let found = found.map_err(|error| Problem::Store(ask.clone(), error))?;
    match found.filter(|upload| sees(&ask, upload)) {
        Some(upload) => upload_page(&ask, &upload, None, StatusCode::OK).await,
        None => delivery_page(&ask, &id).await,
    }
}

/// An upload that the one who asks may know of.
pub async fn upload(ask: &Ask, id: &UploadId) -> Result<Upload, Problem> {
    let found = ask.desk().store().upload(ask.who(), id).await;
    let found = found.map_err(|error| Problem::Store(ask.clone(), error))?;
    found.filter(|upload| sees(ask, upload)).ok_or_else(|| Problem::NotFound(ask.clone()))
}

/// The page again, with what kept something from being done.
pub async fn again(ask: &Ask, id: &UploadId, key: &str) -> Result<Response, Problem> {
    let upload = upload(ask, id).await?;
    let notice = Notice { tone: "bad", text: ask.voice().say(key, &[]) };
    upload_page(ask, &upload, Some(notice), StatusCode::CONFLICT).await
}

/// The page as it is now, with who came first.
pub async fn too_late(ask: &Ask, id: &UploadId) -> Result<Response, Problem> {
    let upload = upload(ask, id).await?;
    let events = events(ask, id).await?;
    let names = Names::of(ask, events.iter().map(|event| event.actor.as_str())).await?;
    let voice = ask.voice();
    let decision = |event: &&Event| matches!(event.state, UploadState::Accepting | UploadState::Discarding);
    let text = match events.iter().rev().find(decision) {
        Some(event) => {
            let accepted = event.state == UploadState::Accepting;
            let key = if accepted { "upload-late-accepted" } else { "upload-late-discarded" };
            let (name, time) = (names.get(voice, &event.actor), voice.moment(event.entered_at));
            voice.say(key, &[("navn", &name), ("tid", &time)])
        }
        None if upload.state == UploadState::Expired => voice.say("upload-late-expired", &[]),
        None => voice.say("upload-late", &[]),
    };
    upload_page(ask, &upload, Some(Notice { tone: "bad", text }), StatusCode::CONFLICT).await
}

async fn events(ask: &Ask, id: &UploadId) -> Result<Vec<Event>, Problem> {
    ask.desk().store().upload_events(ask.who(), id).await.map_err(|error| Problem::Store(ask.clone(), error))
}

fn frame<'a>(ask: &'a Ask, title: &str, notice: Option<Notice>) -> Page<'a> {
    let deliveries = Link::to(ask.voice().say("nav-deliveries", &[]), "/leveranser");
    Page::new(ask, title, Nav::Deliveries).with_crumbs(vec![deliveries]).with_notice(notice)
}

async fn upload_page(
    ask: &Ask,
    upload: &Upload,
    notice: Option<Notice>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let voice = ask.voice();
    let events = events(ask, &upload.id).await?;
    let people = events.iter().map(|event| event.actor.as_str()).chain([upload.made_by.as_str()]);
    let names = Names::of(ask, people).await?;
    let lead = [
        ("tid", voice.moment(upload.made_at)),
        ("navn", names.get(voice, &upload.made_by)),
        ("omfang", scope(ask, &mut upload.units.iter(), upload.months)),
    ];
    let lead: Vec<(&str, &str)> = lead.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let key = if upload.units.is_empty() { "upload-lead-units" } else { "upload-lead" };
    let mut view = View {
        href: format!("/leveranser/{}", upload.id),
        eyebrow: dataset_name(ask, &upload.dataset),
        title: title(voice, upload),
        lead: voice.say(key, &lead),
        tag: Some(Tag::of(voice, upload.state)),
        dataset: upload.dataset.clone(),
        marked: marked::is_there(ask, upload).then(|| format!("/leveranser/{}/merket.xlsx", upload.id)),
        discard: matches!(upload.state, UploadState::Received | UploadState::NeedsMapping)
            && ask.shelf().may_discard(ask.who(), upload),
        events: events.iter().map(|event| event_line(ask, event, &names)).collect(),
        ..View::default()
    };
    fill_under_way(ask, upload, &mut view).await?;
    fill_decided(ask, upload, &mut view).await?;
    let counted = upload.delivery.is_some() && !view.waits;
    view.stages = stages(ask, upload.state, counted);
    let page = frame(ask, &view.title, notice.or_else(|| handed_back(ask, upload)));
    Ok((status, Html(ShowPage { page, view, in_dialog: IN_DIALOG }.render()?)).into_response())
}

/// That a delivery came back from being accepted.
fn handed_back(ask: &Ask, upload: &Upload) -> Option<Notice> {
    let why = Outcome::of_note(upload.note.as_deref()).filter(|_| upload.state == UploadState::Checked)?;
    let key = match why {
        Outcome::Renewed => "upload-renewed",
        Outcome::MustHold => "upload-must-hold",
        Outcome::Unchanged => return None,
    };
    Some(Notice { tone: "plain", text: ask.voice().say(key, &[]) })
}

/// What an upload needs on its way: progress, questions, the report and the verdict.
async fn fill_under_way(ask: &Ask, upload: &Upload, view: &mut View) -> Result<(), Problem> {
    let (voice, store, who) = (ask.voice(), ask.desk().store(), ask.who());
    let failed = |error| Problem::Store(ask.clone(), error);
    match upload.state {
        UploadState::Received | UploadState::Checking | UploadState::Accepting | UploadState::Discarding => {
            view.waits = true;
            let progress = store.progress(who, upload.id.as_str()).await.map_err(failed)?;
            let doing = progress.as_ref().and_then(|progress| Doing::of_text(&progress.doing));
            if let Some(Doing::Trouble(why)) = &doing {
                view.trouble = Some(why.clone());
            }
            let words = voice.say(doing_key(upload.state, doing.as_ref()), &[]);
            view.progress = Some(Working { words, percent: progress.and_then(|progress| percent(&progress)) });
        }
        UploadState::NeedsMapping => {
            let paper = store.upload_paper(who, &upload.id, UNMAPPED).await.map_err(failed)?;
            view.questions = paper.and_then(|paper| Questions::of(ask, upload, &paper));
            view.remembered = remembered(ask, upload).await?;
        }
        UploadState::Checked => {
            let paper = store.upload_paper(who, &upload.id, MANIFEST).await.map_err(failed)?.unwrap_or_default();
            if let Some(manifest) = read_manifest(&paper) {
                view.verdict = Some(Verdict::of(ask, upload, &paper, &manifest));
                if manifest.report.must_hold(true, true) {
                    view.tag = Some(Tag::refused(voice));
                }
                fill_report(ask, &manifest, view);
                if let Some(end) = deadline(upload) {
                    view.facts.push(Fact { word: voice.say("facts-expires", &[]), value: time_left(ask, end) });
                }
            }
            view.remembered = remembered(ask, upload).await?;
        }
        _ => {}
    }
    Ok(())
}

fn doing_key(state: UploadState, doing: Option<&Doing>) -> &'static str {
    match (state, doing) {
        (_, Some(Doing::Waiting)) => "doing-waiting",
        (_, Some(Doing::Trouble(_))) => "doing-trouble",
        (UploadState::Accepting, _) => "doing-accepting",
        (UploadState::Discarding, _) => "doing-discarding",
        (UploadState::Received, _) => "doing-queued",
        (_, Some(Doing::Writing)) => "doing-writing",
        (_, Some(Doing::Marking)) => "doing-marking",
        (_, Some(Doing::Counting)) => "doing-counting",
        _ => "doing-reading",
    }
}

fn fill_report(ask: &Ask, manifest: &Manifest, view: &mut View) {
    view.facts = facts(ask.voice(), manifest);
    view.sections = sections(ask, manifest);
    view.changes = changes(ask, manifest);
    view.is_checked = true;
    let months = manifest.scope.months.map(|months| ask.voice().months(months));
    if let Some(months) = months.filter(|months| !view.lead.contains(months.as_str())) {
        view.lead = format!("{} {}", view.lead, ask.voice().say("upload-months", &[("maneder", &months)]));
    }
}

/// What came of it.
async fn fill_decided(ask: &Ask, upload: &Upload, view: &mut View) -> Result<(), Problem> {
    let voice = ask.voice();
    let say = |key: &str| voice.say(key, &[]);
    match upload.state {
        UploadState::Accepted | UploadState::AcceptedGoodRows => {
            if Outcome::of_note(upload.note.as_deref()) == Some(Outcome::Unchanged) {
                view.outcome = Some(("plain", say("outcome-unchanged")));
            }
            let unchanged = view.outcome.is_some();
            if !unchanged {
                view.progress = counting(ask, Some(upload.entered_at), view).await?;
            }
            if let Some(acceptance) = upload.delivery.as_deref().and_then(|id| latest(ask, id)) {
                fill_accepted(ask, acceptance, upload.state, view);
                let effects = ask.desk().store().effects_of(ask.who(), &upload.id).await;
                let effects = effects.map_err(|error| Problem::Store(ask.clone(), error))?;
                view.effects = effects::lines(ask, &effects);
                view.has_effects = !view.waits && !unchanged;
                if !view.effects.is_empty() {
                    ask.note_reading(&format!("upload/{}/effects", upload.id)).await;
                }
            }
        }
        UploadState::Discarded => view.outcome = Some(("plain", say("outcome-discarded"))),
        UploadState::Expired => view.outcome = Some(("plain", say("outcome-expired"))),
        UploadState::Failed => {
            let why = Why::of_note(upload.note.as_deref());
            view.outcome = Some(("bad", say(why.map_or("why-broken", why_key))));
        }
        _ => {}
    }
    Ok(())
}

fn why_key(why: Why) -> &'static str {
    match why {
        Why::FilesGone => "why-files-gone",
        Why::Forgotten => "why-forgotten",
        Why::NoDataSet => "why-no-dataset",
        Why::NotTheirs => "why-not-theirs",
        Why::TooManyFiles => "why-too-many-files",
        Why::MonthsAhead => "why-months-ahead",
        Why::NoUnit => "why-no-unit",
        Why::Broken => "why-broken",
    }
}

/// What is told of a delivery that counts, or is about to.
fn fill_accepted(ask: &Ask, acceptance: &Acceptance, state: UploadState, view: &mut View) {
    let shelf = ask.shelf();
    view.tag = Some(accepted_tag(ask, acceptance, state));
    view.stand = stand::lines(ask, acceptance);
    if let Some(manifest) = shelf.stock.manifests.get(&acceptance.delivery) {
        fill_report(ask, manifest, view);
    }
    if !is_counted(ask, acceptance) && !view.waits {
        view.outcome = Some(("plain", ask.voice().say("outcome-uncounted", &[])));
    }
}

/// How far the measuring has come that counts what was accepted at a moment; nothing where it has ended, or where there
/// is none.
async fn counting(ask: &Ask, accepted_at: Option<Moment>, view: &mut View) -> Result<Option<Working>, Problem> {
    let (store, who) = (ask.desk().store(), ask.who());
    let failed = |error| Problem::Store(ask.clone(), error);
    let asked = store.unfinished_measurings(who).await.map_err(failed)?;
    view.waits = asked.iter().any(|asked| accepted_at.is_none_or(|at| asked.asked_at <= at));
    let Some(first) = asked.first().filter(|_| view.waits) else { return Ok(None) };
    let progress = store.progress(who, first.id.as_str()).await.map_err(failed)?;
    let doing = progress.as_ref().and_then(|progress| Doing::of_text(&progress.doing));
    if let Some(Doing::Trouble(why)) = &doing {
        view.trouble = Some(why.clone());
    }
    let key = if doing == Some(Doing::Waiting) { "doing-waiting" } else { "doing-counting" };
    Ok(Some(Working { words: ask.voice().say(key, &[]), percent: progress.and_then(|progress| percent(&progress)) }))
}

/// How much is done; nothing where that is not known.
/// How much of a job is done, where it has told.
pub fn percent(progress: &Progress) -> Option<u64> {
    (progress.total > 0).then(|| progress.done.min(progress.total) * 100 / progress.total)
}

/// A delivery that came in by a command, or that others sent for more than one's own units.
async fn delivery_page(ask: &Ask, id: &str) -> Result<Response, Problem> {
    let shelf = ask.shelf();
    let none = || Problem::NotFound(ask.clone());
    let acceptance = latest(ask, id).ok_or_else(none)?;
    let manifest = shelf.stock.manifests.get(id).ok_or_else(none)?;
    let topics = acceptance.scope.topics.as_ref();
    let sight = shelf.sight(ask.who(), &acceptance.dataset, &acceptance.scope.units, topics);
    if sight == Sight::Nothing {
        return Err(none());
    }
    let voice = ask.voice();
    let names = Names::of(ask, [manifest.by.as_str()].into_iter()).await?;
    let months = acceptance.scope.months.map(|months| voice.months(months)).unwrap_or_default();
    let units = match sight {
        Sight::Whole => unit_names(ask, acceptance.scope.units.iter()),
        _ => voice.say("deliver-several", &[]),
    };
    let lead = [
        ("dato", voice.date(acceptance.received)),
        ("navn", names.get(voice, &manifest.by)),
        ("omfang", [units, months].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")),
    ];
    let lead: Vec<(&str, &str)> = lead.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let mut view = View {
        href: format!("/leveranser/{id}"),
        eyebrow: dataset_name(ask, &acceptance.dataset),
        title: named(voice, &manifest.sources),
        lead: voice.say("delivered-lead", &lead),
        ..View::default()
    };
    if sight == Sight::Whole {
        view.progress = counting(ask, None, &mut view).await?.filter(|_| !is_counted(ask, acceptance));
        view.waits &= view.progress.is_some();
        fill_accepted(ask, acceptance, UploadState::Accepted, &mut view);
    } else {
        view.tag = Some(accepted_tag(ask, acceptance, UploadState::Accepted));
        view.outcome = Some(("plain", voice.say("outcome-for-many", &[])));
    }
    let page = frame(ask, &view.title, None);
    Ok(Html(ShowPage { page, view, in_dialog: IN_DIALOG }.render()?).into_response())
}

fn event_line(ask: &Ask, event: &Event, names: &Names) -> (String, String) {
    let voice = ask.voice();
    let name = names.get(voice, &event.actor);
    let by = if event.actor == rettesnor_core::access::Who::Operator.as_actor() { String::new() } else { name };
    let when = voice.moment(event.entered_at);
    let said = if by.is_empty() { when } else { voice.say("upload-event", &[("navn", &by), ("tid", &when)]) };
    (Tag::of(voice, event.state).word, said)
}

/// The four steps of a delivery, with which are done and which it is at.
fn stages(ask: &Ask, state: UploadState, is_counted: bool) -> Vec<(String, &'static str)> {
    let at = match state {
        UploadState::Received => 0,
        UploadState::Checking | UploadState::NeedsMapping => 1,
        UploadState::Checked | UploadState::Accepting | UploadState::Discarding => 2,
        UploadState::Accepted | UploadState::AcceptedGoodRows if is_counted => 4,
        UploadState::Accepted | UploadState::AcceptedGoodRows => 3,
        UploadState::Discarded | UploadState::Expired | UploadState::Failed => return Vec::new(),
    };
    let keys = ["stage-received", "stage-checked", "stage-decided", "stage-counted"];
    let stage = |(place, key): (usize, &str)| {
        let look = match place.cmp(&at) {
            std::cmp::Ordering::Less => "done",
            std::cmp::Ordering::Equal => "here",
            std::cmp::Ordering::Greater => "",
        };
        (ask.voice().say(key, &[]), look)
    };
    keys.into_iter().enumerate().map(stage).collect()
}

/// How long it is until something is thrown away.
pub fn time_left(ask: &Ask, end: Moment) -> String {
    let left = end.since(ask.now());
    let (hours, minutes) = (left.as_secs() / 3600, left.as_secs() / 60);
    if left >= Duration::from_secs(2 * 3600) {
        ask.voice().count("time-hours", hours, &[])
    } else {
        ask.voice().count("time-minutes", minutes.max(1), &[])
    }
}
