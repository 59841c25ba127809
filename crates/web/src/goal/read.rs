//! Reads a goal out of a form, and writes one into it.

use super::fields::Wrongs;
use crate::ask::Ask;
use crate::posted::Posted;
use rettesnor_core::goal::{Goal, Interim, Judgement, Level, LevelError, Origin, OriginKind, Place, Rhythm, Stage};
use rettesnor_core::time::Month;

/// The months that a level on the way can be set for: the last one is the year's own.
pub const MONTHS: [&str; 11] = ["m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11"];

/// The goal that a form says, with what is wrong.
pub fn read(ask: &Ask, posted: &Posted, year: i32) -> Result<Goal, Wrongs> {
    let mut wrongs = Wrongs::new();
    let judgement = judgement(ask, posted, year, &mut wrongs);
    let place = match posted.get("plass") {
        "" => Place::Main { parts_add_up: posted.has("summerer") },
        main => Place::PartOf { goal: main.to_owned() },
    };
    let origin = Origin {
        kind: chosen(&OriginKind::ALL, OriginKind::as_str, posted.get("opphav")).unwrap_or(OriginKind::Own),
        document: posted.get("dokument").to_owned(),
        paragraph: posted.get("paragraf").to_owned(),
        binding: posted.has("bindende"),
    };
    let (minutes, people) = (whole(ask, posted, "minutter", &mut wrongs), whole(ask, posted, "personer", &mut wrongs));
    if posted.get("navn").is_empty() {
        wrongs.insert("navn", ask.voice().say("goal-field-missing", &[]));
    }
    let owner_name = Some(posted.get("ansvar_navn").to_owned()).filter(|name| !name.is_empty());
    let goal = Goal {
        name: posted.get("navn").to_owned(),
        place,
        judgement,
        origin,
        owner: posted.get("ansvar").to_owned(),
        owner_name,
        collector: posted.get("innsamler").to_owned(),
        rhythm: chosen(&Rhythm::ALL, Rhythm::as_str, posted.get("rytme")).unwrap_or(Rhythm::Tertially),
        minutes,
        people,
        checked: std::collections::BTreeMap::new(),
        stage: Stage::Proposed,
        follows: None,
    };
    if wrongs.is_empty() { Ok(goal) } else { Err(wrongs) }
}

fn chosen<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str, wanted: &str) -> Option<T> {
    all.iter().copied().find(|one| name(*one) == wanted)
}

/// The indicator that was written: its id, whatever stands behind it.
pub fn indicator_id(posted: &Posted) -> &str {
    posted.get("indikator").split_whitespace().next().unwrap_or_default()
}

fn judgement(ask: &Ask, posted: &Posted, year: i32, wrongs: &mut Wrongs) -> Judgement {
    let voice = ask.voice();
    if posted.get("maling") == "vurdering" {
        let how = posted.get("vurderes").to_owned();
        if how.is_empty() {
            wrongs.insert("vurderes", voice.say("goal-field-missing", &[]));
        }
        return Judgement::Told { how };
    }
    let id = indicator_id(posted);
    let known = ask.shelf().stock.definitions.indicators.get(id);
    if known.is_none() {
        let key = if id.is_empty() { "goal-field-missing" } else { "goal-indicator-unknown" };
        wrongs.insert("indikator", voice.say(key, &[]));
    }
    let percent = known.is_some_and(|indicator| indicator.measure_unit == "prosent");
    let mut level = |name: &'static str| match level(posted, name, percent) {
        Ok(level) => level,
        Err(error) => {
            wrongs.insert(name, voice.say(level_wrong(&error), &[]));
            None
        }
    };
    let (desired, tolerance) = (level("onsket"), level("toleranse"));
    let interim = (1..)
        .zip(MONTHS)
        .filter_map(|(number, name)| Some(Interim { through: Month::new(year, number)?, desired: level(name)? }));
    Judgement::Measured { indicator: id.to_owned(), interim: interim.collect(), desired, tolerance }
}

/// A level that was written; nothing where the field is empty.
pub fn level(posted: &Posted, name: &str, percent: bool) -> Result<Option<Level>, LevelError> {
    let text = posted.get(name);
    if text.is_empty() { Ok(None) } else { Level::parse(text, percent).map(Some) }
}

fn level_wrong(error: &LevelError) -> &'static str {
    match error {
        LevelError::NotANumber(_) => "goal-level-not-a-number",
        LevelError::Fraction(_) => "goal-level-fraction",
    }
}

fn whole(ask: &Ask, posted: &Posted, name: &'static str, wrongs: &mut Wrongs) -> u32 {
    let text = posted.get(name);
    if text.is_empty() {
        return 0;
    }
    text.parse().unwrap_or_else(|_| {
        wrongs.insert(name, ask.voice().say("goal-field-wrong", &[]));
        0
    })
}

/// A goal as the fields of a form.
pub fn as_written(goal: &Goal) -> Posted {
    let mut fields = vec![("navn", goal.name.clone())];
    match &goal.place {
        Place::Main { parts_add_up } => fields.extend(parts_add_up.then(|| ("summerer", "ja".to_owned()))),
        Place::PartOf { goal } => fields.push(("plass", goal.clone())),
    }
    let text = |level: &Level| level.written.replace('.', ",");
    match &goal.judgement {
        Judgement::Told { how } => {
            fields.extend([("maling", "vurdering".to_owned()), ("vurderes", how.clone())]);
        }
        Judgement::Measured { indicator, desired, tolerance, interim } => {
            fields.extend([("maling", "indikator".to_owned()), ("indikator", indicator.clone())]);
            fields.extend(desired.as_ref().map(|level| ("onsket", text(level))));
            fields.extend(tolerance.as_ref().map(|level| ("toleranse", text(level))));
            let name = |month: Month| MONTHS.get(usize::try_from(month.number() - 1).unwrap_or(11)).copied();
            fields.extend(interim.iter().filter_map(|way| Some((name(way.through)?, text(&way.desired)))));
        }
    }
    fields.extend([
        ("opphav", goal.origin.kind.as_str().to_owned()),
        ("dokument", goal.origin.document.clone()),
        ("paragraf", goal.origin.paragraph.clone()),
        ("ansvar", goal.owner.clone()),
        ("ansvar_navn", goal.owner_name.clone().unwrap_or_default()),
        ("innsamler", goal.collector.clone()),
        ("rytme", goal.rhythm.as_str().to_owned()),
        ("minutter", goal.minutes.to_string()),
        ("personer", goal.people.to_string()),
    ]);
    fields.extend(goal.origin.binding.then(|| ("bindende", "ja".to_owned())));
    Posted::of(fields)
}
