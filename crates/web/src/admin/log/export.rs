//! `GET /admin/logg/eksport`: the whole log as lines of JSON, with the hashes by which its chain can be checked
//! elsewhere. It is read and sent a little at a time, however long it is.

use crate::ask::Ask;
use crate::desk::Desk;
use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use http_body_util::channel::{Channel, Sender};
use rettesnor_core::access::Who;
use rettesnor_store::StoreError;

/// How many entries are read at a time.
const STRIDE: i64 = 1000;

/// How many pieces may wait to be sent.
const WAITING: usize = 2;

/// Gives the log.
pub async fn export(ask: Ask) -> Response {
    ask.note_reading("admin/logg/eksport").await;
    let (sender, body) = Channel::<Bytes, StoreError>::new(WAITING);
    tokio::spawn(send(ask.desk().clone(), ask.who().clone(), sender));
    let day = ask.now().in_norway().date();
    let name = format!("attachment; filename=\"rettesnor-logg-{day}.jsonl\"");
    let headers =
        [(header::CONTENT_TYPE, "application/jsonl; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    (headers, Body::new(body)).into_response()
}

/// Sends every entry, oldest first. Where the log can't be read on, the answer breaks off, so that nobody takes a part
/// for the whole.
async fn send(desk: Desk, who: Who, mut sender: Sender<Bytes, StoreError>) {
    let mut last = 0;
    loop {
        let entries = match desk.store().audit_after(&who, last, STRIDE).await {
            Ok(entries) => entries,
            Err(error) => {
                tracing::error!(%error, "the log could not be given whole");
                return sender.abort(error);
            }
        };
        let Some(newest) = entries.last() else { return };
        last = newest.seq;
        let mut text = String::new();
        for entry in &entries {
            text.push_str(&entry.to_json());
            text.push('\n');
        }
        if sender.send_data(text.into()).await.is_err() {
            return;
        }
    }
}
