//! The reports of a demonstration: last year's of the example leader's municipality to the leader meeting, made and
//! presented, and the same to the council, which is being written.
//!
//! They are written by the verbs that people write with, as the leader. Nothing is written where there is a report already.

use crate::failure::Failure;
use rettesnor_app::report::{Source, Wanted, begin, drafts, make, open, present, preview, read_made};
use rettesnor_app::steer::Pen;
use rettesnor_core::access::{Role, Who};
use rettesnor_core::org::UnitRef;
use rettesnor_core::report::{Audience, DraftText, Presentation, ReportDraft, Section};
use rettesnor_core::time::{Moment, Period};
use rettesnor_store::Signature;
use rettesnor_web::{Desk, report_phrases};
use rettesnor_words::Language;

/// What is written in both.
fn draft(unit: &UnitRef, period: Period, audience: Audience) -> ReportDraft {
    let text = |section, text: &str| DraftText { unit: unit.clone(), section, text: text.to_owned() };
    ReportDraft {
        sentence: "Flere går til arbeid eller utdanning, men fraværet er høyere enn vi vil ha det.".to_owned(),
        summary:
            "Året var det første med mål- og resultatstyring. Målene er få, og alle er satt sammen med de ansatte.\n\n\
                  Språkpraksis tidlig i programmet ser ut til å virke. Kveldstilbudet er lagt ned, fordi få kom."
                .to_owned(),
        texts: vec![
            text(Section::Card, "Tallene er enhetens egne, og noen av dem gjelder få personer."),
            text(Section::Figures, "Bosettingen følger anmodningene, og deltakerne kommer i programmet året etter."),
        ],
        with_next_year: true,
        proposal: if audience == Audience::Council {
            format!("Kommunestyret vedtar styringskortet for {} slik det står her.", period.year() + 1)
        } else {
            String::new()
        },
        ..ReportDraft::new(vec![unit.clone()], period, audience, "nb")
    }
}

/// Writes the reports.
///
/// # Errors
/// The database can't be written to.
pub async fn write(desk: &Desk, people: &[Who], now: Moment) -> Result<(), Failure> {
    let unit = UnitRef::kommune("3201");
    let leads = |who: &&Who| who.grants().iter().any(|grant| grant.role == Role::Leader && grant.unit == unit);
    let Some(leader) = people.iter().find(leads) else { return Ok(()) };
    let (shelf, store) = (desk.shelf(), desk.store());
    let structure = &shelf.structure;
    if !drafts(store, leader, structure).await.map_err(Failure::no)?.is_empty() {
        return Ok(());
    }
    let failed =
        |error: &dyn std::fmt::Debug| Failure::no(format!("an example report could not be written: {error:?}"));
    let pen = Pen { store, who: leader, at: now, structure, form_key: "", signature: Signature::Named };
    let period = Period::year_of(i32::from(now.in_norway().date().year()) - 1);
    begin(&pen, &draft(&unit, period, Audience::Council)).await.map_err(|error| failed(&error))?;
    let id = begin(&pen, &draft(&unit, period, Audience::Leaders)).await.map_err(|error| failed(&error))?;
    let Some(kept) = open(store, leader, structure, &id).await.map_err(Failure::no)? else { return Ok(()) };
    let source = Source { store, shelf: &shelf, who: leader, at: now };
    let phrases = report_phrases(desk.voice(Language::Bokmaal), None);
    let all = Wanted { yes: None, reason: "" };
    let preview = preview(&source, &phrases, &kept, all).await.map_err(|error| failed(&error))?;
    // What can't be made, as where nothing has been delivered for the year, stays as it is written.
    let Ok(made) = make(&source, &kept, &preview, ("", "example")).await else { return Ok(()) };
    let Some(reading) = read_made(store, leader, &made).await.map_err(Failure::no)? else { return Ok(()) };
    let presentation = Presentation {
        report: made.to_string(),
        on: now.in_norway().date(),
        to: "Rådmannens ledermøte".to_owned(),
        by: "Leder for introduksjonsprogrammet".to_owned(),
        said: "Ledermøtet ba om å få fulgt opp fraværet særskilt hvert tertial.".to_owned(),
        people: Some(9),
    };
    let document = format!("Årsrapport {}", period.year());
    present(&pen, &reading, (&presentation, &document)).await.map_err(|error| failed(&error)).map(drop)
}
