//! `GET` and `POST /horing/{id}`: one hearing: the question, who was asked, what was said, what came of it; and closing it.

use super::show::{DecisionView, HearingView, decision_view, hearing_view, open};
use super::site::Site;
use super::spoken::{InputView, inputs};
use crate::ask::Ask;
use crate::page::Page;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::seal;
use crate::steer::problem;
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{Html, Redirect};
use rettesnor_app::steer::participation::{Voices, close_hearing};
use rettesnor_app::steer::{Kept, Paper};
use rettesnor_core::time::parse_date;
use rettesnor_store::RecordId;

#[derive(Template)]
#[template(path = "voices/hearing.html")]
struct HearingPage<'a> {
    page: Page<'a>,
    eyebrow: String,
    hearing: HearingView,
    open: bool,
    speak: String,
    inputs: Vec<InputView>,
    whole: bool,
    decisions: Vec<DecisionView>,
    decide: Option<String>,
    /// Whether it may be closed or made longer, with the version read, the last day and the one-time key.
    change: Option<(String, String, String)>,
    href: String,
}

/// A record of a kind, with the place it belongs to.
pub async fn find<T: Paper>(ask: &Ask, id: &str) -> Result<(Kept<T>, Site), Problem> {
    let store = |error| Problem::Store(ask.clone(), error);
    let record = ask.desk().store().record(ask.who(), &RecordId::from(id.to_owned())).await.map_err(store)?;
    let record = record.filter(|record| record.kind == T::KIND).ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let site = Site::of(ask, &record.home);
    Ok((Kept::read(record).map_err(store)?, site))
}

/// Shows the hearing.
pub async fn show(ask: Ask, Path(id): Path<String>) -> Result<Html<String>, Problem> {
    let (hearing, site) = find::<rettesnor_core::participation::Hearing>(&ask, &id).await?;
    let voices: Voices = open(&ask, &site).await?;
    let here = |other: &Option<String>| other.as_deref() == Some(hearing.id.as_str());
    let is_open = hearing.value.is_open(ask.shelf().stock.today);
    let over = hearing.value.closed.is_some();
    let decisions = voices.decisions.iter().filter(|one| here(&one.value.hearing));
    let read = (hearing.version.to_string(), hearing.value.until.to_string(), seal::one_time_key());
    let html = HearingPage {
        eyebrow: format!("{} {}", site.name, site.year),
        hearing: hearing_view(&ask, &voices, &hearing),
        open: is_open,
        speak: format!("{}/innspill?horing={id}", site.path("medvirkning")),
        inputs: inputs(&ask, &voices, |one| here(&one.kept.value.hearing)),
        whole: voices.whole,
        decisions: decisions.map(|one| decision_view(&ask, &voices, one)).collect(),
        decide: voices.leads.then(|| format!("/avgjorelse/ny?{}&horing={id}", site.question())),
        change: (voices.writes && !over).then_some(read),
        href: format!("/horing/{id}"),
        page: site.page(&ask, hearing.value.question.clone(), &[]),
    };
    Ok(Html(html.render()?))
}

/// Closes the hearing, or gives it another last day.
pub async fn change(
    ask: Ask,
    Path(id): Path<String>,
    Extension(posted): Extension<Posted>,
) -> Result<Redirect, Problem> {
    let (hearing, site) = find::<rettesnor_core::participation::Hearing>(&ask, &id).await?;
    if !open(&ask, &site).await?.writes {
        return Err(Problem::NotAllowed(ask));
    }
    let read = posted.get("versjon").parse().unwrap_or_default();
    let until = match posted.get("gjor") {
        "lukk" => None,
        _ => Some(
            parse_date(posted.get("frist"))
                .map_err(|_| Problem::Wrong(ask.clone(), ask.voice().say("form-wrong", &[])))?,
        ),
    };
    let pen = ask.pen(posted.get(ONCE));
    close_hearing(&pen, (&hearing.id, read), until).await.map_err(|error| problem(&ask, error))?;
    Ok(Redirect::to(&format!("/horing/{id}")))
}
