//! PX, the file format of PxWeb and PC-Axis, in.
//!
//! A file is statements, `KEYWORD[language]("what it is about")=values;`, the last of which is `DATA`. Written after
//! Statistics Sweden's description, "PX file format specification" (2013), and the strict subset of the PxTools
//! documents; there was no kept library to use. Statements in other languages than the first are passed over, and what
//! is not understood is refused rather than guessed. `text` knows encodings, `statement` the writing, `header` the
//! dimensions, `data` the cells.

mod data;
mod header;
mod statement;
mod text;

use super::{Cube, CubeError};
use crate::table::TableError;
use std::fs::File;

/// Reads a file that begins as PX does.
pub(crate) fn read(file: &File) -> Result<Cube, TableError> {
    Ok(parse(&text::read(file)?)?)
}

/// Reads the text of a PX file.
fn parse(text: &str) -> Result<Cube, CubeError> {
    let mut statements = statement::Statements::new(text);
    let header = header::Header::read(&mut statements)?;
    let dimensions = header.dimensions()?;
    let values = data::read(&mut statements, &dimensions, &header)?;
    Cube::new(header.about(), dimensions, values)
}

/// Words a PX file can begin with, after which comes `=`, `[` or `(`.
const FIRST: [&str; 24] = [
    "CHARSET",
    "AXIS-VERSION",
    "CODEPAGE",
    "LANGUAGE",
    "LANGUAGES",
    "CREATION-DATE",
    "NEXT-UPDATE",
    "PX-SERVER",
    "DIRECTORY-PATH",
    "UPDATE-FREQUENCY",
    "TABLEID",
    "SYNONYMS",
    "DEFAULT-GRAPH",
    "DECIMALS",
    "SHOWDECIMALS",
    "MATRIX",
    "AGGREGALLOWED",
    "AUTOPEN",
    "SUBJECT-CODE",
    "SUBJECT-AREA",
    "CONFIDENTIAL",
    "COPYRIGHT",
    "DESCRIPTION",
    "TITLE",
];

/// Whether a file that begins with these bytes is PX.
pub(crate) fn begins(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let ends = |rest: &[u8]| matches!(rest.trim_ascii_start().first(), Some(b'=' | b'[' | b'('));
    FIRST.iter().any(|word| head.strip_prefix(word.as_bytes()).is_some_and(ends))
}

#[cfg(test)]
mod tests;
