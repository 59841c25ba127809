//! The figure itself with everything beside it, and the steps from rows to figure.

use super::Teller;
use crate::figure::{Symbol, cases, symbols};
use crate::number;
use rettesnor_core::definition::Kind;
use rettesnor_core::measure::{Figure, Note, Quantity, State};

impl Teller<'_> {
    /// The answer first: the number, how sure it is, what must be known of it, and how it stands to the goal.
    pub(super) fn what_the_figure_is(&self) -> String {
        let figure = self.of.figure;
        let mut entries = vec![self.answer(figure)];
        entries.extend(figure.interval.map(|interval| self.interval(interval.low, interval.high)));
        if let Some(range) = self.voice.range(figure, self.scale()) {
            let open = u64::try_from(figure.open).unwrap_or(0);
            entries.push(self.voice.count("explain-range", open, &[("spenn", &range)]));
        }
        entries.extend(self.notes(figure));
        entries.push(self.say("explain-ytd", &[("tall", &self.answer(self.of.ytd))]));
        if let Some(goal) = self.of.goal {
            let goal = self.voice.goal(goal, self.of.indicator.direction, self.scale());
            let status = self.voice.status(self.of.judged.status);
            let clear = self.of.judged.clear.map(|clear| if clear { "status-clear" } else { "status-unclear" });
            let clear = clear.map(|key| format!(" {}", self.say(key, &[]))).unwrap_or_default();
            entries.push(self.say("explain-goal", &[("mal", &goal), ("status", &format!("{status}{clear}"))]));
        }
        self.section("explain-figure", &entries)
    }

    /// A figure in a sentence, with what it is of, or why there is none.
    fn answer(&self, figure: &Figure) -> String {
        let shown = self.voice.figure(figure, self.scale());
        let why: Vec<String> = symbols(figure, self.scale())
            .into_iter()
            .filter(|s| *s != Symbol::Preliminary)
            .map(|s| self.voice.symbol(s))
            .collect();
        let mut text = match (figure.state, figure.numerator, figure.denominator) {
            (State::Value, Some(x), Some(n)) => {
                let key = if self.is_mean_over_time() { "explain-mean" } else { "explain-of" };
                self.say(key, &[("tall", &shown), ("x", &self.quantity(x)), ("n", &self.quantity(n))])
            }
            _ => shown,
        };
        if figure.rows_deleted {
            text = self.say("explain-rows-deleted", &[]);
        } else if figure.missing_at_source {
            text = self.say("explain-missing-at-source", &[]);
        } else if figure.state != State::Value {
            text = why.join(" ");
        }
        text
    }

    fn interval(&self, low: f64, high: f64) -> String {
        let plain =
            |end: f64| if self.scale().is_percent() { format!("{:.1}", end * 100.0) } else { format!("{end:.1}") };
        let end = |end: f64| number::decimal(self.voice.language(), &plain(end));
        let high = if self.scale().is_percent() { number::with_sign(&end(high)) } else { end(high) };
        self.say("explain-interval", &[("lav", &end(low)), ("hoy", &high)])
    }

    fn notes(&self, figure: &Figure) -> Vec<String> {
        let (reported, expected) = (figure.units_reported, figure.units_expected);
        let whole = |n: usize| self.number(i64::try_from(n).unwrap_or(i64::MAX));
        let year = figure.year.map(|year| year.to_string()).unwrap_or_default();
        let mut said = vec![self.say("explain-units", &[("levert", &whole(reported)), ("ventet", &whole(expected))])];
        if let Some(months) = figure.months_matured {
            let all = self.of.months.len().to_string();
            said.push(self.say("explain-months", &[("modne", &whole(months)), ("alle", &all)]));
        }
        said.extend(figure.notes.iter().map(|note| match note {
            Note::Preliminary => self.say("symbol-preliminary", &[]),
            Note::Incomplete => self.say("explain-incomplete", &[]),
            Note::LowerBound => self.say("legend-lower-bound", &[]),
            Note::Break => self.say("symbol-break", &[]),
            Note::Joint => self.say("legend-joint", &[]),
            Note::YearOf => self.say("explain-year", &[("aar", &year)]),
        }));
        said
    }

    /// From rows to the number: what was kept out and why, what is left, what of it counts.
    pub(super) fn steps(&self) -> String {
        let figure = self.of.figure;
        let mut entries = Vec::new();
        if let Some(rows) = self.of.rows {
            entries.push(self.row("step-rows", rows, &[("maneder", &self.voice.months(self.of.months))]));
            for (reason, kept_out) in self.of.excluded {
                entries.push(self.row("step-excluded", *kept_out, &[("grunn", self.voice.text(reason))]));
            }
            entries.extend(self.of.outside.map(|outside| self.row("step-outside", outside, &[])));
        }
        let derived = self.of.version.derived_from.is_some();
        if matches!(figure.state, State::Value | State::None) && !derived {
            let quantity = |key: &str, n: Quantity| (self.quantity(n), self.say(key, &[]));
            entries.extend(figure.denominator.map(|n| quantity(self.denominator_key(), n)));
            entries.extend(figure.numerator.map(|n| quantity(self.numerator_key(), n)));
        }
        if figure.open > 0 {
            entries.push(self.row("step-open", figure.open, &[]));
        }
        if let (Some(value), Some(x), Some(n)) = (figure.value, figure.numerator, figure.denominator) {
            let exact = number::rounded(self.voice.language(), value, 12);
            let (x, n) = (self.quantity(x), self.quantity(n));
            let shown = self.voice.level(value, self.scale(), cases(figure));
            let worked = self.say("step-value", &[("x", &x), ("n", &n), ("eksakt", &exact)]);
            entries.push((shown, worked));
        }
        self.numbered("explain-steps", &entries)
    }

    /// Whether a figure is a count's mean over periods, so that its denominator is no number of persons.
    fn is_mean_over_time(&self) -> bool {
        let counted = matches!(self.of.indicator.kind, Kind::Count | Kind::Reported);
        counted && !self.scale().is_percent()
    }

    fn denominator_key(&self) -> &'static str {
        if self.is_mean_over_time() { "step-periods" } else { "step-denominator" }
    }

    fn numerator_key(&self) -> &'static str {
        if self.is_mean_over_time() { "step-counted" } else { "step-numerator" }
    }

    fn row(&self, key: &str, n: i64, texts: &[(&str, &str)]) -> (String, String) {
        (self.number(n), self.voice.count(key, u64::try_from(n).unwrap_or(0), texts))
    }
}
