//! Who has reported, asked of every unit and every month.

use super::SlowReading;
use rettesnor_core::delivery::When;
use rettesnor_core::measure::{Coverage, Question};
use rettesnor_core::org::{Carried, Line, UnitKind, UnitRef};
use rettesnor_core::time::Month;
use std::collections::BTreeSet;

/// How much of a unit is answered at a time.
#[derive(Clone, PartialEq, Eq)]
enum Answered {
    All,
    Part,
    Nothing,
    /// The unit did not exist; it was a part of this one, and can't be told apart in it.
    BeforeSplit(Option<UnitRef>),
}

impl SlowReading<'_> {
    /// Who has reported to every one of the data sets, at the times.
    pub(super) fn coverage(&self, question: Question<'_>, datasets: &[&str], times: &[When]) -> Coverage {
        let expected = self.expected(question.indicator, question.unit, question.line);
        let alone = expected.len() == 1;
        let mut coverage = Coverage { expected: expected.len(), complete: !times.is_empty(), ..Coverage::default() };
        for unit in &expected {
            let mut any = false;
            let first = times.iter().map(|when| when.month()).min();
            coverage.split |= alone && first.is_some_and(|month| self.org.received_part(unit, month).is_some());
            for when in times {
                match self.answered(question, unit, datasets, *when) {
                    Answered::All => any = true,
                    Answered::Part => {
                        any = true;
                        coverage.complete = false;
                    }
                    Answered::Nothing => coverage.complete = false,
                    // Alone it is a break; above, the whole that was split is the one to ask.
                    Answered::BeforeSplit(whole) => {
                        let answered = whole
                            .filter(|_| !alone)
                            .is_some_and(|whole| self.answered(question, &whole, datasets, *when) == Answered::All);
                        coverage.complete &= answered;
                        coverage.split |= alone;
                        any |= answered;
                    }
                }
            }
            coverage.reported += usize::from(any);
        }
        coverage.joint = self.is_joint(question, &expected);
        coverage.complete &= !coverage.split;
        coverage
    }

    /// Whether all that answered for the unit, as it was then, left the cell blank.
    pub(super) fn is_lost(&self, question: Question<'_>, unit: &UnitRef, year: i32, blank: &BTreeSet<UnitRef>) -> bool {
        let (id, when) = (question.version.numerator.dataset.as_str(), When::Year(year));
        let alone = self.expected(question.indicator, question.unit, question.line).len() == 1;
        let (unit, before_split) = match self.answered_in(unit, id, None, when) {
            Answered::Nothing => return false,
            // Alone it has not answered, so that nothing is lost.
            Answered::BeforeSplit(whole) => match whole.filter(|_| !alone) {
                Some(whole) if self.answered_in(&whole, id, None, when) == Answered::All => (whole, true),
                _ => return false,
            },
            Answered::All | Answered::Part => (unit.clone(), false),
        };
        let Some(answers) = self.answers(id) else { return false };
        let clear =
            |part: &UnitRef| !self.edition.ledger.unclear.contains(&(id.to_owned(), part.clone(), when.month()));
        let parts = self.org.as_it_was(&unit, when.month()).into_iter();
        let mut answered = parts.filter(|part| answers.for_unit(part, when, None).is_some() && clear(part)).peekable();
        let any = answered.peek().is_some();
        if before_split {
            // Only where all of the whole is there can its parts be said to have answered.
            return answered.any(|part| blank.contains(&part));
        }
        any && answered.all(|part| blank.contains(&part)) && !self.finer_answers(&unit, when, None, id)
    }

    /// Whether a joint office's figure stands on the card of one of its municipalities.
    pub(super) fn is_joint(&self, question: Question<'_>, expected: &[UnitRef]) -> bool {
        let on_municipality = question.unit.kind == UnitKind::Kommune && *question.line == Line::Kommune;
        on_municipality && expected.iter().any(|unit| unit.kind == UnitKind::Kontor && self.structure.joint(unit))
    }

    /// Whether any expected unit has reported for the month to every data set.
    pub(super) fn any_reported(&self, question: Question<'_>, datasets: &[&str], month: Month) -> bool {
        self.coverage(question, datasets, &[When::Month(month)]).reported > 0
    }

    fn answered(&self, question: Question<'_>, unit: &UnitRef, datasets: &[&str], when: When) -> Answered {
        let mut worst = Answered::All;
        for id in datasets {
            let topic =
                self.dataset_of(id).and_then(|dataset| dataset.topic.as_ref()).map(|_| question.indicator.id.as_str());
            let answered = self.answered_in(unit, id, topic, when);
            match answered {
                Answered::All => {}
                Answered::Part => worst = Answered::Part,
                Answered::Nothing | Answered::BeforeSplit(_) => return answered,
            }
        }
        worst
    }

    /// How much one data set answers.
    fn answered_in(&self, unit: &UnitRef, id: &str, topic: Option<&str>, when: When) -> Answered {
        let (Some(dataset), Some(answers)) = (self.dataset_of(id), self.answers(id)) else {
            return Answered::Nothing;
        };
        let finer = matches!(unit.kind, UnitKind::Bydel | UnitKind::Tjeneste);
        if finer && dataset.unit.kind.is_some() && dataset.unit.finer.is_none() {
            return Answered::Nothing;
        }
        let then = self.org.as_it_was(unit, when.month());
        let itself = then.as_slice() == [unit.clone()];
        let day = when.month().last_day();
        if itself && self.org.is_national(unit) && !self.org.is_valid_code(unit.kind, &unit.code, day) {
            let whole = match self.org.carry(unit, Month::of(self.structure.date()), day) {
                Carried::Unit(whole) if whole != *unit => Some(whole),
                _ => None,
            };
            return Answered::BeforeSplit(whole);
        }
        let unclear = &self.edition.ledger.unclear;
        let clear =
            |unit: &UnitRef| unclear.is_empty() || !unclear.contains(&(id.to_owned(), unit.clone(), when.month()));
        let answered = then.iter().filter(|unit| answers.for_unit(unit, when, topic).is_some() && clear(unit)).count();
        match answered {
            0 if self.finer_answers(unit, when, topic, id) => Answered::Part,
            0 => Answered::Nothing,
            n if n < then.len() => Answered::Part,
            _ => Answered::All,
        }
    }

    fn lies_under(&self, inner: &UnitRef, outer: &UnitRef) -> bool {
        inner != outer && self.structure.ancestors(inner, &Line::Kommune).contains(outer)
    }

    /// Whether a unit under this one has been delivered for on its own.
    fn finer_answers(&self, unit: &UnitRef, when: When, topic: Option<&str>, dataset: &str) -> bool {
        let Some(answers) = self.answers(dataset) else { return false };
        let scopes = answers.accepted().iter().flat_map(|a| &a.scope.units);
        let mut below = scopes.filter(|inner| self.lies_under(inner, unit));
        below.any(|inner| answers.for_unit(inner, when, topic).is_some())
    }
}
