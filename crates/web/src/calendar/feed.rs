//! `GET /kalender/{token}.ics`: a person's calendar for another program, by a secret address that only they were told;
//! and `POST /konto/kalender`, which makes and ends such an address. No figures, and no names of people, go out.

use crate::account::show::{Refused, page_with_feed};
use crate::ask::Ask;
use crate::delivery::history::dataset_name;
use crate::names::unit_name;
use crate::posted::Posted;
use crate::problem::{Problem, not_found};
use axum::Extension;
use axum::extract::Path;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::duty::{duties_of, own_units};
use rettesnor_core::access::Who;
use rettesnor_exchange::calendar::{CalendarEntry, write_calendar};
use rettesnor_words::duty::{duty as told, path, source};
use rettesnor_words::{Language, Voice};

/// Gives the calendar.
pub async fn give(ask: Ask, Path(file): Path<String>, headers: HeaderMap) -> Result<Response, Problem> {
    let failed = |error| Problem::Store(ask.clone(), error);
    let store = ask.desk().store();
    let token = file.strip_suffix(".ics").unwrap_or_default();
    let holder = if token.is_empty() { None } else { store.holder_of_feed(token).await.map_err(failed)? };
    let Some(person) = holder else { return Ok(not_found(&ask)) };
    let preferences = store.preferences_of(&Who::Operator, &person.id).await.map_err(failed)?;
    let language = preferences.get("sprak").and_then(|tag| tag.parse().ok()).unwrap_or(Language::Bokmaal);
    let voice = ask.desk().voice(language);
    let who = Who::Person(person);
    let year = i32::from(ask.now().in_norway().date().year());
    let duties = duties_of(store, &who, ask.shelf(), &own_units(&who), year).await.map_err(failed)?;
    let base = address(&ask, &headers);
    let entry = |duty: &rettesnor_core::duty::Duty| {
        let parts = [unit_name(&ask, &duty.unit), duty.function.clone(), source(voice, duty), state(voice, duty.done)];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        CalendarEntry {
            id: duty.key.clone(),
            day: duty.due,
            title: told(voice, duty, &|id| dataset_name(&ask, id)),
            text: parts.join(" · "),
            url: format!("{base}{}", path(duty)),
        }
    };
    let entries: Vec<CalendarEntry> = duties.iter().map(entry).collect();
    let text = write_calendar(&voice.say("calendar-feed-name", &[]), ask.now(), &entries);
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response())
}

fn state(voice: &Voice, done: Option<bool>) -> String {
    if done == Some(true) { voice.say("duty-done", &[]) } else { String::new() }
}

/// Makes an address and shows it this once, or ends the one there is.
pub async fn change(ask: Ask, headers: HeaderMap, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let failed = |error| Problem::Store(ask.clone(), error);
    let own = ask.who().person().ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    let store = ask.desk().store();
    if posted.get("gjor") == "slutt" {
        store.end_feed(ask.who(), ask.now(), &own.id).await.map_err(failed)?;
        return Ok(Redirect::to("/konto?gjort=kalender-slutt").into_response());
    }
    let token = store.make_feed(ask.who(), ask.now(), &own.id).await.map_err(failed)?;
    let link = format!("{}/kalender/{}.ics", address(&ask, &headers), token.reveal());
    Ok(page_with_feed(&ask, Refused::default(), None, Some(link)).await?.into_response())
}

/// Says how often one wants to be reminded by mail.
pub async fn reminders(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Redirect, Problem> {
    let wanted = posted.get("paminnelser");
    if !["av", "daglig", "ukentlig"].contains(&wanted) {
        return Err(Problem::NotFound(ask));
    }
    let kept = rettesnor_app::people::prefer(ask.desk().store(), ask.who(), ask.now(), "paminnelser", wanted).await;
    match kept {
        Ok(()) => Ok(Redirect::to("/konto?gjort=paminnelser")),
        Err(rettesnor_app::people::PreferError::Failed(failure)) => Err(Problem::failed(&ask, &failure)),
        Err(_) => Err(Problem::NotAllowed(ask)),
    }
}

/// The address that people write: what the installation says it is, or the one that was used to come here.
fn address(ask: &Ask, headers: &HeaderMap) -> String {
    let settings = ask.desk().settings();
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    settings.public_address.clone().unwrap_or_else(|| format!("http://{host}"))
}
