//! Where an accepted delivery stands among the others, in words.

use super::state::named;
use crate::ask::Ask;
use rettesnor_app::delivery::{Exchange, Sight, Stand};
use rettesnor_core::delivery::Acceptance;
use rettesnor_core::time::MonthRange;
use rettesnor_words::Voice;

/// A line about where a delivery stands: a term, and what is to be said of it.
pub struct StandLine {
    /// What it is about.
    pub term: String,
    /// What is said, a sentence each; some lead to another delivery.
    pub said: Vec<(String, Option<String>)>,
}

/// Where a delivery stands.
pub fn lines(ask: &Ask, acceptance: &Acceptance) -> Vec<StandLine> {
    let voice = ask.voice();
    let stand = ask.shelf().stand(acceptance);
    if acceptance.scope.months.is_none() {
        return Vec::new();
    }
    let say = |key: &str| voice.say(key, &[]);
    let mut lines = vec![StandLine { term: say("stand-answers"), said: vec![(answers(voice, &stand), None)] }];
    for (term, exchanges) in [("stand-took-over", &stand.took_over), ("stand-replaced-by", &stand.replaced_by)] {
        let said: Vec<_> = exchanges.iter().rev().take(SHOWN).map(|exchange| said(ask, exchange)).collect();
        if !said.is_empty() {
            lines.push(StandLine { term: say(term), said });
        }
    }
    lines
}

/// How many other deliveries are named.
const SHOWN: usize = 8;

fn answers(voice: &Voice, stand: &Stand) -> String {
    if stand.answers.is_empty() {
        voice.say("stand-nothing", &[])
    } else if stand.answers_all {
        voice.say("stand-all", &[("maneder", &months(voice, &stand.answers))])
    } else {
        voice.say("stand-some", &[("maneder", &months(voice, &stand.answers))])
    }
}

fn months(voice: &Voice, runs: &[MonthRange]) -> String {
    let runs: Vec<String> = runs.iter().map(|run| voice.months(*run)).collect();
    voice.list(&runs, &voice.say("word-and", &[]))
}

fn said(ask: &Ask, exchange: &Exchange) -> (String, Option<String>) {
    let (voice, shelf) = (ask.voice(), ask.shelf());
    let other = &exchange.other;
    let sources = shelf.stock.manifests.get(&other.delivery).map(|manifest| manifest.sources.clone());
    let text = voice.say(
        "stand-other",
        &[
            ("fil", &named(voice, &sources.unwrap_or_default())),
            ("dato", &voice.date(other.received)),
            ("maneder", &months(voice, &exchange.months)),
        ],
    );
    let sight = shelf.sight(ask.who(), &other.dataset, &other.scope.units, other.scope.topics.as_ref());
    let href = (sight > Sight::Nothing).then(|| format!("/leveranser/{}", other.delivery));
    (text, href)
}
