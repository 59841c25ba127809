//! What a file is, judged by its bytes. The name is never asked: exports are misnamed too often.

use super::TableError;
use crate::cube::px;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

/// The kinds of file that can be read as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Delimited text.
    Text,
    /// An Excel workbook in the open format.
    Xlsx,
    /// A cube in JSON-stat 2.
    JsonStat,
    /// A cube in PX.
    Px,
}

/// Leading bytes that tell a format for certain, and what to call it.
const FOREIGN: [(&[u8], &str); 7] = [
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"PAR1", "a Parquet file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"{\\rtf", "a rich text document"),
];

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";

impl FileKind {
    /// Tells the kind of an open file and leaves it at its start.
    ///
    /// # Errors
    /// The file is empty, unreadable, or of a kind that we refuse with a way out.
    pub fn of(file: &mut File) -> Result<Self, TableError> {
        let mut head = Vec::with_capacity(512);
        file.seek(SeekFrom::Start(0))?;
        file.take(512).read_to_end(&mut head)?;
        file.seek(SeekFrom::Start(0))?;
        if head.is_empty() {
            return Err(TableError::Empty);
        }
        if head.starts_with(COMPOUND) {
            return Err(TableError::OldExcelOrPassword);
        }
        if let Some((_, what)) = FOREIGN.iter().find(|(magic, _)| head.starts_with(magic)) {
            return Err(TableError::NotATable(what));
        }
        if looks_like_a_web_page(&head) {
            return Err(TableError::WebPage);
        }
        if head.starts_with(ZIP) {
            return kind_of_archive(file);
        }
        let begins = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head).trim_ascii_start();
        Ok(match begins {
            [b'{', ..] => Self::JsonStat,
            _ if px::begins(&head) => Self::Px,
            _ => Self::Text,
        })
    }
}

fn looks_like_a_web_page(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head).to_ascii_lowercase();
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    ["<!doctype html", "<html", "<table", "<meta", "<head"].iter().any(|tag| text.starts_with(tag))
}

fn kind_of_archive(file: &mut File) -> Result<FileKind, TableError> {
    let archive = zip::ZipArchive::new(&*file).map_err(|_| TableError::BrokenWorkbook)?;
    let mut answer = Err(TableError::NotATable("a packed archive"));
    for name in archive.file_names() {
        let name = name.map_err(|_| TableError::BrokenWorkbook)?;
        match name.to_ascii_lowercase().as_str() {
            "xl/workbook.bin" => answer = Err(TableError::BinaryExcel),
            "word/document.xml" => answer = Err(TableError::NotATable("a Word document")),
            "content.xml" => answer = Err(TableError::OpenDocument),
            // Some writers name the workbook part otherwise, but every one lists its parts here.
            "xl/workbook.xml" => answer = Ok(FileKind::Xlsx),
            _ => continue,
        }
        break;
    }
    drop(archive);
    file.seek(SeekFrom::Start(0))?;
    answer
}
