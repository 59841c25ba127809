//! Puts a report on paper: the first page, and the sections of each unit in their order.

use super::sheet::{ArmsFile, Day, Header, Part, Section, Sheet};
use super::{card, figures, learned, look, method, next_year};
use rettesnor_core::report::{Arms, Audience, PeriodReport, Section as Place, UnitReport};
use rettesnor_core::scorecard::CardLine;
use rettesnor_core::time::Grain;
use rettesnor_drawing::Dress;
use rettesnor_words::Voice;
use rettesnor_words::card::summary;

/// How many letters of an edition's name are shown where there is little room.
const SHORT: usize = 12;

/// The report with everything said, its drawings dressed for where it will stand.
pub(super) fn sheet(voice: &Voice, report: &PeriodReport, dress: Dress<'_>) -> Sheet {
    let lines: Vec<&CardLine> = lines(report);
    let kind = kind(voice, report);
    let known = voice.date(report.provenance.as_of);
    let edition: String = report.provenance.edition.chars().take(SHORT).collect();
    let sections = sections(voice, report, dress);
    let long = sections.iter().filter(|section| section.level == 1).count() > 2;
    Sheet {
        title: report.subject.clone(),
        language: voice.language().tag(),
        region: "NO",
        issuer: report.issuer.name.clone(),
        made: Day { year: report.made.year(), month: report.made.month(), day: report.made.day() },
        date: voice.date(report.made),
        arms: report.issuer.arms.as_ref().map(|arms| ArmsFile {
            file: arms_file(arms),
            alt: voice.say("paper-arms", &[("navn", &report.issuer.name)]),
        }),
        audience: voice.say(audience(report.audience), &[]),
        internal: if report.internal { voice.say("paper-internal", &[]) } else { String::new() },
        lead: lead(voice, report, &lines),
        lead_text: report.summary.text.clone(),
        tallies: look::tallies(voice, &lines),
        contents: if long { voice.say("paper-contents", &[]) } else { String::new() },
        depth: if report.units.len() > 1 { 1 } else { 2 },
        facts: facts(voice, report, &known, &edition),
        header: Header { left: head(voice, report), right: kind.clone() },
        eyebrow: kind,
        footer: voice.say("paper-foot", &[("dato", &known), ("utgave", &edition)]),
        page: voice.say("paper-page", &[("side", "{side}"), ("sider", "{sider}")]),
        sections,
    }
}

/// What stands on top of every page but the first: whose report it is, and that it is internal where it is.
fn head(voice: &Voice, report: &PeriodReport) -> String {
    let head = format!("{} · {}", report.issuer.name, report.subject);
    if report.internal { format!("{head} · {}", voice.say("paper-internal-short", &[])) } else { head }
}

/// What the file of a coat of arms is called to the typesetting.
pub(super) fn arms_file(arms: &Arms) -> &'static str {
    match arms {
        Arms::Svg(_) => "arms.svg",
        Arms::Png(_) => "arms.png",
    }
}

fn lines(report: &PeriodReport) -> Vec<&CardLine> {
    report.units.iter().flat_map(|unit| &unit.cards).flat_map(|of| &of.card.lines).collect()
}

/// What kind of report it is, and of what.
pub(crate) fn kind(voice: &Voice, report: &PeriodReport) -> String {
    if let Some(next) = report.units.iter().find_map(|unit| unit.next_year.as_ref()).filter(|_| report.is_attachment())
    {
        return voice.say("paper-attachment", &[("aar", &next.year.to_string())]);
    }
    let key = match report.period.grain() {
        Grain::Month => "paper-month",
        Grain::Quarter => "paper-quarter",
        Grain::Tertial => "paper-tertial",
        Grain::HalfYear => "paper-half-year",
        Grain::Year => "paper-year",
    };
    format!("{} · {}", voice.say(key, &[]), voice.period(report.period))
}

/// For whom it is.
pub(crate) fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Staff => "paper-to-staff",
        Audience::Leaders => "paper-to-leaders",
        Audience::Council => "paper-to-council",
    }
}

/// The sentence on top: the one that was written, or how the goals stand.
pub(crate) fn lead(voice: &Voice, report: &PeriodReport, lines: &[&CardLine]) -> String {
    match report.summary.sentence.as_str() {
        "" if lines.is_empty() => String::new(),
        "" => summary(voice, lines),
        written => written.to_owned(),
    }
}

fn facts(voice: &Voice, report: &PeriodReport, known: &str, edition: &str) -> Vec<(String, String)> {
    let fact = |key: &str, text: &str| (voice.say(key, &[]), text.to_owned());
    let mut facts = vec![
        fact("switch-period", &voice.period(report.period)),
        fact("paper-known", known),
        fact("paper-edition", edition),
    ];
    facts.extend(report.provenance.publication.as_ref().map(|number| fact("paper-publication", number)));
    facts
}

fn sections(voice: &Voice, report: &PeriodReport, dress: Dress<'_>) -> Vec<Section> {
    let mut sections = Vec::new();
    let several = report.units.len() > 1;
    for unit in &report.units {
        if several {
            sections.push(unit_head(voice, unit));
        }
        let level = if several { 2 } else { 1 };
        let first = sections.len();
        sections.extend(unit_sections(voice, unit, level, dress));
        if let Some(section) = sections.get_mut(first).filter(|_| !several) {
            section.new_page = true;
        }
    }
    sections.extend(method::sections(voice, report));
    sections
}

/// The head of a unit among several: its name, and its own summary.
fn unit_head(voice: &Voice, unit: &UnitReport) -> Section {
    let lines: Vec<&CardLine> = unit.cards.iter().flat_map(|of| &of.card.lines).collect();
    let mut parts = Vec::new();
    let sentence = if unit.summary.sentence.is_empty() && !lines.is_empty() {
        summary(voice, &lines)
    } else {
        unit.summary.sentence.clone()
    };
    if !sentence.is_empty() {
        parts.push(Part::Lead { text: sentence });
    }
    parts.push(Part::Chips { items: look::tallies(voice, &lines) });
    parts.push(Part::Text { paragraphs: unit.summary.text.clone() });
    Section { level: 1, heading: unit.name.clone(), new_page: true, parts }
}

fn unit_sections(voice: &Voice, unit: &UnitReport, level: u8, dress: Dress<'_>) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut add = |heading: String, place: Option<Place>, parts: Vec<Part>| {
        let written = place.map(|place| unit.written(place).to_vec()).filter(|written| !written.is_empty());
        let text = written.map(|paragraphs| Part::Text { paragraphs });
        let parts: Vec<Part> = text.into_iter().chain(parts).collect();
        if !parts.is_empty() {
            sections.push(Section { level, heading, new_page: false, parts });
        }
    };
    let say = |key: &str| voice.say(key, &[]);
    let some = |any: bool, part: &dyn Fn() -> Part| if any { vec![part()] } else { Vec::new() };
    let cards = unit.cards.iter().map(|of| card::table(voice, of, dress)).collect();
    add(say("paper-card"), Some(Place::Card), cards);
    for (key, place, of, tone) in [
        ("paper-well", Place::WentWell, &unit.went_well, "good"),
        ("paper-badly", Place::WentBadly, &unit.went_badly, "close"),
    ] {
        add(say(key), Some(place), some(!of.is_empty(), &|| learned::learned(voice, of, tone)));
    }
    let decided = some(!unit.decisions.is_empty(), &|| learned::decisions(voice, &unit.decisions));
    add(say("paper-decisions"), Some(Place::Decisions), decided);
    let said = some(!unit.comments.is_empty(), &|| learned::comments(voice, &unit.comments));
    add(say("paper-comments"), Some(Place::Comments), said);
    let figures =
        if unit.key_figures.is_empty() { Vec::new() } else { figures::parts(voice, &unit.key_figures, dress) };
    add(say("paper-figures"), Some(Place::Figures), figures);
    if let Some(next) = &unit.next_year {
        let heading = voice.say("paper-next-year", &[("aar", &next.year.to_string())]);
        add(heading, None, next_year::parts(voice, next));
    }
    sections
}
