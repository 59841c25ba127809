//! Surveys: what is counted, what a link is good for, and that no answer can be led back to anybody.

use crate::base::{Base, dawn, minute};
use rettesnor_core::access::Who;
use rettesnor_core::survey::{Ballot, Distribution};
use rettesnor_store::audit::Filter;
use rettesnor_store::{Answered, RecordId, Token};

on_both!(
    answers_are_counted_and_links_work_once,
    a_link_for_all_counts_a_form_once,
    nothing_links_an_answer_to_a_form_or_a_person,
    a_closed_survey_takes_no_answers_and_tells_its_counts,
    a_form_that_does_not_fit_is_not_counted,
    many_who_answer_at_once_are_all_counted,
);

fn ballot(values: &[&str]) -> Ballot {
    Ballot::read(values.iter().copied()).ok().unwrap()
}

/// A survey of two questions with so many links.
async fn survey(base: &Base, links: usize) -> (RecordId, Vec<String>) {
    let id = RecordId::new(dawn()).unwrap();
    base.store.open_survey(&Who::Operator, dawn(), &id, 2, None, 0).await.unwrap();
    let links = base.store.invite_to_survey(&Who::Operator, dawn(), &id, links).await.unwrap();
    (id, links)
}

async fn answer(base: &Base, at: u64, link: &str, values: &[&str]) -> Answered {
    base.store.count_answer(minute(at), link, &ballot(values), "").await.unwrap()
}

async fn closed(base: &Base, id: &RecordId) -> Vec<Distribution> {
    base.store.close_survey(&Who::Operator, minute(99), id).await.unwrap();
    base.store.survey_counts(&Who::Operator, id).await.unwrap()
}

async fn answers_are_counted_and_links_work_once(base: Base) {
    let (id, links) = survey(&base, 3).await;
    assert_eq!(base.store.survey_of_link(&Who::Visitor, &links[0]).await.unwrap().as_ref(), Some(&id));
    assert_eq!(answer(&base, 1, &links[0].to_uppercase(), &["6", "3"]).await, Answered::Counted);
    assert_eq!(answer(&base, 2, &links[0], &["1", "1"]).await, Answered::NoLink);
    assert_eq!(base.store.survey_of_link(&Who::Visitor, &links[0]).await.unwrap(), None);
    assert_eq!(answer(&base, 3, &links[1], &["6", ""]).await, Answered::Counted);
    assert_eq!(answer(&base, 4, "aaaa-bbbb-cccc", &["6", "6"]).await, Answered::NoLink);
    let standing = base.store.survey_standing(&Who::Operator, &id).await.unwrap().unwrap();
    assert_eq!((standing.open, standing.answered, standing.invited), (true, 2, 3));
    assert_eq!(base.store.survey_counts(&Who::Operator, &id).await.unwrap(), [], "an open survey tells nothing");
    let counts = closed(&base, &id).await;
    assert_eq!(counts, [Distribution([0, 0, 0, 0, 0, 0, 2]), Distribution([1, 0, 0, 1, 0, 0, 0])]);
}

async fn a_link_for_all_counts_a_form_once(base: Base) {
    let (id, link) = (RecordId::new(dawn()).unwrap(), Token::random().unwrap());
    base.store.open_survey(&Who::Operator, dawn(), &id, 1, Some(&link), 12).await.unwrap();
    base.store.open_survey(&Who::Operator, dawn(), &id, 1, None, 0).await.unwrap();
    for (key, value) in [("a", "4"), ("a", "4"), ("b", "5")] {
        let counted = base.store.count_answer(minute(1), link.reveal(), &ballot(&[value]), key).await.unwrap();
        assert_eq!(counted, Answered::Counted);
    }
    let standing = base.store.survey_standing(&Who::Operator, &id).await.unwrap().unwrap();
    assert_eq!((standing.answered, standing.invited, standing.link.as_deref()), (2, 12, Some(link.reveal())));
    assert_eq!(closed(&base, &id).await, [Distribution([0, 0, 0, 0, 1, 1, 0])]);
}

/// Everything in the database that the second of two answers changed: the counters, which hold sums, and one more form.
async fn nothing_links_an_answer_to_a_form_or_a_person(base: Base) {
    let (id, links) = survey(&base, 3).await;
    answer(&base, 1, &links[0], &["6", "1"]).await;
    answer(&base, 2, &links[1], &["2", "5"]).await;
    // As many rows as before anybody answered, whatever they chose, and one link for each that has not been used.
    assert_eq!(base.number("SELECT COUNT(*) FROM survey_counts").await, 14);
    assert_eq!(base.number("SELECT COUNT(*) FROM survey_tokens").await, 1);
    assert_eq!(base.number("SELECT COUNT(*) FROM form_keys").await, 0);
    // The log knows that forms came in, and neither from whom nor by which link nor what they said.
    let entries = base.store.audit(&Who::Operator, &Filter::default(), None, 100).await.unwrap();
    let counted: Vec<_> = entries.iter().filter(|entry| entry.verb == "survey-count").collect();
    assert_eq!(counted.len(), 2);
    for entry in counted {
        assert_eq!(
            (entry.actor.as_str(), entry.object.as_str(), entry.detail.as_str()),
            ("visitor", id.as_str(), "{}")
        );
    }
    // PostgreSQL keeps the number of the last transaction in each row: it is the same for every counter.
    if matches!(base.address, rettesnor_store::Address::Postgres(_)) {
        let kinds = "SELECT COUNT(DISTINCT xmin::text) FROM survey_counts";
        assert_eq!(base.number(kinds).await, 1, "a counter that did not move looks like one that did");
    }
}

async fn a_closed_survey_takes_no_answers_and_tells_its_counts(base: Base) {
    let (id, links) = survey(&base, 2).await;
    answer(&base, 1, &links[0], &["3", "3"]).await;
    let before = closed(&base, &id).await;
    assert_eq!(answer(&base, 100, &links[1], &["6", "6"]).await, Answered::NoLink);
    assert_eq!(closed(&base, &id).await, before);
    assert_eq!(base.number("SELECT COUNT(*) FROM survey_tokens").await, 0, "links that were not used are gone");
}

async fn a_form_that_does_not_fit_is_not_counted(base: Base) {
    let (id, links) = survey(&base, 1).await;
    for values in [&["6"][..], &["6", "5", "4"]] {
        assert_eq!(answer(&base, 1, &links[0], values).await, Answered::NotThisForm);
    }
    assert_eq!(answer(&base, 2, &links[0], &["6", "5"]).await, Answered::Counted, "the link was not used up");
    let counts = closed(&base, &id).await;
    assert_eq!(counts, [Distribution([0, 0, 0, 0, 0, 0, 1]), Distribution([0, 0, 0, 0, 0, 1, 0])]);
}

async fn many_who_answer_at_once_are_all_counted(base: Base) {
    let (id, links) = survey(&base, 20).await;
    // Each link is used from two phones at once.
    let tries: Vec<_> = links
        .iter()
        .chain(&links)
        .map(|link| {
            let (store, link) = (base.store.clone(), link.clone());
            tokio::spawn(async move { store.count_answer(minute(1), &link, &ballot(&["4", "2"]), "").await.unwrap() })
        })
        .collect();
    let mut counted = 0;
    for one in tries {
        counted += usize::from(one.await.unwrap() == Answered::Counted);
    }
    assert_eq!(counted, 20);
    let counts = closed(&base, &id).await;
    assert_eq!(counts, [Distribution([0, 0, 0, 0, 20, 0, 0]), Distribution([0, 0, 20, 0, 0, 0, 0])]);
}
