//! Uploads: files on their way to become a delivery, from the inbox to an end.
//!
//! What has happened to an upload is a list of events; the last is its state. Papers are the worker's working notes
//! (the manifest with its report, what needs a mapping): JSON that only its reader understands, deleted when the upload
//! comes to an end. Effects are what an acceptance changed on the cards. Start at [`Upload`] and [`UploadState`].

mod effects;
mod moves;
mod state;

pub use effects::Effect;
pub use moves::{Event, Moved, Step};
pub use state::{UnknownState, UploadState};

use crate::audit::{Deed, Verb};
use crate::error::Row;
use crate::{Store, StoreError, UploadId, form_keys};
use rettesnor_core::access::Who;
use rettesnor_core::identity::mask;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::{Moment, MonthRange};
use serde_json::json;
use std::collections::BTreeMap;

/// An upload to begin.
#[derive(Clone, Debug)]
pub struct NewUpload<'a> {
    /// Its id, made by [`UploadId::new`] before the files were put into the folder of that name.
    pub id: &'a UploadId,
    /// The data set, by its id.
    pub dataset: &'a str,
    /// The units it is said to hold.
    pub units: &'a [UnitRef],
    /// The months it is said to hold; nothing where the files are to tell.
    pub months: Option<MonthRange>,
    /// The names of the files. What looks like an identity number is masked.
    pub files: &'a [String],
    /// The one-time key of the form it came by; empty where there was none.
    pub once: &'a str,
}

/// An upload as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// Its id, and the name of its folder.
    pub id: UploadId,
    /// The data set, by its id.
    pub dataset: String,
    /// The units it is said to hold.
    pub units: Vec<UnitRef>,
    /// The months it is said to hold.
    pub months: Option<MonthRange>,
    /// The names of the files.
    pub files: Vec<String>,
    /// When it was made.
    pub made_at: Moment,
    /// By whom: an id, or `operator`.
    pub made_by: String,
    /// How far it has come.
    pub state: UploadState,
    /// Since when.
    pub entered_at: Moment,
    /// Who brought it there: an id, or `operator`.
    pub entered_by: String,
    /// What was said to that.
    pub note: Option<String>,
    /// The delivery it became, once it is accepted.
    pub delivery: Option<String>,
}

type UploadRow = (
    String,
    String,
    Option<String>,
    Option<String>,
    String,
    String,
    String,
    String,
    String,
    String,
    Option<String>,
    Option<String>,
);

fn upload(row: UploadRow) -> Result<Upload, StoreError> {
    let (id, dataset, first, last, files, made_at, made_by, state, entered_at, entered_by, note, delivery) = row;
    let row = Row { table: "uploads", key: &id };
    let first = row.read_some("first_month", first.as_deref())?;
    let last = row.read_some("last_month", last.as_deref())?;
    let months = first.zip(last).map(|(first, last)| MonthRange { first, last });
    let files = serde_json::from_str(&files).map_err(|_| row.untrue("files"))?;
    let (made_at, entered_at) = (row.read("made_at", &made_at)?, row.read("entered_at", &entered_at)?);
    let state = row.read("state", &state)?;
    let units = Vec::new();
    let id = id.into();
    Ok(Upload { id, dataset, units, months, files, made_at, made_by, state, entered_at, entered_by, note, delivery })
}

macro_rules! select_uploads {
    ($rest:literal) => {
        concat!(
            "SELECT u.id, u.dataset, u.first_month, u.last_month, u.files, u.made_at, u.made_by,
                    e.state, e.entered_at, e.actor, e.note, e.delivery
             FROM uploads u JOIN upload_events e ON e.upload = u.id
              AND e.nth = (SELECT MAX(l.nth) FROM upload_events l WHERE l.upload = u.id) ",
            $rest
        )
    };
}

impl Store {
    /// Begins an upload whose files are in the inbox. False where there is one with that id, or where its form has begun
    /// one before. A form whose upload did not begin may be sent again.
    ///
    /// # Errors
    /// The database fails.
    pub async fn begin_upload(&self, who: &Who, at: Moment, upload: &NewUpload<'_>) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let gives = Some(upload.id.as_str());
        if !upload.once.is_empty() && !form_keys::take(&mut writing.tx, who, at, upload.once, gives).await? {
            return Ok(false);
        }
        let files: Vec<String> = upload.files.iter().map(|name| mask(name)).collect();
        let added = run!(
            &mut writing.tx,
            "INSERT INTO uploads (id, dataset, first_month, last_month, files, made_at, made_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
            upload.id.as_str(),
            upload.dataset,
            upload.months.map(|months| months.first.to_string()),
            upload.months.map(|months| months.last.to_string()),
            json!(files).to_string(),
            at.to_string(),
            who.as_actor(),
        )?;
        if added == 0 {
            return Ok(false);
        }
        for unit in upload.units {
            run!(
                &mut writing.tx,
                "INSERT INTO upload_units (upload, unit) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                upload.id.as_str(),
                unit.to_string(),
            )?;
        }
        moves::insert(&mut writing.tx, who, at, upload.id, 1, &Step::to(UploadState::Received)).await?;
        let detail = json!({ "dataset": upload.dataset, "units": upload.units });
        let mut deeds = vec![Deed::new(who, at, Verb::Upload, upload.id.as_str()).with(detail)];
        if !upload.once.is_empty() {
            deeds.insert(0, Deed::new(who, at, Verb::TakeFormKey, ""));
        }
        writing.commit_all(&deeds).await?;
        Ok(true)
    }

    /// The upload that a form of the one who asks has begun; nothing where it has begun none, or its key is forgotten.
    ///
    /// # Errors
    /// The database fails.
    pub async fn upload_of_form(&self, who: &Who, once: &str) -> Result<Option<UploadId>, StoreError> {
        let row: Option<(String,)> = one!(
            &mut self.reading().await?,
            "SELECT u.id FROM form_keys k JOIN uploads u ON u.id = k.gave WHERE k.actor = $1 AND k.form_key = $2",
            who.as_actor(),
            once,
        )?;
        Ok(row.map(|(id,)| id.into()))
    }

    /// The upload with an id.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn upload(&self, who: &Who, id: &UploadId) -> Result<Option<Upload>, StoreError> {
        let row: Option<UploadRow> = one!(&mut self.reading().await?, select_uploads!("WHERE u.id = $1"), id.as_str())?;
        let found = self.with_units(who, row.into_iter().collect()).await?;
        Ok(found.into_iter().next())
    }

    /// The uploads that a person made or that are said to hold any of some units, the newest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn uploads_of(
        &self,
        who: &Who,
        person: &str,
        units: &[UnitRef],
        limit: i64,
    ) -> Result<Vec<Upload>, StoreError> {
        let rows: Vec<UploadRow> = all_of!(
            &mut self.reading().await?,
            select_uploads!(
                "WHERE u.made_by = $1 OR u.id IN (SELECT o.upload FROM upload_units o WHERE o.unit IN ({}))
                 ORDER BY u.id DESC LIMIT $2"
            ),
            units,
            person,
            limit,
        )?;
        self.with_units(who, rows).await
    }

    /// The uploads that are said to hold no unit, the newest first: those of the register of units.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn uploads_without_units(&self, who: &Who, limit: i64) -> Result<Vec<Upload>, StoreError> {
        let rows: Vec<UploadRow> = all!(
            &mut self.reading().await?,
            select_uploads!(
                "WHERE NOT EXISTS (SELECT 1 FROM upload_units o WHERE o.upload = u.id) ORDER BY u.id DESC LIMIT $1"
            ),
            limit,
        )?;
        self.with_units(who, rows).await
    }

    /// The uploads that have not come to an end, the oldest first: the worker's queue, and what it was killed in.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn unfinished_uploads(&self, who: &Who) -> Result<Vec<Upload>, StoreError> {
        let rows: Vec<UploadRow> =
            all!(&mut self.reading().await?, select_uploads!("WHERE u.ended_at IS NULL ORDER BY u.id"))?;
        self.with_units(who, rows).await
    }

    /// The uploads whose deliveries came to count at a moment or later, the oldest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn uploads_accepted_since(&self, who: &Who, since: Moment) -> Result<Vec<Upload>, StoreError> {
        let rows: Vec<UploadRow> = all!(
            &mut self.reading().await?,
            select_uploads!(
                "WHERE u.ended_at >= $1 AND e.state IN ('accepted', 'accepted_good_rows') ORDER BY u.ended_at, u.id"
            ),
            since.to_string(),
        )?;
        self.with_units(who, rows).await
    }

    /// A paper of an upload, by its name.
    ///
    /// # Errors
    /// The database fails.
    pub async fn upload_paper(&self, _who: &Who, id: &UploadId, name: &str) -> Result<Option<String>, StoreError> {
        let row: Option<(String,)> = one!(
            &mut self.reading().await?,
            "SELECT content FROM upload_papers WHERE upload = $1 AND name = $2",
            id.as_str(),
            name,
        )?;
        Ok(row.map(|(content,)| content))
    }

    async fn with_units(&self, _who: &Who, rows: Vec<UploadRow>) -> Result<Vec<Upload>, StoreError> {
        let mut found = rows.into_iter().map(upload).collect::<Result<Vec<Upload>, _>>()?;
        let ids: Vec<&UploadId> = found.iter().map(|upload| &upload.id).collect();
        let rows: Vec<(String, String)> = all_of!(
            &mut self.reading().await?,
            "SELECT upload, unit FROM upload_units WHERE upload IN ({}) ORDER BY upload, unit",
            ids,
        )?;
        let mut units: BTreeMap<String, Vec<UnitRef>> = BTreeMap::new();
        for (id, unit) in rows {
            let unit = Row { table: "upload_units", key: &id }.read("unit", &unit)?;
            units.entry(id).or_default().push(unit);
        }
        for upload in &mut found {
            upload.units = units.remove(upload.id.as_str()).unwrap_or_default();
        }
        Ok(found)
    }
}
