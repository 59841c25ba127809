//! Key figures on paper: a drawing for each, and one table with all their numbers.

use super::look::value;
use super::sheet::{Chart, Column, Part, Table};
use rettesnor_core::definition::Kind;
use rettesnor_core::measure::State;
use rettesnor_core::report::{KeyFigure, KeyFigureKind, KeyPoint};
use rettesnor_core::time::Period;
use rettesnor_drawing::{self as drawing, Dress};
use rettesnor_words::Voice;
use rettesnor_words::figure::Scale;
use std::collections::BTreeSet;

/// The drawings, what is missing, and the table of all numbers.
pub(super) fn parts(voice: &Voice, of: &[KeyFigure], dress: Dress<'_>) -> Vec<Part> {
    let charts = Part::Charts { items: of.iter().map(|figure| chart(voice, figure, dress)).collect() };
    let missing = missing(voice, of).map(|text| Part::Note { text });
    std::iter::once(charts).chain(missing).chain([Part::Table(twin(voice, of))]).collect()
}

/// What a key figure is called.
pub(crate) fn name(voice: &Voice, kind: &KeyFigureKind) -> String {
    let key = match kind {
        KeyFigureKind::Inhabitants => "paper-inhabitants",
        KeyFigureKind::ImmigrantShare => "paper-immigrant-share",
        KeyFigureKind::Settled => "paper-settled",
        KeyFigureKind::Participants => "paper-participants",
        KeyFigureKind::InTraining => "paper-in-training",
        KeyFigureKind::Other { name, .. } => return voice.text(name).to_owned(),
    };
    voice.say(key, &[])
}

/// How a key figure is written.
pub(crate) fn scale(figure: &KeyFigure) -> Scale<'static> {
    if figure.kind.is_share() {
        Scale { kind: Kind::Share, unit: "prosent" }
    } else {
        Scale { kind: Kind::Count, unit: "antall" }
    }
}

/// Every period that a figure has, in order.
pub(crate) fn periods(of: &[KeyFigure]) -> Vec<Period> {
    let all: BTreeSet<_> =
        of.iter().flat_map(|figure| &figure.points).map(|point| (point.period.last(), point.period.grain())).collect();
    let find = |key| of.iter().flat_map(|f| &f.points).map(|p| p.period).find(|p| (p.last(), p.grain()) == key);
    all.into_iter().filter_map(find).collect()
}

/// Which of the booklet's figures are not there, in a sentence.
pub(crate) fn missing(voice: &Voice, of: &[KeyFigure]) -> Option<String> {
    let absent = |kind: &&KeyFigureKind| !of.iter().any(|figure| figure.kind == **kind);
    let names: Vec<String> =
        KeyFigureKind::BOOKLET.iter().filter(absent).map(|kind| name(voice, kind).to_lowercase()).collect();
    let list = voice.list(&names, &voice.say("paper-and", &[]));
    (!names.is_empty()).then(|| voice.say("paper-figures-missing", &[("liste", &list)]))
}

fn chart(voice: &Voice, of: &KeyFigure, dress: Dress<'_>) -> Chart {
    let scale = scale(of);
    let told: Vec<(String, Option<f64>, String)> = of
        .points
        .iter()
        .map(|point| (voice.period(point.period), value(&point.figure), voice.figure(&point.figure, scale)))
        .collect();
    let columns: Vec<drawing::Column<'_>> =
        told.iter().map(|(name, value, written)| drawing::Column { name, value: *value, written }).collect();
    let title = name(voice, &of.kind);
    let said = |point: &KeyPoint| {
        let written = voice.state(&point.figure).unwrap_or_else(|| voice.figure(&point.figure, scale));
        format!("{}: {written}", voice.period(point.period))
    };
    let all: Vec<String> = of.points.iter().map(said).collect();
    let svg =
        if columns.is_empty() { String::new() } else { drawing::Columns { columns: &columns, label: "" }.draw(dress) };
    let source = if of.source.is_empty() { String::new() } else { voice.say("paper-source", &[("kilde", &of.source)]) };
    Chart {
        alt: voice.say("paper-chart", &[("navn", &title), ("tall", &all.join("; "))]),
        text: caption(voice, of, scale),
        source,
        title,
        svg,
    }
}

/// The latest number, why numbers are missing, and the remark.
fn caption(voice: &Voice, of: &KeyFigure, scale: Scale<'_>) -> String {
    let latest = of.points.iter().rev().find(|point| point.figure.state == State::Value);
    let first = latest.map_or_else(
        || voice.say("paper-no-figure", &[]),
        |point| {
            let (written, period) = (voice.figure(&point.figure, scale), voice.period(point.period));
            voice.say("paper-latest", &[("tall", &written), ("periode", &period)])
        },
    );
    let gap = |point: &KeyPoint| Some(format!("{}: {}", voice.period(point.period), voice.state(&point.figure)?));
    let gaps: Vec<String> = of.points.iter().filter_map(gap).collect();
    let gaps = (!gaps.is_empty()).then(|| format!("{}.", gaps.join(", ")));
    let remark = (!of.remark.is_empty()).then(|| of.remark.clone());
    [Some(first), gaps, remark].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The numbers behind the drawings: a row for each figure, a column for each period.
fn twin(voice: &Voice, of: &[KeyFigure]) -> Table {
    let periods = periods(of);
    let head = Column { head: voice.say("paper-figure", &[]), width: 5, right: false };
    let column = |period: &Period| Column { head: voice.period(*period), width: 2, right: true };
    let columns = std::iter::once(head).chain(periods.iter().map(column)).collect();
    let row = |figure: &KeyFigure| {
        let at = |period: &Period| {
            let point = figure.points.iter().find(|point| point.period == *period);
            point.map(|point| voice.figure(&point.figure, scale(figure))).unwrap_or_default()
        };
        std::iter::once(name(voice, &figure.kind)).chain(periods.iter().map(at)).collect()
    };
    Table { caption: voice.say("paper-behind", &[]), columns, rows: of.iter().map(row).collect() }
}
