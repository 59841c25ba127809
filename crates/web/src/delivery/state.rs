//! How far a delivery has come, in a word with a shape and a tone.

use rettesnor_store::uploads::{Upload, UploadState};
use rettesnor_words::Voice;

/// A state in a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// `good`, `close`, `bad` or `plain`.
    pub look: &'static str,
    /// The shape that stands before the word.
    pub icon: &'static str,
    /// The word.
    pub word: String,
}

impl Tag {
    /// A tag with the word of a message.
    pub fn new(voice: &Voice, look: &'static str, icon: &'static str, key: &str) -> Self {
        Self { look, icon, word: voice.say(key, &[]) }
    }

    /// The state of an upload.
    pub fn of(voice: &Voice, state: UploadState) -> Self {
        let (look, icon, key) = match state {
            UploadState::Received => ("plain", "Clock", "state-received"),
            UploadState::Checking => ("plain", "ArrowsCirclepath", "state-checking"),
            UploadState::NeedsMapping => ("close", "QuestionmarkCircle", "state-needs-mapping"),
            UploadState::Checked => ("close", "Hourglass", "state-checked"),
            UploadState::Accepting => ("plain", "ArrowsCirclepath", "state-accepting"),
            UploadState::Accepted => ("good", "Checkmark", "state-accepted"),
            UploadState::AcceptedGoodRows => ("good", "Checkmark", "state-accepted-good-rows"),
            UploadState::Discarding => ("plain", "ArrowsCirclepath", "state-discarding"),
            UploadState::Discarded => ("plain", "XMark", "state-discarded"),
            UploadState::Expired => ("plain", "ClockDashed", "state-expired"),
            UploadState::Failed => ("bad", "XMarkOctagon", "state-failed"),
        };
        Self::new(voice, look, icon, key)
    }

    /// The delivery is checked and can't be accepted, whoever asks and whatever is left out.
    pub fn refused(voice: &Voice) -> Self {
        Self::new(voice, "bad", "XMarkOctagon", "state-refused")
    }

    /// The delivery does not answer for anything any more.
    pub fn replaced(voice: &Voice) -> Self {
        Self::new(voice, "plain", "Layers", "state-replaced")
    }

    /// The delivery is accepted, and not counted yet.
    pub fn uncounted(voice: &Voice) -> Self {
        Self::new(voice, "close", "ArrowsCirclepath", "state-uncounted")
    }
}

/// What an upload is called: its first file and how many more, or that there was nothing to report.
pub fn title(voice: &Voice, upload: &Upload) -> String {
    named(voice, &upload.files)
}

/// What files are called together.
pub fn named(voice: &Voice, files: &[String]) -> String {
    match files {
        [] => voice.say("upload-nothing", &[]),
        [one] => one.clone(),
        [first, rest @ ..] => {
            let more = u64::try_from(rest.len()).unwrap_or(u64::MAX);
            voice.count("upload-and-more", more, &[("fil", first)])
        }
    }
}
