//! `GET` and `POST /plan/{unit}/{year}/endre`: the words of the plan itself, and its reporting dates.

use super::address::Address;
use super::form::{Filling, FormView, Input, day, text, version_read, wrong};
use super::frame::FormPage;
use super::history::history;
use crate::ask::Ask;
use crate::field::Field;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::for_form;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::plan::{Working, write_plan};
use rettesnor_app::steer::{Kept, SteerError};
use rettesnor_core::plan::Plan;
use rettesnor_core::time::Date;

/// How many reporting dates the form has room for.
const DATES: usize = 6;

/// Shows the form.
pub async fn show(ask: Ask, Path((unit, year)): Path<(String, String)>) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let working = address.writing(&ask).await?;
    let plan = begun(&ask, &working)?;
    if !working.is_open() {
        return Err(Problem::Wrong(ask.clone(), ask.voice().say("plan-not-open", &[])));
    }
    page(&ask, &address, plan, &fields(&plan.value), None).await
}

/// Writes the words and leads to the plan.
pub async fn save(
    ask: Ask,
    Path((unit, year)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let working = address.writing(&ask).await?;
    let plan = begun(&ask, &working)?;
    let pen = ask.pen(posted.get(ONCE));
    let written = match meant(&posted, &plan.value) {
        Ok(words) => write_plan(&pen, &plan.id, version_read(&posted), words).await,
        Err(error) => Err(error),
    };
    match written {
        Ok(_) => Ok(Redirect::to(&address.path()).into_response()),
        Err(error) => page(&ask, &address, plan, &posted, Some(for_form(&ask, error)?)).await,
    }
}

/// The plan's own record, where it has been begun.
pub fn begun<'w>(ask: &Ask, working: &'w Working) -> Result<&'w Kept<Plan>, Problem> {
    working.plan.as_ref().ok_or_else(|| Problem::NotFound(ask.clone()))
}

fn fields(plan: &Plan) -> Posted {
    let mut fields = vec![
        ("tittel".to_owned(), plan.title.clone()),
        ("visjon".to_owned(), plan.vision.clone()),
        ("innledning".to_owned(), plan.introduction.clone()),
    ];
    for (number, (day, what)) in (1..).zip(&plan.reporting) {
        fields.push((format!("dato-{number}"), day.to_string()));
        fields.push((format!("om-{number}"), what.clone()));
    }
    Posted::of(fields)
}

fn meant(posted: &Posted, before: &Plan) -> Result<Plan, SteerError> {
    let mut reporting: Vec<(Date, String)> = Vec::new();
    for number in 1..=DATES {
        let one = Posted::of(vec![("dato".to_owned(), posted.get(&format!("dato-{number}")).to_owned())]);
        if let Some(day) = day(&one, "dato")? {
            reporting.push((day, text(posted, &format!("om-{number}"))));
        }
    }
    Ok(Plan {
        title: text(posted, "tittel"),
        vision: text(posted, "visjon"),
        introduction: text(posted, "innledning"),
        reporting,
        stage: before.stage.clone(),
    })
}

fn inputs(filling: &Filling<'_>) -> Vec<Input> {
    let mut inputs = vec![
        Input::Line(filling.field("tittel", "plan-title"), "text", "required maxlength=\"200\""),
        Input::Lines(filling.helped("visjon", "plan-vision", "plan-vision-hint"), 2),
        Input::Lines(filling.helped("innledning", "plan-introduction", "plan-introduction-hint"), 5),
        Input::Heading(filling.say("plan-reporting"), filling.say("plan-reporting-hint")),
    ];
    for number in 1..=DATES {
        let numbered = |name: &str, key: &str| -> Field {
            let label = filling.voice.say(key, &[("nummer", &number.to_string())]);
            let name = format!("{name}-{number}");
            Field::new(&name, label).holding(filling.posted.raw(&name))
        };
        let (day, what) = (numbered("dato", "plan-reporting-day"), numbered("om", "plan-reporting-what"));
        inputs.push(Input::Two((day, "date"), (what, "text")));
    }
    inputs
}

async fn page(
    ask: &Ask,
    address: &Address,
    plan: &Kept<Plan>,
    posted: &Posted,
    error: Option<SteerError>,
) -> Result<Response, Problem> {
    let voice = ask.voice();
    let filling = Filling { voice, posted, wrong: error.as_ref().and_then(wrong) };
    let action = format!("{}/endre", address.path());
    let (version, button) = (plan.version, voice.say("plan-save", &[]));
    let mut form =
        FormView::new(action, version, inputs(&filling), button, address.path()).refused(ask, error.as_ref());
    if let Some(SteerError::Changed(_)) = error {
        form = form.beside(voice, posted, &fields(&plan.value));
    }
    let mut page = FormPage::new(ask, address, voice.say("plan-words-title", &[]), Some(form));
    page.lead = voice.say("plan-words-lead", &[]);
    page.history = history(ask, &plan.id).await?;
    page.answer()
}
