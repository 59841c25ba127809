//! The glossary for those who read: a word, and a sentence or two about what it means to the reader of a card.
//!
//! The words are those of `GLOSSARY.md`, named by its English ids, and a test holds the two against each other. What
//! stands there defines the word for those who build; what stands here explains it to those who meet it on a page.

use crate::Voice;

/// A word with its explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub word: String,
    /// What it means.
    pub text: String,
}

/// Every term that can be explained, by its English id in small letters with hyphens, in the order of the glossary.
pub const ALL: &[&str] = &[
    "reached",
    "near",
    "not-reached",
    "under-way",
    "unknown",
    "no-goal",
    "clear",
    "nobody-in-the-denominator",
    "not-reported",
    "unevenly-reported",
    "not-mature",
    "suppressed",
    "preliminary",
    "incomplete",
    "lower-bound",
    "break",
    "joint",
    "of-an-earlier-year",
    "range",
    "stale",
    "year-to-date",
    "as-of-date",
    "perspective",
    "series",
    "result-goal",
    "main-goal",
    "subgoal",
    "desired-level",
    "tolerance",
    "numerator",
    "denominator",
    "share",
    "flow",
    "stock",
    "cohort",
    "mature",
    "not-registered",
    "delivery",
    "held",
    "scope-declared",
    "kept-counts",
    "forget",
    "counterweight",
    "audit-log",
    "competing-definitions",
    "our-reading",
    "distinct-persons",
    "participant",
    "exit-code",
    "action",
    "action-plan-of-a-unit",
    "kommune",
    "fylke",
    "bydel",
    "tertial",
    "tildelingsbrev",
    "maal-og-disponeringsbrev",
    "introduksjonsprogram",
    "kvalifiseringsprogram",
    "innsatsgruppe",
    "period",
    "grain",
    "unit-ref",
    "line",
    "role",
    "indicator",
    "version",
    "direction",
    "judge",
    "source",
    "exclusion",
    "condition",
    "package",
    "data-set",
    "severity",
    "code-list",
    "case",
    "scope",
    "acceptance",
    "check-report",
    "finding",
    "edition",
    "coverage",
    "interval",
    "goal",
    "card",
    "status",
    "trend",
];

impl Voice {
    /// A term of the glossary in this language. Its name, and nothing more, where there is no such term.
    #[must_use]
    pub fn term(&self, slug: &str) -> Term {
        if !ALL.contains(&slug) {
            return Term { word: slug.to_owned(), text: String::new() };
        }
        let said = |key: String| self.say(&key, &[]);
        Term { word: said(format!("term-{slug}")), text: said(format!("term-{slug}-text")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use std::collections::BTreeMap;
    use std::path::Path;

    /// The sections in which every row has an explanation. The other rows are types, of which only some are met by
    /// those who read.
    const EXPLAINED: [&str; 3] = ["Words on a card", "Words without a type of their own", "Kept in Norwegian"];

    struct Row {
        section: String,
        bokmaal: String,
        nynorsk: String,
    }

    /// An English id as a term is named: `CheckReport` and `check report` are both `check-report`.
    fn slug(id: &str) -> String {
        let mut slug = String::new();
        let id = id.trim_matches('`').replace(['å', 'Å'], "aa").replace("- ", " ");
        for letter in id.chars() {
            if letter.is_uppercase() && !slug.is_empty() {
                slug.push('-');
            }
            slug.extend(letter.to_lowercase());
        }
        slug.replace(' ', "-")
    }

    /// The rows of the glossary by slug. A word of the explained sections wins over a type of the same name.
    fn rows() -> BTreeMap<String, Row> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../GLOSSARY.md");
        let text = std::fs::read_to_string(path).unwrap();
        let mut section = String::new();
        let mut rows: BTreeMap<String, Row> = BTreeMap::new();
        for line in text.lines() {
            if let Some(title) = line.strip_prefix("## ") {
                title.clone_into(&mut section);
            }
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            if line.starts_with("| ") && cells.len() == 6 && cells[0] != "English id" {
                let row = Row { section: section.clone(), bokmaal: cells[1].into(), nynorsk: cells[2].into() };
                let known = rows.get(&slug(cells[0])).is_some_and(|row| EXPLAINED.contains(&row.section.as_str()));
                if !known {
                    rows.insert(slug(cells[0]), row);
                }
            }
        }
        rows
    }

    #[test]
    fn every_word_that_readers_meet_is_explained_and_every_term_has_a_row() {
        let rows = rows();
        assert!(rows.len() > 150, "the glossary was not read: {} rows", rows.len());
        let wanted = rows.iter().filter(|(_, row)| EXPLAINED.contains(&row.section.as_str())).map(|(slug, _)| slug);
        let lacking: Vec<&String> = wanted.filter(|slug| !ALL.contains(&slug.as_str())).collect();
        assert!(lacking.is_empty(), "rows of the glossary without a term: {lacking:?}");
        let extra: Vec<&&str> = ALL.iter().filter(|slug| !rows.contains_key(**slug)).collect();
        assert!(extra.is_empty(), "terms without a row of the glossary: {extra:?}");
    }

    #[test]
    fn the_words_are_those_of_the_glossary() {
        let rows = rows();
        let (bokmaal, nynorsk) = (Voice::new(Language::Bokmaal), Voice::new(Language::Nynorsk));
        for slug in ALL {
            assert_eq!(bokmaal.term(slug).word, rows[*slug].bokmaal, "{slug} in bokmål");
            assert_eq!(nynorsk.term(slug).word, rows[*slug].nynorsk, "{slug} in nynorsk");
        }
    }

    #[test]
    fn an_explanation_is_one_to_three_short_sentences_in_every_language() {
        for language in Language::ALL {
            let voice = Voice::new(language);
            for slug in ALL {
                let Term { word, text } = voice.term(slug);
                assert!(!word.is_empty() && !word.starts_with("term-"), "{language} {slug}: {word}");
                assert!(text.ends_with('.') && !text.starts_with("term-"), "{language} {slug}: {text}");
                assert!((20..=190).contains(&text.chars().count()), "{language} {slug} is {} long", text.len());
            }
        }
    }

    #[test]
    fn what_is_no_term_explains_nothing() {
        let voice = Voice::new(Language::Bokmaal);
        assert_eq!(voice.term("rows"), Term { word: "rows".into(), text: String::new() });
    }
}
