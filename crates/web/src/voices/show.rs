//! `GET /medvirkning/{unit}/{year}`: hearings that are open, what was said with its answers, meetings with users, decisions,
//! and who was asked and heard, by group. `?mal=` shows what is about one goal.

use super::site::{Site, Tab};
use super::spoken::{InputView, inputs};
use super::words::{group, panel_kind, topic};
use crate::ask::Ask;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use crate::seal;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Html;
use rettesnor_app::steer::Kept;
use rettesnor_app::steer::participation::Voices;
use rettesnor_core::participation::{Decision, Hearing, Panel, Speaker, Topic, TopicKind};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "voices/show.html")]
struct ShowPage<'a> {
    page: Page<'a>,
    site: Site,
    tabs: Vec<Link>,
    lead: String,
    /// Where everything is, where one goal alone is shown.
    all: Option<String>,
    speak: String,
    open: Vec<HearingView>,
    closed: Vec<HearingView>,
    inputs: Vec<InputView>,
    whole: bool,
    figures: Vec<GroupRow>,
    panels: Vec<PanelView>,
    decisions: Vec<DecisionView>,
    writes: bool,
    leads: bool,
    settings: SettingsView,
}

/// A hearing in a list.
pub struct HearingView {
    /// Where it is.
    pub href: String,
    /// What is asked.
    pub question: String,
    /// What it is about.
    pub about: String,
    /// Until when, or since when it is over.
    pub until: String,
    /// Who is asked.
    pub invited: String,
}

/// A meeting with users.
pub struct PanelView {
    /// What kind, and when.
    pub title: String,
    /// How many came.
    pub came: String,
    /// What they said.
    pub said: String,
    /// What it changed.
    pub changed: String,
    /// Where it is changed, for who may.
    pub edit: String,
}

/// A decision.
pub struct DecisionView {
    /// Its id in the page.
    pub anchor: String,
    /// What it is about.
    pub about: String,
    /// When, and the case.
    pub when: String,
    /// What was decided.
    pub text: String,
    /// Why.
    pub reasons: String,
    /// How many inputs changed it.
    pub heard: String,
}

/// How a group took part.
pub struct GroupRow {
    /// The group.
    pub name: String,
    /// How many were asked.
    pub asked: String,
    /// How many were heard, of those where that can be said.
    pub heard: String,
    /// How many inputs.
    pub inputs: String,
    /// How many have an answer.
    pub answered: String,
    /// How many changed something.
    pub changed: String,
}

/// What the unit allows.
pub struct SettingsView {
    /// Whether something may be said without a name.
    pub anonymous: bool,
    /// The record and the version that stand.
    pub read: (String, String),
    /// The one-time key.
    pub once: String,
}

/// Shows the page.
pub async fn show(
    ask: Ask,
    Path((unit, year)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Html<String>, Problem> {
    let site = Site::find(&ask, &unit, &year)?;
    let voices = open(&ask, &site).await?;
    let goal = query.get("mal").filter(|goal| voices.goals.iter().any(|one| one.id.as_str() == goal.as_str()));
    let about = |topic: &Topic| goal.is_none_or(|goal| topic.kind == TopicKind::Goal && topic.id == *goal);
    let voice = ask.voice();
    let (path, today) = (site.path("medvirkning"), ask.shelf().stock.today);
    let mut open = Vec::new();
    let mut closed = Vec::new();
    for hearing in voices.hearings.iter().filter(|one| about(&one.value.about)) {
        let list = if hearing.value.is_open(today) { &mut open } else { &mut closed };
        list.push(hearing_view(&ask, &voices, hearing));
    }
    let topic_field = goal.map(|goal| format!("?om=mal:{goal}")).unwrap_or_default();
    let name = goal.and_then(|goal| voices.name_of(&Topic::goal(goal.as_str())).map(str::to_owned));
    let title = name.unwrap_or_else(|| voice.say("voices-title", &[("enhet", &site.name), ("aar", &year)]));
    let html = ShowPage {
        tabs: site.tabs(&ask, Tab::Voices),
        lead: voice.say(if voices.whole { "voices-lead" } else { "voices-lead-own" }, &[]),
        all: goal.map(|_| path.clone()),
        speak: format!("{path}/innspill{topic_field}"),
        open,
        closed,
        inputs: inputs(&ask, &voices, |one| about(&one.kept.value.about)),
        whole: voices.whole,
        figures: if goal.is_none() { rows(&ask, &voices) } else { Vec::new() },
        panels: if goal.is_none() {
            voices.panels.iter().map(|one| panel(&ask, &site, one)).collect()
        } else {
            Vec::new()
        },
        decisions: decisions(&ask, &voices, about),
        writes: voices.writes,
        leads: voices.leads,
        settings: settings(&voices),
        page: if goal.is_some() { site.page(&ask, title, &[]) } else { Page::new(&ask, title, Nav::Voices) },
        site,
    };
    Ok(Html(html.render()?))
}

/// What was said at a unit, or why it is not shown.
pub async fn open(ask: &Ask, site: &Site) -> Result<Voices, Problem> {
    let shelf = ask.shelf();
    let found = Voices::open(ask.desk().store(), ask.who(), &shelf.structure, (&site.unit, site.year)).await;
    found.map_err(|error| Problem::Store(ask.clone(), error))?.ok_or_else(|| Problem::NotAllowed(ask.clone()))
}

fn settings(voices: &Voices) -> SettingsView {
    let read = voices.settings.as_ref().map(|kept| (kept.id.to_string(), kept.version.to_string()));
    let anonymous = voices.allows_anonymous();
    SettingsView { anonymous, read: read.unwrap_or_default(), once: seal::one_time_key() }
}

/// A hearing as lists show it.
pub fn hearing_view(ask: &Ask, voices: &Voices, hearing: &Kept<Hearing>) -> HearingView {
    let (voice, value) = (ask.voice(), &hearing.value);
    let until = match value.closed {
        Some(day) => voice.say("hearing-closed", &[("dato", &voice.date(day))]),
        None if value.until < ask.shelf().stock.today => {
            voice.say("hearing-over", &[("dato", &voice.date(value.until))])
        }
        None => voice.say("hearing-until", &[("dato", &voice.date(value.until))]),
    };
    let one = |invited: &rettesnor_core::participation::Invited| {
        let count = voice.whole(i64::from(invited.count));
        let name = if invited.label.is_empty() { group(voice, invited.group) } else { invited.label.clone() };
        voice.say("hearing-invited-one", &[("hvem", &name), ("antall", &count)])
    };
    let invited: Vec<String> = value.invited.iter().filter(|one| one.count > 0).map(one).collect();
    HearingView {
        href: format!("/horing/{}", hearing.id),
        question: value.question.clone(),
        about: topic(ask, voices, &value.about),
        until,
        invited: invited.join(", "),
    }
}

fn rows(ask: &Ask, voices: &Voices) -> Vec<GroupRow> {
    let voice = ask.voice();
    let number = |n: u32| voice.whole(i64::from(n));
    let all: u32 = voices.figures.values().map(|heard| heard.inputs).sum();
    let row = |(speaker, heard): (&Speaker, &rettesnor_core::participation::Heard)| GroupRow {
        name: group(voice, *speaker),
        asked: number(heard.asked),
        heard: match heard.share() {
            Some((heard, asked)) => voice.say("figures-of", &[("x", &number(heard)), ("n", &number(asked))]),
            None => number(heard.heard),
        },
        inputs: if heard.inputs == 0 {
            number(0)
        } else {
            voice.say("figures-of", &[("x", &number(heard.inputs)), ("n", &number(all))])
        },
        answered: if heard.inputs == 0 {
            number(0)
        } else {
            voice.say("figures-of", &[("x", &number(heard.answered)), ("n", &number(heard.inputs))])
        },
        changed: number(heard.changed),
    };
    let always = |speaker: &Speaker| matches!(speaker, Speaker::Staff | Speaker::UnionRep | Speaker::User);
    voices.figures.iter().filter(|(speaker, heard)| always(speaker) || !heard.is_empty()).map(row).collect()
}

fn panel(ask: &Ask, site: &Site, one: &Kept<Panel>) -> PanelView {
    let (voice, value) = (ask.voice(), &one.value);
    let texts: [(&str, &str); 2] =
        [("kom", &voice.whole(i64::from(value.came))), ("invitert", &voice.whole(i64::from(value.invited)))];
    PanelView {
        title: format!("{}, {}", panel_kind(voice, value.kind), voice.date(value.on)),
        came: voice.say("panel-came", &texts),
        said: value.said.clone(),
        changed: value.changed.clone(),
        edit: format!("/panel/ny?{}&fra={}", site.question(), one.id),
    }
}

fn decisions(ask: &Ask, voices: &Voices, about: impl Fn(&Topic) -> bool) -> Vec<DecisionView> {
    voices.decisions.iter().filter(|one| about(&one.value.about)).map(|one| decision_view(ask, voices, one)).collect()
}

/// A decision as lists show it.
pub fn decision_view(ask: &Ask, voices: &Voices, one: &Kept<Decision>) -> DecisionView {
    let (voice, value) = (ask.voice(), &one.value);
    let day = voice.date(value.on);
    let when =
        if value.case.is_empty() { day } else { voice.say("decision-case", &[("dato", &day), ("sak", &value.case)]) };
    DecisionView {
        anchor: format!("avgjorelse-{}", one.id),
        about: topic(ask, voices, &value.about),
        when,
        text: value.text.clone(),
        reasons: value.reasons.clone(),
        heard: voice.count("decision-heard", u64::try_from(value.effects.len()).unwrap_or(0), &[]),
    }
}
