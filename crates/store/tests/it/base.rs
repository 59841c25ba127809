//! An empty store on either database, and people to put into it.

use rettesnor_core::access::{Grant, Person, Role, Who};
use rettesnor_core::org::Line;
use rettesnor_core::time::Moment;
use rettesnor_store::{Address, Email, NewPerson, Store};
use sqlx::{Connection, PgConnection, SqliteConnection};
use std::time::Duration;
use tempfile::TempDir;

/// Runs each of the named tests on both databases. A test that is not named is reported as never used.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(crate::base::Base::sqlite().await).await;
            })+
        }

        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(crate::base::Base::postgres().await).await;
            })+
        }
    };
}

/// A store of the test's own.
pub struct Base {
    pub store: Store,
    pub address: Address,
    _folder: Option<TempDir>,
}

impl Base {
    pub async fn sqlite() -> Self {
        let folder = TempDir::new().unwrap();
        let address = Address::Sqlite(folder.path().join("store.sqlite"));
        Self { store: Store::open(&address).await.unwrap(), address, _folder: Some(folder) }
    }

    pub async fn postgres() -> Self {
        let address = Address::Postgres(rettesnor_testkit::postgres_database());
        Self { store: Store::open(&address).await.unwrap(), address, _folder: None }
    }

    /// Makes an account with roles, and is then asked as that person.
    pub async fn person(&self, name: &str, grants: &[Grant]) -> Who {
        let email = email(name);
        let person = NewPerson { name, email: &email, example: false, grants };
        let id = self.store.add_person(&Who::Operator, dawn(), &person).await.unwrap().unwrap();
        Who::Person(Person { id, name: name.to_owned(), grants: grants.to_vec() })
    }

    /// Runs SQL behind the back of the store.
    pub async fn raw(&self, sql: &'static str) -> Result<(), sqlx::Error> {
        match &self.address {
            Address::Sqlite(path) => {
                let mut connection = SqliteConnection::connect(path.to_str().unwrap()).await?;
                sqlx::raw_sql(sql).execute(&mut connection).await?;
            }
            Address::Postgres(url) => {
                let mut connection = PgConnection::connect(url).await?;
                sqlx::raw_sql(sql).execute(&mut connection).await?;
            }
        }
        Ok(())
    }

    /// A whole number that SQL gives.
    pub async fn number(&self, sql: &'static str) -> i64 {
        match &self.address {
            Address::Sqlite(path) => {
                let mut connection = SqliteConnection::connect(path.to_str().unwrap()).await.unwrap();
                sqlx::query_scalar(sql).fetch_one(&mut connection).await.unwrap()
            }
            Address::Postgres(url) => {
                let mut connection = PgConnection::connect(url).await.unwrap();
                sqlx::query_scalar(sql).fetch_one(&mut connection).await.unwrap()
            }
        }
    }
}

/// The id of the one who asks.
pub fn id(who: &Who) -> &str {
    &who.person().unwrap().id
}

pub fn email(name: &str) -> Email {
    Email::read(&format!("{name}@eksempel.no")).unwrap()
}

pub fn grant(role: Role, unit: &str) -> Grant {
    Grant { role, unit: unit.parse().unwrap(), line: Line::Kommune }
}

/// When every test begins.
pub fn dawn() -> Moment {
    "2026-03-02T07:00:00Z".parse().unwrap()
}

/// So many minutes after dawn.
pub fn minute(minutes: u64) -> Moment {
    dawn().after(Duration::from_secs(60 * minutes))
}
