//! A report from the empty list to what everybody reads: begun, written by two at once, each text said yes to, made,
//! presented, corrected and published; and that no number of a hidden figure is in any of its formats.

use crate::published::{PATTERN, find_what_to_hide, secrets, tells};
use crate::sample::{Answer, Sample, shelf};
use axum::http::StatusCode;
use rettesnor_app::report::Phrases;
use rettesnor_core::definition::Words;
use rettesnor_core::goal::{Adoption, Origin};
use rettesnor_core::org::UnitKind;
use rettesnor_core::time::{Date, Period};
use std::io::Read;

/// Phrases that say as little as they can.
pub fn phrases() -> Phrases<'static> {
    Phrases {
        issuer: Box::new(|name: &str, _: UnitKind| name.to_owned()),
        undelivered: Box::new(|unit: &str, names: &[String]| format!("{unit}: {}", names.join(", "))),
        list: Box::new(|names: &[String]| names.join(", ")),
        period: Box::new(|period: Period| period.to_string()),
        delivered: Box::new(|name: &Words, on: Date| format!("{} {on}", name.nb)),
        decision: Box::new(|adoption: &Adoption| adoption.case.clone()),
        origin: Box::new(|origin: &Origin| origin.document.clone()),
        inhabitants: "SSB".to_owned(),
        arms: None,
    }
}

/// What begins a report of Bærum's year.
fn chosen(to: &'static str) -> [(&'static str, &'static str); 5] {
    [("enhet", "kommune:3201"), ("periode", "2025"), ("til", to), ("sprak", "nb"), ("_en_gang", "b1")]
}

async fn begin(sample: &Sample, to: &'static str) -> String {
    let begun = sample.send("leder", "/rapport/ny", &chosen(to)).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
    begun.location
}

/// The ids of the texts that are to be said yes to.
fn texts(page: &Answer) -> Vec<String> {
    let parts = page.html.split("name=\"tekst\" value=\"").skip(1);
    parts.filter_map(|part| part.split('"').next()).map(str::to_owned).collect()
}

/// Makes a report of all its texts, and tells where it is.
async fn make(sample: &Sample, draft: &str, reason: &str) -> String {
    let page = sample.get("leder", &format!("{draft}/lag")).await;
    assert_eq!(page.status, StatusCode::OK);
    let yes = texts(&page);
    let mut fields: Vec<(&str, &str)> = yes.iter().map(|id| ("tekst", id.as_str())).collect();
    fields.push(("grunn", reason));
    let asked = sample.send("leder", &format!("{draft}/bekreft"), &fields).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.text());
    let hash = asked.hidden(&format!("{draft}/lag"), "avtrykk");
    fields.push(("avtrykk", &hash));
    let done = sample.send("leder", &format!("{draft}/lag"), &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(sample.send("leder", &format!("{draft}/lag"), &fields).await.location, done.location, "sent twice");
    done.location
}

#[tokio::test]
async fn a_report_to_the_leaders_is_internal_and_corrected_by_a_new_one() {
    let sample = Sample::new().await;
    assert!(sample.get("leder", "/rapporter").await.text().contains("Lag den første"));
    let draft = begin(&sample, "ledermote").await;
    let write = format!("{draft}/tekster");
    let written = [("versjon", "1"), ("setning", "Flere går til arbeid."), ("malekort-1", "Tallene er gode.")];
    assert_eq!(sample.send("leder", &write, &written).await.location, draft);
    let late = [("versjon", "1"), ("setning", "Noe annet."), ("malekort-1", "Tallene er gode.")];
    let clash = sample.send("medarbeider", &write, &late).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(clash.html.contains("Noe annet.") && clash.text().contains("Nå står det: «Flere går til arbeid.»"));
    let person = sample.send("leder", &write, &[("versjon", "2"), ("setning", "Om 15819090030")]).await;
    assert_eq!(person.status, StatusCode::UNPROCESSABLE_ENTITY, "identity numbers are not kept");
    let page = sample.get("medarbeider", &draft).await.text();
    assert!(page.contains("Flere går til arbeid.") && page.contains("Tallene er gode."), "{page}");
    assert_eq!(sample.get("medarbeider", &format!("{draft}/lag")).await.status, StatusCode::FORBIDDEN);
    let made = make(&sample, &draft, "").await;
    for language in ["nb", "nn", "en"] {
        let told = sample.get_in(language, "leder", &made).await.told();
        insta::assert_snapshot!(format!("report_in_{language}"), told);
    }
    for who in ["leser", "nabo", "stat", "administrator"] {
        assert_eq!(sample.get(who, &made).await.status, StatusCode::FORBIDDEN, "{who}");
        assert_eq!(sample.get(who, &format!("{made}/rapport.csv")).await.status, StatusCode::FORBIDDEN, "{who}");
    }
    let id = made.strip_prefix("/rapport/").unwrap();
    assert_eq!(sample.get("leder", &format!("/offentlig/rapport/{id}")).await.status, StatusCode::NOT_FOUND);
    let published = sample.send("leder", &format!("{made}/publiser"), &[]).await;
    assert_eq!(published.status, StatusCode::BAD_REQUEST, "what is internal is not published");
    let unsaid = sample.send("leder", &format!("{draft}/bekreft"), &[]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY, "a correction says why");
    let again = [("versjon", "2"), ("setning", "Flere går til arbeid enn i fjor.")];
    assert_eq!(sample.send("leder", &write, &again).await.status, StatusCode::SEE_OTHER);
    let second = make(&sample, &draft, "Setningen var uklar.").await;
    let old = sample.get("leder", &made).await.text();
    assert!(old.contains("Flere går til arbeid.") && old.contains("Rapporten er rettet"), "{old}");
    assert!(sample.get("leder", &second).await.text().contains("Setningen var uklar."));
    insta::assert_snapshot!("report_list", sample.get("leder", "/rapporter").await.told());
}

#[tokio::test]
async fn a_presentation_counts_as_step_seven() {
    let sample = Sample::new().await;
    let draft = begin(&sample, "ansatte").await;
    let made = make(&sample, &draft, "").await;
    let present = format!("{made}/presentasjon");
    let unsaid = sample.send("leder", &present, &[("til", "Formannskapet"), ("dag", "2026-11-21")]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [
        ("til", "Personalmøtet"),
        ("av", "Enhetslederen"),
        ("dag", "2026-11-21"),
        ("antall", "14"),
        ("sagt", "Mer tid."),
    ];
    assert_eq!(sample.send("leder", &present, &fields).await.location, made);
    let page = sample.get("leder", &made).await.text();
    assert!(page.contains("Personalmøtet") && page.contains("Enhetslederen") && page.contains("Mer tid."), "{page}");
    let step = sample.get("leder", "/plan/kommune:3201/2025/trinn/7").await.text();
    assert!(step.contains("Personalmøtet") && step.contains("Mer tid."), "{step}");
}

/// The texts of every sheet of a workbook, as they lie in the file.
fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_string(&mut text).unwrap();
    }
    text
}

/// The words of a PDF.
fn words(bytes: &[u8]) -> String {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap()
}

#[tokio::test]
async fn a_report_to_the_council_shows_nothing_that_is_hidden_in_any_format() {
    let sample = Sample::new().await;
    let draft = begin(&sample, "kommunestyre").await;
    let before = sample.get("leder", &draft).await;
    assert!(before.text().contains("Finn hva som må skjules"), "{}", before.text());
    let stopped = sample.get("leder", &format!("{draft}/lag")).await.text();
    assert!(stopped.contains("kan ikke gjøres ferdig nå"), "{stopped}");
    find_what_to_hide(&sample).await;
    let made = make(&sample, &draft, "").await;
    let id = made.strip_prefix("/rapport/").unwrap().to_owned();
    let public = format!("/offentlig/rapport/{id}");
    assert_eq!(sample.get("", &public).await.status, StatusCode::NOT_FOUND, "it is not published yet");
    assert_eq!(sample.get("leser", &made).await.status, StatusCode::FORBIDDEN);
    let done = sample.send("leder", &format!("{made}/publiser"), &[]).await;
    assert_eq!(done.location, public, "{}", done.text());
    let feed = sample.get("", "/offentlig/nytt.atom").await.html;
    assert!(feed.contains(&format!("href=\"{public}\"")), "{feed}");
    let secrets = secrets(&shelf());
    assert!(!secrets.is_empty() && !PATTERN.hidden.is_empty(), "something is hidden on the card");
    let (xlsx, pdf) = (format!("{public}/rapport.xlsx"), format!("{public}/rapport.pdf"));
    let csv = sample.get("", &format!("{public}/rapport.csv")).await.html;
    let formats = [
        ("page", sample.get("", &public).await.html),
        ("inside", sample.get("leder", &made).await.html),
        ("draft", sample.get("leder", &draft).await.html),
        ("csv", csv.clone()),
        ("xlsx", unpacked(&sample.bytes("", &xlsx).await)),
        ("pdf", words(&sample.bytes("", &pdf).await)),
        ("list", sample.get("", "/offentlig").await.html),
        ("feed", feed),
    ];
    for (format, text) in formats {
        let text = text.replace(['\u{202f}', '\u{a0}'], " ").replace("&#160;", " ").replace('\n', " ");
        for secret in &secrets {
            assert!(!tells(&text, secret), "{format} tells {secret}");
        }
    }
    assert!(csv.contains(";:"), "what is hidden has its sign: {csv}");
    assert_eq!(sample.bytes("", &pdf).await, sample.bytes("leder", &format!("{made}/rapport.pdf")).await);
    insta::assert_snapshot!("public_report", sample.get("", &public).await.told());
    assert!(sample.get("", "/offentlig").await.html.contains(&public), "the public finds it");
}

#[tokio::test]
async fn the_pdf_has_a_title_a_language_and_tags() {
    let sample = Sample::new().await;
    let draft = begin(&sample, "ledermote").await;
    let made = make(&sample, &draft, "").await;
    let bytes = sample.bytes("leder", &format!("{made}/rapport.pdf")).await;
    let pdf = lopdf::Document::load_mem(&bytes).unwrap();
    let catalog = pdf.catalog().unwrap();
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"Lang"));
    let text = words(&bytes);
    assert!(text.contains("Introduksjonsprogrammet") && text.contains("Internt"), "{text}");
}
