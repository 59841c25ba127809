//! A strict reader for the embedded tables: no quotes, no blanks to trim, every field present.
//!
//! It reads only this project's own files. What users deliver goes through the importers.

use super::validity::Validity;
use crate::time::{Date, parse_date};

/// The rows of a table below its header, each with as many fields as the header.
///
/// # Errors
/// Says the line and what is wrong with it.
pub(super) fn rows<'t>(text: &'t str, header: &str) -> Result<Vec<Vec<&'t str>>, String> {
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    let (_, found) = lines.next().ok_or("the table is empty")?;
    if found != header {
        return Err(format!("the header is `{found}`, not `{header}`"));
    }
    let width = header.split(',').count();
    let fields = |(number, line): (usize, &'t str)| {
        let fields: Vec<&str> = line.split(',').collect();
        let good = fields.len() == width && !line.contains('"');
        good.then_some(fields).ok_or_else(|| format!("line {}: `{line}` has not {width} plain fields", number + 1))
    };
    lines.map(fields).collect()
}

/// A day, or nothing where the field is empty.
pub(super) fn day(field: &str) -> Result<Option<Date>, String> {
    if field.is_empty() {
        return Ok(None);
    }
    parse_date(field).map(Some).map_err(|_| format!("`{field}` is not a day"))
}

/// The validity of two day fields.
pub(super) fn validity(from: &str, to: &str) -> Result<Validity, String> {
    Ok(Validity { from: day(from)?, to: day(to)? })
}

/// A whole number, or nothing where the field is empty.
pub(super) fn number(field: &str) -> Result<Option<u32>, String> {
    if field.is_empty() {
        return Ok(None);
    }
    field.parse().map(Some).map_err(|_| format!("`{field}` is not a whole number"))
}

/// The text, or nothing where the field is empty.
pub(super) fn text(field: &str) -> Option<String> {
    (!field.is_empty()).then(|| field.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_is_not_plain() {
        assert_eq!(rows("# note\na,b\n1,2\n", "a,b").unwrap(), vec![vec!["1", "2"]]);
        for text in ["", "b,a\n", "a,b\n1\n", "a,b\n1,2,3\n", "a,b\n\"1\",2\n"] {
            assert!(rows(text, "a,b").is_err(), "{text}");
        }
        assert!(day("2020-02-30").is_err());
        assert!(number("1 000").is_err());
    }
}
