//! One's own account: name, password, roles, and where one is logged in.

use super::told;
use crate::sample::{Sample, now};
use rettesnor_app::people::{accept_invitation, invite_again};
use rettesnor_core::access::Who;
use rettesnor_store::NewSession;
use std::time::Duration;

/// The leader with a password, and logged in at a second machine.
async fn sample() -> Sample {
    let mut sample = Sample::first_start(true).await;
    let leader = sample.id("leder").to_owned();
    let invited = invite_again(&sample.store, &Who::Operator, now(), &sample.structure, &leader).await.unwrap();
    let (token, password) = (invited.token.reveal().to_owned(), "fire helt vanlige ord");
    let came =
        accept_invitation(&sample.store, &Who::Visitor, now(), &token, password, "Firefox, Linux").await.unwrap();
    sample.hold("leder", came.token.reveal());
    let (yesterday, expires_at) = (now().before(Duration::from_secs(6 * 3600)), now().after(Duration::from_secs(3600)));
    let session = NewSession { person: &leader, way: "password", device: "Safari, iPhone", expires_at };
    sample.store.begin_session(&Who::Visitor, yesterday, &session).await.unwrap().unwrap();
    sample
}

#[tokio::test]
async fn an_account_is_told() {
    let sample = sample().await;
    told!("an_account", sample.get("leder", "/konto").await);
    for language in ["nn", "en"] {
        told!(format!("an_account_in_{language}"), sample.get_in(language, "leder", "/konto").await);
    }
    told!("an_account_in_a_demonstration", Sample::new().await.get("analytiker", "/konto").await);
}

#[tokio::test]
async fn what_cannot_be_changed_is_told() {
    let sample = sample().await;
    told!("a_name_that_is_none", sample.send("leder", "/konto/navn", &[("navn", " ")]).await);
    let wrong = [("passord", "feil"), ("passord2", "et ganske annet passord")];
    told!("a_wrong_password_until_now", sample.send("leder", "/konto/passord", &wrong).await);
    let weak = [("passord", "fire helt vanlige ord"), ("passord2", "kort")];
    told!("a_new_password_that_is_weak", sample.send("leder", "/konto/passord", &weak).await);
    for done in ["navn", "passord", "okt", "okter"] {
        let text = sample.get("leder", &format!("/konto?gjort={done}")).await.text();
        let notice = text.lines().take(4).collect::<Vec<_>>().join("\n");
        insta::assert_snapshot!(format!("done_{done}"), notice);
    }
}
