//! Counts of places as rows and a drawing.

use super::show::MONTHS;
use super::told::code;
use crate::ask::Ask;
use rettesnor_app::steer::Kept;
use rettesnor_app::steer::letter::Post;
use rettesnor_core::letter::{Letter, PlaceBook, PlaceMonth, UserScore, allotted};
use rettesnor_core::org::UnitRef;
use rettesnor_drawing::{Bars, Dress, Row as Bar, Tone};
use std::collections::BTreeSet;

/// What the counts are made of.
pub struct Books<'a> {
    /// The unit they are shown for.
    pub unit: &'a UnitRef,
    /// The units that they are the sum of.
    pub units: &'a [UnitRef],
    /// The year.
    pub year: i32,
    /// The books, of every unit.
    pub books: &'a [Kept<PlaceBook>],
    /// The letters.
    pub post: &'a Post,
}

/// A labour measure, for a group.
pub struct Measure {
    /// What tells it from others on the page.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The group that comes first, in words.
    pub group: String,
    /// The codes, as a form sends them.
    pub codes: (String, String),
    /// How many units have reported, in words; empty for one unit.
    pub reported: String,
    /// The months, and the year last.
    pub rows: Vec<MonthRow>,
    /// The year, drawn.
    pub drawing: String,
    /// Which side is being entered: `kjopt` or `brukt`; empty where none is.
    pub open: String,
    /// The version of the book.
    pub version: i64,
}

/// A month with its counts as they are written.
pub struct MonthRow {
    /// The number of the month, 0 for the year.
    pub number: usize,
    /// What it is called.
    pub name: String,
    /// Allotted, bought, used, broken off, and what users say.
    pub cells: [Cell; 5],
    /// What was entered: bought, used, broken off, mean, answers.
    pub entered: [String; 5],
}

/// A number, or the word that stands for that there is none.
pub struct Cell {
    /// What is written.
    pub text: String,
    /// Whether there is a number.
    pub known: bool,
}

/// Every measure that is allotted or counted in the year.
pub fn measures(ask: &Ask, of: &Books<'_>, open: (&str, &str, &str)) -> Vec<Measure> {
    let mut keys: BTreeSet<(String, String)> = BTreeSet::new();
    for letter in letters(of) {
        for places in letter.places.iter().filter(|places| of.units.contains(&places.unit) || places.unit == *of.unit) {
            keys.insert((places.measure.clone(), places.group.clone()));
        }
    }
    for book in of.books.iter().filter(|book| of.units.contains(&book.home.unit)) {
        keys.insert((book.value.measure.clone(), book.value.group.clone()));
    }
    if !open.1.is_empty() {
        keys.insert((open.1.to_owned(), open.2.to_owned()));
    }
    (1..).zip(keys).map(|(number, key)| measure(ask, of, number, &key, open)).collect()
}

fn letters<'p>(of: &Books<'p>) -> Vec<&'p Letter> {
    let year = of.year;
    of.post.letters.iter().filter(move |letter| letter.home.year == year).map(|letter| &letter.value).collect()
}

fn measure(ask: &Ask, of: &Books<'_>, number: usize, key: &(String, String), open: (&str, &str, &str)) -> Measure {
    let voice = ask.voice();
    let (measure, group) = (key.0.as_str(), key.1.as_str());
    let own: Vec<&Kept<PlaceBook>> = of
        .books
        .iter()
        .filter(|book| of.units.contains(&book.home.unit) && book.value.measure == measure && book.value.group == group)
        .collect();
    let sum = PlaceBook::sum(measure, group, own.iter().map(|book| &book.value));
    let given = given(of, measure, group);
    let mut rows: Vec<MonthRow> = (0..12)
        .map(|month| row(ask, month + 1, voice.say(MONTHS[month], &[]), given[month], sum.months[month]))
        .collect();
    let year_given = given.iter().flatten().copied().reduce(u32::saturating_add);
    rows.push(row(ask, 0, voice.say("places-year", &[]), year_given, sum.year()));
    let name = code(ask, "tiltakskode", measure);
    let is_open = open.1 == measure && open.2 == group && matches!(open.0, "kjopt" | "brukt");
    let counted = own.iter().filter(|book| book.value.year().used.is_some()).count();
    let number_of = |count: usize| voice.whole(i64::try_from(count).unwrap_or(i64::MAX));
    Measure {
        id: format!("tiltak-{number}"),
        group: if group.is_empty() { voice.say("places-any-group", &[]) } else { code(ask, "innsatsgruppe", group) },
        reported: if of.units == std::slice::from_ref(of.unit) {
            String::new()
        } else {
            voice.say("places-reported", &[("levert", &number_of(counted)), ("alle", &number_of(of.units.len()))])
        },
        drawing: drawing(ask, &name, year_given, sum.year()),
        open: if is_open { open.0.to_owned() } else { String::new() },
        version: own.first().map_or(0, |book| book.version),
        codes: key.clone(),
        name,
        rows,
    }
}

/// What the letters give the unit: its own allotment, or where it has none the sum of those below.
fn given(of: &Books<'_>, measure: &str, group: &str) -> [Option<u32>; 12] {
    let letters = letters(of);
    let own = allotted(&letters, of.unit, measure, group);
    if own.iter().any(Option::is_some) {
        return own;
    }
    let mut sum = [None::<u32>; 12];
    for unit in of.units {
        for (into, from) in sum.iter_mut().zip(allotted(&letters, unit, measure, group)) {
            *into = match (*into, from) {
                (Some(a), Some(b)) => Some(a.saturating_add(b)),
                (a, b) => a.or(b),
            };
        }
    }
    sum
}

fn row(ask: &Ask, number: usize, name: String, given: Option<u32>, month: PlaceMonth) -> MonthRow {
    let voice = ask.voice();
    let count = |value: Option<u32>| Cell {
        known: value.is_some(),
        text: value.map_or_else(|| voice.say("places-not-reported", &[]), |value| voice.whole(value.into())),
    };
    let text = |value: Option<u32>| value.map(|value| value.to_string()).unwrap_or_default();
    let allotted = match given {
        Some(_) => count(given),
        None => Cell { known: false, text: voice.say("places-not-allotted", &[]) },
    };
    MonthRow {
        number,
        name,
        cells: [allotted, count(month.bought), count(month.used), count(month.broken_off), judged(ask, month.judged)],
        entered: [
            text(month.bought),
            text(month.used),
            text(month.broken_off),
            month.judged.map(|judged| decimal(judged.hundredths)).unwrap_or_default(),
            month.judged.map(|judged| judged.answers.to_string()).unwrap_or_default(),
        ],
    }
}

fn decimal(hundredths: u32) -> String {
    format!("{},{:02}", hundredths / 100, hundredths % 100)
}

fn judged(ask: &Ask, judged: Option<UserScore>) -> Cell {
    let voice = ask.voice();
    let Some(judged) = judged else { return Cell { known: false, text: voice.say("places-not-reported", &[]) } };
    if !judged.may_be_shown() {
        return Cell { known: false, text: voice.say("places-too-few", &[]) };
    }
    let point = format!("{}.{}", (judged.hundredths + 5) / 100, (judged.hundredths + 5) % 100 / 10);
    let mean = rettesnor_words::number::decimal(voice.language(), &point);
    Cell {
        known: true,
        text: voice.say("places-judged", &[("snitt", &mean), ("svar", &voice.whole(judged.answers.into()))]),
    }
}

/// The year's counts as bars beneath each other.
fn drawing(ask: &Ask, name: &str, given: Option<u32>, year: PlaceMonth) -> String {
    let voice = ask.voice();
    let parts = [
        ("places-allotted", given),
        ("places-bought", year.bought),
        ("places-used", year.used),
        ("places-broken-off", year.broken_off),
    ];
    let told: Vec<(String, Option<u32>, String)> = parts
        .map(|(key, value)| {
            let written =
                value.map_or_else(|| voice.say("places-not-reported", &[]), |value| voice.whole(value.into()));
            (voice.say(key, &[]), value, written)
        })
        .into();
    let bars: Vec<Bar<'_>> = told
        .iter()
        .map(|(name, value, written)| Bar { name, value: value.map(f64::from), written, tone: Tone::Plain })
        .collect();
    let label = voice.say("places-drawing", &[("tiltak", name)]);
    Bars { rows: &bars, label: &label }.draw(Dress::Classes)
}
