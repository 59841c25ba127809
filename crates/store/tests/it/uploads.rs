//! Uploads: from the inbox to an end, by the steps there are.

use crate::base::{Base, dawn, id, minute};
use rettesnor_core::access::Who;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::time::{Moment, MonthRange};
use rettesnor_store::uploads::{Effect, Moved, NewUpload, Step, UploadState};
use rettesnor_store::{Progress, UploadId};

on_both!(
    an_upload_is_read_as_it_was_made,
    a_form_begins_one_upload,
    the_steps_are_those_there_are,
    papers_go_when_the_end_comes,
    two_who_decide_at_once,
    uploads_are_listed_for_a_person_and_for_units,
    effects_are_noted_once,
);

async fn begin(base: &Base, who: &Who, at: Moment, units: &[&str]) -> UploadId {
    let units: Vec<UnitRef> = units.iter().map(|unit| unit.parse().unwrap()).collect();
    let months = MonthRange { first: "2026M01".parse().unwrap(), last: "2026M02".parse().unwrap() };
    let files = ["deltakelse.csv".to_owned(), "for 15819090030.csv".to_owned()];
    let id = UploadId::new(at).unwrap();
    let upload =
        NewUpload { id: &id, dataset: "deltakelse", units: &units, months: Some(months), files: &files, once: "" };
    assert!(base.store.begin_upload(who, at, &upload).await.unwrap());
    assert!(!base.store.begin_upload(who, at, &upload).await.unwrap(), "an id is used once");
    id
}

async fn go(base: &Base, id: &UploadId, states: &[UploadState]) {
    for state in states {
        let moved = base.store.move_upload(&Who::Operator, minute(5), id, &Step::to(*state)).await.unwrap();
        assert_eq!(moved, Moved::Done, "to {state}");
    }
}

async fn an_upload_is_read_as_it_was_made(base: Base) {
    let kari = base.person("kari", &[]).await;
    let made = begin(&base, &kari, dawn(), &["kommune:3203", "kommune:3201"]).await;
    let found = base.store.upload(&kari, &made).await.unwrap().unwrap();
    assert_eq!((found.id, found.dataset.as_str()), (made.clone(), "deltakelse"));
    assert_eq!(found.units.iter().map(UnitRef::to_string).collect::<Vec<_>>(), ["kommune:3201", "kommune:3203"]);
    assert_eq!(found.months.unwrap().len(), 2);
    assert_eq!(found.files, ["deltakelse.csv", "for ***********.csv"]);
    assert_eq!((found.made_at, found.made_by.as_str()), (dawn(), id(&kari)));
    assert_eq!((found.state, found.entered_at, found.entered_by.as_str()), (UploadState::Received, dawn(), id(&kari)));
    assert_eq!((found.note, found.delivery), (None, None));
    assert!(base.store.upload(&kari, &UploadId::from("x".to_owned())).await.unwrap().is_none());

    let open = NewUpload {
        id: &UploadId::new(dawn()).unwrap(),
        dataset: "enheter",
        units: &[],
        months: None,
        files: &[],
        once: "",
    };
    assert!(base.store.begin_upload(&Who::Operator, dawn(), &open).await.unwrap());
    let found = base.store.upload(&kari, open.id).await.unwrap().unwrap();
    assert_eq!((found.units.len(), found.months, found.files.len()), (0, None, 0));
}

async fn a_form_begins_one_upload(base: Base) {
    let kari = base.person("kari", &[]).await;
    let known = begin(&base, &kari, dawn(), &[]).await;
    let (one, other) = (UploadId::new(dawn()).unwrap(), UploadId::new(dawn()).unwrap());
    let sent = |id| NewUpload { id, dataset: "deltakelse", units: &[], months: None, files: &[], once: "key" };
    assert!(!base.store.begin_upload(&kari, minute(1), &sent(&known)).await.unwrap());
    assert!(base.store.begin_upload(&kari, minute(2), &sent(&one)).await.unwrap(), "what did not begin took no key");
    assert!(!base.store.begin_upload(&kari, minute(3), &sent(&other)).await.unwrap(), "the form has begun one");
    assert!(base.store.upload(&kari, &other).await.unwrap().is_none());
    assert_eq!(base.store.upload_of_form(&kari, "key").await.unwrap(), Some(one.clone()), "which is told");
    assert_eq!(base.store.upload_of_form(&kari, "another").await.unwrap(), None);
    assert_eq!(base.store.upload_of_form(&Who::Operator, "key").await.unwrap(), None, "a key tells its owner alone");
    assert!(base.store.begin_upload(&Who::Operator, minute(4), &sent(&other)).await.unwrap(), "a key is its owner's");
    assert_eq!(base.number("SELECT COUNT(*) FROM audit WHERE verb = 'form-take'").await, 2);
}

async fn the_steps_are_those_there_are(base: Base) {
    use UploadState::{Accepted, Accepting, Checked, Checking, Discarding, NeedsMapping, Received};
    let made = begin(&base, &Who::Operator, dawn(), &[]).await;
    let to = |state| Step::to(state);
    let unknown = UploadId::from("x".to_owned());
    let store = &base.store;
    assert_eq!(store.move_upload(&Who::Operator, dawn(), &unknown, &to(Checking)).await.unwrap(), Moved::NotThere);
    for state in UploadState::ALL.into_iter().filter(|state| !Received.may_become().contains(state)) {
        let moved = store.move_upload(&Who::Operator, dawn(), &made, &to(state)).await.unwrap();
        assert_eq!(moved, Moved::NotFrom(Received), "to {state}");
    }
    go(&base, &made, &[Checking, NeedsMapping, Received, Checking, Checked]).await;
    let kari = base.person("kari", &[]).await;
    let accept = Step { note: Some("good rows"), ..to(Accepting) };
    assert_eq!(store.move_upload(&kari, minute(6), &made, &accept).await.unwrap(), Moved::Done);
    let found = store.upload(&kari, &made).await.unwrap().unwrap();
    assert_eq!(
        (found.state, found.note.as_deref(), found.entered_by.as_str()),
        (Accepting, Some("good rows"), id(&kari))
    );
    let done = Step { delivery: Some("d1"), ..to(Accepted) };
    assert_eq!(store.move_upload(&Who::Operator, minute(7), &made, &done).await.unwrap(), Moved::Done);
    assert_eq!(store.upload(&kari, &made).await.unwrap().unwrap().delivery.as_deref(), Some("d1"));
    let late = store.move_upload(&kari, minute(8), &made, &to(Discarding)).await.unwrap();
    assert_eq!(late, Moved::NotFrom(Accepted));
    let accepted = async |since| store.uploads_accepted_since(&kari, since).await.unwrap().len();
    assert_eq!((accepted(minute(7)).await, accepted(minute(8)).await), (1, 0));
    let events = store.upload_events(&kari, &made).await.unwrap();
    let states: Vec<UploadState> = events.iter().map(|event| event.state).collect();
    assert_eq!(states, [Received, Checking, NeedsMapping, Received, Checking, Checked, Accepting, Accepted]);
    assert_eq!((events[6].actor.as_str(), events[6].entered_at), (id(&kari), minute(6)));
}

async fn papers_go_when_the_end_comes(base: Base) {
    let (store, who) = (&base.store, Who::Operator);
    let made = begin(&base, &who, dawn(), &[]).await;
    go(&base, &made, &[UploadState::Checking]).await;
    let progress = |done| Progress { doing: "reading".to_owned(), done, total: 10, told_at: minute(2) };
    for done in [3, 4] {
        store.tell_progress(&who, made.as_str(), &progress(done)).await.unwrap();
    }
    assert_eq!(store.progress(&who, made.as_str()).await.unwrap(), Some(progress(4)));
    let step = Step { papers: &[("unmapped", "[1]"), ("manifest", "{}")], ..Step::to(UploadState::NeedsMapping) };
    store.move_upload(&who, minute(3), &made, &step).await.unwrap();
    go(&base, &made, &[UploadState::Received, UploadState::Checking]).await;
    let step = Step { papers: &[("manifest", "{\"rows\":2}")], ..Step::to(UploadState::Checked) };
    store.move_upload(&who, minute(4), &made, &step).await.unwrap();
    let paper = async |name| store.upload_paper(&who, &made, name).await.unwrap();
    assert_eq!(paper("manifest").await.as_deref(), Some("{\"rows\":2}"));
    let rewrite = async |state, text| store.rewrite_paper(&who, (&made, state), ("manifest", text)).await.unwrap();
    assert!(!rewrite(UploadState::Accepting, "{}").await, "it is in another state");
    assert!(rewrite(UploadState::Checked, "{\"rows\":3}").await);
    assert_eq!(paper("manifest").await.as_deref(), Some("{\"rows\":3}"));
    assert_eq!(paper("unmapped").await.as_deref(), Some("[1]"));
    assert_eq!(store.unfinished_uploads(&who).await.unwrap().len(), 1);
    go(&base, &made, &[UploadState::Expired]).await;
    assert_eq!((paper("manifest").await, paper("unmapped").await), (None, None));
    assert_eq!(store.progress(&who, made.as_str()).await.unwrap(), None);
    assert_eq!(store.unfinished_uploads(&who).await.unwrap(), []);
}

async fn two_who_decide_at_once(base: Base) {
    let made = begin(&base, &Who::Operator, dawn(), &[]).await;
    go(&base, &made, &[UploadState::Checking, UploadState::Checked]).await;
    let tries = [UploadState::Accepting, UploadState::Discarding].map(|state| {
        let (store, made) = (base.store.clone(), made.clone());
        tokio::spawn(
            async move { store.move_upload(&Who::Operator, minute(6), &made, &Step::to(state)).await.unwrap() },
        )
    });
    let mut done = 0;
    for one in tries {
        done += usize::from(one.await.unwrap() == Moved::Done);
    }
    assert_eq!(done, 1);
}

async fn uploads_are_listed_for_a_person_and_for_units(base: Base) {
    let (kari, ola) = (base.person("kari", &[]).await, base.person("ola", &[]).await);
    let first = begin(&base, &kari, dawn(), &["kommune:3201", "kommune:3203"]).await;
    let second = begin(&base, &ola, minute(1), &["kommune:3203"]).await;
    let third = begin(&base, &ola, minute(2), &["kommune:0301"]).await;
    let units = |codes: &[&str]| codes.iter().map(|code| UnitRef::kommune(*code)).collect::<Vec<_>>();
    let listed = async |who: &Who, codes: &[&str], limit| {
        let found = base.store.uploads_of(who, id(who), &units(codes), limit).await.unwrap();
        found.into_iter().map(|upload| upload.id).collect::<Vec<_>>()
    };
    assert_eq!(listed(&kari, &[], 10).await, std::slice::from_ref(&first));
    assert_eq!(listed(&kari, &["3201", "3203"], 10).await, [second.clone(), first.clone()]);
    assert_eq!(listed(&ola, &["3201"], 10).await, [third.clone(), second.clone(), first.clone()]);
    assert_eq!(listed(&ola, &["3201"], 2).await, [third.clone(), second.clone()]);
    let unitless = begin(&base, &ola, minute(3), &[]).await;
    let found = base.store.uploads_without_units(&kari, 9).await.unwrap();
    assert_eq!(found.into_iter().map(|upload| upload.id).collect::<Vec<_>>(), std::slice::from_ref(&unitless));
    go(&base, &unitless, &[UploadState::Expired]).await;
    let unfinished: Vec<UploadId> =
        base.store.unfinished_uploads(&kari).await.unwrap().into_iter().map(|upload| upload.id).collect();
    assert_eq!(unfinished, [first, second, third]);
}

async fn effects_are_noted_once(base: Base) {
    let made = begin(&base, &Who::Operator, dawn(), &[]).await;
    let text = |text: &str| text.to_owned();
    let effect = |indicator: &str| Effect {
        unit: UnitRef::kommune("3201"),
        line: Line::Kommune,
        period: text("2025T3"),
        indicator: text(indicator),
        before: text("9/20"),
        after: text("10/20"),
        status_before: text("below"),
        status_after: text("reached"),
    };
    let effects = [effect("I.02"), effect("I.01")];
    assert!(base.store.note_effects(&Who::Operator, minute(1), &made, &effects).await.unwrap());
    assert!(!base.store.note_effects(&Who::Operator, minute(1), &made, &effects).await.unwrap());
    assert_eq!(base.store.effects_of(&Who::Operator, &made).await.unwrap(), effects);
}
