//! `POST /logg-inn/eksempel`: enters as an example person; this way in exists in a demonstration alone.

use crate::ask::Ask;
use crate::choice::inside;
use crate::gate::session_cookie;
use crate::posted::Posted;
use crate::problem::Problem;
use axum::Extension;
use axum::response::Redirect;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use rettesnor_core::access::Who;
use rettesnor_store::NewSession;
use std::time::Duration;

/// How long an example session lasts at the most.
const LASTS: Duration = Duration::from_hours(12);

/// Enters as the person.
pub async fn enter(
    ask: Ask,
    jar: CookieJar,
    Extension(posted): Extension<Posted>,
) -> Result<(CookieJar, Redirect), Problem> {
    let failed = |error| Problem::Store(ask.clone(), error);
    let store = ask.desk().store();
    let person = store.person(&Who::Operator, posted.get("person")).await.map_err(failed)?;
    let person = person.filter(|person| person.example).ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let session =
        NewSession { person: &person.id, way: "demonstration", device: "", expires_at: ask.now().after(LASTS) };
    let begun = store.begin_session(&Who::Visitor, ask.now(), &session).await.map_err(failed)?;
    let (_, token) = begun.ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let secure = ask.desk().settings().secure();
    Ok((jar.add(cookie(token.reveal(), secure)), Redirect::to(inside(posted.raw("videre")))))
}

/// The cookie of a session: sent to us alone, never to scripts.
pub fn cookie(token: &str, secure: bool) -> Cookie<'static> {
    let mut cookie = Cookie::new(session_cookie(secure), token.to_owned());
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_secure(secure);
    cookie.set_same_site(SameSite::Lax);
    cookie
}
