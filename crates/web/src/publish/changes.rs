//! What has changed since the newest publication, as everybody will see it: only numbers that are shown are told.

use crate::card::cell::spaced;
use crate::card::row::scale;
use rettesnor_core::measure::Figure;
use rettesnor_core::publication::Frozen;
use rettesnor_core::scorecard::CardLine;
use rettesnor_words::Voice;

/// A figure that has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The indicator's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Which of its figures.
    pub which: String,
    /// As it was published.
    pub was: String,
    /// As it will be.
    pub is: String,
}

/// What has changed between two publications of a card.
pub fn changes(voice: &Voice, before: &Frozen, now: &Frozen) -> Vec<Change> {
    let mut found = Vec::new();
    for line in &now.card.lines {
        let old = before.card.lines.iter().find(|old| old.id == line.id && old.line == line.line);
        for ((which, is), was) in figures(line).into_iter().zip(figures_of(old)) {
            let (was, is) = (said(voice, line, was), said(voice, line, Some(is)));
            if was != is {
                let name = voice.text(&line.name).to_owned();
                found.push(Change { id: line.id.clone(), name, which: voice.say(which, &[]), was, is });
            }
        }
    }
    found
}

fn figures(line: &CardLine) -> [(&'static str, &Figure); 4] {
    let four = &line.figures;
    [
        ("column-this-period", &four.period),
        ("export-last-year", &four.period_last_year),
        ("column-to-date", &four.ytd),
        ("column-to-date-last-year", &four.ytd_last_year),
    ]
}

fn figures_of(line: Option<&CardLine>) -> [Option<&Figure>; 4] {
    line.map_or([None; 4], |line| figures(line).map(|(_, figure)| Some(figure)))
}

fn said(voice: &Voice, line: &CardLine, figure: Option<&Figure>) -> String {
    let Some(figure) = figure else { return voice.say("publish-not-there", &[]) };
    spaced(&voice.state(figure).unwrap_or_else(|| {
        let basis = rettesnor_words::card::basis(voice, figure, scale(line));
        let value = voice.value(figure, scale(line));
        basis.map_or_else(|| value.clone(), |basis| format!("{value} ({basis})"))
    }))
}
