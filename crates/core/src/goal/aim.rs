//! What a card judges by: the levels of one unit on one indicator for one year.

use super::Level;
use crate::org::{Line, UnitRef};
use crate::time::Month;
use serde::{Deserialize, Serialize};

/// The levels of a goal of one unit, on one indicator, for one year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Aim {
    /// The goal that it comes from, by id.
    pub goal: Option<String>,
    /// The unit.
    pub unit: UnitRef,
    /// The line that the goal was set in.
    pub line: Line,
    /// The indicator.
    pub indicator: String,
    /// The year.
    pub year: i32,
    /// The level to reach.
    pub desired: Option<Level>,
    /// The level that must at least be kept: below the desired one, or above it when lower is better.
    pub tolerance: Option<Level>,
    /// Where the goal comes from.
    pub source: String,
    /// What is to be reached on the way there, by month.
    pub interim: Vec<Interim>,
}

/// A level on the way: what is to be reached by the end of a month, counted from the beginning of the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interim {
    /// The month at whose end it holds.
    pub through: Month,
    /// The level.
    pub desired: Level,
}

impl Aim {
    /// The one that a card along a line judges by: a goal of that line rather than another, a later one rather than an
    /// earlier.
    #[must_use]
    pub fn chosen<'a>(
        aims: &'a [Self],
        (unit, line): (&UnitRef, &Line),
        indicator: &str,
        year: i32,
    ) -> Option<&'a Self> {
        let fits = |aim: &&Self| aim.year == year && aim.indicator == indicator && aim.unit == *unit;
        let mut found = aims.iter().rev().filter(fits).peekable();
        let first = found.peek().copied();
        found.find(|aim| aim.line == *line).or(first)
    }

    /// What a figure through a month is judged by: the year's levels at its end or where there are no interim levels,
    /// else the last interim level whose month has come; nothing before the first of them.
    #[must_use]
    pub fn through(&self, month: Month) -> Option<Self> {
        if self.interim.is_empty() || month.number() == 12 {
            return Some(self.clone());
        }
        let reached = self.interim.iter().filter(|interim| interim.through <= month);
        let level = reached.max_by_key(|interim| interim.through)?;
        Some(Self { desired: Some(level.desired.clone()), tolerance: None, ..self.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_on_the_way_is_judged_by_the_last_level_whose_month_has_come() {
        let level = |text: &str| Level::parse(text, false).unwrap();
        let month = |number| Month::new(2026, number).unwrap();
        let interim = |number, text: &str| Interim { through: month(number), desired: level(text) };
        let aim = Aim {
            goal: None,
            line: Line::Kommune,
            unit: UnitRef::country(),
            indicator: "I.50".to_owned(),
            year: 2026,
            desired: Some(level("60")),
            tolerance: Some(level("50")),
            source: String::new(),
            interim: vec![interim(4, "15"), interim(8, "40")],
        };
        let desired = |number| aim.through(month(number)).and_then(|aim| aim.desired).map(|level| level.written);
        assert_eq!(desired(3), None);
        assert_eq!(desired(4).as_deref(), Some("15"));
        assert_eq!(desired(7).as_deref(), Some("15"));
        assert_eq!(desired(11).as_deref(), Some("40"));
        assert_eq!(desired(12).as_deref(), Some("60"));
    }

    #[test]
    fn a_line_is_judged_by_its_own_goal_where_it_has_one() {
        let aim = |line, source: &str| Aim {
            goal: None,
            line,
            unit: UnitRef::country(),
            indicator: "B.15".to_owned(),
            year: 2026,
            desired: None,
            tolerance: None,
            source: source.to_owned(),
            interim: Vec::new(),
        };
        let all = [aim(Line::Stat, "early"), aim(Line::Stat, "late"), aim(Line::Kommune, "own")];
        let source = |aims: &[Aim], line| {
            Aim::chosen(aims, (&UnitRef::country(), &line), "B.15", 2026).map(|aim| aim.source.clone())
        };
        assert_eq!(source(&all, Line::Stat).as_deref(), Some("late"));
        assert_eq!(source(&all, Line::Kommune).as_deref(), Some("own"));
        assert_eq!(source(&all[..2], Line::Kommune).as_deref(), Some("late"), "another line's rather than none");
        assert_eq!(source(&[], Line::Stat), None);
    }
}
