//! What stands on paper, as data for the typesetting: every word has been said and every figure written.

use serde::Serialize;

/// A document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Sheet {
    pub title: String,
    pub language: &'static str,
    pub region: &'static str,
    pub issuer: String,
    pub made: Day,
    pub date: String,
    pub arms: Option<ArmsFile>,
    pub eyebrow: String,
    pub audience: String,
    pub lead: String,
    pub lead_text: Vec<String>,
    pub tallies: Vec<Tally>,
    pub contents: String,
    /// How many levels of headings the contents have.
    pub depth: u8,
    pub facts: Vec<(String, String)>,
    pub header: Header,
    pub footer: String,
    /// With `{side}` and `{sider}` where the numbers stand.
    pub page: String,
    pub sections: Vec<Section>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Day {
    pub year: i16,
    pub month: i8,
    pub day: i8,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct ArmsFile {
    pub file: &'static str,
    pub alt: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Header {
    pub left: String,
    pub right: String,
}

/// How many goals stand in one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Tally {
    pub look: &'static str,
    pub tone: &'static str,
    pub count: String,
    pub word: String,
}

/// A heading and what stands under it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Section {
    pub level: u8,
    pub heading: String,
    pub new_page: bool,
    pub parts: Vec<Part>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Part {
    Text { paragraphs: Vec<String> },
    Lead { text: String },
    Chips { items: Vec<Tally> },
    Card(CardTable),
    Entries(Entries),
    Comments { items: Vec<Comment> },
    Charts { items: Vec<Chart> },
    Table(Table),
    Terms { width: u8, items: Vec<(String, String)> },
    Note { text: String },
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct CardTable {
    pub heads: Heads,
    /// Over each pair of this year and last year.
    pub figure_heads: Vec<String>,
    pub groups: Vec<Group>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Heads {
    pub name: String,
    pub status: String,
    pub trend: String,
    pub now: String,
    pub before: String,
    pub series: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Group {
    pub name: String,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Row {
    pub id: String,
    pub name: String,
    pub status: Mark,
    pub trend: Option<Arrow>,
    pub figures: Vec<Cell>,
    pub spark: String,
    pub spark_alt: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Mark {
    pub look: &'static str,
    pub tone: &'static str,
    pub filled: bool,
    pub word: String,
    pub sure: String,
    pub goal: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Arrow {
    pub arrow: &'static str,
    pub word: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Cell {
    pub text: String,
    pub missing: bool,
    pub beside: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Entries {
    pub tone: &'static str,
    pub causes_heading: String,
    pub items: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Entry {
    pub about: String,
    pub seen: String,
    pub causes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Comment {
    pub name: String,
    pub by: String,
    pub text: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Chart {
    pub title: String,
    pub text: String,
    pub svg: String,
    pub alt: String,
    pub source: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Table {
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<String>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Column {
    pub head: String,
    /// Its share of the width; as wide as it must be where it is 0.
    pub width: u8,
    pub right: bool,
}

impl Table {
    /// A table of columns with their shares of the width, of texts.
    pub fn of_texts(columns: &[(&str, u8)], rows: Vec<Vec<String>>) -> Self {
        let column = |(head, width): &(&str, u8)| Column { head: (*head).to_owned(), width: *width, right: false };
        Self { caption: String::new(), columns: columns.iter().map(column).collect(), rows }
    }
}
