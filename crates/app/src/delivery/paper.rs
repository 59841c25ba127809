//! What the pages and the worker write to each other beside an upload: notes at its steps, papers, what is being done.

use rettesnor_core::delivery::{Manifest, Peeked};
use rettesnor_core::time::Moment;
use rettesnor_store::uploads::{Upload, UploadState};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::time::Duration;

/// The paper with the manifest of the checked delivery, and the check report in it.
pub const MANIFEST: &str = "manifest";

/// The paper with what somebody must say the meaning of: an [`Asked`].
pub const UNMAPPED: &str = "unmapped";

/// How long delivered files wait, and how long a checked delivery does.
const PATIENCE: Duration = Duration::from_secs(24 * 3600);

/// When an upload expires where nobody does anything; nothing once it is being decided.
#[must_use]
pub fn deadline(upload: &Upload) -> Option<Moment> {
    match upload.state {
        UploadState::Received | UploadState::Checking | UploadState::NeedsMapping => {
            Some(upload.made_at.after(PATIENCE))
        }
        UploadState::Checked => Some(upload.entered_at.after(PATIENCE)),
        _ => None,
    }
}

/// What a paper says, in a few letters: who decides tells what they have seen.
#[must_use]
pub fn fingerprint(paper: &str) -> String {
    Sha256::digest(paper.as_bytes()).iter().take(8).map(|b| format!("{b:02x}")).collect()
}

/// The paper of a checked delivery.
#[must_use]
pub fn manifest_paper(manifest: &Manifest) -> String {
    serde_json::to_string(manifest).unwrap_or_default()
}

/// The checked delivery of a paper.
#[must_use]
pub fn read_manifest(paper: &str) -> Option<Manifest> {
    serde_json::from_str(paper).ok()
}

/// What was found in the files that somebody must say the meaning of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The columns that must be there and are not, by name.
    pub missing: Vec<String>,
    /// The headings that are no column, as they stand, each with the column that it most likely is.
    pub headings: Vec<(String, Option<String>)>,
    /// For each column: values that its code list does not know, in how many rows, and the codes nearest to them.
    pub values: Vec<(String, Vec<UnknownValue>)>,
}

/// A value that a code list does not know: its text, in how many rows it stands, and the codes nearest to it.
pub type UnknownValue = (String, u64, Vec<String>);

impl Asked {
    /// What is to be asked about a first look: what is answered already, or was asked before, is not asked again.
    #[must_use]
    pub fn of(peeked: &Peeked, before: Option<&Self>, is_answered: &dyn Fn(&str, &str) -> bool) -> Self {
        let mut asked = Self::default();
        let known = |column: &String| before.is_some_and(|before| before.missing.contains(column));
        for file in peeked.files.iter().filter(|file| file.unreadable.is_none()) {
            let unknown = file.headings.iter().filter(|heading| heading.column.is_none() && !heading.text.is_empty());
            let unknown: Vec<(String, Option<String>)> =
                unknown.map(|heading| (heading.text.clone(), heading.suggestion.clone())).collect();
            let missing = file.missing.iter().map(|missing| &missing.column).filter(|column| !known(column));
            let missing: Vec<&String> = missing.collect();
            if missing.is_empty() || unknown.is_empty() {
                continue;
            }
            asked
                .missing
                .extend(missing.into_iter().filter(|c| !asked.missing.contains(c)).cloned().collect::<Vec<_>>());
            for heading in unknown {
                if !asked.headings.iter().any(|(text, _)| *text == heading.0) {
                    asked.headings.push(heading);
                }
            }
        }
        for column in &peeked.values {
            let before = before.and_then(|before| before.values.iter().find(|(name, _)| *name == column.column));
            let was_asked = |text: &str| before.is_some_and(|(_, values)| values.iter().any(|(v, ..)| v == text));
            let new = column.values.iter().filter(|v| !was_asked(&v.text) && !is_answered(&column.column, &v.text));
            let new: Vec<_> = new.map(|v| (v.text.clone(), v.rows, v.suggestions.clone())).collect();
            if !new.is_empty() {
                asked.values.push((column.column.clone(), new));
            }
        }
        asked
    }

    /// As a paper.
    #[must_use]
    pub fn to_paper(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Of a paper.
    #[must_use]
    pub fn of_paper(paper: &str) -> Option<Self> {
        serde_json::from_str(paper).ok()
    }

    /// Whether there is nothing to ask.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.headings.is_empty() && self.values.is_empty()
    }
}

/// How somebody wants a delivery accepted: the note of the step to be accepted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Whether the rows with errors are left out.
    pub good_rows: bool,
    /// Whether a unit may lose more than a fifth of its persons.
    pub allow_loss: bool,
}

impl Terms {
    /// As the note of a step.
    #[must_use]
    pub fn to_note(self) -> String {
        serde_json::to_string(&self).unwrap_or_default()
    }

    /// Of the note of a step.
    #[must_use]
    pub fn of_note(note: Option<&str>) -> Self {
        note.and_then(|note| serde_json::from_str(note).ok()).unwrap_or_default()
    }
}

macro_rules! notes {
    ($(#[$doc:meta])+ $name:ident { $($(#[$about:meta])+ $variant:ident = $text:literal;)+ }) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$about])+ $variant,)+
        }

        impl $name {
            /// As the note of a step.
            #[must_use]
            pub fn to_note(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }

            /// Of the note of a step.
            #[must_use]
            pub fn of_note(note: Option<&str>) -> Option<Self> {
                match note? {
                    $($text => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

notes! {
    /// Why an upload goes back to be checked.
    Onward {
        /// Somebody has said what columns and values are.
        Mapped = "mapped";
        /// Somebody wants it checked as it is.
        AsItIs = "as-it-is";
    }
}

notes! {
    /// What an acceptance came to, where that was not simply that the delivery counts.
    Outcome {
        /// The very same rows counted already.
        Unchanged = "unchanged";
        /// Other deliveries had come to answer: what it changes has been worked out anew, and somebody must look.
        Renewed = "renewed";
        /// It has errors that keep it from being accepted on the terms given.
        MustHold = "must-hold";
    }
}

notes! {
    /// Why nothing came of an upload.
    Why {
        /// The files are gone.
        FilesGone = "files-gone";
        /// The checked delivery is gone; rows in it were to be forgotten.
        Forgotten = "forgotten";
        /// The data set is not defined any more.
        NoDataSet = "no-data-set";
        /// It holds values that another line than the deliverer's controls.
        NotTheirs = "not-theirs";
        /// There are more files than one delivery can have.
        TooManyFiles = "too-many-files";
        /// The months begin after the day it was received.
        MonthsAhead = "months-ahead";
        /// A unit is not known any more.
        NoUnit = "no-unit";
        /// The program itself gave up.
        Broken = "broken";
    }
}

/// What the worker does with an upload or a measuring, or what it waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doing {
    /// It waits until somebody else has written to the data folder.
    Waiting,
    /// It reads the files.
    Reading,
    /// It sorts and writes rows.
    Writing,
    /// It marks what is wrong in the files.
    Marking,
    /// It counts.
    Counting,
    /// Something refuses, in its own words; it will be tried again.
    Trouble(String),
}

impl Doing {
    /// As progress tells it.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Waiting => "waiting".to_owned(),
            Self::Reading => "reading".to_owned(),
            Self::Writing => "writing".to_owned(),
            Self::Marking => "marking".to_owned(),
            Self::Counting => "counting".to_owned(),
            Self::Trouble(why) => format!("trouble: {why}"),
        }
    }

    /// Of what progress tells.
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        Some(match text {
            "waiting" => Self::Waiting,
            "reading" => Self::Reading,
            "writing" => Self::Writing,
            "marking" => Self::Marking,
            "counting" => Self::Counting,
            text => Self::Trouble(text.strip_prefix("trouble: ")?.to_owned()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rettesnor_core::delivery::{MissingColumn, PeekedFile, PeekedHeading, UnknownValue, UnknownValues};

    fn peeked() -> Peeked {
        let heading = |text: &str, column: Option<&str>| PeekedHeading {
            text: text.to_owned(),
            column: column.map(str::to_owned),
            suggestion: None,
        };
        let value = |text: &str| UnknownValue { text: text.to_owned(), rows: 2, suggestions: Vec::new() };
        Peeked {
            files: vec![PeekedFile {
                headings: vec![heading("kommune", Some("kommune")), heading("Slutt", None), heading("", None)],
                missing: vec![MissingColumn { column: "sluttdato".to_owned(), suggestion: None }],
                ..PeekedFile::default()
            }],
            values: vec![UnknownValues {
                column: "kjonn".to_owned(),
                values: vec![value("Kv"), value("M")],
                others: true,
            }],
        }
    }

    #[test]
    fn nothing_is_asked_twice() {
        let first = Asked::of(&peeked(), None, &|_, text| text == "M");
        assert_eq!(first.missing, ["sluttdato"]);
        assert_eq!(first.headings, [("Slutt".to_owned(), None)]);
        assert_eq!(first.values, [("kjonn".to_owned(), vec![("Kv".to_owned(), 2, Vec::new())])]);
        let second = Asked::of(&peeked(), Some(&first), &|_, text| text == "M");
        assert!(second.is_empty(), "{second:?}");
        let others = Asked::of(&peeked(), Some(&first), &|_, _| false);
        assert_eq!(others.values, [("kjonn".to_owned(), vec![("M".to_owned(), 2, Vec::new())])]);
    }

    #[test]
    fn a_column_that_no_heading_could_be_is_for_the_check_to_tell() {
        let mut only_known = peeked();
        only_known.values.clear();
        only_known.files[0].headings.truncate(1);
        assert!(Asked::of(&only_known, None, &|_, _| false).is_empty());
    }

    #[test]
    fn notes_and_doings_go_both_ways() {
        let terms = Terms { good_rows: true, allow_loss: false };
        assert_eq!(Terms::of_note(Some(&terms.to_note())), terms);
        assert_eq!(Terms::of_note(None), Terms::default());
        assert_eq!(Why::of_note(Some(Why::Forgotten.to_note())), Some(Why::Forgotten));
        assert_eq!(Outcome::of_note(Some("unchanged")), Some(Outcome::Unchanged));
        assert_eq!(Onward::of_note(Some("?")), None);
        for doing in [Doing::Waiting, Doing::Counting, Doing::Trouble("the disk: full".to_owned())] {
            assert_eq!(Doing::of_text(&doing.to_text()), Some(doing));
        }
    }
}
