//! Where the rows came from, what the counter was asked, and what the definition warns of.

use super::Teller;
use rettesnor_core::definition::Words;

impl Teller<'_> {
    pub(super) fn deliveries(&self) -> String {
        let mut entries: Vec<String> = Vec::new();
        for answer in &self.of.deliveries {
            let months = answer.months.map_or_else(|| self.say("days-always", &[]), |months| self.voice.months(months));
            let sources = answer.sources.join(", ");
            let received = self.voice.date(answer.received);
            let parts: [(&str, &str); 5] = [
                ("id", &answer.delivery),
                ("datasett", &answer.dataset),
                ("dato", &received),
                ("maneder", &months),
                ("filer", &sources),
            ];
            entries.push(self.say("explain-delivery", &parts));
            if answer.rows_deleted {
                entries.push(self.say("explain-delivery-deleted", &[]));
            }
        }
        if let Some((over, under)) = &self.of.version.derived_from {
            entries.push(self.say("explain-derived-origin", &[("teller", over), ("nevner", under)]));
        } else if entries.is_empty() {
            entries.push(self.say("explain-no-delivery", &[]));
        }
        if !self.of.tally.is_empty() {
            entries.push(self.say("explain-tally", &[]));
            entries.extend(self.of.tally.iter().map(|counter| format!("  {counter}")));
        }
        self.section("explain-deliveries", &entries)
    }

    /// What the definition can't see, what it tempts to, and what balances it.
    pub(super) fn reservations(&self) -> String {
        let indicator = self.of.indicator;
        let of_words = |key: &str, words: &Words| {
            let text = self.voice.text(words);
            (!text.is_empty()).then(|| self.say(key, &[("tekst", text)]))
        };
        let other = |key: &str, id: &Option<String>| {
            let id = id.as_ref()?;
            let name = self.of.catalogue.indicators.get(id).map_or("", |other| self.voice.text(&other.name));
            Some(self.say(key, &[("id", id), ("navn", name)]))
        };
        let minutes =
            (indicator.minutes > 0).then(|| self.voice.count("explain-minutes", indicator.minutes.into(), &[]));
        let entries = [
            of_words("explain-weaknesses", &indicator.weaknesses),
            of_words("explain-gaming", &indicator.gaming),
            other("explain-counterweight", &indicator.counterweight),
            other("explain-pair", &indicator.pair),
            minutes,
        ];
        self.section("explain-reservations", &entries.into_iter().flatten().collect::<Vec<_>>())
    }
}
