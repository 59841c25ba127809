//! `GET /ordliste`: the words of the pages with their explanations, in the order of the reader's alphabet.
//!
//! It shows and finds; what a word means is said by the words floor. A search is read from the address, so that it
//! works without a script and can be sent to somebody.

use crate::ask::Ask;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Query;
use axum::response::Html;
use rettesnor_words::term::{self, Term};
use rettesnor_words::{Language, Voice};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "glossary/show.html")]
struct GlossaryPage<'a> {
    page: Page<'a>,
    /// What is searched for; empty where all words are shown.
    asked: String,
    /// What was found, in words; empty where all words are shown.
    found: String,
    letters: Vec<Letter>,
}

/// The words that begin with a letter.
struct Letter {
    letter: char,
    words: Vec<Entry>,
}

/// A word as it stands in the list.
struct Entry {
    slug: &'static str,
    word: String,
    text: String,
}

/// Shows the glossary, or the words that a search finds.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Html<String>, Problem> {
    let asked = query.get("sok").map(|text| text.trim().to_owned()).unwrap_or_default();
    let voice = ask.voice();
    let others = Language::ALL.map(|language| ask.desk().voice(language));
    let entries = entries(voice, &others, &asked);
    let found = match entries.len() {
        _ if asked.is_empty() => String::new(),
        0 => voice.say("glossary-none", &[("sok", &asked)]),
        n => voice.count("glossary-found", u64::try_from(n).unwrap_or(u64::MAX), &[("sok", &asked)]),
    };
    let page = Page::new(&ask, voice.say("footer-glossary", &[]), Nav::Elsewhere);
    Ok(Html(GlossaryPage { page, asked, found, letters: by_letter(entries) }.render()?))
}

/// The terms that a text occurs in, in alphabetical order. Who knows a word in another language finds it by that.
fn entries(voice: &Voice, others: &[&Voice], asked: &str) -> Vec<Entry> {
    let wanted = asked.to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&wanted);
    let hit = |slug: &str, term: &Term| has(&term.text) || others.iter().any(|other| has(&other.term(slug).word));
    let all = term::ALL.iter().map(|slug| (*slug, voice.term(slug)));
    let found = all.filter(|(slug, term)| hit(slug, term));
    let mut entries: Vec<Entry> = found.map(|(slug, Term { word, text })| Entry { slug, word, text }).collect();
    entries.sort_by_cached_key(|entry| voice.language().sort_key(&entry.word));
    entries
}

fn by_letter(entries: Vec<Entry>) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    for entry in entries {
        let letter = entry.word.chars().flat_map(char::to_uppercase).next().unwrap_or('–');
        match letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.words.push(entry),
            None => letters.push(Letter { letter, words: vec![entry] }),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(entries: &[Entry]) -> Vec<&str> {
        entries.iter().map(|entry| entry.word.as_str()).collect()
    }

    #[test]
    fn all_words_stand_once_in_the_order_of_the_alphabet() {
        let voices = Language::ALL.map(Voice::new);
        for voice in &voices {
            let entries = entries(voice, &[voice], "");
            assert_eq!(entries.len(), term::ALL.len());
            let letters = by_letter(entries);
            let mut heads: Vec<char> = letters.iter().map(|letter| letter.letter).collect();
            heads.dedup();
            assert_eq!(heads.len(), letters.len(), "a letter has one place: {heads:?}");
        }
        let bokmaal = words(&entries(&voices[0], &[], "")).last().map(|word| (*word).to_owned());
        assert_eq!(bokmaal.as_deref(), Some("ønsket nivå"), "ø comes after v");
    }

    #[test]
    fn a_word_is_found_by_its_text_and_by_what_it_is_called_in_another_language() {
        let voices = Language::ALL.map(Voice::new);
        let all: Vec<&Voice> = voices.iter().collect();
        assert_eq!(words(&entries(&voices[0], &all, "Avslutningskode")), ["avslutningskode"]);
        assert_eq!(words(&entries(&voices[0], &all, "fire siffer")), ["kommune"]);
        assert!(words(&entries(&voices[1], &all, "usikkerhetsintervall")).contains(&"uvisseintervall"));
        assert!(entries(&voices[0], &all, "zzz").is_empty());
    }
}
