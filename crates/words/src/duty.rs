//! Duties as people read them: what is owed, and how it stands.

use crate::Voice;
use rettesnor_core::duty::{Duty, Owed};

/// What is owed, in a line. `dataset` tells what a data set is called.
#[must_use]
pub fn duty(voice: &Voice, duty: &Duty, dataset: &dyn Fn(&str) -> String) -> String {
    match &duty.what {
        Owed::ByLetter { what, .. } => what.clone(),
        Owed::Answer { title, .. } => voice.say("duty-answer", &[("brev", title)]),
        Owed::PlanReport { what, .. } => voice.say("duty-plan", &[("hva", what)]),
        Owed::GoalReport { name, period, .. } => {
            voice.say("duty-goal", &[("mal", name), ("periode", &voice.period(*period))])
        }
        Owed::Hearing { name, .. } => voice.say("duty-hearing", &[("mal", name)]),
        Owed::Consultation { question, .. } => voice.say("duty-consultation", &[("sporsmal", question)]),
        Owed::InputAnswers { question, open, .. } => {
            let open = u64::try_from(*open).unwrap_or(u64::MAX);
            voice.count("duty-input-answers", open, &[("sporsmal", question)])
        }
        Owed::Survey { name, .. } => voice.say("duty-survey", &[("navn", name)]),
        Owed::Review { period, .. } => voice.say("duty-review", &[("periode", &voice.period(*period))]),
        Owed::Delivery { dataset: id, period } => {
            voice.say("duty-delivery", &[("datasett", &dataset(id)), ("periode", &voice.period(*period))])
        }
    }
}

/// Where it is written: the letter, the plan, the register.
#[must_use]
pub fn source(voice: &Voice, duty: &Duty) -> String {
    match &duty.what {
        Owed::ByLetter { title, .. } | Owed::Answer { title, .. } => title.clone(),
        Owed::PlanReport { year, .. }
        | Owed::GoalReport { year, .. }
        | Owed::Hearing { year, .. }
        | Owed::Review { year, .. } => voice.say("duty-source-plan", &[("aar", &year.to_string())]),
        Owed::Consultation { .. } | Owed::InputAnswers { .. } => voice.say("duty-source-voices", &[]),
        Owed::Survey { .. } => voice.say("duty-source-survey", &[]),
        Owed::Delivery { .. } => voice.say("duty-source-register", &[]),
    }
}

/// Where the duty is done, as a path of the application.
#[must_use]
pub fn path(duty: &Duty) -> String {
    let unit = &duty.unit;
    match &duty.what {
        Owed::ByLetter { letter, .. } => format!("/brev/{letter}"),
        Owed::Answer { letter, .. } => format!("/brev/{letter}/svar/{unit}"),
        Owed::PlanReport { year, .. } => format!("/plan/{unit}/{year}"),
        Owed::GoalReport { goal, year, .. } => format!("/plan/{unit}/{year}/mal/{goal}"),
        Owed::Hearing { goal, year, .. } => format!("/medvirkning/{unit}/{year}?mal={goal}"),
        Owed::Consultation { hearing, .. } | Owed::InputAnswers { hearing, .. } => format!("/horing/{hearing}"),
        Owed::Survey { survey, .. } => format!("/undersokelser/{survey}"),
        Owed::Review { period, year } => format!("/plan/{unit}/{year}/gjennomgang/{period}"),
        Owed::Delivery { .. } => "/leveranser".to_owned(),
    }
}
