//! What a checked delivery has come to, in a sentence, and what can be done with it.

use super::history::whole;
use crate::ask::Ask;
use crate::names::{unit_name, unit_names};
use rettesnor_app::delivery::fingerprint;
use rettesnor_core::definition::Severity;
use rettesnor_core::delivery::{Manifest, Reason};
use rettesnor_core::org::UnitRef;
use rettesnor_store::uploads::Upload;
use rettesnor_words::Voice;
use std::collections::BTreeSet;

/// What it has come to.
pub struct Verdict {
    /// `good`, `close` or `bad`.
    pub look: &'static str,
    /// The shape.
    pub icon: &'static str,
    /// The sentence.
    pub title: String,
    /// What it means, a paragraph each.
    pub texts: Vec<String>,
    /// How it can be accepted by the one who asks.
    pub accept: Option<Accept>,
    /// Whether the one who asks may throw it away.
    pub discard: bool,
}

/// How a delivery can be accepted.
pub struct Accept {
    /// What stands on the button.
    pub label: String,
    /// The question.
    pub question: String,
    /// What it does.
    pub text: String,
    /// The losses that must be said to be right; empty where there are none.
    pub losses: Vec<String>,
    /// What has been seen: the fingerprint of the report.
    pub seen: String,
    /// Whether rows are left out.
    pub good_rows: bool,
}

impl Verdict {
    /// The verdict of a checked delivery for the one who asks.
    pub fn of(ask: &Ask, upload: &Upload, paper: &str, manifest: &Manifest) -> Self {
        let (voice, report) = (ask.voice(), &manifest.report);
        let units: BTreeSet<UnitRef> = upload.units.iter().cloned().collect();
        let may = ask.shelf().may_accept(ask.who(), &upload.dataset, &units, manifest.scope.topics.as_ref());
        // The least that must be conceded for it to be accepted at all.
        let terms = [(false, false), (true, false), (false, true), (true, true)];
        let terms = terms.into_iter().find(|(good_rows, loss)| !report.must_hold(*good_rows, *loss));
        let bad = report.rows_with_errors > 0;
        let (look, icon) = match terms {
            None => ("bad", "XMarkOctagonFill"),
            Some((false, false)) => ("good", "CheckmarkCircleFill"),
            Some(_) => ("close", "ExclamationmarkTriangleFill"),
        };
        let mut texts = vec![meaning(voice, manifest, terms)];
        let losses = if terms.is_some_and(|(_, loss)| loss) { losses(ask, manifest) } else { Vec::new() };
        if terms.is_some() && !losses.is_empty() {
            texts.push(voice.say("verdict-page-loss", &[]));
        }
        if terms.is_some() && !may {
            let names = unit_names(ask, upload.units.iter());
            let key = if names.is_empty() { "verdict-page-administrator" } else { "verdict-page-leader" };
            texts.push(voice.say(key, &[("enheter", &names)]));
        }
        Self {
            look,
            icon,
            title: title(voice, manifest, terms.is_some(), bad),
            texts,
            accept: terms.filter(|_| may).map(|(good_rows, _)| Accept::of(voice, manifest, good_rows, losses, paper)),
            discard: ask.shelf().may_discard(ask.who(), upload),
        }
    }
}

impl Accept {
    fn of(voice: &Voice, manifest: &Manifest, good_rows: bool, losses: Vec<String>, paper: &str) -> Self {
        let left_out = voice.whole(whole(manifest.report.rows_with_errors));
        let texts = [("utelatt", left_out.as_str())];
        let say = |key: &str| voice.count(key, manifest.rows, &texts);
        let key = if good_rows { "accept-text-good-rows" } else { "accept-text" };
        let zero = manifest.rows == 0 && !good_rows;
        Self {
            label: if zero { voice.say("accept-label-zero", &[]) } else { say("accept-label") },
            question: if zero { voice.say("accept-question-zero", &[]) } else { say("accept-question") },
            text: say(key),
            losses,
            seen: fingerprint(paper),
            good_rows,
        }
    }
}

fn title(voice: &Voice, manifest: &Manifest, can_be: bool, bad: bool) -> String {
    let report = &manifest.report;
    let rows = voice.whole(whole(report.rows_read));
    if !can_be {
        voice.say("verdict-page-cannot", &[])
    } else if bad {
        voice.count("verdict-page-bad", report.rows_with_errors, &[("rader", &rows)])
    } else if manifest.rows == 0 {
        voice.say("verdict-page-zero", &[])
    } else {
        voice.count("verdict-page-good", manifest.rows, &[])
    }
}

fn meaning(voice: &Voice, manifest: &Manifest, terms: Option<(bool, bool)>) -> String {
    match terms {
        None => voice.say("verdict-page-mend", &[]),
        Some((true, _)) => voice.count("verdict-page-or-leave-out", manifest.rows, &[]),
        Some((false, _)) if manifest.report.count(Severity::Warning) > 0 => {
            voice.count("verdict-page-with-warnings", manifest.report.count(Severity::Warning), &[])
        }
        Some((false, _)) => voice.say("verdict-page-nothing-changed", &[]),
    }
}

/// The losses of persons, unit by unit.
fn losses(ask: &Ask, manifest: &Manifest) -> Vec<String> {
    let voice = ask.voice();
    let findings = manifest.report.groups.iter().filter(|g| g.severity == Severity::Error).flat_map(|g| &g.findings);
    let loss = |reason: &Reason| match reason {
        Reason::Loss { unit, before, lost } => {
            let name = unit.parse::<UnitRef>().map_or_else(|_| unit.clone(), |unit| unit_name(ask, &unit));
            let (before, lost) = (voice.whole(whole(*before)), voice.whole(whole(*lost)));
            Some(voice.say("verdict-page-loss-of", &[("enhet", &name), ("tapt", &lost), ("antall", &before)]))
        }
        _ => None,
    };
    findings.filter_map(|finding| loss(&finding.reason)).collect()
}
