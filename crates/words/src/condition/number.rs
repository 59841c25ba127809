//! The numbers of a condition in words, and constants with the decimals they really have.

use super::Clauses;
use crate::number::decimal;
use rettesnor_core::definition::ColumnType;
use rettesnor_core::definition::condition::Number;
use rettesnor_core::measure::Exact;

impl Clauses<'_> {
    /// A number in words; a constant in it has `scale` decimals.
    pub(super) fn number(&self, number: &Number, scale: u32) -> String {
        match number {
            Number::Constant(_) => self.constant(number, scale),
            Number::Column(column) => self.heading(column),
            // Multiplied only to even out decimals: the number is the same.
            Number::Times(inner, _) => self.number(inner, self.scale(inner)),
            Number::Sum(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.number(part, scale)).collect();
                let list = self.voice.list(&parts, &self.voice.say("word-and", &[]));
                self.voice.say("condition-sum", &[("deler", &list)])
            }
            Number::LastDay => self.voice.say("condition-last-day", &[]),
            Number::DaysBetween(from, to) => self.between_days("condition-days-between", from, to),
            Number::MonthsBetween(from, to) => self.between_days("condition-months-between", from, to),
            Number::Age(column) => self.of_column("condition-age", column),
        }
    }

    /// A fixed number with its decimals put back.
    pub(super) fn constant(&self, number: &Number, scale: u32) -> String {
        match number {
            Number::Constant(n) => {
                let plain = Exact::scaled(*n, scale).to_decimal(scale);
                let plain = if scale > 0 { plain.trim_end_matches('0').trim_end_matches('.') } else { &plain };
                decimal(self.voice.language(), plain)
            }
            other => self.number(other, scale),
        }
    }

    fn between_days(&self, key: &str, from: &Number, to: &Number) -> String {
        let side = |number: &Number| match number {
            Number::Constant(day) => self.day(*day),
            other => self.number(other, 0),
        };
        self.voice.say(key, &[("fra", &side(from)), ("til", &side(to))])
    }

    /// How many decimals a number is held with.
    pub(super) fn scale(&self, number: &Number) -> u32 {
        match number {
            Number::Column(column) => self.kind(column).map_or(0, ColumnType::decimals),
            Number::Times(inner, factor) => self.scale(inner) + factor.checked_ilog10().unwrap_or(0),
            Number::Sum(parts) => parts.iter().map(|part| self.scale(part)).max().unwrap_or(0),
            Number::Constant(_)
            | Number::LastDay
            | Number::DaysBetween(..)
            | Number::MonthsBetween(..)
            | Number::Age(_) => 0,
        }
    }

    /// Whether a number is a day.
    pub(super) fn is_day(&self, number: &Number) -> bool {
        match number {
            Number::LastDay => true,
            Number::Column(column) => matches!(self.kind(column), Some(ColumnType::Date)),
            _ => false,
        }
    }
}
