//! A store in a file, the national units, and people in it.

use rettesnor_app::people::{Invited, LoggedIn, NewAccount, accept_invitation, invite};
use rettesnor_core::access::{Grant, Person, Role, Who};
use rettesnor_core::org::{Line, Org, Structure};
use rettesnor_core::time::{Moment, parse_date};
use rettesnor_store::{Address, Store};
use std::time::Duration;
use tempfile::TempDir;

/// A password that is good enough.
pub const PASSWORD: &str = "fire helt vanlige ord";

/// An installation of the test's own.
pub struct Installation {
    pub store: Store,
    pub structure: Structure,
    _folder: TempDir,
}

impl Installation {
    pub async fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let address = Address::Sqlite(folder.path().join("store.sqlite"));
        Self::open(&address, folder).await
    }

    /// The same on PostgreSQL.
    pub async fn postgres() -> Self {
        let address = Address::Postgres(rettesnor_testkit::postgres_database());
        Self::open(&address, TempDir::new().unwrap()).await
    }

    async fn open(address: &Address, folder: TempDir) -> Self {
        let store = Store::open(address).await.unwrap();
        let structure = Org::national().at(parse_date("2026-03-02").unwrap());
        Self { store, structure, _folder: folder }
    }

    /// Invites somebody with roles.
    pub async fn invited(&self, name: &str, grants: &[Grant]) -> Invited {
        let email = format!("{name}@eksempel.no");
        let account = NewAccount { name, email: &email, grants };
        invite(&self.store, &Who::Operator, dawn(), &self.structure, account).await.unwrap()
    }

    /// Somebody with roles who has chosen [`PASSWORD`].
    pub async fn person(&self, name: &str, grants: &[Grant]) -> Who {
        let invited = self.invited(name, grants).await;
        let token = invited.token.reveal();
        let came = accept_invitation(&self.store, &Who::Visitor, dawn(), token, PASSWORD, "Firefox").await.unwrap();
        self.as_who(&came).await
    }

    /// The one who holds a session.
    pub async fn as_who(&self, came: &LoggedIn) -> Who {
        Who::Person(self.signed(came).await.unwrap())
    }

    /// The person of a session, while it lasts.
    pub async fn signed(&self, came: &LoggedIn) -> Option<Person> {
        self.store.who(came.token.reveal(), dawn()).await.unwrap().map(|signed| signed.person)
    }
}

pub fn id(who: &Who) -> &str {
    &who.person().unwrap().id
}

pub fn grant(role: Role, unit: &str, line: Line) -> Grant {
    Grant { role, unit: unit.parse().unwrap(), line }
}

pub fn dawn() -> Moment {
    "2026-03-02T07:00:00Z".parse().unwrap()
}

pub fn minute(minutes: u64) -> Moment {
    dawn().after(Duration::from_secs(60 * minutes))
}
