//! The door of the interface, in the place of the gate before pages: who asks, by the key that is sent and by nothing
//! else, and whether that one has asked too often.
//!
//! A cookie is never read, so that nobody's browser can be made to ask in their name.

use super::problem::ApiProblem;
use crate::ask::{Ask, Inner};
use crate::desk::Desk;
use crate::gate::{names_nothing, spoken};
use crate::page::Scheme;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use rettesnor_core::access::Who;
use std::collections::BTreeMap;

/// How many times as often a key may ask as somebody without one.
const KEY_TIMES: u32 = 5;

/// Whether a path is one of the interface.
pub fn is_ours(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// Lets a request through to its handler, or answers in its place.
pub async fn pass(desk: Desk, mut request: Request, next: Next, network: String) -> Response {
    let visitor = asking(&desk, &request, Who::Visitor, network.clone());
    let mut answer = match enter(&desk, request.headers(), &visitor, &network).await {
        Err(problem) => problem.into_response(),
        Ok(_) if names_nothing(request.uri().path()) || request.extensions().get::<MatchedPath>().is_none() => {
            ApiProblem::NotFound(visitor).into_response()
        }
        Ok(who) => {
            let ask = asking(&desk, &request, who, network);
            request.extensions_mut().insert(ask.clone());
            let answer = next.run(request).await;
            if answer.status() == StatusCode::METHOD_NOT_ALLOWED {
                ApiProblem::Method(ask).into_response()
            } else {
                answer
            }
        }
    };
    let headers = answer.headers_mut();
    // Nothing that is sent along by a browser by itself opens anything here, so that any page may read the answer.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::VARY, HeaderValue::from_static("accept, accept-language, authorization"));
    answer
}

/// Who asks, where they have not asked too often.
async fn enter(desk: &Desk, headers: &HeaderMap, visitor: &Ask, network: &str) -> Result<Who, ApiProblem> {
    let most = desk.settings().api_limit;
    let too_many = |seconds| ApiProblem::TooMany(visitor.clone(), seconds);
    let sent = headers.get(header::AUTHORIZATION);
    let holder = match sent.map(bearer) {
        None => None,
        Some(None) => Some(None),
        Some(Some(secret)) => {
            let holder = desk.store().holder_of_api_key(secret, visitor.now()).await;
            Some(holder.map_err(|error| ApiProblem::store(visitor, &error))?)
        }
    };
    match holder {
        Some(Some(who)) => {
            let name = format!("key {}", who.as_actor());
            desk.budget().take(&name, visitor.now(), most.saturating_mul(KEY_TIMES)).map_err(too_many)?;
            Ok(who)
        }
        nobody => {
            desk.budget().take(network, visitor.now(), most).map_err(too_many)?;
            if nobody.is_some() { Err(ApiProblem::NoKey(visitor.clone())) } else { Ok(Who::Visitor) }
        }
    }
}

/// The secret in a header, where it is written as one.
fn bearer(header: &HeaderValue) -> Option<&str> {
    let (scheme, secret) = header.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim()).filter(|secret| !secret.is_empty())
}

fn asking(desk: &Desk, request: &Request, who: Who, network: String) -> Ask {
    Ask::new(Inner {
        shelf: desk.shelf(),
        desk: desk.clone(),
        who,
        session: None,
        preferences: BTreeMap::new(),
        language: spoken(request.headers()),
        scheme: Scheme::default(),
        now: desk.now(),
        address: request.uri().path_and_query().map_or("/", |address| address.as_str()).to_owned(),
        network,
    })
}
