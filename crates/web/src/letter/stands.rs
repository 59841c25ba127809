//! A letter that somebody else changed while it was being written: what differs, both texts side by side. What was written
//! stays in the form.

use super::form::{AskRow, DutyRow, LetterForm, PlaceRow, Purpose, as_posted};
use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::posted::Posted;
use rettesnor_app::steer::Kept;
use rettesnor_core::letter::Letter;
use rettesnor_words::Voice;

/// How the letter stands now, beside what was written.
pub struct Stands {
    /// Where it is read.
    pub href: String,
    /// Who changed it, and when.
    pub by: String,
    /// What differs.
    pub rows: Vec<Differs>,
}

/// A part of the letter that differs.
pub struct Differs {
    /// What it is.
    pub label: String,
    /// As it was written in the form.
    pub mine: String,
    /// As it stands.
    pub theirs: String,
}

impl Stands {
    /// What differs between what was sent and the letter as it stands.
    pub fn of(ask: &Ask, purpose: &Purpose<'_>, kept: &Kept<Letter>, posted: &Posted) -> Self {
        let voice = ask.voice();
        let told = |posted: &Posted| told(voice, &LetterForm::new(ask, purpose, posted));
        let (mine, theirs) = (told(posted), told(&as_posted(&kept.value)));
        let find = |all: &[(String, String)], label: &str| {
            all.iter().find(|(known, _)| known == label).map(|(_, text)| text.clone()).unwrap_or_default()
        };
        let more = theirs.iter().filter(|(label, _)| mine.iter().all(|(known, _)| known != label));
        let labels = mine.iter().chain(more).map(|(label, _)| label);
        let rows = labels.map(|label| Differs {
            mine: find(&mine, label),
            theirs: find(&theirs, label),
            label: label.clone(),
        });
        let by = kept.by_name.clone().unwrap_or_else(|| voice.say("origin-operator", &[]));
        Self {
            href: format!("/brev/{}", kept.id),
            by: voice.say("letter-changed-by", &[("hvem", &by), ("naar", &voice.moment(kept.at))]),
            rows: rows.filter(|row| row.mine != row.theirs).collect(),
        }
    }
}

/// Everything in a form, part by part.
fn told(voice: &Voice, form: &LetterForm) -> Vec<(String, String)> {
    let to: Vec<&str> = form.to.iter().filter(|unit| unit.current).map(|unit| &*unit.label).collect();
    let field = |field: &Field| (field.label.clone(), plain(&field.value));
    let numbered = |key: &str, number: usize| format!("{} {number}", voice.say(key, &[]));
    let mut found = vec![field(&form.title), (voice.say("letter-to", &[]), to.join(", ")), field(&form.introduction)];
    found.extend(form.asks.iter().map(|row| (numbered("letter-ask", row.number), asked(row))));
    found.extend(form.frames.iter().map(|row| {
        let text = labelled(&[(&row.kroner, bare(&row.kroner.value)), (&row.man_years, bare(&row.man_years.value))]);
        (row.unit.clone(), text)
    }));
    found.extend(form.places.iter().map(|row| (numbered("letter-place", row.number), places(row))));
    found.push(field(&form.authority));
    found.extend(form.duties.iter().map(|row| (numbered("letter-duty", row.number), duty(row))));
    found
}

fn asked(row: &AskRow) -> String {
    if row.wording.value.is_empty() && row.indicator.value.is_empty() {
        return String::new();
    }
    let binding = if row.binds { row.binding.label.clone() } else { String::new() };
    let levels = labelled(&[(&row.desired, row.desired.value.clone()), (&row.tolerance, row.tolerance.value.clone())]);
    let replaced = row.replaces.as_ref().map(|replaced| picked(&replaced.field, &replaced.picks)).unwrap_or_default();
    joined(&[plain(&row.wording.value), picked(&row.indicator, &row.indicators), levels, binding, replaced])
}

fn places(row: &PlaceRow) -> String {
    let [unit, measure, group] =
        [(&row.unit, &row.units), (&row.measure, &row.measures), (&row.group, &row.groups)].map(|(f, p)| picked(f, p));
    let months = [&row.first, &row.last, &row.per_month].map(|field| (field, field.value.clone()));
    joined(&[unit, measure, group, labelled(&months)])
}

fn duty(row: &DutyRow) -> String {
    if row.what.value.is_empty() {
        return String::new();
    }
    joined(&[row.what.value.clone(), row.due.value.clone(), picked(&row.again, &row.rhythms), row.owes.value.clone()])
}

/// What was chosen, by its name; nothing where nothing was.
fn picked(field: &Field, picks: &[Pick]) -> String {
    let chosen = picks.iter().find(|pick| pick.current && !field.value.is_empty());
    chosen.map(|pick| pick.label.clone()).unwrap_or_default()
}

fn labelled(fields: &[(&Field, String)]) -> String {
    let said = fields.iter().filter(|(_, value)| !value.is_empty());
    said.map(|(field, value)| format!("{}: {value}", field.label)).collect::<Vec<_>>().join(", ")
}

fn joined(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
}

/// A text whose lines end in one way.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// A number without the spaces that people group its figures by.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}
