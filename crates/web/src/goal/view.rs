//! A goal in words.

use super::answer::{CheckRow, rows};
use super::fields::{origin_word, rhythm_word};
use super::found::{Found, goal_path};
use super::level::{indicator, levels, measured_in, scale, written};
use super::life::{Event, events, is_imported};
use super::result::{ResultView, result};
use super::stage::{stage_sentence, stage_tag};
use super::steps::{StepLink, steps};
use crate::ask::Ask;
use crate::card::cell::{capital, spaced};
use crate::catalogue::find::href;
use rettesnor_app::steer::Kept;
use rettesnor_core::definition::Direction;
use rettesnor_core::goal::{Goal, Judgement, Place, Stage, parts};
use rettesnor_words::Voice;

/// Another goal, as it is told beside this one.
pub struct Other {
    pub href: String,
    pub name: String,
    pub levels: String,
    pub stage: (&'static str, String),
    pub result: Option<ResultView>,
}

/// A goal in words.
pub struct GoalView {
    pub eyebrow: String,
    pub name: String,
    pub stage: (&'static str, String),
    pub stands: String,
    /// What must be known of it, each as a sentence, with where it leads.
    pub notes: Vec<(String, Option<String>)>,
    pub levels: String,
    /// How it is judged where no indicator does it.
    pub how: String,
    /// The indicator: its name, where it is described, and what it is measured in.
    pub indicator: Option<(String, String, String)>,
    pub interim: Vec<(String, String)>,
    pub facts: Vec<(String, String)>,
    pub result: Option<ResultView>,
    /// Whether figures are there that the one who asks does not see.
    pub hidden: bool,
    pub main: Option<Other>,
    pub parts: Vec<Other>,
    /// Whether the parts come to what the main goal says, in words; and whether they do.
    pub sum: Option<(bool, String)>,
    pub checks: Vec<CheckRow>,
    pub checked: String,
    pub earlier: Vec<Other>,
    pub life: Vec<Event>,
    pub steps: Vec<StepLink>,
    pub hearing: String,
    pub plan: String,
    pub part_link: Option<String>,
}

/// Everything that a goal is told from.
pub struct Around {
    /// The goals of its unit and year.
    pub goals: Vec<Kept<Goal>>,
    /// The goals that it followed, the latest first.
    pub earlier: Vec<Kept<Goal>>,
    /// Its versions.
    pub versions: Vec<Kept<Goal>>,
}

impl GoalView {
    /// A goal in words.
    pub async fn of(ask: &Ask, found: &Found, around: &Around) -> Self {
        let (voice, kept) = (ask.voice(), &found.goal);
        let goal = &kept.value;
        let result = result(ask, kept).await;
        let hidden = goal.indicator().is_some() && result.is_none();
        let mut earlier = Vec::new();
        for goal in &around.earlier {
            earlier.push(other(ask, goal, true).await);
        }
        let (main, parts) = family(ask, found, around).await;
        let checks = rows(voice, &goal.checked);
        let writes = ask.who().writes_plans(&found.at.unit, &ask.shelf().structure);
        let plan = found.at.plan();
        let open_to_parts = writes && goal.is_main() && !matches!(goal.stage, Stage::Retired { .. });
        let line = voice.line(&kept.home.line);
        let kind = voice.say(if goal.is_main() { "goal-main" } else { "goal-part" }, &[]);
        Self {
            eyebrow: [kind.as_str(), &found.at.name, &found.at.year.to_string(), &line].join(" · "),
            name: goal.name.clone(),
            stage: stage_tag(voice, &goal.stage),
            stands: if around.versions.first().is_some_and(is_imported) && kept.version == 1 {
                voice.say("goal-imported-text", &[])
            } else {
                stage_sentence(voice, &goal.stage)
            },
            notes: notes(ask, found),
            levels: levels(ask, goal),
            how: how(goal),
            indicator: indicator(ask, goal).map(|indicator| {
                let name = format!("{} {}", indicator.id, voice.text(&indicator.name));
                let measured =
                    format!("{} {}", capital(&measured_in(voice, indicator)), direction(voice, indicator.direction));
                (name, href(&indicator.id), measured)
            }),
            interim: interim(ask, goal),
            facts: facts(voice, goal),
            result,
            hidden,
            main,
            sum: sum(voice, found, around),
            parts,
            checked: voice.count("check-answered", goal.checked.len() as u64, &[("av", &checks.len().to_string())]),
            checks,
            earlier,
            life: events(ask, &around.versions),
            steps: steps(ask, found),
            hearing: format!("/medvirkning/{}/{}?mal={}", found.at.unit, found.at.year, kept.id),
            part_link: open_to_parts.then(|| format!("{plan}/mal/ny?del-av={}", kept.id)),
            plan,
        }
    }
}

fn direction(voice: &Voice, direction: Direction) -> String {
    voice.say("goal-better", &[("retning", &voice.direction(direction))])
}

fn how(goal: &Goal) -> String {
    match &goal.judgement {
        Judgement::Told { how } => how.clone(),
        Judgement::Measured { .. } => String::new(),
    }
}

fn interim(ask: &Ask, goal: &Goal) -> Vec<(String, String)> {
    let Judgement::Measured { interim, .. } = &goal.judgement else { return Vec::new() };
    let Some(indicator) = indicator(ask, goal) else { return Vec::new() };
    let voice = ask.voice();
    let level = |level| written(voice, level, scale(indicator));
    interim.iter().map(|way| (capital(&voice.month(way.through)), level(&way.desired))).collect()
}

/// What must be known of it before its figures are read.
fn notes(ask: &Ask, found: &Found) -> Vec<(String, Option<String>)> {
    let (voice, goal) = (ask.voice(), &found.goal.value);
    let mut notes = Vec::new();
    if let Stage::Retired { by: Some(by), .. } = &goal.stage {
        notes.push((voice.say("goal-see-new", &[]), Some(goal_path(&found.at.unit, found.at.year, by))));
    }
    if indicator(ask, goal).is_some_and(|indicator| indicator.direction == Direction::None) {
        notes.push((voice.say("goal-no-direction", &[]), None));
    }
    notes
}

fn facts(voice: &Voice, goal: &Goal) -> Vec<(String, String)> {
    let say = |key: &str| voice.say(key, &[]);
    let or_none = |text: &str| if text.is_empty() { say("goal-not-said") } else { text.to_owned() };
    let origin = &goal.origin;
    let document = [origin.document.as_str(), origin.paragraph.as_str()];
    let document: Vec<&str> = document.into_iter().filter(|text| !text.is_empty()).collect();
    let owner = match &goal.owner_name {
        Some(name) => format!("{} ({name})", or_none(&goal.owner)),
        None => or_none(&goal.owner),
    };
    let cost = if goal.minutes_a_year() == 0 {
        say("goal-cost-unknown")
    } else {
        let hours = voice.whole(i64::try_from(goal.minutes_a_year().div_ceil(60)).unwrap_or(i64::MAX));
        let texts = [("minutter", goal.minutes.to_string()), ("personer", goal.people.to_string()), ("timer", hours)];
        let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
        voice.count("goal-cost", goal.rhythm.per_year().into(), &texts)
    };
    vec![
        (say("goal-origin"), origin_word(voice, origin.kind)),
        (say("goal-document"), or_none(&document.join(", "))),
        (say("goal-binds"), say(if origin.binding { "goal-binding-yes" } else { "goal-binding-no" })),
        (say("goal-owner"), owner),
        (say("goal-collector"), or_none(&goal.collector)),
        (say("goal-rhythm"), rhythm_word(voice, goal.rhythm)),
        (say("goal-minutes-a-year"), spaced(&cost)),
    ]
}

async fn other(ask: &Ask, kept: &Kept<Goal>, with_result: bool) -> Other {
    let result = if with_result { result(ask, kept).await } else { None };
    Other {
        href: goal_path(&kept.home.unit, kept.home.year, kept.id.as_str()),
        name: if with_result { format!("{} ({})", kept.value.name, kept.home.year) } else { kept.value.name.clone() },
        levels: levels(ask, &kept.value),
        stage: stage_tag(ask.voice(), &kept.value.stage),
        result,
    }
}

/// The main goal that it is a part of, and its own parts.
async fn family(ask: &Ask, found: &Found, around: &Around) -> (Option<Other>, Vec<Other>) {
    let own = found.goal.id.as_str();
    let mut parts = Vec::new();
    for part in living_parts(own, around) {
        parts.push(other(ask, part, false).await);
    }
    let Place::PartOf { goal: main } = &found.goal.value.place else { return (None, parts) };
    match around.goals.iter().find(|goal| goal.id.as_str() == main) {
        Some(main) => (Some(other(ask, main, false).await), parts),
        None => (None, parts),
    }
}

fn living_parts<'a>(own: &'a str, around: &'a Around) -> impl Iterator<Item = &'a Kept<Goal>> {
    let is_part = move |goal: &&Kept<Goal>| matches!(&goal.value.place, Place::PartOf { goal } if goal == own);
    let lives = |goal: &&Kept<Goal>| !matches!(goal.value.stage, Stage::Retired { .. } | Stage::Demoted { .. });
    around.goals.iter().filter(is_part).filter(lives)
}

/// Whether the parts come to what the main goal says: a gentle word, and no more.
fn sum(voice: &Voice, found: &Found, around: &Around) -> Option<(bool, String)> {
    let own = found.goal.id.as_str();
    let parts = parts(own, &found.goal.value, living_parts(own, around).map(|goal| &goal.value))?;
    let percent = |value: rettesnor_core::measure::Exact| {
        let hundredth = rettesnor_core::measure::Exact::scaled(1, 2);
        let text = value.over(hundredth).unwrap_or(value).to_decimal(1);
        text.trim_end_matches(".0").replace('.', ",")
    };
    let share = found.goal.value.desired().is_some_and(|level| level.written != level.exact.to_decimal(0));
    let said = |value| if share { percent(value) } else { value.to_decimal(0) };
    let texts = [("sum", said(parts.sum)), ("hel", said(parts.whole))];
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let key = if parts.agree() { "goal-parts-agree" } else { "goal-parts-differ" };
    Some((parts.agree(), voice.say(key, &texts)))
}
