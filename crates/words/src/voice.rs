//! Says messages in one language. The texts stand in `messages/<language>/*.ftl`, and nowhere in code.
//!
//! A message that a language lacks is said as its key; a test holds the languages against each other, so that this
//! does not happen.

use crate::{Language, number};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::borrow::Cow;
use unic_langid::LanguageIdentifier;

macro_rules! texts {
    ($language:literal) => {
        &[
            include_str!(concat!("../messages/", $language, "/about.ftl")),
            include_str!(concat!("../messages/", $language, "/account.ftl")),
            include_str!(concat!("../messages/", $language, "/admin.ftl")),
            include_str!(concat!("../messages/", $language, "/api.ftl")),
            include_str!(concat!("../messages/", $language, "/card.ftl")),
            include_str!(concat!("../messages/", $language, "/card-page.ftl")),
            include_str!(concat!("../messages/", $language, "/catalogue.ftl")),
            include_str!(concat!("../messages/", $language, "/condition.ftl")),
            include_str!(concat!("../messages/", $language, "/delivery.ftl")),
            include_str!(concat!("../messages/", $language, "/delivery-page.ftl")),
            include_str!(concat!("../messages/", $language, "/explanation.ftl")),
            include_str!(concat!("../messages/", $language, "/finding.ftl")),
            include_str!(concat!("../messages/", $language, "/goal.ftl")),
            include_str!(concat!("../messages/", $language, "/home-page.ftl")),
            include_str!(concat!("../messages/", $language, "/letter.ftl")),
            include_str!(concat!("../messages/", $language, "/login.ftl")),
            include_str!(concat!("../messages/", $language, "/indicator.ftl")),
            include_str!(concat!("../messages/", $language, "/learning.ftl")),
            include_str!(concat!("../messages/", $language, "/page.ftl")),
            include_str!(concat!("../messages/", $language, "/paper.ftl")),
            include_str!(concat!("../messages/", $language, "/period-report.ftl")),
            include_str!(concat!("../messages/", $language, "/plan.ftl")),
            include_str!(concat!("../messages/", $language, "/public.ftl")),
            include_str!(concat!("../messages/", $language, "/publish.ftl")),
            include_str!(concat!("../messages/", $language, "/quality.ftl")),
            include_str!(concat!("../messages/", $language, "/reporting.ftl")),
            include_str!(concat!("../messages/", $language, "/steer.ftl")),
            include_str!(concat!("../messages/", $language, "/survey.ftl")),
            include_str!(concat!("../messages/", $language, "/term.ftl")),
            include_str!(concat!("../messages/", $language, "/time.ftl")),
            include_str!(concat!("../messages/", $language, "/unit.ftl")),
            include_str!(concat!("../messages/", $language, "/voices.ftl")),
        ]
    };
}

/// The message files of a language.
pub(crate) fn texts(language: Language) -> &'static [&'static str] {
    match language {
        Language::Bokmaal => texts!("nb"),
        Language::Nynorsk => texts!("nn"),
        Language::English => texts!("en"),
    }
}

/// Everything that is said in one language.
pub struct Voice {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Voice {
    /// The voice of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks around inserted text are for mixed directions of writing, and would be seen on a terminal.
        bundle.set_use_isolating(false);
        for text in texts(language) {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(readable, _errors)| readable);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a definition in this language.
    #[must_use]
    pub fn text<'w>(&self, words: &'w rettesnor_core::definition::Words) -> &'w str {
        words.get(self.language.tag())
    }

    /// Says a message with texts put in.
    #[must_use]
    pub fn say(&self, key: &str, texts: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, text) in texts {
            args.set(Cow::Owned((*name).to_owned()), *text);
        }
        self.format(key, &args)
    }

    /// Says a message of a number: `$n` chooses between one and many, `$antall` is the number as it is written.
    #[must_use]
    pub fn count(&self, key: &str, n: u64, texts: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        args.set("n", n);
        args.set("antall", self.whole(i64::try_from(n).unwrap_or(i64::MAX)));
        for (name, text) in texts {
            args.set(Cow::Owned((*name).to_owned()), *text);
        }
        self.format(key, &args)
    }

    /// Whether there is such a message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A whole number as it is written.
    #[must_use]
    pub fn whole(&self, number: i64) -> String {
        number::whole(number)
    }

    /// Texts as a list with a word before the last: `a, b og c`.
    #[must_use]
    pub fn list(&self, parts: &[String], word: &str) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => format!("{} {word} {last}", most.join(", ")),
        }
    }

    fn format(&self, key: &str, args: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    /// The messages of a language with the variables that each puts in.
    fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut at = String::new();
        for line in texts(language).iter().flat_map(|text| text.lines()) {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                at = line.split(" =").next().unwrap().to_owned();
                assert!(found.insert(at.clone(), BTreeSet::new()).is_none(), "{language} has two messages {at}");
            }
            let variables = line.split('$').skip(1).map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric));
            if let Some(known) = found.get_mut(&at).filter(|_| !line.starts_with('#')) {
                known.extend(variables.map(Iterator::collect::<String>));
            }
        }
        found
    }

    #[test]
    fn every_language_has_every_message_with_the_same_variables() {
        let bokmaal = messages(Language::Bokmaal);
        assert!(bokmaal.len() > 100);
        for language in [Language::Nynorsk, Language::English] {
            let other = messages(language);
            let (ours, theirs): (BTreeSet<_>, BTreeSet<_>) = (bokmaal.keys().collect(), other.keys().collect());
            assert_eq!(ours.difference(&theirs).collect::<Vec<_>>(), Vec::<&&String>::new(), "{language} lacks");
            assert_eq!(theirs.difference(&ours).collect::<Vec<_>>(), Vec::<&&String>::new(), "only {language} has");
            for (key, variables) in &bokmaal {
                // A language may choose by number where another does not.
                let shown = |of: &BTreeSet<String>| of.iter().filter(|v| *v != "n").cloned().collect::<BTreeSet<_>>();
                assert_eq!(shown(variables), shown(&other[key]), "{language} {key}");
            }
        }
    }

    #[test]
    fn every_message_can_be_read_by_fluent() {
        for language in Language::ALL {
            for text in texts(language) {
                assert!(
                    FluentResource::try_new((*text).to_owned()).is_ok(),
                    "{language}: {}",
                    &text[..40.min(text.len())]
                );
            }
            let voice = Voice::new(language);
            assert!(messages(language).keys().all(|key| voice.has(key)));
        }
    }

    #[test]
    fn every_message_is_said_somewhere() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut code = String::new();
        let floors = ["src", "../rettesnor/src", "../web/src", "../web/templates", "../report/src"];
        let mut folders: Vec<_> = floors.iter().map(|floor| root.join(floor)).collect();
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.extension() {
                    _ if path.is_dir() => folders.push(path),
                    Some(ending) if ending == "rs" || ending == "html" => {
                        code.push_str(&std::fs::read_to_string(path).unwrap());
                    }
                    _ => {}
                }
            }
        }
        // A reader of files, and a record of a unit that can't be true, name their own messages; terms are said by slug.
        let terms: BTreeSet<String> =
            crate::term::ALL.iter().flat_map(|slug| [format!("term-{slug}"), format!("term-{slug}-text")]).collect();
        let named_elsewhere =
            |key: &String| key.starts_with("table-") || key.starts_with("unit-problem-") || terms.contains(key);
        let said = |key: &String| code.contains(&format!("\"{key}\"")) || named_elsewhere(key);
        let unsaid: Vec<String> = messages(Language::Bokmaal).into_keys().filter(|key| !said(key)).collect();
        assert!(unsaid.is_empty(), "nobody says {unsaid:?}");
    }
}
