//! `GET /lisenser`: what Rettesnor is built of, and on what terms.
//!
//! What the pages use is read from the list of vendored packages that is served with them, each with its whole text.
//! What the program is built of is a list that `cargo xtask docs` writes; `cargo xtask tidy` holds it against the lock.

use crate::ask::Ask;
use crate::assets;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::response::Html;
use serde::Deserialize;
use std::sync::LazyLock;

const OWN: &str = include_str!("../../../LICENSE");
const LIBRARIES: &str = include_str!("../data/libraries.tsv");
const VENDORED: &str = "vendor/vendor.toml";

/// Where static files lie in the repository; what is vendored elsewhere is for tests and is not given on.
const SERVED: &str = "crates/web/assets/";

#[derive(Template)]
#[template(path = "licences/show.html")]
struct LicencesPage<'a> {
    page: Page<'a>,
    version: &'static str,
    own: &'static str,
    vendored: &'static [Vendored],
    vendored_words: Vec<String>,
    program: Vec<Library>,
    program_words: String,
    building: Vec<Library>,
    building_words: String,
}

#[derive(Deserialize)]
struct List {
    #[serde(rename = "package")]
    packages: Vec<Vendored>,
}

/// A package that pages use, as the list of vendored packages names it.
#[derive(Deserialize)]
struct Vendored {
    name: String,
    version: String,
    licence: String,
    holder: String,
    folder: String,
    /// The whole licence.
    #[serde(skip)]
    text: String,
}

/// A library that the program is built of or with.
struct Library {
    name: &'static str,
    version: &'static str,
    licence: &'static str,
}

static PACKAGES: LazyLock<Vec<Vendored>> = LazyLock::new(|| {
    let list: List =
        assets::text(VENDORED).and_then(|text| toml::from_str(&text).ok()).unwrap_or(List { packages: Vec::new() });
    let given = list.packages.into_iter().filter_map(|package| {
        let folder = package.folder.strip_prefix(SERVED)?;
        let text = assets::text(&format!("{folder}/LICENSE")).unwrap_or_default();
        Some(Vendored { text, ..package })
    });
    given.collect()
});

/// Shows the licences.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    let voice = ask.voice();
    let (program, building) = (libraries("program"), libraries("building"));
    let count = |key: &str, n: usize| voice.count(key, u64::try_from(n).unwrap_or(u64::MAX), &[]);
    let full_text = |package: &Vendored| voice.say("licences-full-text", &[("navn", &package.name)]);
    let html = LicencesPage {
        page: Page::new(&ask, voice.say("footer-licences", &[]), Nav::Elsewhere),
        version: env!("CARGO_PKG_VERSION"),
        own: OWN,
        vendored: &PACKAGES,
        vendored_words: PACKAGES.iter().map(full_text).collect(),
        program_words: count("licences-program-text", program.len()),
        building_words: count("licences-building", building.len()),
        program,
        building,
    };
    Ok(Html(html.render()?))
}

/// The libraries of a use: `program` or `building`.
fn libraries(wanted: &str) -> Vec<Library> {
    let lines = LIBRARIES.lines().filter(|line| !line.starts_with('#'));
    let library = |line: &'static str| {
        let mut cells = line.split('\t');
        let (name, version, licence, part) = (cells.next()?, cells.next()?, cells.next()?, cells.next()?);
        (part == wanted).then_some(Library { name, version, licence })
    };
    lines.filter_map(library).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_pages_use_comes_with_its_whole_licence() {
        let names: Vec<&str> = PACKAGES.iter().map(|package| package.name.as_str()).collect();
        assert!(
            names.contains(&"@digdir/designsystemet-css") && names.contains(&"@fontsource-variable/inter"),
            "{names:?}"
        );
        assert!(!names.contains(&"axe-core"), "axe is not given on");
        for package in PACKAGES.iter() {
            assert!(package.text.contains("Copyright"), "{} has no licence text", package.name);
            assert!(!package.licence.is_empty() && !package.version.is_empty() && !package.holder.is_empty());
        }
    }

    #[test]
    fn every_library_has_a_licence() {
        let (program, building) = (libraries("program"), libraries("building"));
        assert!(program.len() > 100 && !building.is_empty());
        let lines = LIBRARIES.lines().filter(|line| !line.starts_with('#') && !line.ends_with("\tunused")).count();
        assert_eq!(program.len() + building.len(), lines, "every line is read");
        let lacking = program.iter().chain(&building).find(|library| library.licence.is_empty());
        assert!(lacking.is_none(), "{:?} has no licence", lacking.map(|library| library.name));
    }
}
