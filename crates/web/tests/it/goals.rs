//! Goals on pages: proposed with help, changed by two at once, decided, met on the card, and put away.

use crate::sample::{Answer, Sample};
use axum::http::StatusCode;
use rettesnor_core::goal::{Goal, Judgement, Level, Origin, OriginKind, Place, Rhythm, Stage};

const NEW: &str = "/plan/kommune:3201/2026/mal/ny";

/// A goal, as whoever proposes it would say it.
pub fn goal(indicator: &str, desired: &str) -> Goal {
    Goal {
        name: "Flere til arbeid eller utdanning".to_owned(),
        place: Place::Main { parts_add_up: false },
        judgement: Judgement::Measured {
            indicator: indicator.to_owned(),
            desired: Some(Level::parse(desired, true).unwrap()),
            tolerance: None,
            interim: Vec::new(),
        },
        origin: Origin { kind: OriginKind::Own, document: String::new(), paragraph: String::new(), binding: false },
        owner: String::new(),
        owner_name: None,
        collector: String::new(),
        rhythm: Rhythm::Yearly,
        minutes: 0,
        people: 0,
        checked: std::collections::BTreeMap::new(),
        stage: Stage::Proposed,
        follows: None,
    }
}

/// What the last field of a name holds.
fn held(page: &Answer, name: &str) -> String {
    let field = page.html.rsplit(&format!("name=\"{name}\" value=\"")).next().unwrap_or_default();
    field.split('"').next().unwrap_or_default().to_owned()
}

/// Sends the form of a page with fields, as the page's own token, key and version have it.
async fn send(sample: &Sample, who: &str, page: &Answer, path: &str, fields: &[(&str, &str)]) -> Answer {
    let own = ["token", "_en_gang", "versjon"].map(|name| (name, held(page, name)));
    let mut all: Vec<(&str, &str)> = own.iter().map(|(name, value)| (*name, value.as_str())).collect();
    all.extend_from_slice(fields);
    sample.post(who, path, &all).await
}

/// A page as text, without the ids of goals.
fn plain(page: &Answer) -> String {
    let text = page.text();
    let mut plain = String::new();
    for word in text.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
        let bare = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        let is_id = bare.len() == 32 && bare.chars().all(|c| c.is_ascii_hexdigit());
        plain.push_str(&if is_id { word.replace(bare, "ID") } else { word.to_owned() });
    }
    plain
}

const PROPOSAL: [(&str, &str); 10] = [
    ("navn", "Flere til arbeid eller utdanning"),
    ("maling", "indikator"),
    ("indikator", "I.02-nir"),
    ("onsket", "70"),
    ("toleranse", "62,5"),
    ("m6", "60"),
    ("opphav", "kommunestyre"),
    ("dokument", "Virksomhetsplan"),
    ("ansvar", "Programleder"),
    ("grunn", "Flere kan komme i jobb."),
];

async fn proposed(sample: &Sample) -> String {
    let page = sample.get("medarbeider", NEW).await;
    let answer = send(sample, "medarbeider", &page, NEW, &PROPOSAL).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let again = send(sample, "medarbeider", &page, NEW, &PROPOSAL).await;
    assert_eq!(again.location, answer.location, "sent twice, proposed once");
    answer.location
}

async fn decided(sample: &Sample, goal: &str) {
    let path = format!("{goal}/vedta");
    let page = sample.get("leder", &path).await;
    let decision = [
        ("organ", "kommunestyre"),
        ("dato", "2026-01-15"),
        ("sak", "12/26"),
        ("ordlyd", "Flere til arbeid."),
        ("fra", "2026-01-01"),
    ];
    let answer = send(sample, "leder", &page, &path, &decision).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

#[tokio::test]
async fn a_level_is_set_with_help() {
    let sample = Sample::new().await;
    let page = sample.get("medarbeider", &format!("{NEW}?indikator=I.02-nir&onsket=64")).await;
    insta::assert_snapshot!("goal_form", plain(&page));
    for language in ["nn", "en"] {
        let page = sample.get_in(language, "medarbeider", &format!("{NEW}?indikator=I.02-nir&onsket=64")).await;
        insta::assert_snapshot!(format!("goal_form_{language}"), plain(&page));
    }
    let fields = [("hjelp", "ja"), ("navn", "Et mål"), ("indikator", "I.02-nir"), ("onsket", "90")];
    let shown = send(&sample, "medarbeider", &page, NEW, &fields).await;
    assert_eq!(shown.status, StatusCode::OK, "help writes nothing");
    assert!(shown.text().contains("Et mål") && shown.text().contains("Hjelp til å sette nivået"));
}

#[tokio::test]
async fn what_cannot_be_meant_stays_in_the_form() {
    let sample = Sample::new().await;
    let page = sample.get("medarbeider", NEW).await;
    for (field, text, told) in [
        ("onsket", "0,65", "andel eller en prosent"),
        ("indikator", "I.99", "ingen indikator"),
        ("navn", " ", "må fylles ut"),
        ("navn", "Om 15819090030", "fødselsnummer"),
        ("toleranse", "80", "svakere"),
    ] {
        let fields: Vec<(&str, &str)> =
            PROPOSAL.iter().map(|(name, value)| (*name, if *name == field { text } else { *value })).collect();
        let answer = send(&sample, "medarbeider", &page, NEW, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {text}");
        assert!(answer.text().contains(told), "{field} {text}: {}", answer.text());
        assert!(answer.text().contains("Flere kan komme i jobb."), "nothing is lost");
    }
}

#[tokio::test]
async fn two_who_change_a_goal_see_each_other() {
    let sample = Sample::new().await;
    let goal = proposed(&sample).await;
    assert_eq!(sample.get("leser", &goal).await.status, StatusCode::NOT_FOUND, "a proposal is for those who write");
    assert_eq!(sample.get("nabo", &goal).await.status, StatusCode::FORBIDDEN);
    let path = format!("{goal}/endre");
    let (first, second) = (sample.get("leder", &path).await, sample.get("medarbeider", &path).await);
    let with = |level: &'static str| -> Vec<(&str, &str)> {
        PROPOSAL.iter().map(|(name, value)| (*name, if *name == "onsket" { level } else { *value })).collect()
    };
    assert_eq!(send(&sample, "leder", &first, &path, &with("72")).await.status, StatusCode::SEE_OTHER);
    let both = send(&sample, "medarbeider", &second, &path, &with("68")).await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = both.text();
    assert!(text.contains("minst 72") && text.contains("{onsket: 68}") && text.contains("Liv Leder"), "{text}");
    let over = send(&sample, "medarbeider", &both, &path, &with("68")).await;
    assert_eq!(over.status, StatusCode::SEE_OTHER, "having seen it, one may write over it");
}

#[tokio::test]
async fn a_goal_that_is_decided_is_on_the_card_at_once() {
    let sample = Sample::new().await;
    let card = "/malekort/kommune:3201/2026T2?linje=kommune";
    let goal = proposed(&sample).await;
    assert!(!sample.get("leder", card).await.html.contains(&goal), "a proposal is on no card");
    decided(&sample, &goal).await;
    assert!(sample.get("leder", card).await.html.contains(&goal));
    for language in ["nb", "nn", "en"] {
        let page = sample.get_in(language, "leder", &goal).await;
        insta::assert_snapshot!(format!("goal_{language}"), plain(&page));
    }
    let read = sample.get("leser", &goal).await;
    assert_eq!(read.status, StatusCode::OK);
    assert!(!read.html.contains("status--") && read.text().contains("Tallet vises for dem"), "{}", read.text());
    let by_indicator = sample.get("leder", "/plan/kommune:3201/2026/mal/I.02-nir").await;
    assert!(by_indicator.text().contains("Flere til arbeid eller utdanning"));

    let path = format!("{goal}/statistikk");
    let page = sample.get("leder", &path).await;
    let unsaid = send(&sample, "leder", &page, &path, &[("dato", "2026-06-01"), ("grunn", "")]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY, "why must be said");
    let done = send(&sample, "leder", &page, &path, &[("dato", "2026-06-01"), ("grunn", "For få folk.")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(!sample.get("leder", card).await.html.contains(&goal), "what is statistics is judged no longer");
    assert!(sample.get("leder", &goal).await.text().contains("For få folk."));
}

#[tokio::test]
async fn a_full_unit_is_asked_which_goal_leaves() {
    let sample = Sample::new().await;
    let settings = "/plan/kommune:3201/2026/mal/innstillinger";
    let page = sample.get("leder", settings).await;
    let settled = send(&sample, "leder", &page, settings, &[("plass", "1"), ("grunn", "Få mål.")]).await;
    assert_eq!(settled.status, StatusCode::SEE_OTHER);
    let first = proposed(&sample).await;
    decided(&sample, &first).await;
    let second = proposed(&sample).await;
    let path = format!("{second}/vedta");
    let page = sample.get("leder", &path).await;
    let text = page.text();
    assert!(text.contains("Hvilket mål går ut?") && text.contains("plass til 1"), "{text}");
    let decision = [("organ", "enhet"), ("dato", "2026-02-01"), ("ordlyd", "Ja."), ("fra", "")];
    let full = send(&sample, "leder", &page, &path, &decision).await;
    assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
    let id = first.rsplit('/').next().unwrap();
    let (out, version) = (format!("ut-{id}"), format!("utversjon-{id}"));
    let mut leaves = decision.to_vec();
    leaves.extend([(out.as_str(), "avslutt"), (version.as_str(), "2"), ("grunn_ut", "Nådd.")]);
    assert_eq!(send(&sample, "leder", &page, &path, &leaves).await.status, StatusCode::SEE_OTHER);
    assert!(sample.get("leder", &first).await.text().contains("Nådd."));
}
