//! `POST /logg-ut`: the way out. It works for whoever comes, also when the session has ended already.

use super::session::cookie;
use crate::ask::Ask;
use crate::problem::Problem;
use axum::response::Redirect;
use axum_extra::extract::CookieJar;
use rettesnor_app::people::sign_out;

/// Ends the session here and takes its cookie away.
pub async fn leave(ask: Ask) -> Result<(CookieJar, Redirect), Problem> {
    if let Some(session) = ask.session() {
        let ended = sign_out(ask.desk().store(), ask.who(), ask.now(), session).await;
        ended.map_err(|failure| Problem::failed(&ask, &failure))?;
    }
    Ok((without_cookie(&ask), Redirect::to("/logg-inn?gjort=ut")))
}

/// An answer that takes the session's cookie away.
pub fn without_cookie(ask: &Ask) -> CookieJar {
    let mut gone = cookie("", ask.desk().settings().secure());
    gone.make_removal();
    CookieJar::new().add(gone)
}
