//! Carrying out what somebody decided of a checked delivery, and keeping what it would change up to date until then.

use super::Worker;
use super::trouble::Trouble;
use crate::clock;
use crate::work::Installation;
use rettesnor_app::delivery::{MANIFEST, Outcome, Terms, Why, manifest_paper, read_manifest};
use rettesnor_app::steer::accept_parcel;
use rettesnor_core::access::Who;
use rettesnor_core::definition::DataSet;
use rettesnor_core::delivery::Manifest;
use rettesnor_engine::folder::{self, FolderError, Stored, Writer};
use rettesnor_store::uploads::{Step, Upload, UploadState};

impl Worker {
    /// Accepts a delivery, and asks for it to be counted.
    pub(super) fn accept(&mut self, upload: &Upload) -> Result<bool, Trouble> {
        let id = upload.id.as_str();
        let installation = Installation::at(&self.root)?;
        let dataset = installation.catalogue.datasets.get(&upload.dataset).ok_or(Trouble::Never(Why::NoDataSet))?;
        let terms = Terms::of_note(upload.note.as_deref());
        let writer = self.writer(&installation, id)?;
        let at = upload.entered_at.to_string();
        let how = folder::Terms {
            without_bad_rows: terms.good_rows,
            allow_loss: terms.allow_loss,
            by: &upload.entered_by,
            at: &at,
        };
        let paper = self.manifest_of(upload)?;
        match writer.accept_pending(id, dataset, &how) {
            Ok(Stored::Accepted) => self.has_accepted(upload, &writer).map(|()| true),
            Ok(Stored::Unchanged) => self.stands_already(upload, paper.as_ref()).map(|()| true),
            // Killed between the folder's answer and ours: where the very same rows count, that was the answer.
            Err(FolderError::NotPending(_)) if paper.as_ref().is_some_and(|paper| counts(&writer, paper)) => {
                self.stands_already(upload, paper.as_ref()).map(|()| true)
            }
            Err(FolderError::Stale(_)) => {
                let pending = writer.renew_pending(id, dataset, clock::today());
                let pending = pending.map_err(|_| Trouble::Never(Why::Broken))?;
                self.hand_back(upload, Outcome::Renewed, &pending.manifest).map(|()| true)
            }
            Ok(Stored::Held) | Err(FolderError::MustHold(_)) => {
                let pending = writer.folder().pending(id)?;
                self.hand_back(upload, Outcome::MustHold, &pending.manifest).map(|()| true)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Accepts what a form of ours made, where its sender may: they have decided when they sent it.
    pub(super) fn accept_own(&self, upload: &Upload) -> Result<bool, Trouble> {
        let who = self.as_who(&upload.made_by)?;
        let shelf = self.desk.shelf();
        Ok(self.wait_for(accept_parcel(self.store(), &shelf, &who, clock::now(), upload))?)
    }

    fn has_accepted(&self, upload: &Upload, writer: &Writer) -> Result<(), Trouble> {
        let accepted = writer.folder().accepted_upload(upload.id.as_str())?;
        let delivery = accepted.map(|acceptance| acceptance.delivery).unwrap_or_default();
        let left_out = writer.folder().manifest(&delivery)?.report.rows_with_errors > 0;
        let state = if left_out { UploadState::AcceptedGoodRows } else { UploadState::Accepted };
        // Asked for before it is told: were it the other way round, a worker that is killed between would never count.
        let asked = self.store().ask_measuring(&Who::Operator, clock::now(), upload.id.as_str());
        self.wait_for(asked)?;
        self.go(upload, &Step { delivery: Some(&delivery), ..Step::to(state) })?;
        Ok(())
    }

    fn stands_already(&self, upload: &Upload, manifest: Option<&Manifest>) -> Result<(), Trouble> {
        let step = Step {
            note: Some(Outcome::Unchanged.to_note()),
            delivery: manifest.map(|manifest| manifest.id.as_str()),
            ..Step::to(UploadState::Accepted)
        };
        self.go(upload, &step)?;
        Ok(())
    }

    /// Gives a delivery back to be decided again, with its report as it is now.
    fn hand_back(&self, upload: &Upload, why: Outcome, manifest: &Manifest) -> Result<(), Trouble> {
        let paper = manifest_paper(manifest);
        let papers = [(MANIFEST, paper.as_str())];
        let step = Step { note: Some(why.to_note()), papers: &papers, ..Step::to(UploadState::Checked) };
        self.go(upload, &step)?;
        Ok(self.wait_for(self.store().end_progress(&Who::Operator, upload.id.as_str()))?)
    }

    fn manifest_of(&self, upload: &Upload) -> Result<Option<Manifest>, Trouble> {
        let paper = self.wait_for(self.store().upload_paper(&Who::Operator, &upload.id, MANIFEST))?;
        Ok(paper.and_then(|paper| read_manifest(&paper)))
    }

    /// Throws everything of an upload away.
    pub(super) fn drop_upload(&mut self, upload: &Upload, end: UploadState) -> Result<bool, Trouble> {
        let installation = Installation::at(&self.root)?;
        let writer = self.writer(&installation, upload.id.as_str())?;
        writer.discard_pending(upload.id.as_str())?;
        writer.discard_upload(upload.id.as_str())?;
        self.go(upload, &Step::to(end))?;
        Ok(true)
    }

    /// Sees to a delivery that waits: what it changes is told anew where others have come to answer meanwhile, and no
    /// delivered file lies beside it.
    pub(super) fn keep_current(&mut self, upload: &Upload) -> Result<bool, Trouble> {
        let id = upload.id.as_str();
        let folder = folder::Folder::open(&self.root)?;
        let has_files = folder.upload_folder(id)?.exists();
        if !has_files && !self.watch.renew {
            return Ok(false);
        }
        let installation = Installation::at(&self.root)?;
        let dataset = installation.catalogue.datasets.get(&upload.dataset).ok_or(Trouble::Never(Why::NoDataSet))?;
        if has_files {
            self.writer(&installation, id)?.discard_upload(id)?;
        }
        let pending = folder.pending(id)?;
        if !folder.is_current(&pending, dataset)? {
            self.renew(upload, dataset, &self.writer(&installation, id)?)?;
        }
        Ok(false)
    }

    fn renew(&self, upload: &Upload, dataset: &DataSet, writer: &Writer) -> Result<(), Trouble> {
        let pending = writer.renew_pending(upload.id.as_str(), dataset, clock::today())?;
        let paper = manifest_paper(&pending.manifest);
        let place = (&upload.id, UploadState::Checked);
        self.wait_for(self.store().rewrite_paper(&Who::Operator, place, (MANIFEST, &paper)))?;
        Ok(())
    }
}

/// Whether the rows of a delivery have been accepted, from whatever upload.
fn counts(writer: &Writer, manifest: &Manifest) -> bool {
    let accepted = writer.folder().accepted();
    accepted.is_ok_and(|accepted| accepted.iter().any(|acceptance| acceptance.delivery == manifest.id))
}
