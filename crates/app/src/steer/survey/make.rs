//! Making a survey, and the links to it.

use crate::people::Failure;
use crate::steer::{Pen, Sheet, SteerError, usual_line};
use rettesnor_core::org::UnitRef;
use rettesnor_core::survey::{Survey, Way};
use rettesnor_store::{Home, RecordId, Token};

/// The most questions that a survey has.
pub const MOST_QUESTIONS: usize = 30;

/// The most links that are made at once.
pub const MOST_LINKS: usize = 500;

/// Makes a survey and opens it for answers. `invited` is how many are asked, where one link is for all.
///
/// # Errors
/// See [`SteerError`].
pub async fn make(pen: &Pen<'_>, unit: &UnitRef, survey: &Survey, invited: u64) -> Result<RecordId, SteerError> {
    if !pen.who.writes_plans(unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    if let Some(earlier) = pen.done().await? {
        return Ok(earlier);
    }
    let today = pen.at.in_norway().date();
    if survey.name.is_empty() {
        return Err(SteerError::Missing("navn"));
    }
    if survey.questions.is_empty() {
        return Err(SteerError::Missing("sporsmal"));
    }
    if survey.questions.len() > MOST_QUESTIONS || has_twice(&survey.questions) {
        return Err(SteerError::Wrong("sporsmal"));
    }
    // Its year is the one it closes in, and a year on is as far as anybody plans a survey.
    if !survey.is_open(today) || i32::from(survey.closes_on.year()) > i32::from(today.year()) + 1 {
        return Err(SteerError::Wrong("slutt"));
    }
    let year = i32::from(survey.closes_on.year());
    let home = Home { unit: unit.clone(), line: usual_line(unit), year };
    let sheet = Sheet::new(pen.at, home, None, survey)?;
    let id = sheet.id().clone();
    let link = match survey.way {
        Way::CommonLink => Some(Token::random().map_err(Failure::from)?),
        Way::Tokens => None,
    };
    let invited = if survey.way == Way::CommonLink { invited } else { 0 };
    pen.store.open_survey(pen.who, pen.at, &id, survey.questions.len(), link.as_ref(), invited).await?;
    pen.write(vec![sheet]).await
}

/// Makes links that work once. They are told now and never again, and nobody writes down who gets which.
///
/// # Errors
/// See [`SteerError`].
pub async fn invite(pen: &Pen<'_>, id: &RecordId, count: usize) -> Result<Vec<String>, SteerError> {
    let survey = super::follow::kept(pen, id).await?;
    if !pen.who.writes_plans(&survey.home.unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    if survey.value.way != Way::Tokens || !survey.value.is_open(pen.at.in_norway().date()) {
        return Err(SteerError::NotNow);
    }
    if count == 0 || count > MOST_LINKS {
        return Err(SteerError::Wrong("antall"));
    }
    Ok(pen.store.invite_to_survey(pen.who, pen.at, id, count).await?)
}

fn has_twice(questions: &[String]) -> bool {
    questions.iter().enumerate().any(|(at, question)| questions[..at].contains(question))
}
