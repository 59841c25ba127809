//! Letters: what is asked of whom, in which words, with which money, places and duties; and what each unit answers.
//!
//! `list` is what concerns me; `show` is the letter as it is read; `form` is where one is written, for `write`; `reply`
//! answers it and `decide` sends it and makes it final; `office` lays both lines of a unit beside each other, and
//! `places` counts places in labour measures. Who may what is for app to say.

pub mod decide;
mod form;
pub mod list;
pub mod office;
pub mod places;
mod places_view;
pub mod places_write;
mod read_form;
pub mod reply;
pub mod reply_send;
pub mod show;
mod stands;
mod told;
pub mod write;
