//! Closing a survey. Its answers become a delivery for the unit and the year, where enough have answered.
//!
//! One delivery answers for a unit and a year and it alone, so that the delivery holds every closed survey of that year.

use super::DATASET;
use super::follow::{kept, outcome};
use crate::delivery::Sent;
use crate::people::Failure;
use crate::shelf::Shelf;
use crate::steer::parcel::{Parcel, post, quoted};
use crate::steer::report::ReportError;
use crate::steer::{Kept, Paper, Pen, Sheet, SteerError};
use getrandom::fill;
use rettesnor_core::org::UnitRef;
use rettesnor_core::survey::{Closing, Outcome, Survey, answer_rows};
use rettesnor_core::time::{Date, Month, MonthRange};
use rettesnor_store::{RecordId, Store, StoreError, UploadId};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

/// The surveys whose last day has gone and that nobody has closed.
///
/// # Errors
/// The database fails.
pub async fn due(store: &Store, today: Date) -> Result<Vec<Kept<Survey>>, StoreError> {
    let operator = &rettesnor_core::access::Who::Operator;
    let records = store.records_of_kind(operator, Survey::KIND, i32::from(today.year()) - 1).await?;
    let surveys = records.into_iter().map(Kept::<Survey>::read).collect::<Result<Vec<_>, _>>()?;
    Ok(surveys.into_iter().filter(|survey| survey.value.is_due(today)).collect())
}

/// Closes a survey: no more answers are taken, and what was answered is sent in where enough have answered and the one
/// who closes it may deliver. Closed already, it stands.
///
/// # Errors
/// See [`ReportError`].
pub async fn close(pen: &Pen<'_>, shelf: &Shelf, inbox: &Path, id: &RecordId) -> Result<(), ReportError> {
    let mut survey = kept(pen, id).await?;
    if survey.value.closing.is_some() {
        return Ok(());
    }
    // Closed before the year of its last day, it is of the year that it was answered in.
    survey.home.year = survey.home.year.min(i32::from(pen.at.in_norway().date().year()));
    let unit = survey.home.unit.clone();
    if !pen.who.writes_plans(&unit, pen.structure) {
        return Err(SteerError::NotAllowed.into());
    }
    pen.store.close_survey(pen.who, pen.at, id).await?;
    let standing = pen.store.survey_standing(pen.who, id).await?.ok_or(SteerError::Gone)?;
    let enough = matches!(outcome(pen, shelf, id, &standing).await?, Some(Outcome::Known(_)));
    let units: BTreeSet<UnitRef> = [unit].into();
    let upload = match enough && shelf.may_deliver(pen.who, DATASET, &units, None) {
        true => Some(UploadId::new(pen.at)?),
        false => None,
    };
    let closing = Closing {
        on: pen.at.in_norway().date(),
        answered: standing.answered,
        upload: upload.as_ref().map(ToString::to_string),
    };
    let mut sheets = vec![Sheet::next(&survey, &Survey { closing: Some(closing), ..survey.value.clone() }, "")?];
    if let Some(upload) = &upload {
        sheets.push(Parcel::sheet(pen, survey.home.clone(), id, upload)?);
    }
    Pen { form_key: "", ..*pen }.write(sheets).await?;
    match &upload {
        Some(upload) => deliver(pen, shelf, inbox, (&survey, &units), upload).await,
        None => Ok(()),
    }
}

async fn deliver(
    pen: &Pen<'_>,
    shelf: &Shelf,
    inbox: &Path,
    (survey, units): (&Kept<Survey>, &BTreeSet<UnitRef>),
    upload: &UploadId,
) -> Result<(), ReportError> {
    let year = survey.home.year;
    let text = rows(pen, shelf, &survey.home.unit, year).await?;
    let files = [format!("undersokelser-{year}.csv")];
    let last = Month::december(year).min(Month::of(pen.at.in_norway().date()));
    let months = Some(MonthRange { first: Month::january(year), last: last.max(Month::january(year)) });
    let sent = Sent { id: upload, dataset: DATASET, units, months, files: &files, once: "" };
    post(pen, shelf, inbox, &sent, &text).await.map_err(ReportError::Delivery)
}

/// The answers to every closed survey of a unit and a year, on forms with numbers that mean nothing.
async fn rows(pen: &Pen<'_>, shelf: &Shelf, unit: &UnitRef, year: i32) -> Result<String, ReportError> {
    let mut text = "år;enhet;gruppe;skjema;spørsmål;svar\n".to_owned();
    for record in pen.store.records_of(pen.who, unit, year).await? {
        if record.kind != Survey::KIND {
            continue;
        }
        let survey = Kept::<Survey>::read(record)?;
        let Some(standing) = pen.store.survey_standing(pen.who, &survey.id).await? else { continue };
        let Some(Outcome::Known(told)) = outcome(pen, shelf, &survey.id, &standing).await? else { continue };
        let mut failed = None;
        let mut draw = |below: usize| {
            random_below(below).unwrap_or_else(|error| {
                failed = Some(error);
                0
            })
        };
        let mut drawn = answer_rows(&told, &mut draw);
        if let Some(error) = failed {
            return Err(error.into());
        }
        let most = drawn.iter().map(|row| row.form + 1).max().unwrap_or(0);
        let forms = (0..most).map(|_| form_number()).collect::<Result<Vec<_>, _>>()?;
        drawn.sort_by(|a, b| (&forms[a.form], a.question).cmp(&(&forms[b.form], b.question)));
        for row in drawn {
            let (form, asked, question) = (&forms[row.form], survey.value.asked, &survey.value.questions[row.question]);
            let _ = writeln!(text, "{year};{unit};{};{form};{};{}", asked.as_str(), quoted(question), row.answer);
        }
    }
    Ok(text)
}

/// A number of a form that nobody filled in.
fn form_number() -> Result<String, SteerError> {
    Ok(format!("S{}", random()?.iter().map(|byte| format!("{byte:02x}")).collect::<String>()))
}

/// A number below another, each as likely.
fn random_below(below: usize) -> Result<usize, SteerError> {
    let below = u64::try_from(below.max(1)).unwrap_or(u64::MAX);
    // What would make the low numbers likelier is thrown away.
    let fair = u64::MAX - u64::MAX % below;
    loop {
        let number = u64::from_le_bytes(random()?);
        if number < fair {
            return Ok(usize::try_from(number % below).unwrap_or(0));
        }
    }
}

fn random() -> Result<[u8; 8], SteerError> {
    let mut bytes = [0; 8];
    fill(&mut bytes).map_err(|_| SteerError::Failed(Failure::Store(StoreError::NoRandomness)))?;
    Ok(bytes)
}
