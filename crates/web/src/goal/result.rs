//! The result that a goal has, read from the unit's card: the figure, how it stands, and the way to the line.

use super::level::scale;
use crate::ask::Ask;
use crate::card::cell::{Cell, spaced};
use crate::card::row::{Row, StatusMark};
use rettesnor_app::shelf::Place;
use rettesnor_app::steer::Kept;
use rettesnor_core::goal::Goal;
use rettesnor_core::scorecard::Status;
use rettesnor_core::time::{Grain, Month, Period};

/// A result.
pub struct ResultView {
    /// The period and the figure of it.
    pub period: (String, Cell),
    /// The year to date, where that is something else.
    pub to_date: Option<Cell>,
    /// How it stands, where the card judges by this goal.
    pub status: Option<StatusMark>,
    /// Where the line of the card is.
    pub href: String,
    /// The last periods, drawn.
    pub spark: String,
}

/// The result of a goal, as far as the one who asks sees figures.
pub async fn result(ask: &Ask, goal: &Kept<Goal>) -> Option<ResultView> {
    let id = goal.value.indicator()?;
    let place = place(ask, goal)?;
    let sheet = ask.shelf().sheet(ask.who(), &place);
    let line = sheet.lines.iter().find(|line| line.card.id == id)?;
    ask.note_reading(&format!("{}/{}/{id}", place.unit, place.period)).await;
    let voice = ask.voice();
    let own = line.card.goal.as_ref().is_some_and(|aim| aim.goal.as_deref() == Some(goal.id.as_str()));
    let judged = own && line.card.judged.status != Status::NoGoal;
    let path = format!("/malekort/{}/{}", place.unit, place.period);
    let row = Row::of(voice, line, &path);
    let indicator = ask.shelf().counted_by().indicators.get(id)?;
    let to_date =
        (place.period.grain() != Grain::Year).then(|| Cell::of(voice, &line.card.figures.ytd, scale(indicator)));
    Some(ResultView {
        period: (spaced(&voice.period(place.period)), row.period),
        to_date,
        status: judged.then(|| StatusMark::of(voice, &line.card)),
        href: format!("{}?linje={}", row.href, place.line),
        spark: row.spark,
    })
}

/// The card that tells how a goal goes: of its year, or of the latest tertial in it.
fn place(ask: &Ask, goal: &Kept<Goal>) -> Option<Place> {
    let (shelf, home) = (ask.shelf(), &goal.home);
    let known = Month::of(shelf.reading()?.edition.as_of);
    let period = if home.year < known.year() {
        Period::year_of(home.year)
    } else {
        let latest = shelf.latest(Grain::Tertial).filter(|period| period.year() == home.year);
        latest.unwrap_or_else(|| Period::of(Month::january(home.year), Grain::Tertial))
    };
    let (unit, period, line) = (home.unit.to_string(), period.to_string(), home.line.to_string());
    shelf.place(ask.who(), &unit, &period, Some(&line)).or_else(|_| shelf.place(ask.who(), &unit, &period, None)).ok()
}
