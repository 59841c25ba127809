//! Publications: numbered, never changed, and corrected only by whoever has read the newest.

use crate::base::{Base, dawn, minute};
use rettesnor_core::access::Who;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Period;
use rettesnor_store::audit::Filter;
use rettesnor_store::{NewPublication, PatternId, PublicationId, Published, SearchState};

on_both!(
    a_publication_is_numbered_and_read_back_byte_by_byte,
    a_form_sent_twice_publishes_once,
    a_correction_names_the_newest_and_the_old_one_stays,
    what_stood_on_a_day_is_found_again,
    patterns_are_kept_in_their_order,
    what_is_corrected_stands_no_more,
    a_search_is_asked_for_once_and_ends_once,
);

const CONTENT: &str = "{\"shape\":1,\"tekst\":\"æøå – \u{202f}2 104\"}";

async fn pattern(base: &Base) -> PatternId {
    base.store
        .keep_pattern(&Who::Operator, dawn(), ("introduksjonsprogram", 2025, "abc"), ("{}", 0))
        .await
        .unwrap()
        .unwrap()
}

async fn out(
    base: &Base,
    at: u64,
    (pattern, corrects): (&PatternId, Option<&PublicationId>),
    (unit, key, reason): (&str, &str, &str),
) -> Published {
    let unit = UnitRef::kommune(unit);
    let new = NewPublication {
        unit: &unit,
        period: Period::year_of(2025),
        package: "introduksjonsprogram",
        edition: "abc",
        pattern,
        corrects,
        reason,
        content: CONTENT,
        hash: "h",
        form_key: key,
    };
    base.store.publish(&Who::Operator, minute(at), &new).await.unwrap()
}

fn done(published: Published) -> PublicationId {
    match published {
        Published::Done(id) => id,
        Published::Superseded(id) => panic!("{id} was published meanwhile"),
    }
}

async fn a_publication_is_numbered_and_read_back_byte_by_byte(base: Base) {
    let pattern = pattern(&base).await;
    let first = done(out(&base, 1, (&pattern, None), ("3201", "a", "")).await);
    let second = done(out(&base, 2, (&pattern, None), ("4601", "b", "")).await);
    let (publication, content) = base.store.publication(&Who::Visitor, &second).await.unwrap().unwrap();
    assert_eq!((publication.number, content.as_str()), (2, CONTENT));
    assert_eq!((publication.pattern, publication.corrects, publication.published_at), (pattern, None, minute(2)));
    let latest = base.store.latest_publications(&Who::Visitor, minute(9), 9).await.unwrap();
    assert_eq!(latest.into_iter().map(|p| p.id).collect::<Vec<_>>(), [second, first.clone()]);
    let entries = base.store.audit(&Who::Operator, &Filter::default(), None, 10).await.unwrap();
    assert!(entries.iter().any(|entry| entry.verb == "publish" && entry.object == first.as_str()));
    let missing = PublicationId::from("nothing".to_owned());
    assert_eq!(base.store.publication(&Who::Visitor, &missing).await.unwrap(), None);
}

async fn a_form_sent_twice_publishes_once(base: Base) {
    let pattern = pattern(&base).await;
    let first = done(out(&base, 1, (&pattern, None), ("3201", "a", "")).await);
    assert_eq!(done(out(&base, 2, (&pattern, None), ("3201", "a", "")).await), first);
    assert_eq!(base.number("SELECT COUNT(*) FROM publications").await, 1);
}

async fn a_correction_names_the_newest_and_the_old_one_stays(base: Base) {
    let pattern = pattern(&base).await;
    let first = done(out(&base, 1, (&pattern, None), ("3201", "a", "")).await);
    assert_eq!(out(&base, 2, (&pattern, None), ("3201", "b", "")).await, Published::Superseded(first.clone()));
    let second = done(out(&base, 3, (&pattern, Some(&first)), ("3201", "c", "En fil manglet.")).await);
    assert_eq!(
        out(&base, 4, (&pattern, Some(&first)), ("3201", "d", "x")).await,
        Published::Superseded(second.clone())
    );
    let all = base.store.publications_of(&Who::Visitor, &UnitRef::kommune("3201")).await.unwrap();
    assert_eq!(all.iter().map(|p| p.number).collect::<Vec<_>>(), [2, 1]);
    assert_eq!((all[0].corrects.as_ref(), all[0].reason.as_str()), (Some(&first), "En fil manglet."));
    assert!(base.store.publication(&Who::Visitor, &first).await.unwrap().is_some());
}

async fn what_stood_on_a_day_is_found_again(base: Base) {
    let pattern = pattern(&base).await;
    let first = done(out(&base, 1, (&pattern, None), ("3201", "a", "")).await);
    let second = done(out(&base, 5, (&pattern, Some(&first)), ("3201", "b", "x")).await);
    let unit = UnitRef::kommune("3201");
    for (at, id) in [(0, None), (3, Some(first)), (5, Some(second))] {
        let of = (&unit, Period::year_of(2025), "introduksjonsprogram");
        let found = base.store.newest_publication(&Who::Visitor, of, minute(at)).await.unwrap();
        assert_eq!(found.map(|p| p.id), id, "by minute {at}");
    }
}

async fn patterns_are_kept_in_their_order(base: Base) {
    let first = pattern(&base).await;
    let later = ("introduksjonsprogram", 2025, "def");
    let second = base.store.keep_pattern(&Who::Operator, minute(1), later, ("{\"a\":1}", 1)).await.unwrap().unwrap();
    let overtaken = base.store.keep_pattern(&Who::Operator, minute(2), later, ("{}", 1)).await.unwrap();
    assert_eq!(overtaken, None, "it does not extend what was kept meanwhile");
    let found = base.store.patterns(&Who::Operator, "introduksjonsprogram", 2025).await.unwrap();
    assert_eq!(found.iter().map(|p| &p.id).collect::<Vec<_>>(), [&first, &second]);
    assert_eq!((found[1].edition.as_str(), found[1].body.as_str()), ("def", "{\"a\":1}"));
    assert_eq!(base.store.patterns(&Who::Operator, "introduksjonsprogram", 2024).await.unwrap(), []);
}

async fn what_is_corrected_stands_no_more(base: Base) {
    let pattern = pattern(&base).await;
    let first = done(out(&base, 1, (&pattern, None), ("3201", "a", "")).await);
    let other = done(out(&base, 2, (&pattern, None), ("3203", "b", "")).await);
    let second = done(out(&base, 3, (&pattern, Some(&first)), ("3201", "c", "En feil.")).await);
    let standing = async |at| {
        let found = base.store.standing_publications(&Who::Visitor, minute(at), 9).await.unwrap();
        found.into_iter().map(|publication| publication.id).collect::<Vec<_>>()
    };
    assert_eq!(standing(9).await, [second, other.clone()]);
    assert_eq!(standing(2).await, [other, first], "what was published later is not known before");
    let units = base.store.published_units(&Who::Visitor).await.unwrap();
    assert_eq!(units, [UnitRef::kommune("3201"), UnitRef::kommune("3203")]);
}

async fn a_search_is_asked_for_once_and_ends_once(base: Base) {
    let (store, who, of) = (&base.store, &Who::Operator, ("introduksjonsprogram", 2025, "abc"));
    let id = store.ask_pattern(who, minute(1), of).await.unwrap();
    assert_eq!(store.ask_pattern(who, minute(2), of).await.unwrap(), id);
    let other = store.ask_pattern(who, minute(3), ("nav-kontor", 2025, "abc")).await.unwrap();
    store.start_pattern(who, minute(4), &id).await.unwrap();
    let unfinished = store.unfinished_patterns(who).await.unwrap();
    let states: Vec<_> = unfinished.iter().map(|search| (&search.id, &search.state)).collect();
    assert_eq!(states, [(&id, &SearchState::Started(minute(4))), (&other, &SearchState::Asked)]);
    let pattern = pattern(&base).await;
    store.end_pattern(who, minute(5), &id, Ok(&pattern)).await.unwrap();
    store.end_pattern(who, minute(6), &id, Err("broken")).await.unwrap();
    store.end_pattern(who, minute(6), &other, Err("exposed:3")).await.unwrap();
    let state = async |package| store.latest_pattern_search(who, package, 2025).await.unwrap().unwrap().state;
    assert_eq!(state("introduksjonsprogram").await, SearchState::Found(pattern));
    assert_eq!(state("nav-kontor").await, SearchState::Failed("exposed:3".to_owned()));
    assert_eq!(store.unfinished_patterns(who).await.unwrap(), []);
    assert_ne!(store.ask_pattern(who, minute(7), of).await.unwrap(), id, "what has ended can be asked for again");
}
