//! Measurings, mappings, visits and news.

use crate::base::{Base, dawn, id, minute};
use rettesnor_core::access::Who;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_store::{Mapping, MappingPlace, MeasuringState, Progress, StatusChange};
use std::time::Duration;

on_both!(
    a_measuring_runs_from_asked_to_its_end,
    who_asks_while_one_waits_gets_that_one,
    mappings_are_remembered_by_unit_and_data_set,
    a_visit_tells_of_the_one_before,
    pages_asked_for_at_once_are_one_visit,
    news_are_told_once_and_listed_by_unit,
);

async fn a_measuring_runs_from_asked_to_its_end(base: Base) {
    let (store, who) = (&base.store, Who::Operator);
    let asked = store.ask_measuring(&who, minute(1), "upload 1").await.unwrap();
    let state = async || store.measuring(&who, &asked).await.unwrap().unwrap().state;
    assert_eq!(state().await, MeasuringState::Asked);
    assert!(store.start_measuring(&who, minute(2), &asked).await.unwrap());
    assert!(!store.start_measuring(&who, minute(3), &asked).await.unwrap());
    assert_eq!(state().await, MeasuringState::Started(minute(2)));
    let progress = Progress { doing: "counting".to_owned(), done: 1, total: 2, told_at: minute(3) };
    store.tell_progress(&who, asked.as_str(), &progress).await.unwrap();
    assert_eq!(store.progress(&who, asked.as_str()).await.unwrap(), Some(progress.clone()));
    store.end_progress(&who, asked.as_str()).await.unwrap();
    assert_eq!(store.progress(&who, asked.as_str()).await.unwrap(), None);
    store.tell_progress(&who, asked.as_str(), &progress).await.unwrap();
    assert!(store.end_measuring(&who, minute(4), &asked, Ok("e1")).await.unwrap());
    assert!(!store.end_measuring(&who, minute(5), &asked, Err("no")).await.unwrap());
    assert_eq!(state().await, MeasuringState::Done { at: minute(4), edition: "e1".to_owned() });
    assert_eq!(store.progress(&who, asked.as_str()).await.unwrap(), None);

    let next = store.ask_measuring(&who, minute(6), "upload 2").await.unwrap();
    assert_eq!(store.unfinished_measurings(&who).await.unwrap()[0].id, next);
    assert!(store.end_measuring(&who, minute(7), &next, Err("the disk is full")).await.unwrap());
    let latest = store.latest_measurings(&who, 1).await.unwrap().remove(0);
    assert_eq!((latest.id, latest.reason.as_str(), latest.asked_by.as_str()), (next, "upload 2", "operator"));
    assert_eq!(latest.state, MeasuringState::Failed { at: minute(7), reason: "the disk is full".to_owned() });
    assert_eq!(store.unfinished_measurings(&who).await.unwrap(), []);
}

async fn who_asks_while_one_waits_gets_that_one(base: Base) {
    let (store, who) = (&base.store, Who::Operator);
    let first = store.ask_measuring(&who, minute(1), "a").await.unwrap();
    assert_eq!(store.ask_measuring(&who, minute(2), "b").await.unwrap(), first);
    store.start_measuring(&who, minute(3), &first).await.unwrap();
    let second = store.ask_measuring(&who, minute(4), "c").await.unwrap();
    assert_ne!(second, first, "what has begun may not see the latest");
    let unfinished = store.unfinished_measurings(&who).await.unwrap();
    assert_eq!(unfinished.iter().map(|one| &one.id).collect::<Vec<_>>(), [&first, &second]);
}

async fn mappings_are_remembered_by_unit_and_data_set(base: Base) {
    let (store, who) = (&base.store, Who::Operator);
    let (baerum, oslo) = (UnitRef::kommune("3201"), UnitRef::kommune("0301"));
    let mapping = |place: &MappingPlace, given: &str, means: Option<&str>| Mapping {
        place: place.clone(),
        given: given.to_owned(),
        means: means.map(str::to_owned),
    };
    let (headings, values) = (MappingPlace::Headings, MappingPlace::Values("status".to_owned()));
    let first = [mapping(&headings, "Komm.", Some("kommune")), mapping(&values, "ferdig", Some("fullført"))];
    store.set_mappings(&who, minute(1), "deltakelse", &baerum, &first).await.unwrap();
    store.set_mappings(&who, minute(2), "deltakelse", &baerum, &[]).await.unwrap();
    assert_eq!(store.mappings(&who, "deltakelse", &baerum).await.unwrap(), first);
    let second = [mapping(&values, "ferdig", None), mapping(&headings, "Merknad", None)];
    store.set_mappings(&who, minute(3), "deltakelse", &baerum, &second).await.unwrap();
    let mut found = store.mappings(&who, "deltakelse", &baerum).await.unwrap();
    found.sort();
    assert_eq!(found, [first[0].clone(), second[1].clone(), second[0].clone()]);
    assert_eq!(store.mappings(&who, "deltakelse", &oslo).await.unwrap(), []);
    assert_eq!(store.mappings(&who, "avslutning", &baerum).await.unwrap(), []);
    let forget = async |unit| store.forget_mapping(&who, minute(4), "deltakelse", unit, (&values, "ferdig")).await;
    assert!(forget(&baerum).await.unwrap() && !forget(&baerum).await.unwrap() && !forget(&oslo).await.unwrap());
    assert_eq!(store.mappings(&who, "deltakelse", &baerum).await.unwrap().len(), 2);
}

async fn a_visit_tells_of_the_one_before(base: Base) {
    let (store, kari) = (&base.store, base.person("kari", &[]).await);
    assert_eq!(store.visit(&kari, dawn()).await.unwrap(), None);
    assert_eq!(store.visit(&kari, minute(5)).await.unwrap(), None, "the same visit");
    assert_eq!(store.visit(&kari, minute(24 * 60)).await.unwrap(), Some(dawn()));
    assert_eq!(store.visit(&kari, minute(24 * 60 + 5)).await.unwrap(), Some(dawn()), "what is new stays new meanwhile");
    assert_eq!(store.visit(&kari, minute(48 * 60)).await.unwrap(), Some(minute(24 * 60)));
    let ola = base.person("ola", &[]).await;
    assert_ne!(id(&ola), id(&kari));
    assert_eq!(store.visit(&ola, minute(48 * 60)).await.unwrap(), None);
    assert_eq!(store.visit(&Who::Operator, minute(48 * 60)).await.unwrap(), None);
}

async fn pages_asked_for_at_once_are_one_visit(base: Base) {
    let kari = base.person("kari", &[]).await;
    base.store.visit(&kari, dawn()).await.unwrap();
    let later = minute(24 * 60);
    let pages: Vec<_> = (0..6)
        .map(|number| {
            let (store, kari) = (base.store.clone(), kari.clone());
            tokio::spawn(async move { store.visit(&kari, later.after(Duration::from_millis(number))).await.unwrap() })
        })
        .collect();
    for page in pages {
        assert_eq!(page.await.unwrap(), Some(dawn()));
    }
    assert_eq!(base.store.visit(&kari, minute(24 * 60 + 1)).await.unwrap(), Some(dawn()));
}

async fn news_are_told_once_and_listed_by_unit(base: Base) {
    let (store, who) = (&base.store, Who::Operator);
    let (baerum, oslo) = (UnitRef::kommune("3201"), UnitRef::kommune("0301"));
    let change = |unit: &UnitRef, indicator: &str, clear| StatusChange {
        unit: unit.clone(),
        line: Line::Kommune,
        indicator: indicator.to_owned(),
        period: "2025T3".to_owned(),
        before: "below".to_owned(),
        after: "reached".to_owned(),
        clear,
    };
    let first = [change(&baerum, "I.01", true), change(&oslo, "I.01", false)];
    for _ in 0..2 {
        store.tell_news(&who, minute(1), "e1", &first).await.unwrap();
    }
    store.tell_news(&who, minute(9), "e2", &[change(&baerum, "I.02", false)]).await.unwrap();
    store.tell_news(&who, minute(9), "e3", &[]).await.unwrap();
    let listed = async |units: &[UnitRef], since, limit| {
        let found = store.news(&who, units, since, limit).await.unwrap();
        found.into_iter().map(|news| (news.edition, news.change)).collect::<Vec<_>>()
    };
    let (one, two) = ("e1".to_owned(), "e2".to_owned());
    let both = [baerum.clone(), oslo.clone()];
    let newest = (two, change(&baerum, "I.02", false));
    let of_oslo = (one.clone(), first[1].clone());
    assert_eq!(listed(&both, dawn(), 10).await, [newest.clone(), of_oslo.clone(), (one.clone(), first[0].clone())]);
    assert_eq!(listed(&both, minute(1), 10).await, std::slice::from_ref(&newest));
    assert_eq!(listed(&both, dawn(), 1).await, [newest]);
    assert_eq!(listed(&both[1..], dawn(), 10).await, [of_oslo]);
    assert_eq!(listed(&[], dawn(), 10).await, []);
}
