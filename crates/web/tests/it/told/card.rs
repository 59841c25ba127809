//! The card, the way to cards, and why there is none.

use super::told;
use crate::sample::Sample;

const CARD: &str = "/malekort/kommune:3201/2026T2?linje=kommune";

#[tokio::test]
async fn a_card_is_told_in_full() {
    let sample = Sample::new().await;
    told!("a_card", sample.get("leder", CARD).await);
    for language in ["nn", "en"] {
        told!(format!("a_card_in_{language}"), sample.get_in(language, "leder", CARD).await);
    }
}

#[tokio::test]
async fn every_state_has_its_own_words() {
    let sample = Sample::new().await;
    let mut states = String::new();
    for (unit, period) in [("kommune:3201", "2025"), ("kommune:3203", "2026T2")] {
        let who = if unit == "kommune:3201" { "leder" } else { "nabo" };
        states.push_str(&sample.get(who, &format!("/malekort/{unit}/{period}?linje=kommune")).await.told());
        states.push_str("\n\n");
    }
    for word in ["ikke levert", "ikke moden", "skjult"] {
        assert!(states.contains(word), "{word} is not in {states}");
    }
    insta::assert_snapshot!(states);
}

#[tokio::test]
async fn columns_are_chosen() {
    let sample = Sample::new().await;
    told!("few_columns", sample.get("leder", &format!("{CARD}&kolonner=status,serie")).await);
}

#[tokio::test]
async fn units_below_tell_who_has_reported() {
    let sample = Sample::new().await;
    told!("a_county", sample.get("analytiker", "/malekort/fylke:32/2026T2?linje=kommune").await);
    told!("a_region_in_the_line_of_the_state", sample.get("stat", "/malekort/region:0200/2026T2?linje=stat").await);
}

#[tokio::test]
async fn who_may_not_see_figures_sees_that_the_card_is_there() {
    let sample = Sample::new().await;
    told!("a_card_for_a_reader", sample.get("leser", CARD).await);
    told!("a_card_for_the_other_line", sample.get("stat", "/malekort/kommune:3201/2026T2?linje=kommune").await);
    for language in ["nn", "en"] {
        told!(format!("a_card_for_a_reader_in_{language}"), sample.get_in(language, "leser", CARD).await);
    }
}

#[tokio::test]
async fn a_card_without_data_says_so() {
    let sample = Sample::new().await;
    told!("a_unit_without_data", sample.get("analytiker", "/malekort/kommune:3205/2026T2").await);
    told!("nothing_measured", Sample::first_start(true).await.get("leder", "/malekort/kommune:3201/2026T2").await);
    let stale = Sample::with(|stock| stock.stale = true).await;
    assert!(stale.get("leder", CARD).await.text().contains("Ikke oppdatert"), "that it is being counted is told");
}

#[tokio::test]
async fn cards_are_found() {
    let sample = Sample::new().await;
    told!("my_cards", sample.get("leder", "/malekort").await);
    told!("cards_found", sample.get("leder", "/malekort?sok=asker").await);
    told!("no_cards_found", sample.get("leder", "/malekort?sok=Ingensteds").await);
    told!("no_cards_yet", Sample::first_start(true).await.get("leder", "/malekort").await);
}
