//! A report: what a unit, or several, tell of a period to their staff, their leaders or their council.
//!
//! A [`PeriodReport`] holds everything that its documents say, in the order they say it, and is kept as it was made. Its cards
//! and key figures are covered before they come here: a hidden figure has its state and no number, and
//! [`PeriodReport::uncovered`] names what was forgotten. Texts are those that a person has said yes to, in the language of the
//! report. Who speaks is a function or a body, never a person's name. Nothing here counts, judges or phrases.

mod card;
mod draft;
mod figures;
mod free_text;
mod learned;
mod method;
mod next_year;

pub use card::{LineSeries, PackageNames, ReportCard};
pub use draft::{DraftText, Presentation, ReportDraft, Section, paragraphs};
pub use figures::{KeyFigure, KeyFigureKind, KeyPoint};
pub use free_text::{FreeText, TextSource};
pub use learned::{ActionDecision, Learned, UnitComment};
pub use method::{DefinitionNote, DisclosureNote, Methods, Provenance};
pub use next_year::{NextGoal, NextYear, ToldGoal};

use crate::measure::{Figure, State};
use crate::org::UnitRef;
use crate::time::{Date, Period};
use serde::{Deserialize, Serialize};

/// Whom a report is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Audience {
    /// The unit's staff.
    Staff,
    /// The municipal director's leader meeting.
    Leaders,
    /// The executive committee or the council.
    Council,
}

impl Audience {
    /// Every audience.
    pub const ALL: [Self; 3] = [Self::Staff, Self::Leaders, Self::Council];

    /// The name in forms and files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Staff => "ansatte",
            Self::Leaders => "ledermote",
            Self::Council => "kommunestyre",
        }
    }
}

/// A coat of arms, as the file that the owner has given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arms {
    /// A drawing.
    Svg(String),
    /// A picture.
    Png(Vec<u8>),
}

/// Who gives the report out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issuer {
    /// The municipality or office.
    pub name: String,
    /// Its coat of arms.
    pub arms: Option<Arms>,
}

/// What a reader with a minute must know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// One sentence; empty where nobody has written one, and the documents then say how the goals stand.
    pub sentence: String,
    /// What follows it, a paragraph each.
    pub text: Vec<String>,
}

/// What is written freely by a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// The section.
    pub section: Section,
    /// What is written, a paragraph each.
    pub paragraphs: Vec<String>,
}

/// What one unit tells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitReport {
    /// The unit.
    pub unit: UnitRef,
    /// Its name.
    pub name: String,
    /// Its own summary; empty where the report's is its.
    pub summary: Summary,
    /// What is written by its sections.
    #[serde(default)]
    pub written: Vec<Written>,
    /// Its cards, covered.
    pub cards: Vec<ReportCard>,
    /// What went well, with the believed causes.
    pub went_well: Vec<Learned>,
    /// What went badly, with the believed causes.
    pub went_badly: Vec<Learned>,
    /// What was decided on actions.
    pub decisions: Vec<ActionDecision>,
    /// What units that are affected say.
    pub comments: Vec<UnitComment>,
    /// Key figures, covered.
    pub key_figures: Vec<KeyFigure>,
    /// Next year's goals.
    pub next_year: Option<NextYear>,
}

impl UnitReport {
    /// What is written by a section, a paragraph each.
    #[must_use]
    pub fn written(&self, section: Section) -> &[String] {
        let found = self.written.iter().find(|written| written.section == section);
        found.map(|written| written.paragraphs.as_slice()).unwrap_or_default()
    }
}

/// A report of a period, or next year's card for a council's case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PeriodReport {
    /// For whom.
    pub audience: Audience,
    /// Whether it shows figures that only those who work at its units or lead them may see.
    #[serde(default)]
    pub internal: bool,
    /// The tag of the language that its texts are written in: `nb`, `nn` or `en`.
    pub language: String,
    /// The period that is looked back on.
    pub period: Period,
    /// What it is about, such as the introduction programme.
    pub subject: String,
    /// Who gives it out.
    pub issuer: Issuer,
    /// The summary of the whole.
    pub summary: Summary,
    /// The units, in the order they are told of.
    pub units: Vec<UnitReport>,
    /// How the figures came to be.
    pub methods: Methods,
    /// Where they come from.
    pub provenance: Provenance,
    /// The day of the report, which stands in every document that is made of it.
    pub made: Date,
}

impl PeriodReport {
    /// Whether it only sets out next year's goals: an attachment to the council's case.
    #[must_use]
    pub fn is_attachment(&self) -> bool {
        let looks_back = |unit: &UnitReport| {
            !(unit.cards.is_empty()
                && unit.went_well.is_empty()
                && unit.went_badly.is_empty()
                && unit.decisions.is_empty()
                && unit.key_figures.is_empty())
        };
        self.units.iter().any(|unit| unit.next_year.is_some()) && !self.units.iter().any(looks_back)
    }

    /// What stands on the report though it should have been covered, by name. Documents are only made where nothing does.
    #[must_use]
    pub fn uncovered(&self) -> Vec<String> {
        let mut found = Vec::new();
        for unit in &self.units {
            let place = |what: &str| format!("{} {what}", unit.unit);
            found.extend(unit.cards.iter().flat_map(ReportCard::uncovered).map(|what| place(&what)));
            let bare = |figure: &KeyFigure| figure.points.iter().any(|point| is_bare(&point.figure));
            found.extend(unit.key_figures.iter().filter(|f| bare(f)).map(|figure| place(figure.kind.as_str())));
            let goals = unit.next_year.iter().flat_map(|next| &next.goals);
            found.extend(
                goals.filter(|goal| goal.latest.as_ref().is_some_and(is_bare)).map(|goal| place(&goal.indicator)),
            );
        }
        found
    }
}

/// Whether a figure without a value still carries a number that says something.
fn is_bare(figure: &Figure) -> bool {
    if !matches!(figure.state, State::Suppressed) {
        return false;
    }
    let parts = figure.numerator.is_some() || figure.denominator.is_some() || figure.value.is_some();
    parts || figure.interval.is_some() || figure.range.is_some() || figure.open != 0 || figure.forms.is_some()
}
