//! Why a text names no unit on a day, and what to ask for instead.

use super::named;
use crate::Voice;
use rettesnor_core::org::{ResolveError, UnitRef};

impl Voice {
    /// Why there is no such unit then, as a sentence or two.
    #[must_use]
    pub fn no_unit(&self, why: &ResolveError) -> String {
        let one = |(unit, name): &(UnitRef, String)| named(unit, Some(name.as_str()).filter(|name| !name.is_empty()));
        let list = |units: &[(UnitRef, String)], word: &str| {
            let names: Vec<String> = units.iter().map(one).collect();
            self.list(&names, &self.say(word, &[]))
        };
        match why {
            ResolveError::Malformed(_) => self.say("no-unit-malformed", &[]),
            ResolveError::Unknown(text) => self.say("no-unit-unknown", &[("tekst", text)]),
            ResolveError::Ambiguous { code, candidates } => {
                self.say("no-unit-ambiguous", &[("nummer", code), ("enheter", &list(candidates, "word-or"))])
            }
            ResolveError::Merged { unit, into, on } => {
                let texts = [("enhet", one(unit)), ("ny", one(into)), ("dato", self.date(*on))];
                self.say("no-unit-merged", &texts.each_ref().map(|(name, text)| (*name, text.as_str())))
            }
            ResolveError::Split { unit, into, on } => {
                let texts = [("enhet", one(unit)), ("nye", list(into, "word-and")), ("dato", self.date(*on))];
                self.say("no-unit-split", &texts.each_ref().map(|(name, text)| (*name, text.as_str())))
            }
            ResolveError::Ended { unit, on } => {
                self.say("no-unit-ended", &[("enhet", &one(unit)), ("dato", &self.date(*on))])
            }
            ResolveError::NotYet { unit, begins, before } => {
                let key = if before.is_empty() { "no-unit-not-yet" } else { "no-unit-not-yet-but" };
                let texts = [("enhet", one(unit)), ("dato", self.date(*begins)), ("gamle", list(before, "word-or"))];
                let texts = texts.each_ref().map(|(name, text)| (*name, text.as_str()));
                self.say(key, if before.is_empty() { &texts[..2] } else { &texts })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use rettesnor_core::org::Org;
    use rettesnor_core::time::parse_date;

    #[test]
    fn every_reason_says_what_to_ask_for() {
        let org = Org::national();
        let why = |text: &str| org.resolve(text, parse_date("2026-03-01").unwrap()).unwrap_err();
        let voice = Voice::new(Language::Bokmaal);
        let said = |text: &str| voice.no_unit(&why(text));
        assert_eq!(said("by:0301"), "Skriv en enhet som type og nummer, for eksempel kommune:3201. Landet er NO.");
        assert!(said("kommune:9999").starts_with("Ingen enhet heter «kommune:9999»."));
        assert_eq!(
            said("0226"),
            "kommune:0226 Sørum ble slått sammen med andre til kommune:3205 Lillestrøm 01.01.2020. Be om den."
        );
        assert_eq!(
            said("1507"),
            "kommune:1507 Ålesund ble delt 01.01.2024, mellom kommune:1508 Ålesund og kommune:1580 Haram. Be om en av dem."
        );
        let early = voice.no_unit(&org.resolve("3205", parse_date("2018-01-01").unwrap()).unwrap_err());
        assert!(early.starts_with("kommune:3205 Lillestrøm finnes først fra 01.01.2024. Be i stedet om "), "{early}");
        for language in Language::ALL {
            let text = Voice::new(language).no_unit(&why("1507"));
            assert!(text.contains("Ålesund"), "{text}");
        }
    }
}
