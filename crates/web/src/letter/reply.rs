//! `GET /brev/{id}/svar/{unit}`: what a unit answers, ask by ask, what its sender says to that, and what became of it.

use super::told::{AskView, ask_view, is_percent, letter, unit, written};
use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::names::unit_name;
use crate::page::{Link, Nav, Notice, Page};
use crate::posted::Posted;
use crate::problem::Problem;
use crate::seal;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Html;
use rettesnor_app::steer::Kept;
use rettesnor_app::steer::letter::{may_answer, may_write, reply_of};
use rettesnor_core::goal::Goal;
use rettesnor_core::letter::{Ask as Asked, Letter, LetterStage, Position, Reply};
use rettesnor_core::org::UnitRef;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "letter/reply.html")]
struct ReplyPage<'a> {
    page: Page<'a>,
    href: String,
    lead: String,
    once: String,
    version: i64,
    /// Whether the one who reads answers.
    answers: bool,
    /// Whether the one who reads says something to the answers.
    responds: bool,
    makes_goals: bool,
    rows: Vec<ReplyRow>,
    wrong: String,
}

/// An ask with what is said to it.
struct ReplyRow {
    ask: AskView,
    said: String,
    why: String,
    response: String,
    response_tone: &'static str,
    needs_response: bool,
    stances: Vec<Pick>,
    level: Option<Field>,
    reason: Field,
    verdicts: Vec<Pick>,
    text: Field,
    goal: Option<String>,
}

/// Shows the answer.
pub async fn show(
    ask: Ask,
    Path((id, text)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Html<String>, Problem> {
    let done = query.get("gjort").map(String::as_str);
    let notice = (done == Some("svar")).then(|| Notice { tone: "good", text: ask.voice().say("reply-done", &[]) });
    page(&ask, (&id, &text), &Posted::default(), String::new(), notice).await
}

/// The page, with what was written where it was not taken.
pub async fn page(
    ask: &Ask,
    (id, text): (&str, &str),
    posted: &Posted,
    wrong: String,
    notice: Option<Notice>,
) -> Result<Html<String>, Problem> {
    let (letter, unit) = (letter(ask, id).await?, unit(ask, text)?);
    let (who, structure, voice) = (ask.who(), &ask.shelf().structure, ask.voice());
    let writes = may_write(who, &letter.home.unit, &letter.home.line, structure);
    if !letter.value.to.contains(&unit) || letter.value.stage == LetterStage::Draft {
        return Err(Problem::NotFound(ask.clone()));
    }
    if !who.reads_drafts(&unit, structure) && !writes {
        return Err(Problem::NotAllowed(ask.clone()));
    }
    let reply = reply_of(ask.desk().store(), who, &letter.id, &unit).await;
    let reply = reply.map_err(|error| Problem::Store(ask.clone(), error))?;
    let answers = matches!(letter.value.stage, LetterStage::SentForAnswer { .. }) && may_answer(who, &unit, structure);
    let responds = letter.value.stage.is_open() && writes && reply.is_some() && !answers;
    let makes_goals = letter.value.stage.binds() && who.writes_plans(&unit, structure);
    let goals = if letter.value.stage.binds() { goals(ask, &letter, &unit).await? } else { BTreeMap::new() };
    let rows = (1..).zip(&letter.value.asks);
    let rows = rows.map(|(number, asked)| {
        let mut row = row(ask, number, asked, reply.as_ref().map(|reply| &reply.value), posted);
        row.goal = letter.value.number(&asked.id).and_then(|number| goals.get(&number.to_string()).cloned());
        row
    });
    let href = format!("/brev/{}", letter.id);
    let name = unit_name(ask, &unit);
    let crumbs = vec![Link::to(voice.say("letters-title", &[]), "/brev"), Link::to(letter.value.title.clone(), &href)];
    let page = ReplyPage {
        lead: lead(ask, &letter),
        once: seal::one_time_key(),
        version: reply.as_ref().map_or(0, |reply| reply.version),
        answers,
        responds,
        makes_goals,
        rows: rows.collect(),
        wrong,
        href: format!("{href}/svar/{unit}"),
        page: Page::new(ask, voice.say("reply-title", &[("enhet", &name)]), Nav::Letters)
            .with_crumbs(crumbs)
            .with_notice(notice),
    };
    Ok(Html(page.render()?))
}

fn lead(ask: &Ask, letter: &Kept<Letter>) -> String {
    let voice = ask.voice();
    let title = letter.value.title.as_str();
    match letter.value.stage {
        LetterStage::SentForAnswer { answer_by, .. } => {
            voice.say("reply-lead-open", &[("brev", title), ("dag", &voice.date(answer_by))])
        }
        _ => voice.say("reply-lead-closed", &[("brev", title)]),
    }
}

fn row(ask: &Ask, number: usize, asked: &Asked, reply: Option<&Reply>, posted: &Posted) -> ReplyRow {
    let voice = ask.voice();
    let id = &asked.id;
    let stance = reply.and_then(|reply| reply.stances.get(id));
    let response = reply.and_then(|reply| reply.responses.get(id));
    let sent = |name: &str, stood: String| {
        let key = format!("{name}_{id}");
        if posted.has(&key) { posted.get(&key).to_owned() } else { stood }
    };
    let chosen = sent("svar", stance.map_or(String::new(), |stance| stance.as_str().to_owned()));
    let (level, why) = match stance {
        Some(Position::Proposes { level, reason }) => {
            (level.as_ref().map(|level| level.written.clone()), reason.clone())
        }
        Some(Position::Asks { question }) => (None, question.clone()),
        _ => (None, String::new()),
    };
    let field = |name: &str, label: &str, value: String| {
        Field { id: format!("{name}_{id}"), ..Field::new(&format!("{name}_{id}"), voice.say(label, &[])) }
            .holding(value)
    };
    let verdict = response.map_or("", |response| if response.agrees { "ja" } else { "nei" });
    ReplyRow {
        said: said(ask, asked, stance),
        response: response.map(|response| response.text.clone()).unwrap_or_default(),
        response_tone: match response {
            Some(response) if response.agrees => "good",
            Some(_) => "close",
            None => "",
        },
        needs_response: stance.is_some_and(|stance| *stance != Position::Accepts),
        stances: [("godtar", "reply-accept"), ("foreslar", "reply-propose"), ("spor", "reply-ask")]
            .map(|(code, key)| Pick::new(code, voice.say(key, &[]), &chosen))
            .into(),
        level: asked.indicator().map(|_| field("niva", "reply-level", sent("niva", level.unwrap_or_default()))),
        reason: field("grunn", "reply-reason", sent("grunn", why.clone()))
            .with_hint(voice.say("reply-reason-hint", &[])),
        verdicts: [("ja", "reply-agree"), ("nei", "reply-decline")]
            .map(|(code, key)| Pick::new(code, voice.say(key, &[]), verdict))
            .into(),
        text: field("tilsvar", "reply-response", response.map(|r| r.text.clone()).unwrap_or_default()),
        ask: ask_view(ask, number, asked),
        why,
        goal: None,
    }
}

fn said(ask: &Ask, asked: &Asked, stance: Option<&Position>) -> String {
    let voice = ask.voice();
    match stance {
        None => voice.say("reply-none", &[]),
        Some(Position::Accepts) => voice.say("reply-accepted", &[]),
        Some(Position::Proposes { level: Some(level), .. }) => {
            let level = written(ask, asked.indicator().unwrap_or_default(), &level.written);
            voice.say("reply-proposed", &[("niva", &level)])
        }
        Some(Position::Proposes { level: None, .. }) => voice.say("reply-proposed-else", &[]),
        Some(Position::Asks { .. }) => voice.say("reply-asked", &[]),
    }
}

/// The goals of the unit that have been made of the letter, by the number of the ask.
async fn goals(ask: &Ask, letter: &Kept<Letter>, unit: &UnitRef) -> Result<BTreeMap<String, String>, Problem> {
    let failed = |error| Problem::Store(ask.clone(), error);
    let mut found = BTreeMap::new();
    for record in ask.desk().store().records_about(ask.who(), &letter.id).await.map_err(failed)? {
        if record.kind == "goal" && record.home.unit == *unit {
            let goal = Kept::<Goal>::read(record).map_err(failed)?;
            let href = format!("/plan/{unit}/{}/mal/{}", goal.home.year, goal.id);
            found.insert(goal.value.origin.paragraph.clone(), href);
        }
    }
    Ok(found)
}

/// Whether a level of an ask is a percentage.
pub fn percent(ask: &Ask, asked: &Asked) -> bool {
    asked.indicator().is_some_and(|indicator| is_percent(ask, indicator))
}
