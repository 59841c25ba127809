//! What accepting a delivery changes, unit by unit, and whether a unit would lose its persons.
//!
//! Units are compared as they are on the day received, so that a new number or a merger is no loss. Persons are
//! compared by their keyed hashes alone.

use super::people::{Members, Pairs};
use super::{Earlier, ImportError};
use crate::rows::{CHUNK, EMPTY, Lane, RowFile, RowSchema, RowSource};
use rettesnor_core::definition::{DataSet, RowTime, Severity};
use rettesnor_core::delivery::{CheckReport, Finding, Manifest, Reason, Scope, UnitChange};
use rettesnor_core::org::{Carried, Org, UnitRef};
use rettesnor_core::tally::Leaf;
use rettesnor_core::time::{Date, Month, MonthRange, date_of_day};
use std::collections::BTreeMap;
use std::path::Path;

/// One in so many persons may be gone.
const MAY_LOSE: u64 = 5;

/// The units that leaves are compared as.
pub(super) struct Compared<'a> {
    org: &'a Org,
    date: Date,
    numbers: BTreeMap<UnitRef, u32>,
}

impl<'a> Compared<'a> {
    pub(super) fn new(org: &'a Org, date: Date) -> Self {
        Self { org, date, numbers: BTreeMap::new() }
    }

    /// The number of the unit that a leaf belongs to on the day.
    pub(super) fn number(&mut self, leaf: &Leaf) -> u32 {
        let unit = match self.org.carry(&leaf.unit, Month::of(self.date), self.date) {
            Carried::Unit(unit) => unit,
            Carried::Split { .. } | Carried::Ended { .. } | Carried::Unknown => leaf.unit.clone(),
        };
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(unit).or_insert(next)
    }

    pub(super) fn len(&self) -> usize {
        self.numbers.len()
    }
}

/// What is compared.
pub(super) struct About<'a> {
    pub(super) dataset: &'a DataSet,
    pub(super) scope: &'a Scope,
    pub(super) scratch: &'a Path,
}

/// What a delivery changes, and the units that would lose more persons than they may.
pub(super) struct Changes {
    units: Vec<UnitChange>,
    losses: Vec<Reason>,
}

impl Changes {
    /// Writes the changes into a report, in place of those that stand there.
    pub(super) fn tell(self, report: &mut CheckReport) {
        let is_told = |finding: &Finding| matches!(finding.reason, Reason::Loss { .. });
        report.groups.retain(|group| !group.findings.iter().any(is_told));
        for reason in self.losses {
            let (file, column, value) = (String::new(), String::new(), String::new());
            report.add(Finding { severity: Severity::Error, file, row: 0, column, value, reason });
        }
        report.changes = self.units;
    }
}

/// Compares the earlier rows within the scope with those of now.
pub(super) fn compare(
    about: &About<'_>,
    earlier: &[Earlier],
    mut units: Compared<'_>,
    now: Members,
) -> Result<Changes, ImportError> {
    let spans = earlier.iter().flat_map(|earlier| &earlier.spans);
    let numbers: BTreeMap<&Leaf, u32> = spans.map(|span| (&span.leaf, units.number(&span.leaf))).collect();
    let of_persons = about.dataset.person.is_some();
    let mut before = Members::new(about.scratch, units.len(), of_persons);
    for earlier in earlier {
        read_earlier(earlier, about, &numbers, &mut before)?;
    }
    let mut rows_now = now.rows.clone();
    rows_now.resize(units.len(), 0);
    let rows_before = before.rows.clone();
    let mut flows = vec![Flow::default(); units.len()];
    if let (Some(before), Some(now)) = (before.pairs()?, now.pairs()?) {
        join(before, now, &mut flows)?;
    }
    let mut changes = Changes { units: Vec::new(), losses: Vec::new() };
    for (unit, number) in units.numbers {
        let at = number as usize;
        let flow = &flows[at];
        if flow.out * MAY_LOSE > flow.before {
            let (unit, before, lost) = (unit.to_string(), flow.before, flow.out);
            changes.losses.push(Reason::Loss { unit, before, lost });
        }
        changes.units.push(UnitChange {
            rows_before: rows_before[at],
            rows_now: rows_now[at],
            persons_before: of_persons.then_some(flow.before),
            persons_now: of_persons.then_some(flow.now),
            persons_out: flow.out,
            persons_in: flow.new,
            unit,
        });
    }
    Ok(changes)
}

/// Compares a delivery that was checked a while ago once more, with what answers now, and renews its report.
///
/// # Errors
/// A row file can't be read, or the scratch folder can't be used.
pub(crate) fn compare_again(
    manifest: &mut Manifest,
    (dataset, org): (&DataSet, &Org),
    rows: &Path,
    earlier: &[Earlier],
    scratch: &Path,
) -> Result<(), ImportError> {
    let file = RowFile::open(RowSource::Path(rows.to_owned()))?;
    file.must_be(&RowSchema::of(dataset))?;
    let mut compared = Compared::new(org, manifest.received);
    let units: Vec<u32> = file.leaves().iter().map(|leaf| compared.number(leaf)).collect();
    let mut now = Members::new(scratch, compared.len(), dataset.person.is_some());
    let times = Times::of(dataset, &file);
    let mut member = |leaf: usize, person: i64, _: &[Lane], _: usize| match units.get(leaf) {
        Some(unit) => now.row(*unit, person),
        None => Ok(()),
    };
    each(&file, dataset, &times, &mut member)?;
    let about = About { dataset, scope: &manifest.scope, scratch };
    compare(&about, earlier, compared, now)?.tell(&mut manifest.report);
    Ok(())
}

/// Persons of a unit before, now, gone and new.
#[derive(Clone, Default)]
struct Flow {
    before: u64,
    now: u64,
    out: u64,
    new: u64,
}

fn join(mut before: Pairs, mut now: Pairs, flows: &mut [Flow]) -> Result<(), ImportError> {
    let (mut old, mut new) = (before.next()?, now.next()?);
    loop {
        let (was, is) = match (old, new) {
            (None, None) => return Ok(()),
            (Some(a), Some(b)) => (a <= b, b <= a),
            (Some(_), None) => (true, false),
            (None, Some(_)) => (false, true),
        };
        let Some((unit, _)) = (if was { old } else { new }) else { return Ok(()) };
        let flow = &mut flows[unit as usize];
        flow.before += u64::from(was);
        flow.now += u64::from(is);
        flow.out += u64::from(was && !is);
        flow.new += u64::from(is && !was);
        if was {
            old = before.next()?;
        }
        if is {
            new = now.next()?;
        }
    }
}

/// Takes the rows of an earlier file that answer within the scope.
fn read_earlier(
    earlier: &Earlier,
    about: &About<'_>,
    numbers: &BTreeMap<&Leaf, u32>,
    members: &mut Members,
) -> Result<(), ImportError> {
    let file = RowFile::open(RowSource::Path(earlier.file.clone()))?;
    let answers: Vec<(u32, Vec<MonthRange>)> = file
        .leaves()
        .iter()
        .map(|leaf| {
            let spans = earlier.spans.iter().filter(|span| span.leaf == *leaf);
            let months = spans.filter_map(|s| about.scope.months.map_or(Some(s.months), |m| common(m, s.months)));
            (numbers.get(leaf).copied().unwrap_or_default(), months.collect())
        })
        .collect();
    let times = Times::of(about.dataset, &file);
    let mut member = |leaf: usize, person: i64, lanes: &[Lane], row: usize| match answers.get(leaf) {
        Some((unit, months)) if !months.is_empty() && times.touch(lanes, row, months, file.months()) => {
            members.row(*unit, person)
        }
        _ => Ok(()),
    };
    each(&file, about.dataset, &times, &mut member)
}

/// Takes a row: its leaf, its person, the columns that say when it is, and where in them.
type See<'s> = dyn FnMut(usize, i64, &[Lane], usize) -> Result<(), ImportError> + 's;

/// Gives every row of a file to `see`.
fn each(file: &RowFile, dataset: &DataSet, times: &Times, see: &mut See<'_>) -> Result<(), ImportError> {
    let entity = dataset.person.as_ref().and_then(|_| file.columns().len().checked_sub(1));
    let places: Vec<usize> = [0].into_iter().chain(times.places()).chain(entity).collect();
    for group in 0..file.groups() {
        let mut scan = file.scan(group, &places)?;
        while let Some((rows, lanes)) = scan.next_chunk()? {
            debug_assert!(rows <= CHUNK);
            for row in 0..rows {
                let person = entity.map_or(EMPTY, |_| lanes[lanes.len() - 1].get(row));
                // A leaf that can't be is none of the file's.
                let leaf = usize::try_from(lanes[0].get(row)).unwrap_or(usize::MAX);
                see(leaf, person, &lanes[1..], row)?;
            }
        }
    }
    Ok(())
}

/// Where the file of a data set says when a row is.
enum Times {
    Month(usize),
    Day(usize),
    Year(usize),
    Two(usize, usize),
    Span(usize, usize),
    Never,
}

impl Times {
    fn of(dataset: &DataSet, file: &RowFile) -> Self {
        let at = |name: &String| file.position(name);
        let times = match &dataset.time {
            RowTime::Month(month) => at(month).map(Self::Month),
            RowTime::Day(day) => at(day).map(Self::Day),
            RowTime::Year(year) => at(year).map(Self::Year),
            RowTime::MonthOrYear { month, year } => at(month).zip(at(year)).map(|(m, y)| Self::Two(m, y)),
            RowTime::Span { start, end } => at(start).zip(at(end)).map(|(start, end)| Self::Span(start, end)),
            RowTime::Timeless => None,
        };
        times.unwrap_or(Self::Never)
    }

    fn places(&self) -> Vec<usize> {
        match self {
            Self::Month(at) | Self::Day(at) | Self::Year(at) => vec![*at],
            Self::Two(one, other) | Self::Span(one, other) => vec![*one, *other],
            Self::Never => Vec::new(),
        }
    }

    /// Whether the row lies in one of the stretches. A span that runs goes to the end of its file's months.
    fn touch(&self, lanes: &[Lane], row: usize, stretches: &[MonthRange], file: MonthRange) -> bool {
        let small = |lane: usize| i32::try_from(lanes[lane].get(row)).ok();
        let month = |lane: usize| small(lane).map(Month::from_index);
        let month_of = |lane: usize| small(lane).and_then(date_of_day).map(Month::of);
        let year = |lane: usize| small(lane).map(|year| (Month::january(year), Month::december(year)));
        let one = |month: Month| (month, month);
        let found = match self {
            Self::Month(_) => month(0).map(one),
            Self::Day(_) => month_of(0).map(one),
            Self::Year(_) => year(0),
            Self::Two(..) => month(0).map(one).or_else(|| year(1)),
            Self::Span(..) => month_of(0).map(|first| (first, month_of(1).unwrap_or(file.last.max(first)))),
            Self::Never => return true,
        };
        found.is_some_and(|(first, last)| stretches.iter().any(|s| first <= s.last && s.first <= last))
    }
}

fn common(one: MonthRange, other: MonthRange) -> Option<MonthRange> {
    let (first, last) = (one.first.max(other.first), one.last.min(other.last));
    (first <= last).then_some(MonthRange { first, last })
}
