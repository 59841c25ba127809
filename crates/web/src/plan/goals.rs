//! The goals of a plan as rows: main goals with their parts, how each stands on the card, and what is done for it.

use super::address::Address;
use super::form::Filling;
use super::state::goal_word;
use super::view::ActionView;
use crate::ask::Ask;
use crate::card::cell::{Cell, spaced};
use crate::card::find::latest;
use crate::card::row::{StatusMark, scale};
use crate::field::Pick;
use rettesnor_app::shelf::{Sheet, SheetLine};
use rettesnor_app::steer::plan::Working;
use rettesnor_app::steer::usual_line;
use rettesnor_core::goal::{Goal, Judgement, Place, Stage};
use rettesnor_core::plan::PlanContents;
use rettesnor_core::time::Period;
use rettesnor_words::card::goal_parts;
use rettesnor_words::figure::Scale;

/// A goal with what hangs under it.
pub struct GoalView {
    /// Its id, for anchors.
    pub id: String,
    /// What is to be reached.
    pub name: String,
    /// Where its page is; empty where there is none for the one who asks.
    pub href: String,
    /// The levels, or how it is judged.
    pub level: String,
    /// What measures it, and where that is read; empty where it is judged by people.
    pub indicator: Option<(String, String)>,
    /// Where it is in its life, where it does not hold.
    pub stage: Option<String>,
    /// How it stands on the card, where the one who asks sees figures: the mark, the figure to date, and the period.
    pub stands: Option<(StatusMark, Cell, String)>,
    /// Who answers for it.
    pub owner: String,
    /// Who collects the result.
    pub collector: String,
    /// What came of it last year.
    pub carried: Option<String>,
    /// Its parts.
    pub parts: Vec<GoalView>,
    /// What is done for it.
    pub actions: Vec<ActionView>,
}

/// How figures are read for the goals of a plan.
pub struct Figures {
    sheet: Option<(Sheet, String, String)>,
}

impl Figures {
    /// The card of the plan's year: the latest period in it, or the whole of it.
    pub fn of(ask: &Ask, address: &Address) -> Self {
        let year = Period::year_of(address.year);
        let period = latest(ask).filter(|period| period.year() == address.year).unwrap_or(year);
        let shelf = ask.shelf();
        let place = shelf.place(ask.who(), &address.unit.to_string(), &period.to_string(), None).ok();
        let sheet = place.map(|place| {
            let path = format!("/malekort/{}/{period}", address.unit);
            (shelf.sheet(ask.who(), &place), path, ask.voice().period(period))
        });
        Self { sheet }
    }

    /// Whether any figure is shown.
    pub fn are_read(&self) -> bool {
        self.sheet.as_ref().is_some_and(|(sheet, ..)| !sheet.lines.is_empty())
    }

    fn line(&self, indicator: &str) -> Option<(&SheetLine, &str, &str)> {
        let (sheet, path, period) = self.sheet.as_ref()?;
        let line = sheet.lines.iter().find(|line| line.card.id == indicator)?;
        Some((line, path, period))
    }
}

/// The main goals of a plan, each with its parts and its actions. Goals that left the plan are not among them.
pub fn goals(ask: &Ask, address: &Address, contents: &PlanContents, figures: &Figures, inside: bool) -> Vec<GoalView> {
    let lives = |goal: &Goal| !matches!(goal.stage, Stage::Retired { .. } | Stage::Demoted { .. });
    let living: Vec<&(String, Goal)> = contents.goals.iter().filter(|(_, goal)| lives(goal)).collect();
    let has_main = |goal: &Goal| match &goal.place {
        Place::Main { .. } => false,
        Place::PartOf { goal } => living.iter().any(|(id, main)| id == goal && main.is_main()),
    };
    let view = |(id, goal): &(String, Goal)| one(ask, address, contents, figures, (id, goal), inside);
    let mut found = Vec::new();
    for main in living.iter().filter(|(_, goal)| !has_main(goal)) {
        let mine = |goal: &Goal| matches!(&goal.place, Place::PartOf { goal } if *goal == main.0);
        let parts = living.iter().filter(|(_, goal)| mine(goal)).map(|part| view(part)).collect();
        found.push(GoalView { parts, ..view(main) });
    }
    found
}

fn one(
    ask: &Ask,
    address: &Address,
    contents: &PlanContents,
    figures: &Figures,
    (id, goal): (&str, &Goal),
    inside: bool,
) -> GoalView {
    let voice = ask.voice();
    let shown = goal.indicator().and_then(|indicator| figures.line(indicator));
    let known = goal.indicator().and_then(|indicator| ask.shelf().counted_by().indicators.get(indicator));
    let actions = contents.actions.iter().filter(|(_, action)| action.goal.as_deref() == Some(id));
    let carried = contents.carried.iter().find(|(now, _)| now == id);
    GoalView {
        id: id.to_owned(),
        name: goal.name.clone(),
        href: if inside { format!("{}/mal/{id}", address.path()) } else { String::new() },
        level: level(ask, address, goal),
        indicator: known.map(|known| {
            let href = match shown {
                Some((_, path, _)) => format!("{path}/{}", known.id),
                None => format!("/indikatorer/{}", known.id),
            };
            (voice.text(&known.name).to_owned(), href)
        }),
        stage: goal_word(voice, &goal.stage),
        stands: shown.map(|(line, _, period)| {
            let cell = Cell::of(voice, &line.card.figures.ytd, scale(&line.card));
            (StatusMark::of(voice, &line.card), cell, period.to_owned())
        }),
        owner: goal.owner.clone(),
        collector: goal.collector.clone(),
        carried: carried.map(|(_, carried)| carried.outcome.clone()).filter(|outcome| !outcome.is_empty()),
        parts: Vec::new(),
        actions: actions.map(|action| ActionView::new(ask, contents, action)).collect(),
    }
}

/// The levels of a goal, or how people judge it.
fn level(ask: &Ask, address: &Address, goal: &Goal) -> String {
    if let Judgement::Told { how } = &goal.judgement {
        return how.clone();
    }
    let levels = goal.levels("", (&address.unit, &usual_line(&address.unit)), address.year);
    let known = goal.indicator().and_then(|indicator| ask.shelf().counted_by().indicators.get(indicator));
    let Some((known, aim)) = known.zip(levels) else { return String::new() };
    let scale = Scale { kind: known.kind, unit: &known.measure_unit };
    spaced(&goal_parts(ask.voice(), &aim, known.direction, scale).join(" · "))
}

/// The goals that something can be for.
pub fn goal_picks(filling: &Filling<'_>, working: &Working) -> Vec<Pick> {
    let chosen = filling.posted.get("mal");
    let lives = |goal: &Goal| !matches!(goal.stage, Stage::Retired { .. } | Stage::Demoted { .. });
    let whole = Pick::new("", filling.say("plan-for-whole"), chosen);
    let goals = working.contents.goals.iter().filter(|(_, goal)| lives(goal));
    std::iter::once(whole).chain(goals.map(|(id, goal)| Pick::new(id, &goal.name, chosen))).collect()
}
