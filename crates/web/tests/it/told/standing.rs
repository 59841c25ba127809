//! Pages that stand still, comments, and why there is no page.

use super::told;
use crate::sample::Sample;

#[tokio::test]
async fn standing_pages_are_told() {
    let sample = Sample::new().await;
    for (name, path) in [("glossary", "/ordliste"), ("licences", "/lisenser"), ("accessibility", "/tilgjengelighet")] {
        told!(name, sample.get("", path).await);
    }
    for language in ["nn", "en"] {
        told!(format!("glossary_in_{language}"), sample.get_in(language, "", "/ordliste").await);
        told!(format!("accessibility_in_{language}"), sample.get_in(language, "", "/tilgjengelighet").await);
    }
}

#[tokio::test]
async fn why_there_is_no_page_is_told() {
    let sample = Sample::new().await;
    for (name, who, path) in [
        ("nothing_there", "", "/finnes-ikke"),
        ("not_allowed", "leder", "/admin/personer"),
        ("no_such_period", "leder", "/malekort/kommune:3201/2026X9"),
        ("no_such_unit", "leder", "/malekort/kommune:9999/2026T2"),
        ("no_such_kind_of_unit", "leder", "/malekort/tull/2026T2"),
        ("no_such_line", "leder", "/malekort/kommune:3201/2026T2?linje=ukjent"),
        ("not_in_the_line", "leder", "/malekort/kommune:3201/2026T2?linje=stat"),
        ("no_such_invitation", "", "/invitasjon/ukjent"),
        ("no_such_indicator", "", "/indikatorer/I.99"),
        ("no_such_indicator_on_the_card", "leder", "/malekort/kommune:3201/2026T2/I.99"),
        ("an_indicator_that_does_not_count_here", "leder", "/malekort/kommune:3201/2026T2/B.15"),
        ("an_indicator_that_is_closed", "leser", "/malekort/kommune:3201/2026T2/I.02-nir"),
    ] {
        told!(name, sample.get(who, path).await);
    }
    told!("nothing_there_in_nn", sample.get_in("nn", "", "/finnes-ikke").await);
    told!("nothing_there_in_en", sample.get_in("en", "", "/finnes-ikke").await);
    told!("not_allowed_in_nn", sample.get_in("nn", "leder", "/admin").await);
    told!("not_allowed_in_en", sample.get_in("en", "leder", "/admin").await);
}

#[tokio::test]
async fn forms_of_others_are_refused() {
    let sample = Sample::new().await;
    told!("a_foreign_form", sample.post_from_elsewhere("leder", "/konto/navn", &[("navn", "X")]).await);
    let large = "x".repeat((1 << 20) + 1);
    told!("a_form_that_is_too_large", sample.send("leder", "/konto/navn", &[("navn", &large)]).await);
}

#[tokio::test]
async fn a_comment_is_told() {
    let sample = Sample::new().await;
    let form = "/malekort/kommune:3201/2026T2/I.02-nir/kommentarer?linje=kommune";
    let answer = sample.send("leder", form, &[("_en_gang", "a"), ("tekst", "To av dem begynner på skolen.")]).await;
    let (_, id) = answer.location.split_once("#kommentar-").unwrap();
    let path = format!("/malekort/kommune:3201/2026T2/I.02-nir/kommentarer/{id}");
    told!("a_comment_is_changed", sample.get("leder", &format!("{path}?linje=kommune")).await);
    told!("a_comment_is_taken_back", sample.get("leder", &format!("{path}/trekk?linje=kommune")).await);
}
