//! What a report says, as plain data for the typesetting and for the web: every word has been said, every figure written
//! and every drawing drawn. It knows neither paper nor screen, but for how its drawings are dressed.

use serde::Serialize;

/// A document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Sheet {
    /// The title.
    pub title: String,
    /// The tag of its language.
    pub language: &'static str,
    /// The country of its language.
    pub region: &'static str,
    /// Who gives it out.
    pub issuer: String,
    /// The day it was made.
    pub made: Day,
    /// The same in words.
    pub date: String,
    /// The coat of arms.
    pub arms: Option<ArmsFile>,
    /// What kind of report it is.
    pub eyebrow: String,
    /// For whom.
    pub audience: String,
    /// That it is internal; empty where it is not.
    pub internal: String,
    /// The sentence on top; may be empty.
    pub lead: String,
    /// What follows it, a paragraph each.
    pub lead_text: Vec<String>,
    /// How many goals stand in each way.
    pub tallies: Vec<Tally>,
    /// What the list of contents is called; empty where there is none.
    pub contents: String,
    /// How many levels of headings the contents have.
    pub depth: u8,
    /// Facts at the foot of the first page, as term and text.
    pub facts: Vec<(String, String)>,
    /// What stands on top of every page but the first.
    pub header: Header,
    /// What stands at the foot of every page.
    pub footer: String,
    /// With `{side}` and `{sider}` where the numbers stand.
    pub page: String,
    /// The sections.
    pub sections: Vec<Section>,
}

/// A day as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    /// The year.
    pub year: i16,
    /// The month, from 1.
    pub month: i8,
    /// The day, from 1.
    pub day: i8,
}

/// A coat of arms as the typesetting finds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ArmsFile {
    /// The name of the file.
    pub file: &'static str,
    /// What it shows, in words.
    pub alt: String,
}

/// What stands on top of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Header {
    /// At the left.
    pub left: String,
    /// At the right.
    pub right: String,
}

/// How many goals stand in one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Its shape.
    pub look: &'static str,
    /// Its tone.
    pub tone: &'static str,
    /// How many.
    pub count: String,
    /// What it is called.
    pub word: String,
}

/// A heading and what stands under it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Section {
    /// 1 for the highest.
    pub level: u8,
    /// The heading.
    pub heading: String,
    /// Whether it begins on a page of its own.
    pub new_page: bool,
    /// What stands under it.
    pub parts: Vec<Part>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Part {
    /// Paragraphs.
    Text {
        /// The paragraphs.
        paragraphs: Vec<String>,
    },
    /// A sentence that stands out.
    Lead {
        /// The sentence.
        text: String,
    },
    /// How many goals stand in each way.
    Chips {
        /// Each way.
        items: Vec<Tally>,
    },
    /// A card.
    Card(CardTable),
    /// What went well or badly.
    Entries(Entries),
    /// What those affected say.
    Comments {
        /// Each of them.
        items: Vec<Comment>,
    },
    /// Drawings of key figures.
    Charts {
        /// Each of them.
        items: Vec<Chart>,
    },
    /// A table of texts.
    Table(Table),
    /// Terms and what they mean.
    Terms {
        /// How wide the terms are on paper, in millimetres.
        width: u8,
        /// Term and meaning.
        items: Vec<(String, String)>,
    },
    /// A remark.
    Note {
        /// The remark.
        text: String,
    },
}

/// A card as a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct CardTable {
    /// What stands over the columns.
    pub heads: Heads,
    /// Over each pair of this year and last year.
    pub figure_heads: Vec<String>,
    /// The rows by perspective.
    pub groups: Vec<Group>,
}

/// What stands over the columns of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heads {
    /// The name.
    pub name: String,
    /// How it stands.
    pub status: String,
    /// Which way it moves.
    pub trend: String,
    /// This year.
    pub now: String,
    /// Last year.
    pub before: String,
    /// The series.
    pub series: String,
}

/// The rows of a perspective.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Group {
    /// The name.
    pub name: String,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A line of a card.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Row {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// How it stands.
    pub status: Mark,
    /// Which way it moves.
    pub trend: Option<Arrow>,
    /// The figures.
    pub figures: Vec<Cell>,
    /// The series as SVG.
    pub spark: String,
    /// The series in words.
    pub spark_alt: String,
}

/// How a figure stands to its goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// Its shape.
    pub look: &'static str,
    /// Its tone.
    pub tone: &'static str,
    /// Whether its colour fills.
    pub filled: bool,
    /// What it is called.
    pub word: String,
    /// How clear it is; may be empty.
    pub sure: String,
    /// The goal, in lines.
    pub goal: Vec<String>,
}

/// Which way a figure moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Arrow {
    /// The arrow.
    pub arrow: &'static str,
    /// What it is called.
    pub word: String,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// Whether there is no number.
    pub missing: bool,
    /// What stands under the number.
    pub beside: Vec<String>,
}

/// What went well, or badly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Entries {
    /// Its tone.
    pub tone: &'static str,
    /// What stands over the causes.
    pub causes_heading: String,
    /// What there is.
    pub items: Vec<Entry>,
}

/// Something that went well, or badly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// What it is about; may be empty.
    pub about: String,
    /// What was seen.
    pub seen: String,
    /// The believed causes.
    pub causes: Vec<String>,
}

/// What somebody says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comment {
    /// The name.
    pub name: String,
    /// Who says it, and when.
    pub by: String,
    /// The text.
    pub text: Vec<String>,
}

/// A drawing with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chart {
    /// The title.
    pub title: String,
    /// The text.
    pub text: String,
    /// The drawing; may be empty.
    pub svg: String,
    /// What it shows, in words.
    pub alt: String,
    /// Where it comes from; may be empty.
    pub source: String,
}

/// A table of texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// What stands over it; may be empty.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// What stands over it.
    pub head: String,
    /// Its share of the width; as wide as it must be where it is 0.
    pub width: u8,
    /// Whether it stands at the right.
    pub right: bool,
}

impl Table {
    /// A table of columns with their shares of the width, of texts.
    pub fn of_texts(columns: &[(&str, u8)], rows: Vec<Vec<String>>) -> Self {
        let column = |(head, width): &(&str, u8)| Column { head: (*head).to_owned(), width: *width, right: false };
        Self { caption: String::new(), columns: columns.iter().map(column).collect(), rows }
    }
}
