//! What went wrong, as RFC 9457 has it: a kind that never changes, and a sentence in the language that was asked for.

use crate::ask::Ask;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rettesnor_store::StoreError;
use serde::Serialize;

/// Why there is no answer.
#[derive(Debug)]
pub enum ApiProblem {
    /// There is no such thing, or nothing of it that the one who asks may read.
    NotFound(Ask),
    /// A parameter is not known, is there twice, or has a value that it can't have: its name.
    Parameter(Ask, String),
    /// What was sent as a key opens nothing.
    NoKey(Ask),
    /// None of the formats that are accepted is to be had.
    NotAcceptable(Ask),
    /// Nothing is answered but `GET` and `HEAD`.
    Method(Ask),
    /// It was asked too often; how many seconds to wait.
    TooMany(Ask, u64),
    /// It is our fault: what.
    Broken(Ask, String),
}

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "type")]
    kind: String,
    title: String,
    status: u16,
    detail: String,
    instance: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    parameter: Option<&'a str>,
}

impl ApiProblem {
    /// The database failed.
    pub fn store(ask: &Ask, error: &StoreError) -> Self {
        Self::Broken(ask.clone(), error.to_string())
    }

    fn ask(&self) -> &Ask {
        match self {
            Self::NotFound(ask) | Self::NoKey(ask) | Self::NotAcceptable(ask) | Self::Method(ask) => ask,
            Self::Parameter(ask, _) | Self::TooMany(ask, _) | Self::Broken(ask, _) => ask,
        }
    }

    /// The last part of its address, which is also that of its messages, and the status.
    fn kind(&self) -> (&'static str, StatusCode) {
        match self {
            Self::NotFound(_) => ("not-found", StatusCode::NOT_FOUND),
            Self::Parameter(..) => ("parameter", StatusCode::BAD_REQUEST),
            Self::NoKey(_) => ("key", StatusCode::UNAUTHORIZED),
            Self::NotAcceptable(_) => ("format", StatusCode::NOT_ACCEPTABLE),
            Self::Method(_) => ("method", StatusCode::METHOD_NOT_ALLOWED),
            Self::TooMany(..) => ("too-many", StatusCode::TOO_MANY_REQUESTS),
            Self::Broken(..) => ("broken", StatusCode::SERVICE_UNAVAILABLE),
        }
    }

    fn title_key(&self) -> (&'static str, &'static str) {
        match self {
            Self::NotFound(_) => ("api-not-found", "api-not-found-text"),
            Self::Parameter(..) => ("api-parameter", "api-parameter-text"),
            Self::NoKey(_) => ("api-key", "api-key-text"),
            Self::NotAcceptable(_) => ("api-format", "api-format-text"),
            Self::Method(_) => ("api-method", "api-method-text"),
            Self::TooMany(..) => ("api-too-many", "api-too-many-text"),
            Self::Broken(..) => ("problem-broken", "problem-broken-text"),
        }
    }
}

impl IntoResponse for ApiProblem {
    fn into_response(self) -> Response {
        if let Self::Broken(_, error) = &self {
            tracing::error!(error, "the interface could not answer");
        }
        let ((kind, status), (title, text), voice) = (self.kind(), self.title_key(), self.ask().voice());
        let (parameter, seconds) = match &self {
            Self::Parameter(_, name) => (Some(name.as_str()), None),
            Self::TooMany(_, seconds) => (None, Some(*seconds)),
            _ => (None, None),
        };
        let wait = seconds.map(|seconds| seconds.to_string()).unwrap_or_default();
        let texts = [("navn", parameter.unwrap_or_default()), ("sekunder", wait.as_str())];
        let document = Document {
            kind: format!("/apne-data#{kind}"),
            title: voice.say(title, &[]),
            status: status.as_u16(),
            detail: voice.say(text, &texts),
            instance: self.ask().address().split('?').next().unwrap_or_default(),
            parameter,
        };
        let body = serde_json::to_string_pretty(&document).unwrap_or_default() + "\n";
        let mut answer = (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(self.ask().language().tag()));
        match self {
            Self::NoKey(_) => headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer")),
            Self::Method(_) => headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD")),
            Self::TooMany(_, seconds) => headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds)),
            _ => None,
        };
        answer
    }
}
