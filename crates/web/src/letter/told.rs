//! Letters in words: kinds, stages, asks with their levels, units by name.

use crate::ask::Ask as Request;
use crate::problem::Problem;
use rettesnor_app::steer::Kept;
use rettesnor_app::steer::letter::{Post, letters, may_read};
use rettesnor_core::definition::Direction;
use rettesnor_core::goal::{Level, Rhythm};
use rettesnor_core::letter::{Ask, Demand, Letter, LetterKind, LetterStage};
use rettesnor_core::org::UnitRef;
use rettesnor_store::RecordId;
use rettesnor_words::Voice;
use rettesnor_words::number;

/// What a kind is called.
pub fn kind(voice: &Voice, kind: &LetterKind) -> String {
    let key = match kind {
        LetterKind::Tildelingsbrev => "letter-kind-tildelingsbrev",
        LetterKind::MalOgDisponeringsbrev => "letter-kind-disponeringsbrev",
        LetterKind::Tillegg { number, .. } => {
            return voice.say("letter-kind-tillegg", &[("nummer", &number.to_string())]);
        }
        LetterKind::Partnerskapsavtale => "letter-kind-partnerskap",
        LetterKind::Lederavtale => "letter-kind-lederavtale",
        LetterKind::Budsjettvedtak => "letter-kind-budsjett",
    };
    voice.say(key, &[])
}

/// A stage as a mark: the look of its tag, and its word.
pub fn stage(voice: &Voice, stage: &LetterStage) -> (&'static str, String) {
    match stage {
        LetterStage::Draft => ("plain", voice.say("letter-draft", &[])),
        LetterStage::SentForAnswer { answer_by, .. } => {
            ("close", voice.say("letter-sent", &[("dag", &voice.date(*answer_by))]))
        }
        LetterStage::Final { on, .. } => ("good", voice.say("letter-final", &[("dag", &voice.date(*on))])),
        LetterStage::Superseded { on, .. } => ("plain", voice.say("letter-superseded", &[("dag", &voice.date(*on))])),
    }
}

/// How often, in a word.
pub fn rhythm(voice: &Voice, rhythm: Rhythm) -> String {
    let key = match rhythm {
        Rhythm::Monthly => "rhythm-monthly",
        Rhythm::Quarterly => "rhythm-quarterly",
        Rhythm::Tertially => "rhythm-tertially",
        Rhythm::HalfYearly => "rhythm-half-yearly",
        Rhythm::Yearly => "rhythm-yearly",
    };
    voice.say(key, &[])
}

/// An ask as it is read.
pub struct AskView {
    /// What it is called by.
    pub id: String,
    /// The number it stands under.
    pub number: usize,
    /// How it is said.
    pub wording: String,
    /// The indicator with its id, and where it is explained.
    pub indicator: Option<(String, String)>,
    /// The levels, as they are said; empty where there are none.
    pub level: String,
    /// Whether it binds, in a word.
    pub weight: String,
    /// Whether it binds.
    pub binds: bool,
    /// What else must be known: that it stands in a supplement, or was proposed by the unit.
    pub note: String,
}

/// An ask as it is read, under a number.
pub fn ask_view(ask: &Request, number: usize, asked: &Ask) -> AskView {
    let voice = ask.voice();
    let indicator = asked.indicator().map(|id| {
        let known = ask.shelf().stock.definitions.indicators.get(id);
        let name = known.map_or(id, |indicator| voice.text(&indicator.name));
        (format!("{id} {name}"), format!("/indikatorer/{id}"))
    });
    let weight = if asked.binding { "letter-binding" } else { "letter-advice" };
    AskView {
        id: asked.id.clone(),
        number,
        wording: asked.wording.clone(),
        indicator,
        level: level(ask, asked),
        weight: voice.say(weight, &[]),
        binds: asked.binding,
        note: String::new(),
    }
}

/// The levels of an ask, as they are said: `minst 65 %`.
pub fn level(ask: &Request, asked: &Ask) -> String {
    let voice = ask.voice();
    match &asked.demand {
        Demand::Told => String::new(),
        Demand::Withdrawn => voice.say("letter-withdrawn", &[]),
        Demand::Measured { indicator, desired, tolerance } => {
            let known = ask.shelf().stock.definitions.indicators.get(indicator);
            let direction = known.map_or(Direction::None, |indicator| indicator.direction);
            goal_words(voice, [desired.as_ref(), tolerance.as_ref()], direction, is_percent(ask, indicator))
        }
    }
}

fn goal_words(voice: &Voice, levels: [Option<&Level>; 2], direction: Direction, percent: bool) -> String {
    let written = |written: &str| {
        let text = number::decimal(voice.language(), written);
        if percent { number::with_sign(&text) } else { text }
    };
    let (desired, tolerance) = match direction {
        Direction::Lower => ("goal-at-most", "goal-upper-tolerance"),
        Direction::Range => ("goal-at-least", "goal-at-most"),
        Direction::Higher | Direction::None => ("goal-at-least", "goal-lower-tolerance"),
    };
    let say = |key: &str, level: &str| voice.say(key, &[("niva", &written(level))]);
    let first = levels[0].map(|level| say(desired, &level.written));
    let second = levels[1].map(|level| say(tolerance, &level.written));
    first.into_iter().chain(second).collect::<Vec<_>>().join(" · ")
}

/// A level as it is written, with its sign.
pub fn written(ask: &Request, indicator: &str, level: &str) -> String {
    let text = number::decimal(ask.language(), level);
    if is_percent(ask, indicator) { number::with_sign(&text) } else { text }
}

/// Whether the values of an indicator are percentages.
pub fn is_percent(ask: &Request, indicator: &str) -> bool {
    let known = ask.shelf().stock.definitions.indicators.get(indicator);
    known.is_some_and(|indicator| indicator.measure_unit == "prosent")
}

/// What a code of a code list is called.
pub fn code(ask: &Request, list: &str, code: &str) -> String {
    let known = ask.shelf().stock.definitions.codelists.get(list);
    let found = known.and_then(|list| list.codes.iter().find(|one| one.code == code));
    found.map_or(code, |one| ask.voice().text(&one.label)).to_owned()
}

/// Everything that may be read of letters from two years ago and later.
pub async fn post(ask: &Request) -> Result<Post, Problem> {
    let since = i32::from(ask.shelf().stock.today.year()) - 2;
    let found = letters(ask.desk().store(), ask.who(), &ask.shelf().structure, since).await;
    found.map_err(|error| Problem::Store(ask.clone(), error))
}

/// A letter by the id in an address, where it may be read.
pub async fn letter(ask: &Request, id: &str) -> Result<Kept<Letter>, Problem> {
    let record = ask.desk().store().record(ask.who(), &RecordId::from(id.to_owned())).await;
    let record = record.map_err(|error| Problem::Store(ask.clone(), error))?;
    let record = record.filter(|record| record.kind == "letter").ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let letter = Kept::<Letter>::read(record).map_err(|error| Problem::Store(ask.clone(), error))?;
    if may_read(ask.who(), &letter, &ask.shelf().structure) {
        Ok(letter)
    } else {
        Err(Problem::NotAllowed(ask.clone()))
    }
}

/// A unit in an address.
pub fn unit(ask: &Request, text: &str) -> Result<UnitRef, Problem> {
    let unit: UnitRef = text.parse().map_err(|_| Problem::NotFound(ask.clone()))?;
    if ask.shelf().structure.exists(&unit) || unit == UnitRef::country() {
        Ok(unit)
    } else {
        Err(Problem::NotFound(ask.clone()))
    }
}

/// A year in an address.
pub fn year(ask: &Request, text: &str) -> Result<i32, Problem> {
    let year = text.parse().ok().filter(|year| (2000..=2100).contains(year));
    year.ok_or_else(|| Problem::NotFound(ask.clone()))
}
