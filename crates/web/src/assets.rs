//! Static files: embedded in a release, read from disk while developing.
//!
//! Pages ask for them with a fingerprint of all of them, so that browsers may keep them for ever.

use axum::extract::{Path, RawQuery};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "assets"]
struct Files;

static FINGERPRINT: LazyLock<String> = LazyLock::new(|| {
    let mut names: Vec<_> = Files::iter().collect();
    names.sort();
    let mut hash = Sha256::new();
    for file in names.iter().filter_map(|name| Files::get(name)) {
        hash.update(file.metadata.sha256_hash());
    }
    hash.finalize().iter().take(6).map(|b| format!("{b:02x}")).collect()
});

/// What changes when any static file does.
pub fn fingerprint() -> &'static str {
    &FINGERPRINT
}

/// The text of a static file.
pub fn text(name: &str) -> Option<String> {
    Files::get(name).and_then(|file| String::from_utf8(file.data.into_owned()).ok())
}

/// Serves a static file: for ever where it is asked for by the fingerprint, and for a while otherwise.
pub async fn show(Path(name): Path<String>, RawQuery(query): RawQuery) -> Response {
    let Some(file) = Files::get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let kind = mime_guess::from_path(&name).first_or_octet_stream();
    let named = query.as_deref().and_then(|query| query.strip_prefix("v=")) == Some(FINGERPRINT.as_str());
    let keep = if named { "public, max-age=31536000, immutable" } else { "public, max-age=300" };
    let headers = [(header::CONTENT_TYPE, kind.as_ref()), (header::CACHE_CONTROL, keep)];
    (headers, file.data).into_response()
}
