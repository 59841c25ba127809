//! Addresses and forms with what nobody should write in them: each is answered, and none stops the server.

use crate::access::Sample;
use crate::house::{Browser, House, grant, on_both};
use rettesnor_core::access::Role;
use rettesnor_core::org::Line;
use rettesnor_web::route::ROUTES;
use std::collections::BTreeSet;

const SCRIPT: &str = "\"><script>alert(1)</script>";

/// What somebody may write in a field or an address.
const WORDS: [&str; 14] = [
    "",
    " ",
    "-1",
    "0",
    "99999999999999999999",
    "2025-02-30",
    "9999-12-31",
    "kommune:9999",
    "2026T9",
    "NaN",
    "'; DROP TABLE person; --",
    "../../etc/passwd",
    "\u{202e}\u{0}\u{1f468}\u{200d}\u{fffd}",
    SCRIPT,
];

/// A form of a page: where it goes, and what stands in its fields.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Form {
    action: String,
    fields: Vec<(String, String)>,
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    let value = rest.split('"').next()?;
    Some(value.replace("&#38;", "&").replace("&amp;", "&").replace("&#58;", ":"))
}

/// The forms of a page that write something.
fn forms(page: &str) -> Vec<Form> {
    let mut found = Vec::new();
    for part in page.split("<form").skip(1) {
        let (tag, rest) = part.split_once('>').unwrap_or_default();
        let inside = rest.split("</form>").next().unwrap_or_default();
        let Some(action) = attribute(tag, "action").filter(|_| tag.contains("method=\"post\"")) else { continue };
        let tags =
            ["<input", "<select", "<textarea", "<button"].into_iter().flat_map(|kind| inside.split(kind).skip(1));
        let tags = tags.filter_map(|rest| rest.split('>').next());
        let fields =
            tags.filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default())));
        found.push(Form { action, fields: fields.collect() });
    }
    found
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

/// Addresses of a route with a word in the place of each of its parts, and with the word in what is asked for.
fn addresses(sample: &Sample, path: &str, word: &str) -> Vec<String> {
    let good = sample.address(path);
    let word = encoded(word);
    let parts: Vec<&str> = path.split('/').collect();
    let wrong = (0..parts.len()).filter(|at| parts[*at].starts_with('{') && !word.is_empty()).map(|at| {
        let mut named: Vec<&str> = good.split('?').next().unwrap_or_default().split('/').collect();
        named[at] = &word;
        named.join("/")
    });
    let keys = ["enhet", "periode", "ar", "sok", "side", "linje", "pakke", "gjort", "etter", "format", "til", "fra"];
    let asked: Vec<String> = keys.iter().map(|key| format!("{key}={word}")).collect();
    let asked = format!("{}?{}", good.split('?').next().unwrap_or_default(), asked.join("&"));
    wrong.chain([asked]).collect()
}

fn sound(answer: &crate::house::Answer, what: &str) {
    assert!(!answer.status.is_server_error(), "{what}: {}", answer.status);
    let plain = answer.body.contains("<script>alert(1)");
    assert!(!plain, "{what}: what was written is read as a script");
}

async fn every_address_is_answered(people: &[Browser<'_>], sample: &Sample) -> BTreeSet<(usize, Form)> {
    let mut found = BTreeSet::new();
    for route in ROUTES.iter().filter(|route| route.method == "get") {
        for (place, who) in people.iter().enumerate() {
            let page = who.get(&sample.address(route.path)).await;
            sound(&page, route.path);
            found.extend(forms(&page.body).into_iter().map(|form| (place, form)));
        }
        for word in WORDS {
            for address in addresses(sample, route.path, word) {
                sound(&people[0].get(&address).await, &address);
            }
        }
    }
    found
}

/// Each field in turn holds a word, and then every field the same.
async fn every_form_is_answered(who: &Browser<'_>, form: &Form) {
    let ask = async |fields: Vec<(&str, &str)>| {
        let what = format!("{} {fields:?}", form.action);
        sound(&who.post_bare(&form.action, &fields).await, &what.chars().take(600).collect::<String>());
    };
    let written: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let changes = |name: &str| !["token", "_en_gang", "versjon"].contains(&name);
    for (at, (name, _)) in written.iter().enumerate().filter(|(_, (name, _))| changes(name)) {
        let mut fields = written.clone();
        fields[at] = (name, WORDS[(at * 5 + name.len()) % WORDS.len()]);
        ask(fields).await;
    }
    let long = "å".repeat(100_000);
    for word in WORDS.into_iter().chain([long.as_str()]) {
        ask(written.iter().map(|(name, value)| (*name, if changes(name) { word } else { value })).collect()).await;
    }
    ask(written.iter().map(|(name, value)| (*name, if *name == "versjon" { "x" } else { *value })).collect()).await;
}

async fn nothing_that_is_written_stops_the_server(house: &House) {
    let sample = Sample::of(house).await;
    let leader = house.person("vond", &[grant(Role::Leader, "kommune:3201", Line::Kommune)]).await;
    let administrator = house.person("verre", &[grant(Role::Administrator, "NO", Line::Kommune)]).await;
    let people = [leader, administrator];
    let found = every_address_is_answered(&people, &sample).await;
    let leaves = ["/logg-ut", "/konto/okter", "/konto/passord"];
    let found: Vec<_> = found.iter().filter(|(_, form)| !leaves.contains(&form.action.as_str())).collect();
    assert!(found.len() > 60, "only {} forms are tried", found.len());
    for (place, form) in found {
        every_form_is_answered(&people[*place], form).await;
    }
    for who in &people {
        assert!(who.get("/konto").await.status.is_success(), "still in, so that something was tried");
    }
}

on_both!(nothing_that_is_written_stops_the_server);
