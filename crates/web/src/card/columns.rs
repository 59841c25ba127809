//! Which columns of a card are shown: chosen by the reader, and remembered.

use super::switches::Choice;
use rettesnor_words::Voice;

/// A column that can be shown or not. The name of the indicator and this period always stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The goal and how the figure stands against it.
    Status,
    /// Which way it moves.
    Trend,
    /// The year to date.
    ToDate,
    /// Last year to the same date.
    ToDateLastYear,
    /// The same period last year.
    LastYear,
    /// The last twelve periods, drawn.
    Series,
    /// What the figures are of.
    Basis,
}

/// The columns that can be chosen, in the order they stand.
pub const ALL: [Column; 7] = [
    Column::Status,
    Column::Trend,
    Column::ToDate,
    Column::ToDateLastYear,
    Column::LastYear,
    Column::Series,
    Column::Basis,
];

impl Column {
    /// The word in a form and in what is remembered.
    pub fn key(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Trend => "trend",
            Self::ToDate => "hittil",
            Self::ToDateLastYear => "hittil-fjor",
            Self::LastYear => "fjor",
            Self::Series => "serie",
            Self::Basis => "grunnlag",
        }
    }

    /// What it is called.
    pub fn label(self, voice: &Voice) -> String {
        let key = match self {
            Self::Status => "column-status",
            Self::Trend => "column-trend",
            Self::ToDate => "column-to-date",
            Self::ToDateLastYear => "column-to-date-last-year",
            Self::LastYear => "column-last-year",
            Self::Series => "column-series",
            Self::Basis => "column-basis",
        };
        voice.say(key, &[])
    }
}

/// The columns that are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns(Vec<Column>);

impl Columns {
    /// Reads what was remembered or asked for: the keys of the columns with commas between. All of them where nothing
    /// was.
    pub fn read(text: Option<&str>) -> Self {
        let wanted = |column: &Column| match text {
            None => true,
            Some(text) => text.split(',').any(|key| key == column.key()),
        };
        Self(ALL.into_iter().filter(wanted).collect())
    }

    /// Whether a column is shown.
    pub fn has(&self, column: Column) -> bool {
        self.0.contains(&column)
    }

    /// Every column, as it can be chosen.
    pub fn choices(&self, voice: &Voice) -> Vec<Choice> {
        let choice = |column: Column| Choice {
            value: column.key().to_owned(),
            label: column.label(voice),
            current: self.has(column),
        };
        ALL.map(choice).into()
    }

    /// The words that are remembered.
    #[cfg(test)]
    pub fn to_text(&self) -> String {
        self.0.iter().map(|column| column.key()).collect::<Vec<_>>().join(",")
    }
}

/// The columns that are shown, as a template asks for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each column is shown or not")]
pub struct Shows {
    /// Goal and status.
    pub status: bool,
    /// Trend.
    pub trend: bool,
    /// The year to date.
    pub to_date: bool,
    /// Last year to the same date.
    pub to_date_last_year: bool,
    /// The same period last year.
    pub last_year: bool,
    /// The series, drawn.
    pub series: bool,
    /// What the figures are of.
    pub basis: bool,
    /// How many columns stand under the year to date.
    pub to_date_span: u8,
    /// How many columns there are.
    pub columns: u8,
}

impl Shows {
    /// What the columns show.
    pub fn of(columns: &Columns) -> Self {
        let has = |column| columns.has(column);
        let to_date_span = u8::from(has(Column::ToDate)) + u8::from(has(Column::ToDateLastYear));
        let beside = [Column::Status, Column::Trend, Column::LastYear, Column::Series];
        let beside: u8 = beside.into_iter().map(|column| u8::from(has(column))).sum();
        Self {
            status: has(Column::Status),
            trend: has(Column::Trend),
            to_date: has(Column::ToDate),
            to_date_last_year: has(Column::ToDateLastYear),
            last_year: has(Column::LastYear),
            series: has(Column::Series),
            basis: has(Column::Basis),
            to_date_span,
            columns: 3 + beside + to_date_span,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_read_back() {
        assert!(ALL.iter().all(|column| Columns::read(None).has(*column)));
        for text in ["", "trend", "status,serie,grunnlag"] {
            assert_eq!(Columns::read(Some(text)).to_text(), text);
        }
        assert_eq!(Columns::read(Some("tull,trend")).to_text(), "trend");
    }
}
