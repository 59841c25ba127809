//! `POST /leveranser`: files are sent in.

use super::failure::{problem, sentence};
use super::form::Filled;
use super::intake::{Inbox, Refused, let_go};
use super::list;
use crate::ask::Ask;
use crate::posted::{ONCE, TOKEN};
use crate::problem::Problem;
use axum::extract::multipart::{Field, Multipart};
use axum::extract::{DefaultBodyLimit, FromRequest, Request};
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::delivery::{DeliveryError, Sent, begin_upload};
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::MonthRange;
use rettesnor_store::UploadId;
use std::collections::BTreeSet;

/// The longest that a field that is no file may be.
const LONGEST: usize = 4096;

/// The fields that stand before the files.
#[derive(Default)]
struct Fields {
    token: String,
    once: String,
    filled: Filled,
}

/// Takes files in, and leads to where one sees what becomes of them.
pub async fn receive(ask: Ask, mut request: Request) -> Result<Response, Problem> {
    // How much may come is an own setting, and is held to while it comes.
    DefaultBodyLimit::disable().apply(&mut request);
    let limit = ask.desk().settings().upload_limit;
    let Ok(mut multipart) = Multipart::from_request(request, &()).await else {
        return Err(Problem::Wrong(ask.clone(), ask.voice().say("deliver-no-form", &[])));
    };
    let mut fields = Fields::default();
    let taken = take(&ask, &mut multipart, &mut fields).await;
    let (id, inbox) = match taken {
        Ok(taken) => taken,
        Err(refusal) => {
            let_go(&mut multipart, limit.saturating_mul(2)).await;
            return refusal.answer(&ask, &fields).await;
        }
    };
    let names = inbox.names();
    let (units, months) = meant(&fields.filled).map_err(|error| problem(&ask, error))?;
    let Fields { filled, once, .. } = &fields;
    let sent = Sent { id: &id, dataset: &filled.dataset, units: &units, months, files: &names, once };
    match begin_upload(ask.desk().store(), ask.shelf(), ask.who(), ask.now(), &sent).await {
        Ok(true) => {
            inbox.keep();
            ask.desk().ring();
            Ok(Redirect::to(&format!("/leveranser/{id}")).into_response())
        }
        // A form that is sent twice is one delivery, and leads to it both times.
        Ok(false) => {
            let earlier = ask.desk().store().upload_of_form(ask.who(), once).await;
            let earlier = earlier.map_err(|error| Problem::Store(ask.clone(), error))?;
            let place = earlier.map_or_else(|| "/leveranser".to_owned(), |id| format!("/leveranser/{id}"));
            Ok(Redirect::to(&place).into_response())
        }
        Err(error) => Refusal::Said(error).answer(&ask, &fields).await,
    }
}

/// Why nothing was taken in.
enum Refusal {
    /// The form is older than the session.
    NoToken,
    /// For a reason that has words.
    Said(DeliveryError),
    /// A file was refused.
    File(Refused),
}

impl Refusal {
    async fn answer(self, ask: &Ask, fields: &Fields) -> Result<Response, Problem> {
        let voice = ask.voice();
        let text = match self {
            Self::NoToken => voice.say("deliver-old-form", &[]),
            Self::Said(error) => match sentence(voice, &error) {
                Some(text) => text,
                None => return Err(problem(ask, error)),
            },
            Self::File(Refused::TooLarge) => {
                let megabytes = i64::try_from(ask.desk().settings().upload_limit >> 20).unwrap_or(i64::MAX);
                voice.say("deliver-too-large", &[("megabyte", &voice.whole(megabytes))])
            }
            Self::File(Refused::Broken(error)) => {
                tracing::info!(%error, "an upload broke off");
                voice.say("deliver-broke-off", &[])
            }
            Self::File(Refused::Disk(error)) => {
                tracing::error!(%error, "an upload can't be written to the inbox");
                voice.say("deliver-disk", &[])
            }
        };
        list::with_error(ask, &fields.filled, text).await
    }
}

/// Reads the form; the files are let in once it is known that they may come.
async fn take(ask: &Ask, multipart: &mut Multipart, fields: &mut Fields) -> Result<(UploadId, Inbox), Refusal> {
    let broken = |error| Refusal::File(Refused::Broken(error));
    let mut open: Option<(UploadId, Inbox)> = None;
    while let Some(field) = multipart.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        if name != "filer" {
            let text = short(field).await.map_err(Refusal::File)?;
            fields.put(&name, text);
            continue;
        }
        // A field without a file is sent as one without a name.
        if field.file_name().is_none_or(str::is_empty) {
            continue;
        }
        if open.is_none() {
            let id = UploadId::new(ask.now()).map_err(|error| Refusal::Said(error.into()))?;
            may_come(ask, &id, fields)?;
            let inbox = Inbox::new(ask, id.as_str()).map_err(|error| Refusal::File(error.into()))?;
            open = Some((id, inbox));
        }
        if let Some((_, inbox)) = &mut open {
            inbox.take(field).await.map_err(Refusal::File)?;
        }
    }
    let (id, inbox) = open.ok_or(Refusal::Said(DeliveryError::NoFiles))?;
    inbox.settle().await.map_err(|error| Refusal::File(error.into()))?;
    Ok((id, inbox))
}

/// Whether what has been said so far lets files come.
fn may_come(ask: &Ask, id: &UploadId, fields: &Fields) -> Result<(), Refusal> {
    if !ask.token_is(&fields.token) {
        return Err(Refusal::NoToken);
    }
    let (units, months) = meant(&fields.filled).map_err(Refusal::Said)?;
    let sent = Sent { id, dataset: &fields.filled.dataset, units: &units, months, files: &[], once: "" };
    sent.may_come(ask.shelf(), ask.who(), ask.now()).map_err(Refusal::Said)
}

/// The units and months of a form.
pub fn meant(filled: &Filled) -> Result<(BTreeSet<UnitRef>, Option<MonthRange>), DeliveryError> {
    let units = filled.units().ok_or(DeliveryError::NoUnits)?;
    // The register of units is about no unit of its own.
    let units = if filled.dataset == "enheter" { BTreeSet::new() } else { units };
    Ok((units, filled.months().map_err(|()| DeliveryError::BadMonths)?))
}

async fn short(mut field: Field<'_>) -> Result<String, Refused> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await? {
        if bytes.len() + chunk.len() > LONGEST {
            return Err(Refused::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(String::from_utf8_lossy(&bytes).trim().to_owned())
}

impl Fields {
    fn put(&mut self, name: &str, text: String) {
        match name {
            TOKEN => self.token = text,
            ONCE => self.once = text,
            "datasett" => self.filled.dataset = text,
            "enhet" => self.filled.units.push(text),
            "fra" => self.filled.first = text,
            "til" => self.filled.last = text,
            _ => {}
        }
    }
}
