//! How far a report has come: not begun, begun, sent and on its way, waiting for a leader, counted, refused.

use crate::ask::Ask;
use crate::delivery::state::Tag;
use crate::problem::Problem;
use rettesnor_app::steer::report::Form;
use rettesnor_store::uploads::{Upload, UploadState};

/// How a report stands.
pub struct Stand {
    /// In a word.
    pub tag: Tag,
    /// In a sentence; empty where the word is enough.
    pub text: String,
    /// Where its delivery is, where there is one.
    pub href: Option<String>,
    /// Whether it will change by itself.
    pub moves: bool,
}

/// How the report of a form stands.
pub async fn stand(ask: &Ask, form: &Form<'_>) -> Result<Stand, Problem> {
    let voice = ask.voice();
    let Some(last) = form.report.value.sent.last() else {
        let written = form.lines.iter().any(|line| line.entry.version > 0);
        let key = if written { "report-state-begun" } else { "report-state-new" };
        let tag = Tag::new(voice, if written { "close" } else { "plain" }, "Pencil", key);
        return Ok(Stand { tag, text: String::new(), href: None, moves: false });
    };
    let upload = ask.desk().store().upload(ask.who(), &last.upload.clone().into()).await;
    let upload = upload.map_err(|error| Problem::Store(ask.clone(), error))?;
    let changed = form.lines.iter().any(|line| line.entry.version > 0 && line.entry.at > last.at);
    let (look, icon, key) = told(ask, upload.as_ref());
    let sent = voice.say("report-sent-at", &[("naar", &voice.moment(last.at))]);
    let changed = if changed { format!(" {}", voice.say("report-changed-since", &[])) } else { String::new() };
    Ok(Stand {
        tag: Tag::new(voice, look, icon, key),
        text: format!("{sent}{changed}"),
        href: upload.as_ref().map(|upload| format!("/leveranser/{}", upload.id)),
        moves: matches!(key, "report-state-under-way" | "report-state-counting"),
    })
}

fn told(ask: &Ask, upload: Option<&Upload>) -> (&'static str, &'static str, &'static str) {
    let Some(upload) = upload else { return ("bad", "XMarkOctagon", "report-state-lost") };
    match upload.state {
        UploadState::Received | UploadState::Checking | UploadState::Accepting => {
            ("plain", "ArrowsCirclepath", "report-state-under-way")
        }
        UploadState::Checked if is_mine(ask, upload) => ("plain", "ArrowsCirclepath", "report-state-under-way"),
        UploadState::Checked | UploadState::NeedsMapping => ("close", "Hourglass", "report-state-waits"),
        UploadState::Accepted | UploadState::AcceptedGoodRows if is_counted(ask, upload) => {
            ("good", "CheckmarkCircle", "report-state-counts")
        }
        UploadState::Accepted | UploadState::AcceptedGoodRows => ("plain", "ArrowsCirclepath", "report-state-counting"),
        UploadState::Discarding | UploadState::Discarded => ("bad", "XMark", "report-state-refused"),
        UploadState::Expired => ("bad", "ClockDashed", "report-state-expired"),
        UploadState::Failed => ("bad", "XMarkOctagon", "report-state-lost"),
    }
}

/// Whether the sender accepts what they send: then the worker is about to do it.
fn is_mine(ask: &Ask, upload: &Upload) -> bool {
    let units = upload.units.iter().cloned().collect();
    upload.made_by == ask.who().as_actor()
        && ask.shelf().may_accept(ask.who(), &upload.dataset, &units, None)
        && ask.now().since(upload.entered_at).as_secs() < 20
}

/// Whether the delivery of an upload is in the newest edition.
fn is_counted(ask: &Ask, upload: &Upload) -> bool {
    let delivery = upload.delivery.as_deref();
    let counted = |reading: &rettesnor_core::measure::Reading| {
        reading.edition.accepted.iter().any(|accepted| Some(accepted.delivery.as_str()) == delivery)
    };
    ask.shelf().reading().is_some_and(counted)
}
