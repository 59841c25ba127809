//! The web application: routes, view models, templates and static files; the only crate with HTTP and HTML.
//!
//! A request meets the one table of routes ([`route`]), then a handler in the folder of its noun, which reads once from
//! the shelf or the store, lets a view turn it into words and tones, and fills a template. A write calls one verb of app
//! and ends in a redirect. Nothing here counts, judges, or writes SQL. Start at [`Desk`] and [`application`].

mod accessibility;
mod account;
mod admin;
pub mod api;
mod ask;
mod assets;
mod calendar;
mod card;
mod catalogue;
mod choice;
mod delivery;
mod desk;
mod field;
mod gate;
mod glossary;
mod goal;
mod guard;
mod home;
mod indicator;
mod learning;
mod letter;
mod licences;
mod login;
mod names;
mod open_data;
mod page;
mod plan;
mod posted;
mod problem;
mod public;
mod publish;
mod quality;
mod report;
mod reporting;
mod review;
pub mod route;
mod seal;
mod settings;
mod steer;
mod survey;
mod voices;

pub use desk::{Desk, DeskParts};
pub use guard::Guard;
pub use report::report_phrases;
pub use route::{application, serve};
pub use settings::{API_LIMIT, Publisher, Settings};
