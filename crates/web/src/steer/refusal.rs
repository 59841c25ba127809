//! Why something was not written, as a sentence beside the form or as a page.

use crate::ask::Ask;
use crate::problem::Problem;
use rettesnor_app::people::Failure;
use rettesnor_app::steer::SteerError;
use rettesnor_words::Voice;

/// The sentence that says why; nothing where the store failed or where nothing is to be known. What is missing or wrong
/// in a single field is said by the form, which knows what it is called there.
pub fn sentence(voice: &Voice, error: &SteerError) -> Option<String> {
    let key = match error {
        SteerError::Missing(_) => "steer-missing",
        SteerError::Wrong(_) => "steer-wrong",
        SteerError::TooLong => "steer-too-long",
        SteerError::IdentityNumber => "steer-identity-number",
        SteerError::Changed(_) => "steer-changed",
        SteerError::NotNow => "steer-not-now",
        SteerError::Full(full) => {
            return Some(voice.say("steer-full", &[("antall", &full.budget.to_string())]));
        }
        SteerError::NotAllowed | SteerError::Gone | SteerError::Failed(_) => return None,
    };
    Some(voice.say(key, &[]))
}

/// The error again, where the form that was sent can say why.
///
/// # Errors
/// Nothing is to be known, or the store failed: a page says it instead.
pub fn for_form(ask: &Ask, error: SteerError) -> Result<SteerError, Problem> {
    if sentence(ask.voice(), &error).is_some() { Ok(error) } else { Err(problem(ask, error)) }
}

/// The page that says why.
pub fn problem(ask: &Ask, error: SteerError) -> Problem {
    match error {
        SteerError::Gone => Problem::NotFound(ask.clone()),
        SteerError::NotAllowed => Problem::NotAllowed(ask.clone()),
        SteerError::Failed(Failure::Store(error)) => Problem::Store(ask.clone(), error),
        error => {
            let text = sentence(ask.voice(), &error);
            Problem::Wrong(ask.clone(), text.unwrap_or_else(|| ask.voice().say("problem-broken-text", &[])))
        }
    }
}
