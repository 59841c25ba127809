//! A desk where files are delivered and checked.

use rettesnor_core::definition::source;
use rettesnor_core::definition::{Catalogue, Severity};
use rettesnor_core::delivery::{CheckReport, Finding, Scope};
use rettesnor_core::org::{Line, Org, UnitKind, UnitRecord, UnitRef};
use rettesnor_core::time::{Month, MonthRange, parse_date};
use rettesnor_engine::import::{Checked, Earlier, ImportError, ImportRequest, PersonKey, check};
use rettesnor_testkit::shipped_definitions;
use std::path::{Path, PathBuf};

/// A synthetic number of the Tax Administration's series, whose month can't be anybody's.
pub const PERSON: &str = "15819090030";
/// Another, of NAV's older series.
pub const OTHER: &str = "01519520024";

pub struct Desk {
    pub catalogue: Catalogue,
    pub org: Org,
    pub key: PersonKey,
    pub folder: tempfile::TempDir,
}

/// What a test may say about its delivery.
pub type Tweak<'t> = &'t dyn Fn(&mut ImportRequest<'_>);

impl Desk {
    pub fn new() -> Self {
        let (catalogue, problems) = source::load(&shipped_definitions());
        assert!(problems.is_empty(), "{problems:?}");
        let unit = |kind, code: &str, parent: &str, line| UnitRecord {
            kind,
            code: code.to_owned(),
            name: format!("{code} (oppdiktet)"),
            line,
            parent: Some(parent.parse().unwrap()),
            covers: Vec::new(),
            employees: None,
            valid_from: None,
            valid_to: None,
        };
        let units = vec![
            unit(UnitKind::Tjeneste, "vo-1", "kommune:3201", None),
            unit(UnitKind::Kontor, "0219", "region:0200", Some(Line::Stat)),
        ];
        let org = Org::new(units).unwrap_or_else(|problems| panic!("{problems:?}"));
        let key = PersonKey::from_bytes([42; 32]);
        Self { catalogue, org, key, folder: tempfile::tempdir().unwrap() }
    }

    /// Puts a file on the desk.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// A folder for what a check writes.
    pub fn scratch(&self) -> PathBuf {
        let mut number = 0;
        loop {
            let path = self.folder.path().join(format!("scratch-{number}"));
            if std::fs::create_dir(&path).is_ok() {
                return path;
            }
            number += 1;
        }
    }

    pub fn check(&self, dataset: &str, files: Vec<PathBuf>, tweak: Tweak<'_>) -> Result<Checked, ImportError> {
        self.check_after(dataset, files, &|_| Ok(Vec::new()), tweak)
    }

    pub fn check_after(
        &self,
        dataset: &str,
        files: Vec<PathBuf>,
        before: &dyn Fn(&Scope) -> Result<Vec<Earlier>, String>,
        tweak: Tweak<'_>,
    ) -> Result<Checked, ImportError> {
        let scratch = self.scratch();
        let mut request = ImportRequest {
            dataset: &self.catalogue.datasets[dataset],
            catalogue: &self.catalogue,
            org: &self.org,
            files,
            received: parse_date("2026-03-15").unwrap(),
            stored: "2026-03-15T10:00:00Z".to_owned(),
            by: "test".to_owned(),
            units: None,
            months: None,
            map_columns: Vec::new(),
            map_values: Vec::new(),
            accept_with_errors: false,
            allow_loss: false,
            marked: None,
            key: &self.key,
            scratch: &scratch,
            progress: &|_| {},
            before,
        };
        tweak(&mut request);
        check(&request)
    }

    /// Checks one text, as it is.
    pub fn text(&self, dataset: &str, text: &str) -> Checked {
        self.check(dataset, vec![self.file("levering.csv", text)], &|_| {}).unwrap()
    }
}

/// The findings in the order of the report, a line each: severity, row, column, reason, value.
pub fn told(report: &CheckReport) -> Vec<String> {
    let line = |f: &Finding| {
        let severity = match f.severity {
            Severity::Fatal => "FATAL",
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Info => "INFO",
        };
        format!("{severity} {} {} {} {}", f.row, f.column, f.reason.id(), f.value).trim_end().to_owned()
    };
    report.groups.iter().flat_map(|group| group.findings.iter().map(line)).collect()
}

pub fn months(first: (i32, i32), last: (i32, i32)) -> MonthRange {
    MonthRange { first: Month::new(first.0, first.1).unwrap(), last: Month::new(last.0, last.1).unwrap() }
}

pub fn units(texts: &[&str]) -> std::collections::BTreeSet<UnitRef> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

/// That none of the texts stands in any file under the folder.
pub fn nowhere(folder: &Path, texts: &[&str]) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        for text in texts {
            assert!(!bytes.windows(text.len()).any(|window| window == text.as_bytes()), "{text} in {}", path.display());
        }
    }
}
