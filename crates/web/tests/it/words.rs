//! The words of the glossary on the pages: each that a page names is one, and each is explained somewhere.

use crate::house::{House, grant};
use rettesnor_core::access::Role;
use rettesnor_core::org::Line;
use rettesnor_words::term;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Words that no page uses yet: those of plans, which come later, and what only the command line does.
const NOT_ON_PAGES: [&str; 6] = ["result-goal", "main-goal", "subgoal", "action", "action-plan-of-a-unit", "forget"];

/// Every file with one of these endings under a folder, as text.
fn texts(folder: &Path, ending: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts(&path, ending, found);
        } else if path.extension().is_some_and(|known| known == ending) && !path.ends_with("term.rs") {
            found.push(fs::read_to_string(&path).unwrap());
        }
    }
}

fn under(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), ending, &mut found);
    found
}

/// What stands in quotes in a text.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).step_by(2)
}

#[test]
fn every_word_that_a_template_explains_is_one_of_the_glossary() {
    let mut named = 0;
    for text in under("templates", "html") {
        // The slug is the first quoted text of a word, the second of `explained`, and all of a list.
        let calls = |call: &str| text.split(call).skip(1).map(str::to_owned).collect::<Vec<_>>();
        let one = |rest: &str, nth: usize| quoted(rest.lines().next().unwrap()).nth(nth).map(str::to_owned);
        let words = calls("places::word(page, \"").into_iter().map(|rest| rest.split('"').next().map(str::to_owned));
        let explained = calls("places::explained(page, \"");
        let explained = explained.iter().map(|rest| one(&format!("\"{rest}"), 1));
        let lists = calls("places::words(page, [");
        let lists = lists.iter().flat_map(|rest| quoted(rest.split(']').next().unwrap()));
        let all = words.chain(explained).flatten().chain(lists.map(str::to_owned));
        for slug in all.filter(|slug| !slug.contains([' ', '.'])) {
            assert!(term::ALL.contains(&slug.as_str()), "«{slug}» is explained and is no word of the glossary");
            named += 1;
        }
    }
    assert!(named > 60, "the templates were not read: {named}");
}

#[test]
fn every_word_of_the_glossary_is_explained_where_it_is_used() {
    let mut all = under("templates", "html");
    all.extend(under("src", "rs"));
    all.extend(under("../words/src", "rs"));
    let said: BTreeSet<&str> = all.iter().flat_map(|text| quoted(text)).collect();
    let silent: Vec<_> = term::ALL.iter().filter(|slug| !said.contains(**slug)).copied().collect();
    let expected: Vec<_> = term::ALL.iter().filter(|slug| NOT_ON_PAGES.contains(slug)).copied().collect();
    assert_eq!(silent, expected, "words that no page explains");
}

#[tokio::test]
async fn a_page_explains_a_word_once_and_without_a_script() {
    let house = House::sqlite().await;
    let all = [grant(Role::Administrator, "NO", Line::Kommune), grant(Role::Leader, "NO", Line::Kommune)];
    let kari = house.person("kari", &all).await;
    let pages = [
        "/",
        "/konto",
        "/indikatorer",
        "/indikatorer/I.02-nir",
        "/malekort/kommune:3201/2025T3/I.02-nir",
        "/leveranser",
        "/leveranser/ingen",
        "/admin/personer",
        "/admin/personer/ny",
        "/admin/enheter",
        "/admin/pakker",
    ];
    for path in pages {
        let page = kari.get(path).await.body;
        let after = |mark: &str| -> Vec<String> {
            page.split(mark).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
        };
        let (asked, told) = (after("popovertarget=\"ord-"), after("<span popover id=\"ord-"));
        assert!(!asked.is_empty(), "{path} explains nothing");
        assert_eq!(asked, told, "{path}");
        let single: BTreeSet<&String> = asked.iter().collect();
        assert_eq!(single.len(), asked.len(), "{path} explains a word twice: {asked:?}");
    }
}
