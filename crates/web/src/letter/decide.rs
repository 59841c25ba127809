//! `/brev/{id}/send` and `/brev/{id}/endelig`: asking the units what they say, and making a letter final. Both ask once
//! more before they do it.

use super::told::letter;
use crate::ask::Ask;
use crate::field::Field;
use crate::names::unit_name;
use crate::page::{Link, Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::seal;
use crate::steer::{problem, sentence};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::steer::Kept;
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::letter::{finish_letter, letters, may_write, send_letter};
use rettesnor_core::letter::{Letter, LetterStage};
use rettesnor_core::time::{date_of_day, day_number, parse_date};

/// How many days units usually have to answer.
const USUAL: i32 = 21;

#[derive(Template)]
#[template(path = "letter/decide.html")]
struct DecidePage<'a> {
    page: Page<'a>,
    action: String,
    back: String,
    once: String,
    version: i64,
    text: String,
    warnings: Vec<String>,
    field: Field,
    kind: &'static str,
    button: String,
    wrong: String,
}

/// Asks until when the units may answer.
pub async fn ask_send(ask: Ask, Path(id): Path<String>) -> Result<Html<String>, Problem> {
    let letter = writable(&ask, &id).await?;
    let today = ask.now().in_norway().date();
    let by = match letter.value.stage {
        LetterStage::SentForAnswer { answer_by, .. } => answer_by,
        _ => date_of_day(day_number(today) + USUAL).unwrap_or(today),
    };
    send_page(&ask, &letter, by.to_string(), false)
}

/// Sends it.
pub async fn send(ask: Ask, Path(id): Path<String>, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let letter = writable(&ask, &id).await?;
    let version = posted.get("versjon").parse().unwrap_or(0);
    let Ok(by) = parse_date(posted.get("svarfrist")) else {
        let page = send_page(&ask, &letter, posted.get("svarfrist").to_owned(), true)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    match send_letter(&ask.pen(posted.get(ONCE)), &letter.id, version, by).await {
        Ok(id) => Ok(Redirect::to(&format!("/brev/{id}?gjort=sendt")).into_response()),
        Err(SteerError::Wrong(_)) => {
            let page = send_page(&ask, &letter, by.to_string(), true)?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(problem(&ask, error)),
    }
}

fn send_page(ask: &Ask, letter: &Kept<Letter>, by: String, wrong: bool) -> Result<Html<String>, Problem> {
    let voice = ask.voice();
    let units: Vec<String> = letter.value.to.iter().map(|unit| unit_name(ask, unit)).collect();
    let field = Field::new("svarfrist", voice.say("letter-answer-by", &[])).holding(by);
    let page = DecidePage {
        text: voice.say("letter-send-text", &[("enheter", &units.join(", "))]),
        warnings: Vec::new(),
        field: if wrong { field.with_error(voice.say("letter-answer-by-wrong", &[])) } else { field },
        kind: "date",
        button: voice.say("letter-send", &[]),
        ..frame(ask, letter, "letter-send-title", "send")
    };
    Ok(Html(page.render()?))
}

/// Asks whether it is to be final.
pub async fn ask_finish(ask: Ask, Path(id): Path<String>) -> Result<Html<String>, Problem> {
    let letter = writable(&ask, &id).await?;
    Ok(Html(finish_page(&ask, &letter).await?.render()?))
}

/// Makes it final.
pub async fn finish(
    ask: Ask,
    Path(id): Path<String>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let letter = writable(&ask, &id).await?;
    let version = posted.get("versjon").parse().unwrap_or(0);
    match finish_letter(&ask.pen(posted.get(ONCE)), &letter.id, version, posted.get("sak")).await {
        Ok(id) => Ok(Redirect::to(&format!("/brev/{id}?gjort=endelig")).into_response()),
        Err(error @ (SteerError::Changed(_) | SteerError::IdentityNumber | SteerError::TooLong)) => {
            let mut page = finish_page(&ask, &letter).await?;
            page.wrong = sentence(ask.voice(), &error).unwrap_or_default();
            page.field.value = posted.get("sak").to_owned();
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response())
        }
        Err(error) => Err(problem(&ask, error)),
    }
}

async fn finish_page<'a>(ask: &'a Ask, letter: &Kept<Letter>) -> Result<DecidePage<'a>, Problem> {
    let voice = ask.voice();
    let post = letters(ask.desk().store(), ask.who(), &ask.shelf().structure, letter.home.year).await;
    let post = post.map_err(|error| Problem::Store(ask.clone(), error))?;
    let mut warnings = Vec::new();
    if !letter.value.asks.is_empty() {
        for unit in &letter.value.to {
            let (reply, name) = (post.reply(&letter.id, unit), unit_name(ask, unit));
            if !reply.is_some_and(|reply| reply.value.is_whole(&letter.value)) {
                warnings.push(voice.say("letter-finish-unanswered", &[("enhet", &name)]));
            } else if let Some(open) = reply.map(|reply| reply.value.open()).filter(|open| *open > 0) {
                let open = u64::try_from(open).unwrap_or(u64::MAX);
                warnings.push(voice.count("letter-finish-open", open, &[("enhet", &name)]));
            }
        }
    }
    Ok(DecidePage {
        text: voice.say("letter-finish-text", &[]),
        warnings,
        field: Field::new("sak", voice.say("letter-case", &[])).with_hint(voice.say("letter-case-hint", &[])),
        kind: "text",
        button: voice.say("letter-finish", &[]),
        ..frame(ask, letter, "letter-finish-title", "endelig")
    })
}

fn frame<'a>(ask: &'a Ask, letter: &Kept<Letter>, title: &str, end: &str) -> DecidePage<'a> {
    let voice = ask.voice();
    let back = format!("/brev/{}", letter.id);
    let crumbs =
        vec![Link::to(voice.say("letters-title", &[]), "/brev"), Link::to(letter.value.title.clone(), back.clone())];
    DecidePage {
        page: Page::new(ask, voice.say(title, &[]), Nav::Letters).with_crumbs(crumbs),
        action: format!("{back}/{end}"),
        back,
        once: seal::one_time_key(),
        version: letter.version,
        text: String::new(),
        warnings: Vec::new(),
        field: Field::default(),
        kind: "text",
        button: String::new(),
        wrong: String::new(),
    }
}

/// A letter in whose sender's name the one who asks writes, and that is not final.
pub async fn writable(ask: &Ask, id: &str) -> Result<Kept<Letter>, Problem> {
    let letter = letter(ask, id).await?;
    if !may_write(ask.who(), &letter.home.unit, &letter.home.line, &ask.shelf().structure) {
        return Err(Problem::NotAllowed(ask.clone()));
    }
    if letter.value.stage.is_open() { Ok(letter) } else { Err(problem(ask, SteerError::NotNow)) }
}
