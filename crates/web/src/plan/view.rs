//! A plan as its page shows it, whether it is the draft or a version that was decided.

use super::address::Address;
use super::factor::WEIGHTS;
use super::goals::{Figures, GoalView, goals};
use super::map_view::MapView;
use super::state::action_word;
use super::wheel::WheelView;
use crate::ask::Ask;
use rettesnor_core::plan::{Action, Agreement, Effect, Factor, FixedMeeting, Force, PlanContents, Weight};
use rettesnor_core::time::Date;
use rettesnor_words::Voice;

/// A plan.
pub struct PlanView {
    /// What it is called.
    pub title: String,
    /// What the unit is for.
    pub vision: String,
    /// What it says before its goals.
    pub introduction: String,
    /// The eight steps.
    pub wheel: WheelView,
    /// Its goals.
    pub goals: Vec<GoalView>,
    /// Actions that are for the whole plan, or for a goal that has left.
    pub actions: Vec<ActionView>,
    /// What helps and hinders.
    pub factors: Vec<FactorView>,
    /// Agreements with others.
    pub agreements: Vec<AgreementView>,
    /// Fixed meetings.
    pub meetings: Vec<MeetingView>,
    /// Reporting dates.
    pub reporting: Vec<(String, String)>,
    /// The strategy map, where there is one.
    pub map: Option<MapView>,
}

/// An action.
pub struct ActionView {
    /// Its id, for anchors.
    pub id: String,
    /// What is done.
    pub name: String,
    /// Why it should work.
    pub why: String,
    /// Who answers for it, as a function.
    pub owner: String,
    /// Who that is, where the unit writes names.
    pub owner_name: String,
    /// From when until when.
    pub dates: String,
    /// What it needs.
    pub resources: String,
    /// Where it is: the look and the word.
    pub state: (&'static str, String),
    /// What took its place, by name.
    pub replaced_by: Option<String>,
    /// What came of it last year.
    pub carried: Option<String>,
}

/// Something that helps or hinders.
pub struct FactorView {
    /// Its id.
    pub id: String,
    /// What it is.
    pub name: String,
    /// Whether it helps.
    pub promotes: bool,
    /// Helps or hinders, from inside or outside.
    pub kind: String,
    /// How likely.
    pub likelihood: String,
    /// How much it would mean.
    pub consequence: String,
    /// What is done about it.
    pub response: String,
    /// The goal it is about.
    pub goal: String,
}

/// An agreement.
pub struct AgreementView {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// With whom.
    pub with: String,
    /// Who does what when.
    pub duties: String,
    /// From when until when.
    pub dates: String,
}

/// A fixed meeting.
pub struct MeetingView {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Who takes part.
    pub with: String,
    /// How often and when.
    pub when: String,
    /// What it is for.
    pub purpose: String,
}

impl PlanView {
    /// The plan of an address. `inside` says whether the one who asks works with it: only they are led to the pages of its
    /// parts.
    pub fn new(
        ask: &Ask,
        address: &Address,
        contents: &PlanContents,
        (figures, next_begun, inside): (&Figures, bool, bool),
    ) -> Self {
        let voice = ask.voice();
        let goals = goals(ask, address, contents, figures, inside);
        let placed: Vec<&String> = goals
            .iter()
            .flat_map(|goal| std::iter::once(&goal.id).chain(goal.parts.iter().map(|part| &part.id)))
            .collect();
        let loose = contents
            .actions
            .iter()
            .filter(|(_, action)| !action.goal.as_ref().is_some_and(|goal| placed.contains(&goal)));
        let plan = &contents.plan;
        Self {
            title: plan.title.clone(),
            vision: plan.vision.clone(),
            introduction: plan.introduction.clone(),
            wheel: WheelView::new(voice, address, contents, next_begun, inside),
            actions: loose.map(|action| ActionView::new(ask, contents, action)).collect(),
            factors: contents.factors.iter().map(|factor| factor_view(voice, contents, factor)).collect(),
            agreements: contents.agreements.iter().map(|agreement| agreement_view(voice, agreement)).collect(),
            meetings: contents.meetings.iter().map(|meeting| meeting_view(voice, meeting)).collect(),
            reporting: plan.reporting.iter().map(|(day, what)| (voice.date(*day), what.clone())).collect(),
            map: contents.map.as_ref().map(|map| MapView::new(voice, contents, map)),
            goals,
        }
    }
}

impl ActionView {
    /// An action of a plan.
    pub fn new(ask: &Ask, contents: &PlanContents, (id, action): &(String, Action)) -> Self {
        use rettesnor_core::plan::ActionState;
        let voice = ask.voice();
        let replaced_by = match &action.state {
            ActionState::Replaced { by, .. } => {
                contents.actions.iter().find(|(known, _)| known == by).map(|(_, other)| other.name.clone())
            }
            _ => None,
        };
        let carried = contents.carried.iter().find(|(now, _)| now == id);
        Self {
            id: id.clone(),
            name: action.name.clone(),
            why: action.why.clone(),
            owner: action.owner.clone(),
            owner_name: action.owner_name.clone().unwrap_or_default(),
            dates: dates(voice, action.from, action.until),
            resources: action.resources.clone(),
            state: action_word(voice, &action.state),
            replaced_by,
            carried: carried.map(|(_, carried)| carried.outcome.clone()).filter(|outcome| !outcome.is_empty()),
        }
    }
}

fn dates(voice: &Voice, from: Option<Date>, until: Option<Date>) -> String {
    match (from.map(|day| voice.date(day)), until.map(|day| voice.date(day))) {
        (Some(from), Some(until)) => format!("{from}–{until}"),
        (Some(from), None) => voice.say("plan-since", &[("dato", &from)]),
        (None, Some(until)) => voice.say("plan-within", &[("dato", &until)]),
        (None, None) => String::new(),
    }
}

fn factor_view(voice: &Voice, contents: &PlanContents, (id, factor): &(String, Factor)) -> FactorView {
    let weight = |weight: Weight| {
        let key = WEIGHTS.iter().find(|(code, _)| *code == weight.as_str()).map_or("plan-weight-low", |(_, key)| key);
        voice.say(key, &[])
    };
    let goal = factor.goal.as_ref().and_then(|goal| contents.goals.iter().find(|(known, _)| known == goal));
    let effect = if factor.effect == Effect::Promotes { "plan-promotes" } else { "plan-hinders" };
    let force = if factor.force == Force::Inner { "plan-inner" } else { "plan-outer" };
    FactorView {
        id: id.clone(),
        name: factor.name.clone(),
        promotes: factor.effect == Effect::Promotes,
        kind: format!("{}, {}", voice.say(effect, &[]), voice.say(force, &[]).to_lowercase()),
        likelihood: weight(factor.likelihood),
        consequence: weight(factor.consequence),
        response: factor.response.clone(),
        goal: goal.map(|(_, goal)| goal.name.clone()).unwrap_or_default(),
    }
}

fn agreement_view(voice: &Voice, (id, agreement): &(String, Agreement)) -> AgreementView {
    AgreementView {
        id: id.clone(),
        name: agreement.name.clone(),
        with: voice.list(&agreement.with, &voice.say("word-and", &[])),
        duties: agreement.duties.clone(),
        dates: dates(voice, agreement.from, agreement.until),
    }
}

fn meeting_view(voice: &Voice, (id, meeting): &(String, FixedMeeting)) -> MeetingView {
    MeetingView {
        id: id.clone(),
        name: meeting.name.clone(),
        with: voice.list(&meeting.with, &voice.say("word-and", &[])),
        when: meeting.when.clone(),
        purpose: meeting.purpose.clone(),
    }
}
