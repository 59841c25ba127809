//! The pages, asked as a browser asks them, over a small installation whose numbers are known.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

mod access;
mod admin;
mod api;
mod api_contract;
mod api_keys;
mod catalogue;
mod changes;
mod comments;
mod goals;
mod hostile;
mod house;
mod indicator;
mod letters;
mod login;
mod plan;
mod published;
mod report;
mod sample;
mod told;
mod voices;
mod voices_pages;
mod words;
