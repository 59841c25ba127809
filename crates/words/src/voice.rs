//! Says messages in one language. The texts stand in `messages/<language>/*.ftl`, and nowhere in code.
//!
//! A message that a language lacks is said as its key; a test holds the languages against each other, so that this
//! does not happen.

use crate::{Language, number};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use std::borrow::Cow;
use unic_langid::LanguageIdentifier;

macro_rules! texts {
    ($language:literal) => {
        &[
            include_str!(concat!("../messages/", $language, "/card.ftl")),
            include_str!(concat!("../messages/", $language, "/condition.ftl")),
            include_str!(concat!("../messages/", $language, "/delivery.ftl")),
            include_str!(concat!("../messages/", $language, "/explanation.ftl")),
            include_str!(concat!("../messages/", $language, "/finding.ftl")),
            include_str!(concat!("../messages/", $language, "/time.ftl")),
            include_str!(concat!("../messages/", $language, "/unit.ftl")),
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
        let mut bundle = FluentBundle::new(vec![tag]);
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
