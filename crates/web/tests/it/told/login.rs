//! The ways in: a password, an example person, an invitation, and a session that ended in the middle of a form.

use super::told;
use crate::sample::{Sample, now};
use rettesnor_app::people::{accept_invitation, invite_again};
use rettesnor_core::access::Who;

const COMMENTS: &str = "/malekort/kommune:3201/2026T2/I.02-nir/kommentarer?linje=kommune";

#[tokio::test]
async fn the_ways_in_are_told() {
    told!("a_demonstration", Sample::new().await.get("", "/logg-inn").await);
    told!("nobody_is_there_yet", Sample::first_start(false).await.get("", "/logg-inn").await);
    let sample = Sample::first_start(true).await;
    told!("by_password", sample.get("", "/logg-inn").await);
    told!("after_going_out", sample.get("", "/logg-inn?gjort=ut").await);
    for language in ["nn", "en"] {
        told!(format!("by_password_in_{language}"), sample.get_in(language, "", "/logg-inn").await);
    }
}

#[tokio::test]
async fn a_wrong_password_is_told_and_too_many_are() {
    let sample = Sample::first_start(true).await;
    let wrong = [("epost", "kari@eksempel.no"), ("passord", "feil"), ("videre", "/malekort")];
    told!("a_wrong_password", sample.post("", "/logg-inn", &wrong).await);
    for _ in 0..4 {
        sample.post("", "/logg-inn", &wrong).await;
    }
    told!("too_many_attempts", sample.post("", "/logg-inn", &wrong).await);
}

#[tokio::test]
async fn what_was_written_when_the_session_ended_is_kept() {
    let sample = Sample::first_start(true).await;
    let written = [("tekst", "To av dem begynner på skolen."), ("_en_gang", "a"), ("token", "x")];
    told!("a_form_after_the_session", sample.post("", COMMENTS, &written).await);
    told!("a_form_of_another_session", sample.post("leder", COMMENTS, &written).await);
    for (language, name) in [("nn", "a_form_of_another_session_in_nn"), ("en", "a_form_of_another_session_in_en")] {
        told!(name, sample.post_in(language, "leder", COMMENTS, &written).await);
    }
}

#[tokio::test]
async fn an_invitation_is_told() {
    let sample = Sample::first_start(true).await;
    let link = async || {
        let invited = invite_again(&sample.store, &Who::Operator, now(), &sample.structure, sample.id("leder")).await;
        invited.unwrap().token.reveal().to_owned()
    };
    let token = link().await;
    let path = format!("/invitasjon/{token}");
    told!("an_invitation", sample.get("", &path).await);
    told!("an_invitation_in_nn", sample.get_in("nn", "", &path).await);
    told!("an_invitation_in_en", sample.get_in("en", "", &path).await);
    let mut refused = String::new();
    for password in ["kort", "passordpassord", "leder@eksempel.example", &"x".repeat(2000)] {
        let text = sample.post("", &path, &[("passord", password)]).await.told();
        refused.push_str(&text);
        refused.push_str("\n\n");
    }
    insta::assert_snapshot!("passwords_that_are_not_good_enough", refused);
    accept_invitation(&sample.store, &Who::Visitor, now(), &token, "fire helt vanlige ord", "").await.unwrap();
    told!("an_invitation_that_was_used", sample.get("", &path).await);
    told!("a_forgotten_password", sample.get("", &format!("/invitasjon/{}", link().await)).await);
}
