//! `POST /logg-inn`: an e-mail address and a password.
//!
//! Whatever is wrong with them is the same answer, so that nobody learns who has an account here.

use super::session::{AGAIN, device, let_in};
use super::show::{Door, door};
use crate::ask::Ask;
use crate::choice::inside;
use crate::posted::Posted;
use crate::problem::Problem;
use axum::Extension;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::people::{LogInError, WayIn, log_in};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;

/// Lets somebody in by a password, or says that they are not let in.
pub async fn enter(ask: Ask, headers: HeaderMap, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let way = WayIn::Password { email: posted.get("epost"), password: posted.raw("passord"), address: ask.network() };
    match log_in(ask.desk().store(), &Who::Visitor, ask.now(), way, &device(&headers)).await {
        Ok(came) => let_in(&ask, &came, &posted).await,
        Err(LogInError::Wrong) => {
            let text = ask.voice().say("login-wrong", &[]);
            Ok((StatusCode::UNAUTHORIZED, refused(&ask, &posted, text).await?).into_response())
        }
        Err(LogInError::TooMany { until }) => {
            let wait = [(header::RETRY_AFTER, until.since(ask.now()).as_secs().to_string())];
            let page = refused(&ask, &posted, too_many(&ask, until)).await?;
            Ok((StatusCode::TOO_MANY_REQUESTS, wait, page).into_response())
        }
        Err(LogInError::Failed(failure)) => Err(Problem::failed(&ask, &failure)),
    }
}

/// That there have been too many attempts, and when there may be another.
pub fn too_many(ask: &Ask, until: Moment) -> String {
    // The next whole minute, so that it is true when it is read.
    let until = until.after(std::time::Duration::from_secs(59));
    ask.voice().say("login-too-many", &[("naar", &ask.voice().moment(until))])
}

/// The page again, with what was written, but the password.
async fn refused(ask: &Ask, posted: &Posted, error: String) -> Result<Html<String>, Problem> {
    let fields = || posted.under("_").map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let shown = Door {
        onward: inside(posted.raw("videre")).to_owned(),
        email: posted.get("epost").to_owned(),
        error: Some(error),
        kept: posted.has(AGAIN).then(fields),
        notice: None,
    };
    Ok(Html(door(ask, shown).await?))
}
