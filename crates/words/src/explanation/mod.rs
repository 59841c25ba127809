//! Where a figure comes from, from its number back to the rows and deliveries, as text.
//!
//! An [`Explanation`] is filled in by whoever asked, and nothing is worked out here: its sentences are those of
//! [`crate::definition`], laid out for a terminal. Start at [`text`].

mod definition;
mod origin;
mod steps;
#[cfg(test)]
mod tests;

use crate::Voice;
use crate::figure::Scale;
use crate::layout::{paragraph, wrap};
use rettesnor_core::definition::{Catalogue, Indicator, Version, Words};
use rettesnor_core::goal::Aim;
use rettesnor_core::measure::Figure;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::scorecard::Judged;
use rettesnor_core::stats::MeanInterval;
use rettesnor_core::time::{Date, MonthRange, Period};
use std::fmt::Write;

/// How wide an explanation is.
const WIDTH: usize = 100;

/// Everything that a figure leads back to.
#[derive(Clone, Debug)]
pub struct Explanation<'a> {
    /// The definitions that the edition was counted with.
    pub catalogue: &'a Catalogue,
    /// The definition.
    pub indicator: &'a Indicator,
    /// The version that counts the period.
    pub version: &'a Version,
    /// The unit.
    pub unit: &'a UnitRef,
    /// Its name.
    pub unit_name: String,
    /// The line it is counted along.
    pub line: &'a Line,
    /// The period.
    pub period: Period,
    /// The months that were asked about.
    pub months: MonthRange,
    /// The months of them that were counted.
    pub counted: MonthRange,
    /// The day the edition knows.
    pub as_of: Date,
    /// The edition's hash.
    pub edition: &'a str,
    /// Whether a delivery received by the asked day is not counted in it.
    pub stale: bool,
    /// The figure of the period.
    pub figure: &'a Figure,
    /// The year to date, which status is judged on.
    pub ytd: &'a Figure,
    /// The goal.
    pub goal: Option<&'a Aim>,
    /// How the year to date stands against it.
    pub judged: Judged,
    /// Rows that lie in the months, before any condition; unset where not rows are counted.
    pub rows: Option<i64>,
    /// Rows kept out, by reason.
    pub excluded: &'a [(Words, i64)],
    /// Rows that no exclusion takes and that the denominator's condition does not meet.
    pub outside: Option<i64>,
    /// The figure by the codes of columns.
    pub breakdowns: Vec<Breakdown<'a>>,
    /// What the counter was asked, as text.
    pub tally: &'a [String],
    /// The deliveries that answered.
    pub deliveries: Vec<Answer>,
}

/// A figure by the codes of one column.
#[derive(Clone, Debug)]
pub struct Breakdown<'a> {
    /// The column; `alder` for age groups.
    pub by: &'a str,
    /// The codes, each with its numbers.
    pub parts: Vec<Part<'a>>,
}

/// The numbers of one code.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The code as stored; empty for an empty cell, the lowest age of an age group.
    pub code: &'a str,
    /// What the code means.
    pub label: Option<&'a Words>,
    /// Rows.
    pub rows: i64,
    /// Of them in the denominator.
    pub denominator: i64,
    /// Of them in the numerator.
    pub numerator: i64,
    /// Of a survey: the mean of the answers and its t interval.
    pub mean: Option<MeanInterval>,
}

/// A delivery that answered.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its id.
    pub delivery: String,
    /// Its data set.
    pub dataset: String,
    /// The day from which it is known.
    pub received: Date,
    /// The months it speaks for.
    pub months: Option<MonthRange>,
    /// The files it came from.
    pub sources: Vec<String>,
    /// Whether rows of it have been deleted.
    pub rows_deleted: bool,
}

/// The explanation as text.
#[must_use]
pub fn text(voice: &Voice, explanation: &Explanation<'_>) -> String {
    let teller = Teller { voice, of: explanation };
    let mut text = teller.head();
    for part in [
        teller.what_the_figure_is(),
        teller.steps(),
        teller.meaning(),
        teller.counting(),
        teller.codes(),
        teller.breakdowns(),
        teller.deliveries(),
        teller.reservations(),
    ] {
        if !part.is_empty() {
            text.push('\n');
            text.push_str(&part);
        }
    }
    text
}

/// Tells one explanation in one language.
struct Teller<'a> {
    voice: &'a Voice,
    of: &'a Explanation<'a>,
}

impl Teller<'_> {
    fn scale(&self) -> Scale<'_> {
        Scale { kind: self.of.indicator.kind, unit: &self.of.indicator.measure_unit }
    }

    fn say(&self, key: &str, texts: &[(&str, &str)]) -> String {
        self.voice.say(key, texts)
    }

    fn number(&self, n: i64) -> String {
        self.voice.whole(n)
    }

    /// A heading with what stands under it, each entry a paragraph moved in; nothing where there is nothing.
    fn section(&self, key: &str, entries: &[String]) -> String {
        if entries.is_empty() {
            return String::new();
        }
        let mut text = format!("{}\n", self.say(key, &[]).to_uppercase());
        for entry in entries {
            for line in entry.lines() {
                let indent = 2 + line.len() - line.trim_start().len();
                let _ = writeln!(text, "{}", paragraph(line, "", indent, WIDTH));
            }
        }
        text
    }

    /// A heading with numbered entries under it: the number to the left of what it is.
    fn numbered(&self, key: &str, entries: &[(String, String)]) -> String {
        if entries.is_empty() {
            return String::new();
        }
        let mut text = format!("{}\n", self.say(key, &[]).to_uppercase());
        for (number, what) in entries {
            let _ = writeln!(text, "{}", paragraph(what, &format!("{number:>10}"), 12, WIDTH));
        }
        text
    }

    fn head(&self) -> String {
        let of = self.of;
        let title = format!("{}: {}", of.indicator.id, self.voice.text(&of.indicator.name));
        let (unit, period) = (of.unit.to_string(), self.voice.period(of.period));
        let place = self.say(
            "explain-place",
            &[("navn", &of.unit_name), ("enhet", &unit), ("periode", &period), ("linje", &self.voice.line(of.line))],
        );
        let known = self.say("explain-known", &[("dato", &self.voice.date(of.as_of)), ("utgave", of.edition)]);
        let mut text = wrap(&title, WIDTH).join("\n");
        let _ = write!(text, "\n{place}\n{known}\n");
        if of.stale {
            let _ = writeln!(text, "{}", paragraph(&self.say("card-stale", &[]), "! ", 2, WIDTH));
        }
        text
    }
}
