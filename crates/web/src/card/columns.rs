//! Which columns of a card are shown: chosen by the reader, and remembered.

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
    /// Reads what was remembered or asked for: the keys of the columns with commas between. Everything but the basis
    /// where nothing was.
    pub fn read(text: Option<&str>) -> Self {
        let wanted = |column: &Column| match text {
            None => *column != Column::Basis,
            Some(text) => text.split(',').any(|key| key == column.key()),
        };
        Self(ALL.into_iter().filter(wanted).collect())
    }

    /// Whether a column is shown.
    pub fn has(&self, column: Column) -> bool {
        self.0.contains(&column)
    }

    /// The words that are remembered.
    pub fn to_text(&self) -> String {
        self.0.iter().map(|column| column.key()).collect::<Vec<_>>().join(",")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_read_back() {
        assert!(!Columns::read(None).has(Column::Basis));
        for text in ["", "trend", "status,serie,grunnlag"] {
            assert_eq!(Columns::read(Some(text)).to_text(), text);
        }
        assert_eq!(Columns::read(Some("tull,trend")).to_text(), "trend");
    }
}
