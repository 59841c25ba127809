//! What can be kept as a record, and what it is when it is read.

use super::parcel::Parcel;
use rettesnor_core::duty::DutyMark;
use rettesnor_core::goal::{Goal, UnitSettings};
use rettesnor_core::letter::{Letter, PlaceBook, Reply};
use rettesnor_core::participation::{Decision, Hearing, Input, Panel, VoiceSettings};
use rettesnor_core::plan::{
    Action, Agreement, Carried, Evidence, Factor, FixedMeeting, Plan, PlanVersion, StrategyMap,
};
use rettesnor_core::quality::{Checklist, Round};
use rettesnor_core::report::{Presentation, ReportDraft};
use rettesnor_core::reporting::{FormEntry, Report};
use rettesnor_core::review::{Review, UseEntry};
use rettesnor_core::survey::Survey;
use rettesnor_core::time::Moment;
use rettesnor_store::{Home, Record, RecordId, StoreError};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A type of core that is kept as a record.
pub trait Paper: Serialize + DeserializeOwned {
    /// The name of the kind in the store; it never changes.
    const KIND: &'static str;
}

macro_rules! papers {
    ($($paper:ty = $kind:literal;)+) => {
        $(impl Paper for $paper {
            const KIND: &'static str = $kind;
        })+
    };
}

papers! {
    Goal = "goal";
    Plan = "plan";
    Action = "action";
    Factor = "factor";
    Agreement = "agreement";
    FixedMeeting = "fixed-meeting";
    StrategyMap = "strategy-map";
    Evidence = "evidence";
    VoiceSettings = "voice-settings";
    Input = "input";
    Hearing = "hearing";
    Panel = "panel";
    Decision = "decision";
    Review = "review";
    UseEntry = "use";
    PlanVersion = "plan-version";
    Carried = "carried";
    UnitSettings = "unit-settings";
    FormEntry = "reported-value";
    Report = "report";
    Survey = "survey";
    Checklist = "checklist";
    Round = "checklist-round";
    Parcel = "parcel";
    Letter = "letter";
    Reply = "letter-reply";
    PlaceBook = "place-book";
    DutyMark = "duty-mark";
    ReportDraft = "period-report";
    Presentation = "presentation";
}

/// A paper as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept<T> {
    /// The record.
    pub id: RecordId,
    /// The version that was read.
    pub version: i64,
    /// Where it belongs.
    pub home: Home,
    /// The record that it is about.
    pub about: Option<RecordId>,
    /// What it says.
    pub value: T,
    /// Why this version was written.
    pub reason: String,
    /// When it was written.
    pub at: Moment,
    /// Who wrote it, by account.
    pub by: String,
    /// The writer's name today; nothing where it was written without one.
    pub by_name: Option<String>,
}

impl<T: Paper> Kept<T> {
    /// Reads a record.
    ///
    /// # Errors
    /// It is of another kind, or its text can't be read as this one.
    pub fn read(record: Record) -> Result<Self, StoreError> {
        let untrue = |column| StoreError::Untrue { table: "records", column, row: record.id.to_string() };
        if record.kind != T::KIND {
            return Err(untrue("kind"));
        }
        let value = serde_json::from_str(&record.body).map_err(|_| untrue("body"))?;
        Ok(Self {
            id: record.id,
            version: record.version,
            home: record.home,
            about: record.about,
            value,
            reason: record.reason,
            at: record.written_at,
            by: record.actor,
            by_name: record.actor_name,
        })
    }
}
