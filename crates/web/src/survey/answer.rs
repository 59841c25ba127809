//! `/svar/{token}`: answering a survey, on a phone, without being anybody. Nothing about who answers is read here, also
//! where they are logged in.

use crate::ask::Ask;
use crate::delivery::form::once;
use crate::page::{Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::steer::survey::{AnswerError, answer, asked_by, least};

#[derive(Template)]
#[template(path = "survey/answer.html")]
struct AnswerPage<'a> {
    page: Page<'a>,
    action: String,
    once: String,
    introduction: String,
    promise: String,
    until: String,
    wrong: Option<String>,
    questions: Vec<Question>,
}

/// A question with its choices.
struct Question {
    name: String,
    text: String,
    choices: Vec<Choice>,
}

/// One way to answer.
struct Choice {
    value: &'static str,
    label: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "survey/said.html")]
struct SaidPage<'a> {
    page: Page<'a>,
    icon: &'static str,
    text: String,
}

/// What can be chosen, the last for those who do not know.
const VALUES: [&str; 7] = ["1", "2", "3", "4", "5", "6", "0"];

/// Shows the questions.
pub async fn show(ask: Ask, Path(token): Path<String>) -> Result<Response, Problem> {
    page(&ask, &token, &Posted::default(), None).await
}

/// Counts the answers, which are then gone.
pub async fn count(
    ask: Ask,
    Path(token): Path<String>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let store = ask.desk().store();
    let Some(survey) = asked_by(store, ask.now(), &token).await.map_err(|error| Problem::Store(ask.clone(), error))?
    else {
        return closed(&ask);
    };
    let names: Vec<String> = (0..survey.value.questions.len()).map(name).collect();
    let chosen = names.iter().map(|name| posted.get(name));
    match answer(store, ask.now(), &token, chosen, posted.get(ONCE)).await {
        Ok(()) => Ok(Redirect::to("/svar/takk").into_response()),
        Err(AnswerError::NoLink) => closed(&ask),
        Err(AnswerError::Ballot(_)) => page(&ask, &token, &posted, Some("answer-empty")).await,
        Err(AnswerError::Failed(error)) => Err(Problem::Store(ask.clone(), error)),
    }
}

/// Says that it has come in.
pub async fn thank(ask: Ask) -> Result<Response, Problem> {
    let voice = ask.voice();
    let page = Page::new(&ask, voice.say("answer-thanks", &[]), Nav::Elsewhere);
    let html = SaidPage { page, icon: "CheckmarkCircle", text: voice.say("answer-thanks-text", &[]) };
    Ok(Html(html.render()?).into_response())
}

fn name(question: usize) -> String {
    format!("s{}", question + 1)
}

async fn page(ask: &Ask, token: &str, posted: &Posted, wrong: Option<&str>) -> Result<Response, Problem> {
    let asked = asked_by(ask.desk().store(), ask.now(), token).await;
    let Some(survey) = asked.map_err(|error| Problem::Store(ask.clone(), error))? else { return closed(ask) };
    let (voice, survey) = (ask.voice(), survey.value);
    let question = |(at, text): (usize, &String)| {
        let name = name(at);
        let choice = |value: &'static str| Choice {
            value,
            label: if value == "0" { voice.say("answer-unknown", &[]) } else { value.to_owned() },
            chosen: posted.get(&name) == value,
        };
        Question { text: text.clone(), choices: VALUES.map(choice).into(), name: name.clone() }
    };
    let html = AnswerPage {
        action: format!("/svar/{token}"),
        once: if posted.has(ONCE) { posted.get(ONCE).to_owned() } else { once() },
        introduction: survey.introduction.clone(),
        promise: voice.count("answer-promise", least(ask.shelf()), &[]),
        until: voice.say("answer-until", &[("dag", &voice.date(survey.closes_on))]),
        wrong: wrong.map(|key| voice.say(key, &[])),
        questions: survey.questions.iter().enumerate().map(question).collect(),
        page: Page::new(ask, survey.name, Nav::Elsewhere),
    };
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(html.render()?)).into_response())
}

/// Says that the link does not work: it was used, it never was, or the survey is closed. Which of them is not told.
fn closed(ask: &Ask) -> Result<Response, Problem> {
    let voice = ask.voice();
    let page = Page::new(ask, voice.say("answer-closed", &[]), Nav::Elsewhere);
    let html = SaidPage { page, icon: "PadlockLocked", text: voice.say("answer-closed-text", &[]) };
    Ok((StatusCode::GONE, Html(html.render()?)).into_response())
}
