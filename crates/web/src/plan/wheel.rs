//! The wheel of the eight steps, drawn and in words.

use super::address::Address;
use super::state::{attested, step_keys};
use rettesnor_core::plan::{PlanContents, Step, StepState};
use rettesnor_drawing::{Dress, Spoke, SpokeState, Wheel};
use rettesnor_words::Voice;

/// The wheel with its twin in words.
pub struct WheelView {
    /// It, drawn.
    pub drawn: String,
    /// What it shows, in a sentence.
    pub said: String,
    /// The steps.
    pub steps: Vec<StepLine>,
}

/// A step.
pub struct StepLine {
    /// Its number.
    pub number: usize,
    /// What it is.
    pub name: String,
    /// What is done in it.
    pub text: String,
    /// Where its page is; empty where there is none for the one who asks.
    pub href: String,
    /// `done`, `under-way` or `not-yet`.
    pub look: &'static str,
    /// How far it has come, in a word.
    pub word: String,
    /// How well it is attested.
    pub attested: String,
    /// How much is kept of it, in words; empty where nothing is.
    pub kept: String,
}

impl WheelView {
    /// The wheel of a plan. `linked` says whether steps lead to their pages.
    pub fn new(voice: &Voice, address: &Address, contents: &PlanContents, next_begun: bool, linked: bool) -> Self {
        let steps: Vec<StepLine> = Step::ALL
            .into_iter()
            .map(|step| {
                let (look, word) = step_state(voice, step, contents, next_begun);
                let kept = u64::try_from(contents.kept_of(step)).unwrap_or(u64::MAX);
                let [name, text] = step_keys(step).map(|key| voice.say(key, &[]));
                StepLine {
                    number: step.number(),
                    name,
                    text,
                    href: if linked { format!("{}/trinn/{}", address.path(), step.number()) } else { String::new() },
                    look,
                    word,
                    attested: attested(voice, step.attested()),
                    kept: if kept > 0 { voice.count("plan-kept", kept, &[]) } else { String::new() },
                }
            })
            .collect();
        let done = u64::try_from(steps.iter().filter(|step| step.look == "done").count()).unwrap_or(0);
        let said = voice.count("plan-wheel-said", done, &[]);
        let (numbers, labels): (Vec<String>, Vec<String>) = steps
            .iter()
            .map(|step| (step.number.to_string(), format!("{}. {}: {}", step.number, step.name, step.word)))
            .unzip();
        let spokes: Vec<Spoke<'_>> = steps
            .iter()
            .zip(numbers.iter().zip(&labels))
            .map(|(step, (number, label))| Spoke {
                number,
                label,
                href: &step.href,
                state: match step.look {
                    "done" => SpokeState::Done,
                    "under-way" => SpokeState::UnderWay,
                    _ => SpokeState::NotYet,
                },
            })
            .collect();
        let middle = voice.say("plan-wheel-middle", &[("gjort", &done.to_string())]);
        let wheel = Wheel { spokes: &spokes, middle: (&middle, &voice.say("plan-wheel-steps", &[])), label: &said };
        Self { drawn: wheel.draw(Dress::Classes), said, steps }
    }
}

/// How far a step has come: the look and the word.
pub fn step_state(voice: &Voice, step: Step, contents: &PlanContents, next_begun: bool) -> (&'static str, String) {
    let (look, key) = match step.state(contents.kept_of(step), &contents.plan, next_begun) {
        StepState::Done => ("done", "plan-step-done"),
        StepState::UnderWay => ("under-way", "plan-step-under-way"),
        StepState::NotYet => ("not-yet", "plan-step-not-yet"),
    };
    (look, voice.say(key, &[]))
}
