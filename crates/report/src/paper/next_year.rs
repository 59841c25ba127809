//! Next year's card on paper: a table of goals for each perspective, and what is proposed.

use super::sheet::{Part, Table};
use rettesnor_core::definition::Direction;
use rettesnor_core::goal::Level;
use rettesnor_core::report::{NextGoal, NextYear, ToldGoal};
use rettesnor_words::Voice;
use rettesnor_words::card::level_parts;
use rettesnor_words::figure::Scale;

/// The tables, and before them what is proposed.
pub(super) fn parts(voice: &Voice, of: &NextYear) -> Vec<Part> {
    let mut parts = Vec::new();
    if !of.proposal.is_empty() {
        parts.push(Part::Lead { text: of.proposal.clone() });
    }
    let heads = heads(voice);
    let [name, level, latest, origin, decision] = &heads;
    let columns = [(name.as_str(), 56), (level, 32), (latest, 19), (origin, 37), (decision, 37)];
    for goals in of.goals.chunk_by(|a, b| a.perspective == b.perspective) {
        let rows = goals.iter().map(|goal| row(voice, goal).to_vec()).collect();
        let caption = goals.first().map(|goal| voice.text(&goal.perspective).to_owned()).unwrap_or_default();
        let mut table = Table { caption, ..Table::of_texts(&columns, rows) };
        if let Some(latest) = table.columns.get_mut(2) {
            latest.right = true;
        }
        parts.push(Part::Table(table));
    }
    if !of.told.is_empty() {
        let how = voice.say("goal-judged-heading", &[]);
        let columns = [(name.as_str(), 56), (how.as_str(), 51), (origin, 37), (decision, 37)];
        let rows = of.told.iter().map(|goal| [&goal.name, &goal.how, &goal.origin, &goal.decision].map(Clone::clone));
        let rows = rows.map(|row| row.to_vec()).collect();
        let caption = voice.say("goal-judged-by-people", &[]);
        parts.push(Part::Table(Table { caption, ..Table::of_texts(&columns, rows) }));
    }
    parts
}

/// What stands over the columns.
pub(crate) fn heads(voice: &Voice) -> [String; 5] {
    ["column-name", "export-goal", "paper-latest-head", "paper-origin", "paper-decision"].map(|key| voice.say(key, &[]))
}

/// How a goal's figures are written.
pub(crate) fn scale(goal: &NextGoal) -> Scale<'_> {
    Scale { kind: goal.kind, unit: &goal.measure_unit }
}

/// The levels of a goal in words; that it has none where it is statistics.
pub(crate) fn levels(voice: &Voice, goal: &NextGoal) -> String {
    let both: [Option<&Level>; 2] = [goal.desired.as_ref(), goal.tolerance.as_ref()];
    if goal.direction == Direction::None || both == [None, None] {
        return voice.say("paper-statistics", &[]);
    }
    level_parts(voice, both, goal.direction, scale(goal)).join("\n")
}

/// A goal that people judge as the cells of a row beside those that are measured.
pub(crate) fn told_row(goal: &ToldGoal) -> [String; 5] {
    [goal.name.clone(), goal.how.clone(), String::new(), goal.origin.clone(), goal.decision.clone()]
}

/// A goal as the cells of a row.
pub(crate) fn row(voice: &Voice, goal: &NextGoal) -> [String; 5] {
    let latest = goal.latest.as_ref().map(|figure| voice.figure(figure, scale(goal))).unwrap_or_default();
    let name = format!("{} ({})", voice.text(&goal.name), goal.indicator);
    [name, levels(voice, goal), latest, goal.origin.clone(), goal.decision.clone()]
}
