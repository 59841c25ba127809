//! An answer that may be kept: with a mark of its content, for everybody where no key was sent.

use super::problem::ApiProblem;
use super::query::{Asked, Slice};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rettesnor_core::access::Who;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// How long an open answer may be kept without asking again.
const A_WHILE: &str = "public, max-age=300";

/// A part of a list, and where the next part is.
#[derive(Serialize)]
struct List<T> {
    items: Vec<T>,
    next: Option<String>,
}

/// Answers with some content, or that what was kept is still it.
pub fn answer(asked: &Asked, kind: &'static str, content: String) -> Response {
    let mark: String = Sha256::digest(content.as_bytes()).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    // Weak, since what is sent may be compressed on its way.
    let mark = format!("W/\"{mark}\"");
    let keep = if *asked.ask.who() == Who::Visitor { A_WHILE } else { "private, no-cache" };
    let headers = [
        (header::ETAG, mark.clone()),
        (header::CACHE_CONTROL, keep.to_owned()),
        (header::CONTENT_LANGUAGE, asked.ask.language().tag().to_owned()),
    ];
    let known = asked.headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|known| known.to_str().ok());
    if known.flat_map(|known| known.split(',')).any(|known| known.trim() == mark) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, [(header::CONTENT_TYPE, kind)], content).into_response()
}

/// Answers with a document of our own.
pub fn document(asked: &Asked, document: &impl Serialize) -> Result<Response, ApiProblem> {
    let text = serde_json::to_string_pretty(document);
    let text = text.map_err(|error| ApiProblem::Broken(asked.ask.clone(), error.to_string()))?;
    Ok(answer(asked, "application/json", text + "\n"))
}

/// Answers with a part of a list. What is given is at most one more than was asked for, by which it is seen that there
/// is a next part.
pub fn list<T: Serialize>(asked: &Asked, slice: Slice, items: impl Iterator<Item = T>) -> Result<Response, ApiProblem> {
    let limit = usize::try_from(slice.limit).unwrap_or(usize::MAX);
    let mut items: Vec<T> = items.take(limit.saturating_add(1)).collect();
    let next = (items.len() > limit).then(|| asked.next(slice));
    items.truncate(limit);
    let mut answer = document(asked, &List { items, next: next.clone() })?;
    if let Some(next) = next {
        link(&mut answer, &next, "next");
    }
    Ok(answer)
}

/// Puts a way to something else on an answer.
pub fn link(answer: &mut Response, address: &str, relation: &str) {
    if let Ok(value) = HeaderValue::from_str(&format!("<{address}>; rel=\"{relation}\"")) {
        answer.headers_mut().append(header::LINK, value);
    }
}

/// Tells on an answer what was left out of it.
pub fn left_out(answer: &mut Response, said: &str) {
    if let Ok(value) = HeaderValue::from_str(said) {
        answer.headers_mut().insert(HeaderName::from_static("rettesnor-left-out"), value);
    }
}
