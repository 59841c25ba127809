//! `GET /undersokelser/{id}`: how many have answered, how to invite more, and what came of it.

use super::{answered, asked_key, crumbs, tag};
use crate::admin::invite::base;
use crate::ask::Ask;
use crate::delivery::form::once;
use crate::delivery::state::Tag;
use crate::names::unit_name;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use crate::steer::problem;
use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Html;
use rettesnor_app::steer::survey::{Followed, follow, least};
use rettesnor_core::survey::{Distribution, Outcome, Way};
use rettesnor_drawing::{Dress, Part, Strip, Tone};

#[derive(Template)]
#[template(path = "survey/show.html")]
struct ShowPage<'a> {
    page: Page<'a>,
    href: String,
    once: String,
    lead: String,
    introduction: String,
    tag: Tag,
    answered: String,
    /// The link for all, as long as it works.
    link: Option<String>,
    takes_links: bool,
    may_close: bool,
    remind: String,
    questions: Vec<Question>,
    outcome: Said,
    delivery: Option<String>,
}

/// What is said of the results.
struct Said {
    /// Whether there are results to show.
    known: bool,
    text: String,
}

/// A question with what came of it.
struct Question {
    text: String,
    /// The mean; nothing where too few answered.
    mean: Option<String>,
    strip: String,
    counts: Vec<String>,
}

/// Shows the page.
pub async fn show(ask: Ask, Path(id): Path<String>, headers: HeaderMap) -> Result<Html<String>, Problem> {
    let followed = follow(&ask.pen(""), ask.shelf(), &id.into()).await.map_err(|error| problem(&ask, error))?;
    let (voice, survey) = (ask.voice(), &followed.survey.value);
    let open = survey.is_open(ask.now().in_norway().date()) && followed.standing.open;
    let writes = ask.who().writes_plans(&followed.survey.home.unit, &ask.shelf().structure);
    let link = followed.standing.link.as_ref().filter(|_| open);
    let until = voice.date(survey.closing.as_ref().map_or(survey.closes_on, |closing| closing.on));
    let key = if survey.closing.is_some() { "survey-lead-closed" } else { "survey-lead-open" };
    let unit = unit_name(&ask, &followed.survey.home.unit);
    let asked = voice.say(asked_key(survey.asked), &[]);
    let page = ShowPage {
        page: Page::new(&ask, survey.name.clone(), Nav::Reporting).with_crumbs(crumbs(&ask)),
        href: format!("/undersokelser/{}", followed.survey.id),
        once: once(),
        lead: voice.say(key, &[("enhet", &unit), ("hvem", &asked), ("dag", &until)]),
        introduction: survey.introduction.clone(),
        tag: tag(&ask, &followed),
        answered: answered(&ask, &followed),
        link: link.map(|link| format!("{}/svar/{link}", base(&ask, &headers))),
        takes_links: open && writes && survey.way == Way::Tokens,
        may_close: followed.survey.value.closing.is_none() && writes,
        remind: if open { voice.say("survey-remind", &[("dag", &until)]) } else { String::new() },
        questions: questions(&ask, &followed),
        outcome: said(&ask, &followed),
        delivery: survey
            .closing
            .as_ref()
            .and_then(|closing| closing.upload.as_ref())
            .map(|id| format!("/leveranser/{id}")),
    };
    Ok(Html(page.render()?))
}

fn said(ask: &Ask, followed: &Followed) -> Said {
    let voice = ask.voice();
    let least = least(ask.shelf());
    match &followed.outcome {
        None => Said { known: false, text: voice.count("survey-results-later", least, &[]) },
        Some(Outcome::TooFew) => Said { known: false, text: voice.count("survey-results-too-few", least, &[]) },
        Some(Outcome::Known(_)) => Said { known: true, text: voice.count("survey-results-text", least, &[]) },
    }
}

fn questions(ask: &Ask, followed: &Followed) -> Vec<Question> {
    let told = match &followed.outcome {
        Some(Outcome::Known(told)) => told.as_slice(),
        _ => &[],
    };
    let asked = followed.survey.value.questions.iter().enumerate();
    asked.map(|(at, text)| question(ask, text, told.get(at).and_then(Option::as_ref))).collect()
}

fn question(ask: &Ask, text: &str, counts: Option<&Distribution>) -> Question {
    let Some(counts) = counts else {
        return Question { text: text.to_owned(), mean: None, strip: String::new(), counts: Vec::new() };
    };
    let voice = ask.voice();
    let whole = |n: &u64| voice.whole(i64::try_from(*n).unwrap_or(i64::MAX));
    let mean = counts.mean().map(|mean| rettesnor_words::number::rounded(voice.language(), mean, 1));
    Question {
        text: text.to_owned(),
        mean,
        strip: strip(counts),
        counts: counts.0[1..].iter().chain(&counts.0[..1]).map(whole).collect(),
    }
}

/// The answers beside each other: 1 and 2, 3 and 4, 5 and 6.
fn strip(counts: &Distribution) -> String {
    let size = |from: usize| f64::from(u32::try_from(counts.0[from] + counts.0[from + 1]).unwrap_or(u32::MAX));
    let part = |from, tone| Part { size: size(from), tone };
    let parts = [part(1, Tone::Bad), part(3, Tone::Close), part(5, Tone::Good)];
    let whole = f64::from(u32::try_from(counts.answered()).unwrap_or(u32::MAX));
    Strip { parts: &parts, whole, label: "" }.draw(Dress::Classes)
}
