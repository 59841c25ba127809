//! Somebody at a browser: asks for pages with the cookie of a session, and sends the forms that stand in them.

use super::form::{Form, forms};
use super::house::House;
use http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use rettesnor_testkit::page_text;
use tokio::runtime::{Builder, Runtime};

/// The fields of a form, in order.
pub type Fields = Vec<(String, String)>;

/// What everybody here has chosen.
pub const PASSWORD: &str = "fire helt vanlige ord";

/// Somebody who is logged in.
pub struct Person<'h> {
    pub house: &'h House,
    pub cookie: String,
    runtime: Runtime,
}

/// What the server answered.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    headers: HeaderMap,
    pub body: Vec<u8>,
}

impl<'h> Person<'h> {
    /// Follows the link to an account and chooses a password.
    pub fn by_link(house: &'h House, token: &str) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let mut person = Self { house, cookie: String::new(), runtime };
        let chosen = [("passord".to_owned(), PASSWORD.to_owned())];
        let answer = person.post(&format!("/invitasjon/{token}"), &chosen);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.read());
        let cookie = answer.header(SET_COOKIE);
        person.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        person
    }

    /// Somebody who is not logged in.
    pub fn visitor(house: &'h House) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        Self { house, cookie: String::new(), runtime }
    }

    /// Logs in.
    pub fn by_password(house: &'h House, email: &str) -> Self {
        let mut person = Self::visitor(house);
        let form = person.form("/logg-inn", "/logg-inn").with("epost", email).with("passord", PASSWORD);
        let answer = person.post(&form.action, form.fields());
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.read());
        person.cookie = answer.header(SET_COOKIE).split(';').next().unwrap_or_default().to_owned();
        person
    }

    /// A page that is there, as it is read.
    pub fn reads(&self, path: &str) -> String {
        let page = self.get(path);
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.read());
        page.read()
    }

    /// A form on a page, by where it is sent.
    pub fn form(&self, path: &str, action: &str) -> Form {
        let page = self.get(path);
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.read());
        let found = forms(&page.html(), path).into_iter().find(|form| form.action == action);
        found.unwrap_or_else(|| panic!("{path} has no form that is sent to {action}:\n{}", page.read()))
    }

    /// Sends a form that is taken; tells where that led.
    pub fn sends(&self, form: &Form) -> String {
        let answer = self.post(&form.action, form.fields());
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}: {}", form.action, answer.read());
        answer.leads_to()
    }

    /// Where a link on a page leads, by what stands in it.
    pub fn way(&self, path: &str, label: &str) -> String {
        let page = self.reads(path);
        let links = page.match_indices("](").filter_map(|(at, _)| {
            let text = page[..at].rsplit('[').next()?;
            let href = page[at + 2..].split(')').next()?;
            text.contains(label).then(|| href.to_owned())
        });
        let mut links = links;
        links.next().unwrap_or_else(|| panic!("{path} has no way to `{label}`:\n{page}"))
    }

    /// Asks for a page or a file.
    pub fn get(&self, path: &str) -> Answer {
        self.runtime.block_on(self.ask(self.request("GET", path, ""), String::new()))
    }

    /// Sends a form.
    pub fn post(&self, path: &str, fields: &[(String, String)]) -> Answer {
        self.runtime.block_on(self.posting(path, fields))
    }

    /// Sends the same form twice at once.
    pub fn post_twice(&self, path: &str, fields: &[(String, String)]) -> (Answer, Answer) {
        self.runtime.block_on(async { tokio::join!(self.posting(path, fields), self.posting(path, fields)) })
    }

    /// Sends a body of a kind.
    pub fn send(&self, path: &str, kind: &str, body: String) -> Answer {
        self.runtime.block_on(self.ask(self.request("POST", path, kind), body))
    }

    /// Sends the same body twice at once.
    pub fn send_twice(&self, path: &str, kind: &str, body: &str) -> (Answer, Answer) {
        let once = || self.ask(self.request("POST", path, kind), body.to_owned());
        self.runtime.block_on(async { tokio::join!(once(), once()) })
    }

    async fn posting(&self, path: &str, fields: &[(String, String)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.ask(self.request("POST", path, "application/x-www-form-urlencoded"), body).await
    }

    fn request(&self, method: &str, path: &str, kind: &str) -> http::request::Builder {
        let request = Request::builder().method(method).uri(format!("http://{}{path}", self.house.address()));
        let request = request.header(ACCEPT_LANGUAGE, "nb").header(COOKIE, &self.cookie);
        if kind.is_empty() {
            request
        } else {
            request.header(CONTENT_TYPE, kind).header("sec-fetch-site", "same-origin")
        }
    }

    async fn ask(&self, request: http::request::Builder, body: String) -> Answer {
        // A connection of its own for each request: the server may be another by the next.
        let client = Client::builder(TokioExecutor::new()).build_http();
        let request = request.body(body).expect("a request");
        let answer = client.request(request).await.expect("the server answers");
        let (parts, body) = answer.into_parts();
        let body = body.collect().await.expect("the answer comes whole").to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}

impl Answer {
    pub fn header(&self, name: impl http::header::AsHeaderName) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where the answer leads, as a page that answers a form must.
    pub fn leads_to(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.read());
        self.header(LOCATION).to_owned()
    }

    /// The page as it was sent.
    pub fn html(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The page as it is read.
    pub fn read(&self) -> String {
        page_text(&self.html())
    }

    /// What the form that leads to an address holds unseen; nothing where there is no such form.
    pub fn form(&self, action: &str) -> Option<Fields> {
        let html = self.html();
        let (_, rest) = html.split_once(&format!("action=\"{action}\""))?;
        let form = rest.split("</form>").next().unwrap_or_default();
        let hidden = form.split("<input type=\"hidden\" ").skip(1);
        let value = |input: &str, name: &str| {
            let (_, rest) = input.split_once(&format!("{name}=\""))?;
            rest.split('"').next().map(str::to_owned)
        };
        Some(hidden.filter_map(|input| Some((value(input, "name")?, value(input, "value")?))).collect())
    }
}
