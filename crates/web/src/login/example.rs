//! `POST /logg-inn/eksempel`: enters as an example person; this way in exists in a demonstration alone.

use super::session::{device, let_in};
use crate::ask::Ask;
use crate::posted::Posted;
use crate::problem::Problem;
use axum::Extension;
use axum::http::HeaderMap;
use axum::response::Response;
use rettesnor_app::people::{LogInError, WayIn, log_in};
use rettesnor_core::access::Who;

/// Enters as the person.
pub async fn enter(ask: Ask, headers: HeaderMap, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let way = WayIn::Demonstration { person: posted.get("person") };
    match log_in(ask.desk().store(), &Who::Visitor, ask.now(), way, &device(&headers)).await {
        Ok(came) => let_in(&ask, &came, &posted).await,
        Err(LogInError::Failed(failure)) => Err(Problem::failed(&ask, &failure)),
        Err(LogInError::Wrong | LogInError::TooMany { .. }) => Err(Problem::NotFound(ask)),
    }
}
