//! Deliveries for the pages about them: each brought to the state that a page is to tell of.

use crate::sample::{Sample, now};
use rettesnor_app::delivery::{Asked, MANIFEST, Outcome, Terms, UNMAPPED, manifest_paper};
use rettesnor_core::access::Who;
use rettesnor_core::definition::Severity;
use rettesnor_core::delivery::{CheckReport, Finding, Manifest, Reason, Scope, UnitChange};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::time::{Moment, Month, MonthRange};
use rettesnor_store::UploadId;
use rettesnor_store::uploads::{Effect, Moved, NewUpload, Step, UploadState};
use std::sync::atomic::Ordering;
use std::time::Duration;

fn bærum() -> UnitRef {
    "kommune:3201".parse().unwrap()
}

fn autumn() -> MonthRange {
    let month = |text: &str| text.parse::<Month>().unwrap();
    MonthRange { first: month("2026M09"), last: month("2026M10") }
}

/// A checked delivery with nothing wrong in it.
pub fn clean() -> Manifest {
    let change = UnitChange {
        unit: bærum(),
        rows_before: 120,
        rows_now: 134,
        persons_before: Some(118),
        persons_now: Some(131),
        persons_out: 2,
        persons_in: 15,
    };
    Manifest {
        id: "a".repeat(48),
        dataset: "deltakelse".to_owned(),
        scope: Scope { units: [bærum()].into(), months: Some(autumn()), topics: None },
        declared: None,
        sources: vec!["oktober.csv".to_owned()],
        received: now().in_norway().date(),
        stored: now().to_string(),
        by: "operator".to_owned(),
        rows: 134,
        persons: Some(131),
        report: CheckReport { rows_read: 134, changes: vec![change], ..CheckReport::default() },
    }
}

/// The same with something of every kind found in it.
pub fn with_mistakes() -> Manifest {
    let mut manifest = clean();
    let mut find = |severity, row, column: &str, value: &str, reason| {
        let (column, value, file) = (column.to_owned(), value.to_owned(), String::new());
        manifest.report.add(Finding { severity, file, row, column, value, reason });
    };
    for row in [112, 340, 978] {
        find(Severity::Error, row, "avslutningskode", "AV-77", Reason::UnknownCode(vec!["AV-07".to_owned()]));
    }
    find(Severity::Error, 12, "startdato", "31.02.2026", Reason::NotADate);
    find(Severity::Error, 14, "", "", Reason::TooFewFields { expected: 12, found: 9 });
    find(Severity::Error, 15, "kommune", "9999", Reason::UnknownUnit);
    find(
        Severity::Error,
        16,
        "stillingsprosent",
        "130",
        Reason::OutOfBounds { low: "0".to_owned(), high: "100".to_owned() },
    );
    find(Severity::Error, 17, "tjenestested", "***********", Reason::IdentityNumber);
    find(Severity::Error, 18, "sluttdato", "01.01.2020", Reason::EndBeforeStart);
    for row in 20..30 {
        find(Severity::Warning, row, "", "", Reason::IdenticalRow(row - 1));
    }
    find(Severity::Warning, 40, "", "", Reason::Rule("kode_uten_sluttdato".to_owned()));
    find(Severity::Warning, 41, "fødselsår", "1901", Reason::ImplausibleBirthYear(125));
    find(Severity::Info, 0, "merknad", "", Reason::UnknownColumn);
    find(Severity::Info, 50, "sluttdato", "01.03.2027", Reason::PlannedEnd);
    manifest.report.rows_with_errors = 8;
    manifest.report.rows_read = 142;
    manifest
}

/// The same where most of its persons would be lost.
pub fn with_loss() -> Manifest {
    let mut manifest = clean();
    manifest.report.add(Finding {
        severity: Severity::Error,
        file: String::new(),
        row: 0,
        column: String::new(),
        value: String::new(),
        reason: Reason::Loss { unit: "kommune:3201".to_owned(), before: 118, lost: 60 },
    });
    manifest
}

/// A file that can't be read.
pub fn unreadable() -> Manifest {
    let mut manifest = clean();
    (manifest.rows, manifest.persons) = (0, None);
    manifest.report = CheckReport::default();
    manifest.report.add(Finding {
        severity: Severity::Fatal,
        file: "oktober.csv".to_owned(),
        row: 0,
        column: "startdato".to_owned(),
        value: "deltaker, kommune, sluttdato".to_owned(),
        reason: Reason::MissingColumn,
    });
    manifest
}

/// That there was nothing.
pub fn nothing() -> Manifest {
    let mut manifest = clean();
    (manifest.rows, manifest.persons, manifest.report) = (0, Some(0), CheckReport::default());
    manifest.sources.clear();
    manifest
}

/// An upload of the staff member for their municipality, an hour ago.
pub struct Stage<'s> {
    sample: &'s Sample,
    files: Vec<String>,
    at: Moment,
}

impl<'s> Stage<'s> {
    pub fn new(sample: &'s Sample, file: &str) -> Self {
        let minutes = sample.uploads.fetch_add(1, Ordering::Relaxed);
        let at = now().before(Duration::from_secs(3600)).after(Duration::from_secs(60 * minutes));
        Self { sample, files: vec![file.to_owned()], at }
    }

    pub fn without_files(sample: &'s Sample) -> Self {
        Self { files: Vec::new(), ..Self::new(sample, "") }
    }

    /// The upload, as it has just come in; gives the address of its page.
    pub async fn begun(&self) -> String {
        format!("/leveranser/{}", self.begin().await)
    }

    async fn begin(&self) -> UploadId {
        let id = UploadId::new(self.at).unwrap();
        let units = [bærum()];
        let upload = NewUpload {
            id: &id,
            dataset: "deltakelse",
            units: &units,
            months: Some(autumn()),
            files: &self.files,
            once: "",
        };
        let who = self.sample.who("medarbeider");
        assert!(self.sample.store.begin_upload(who, self.at, &upload).await.unwrap());
        id
    }

    async fn step(&self, who: &Who, id: &UploadId, step: Step<'_>) {
        let at = self.at.after(Duration::from_secs(60));
        assert_eq!(self.sample.store.move_upload(who, at, id, &step).await.unwrap(), Moved::Done);
    }

    async fn to(&self, id: &UploadId, state: UploadState) {
        self.step(&Who::Operator, id, Step::to(state)).await;
    }

    /// It is being checked.
    pub async fn checking(&self) -> String {
        let id = self.begin().await;
        self.to(&id, UploadState::Checking).await;
        format!("/leveranser/{id}")
    }

    async fn check(&self, manifest: &Manifest) -> UploadId {
        let id = self.begin().await;
        self.to(&id, UploadState::Checking).await;
        let papers = [(MANIFEST, &*manifest_paper(manifest))];
        self.step(&Who::Operator, &id, Step { papers: &papers, ..Step::to(UploadState::Checked) }).await;
        id
    }

    /// It has been checked.
    pub async fn checked(&self, manifest: &Manifest) -> String {
        format!("/leveranser/{}", self.check(manifest).await)
    }

    /// Somebody must say what columns and values are.
    pub async fn asked(&self) -> String {
        let id = self.begin().await;
        self.to(&id, UploadState::Checking).await;
        let asked = Asked {
            missing: vec!["startdato".to_owned()],
            headings: vec![("Start dato".to_owned(), Some("startdato".to_owned())), ("Merknad".to_owned(), None)],
            values: vec![(
                "avslutningskode".to_owned(),
                vec![("AV01".to_owned(), 7, vec!["AV-01".to_owned()]), ("Sluttet".to_owned(), 1, Vec::new())],
            )],
        };
        let papers = [(UNMAPPED, &*asked.to_paper())];
        self.step(&Who::Operator, &id, Step { papers: &papers, ..Step::to(UploadState::NeedsMapping) }).await;
        format!("/leveranser/{id}")
    }

    async fn decide(&self, state: UploadState) -> UploadId {
        let id = self.check(&clean()).await;
        let note = Terms::default().to_note();
        let step = Step { note: Some(&note), ..Step::to(state) };
        self.step(self.sample.who("leder"), &id, step).await;
        id
    }

    /// It is being accepted.
    pub async fn accepting(&self) -> String {
        format!("/leveranser/{}", self.decide(UploadState::Accepting).await)
    }

    /// It counts, as the first delivery of the sample, and it has changed two figures.
    pub async fn accepted(&self) -> String {
        let id = self.decide(UploadState::Accepting).await;
        let delivery = format!("1{}", "c0ffee".repeat(8));
        self.step(&Who::Operator, &id, Step { delivery: Some(&delivery), ..Step::to(UploadState::Accepted) }).await;
        let effect = |indicator: &str, figures: (&str, &str), statuses: (&str, &str)| Effect {
            unit: bærum(),
            line: Line::Kommune,
            period: "2026T2".to_owned(),
            indicator: indicator.to_owned(),
            before: figures.0.to_owned(),
            after: figures.1.to_owned(),
            status_before: statuses.0.to_owned(),
            status_after: statuses.1.to_owned(),
        };
        let effects = [
            effect("I.02-nir", ("11/20", "14/20"), ("ikke_naadd?", "naadd?")),
            effect("I.01", ("7", "9"), ("uten_maal", "uten_maal")),
            effect("I.16", ("not_reported", "not_mature"), ("ukjent", "underveis")),
        ];
        self.sample.store.note_effects(&Who::Operator, self.at, &id, &effects).await.unwrap();
        format!("/leveranser/{id}")
    }

    /// The very same rows counted already.
    pub async fn unchanged(&self) -> String {
        let id = self.decide(UploadState::Accepting).await;
        let delivery = format!("1{}", "c0ffee".repeat(8));
        let note = Outcome::Unchanged.to_note();
        let step = Step { delivery: Some(&delivery), note: Some(note), ..Step::to(UploadState::Accepted) };
        self.step(&Who::Operator, &id, step).await;
        format!("/leveranser/{id}")
    }

    /// It has been thrown away.
    pub async fn discarded(&self) -> String {
        let id = self.decide(UploadState::Discarding).await;
        self.to(&id, UploadState::Discarded).await;
        format!("/leveranser/{id}")
    }

    /// Nothing came of it.
    pub async fn ended(&self, state: UploadState, note: Option<&str>) -> String {
        let id = self.begin().await;
        self.step(&Who::Operator, &id, Step { note, ..Step::to(state) }).await;
        format!("/leveranser/{id}")
    }
}
