//! One figure as people read it: the number, SSB's symbols, and the words that explain them.
//!
//! A symbol never becomes a number, and a figure that is missing says why in words.

use crate::{Voice, number};
use rettesnor_core::definition::Kind;
use rettesnor_core::measure::{Exact, Figure, Note, State};

/// What a figure measures, which decides how its number is written.
#[derive(Clone, Copy, Debug)]
pub struct Scale<'a> {
    /// What kind of figure it is.
    pub kind: Kind,
    /// The word for what is measured: `prosent`, `antall` and so on.
    pub unit: &'a str,
}

impl Scale<'_> {
    /// Whether the value is shown as a percentage.
    #[must_use]
    pub fn is_percent(self) -> bool {
        self.unit == "prosent"
    }

    /// Whether a figure with a denominator is a count's mean over periods, so that its denominator is no number of persons.
    #[must_use]
    pub fn is_mean_over_time(self) -> bool {
        matches!(self.kind, Kind::Count | Kind::Reported) && !self.is_percent()
    }

    /// Whether it is one thing divided by another, and not a part of it.
    #[must_use]
    pub fn is_quotient(self) -> bool {
        matches!(self.kind, Kind::Derived | Kind::Ratio | Kind::Mean) && !self.is_percent()
    }
}

/// SSB's symbol in a figure's place, or beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Symbol {
    /// `.` Nobody was in the denominator.
    NotApplicable,
    /// `..` Not reported.
    Missing,
    /// `..` The outcome is not yet known.
    NotMature,
    /// `:` Hidden to protect people.
    Hidden,
    /// `-` Zero.
    Zero,
    /// `*` Preliminary.
    Preliminary,
    /// `|` Not comparable across a break.
    Break,
}

impl Symbol {
    /// Every symbol, in the order of the legend.
    pub const ALL: [Self; 7] =
        [Self::NotApplicable, Self::Missing, Self::NotMature, Self::Hidden, Self::Zero, Self::Preliminary, Self::Break];

    /// The sign itself.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::NotApplicable => ".",
            Self::Missing | Self::NotMature => "..",
            Self::Hidden => ":",
            Self::Zero => "-",
            Self::Preliminary => "*",
            Self::Break => "|",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::NotApplicable => "symbol-not-applicable",
            Self::Missing => "symbol-missing",
            Self::NotMature => "symbol-not-mature",
            Self::Hidden => "symbol-hidden",
            Self::Zero => "symbol-zero",
            Self::Preliminary => "symbol-preliminary",
            Self::Break => "symbol-break",
        }
    }
}

/// The symbols that a figure is shown with.
#[must_use]
pub fn symbols(figure: &Figure, scale: Scale<'_>) -> Vec<Symbol> {
    let instead = match figure.state {
        State::None => Some(Symbol::NotApplicable),
        State::NotReported => Some(Symbol::Missing),
        State::NotMature => Some(Symbol::NotMature),
        State::Suppressed => Some(Symbol::Hidden),
        State::Value if is_zero_count(figure, scale) => Some(Symbol::Zero),
        State::Value => None,
    };
    let beside = [(Note::Preliminary, Symbol::Preliminary), (Note::Break, Symbol::Break)];
    let beside = beside.into_iter().filter(|(note, _)| figure.state == State::Value && figure.has(*note));
    instead.into_iter().chain(beside.map(|(_, symbol)| symbol)).collect()
}

fn is_zero_count(figure: &Figure, scale: Scale<'_>) -> bool {
    let zero = figure.value == Some(Exact::scaled(0, 0));
    zero && !scale.is_percent() && figure.denominator.is_none() && !figure.has(Note::LowerBound)
}

impl Voice {
    /// What a symbol means.
    #[must_use]
    pub fn symbol(&self, symbol: Symbol) -> String {
        self.say(symbol.key(), &[])
    }

    /// The figure in a table: its number with the symbols, or the symbol in its place.
    #[must_use]
    pub fn figure(&self, figure: &Figure, scale: Scale<'_>) -> String {
        let symbols = symbols(figure, scale);
        let instead = |s: &Symbol| !matches!(s, Symbol::Preliminary | Symbol::Break);
        let mut text = match symbols.first().filter(|s| instead(s)) {
            Some(symbol) => symbol.sign().to_owned(),
            None => self.value(figure, scale),
        };
        for symbol in symbols.iter().filter(|s| !instead(s)) {
            text.push_str(symbol.sign());
        }
        text
    }

    /// The number of a figure that has one; empty where it has none.
    #[must_use]
    pub fn value(&self, figure: &Figure, scale: Scale<'_>) -> String {
        let Some(value) = figure.value.filter(|_| figure.state == State::Value) else { return String::new() };
        let text = self.level(value, scale, cases(figure));
        if figure.has(Note::LowerBound) { format!("≥\u{202f}{text}") } else { text }
    }

    /// A number on the scale of the figure, of so many cases.
    #[must_use]
    pub fn level(&self, value: Exact, scale: Scale<'_>, n: i64) -> String {
        if scale.is_percent() {
            return number::percent(self.language(), value, n);
        }
        number::rounded(self.language(), value, decimals(value, scale, n))
    }

    /// The lowest and highest that outcomes not registered leave open.
    #[must_use]
    pub fn range(&self, figure: &Figure, scale: Scale<'_>) -> Option<String> {
        let (low, high) = figure.range?;
        let high = self.level(high, scale, cases(figure));
        let low = if scale.is_percent() {
            number::bare_percent(self.language(), low, cases(figure))
        } else {
            self.level(low, scale, cases(figure))
        };
        Some(format!("{low}–{high}"))
    }

    /// Why there is no figure, in a word or two; nothing where there is one.
    #[must_use]
    pub fn state(&self, figure: &Figure) -> Option<String> {
        let key = match figure.state {
            State::Value => return None,
            State::None => "state-none",
            State::NotReported if figure.rows_deleted => "state-rows-deleted",
            State::NotReported if figure.other_units => "state-other-units",
            State::NotReported => "state-not-reported",
            State::NotMature => "state-not-mature",
            State::Suppressed => "state-suppressed",
        };
        Some(self.say(key, &[]))
    }
}

/// How many decimals a number on the scale is shown with, of so many cases.
#[must_use]
pub fn decimals(value: Exact, scale: Scale<'_>, n: i64) -> u32 {
    if scale.is_percent() {
        return number::percent_decimals(n);
    }
    let is_whole = value.to_decimal(0).parse().is_ok_and(|whole| Exact::scaled(whole, 0) == value);
    u32::from(scale.kind == Kind::Mean || !is_whole)
}

/// The number of cases that a percentage is rounded by.
#[must_use]
pub fn cases(figure: &Figure) -> i64 {
    figure.denominator.map_or(0, |n| n.exact().to_decimal(0).parse().unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use rettesnor_core::measure::Quantity;
    use std::collections::BTreeSet;

    const PERCENT: Scale<'static> = Scale { kind: Kind::Share, unit: "prosent" };
    const COUNT: Scale<'static> = Scale { kind: Kind::Count, unit: "antall" };

    fn shown(figure: &Figure, scale: Scale<'_>) -> String {
        Voice::new(Language::Bokmaal).figure(figure, scale).replace('\u{202f}', " ")
    }

    #[test]
    fn no_missing_figure_looks_like_a_number() {
        for state in [State::None, State::NotReported, State::NotMature, State::Suppressed] {
            let text = shown(&Figure::without(state), PERCENT);
            assert!(!text.chars().any(|c| c.is_ascii_digit()), "{text}");
        }
    }

    #[test]
    fn zero_is_a_symbol_for_counts_and_a_number_for_shares() {
        let whole = Quantity::whole;
        assert_eq!(shown(&Figure::count(whole(0)), COUNT), "-");
        assert_eq!(shown(&Figure::quotient(whole(0), whole(20)), PERCENT), "0 %");
        let hidden = Figure { notes: BTreeSet::from([Note::LowerBound]), ..Figure::count(whole(0)) };
        assert_eq!(shown(&hidden, COUNT), "≥ 0");
    }

    #[test]
    fn symbols_stand_after_the_number() {
        let notes = BTreeSet::from([Note::Preliminary, Note::Break]);
        let figure = Figure { notes, ..Figure::quotient(Quantity::whole(13), Quantity::whole(20)) };
        assert_eq!(shown(&figure, PERCENT), "65 %*|");
        let mean = Figure::quotient(Quantity::whole(7), Quantity::whole(2));
        assert_eq!(shown(&mean, COUNT), "3,5");
    }
}
