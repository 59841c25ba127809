//! Comments: by whoever reads the figures, without identity numbers.

use crate::installation::{Installation, dawn, grant, minute};
use rettesnor_app::comment::{
    CommentError, LONGEST_COMMENT, Reach, Wording, edit_comment, withdraw_comment, write_comment,
};
use rettesnor_core::access::{Role, Who};
use rettesnor_core::org::Line;
use rettesnor_store::{CommentId, CommentPlace};

fn place() -> CommentPlace {
    let unit = "kommune:3201".parse().unwrap();
    CommentPlace { unit, line: Line::Stat, indicator: "I.02".to_owned(), period: "2025T3".to_owned() }
}

/// Writes a comment on a figure whose data the municipality controls.
async fn write(house: &Installation, who: &Who, body: &str, form_key: &str) -> Result<CommentId, CommentError> {
    let reach = Reach { structure: &house.structure, controller: &Line::Kommune };
    write_comment(&house.store, who, dawn(), reach, &place(), Wording { body, form_key }).await
}

#[tokio::test]
async fn whoever_reads_the_figures_comments() {
    let house = Installation::new().await;
    for (role, unit, line, may) in [
        (Role::Leader, "kommune:3201", Line::Kommune, true),
        (Role::Staff, "kommune:3201", Line::Kommune, true),
        (Role::Analyst, "fylke:32", Line::Kommune, true),
        (Role::Reader, "kommune:3201", Line::Kommune, false),
        (Role::Administrator, "NO", Line::Kommune, false),
        (Role::Leader, "kommune:3203", Line::Kommune, false),
        (Role::Leader, "NO", Line::Stat, false),
    ] {
        let name = format!("{role}-{}-{line}", unit.replace(':', ""));
        let who = house.person(&name, &[grant(role, unit, line)]).await;
        let written = write(&house, &who, "Tre sluttet i mars.", "a").await;
        assert_eq!(written.is_ok(), may, "{name}: {written:?}");
    }
    assert!(matches!(write(&house, &Who::Visitor, "Hei", "a").await, Err(CommentError::NotAllowed)));
    assert!(matches!(write(&house, &Who::Operator, "Hei", "a").await, Err(CommentError::NotAllowed)), "nobody's words");
}

#[tokio::test]
async fn a_comment_says_something_and_names_no_number() {
    let house = Installation::new().await;
    let kari = house.person("kari", &[grant(Role::Leader, "kommune:3201", Line::Kommune)]).await;
    let reject = async |body: &str| write(&house, &kari, body, "a").await.unwrap_err();
    assert!(matches!(reject(" \r\n ").await, CommentError::Empty));
    assert!(matches!(reject(&"å".repeat(LONGEST_COMMENT + 1)).await, CommentError::TooLong));
    assert!(matches!(reject("Gjelder 158190 90030.").await, CommentError::IdentityNumber));
    write(&house, &kari, "  To linjer,\r\nog 12345678901.  ", "a").await.unwrap();
    let found = house.store.comments_on(&kari, &place()).await.unwrap();
    assert_eq!(found[0].body, "To linjer,\nog 12345678901.", "no person has that number");
}

#[tokio::test]
async fn one_changes_ones_own_while_one_reads_the_figures() {
    let house = Installation::new().await;
    let leader = [grant(Role::Leader, "kommune:3201", Line::Kommune)];
    let (kari, ola) = (house.person("kari", &leader).await, house.person("ola", &leader).await);
    let first = write(&house, &kari, "A", "a").await.unwrap();
    let reach = Reach { structure: &house.structure, controller: &Line::Kommune };
    let edit = async |who: &Who, comment: &CommentId, body, form_key| {
        edit_comment(&house.store, who, minute(1), reach, comment, Wording { body, form_key }).await
    };
    assert!(matches!(edit(&ola, &first, "B", "b").await, Err(CommentError::NotYours)));
    assert!(matches!(edit(&kari, &first, "158190 90030", "b").await, Err(CommentError::IdentityNumber)));
    let second = edit(&kari, &first, "B", "b").await.unwrap();
    let stale = edit(&kari, &first, "C", "c").await;
    assert!(matches!(stale, Err(CommentError::Superseded(Some(now))) if now.id == second && now.body == "B"));
    let moved = Who::Person(rettesnor_core::access::Person { grants: Vec::new(), ..kari.person().unwrap().clone() });
    assert!(matches!(edit(&moved, &second, "C", "c").await, Err(CommentError::NotAllowed)));
    let withdraw = async |who: &Who, comment| withdraw_comment(&house.store, who, minute(2), reach, comment).await;
    assert!(matches!(withdraw(&ola, &second).await, Err(CommentError::NotYours)));
    assert!(matches!(withdraw(&moved, &second).await, Err(CommentError::NotAllowed)));
    withdraw(&kari, &second).await.unwrap();
    assert!(matches!(edit(&kari, &second, "C", "c").await, Err(CommentError::Withdrawn)));
    assert!(house.store.comments_on(&kari, &place()).await.unwrap().is_empty());
}
