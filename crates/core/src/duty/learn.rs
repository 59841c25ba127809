//! What a unit owes for having asked and for learning: the end of a hearing and the answers to what was said in it, the
//! last day of a survey, and the review of each period that its plan reports on.
//!
//! It reads what stands and guesses nothing: a review is done when it is closed, an answer when it is given.

use super::derive::{AFTER_A_PERIOD, days_after};
use super::{Duty, Owed};
use crate::org::UnitRef;
use crate::participation::{Hearing, Input};
use crate::plan::Plan;
use crate::review::Review;
use crate::survey::Survey;
use crate::time::{Date, Grain, Month, Period};

fn duty(key: String, due: Date, unit: &UnitRef, what: Owed, done: bool) -> Duty {
    Duty { key, due, unit: unit.clone(), function: String::new(), by_leader: false, what, done: Some(done) }
}

/// The last day of a survey that a unit has out. `id` is its record.
#[must_use]
pub fn survey_duty(id: &str, survey: &Survey, unit: &UnitRef) -> Duty {
    let what = Owed::Survey { survey: id.to_owned(), name: survey.name.clone() };
    duty(format!("undersokelse:{id}"), survey.closes_on, unit, what, survey.closing.is_some())
}

/// The last day of a hearing, and once something was said in it, the answers that its leader owes. `said` is what was
/// said in it.
#[must_use]
pub fn hearing_duties(id: &str, hearing: &Hearing, said: &[&Input], unit: &UnitRef, today: Date) -> Vec<Duty> {
    let question = || hearing.question.clone();
    let what = Owed::Consultation { hearing: id.to_owned(), question: question() };
    let mut duties = vec![duty(format!("sporsmal:{id}"), hearing.until, unit, what, !hearing.is_open(today))];
    if !said.is_empty() {
        let open = said.iter().filter(|input| input.answer.is_none()).count();
        let what = Owed::InputAnswers { hearing: id.to_owned(), question: question(), open };
        let due = days_after(hearing.closed.unwrap_or(hearing.until), AFTER_A_PERIOD);
        let answers = duty(format!("horingssvar:{id}"), due, unit, what, open == 0);
        duties.push(Duty { by_leader: true, ..answers });
    }
    duties
}

/// The reviews that a unit owes: one by each reporting date of a plan that holds, of the period that has just ended, and
/// those that were begun besides.
#[must_use]
pub fn review_duties(plan: Option<&Plan>, reviews: &[Review], unit: &UnitRef, year: i32) -> Vec<Duty> {
    let told = |due: Date, period: Period, done: bool| {
        duty(format!("gjennomgang:{unit}:{period}"), due, unit, Owed::Review { period, year }, done)
    };
    let mut duties: Vec<Duty> = Vec::new();
    let mut ends: Vec<Month> = Vec::new();
    let mut dates: Vec<Date> = plan.filter(|plan| plan.stage.version().is_some()).map_or_else(Vec::new, dates);
    dates.sort_unstable();
    for due in dates {
        let ended = just_ended(due);
        if ended.year() != year || ends.contains(&ended.last()) {
            continue;
        }
        ends.push(ended.last());
        let held = || reviews.iter().filter(|review| review.period.last() == ended.last());
        let period = held().next().map_or(ended, |review| review.period);
        duties.push(told(due, period, held().any(Review::is_closed)));
    }
    let begun = |review: &&Review| !review.is_closed() && !ends.contains(&review.period.last());
    let besides = reviews.iter().filter(begun);
    duties.extend(besides.map(|one| told(days_after(one.period.last_day(), AFTER_A_PERIOD), one.period, false)));
    duties
}

fn dates(plan: &Plan) -> Vec<Date> {
    plan.reporting.iter().map(|(due, _)| *due).collect()
}

/// The tertial or the quarter that ended last by a day; where both did, the tertial.
fn just_ended(day: Date) -> Period {
    let month = Month::of(day.tomorrow().unwrap_or(day));
    let [tertial, quarter] = [Grain::Tertial, Grain::Quarter].map(|grain| Period::of(month, grain).previous());
    if quarter.last() > tertial.last() { quarter } else { tertial }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::{Adoption, Body};
    use crate::participation::{InputAnswer, Speaker, Stance, Topic};
    use crate::plan::PlanStage;
    use crate::time::parse_date;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn unit() -> UnitRef {
        "kommune:3201".parse().unwrap()
    }

    fn told(duties: &[Duty]) -> Vec<(String, String, bool)> {
        duties.iter().map(|duty| (duty.key.clone(), duty.due.to_string(), duty.done.unwrap())).collect()
    }

    #[test]
    fn a_review_is_owed_by_each_reporting_date_of_a_plan_that_holds() {
        let adoption =
            Adoption { body: Body::Unit, on: day("2026-01-10"), case: String::new(), wording: String::new() };
        let dates = ["2026-09-30", "2026-05-20", "2026-05-25", "2027-01-20", "2026-01-31"];
        let plan = Plan {
            title: String::new(),
            vision: String::new(),
            introduction: String::new(),
            reporting: dates.map(|text| (day(text), String::new())).into(),
            stage: PlanStage::Adopted { version: 1, adoption },
        };
        let closed = Review::of("2026T1".parse().unwrap()).close(day("2026-05-20")).unwrap();
        let begun = Review::of("2026H1".parse().unwrap());
        let line = |period: &str, due: &str, done| (format!("gjennomgang:kommune:3201:{period}"), due.to_owned(), done);
        assert_eq!(
            told(&review_duties(Some(&plan), &[closed, begun], &unit(), 2026)),
            [
                line("2026T1", "2026-05-20", true),
                line("2026Q3", "2026-09-30", false),
                line("2026T3", "2027-01-20", false),
                line("2026H1", "2026-07-20", false),
            ],
            "what ended in the year before belongs to that year's plan"
        );
        let draft = Plan { stage: PlanStage::Draft, ..plan };
        assert_eq!(review_duties(Some(&draft), &[], &unit(), 2026), []);
        assert_eq!(review_duties(None, &[], &unit(), 2026), []);
    }

    #[test]
    fn a_hearing_ends_and_then_its_answers_are_owed_by_the_leader() {
        let hearing = Hearing {
            about: Topic::plan(),
            question: "Er målet rett?".to_owned(),
            invited: Vec::new(),
            until: day("2026-03-01"),
            closed: None,
        };
        let input = |answer| Input {
            about: Topic::plan(),
            hearing: Some("h".to_owned()),
            stance: Stance::Comments,
            text: "Nei".to_owned(),
            speaks_as: Speaker::Staff,
            answer,
        };
        let quiet = hearing_duties("h", &hearing, &[], &unit(), day("2026-03-01"));
        assert_eq!(told(&quiet), [("sporsmal:h".to_owned(), "2026-03-01".to_owned(), false)]);
        let answer = InputAnswer { text: "Ja".to_owned(), on: day("2026-03-02"), by: "leder".to_owned() };
        let (open, answered) = (input(None), input(Some(answer)));
        let both = hearing_duties("h", &hearing, &[&open, &answered], &unit(), day("2026-03-02"));
        assert!(both[1].by_leader && both[0].done == Some(true) && both[1].done == Some(false));
        assert_eq!(both[1].due, day("2026-03-21"));
        assert!(matches!(both[1].what, Owed::InputAnswers { open: 1, .. }));
        let done = hearing_duties("h", &hearing, &[&answered], &unit(), day("2026-03-02"));
        assert_eq!(done[1].done, Some(true));
    }
}
