//! The tree of a line, drawn with lines.

use super::named;
use crate::Voice;
use rettesnor_core::org::{Line, Structure, UnitRef};
use std::fmt::Write;

/// The units under a unit in a line, the unit itself first.
#[must_use]
pub fn tree(voice: &Voice, structure: &Structure, root: &UnitRef, line: &Line) -> String {
    let day = voice.date(structure.date());
    let mut text = voice.say("tree-title", &[("linje", &voice.line(line)), ("dato", &day)]);
    let _ = write!(text, "\n\n{}\n", label(voice, structure, root));
    branch(voice, structure, root, line, "", &mut text);
    text
}

fn branch(voice: &Voice, structure: &Structure, unit: &UnitRef, line: &Line, indent: &str, text: &mut String) {
    let children = structure.children(unit, line);
    for (place, child) in children.iter().enumerate() {
        let last = place + 1 == children.len();
        let (mark, rail) = if last { ("└─", "   ") } else { ("├─", "│  ") };
        let _ = writeln!(text, "{indent}{mark} {}", label(voice, structure, child));
        branch(voice, structure, child, line, &format!("{indent}{rail}"), text);
    }
}

fn label(voice: &Voice, structure: &Structure, unit: &UnitRef) -> String {
    let mut label = named(unit, structure.name(unit));
    let covers: Vec<String> = structure.covers(unit).iter().map(|other| named(other, structure.name(other))).collect();
    if !covers.is_empty() {
        let list = voice.list(&covers, &voice.say("word-and", &[]));
        let _ = write!(label, " ({})", voice.say("tree-covers", &[("enheter", &list)]));
    }
    if structure.too_small(unit) {
        let _ = write!(label, " ({})", voice.say("tree-too-small", &[]));
    }
    label
}
