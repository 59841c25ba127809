//! Checking an upload: from the files in the inbox to a delivery that waits, or to questions about its columns.

use super::Worker;
use super::trouble::Trouble;
use crate::clock;
use crate::work::Installation;
use rettesnor_app::delivery::{Asked, Doing, MANIFEST, Onward, UNMAPPED, Why, manifest_paper};
use rettesnor_core::access::{Person, Who};
use rettesnor_core::definition::{Catalogue, DataSet};
use rettesnor_core::delivery::{CheckReport, Finding, Manifest, Scope};
use rettesnor_core::org::{Org, UnitRef};
use rettesnor_core::time::Date;
use rettesnor_engine::folder::Writer;
use rettesnor_engine::import::{
    Checked, ImportError, ImportRequest, Marking, PeekRequest, Progress, Step as Part, check, peek,
};
use rettesnor_exchange::marked::MarkedWords;
use rettesnor_store::uploads::{Step, Upload, UploadState};
use rettesnor_store::{MappingPlace, StoreError};
use rettesnor_words::report::{self, Outcome};
use rettesnor_words::{Language, Voice};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// How many rows of each file are looked at before it is checked.
const PEEKED: u64 = 200_000;

/// What is remembered of a unit's headings and values.
#[derive(Default)]
struct Remembered {
    columns: Vec<(String, String)>,
    values: Vec<(String, String, String)>,
    /// Columns and values that somebody has said something of, if only to pass them over.
    answered: BTreeSet<(String, String)>,
}

/// Everything that the check of an upload needs.
struct Desk<'a> {
    upload: &'a Upload,
    catalogue: &'a Catalogue,
    dataset: &'a DataSet,
    writer: &'a Writer,
    org: Org,
    /// The day from which the delivery is known: that on which it was sent in.
    received: Date,
    files: Vec<PathBuf>,
    remembered: Remembered,
    voice: Voice,
}

impl Worker {
    /// Checks an upload, or asks what its columns and values are.
    pub(super) fn check(&mut self, upload: &Upload) -> Result<bool, Trouble> {
        if upload.state == UploadState::Received && !self.go(upload, &Step::to(UploadState::Checking))? {
            return Ok(true);
        }
        let id = upload.id.as_str();
        let installation = Installation::at(&self.root)?;
        let catalogue = &installation.catalogue;
        let dataset = catalogue.datasets.get(&upload.dataset).ok_or(Trouble::Never(Why::NoDataSet))?;
        let writer = self.writer(&installation, id)?;
        self.tell(id, &Doing::Reading, (0, 0))?;
        let files = files(&writer, id)?;
        if files.is_empty() && !upload.files.is_empty() {
            // Killed after the check was done and before that was written down: what was kept is all there is to it.
            let pending = writer.folder().pending(id).map_err(|_| Trouble::Never(Why::FilesGone))?;
            return self.has_checked(upload, &pending.manifest).map(|()| true);
        }
        let received = upload.made_at.in_norway().date();
        let desk = Desk {
            upload,
            catalogue,
            dataset,
            writer: &writer,
            org: writer.folder().org(received)?,
            received,
            files,
            remembered: self.remembered(upload, (catalogue, dataset))?,
            voice: self.voice_of(&upload.made_by)?,
        };
        let asked = self.questions(&desk)?;
        if !asked.is_empty() {
            let paper = asked.to_paper();
            let step = Step { papers: &[(UNMAPPED, &paper)], ..Step::to(UploadState::NeedsMapping) };
            self.go(upload, &step)?;
            return Ok(self.wait_for(self.store().end_progress(&Who::Operator, id)).map(|()| true)?);
        }
        let checked = self.checked(&desk)?;
        let scope = &checked.manifest.scope;
        if !self.is_theirs(upload, scope)? {
            return Err(Trouble::Never(Why::NotTheirs));
        }
        writer.keep_pending(id, &checked, dataset)?;
        self.has_checked(upload, &checked.manifest)?;
        writer.discard_upload(id)?;
        Ok(true)
    }

    /// Writes down that an upload has been checked, with what was found.
    fn has_checked(&self, upload: &Upload, manifest: &Manifest) -> Result<(), Trouble> {
        let paper = manifest_paper(manifest);
        self.go(upload, &Step { papers: &[(MANIFEST, &paper)], ..Step::to(UploadState::Checked) })?;
        Ok(self.wait_for(self.store().end_progress(&Who::Operator, upload.id.as_str()))?)
    }

    /// What somebody must say the meaning of before the files are worth checking.
    fn questions(&self, desk: &Desk<'_>) -> Result<Asked, Trouble> {
        let (id, store) = (&desk.upload.id, self.store());
        let events = self.wait_for(store.upload_events(&Who::Operator, id))?;
        let last = events.iter().rev().find(|event| event.state == UploadState::Received);
        let as_it_is = last.and_then(|event| Onward::of_note(event.note.as_deref())) == Some(Onward::AsItIs);
        if as_it_is || desk.files.is_empty() {
            return Ok(Asked::default());
        }
        let peeked = peek(&PeekRequest {
            files: &desk.files,
            dataset: desk.dataset,
            catalogue: desk.catalogue,
            map_columns: &desk.remembered.columns,
            map_values: &desk.remembered.values,
            most_rows: PEEKED,
        })?;
        let before = self.wait_for(store.upload_paper(&Who::Operator, id, UNMAPPED))?;
        let before = before.and_then(|paper| Asked::of_paper(&paper));
        let is_answered =
            |column: &str, value: &str| desk.remembered.answered.contains(&(column.to_owned(), value.to_owned()));
        Ok(Asked::of(&peeked, before.as_ref(), &is_answered))
    }

    fn checked(&self, desk: &Desk<'_>) -> Result<Checked, Trouble> {
        let mut checked = match self.checked_with(desk, true) {
            // A workbook that can't be written is no reason to leave the rows unchecked.
            Err(ImportError::Marked(error)) => {
                tracing::warn!(%error, "an upload is checked without being given back");
                self.checked_with(desk, false)?
            }
            checked => checked?,
        };
        desk.writer.folder().hold_impossible_units(&mut checked, clock::today())?;
        Ok(checked)
    }

    fn checked_with(&self, desk: &Desk<'_>, give_back: bool) -> Result<Checked, ImportError> {
        let Desk { upload, dataset, writer, org, received, .. } = desk;
        let folder_says = |error: &dyn std::fmt::Display| ImportError::Earlier(error.to_string());
        let teller = self.teller(upload.id.as_str());
        let progress = |told: Progress| teller(&part(told.step), (told.done, told.total));
        let (line, wrong) = (desk.voice.say("marked-line", &[]), desk.voice.say("marked-wrong", &[]));
        let about = about(desk);
        let of = report::Checked { manifest: &about, catalogue: desk.catalogue, org, outcome: Outcome::Held };
        let say = |finding: &Finding| desk.voice.finding(&of, finding);
        let units: BTreeSet<UnitRef> = upload.units.iter().cloned().collect();
        check(&ImportRequest {
            dataset,
            catalogue: desk.catalogue,
            org,
            files: desk.files.clone(),
            received: *received,
            stored: clock::now_utc(),
            by: upload.made_by.clone(),
            units: (!units.is_empty()).then_some(units),
            months: upload.months,
            map_columns: desk.remembered.columns.clone(),
            map_values: desk.remembered.values.clone(),
            accept_with_errors: false,
            allow_loss: false,
            marked: give_back.then_some(Marking { words: MarkedWords { line: &line, wrong: &wrong }, say: &say }),
            key: &writer.person_key().map_err(|e| folder_says(&e))?,
            scratch: &writer.scratch().map_err(|e| folder_says(&e))?,
            progress: &progress,
            before: &|scope| writer.folder().earlier(org, dataset, scope, *received).map_err(|e| e.to_string()),
        })
    }

    /// What the units of an upload have been said to mean, as far as the definitions still know it.
    fn remembered(
        &self,
        upload: &Upload,
        (catalogue, dataset): (&Catalogue, &DataSet),
    ) -> Result<Remembered, StoreError> {
        let mut found = Remembered::default();
        let mut seen = BTreeMap::new();
        for unit in &upload.units {
            for mapping in self.wait_for(self.store().mappings(&Who::Operator, &upload.dataset, unit))? {
                seen.entry((mapping.place, mapping.given)).or_insert(mapping.means);
            }
        }
        for ((place, given), means) in seen {
            match (place, means) {
                (MappingPlace::Headings, Some(means)) if dataset.column(&means).is_some() => {
                    found.columns.push((given, means));
                }
                (MappingPlace::Values(column), means) => {
                    let list = catalogue.codelist_of(&dataset.id, &column);
                    let code = means.filter(|code| list.is_some_and(|list| list.position(code).is_some()));
                    found.answered.insert((column.clone(), given.clone()));
                    found.values.extend(code.map(|code| (column, given, code)));
                }
                (MappingPlace::Headings, _) => {}
            }
        }
        Ok(found)
    }

    /// Whether a delivery speaks for nothing but what its deliverer may deliver, now that its rows are known.
    fn is_theirs(&self, upload: &Upload, scope: &Scope) -> Result<bool, StoreError> {
        let who = self.as_who(&upload.made_by)?;
        let declared: BTreeSet<UnitRef> = upload.units.iter().cloned().collect();
        Ok(self.desk.shelf().may_deliver(&who, &upload.dataset, &declared, scope.topics.as_ref()))
    }

    /// Whoever sent something in, with the roles they have now.
    pub(super) fn as_who(&self, actor: &str) -> Result<Who, StoreError> {
        if actor == Who::Operator.as_actor() {
            return Ok(Who::Operator);
        }
        let given = self.wait_for(self.store().grants_of(&Who::Operator, actor))?;
        let grants = given.into_iter().map(|given| given.grant).collect();
        Ok(Who::Person(Person { id: actor.to_owned(), name: String::new(), grants }))
    }

    /// The voice that a person reads in.
    fn voice_of(&self, person: &str) -> Result<Voice, StoreError> {
        let preferences = self.wait_for(self.store().preferences_of(&Who::Operator, person))?;
        let chosen = preferences.get("sprak").and_then(|tag| tag.parse().ok());
        Ok(Voice::new(chosen.unwrap_or(Language::Bokmaal)))
    }
}

/// The files of an upload, by name.
fn files(writer: &Writer, id: &str) -> Result<Vec<PathBuf>, Trouble> {
    let folder = writer.folder().upload_folder(id)?;
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(|e| Trouble::now(&e))? {
        files.push(entry.map_err(|e| Trouble::now(&e))?.path());
    }
    files.sort();
    Ok(files)
}

fn part(step: Part) -> Doing {
    match step {
        Part::Reading => Doing::Reading,
        Part::Writing => Doing::Writing,
        Part::Marking => Doing::Marking,
    }
}

/// As much of a manifest as a finding needs to be told.
fn about(desk: &Desk<'_>) -> Manifest {
    Manifest {
        id: String::new(),
        dataset: desk.dataset.id.clone(),
        scope: Scope { units: BTreeSet::new(), months: None, topics: None },
        declared: None,
        sources: Vec::new(),
        received: desk.received,
        stored: String::new(),
        by: String::new(),
        rows: 0,
        persons: None,
        report: CheckReport::default(),
    }
}
