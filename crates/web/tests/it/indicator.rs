//! One indicator of one unit and period: what is said, to whom, and what is not.

use crate::sample::Sample;
use axum::http::StatusCode;

const NIR: &str = "/malekort/kommune:3201/2026T2/I.02-nir?linje=kommune";

/// The part of a text from one line to another.
fn part<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let from = text.find(from).unwrap_or_else(|| panic!("no {from} in {text}"));
    let rest = &text[from..];
    &rest[..rest.find(to).unwrap_or(rest.len())]
}

#[tokio::test]
async fn a_share_is_told_in_full() {
    let sample = Sample::new().await;
    let answer = sample.get("leder", NIR).await;
    assert_eq!(answer.status, StatusCode::OK);
    insta::assert_snapshot!(answer.text());
}

#[tokio::test]
async fn it_is_told_in_nynorsk_and_english() {
    let sample = Sample::new().await;
    for language in ["nn", "en"] {
        let answer = sample.get_in(language, "leder", NIR).await;
        insta::assert_snapshot!(format!("a_share_in_{language}"), answer.text());
    }
}

#[tokio::test]
async fn figures_of_other_kinds_are_told_as_what_they_are() {
    let sample = Sample::new().await;
    let mut text = String::new();
    for (period, id) in [("2026T2", "I.01"), ("2026T2", "I.62"), ("2024", "I.40"), ("2026M08", "I.60")] {
        let answer = sample.get("leder", &format!("/malekort/kommune:3201/{period}/{id}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{id}");
        text.push_str(part(&answer.text(), "# ", "## Definisjonen"));
        text.push('\n');
    }
    insta::assert_snapshot!(text);
}

#[tokio::test]
async fn a_figure_that_is_not_mature_has_no_parts() {
    let sample = Sample::new().await;
    let text = sample.get("leder", "/malekort/kommune:3201/2026T2/I.16").await.text();
    assert!(text.contains("Ikke moden: utfallet er ikke kjent før tiden har gått."), "{text}");
    for heading in ["## Kjønn", "## Alder", "## Status 12 mnd", "## Det som ikke telles"] {
        assert!(!text.contains(heading), "{heading}");
    }
    // Of 2025's last months only those are counted whose twelve months have gone.
    let text = sample.get("leder", "/malekort/kommune:3201/2025T3/I.16").await.text();
    let answer = part(&text, "## Kjønn", "## Alder");
    let of: i64 = answer.lines().filter_map(|line| line.rsplit(" av ").next()?.trim().parse::<i64>().ok()).sum();
    let said = part(&text, " av ", " i ").trim_start_matches(" av ").parse::<i64>().unwrap();
    assert_eq!(of, said, "{text}");
}

#[tokio::test]
async fn a_hidden_figure_has_no_number_anywhere() {
    let sample = Sample::new().await;
    let text = sample.get("leder", "/malekort/kommune:3201/2025/I.40").await.text();
    let answer = part(&text, "# Brukerundersøkelsen", "## Utvikling");
    assert!(answer.contains("Skjult av hensyn til personvern."), "{answer}");
    assert!(!text.contains("## Spørsmål") && !text.contains("### Fra rader til tall"), "{text}");
    // Four, three and five were answered: twelve over three.
    let series = part(&text, "## Utvikling", "## Hvor");
    assert!(series.contains("2025 | skjult") && !series.contains("12"), "{series}");
}

#[tokio::test]
async fn who_may_not_see_the_figures_is_told_why_and_led_to_the_definition() {
    let mut sample = Sample::new().await;
    for who in ["leser", "nabo", "stat"] {
        let answer = sample.get(who, NIR).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{who}");
        let text = answer.text();
        assert!(text.contains("Vises ikke for deg") && text.contains("](/indikatorer/I.02-nir)"), "{text}");
        for told in ["%", "Utvikling", "Leveranse", "Kommentarer"] {
            assert!(!text.contains(told), "{who} is told {told}: {text}");
        }
        let counts = text.split(" av ").skip(1).any(|after| after.starts_with(|c: char| c.is_ascii_digit()));
        assert!(!counts, "{who} is told what a figure is of: {text}");
    }
    assert!(sample.reads.try_recv().is_err(), "nobody has read a figure");
    assert_eq!(sample.get("", NIR).await.status, StatusCode::SEE_OTHER, "a visitor is led to the log-in");
    assert_eq!(sample.get("stat", "/malekort/region:0200/2026T2/B.15?linje=stat").await.status, StatusCode::OK);
}

#[tokio::test]
async fn every_reading_is_noted() {
    let mut sample = Sample::new().await;
    sample.get("leder", NIR).await;
    let entry = sample.reads.try_recv().unwrap();
    assert_eq!(entry.object, "kommune:3201/2026T2/I.02-nir");
    assert!(sample.reads.try_recv().is_err(), "once");
    // A comment that can't be taken is answered with the figures again.
    let token = sample.get("leder", NIR).await.hidden("/malekort", "token");
    let _ = sample.reads.try_recv();
    let path = "/malekort/kommune:3201/2026T2/I.02-nir/kommentarer?linje=kommune";
    let answer = sample.post("leder", path, &[("token", &token), ("_en_gang", "a"), ("tekst", "")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sample.reads.try_recv().is_ok());
}

#[tokio::test]
async fn what_is_not_there_says_so() {
    let sample = Sample::new().await;
    for (path, status) in [
        ("/malekort/kommune:3201/2026T2/I.99", StatusCode::NOT_FOUND),
        ("/malekort/kommune:3201/2026T9/I.02-nir", StatusCode::BAD_REQUEST),
        ("/malekort/kommune:9999/2026T2/I.02-nir", StatusCode::BAD_REQUEST),
        ("/malekort/kommune:3201/2026T2/I.02-nir?linje=ukjent", StatusCode::BAD_REQUEST),
    ] {
        assert_eq!(sample.get("leder", path).await.status, status, "{path}");
    }
}
