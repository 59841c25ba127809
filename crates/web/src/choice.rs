//! `POST /valg`: a choice that is remembered: language, colours, columns, length of periods. It follows the person where
//! somebody is logged in, and the browser otherwise.

use crate::ask::Ask;
use crate::posted::Posted;
use crate::problem::Problem;
use crate::seal;
use axum::Extension;
use axum::response::Redirect;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use rettesnor_app::people::prefer;

/// What can be chosen, and the longest that a choice may be.
const CHOICES: [(&str, usize); 4] = [("sprak", 2), ("utseende", 5), ("kolonner", 100), ("periodelengde", 10)];

/// Remembers a choice and leads back.
pub async fn choose(
    ask: Ask,
    jar: CookieJar,
    Extension(posted): Extension<Posted>,
) -> Result<(CookieJar, Redirect), Problem> {
    let mut jar = jar;
    for (name, longest) in CHOICES {
        let values: Vec<&str> = posted.all(name).filter(|value| !value.is_empty()).collect();
        let value = values.join(",");
        if !posted.has(name) || value.len() > longest {
            continue;
        }
        if ask.who().person().is_some() {
            let kept = prefer(ask.desk().store(), ask.who(), ask.now(), name, &value).await;
            kept.map_err(|error| Problem::Broken(ask.clone(), format!("{error:?}")))?;
        }
        if matches!(name, "sprak" | "utseende") {
            jar = jar.add(remembered(name, value, ask.desk().settings().secure()));
        }
    }
    Ok((jar, Redirect::to(inside(posted.raw("tilbake")))))
}

fn remembered(name: &'static str, value: String, secure: bool) -> Cookie<'static> {
    let mut cookie = seal::cookie(name, value, secure);
    cookie.make_permanent();
    cookie
}

/// A path of ours, or the front page: nobody is led elsewhere by a form.
pub fn inside(path: &str) -> &str {
    let ours = path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\");
    // A browser passes over tabs and line breaks in an address, so that one with them could lead to somebody else.
    if ours && path.bytes().all(|byte| byte.is_ascii_graphic()) { path } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn nobody_is_led_elsewhere() {
        assert_eq!(inside("/malekort/NO/2026?linje=stat"), "/malekort/NO/2026?linje=stat");
        let elsewhere = ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "/a\r\nb"];
        for path in elsewhere.into_iter().chain(["", "malekort", "/bær"]) {
            assert_eq!(inside(path), "/");
        }
    }
}
