//! What a review is written from: the plan's goals and actions, earlier reviews, and how the goals stand.

use super::write::Address;
use crate::ask::Ask;
use crate::problem::Problem;
use crate::voices::site::Site;
use rettesnor_app::steer::review::{Sight, look};
use rettesnor_app::steer::{Dossier, Kept, usual_line};
use rettesnor_core::goal::{Goal, Stage};
use rettesnor_core::plan::Action;
use rettesnor_core::review::{Review, Seen};
use rettesnor_core::scorecard::Status;
use rettesnor_core::time::{Grain, Period};
use std::collections::BTreeMap;

/// What a review is written from.
pub struct Stock {
    /// The goals that were decided on, each with how it stands.
    pub goals: Vec<(Kept<Goal>, Sight)>,
    /// The actions that are open, or that the review speaks of.
    pub actions: Vec<Kept<Action>>,
    /// The review of the period, where there is one.
    pub review: Option<Kept<Review>>,
}

/// Everything of a unit and a year; nothing where the one who asks reads no drafts there.
pub async fn dossier(ask: &Ask, site: &Site) -> Result<Option<Dossier>, Problem> {
    let shelf = ask.shelf();
    let found = Dossier::open(ask.desk().store(), ask.who(), &shelf.structure, (&site.unit, site.year), None).await;
    found.map_err(|error| Problem::Store(ask.clone(), error))
}

/// The unit, the period and everything of the year, for those who read drafts there.
pub async fn opened(ask: &Ask, (unit, year, code): &Address) -> Result<(Site, Period, Dossier), Problem> {
    let site = Site::find(ask, unit, year)?;
    let period = period(ask, &site, code)?;
    let dossier = dossier(ask, &site).await?.ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    Ok((site, period, dossier))
}

/// The period of an address: a quarter, a tertial or a half-year of the year.
pub fn period(ask: &Ask, site: &Site, text: &str) -> Result<Period, Problem> {
    let period: Option<Period> = text.parse().ok();
    let fits = |period: &Period| {
        period.year() == site.year && matches!(period.grain(), Grain::Quarter | Grain::Tertial | Grain::HalfYear)
    };
    period.filter(fits).ok_or_else(|| Problem::NotFound(ask.clone()))
}

/// Every review of the year, the earliest first.
fn reviews(ask: &Ask, dossier: &Dossier) -> Result<Vec<Kept<Review>>, Problem> {
    let mut reviews = dossier.all::<Review>().map_err(|error| Problem::Store(ask.clone(), error))?;
    reviews.sort_by_key(|kept| kept.value.period.last_day());
    Ok(reviews)
}

/// The review of a period as it stands, where there is one.
pub fn review_of(ask: &Ask, dossier: &Dossier, period: Period) -> Result<Option<Kept<Review>>, Problem> {
    Ok(reviews(ask, dossier)?.into_iter().find(|kept| kept.value.period == period))
}

impl Stock {
    /// What the review of a period is written from.
    pub fn of(ask: &Ask, site: &Site, dossier: &Dossier, period: Period) -> Result<Self, Problem> {
        Self::around(ask, site, dossier, (period, None))
    }

    /// The same, with the review as it once stood, where that is given.
    pub fn around(
        ask: &Ask,
        site: &Site,
        dossier: &Dossier,
        (period, once): (Period, Option<Kept<Review>>),
    ) -> Result<Self, Problem> {
        let failed = |error| Problem::Store(ask.clone(), error);
        let reviews = reviews(ask, dossier)?;
        let review = once.or_else(|| reviews.iter().find(|kept| kept.value.period == period).cloned());
        let before = |kept: &&Kept<Review>| kept.value.is_closed() && kept.value.period.last() < period.last();
        let last = reviews.iter().rfind(before).map(|kept| &kept.value);
        let mut goals = dossier.all::<Goal>().map_err(failed)?;
        let spoken = |id: &str| review.as_ref().is_some_and(|kept| kept.value.goal(id).is_some());
        goals.retain(|goal| goal.value.stage.takes_a_place() || spoken(goal.id.as_str()));
        goals.retain(|goal| !matches!(goal.value.stage, Stage::Proposed));
        let line = usual_line(&site.unit);
        let sights = look(ask.shelf(), ask.who(), (&site.unit, &line, period), &goals, last);
        let mut actions = dossier.all::<Action>().map_err(failed)?;
        let said = |id: &str| review.as_ref().is_some_and(|kept| kept.value.action(id).is_some());
        let closed = review.as_ref().is_some_and(|kept| kept.value.is_closed());
        actions.retain(|one| said(one.id.as_str()) || (!closed && one.value.state.is_open()));
        Ok(Self { goals: goals.into_iter().zip(sights).collect(), actions, review })
    }

    /// How the goals stand, by id: what is kept when the review is closed.
    pub fn seen(&self) -> BTreeMap<String, Seen> {
        self.goals.iter().filter_map(|(goal, sight)| Some((goal.id.as_str().to_owned(), sight.seen?))).collect()
    }
}

/// A status in a word, and whether it is clear.
pub fn seen_words(ask: &Ask, seen: Seen) -> String {
    let key = match seen.status {
        Status::Reached => "mark-reached",
        Status::Near => "mark-near",
        Status::NotReached => "mark-not-reached",
        Status::UnderWay => "mark-under-way",
        Status::Unknown => "mark-unknown",
        Status::NoGoal => "mark-no-goal",
    };
    let judged = matches!(seen.status, Status::Reached | Status::Near | Status::NotReached);
    let sure = judged.then(|| ask.voice().say(if seen.clear { "mark-clear" } else { "mark-unclear" }, &[]));
    let word = ask.voice().say(key, &[]);
    sure.map_or(word.clone(), |sure| format!("{word}, {sure}"))
}
