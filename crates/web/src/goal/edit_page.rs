//! The page with the form of a goal, as it is proposed, changed, or put in the place of another.

use super::cost::CostView;
use super::decision::DecisionForm;
use super::fields::{Wrongs, refused};
use super::form::GoalForm;
use super::found::{At, Found};
use super::level::levels;
use crate::ask::Ask;
use crate::field::Field;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use crate::seal;
use crate::steer::{problem, sentence};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::steer::SteerError;

/// The page.
#[derive(Template)]
#[template(path = "goal/edit.html")]
pub struct EditPage<'a> {
    pub page: Page<'a>,
    pub eyebrow: String,
    pub lead: String,
    pub once: String,
    /// The version that was read, where the goal is there.
    pub version: i64,
    pub form: GoalForm,
    /// What reporting costs now, and what this goal adds; where one more goal is proposed.
    pub cost: Option<CostView>,
    /// What is asked about the decision, where one goes with it.
    pub decision: Option<DecisionForm>,
    /// How the goal stands now, where it was changed elsewhere.
    pub stands: Vec<(String, String)>,
    /// What is the matter with the whole of it.
    pub wrong: String,
    pub save: String,
    pub back: String,
    /// Whether a reason must be given.
    pub with_reason: bool,
}

impl EditPage<'_> {
    fn mistaken(&self) -> Vec<&Field> {
        let decision = self.decision.iter().flat_map(DecisionForm::mistaken);
        self.form.mistaken().into_iter().chain(decision).collect()
    }
}

/// What is the same on every such page.
pub struct Dress {
    pub title: String,
    pub lead: String,
    pub save: String,
    pub back: String,
}

impl<'a> EditPage<'a> {
    /// The page of a form.
    pub fn new(ask: &'a Ask, at: &At, dress: Dress, form: GoalForm) -> Self {
        let aar = at.year.to_string();
        Self {
            page: Page::new(ask, dress.title, Nav::Elsewhere).with_crumbs(at.crumbs(ask)),
            eyebrow: ask.voice().say("goal-plan-of", &[("enhet", &at.name), ("aar", &aar)]),
            lead: dress.lead,
            once: seal::one_time_key(),
            version: 0,
            form,
            cost: None,
            decision: None,
            stands: Vec::new(),
            wrong: String::new(),
            save: dress.save,
            back: dress.back,
            with_reason: false,
        }
    }

    /// The answer: as it was asked for, or because something is wrong.
    ///
    /// # Errors
    /// The page can't be written.
    pub fn answer(self) -> Result<Response, Problem> {
        let fine = self.mistaken().is_empty() && self.wrong.is_empty();
        let status = if fine { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        Ok((status, Html(self.render()?)).into_response())
    }
}

/// Why nothing was written: what is wrong with fields, or with the whole.
pub struct Refused {
    pub wrongs: Wrongs,
    pub wrong: String,
    /// Whether the goal was changed elsewhere.
    pub changed: bool,
}

impl Refused {
    /// What a form says about an error.
    ///
    /// # Errors
    /// A page says it instead.
    pub fn of(ask: &Ask, error: SteerError) -> Result<Self, Problem> {
        let voice = ask.voice();
        let mut wrongs = Wrongs::new();
        match &error {
            SteerError::Missing(name) => wrongs.extend([refused(voice, name, true)]),
            SteerError::Wrong(name) => wrongs.extend([refused(voice, name, false)]),
            _ => {}
        }
        let wrong = sentence(voice, &error);
        let changed = matches!(error, SteerError::Changed(_));
        match wrong {
            Some(wrong) => Ok(Self { wrongs, wrong, changed }),
            None => Err(problem(ask, error)),
        }
    }

    /// What is wrong with fields alone.
    pub fn fields(wrongs: Wrongs) -> Self {
        Self { wrongs, wrong: String::new(), changed: false }
    }
}

/// How a goal stands, where somebody has changed it.
pub fn stands(ask: &Ask, found: &Found) -> Vec<(String, String)> {
    let (voice, goal) = (ask.voice(), &found.goal.value);
    let say = |key: &str| voice.say(key, &[]);
    let by = found.goal.by_name.clone().unwrap_or_else(|| say("origin-operator"));
    vec![
        (say("goal-name"), goal.name.clone()),
        (say("goal-levels"), levels(ask, goal)),
        (say("goal-owner"), goal.owner.clone()),
        (say("goal-changed-by"), format!("{by}, {}", voice.moment(found.goal.at))),
        (say("goal-reason"), found.goal.reason.clone()),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .collect()
}
