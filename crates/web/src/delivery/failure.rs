//! Why something was not done with a delivery, as a sentence or as a page.

use crate::ask::Ask;
use crate::problem::Problem;
use rettesnor_app::delivery::DeliveryError;
use rettesnor_app::people::Failure;
use rettesnor_words::Voice;

/// The sentence that says why; nothing where the store failed or where nothing is to be known.
pub fn sentence(voice: &Voice, error: &DeliveryError) -> Option<String> {
    let key = match error {
        DeliveryError::NotAllowed => "deliver-not-allowed",
        DeliveryError::NoDataSet => "deliver-no-dataset",
        DeliveryError::NoUnits => "deliver-no-units",
        DeliveryError::NoFiles => "deliver-no-files",
        DeliveryError::NoMonths => "deliver-no-months",
        DeliveryError::BadMonths => "deliver-bad-months",
        DeliveryError::NoZero => "deliver-no-zero",
        DeliveryError::BadMapping(given) => return Some(voice.say("mapping-bad", &[("verdi", given)])),
        DeliveryError::Renewed => "upload-late-renewed",
        DeliveryError::MustHold => "upload-late-must-hold",
        DeliveryError::NotThere | DeliveryError::Late(_) | DeliveryError::Failed(_) => return None,
    };
    Some(voice.say(key, &[]))
}

/// The page that says why.
pub fn problem(ask: &Ask, error: DeliveryError) -> Problem {
    match error {
        DeliveryError::NotThere => Problem::NotFound(ask.clone()),
        DeliveryError::NotAllowed => Problem::NotAllowed(ask.clone()),
        DeliveryError::Failed(Failure::Store(error)) => Problem::Store(ask.clone(), error),
        error => {
            let text = sentence(ask.voice(), &error);
            Problem::Wrong(ask.clone(), text.unwrap_or_else(|| ask.voice().say("problem-broken-text", &[])))
        }
    }
}
