//! What must have been done in a demonstration before all of its pages can be looked at: files sent in and brought to
//! the states that pages tell of, a comment, an invitation.

use super::chromium::{Chromium, Setup};
use fantoccini::Locator;
use serde_json::json;
use std::collections::BTreeMap;
use std::time::Duration;

/// Sends a form from the page that is open, with its token, and tells where that led and what came.
const SEND: &str = "const [path, fields, done] = arguments;
    const form = new FormData();
    form.append('token', document.querySelector('input[name=token]').value);
    for (const [name, value, file] of fields) form.append(name, file ? new File([value], file) : value);
    const body = fields.some(field => field[2]) ? form : new URLSearchParams(form);
    fetch(path, {method: 'POST', body}).then(async answer => done([answer.url, await answer.text()]));";

/// Norwegian training in the month that it is, which nobody has delivered yet: a row that is right, and two that are not.
const HEADINGS: &str = "maned;kommune;deltaker;rett_og_plikt\n";

/// Participations whose headings and codes somebody must explain.
const STRANGE: &str = "Deltaker;kommune;Oppstart;sluttdato;avslutningskode\np1;3201;2024-01-08;2025-06-12;Ferdig\n";

/// Addresses by the names that stand in braces in the list of pages.
#[derive(Clone, Debug)]
pub struct Places(BTreeMap<&'static str, String>);

impl Places {
    /// Does it all in a demonstration.
    pub async fn prepare(demo: &str) -> Self {
        let mut places = BTreeMap::new();
        let browser = Chromium::start(Setup { width: 1440, dark: false, language: "nb" }).await;
        let desk = Desk { browser: &browser, demo };
        browser.enter(demo, "Liv Leder").await;
        desk.deliver(&mut places).await;
        places.insert("comment", desk.comment().await);
        desk.voices(&mut places).await;
        desk.reports(&mut places).await;
        desk.reporting(&mut places).await;
        desk.plan(&mut places).await;
        desk.letter(&mut places).await;
        browser.end().await;
        let browser = Chromium::start(Setup { width: 1440, dark: false, language: "nb" }).await;
        let desk = Desk { browser: &browser, demo };
        browser.enter(demo, "Kåre Kontorleder").await;
        desk.asked(&mut places).await;
        browser.end().await;
        let browser = Chromium::start(Setup { width: 1440, dark: false, language: "nb" }).await;
        let desk = Desk { browser: &browser, demo };
        browser.enter(demo, "Astrid Administrator").await;
        desk.invite(&mut places).await;
        browser.end().await;
        Self(places)
    }

    /// An address with what its braces stand for.
    pub fn resolve(&self, address: &str) -> String {
        let known = self.0.iter().map(|(name, value)| (format!("{{{name}}}"), value));
        let resolved = known.fold(address.to_owned(), |address, (name, value)| address.replace(&name, value));
        assert!(!resolved.contains('{'), "{address} has a name that nothing was made for");
        resolved
    }
}

/// Somebody who does things in a demonstration.
struct Desk<'b> {
    browser: &'b Chromium,
    demo: &'b str,
}

impl Desk<'_> {
    /// The survey that is open, with its link for all; the checklist; the tertial that is begun.
    async fn reporting(&self, places: &mut BTreeMap<&'static str, String>) {
        const FIRST: &str = "const [start, last] = arguments;
            const all = [...document.querySelectorAll('a.link-row')].map(a => a.getAttribute('href'));
            const found = all.filter(href => href.startsWith(start) && !href.endsWith('/ny'));
            return found[0].split('/').pop();";
        for (name, path) in [("survey", "/undersokelser"), ("checklist", "/kvalitet"), ("tertial", "/innrapportering")]
        {
            self.open(path).await;
            let found = self.browser.client.execute(FIRST, vec![json!(format!("{path}/"))]).await;
            places.insert(name, found.expect("a link").as_str().expect("an address").to_owned());
        }
        self.open(&format!("/undersokelser/{}", places["survey"])).await;
        let link = self.value("return document.getElementById('lenke').value;").await;
        places.insert("answer", link.rsplit('/').next().unwrap_or_default().to_owned());
    }

    async fn open(&self, path: &str) {
        self.browser.open(&format!("{}{path}", self.demo)).await;
    }

    /// Sends a form and gives the path that it led to, and the page.
    async fn send(&self, path: &str, fields: &[(&str, &str, Option<&str>)]) -> (String, String) {
        let answer = self.browser.client.execute_async(SEND, vec![json!(path), json!(fields)]).await;
        let answer = answer.expect("the form is sent");
        let part = |place: usize| answer[place].as_str().unwrap_or_default().to_owned();
        (part(0).trim_start_matches(self.demo).to_owned(), part(1))
    }

    /// Waits until a page has something; the pages of uploads look again by themselves.
    async fn until(&self, css: &str) {
        let wait = self.browser.client.wait().at_most(Duration::from_secs(60));
        if let Err(error) = wait.for_element(Locator::Css(css)).await {
            let page = self.value("return location.pathname + ' ' + document.body.innerText;").await;
            panic!("{css} does not come: {error}\n{page}");
        }
    }

    /// Sends a file in and opens its page; gives the id of the upload.
    async fn upload(&self, dataset: &str, name: &str, rows: &str) -> String {
        self.open("/leveranser").await;
        let fields = [("datasett", dataset, None), ("enhet", "kommune:3201", None), ("filer", rows, Some(name))];
        let (path, _) = self.send("/leveranser", &fields).await;
        self.open(&path).await;
        id_of(&path)
    }

    async fn value(&self, script: &str) -> String {
        let found = self.browser.client.execute(script, Vec::new()).await.expect("the page answers");
        found.as_str().unwrap_or_default().to_owned()
    }

    async fn deliver(&self, places: &mut BTreeMap<&'static str, String>) {
        let month = self.value("return new Date().toISOString().slice(0, 7);").await;
        let good = format!("{HEADINGS}{month};3201;prove-1;ja\n");
        let bad = format!("{good}{month};9999;prove-2;ja\n2026-13;3201;prove-3;kanskje\n");

        let accepted = self.upload("norskopplaring", "norsk.csv", &good).await;
        self.until("#dom").await;
        let seen = self.value("return document.querySelector('input[name=sett]').value;").await;
        let terms = [("sett", seen.as_str(), None), ("tap", "ja", None)];
        self.send(&format!("/leveranser/{accepted}/godta"), &terms).await;

        let discarded = self.upload("norskopplaring", "forkastes.csv", &good).await;
        self.until("#dom").await;
        self.send(&format!("/leveranser/{discarded}/forkast"), &[]).await;
        self.open(&format!("/leveranser/{discarded}")).await;
        self.until(".notice--plain").await;

        let checked = self.upload("norskopplaring", "norsk-med-feil.csv", &bad).await;
        self.until("#dom").await;
        let mapping = self.upload("deltakelse", "deltakelse-fra-fagsystemet.csv", STRANGE).await;
        self.until("#svar").await;
        let unreadable = self.upload("norskopplaring", "brev.csv", "Kjære leser\n").await;
        self.until("#svar").await;
        self.send(&format!("/leveranser/{unreadable}/svar"), &[("uten", "ja", None)]).await;
        self.open(&format!("/leveranser/{unreadable}")).await;
        self.until("#dom").await;

        let scope = [("datasett", "norskopplaring", None), ("enhet", "kommune:3201", None)];
        let sure = [("fra", month.as_str(), None), ("til", month.as_str(), None), ("sikker", "ja", None)];
        let (nothing, _) = self.send("/leveranser/ingen", &[&scope[..], &sure].concat()).await;
        self.open(&nothing).await;
        self.until("#dom").await;
        self.open(&format!("/leveranser/{accepted}")).await;
        self.until("#kortene").await;
        let nothing = id_of(&nothing);
        for (name, id) in [
            ("accepted", accepted),
            ("discarded", discarded),
            ("checked", checked),
            ("mapping", mapping),
            ("unreadable", unreadable),
            ("nothing", nothing),
        ] {
            places.insert(name, id);
        }
    }

    /// Comments on a figure; gives the id of the comment.
    async fn comment(&self) -> String {
        let page = "/malekort/kommune:3201/2026T1/I.02-nir";
        self.open(page).await;
        let text = [("tekst", "To av dem begynner på skolen.", None), ("_en_gang", "kommentar", None)];
        self.send(&format!("{page}/kommentarer"), &text).await;
        self.open(page).await;
        let link = self.value("return document.querySelector('a[href*=\"/kommentarer/\"]').pathname;").await;
        id_of(&link)
    }

    /// What the demonstration's own story has written: a hearing, and an input.
    async fn voices(&self, places: &mut BTreeMap<&'static str, String>) {
        self.open("/medvirkning/kommune:3201/2026").await;
        let hearing = "a[href^=\"/horing/\"]:not([href^=\"/horing/ny\"])";
        let hearing = self.value(&format!("return document.querySelector('{hearing}').pathname;")).await;
        let input = self.value("return document.querySelector('a[href^=\"/innspill/\"]').pathname;").await;
        places.insert("hearing", id_of(&hearing));
        places.insert("input", id_of(input.trim_end_matches("/svar")));
    }

    /// The report that the demonstration has made, and the one that is being written.
    async fn reports(&self, places: &mut BTreeMap<&'static str, String>) {
        self.open("/rapporter").await;
        for (name, tag) in [("report", ".tag--accent"), ("written", ".tag:not(.tag--accent)")] {
            let script = format!("return document.querySelector('a.link-row:has({tag})').pathname;");
            places.insert(name, id_of(&self.value(&script).await));
        }
    }

    /// A plan that is begun, which can be written in, and an action of the plan that was adopted.
    async fn plan(&self, places: &mut BTreeMap<&'static str, String>) {
        self.open("/plan/kommune:3201/2028").await;
        let fields = [("tittel", "Plan som er begynt", None), ("visjon", "", None), ("_en_gang", "plan-2028", None)];
        self.send("/plan/kommune:3201/2028", &fields).await;
        self.open("/plan/kommune:3201/2026").await;
        let action = "a[href*=\"/2026/tiltak/\"]:not([href$=\"/ny\"])";
        let action = self.value(&format!("return document.querySelector('{action}').pathname;")).await;
        places.insert("action", id_of(&action));
    }

    /// A letter that is a draft, from its template as it stands.
    async fn letter(&self, places: &mut BTreeMap<&'static str, String>) {
        self.open("/brev/ny?slag=budsjettvedtak&fra=kommune:3201@kommune&ar=2028").await;
        self.value("document.querySelector('main input[name=til]').checked = true;").await;
        let save = self.browser.client.find(Locator::Css("main form button:not([data-variant])")).await;
        save.expect("it can be saved").click().await.expect("the letter is saved");
        self.until("main a[href$='/endre']").await;
        places.insert("draft", id_of(&self.value("return location.pathname;").await));
    }

    /// The letter that the office is asked to answer.
    async fn asked(&self, places: &mut BTreeMap<&'static str, String>) {
        self.open("/brev").await;
        let way = self.value("return document.querySelector('a[href*=\"/svar/\"]').pathname;").await;
        places.insert("asked", id_of(way.split("/svar/").next().unwrap_or_default()));
    }

    async fn invite(&self, places: &mut BTreeMap<&'static str, String>) {
        self.open("/admin/personer").await;
        let person = [("navn", "Ingrid Invitert", None), ("epost", "ingrid@eksempel.example", None)];
        let role = [("rolle", "leser", None), ("enhet", "kommune:3201", None), ("linje", "kommune", None)];
        let (_, page) = self.send("/admin/personer", &[&person[..], &role].concat()).await;
        let link = page.split_once("/invitasjon/").expect("the link is shown").1;
        let token: String = link.chars().take_while(char::is_ascii_hexdigit).collect();
        places.insert("invitation", token);
        let link = page.split_once("href=\"/admin/personer/0").expect("the way to the person is shown").1;
        places.insert("person", format!("0{}", link.split('"').next().unwrap_or_default()));
        self.key(places).await;
    }

    /// A key of another program, which reads what is published.
    async fn key(&self, places: &mut BTreeMap<&'static str, String>) {
        self.open("/admin/nokler").await;
        let last_day = self.value("return document.querySelector('input[name=siste_dag]').value;").await;
        let key = [("navn", "Statistikk", None), ("leser", "publisert", None), ("siste_dag", last_day.as_str(), None)];
        self.send("/admin/nokler", &key).await;
        self.open("/admin/nokler").await;
        let way = self.value("return document.querySelector('a[href$=\"/tilbakekall\"]').pathname;").await;
        places.insert("key", id_of(way.trim_end_matches("/tilbakekall")));
    }
}

/// The last part of a path, which in those of uploads and comments is the id.
fn id_of(path: &str) -> String {
    let id = path.rsplit('/').next().unwrap_or_default();
    assert!(id.len() == 32, "{path} leads to nothing that was made");
    id.to_owned()
}

/// The status that the page that is open was answered with.
pub async fn status(browser: &Chromium) -> u64 {
    let script = "return performance.getEntriesByType('navigation')[0].responseStatus;";
    let found = browser.client.execute(script, Vec::new()).await.expect("the page answers");
    found.as_u64().expect("the browser knows the status")
}
