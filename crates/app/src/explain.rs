//! Explains one figure of a card: its definition, its rows in and out, and the deliveries it was read from.

use rettesnor_core::definition::{Code, Indicator, Kind, OverTime, Term, TimeKind, Version, Words};
use rettesnor_core::delivery::{Acceptance, When};
use rettesnor_core::goal::Aim;
use rettesnor_core::measure::{Figure, Question, Reading, Span, State};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::scorecard::{Judged, judge};
use rettesnor_core::stats::{MeanInterval, mean95};
use rettesnor_core::tally::{Piece, build};
use rettesnor_core::time::{Month, MonthRange, Period};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that a figure leads back to.
#[derive(Clone, Debug)]
pub struct Explained {
    /// The definition.
    pub indicator: Indicator,
    /// The version that counts the period.
    pub version: Version,
    /// The unit.
    pub unit: UnitRef,
    /// The line it is counted along.
    pub line: Line,
    /// The period.
    pub period: Period,
    /// The months that were asked about.
    pub range: MonthRange,
    /// The months of them that were counted: of a cohort those that have matured.
    pub counted: MonthRange,
    /// The figure of the period.
    pub figure: Figure,
    /// The year to date, which status is judged on.
    pub ytd: Figure,
    /// The goal.
    pub goal: Option<Aim>,
    /// How the year to date stands against it.
    pub judged: Judged,
    /// Rows that lie in the months, before any condition; unset where persons are counted and not rows.
    pub rows: Option<i64>,
    /// Rows kept out, by reason.
    pub excluded: Vec<(Words, i64)>,
    /// Rows that no exclusion takes and that the denominator's condition does not meet.
    pub outside: Option<i64>,
    /// For each breakdown, each code with its rows, denominator and numerator.
    pub breakdowns: Vec<Breakdown>,
    /// The counters that the engine was asked, as text.
    pub tally: Vec<String>,
    /// The deliveries that answered.
    pub deliveries: Vec<Acceptance>,
}

/// A figure by the codes of one column.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdown {
    /// The column; `alder` for age groups.
    pub by: String,
    /// The codes, each with its numbers.
    pub parts: Vec<BreakdownPart>,
}

/// The numbers of one code.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakdownPart {
    /// The code as stored; empty for an empty cell, the lowest age of an age group.
    pub code: String,
    /// The code in the code list.
    pub listed: Option<Code>,
    /// Rows.
    pub rows: i64,
    /// Of them in the denominator.
    pub denominator: i64,
    /// Of them in the numerator.
    pub numerator: i64,
    /// Of a survey: the mean of the answers and its t interval.
    pub mean: Option<MeanInterval>,
}

/// Why there is nothing to explain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExplainError {
    /// No indicator is called so.
    UnknownIndicator,
    /// The indicator does not count at the unit.
    NotAtUnit,
    /// No version counts the period.
    NoVersion,
}

/// Explains the figure of an indicator, at a unit, in a period.
///
/// # Errors
/// There is no such figure.
pub fn explain(
    reading: &Reading,
    unit: &UnitRef,
    period: Period,
    id: &str,
    line: Option<&Line>,
    goals: &[Aim],
) -> Result<Explained, ExplainError> {
    let indicator = reading.catalogue.indicators.get(id).ok_or(ExplainError::UnknownIndicator)?;
    let version = indicator.version_at(period.last()).ok_or(ExplainError::NoVersion)?;
    let lines = reading.lines_for(indicator, unit);
    let line = lines.iter().find(|l| line.is_none_or(|wanted| wanted == *l)).ok_or(ExplainError::NotAtUnit)?;
    let question = Question { indicator, version, unit, line };
    let at = |to_date| reading.figure(question, Span { card: period, last_year: false, to_date });
    let (figure, ytd) = (at(false), at(true));
    let range = figure.year.map_or(period, Period::year_of).range();
    let goal = Aim::chosen(goals, (unit, line), id, period.year());
    let judged = judge(indicator, goal, &ytd);
    let counted = counted(reading, indicator, range);
    let shown = matches!(figure.state, State::Value | State::None);
    let of_rows = shown && !version.distinct && indicator.kind != Kind::Derived && figure.denominator.is_some();
    let rows = of_rows.then(|| reading.piece(question, Piece::Rows, counted));
    let excluded: Vec<(Words, i64)> = (0..)
        .zip(&version.exclusions)
        .map(|(place, exclusion)| (exclusion.reason.clone(), reading.piece(question, Piece::Excluded(place), counted)))
        .collect();
    let counts_rows =
        version.denominator.as_ref().is_some_and(|d| d.sum.is_empty() && d.dataset == version.numerator.dataset);
    let outside = rows.filter(|_| counts_rows).map(|rows| {
        let kept_out: i64 = excluded.iter().map(|(_, n)| n).sum();
        rows - kept_out - reading.piece(question, Piece::Denominator, counted)
    });
    Ok(Explained {
        rows,
        excluded,
        outside,
        breakdowns: breakdowns(reading, question, counted, shown),
        tally: tally(reading, question),
        deliveries: deliveries(reading, question, range),
        indicator: indicator.clone(),
        version: version.clone(),
        unit: unit.clone(),
        line: line.clone(),
        period,
        range,
        counted,
        figure,
        ytd,
        goal: goal.cloned(),
        judged,
    })
}

/// The months of a range that a figure is counted in: of a cohort those that have matured, which are the first of them.
fn counted(reading: &Reading, indicator: &Indicator, range: MonthRange) -> MonthRange {
    let matured = |month: &Month| indicator.matures_on(*month) <= reading.edition.as_of;
    match range.months().filter(|_| indicator.time == TimeKind::Cohort).filter(matured).last() {
        Some(last) => MonthRange { last, ..range },
        None => range,
    }
}

/// The breakdowns that may be shown: none of a figure that is not, none that months can't be added up to, and of a survey
/// no question with too few answers.
fn breakdowns(reading: &Reading, question: Question<'_>, range: MonthRange, shown: bool) -> Vec<Breakdown> {
    let indicator = question.indicator;
    let adds_up = !matches!(indicator.kind, Kind::Count | Kind::Reported) || indicator.over_time == OverTime::Sum;
    let names = indicator.breakdowns.iter().filter(|_| shown && adds_up);
    let mut found: Vec<Breakdown> = names.map(|by| breakdown(reading, question, by, range)).collect();
    if indicator.kind == Kind::Mean {
        let least = reading.catalogue.packages.get(&indicator.package).map_or(0, |p| p.least_forms);
        found.iter_mut().for_each(|b| b.parts.retain(|part| part.denominator >= least));
    }
    found
}

fn breakdown(reading: &Reading, question: Question<'_>, by: &str, range: MonthRange) -> Breakdown {
    let of = |piece| reading.split(question, piece, by, range);
    let (rows, denominator, numerator) = (of(Piece::Rows), of(Piece::Denominator), of(Piece::Numerator));
    let squares = of(Piece::Squares);
    let mean = |code: &String| {
        let squares = squares.get(code)?;
        let (n, sum) = (denominator.get(code)?, numerator.get(code)?);
        mean95(*n, (*sum).into(), (*squares).into()).ok().flatten()
    };
    let list = reading.catalogue.codelist_of(&question.version.numerator.dataset, by);
    let mut codes: BTreeSet<&String> = rows.keys().chain(denominator.keys()).chain(numerator.keys()).collect();
    codes.extend(list.into_iter().flat_map(|list| list.codes.iter().map(|code| &code.code)));
    let number = |table: &BTreeMap<String, i64>, code: &String| table.get(code).copied().unwrap_or(0);
    let parts = codes.into_iter().map(|code| BreakdownPart {
        listed: list.and_then(|list| list.codes.iter().find(|c| c.code == *code)).cloned(),
        rows: number(&rows, code),
        denominator: number(&denominator, code),
        numerator: number(&numerator, code),
        mean: mean(code),
        code: code.clone(),
    });
    Breakdown { by: by.to_owned(), parts: parts.collect() }
}

fn tally(reading: &Reading, question: Question<'_>) -> Vec<String> {
    let tallies = build(&reading.catalogue);
    let counters = tallies.iter().flat_map(|tally| &tally.counters);
    let mine = counters.filter(|c| c.indicator == question.indicator.id && c.version == question.version.number);
    mine.filter(|c| c.split.is_none()).map(ToString::to_string).collect()
}

/// The deliveries that answer for any expected unit in the months, in the order of acceptance.
fn deliveries(reading: &Reading, question: Question<'_>, range: MonthRange) -> Vec<Acceptance> {
    let version = question.version;
    let terms: Vec<&Term> = [Some(&version.numerator), version.denominator.as_ref()].into_iter().flatten().collect();
    let mut found: BTreeMap<u64, Acceptance> = BTreeMap::new();
    for dataset in terms.iter().map(|term| term.dataset.as_str()).collect::<BTreeSet<_>>() {
        let (Some(answers), Some(schema)) = (reading.answers(dataset), reading.catalogue.datasets.get(dataset)) else {
            continue;
        };
        let topic = schema.topic.as_ref().map(|_| question.indicator.id.as_str());
        for unit in reading.expected(question.indicator, question.unit, question.line) {
            for month in range.months() {
                let when = if schema.is_yearly() { When::Year(month.year()) } else { When::Month(month) };
                for then in reading.org.as_it_was(&unit, month) {
                    if let Some(acceptance) = answers.for_unit(&then, when, topic) {
                        found.insert(acceptance.order, acceptance.clone());
                    }
                }
            }
        }
    }
    found.into_values().collect()
}
