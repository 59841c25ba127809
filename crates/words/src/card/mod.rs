//! The card as a table for a terminal, a hundred letters wide.
//!
//! Packages and perspectives are groups; every line has its id, name, goal, status and trend, and the four figures with
//! what they are of. Colour helps and never carries the meaning alone. Start at [`text`].

mod cells;
mod legend;
mod summary;
#[cfg(test)]
mod tests;

pub use cells::{Tone, basis, goal_parts, level_parts, reservations, tone};
pub use legend::{LegendSign, legend_signs, signs};
pub use summary::summary;

use crate::Voice;
use crate::layout::{self, Column};
use cells::Cells;
use rettesnor_core::definition::Catalogue;
use rettesnor_core::scorecard::{Card, CardLine};
use std::fmt::Write;

/// How wide a card is.
const WIDTH: usize = 100;

const COLUMNS: [Column; 6] = [
    Column { width: 30, right: false },
    Column { width: 17, right: false },
    Column { width: 12, right: true },
    Column { width: 12, right: true },
    Column { width: 12, right: true },
    Column { width: 12, right: true },
];

/// The card as text. `colour` says whether the reader sees colours.
#[must_use]
pub fn text(voice: &Voice, catalogue: &Catalogue, card: &Card, colour: bool) -> String {
    let mut text = title(voice, card);
    if card.lines.is_empty() {
        let _ = writeln!(text, "\n{}", voice.say("card-empty", &[]));
        return text;
    }
    let mut group: Option<(&str, &str)> = None;
    for (place, line) in card.lines.iter().enumerate() {
        let (package, perspective) = (line.package.as_str(), line.perspective.as_str());
        if group.is_none_or(|(before, _)| before != package) {
            let _ = write!(text, "\n{}", package_head(voice, catalogue, line));
        }
        if group != Some((package, perspective)) {
            let _ = writeln!(text, "\n{}", perspective_name(voice, catalogue, line));
        }
        group = Some((package, perspective));
        text.push_str(&row(voice, line, colour));
        if card.lines.get(place + 1).is_none_or(|next| next.package != package) {
            let _ = writeln!(text, "{}", "─".repeat(WIDTH));
            let rule = trend_rule(voice, line.trend_rule.as_deref());
            let _ = writeln!(text, "{}", layout::paragraph(&rule, "", 0, WIDTH));
        }
    }
    text.push_str(&legend::legend(voice, card));
    text
}

fn title(voice: &Voice, card: &Card) -> String {
    let period = voice.period(card.period);
    let unit = card.unit.to_string();
    let title = voice.say("card-title", &[("navn", &card.unit_name), ("enhet", &unit), ("periode", &period)]);
    let edition: String = card.edition.chars().take(12).collect();
    let known = voice.say("card-known", &[("dato", &voice.date(card.as_of)), ("utgave", &edition)]);
    let mut text = format!("{title}\n{known}\n");
    if card.stale {
        let _ = writeln!(text, "{}", layout::paragraph(&voice.say("card-stale", &[]), "! ", 2, WIDTH));
    }
    text
}

fn package_head(voice: &Voice, catalogue: &Catalogue, line: &CardLine) -> String {
    let name = catalogue.packages.get(&line.package).map_or(line.package.as_str(), |p| voice.text(&p.name));
    let head = voice.say("card-package", &[("pakke", &name.to_uppercase()), ("linje", &voice.line(&line.line))]);
    let heads = ["head-name", "head-goal", "head-period", "head-last-year", "head-ytd", "head-ytd-last-year"];
    let cells: Vec<Vec<String>> =
        heads.iter().zip(COLUMNS).map(|(key, column)| layout::wrap(&voice.say(key, &[]), column.width)).collect();
    let heads = layout::row(&COLUMNS, &cells, &|_, _, cell| cell);
    format!("{head}\n{heads}{}\n", "─".repeat(WIDTH))
}

fn perspective_name(voice: &Voice, catalogue: &Catalogue, line: &CardLine) -> String {
    let package = catalogue.packages.get(&line.package);
    let found = package.and_then(|p| p.perspectives.iter().find(|(id, _)| *id == line.perspective));
    let name = found.map_or(line.perspective.as_str(), |(_, name)| voice.text(name));
    format!("▌{name}")
}

fn row(voice: &Voice, line: &CardLine, colour: bool) -> String {
    let cells = Cells::of(voice, line);
    let (status_at, tone) = (cells.status_at, cells.tone);
    let paint = |column: usize, at: usize, cell: String| match tone {
        Some(tone) if colour && column == 1 && Some(at) == status_at && !cell.is_empty() => tone.paint(&cell),
        _ => cell,
    };
    layout::row(&COLUMNS, &cells.columns, &paint)
}

/// The rule that a trend follows, in a sentence.
#[must_use]
pub fn trend_rule(voice: &Voice, rule: Option<&str>) -> String {
    match rule {
        None => voice.say("trend-rule-none", &[]),
        Some("periode_mot_hittil") => voice.say("trend-rule-period-against-ytd", &[]),
        Some("forrige_periode") => voice.say("trend-rule-previous-period", &[]),
        Some(other) => other.to_owned(),
    }
}
