//! The check from end to end, in the order in which it happens.

use super::changes::{About, Compared, compare};
use super::columns::Headings;
use super::findings::{Findings, shown, shown_heading};
use super::packed::{Layout, Place};
use super::people::People;
use super::row::{Bound, RowReader};
use super::scope::{Declared, Seen, as_acceptance, declared_months};
use super::unique::Unique;
use super::write::{Dictionaries, Pool, write};
use super::{Checked, ImportError, ImportRequest, Progress, Step, held, marked};
use crate::rows::RowSchema;
use rettesnor_core::definition::Severity;
use rettesnor_core::delivery::{self, CheckReport, Manifest, Reason, Scope};
use rettesnor_core::tally::Leaf;
use rettesnor_exchange::table::{FileKind, HeaderFinder, RawRow, TableError, TableReader};
use std::path::Path;

/// How often progress is told, in rows.
const TOLD_EVERY: u64 = 1 << 13;

/// Checks files that are one delivery. Nothing is written outside the scratch folder.
///
/// # Errors
/// The check itself can't be carried out. What is wrong with the delivery stands in its report.
pub fn check(request: &ImportRequest<'_>) -> Result<Checked, ImportError> {
    if request.files.len() > usize::from(u16::MAX) {
        return Err(ImportError::TooManyFiles(request.files.len()));
    }
    let headings = Headings::new(request.dataset, &request.map_columns)?;
    let names: Vec<String> = request.files.iter().map(|path| shown_name(path)).collect();
    let schema = RowSchema::of(request.dataset);
    let mut findings = Findings::new(&names);
    let mut reader = RowReader::new(request, &schema)?;
    let layout = Layout::new(schema);
    let mut unique = Unique::new(request.dataset, &layout, request.scratch);
    let mut pool = Pool::new(layout, request.scratch);
    read(request, &headings, &mut reader, (&mut pool, unique.as_mut()), &mut findings)?;
    if findings.is_fatal() {
        return Ok(unreadable(request, names, findings));
    }
    if let Some(unique) = unique {
        unique.finish(request.spill(), &mut findings)?;
    }
    let (leaves, words, seen) = reader.finish(pool.layout.schema());
    let Some(scope) = scope(request, &seen, &leaves)? else {
        if findings.report().rows_read == 0 {
            findings.add_whole(Severity::Fatal, "", String::new(), Reason::Empty);
        }
        let held_rows = held::write(request, &headings, &names, &findings)?;
        let marked = marked::write(request, &headings, &names, &mut findings)?;
        return Ok(Checked { held_rows, marked, ..unreadable(request, names, findings) });
    };
    let dictionaries = Dictionaries::new(leaves, seen.leaves(), words, &pool.used);
    let mut compared = Compared::new(request.org, request.received);
    let units: Vec<u32> = dictionaries.leaves.iter().map(|leaf| compared.number(leaf)).collect();
    let mut people = People::new(request, pool.layout.schema(), units, compared.len());
    let written = write(request, pool, &dictionaries, &scope, &mut people, &mut findings)?;
    let (persons, members) = people.finish(request.spill(), &mut findings)?;
    let earlier = (request.before)(&scope).map_err(ImportError::Earlier)?;
    let about = About { dataset: request.dataset, scope: &scope, scratch: request.scratch };
    compare(&about, &earlier, compared, members)?.tell(findings.report());
    let held_rows = held::write(request, &headings, &names, &findings)?;
    let marked = marked::write(request, &headings, &names, &mut findings)?;
    let mut report = findings.finish();
    if request.allow_loss {
        report.allow_loss();
    }
    let held = report.must_hold(request.accept_with_errors, request.allow_loss);
    let mut manifest = manifest(request, names, scope);
    (manifest.id, manifest.rows, manifest.persons, manifest.report) = (written.id, written.rows, persons, report);
    Ok(Checked { manifest, rows: Some(written.file), held, held_rows, marked })
}

/// What the delivery speaks for. No files at all are a report of zero, and speak only for what was declared.
fn scope(request: &ImportRequest<'_>, seen: &Seen, leaves: &[Leaf]) -> Result<Option<Scope>, ImportError> {
    if request.files.is_empty() && !is_zero_report(request) {
        return Ok(None);
    }
    seen.scope(request, leaves)
}

/// Reads every file. A file that can't be read does not keep the headings of the others from being checked.
fn read(
    request: &ImportRequest<'_>,
    headings: &Headings<'_>,
    reader: &mut RowReader<'_>,
    (pool, mut unique): (&mut Pool, Option<&mut Unique>),
    findings: &mut Findings,
) -> Result<(), ImportError> {
    let accepted = as_acceptance(request);
    let mut declared = Declared::new(request.org, declared_months(request)?, &accepted, request.received);
    let sizes: Vec<u64> = request.files.iter().map(|path| std::fs::metadata(path).map_or(0, |m| m.len())).collect();
    let total = sizes.iter().sum();
    let mut before = 0;
    let mut packed = Vec::new();
    for ((number, path), size) in (0..).zip(&request.files).zip(&sizes) {
        let finder = HeaderFinder::by_columns(headings.known());
        let mut table = match TableReader::open(path, &finder) {
            Ok(table) => table,
            Err(TableError::Empty) if is_zero_report(request) => continue,
            Err(error) => {
                unreadable_file(number, &error, findings);
                continue;
            }
        };
        let columns = headings.bind(table.header(), Place::new(number, table.header_row()), findings);
        if findings.is_fatal() {
            continue;
        }
        let shown = table.header().iter().map(|heading| shown_heading(heading)).collect();
        let bound = Bound::new(columns, shown, request.dataset.columns.len(), table.kind() == FileKind::Xlsx);
        let mut row = RawRow::new();
        loop {
            match table.next_row(&mut row) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    unreadable_file(number, &error, findings);
                    break;
                }
            }
            let place = Place::new(number, row.number());
            let report = findings.report();
            report.rows_read += 1;
            if report.rows_read.is_multiple_of(TOLD_EVERY) {
                let done = before + share_read(&table, *size);
                (request.progress)(Progress { step: Step::Reading, done, total });
            }
            if let Some(laid) = reader.read(row.cells(), (&bound, place), &mut declared, findings) {
                pool.layout.pack(laid, place, &mut packed);
                pool.push(laid, &packed)?;
                if let Some(unique) = &mut unique {
                    unique.row(laid, &packed)?;
                }
            }
        }
        before += size;
    }
    (request.progress)(Progress { step: Step::Reading, done: total, total });
    Ok(())
}

/// How many of the file's bytes have been read, as far as its reader can tell.
fn share_read(table: &TableReader, size: u64) -> u64 {
    let progress = table.progress();
    let part = u128::from(size) * u128::from(progress.done) / u128::from(progress.total.max(1));
    u64::try_from(part).unwrap_or(size)
}

/// Whether nothing at all is an answer: someone has said for whom and when there is nothing.
fn is_zero_report(request: &ImportRequest<'_>) -> bool {
    request.units.is_some() && request.months.is_some()
}

/// Says with the error's stable name why a file can't be read, and at which line where that is known.
fn unreadable_file(number: u16, error: &TableError, findings: &mut Findings) {
    let (line, what) = match error {
        TableError::NulByte { line } | TableError::RecordTooLong { line } | TableError::UnclosedQuote { line } => {
            (*line, String::new())
        }
        TableError::NotATable(what) => (0, (*what).to_owned()),
        TableError::Cube(error) => (error.line, error.at.clone()),
        TableError::Io(why) => (0, why.to_string()),
        _ => (0, String::new()),
    };
    let reason = Reason::Unreadable(error.key().to_owned());
    findings.add(Place::new(number, line), Severity::Fatal, "", what, reason);
}

/// The report of files that give no delivery: they can't be read, or no row is without errors.
fn unreadable(request: &ImportRequest<'_>, names: Vec<String>, findings: Findings) -> Checked {
    let scope = Scope { units: request.units.clone().unwrap_or_default(), months: request.months, topics: None };
    let mut manifest = manifest(request, names, scope);
    manifest.report = findings.finish();
    Checked { manifest, rows: None, held: true, held_rows: None, marked: None }
}

fn manifest(request: &ImportRequest<'_>, sources: Vec<String>, scope: Scope) -> Manifest {
    Manifest {
        id: String::new(),
        dataset: request.dataset.id.clone(),
        scope,
        declared: Some(delivery::Declared { units: request.units.is_some(), months: request.months.is_some() }),
        sources,
        received: request.received,
        stored: request.stored.clone(),
        by: request.by.clone(),
        rows: 0,
        persons: None,
        report: CheckReport::default(),
    }
}

/// The name of a file without its folder; a name can hold an identity number too.
fn shown_name(path: &Path) -> String {
    shown(&path.file_name().unwrap_or_default().to_string_lossy())
}
