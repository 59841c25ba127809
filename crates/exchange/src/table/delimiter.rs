//! Which character stands between the fields of a text.
//!
//! Every candidate is tried on the start of the file. The one under which the known headings appear wins; where no
//! headings are known, the one that gives most rows the same width.

use super::header::{HeaderFinder, HeaderMatch, ROWS_LOOKED_AT};
use super::records::Records;
use std::collections::BTreeMap;

/// In order of preference where nothing else decides; Norwegian exports use the first.
const CANDIDATES: [u8; 3] = [b';', b',', b'\t'];
const RECORDS_TRIED: usize = 200;

/// What the start of a text says about its delimiter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Delimiter {
    /// The character.
    pub byte: u8,
    /// The first line is Excel's `sep=;` and no row.
    pub declared: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    found: HeaderMatch,
    /// Rows of the commonest width over one, in ten thousandths.
    even: usize,
    width: usize,
}

/// Finds the delimiter from `sample`, the UTF-8 start of the text (`cut` where there is more).
pub(super) fn sniff(sample: &[u8], cut: bool, finder: &HeaderFinder<'_>) -> Delimiter {
    if let Some(byte) = declared(sample) {
        return Delimiter { byte, declared: true };
    }
    let mut best = (Rank::default(), CANDIDATES[0]);
    for byte in CANDIDATES {
        let rank = rank(sample, cut, byte, finder);
        if rank > best.0 {
            best = (rank, byte);
        }
    }
    Delimiter { byte: best.1, declared: false }
}

fn declared(sample: &[u8]) -> Option<u8> {
    let line = sample.split(|byte| matches!(byte, b'\r' | b'\n')).next()?;
    match line {
        [s, e, p, b'=', byte] if [*s, *e, *p].eq_ignore_ascii_case(b"sep") && byte.is_ascii() && *byte != b'"' => {
            Some(*byte)
        }
        _ => None,
    }
}

fn rank(sample: &[u8], cut: bool, byte: u8, finder: &HeaderFinder<'_>) -> Rank {
    let mut records = Records::new(sample, byte);
    let mut first_rows: Vec<Vec<String>> = Vec::new();
    let mut widths = Vec::new();
    // An error here is met again, and told, when the file itself is read.
    while let Ok(Some(record)) = records.next() {
        widths.push(record.fields().count());
        if first_rows.len() < ROWS_LOOKED_AT {
            first_rows.push(record.fields().map(|field| field.trim().to_owned()).collect());
        }
        if widths.len() == RECORDS_TRIED {
            break;
        }
    }
    if cut && widths.len() > 1 && widths.len() < RECORDS_TRIED {
        // The sample ends inside its last record.
        widths.pop();
    }
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for width in widths.iter().filter(|width| **width > 1) {
        *counts.entry(*width).or_default() += 1;
    }
    let found = finder.choose(first_rows.iter().map(Vec::as_slice)).map_or(HeaderMatch::default(), |(_, found)| found);
    let (width, count) = counts.into_iter().max_by_key(|(_, count)| *count).unwrap_or_default();
    Rank { found, even: count * 10_000 / widths.len().max(1), width }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(sample: &str) -> char {
        char::from(sniff(sample.as_bytes(), false, &HeaderFinder::first_row()).byte)
    }

    #[test]
    fn decimal_commas_and_quoted_text_do_not_mislead() {
        assert_eq!(plain("a;b;c\n1,5;2,5;3,5\n2,5;1,5;0,5\n"), ';');
        assert_eq!(plain("a,b\n\"x;y;z\",2\n\"x;y;z\",3\n"), ',');
        assert_eq!(plain("a\tb\n1,5\t2;3\n"), '\t');
        assert_eq!(plain("a\n1\n2\n"), ';');
    }

    #[test]
    fn known_headings_outweigh_even_rows() {
        let sample = "Title, with, commas\nkommune;antall\n1,2,3;4\n5,6,7;8\n9,9,9;1\n";
        let finder =
            HeaderFinder::new(|row| HeaderMatch { complete: row.iter().any(|cell| cell == "kommune"), known: 1 });
        assert_eq!(sniff(sample.as_bytes(), false, &finder).byte, b';');
    }

    #[test]
    fn the_line_that_declares_a_delimiter_is_believed() {
        let answer = sniff(b"SEP=,\r\na,b\r\n", false, &HeaderFinder::first_row());
        assert_eq!(answer, Delimiter { byte: b',', declared: true });
    }
}
