//! Who has reported: of the units expected, over the months asked for.

use super::duty::Duty;
use super::home::Expected;
use super::reading::Asked;
use super::{Question, Reading};
use crate::delivery::{Answers, When};
use crate::org::{Carried, Line, UnitKind, UnitRef};
use crate::time::{Month, MonthRange};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// So many months, back from the last that is spoken for, are worked out once for each home and kept.
const KEPT: i32 = 600;

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

/// Who of a home's expected units has reported, time by time.
pub(super) struct Returns {
    /// The number of the first time.
    first: i32,
    /// How many words of 64 units a time has.
    words: usize,
    /// For each time, one bit for each unit that has reported at least something.
    some: Vec<u64>,
    marks: Vec<Marks>,
}

/// What else is known of a time.
#[derive(Clone, Copy)]
struct Marks {
    /// Whether every unit has reported everything.
    complete: bool,
    /// Whether the unit that stands alone did not exist: it was a part of another.
    before_split: bool,
    /// Whether the unit that stands alone received a part of a split unit later on.
    grows: bool,
}

/// How much of a unit is answered at a time.
#[derive(PartialEq, Eq)]
enum Answered {
    All,
    Part,
    Nothing,
    /// The unit did not exist; it was a part of this one, and can't be told apart in it.
    BeforeSplit(Option<UnitRef>),
}

/// What is asked of units: whether they have done a duty at a time, where some, as they were then, left their cells blank.
#[derive(Clone, Copy)]
struct Due<'a> {
    duty: &'a Duty,
    when: When,
    blank: &'a BTreeSet<UnitRef>,
}

impl Reading {
    /// Who has reported over the months what the figure is counted from.
    #[must_use]
    pub fn coverage(&self, question: Question<'_>, range: MonthRange) -> Coverage {
        let home = self.home(question.unit, question.line);
        self.covered(Asked { question, home: &home }, range)
    }

    /// Whether any expected unit has reported for the month to every data set.
    pub(super) fn any_reported(&self, asked: Asked<'_>, month: Month) -> bool {
        self.covered(asked, MonthRange { first: month, last: month }).reported > 0
    }

    pub(super) fn covered(&self, asked: Asked<'_>, range: MonthRange) -> Coverage {
        let expected = self.expected_at(asked);
        let units = expected.units.len();
        let mut coverage = Coverage { expected: units, joint: expected.joint, ..Coverage::default() };
        let Some((number, duty)) = self.duties.find(&asked.question.indicator.id, asked.question.version.number) else {
            return coverage;
        };
        let returns = asked.home.returns(number, || self.returns(duty, expected, self.spoken_for(duty)));
        let mut some = vec![0; returns.words];
        for (place, number) in duty.times(range).enumerate() {
            let kept = returns.at(number);
            let outside = kept.is_none().then(|| self.returns(duty, expected, number..=number));
            let Some((bits, marks)) = kept.or_else(|| outside.as_ref()?.at(number)) else { continue };
            some.iter_mut().zip(bits).for_each(|(all, now)| *all |= now);
            coverage.complete = marks.complete && (coverage.complete || place == 0);
            coverage.split |= marks.before_split || (marks.grows && place == 0);
        }
        coverage.reported = some.iter().map(|word| word.count_ones() as usize).sum();
        coverage.complete &= !coverage.split;
        coverage
    }

    /// The times that some delivery speaks for.
    fn spoken_for(&self, duty: &Duty) -> RangeInclusive<i32> {
        let spoken = duty.datasets.first().and_then(|(id, _)| self.answers(id)?.spoken());
        let Some(MonthRange { first, last }) = spoken else { return RangeInclusive::new(1, 0) };
        duty.times(MonthRange { first: first.max(last.plus(-KEPT)), last })
    }

    /// Works out who has reported at the times.
    fn returns(&self, duty: &Duty, expected: &Expected, times: RangeInclusive<i32>) -> Returns {
        let words = expected.units.len().div_ceil(64);
        let mut returns = Returns { first: *times.start(), words, some: Vec::new(), marks: Vec::new() };
        for when in times.map(|number| duty.when(number)) {
            let start = returns.some.len();
            returns.some.resize(start + words, 0);
            let bits = &mut returns.some[start..];
            let mut tell = |place: usize| bits[place / 64] |= 1 << (place % 64);
            let due = Due { duty, when, blank: &BTreeSet::new() };
            let marks = self.answered_by(due, &expected.units, &mut tell);
            returns.marks.push(marks);
        }
        returns
    }

    /// Who has reported for the year, where the cells of some units, as they were then, were left blank.
    pub(super) fn covered_but(&self, asked: Asked<'_>, year: i32, blank: &BTreeSet<UnitRef>) -> Coverage {
        let expected = self.expected_at(asked);
        let found = self.duties.find(&asked.question.indicator.id, asked.question.version.number);
        let mut reported = 0;
        let marks = found.map(|(_, duty)| {
            let due = Due { duty, when: When::Year(year), blank };
            self.answered_by(due, &expected.units, &mut |_| reported += 1)
        });
        let split = marks.is_some_and(|marks| marks.before_split || marks.grows);
        Coverage { expected: expected.units.len(), reported, complete: false, split, joint: expected.joint }
    }

    /// Tells the place of every unit that has reported something at the time; what was left blank is nothing.
    fn answered_by(&self, due: Due<'_>, units: &[UnitRef], tell: &mut dyn FnMut(usize)) -> Marks {
        let Due { duty, when, .. } = due;
        let mut marks = Marks { complete: true, before_split: false, grows: false };
        let alone = units.len() == 1;
        let silent = |(id, topic): &(String, Option<String>)| {
            !self.answers(id).is_some_and(|answers| answers.any_speaks(when, topic.as_deref()))
        };
        if units.len() > 1 && duty.datasets.iter().any(silent) {
            return Marks { complete: false, ..marks };
        }
        for (place, unit) in units.iter().enumerate() {
            marks.grows |= alone && self.org.received_part(unit, when.month()).is_some();
            let answered = match self.answered(due, unit) {
                // Alone it is a break; above, the whole that was split is the one to ask.
                Answered::BeforeSplit(_) if alone => {
                    marks.before_split = true;
                    Answered::Nothing
                }
                Answered::BeforeSplit(Some(whole)) if self.answered(due, &whole) == Answered::All => Answered::All,
                Answered::BeforeSplit(_) => Answered::Nothing,
                answered => answered,
            };
            marks.complete &= answered == Answered::All;
            if answered != Answered::Nothing {
                tell(place);
            }
        }
        marks
    }

    fn answered(&self, due: Due<'_>, unit: &UnitRef) -> Answered {
        let mut worst = Answered::All;
        for (id, topic) in &due.duty.datasets {
            match self.answered_in(due, unit, id, topic.as_deref()) {
                Answered::All => {}
                Answered::Part => worst = Answered::Part,
                answered => return answered,
            }
        }
        worst
    }

    /// How much one data set answers.
    fn answered_in(&self, Due { when, blank, .. }: Due<'_>, unit: &UnitRef, id: &str, topic: Option<&str>) -> Answered {
        let (Some(dataset), Some(answers)) = (self.dataset_of(id), self.answers(id)) else {
            return Answered::Nothing;
        };
        let finer = matches!(unit.kind, UnitKind::Bydel | UnitKind::Tjeneste);
        if finer && dataset.unit.kind.is_some() && dataset.unit.finer.is_none() {
            return Answered::Nothing;
        }
        let then = self.org.as_it_was(unit, when.month());
        let itself = matches!(then.as_slice(), [one] if one == unit);
        let day = when.month().last_day();
        if itself && self.org.is_out_of_use(unit, day) {
            let whole = match self.org.carry(unit, Month::of(self.structure.date()), day) {
                Carried::Unit(whole) if whole != *unit => Some(whole),
                _ => None,
            };
            return Answered::BeforeSplit(whole);
        }
        let unclear = &self.edition.ledger.unclear;
        let clear = |unit: &UnitRef| {
            let is_unclear = !unclear.is_empty() && unclear.contains(&(id.to_owned(), unit.clone(), when.month()));
            !is_unclear && !blank.contains(unit)
        };
        let answered = then.iter().filter(|unit| answers.for_unit(unit, when, topic).is_some() && clear(unit)).count();
        match answered {
            0 if self.finer_answers(answers, unit, when, topic) => Answered::Part,
            0 => Answered::Nothing,
            n if n < then.len() => Answered::Part,
            _ => Answered::All,
        }
    }

    /// Whether a unit under this one has been delivered for on its own.
    fn finer_answers(&self, answers: &Answers, unit: &UnitRef, when: When, topic: Option<&str>) -> bool {
        self.structure.children(unit, &Line::Kommune).iter().any(|inner| {
            (answers.names(inner) && answers.for_unit(inner, when, topic).is_some())
                || self.finer_answers(answers, inner, when, topic)
        })
    }
}

impl Returns {
    /// The bits and marks of a time; nothing where it is not among those that were worked out.
    fn at(&self, number: i32) -> Option<(&[u64], Marks)> {
        let place = usize::try_from(number.checked_sub(self.first)?).ok()?;
        let marks = self.marks.get(place)?;
        Some((&self.some[place * self.words..(place + 1) * self.words], *marks))
    }
}
