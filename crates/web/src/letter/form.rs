//! The form in which a letter is written. It is drawn from what was sent, so that a letter that is opened, a template and
//! a form that was not taken look the same.

use super::told::code;
use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::names::unit_name;
use crate::posted::Posted;
use rettesnor_core::goal::Rhythm;
use rettesnor_core::letter::{Demand, Letter, LetterKind};
use rettesnor_core::org::{Line, UnitKind, UnitRef};

/// The form.
pub struct LetterForm {
    pub title: Field,
    pub introduction: Field,
    pub authority: Field,
    /// The units that it can go to.
    pub to: Vec<Pick>,
    pub asks: Vec<AskRow>,
    pub frames: Vec<FrameRow>,
    pub places: Vec<PlaceRow>,
    pub duties: Vec<DutyRow>,
    /// Why it is changed; asked for once it has been sent.
    pub reason: Option<Field>,
}

/// An ask in the form.
pub struct AskRow {
    pub number: usize,
    pub place: usize,
    pub id: String,
    pub wording: Field,
    pub indicator: Field,
    pub indicators: Vec<Pick>,
    pub desired: Field,
    pub tolerance: Field,
    pub binding: Field,
    pub binds: bool,
    /// In a supplement: which ask it takes the place of.
    pub replaces: Option<Replaced>,
}

/// Which ask a supplement takes the place of.
pub struct Replaced {
    pub field: Field,
    pub picks: Vec<Pick>,
}

/// A unit's money and people in the form.
pub struct FrameRow {
    pub unit: String,
    pub kroner: Field,
    pub man_years: Field,
}

/// Places in the form.
pub struct PlaceRow {
    pub number: usize,
    pub unit: Field,
    pub units: Vec<Pick>,
    pub measure: Field,
    pub measures: Vec<Pick>,
    pub group: Field,
    pub groups: Vec<Pick>,
    pub first: Field,
    pub last: Field,
    pub per_month: Field,
}

/// A duty in the form.
pub struct DutyRow {
    pub number: usize,
    pub what: Field,
    pub due: Field,
    pub again: Field,
    pub rhythms: Vec<Pick>,
    pub owes: Field,
}

/// What a form is for.
pub struct Purpose<'a> {
    /// Who it is from.
    pub from: &'a UnitRef,
    /// In which line.
    pub line: &'a Line,
    /// What kind of letter it is.
    pub kind: &'a LetterKind,
    /// The letter it supplements.
    pub main: Option<&'a Letter>,
    /// Whether it has been sent, so that a change wants a reason.
    pub sent: bool,
}

impl LetterForm {
    /// The form with what was written.
    pub fn new(ask: &Ask, purpose: &Purpose<'_>, posted: &Posted) -> Self {
        let field = |name: &str, label: &str| Field::new(name, ask.voice().say(label, &[])).holding(posted.get(name));
        let receivers = receivers(ask, purpose);
        let chosen: Vec<&str> = posted.all("til").collect();
        let to = receivers.iter().map(|unit| {
            let code = unit.to_string();
            Pick { label: unit_name(ask, unit), current: chosen.contains(&code.as_str()), code }
        });
        let given: Vec<&UnitRef> =
            receivers.iter().filter(|unit| chosen.contains(&unit.to_string().as_str())).collect();
        Self {
            title: field("tittel", "letter-title"),
            introduction: field("innledning", "letter-introduction"),
            authority: field("myndighet", "letter-authority"),
            to: to.collect(),
            asks: (0..rows(posted, "krav", 3)).map(|place| ask_row(ask, purpose, posted, place)).collect(),
            frames: given.iter().map(|unit| frame_row(ask, posted, unit)).collect(),
            places: (0..rows(posted, "plass", 2)).map(|place| place_row(ask, posted, place, &given)).collect(),
            duties: (0..rows(posted, "plikt", 2)).map(|place| duty_row(ask, posted, place)).collect(),
            reason: purpose.sent.then(|| field("grunn", "letter-change-reason")),
        }
    }
}

/// How many rows there are of something, with some to spare.
pub fn rows(posted: &Posted, prefix: &str, spare: usize) -> usize {
    let places = posted.under(prefix).filter_map(|(rest, value)| {
        let number: usize = rest.split('_').next()?.parse().ok()?;
        (!value.is_empty() && !rest.ends_with("_binder")).then_some(number + 1)
    });
    (places.max().unwrap_or(0) + spare).min(60)
}

/// The units that a letter can go to: those right below, and the offices and places below them where there are few.
fn receivers(ask: &Ask, purpose: &Purpose<'_>) -> Vec<UnitRef> {
    if let Some(main) = purpose.main {
        return main.to.clone();
    }
    let structure = &ask.shelf().structure;
    let mut units = structure.children(purpose.from, purpose.line);
    if matches!(purpose.kind, LetterKind::Partnerskapsavtale | LetterKind::Lederavtale) {
        for office in structure.leaves_under(purpose.from, purpose.line, UnitKind::Kontor) {
            for line in structure.lines() {
                units.extend(structure.parent(&office, &line).filter(|above| *above != purpose.from).cloned());
            }
            units.push(office);
        }
    }
    units.sort();
    units.dedup();
    units
}

fn named(ask: &Ask, prefix: &str, place: usize, end: &str, label: &str, posted: &Posted) -> Field {
    let name = format!("{prefix}{place}_{end}");
    let value = posted.get(&name).to_owned();
    Field::new(&name, ask.voice().say(label, &[])).holding(value)
}

fn ask_row(ask: &Ask, purpose: &Purpose<'_>, posted: &Posted, place: usize) -> AskRow {
    let voice = ask.voice();
    let field = |end: &str, label: &str| named(ask, "krav", place, end, label, posted);
    let indicator = field("indikator", "letter-indicator");
    let mut indicators = vec![Pick::new("", voice.say("letter-no-indicator", &[]), &indicator.value)];
    let known = ask.shelf().stock.definitions.indicators.values();
    indicators.extend(
        known.map(|one| Pick::new(&*one.id, format!("{} {}", one.id, voice.text(&one.name)), &indicator.value)),
    );
    let replaces = purpose.main.map(|main| {
        let field = field("erstatter", "letter-replaces");
        let mut picks = vec![Pick::new("", voice.say("letter-replaces-none", &[]), &field.value)];
        picks.extend((1..).zip(&main.asks).map(|(number, asked): (usize, _)| {
            Pick::new(&*asked.id, format!("{number}. {}", short(&asked.wording)), &field.value)
        }));
        Replaced { field, picks }
    });
    let binding = field("binder", "letter-binds");
    let is_new = field("ordlyd", "letter-wording").value.is_empty();
    AskRow {
        number: place + 1,
        place,
        id: field("id", "letter-wording").value,
        wording: field("ordlyd", "letter-wording"),
        indicators,
        desired: field("onsket", "letter-desired").with_hint(voice.say("letter-desired-hint", &[])),
        tolerance: field("grense", "letter-tolerance"),
        binds: binding.value == "ja" || is_new,
        binding,
        indicator,
        replaces,
    }
}

/// The beginning of a text.
fn short(text: &str) -> String {
    const MOST: usize = 70;
    let cut: String = text.chars().take(MOST).collect();
    if cut.len() < text.len() { format!("{cut}…") } else { cut }
}

fn frame_row(ask: &Ask, posted: &Posted, unit: &UnitRef) -> FrameRow {
    let voice = ask.voice();
    let field = |end: &str, label: &str| {
        let name = format!("ramme_{unit}_{end}");
        let value = posted.get(&name).to_owned();
        let id = name.replace(':', "-");
        Field { id, ..Field::new(&name, voice.say(label, &[])) }.holding(value)
    };
    FrameRow {
        unit: unit_name(ask, unit),
        kroner: field("kroner", "letter-kroner"),
        man_years: field("arsverk", "letter-man-years"),
    }
}

fn place_row(ask: &Ask, posted: &Posted, place: usize, units: &[&UnitRef]) -> PlaceRow {
    let voice = ask.voice();
    let field = |end: &str, label: &str| named(ask, "plass", place, end, label, posted);
    let (unit, measure, group) =
        (field("enhet", "letter-unit"), field("tiltak", "places-measure"), field("gruppe", "places-group"));
    let none = |field: &Field, key: &str| vec![Pick::new("", voice.say(key, &[]), &field.value)];
    let mut units_to_pick = none(&unit, "letter-choose");
    units_to_pick.extend(units.iter().map(|one| Pick::new(one.to_string(), unit_name(ask, one), &unit.value)));
    let mut measures = none(&measure, "letter-choose");
    measures.extend(codes(ask, "tiltakskode", &measure.value));
    let mut groups = none(&group, "places-any-group");
    groups.extend(codes(ask, "innsatsgruppe", &group.value));
    PlaceRow {
        number: place + 1,
        unit,
        units: units_to_pick,
        measure,
        measures,
        group,
        groups,
        first: field("fra", "places-first"),
        last: field("siste", "places-last"),
        per_month: field("antall", "places-per-month"),
    }
}

/// The codes of a list to choose from.
pub fn codes(ask: &Ask, list: &str, chosen: &str) -> Vec<Pick> {
    let known = ask.shelf().stock.definitions.codelists.get(list);
    let codes: Vec<String> =
        known.map(|list| list.codes.iter().map(|one| one.code.clone()).collect()).unwrap_or_default();
    codes.into_iter().map(|one| Pick::new(one.clone(), code(ask, list, &one), chosen)).collect()
}

fn duty_row(ask: &Ask, posted: &Posted, place: usize) -> DutyRow {
    let voice = ask.voice();
    let field = |end: &str, label: &str| named(ask, "plikt", place, end, label, posted);
    let again = field("rytme", "letter-duty-again");
    let mut rhythms = vec![Pick::new("", voice.say("rhythm-once", &[]), &again.value)];
    rhythms.extend(Rhythm::ALL.map(|one| Pick::new(one.as_str(), super::told::rhythm(voice, one), &again.value)));
    DutyRow {
        number: place + 1,
        what: field("hva", "letter-duty-what"),
        due: field("frist", "letter-duty-due"),
        again,
        rhythms,
        owes: field("hvem", "letter-duty-owes"),
    }
}

/// A letter as its form would have sent it.
pub fn as_posted(letter: &Letter) -> Posted {
    let mut pairs: Vec<(String, String)> = vec![
        ("tittel".to_owned(), letter.title.clone()),
        ("innledning".to_owned(), letter.introduction.clone()),
        ("myndighet".to_owned(), letter.authority.clone()),
    ];
    pairs.extend(letter.to.iter().map(|unit| ("til".to_owned(), unit.to_string())));
    for (place, asked) in letter.asks.iter().enumerate() {
        let mut put = |end: &str, value: &str| pairs.push((format!("krav{place}_{end}"), value.to_owned()));
        put("id", &asked.id);
        put("ordlyd", &asked.wording);
        put("erstatter", asked.replaces.as_deref().unwrap_or_default());
        put("binder", if asked.binding { "ja" } else { "" });
        if let Demand::Measured { indicator, desired, tolerance } = &asked.demand {
            put("indikator", indicator);
            put("onsket", desired.as_ref().map_or("", |level| &level.written));
            put("grense", tolerance.as_ref().map_or("", |level| &level.written));
        }
    }
    for frame in &letter.frames {
        pairs.push((format!("ramme_{}_kroner", frame.unit), frame.kroner.to_string()));
        let man_years = format!("{},{}", frame.tenths_of_man_years / 10, frame.tenths_of_man_years % 10);
        pairs.push((format!("ramme_{}_arsverk", frame.unit), man_years));
    }
    for (place, one) in letter.places.iter().enumerate() {
        let mut put = |end: &str, value: String| pairs.push((format!("plass{place}_{end}"), value));
        put("enhet", one.unit.to_string());
        put("tiltak", one.measure.clone());
        put("gruppe", one.group.clone());
        put("fra", one.first.to_string());
        put("siste", one.last.to_string());
        put("antall", one.per_month.to_string());
    }
    for (place, duty) in letter.duties.iter().enumerate() {
        let mut put = |end: &str, value: String| pairs.push((format!("plikt{place}_{end}"), value));
        put("hva", duty.what.clone());
        put("frist", duty.due.to_string());
        put("rytme", duty.rhythm.map_or(String::new(), |rhythm| rhythm.as_str().to_owned()));
        put("hvem", duty.owes.clone());
    }
    Posted::read(form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish().as_bytes())
}
