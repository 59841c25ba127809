//! Participation as data: what people said about goals and plans, who was asked, what was answered and what it changed.
//!
//! An [`Input`] is answered, always; a [`Hearing`] is never sent without the employees' representatives (tillitsvalgte);
//! a [`Decision`] says which inputs changed what. [`figures()`] counts by group and never by person: nothing here knows
//! who anybody is beyond an opaque key by which the same voice is counted once.

mod decision;
mod figures;
mod hearing;
mod input;
mod panel;

pub use decision::{Decision, InputEffect};
pub use figures::{Heard, Said, figures};
pub use hearing::{Hearing, Invited, NotSent, VoiceSettings};
pub use input::{Input, InputAnswer, Speaker, Stance, Topic, TopicKind};
pub use panel::{Panel, PanelKind};
