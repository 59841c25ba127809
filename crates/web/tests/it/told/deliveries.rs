//! Deliveries: the list, the form, what is asked about a file, the check report, and what became of it.

use super::told;
use super::upload::{Stage, clean, nothing, unreadable, with_loss, with_mistakes};
use crate::sample::{Answer, Sample};
use rettesnor_app::delivery::Why;
use rettesnor_store::uploads::UploadState;

#[tokio::test]
async fn the_list_tells_what_has_been_delivered_and_how_to_deliver() {
    let sample = Sample::new().await;
    for who in ["leder", "leser", "administrator"] {
        told!(format!("deliveries_of_{who}"), sample.get(who, "/leveranser").await);
    }
    for language in ["nn", "en"] {
        told!(format!("deliveries_in_{language}"), sample.get_in(language, "leder", "/leveranser").await);
    }
    told!("no_deliveries", Sample::first_start(true).await.get("medarbeider", "/leveranser").await);
}

#[tokio::test]
async fn what_waits_stands_first() {
    let sample = Sample::new().await;
    Stage::new(&sample, "september.csv").accepted().await;
    Stage::new(&sample, "oktober.csv").checked(&with_mistakes()).await;
    told!("deliveries_that_wait", sample.get("leder", "/leveranser").await);
}

async fn sent(sample: &Sample, fields: &[(&str, Option<&str>, &str)]) -> Answer {
    sample.send_files("medarbeider", "/leveranser", fields).await
}

#[tokio::test]
async fn what_is_wrong_with_a_form_is_told_and_what_was_written_is_kept() {
    let sample = Sample::new().await;
    let form = [("datasett", None, "deltakelse"), ("enhet", None, "kommune:3201"), ("fra", None, "2026-09")];
    told!("a_form_without_files", sent(&sample, &[&form[..], &[("til", None, "2026-10")]].concat()).await);
    let file = ("filer", Some("oktober.csv"), "deltaker;kommune\n");
    let backwards = [&form[..], &[("til", None, "2026-08"), file]].concat();
    let nowhere = [("datasett", None, "deltakelse"), file];
    let elsewhere = [("datasett", None, "deltakelse"), ("enhet", None, "kommune:3203"), file];
    let not_a_month =
        [("datasett", None, "deltakelse"), ("enhet", None, "kommune:3201"), ("fra", None, "i fjor"), file];
    let no_table = [&form[..], &[("filer", Some("brev.pdf"), "%PDF")]].concat();
    let mut said = String::new();
    for fields in [&backwards[..], &nowhere, &elsewhere, &not_a_month, &no_table] {
        let answer = sent(&sample, fields).await;
        let text = answer.text();
        let error = text.lines().take_while(|line| !line.contains("{datasett")).collect::<Vec<_>>().join("\n");
        said.push_str(&format!("{} {}\n{error}\n\n", answer.status.as_u16(), answer.location.split('/').count()));
    }
    insta::assert_snapshot!("forms_with_mistakes", said);
}

#[tokio::test]
async fn what_is_under_way_is_told() {
    let sample = Sample::new().await;
    told!("an_upload_that_has_come", sample.get("leder", &Stage::new(&sample, "a.csv").begun().await).await);
    told!("an_upload_being_checked", sample.get("leder", &Stage::new(&sample, "b.csv").checking().await).await);
    told!("an_upload_being_accepted", sample.get("leder", &Stage::new(&sample, "c.csv").accepting().await).await);
}

#[tokio::test]
async fn it_is_asked_what_columns_and_values_are() {
    let sample = Sample::new().await;
    let path = Stage::new(&sample, "november.csv").asked().await;
    told!("a_mapping_is_needed", sample.get("medarbeider", &path).await);
    for language in ["nn", "en"] {
        told!(format!("a_mapping_is_needed_in_{language}"), sample.get_in(language, "medarbeider", &path).await);
    }
    let page = sample.get("medarbeider", &path).await;
    let seen = page.hidden(&format!("{path}/svar"), "sett");
    let unanswered = sample.send("medarbeider", &format!("{path}/svar"), &[("sett", &seen)]).await;
    assert!(unanswered.text().starts_with("Svar") || unanswered.status == 409, "{}", unanswered.told());
}

#[tokio::test]
async fn the_check_report_is_a_page() {
    let sample = Sample::new().await;
    let bad = Stage::new(&sample, "oktober.csv").checked(&with_mistakes()).await;
    told!("a_report_with_mistakes", sample.get("leder", &bad).await);
    told!("a_report_for_who_does_not_accept", sample.get("medarbeider", &bad).await);
    for language in ["nn", "en"] {
        told!(format!("a_report_with_mistakes_in_{language}"), sample.get_in(language, "leder", &bad).await);
    }
    told!("asked_to_accept_the_good_rows", sample.get("leder", &format!("{bad}/godta")).await);
    told!("asked_to_discard", sample.get("leder", &format!("{bad}/forkast")).await);

    let good = Stage::new(&sample, "november.csv").checked(&clean()).await;
    told!("a_clean_report", sample.get("leder", &good).await);
    told!("asked_to_accept", sample.get("leder", &format!("{good}/godta")).await);
    let loss = Stage::new(&sample, "desember.csv").checked(&with_loss()).await;
    told!("a_report_with_a_loss", sample.get("leder", &loss).await);
    told!("asked_to_accept_a_loss", sample.get("leder", &format!("{loss}/godta")).await);
    let fatal = Stage::new(&sample, "brev.csv").checked(&unreadable()).await;
    told!("a_report_of_what_cannot_be_read", sample.get("leder", &fatal).await);
}

#[tokio::test]
async fn what_became_of_it_is_told() {
    let sample = Sample::new().await;
    let accepted = Stage::new(&sample, "september.csv").accepted().await;
    told!("an_accepted_delivery", sample.get("leder", &accepted).await);
    for language in ["nn", "en"] {
        told!(format!("an_accepted_delivery_in_{language}"), sample.get_in(language, "leder", &accepted).await);
    }
    told!("an_unchanged_delivery", sample.get("leder", &Stage::new(&sample, "a.csv").unchanged().await).await);
    told!("a_discarded_delivery", sample.get("leder", &Stage::new(&sample, "b.csv").discarded().await).await);
    let expired = Stage::new(&sample, "c.csv").ended(UploadState::Expired, None).await;
    told!("an_expired_delivery", sample.get("leder", &expired).await);
    let mut failures = String::new();
    for why in [
        Why::FilesGone,
        Why::Forgotten,
        Why::NoDataSet,
        Why::NotTheirs,
        Why::TooManyFiles,
        Why::MonthsAhead,
        Why::NoUnit,
        Why::Broken,
    ] {
        let path = Stage::new(&sample, "d.csv").ended(UploadState::Failed, Some(why.to_note())).await;
        let text = sample.get("leder", &path).await.text();
        failures.push_str(&text);
        failures.push_str("\n\n");
    }
    insta::assert_snapshot!("failed_deliveries", failures);
}

#[tokio::test]
async fn a_decision_that_comes_too_late_changes_nothing() {
    let sample = Sample::new().await;
    let path = Stage::new(&sample, "oktober.csv").discarded().await;
    told!("too_late_to_accept", sample.send("leder", &format!("{path}/godta"), &[("sett", "x")]).await);
    let path = Stage::new(&sample, "november.csv").checked(&clean()).await;
    told!("what_was_seen_is_old", sample.send("leder", &format!("{path}/godta"), &[("sett", "x")]).await);
}

#[tokio::test]
async fn deliveries_that_came_otherwise_are_told() {
    let sample = Sample::new().await;
    let id = |order: u8| format!("/leveranser/{order}{}", "c0ffee".repeat(8));
    told!("a_delivery_by_command", sample.get("leder", &id(2)).await);
    told!("a_delivery_for_others_too", sample.get("leder", &id(1)).await);
    told!("a_delivery_of_others", sample.get("nabo", &id(2)).await);
}

#[tokio::test]
async fn nothing_to_report_is_reported() {
    let sample = Sample::new().await;
    told!("nothing_to_report", sample.get("medarbeider", "/leveranser/ingen").await);
    let form = [("datasett", "deltakelse"), ("enhet", "kommune:3201"), ("fra", "2026-09"), ("til", "2026-10")];
    told!("nothing_and_not_sure", sample.send("medarbeider", "/leveranser/ingen", &form).await);
    let without_months = [&form[..2], &[("sikker", "ja")]].concat();
    told!("nothing_without_months", sample.send("medarbeider", "/leveranser/ingen", &without_months).await);
    let checked = Stage::without_files(&sample).checked(&nothing()).await;
    told!("a_report_of_nothing", sample.get("leder", &checked).await);
    told!("asked_to_accept_nothing", sample.get("leder", &format!("{checked}/godta")).await);
}
