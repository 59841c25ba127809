//! A number as it is shown: rounded once, and written alike in a workbook and in CSV.

use super::signs;
use rettesnor_core::measure::{Exact, Figure, Note};
use rettesnor_words::Language;
use rettesnor_words::figure::{Scale, Symbol, cases, decimals};

/// A number of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// As it is rounded, with a point: `65.3`, of a percentage the per cent.
    plain: String,
    decimals: u32,
    percent: bool,
    /// Whether the true number is at least this.
    lower_bound: bool,
    marks: Vec<Symbol>,
}

impl Number {
    /// A whole number.
    #[must_use]
    pub fn whole(number: i64) -> Self {
        Self::rounded(Exact::scaled(number, 0), 0)
    }

    /// A number with so many decimals.
    #[must_use]
    pub fn rounded(value: Exact, decimals: u32) -> Self {
        let plain = value.to_decimal(decimals);
        Self { plain, decimals, percent: false, lower_bound: false, marks: Vec::new() }
    }

    /// A fraction as a percentage with so many decimals.
    #[must_use]
    pub fn percent(fraction: Exact, decimals: u32) -> Self {
        let percent = fraction.over(Exact::scaled(1, 2)).unwrap_or(fraction);
        Self { percent: true, ..Self::rounded(percent, decimals) }
    }

    /// The value of a figure, with the signs beside it.
    pub(super) fn of(figure: &Figure, value: Exact, scale: Scale<'_>, marks: Vec<Symbol>) -> Self {
        let decimals = decimals(value, scale, cases(figure));
        let number = if scale.is_percent() { Self::percent(value, decimals) } else { Self::rounded(value, decimals) };
        Self { lower_bound: figure.has(Note::LowerBound), marks, ..number }
    }

    /// The number in CSV: without spaces between thousands, and without the signs beside it.
    pub(super) fn in_csv(&self, language: Language) -> String {
        let mark = if language == Language::English { "." } else { "," };
        let (least, percent) = (if self.lower_bound { "≥ " } else { "" }, if self.percent { " %" } else { "" });
        format!("{least}{}{percent}", self.plain.replace('.', mark))
    }

    /// The signs beside it.
    pub(super) fn marks(&self) -> &[Symbol] {
        &self.marks
    }

    /// The number as a workbook holds it.
    pub(super) fn value(&self) -> f64 {
        let shown: f64 = self.plain.parse().unwrap_or(f64::NAN);
        if self.percent { shown / 100.0 } else { shown }
    }

    /// The format in which a workbook shows it; the workbook puts in the comma and the spaces of its reader.
    pub(super) fn format(&self) -> String {
        let least = if self.lower_bound { "\"≥\u{a0}\"" } else { "" };
        let places = usize::try_from(self.decimals).unwrap_or_default();
        let part = if places > 0 { format!(".{}", "0".repeat(places)) } else { String::new() };
        let percent = if self.percent { "\"\u{a0}\"%" } else { "" };
        let marks = if self.marks.is_empty() { String::new() } else { format!("\"{}\"", signs(&self.marks)) };
        format!("{least}#,##0{part}{percent}{marks}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(numerator: i128, denominator: i128) -> Exact {
        Exact::new(numerator, denominator).unwrap()
    }

    #[test]
    fn a_number_is_rounded_once_and_written_twice() {
        let number = Number::percent(share(131, 200), 1);
        assert_eq!(number.in_csv(Language::Bokmaal), "65,5 %");
        assert_eq!(number.in_csv(Language::English), "65.5 %");
        assert!((number.value() - 0.655).abs() < 1e-12);
        assert_eq!(number.format(), "#,##0.0\"\u{a0}\"%");
        let third = Number::rounded(share(-4001, 3), 1);
        assert_eq!((third.in_csv(Language::Nynorsk).as_str(), third.format().as_str()), ("-1333,7", "#,##0.0"));
        assert!((third.value() + 1333.7).abs() < 1e-9, "no more digits than are shown");
        let marked = Number { lower_bound: true, marks: vec![Symbol::Preliminary, Symbol::Break], ..Number::whole(12) };
        assert_eq!(marked.format(), "\"≥\u{a0}\"#,##0\"*|\"");
        assert_eq!(marked.in_csv(Language::Bokmaal), "≥ 12");
    }
}
