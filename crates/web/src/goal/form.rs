//! The form of a goal: what it is, how one will know, where it comes from, who does what.

use super::fields::{Wrongs, field, origins, rhythms};
use super::found::At;
use super::help::HelpView;
use super::level::measured_in;
use super::read::{MONTHS, indicator_id};
use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::posted::Posted;
use rettesnor_app::steer::usual_line;
use rettesnor_core::goal::Goal;
use rettesnor_core::org::Line;
use rettesnor_core::time::Month;

/// What a form of a goal asks.
pub struct GoalForm {
    pub name: Field,
    pub place: Field,
    pub places: Vec<Pick>,
    pub adds_up: Field,
    pub adds_up_now: bool,
    pub line: Field,
    pub lines: Vec<Pick>,
    /// Whether it is judged by people rather than by an indicator.
    pub told: bool,
    pub indicator: Field,
    /// The indicators that count at the unit: id and name.
    pub known: Vec<(String, String)>,
    /// What the chosen indicator is measured in and which way is better, where one is chosen.
    pub about: String,
    pub desired: Field,
    pub tolerance: Field,
    pub interim: Vec<Field>,
    /// Whether any level on the way is set or wrong.
    pub interim_open: bool,
    pub how: Field,
    pub origin: Field,
    pub origins: Vec<Pick>,
    pub document: Field,
    pub paragraph: Field,
    pub binding: Field,
    pub binding_now: bool,
    pub owner: Field,
    pub owner_name: Field,
    pub collector: Field,
    pub rhythm: Field,
    pub rhythms: Vec<Pick>,
    pub minutes: Field,
    pub people: Field,
    pub reason: Field,
    /// What helps to set the level.
    pub help: Option<HelpView>,
}

impl GoalForm {
    /// The form with what was written in it. `mains` are the main goals that it could be a part of: id and name.
    pub fn new(ask: &Ask, at: &At, mains: &[(String, String)], written: (&Posted, &Wrongs)) -> Self {
        let (voice, posted) = (ask.voice(), written.0);
        let field = |name, label: &str| field(voice, written, name, label);
        let say = |key: &str| voice.say(key, &[]);
        let line = line(ask, at, posted);
        let main = Pick::new("", say("goal-place-main"), posted.get("plass"));
        let part = |(id, name): &(String, String)| {
            Pick::new(id.as_str(), voice.say("goal-place-part-of", &[("mal", name)]), posted.get("plass"))
        };
        let interim: Vec<Field> =
            (1..).zip(MONTHS).map(|(number, name)| interim(ask, at.year, number, field(name, ""))).collect();
        Self {
            name: field("navn", "goal-name").with_hint(say("goal-name-hint")),
            place: field("plass", "goal-place").with_hint(say("goal-place-hint")),
            places: std::iter::once(main).chain(mains.iter().map(part)).collect(),
            adds_up: field("summerer", "goal-adds-up"),
            adds_up_now: posted.has("summerer"),
            line: field("linje", "written-line"),
            lines: lines(ask, at).iter().map(|l| Pick::new(l.as_str(), voice.line(l), line.as_str())).collect(),
            told: posted.get("maling") == "vurdering",
            indicator: field("indikator", "goal-indicator").with_hint(say("goal-indicator-hint")),
            known: known(ask, at),
            about: about(ask, posted),
            desired: field("onsket", "goal-desired").with_hint(say("goal-desired-hint")),
            tolerance: field("toleranse", "goal-tolerance").with_hint(say("goal-tolerance-hint")),
            interim_open: interim.iter().any(|field| !field.value.is_empty() || !field.error.is_empty()),
            interim,
            how: field("vurderes", "goal-how").with_hint(say("goal-how-hint")),
            origin: field("opphav", "goal-origin"),
            origins: origins(voice, or(posted.get("opphav"), "eget")),
            document: field("dokument", "goal-document").with_hint(say("goal-document-hint")),
            paragraph: field("paragraf", "goal-paragraph"),
            binding: field("bindende", "goal-binding"),
            binding_now: posted.has("bindende"),
            owner: field("ansvar", "goal-owner").with_hint(say("goal-owner-hint")),
            owner_name: field("ansvar_navn", "goal-owner-name"),
            collector: field("innsamler", "goal-collector").with_hint(say("goal-collector-hint")),
            rhythm: field("rytme", "goal-rhythm"),
            rhythms: rhythms(voice, or(posted.get("rytme"), "tertial")),
            minutes: field("minutter", "goal-minutes"),
            people: field("personer", "goal-people"),
            reason: field("grunn", "goal-reason").with_hint(say("goal-person-warning")),
            help: HelpView::of(ask, at, &line, posted),
        }
    }

    /// The fields that something is wrong with.
    pub fn mistaken(&self) -> Vec<&Field> {
        let fields = [
            &self.name,
            &self.place,
            &self.line,
            &self.indicator,
            &self.desired,
            &self.tolerance,
            &self.how,
            &self.minutes,
            &self.people,
            &self.reason,
        ];
        fields.into_iter().chain(&self.interim).filter(|field| !field.error.is_empty()).collect()
    }
}

fn or<'p>(said: &'p str, otherwise: &'p str) -> &'p str {
    if said.is_empty() { otherwise } else { said }
}

fn interim(ask: &Ask, year: i32, number: i32, field: Field) -> Field {
    let month = Month::new(year, number).map(|month| ask.voice().month(month)).unwrap_or_default();
    Field { label: month.split(' ').next().unwrap_or_default().to_owned(), ..field }
}

/// The lines that the unit hangs in and the one who asks has a role in.
fn lines(ask: &Ask, at: &At) -> Vec<Line> {
    let structure = &ask.shelf().structure;
    let mut lines = structure.lines();
    let has = |line: &Line| ask.who().may_deliver(&at.unit, line, structure);
    lines.retain(|line| structure.contains(&at.unit, line) && has(line));
    lines
}

/// The line that a goal is proposed in: the one that was chosen, the unit's usual one, or the writer's only one.
pub fn line(ask: &Ask, at: &At, posted: &Posted) -> Line {
    let lines = lines(ask, at);
    let chosen = lines.iter().find(|line| line.as_str() == posted.get("linje"));
    let usual = usual_line(&at.unit);
    chosen.or(lines.iter().find(|line| **line == usual)).or(lines.first()).cloned().unwrap_or(usual)
}

fn known(ask: &Ask, at: &At) -> Vec<(String, String)> {
    let shelf = ask.shelf();
    let counts = |id: &str| {
        let Some(reading) = shelf.reading() else { return true };
        let indicator = reading.catalogue.indicators.get(id);
        indicator.is_none_or(|indicator| !reading.lines_for(indicator, &at.unit).is_empty())
    };
    let all = shelf.stock.definitions.indicators.values().filter(|indicator| counts(&indicator.id));
    all.map(|indicator| (indicator.id.clone(), ask.voice().text(&indicator.name).to_owned())).collect()
}

fn about(ask: &Ask, posted: &Posted) -> String {
    let Some(indicator) = ask.shelf().stock.definitions.indicators.get(indicator_id(posted)) else {
        return String::new();
    };
    let voice = ask.voice();
    let texts: [(&str, &str); 3] = [
        ("navn", voice.text(&indicator.name)),
        ("enhet", &measured_in(voice, indicator)),
        ("retning", &voice.direction(indicator.direction)),
    ];
    voice.say("goal-indicator-about", &texts)
}

/// The main goals that a goal could be a part of: not itself, and none that is over.
pub fn mains(goals: &[rettesnor_app::steer::Kept<Goal>], own: Option<&str>) -> Vec<(String, String)> {
    let over = |goal: &Goal| matches!(goal.stage, rettesnor_core::goal::Stage::Retired { .. });
    let fits = goals.iter().filter(|goal| goal.value.is_main() && !over(&goal.value) && own != Some(goal.id.as_str()));
    fits.map(|goal| (goal.id.to_string(), goal.value.name.clone())).collect()
}
