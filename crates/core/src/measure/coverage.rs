//! Who has reported: of the units expected, over the months asked for.

use super::{Question, Reading};
use crate::delivery::When;
use crate::org::{Carried, Line, UnitKind, UnitRef};
use crate::time::Month;

/// Who has reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many units are expected to report.
    pub expected: usize,
    /// How many of them have reported for at least one of the months.
    pub reported: usize,
    /// Whether every unit has reported for every month.
    pub complete: bool,
    /// Whether a unit did not exist for itself at the time: it came out of a split.
    pub split: bool,
    /// Whether a joint office's figure stands on a municipality's card.
    pub joint: bool,
}

/// How much of a unit is answered at a time.
#[derive(Clone, PartialEq, Eq)]
enum Answered {
    All,
    Part,
    Nothing,
    /// The unit did not exist; it was a part of this one, and can't be told apart in it.
    BeforeSplit(Option<UnitRef>),
}

impl Reading<'_> {
    /// Who has reported to every one of the data sets, at the times.
    #[must_use]
    pub fn coverage(&self, question: Question<'_>, datasets: &[&str], times: &[When]) -> Coverage {
        let expected = self.expected(question.indicator, question.unit, question.line);
        let alone = expected.len() == 1;
        let mut coverage = Coverage { expected: expected.len(), complete: !times.is_empty(), ..Coverage::default() };
        for unit in &expected {
            let mut any = false;
            let parted = times.iter().any(|when| self.org.received_part(unit, when.month()).is_some());
            coverage.split |= parted && alone;
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
            let on_municipality = question.unit.kind == UnitKind::Kommune && *question.line == Line::Kommune;
            coverage.joint |= on_municipality && unit.kind == UnitKind::Kontor && self.structure.joint(unit);
        }
        coverage.complete &= !coverage.split;
        coverage
    }

    /// Whether any expected unit has reported for the month to every data set.
    pub(super) fn any_reported(&self, question: Question<'_>, datasets: &[&str], month: Month) -> bool {
        self.coverage(question, datasets, &[When::Month(month)]).reported > 0
    }

    fn answered(&self, question: Question<'_>, unit: &UnitRef, datasets: &[&str], when: When) -> Answered {
        let mut worst = Answered::All;
        for id in datasets {
            let (Some(dataset), Some(answers)) = (self.dataset_of(id), self.answers(id)) else {
                return Answered::Nothing;
            };
            let finer = matches!(unit.kind, UnitKind::Bydel | UnitKind::Tjeneste);
            if finer && dataset.unit.kind.is_some() && dataset.unit.finer.is_none() {
                return Answered::Nothing;
            }
            let topic = dataset.topic.as_ref().map(|_| question.indicator.id.as_str());
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
            let answered = then.iter().filter(|unit| answers.for_unit(unit, when, topic).is_some()).count();
            let part = answers.accepted().iter().any(|a| a.scope.units.iter().any(|u| self.lies_under(u, unit)));
            worst = match (answered, part) {
                (0, false) => return Answered::Nothing,
                (0, true) if self.finer_answers(unit, when, topic, id) => Answered::Part,
                (0, true) => return Answered::Nothing,
                (n, _) if n < then.len() => Answered::Part,
                _ => worst,
            };
        }
        worst
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
