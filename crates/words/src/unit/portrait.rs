//! One unit: its names, its days, its place in each line, and every change that led to it or away from it.

use super::{named, tree};
use crate::{Voice, number};
use rettesnor_core::measure::Exact;
use rettesnor_core::org::{Change, ChangeKind, Line, Org, SamiLanguage, Share, Structure, UnitRef, Validity};
use std::fmt::Write;

/// The unit as it is on the structure's day, or was, or will be.
#[must_use]
pub fn portrait(voice: &Voice, org: &Org, structure: &Structure, unit: &UnitRef, line: Option<&Line>) -> String {
    let date = structure.date();
    let mut text = format!("{}\n", named(unit, org.name(unit, date).as_deref()));
    let mut fact = |key: &str, value: &str| {
        let _ = writeln!(text, "  {}: {value}", voice.say(key, &[]));
    };
    fact("unit-kind", &voice.unit_kind(unit.kind));
    if let Some(names) = org.names(unit, date) {
        if let Some((language, name)) = &names.sami {
            fact(sami(*language), name);
        }
        if let Some(name) = &names.kven {
            fact("unit-kven", name);
        }
    }
    let days: Vec<String> = org.validity(unit).iter().map(|validity| days(voice, *validity)).collect();
    fact("unit-valid", &days.join("; "));
    for year in 2024..=2026 {
        if let Some(population) = org.population(unit, year) {
            let key = if population.doubtful { "unit-population-doubtful" } else { "unit-population" };
            let _ = writeln!(text, "  {}", voice.count(key, population.count.into(), &[("aar", &year.to_string())]));
        }
    }
    place(voice, structure, unit, line, &mut text);
    history(voice, org, unit, &mut text);
    for line in structure.lines().iter().filter(|at| line.is_none_or(|line| line == *at)) {
        if !structure.children(unit, line).is_empty() {
            let _ = write!(text, "\n{}", tree(voice, structure, unit, line));
        }
    }
    text
}

fn sami(language: SamiLanguage) -> &'static str {
    match language {
        SamiLanguage::North => "unit-north-sami",
        SamiLanguage::Lule => "unit-lule-sami",
        SamiLanguage::South => "unit-south-sami",
    }
}

/// The days of a validity; the last day, not the day after it.
#[must_use]
pub fn days(voice: &Voice, validity: Validity) -> String {
    let from = validity.from.map(|day| voice.date(day));
    let last = validity.to.and_then(|to| to.yesterday().ok()).map(|day| voice.date(day));
    match (from, last) {
        (Some(from), Some(last)) => voice.say("days-from-to", &[("fra", &from), ("til", &last)]),
        (Some(from), None) => voice.say("days-from", &[("fra", &from)]),
        (None, Some(last)) => voice.say("days-to", &[("til", &last)]),
        (None, None) => voice.say("days-always", &[]),
    }
}

fn place(voice: &Voice, structure: &Structure, unit: &UnitRef, line: Option<&Line>, text: &mut String) {
    let day = voice.date(structure.date());
    if !structure.exists(unit) {
        let _ = writeln!(text, "  {}", voice.say("unit-not-then", &[("dato", &day)]));
        return;
    }
    for at in structure.lines().iter().filter(|at| line.is_none_or(|line| line == *at)) {
        let above: Vec<String> =
            structure.ancestors(unit, at).iter().map(|above| named(above, structure.name(above))).collect();
        if !above.is_empty() {
            let _ = writeln!(
                text,
                "  {}",
                voice.say("unit-above", &[("linje", &voice.line(at)), ("over", &above.join(" < "))])
            );
        }
    }
    for office in structure.covered_by(unit) {
        let office = named(&office, structure.name(&office));
        let _ = writeln!(text, "  {}", voice.say("unit-covered", &[("kontor", &office)]));
    }
    if let Some(employees) = structure.employees(unit) {
        let _ = writeln!(text, "  {}", voice.count("unit-employees", employees.into(), &[]));
    }
}

fn history(voice: &Voice, org: &Org, unit: &UnitRef, text: &mut String) {
    let changes = org.history(unit);
    if changes.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{}", voice.say("history-title", &[]));
    for each in &changes {
        let _ = writeln!(text, "  {}", change(voice, org, each));
    }
}

/// A change as a sentence, with the share that went over and where the share comes from.
#[must_use]
pub fn change(voice: &Voice, org: &Org, change: &Change) -> String {
    let before = change.date.yesterday().unwrap_or(change.date);
    let from = named(&change.from, org.name(&change.from, before).as_deref());
    let to = named(&change.to, org.name(&change.to, change.date).as_deref());
    let key = match change.kind {
        ChangeKind::NewNumber => "change-new-number",
        ChangeKind::Merger => "change-merger",
        ChangeKind::Split => "change-split",
        ChangeKind::BoundaryMove => "change-boundary-move",
    };
    let mut text = voice.say(key, &[("dato", &voice.date(change.date)), ("fra", &from), ("til", &to)]);
    match change.share {
        Some(share) if share != Share::WHOLE => {
            let part = Exact::scaled(share.0.into(), 3);
            let part = number::with_sign(&number::rounded(voice.language(), part, 1));
            let _ =
                write!(text, " {}", voice.say("change-share", &[("andel", &part), ("kilde", &change.share_source)]));
        }
        None if matches!(change.kind, ChangeKind::Split | ChangeKind::BoundaryMove) => {
            let _ = write!(text, " {}", voice.say("change-share-unknown", &[]));
        }
        _ => {}
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use rettesnor_core::time::parse_date;

    fn of(unit: &str, date: &str) -> String {
        let org = Org::national();
        let structure = org.at(parse_date(date).unwrap());
        let text = portrait(&Voice::new(Language::Bokmaal), &org, &structure, &unit.parse().unwrap(), None);
        text.replace('\u{202f}', " ")
    }

    #[test]
    fn baerum_kept_on_under_new_numbers() {
        insta::assert_snapshot!(of("kommune:3201", "2026-03-01"));
    }

    #[test]
    fn aalesund_was_split_and_the_share_has_a_source() {
        insta::assert_snapshot!(of("kommune:1507", "2026-03-01"));
    }
}
