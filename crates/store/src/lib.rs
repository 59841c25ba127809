//! Transactional data of an installation: people, sessions, roles, comments, uploads, jobs, the audit log.
//!
//! This floor is the only one with SQL. It knows core alone, decides nothing that [`rettesnor_core::access`] decides,
//! reads no clock and holds no figures. Every function takes who asks first; every write takes the moment, and ends in
//! an entry of the audit log in the same transaction. Start at [`Store::open`]; then each noun has a file with its SQL
//! beside its mapping.
//!
//! Two databases are the same to the rest of the house: SQLite in a file, and PostgreSQL. Every query is one text that
//! the compiler checks for both (`database`).

#[macro_use]
mod database;

mod address;
mod api_keys;
mod attempts;
pub mod audit;
mod comments;
mod error;
mod feeds;
mod form_keys;
mod grants;
mod ids;
mod invitations;
mod look;
mod mappings;
mod measurings;
mod news;
mod opens;
mod passwords;
mod pattern_searches;
mod people;
mod preferences;
mod progress;
mod publications;
mod records;
mod reminders;
mod reports;
mod schema;
mod sessions;
mod store;
mod surveys;
mod token;
pub mod uploads;
mod visits;
mod writing;

pub use address::Address;
pub use api_keys::{ApiKey, NewApiKey};
pub use attempts::{Attempt, AttemptLimit, Origin};
pub use comments::{Comment, CommentPlace, Edited, TakenBack, Withdrawn, Written};
pub use error::StoreError;
pub use grants::GivenGrant;
pub use ids::{
    ApiKeyId, AttemptId, CommentId, GrantId, MeasuringId, PatternId, PatternSearchId, PublicationId, RecordId,
    ReportId, SessionId, UploadId,
};
pub use invitations::Invitation;
pub use look::{Looked, look};
pub use mappings::{Mapping, MappingPlace};
pub use measurings::{Measuring, MeasuringState};
pub use news::{News, StatusChange};
pub use pattern_searches::{PatternSearch, SearchState};
pub use people::{Account, Email, NewPerson, Readdressed, Removal};
pub use progress::Progress;
pub use publications::{FrozenPattern, NewPublication, Publication, Published, WantedPublications};
pub use records::{ANONYMOUS, Filed, Filing, Home, Record, Signature};
pub use reports::{Made, MadeReport, NewReport};
pub use sessions::{NewSession, Session, Signed};
pub use store::Store;
pub use surveys::{Answered, Standing as SurveyStanding};
pub use token::Token;
