//! A server is believed by its certificate: the right authority and the right name, or nothing is said to it.

use rettesnor_store::{Address, Store, StoreError};
use rettesnor_testkit::postgres_with_certificate;
use sqlx::{Connection, PgConnection};

#[tokio::test]
async fn a_server_is_believed_by_its_certificate() {
    let server = postgres_with_certificate();
    let open = async |host: &str, mode: &str, authority: &str| {
        Store::open(&Address::Postgres(server.address(host, mode, authority))).await
    };
    open("localhost", "verify-full", "ca").await.unwrap().close().await;
    let mut connection = PgConnection::connect(&server.address("localhost", "verify-full", "ca")).await.unwrap();
    let sql = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    let (encrypted,): (bool,) = sqlx::query_as(sql).fetch_one(&mut connection).await.unwrap();
    assert!(encrypted);
    let (steps,): (i64,) =
        sqlx::query_as("SELECT COUNT(*) FROM schema_steps").fetch_one(&mut connection).await.unwrap();
    assert!(steps > 0, "the store was made over it");
    for (host, authority, why) in [
        ("localhost", "other", "another authority"),
        ("localhost", "", "an authority that the machine does not know"),
        ("127.0.0.1", "ca", "a name that it was not signed for"),
    ] {
        let refused = open(host, "verify-full", authority).await;
        assert!(matches!(refused, Err(StoreError::Open { .. })), "{why}");
    }
    open("127.0.0.1", "verify-ca", "ca").await.unwrap().close().await;
    assert!(open("localhost", "verify-ca", "other").await.is_err());
}
