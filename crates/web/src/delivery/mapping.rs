//! What somebody must say the meaning of, as questions; and what has been remembered of it.

use crate::ask::Ask;
use crate::field::Pick;
use crate::names::unit_name;
use crate::problem::Problem;
use rettesnor_app::delivery::{Asked, fingerprint};
use rettesnor_core::definition::{CodeList, DataSet};
use rettesnor_store::uploads::Upload;
use rettesnor_store::{Mapping, MappingPlace};

/// What is sent where something is to be passed over.
pub const SKIP: &str = "-";

/// The questions about an upload.
pub struct Questions {
    /// What the answers are to: the fingerprint of the questions.
    pub seen: String,
    /// The columns that are missing, in a sentence; empty where none is.
    pub missing: String,
    /// The headings that are no column.
    pub headings: Vec<Question>,
    /// For each column, the values that nobody knows.
    pub values: Vec<(String, Vec<Question>)>,
}

/// One question: what is this?
pub struct Question {
    /// The name of the field.
    pub name: String,
    /// What is asked about, as it was delivered.
    pub given: String,
    /// In how many rows, or what it looks like; may be empty.
    pub hint: String,
    /// What it can be.
    pub choices: Vec<Pick>,
}

/// Something that is remembered.
pub struct Remembered {
    /// The unit, as it is sent.
    pub unit: String,
    /// The unit's name.
    pub unit_name: String,
    /// Where it stands, as it is sent.
    pub place: String,
    /// What was delivered.
    pub given: String,
    /// What that means, as a sentence.
    pub sentence: String,
}

impl Questions {
    /// The questions of a paper.
    pub fn of(ask: &Ask, upload: &Upload, paper: &str) -> Option<Self> {
        let asked = Asked::of_paper(paper)?;
        let catalogue = &ask.shelf().stock.definitions;
        let dataset = catalogue.datasets.get(&upload.dataset)?;
        let voice = ask.voice();
        let heading_of = |name: &String| dataset.column(name).map_or(name.as_str(), |c| c.heading.as_str()).to_owned();
        let missing: Vec<String> = asked.missing.iter().map(heading_of).collect();
        let headings = asked.headings.iter().enumerate().map(|(place, (given, near))| Question {
            name: format!("kolonne-{place}"),
            given: given.clone(),
            hint: near.as_ref().map(|near| looks_like(ask, &heading_of(near))).unwrap_or_default(),
            choices: columns(ask, dataset, &asked, near.as_deref(), given),
        });
        let values = asked.values.iter().enumerate().filter_map(|(column, (name, values))| {
            let list = catalogue.codelist_of(&dataset.id, name)?;
            let question = |(place, (given, rows, near)): (usize, &(String, u64, Vec<String>))| Question {
                name: format!("verdi-{column}-{place}"),
                given: given.clone(),
                hint: voice.count("mapping-rows", *rows, &[]),
                choices: codes(ask, list, near, given),
            };
            Some((heading_of(name), values.iter().enumerate().map(question).collect()))
        });
        Some(Self {
            seen: fingerprint(paper),
            missing: if missing.is_empty() {
                String::new()
            } else {
                let all = voice.list(&missing, &voice.say("word-and", &[]));
                voice.count("mapping-missing", u64::try_from(missing.len()).unwrap_or(1), &[("kolonner", &all)])
            },
            headings: headings.collect(),
            values: values.collect(),
        })
    }
}

fn looks_like(ask: &Ask, name: &str) -> String {
    ask.voice().say("mapping-looks-like", &[("navn", name)])
}

/// The columns that a heading can be: those that are missing first, then the rest. One is chosen beforehand only where
/// it is the same but for signs and spaces.
fn columns(ask: &Ask, dataset: &DataSet, asked: &Asked, near: Option<&str>, given: &str) -> Vec<Pick> {
    let mut columns: Vec<_> = dataset.columns.iter().collect();
    columns.sort_by_key(|column| !asked.missing.contains(&column.name));
    let certain = |column: &&rettesnor_core::definition::Column| {
        near == Some(column.name.as_str())
            && (letters(&column.heading) == letters(given) || letters(&column.name) == letters(given))
    };
    let choice = |column: &rettesnor_core::definition::Column| Pick {
        code: column.name.clone(),
        label: column.heading.clone(),
        current: certain(&column),
    };
    skipping(ask, columns.into_iter().map(choice).collect())
}

/// The codes that a value can be: those that are near first.
fn codes(ask: &Ask, list: &CodeList, near: &[String], given: &str) -> Vec<Pick> {
    let mut codes: Vec<_> = list.codes.iter().collect();
    codes.sort_by_key(|code| near.iter().position(|near| *near == code.code).unwrap_or(usize::MAX));
    let choice = |code: &rettesnor_core::definition::Code| {
        let label = ask.voice().text(&code.label);
        let same = letters(label) == letters(given) || letters(&code.code) == letters(given);
        Pick {
            code: code.code.clone(),
            label: if letters(label) == letters(&code.code) {
                label.to_owned()
            } else {
                format!("{}: {label}", code.code)
            },
            current: same && !letters(given).is_empty(),
        }
    };
    skipping(ask, codes.into_iter().map(choice).collect())
}

fn skipping(ask: &Ask, mut choices: Vec<Pick>) -> Vec<Pick> {
    let skip = Pick { code: SKIP.to_owned(), label: ask.voice().say("mapping-skip", &[]), current: false };
    choices.insert(0, skip);
    choices
}

/// A text by its letters and digits alone.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What is remembered of the files of an upload's units.
pub async fn remembered(ask: &Ask, upload: &Upload) -> Result<Vec<Remembered>, Problem> {
    let mut found = Vec::new();
    for unit in &upload.units {
        let mappings = ask.desk().store().mappings(ask.who(), &upload.dataset, unit).await;
        for mapping in mappings.map_err(|error| Problem::Store(ask.clone(), error))? {
            found.push(Remembered {
                unit: unit.to_string(),
                unit_name: unit_name(ask, unit),
                place: place_text(&mapping.place),
                sentence: sentence(ask, &upload.dataset, &mapping),
                given: mapping.given,
            });
        }
    }
    Ok(found)
}

fn sentence(ask: &Ask, dataset: &str, mapping: &Mapping) -> String {
    let (voice, catalogue) = (ask.voice(), &ask.shelf().stock.definitions);
    let heading = |name: &str| {
        let column = catalogue.datasets.get(dataset).and_then(|dataset| dataset.column(name));
        column.map_or(name, |column| column.heading.as_str()).to_owned()
    };
    match (&mapping.place, &mapping.means) {
        (MappingPlace::Headings, Some(means)) => {
            voice.say("mapping-heading-is", &[("overskrift", &mapping.given), ("kolonne", &heading(means))])
        }
        (MappingPlace::Headings, None) => voice.say("mapping-heading-skipped", &[("overskrift", &mapping.given)]),
        (MappingPlace::Values(column), means) => {
            let list = catalogue.codelist_of(dataset, column);
            let label = means.as_ref().map(|code| {
                let found = list.and_then(|list| Some(&list.codes[list.position(code)?]));
                found.map_or(code.as_str(), |found| voice.text(&found.label)).to_owned()
            });
            let texts = [("verdi", mapping.given.as_str()), ("kolonne", &heading(column))];
            match label {
                Some(label) => voice.say("mapping-value-is", &[texts[0], texts[1], ("kode", &label)]),
                None => voice.say("mapping-value-skipped", &texts),
            }
        }
    }
}

/// A place as it is sent in a form.
fn place_text(place: &MappingPlace) -> String {
    match place {
        MappingPlace::Headings => String::new(),
        MappingPlace::Values(column) => column.clone(),
    }
}

/// A place as it was sent in a form.
pub fn read_place(text: &str) -> MappingPlace {
    if text.is_empty() { MappingPlace::Headings } else { MappingPlace::Values(text.to_owned()) }
}

/// The answers to the questions of a paper, as they were sent: nothing where one of them has none.
pub fn answers<'a>(asked: &Asked, field: &dyn Fn(&str) -> &'a str) -> Option<Vec<Mapping>> {
    let mut mappings = Vec::new();
    let mut put = |place: MappingPlace, given: &str, answer: &str| {
        let means = (answer != SKIP).then(|| answer.to_owned());
        mappings.push(Mapping { place, given: given.to_owned(), means });
        (!answer.is_empty()).then_some(())
    };
    for (place, (given, _)) in asked.headings.iter().enumerate() {
        put(MappingPlace::Headings, given, field(&format!("kolonne-{place}")))?;
    }
    for (column, (name, values)) in asked.values.iter().enumerate() {
        for (place, (given, ..)) in values.iter().enumerate() {
            put(MappingPlace::Values(name.clone()), given, field(&format!("verdi-{column}-{place}")))?;
        }
    }
    Some(mappings)
}
