//! What being let in means: the session's cookie, the end of the session before, and the way on.

use super::again;
use crate::ask::Ask;
use crate::choice::inside;
use crate::gate::session_cookie;
use crate::posted::Posted;
use crate::problem::Problem;
use crate::seal;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use rettesnor_app::people::{LoggedIn, sign_out};

/// The field that says that a form waits to be sent again.
pub const AGAIN: &str = "igjen";

/// Browsers by what they call themselves; the first that is found, since most also claim to be another.
const BROWSERS: [(&str, &str); 6] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
];

/// Machines, in the same way.
const MACHINES: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

/// Lets somebody in: a new cookie, the end of the session that this browser had, and the page that was wanted, or the
/// form that waits.
pub async fn let_in(ask: &Ask, came: &LoggedIn, posted: &Posted) -> Result<Response, Problem> {
    if let Some(before) = ask.session() {
        let ended = sign_out(ask.desk().store(), ask.who(), ask.now(), before).await;
        ended.map_err(|failure| Problem::failed(ask, &failure))?;
    }
    let token = came.token.reveal();
    let jar = CookieJar::new().add(cookie(token, ask.desk().settings().secure()));
    let onward = inside(posted.raw("videre"));
    if !posted.has(AGAIN) {
        return Ok((jar, Redirect::to(onward)).into_response());
    }
    let inside = ask.as_holder_of(token).await.map_err(|error| Problem::Store(ask.clone(), error))?;
    let fields = posted.under("_").map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Ok((jar, again::to_send(&inside, onward, fields)?).into_response())
}

/// The cookie of a session: sent to us alone, never to scripts, and gone with the browser.
pub fn cookie(token: &str, secure: bool) -> Cookie<'static> {
    seal::cookie(session_cookie(secure), token.to_owned(), secure)
}

/// What a person will know the machine by, such as `Firefox, Windows`; nothing where it does not say.
pub fn device(headers: &HeaderMap) -> String {
    let told = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let known =
        |names: &[(&str, &'static str)]| names.iter().find(|(sign, _)| told.contains(sign)).map(|(_, name)| *name);
    let parts: Vec<&str> = [known(&BROWSERS), known(&MACHINES)].into_iter().flatten().collect();
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_machine_is_known_by_its_browser_and_kind() {
        let of =
            |told: &'static str| device(&[(header::USER_AGENT, HeaderValue::from_static(told))].into_iter().collect());
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0 \
                    Safari/537.36 Edg/138.0";
        assert_eq!(of(edge), "Edge, Windows");
        let phone =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1";
        assert_eq!(of(phone), "Safari, iPhone");
        assert_eq!(of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"), "Firefox, Linux");
        assert_eq!(of("<script>"), "");
    }

    #[test]
    fn the_cookie_is_ours_alone() {
        assert_eq!(cookie("t", false).to_string(), "rettesnor=t; HttpOnly; SameSite=Lax; Path=/");
        assert_eq!(cookie("t", true).to_string(), "__Host-rettesnor=t; HttpOnly; SameSite=Lax; Secure; Path=/");
    }
}
