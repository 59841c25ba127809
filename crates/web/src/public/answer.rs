//! An answer that may be kept: for everybody where a visitor asked, and in the own browser for who is logged in.

use crate::ask::Ask;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// How long a visitor's page may be kept without asking again, in seconds.
const A_WHILE: &str = "public, max-age=300";

/// Answers with a page or a file of a kind, or that what the browser has is still it.
pub fn answer(ask: &Ask, asked: &HeaderMap, kind: &'static str, content: Vec<u8>) -> Response {
    let mark: String = Sha256::digest(&content).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    // Weak, since what is sent may be compressed on its way.
    let mark = format!("W/\"{mark}\"");
    let keep = if ask.who().person().is_none() { A_WHILE } else { "private, no-cache" };
    let headers = [
        (header::ETAG, mark.clone()),
        (header::CACHE_CONTROL, keep.to_owned()),
        (header::VARY, "accept-language, cookie".to_owned()),
    ];
    let known = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|known| known.to_str().ok());
    if known.flat_map(|known| known.split(',')).any(|known| known.trim() == mark) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, [(header::CONTENT_TYPE, kind)], content).into_response()
}

/// What a page is.
pub const HTML: &str = "text/html; charset=utf-8";
