//! Comments: written once a form, changed by their author, taken back.

use crate::base::{Base, dawn, id, minute};
use rettesnor_core::access::Who;
use rettesnor_core::org::Line;
use rettesnor_store::{Comment, CommentId, CommentPlace, Edited, TakenBack, Withdrawn, Written};

on_both!(
    a_comment_is_read_with_its_author,
    a_form_sent_twice_gives_one_comment,
    a_comment_is_changed_by_its_author,
    two_who_change_the_same_wording,
    a_comment_is_taken_back,
    a_comment_of_another_is_taken_back_with_a_reason,
);

fn place(indicator: &str) -> CommentPlace {
    let unit = "kommune:3201".parse().unwrap();
    CommentPlace { unit, line: Line::Kommune, indicator: indicator.to_owned(), period: "2025T3".to_owned() }
}

async fn write(base: &Base, who: &Who, body: &str, key: &str) -> CommentId {
    match base.store.write_comment(who, minute(1), &place("I.02"), body, key).await.unwrap() {
        Written::Done(id) => id,
        Written::NoPerson => panic!("there is a person"),
    }
}

async fn bodies(base: &Base) -> Vec<String> {
    let found = base.store.comments_on(&Who::Operator, &place("I.02")).await.unwrap();
    found.into_iter().map(|comment| comment.body).collect()
}

async fn a_comment_is_read_with_its_author(base: Base) {
    let kari = base.person("kari", &[]).await;
    let comment = write(&base, &kari, "Flere kom i arbeid i mars.", "a").await;
    base.store.rename_person(&kari, minute(2), id(&kari), "Kari Nordmann").await.unwrap();
    let expected = Comment {
        id: comment.clone(),
        place: place("I.02"),
        author: id(&kari).to_owned(),
        author_name: "Kari Nordmann".to_owned(),
        body: "Flere kom i arbeid i mars.".to_owned(),
        written_at: minute(1),
        edited_at: None,
    };
    assert_eq!(base.store.comments_on(&kari, &place("I.02")).await.unwrap(), std::slice::from_ref(&expected));
    assert_eq!(base.store.comment(&kari, &comment).await.unwrap().unwrap(), expected);
    assert_eq!(base.store.comments_on(&kari, &place("I.03")).await.unwrap(), []);
    let unit = place("").unit;
    assert_eq!(base.store.comments_of_card(&kari, &unit, &Line::Kommune, "2025T3").await.unwrap(), [expected]);
    assert_eq!(base.store.comments_of_card(&kari, &unit, &Line::Stat, "2025T3").await.unwrap(), []);
    let nobody = base.store.write_comment(&Who::Visitor, dawn(), &place("I.02"), "x", "b").await.unwrap();
    assert_eq!(nobody, Written::NoPerson);
}

async fn a_form_sent_twice_gives_one_comment(base: Base) {
    let (kari, ola) = (base.person("kari", &[]).await, base.person("ola", &[]).await);
    let tries = [(); 4].map(|()| {
        let (store, kari) = (base.store.clone(), kari.clone());
        tokio::spawn(async move { store.write_comment(&kari, minute(1), &place("I.02"), "Hei", "key").await.unwrap() })
    });
    let mut outcomes = Vec::new();
    for one in tries {
        outcomes.push(one.await.unwrap());
    }
    assert!(matches!(outcomes[0], Written::Done(_)) && outcomes.iter().all(|one| *one == outcomes[0]));
    assert_eq!(bodies(&base).await, ["Hei"]);
    write(&base, &ola, "Hei selv", "key").await;
    assert_eq!(bodies(&base).await.len(), 2, "a key is its author's");
}

async fn a_comment_is_changed_by_its_author(base: Base) {
    let (kari, ola) = (base.person("kari", &[]).await, base.person("ola", &[]).await);
    let first = write(&base, &kari, "Frist", "a").await;
    assert_eq!(base.store.edit_comment(&ola, minute(2), &first, "Nei", "b").await.unwrap(), Edited::NotYours);
    let Edited::Done(second) = base.store.edit_comment(&kari, minute(2), &first, "Først", "b").await.unwrap() else {
        panic!("it is Kari's")
    };
    let again = base.store.edit_comment(&kari, minute(3), &first, "Først", "b").await.unwrap();
    assert_eq!(again, Edited::Done(second.clone()), "the form was sent twice");
    let found = base.store.comments_on(&kari, &place("I.02")).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].id.clone(), found[0].body.as_str()), (second.clone(), "Først"));
    assert_eq!((found[0].written_at, found[0].edited_at), (minute(1), Some(minute(2))));
    assert_eq!(base.number("SELECT COUNT(*) FROM comments").await, 2, "the wording before is kept");
    assert!(base.store.comment(&kari, &first).await.unwrap().is_none());
    assert_eq!(base.store.comment_place(&kari, &first).await.unwrap(), Some(place("I.02")));
    let stale = base.store.edit_comment(&kari, minute(4), &first, "Sist", "c").await.unwrap();
    assert_eq!(stale, Edited::Superseded(Some(Box::new(found[0].clone()))));
    let unknown = CommentId::from("no such".to_owned());
    assert_eq!(base.store.edit_comment(&kari, minute(4), &unknown, "x", "d").await.unwrap(), Edited::NotYours);
}

async fn two_who_change_the_same_wording(base: Base) {
    let kari = base.person("kari", &[]).await;
    let first = write(&base, &kari, "A", "a").await;
    let tries = ["B", "C"].map(|body| {
        let (store, kari, first) = (base.store.clone(), kari.clone(), first.clone());
        tokio::spawn(async move { store.edit_comment(&kari, minute(2), &first, body, body).await.unwrap() })
    });
    let (mut done, mut superseded) = (0, 0);
    for one in tries {
        match one.await.unwrap() {
            Edited::Done(_) => done += 1,
            Edited::Superseded(now) => superseded += usize::from(now.is_some()),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((done, superseded), (1, 1));
    assert_eq!(bodies(&base).await.len(), 1);
}

async fn a_comment_of_another_is_taken_back_with_a_reason(base: Base) {
    let (kari, ola) = (base.person("kari", &[]).await, base.person("ola", &[]).await);
    let store = &base.store;
    let first = write(&base, &kari, "A", "a").await;
    let Edited::Done(second) = store.edit_comment(&kari, minute(2), &first, "B", "b").await.unwrap() else {
        panic!("it is Kari's")
    };
    let take = async |comment: &CommentId, why: &str| {
        store.withdraw_comment_of_another(&ola, minute(3), comment, why).await.unwrap()
    };
    assert!(matches!(take(&first, "Gammel").await, Withdrawn::Superseded(Some(_))));
    assert_eq!(take(&CommentId::from("no such".to_owned()), "x").await, Withdrawn::NotYours);
    assert_eq!(take(&second, "Peker ut en person").await, Withdrawn::Done);
    assert_eq!(take(&second, "En annen grunn").await, Withdrawn::Done);
    assert_eq!(bodies(&base).await, [""; 0]);
    let told = TakenBack {
        id: second.clone(),
        author_name: store.person(&kari, id(&kari)).await.unwrap().unwrap().name,
        written_at: minute(1),
        by_name: store.person(&ola, id(&ola)).await.unwrap().unwrap().name,
        at: minute(3),
        why: "Peker ut en person".to_owned(),
    };
    assert_eq!(store.taken_back_on(&kari, &place("I.02")).await.unwrap(), [told]);
    assert_eq!(store.edit_comment(&kari, minute(4), &second, "C", "c").await.unwrap(), Edited::Withdrawn);
    let own = write(&base, &kari, "D", "d").await;
    assert_eq!(store.withdraw_comment(&kari, minute(5), &own).await.unwrap(), Withdrawn::Done);
    assert_eq!(store.taken_back_on(&kari, &place("I.02")).await.unwrap().len(), 1, "one's own leaves no trace");
}

async fn a_comment_is_taken_back(base: Base) {
    let (kari, ola) = (base.person("kari", &[]).await, base.person("ola", &[]).await);
    let store = &base.store;
    let first = write(&base, &kari, "A", "a").await;
    assert_eq!(store.withdraw_comment(&ola, minute(2), &first).await.unwrap(), Withdrawn::NotYours);
    let Edited::Done(second) = store.edit_comment(&kari, minute(2), &first, "B", "b").await.unwrap() else {
        panic!("it is Kari's")
    };
    let now = store.comment(&kari, &second).await.unwrap().map(Box::new);
    assert_eq!(store.withdraw_comment(&kari, minute(3), &first).await.unwrap(), Withdrawn::Superseded(now));
    for _ in 0..2 {
        assert_eq!(store.withdraw_comment(&kari, minute(3), &second).await.unwrap(), Withdrawn::Done);
    }
    assert_eq!(bodies(&base).await, [""; 0]);
    assert_eq!(store.edit_comment(&kari, minute(4), &second, "C", "c").await.unwrap(), Edited::Withdrawn);
    assert_eq!(store.edit_comment(&kari, minute(4), &first, "C", "d").await.unwrap(), Edited::Superseded(None));
    let third = write(&base, &ola, "D", "a").await;
    assert_eq!(store.withdraw_comment(&Who::Operator, minute(5), &third).await.unwrap(), Withdrawn::Done);
}
