//! `GET` and `POST /plan/{unit}/{year}/{kind}/{id}`: the form of a part of the plan, new (`ny`) or as it stands.

use super::address::Address;
use super::form::{Filling, FormView, Input, told, version_read, wrong};
use super::frame::FormPage;
use super::history::history;
use super::leave::Leave;
use super::moves::Moves;
use super::words::begun;
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::for_form;
use axum::Extension;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::plan::{Part, Place, Working, put, take_out};
use rettesnor_app::steer::{Dossier, Kept, SteerError};
use rettesnor_store::RecordId;
use std::collections::BTreeMap;

/// The id of a part that is not there yet.
pub const NEW: &str = "ny";

/// What an address asks for: unit, year, part.
pub type PartAddress = (String, String, String);

/// A part of a plan that is written in a form.
pub trait Described: Part + Sync + Send {
    /// The word for it in addresses.
    const WAY: &'static str;
    /// The messages of its page: the heading of a new one, of one that stands, and what it is for.
    const SAYS: [&'static str; 3];

    /// What the fields hold where it stands as it is.
    fn fields(&self) -> Posted;

    /// What the form asks for.
    fn inputs(filling: &Filling<'_>, working: &Working) -> Vec<Input>;

    /// What was meant by what was written.
    ///
    /// # Errors
    /// A field can't be read.
    fn meant(posted: &Posted, before: Option<&Self>) -> Result<Self, SteerError>;

    /// How it can be moved, where it can.
    fn moves(_: &Ask, _: &Address, _: &Kept<Self>) -> Option<Moves> {
        None
    }
}

/// Shows the form.
pub async fn show<T: Described>(
    ask: Ask,
    Path((unit, year, id)): Path<PartAddress>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let working = address.writing(&ask).await?;
    let kept = kept::<T>(&ask, &address, &id).await?;
    let fields = match &kept {
        Some(kept) => kept.value.fields(),
        // What a way leads here with: the goal that an action is for.
        None => Posted::of(query.into_iter().collect()),
    };
    page(&ask, &address, &working, Shown { kept: kept.as_ref(), posted: &fields, error: None, leaving: false }).await
}

/// Writes the part and leads to it; where it can't be, what was written stays in the form.
pub async fn save<T: Described>(
    ask: Ask,
    Path((unit, year, id)): Path<PartAddress>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let working = address.writing(&ask).await?;
    let kept = kept::<T>(&ask, &address, &id).await?;
    let (pen, read, leaving) = (ask.pen(posted.get(ONCE)), version_read(&posted), posted.has("ut"));
    let record = RecordId::from(id.clone());
    let written = match T::meant(&posted, kept.as_ref().map(|kept| &kept.value)) {
        _ if leaving => take_out::<T>(&pen, &record, read, posted.get("grunn")).await,
        Err(error) => Err(error),
        Ok(part) if id == NEW => put(&pen, Place::New(&working.home), &part, "").await,
        Ok(part) => put(&pen, Place::After(&record, read), &part, posted.get("hvorfor")).await,
    };
    match written {
        Ok(_) if leaving => Ok(Redirect::to(&format!("{}#{}", address.path(), T::WAY)).into_response()),
        Ok(id) => Ok(Redirect::to(&format!("{}#{}-{id}", address.path(), T::WAY)).into_response()),
        Err(error) => {
            let fields = kept.as_ref().filter(|_| leaving).map(|kept| kept.value.fields());
            let posted = fields.as_ref().unwrap_or(&posted);
            let shown = Shown { kept: kept.as_ref(), posted, error: Some(for_form(&ask, error)?), leaving };
            page(&ask, &address, &working, shown).await
        }
    }
}

/// A part that is there; nothing for a new one.
pub async fn kept<T: Described>(ask: &Ask, address: &Address, id: &str) -> Result<Option<Kept<T>>, Problem> {
    if id == NEW {
        return Ok(None);
    }
    let place = (&address.unit, address.year);
    let failed = |error| Problem::Store(ask.clone(), error);
    let dossier = Dossier::open(ask.desk().store(), ask.who(), &ask.shelf().structure, place, None).await;
    let dossier = dossier.map_err(failed)?.ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    let found = dossier.find::<T>(&RecordId::from(id.to_owned())).map_err(failed)?;
    found.map(Some).ok_or_else(|| Problem::NotFound(ask.clone()))
}

/// What a page shows.
struct Shown<'a, T> {
    kept: Option<&'a Kept<T>>,
    posted: &'a Posted,
    error: Option<SteerError>,
    leaving: bool,
}

async fn page<T: Described>(
    ask: &Ask,
    address: &Address,
    working: &Working,
    shown: Shown<'_, T>,
) -> Result<Response, Problem> {
    let Shown { kept, posted, error, leaving } = shown;
    let voice = ask.voice();
    let [new, stands, lead] = T::SAYS;
    let title = voice.say(if kept.is_some() { stands } else { new }, &[]);
    let writable = working.is_open() || T::DURING_THE_YEAR;
    // What was written while the plan was decided stays in its form.
    if kept.is_none() && !writable && error.is_none() {
        begun(ask, working)?;
        return Err(Problem::Wrong(ask.clone(), voice.say("plan-not-open", &[])));
    }
    let id = kept.map_or(NEW, |kept| kept.id.as_str());
    let action = format!("{}/{}/{id}", address.path(), T::WAY);
    let back = kept.map_or_else(|| address.path(), |kept| format!("{}#{}-{}", address.path(), T::WAY, kept.id));
    let filling = Filling { voice, posted, wrong: error.as_ref().and_then(wrong).filter(|_| !leaving) };
    let version = kept.map_or(0, |kept| kept.version);
    let form = (writable || error.is_some()).then(|| {
        let inputs = T::inputs(&filling, working);
        let mut form = FormView::new(action.clone(), version, inputs, voice.say("plan-save", &[]), back)
            .refused(ask, error.as_ref().filter(|_| !leaving));
        if let (Some(SteerError::Changed(_)), Some(kept)) = (&error, kept) {
            form = form.beside(voice, posted, &kept.value.fields());
        }
        form
    });
    let mut page = FormPage::new(ask, address, title, form);
    page.lead = voice.say(lead, &[]);
    if let Some(kept) = kept {
        if page.form.is_none() {
            page.facts = told(voice, &T::inputs(&filling, working));
        }
        page.moves = T::moves(ask, address, kept);
        page.leave = writable.then(|| Leave { missing: leaving, ..Leave::new(action, version) });
        page.history = history(ask, &kept.id).await?;
    }
    if !writable {
        page.notes.push(voice.say("plan-not-open", &[]));
    }
    page.answer()
}
