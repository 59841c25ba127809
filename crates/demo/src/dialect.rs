//! The ways in which delivered files are written: a table becomes bytes in one of three dialects.
//!
//! They are those that municipal systems export in: semicolon with ISO-8859-1 and Norwegian signs, comma with UTF-8
//! as databases write it, and tab with a byte order mark as spreadsheets do.

use rettesnor_core::time::{Date, Month};

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// `;`, ISO-8859-1, `7,5`, `01.03.2026`, `202603`, `ja`.
    Semicolon,
    /// `,`, UTF-8, `7.5`, `2026-03-01`, `2026-03`, `true`; headings without æøå.
    Comma,
    /// Tab, UTF-8 with a byte order mark, `7,5`, `2026-03-01`, `2026M03`, `x`.
    Tab,
}

/// The value of one cell.
#[derive(Clone, Debug)]
pub(crate) enum Cell {
    Text(String),
    Whole(i64),
    /// A number with two decimals, as hundredths.
    Hundredths(i64),
    Day(Date),
    Month(Month),
    Yes(bool),
    Blank,
}

impl Cell {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(crate) fn whole(number: impl Into<i64>) -> Self {
        Self::Whole(number.into())
    }

    /// The value through `make`, or blank.
    pub(crate) fn or_blank<T>(value: Option<T>, make: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Blank, make)
    }
}

/// A column's heading, without and with the Norwegian letters.
pub(crate) type Heading = (&'static str, &'static str);

impl Dialect {
    fn delimiter(self) -> char {
        match self {
            Self::Semicolon => ';',
            Self::Comma => ',',
            Self::Tab => '\t',
        }
    }

    fn line_end(self) -> &'static str {
        if self == Self::Comma { "\n" } else { "\r\n" }
    }

    /// The file.
    pub(crate) fn write(self, headings: &[Heading], rows: &[Vec<Cell>]) -> Vec<u8> {
        let mut text = String::new();
        if self == Self::Tab {
            text.push('\u{feff}');
        }
        let named = headings.iter().map(|(plain, norwegian)| if self == Self::Comma { *plain } else { *norwegian });
        self.line(&mut text, named.map(str::to_owned));
        for row in rows {
            self.line(&mut text, row.iter().map(|cell| self.cell(cell)));
        }
        if self == Self::Semicolon { latin1(&text) } else { text.into_bytes() }
    }

    fn line(self, text: &mut String, cells: impl Iterator<Item = String>) {
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                text.push(self.delimiter());
            }
            if cell.contains([self.delimiter(), '"', '\n']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(&cell);
            }
        }
        text.push_str(self.line_end());
    }

    fn cell(self, cell: &Cell) -> String {
        match cell {
            Cell::Text(text) => text.clone(),
            Cell::Whole(number) => number.to_string(),
            Cell::Hundredths(number) => {
                let mark = if self == Self::Comma { '.' } else { ',' };
                format!("{}{mark}{:02}", number / 100, number % 100)
            }
            Cell::Day(day) if self == Self::Semicolon => day.strftime("%d.%m.%Y").to_string(),
            Cell::Day(day) => day.to_string(),
            Cell::Month(month) => match self {
                Self::Semicolon => format!("{:04}{:02}", month.year(), month.number()),
                Self::Comma => format!("{:04}-{:02}", month.year(), month.number()),
                Self::Tab => month.to_string(),
            },
            Cell::Yes(yes) => match (self, yes) {
                (Self::Semicolon, true) => "ja",
                (Self::Semicolon, false) => "nei",
                (Self::Comma, true) => "true",
                (Self::Comma, false) => "false",
                (Self::Tab, true) => "x",
                (Self::Tab, false) => "",
            }
            .to_owned(),
            Cell::Blank => String::new(),
        }
    }
}

/// ISO-8859-1, where a letter that it lacks is a question mark; the demonstration writes none.
fn latin1(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rettesnor_core::time::parse_date;

    #[test]
    fn one_table_in_three_dialects() {
        let headings = [("ar", "år"), ("dag", "dag"), ("maned", "måned"), ("timer", "timer"), ("ja", "ja"), ("o", "ø")];
        let day = parse_date("2026-03-01").unwrap();
        let row = vec![
            Cell::whole(2026),
            Cell::Day(day),
            Cell::Month(Month::of(day)),
            Cell::Hundredths(3705),
            Cell::Yes(true),
            Cell::text("a,b;c"),
        ];
        let write = |dialect: Dialect| dialect.write(&headings, std::slice::from_ref(&row));
        let semicolon = b"\xe5r;dag;m\xe5ned;timer;ja;\xf8\r\n2026;01.03.2026;202603;37,05;ja;\"a,b;c\"\r\n";
        assert_eq!(write(Dialect::Semicolon), semicolon);
        let comma = "ar,dag,maned,timer,ja,o\n2026,2026-03-01,2026-03,37.05,true,\"a,b;c\"\n";
        assert_eq!(write(Dialect::Comma), comma.as_bytes());
        let tab = "\u{feff}år\tdag\tmåned\ttimer\tja\tø\r\n2026\t2026-03-01\t2026M03\t37,05\tx\ta,b;c\r\n";
        assert_eq!(write(Dialect::Tab), tab.as_bytes());
    }
}
