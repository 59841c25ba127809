//! What a single file can't answer: whether the parts of an indicator fit together.

mod subset;

use super::{Catalogue, FURTHEST_SQUARED, Indicator, Kind, Problem, Version};
use crate::disclosure::Policy;
use subset::Verdict;

/// Every mistake that shows only when a whole definition is read.
#[must_use]
pub fn lint(catalogue: &Catalogue) -> Vec<Problem> {
    let mut problems = Vec::new();
    for indicator in catalogue.indicators.values().filter(|i| i.kind == Kind::Share) {
        numerator_inside_denominator(catalogue, indicator, &mut problems);
    }
    problems.extend(catalogue.indicators.values().filter_map(protection));
    for indicator in catalogue.indicators.values().filter(|i| i.kind == Kind::Mean) {
        problems.extend(indicator.versions.iter().filter_map(|version| boundless(catalogue, indicator, version)));
    }
    problems
}

/// The mean of a column whose cells may be any number: their squares could not be added up.
fn boundless(catalogue: &Catalogue, indicator: &Indicator, version: &Version) -> Option<Problem> {
    let dataset = catalogue.datasets.get(&version.numerator.dataset)?;
    let within = |column: &&String| {
        let bounds = dataset.column(column).and_then(|column| column.bounds);
        bounds.is_some_and(|(low, high)| low >= -FURTHEST_SQUARED && high <= FURTHEST_SQUARED)
    };
    let column = version.numerator.sum.iter().find(|column| !within(column))?;
    Some(Problem {
        file: format!("{}/indicators/{}.toml", indicator.package, indicator.id),
        line: version.line,
        code: "D054",
        what: format!("the mean of `{column}`, whose cells may be any number"),
        why: "the interval of a mean adds up squares, and a sum that is too large would be wrong".to_owned(),
        mend: format!(
            "give the column a `min` and a `max` in the data set, no further from zero than {FURTHEST_SQUARED}"
        ),
    })
}

/// Who misspells how people are protected must not find out when they are not.
fn protection(indicator: &Indicator) -> Option<Problem> {
    let name = indicator.suppression.as_str();
    let known = ["personer", "undersokelse", "ingen"].into_iter().chain(Policy::PRESETS);
    (!known.clone().any(|known| known == name)).then(|| Problem {
        file: format!("{}/indicators/{}.toml", indicator.package, indicator.id),
        line: 0,
        code: "D053",
        what: format!("`{name}` is not a way to protect people"),
        why: "what is hidden in what is published follows from it".to_owned(),
        mend: format!("write one of {}", known.collect::<Vec<_>>().join(", ")),
    })
}

fn numerator_inside_denominator(catalogue: &Catalogue, indicator: &Indicator, problems: &mut Vec<Problem>) {
    for version in &indicator.versions {
        let Some(denominator) = &version.denominator else { continue };
        let mut problem = |code, what: String, mend: String| {
            problems.push(Problem {
                file: format!("{}/indicators/{}.toml", indicator.package, indicator.id),
                line: version.line,
                code,
                what,
                why: "a share counts a part of its denominator; anything else is not a share".to_owned(),
                mend,
            });
        };
        if version.numerator.dataset != denominator.dataset || version.numerator.sum != denominator.sum {
            let mend = "count both from the same rows, or make the kind a ratio".to_owned();
            problem("D050", "numerator and denominator count different things".to_owned(), mend);
            continue;
        }
        let kept = version.exclusions.iter().map(|e| e.when.clone().unless());
        let denominator = kept.fold(denominator.when.clone(), super::Condition::and);
        match subset::implies(catalogue, &version.numerator.dataset, &version.numerator.when, &denominator) {
            Verdict::Always => {}
            Verdict::NotFor(row) => {
                let what =
                    format!("the numerator is not inside the denominator: {row} is in the one and not the other");
                problem("D051", what, "repeat the denominator's condition in the numerator".to_owned());
            }
            Verdict::TooWide => {
                let what = "it can't be proved that the numerator lies inside the denominator".to_owned();
                problem(
                    "D052",
                    what,
                    "use fewer columns, or repeat the denominator's condition word for word".to_owned(),
                );
            }
        }
    }
}
