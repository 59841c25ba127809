//! Reading the form of a letter: every row that says something, and what can't be meant.

use super::form::rows;
use super::told::is_percent;
use crate::ask::Ask;
use crate::posted::Posted;
use rettesnor_core::goal::{Level, Rhythm};
use rettesnor_core::letter::{Ask as Asked, Demand, Frame, Letter, LetterDuty, LetterKind, LetterStage, Places};
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::parse_date;

/// The field that can't be read, and the message that says why.
pub struct Wrong(pub String, pub &'static str);

/// The letter that a form says.
///
/// # Errors
/// The first field that can't be read.
pub fn read(ask: &Ask, kind: LetterKind, posted: &Posted) -> Result<Letter, Wrong> {
    let to: Vec<UnitRef> = posted.all("til").filter_map(|unit| unit.parse().ok()).collect();
    Ok(Letter {
        title: posted.get("tittel").to_owned(),
        introduction: posted.get("innledning").to_owned(),
        authority: posted.get("myndighet").to_owned(),
        asks: asks(ask, &kind, posted)?,
        frames: to.iter().filter_map(|unit| frame(posted, unit).transpose()).collect::<Result<_, _>>()?,
        places: places(posted, &to)?,
        duties: duties(posted)?,
        stage: LetterStage::Draft,
        kind,
        to,
    })
}

fn asks(ask: &Ask, kind: &LetterKind, posted: &Posted) -> Result<Vec<Asked>, Wrong> {
    let mut found = Vec::new();
    for place in 0..rows(posted, "krav", 0) {
        let name = |end: &str| format!("krav{place}_{end}");
        let field = |end: &str| posted.get(&name(end)).to_owned();
        let (wording, indicator, replaces) = (field("ordlyd"), field("indikator"), field("erstatter"));
        if wording.is_empty() && indicator.is_empty() && replaces.is_empty() {
            continue;
        }
        if wording.is_empty() {
            return Err(Wrong(name("ordlyd"), "letter-wording-missing"));
        }
        let level = |end: &str| match field(end).as_str() {
            "" => Ok(None),
            text => Level::parse(text, is_percent(ask, &indicator))
                .map(Some)
                .map_err(|_| Wrong(name(end), "letter-level-wrong")),
        };
        let (desired, tolerance) = (level("onsket")?, level("grense")?);
        let demand = match (indicator.is_empty(), field("trekkes") == "ja") {
            (_, true) => Demand::Withdrawn,
            (true, _) => Demand::Told,
            (false, _) => Demand::Measured { indicator: indicator.clone(), desired, tolerance },
        };
        let replaces = Some(replaces).filter(|id| !id.is_empty() && kind.supplements().is_some());
        found.push(Asked { id: field("id"), replaces, demand, binding: field("binder") == "ja", wording });
    }
    Ok(found)
}

fn frame(posted: &Posted, unit: &UnitRef) -> Result<Option<Frame>, Wrong> {
    let name = |end: &str| format!("ramme_{unit}_{end}");
    let (kroner, man_years) = (posted.get(&name("kroner")), posted.get(&name("arsverk")));
    if kroner.is_empty() && man_years.is_empty() {
        return Ok(None);
    }
    let plain = |text: &str| text.replace(|c: char| c.is_whitespace() || c == '\u{a0}' || c == '\u{202f}', "");
    let number = |end: &str, text: &str| -> Result<i64, Wrong> {
        if text.is_empty() { Ok(0) } else { plain(text).parse().map_err(|_| Wrong(name(end), "letter-number-wrong")) }
    };
    let (whole, tenth) = man_years.split_once([',', '.']).unwrap_or((man_years, "0"));
    let tenths = number("arsverk", whole)? * 10 + number("arsverk", tenth.get(..1).unwrap_or("0"))?;
    Ok(Some(Frame { unit: unit.clone(), kroner: number("kroner", kroner)?, tenths_of_man_years: tenths }))
}

fn places(posted: &Posted, to: &[UnitRef]) -> Result<Vec<Places>, Wrong> {
    let mut found = Vec::new();
    for place in 0..rows(posted, "plass", 0) {
        let name = |end: &str| format!("plass{place}_{end}");
        let field = |end: &str| posted.get(&name(end));
        if field("tiltak").is_empty() && field("antall").is_empty() {
            continue;
        }
        let unit = field("enhet").parse().ok().filter(|unit| to.contains(unit));
        let unit = unit.ok_or_else(|| Wrong(name("enhet"), "places-unit-missing"))?;
        if field("tiltak").is_empty() {
            return Err(Wrong(name("tiltak"), "places-measure-missing"));
        }
        let month = |end: &str, usual: u8| match field(end) {
            "" => Ok(usual),
            text => {
                let month = text.parse().ok().filter(|month| (1..=12).contains(month));
                month.ok_or_else(|| Wrong(name(end), "places-month-wrong"))
            }
        };
        let per_month = field("antall").parse().map_err(|_| Wrong(name("antall"), "letter-number-wrong"))?;
        let (first, last) = (month("fra", 1)?, month("siste", 12)?);
        if last < first {
            return Err(Wrong(name("siste"), "places-month-wrong"));
        }
        let (measure, group) = (field("tiltak").to_owned(), field("gruppe").to_owned());
        found.push(Places { unit, measure, group, first, last, per_month });
    }
    Ok(found)
}

fn duties(posted: &Posted) -> Result<Vec<LetterDuty>, Wrong> {
    let mut found = Vec::new();
    for place in 0..rows(posted, "plikt", 0) {
        let name = |end: &str| format!("plikt{place}_{end}");
        let field = |end: &str| posted.get(&name(end));
        if field("hva").is_empty() {
            continue;
        }
        let due = parse_date(field("frist")).map_err(|_| Wrong(name("frist"), "letter-day-wrong"))?;
        let rhythm = Rhythm::ALL.into_iter().find(|rhythm| rhythm.as_str() == field("rytme"));
        found.push(LetterDuty { what: field("hva").to_owned(), due, rhythm, owes: field("hvem").to_owned() });
    }
    Ok(found)
}
