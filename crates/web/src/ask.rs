//! A request as handlers meet it: who asks, in which language, and what pages are answered from.

use crate::desk::Desk;
use crate::page::Scheme;
use crate::seal;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use rettesnor_app::shelf::Shelf;
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use rettesnor_store::audit::ReadEntry;
use rettesnor_store::{SessionId, StoreError};
use rettesnor_words::{Language, Voice};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;

/// Who asks, and what everything is answered from. Made once for each request.
#[derive(Clone)]
pub struct Ask(Arc<Inner>);

/// What a request is made of.
#[derive(Clone)]
pub struct Inner {
    pub desk: Desk,
    pub shelf: Arc<Shelf>,
    pub who: Who,
    /// The session's id and its cookie, where somebody is logged in.
    pub session: Option<(SessionId, String)>,
    pub preferences: BTreeMap<String, String>,
    pub language: Language,
    pub scheme: Scheme,
    pub now: Moment,
    /// The path with its question, as it was asked for.
    pub address: String,
    /// The network that the request comes from.
    pub network: String,
}

impl Ask {
    pub(crate) fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// The same request, made by whoever has just come in by the session's token.
    ///
    /// # Errors
    /// The database fails.
    pub async fn as_holder_of(&self, token: &str) -> Result<Self, StoreError> {
        let seen = self.desk().store().who(token, self.now()).await?;
        let mut inner = Inner::clone(&self.0);
        if let Some(seen) = seen {
            inner.who = Who::Person(seen.person);
            inner.session = Some((seen.session, token.to_owned()));
            inner.preferences = seen.preferences;
        }
        if let Some(Ok(language)) = inner.preferences.get("sprak").map(|tag| tag.parse()) {
            inner.language = language;
        }
        Ok(Self::new(inner))
    }

    /// Everything that requests share.
    pub fn desk(&self) -> &Desk {
        &self.0.desk
    }

    /// What pages are answered from.
    pub fn shelf(&self) -> &Shelf {
        &self.0.shelf
    }

    /// Who asks.
    pub fn who(&self) -> &Who {
        &self.0.who
    }

    /// The session's id, where somebody is logged in.
    pub fn session(&self) -> Option<&SessionId> {
        self.0.session.as_ref().map(|(id, _)| id)
    }

    /// What the person has chosen, by the name of the choice.
    pub fn preference(&self, name: &str) -> Option<&str> {
        self.0.preferences.get(name).map(String::as_str)
    }

    /// The language that is spoken.
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// Light, dark, or as the machine is set.
    pub fn scheme(&self) -> Scheme {
        self.0.scheme
    }

    /// The voice that speaks it.
    pub fn voice(&self) -> &Voice {
        self.0.desk.voice(self.0.language)
    }

    /// The time of the request.
    pub fn now(&self) -> Moment {
        self.0.now
    }

    /// The path with its question.
    pub fn address(&self) -> &str {
        &self.0.address
    }

    /// The network that the request comes from, by which attempts to log in are counted.
    pub fn network(&self) -> &str {
        &self.0.network
    }

    /// The token that forms carry; empty for a visitor.
    pub fn token(&self) -> String {
        self.0.session.as_ref().map(|(_, cookie)| seal::form_token(cookie)).unwrap_or_default()
    }

    /// Whether a form carried the token of this session.
    pub fn token_is(&self, sent: &str) -> bool {
        seal::same_secret(&self.token(), sent)
    }

    /// Writes down that the one who asks has read restricted figures.
    pub async fn note_reading(&self, object: &str) {
        let entry = ReadEntry { at: self.0.now, actor: self.0.who.as_actor().to_owned(), object: object.to_owned() };
        self.0.desk.note_reading(entry).await;
    }
}

impl<S: Sync> FromRequestParts<S> for Ask {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let ask = parts.extensions.get::<Self>().expect("the gate stands before every route");
        Ok(ask.clone())
    }
}
