//! Drawings and marks as they look on paper: the colours of the web's style sheet for print.

use super::sheet::Tally;
use rettesnor_core::measure::{Exact, Figure, State};
use rettesnor_core::scorecard::{CardLine, Status};
use rettesnor_drawing::{Dress, Palette, Tone};
use rettesnor_words::Voice;
use rettesnor_words::card::{Tone as Said, tone};
use rettesnor_words::figure::Scale;

const PALETTE: Palette<'static> = Palette {
    ink: "#1f2d35",
    faint: "#535f66",
    rule: "#d7dadc",
    paper: "#ffffff",
    accent: "#1d6677",
    good: "#056d13",
    close: "#80540f",
    bad: "#b81a1a",
};

/// How drawings are dressed on paper.
pub(super) const DRESS: Dress<'static> = Dress::Palette(&PALETTE);

/// The tone of a line's status, for a drawing and by name; plain where the status has no colour.
pub(super) fn tones(line: &CardLine) -> (Tone, &'static str) {
    match tone(line) {
        Some(Said::Good) => (Tone::Good, "good"),
        Some(Said::Close) => (Tone::Close, "close"),
        Some(Said::Bad) => (Tone::Bad, "bad"),
        None => (Tone::Plain, "plain"),
    }
}

/// The shape of a status, and the message that says it.
pub(super) fn shape(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::Reached => ("reached", "mark-reached"),
        Status::Near => ("near", "mark-near"),
        Status::NotReached => ("not-reached", "mark-not-reached"),
        Status::UnderWay => ("under-way", "mark-under-way"),
        Status::Unknown => ("unknown", "mark-unknown"),
        Status::NoGoal => ("no-goal", "mark-no-goal"),
    }
}

/// What a line's figures measure.
pub(super) fn scale(line: &CardLine) -> Scale<'_> {
    Scale { kind: line.kind, unit: &line.measure_unit }
}

/// The value of a figure for a drawing; none where there is none to show.
pub(super) fn value(figure: &Figure) -> Option<f64> {
    figure.value.filter(|_| figure.state == State::Value).map(Exact::to_f64)
}

/// How many goals stand in each way, those that there are.
pub(super) fn tallies(voice: &Voice, lines: &[&CardLine]) -> Vec<Tally> {
    let kinds = [
        (Status::Reached, "good"),
        (Status::Near, "close"),
        (Status::NotReached, "bad"),
        (Status::UnderWay, "plain"),
        (Status::Unknown, "plain"),
    ];
    let of = |(status, tone): (Status, &'static str)| {
        let count = lines.iter().filter(|line| line.judged.status == status).count();
        let (look, key) = shape(status);
        let count = (count > 0).then(|| voice.whole(i64::try_from(count).unwrap_or(i64::MAX)))?;
        Some(Tally { look, tone, count, word: voice.say(key, &[]).to_lowercase() })
    };
    kinds.into_iter().filter_map(of).collect()
}
