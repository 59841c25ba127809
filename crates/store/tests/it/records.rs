//! Records: versions that take each other's place, never two writers over each other, all or nothing.

use crate::base::{Base, dawn, id, minute};
use rettesnor_core::access::Who;
use rettesnor_core::org::Line;
use rettesnor_store::audit::Filter;
use rettesnor_store::{ANONYMOUS, Filed, Filing, Home, RecordId, Signature};

on_both!(
    a_record_is_its_versions,
    who_has_not_read_the_newest_version_is_told,
    several_are_written_together_or_not_at_all,
    a_form_sent_twice_gives_one_record,
    what_is_written_without_a_name_has_none,
);

fn home(year: i32) -> Home {
    Home { unit: "kommune:3201".parse().unwrap(), line: Line::Kommune, year }
}

fn filing(id: &RecordId, after: i64, body: &str) -> Filing {
    let (id, body, reason) = (id.clone(), body.to_owned(), "derfor".to_owned());
    Filing { id, after, kind: "goal", home: home(2026), about: None, body, reason }
}

async fn file(base: &Base, who: &Who, at: u64, key: &str, filings: &[Filing]) -> Filed {
    base.store.file_records(who, minute(at), Signature::Named, key, filings).await.unwrap()
}

async fn a_record_is_its_versions(base: Base) {
    let kari = base.person("kari", &[]).await;
    let goal = RecordId::new(dawn()).unwrap();
    assert_eq!(file(&base, &kari, 1, "a", &[filing(&goal, 0, "en")]).await, Filed::Done(goal.clone()));
    assert_eq!(file(&base, &kari, 3, "b", &[filing(&goal, 1, "to")]).await, Filed::Done(goal.clone()));
    let now = base.store.record(&kari, &goal).await.unwrap().unwrap();
    assert_eq!((now.version, now.body.as_str(), now.reason.as_str()), (2, "to", "derfor"));
    assert_eq!((now.written_at, now.actor.as_str(), now.actor_name.as_deref()), (minute(3), id(&kari), Some("kari")));
    let history = base.store.record_history(&kari, &goal).await.unwrap();
    assert_eq!(history.iter().map(|version| version.body.as_str()).collect::<Vec<_>>(), ["en", "to"]);
    let unit = home(2026).unit;
    let known = |minutes| base.store.records_as_known(&kari, &unit, 2026, minute(minutes));
    assert_eq!(known(0).await.unwrap(), []);
    assert_eq!(known(2).await.unwrap()[0].body, "en", "as it was known");
    assert_eq!(known(3).await.unwrap()[0].body, "to");
    assert_eq!(base.store.records_of(&kari, &unit, 2026).await.unwrap(), std::slice::from_ref(&now));
    assert_eq!(base.store.records_of(&kari, &unit, 2025).await.unwrap(), []);
    assert_eq!(base.store.records_of_kind(&kari, "goal", 2026).await.unwrap(), [now]);
    assert_eq!(base.store.records_of_kind(&kari, "goal", 2027).await.unwrap(), []);
    let note = RecordId::new(dawn()).unwrap();
    let about = Filing { about: Some(goal.clone()), kind: "input", ..filing(&note, 0, "bra") };
    file(&base, &kari, 4, "c", &[about]).await;
    assert_eq!(base.store.records_about(&kari, &goal).await.unwrap()[0].id, note);
}

async fn who_has_not_read_the_newest_version_is_told(base: Base) {
    let (kari, ola) = (base.person("kari", &[]).await, base.person("ola", &[]).await);
    let goal = RecordId::new(dawn()).unwrap();
    file(&base, &kari, 1, "a", &[filing(&goal, 0, "en")]).await;
    let tries = [&kari, &ola].map(|who| {
        let (store, who, goal) = (base.store.clone(), who.clone(), goal.clone());
        tokio::spawn(async move {
            let filings = [filing(&goal, 1, id(&who))];
            store.file_records(&who, minute(2), Signature::Named, id(&who), &filings).await.unwrap()
        })
    });
    let mut done = Vec::new();
    for one in tries {
        done.push(one.await.unwrap());
    }
    done.sort_by_key(|filed| matches!(filed, Filed::Done(_)));
    assert_eq!(done, [Filed::Superseded(goal.clone()), Filed::Done(goal.clone())], "one writes, the other is told");
    assert_eq!(base.store.record_history(&kari, &goal).await.unwrap().len(), 2);
}

async fn several_are_written_together_or_not_at_all(base: Base) {
    let kari = base.person("kari", &[]).await;
    let (one, two) = (RecordId::new(dawn()).unwrap(), RecordId::new(dawn()).unwrap());
    file(&base, &kari, 1, "a", &[filing(&two, 0, "to")]).await;
    let filings = [filing(&one, 0, "en"), filing(&two, 0, "om igjen")];
    assert_eq!(file(&base, &kari, 2, "b", &filings).await, Filed::Superseded(two.clone()));
    assert_eq!(base.store.record(&kari, &one).await.unwrap(), None, "nothing of it was written");
    let filings = [filing(&one, 0, "en"), filing(&two, 1, "om igjen")];
    assert_eq!(file(&base, &kari, 3, "b", &filings).await, Filed::Done(one));
}

async fn a_form_sent_twice_gives_one_record(base: Base) {
    let kari = base.person("kari", &[]).await;
    let (one, two) = (RecordId::new(dawn()).unwrap(), RecordId::new(dawn()).unwrap());
    file(&base, &kari, 1, "key", &[filing(&one, 0, "en")]).await;
    assert_eq!(file(&base, &kari, 2, "key", &[filing(&two, 0, "en")]).await, Filed::Done(one));
    assert_eq!(base.store.records_of(&kari, &home(2026).unit, 2026).await.unwrap().len(), 1);
}

async fn what_is_written_without_a_name_has_none(base: Base) {
    let kari = base.person("kari", &[]).await;
    let input = RecordId::new(dawn()).unwrap();
    let filings = [filing(&input, 0, "uenig")];
    base.store.file_records(&kari, minute(1), Signature::Anonymous, "k", &filings).await.unwrap();
    let found = base.store.record(&kari, &input).await.unwrap().unwrap();
    assert_eq!((found.actor.as_str(), found.actor_name), (ANONYMOUS, None));
    let entries = base.store.audit(&Who::Operator, &Filter::default(), None, 100).await.unwrap();
    let entry = entries.iter().find(|entry| entry.object == input.as_str()).unwrap();
    assert_eq!(entry.actor, "visitor", "the log knows no more than the record");
}
