//! Composes a card, or explains one figure of it, from the edition that answers for a day.

use super::{Installation, Opened, known_aims, open_edition};
use crate::failure::Failure;
use rettesnor_app::{ExplainError, Explained, explain as explain_figure};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::scorecard::{Card, CardRequest, compose};
use rettesnor_core::time::{Date, Period};

/// What is asked of a card.
pub struct CardQuestion<'a> {
    /// The unit as it was written.
    pub unit: &'a str,
    /// The period.
    pub period: Period,
    /// Only this package.
    pub package: Option<&'a str>,
    /// Only this line.
    pub line: Option<&'a str>,
    /// The day that is asked about.
    pub as_of: Date,
}

/// Composes the card; the edition comes with it.
///
/// # Errors
/// There is no edition, no such unit, package or line, or the unit is too small to be shown alone.
pub fn card(installation: &Installation, question: &CardQuestion<'_>) -> Result<(Opened, Card), Failure> {
    let opened = open_edition(installation, question.as_of)?;
    let (unit, line) = place(&opened, question.unit, question.line)?;
    if let Some(package) = question.package.filter(|id| !opened.catalogue.packages.contains_key(*id)) {
        let known: Vec<&str> = opened.catalogue.packages.keys().map(String::as_str).collect();
        return Err(Failure::usage(format!("there is no package `{package}`; the packages are {}", known.join(", "))));
    }
    let goals = known_aims(installation)?;
    let request = CardRequest { unit, period: question.period, package: question.package.map(str::to_owned), line };
    let card = compose(&opened.reading(), &request, &goals, opened.stale);
    Ok((opened, card))
}

/// Explains a figure; the edition comes with it.
///
/// # Errors
/// As for [`card`], or the indicator gives no figure there.
pub fn explain(
    installation: &Installation,
    question: &CardQuestion<'_>,
    indicator: &str,
) -> Result<(Opened, Explained), Failure> {
    let opened = open_edition(installation, question.as_of)?;
    let (unit, line) = place(&opened, question.unit, question.line)?;
    let goals = known_aims(installation)?;
    let explained = explain_figure(&opened.reading(), &unit, question.period, indicator, line.as_ref(), &goals);
    let explained = explained.map_err(|error| match error {
        ExplainError::UnknownIndicator => {
            let known: Vec<&str> = opened.catalogue.indicators.keys().map(String::as_str).collect();
            Failure::usage(format!("there is no indicator `{indicator}`; the indicators are {}", known.join(", ")))
        }
        ExplainError::NotAtUnit => Failure::no(format!("{indicator} does not count at {unit}")),
        ExplainError::NoVersion => Failure::no(format!("no version of {indicator} counts {}", question.period)),
    })?;
    Ok((opened, explained))
}

fn place(opened: &Opened, unit: &str, line: Option<&str>) -> Result<(UnitRef, Option<Line>), Failure> {
    let unit = opened.org.resolve(unit, opened.made.as_of).map_err(Failure::usage)?;
    let structure = opened.org.at(opened.made.as_of);
    let line = line.map(Line::from);
    if let Some(line) = line.as_ref().filter(|line| !structure.lines().contains(line)) {
        let known: Vec<String> = structure.lines().iter().map(ToString::to_string).collect();
        return Err(Failure::usage(format!("there is no line `{line}`; the lines are {}", known.join(", "))));
    }
    if structure.too_small(&unit) {
        let line = line.clone().unwrap_or(Line::Kommune);
        let parent = structure.parent(&unit, &line).map(|p| format!("; see {p}")).unwrap_or_default();
        return Err(Failure::no(format!(
            "{unit} has fewer than three employees, or no known number of them, and is shown only as part of the unit \
             above it, so that no employee's work is measured alone{parent}"
        )));
    }
    Ok((unit, line))
}
