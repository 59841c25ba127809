//! Comments on a figure: written once, changed by their authors alone, taken back, and never with an identity number.

use crate::sample::Sample;
use axum::http::StatusCode;

const PAGE: &str = "/malekort/kommune:3201/2026T2/I.02-nir?linje=kommune";
const FORM: &str = "/malekort/kommune:3201/2026T2/I.02-nir/kommentarer?linje=kommune";

/// Writes a comment and gives the path that changes it.
async fn written(sample: &Sample, who: &str, text: &str) -> String {
    let page = sample.get(who, PAGE).await;
    let (token, once) = (page.hidden(FORM, "token"), page.hidden(FORM, "_en_gang"));
    let sent = [("token", token.as_str()), ("_en_gang", once.as_str()), ("tekst", text)];
    let answer = sample.post(who, FORM, &sent).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let again = sample.post(who, FORM, &sent).await;
    assert_eq!(again.location, answer.location, "sent twice, written once");
    let (_, id) = answer.location.split_once("#kommentar-").unwrap();
    format!("/malekort/kommune:3201/2026T2/I.02-nir/kommentarer/{id}?linje=kommune")
}

#[tokio::test]
async fn a_comment_is_written_changed_and_taken_back() {
    let sample = Sample::new().await;
    let edit = written(&sample, "leder", "To av dem begynner på skolen.\r\nKoden kommer.").await;
    let page = sample.get("medarbeider", PAGE).await.text();
    assert_eq!(page.matches("To av dem begynner på skolen.").count(), 1);
    assert!(page.contains("Liv Leder 21.11.2026 kl. 10.30") && !page.contains("[Endre]"), "{page}");

    let form = sample.get("leder", &edit).await;
    assert!(form.text().contains("{tekst: To av dem begynner på skolen."), "{}", form.text());
    let (token, once) = (form.hidden("/malekort", "token"), form.hidden("/malekort", "_en_gang"));
    let sent = [("token", token.as_str()), ("_en_gang", once.as_str()), ("tekst", "Tre av dem.")];
    assert_eq!(sample.post("leder", &edit, &sent).await.status, StatusCode::SEE_OTHER);

    // The other window still has the first wording: nothing is lost, and both are seen.
    let other = [("token", token.as_str()), ("_en_gang", "annen"), ("tekst", "Fire av dem.")];
    let both = sample.post("leder", &edit, &other).await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = both.text();
    assert!(text.contains("Tre av dem.") && text.contains("{!tekst: Fire av dem.}"), "{text}");

    let page = sample.get("leder", PAGE).await;
    let edit = page.html.split("href=\"").find(|part| part.contains("/kommentarer/")).unwrap();
    let withdraw = edit.split('"').next().unwrap().replace('?', "/trekk?");
    assert!(sample.get("leder", &withdraw).await.text().contains("# Trekke kommentaren tilbake?"));
    for _ in 0..2 {
        let answer = sample.post("leder", &withdraw, &[("token", &token)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "also when it is sent twice");
    }
    assert!(sample.get("leder", PAGE).await.text().contains("Ingen har kommentert tallet ennå."));
}

#[tokio::test]
async fn what_cannot_be_taken_stays_in_the_form() {
    let sample = Sample::new().await;
    let token = sample.get("leder", PAGE).await.hidden(FORM, "token");
    let long = "x".repeat(4001);
    for (text, kept) in [("  ", ""), (long.as_str(), long.as_str()), ("om 15819090030 i mai", "om *********** i mai")] {
        let answer = sample.post("leder", FORM, &[("token", &token), ("_en_gang", "a"), ("tekst", text)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains(&format!("{{!tekst: {kept}}}")), "{}", answer.text());
        assert!(!answer.html.contains("15819090030"));
    }
    assert!(sample.get("leder", PAGE).await.text().contains("Ingen har kommentert tallet ennå."));
}

#[tokio::test]
async fn nobody_changes_the_comment_of_another() {
    let sample = Sample::new().await;
    let edit = written(&sample, "leder", "Vi ser på det.").await;
    let withdraw = edit.replace('?', "/trekk?");
    let token = sample.get("medarbeider", PAGE).await.hidden(FORM, "token");
    for path in [&edit, &withdraw] {
        assert_eq!(sample.get("medarbeider", path).await.status, StatusCode::NOT_FOUND);
        let sent = [("token", token.as_str()), ("_en_gang", "b"), ("tekst", "Min")];
        let answer = sample.post("medarbeider", path, &sent).await;
        assert!(matches!(answer.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND), "{}", answer.status);
    }
    assert!(sample.get("leder", PAGE).await.text().contains("Vi ser på det."));
    // Another line of the card has comments of its own.
    let elsewhere = edit.replace("2026T2", "2026T1");
    assert_eq!(sample.get("leder", &elsewhere).await.status, StatusCode::NOT_FOUND);
    let token = sample.get("leder", PAGE).await.hidden(FORM, "token");
    let sent = [("token", token.as_str()), ("_en_gang", "d"), ("tekst", "Et annet sted")];
    assert_eq!(sample.post("leder", &elsewhere, &sent).await.status, StatusCode::NOT_FOUND);
    assert!(sample.get("leder", PAGE).await.text().contains("Vi ser på det."));
}

#[tokio::test]
async fn only_who_sees_the_figure_comments_on_it() {
    let sample = Sample::new().await;
    for who in ["leser", "nabo", "stat"] {
        let token = sample.get(who, "/indikatorer").await.hidden("/valg", "token");
        let answer = sample.post(who, FORM, &[("token", &token), ("_en_gang", "c"), ("tekst", "Hei")]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{who}");
    }
    assert!(sample.get("leder", PAGE).await.text().contains("Ingen har kommentert tallet ennå."));
}
