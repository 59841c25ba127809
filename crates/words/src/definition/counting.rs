//! How a version of a definition counts: each part as a sentence, and as it is written in the file.

use crate::Voice;
use crate::condition::{Clauses, term};
use rettesnor_core::definition::{Catalogue, Condition, Indicator, Kind, Term, Version};

/// What a part of a definition is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What is counted, where it is of nothing.
    Count,
    /// What is counted.
    Numerator,
    /// Of what.
    Denominator,
    /// The rows whose outcome is not known.
    Open,
    /// Rows that are kept out.
    Exclusion,
}

/// A part of a definition in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it is for.
    pub role: Role,
    /// Which rows are meant, and when they count.
    pub rows: String,
    /// Why, where rows are kept out; empty otherwise.
    pub reason: String,
    /// The condition as it is written in a definition.
    pub written: String,
}

/// A version of a definition in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counting {
    /// Its number and when it counts, as a sentence.
    pub version: String,
    /// When it counts, in a few words.
    pub validity: String,
    /// What changed, and for which periods; empty for the first.
    pub change: String,
    /// The two figures it is worked out from, as a sentence; empty where rows are counted.
    pub derived: String,
    /// Its parts, in the order they are read.
    pub parts: Vec<Said>,
}

/// A version of a definition in words.
#[must_use]
pub fn counting(voice: &Voice, catalogue: &Catalogue, indicator: &Indicator, version: &Version) -> Counting {
    let validity = validity(voice, version);
    let number = version.number.to_string();
    let derived = version.derived_from.as_ref().map(|(over, under)| {
        let texts: [(&str, &str); 2] = [("teller", over), ("nevner", under)];
        voice.say("explain-derived", &texts)
    });
    Counting {
        version: voice.say("explain-version", &[("nummer", &number), ("gyldig", &validity)]),
        validity,
        change: version.change.as_ref().map(|change| voice.text(change).to_owned()).unwrap_or_default(),
        parts: if derived.is_some() { Vec::new() } else { parts(voice, catalogue, indicator, version) },
        derived: derived.unwrap_or_default(),
    }
}

/// When a version counts: `alltid`, `fra januar 2014`.
#[must_use]
pub fn validity(voice: &Voice, version: &Version) -> String {
    let first = version.valid_from.map(|month| voice.month(month));
    let last = version.valid_to.map(|month| voice.month(month.plus(-1)));
    match (&first, &last) {
        (Some(first), Some(last)) => voice.say("days-from-to", &[("fra", first), ("til", last)]),
        (Some(first), None) => voice.say("days-from", &[("fra", first)]),
        (None, Some(last)) => voice.say("days-to", &[("til", last)]),
        (None, None) => voice.say("days-always", &[]),
    }
}

fn parts(voice: &Voice, catalogue: &Catalogue, indicator: &Indicator, version: &Version) -> Vec<Said> {
    let of_term = |role: Role, part: &Term| {
        let dataset = catalogue.datasets.get(&part.dataset);
        let written = dataset.map(|dataset| Clauses::new(voice, catalogue, dataset).sql(&part.when));
        let rows = term(voice, catalogue, part, version);
        Said { role, rows, reason: String::new(), written: written.unwrap_or_default() }
    };
    let single = indicator.kind == Kind::Count || version.denominator.is_none();
    let mut parts = vec![of_term(if single { Role::Count } else { Role::Numerator }, &version.numerator)];
    parts.extend(version.denominator.as_ref().map(|denominator| of_term(Role::Denominator, denominator)));
    let of = version.denominator.as_ref().unwrap_or(&version.numerator);
    let Some(dataset) = catalogue.datasets.get(&of.dataset) else { return parts };
    let clauses = Clauses::new(voice, catalogue, dataset);
    let of_rows = |role: Role, when: &Condition, reason: &str| Said {
        role,
        rows: clauses.rows(when),
        reason: reason.to_owned(),
        written: clauses.sql(when),
    };
    parts.extend(version.open.as_ref().map(|open| of_rows(Role::Open, open, "")));
    let exclusions = version.exclusions.iter();
    parts.extend(exclusions.map(|e| of_rows(Role::Exclusion, &e.when, voice.text(&e.reason))));
    parts
}

impl Said {
    /// The part as a whole sentence or two, beginning with what it is for.
    #[must_use]
    pub fn sentence(&self, voice: &Voice) -> String {
        match self.role {
            Role::Count => voice.say("explain-count", &[("hva", &self.rows)]),
            Role::Numerator => voice.say("explain-numerator", &[("hva", &self.rows)]),
            Role::Denominator => voice.say("explain-denominator", &[("hva", &self.rows)]),
            Role::Open => voice.say("explain-open", &[("rader", &self.rows)]),
            Role::Exclusion => voice.say("explain-exclusion", &[("rader", &self.rows), ("grunn", &self.reason)]),
        }
    }

    /// The term of the glossary that the part's name is; none for what explains itself.
    #[must_use]
    pub fn term(&self) -> Option<&'static str> {
        match self.role {
            Role::Count => None,
            Role::Numerator => Some("numerator"),
            Role::Denominator => Some("denominator"),
            Role::Open => Some("not-registered"),
            Role::Exclusion => Some("exclusion"),
        }
    }

    /// What the part is for, as the name of a row.
    #[must_use]
    pub fn name(&self, voice: &Voice) -> String {
        let key = match self.role {
            Role::Count => "part-count",
            Role::Numerator => "part-numerator",
            Role::Denominator => "part-denominator",
            Role::Open => "part-open",
            Role::Exclusion => "part-exclusion",
        };
        voice.say(key, &[])
    }
}
