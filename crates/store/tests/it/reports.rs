//! Reports: numbered, never changed, corrected only by whoever has read the newest, and published only where they may be.

use crate::base::{Base, minute};
use rettesnor_core::access::Who;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Period;
use rettesnor_store::audit::Filter;
use rettesnor_store::{Made, NewReport, RecordId, ReportId};

on_both!(
    a_report_is_numbered_and_read_back_byte_by_byte,
    a_form_sent_twice_makes_one,
    a_correction_names_the_newest_and_the_old_one_stays,
    only_what_is_not_internal_is_published_and_only_once,
    the_public_sees_the_newest_that_is_published,
    a_file_is_what_was_first_given_out,
);

const CONTENT: &str = "{\"title\":\"æøå – \u{202f}2 104\"}";

async fn make(base: &Base, at: u64, (draft, key): (&str, &str), corrects: Option<&ReportId>, internal: bool) -> Made {
    let units = [UnitRef::kommune("3201"), "kontor:9010".parse().unwrap()];
    let new = NewReport {
        draft: &RecordId::from(draft.to_owned()),
        units: &units,
        period: Period::year_of(2025),
        audience: "kommunestyre",
        language: "nb",
        title: "Introduksjonsprogrammet",
        edition: "abc",
        patterns: &["p1".to_owned(), "p2".to_owned()],
        internal,
        corrects,
        reason: if corrects.is_some() { "En fil manglet." } else { "" },
        content: CONTENT,
        hash: "h",
        form_key: key,
    };
    base.store.make_report(&Who::Operator, minute(at), &new).await.unwrap()
}

fn done(made: Made) -> ReportId {
    match made {
        Made::Done(id) => id,
        Made::Superseded(id) => panic!("{id} was made meanwhile"),
    }
}

async fn a_report_is_numbered_and_read_back_byte_by_byte(base: Base) {
    let first = done(make(&base, 1, ("d1", "a"), None, false).await);
    let second = done(make(&base, 2, ("d2", "b"), None, true).await);
    let (report, content) = base.store.made_report(&Who::Visitor, &second).await.unwrap().unwrap();
    assert_eq!((report.number, content.as_str(), report.internal), (2, CONTENT, true));
    assert_eq!((report.hash.as_str(), report.reason.as_str()), ("h", ""));
    assert_eq!(report.units.iter().map(ToString::to_string).collect::<Vec<_>>(), ["kommune:3201", "kontor:9010"]);
    assert_eq!((report.patterns.as_slice(), report.published_at), (&["p1".to_owned(), "p2".to_owned()][..], None));
    let latest = base.store.latest_reports(&Who::Visitor, 9).await.unwrap();
    assert_eq!(latest.into_iter().map(|report| report.id).collect::<Vec<_>>(), [second, first.clone()]);
    let entries = base.store.audit(&Who::Operator, &Filter::default(), None, 10).await.unwrap();
    assert!(entries.iter().any(|entry| entry.verb == "report-make" && entry.object == first.as_str()));
    let missing = ReportId::from("nothing".to_owned());
    assert_eq!(base.store.made_report(&Who::Visitor, &missing).await.unwrap(), None);
}

async fn a_form_sent_twice_makes_one(base: Base) {
    let first = done(make(&base, 1, ("d1", "a"), None, false).await);
    assert_eq!(done(make(&base, 2, ("d1", "a"), None, false).await), first);
    assert_eq!(base.number("SELECT COUNT(*) FROM reports").await, 1);
}

async fn a_correction_names_the_newest_and_the_old_one_stays(base: Base) {
    let first = done(make(&base, 1, ("d1", "a"), None, false).await);
    assert_eq!(make(&base, 2, ("d1", "b"), None, false).await, Made::Superseded(first.clone()));
    let second = done(make(&base, 3, ("d1", "c"), Some(&first), false).await);
    assert_eq!(make(&base, 4, ("d1", "d"), Some(&first), false).await, Made::Superseded(second.clone()));
    let other = done(make(&base, 5, ("d2", "e"), None, false).await);
    let all = base.store.reports_of_draft(&Who::Visitor, &RecordId::from("d1".to_owned())).await.unwrap();
    assert_eq!(all.iter().map(|report| report.number).collect::<Vec<_>>(), [2, 1]);
    assert_eq!((all[0].corrects.as_ref(), all[0].reason.as_str()), (Some(&first), "En fil manglet."));
    assert!(base.store.made_report(&Who::Visitor, &first).await.unwrap().is_some());
    assert_eq!(base.store.made_report(&Who::Visitor, &other).await.unwrap().unwrap().0.number, 3);
}

async fn only_what_is_not_internal_is_published_and_only_once(base: Base) {
    let open = done(make(&base, 1, ("d1", "a"), None, false).await);
    let internal = done(make(&base, 2, ("d2", "b"), None, true).await);
    let publish = async |at, id: &ReportId| base.store.publish_report(&Who::Operator, minute(at), id).await.unwrap();
    assert!(publish(3, &open).await);
    assert!(!publish(4, &open).await, "it is published");
    assert!(!publish(4, &internal).await, "it shows what is not for everybody");
    assert!(!publish(4, &ReportId::from("nothing".to_owned())).await);
    let (report, _) = base.store.made_report(&Who::Visitor, &open).await.unwrap().unwrap();
    assert_eq!(report.published_at, Some(minute(3)));
    assert_eq!(base.number("SELECT COUNT(*) FROM published_reports").await, 1);
}

async fn the_public_sees_the_newest_that_is_published(base: Base) {
    let public = async || {
        let found = base.store.public_reports(&Who::Visitor, 9).await.unwrap();
        found.into_iter().map(|report| report.number).collect::<Vec<_>>()
    };
    let first = done(make(&base, 1, ("d1", "a"), None, false).await);
    assert_eq!(public().await, Vec::<i64>::new());
    base.store.publish_report(&Who::Operator, minute(2), &first).await.unwrap();
    let second = done(make(&base, 3, ("d1", "b"), Some(&first), false).await);
    assert_eq!(public().await, [1], "a correction that is not published changes nothing");
    base.store.publish_report(&Who::Operator, minute(4), &second).await.unwrap();
    assert_eq!(public().await, [2]);
}

async fn a_file_is_what_was_first_given_out(base: Base) {
    let id = done(make(&base, 1, ("d1", "a"), None, false).await);
    let keep = async |body: &[u8]| {
        base.store.keep_report_file(&Who::Visitor, minute(2), (&id, "pdf"), body.to_vec()).await.unwrap()
    };
    assert_eq!(base.store.report_file(&Who::Visitor, &id, "pdf").await.unwrap(), None);
    assert_eq!(keep(&[0, 159, 146, 150, 10]).await, [0, 159, 146, 150, 10]);
    assert_eq!(keep(b"another").await, [0, 159, 146, 150, 10], "everybody gets the same bytes");
    let kept = base.store.report_file(&Who::Visitor, &id, "pdf").await.unwrap();
    assert_eq!(kept.as_deref(), Some(&[0, 159, 146, 150, 10][..]));
    assert_eq!(base.store.report_file(&Who::Visitor, &id, "xlsx").await.unwrap(), None);
}
