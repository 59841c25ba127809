//! Participation: what people mean, hearings, answers, meetings with users, and decisions that say what was heard.
//!
//! Lists show groups and words, and never how much one person has said. Forms are drawn by [`form`], which the pages of
//! reviews and of learning use as well.

pub mod allow;
pub mod answer;
pub mod decision;
pub mod form;
pub mod front;
pub mod hearing;
pub mod hearing_new;
pub mod mine;
pub mod panel;
pub mod show;
pub mod site;
pub mod speak;
mod spoken;
mod words;
