//! Opening: an empty database, one from before, one from later, and one that is not there.

use crate::base::{Base, id};
use rettesnor_core::access::Who;
use rettesnor_store::{Address, Store, StoreError};

on_both!(what_was_written_is_there_when_opened_again, two_open_an_empty_database_at_once, a_newer_schema_is_refused);

async fn what_was_written_is_there_when_opened_again(base: Base) {
    let kari = base.person("kari", &[]).await;
    base.store.close().await;
    let again = Store::open(&base.address).await.unwrap();
    assert_eq!(again.person(&Who::Operator, id(&kari)).await.unwrap().unwrap().name, "kari");
    again.rename_person(&Who::Operator, crate::base::minute(1), id(&kari), "Kari").await.unwrap();
}

async fn two_open_an_empty_database_at_once(base: Base) {
    let (_folder, address) = match &base.address {
        Address::Sqlite(_) => {
            let folder = tempfile::TempDir::new().unwrap();
            let address = Address::Sqlite(folder.path().join("store.sqlite"));
            (Some(folder), address)
        }
        Address::Postgres(_) => (None, Address::Postgres(rettesnor_testkit::postgres_database())),
    };
    let opening = [(); 8].map(|()| {
        let address = address.clone();
        tokio::spawn(async move { Store::open(&address).await })
    });
    for one in opening {
        assert!(one.await.unwrap().unwrap().people(&Who::Operator).await.unwrap().is_empty());
    }
}

async fn a_newer_schema_is_refused(base: Base) {
    base.raw("INSERT INTO schema_steps (step) VALUES (99)").await.unwrap();
    let refused = Store::open(&base.address).await.err().unwrap();
    assert!(matches!(refused, StoreError::Newer { found: 99, .. }), "{refused}");
    assert!(refused.to_string().contains("newer version of the program"), "{refused}");
}

#[tokio::test]
async fn what_is_not_there_is_said_without_secrets() {
    let folder = tempfile::TempDir::new().unwrap();
    let missing = Address::Sqlite(folder.path().join("none").join("store.sqlite"));
    let error = Store::open(&missing).await.err().unwrap();
    assert!(matches!(error, StoreError::Open { .. }) && error.to_string().contains("store.sqlite"), "{error}");
    let server = Address::Postgres("postgres://kari:secret@localhost:1/none".to_owned());
    let error = Store::open(&server).await.err().unwrap().to_string();
    assert!(error.contains("postgres://localhost:1/none") && !error.contains("secret"), "{error}");
}

#[cfg(unix)]
#[tokio::test]
async fn the_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let base = Base::sqlite().await;
    base.person("kari", &[]).await;
    let Address::Sqlite(path) = &base.address else { panic!("a file was asked for") };
    for file in std::fs::read_dir(path.parent().unwrap()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o077, 0, "{}", file.path().display());
    }
}
