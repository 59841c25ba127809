//! The front page, by who comes and what has happened, and what stands around every page.

use super::told;
use super::upload::{Stage, with_mistakes};
use crate::sample::{Sample, now};
use rettesnor_core::access::Who;
use rettesnor_core::org::Line;
use rettesnor_store::StatusChange;
use std::time::Duration;

const EVERYBODY: [&str; 7] = ["leder", "medarbeider", "leser", "nabo", "stat", "analytiker", "administrator"];

#[tokio::test]
async fn everybody_meets_what_is_theirs() {
    let sample = Sample::new().await;
    for who in EVERYBODY {
        told!(format!("front_of_{who}"), sample.get(who, "/").await);
    }
}

#[tokio::test]
async fn a_first_start_says_what_to_do() {
    let sample = Sample::first_start(true).await;
    for who in ["leder", "medarbeider", "leser", "administrator"] {
        told!(format!("first_start_of_{who}"), sample.get(who, "/").await);
    }
    for language in ["nn", "en"] {
        told!(format!("first_start_in_{language}"), sample.get_in(language, "administrator", "/").await);
    }
}

/// What happened since the leader was here: two statuses, and deliveries in several states.
async fn busy() -> Sample {
    let sample = Sample::new().await;
    let before = now().before(Duration::from_secs(9 * 24 * 3600));
    sample.store.visit(sample.who("leder"), before).await.unwrap();
    let change = |indicator: &str, before: &str, after: &str| StatusChange {
        unit: "kommune:3201".parse().unwrap(),
        line: Line::Kommune,
        indicator: indicator.to_owned(),
        period: "2026T2".to_owned(),
        before: before.to_owned(),
        after: after.to_owned(),
        clear: true,
    };
    let changes = [change("I.02-nir", "ikke_naadd", "naadd"), change("I.16", "naadd", "naer")];
    sample.store.tell_news(&Who::Operator, now(), "utgave", &changes).await.unwrap();
    Stage::new(&sample, "oktober.csv").checked(&with_mistakes()).await;
    Stage::new(&sample, "november.csv").asked().await;
    Stage::new(&sample, "september.csv").accepted().await;
    sample
}

#[tokio::test]
async fn what_has_changed_and_what_waits_is_told() {
    let sample = busy().await;
    told!("something_has_changed", sample.get("leder", "/").await);
    for language in ["nn", "en"] {
        told!(format!("something_has_changed_in_{language}"), sample.get_in(language, "leder", "/").await);
    }
    told!("something_waits_for_another", sample.get("medarbeider", "/").await);
}

#[tokio::test]
async fn every_page_stands_in_the_same_frame() {
    let sample = Sample::new().await;
    insta::assert_snapshot!("frame_for_a_visitor", sample.get("", "/tilgjengelighet").await.whole());
    insta::assert_snapshot!("frame_for_an_administrator", sample.get("administrator", "/konto").await.whole());
    for language in ["nn", "en"] {
        let name = format!("frame_in_{language}");
        insta::assert_snapshot!(name, sample.get_in(language, "leder", "/tilgjengelighet").await.whole());
    }
}
