//! Reading duties out of what stands.

use super::{Duty, Owed};
use crate::definition::{DataSet, RowTime};
use crate::delivery::Acceptance;
use crate::goal::{Goal, Rhythm, Stage};
use crate::letter::{Letter, LetterStage, Reply};
use crate::org::UnitRef;
use crate::plan::Plan;
use crate::time::{Date, Grain, Month, Period};

/// How many days after a period its results are owed.
pub(super) const AFTER_A_PERIOD: i32 = 20;

/// What a letter that binds makes a unit owe. `id` is its record, `year` the year it is about.
#[must_use]
pub fn letter_duties(id: &str, letter: &Letter, year: i32, unit: &UnitRef) -> Vec<Duty> {
    if !letter.stage.binds() || !letter.to.contains(unit) {
        return Vec::new();
    }
    let mut duties = Vec::new();
    for (place, owed) in letter.duties.iter().enumerate() {
        for due in owed.days(year) {
            duties.push(Duty {
                key: format!("brev:{id}:{place}:{due}:{unit}"),
                due,
                unit: unit.clone(),
                function: owed.owes.clone(),
                by_leader: false,
                what: Owed::ByLetter { letter: id.to_owned(), title: letter.title.clone(), what: owed.what.clone() },
                done: None,
            });
        }
    }
    duties
}

/// The answer that a unit owes to a letter that has been sent to it.
#[must_use]
pub fn answer_to(id: &str, letter: &Letter, unit: &UnitRef, reply: Option<&Reply>) -> Option<Duty> {
    let LetterStage::SentForAnswer { answer_by, .. } = letter.stage else { return None };
    letter.to.contains(unit).then(|| Duty {
        key: format!("svar:{id}:{answer_by}:{unit}"),
        due: answer_by,
        unit: unit.clone(),
        function: String::new(),
        by_leader: true,
        what: Owed::Answer { letter: id.to_owned(), title: letter.title.clone() },
        done: Some(reply.is_some_and(|reply| reply.is_whole(letter))),
    })
}

/// What is to be ready on the reporting dates of a unit's plan.
#[must_use]
pub fn plan_duties(id: &str, plan: &Plan, unit: &UnitRef, year: i32) -> Vec<Duty> {
    let duty = |(due, what): &(Date, String)| Duty {
        key: format!("plan:{id}:{due}"),
        due: *due,
        unit: unit.clone(),
        function: String::new(),
        by_leader: false,
        what: Owed::PlanReport { what: what.clone(), year },
        done: None,
    };
    plan.reporting.iter().map(duty).collect()
}

/// What a goal makes its unit owe: the end of its hearing, and while it holds, the result after each period.
#[must_use]
pub fn goal_duties(id: &str, goal: &Goal, unit: &UnitRef, year: i32, today: Date) -> Vec<Duty> {
    let base = |key: String, due: Date, what: Owed, done| Duty {
        key,
        due,
        unit: unit.clone(),
        function: goal.collector.clone(),
        by_leader: false,
        what,
        done,
    };
    match &goal.stage {
        Stage::InHearing { until } => {
            let what = Owed::Hearing { goal: id.to_owned(), name: goal.name.clone(), year };
            vec![base(format!("horing:{id}:{until}"), *until, what, Some(*until < today))]
        }
        Stage::Active { .. } => {
            let told = |period: Period| {
                let what = Owed::GoalReport { goal: id.to_owned(), name: goal.name.clone(), period, year };
                base(format!("mal:{id}:{period}"), days_after(period.last_day(), AFTER_A_PERIOD), what, None)
            };
            periods(year, grain(goal.rhythm)).into_iter().map(told).collect()
        }
        _ => Vec::new(),
    }
}

/// The register deliveries of a unit for a year: one each tertial, or one for the year where rows are about years; due
/// on the data set's reporting date. It is done where the months have been accepted for the unit.
#[must_use]
pub fn deliveries_of(dataset: &DataSet, unit: &UnitRef, year: i32, accepted: &[Acceptance]) -> Vec<Duty> {
    if dataset.unit.kind != Some(unit.kind) || dataset.time == RowTime::Timeless || dataset.topic.is_some() {
        return Vec::new();
    }
    let yearly = matches!(dataset.time, RowTime::Year(_));
    let told = |period: Period| {
        let due = period.last().plus(dataset.reporting_months.max(1)).last_day();
        let covers = |month: Month| {
            accepted.iter().any(|one| {
                let scope = &one.scope;
                one.dataset == dataset.id
                    && scope.units.contains(unit)
                    && scope.months.is_some_and(|months| months.contains(month))
            })
        };
        Duty {
            key: format!("leveranse:{}:{period}:{unit}", dataset.id),
            due,
            unit: unit.clone(),
            function: String::new(),
            by_leader: false,
            what: Owed::Delivery { dataset: dataset.id.clone(), period },
            done: Some(period.range().months().all(covers)),
        }
    };
    periods(year, if yearly { Grain::Year } else { Grain::Tertial }).into_iter().map(told).collect()
}

/// The periods of a year.
fn periods(year: i32, grain: Grain) -> Vec<Period> {
    let mut found: Vec<Period> = Vec::new();
    for month in Period::year_of(year).range().months() {
        let period = Period::of(month, grain);
        if found.last() != Some(&period) {
            found.push(period);
        }
    }
    found
}

fn grain(rhythm: Rhythm) -> Grain {
    match rhythm {
        Rhythm::Monthly => Grain::Month,
        Rhythm::Quarterly => Grain::Quarter,
        Rhythm::Tertially => Grain::Tertial,
        Rhythm::HalfYearly => Grain::HalfYear,
        Rhythm::Yearly => Grain::Year,
    }
}

pub(super) fn days_after(day: Date, days: i32) -> Date {
    crate::time::date_of_day(crate::time::day_number(day) + days).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letter::{LetterDuty, LetterKind, Position};
    use crate::time::parse_date;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn letter(stage: LetterStage) -> Letter {
        Letter {
            kind: LetterKind::MalOgDisponeringsbrev,
            title: "Brev".to_owned(),
            introduction: String::new(),
            to: vec!["kontor:9010".parse().unwrap()],
            asks: vec![crate::letter::Ask {
                id: "k1".to_owned(),
                replaces: None,
                demand: crate::letter::Demand::Told,
                binding: true,
                wording: String::new(),
            }],
            frames: Vec::new(),
            places: Vec::new(),
            authority: String::new(),
            duties: vec![LetterDuty {
                what: "Rapport".to_owned(),
                due: day("2026-05-31"),
                rhythm: Some(Rhythm::Tertially),
                owes: "kontorleder".to_owned(),
            }],
            stage,
        }
    }

    #[test]
    fn a_letter_is_owed_an_answer_and_then_what_it_says() {
        let (office, other): (UnitRef, UnitRef) = ("kontor:9010".parse().unwrap(), "kontor:9011".parse().unwrap());
        let sent = letter(LetterStage::SentForAnswer { on: day("2026-01-05"), answer_by: day("2026-01-20") });
        let owed = answer_to("x", &sent, &office, None).unwrap();
        assert_eq!((owed.due, owed.done, owed.by_leader), (day("2026-01-20"), Some(false), true));
        let mut reply = Reply::of(office.clone());
        reply.stances.insert("k1".to_owned(), Position::Accepts);
        assert_eq!(answer_to("x", &sent, &office, Some(&reply)).unwrap().done, Some(true));
        assert_eq!(answer_to("x", &sent, &other, None), None);
        assert_eq!(letter_duties("x", &sent, 2026, &office), [], "nothing binds yet");
        let done = letter(LetterStage::Final { on: day("2026-02-01"), case: String::new() });
        let duties = letter_duties("x", &done, 2026, &office);
        assert_eq!(
            duties.iter().map(|duty| duty.due.to_string()).collect::<Vec<_>>(),
            ["2026-05-31", "2026-09-30", "2027-01-31"]
        );
        assert_eq!(letter_duties("x", &done, 2026, &other), []);
        let marked = duties[0].clone().marked(&[duties[0].key.clone()].into());
        assert_eq!(marked.done, Some(true));
        assert_eq!(duties[1].clone().marked(&std::collections::BTreeSet::new()).done, Some(false));
    }

    #[test]
    fn a_goal_that_holds_is_reported_after_each_period() {
        let mut goal: Goal = serde_json::from_str(GOAL).unwrap();
        let unit: UnitRef = "kommune:3201".parse().unwrap();
        assert_eq!(goal_duties("g", &goal, &unit, 2026, day("2026-03-01")), []);
        goal.stage = Stage::InHearing { until: day("2026-03-10") };
        assert_eq!(goal_duties("g", &goal, &unit, 2026, day("2026-03-01"))[0].done, Some(false));
        let adoption = crate::goal::Adoption {
            body: crate::goal::Body::Unit,
            on: day("2026-03-11"),
            case: String::new(),
            wording: String::new(),
        };
        goal.stage = Stage::Active { adoption, from: day("2026-03-11") };
        let due: Vec<String> =
            goal_duties("g", &goal, &unit, 2026, day("2026-03-12")).iter().map(|d| d.due.to_string()).collect();
        assert_eq!(due, ["2026-07-20", "2027-01-20"]);
    }

    const GOAL: &str = r#"{"name":"G","place":{"Main":{"parts_add_up":false}},"judgement":{"Told":{"how":""}},
        "origin":{"kind":"Own","document":"","paragraph":"","binding":false},"owner":"","owner_name":null,
        "collector":"fagansvarlig","rhythm":"HalfYearly","minutes":0,"people":0,"checked":{},
        "stage":"Proposed","follows":null}"#;
}
