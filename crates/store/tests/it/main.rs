//! What the store promises, tried on both databases: every test runs on SQLite in a file and on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test that fails should panic")]

#[macro_use]
mod base;

mod api_keys;
mod attempts;
mod audit;
mod comments;
mod encrypted;
mod feeds;
mod grants;
mod invitations;
mod people;
mod publications;
mod records;
mod reports;
mod schema;
mod sessions;
mod surveys;
mod uploads;
mod work;
