//! The words of the glossary that a page about an indicator meets, for the places where no heading can hold them.
//!
//! It names them; what they mean is said by the words floor, and the page explains each of them once.

use rettesnor_app::shelf::IndicatorPage;
use rettesnor_core::definition::{Direction, Judge, TimeKind};
use rettesnor_core::measure::{Note, State};
use rettesnor_core::scorecard::Status;
use rettesnor_words::Voice;
use rettesnor_words::card::legend_signs;

type Words = Vec<&'static str>;

fn there<const N: usize>(words: [(&'static str, bool); N]) -> Words {
    words.into_iter().filter(|(_, there)| *there).map(|(word, _)| word).collect()
}

/// The words of the answer: how the figure stands, what must be known of it, and every sign beside it.
pub fn of_headline(voice: &Voice, page: &IndicatorPage) -> Words {
    let (line, figure) = (&page.line.card, &page.explained.figure);
    let judged = line.judged.status != Status::NoGoal;
    let tolerance = line.goal.as_ref().is_some_and(|goal| goal.tolerance.is_some());
    let to_date = judged && page.explained.indicator.judge == Judge::YearToDate;
    let cohort = page.explained.indicator.time == TimeKind::Cohort;
    let mut words = there([
        ("status", judged),
        ("reached", line.judged.status == Status::Reached),
        ("near", line.judged.status == Status::Near),
        ("not-reached", line.judged.status == Status::NotReached),
        ("under-way", line.judged.status == Status::UnderWay),
        ("unknown", line.judged.status == Status::Unknown),
        ("no-goal", !judged && line.direction != Direction::None),
        ("clear", line.judged.clear.is_some()),
        ("desired-level", line.goal.is_some()),
        ("tolerance", tolerance),
        ("trend", line.trend.is_some()),
        ("year-to-date", to_date || line.figures.ytd.state == State::Value),
        ("judge", judged),
        ("interval", figure.interval.is_some()),
        ("cohort", cohort),
        ("mature", cohort),
        ("coverage", figure.units_expected > 1),
        ("preliminary", figure.has(Note::Preliminary)),
        ("incomplete", figure.has(Note::Incomplete)),
        ("of-an-earlier-year", figure.has(Note::YearOf)),
    ]);
    words.extend(legend_signs(voice, &[line]).into_iter().filter_map(|sign| sign.term));
    words
}

/// The words of the series and its table.
pub fn of_series(has_parts: bool, has_interval: bool, is_broken: bool) -> Words {
    there([("numerator", has_parts), ("denominator", has_parts), ("interval", has_interval), ("break", is_broken)])
}

/// The words of a composition by a column.
pub fn of_composition(column: &str) -> Words {
    there([("exit-code", column == "avslutningskode"), ("innsatsgruppe", column == "innsatsgruppe")])
}

/// The words of what does not count.
pub fn of_uncounted(has_open: bool, has_excluded: bool) -> Words {
    there([
        ("numerator", true),
        ("denominator", true),
        ("not-registered", has_open),
        ("range", has_open),
        ("exclusion", has_excluded),
    ])
}
