//! What cubes say to people: the names of dimensions, titles and notes, in all three languages at once.

use crate::ask::Ask;
use rettesnor_core::definition::Words;
use rettesnor_exchange::cube::About;
use rettesnor_exchange::figures::CubeNames;
use rettesnor_words::{Language, Voice};

/// The version of the structure of our cubes.
const VERSION: &str = "1.0";

/// A text in the three languages, each said by its own voice.
pub fn in_all(ask: &Ask, say: impl Fn(&Voice) -> String) -> Words {
    let [nb, nn, en] = [Language::Bokmaal, Language::Nynorsk, Language::English].map(|one| say(ask.desk().voice(one)));
    Words { nb, nn, en }
}

/// The names of dimensions and their categories.
pub fn cube_names(ask: &Ask) -> CubeNames {
    let all = |key: &str| in_all(ask, |voice| voice.say(key, &[]));
    CubeNames {
        unit: all("cube-unit"),
        period: all("cube-period"),
        span: all("cube-span"),
        span_period: all("cube-span-period"),
        span_to_date: all("cube-span-to-date"),
        indicator: all("cube-indicator"),
        part: all("cube-part"),
        value: all("cube-value"),
        numerator: all("cube-numerator"),
        denominator: all("cube-denominator"),
        share: all("cube-share"),
    }
}

/// What a cube is about: its id, its title, and what must be known to read it right.
pub fn about(ask: &Ask, id: String, label: Words, updated: Option<jiff::Timestamp>) -> About {
    let all = |key: &str| in_all(ask, |voice| voice.say(key, &[]));
    let source = ask.desk().settings().publisher.name.clone().unwrap_or_else(|| "Rettesnor".to_owned());
    let notes = vec![all("cube-note-hidden"), all("cube-note-share")];
    About { id, version: VERSION.to_owned(), label, source, updated, notes }
}
