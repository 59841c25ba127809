//! `POST /plan/{unit}/{year}/mal/{goal}/sjekkliste`: answers the booklet's questions to a goal.

use super::found::{Address, Found};
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::problem;
use axum::Extension;
use axum::extract::Path;
use axum::response::Redirect;
use rettesnor_app::steer::goal::answer_checklist;
use rettesnor_core::goal::{Answer, CHECKLIST, Check, Checked};
use rettesnor_words::Voice;

/// A question with what was answered.
pub struct CheckRow {
    /// The name of its field.
    pub name: &'static str,
    /// The question.
    pub question: String,
    /// What was answered; empty where nobody has.
    pub answer: String,
    /// What can be answered.
    pub picks: Vec<crate::field::Pick>,
}

/// The questions with their answers.
pub fn rows(voice: &Voice, checked: &Checked) -> Vec<CheckRow> {
    let row = |check: Check| {
        let chosen = checked.get(&check).map_or("", |answer| answer.as_str());
        let pick = |answer: Answer| crate::field::Pick::new(answer.as_str(), word(voice, answer), chosen);
        CheckRow {
            name: check.as_str(),
            question: voice.say(question(check), &[]),
            answer: checked.get(&check).map(|answer| word(voice, *answer)).unwrap_or_default(),
            picks: std::iter::once(crate::field::Pick::new("", voice.say("check-unanswered", &[]), chosen))
                .chain(Answer::ALL.map(pick))
                .collect(),
        }
    };
    CHECKLIST.map(row).into()
}

fn word(voice: &Voice, answer: Answer) -> String {
    let key = match answer {
        Answer::Yes => "check-yes",
        Answer::Partly => "check-partly",
        Answer::No => "check-no",
    };
    voice.say(key, &[])
}

fn question(check: Check) -> &'static str {
    match check {
        Check::Clear => "check-clear",
        Check::Measurable => "check-measurable",
        Check::Simple => "check-simple",
        Check::Dated => "check-dated",
        Check::Owner => "check-owner",
        Check::Collector => "check-collector",
        Check::Understood => "check-understood",
        Check::Meaningful => "check-meaningful",
        Check::Realistic => "check-realistic",
    }
}

/// Keeps the answers and leads back to them.
pub async fn send(
    ask: Ask,
    Path(address): Path<Address>,
    Extension(posted): Extension<Posted>,
) -> Result<Redirect, Problem> {
    let found = Found::to_write(&ask, &address).await?;
    let read = posted.get("versjon").parse().unwrap_or(0);
    let answered = |check: &Check| {
        let answer = Answer::ALL.into_iter().find(|answer| answer.as_str() == posted.get(check.as_str()));
        Some((*check, answer?))
    };
    let checked: Checked = CHECKLIST.iter().filter_map(answered).collect();
    let done = answer_checklist(&ask.pen(posted.get(ONCE)), &found.goal.id, read, checked).await;
    done.map_err(|error| problem(&ask, error))?;
    Ok(Redirect::to(&format!("{}#sjekkliste", found.path())))
}
