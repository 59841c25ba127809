//! The audit log: an entry for every write, a chain that shows what was changed.

use crate::base::{Base, dawn, id, minute};
use rettesnor_core::access::Who;
use rettesnor_store::audit::{Breach, Filter, ReadEntry, Verb, Verdict};
use rettesnor_store::{Address, Store};

on_both!(
    every_write_leaves_an_entry_and_a_refused_one_none,
    the_chain_holds_when_many_write_at_once,
    a_changed_entry_is_found,
    an_entry_that_was_taken_out_is_found,
    an_end_that_was_cut_off_is_found,
    the_log_refuses_to_be_changed,
    the_log_is_listed_by_what_one_looks_for,
    reads_are_written_together,
    a_long_log_is_checked_to_its_end,
);

async fn verdict(base: &Base) -> Verdict {
    base.store.verify_audit(&Who::Operator).await.unwrap()
}

fn entries(verdict: &Verdict) -> i64 {
    match verdict {
        Verdict::Whole { entries, .. } => *entries,
        Verdict::Broken { .. } => panic!("{verdict:?}"),
    }
}

/// Lets somebody with the keys of the machine at the log.
async fn unlock(base: &Base) {
    match &base.address {
        Address::Sqlite(_) => base.raw("DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete").await.unwrap(),
        Address::Postgres(_) => base.raw("ALTER TABLE audit DISABLE TRIGGER USER").await.unwrap(),
    }
}

/// A log with some entries.
async fn fill(base: &Base) {
    for name in ["kari", "ola", "per", "anne", "nils"] {
        base.person(name, &[]).await;
    }
}

async fn every_write_leaves_an_entry_and_a_refused_one_none(base: Base) {
    assert_eq!(entries(&verdict(&base).await), 0);
    let kari = base.person("kari", &[]).await;
    assert_eq!(entries(&verdict(&base).await), 1);
    base.store.rename_person(&kari, minute(1), id(&kari), "Kari Nordmann").await.unwrap();
    base.store.rename_person(&kari, minute(1), "nobody", "Ola").await.unwrap();
    let log = base.store.audit_after(&kari, 0, 10).await.unwrap();
    let told: Vec<_> = log.iter().map(|entry| (entry.seq, entry.verb.as_str(), entry.actor.as_str())).collect();
    assert_eq!(told, [(1, "person-add", "operator"), (2, "person-rename", id(&kari))]);
    assert_eq!((log[1].object.as_str(), log[1].done_at, &log[1].previous), (id(&kari), minute(1), &log[0].hash));
    assert!(log.iter().all(|entry| !entry.to_json().contains("Nordmann")), "the log names nobody");
    let Verdict::Whole { head, .. } = verdict(&base).await else { panic!("nothing was changed") };
    assert_eq!(head, log[1].hash);
}

async fn the_chain_holds_when_many_write_at_once(base: Base) {
    let kari = base.person("kari", &[]).await;
    let beside = Store::open(&base.address).await.unwrap();
    let writers: Vec<_> = (0..24)
        .map(|number: usize| {
            let (store, kari) = (if number.is_multiple_of(2) { &base.store } else { &beside }.clone(), kari.clone());
            let value = number.to_string();
            tokio::spawn(async move { store.set_preference(&kari, minute(1), id(&kari), "language", &value).await })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap().unwrap();
    }
    assert_eq!(entries(&verdict(&base).await), 25);
    assert_eq!(base.number("SELECT COUNT(*) FROM preferences WHERE ended_at IS NULL").await, 1);
}

async fn a_changed_entry_is_found(base: Base) {
    fill(&base).await;
    unlock(&base).await;
    base.raw("UPDATE audit SET actor = 'somebody' WHERE seq = 3").await.unwrap();
    assert_eq!(verdict(&base).await, Verdict::Broken { seq: 3, how: Breach::Changed });
}

async fn an_entry_that_was_taken_out_is_found(base: Base) {
    fill(&base).await;
    unlock(&base).await;
    base.raw("DELETE FROM audit WHERE seq = 2").await.unwrap();
    assert_eq!(verdict(&base).await, Verdict::Broken { seq: 2, how: Breach::Missing });
    base.raw("UPDATE audit SET seq = seq - 1 WHERE seq = 3").await.unwrap();
    assert_eq!(verdict(&base).await, Verdict::Broken { seq: 2, how: Breach::Unlinked });
}

async fn an_end_that_was_cut_off_is_found(base: Base) {
    fill(&base).await;
    unlock(&base).await;
    base.raw("DELETE FROM audit WHERE seq = 5").await.unwrap();
    assert_eq!(verdict(&base).await, Verdict::Broken { seq: 5, how: Breach::Missing });
    base.raw("UPDATE audit_head SET seq = 4").await.unwrap();
    assert_eq!(verdict(&base).await, Verdict::Broken { seq: 4, how: Breach::Changed });
    base.raw("UPDATE audit_head SET seq = 3, hash = (SELECT hash FROM audit WHERE seq = 3)").await.unwrap();
    assert_eq!(verdict(&base).await, Verdict::Broken { seq: 4, how: Breach::Unlinked });
}

async fn the_log_refuses_to_be_changed(base: Base) {
    fill(&base).await;
    for sql in ["UPDATE audit SET actor = 'x' WHERE seq = 1", "DELETE FROM audit WHERE seq = 1"] {
        let refused = base.raw(sql).await.unwrap_err().to_string();
        assert!(refused.contains("only appended to"), "{refused}");
    }
    assert_eq!(entries(&verdict(&base).await), 5);
}

async fn the_log_is_listed_by_what_one_looks_for(base: Base) {
    let (store, kari) = (&base.store, base.person("kari", &[]).await);
    let ola = base.person("ola", &[]).await;
    store.rename_person(&kari, minute(1), id(&ola), "Ola N.").await.unwrap();
    store.rename_person(&ola, minute(2), id(&ola), "Ola Nordmann").await.unwrap();
    let listed = async |filter: Filter, before, limit| {
        let found = store.audit(&kari, &filter, before, limit).await.unwrap();
        found.into_iter().map(|entry| entry.seq).collect::<Vec<_>>()
    };
    let any = Filter::default;
    assert_eq!(listed(any(), None, 10).await, [4, 3, 2, 1]);
    assert_eq!(listed(any(), None, 2).await, [4, 3]);
    assert_eq!(listed(any(), Some(3), 2).await, [2, 1]);
    assert_eq!(listed(Filter { actor: Some(id(&ola).to_owned()), ..any() }, None, 10).await, [4]);
    assert_eq!(listed(Filter { object: Some(id(&ola).to_owned()), ..any() }, None, 10).await, [4, 3, 2]);
    assert_eq!(listed(Filter { verb: Some(Verb::AddPerson), ..any() }, None, 10).await, [2, 1]);
    assert_eq!(listed(Filter { since: Some(minute(1)), until: Some(minute(2)), ..any() }, None, 10).await, [3]);
    let after: Vec<i64> = store.audit_after(&kari, 2, 10).await.unwrap().iter().map(|entry| entry.seq).collect();
    assert_eq!(after, [3, 4]);
}

async fn reads_are_written_together(base: Base) {
    let kari = base.person("kari", &[]).await;
    let read = |page: &str| ReadEntry { at: dawn(), actor: id(&kari).to_owned(), object: page.to_owned() };
    base.store.append_reads(&Who::Operator, &[]).await.unwrap();
    let reads = [read("malekort/kommune:3201/2025T3"), read("malekort/kommune:3203/2025T3")];
    base.store.append_reads(&Who::Operator, &reads).await.unwrap();
    assert_eq!(entries(&verdict(&base).await), 3);
    let log = base.store.audit(&kari, &Filter { verb: Some(Verb::Read), ..Filter::default() }, None, 10).await.unwrap();
    assert_eq!(log[0].object, "malekort/kommune:3203/2025T3");
    assert!(log.iter().all(|entry| entry.actor == id(&kari)));
    let line = log[1].to_json();
    assert!(line.starts_with('{') && line.contains("\"seq\":2") && line.contains("2026-03-02T07:00:00.000Z"), "{line}");
}

async fn a_long_log_is_checked_to_its_end(base: Base) {
    let read = |number: u64| ReadEntry { at: minute(number), actor: "a".to_owned(), object: number.to_string() };
    let reads: Vec<ReadEntry> = (0..2300).map(read).collect();
    base.store.append_reads(&Who::Operator, &reads).await.unwrap();
    assert_eq!(entries(&verdict(&base).await), 2300);
    unlock(&base).await;
    base.raw("UPDATE audit SET object = 'x' WHERE seq = 2299").await.unwrap();
    assert_eq!(verdict(&base).await, Verdict::Broken { seq: 2299, how: Breach::Changed });
}
