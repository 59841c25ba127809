//! The card in a sentence or two.

use crate::Voice;
use rettesnor_core::scorecard::{CardLine, Status};

/// How many goals are reached, how many of that is uncertain, and what can't be judged.
#[must_use]
pub fn summary(voice: &Voice, lines: &[&CardLine]) -> String {
    let having = |status: Status| lines.iter().filter(|line| line.judged.status == status).count();
    let count = |key: &str, n: usize| voice.count(key, u64::try_from(n).unwrap_or(u64::MAX), &[]);
    let goals = lines.len() - having(Status::NoGoal);
    if lines.is_empty() {
        return voice.say("summary-empty", &[]);
    }
    if goals == 0 {
        return count("summary-no-goals", lines.len());
    }
    let number = |n: usize| voice.whole(i64::try_from(n).unwrap_or(i64::MAX));
    let texts =
        [("maal", number(goals)), ("naer", number(having(Status::Near))), ("ikke", number(having(Status::NotReached)))];
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let reached = u64::try_from(having(Status::Reached)).unwrap_or(u64::MAX);
    let mut parts = vec![voice.count("summary-goals", reached, &texts)];
    let unclear = lines.iter().filter(|line| line.judged.clear == Some(false)).count();
    if unclear > 0 {
        parts.push(count("summary-unclear", unclear));
    }
    if having(Status::Unknown) > 0 {
        parts.push(count("summary-unknown", having(Status::Unknown)));
    }
    parts.join(" ")
}
