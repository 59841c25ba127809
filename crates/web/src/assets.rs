//! Static files: embedded in a release, read from disk while developing.
//!
//! Their address holds a fingerprint of all of them, so that browsers may keep them for ever.

use axum::extract::Path;
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

/// The address of a static file.
pub fn address(name: &str) -> String {
    format!("/filer/{}/{name}", *FINGERPRINT)
}

/// Serves a static file.
pub async fn show(Path((fingerprint, name)): Path<(String, String)>) -> Response {
    let Some(file) = Files::get(&name).filter(|_| fingerprint == *FINGERPRINT) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = mime_guess::from_path(&name).first_or_octet_stream();
    let headers = [
        (header::CONTENT_TYPE, kind.as_ref().to_owned()),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable".to_owned()),
    ];
    (headers, file.data).into_response()
}
