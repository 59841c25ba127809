//! Looks into a workbook before it is opened, so that a small file cannot unpack into all of the memory.
//!
//! Neither the sizes nor the counts that a file declares about itself are believed: the parts are unpacked once, into
//! nothing, and counted.

use super::TableError;
use std::fs::File;
use std::io::{self, Read};
use zip::ZipArchive;

/// The most a workbook's parts may unpack to, in megabytes.
pub const WORKBOOK_LIMIT_MB: u64 = 100;

/// More distinct texts than a workbook within the limit can hold.
const MAX_SHARED_TEXTS: u64 = 10_000_000;
const HEAD: u64 = 64 * 1024;

/// Checks that a workbook stays within the limits.
pub(super) fn check(file: &File) -> Result<(), TableError> {
    check_within(file, WORKBOOK_LIMIT_MB)
}

fn check_within(file: &File, limit_mb: u64) -> Result<(), TableError> {
    let too_large = || TableError::WorkbookTooLarge { limit_mb };
    let limit = limit_mb * 1_000_000;
    let mut archive = ZipArchive::new(file).map_err(|_| TableError::BrokenWorkbook)?;
    let mut left = limit;
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|_| TableError::BrokenWorkbook)?;
        let name = part.name().map_err(|_| TableError::BrokenWorkbook)?.to_ascii_lowercase();
        // Pictures and the like are never unpacked when the cells are read.
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        if part.size() > left {
            return Err(too_large());
        }
        let mut head = Vec::new();
        part.by_ref().take(HEAD.min(left)).read_to_end(&mut head).map_err(|_| TableError::BrokenWorkbook)?;
        if name.ends_with("sharedstrings.xml") && declared_texts(&head).is_some_and(|count| count > MAX_SHARED_TEXTS) {
            return Err(TableError::BrokenWorkbook);
        }
        left -= head.len() as u64;
        let rest = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|_| TableError::BrokenWorkbook)?;
        left = left.checked_sub(rest).ok_or_else(too_large)?;
    }
    Ok(())
}

/// The number of texts that a shared string table says it has, for which the reader makes room beforehand.
fn declared_texts(head: &[u8]) -> Option<u64> {
    let text = String::from_utf8_lossy(head);
    let (_, after) = text.split_once("uniqueCount")?;
    let after = after.trim_start_matches([' ', '\t', '\r', '\n', '=', '"', '\'']);
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    // A number too long to read is certainly too large.
    if digits.is_empty() { None } else { Some(digits.parse().unwrap_or(u64::MAX)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn archive(name: &str, bytes: &[u8]) -> File {
        let mut zip = zip::ZipWriter::new(tempfile::tempfile().unwrap());
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
        zip.finish().unwrap()
    }

    #[test]
    fn what_unpacks_too_far_is_refused() {
        let blanks = vec![b' '; 2_000_000];
        let file = archive("xl/worksheets/sheet1.xml", &blanks);
        assert!(file.metadata().unwrap().len() < 20_000, "a bomb is small");
        assert!(matches!(check_within(&file, 1), Err(TableError::WorkbookTooLarge { limit_mb: 1 })));
        assert!(check_within(&file, 2).is_ok());
        assert!(check_within(&archive("xl/media/image1.png", &blanks), 1).is_ok());
    }

    #[test]
    fn a_boasting_text_table_is_refused() {
        let boast = br#"<sst xmlns="x" count="1" uniqueCount="99999999999999999999"><si/></sst>"#;
        assert!(matches!(check(&archive("xl/sharedStrings.xml", boast)), Err(TableError::BrokenWorkbook)));
        let honest = br#"<sst count="1" uniqueCount="1"><si/></sst>"#;
        assert!(check(&archive("xl/sharedStrings.xml", honest)).is_ok());
    }
}
