//! A review to be read and printed; to units that it wants with it, what it wants of them.

use super::stock::{Stock, seen_words};
use super::write::{attained_key, carried_key, path, verdict_key};
use crate::ask::Ask;
use crate::field::Field;
use crate::names::unit_name;
use crate::page::Page;
use crate::posted::Posted;
use crate::problem::Problem;
use crate::seal;
use crate::voices::site::Site;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::steer::{Kept, Paper};
use rettesnor_core::org::UnitRef;
use rettesnor_core::review::{Review, ReviewStage};
use rettesnor_core::time::Period;

#[derive(Template)]
#[template(path = "review/read.html")]
struct ReadPage<'a> {
    page: Page<'a>,
    site: Site,
    stage: String,
    goals: Vec<GoalView>,
    actions: Vec<ActionView>,
    texts: Vec<(String, String)>,
    reopen: Option<Reopen>,
}

/// The way to open a closed review again, for who leads the unit.
struct Reopen {
    action: String,
    version: i64,
    once: String,
    reason: Field,
    error: Option<String>,
}

/// A goal in a review.
struct GoalView {
    name: String,
    href: String,
    seen: String,
    attained: String,
    words: String,
}

/// An action in a review.
struct ActionView {
    name: String,
    carried: String,
    verdict: String,
    why: String,
    replacement: String,
}

/// The page. `refused` is why it was not opened again, and the reason that was written.
pub fn page(ask: &Ask, site: &Site, stock: &Stock, refused: Option<(String, String)>) -> Result<Response, Problem> {
    let Some(kept) = &stock.review else { return Err(Problem::NotFound(ask.clone())) };
    let voice = ask.voice();
    let stage = match kept.value.stage {
        ReviewStage::Draft => voice.say("review-draft", &[]),
        ReviewStage::Closed { on } => voice.say("review-closed", &[("dato", &voice.date(on))]),
    };
    let mut html = written(ask, site, (stock, &kept.value), (stage, &[]));
    html.reopen = reopen(ask, site, kept, refused);
    let wrong = html.reopen.as_ref().is_some_and(|reopen| reopen.error.is_some());
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(html.render()?)).into_response())
}

/// A review as it was closed before it was opened again.
pub fn earlier(ask: &Ask, site: &Site, stock: &Stock) -> Result<Response, Problem> {
    let Some(kept) = &stock.review else { return Err(Problem::NotFound(ask.clone())) };
    let ReviewStage::Closed { on } = kept.value.stage else { return Err(Problem::NotFound(ask.clone())) };
    let stage = ask.voice().say("review-earlier", &[("dato", &ask.voice().date(on))]);
    let stands = ("review-as-it-stands", path(site, kept.value.period));
    let html = written(ask, site, (stock, &kept.value), (stage, &[stands]));
    Ok(Html(html.render()?).into_response())
}

/// What is written in a review, with the stage it is or was in and where else a reader may want to go.
fn written<'a>(
    ask: &'a Ask,
    site: &Site,
    (stock, review): (&Stock, &Review),
    (stage, links): (String, &[(&'static str, String)]),
) -> ReadPage<'a> {
    let voice = ask.voice();
    let title = voice.say("review-title", &[("periode", &voice.period(review.period))]);
    let list = ("site-reviews", format!("{}/gjennomgang", site.path("plan")));
    ReadPage {
        page: site.page(ask, title, &[&[list], links].concat()),
        stage,
        goals: goals(ask, stock, review),
        actions: actions(ask, stock, review),
        texts: texts(ask, review),
        reopen: None,
        site: site.clone(),
    }
}

fn reopen(ask: &Ask, site: &Site, kept: &Kept<Review>, refused: Option<(String, String)>) -> Option<Reopen> {
    let leads = rettesnor_app::steer::participation::leads(ask.who(), &site.unit, &ask.shelf().structure);
    if !leads || !(kept.value.is_closed() || refused.is_some()) {
        return None;
    }
    let (error, reason) = refused.unzip();
    let field = Field::new("grunn", ask.voice().say("review-reopen-why", &[]));
    Some(Reopen {
        action: format!("{}/apne", path(site, kept.value.period)),
        version: kept.version,
        once: seal::one_time_key(),
        reason: field.holding(reason.unwrap_or_default()),
        error,
    })
}

fn goals(ask: &Ask, stock: &Stock, review: &Review) -> Vec<GoalView> {
    let (voice, shelf) = (ask.voice(), ask.shelf());
    let one = |(goal, sight): &(Kept<rettesnor_core::goal::Goal>, rettesnor_app::steer::review::Sight)| {
        let said = review.goal(goal.id.as_str())?;
        // A status is of a figure, and shown to whoever sees that; what people wrote is for all who read reviews.
        let indicator = goal.value.indicator().and_then(|id| shelf.counted_by().indicators.get(id));
        let open = indicator.is_some_and(|one| shelf.sees_package(ask.who(), &one.package, &goal.home.unit));
        let seen = said.seen.or(sight.seen).filter(|_| open);
        Some(GoalView {
            name: goal.value.name.clone(),
            href: format!("/plan/{}/{}/mal/{}", goal.home.unit, goal.home.year, goal.id),
            seen: seen.map(|seen| seen_words(ask, seen)).unwrap_or_default(),
            attained: said.attained.map(|one| voice.say(attained_key(one), &[])).unwrap_or_default(),
            words: said.words.clone(),
        })
    };
    stock.goals.iter().filter_map(one).collect()
}

fn actions(ask: &Ask, stock: &Stock, review: &Review) -> Vec<ActionView> {
    let voice = ask.voice();
    let one = |action: &Kept<rettesnor_core::plan::Action>| {
        let said = review.action(action.id.as_str())?;
        Some(ActionView {
            name: action.value.name.clone(),
            carried: said.carried.map(|one| voice.say(carried_key(one), &[])).unwrap_or_default(),
            verdict: said.verdict.map(|one| voice.say(verdict_key(one), &[])).unwrap_or_default(),
            why: said.why.clone(),
            replacement: said.replacement.clone(),
        })
    };
    stock.actions.iter().filter_map(one).collect()
}

/// The texts of a review that are there, each with what it answers.
fn texts(ask: &Ask, review: &Review) -> Vec<(String, String)> {
    let units: Vec<String> = review.involve.iter().map(|unit| unit_name(ask, unit)).collect();
    let all = [
        ("review-causes-good", review.causes_good.clone()),
        ("review-causes-lacking", review.causes_lacking.clone()),
        ("review-inner", review.inner.clone()),
        ("review-outer", review.outer.clone()),
        ("review-involve-units", units.join(", ")),
        ("review-involve-words", review.involve_words.clone()),
    ];
    all.into_iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| (ask.voice().say(key, &[]), text)).collect()
}

/// What stands now and is not as somebody has just written it.
pub fn differing(ask: &Ask, stock: &Stock, stands: &Review, posted: &Posted) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for goal in goals(ask, stock, stands).into_iter().zip(&stands.goals) {
        let (view, said) = goal;
        if said.words != posted.get(&format!("ord-{}", said.goal)) {
            found.push((view.name, said.words.clone()));
        }
    }
    for (view, said) in actions(ask, stock, stands).into_iter().zip(&stands.actions) {
        let id = &said.action;
        let verdict = said.verdict.map_or("", |verdict| verdict.as_str());
        let same = said.why == posted.get(&format!("hvorfor-{id}")) && verdict == posted.get(&format!("valg-{id}"));
        if !same {
            found.push((view.name, [view.verdict, said.why.clone()].join(". ")));
        }
    }
    let fields = [
        ("review-causes-good", &stands.causes_good, "godt"),
        ("review-causes-lacking", &stands.causes_lacking, "mangler"),
        ("review-inner", &stands.inner, "indre"),
        ("review-outer", &stands.outer, "ytre"),
        ("review-involve-words", &stands.involve_words, "andre_hva"),
    ];
    for (key, text, field) in fields {
        if text != posted.get(field) {
            found.push((ask.voice().say(key, &[]), text.clone()));
        }
    }
    found
}

/// What a review wants of the asker's own unit, where that is all they may read of it.
pub async fn for_involved(ask: &Ask, site: &Site, period: Period) -> Result<Response, Problem> {
    let failed = |error| Problem::Store(ask.clone(), error);
    let records = ask.desk().store().records_of(ask.who(), &site.unit, site.year).await.map_err(failed)?;
    let mut found = None;
    for record in records.into_iter().filter(|record| record.kind == Review::KIND) {
        let kept = Kept::<Review>::read(record).map_err(failed)?;
        if kept.value.period == period && kept.value.is_closed() {
            found = Some(kept.value);
        }
    }
    let mine = |unit: &UnitRef| ask.who().reads_drafts(unit, &ask.shelf().structure);
    let review = found.filter(|review| review.involve.iter().any(mine));
    let review = review.ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    let voice = ask.voice();
    let title = voice.say("review-wanted-title", &[("enhet", &site.name), ("periode", &voice.period(period))]);
    let html = ReadPage {
        page: Page::new(ask, title, crate::page::Nav::Plan),
        stage: voice.say("review-wanted-lead", &[]),
        goals: Vec::new(),
        actions: Vec::new(),
        texts: texts(ask, &review)
            .into_iter()
            .skip_while(|(key, _)| *key != voice.say("review-involve-units", &[]))
            .collect(),
        reopen: None,
        site: site.clone(),
    };
    Ok(Html(html.render()?).into_response())
}

/// The draft as it would be closed, with the way to close it.
pub fn draft(
    ask: &Ask,
    site: &Site,
    period: Period,
    stock: &Stock,
    (once, error): (String, Option<String>),
) -> Result<Response, Problem> {
    let Some(kept) = &stock.review else { return Err(Problem::NotFound(ask.clone())) };
    let voice = ask.voice();
    let undecided = kept.value.actions.iter().filter(|one| one.verdict.is_none()).count();
    let unsaid = kept.value.goals.iter().filter(|one| one.attained.is_none()).count();
    let count = |key: &str, n: usize| (n > 0).then(|| voice.count(key, u64::try_from(n).unwrap_or_default(), &[]));
    let html = ClosePage {
        page: site.page(
            ask,
            voice.say("review-close-title", &[("periode", &voice.period(period))]),
            &[("site-reviews", format!("{}/gjennomgang", site.path("plan")))],
        ),
        site: site.clone(),
        goals: goals(ask, stock, &kept.value),
        actions: actions(ask, stock, &kept.value),
        texts: texts(ask, &kept.value),
        gaps: [count("review-unsaid", unsaid), count("review-undecided", undecided)].into_iter().flatten().collect(),
        href: path(site, period),
        version: kept.version,
        once,
        may: rettesnor_app::steer::participation::leads(ask.who(), &site.unit, &ask.shelf().structure),
        error: error.clone(),
    };
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(html.render()?)).into_response())
}

#[derive(Template)]
#[template(path = "review/close.html")]
struct ClosePage<'a> {
    page: Page<'a>,
    site: Site,
    goals: Vec<GoalView>,
    actions: Vec<ActionView>,
    texts: Vec<(String, String)>,
    /// What has not been said yet.
    gaps: Vec<String>,
    href: String,
    version: i64,
    once: String,
    /// Whether the one who asks closes it.
    may: bool,
    error: Option<String>,
}
