//! Why a delivered file could not be read as a table, and what the sender can do about it.

use crate::cube::CubeError;
use std::fmt;
use std::io;

/// A file that is not a readable table. The message never carries text from inside the file.
#[derive(Debug)]
pub enum TableError {
    /// The operating system would not give us the bytes.
    Io(io::Error),
    /// There is nothing in the file, or nothing but blank lines.
    Empty,
    /// The old binary Excel format, or an XLSX locked with a password (both begin alike).
    OldExcelOrPassword,
    /// A binary Excel workbook (`.xlsb`).
    BinaryExcel,
    /// A spreadsheet of LibreOffice or OpenOffice (`.ods`).
    OpenDocument,
    /// A web page; some systems export one under the name `.xls`.
    WebPage,
    /// A format that is no table at all, such as PDF or a packed archive; carries its usual name.
    NotATable(&'static str),
    /// A NUL byte: binary content, or UTF-16 without its byte order mark.
    NulByte {
        /// The line where it stands.
        line: u64,
    },
    /// The file says it is UTF-8 or UTF-16 (byte order mark), but breaks the encoding's rules.
    BrokenEncoding(&'static str),
    /// One record grew past all reason, nearly always because a quotation mark is never closed.
    RecordTooLong {
        /// The line where the record starts.
        line: u64,
    },
    /// A quotation mark is opened and the file ends before it is closed.
    UnclosedQuote {
        /// The line where the record starts.
        line: u64,
    },
    /// The workbook unpacks to more than we are willing to hold in memory.
    WorkbookTooLarge {
        /// The limit in megabytes.
        limit_mb: u64,
    },
    /// The workbook is damaged or not made like an XLSX.
    BrokenWorkbook,
    /// A cube that can't be read.
    Cube(CubeError),
}

impl TableError {
    /// A stable key for the translated message.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Io(_) => "table-io",
            Self::Empty => "table-empty",
            Self::OldExcelOrPassword => "table-old-excel-or-password",
            Self::BinaryExcel => "table-binary-excel",
            Self::OpenDocument => "table-open-document",
            Self::WebPage => "table-web-page",
            Self::NotATable(_) => "table-not-a-table",
            Self::NulByte { .. } => "table-nul-byte",
            Self::BrokenEncoding(_) => "table-broken-encoding",
            Self::RecordTooLong { .. } => "table-record-too-long",
            Self::UnclosedQuote { .. } => "table-unclosed-quote",
            Self::WorkbookTooLarge { .. } => "table-workbook-too-large",
            Self::BrokenWorkbook => "table-broken-workbook",
            Self::Cube(error) => error.key(),
        }
    }
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => {
                write!(f, "the file could not be read ({error}); check that it exists and is not in use")
            }
            Self::Empty => f.write_str("the file is empty; export it again, with headings and rows"),
            Self::OldExcelOrPassword => f.write_str(
                "the file is in the old Excel format (.xls) or locked with a password; save it as .xlsx without one",
            ),
            Self::BinaryExcel => f.write_str("the file is a binary Excel workbook (.xlsb); save it as .xlsx or CSV"),
            Self::OpenDocument => {
                f.write_str("the file is an OpenDocument spreadsheet (.ods); save it as .xlsx or CSV")
            }
            Self::WebPage => f.write_str("the file is a web page, whatever its name says; export it as .xlsx or CSV"),
            Self::NotATable(what) => write!(f, "the file is {what}, not a table; deliver .xlsx or CSV"),
            Self::NulByte { line } => write!(
                f,
                "there is a NUL byte on line {line}, so this is no text file in UTF-8 or Latin-1; export it as CSV UTF-8"
            ),
            Self::BrokenEncoding(name) => {
                write!(f, "the file is marked as {name}, but holds bytes that are not; export it again as CSV UTF-8")
            }
            Self::RecordTooLong { line } => write!(
                f,
                "the row that starts on line {line} never seems to end; look for a quotation mark that is not closed"
            ),
            Self::UnclosedQuote { line } => write!(
                f,
                "a quotation mark in the row that starts on line {line} is never closed; close it, or write it twice"
            ),
            Self::WorkbookTooLarge { limit_mb } => {
                write!(f, "the workbook unpacks to more than {limit_mb} MB; deliver it as CSV, or in several files")
            }
            Self::BrokenWorkbook => f.write_str("the workbook is damaged; open it in Excel and save it again as .xlsx"),
            Self::Cube(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for TableError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        if let Self::Io(error) = self { Some(error) } else { None }
    }
}

impl From<CubeError> for TableError {
    fn from(error: CubeError) -> Self {
        Self::Cube(error)
    }
}

impl From<io::Error> for TableError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
