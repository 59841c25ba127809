//! What keeps others from speaking in a visitor's name: the form token, the check of origin, the headers.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum_extra::extract::cookie::{Cookie, SameSite};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// What a page may load: its own files, and nothing inline.
const CONTENT: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; \
                       connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The token that forms of a session carry: only who has the session's cookie can make it.
pub fn form_token(session: &str) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(session.as_bytes()) else { return String::new() };
    mac.update(b"form");
    mac.finalize().into_bytes().iter().take(16).map(|b| format!("{b:02x}")).collect()
}

/// A key for a form that must not do its work twice; empty where the machine gives no random bytes, and then it may.
pub fn one_time_key() -> String {
    let mut bytes = [0; 12];
    getrandom::fill(&mut bytes).map_or_else(|_| String::new(), |()| bytes.iter().map(|b| format!("{b:02x}")).collect())
}

/// A cookie that is sent to us alone, never to scripts, and is gone with the browser.
pub fn cookie(name: &'static str, value: String, secure: bool) -> Cookie<'static> {
    let mut cookie = Cookie::new(name, value);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_secure(secure);
    cookie.set_same_site(SameSite::Lax);
    cookie
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
pub fn same_secret(left: &str, right: &str) -> bool {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(b"compare") else { return false };
    let mut other = mac.clone();
    mac.update(left.as_bytes());
    other.update(right.as_bytes());
    mac.verify(&other.finalize().into_bytes()).is_ok()
}

/// Whether a form was sent from a page of ours, as far as the browser tells. What is no browser tells nothing, and has
/// no visitor's cookie to misuse.
pub fn is_from_us(headers: &HeaderMap, public_address: Option<&str>) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN) else { return true };
    if let Some(address) = public_address {
        return origin == address.trim_end_matches('/');
    }
    let host = origin.split_once("://").map(|(_, host)| host);
    host.is_some() && host == text(header::HOST)
}

/// Puts the headers on an answer that every answer has.
pub fn put_headers(headers: &mut HeaderMap, secure: bool) {
    let mut put = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    put(header::CONTENT_SECURITY_POLICY, CONTENT);
    put(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    put(header::REFERRER_POLICY, "same-origin");
    put(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    put(HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()");
    put(header::CACHE_CONTROL, "no-store");
    if secure {
        put(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let pair = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        pairs.iter().map(pair).collect()
    }

    #[test]
    fn a_form_on_a_foreign_page_is_not_ours() {
        assert!(is_from_us(&headers(&[("sec-fetch-site", "same-origin")]), None));
        assert!(!is_from_us(&headers(&[("sec-fetch-site", "cross-site")]), None));
        assert!(!is_from_us(&headers(&[("sec-fetch-site", "same-site")]), None));
        let local = [("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")];
        assert!(is_from_us(&headers(&local), None));
        assert!(!is_from_us(&headers(&[("origin", "http://evil.example"), ("host", "127.0.0.1:8080")]), None));
        assert!(is_from_us(&headers(&[("origin", "https://mrs.no"), ("host", "inner")]), Some("https://mrs.no/")));
        assert!(!is_from_us(&headers(&[("origin", "null"), ("host", "inner")]), None));
    }

    #[test]
    fn each_session_has_its_own_token() {
        assert_ne!(form_token("a"), form_token("b"));
        assert!(same_secret(&form_token("a"), &form_token("a")));
        assert!(!same_secret(&form_token("a"), &form_token("b")));
    }
}
