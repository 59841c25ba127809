//! Every kind of figure, summed up from the ledger's entries each time.

use super::SlowReading;
use rettesnor_core::definition::{Indicator, Kind, OverTime, TimeKind, Ytd};
use rettesnor_core::delivery::When;
use rettesnor_core::measure::{
    Coverage, DistinctEntry, Exact, Figure, LedgerKey, Note, Quantity, Question, Span, State,
};
use rettesnor_core::org::UnitRef;
use rettesnor_core::stats::wilson95;
use rettesnor_core::tally::Piece;
use rettesnor_core::time::{Grain, Month, MonthRange, Period};
use std::collections::{BTreeMap, BTreeSet};

impl SlowReading<'_> {
    pub(super) fn additive(&self, question: Question<'_>, span: Span) -> Figure {
        let indicator = question.indicator;
        let datasets = datasets(question);
        let mut months: Vec<Month> = span.range().months().collect();
        let asked = months.len();
        if indicator.time == TimeKind::Cohort {
            months.retain(|month| indicator.matures_on(*month) <= self.edition.as_of);
        }
        let matured = (indicator.time == TimeKind::Cohort).then_some(months.len());
        if indicator.kind == Kind::Count && indicator.over_time == OverTime::Last {
            let last = months.iter().rev().find(|month| self.any_reported(question, &datasets, **month));
            let whole = last == months.last();
            months = last.copied().into_iter().collect();
            let mut coverage = self.coverage(question, &datasets, &whens(&months));
            coverage.complete &= whole;
            return self.summed(question, span, &months, coverage);
        }
        let mut coverage = self.coverage(question, &datasets, &whens(&months));
        coverage.complete &= months.len() == asked;
        let mut figure = if months.is_empty() {
            let expected = self.expected(indicator, question.unit, question.line).len();
            self.finish(Figure::without(State::NotMature), &Coverage { expected, ..coverage })
        } else {
            self.summed(question, span, &months, coverage)
        };
        figure.months_matured = matured;
        figure
    }

    fn summed(&self, question: Question<'_>, span: Span, months: &[Month], coverage: Coverage) -> Figure {
        let wanted = |month: Month| months.contains(&month);
        if coverage.reported == 0 {
            return self.finish(Figure::without(State::NotReported), &coverage);
        }
        if self.is_gone(question, &wanted) {
            let gone = Figure { rows_deleted: true, ..Figure::without(State::NotReported) };
            return self.finish(gone, &coverage);
        }
        let (over, under) = self.decimals(question);
        let numerator = Quantity { number: self.sum(question, Piece::Numerator, &wanted), decimals: over };
        let figure = match question.indicator.kind {
            Kind::Count => match self.periods_counted(question, span, months) {
                Some(periods) => Figure::quotient(numerator, Quantity::whole(periods)),
                None => Figure::count(numerator),
            },
            kind => {
                let denominator = Quantity { number: self.sum(question, Piece::Denominator, &wanted), decimals: under };
                let open = self.sum(question, Piece::Open, &wanted);
                let figure = Figure::quotient(numerator, denominator);
                if kind == Kind::Share { with_share(figure, open) } else { figure }
            }
        };
        self.finish(figure, &coverage)
    }

    /// How many months or periods a mean is taken over; nothing where the figure is no mean over time.
    fn periods_counted(&self, question: Question<'_>, span: Span, months: &[Month]) -> Option<i64> {
        let datasets = datasets(question);
        let reported = |month: &Month| self.any_reported(question, &datasets, *month);
        let number = match (question.indicator.over_time, question.indicator.ytd) {
            (OverTime::Mean, _) => months.iter().filter(|month| reported(month)).count(),
            (OverTime::Sum, Ytd::MeanPerPeriod) if span.to_date => {
                let periods = span.period().so_far_this_year();
                periods.iter().filter(|period| period.range().months().any(|month| reported(&month))).count()
            }
            _ => return None,
        };
        i64::try_from(number).ok()
    }

    /// The decimals of numerator and denominator.
    pub(super) fn decimals(&self, question: Question<'_>) -> (u32, u32) {
        let of = |term: Option<&rettesnor_core::definition::Term>| {
            let term = term?;
            let column = term.sum.first()?;
            Some(self.dataset_of(&term.dataset)?.column(column)?.kind.decimals())
        };
        let version = question.version;
        (of(Some(&version.numerator)).unwrap_or(0), of(version.denominator.as_ref()).unwrap_or(0))
    }
}

/// The data sets that a figure is counted from.
fn datasets<'q>(question: Question<'q>) -> Vec<&'q str> {
    let version = question.version;
    let mut datasets = vec![version.numerator.dataset.as_str()];
    datasets.extend(version.denominator.as_ref().map(|term| term.dataset.as_str()));
    datasets.dedup();
    datasets
}

fn whens(months: &[Month]) -> Vec<When> {
    months.iter().map(|month| When::Month(*month)).collect()
}

/// A share has an interval, and a range where outcomes are open.
fn with_share(mut figure: Figure, open: i64) -> Figure {
    let (Some(x), Some(n)) = (figure.numerator, figure.denominator) else { return figure };
    if figure.state != State::Value {
        return figure;
    }
    figure.interval = wilson95(x.number, n.number);
    figure.open = open;
    if open > 0 {
        let most = Exact::new((x.number + open).into(), n.number.into());
        figure.range = figure.value.zip(most);
    }
    figure
}

/// Notes that a figure made from others takes over from them.
fn notes_of(figures: &[&Figure]) -> BTreeSet<Note> {
    figures.iter().flat_map(|figure| figure.notes.iter().copied()).collect()
}

impl SlowReading<'_> {
    pub(super) fn derived(&self, question: Question<'_>, span: Span) -> Figure {
        let parts = question.version.derived_from.as_ref().map(|(a, b)| [a, b]);
        let parts = parts.into_iter().flatten().filter_map(|id| {
            let indicator = self.catalogue.indicators.get(id)?;
            let version = indicator.version_at(span.period().last())?;
            Some(Question { indicator, version, ..question })
        });
        let parts: Vec<Question<'_>> = parts.collect();
        let [first, second] = parts.as_slice() else { return Figure::without(State::NotReported) };
        let (over, under) = (&self.figure(*first, span), &self.figure(*second, span));
        let both = over.value.is_some() && under.value.is_some();
        let partial = [over, under].into_iter().any(|figure| figure.units_reported < figure.units_expected);
        let same_kind = first.indicator.leaf == second.indicator.leaf;
        let same = same_kind && self.who_has(*first, span) == self.who_has(*second, span);
        let uneven = partial && !(same && over.units_reported == under.units_reported);
        let mut figure = match (over.value, under.value) {
            _ if both && uneven => Figure { other_units: true, ..Figure::without(State::NotReported) },
            (Some(a), Some(b)) => match a.over(b) {
                // Both parts are shown where both can be written out; the value is exact in any case.
                Some(value) => {
                    let parts = written(a).zip(written(b));
                    let (numerator, denominator) = (parts.map(|p| p.0), parts.map(|p| p.1));
                    Figure { numerator, denominator, value: Some(value), ..Figure::without(State::Value) }
                }
                None => Figure::without(State::None),
            },
            _ => Figure::without(if over.value.is_none() { over.state } else { under.state }),
        };
        figure.notes = notes_of(&[over, under]);
        figure.units_expected = over.units_expected.max(under.units_expected);
        figure.units_reported = over.units_reported.min(under.units_reported);
        figure.rows_deleted = over.rows_deleted || under.rows_deleted;
        figure.year = over.year.or(under.year);
        figure
    }

    /// The units that have reported, each asked on its own.
    fn who_has(&self, question: Question<'_>, span: Span) -> BTreeSet<UnitRef> {
        let expected = self.expected(question.indicator, question.unit, question.line).into_iter();
        expected.filter(|unit| self.figure(Question { unit, ..question }, span).units_reported > 0).collect()
    }
}

/// The number as it can be written with at most four decimals.
fn written(number: Exact) -> Option<Quantity> {
    (0..=4).find_map(|decimals| {
        let smallest: i64 = number.to_decimal(decimals).replace('.', "").parse().ok()?;
        let quantity = Quantity { number: smallest, decimals };
        (quantity.exact() == number).then_some(quantity)
    })
}

impl SlowReading<'_> {
    pub(super) fn distinct(&self, question: Question<'_>, span: Span) -> Figure {
        let datasets = datasets(question);
        let mut range = span.range();
        let mut whole = true;
        let last_counts = question.indicator.time == TimeKind::Stock && question.indicator.over_time == OverTime::Last;
        if last_counts {
            let last = range.months().rev().find(|month| self.any_reported(question, &datasets, *month));
            whole = last == Some(range.last);
            let last = last.unwrap_or(range.last);
            range = MonthRange { first: last, last };
        }
        let months: Vec<Month> = range.months().collect();
        let mut coverage = self.coverage(question, &datasets, &whens(&months));
        coverage.complete &= whole;
        if coverage.reported == 0 {
            return self.finish(Figure::without(State::NotReported), &coverage);
        }
        let numerator = self.persons(question, Piece::Numerator, range);
        let denominator = self.persons(question, Piece::Denominator, range);
        let open = self.persons(question, Piece::Open, range);
        let (Some(numerator), Some(denominator), Some(open)) = (numerator, denominator, open) else {
            let gone = Figure { rows_deleted: true, ..Figure::without(State::NotReported) };
            return self.finish(gone, &coverage);
        };
        let figure = match question.indicator.kind {
            Kind::Count => Figure::count(Quantity::whole(numerator)),
            kind => {
                let figure = Figure::quotient(Quantity::whole(numerator), Quantity::whole(denominator));
                if kind == Kind::Share { with_share(figure, open) } else { figure }
            }
        };
        self.finish(figure, &coverage)
    }

    /// How many persons the piece has; nothing where rows that would be needed are deleted.
    pub(super) fn persons(&self, question: Question<'_>, piece: Piece, range: MonthRange) -> Option<i64> {
        let version = question.indicator.version_at(range.last).unwrap_or(question.version);
        for yearly in [false, true] {
            let key = LedgerKey::whole(&question.indicator.id, version.number, piece, yearly);
            let table = self.edition.ledger.distinct.get(&key);
            let entry = table.and_then(|t| t.get(&(question.unit.clone(), question.line.clone(), range)));
            match entry {
                Some(DistinctEntry::Known(number)) => return Some(*number),
                Some(DistinctEntry::RowsDeleted) => return None,
                None => {}
            }
        }
        Some(0)
    }
}

/// How many decimals reported values carry.
const DECIMALS: u32 = 2;

impl SlowReading<'_> {
    pub(super) fn reported(&self, question: Question<'_>, span: Span) -> Figure {
        let year = span.period().year();
        if span.period().grain() == Grain::Year
            && let Some(figure) = self.of_year(question, year)
        {
            return figure;
        }
        if let Some(figure) = self.of_months(question, span) {
            return figure;
        }
        let year = self.year_for(question.indicator, span);
        match self.of_year(question, year).filter(|_| span.period().grain() != Grain::Year) {
            Some(mut figure) => {
                figure.notes.insert(Note::YearOf);
                figure.year = Some(year);
                figure
            }
            None => self.finish(Figure::without(State::NotReported), &self.reporters(question, &BTreeSet::new())),
        }
    }

    fn of_year(&self, question: Question<'_>, year: i32) -> Option<Figure> {
        let range = Period::year_of(year).range();
        let who = self.who(question, true, range);
        (!who.is_empty()).then(|| {
            let figure = self.value(question, true, range, &who, None);
            self.finish(figure, &self.reporters(question, &who))
        })
    }

    fn of_months(&self, question: Question<'_>, span: Span) -> Option<Figure> {
        let mut range = span.range();
        let has_report = |range: MonthRange| !self.who(question, false, range).is_empty();
        let month_range = |month: Month| MonthRange { first: month, last: month };
        let asked = range;
        if question.indicator.over_time == OverTime::Last {
            range = month_range(range.months().rev().find(|month| has_report(month_range(*month)))?);
        }
        let who = self.who(question, false, range);
        if who.is_empty() {
            return None;
        }
        let months: Vec<Month> = range.months().filter(|month| has_report(month_range(*month))).collect();
        let over = match (question.indicator.over_time, question.indicator.ytd) {
            (OverTime::Mean, _) => Some(months.len()),
            (OverTime::Sum, Ytd::MeanPerPeriod) if span.to_date => {
                Some(span.period().so_far_this_year().iter().filter(|period| has_report(period.range())).count())
            }
            _ => None,
        };
        let figure = self.value(question, false, range, &who, over);
        let mut coverage = self.reporters(question, &who);
        let last_alone = question.indicator.over_time == OverTime::Last && range.last == asked.last;
        let every_month = range.months().all(|month| who.is_subset(&self.who(question, false, month_range(month))));
        coverage.complete &= every_month && (range == asked || last_alone);
        Some(self.finish(figure, &coverage))
    }

    fn value(
        &self,
        question: Question<'_>,
        yearly: bool,
        range: MonthRange,
        who: &BTreeSet<u32>,
        over: Option<usize>,
    ) -> Figure {
        let wanted = |month: Month| range.contains(month);
        let total = |piece| -> i64 {
            let sums = self.per_leaf(question, piece, yearly, &wanted);
            sums.iter().filter(|(leaf, _)| who.contains(leaf)).map(|(_, n)| n).sum()
        };
        let numerator = Quantity { number: total(Piece::Numerator), decimals: DECIMALS };
        if total(Piece::DenominatorRows) > 0 {
            let denominator = Quantity { number: total(Piece::Denominator), decimals: DECIMALS };
            return Figure::quotient(numerator, denominator);
        }
        match over.and_then(|n| i64::try_from(n).ok()) {
            Some(periods) => Figure::quotient(numerator, Quantity::whole(periods)),
            None => Figure::count(numerator),
        }
    }

    /// The leaves that reported, without those that lie under another that did.
    fn who(&self, question: Question<'_>, yearly: bool, range: MonthRange) -> BTreeSet<u32> {
        let wanted = |month: Month| range.contains(month);
        let all: Vec<u32> = self.per_leaf(question, Piece::Rows, yearly, &wanted).into_keys().collect();
        let unit = |leaf: u32| &self.edition.ledger.leaves[leaf as usize].unit;
        let lies_under = |leaf: u32| {
            let above = self.structure.ancestors(unit(leaf), question.line);
            all.iter().any(|other| above.contains(unit(*other)) && *other != leaf)
        };
        all.iter().copied().filter(|leaf| !lies_under(*leaf)).collect()
    }

    fn reporters(&self, question: Question<'_>, who: &BTreeSet<u32>) -> Coverage {
        let expected = self.expected(question.indicator, question.unit, question.line);
        let has = |unit: &UnitRef| who.iter().any(|leaf| self.belongs(*leaf, unit, question.line));
        let whole = who.iter().any(|leaf| self.edition.ledger.leaves[*leaf as usize].unit == *question.unit);
        let reported = if whole { expected.len() } else { expected.iter().filter(|unit| has(unit)).count() };
        let joint = self.is_joint(question, &expected);
        Coverage { expected: expected.len(), reported, complete: reported == expected.len(), split: false, joint }
    }
}

impl SlowReading<'_> {
    /// The year that a figure of whole years is for: the card's own, or on a shorter card the latest closed one that
    /// is not after it; for last year's figures the one before.
    pub(super) fn year_for(&self, indicator: &Indicator, span: Span) -> i32 {
        let mut year = span.card.year();
        while span.card.grain() != Grain::Year && self.is_open(indicator, Period::year_of(year)) && year > 1900 {
            year -= 1;
        }
        year - i32::from(span.last_year)
    }

    pub(super) fn yearly(&self, question: Question<'_>, span: Span) -> Figure {
        let shorter = span.period().grain() != Grain::Year;
        let year = self.year_for(question.indicator, span);
        let mut figure = match question.indicator.kind {
            Kind::Mean => self.survey(question, year),
            _ => self.table(question, year),
        };
        if shorter {
            figure.notes.insert(Note::YearOf);
            figure.year = Some(year);
        }
        figure
    }

    /// The mean of a survey, under its least number of forms.
    fn survey(&self, question: Question<'_>, year: i32) -> Figure {
        let coverage = self.coverage(question, &datasets(question), &[When::Year(year)]);
        if coverage.reported == 0 {
            return self.finish(Figure::without(State::NotReported), &coverage);
        }
        let wanted = |month: Month| month.year() == year;
        let forms = self.persons(question, Piece::Forms, Period::year_of(year).range());
        let Some(forms) = forms.filter(|_| !self.is_gone(question, &wanted)) else {
            let gone = Figure { rows_deleted: true, ..Figure::without(State::NotReported) };
            return self.finish(gone, &coverage);
        };
        let least = self.catalogue.packages.get(&question.indicator.package).map_or(0, |p| p.least_forms);
        if forms > 0 && forms < least {
            return self.finish(Figure::without(State::Suppressed), &coverage);
        }
        let total = |piece| Quantity::whole(self.per_leaf(question, piece, true, &wanted).values().sum());
        let mut figure = Figure::quotient(total(Piece::Numerator), total(Piece::Denominator));
        figure.forms = Some(forms);
        self.finish(figure, &coverage)
    }

    /// A sum or a quotient of a table whose cells may be hidden or missing at their source.
    fn table(&self, question: Question<'_>, year: i32) -> Figure {
        let mut coverage = self.coverage(question, &datasets(question), &[When::Year(year)]);
        let wanted = |month: Month| month.year() == year;
        if self.is_gone(question, &wanted) {
            let gone = Figure { rows_deleted: true, ..Figure::without(State::NotReported) };
            return self.finish(gone, &coverage);
        }
        let per_leaf = |piece| self.per_leaf(question, piece, true, &wanted);
        let left_out: BTreeSet<u32> = [Piece::Missing, Piece::DenominatorMissing, Piece::DenominatorHidden]
            .into_iter()
            .flat_map(|piece| per_leaf(piece).into_keys())
            .collect();
        if !left_out.is_empty() {
            coverage.complete = false;
            let units = left_out.iter().map(|leaf| &self.edition.ledger.leaves[*leaf as usize]);
            let month = Period::year_of(year).range().last;
            let blank =
                units.flat_map(|leaf| self.org.as_it_was(&leaf.unit, month).into_iter().chain(leaf.finer.clone()));
            let blank: BTreeSet<UnitRef> = blank.collect();
            let expected = self.expected(question.indicator, question.unit, question.line);
            coverage.reported -= expected.iter().filter(|unit| self.is_lost(question, unit, year, &blank)).count();
        }
        if coverage.reported == 0 {
            // What is hidden at its source is hidden here; what is missing there is missing here, and that is told.
            let hidden = !per_leaf(Piece::DenominatorHidden).is_empty();
            let state = if hidden { State::Suppressed } else { State::NotReported };
            let missing_at_source = !hidden && !left_out.is_empty();
            return self.finish(Figure { missing_at_source, ..Figure::without(state) }, &coverage);
        }
        let total = |sums: BTreeMap<u32, i64>| {
            Quantity::whole(sums.iter().filter(|(leaf, _)| !left_out.contains(leaf)).map(|(_, n)| n).sum())
        };
        let numerator = total(per_leaf(Piece::Numerator));
        let mut figure = match question.indicator.kind {
            Kind::Count => Figure::count(numerator),
            _ => Figure::quotient(numerator, total(per_leaf(Piece::Denominator))),
        };
        if per_leaf(Piece::Hidden).keys().any(|leaf| !left_out.contains(leaf)) {
            figure.notes.insert(Note::LowerBound);
        }
        self.finish(figure, &coverage)
    }
}
