//! What a plan holds, and a version of it: everything as it was when it was decided, word for word.

use super::{Action, Agreement, Evidence, Factor, FixedMeeting, Plan, Step, StrategyMap};
use crate::goal::{Adoption, Goal};
use crate::time::{Date, Period};
use serde::{Deserialize, Serialize};

/// Everything that a plan holds, each part with its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanContents {
    /// The plan itself.
    pub plan: Plan,
    /// Its goals.
    pub goals: Vec<(String, Goal)>,
    /// Its actions.
    pub actions: Vec<(String, Action)>,
    /// What helps and hinders.
    pub factors: Vec<(String, Factor)>,
    /// Agreements with others.
    pub agreements: Vec<(String, Agreement)>,
    /// Meetings that are held again and again.
    pub meetings: Vec<(String, FixedMeeting)>,
    /// The strategy map.
    pub map: Option<StrategyMap>,
    /// What shows that the steps of the year were taken.
    pub evidence: Vec<(String, Evidence)>,
    /// What came from last year, by the id that it has now.
    pub carried: Vec<(String, Carried)>,
    /// The reviews that were closed, each with its period and the day: they show that the year was followed up.
    #[serde(default)]
    pub reviewed: Vec<(Period, Date)>,
}

/// What was taken along from last year, and what came of it there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// What it was last year, by id.
    pub from: String,
    /// What it was called.
    pub name: String,
    /// What came of it, in words.
    pub outcome: String,
}

/// A version of a plan: what was decided, frozen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanVersion {
    /// Its number, from 1.
    pub number: u32,
    /// The decision.
    pub adoption: Adoption,
    /// Why it was changed; empty for the first.
    pub reason: String,
    /// What it holds.
    pub holds: PlanContents,
}

/// A part of a plan that can differ between versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanPart {
    /// Its title.
    Title,
    /// Its vision.
    Vision,
    /// Its introduction.
    Introduction,
    /// Its reporting dates.
    Reporting,
    /// A goal.
    Goal,
    /// An action.
    Action,
    /// A factor.
    Factor,
    /// An agreement.
    Agreement,
    /// A meeting.
    Meeting,
    /// The strategy map.
    Map,
}

/// What became of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Became {
    /// It came.
    New,
    /// It has another wording.
    Other,
    /// It left.
    Gone,
}

/// A difference between two versions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlanChange {
    /// The part.
    pub part: PlanPart,
    /// What became of it.
    pub became: Became,
    /// What it is called; empty where there is only one of it.
    pub name: String,
    /// What it was called or said before, where that says something.
    pub before: String,
}

impl PlanContents {
    /// A plan with nothing in it yet.
    #[must_use]
    pub fn of(plan: Plan) -> Self {
        Self {
            plan,
            goals: Vec::new(),
            actions: Vec::new(),
            factors: Vec::new(),
            agreements: Vec::new(),
            meetings: Vec::new(),
            map: None,
            evidence: Vec::new(),
            carried: Vec::new(),
            reviewed: Vec::new(),
        }
    }

    /// How much is kept that shows that a step was taken.
    #[must_use]
    pub fn kept_of(&self, step: Step) -> usize {
        let evidence = self.evidence.iter().filter(|(_, evidence)| evidence.step == step).count();
        if step == Step::FollowUp { evidence + self.reviewed.len() } else { evidence }
    }

    /// What has changed since an earlier version, part by part.
    #[must_use]
    pub fn changes_since(&self, earlier: &Self) -> Vec<PlanChange> {
        let mut found = Vec::new();
        let texts = [
            (PlanPart::Title, &earlier.plan.title, &self.plan.title),
            (PlanPart::Vision, &earlier.plan.vision, &self.plan.vision),
            (PlanPart::Introduction, &earlier.plan.introduction, &self.plan.introduction),
        ];
        found.extend(
            texts
                .into_iter()
                .filter(|(_, was, is)| was != is)
                .map(|(part, was, _)| PlanChange { before: was.clone(), ..whole(part) }),
        );
        if earlier.plan.reporting != self.plan.reporting {
            found.push(whole(PlanPart::Reporting));
        }
        compare(PlanPart::Goal, &earlier.goals, &self.goals, |goal| &goal.name, same_goal, &mut found);
        compare(PlanPart::Action, &earlier.actions, &self.actions, |action| &action.name, PartialEq::eq, &mut found);
        compare(PlanPart::Factor, &earlier.factors, &self.factors, |factor| &factor.name, PartialEq::eq, &mut found);
        let (were, are) = (&earlier.agreements, &self.agreements);
        compare(PlanPart::Agreement, were, are, |agreement| &agreement.name, PartialEq::eq, &mut found);
        compare(PlanPart::Meeting, &earlier.meetings, &self.meetings, |m| &m.name, PartialEq::eq, &mut found);
        if earlier.map != self.map {
            found.push(whole(PlanPart::Map));
        }
        found
    }
}

/// Where a goal is in its life is no change of its wording.
fn same_goal(was: &Goal, is: &Goal) -> bool {
    Goal { stage: is.stage.clone(), ..was.clone() } == *is
}

fn whole(part: PlanPart) -> PlanChange {
    PlanChange { part, became: Became::Other, name: String::new(), before: String::new() }
}

fn compare<T>(
    part: PlanPart,
    were: &[(String, T)],
    are: &[(String, T)],
    name: impl Fn(&T) -> &String,
    same: impl Fn(&T, &T) -> bool,
    found: &mut Vec<PlanChange>,
) {
    let in_list = |list: &[(String, T)], id: &str| list.iter().position(|(known, _)| known == id);
    for (id, is) in are {
        let was = in_list(were, id).map(|place| &were[place].1);
        let change = |became, before| PlanChange { part, became, name: name(is).clone(), before };
        match was {
            None => found.push(change(Became::New, String::new())),
            Some(was) if !same(was, is) => {
                let before = if name(was) == name(is) { String::new() } else { name(was).clone() };
                found.push(change(Became::Other, before));
            }
            Some(_) => {}
        }
    }
    for (_, was) in were.iter().filter(|(id, _)| in_list(are, id).is_none()) {
        found.push(PlanChange { part, became: Became::Gone, name: name(was).clone(), before: String::new() });
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ActionState, PlanStage};
    use super::*;

    fn action(name: &str) -> Action {
        Action {
            name: name.to_owned(),
            goal: None,
            why: String::new(),
            owner: String::new(),
            owner_name: None,
            from: None,
            until: None,
            resources: String::new(),
            state: ActionState::Planned,
            follows: None,
        }
    }

    #[test]
    fn a_change_names_what_came_what_left_and_what_it_was_called() {
        let plan = Plan {
            title: "Plan".to_owned(),
            vision: "Ut i arbeid".to_owned(),
            introduction: String::new(),
            reporting: Vec::new(),
            stage: PlanStage::Draft,
        };
        let mut first = PlanContents::of(plan);
        first.actions = vec![("a".to_owned(), action("Jobbsøkerkurs")), ("b".to_owned(), action("Mentor"))];
        assert_eq!(first.changes_since(&first), []);
        first.reviewed = vec![("2026T1".parse().unwrap(), crate::time::parse_date("2026-05-20").unwrap())];
        assert_eq!([Step::FollowUp, Step::Present].map(|step| first.kept_of(step)), [1, 0], "a review is evidence");
        let mut next = first.clone();
        next.plan.vision = "Alle i arbeid".to_owned();
        next.actions = vec![("b".to_owned(), action("Fadder")), ("c".to_owned(), action("Språkpraksis"))];
        let told: Vec<_> = next.changes_since(&first).into_iter().map(|c| (c.became, c.name, c.before)).collect();
        let line = |became, name: &str, before: &str| (became, name.to_owned(), before.to_owned());
        assert_eq!(
            told,
            [
                line(Became::Other, "", "Ut i arbeid"),
                line(Became::Other, "Fadder", "Mentor"),
                line(Became::New, "Språkpraksis", ""),
                line(Became::Gone, "Jobbsøkerkurs", ""),
            ]
        );
    }
}
