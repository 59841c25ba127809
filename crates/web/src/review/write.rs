//! `GET` and `POST /plan/{unit}/{year}/gjennomgang/{period}`: writing a review, saved as one goes. A closed one is read.

use super::read;
use super::stock::{Stock, dossier, opened, period, seen_words};
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::voices::form::{Form, Ink, Part};
use crate::voices::site::Site;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::review::{Sight, save_review};
use rettesnor_app::steer::{Kept, SteerError};
use rettesnor_core::goal::Goal;
use rettesnor_core::plan::Action;
use rettesnor_core::review::{ActionReview, ActionVerdict, Attained, CarriedOut, GoalReview, Review, Run, Signal};
use rettesnor_core::time::Period;

/// What an address asks for: unit, year, period.
pub type Address = (String, String, String);

/// Shows the review: as a form to whoever writes it, to be read otherwise and once it is closed.
pub async fn show(ask: Ask, Path((unit, year, code)): Path<Address>) -> Result<Response, Problem> {
    let site = Site::find(&ask, &unit, &year)?;
    let period = period(&ask, &site, &code)?;
    let Some(dossier) = dossier(&ask, &site).await? else { return read::for_involved(&ask, &site, period).await };
    let stock = Stock::of(&ask, &site, &dossier, period)?;
    let closed = stock.review.as_ref().is_some_and(|kept| kept.value.is_closed());
    if closed || !ask.who().writes_plans(&site.unit, &ask.shelf().structure) {
        return read::page(&ask, &site, &stock, None);
    }
    page(&ask, &site, period, form(&ask, &site, period, &stock, None))
}

/// Saves it, and leads on: back to the form, or to closing it.
pub async fn save(
    ask: Ask,
    Path(address): Path<Address>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let (site, period, dossier) = opened(&ask, &address).await?;
    let stock = Stock::of(&ask, &site, &dossier, period)?;
    let version = posted.get("versjon").parse().unwrap_or_default();
    let saved = match review(&ask, period, &stock, &posted) {
        Ok(review) => save_review(&ask.pen(posted.get(ONCE)), (&site.unit, site.year), version, review).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(_) => Ok(Redirect::to(&format!("{}/avslutt", path(&site, period))).into_response()),
        Err(error) => {
            let changed = matches!(error, SteerError::Changed(_));
            let mut form = form(&ask, &site, period, &stock, Some(&posted)).refuse(&ask, error)?;
            if let Some(kept) = stock.review.as_ref().filter(|_| changed) {
                form.stands = read::differing(&ask, &stock, &kept.value, &posted);
            }
            page(&ask, &site, period, form)
        }
    }
}

/// Where the review of a period is.
pub fn path(site: &Site, period: Period) -> String {
    format!("{}/gjennomgang/{period}", site.path("plan"))
}

fn page(ask: &Ask, site: &Site, period: Period, form: Form) -> Result<Response, Problem> {
    let voice = ask.voice();
    let title = voice.say("review-title", &[("periode", &voice.period(period))]);
    let list = ("site-reviews", format!("{}/gjennomgang", site.path("plan")));
    form.page(site.page(ask, title, &[list]), site.name.clone(), voice.say("review-lead", &[]))
}

/// What was written.
fn review(ask: &Ask, period: Period, stock: &Stock, posted: &Posted) -> Result<Review, SteerError> {
    let org = &ask.shelf().stock.org;
    let mut involve = Vec::new();
    for text in posted.get("andre").split([',', ';']).map(str::trim).filter(|text| !text.is_empty()) {
        involve.push(org.resolve(text, ask.shelf().stock.today).map_err(|_| SteerError::Wrong("andre"))?);
    }
    let goal = |(goal, _): &(Kept<Goal>, Sight)| {
        let id = goal.id.as_str();
        let attained = posted.get(&format!("nadd-{id}"));
        GoalReview {
            goal: id.to_owned(),
            seen: None,
            attained: Attained::ALL.into_iter().find(|one| one.as_str() == attained),
            words: posted.get(&format!("ord-{id}")).to_owned(),
        }
    };
    let action = |action: &Kept<Action>| {
        let id = action.id.as_str();
        let (carried, verdict) = (posted.get(&format!("gjort-{id}")), posted.get(&format!("valg-{id}")));
        ActionReview {
            action: id.to_owned(),
            carried: CarriedOut::ALL.into_iter().find(|one| one.as_str() == carried),
            verdict: ActionVerdict::ALL.into_iter().find(|one| one.as_str() == verdict),
            why: posted.get(&format!("hvorfor-{id}")).to_owned(),
            replacement: posted.get(&format!("nytt-{id}")).to_owned(),
        }
    };
    Ok(Review {
        goals: stock.goals.iter().map(goal).collect(),
        actions: stock.actions.iter().map(action).collect(),
        causes_good: posted.get("godt").to_owned(),
        causes_lacking: posted.get("mangler").to_owned(),
        inner: posted.get("indre").to_owned(),
        outer: posted.get("ytre").to_owned(),
        involve,
        involve_words: posted.get("andre_hva").to_owned(),
        ..Review::of(period)
    })
}

fn form(ask: &Ask, site: &Site, period: Period, stock: &Stock, posted: Option<&Posted>) -> Form {
    let (voice, ink) = (ask.voice(), Ink::new(ask, posted));
    let empty = Review::of(period);
    let stands = stock.review.as_ref().map_or(&empty, |kept| &kept.value);
    let back = format!("{}/gjennomgang", site.path("plan"));
    let mut form = Form::new(path(site, period), voice.say("review-save", &[]), back);
    let version = stock.review.as_ref().map_or(0, |kept| kept.version);
    form.hidden.push(("versjon", version.to_string()));
    form.parts.push(ink.no_names());
    let heading = |title: &str, text: &str| Part::Heading(voice.say(title, &[]), voice.say(text, &[]));
    form.parts.push(heading("review-results", "review-results-text"));
    for (goal, sight) in &stock.goals {
        goal_parts(ask, &ink, (goal, sight, stands), &mut form.parts);
    }
    if stock.goals.is_empty() {
        form.parts.push(Part::Warn("InformationSquare", voice.say("review-no-goals", &[])));
    }
    let new_goal = format!("{}/mal/ny", site.path("plan"));
    form.parts.push(Part::Way(voice.say("review-new-goal", &[]), new_goal));
    form.parts.push(heading("review-actions", "review-actions-text"));
    for action in &stock.actions {
        action_parts(ask, &ink, action, stands, &mut form.parts);
    }
    form.parts.push(heading("review-causes", "review-causes-text"));
    form.parts.push(ink.lines("godt", "review-causes-good", "", &stands.causes_good));
    form.parts.push(ink.lines("mangler", "review-causes-lacking", "", &stands.causes_lacking));
    form.parts.push(heading("review-conditions", "review-conditions-text"));
    form.parts.push(ink.lines("indre", "review-inner", "", &stands.inner));
    form.parts.push(ink.lines("ytre", "review-outer", "", &stands.outer));
    form.parts.push(heading("review-involve", "review-involve-text"));
    let involve: Vec<String> = stands.involve.iter().map(ToString::to_string).collect();
    form.parts.push(ink.line("andre", "review-involve-units", "review-involve-units-hint", &involve.join(", ")));
    form.parts.push(ink.lines("andre_hva", "review-involve-words", "", &stands.involve_words));
    form
}

fn goal_parts(ask: &Ask, ink: &Ink<'_>, (goal, sight, stands): (&Kept<Goal>, &Sight, &Review), parts: &mut Vec<Part>) {
    let (voice, id) = (ask.voice(), goal.id.as_str());
    let said = stands.goal(id);
    let seen = match sight.seen {
        Some(seen) => voice.say("review-card-says", &[("status", &seen_words(ask, seen))]),
        None => voice.say("review-card-silent", &[]),
    };
    parts.push(Part::Quote(String::new(), goal.value.name.clone(), String::new()));
    let answers = answers(ask, Attained::ALL.map(|one| (one.as_str(), attained_key(one))));
    let attained = said.and_then(|said| said.attained).map_or("", Attained::as_str);
    parts.push(Part::Row(vec![ink.pick(&format!("nadd-{id}"), "review-attained", "", attained, &answers)]));
    let words = said.map_or("", |said| said.words.as_str());
    let mut field = ink.field(&format!("ord-{id}"), "review-words", "", words);
    field.hint = match sight.signal {
        Some(signal) => {
            field.label = voice.say("review-words-asked", &[]);
            format!("{seen} {}", signal_words(ask, signal))
        }
        None => format!("{seen} {}", voice.say("review-words-free", &[])),
    };
    parts.push(Part::Lines(field, 2));
    // One that has been decided on is not changed: on its page another takes its place, or one says what one thinks.
    let page = format!("/plan/{}/{}/mal/{id}", goal.home.unit, goal.home.year);
    let change = if goal.value.stage.is_open() { format!("{page}/endre") } else { page };
    parts.push(Part::Way(voice.say("review-change-goal", &[]), change));
}

fn action_parts(ask: &Ask, ink: &Ink<'_>, action: &Kept<Action>, stands: &Review, parts: &mut Vec<Part>) {
    let (voice, id) = (ask.voice(), action.id.as_str());
    let said = stands.action(id);
    let why = voice.say("review-believed", &[("hvorfor", &action.value.why)]);
    let about = if action.value.why.is_empty() { String::new() } else { why };
    parts.push(Part::Quote(action.value.owner.clone(), action.value.name.clone(), about));
    let carried = answers(ask, CarriedOut::ALL.map(|one| (one.as_str(), carried_key(one))));
    let verdicts = answers(ask, ActionVerdict::ALL.map(|one| (one.as_str(), verdict_key(one))));
    let done = said.and_then(|said| said.carried).map_or("", CarriedOut::as_str);
    let verdict = said.and_then(|said| said.verdict).map_or("", ActionVerdict::as_str);
    parts.push(Part::Row(vec![
        ink.pick(&format!("gjort-{id}"), "review-carried", "", done, &carried),
        ink.pick(&format!("valg-{id}"), "review-verdict", "", verdict, &verdicts),
    ]));
    let text = |of: fn(&ActionReview) -> &str| said.map_or("", of);
    let why = text(|said| &said.why);
    parts.push(Part::Lines(ink.field(&format!("hvorfor-{id}"), "review-why", "review-why-hint", why), 2));
    let replacement = text(|said| &said.replacement);
    parts.push(ink.line(&format!("nytt-{id}"), "review-replacement", "review-replacement-hint", replacement));
}

fn answers<const N: usize>(ask: &Ask, all: [(&'static str, &'static str); N]) -> Vec<(String, String)> {
    let none = (String::new(), ask.voice().say("review-not-said", &[]));
    std::iter::once(none).chain(all.map(|(code, key)| (code.to_owned(), ask.voice().say(key, &[])))).collect()
}

/// The message of an answer to whether a result was achieved.
pub fn attained_key(attained: Attained) -> &'static str {
    match attained {
        Attained::Yes => "attained-yes",
        Attained::Partly => "attained-partly",
        Attained::No => "attained-no",
        Attained::TooEarly => "attained-early",
    }
}

/// The message of an answer to whether an action was carried out.
pub fn carried_key(carried: CarriedOut) -> &'static str {
    match carried {
        CarriedOut::Done => "carried-done",
        CarriedOut::Partly => "carried-partly",
        CarriedOut::NotDone => "carried-not",
    }
}

/// The message of what becomes of an action.
pub fn verdict_key(verdict: ActionVerdict) -> &'static str {
    match verdict {
        ActionVerdict::GoOn => "verdict-go-on",
        ActionVerdict::Adjust => "verdict-adjust",
        ActionVerdict::Replace => "verdict-replace",
        ActionVerdict::End => "verdict-end",
    }
}

/// What happened, in a sentence.
fn signal_words(ask: &Ask, signal: Signal) -> String {
    match signal {
        Signal::Changed { from } => {
            ask.voice().say("signal-changed", &[("status", &seen_words(ask, from).to_lowercase())])
        }
        Signal::Run(Run::Rising) => ask.voice().say("signal-rising", &[]),
        Signal::Run(Run::Falling) => ask.voice().say("signal-falling", &[]),
    }
}
