//! The life of a goal by its verbs, on both databases: who may take which step, and what each leaves behind.

use crate::installation::{Installation, dawn, grant, minute};
use rettesnor_app::steer::goal::{
    Decision, Leaving, Succession, Way, activate_all, adopt, aims, answer_checklist, demote, goal_life, goals_of, hear,
    import_goals, propose, retire, revise, settle_unit, supersede, unit_settings,
};
use rettesnor_app::steer::{Pen, SteerError};
use rettesnor_core::access::{Role, Who};
use rettesnor_core::definition::Catalogue;
use rettesnor_core::definition::source::load;
use rettesnor_core::goal::{
    Adoption, Answer, Body, Check, Goal, Judgement, Level, Origin, OriginKind, Place, Rhythm, Stage, UnitSettings,
};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::time::{Date, Moment, parse_date};
use rettesnor_store::{Home, RecordId, Signature};
use rettesnor_testkit::shipped_definitions;

macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $name() {
                super::$name(&crate::installation::Installation::new().await).await;
            })+
        }

        mod postgres {
            $(#[tokio::test]
            async fn $name() {
                super::$name(&crate::installation::Installation::postgres().await).await;
            })+
        }
    };
}

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

fn catalogue() -> Catalogue {
    load(&shipped_definitions()).0
}

fn home() -> Home {
    Home { unit: UnitRef::kommune("3201"), line: Line::Kommune, year: 2026 }
}

pub fn goal(indicator: &str, desired: &str) -> Goal {
    Goal {
        name: format!("Mål på {indicator}"),
        place: Place::Main { parts_add_up: false },
        judgement: Judgement::Measured {
            indicator: indicator.to_owned(),
            desired: (!desired.is_empty()).then(|| Level::parse(desired, true).unwrap()),
            tolerance: None,
            interim: Vec::new(),
        },
        origin: Origin { kind: OriginKind::Own, document: "Plan".to_owned(), paragraph: String::new(), binding: false },
        owner: "Programleder".to_owned(),
        owner_name: None,
        collector: String::new(),
        rhythm: Rhythm::Yearly,
        minutes: 0,
        people: 0,
        checked: std::collections::BTreeMap::new(),
        stage: Stage::Proposed,
        follows: None,
    }
}

fn adoption() -> Adoption {
    let wording = "Vedtatt som foreslått.".to_owned();
    Adoption { body: Body::Council, on: day("2026-01-15"), case: "12/26".to_owned(), wording }
}

fn decision(leaving: &[Leaving]) -> Decision<'_> {
    Decision { adoption: adoption(), from: Some(day("2026-01-01")), leaving, reason: "" }
}

fn pen<'a>(house: &'a Installation, who: &'a Who, at: Moment, form_key: &'a str) -> Pen<'a> {
    Pen { store: &house.store, who, at, structure: &house.structure, form_key, signature: Signature::Named }
}

async fn team(house: &Installation) -> (Who, Who, Who) {
    let leader = house.person("leder", &[grant(Role::Leader, "kommune:3201", Line::Kommune)]).await;
    let staff = house.person("medarbeider", &[grant(Role::Staff, "kommune:3201", Line::Kommune)]).await;
    (leader, staff, house.person("leser", &[grant(Role::Reader, "kommune:3201", Line::Kommune)]).await)
}

async fn proposed(house: &Installation, who: &Who, indicator: &str, desired: &str) -> RecordId {
    propose(&pen(house, who, dawn(), ""), &catalogue(), home(), goal(indicator, desired), "Vi vil mer.").await.unwrap()
}

async fn held(house: &Installation, staff: &Who, leader: &Who, indicator: &str) -> RecordId {
    let id = proposed(house, staff, indicator, "60").await;
    adopt(&pen(house, leader, minute(1), ""), &id, 1, &decision(&[])).await.unwrap();
    id
}

async fn staff_propose_and_leaders_decide(house: &Installation) {
    let (leader, staff, reader) = team(house).await;
    let refused = propose(&pen(house, &reader, dawn(), ""), &catalogue(), home(), goal("I.09", "30"), "").await;
    assert!(matches!(refused, Err(SteerError::NotAllowed)));
    let id = proposed(house, &staff, "I.09", "30").await;
    let by_staff = adopt(&pen(house, &staff, dawn(), ""), &id, 1, &decision(&[])).await;
    assert!(matches!(by_staff, Err(SteerError::NotAllowed)), "who works there proposes, and does not decide");
    let state = house.person("stat", &[grant(Role::Leader, "NO", Line::Stat)]).await;
    let by_other = adopt(&pen(house, &state, dawn(), ""), &id, 1, &decision(&[])).await;
    assert!(matches!(by_other, Err(SteerError::NotAllowed)), "another line does not decide");
    let seen = |who: Who| async move {
        goals_of(&house.store, &who, &house.structure, &home().unit, 2026).await.unwrap().len()
    };
    assert_eq!((seen(staff.clone()).await, seen(reader.clone()).await), (1, 0), "a proposal is among those who write");
    adopt(&pen(house, &leader, minute(1), ""), &id, 1, &decision(&[])).await.unwrap();
    assert_eq!(seen(reader.clone()).await, 1);
    let life = goal_life(&house.store, &reader, &house.structure, &id).await.unwrap();
    assert_eq!(life.len(), 1, "who reads meets it from the decision on");
    let aims = aims(&house.store, &reader).await.unwrap();
    assert_eq!(
        aims.iter().map(|aim| (aim.indicator.as_str(), aim.goal.as_deref())).collect::<Vec<_>>(),
        [("I.09", Some(id.as_str()))]
    );
}

async fn every_step_is_a_version_with_who_when_and_why(house: &Installation) {
    let (leader, staff, _) = team(house).await;
    let id = proposed(house, &staff, "I.09", "30").await;
    let catalogue = catalogue();
    let read = (&id, 1);
    let unsaid = revise(&pen(house, &leader, minute(1), ""), &catalogue, read, goal("I.09", "32"), " ").await;
    assert!(matches!(unsaid, Err(SteerError::Missing("grunn"))));
    revise(&pen(house, &leader, minute(1), "f"), &catalogue, read, goal("I.09", "32"), "For lavt.").await.unwrap();
    let again = revise(&pen(house, &leader, minute(1), "f"), &catalogue, read, goal("I.09", "32"), "For lavt.").await;
    assert_eq!(again.unwrap(), id, "the same form once more");
    let over = revise(&pen(house, &staff, minute(2), ""), &catalogue, read, goal("I.09", "40"), "Mer.").await;
    assert!(matches!(over, Err(SteerError::Changed(found)) if found == id), "nothing is written over unread");
    let gone = hear(&pen(house, &staff, minute(3), ""), &id, 2, day("2020-01-01"), "").await;
    assert!(matches!(gone, Err(SteerError::Wrong("frist"))));
    hear(&pen(house, &staff, minute(3), ""), &id, 2, day("2030-01-01"), "").await.unwrap();
    let checked = [(Check::Clear, Answer::Partly)].into();
    answer_checklist(&pen(house, &staff, minute(4), ""), &id, 3, checked).await.unwrap();
    adopt(&pen(house, &leader, minute(5), ""), &id, 4, &decision(&[])).await.unwrap();
    demote(&pen(house, &leader, minute(6), ""), &id, 5, day("2026-03-01"), "For få folk.").await.unwrap();
    retire(&pen(house, &leader, minute(7), ""), &id, 6, day("2026-03-02"), "Slutt.").await.unwrap();
    let life = goal_life(&house.store, &leader, &house.structure, &id).await.unwrap();
    let told: Vec<(&str, &str, &str)> = life
        .iter()
        .map(|kept| (kept.value.stage.as_str(), kept.by_name.as_deref().unwrap_or(""), kept.reason.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("foreslatt", "medarbeider", "Vi vil mer."),
            ("foreslatt", "leder", "For lavt."),
            ("horing", "medarbeider", ""),
            ("horing", "medarbeider", ""),
            ("aktivt", "leder", ""),
            ("statistikk", "leder", "For få folk."),
            ("avsluttet", "leder", "Slutt."),
        ]
    );
    assert!(aims(&house.store, &leader).await.unwrap().is_empty(), "what is over is judged by no longer");
}

async fn a_goal_must_be_one_that_can_be_judged(house: &Installation) {
    let (leader, staff, _) = team(house).await;
    let refused = |goal: Goal| {
        let staff = staff.clone();
        async move { propose(&pen(house, &staff, dawn(), ""), &catalogue(), home(), goal, "").await.unwrap_err() }
    };
    assert!(matches!(refused(goal("I.99", "30")).await, SteerError::Wrong("indikator")));
    let nameless = Goal { name: "  ".to_owned(), ..goal("I.09", "30") };
    assert!(matches!(refused(nameless).await, SteerError::Missing("navn")));
    let personal = Goal { name: "Om 15819090030".to_owned(), ..goal("I.09", "30") };
    assert!(matches!(refused(personal).await, SteerError::IdentityNumber));
    let orphan = Goal { place: Place::PartOf { goal: "0".repeat(32) }, ..goal("I.09", "30") };
    assert!(matches!(refused(orphan).await, SteerError::Wrong("plass")));
    let Judgement::Measured { indicator, desired, interim, .. } = goal("I.09", "30").judgement else { unreachable!() };
    let tolerance = Some(Level::parse("40", true).unwrap());
    let stronger =
        Goal { judgement: Judgement::Measured { indicator, desired, tolerance, interim }, ..goal("I.09", "30") };
    assert!(matches!(refused(stronger).await, SteerError::Wrong("toleranse")));
    let idea = proposed(house, &staff, "I.09", "").await;
    let adopted = adopt(&pen(house, &leader, minute(1), ""), &idea, 1, &decision(&[])).await;
    assert!(matches!(adopted, Err(SteerError::Missing("onsket"))), "an idea needs no level, a decision does");
}

async fn a_full_unit_says_which_goal_leaves(house: &Installation) {
    let (leader, staff, _) = team(house).await;
    let settings = UnitSettings { goal_budget: 1 };
    settle_unit(&pen(house, &leader, dawn(), ""), &home().unit, 0, settings, "Få mål.").await.unwrap();
    let kept = unit_settings(&house.store, &staff, &home().unit).await.unwrap().unwrap();
    assert_eq!((kept.value, kept.version), (settings, 1));
    let first = held(house, &staff, &leader, "I.09").await;
    let second = proposed(house, &staff, "I.16", "70").await;
    let full = adopt(&pen(house, &leader, minute(2), ""), &second, 1, &decision(&[])).await;
    assert!(matches!(full, Err(SteerError::Full(full)) if full.held_by == [first.to_string()]));
    let leaving =
        |reason: &str| [Leaving { goal: first.clone(), read: 2, way: Way::Demote, reason: reason.to_owned() }];
    let unsaid = adopt(&pen(house, &leader, minute(2), ""), &second, 1, &decision(&leaving(""))).await;
    assert!(matches!(unsaid, Err(SteerError::Missing("grunn_ut"))));
    adopt(&pen(house, &leader, minute(2), ""), &second, 1, &decision(&leaving("Det nye betyr mer."))).await.unwrap();
    let goals = goals_of(&house.store, &staff, &house.structure, &home().unit, 2026).await.unwrap();
    let stages: Vec<&str> = goals.iter().map(|goal| goal.value.stage.as_str()).collect();
    assert_eq!(stages.len(), 2);
    assert!(stages.contains(&"statistikk") && stages.contains(&"aktivt"), "{stages:?}");
}

async fn what_became_statistics_can_be_adopted_again(house: &Installation) {
    let (leader, staff, reader) = team(house).await;
    let settings = UnitSettings { goal_budget: 1 };
    settle_unit(&pen(house, &leader, dawn(), ""), &home().unit, 0, settings, "Få mål.").await.unwrap();
    let first = held(house, &staff, &leader, "I.09").await;
    demote(&pen(house, &leader, minute(2), ""), &first, 2, day("2026-03-01"), "Vi følger det bare.").await.unwrap();
    let second = held(house, &staff, &leader, "I.16").await;
    let full = adopt(&pen(house, &leader, minute(3), ""), &first, 3, &decision(&[])).await;
    assert!(
        matches!(full, Err(SteerError::Full(full)) if full.held_by == [second.to_string()]),
        "it takes a place again"
    );
    let again = |reason: &'static str| Decision { reason, ..decision(&[]) };
    retire(&pen(house, &leader, minute(3), ""), &second, 2, day("2026-03-01"), "Nådd.").await.unwrap();
    adopt(&pen(house, &leader, minute(4), ""), &first, 3, &again("Det glapp.")).await.unwrap();
    let life = goal_life(&house.store, &reader, &house.structure, &first).await.unwrap();
    let stages: Vec<&str> = life.iter().map(|kept| kept.value.stage.as_str()).collect();
    assert_eq!(stages, ["aktivt", "statistikk", "aktivt"], "every step of it stays");
    let aims = aims(&house.store, &reader).await.unwrap();
    assert_eq!(aims.iter().filter(|aim| aim.unit == home().unit).count(), 1, "cards are judged by it again");
}

async fn a_plan_that_is_adopted_lets_its_goals_hold(house: &Installation) {
    let (leader, staff, _) = team(house).await;
    let id = proposed(house, &staff, "I.09", "30").await;
    let waiting = Decision { from: None, ..decision(&[]) };
    adopt(&pen(house, &leader, minute(1), ""), &id, 1, &waiting).await.unwrap();
    assert!(aims(&house.store, &leader).await.unwrap().is_empty());
    let open = proposed(house, &staff, "I.16", "70").await;
    let from = day("2026-01-01");
    let count = activate_all(&pen(house, &leader, minute(2), "plan"), &home().unit, 2026, from).await.unwrap();
    assert_eq!(count, 1, "{open} is only proposed");
    assert_eq!(activate_all(&pen(house, &leader, minute(3), "plan"), &home().unit, 2026, from).await.unwrap(), 0);
    assert_eq!(aims(&house.store, &leader).await.unwrap().len(), 1);
}

async fn a_new_goal_takes_the_place_of_the_old(house: &Installation) {
    let (leader, staff, _) = team(house).await;
    let old = held(house, &staff, &leader, "I.02-nir").await;
    let part = Goal { place: Place::PartOf { goal: old.to_string() }, ..goal("I.14", "50") };
    let part = propose(&pen(house, &staff, minute(2), ""), &catalogue(), home(), part, "").await.unwrap();
    let succession = |year: i32, read: i64, reason| Succession {
        old: &old,
        read,
        year,
        goal: goal("I.02-levanger-2007", "30"),
        adoption: adoption(),
        from: day("2026-02-01"),
        reason,
    };
    let unsaid = supersede(&pen(house, &leader, minute(3), ""), &catalogue(), succession(2026, 2, "")).await;
    assert!(matches!(unsaid, Err(SteerError::Missing("grunn"))));
    let new = supersede(&pen(house, &leader, minute(3), ""), &catalogue(), succession(2026, 2, "Få fikk jobb.")).await;
    let new = new.unwrap();
    let goals = goals_of(&house.store, &leader, &house.structure, &home().unit, 2026).await.unwrap();
    let find = |id: &RecordId| goals.iter().find(|goal| goal.id == *id).map(|goal| goal.value.clone()).unwrap();
    assert_eq!(find(&new).follows.as_deref(), Some(old.as_str()));
    assert!(matches!(find(&old).stage, Stage::Retired { by: Some(by), .. } if by == new.as_str()));
    assert_eq!(find(&part).place, Place::PartOf { goal: new.to_string() }, "its parts go with it");
    let aims = aims(&house.store, &leader).await.unwrap();
    assert_eq!(aims.iter().map(|aim| aim.indicator.as_str()).collect::<Vec<_>>(), ["I.02-levanger-2007"]);
    let twice = supersede(&pen(house, &leader, minute(4), ""), &catalogue(), succession(2026, 3, "Igjen.")).await;
    assert!(matches!(twice, Err(SteerError::NotNow)));
}

async fn a_goal_that_was_replaced_the_year_after_still_judges_its_own_year(house: &Installation) {
    let (leader, staff, _) = team(house).await;
    let old = held(house, &staff, &leader, "I.09").await;
    let succession = Succession {
        old: &old,
        read: 2,
        year: 2027,
        goal: goal("I.09", "50"),
        adoption: adoption(),
        from: day("2027-01-01"),
        reason: "Nytt år.",
    };
    supersede(&pen(house, &leader, minute(2), ""), &catalogue(), succession).await.unwrap();
    let mut years: Vec<i32> = aims(&house.store, &leader).await.unwrap().iter().map(|aim| aim.year).collect();
    years.sort_unstable();
    assert_eq!(years, [2026, 2027]);
}

async fn a_file_is_taken_in_once(house: &Installation) {
    let (leader, ..) = team(house).await;
    let stage = Stage::Active { adoption: adoption(), from: day("2026-01-01") };
    let goals = [(home(), Goal { stage, ..goal("I.09", "30") })];
    let by_person = import_goals(&pen(house, &leader, dawn(), ""), b"rows", &goals).await;
    assert!(matches!(by_person, Err(SteerError::NotAllowed)));
    let operator = pen(house, &Who::Operator, dawn(), "");
    assert_eq!(import_goals(&operator, b"rows", &goals).await.unwrap(), 1);
    assert_eq!(import_goals(&operator, b"rows", &goals).await.unwrap(), 0);
    assert_eq!(aims(&house.store, &leader).await.unwrap().len(), 1);
}

on_both!(
    staff_propose_and_leaders_decide,
    every_step_is_a_version_with_who_when_and_why,
    a_goal_must_be_one_that_can_be_judged,
    a_full_unit_says_which_goal_leaves,
    what_became_statistics_can_be_adopted_again,
    a_plan_that_is_adopted_lets_its_goals_hold,
    a_new_goal_takes_the_place_of_the_old,
    a_goal_that_was_replaced_the_year_after_still_judges_its_own_year,
    a_file_is_taken_in_once,
);
