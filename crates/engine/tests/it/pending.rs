//! Checked deliveries that wait in the data folder: kept, accepted, gone stale, thrown away.

use crate::import::desk::{Desk, months, units};
use rettesnor_core::delivery::CheckReport;
use rettesnor_core::org::Org;
use rettesnor_core::time::{Date, parse_date};
use rettesnor_engine::folder::{Expired, Folder, FolderError, Forget, Stored, Terms, UNITS, Writer};
use rettesnor_engine::import::{Checked, ImportRequest, Marking, check};
use rettesnor_exchange::marked::MarkedWords;
use std::fmt::Write;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

const HEAD: &str = "maned;kommune;deltaker;rett_og_plikt\n";
const AS_IT_IS: Terms<'_> =
    Terms { without_bad_rows: false, allow_loss: false, by: "leder", at: "2026-03-15T12:00:00Z" };

/// A data folder, and a desk to write files at.
struct House {
    desk: Desk,
    root: PathBuf,
}

impl House {
    fn new() -> Self {
        let desk = Desk::new();
        let root = desk.folder.path().join("data");
        Self { desk, root }
    }

    fn writer(&self) -> Writer {
        Writer::open(&self.root, None, &|| panic!("nobody else writes")).unwrap()
    }

    /// Checks a text as the worker does.
    fn check(&self, writer: &Writer, dataset: &str, text: &str) -> Checked {
        let files = vec![self.desk.file("levering.csv", text)];
        self.check_with(writer, dataset, files, &|_| {})
    }

    fn check_with(
        &self,
        writer: &Writer,
        dataset: &str,
        files: Vec<PathBuf>,
        tweak: &dyn Fn(&mut ImportRequest<'_>),
    ) -> Checked {
        let dataset = &self.desk.catalogue.datasets[dataset];
        let received = day("2026-03-15");
        let org: Org = writer.folder().org(received).unwrap();
        let mut request = ImportRequest {
            dataset,
            catalogue: &self.desk.catalogue,
            org: &org,
            files,
            received,
            stored: "2026-03-15T10:00:00Z".to_owned(),
            by: "medarbeider".to_owned(),
            units: None,
            months: None,
            map_columns: Vec::new(),
            map_values: Vec::new(),
            accept_with_errors: false,
            allow_loss: false,
            marked: Some(Marking {
                words: MarkedWords { line: "Linje", wrong: "Feil" },
                say: &|finding| finding.reason.id().to_owned(),
            }),
            key: &writer.person_key().unwrap(),
            scratch: &writer.scratch().unwrap(),
            progress: &|_| {},
            before: &|scope| writer.folder().earlier(&org, dataset, scope, received).map_err(|e| e.to_string()),
        };
        tweak(&mut request);
        let mut checked = check(&request).unwrap();
        writer.folder().hold_impossible_units(&mut checked, received).unwrap();
        checked
    }

    /// Checks a text and keeps it under the name of an upload.
    fn keep(&self, writer: &Writer, upload: &str, text: &str) {
        let checked = self.check(writer, "norskopplaring", text);
        writer.keep_pending(upload, &checked, &self.desk.catalogue.datasets["norskopplaring"]).unwrap();
    }

    fn accept(&self, writer: &Writer, upload: &str, terms: &Terms<'_>) -> Result<Stored, FolderError> {
        writer.accept_pending(upload, &self.desk.catalogue.datasets["norskopplaring"], terms)
    }
}

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

/// Rows of so many persons in a municipality in January 2026.
fn persons(unit: &str, numbers: std::ops::Range<u32>) -> String {
    numbers.fold(HEAD.to_owned(), |mut text, number| {
        let _ = writeln!(text, "2026-01;{unit};p{number};ja");
        text
    })
}

/// Every file under a folder with what it holds.
fn all(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(all(&path)) } else { found.push((path.clone(), fs::read(&path).unwrap())) }
    }
    found.sort();
    found
}

fn losses(report: &CheckReport) -> Vec<&str> {
    report.groups.iter().filter(|group| group.reason == "loss").map(|group| group.reason.as_str()).collect()
}

#[test]
fn what_waits_is_accepted_exactly_as_an_import() {
    let (waiting, imported) = (House::new(), House::new());
    let text = persons("3201", 0..10);
    let writer = waiting.writer();
    waiting.keep(&writer, "u-1", &text);
    assert!(writer.folder().accepted().unwrap().is_empty(), "nothing is counted from what waits");
    let pending = writer.folder().pending("u-1").unwrap();
    assert_eq!((pending.manifest.rows, pending.manifest.by.as_str(), pending.marked), (10, "medarbeider", None));
    drop(writer);
    let writer = waiting.writer();
    assert_eq!(waiting.accept(&writer, "u-1", &AS_IT_IS).unwrap(), Stored::Accepted);
    let direct = imported.writer();
    let checked = imported.check(&direct, "norskopplaring", &text);
    direct.store(&checked).unwrap();
    let (one, other) = (writer.folder().accepted().unwrap(), direct.folder().accepted().unwrap());
    assert_eq!((one.len(), &one[0].scope), (1, &other[0].scope));
    let manifest = writer.folder().manifest(&one[0].delivery).unwrap();
    assert_eq!((manifest.stored.as_str(), manifest.by.as_str()), ("2026-03-15T12:00:00Z", "medarbeider"));
    assert!(writer.folder().rows_file(&one[0].delivery).exists());
    assert_eq!(writer.folder().pending("u-1"), Err(FolderError::NotPending("u-1".to_owned())));
    let written = fs::read_to_string(waiting.root.join("accepted/00000001.json")).unwrap();
    assert!(written.contains("\"by\": \"leder\"") && written.contains("\"upload\": \"u-1\""), "{written}");
    assert_eq!(waiting.accept(&writer, "u-1", &AS_IT_IS).unwrap(), Stored::Accepted, "asked twice, accepted once");
    assert_eq!(writer.folder().accepted().unwrap(), one);
    assert_eq!(writer.folder().accepted_upload("u-1").unwrap(), Some(one[0].clone()));
    waiting.keep(&writer, "u-2", &text);
    assert_eq!(waiting.accept(&writer, "u-2", &AS_IT_IS).unwrap(), Stored::Unchanged);
    assert!(writer.folder().all_pending().unwrap().is_empty());
}

#[test]
fn only_what_may_be_left_out_is_left_out() {
    let house = House::new();
    let writer = house.writer();
    house.keep(&writer, "bad-row", &(persons("3201", 0..4) + "2026-13;3201;x;ja\n"));
    let must_hold = |upload: &str| Err(FolderError::MustHold(upload.to_owned()));
    let leave_out = Terms { without_bad_rows: true, ..AS_IT_IS };
    let pending = writer.folder().pending("bad-row").unwrap();
    assert!(pending.marked.is_some() && pending.held_rows.is_some());
    assert_eq!(house.accept(&writer, "bad-row", &AS_IT_IS), must_hold("bad-row"));
    assert_eq!(house.accept(&writer, "bad-row", &leave_out).unwrap(), Stored::Accepted);
    house.keep(&writer, "unreadable", "a;b\n1;2\n");
    assert!(writer.folder().pending("unreadable").unwrap().rows.is_none());
    assert_eq!(house.accept(&writer, "unreadable", &leave_out), must_hold("unreadable"));
    // One of the four is left: a loss is an error of no row, and must be allowed by name.
    house.keep(&writer, "loss", &persons("3201", 0..1));
    assert_eq!(house.accept(&writer, "loss", &leave_out), must_hold("loss"));
    let allow = Terms { allow_loss: true, ..AS_IT_IS };
    assert_eq!(house.accept(&writer, "loss", &allow).unwrap(), Stored::Accepted);
    let manifest = writer.folder().manifest(&writer.folder().accepted().unwrap()[1].delivery).unwrap();
    assert!(!manifest.report.must_hold(false, false), "the loss stands as a warning");
    assert_eq!(losses(&manifest.report).len(), 1);
}

#[test]
fn what_others_delivered_meanwhile_makes_it_stale_where_it_concerns_it() {
    let house = House::new();
    let writer = house.writer();
    house.keep(&writer, "first", &persons("3201", 0..10));
    house.keep(&writer, "elsewhere", &persons("0301", 0..10));
    house.keep(&writer, "late", &persons("3201", 8..18));
    assert_eq!(house.accept(&writer, "elsewhere", &AS_IT_IS).unwrap(), Stored::Accepted);
    assert_eq!(house.accept(&writer, "first", &AS_IT_IS).unwrap(), Stored::Accepted, "Oslo is not Bærum");
    let before = all(&house.root);
    assert_eq!(house.accept(&writer, "late", &AS_IT_IS), Err(FolderError::Stale("late".to_owned())));
    assert_eq!(all(&house.root), before, "refused, and nothing changed");
    let was = writer.folder().pending("late").unwrap();
    assert_eq!((was.manifest.report.changes[0].persons_before, losses(&was.manifest.report).len()), (Some(0), 0));
    let dataset = &house.desk.catalogue.datasets["norskopplaring"];
    let now = writer.renew_pending("late", dataset, day("2026-03-15")).unwrap();
    assert_eq!(now, writer.folder().pending("late").unwrap());
    let change = &now.manifest.report.changes[0];
    assert_eq!((change.persons_before, change.persons_out, change.persons_in), (Some(10), 8, 8));
    assert_eq!((change.rows_before, change.rows_now, losses(&now.manifest.report).len()), (10, 10, 1));
    assert_eq!(house.accept(&writer, "late", &AS_IT_IS), Err(FolderError::MustHold("late".to_owned())));
    // Checked anew, the same files give the same report.
    let again = house.check(&writer, "norskopplaring", &persons("3201", 8..18));
    assert_eq!(again.manifest.report, now.manifest.report);
    let allow = Terms { allow_loss: true, ..AS_IT_IS };
    assert_eq!(house.accept(&writer, "late", &allow).unwrap(), Stored::Accepted);
}

#[test]
fn units_that_can_no_longer_be_true_are_held_when_they_are_looked_at_again() {
    let house = House::new();
    let writer = house.writer();
    let dataset = &house.desk.catalogue.datasets[UNITS];
    let text = |rows: &str| format!("type;kode;navn;linje;forelder;dekker;ansatte;gyldig_fra;gyldig_til\n{rows}\n");
    let keep = |upload: &str, rows: &str| {
        writer.keep_pending(upload, &house.check(&writer, UNITS, &text(rows)), dataset).unwrap();
        writer.folder().pending(upload).unwrap()
    };
    let one = keep("one", "tjeneste;a;A (oppdiktet);;kommune:3201;;;;");
    assert!(!one.manifest.report.must_hold(false, false), "{:?}", one.manifest.report);
    let other = keep("other", "tjeneste;b;B (oppdiktet);;kommune:3201;;;;");
    writer.accept_pending("one", dataset, &AS_IT_IS).unwrap();
    let refused = writer.accept_pending("other", dataset, &AS_IT_IS);
    assert_eq!(refused, Err(FolderError::Stale("other".to_owned())));
    let renewed = writer.renew_pending("other", dataset, day("2026-03-15")).unwrap();
    assert_eq!(renewed.manifest, other.manifest, "nothing speaks against it");
    assert_eq!(writer.accept_pending("other", dataset, &AS_IT_IS).unwrap(), Stored::Accepted);
    // A service place under one that is not there.
    let orphan = keep("orphan", "tjeneste;c;C (oppdiktet);;tjeneste:finnes-ikke;;;;");
    assert!(orphan.manifest.report.must_hold(true, true));
}

#[test]
fn a_report_of_zero_waits_like_any_other() {
    let house = House::new();
    let writer = house.writer();
    let checked = house.check_with(&writer, "norskopplaring", Vec::new(), &|request| {
        request.units = Some(units(&["kommune:3201"]));
        request.months = Some(months((2026, 1), (2026, 1)));
    });
    writer.keep_pending("zero", &checked, &house.desk.catalogue.datasets["norskopplaring"]).unwrap();
    assert_eq!(house.accept(&writer, "zero", &AS_IT_IS).unwrap(), Stored::Accepted);
    let accepted = writer.folder().accepted().unwrap();
    assert_eq!(accepted[0].scope.units, units(&["kommune:3201"]));
    assert_eq!(writer.folder().manifest(&accepted[0].delivery).unwrap().rows, 0);
}

#[test]
fn half_written_folders_are_swept_and_what_waits_is_not() {
    let house = House::new();
    let writer = house.writer();
    house.keep(&writer, "u1", &persons("3201", 0..10));
    let upload = writer.folder().upload_folder("u2").unwrap();
    fs::create_dir(&upload).unwrap();
    fs::write(upload.join("half.csv"), "deltaker;komm").unwrap();
    let before = all(&house.root);
    // A writer killed while it kept a delivery, and one killed after it had put a delivery in place to accept it.
    let pending = house.root.join("pending/u1");
    let half = house.root.join("tmp/pending-u3");
    fs::create_dir_all(&half).unwrap();
    fs::copy(pending.join("rows.parquet"), half.join("rows.parquet")).unwrap();
    let id = writer.folder().pending("u1").unwrap().manifest.id;
    let placed = house.root.join("deliveries").join(&id);
    fs::create_dir(&placed).unwrap();
    fs::hard_link(pending.join("rows.parquet"), placed.join("rows.parquet")).unwrap();
    fs::write(placed.join("manifest.json"), "{}").unwrap();
    drop(writer);
    let writer = house.writer();
    assert_eq!(all(&house.root), before, "the state before");
    assert_eq!(house.accept(&writer, "u1", &AS_IT_IS).unwrap(), Stored::Accepted);
    // A writer killed after the acceptance and before it took the waiting one away.
    let again = house.root.join("pending/u1");
    fs::create_dir(&again).unwrap();
    for (path, bytes) in before.iter().filter(|(path, _)| path.starts_with(&again)) {
        fs::write(path, bytes).unwrap();
    }
    drop(writer);
    let writer = house.writer();
    assert_eq!(house.accept(&writer, "u1", &AS_IT_IS).unwrap(), Stored::Accepted, "the state after");
    assert_eq!(writer.folder().accepted().unwrap().len(), 1);
    assert!(writer.folder().all_pending().unwrap().is_empty());
    assert!(upload.join("half.csv").exists(), "an upload is not the writer's to sweep");
}

#[test]
fn what_nobody_has_touched_for_long_is_thrown_away() {
    let house = House::new();
    let writer = house.writer();
    house.keep(&writer, "old", &persons("3201", 0..10));
    house.keep(&writer, "new", &persons("3201", 0..10));
    for upload in ["old", "new"] {
        let folder = writer.folder().upload_folder(upload).unwrap();
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("a.csv"), "x").unwrap();
    }
    let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_780_000_000);
    let hours = |number: u64| Duration::from_secs(number * 3600);
    for list in ["inbox", "pending"] {
        for (upload, touched) in [("old", noon - hours(30)), ("new", noon - hours(1))] {
            let folder = house.root.join(list).join(upload);
            for path in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).chain([folder.clone()]) {
                fs::File::open(path).unwrap().set_modified(touched).unwrap();
            }
        }
    }
    let old = vec!["old".to_owned()];
    assert_eq!(writer.expire(noon - hours(24)).unwrap(), Expired { uploads: old.clone(), pending: old });
    assert_eq!(writer.expire(noon - hours(24)).unwrap(), Expired::default());
    assert_eq!(writer.folder().all_pending().unwrap().len(), 1);
    assert!(writer.discard_pending("new").unwrap() && !writer.discard_pending("new").unwrap());
    assert!(writer.discard_upload("new").unwrap() && !writer.discard_upload("new").unwrap());
    assert_eq!(fs::read_dir(writer.folder().inbox()).unwrap().count(), 0);
}

#[test]
fn what_is_to_be_forgotten_does_not_wait() {
    let house = House::new();
    let writer = house.writer();
    house.keep(&writer, "u1", &persons("3201", 0..10));
    writer.forget(&house.desk.catalogue, Forget::Before(day("2026-01-01")), "2026-03-15T10:00:00Z").unwrap();
    assert!(writer.folder().pending("u1").is_ok(), "received after that day");
    let person = writer.person_key().unwrap().hash("p3");
    writer.forget(&house.desk.catalogue, Forget::Person(person), "2026-03-15T10:00:00Z").unwrap();
    assert!(writer.folder().pending("u1").is_err());
}

#[test]
fn what_was_uploaded_is_for_the_owner_alone_and_stays_in_its_place() {
    let house = House::new();
    let writer = house.writer();
    house.keep(&writer, "u1", &persons("3201", 0..2));
    for folder in ["inbox", "pending", "pending/u1"] {
        let mode = fs::metadata(house.root.join(folder)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{folder}");
    }
    let folder: &Folder = writer.folder();
    for name in ["", "..", "../deliveries", "a/b", "å", "a b", &"x".repeat(65)] {
        assert!(folder.upload_folder(name).is_err() && folder.pending(name).is_err(), "{name}");
        assert!(writer.discard_pending(name).is_err() && writer.discard_upload(name).is_err(), "{name}");
    }
}
