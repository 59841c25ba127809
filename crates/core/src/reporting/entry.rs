//! What has been written for one indicator and period, field by field. Several people fill in the same form: what each
//! changed is put together, and what two have changed differently is told.

use super::Slot;
use crate::time::Period;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The name of the field for the comment.
const COMMENT: &str = "kommentar";

/// The fields of one indicator and period, as they are written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormEntry {
    /// The period of the form.
    pub period: Period,
    /// The indicator, by its id.
    pub indicator: String,
    /// What is written in each field; an empty field is not there.
    pub fields: BTreeMap<String, String>,
}

/// A field that two have changed differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldClash {
    /// The field.
    pub field: String,
    /// What the other has written, which stands.
    pub stands: String,
}

impl FormEntry {
    /// An entry in which nothing is written.
    #[must_use]
    pub fn empty(period: Period, indicator: &str) -> Self {
        Self { period, indicator: indicator.to_owned(), fields: BTreeMap::new() }
    }

    /// The names of the fields of a value: the value or numerator, and the denominator.
    #[must_use]
    pub fn names(slot: Slot) -> [String; 2] {
        [format!("{slot}.teller"), format!("{slot}.nevner")]
    }

    /// The name of the field for the comment.
    #[must_use]
    pub fn comment_name() -> &'static str {
        COMMENT
    }

    /// What is written in a field.
    #[must_use]
    pub fn get(&self, field: &str) -> &str {
        self.fields.get(field).map_or("", String::as_str)
    }

    /// Writes in a field.
    pub fn put(&mut self, field: &str, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            self.fields.remove(field);
        } else {
            self.fields.insert(field.to_owned(), text.to_owned());
        }
    }

    /// The entry that stands with what somebody has changed in it: what they left as it was shown to them stays as
    /// it stands, and what they and another have changed differently stays as well, and is told.
    #[must_use]
    pub fn with_changes(&self, shown: &Self, written: &Self) -> (Self, Vec<FieldClash>) {
        let (mut together, mut clashes) = (self.clone(), Vec::new());
        let names: BTreeSet<&String> = shown.fields.keys().chain(written.fields.keys()).collect();
        for name in names {
            let (was, is, stands) = (shown.get(name), written.get(name), self.get(name));
            if was == is || is == stands {
                continue;
            }
            if stands == was {
                together.put(name, is);
            } else {
                clashes.push(FieldClash { field: name.clone(), stands: stands.to_owned() });
            }
        }
        (together, clashes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(fields: &[(&str, &str)]) -> FormEntry {
        let mut entry = FormEntry::empty("2026T2".parse().unwrap(), "I.60");
        fields.iter().for_each(|(name, text)| entry.put(name, text));
        entry
    }

    #[test]
    fn two_who_fill_in_the_same_form_lose_nothing() {
        let shown = entry(&[("2026-05.teller", "3")]);
        let stands = entry(&[("2026-05.teller", "3"), ("2026-06.teller", "4")]);
        let written = entry(&[("2026-05.teller", "3,5"), ("kommentar", " Ny stilling ")]);
        let (together, clashes) = stands.with_changes(&shown, &written);
        assert_eq!(clashes, []);
        let all = [("2026-05.teller", "3,5"), ("2026-06.teller", "4"), ("kommentar", "Ny stilling")];
        assert_eq!(together, entry(&all));
    }

    #[test]
    fn what_two_have_changed_differently_stands_and_is_told() {
        let (shown, stands) = (entry(&[("a", "1")]), entry(&[("a", "2"), ("b", "5")]));
        let (together, clashes) = stands.with_changes(&shown, &entry(&[("a", "3"), ("b", "5")]));
        assert_eq!(together, stands);
        assert_eq!(clashes, [FieldClash { field: "a".to_owned(), stands: "2".to_owned() }]);
        let (emptied, clashes) = shown.with_changes(&shown, &entry(&[]));
        assert_eq!((emptied, clashes), (entry(&[]), vec![]), "what is emptied is gone");
    }
}
