//! What people write in a report before it is made, and that it was presented.
//!
//! A [`ReportDraft`] holds choices and texts and no figures: those come from the edition each time it is looked at. It is
//! kept version by version, so that two who write at once don't lose each other's words.

use super::Audience;
use crate::org::UnitRef;
use crate::time::{Date, Period};
use serde::{Deserialize, Serialize};

/// A place in a report where people write freely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Section {
    /// The summary.
    Summary,
    /// By the card.
    Card,
    /// By what went well.
    WentWell,
    /// By what did not go well.
    WentBadly,
    /// By what was decided on actions.
    Decisions,
    /// By what those affected say.
    Comments,
    /// By the key figures.
    Figures,
}

impl Section {
    /// Every place, in the order of a report.
    pub const ALL: [Self; 7] =
        [Self::Summary, Self::Card, Self::WentWell, Self::WentBadly, Self::Decisions, Self::Comments, Self::Figures];

    /// The name in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Summary => "sammendrag",
            Self::Card => "malekort",
            Self::WentWell => "bra",
            Self::WentBadly => "ikke-bra",
            Self::Decisions => "tiltak",
            Self::Comments => "kommentarer",
            Self::Figures => "nokkeltall",
        }
    }
}

/// What somebody wrote in a report: paragraphs, with an empty line between them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftText {
    /// The unit whose part it stands in.
    pub unit: UnitRef,
    /// Where.
    pub section: Section,
    /// What.
    pub text: String,
}

/// A report that is being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportDraft {
    /// The units, in the order they are told of; the first is the one that gives it out.
    pub units: Vec<UnitRef>,
    /// The period that is looked back on.
    pub period: Period,
    /// For whom.
    pub audience: Audience,
    /// The tag of the language that it is written in.
    pub language: String,
    /// Its title; empty where it is called after what it is about.
    pub title: String,
    /// The sentence on top; empty where it says how the goals stand.
    pub sentence: String,
    /// What follows it.
    pub summary: String,
    /// What is written by the sections.
    pub texts: Vec<DraftText>,
    /// Whether next year's card goes with it.
    pub with_next_year: bool,
    /// What is proposed for decision.
    pub proposal: String,
}

impl ReportDraft {
    /// A report with nothing written in it.
    #[must_use]
    pub fn new(units: Vec<UnitRef>, period: Period, audience: Audience, language: &str) -> Self {
        Self {
            units,
            period,
            audience,
            language: language.to_owned(),
            title: String::new(),
            sentence: String::new(),
            summary: String::new(),
            texts: Vec::new(),
            with_next_year: false,
            proposal: String::new(),
        }
    }

    /// What is written in a section of a unit.
    #[must_use]
    pub fn text(&self, unit: &UnitRef, section: Section) -> &str {
        let found = self.texts.iter().find(|text| text.unit == *unit && text.section == section);
        found.map_or("", |text| text.text.as_str())
    }
}

/// The paragraphs of a text: what stands between empty lines, each on one line.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for line in text.lines().map(str::trim) {
        match found.last_mut() {
            Some(last) if !line.is_empty() && !last.is_empty() => *last = format!("{last} {line}"),
            Some(last) if !line.is_empty() => line.clone_into(last),
            Some(last) if !last.is_empty() => found.push(String::new()),
            _ => {}
        }
    }
    found.retain(|paragraph| !paragraph.is_empty());
    found
}

/// That a report was presented. People are told of by function, never by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presentation {
    /// The report as it was made, by id.
    pub report: String,
    /// The day.
    pub on: Date,
    /// To whom.
    pub to: String,
    /// The function that presented it.
    pub by: String,
    /// What was said and agreed.
    pub said: String,
    /// How many were there; unset where that says nothing.
    pub people: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_its_paragraphs() {
        assert_eq!(paragraphs("Ett\r\nto.\r\n\r\n \r\nTre.\n"), ["Ett to.", "Tre."]);
        assert_eq!(paragraphs(" \n\n"), Vec::<String>::new());
    }
}
