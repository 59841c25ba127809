//! The gate before every route: who asks, whether the form is ours, and whether they may come in at all.
//!
//! A form that was sent after the session ended is not lost: the log-in page keeps what was written.

use crate::api::door;
use crate::ask::{Ask, Inner};
use crate::desk::Desk;
use crate::guard::Guard;
use crate::page::Scheme;
use crate::posted::{Posted, TOKEN};
use crate::problem::Problem;
use crate::{login, problem, route, seal};
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use rettesnor_core::access::Who;
use rettesnor_store::StoreError;
use rettesnor_words::Language;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// The most that a form without files may send.
const FORM_LIMIT: usize = 1 << 20;

/// Where one comes in and goes out. Their forms may be older than the session, or come from before there was one, and
/// need no token: that they come from our own pages is enough.
const DOORS: [&str; 4] = ["/logg-inn", "/logg-inn/eksempel", "/logg-ut", "/invitasjon/{token}"];

/// The one form that sends files.
const TAKES_FILES: &str = "/leveranser";

/// The cookie of a session.
pub fn session_cookie(secure: bool) -> &'static str {
    if secure { "__Host-rettesnor" } else { "rettesnor" }
}

/// Lets a request through to its handler, or answers in its place.
pub async fn gate(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    let secure = desk.settings().secure();
    let mut answer = pass(desk, request, next).await;
    seal::put_headers(answer.headers_mut(), secure);
    answer
}

async fn pass(desk: Desk, mut request: Request, next: Next) -> Response {
    let guard = guard_of(&request);
    if guard == Some(Guard::Open) && request.uri().path().starts_with("/assets/") {
        return next.run(request).await;
    }
    let address = request.uri().path_and_query().map_or("/", |address| address.as_str()).to_owned();
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let network = network_of(peer, request.headers(), desk.settings().behind_proxy);
    if door::is_ours(request.uri().path()) {
        return door::pass(desk, request, next, network).await;
    }
    let ask = match asked(&desk, request.headers().clone(), address, network).await {
        Ok(ask) => ask,
        Err(error) => return problem::broken(&desk, request.headers(), &error.to_string()),
    };
    if names_nothing(ask.address()) {
        return problem::not_found(&ask);
    }
    let posts = request.method() == Method::POST;
    if posts && !seal::is_from_us(request.headers(), desk.settings().public_address.as_deref()) {
        return problem::foreign(&ask);
    }
    let mut posted = Posted::default();
    if posts && !takes_files(&request) {
        let body = std::mem::replace(request.body_mut(), Body::empty());
        let Ok(bytes) = to_bytes(body, FORM_LIMIT).await else { return problem::too_large(&ask) };
        posted = Posted::read(&bytes);
        if ask.session().is_some() && !ask.token_is(posted.get(TOKEN)) && !is_door(&request) {
            return login::again::show(&ask, &posted).await;
        }
    }
    let guard = guard.unwrap_or(Guard::Open);
    if !guard.lets_in(ask.who(), desk.settings().demo) {
        return match (guard, ask.who(), posts) {
            (Guard::Demonstration, ..) => problem::not_found(&ask),
            (_, Who::Visitor, true) => login::again::show(&ask, &posted).await,
            (_, Who::Visitor, false) => to_log_in(&ask),
            _ => problem::not_allowed(&ask),
        };
    }
    request.extensions_mut().insert(ask.clone());
    request.extensions_mut().insert(posted);
    if posts { to_the_end(ask, next.run(request)).await } else { next.run(request).await }
}

/// Carries out what was sent, though whoever sent it leaves: a connection that closes must not cut a deed in two.
async fn to_the_end(ask: Ask, deed: impl Future<Output = Response> + Send + 'static) -> Response {
    let done = tokio::spawn(deed).await;
    done.unwrap_or_else(|_| Problem::Broken(ask, "the program itself gave up".to_owned()).into_response())
}

/// Whether an address holds the one character that no text in a database can.
pub(crate) fn names_nothing(address: &str) -> bool {
    address.contains("%00")
}

fn guard_of(request: &Request) -> Option<Guard> {
    let path = request.extensions().get::<MatchedPath>()?;
    route::guard(request.method(), path.as_str())
}

fn is_door(request: &Request) -> bool {
    request.extensions().get::<MatchedPath>().is_some_and(|path| DOORS.contains(&path.as_str()))
}

/// The network that a request comes from. Behind a proxy it is the last address that the proxy names, which is the one
/// that the proxy itself has seen; what stands before it could be anything. Of an IPv6 address, which one machine has
/// as many of as it likes, the first half is the network.
fn network_of(peer: Option<IpAddr>, headers: &HeaderMap, behind_proxy: bool) -> String {
    let told = || {
        let last = headers.get_all("x-forwarded-for").iter().next_back()?;
        last.to_str().ok()?.rsplit(',').next()?.trim().parse::<IpAddr>().ok()
    };
    let address = if behind_proxy { told().or(peer) } else { peer };
    match address.map(|address| address.to_canonical()) {
        Some(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        Some(address) => address.to_string(),
        None => String::new(),
    }
}

/// Whether the route takes files: it reads what is sent while it comes, and asks for the token itself. What comes to any
/// other is read here as a plain form, whatever it claims to be.
fn takes_files(request: &Request) -> bool {
    request.extensions().get::<MatchedPath>().is_some_and(|path| path.as_str() == TAKES_FILES)
}

/// Works out who asks.
async fn asked(desk: &Desk, headers: HeaderMap, address: String, network: String) -> Result<Ask, StoreError> {
    let jar = CookieJar::from_headers(&headers);
    let cookie = |name: &str| jar.get(name).map(|cookie| cookie.value().to_owned());
    let now = desk.now();
    let token = cookie(session_cookie(desk.settings().secure()));
    let seen = match &token {
        Some(token) => desk.store().who(token, now).await?,
        None => None,
    };
    let (who, session, preferences) = match (seen, token) {
        (Some(seen), Some(token)) => (Who::Person(seen.person), Some((seen.session, token)), seen.preferences),
        _ => (Who::Visitor, None, BTreeMap::new()),
    };
    let chosen = preferences.get("sprak").cloned().or_else(|| cookie("sprak"));
    let language = chosen.and_then(|tag| tag.parse().ok()).unwrap_or_else(|| spoken(&headers));
    let scheme = preferences.get("utseende").cloned().or_else(|| cookie("utseende"));
    Ok(Ask::new(Inner {
        shelf: desk.shelf(),
        desk: desk.clone(),
        who,
        session,
        preferences,
        language,
        scheme: Scheme::read(scheme.as_deref()),
        now,
        address,
        network,
    }))
}

/// The language that the browser asks for first, among ours; bokmål where it asks for none of them.
pub(crate) fn spoken(headers: &HeaderMap) -> Language {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let tags = asked.split(',').map(|part| part.split([';', '-']).next().unwrap_or_default().trim());
    tags.filter_map(|tag| if tag == "no" { Some(Language::Bokmaal) } else { tag.parse().ok() })
        .next()
        .unwrap_or_default()
}

fn to_log_in(ask: &Ask) -> Response {
    let back = form_urlencoded::Serializer::new(String::new()).append_pair("videre", ask.address()).finish();
    Redirect::to(&format!("/logg-inn?{back}")).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_network_is_what_was_seen_and_not_what_was_said() {
        let peer: Option<IpAddr> = Some("127.0.0.1".parse().unwrap());
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", HeaderValue::from_static("203.0.113.9"));
        headers.append("x-forwarded-for", HeaderValue::from_static("192.0.2.1, 198.51.100.7"));
        assert_eq!(network_of(peer, &headers, false), "127.0.0.1");
        assert_eq!(network_of(peer, &headers, true), "198.51.100.7");
        assert_eq!(network_of(peer, &HeaderMap::new(), true), "127.0.0.1");
        headers.append("x-forwarded-for", HeaderValue::from_static("2001:db8:1:2:3:4:5:6"));
        assert_eq!(network_of(peer, &headers, true), "2001:db8:1:2::/64");
        headers.append("x-forwarded-for", HeaderValue::from_static("somebody"));
        assert_eq!(network_of(peer, &headers, true), "127.0.0.1");
        assert_eq!(network_of(Some("::ffff:192.0.2.1".parse().unwrap()), &headers, false), "192.0.2.1");
    }
}
