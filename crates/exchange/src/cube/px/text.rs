//! The text of a PX file, in the encoding that it says it has.

use super::super::{CUBE_LIMIT_MB, CubeError, CubeFault};
use crate::table::{TableError, encoding_of};
use encoding_rs::{Encoding, UTF_8};
use std::fs::File;
use std::io::Read;

/// How far into a file its code page is looked for.
const LOOKED_AT: usize = 4096;

/// Reads the whole text.
pub(super) fn read(file: &File) -> Result<String, TableError> {
    let limit = CUBE_LIMIT_MB * 1_000_000;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(CubeError::of(CubeFault::TooLarge, "").into());
    }
    decode(&bytes)
}

fn decode(bytes: &[u8]) -> Result<String, TableError> {
    // Refuses NUL, and tells UTF-8 from Latin-1 where the file does not say.
    let seen = encoding_of(bytes)?;
    let marked = bytes.starts_with(b"\xef\xbb\xbf");
    let encoding = match code_page(bytes) {
        Some(name) if !marked => {
            Encoding::for_label(name).ok_or_else(|| CubeError::of(CubeFault::Unsupported, "CODEPAGE"))?
        }
        _ => seen,
    };
    let (text, wrong) = encoding.decode_with_bom_removal(bytes);
    match wrong {
        true if encoding == UTF_8 => Err(TableError::BrokenEncoding("UTF-8")),
        true => Err(TableError::BrokenEncoding(encoding.name())),
        false => Ok(text.into_owned()),
    }
}

/// What stands in quotation marks after `CODEPAGE=`.
fn code_page(bytes: &[u8]) -> Option<&[u8]> {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let word = b"CODEPAGE";
    let at = head.windows(word.len()).position(|window| window == word)?;
    let value = head[at + word.len()..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let value = value.strip_prefix(b"\"")?;
    Some(&value[..value.iter().position(|byte| *byte == b'"')?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_page_is_believed() {
        assert_eq!(decode(b"CODEPAGE=\"iso-8859-1\";\xc5r").unwrap(), "CODEPAGE=\"iso-8859-1\";År");
        assert_eq!(decode("CODEPAGE = \"utf-8\";År".as_bytes()).unwrap(), "CODEPAGE = \"utf-8\";År");
        assert_eq!(decode(b"TITLE=\"\xc5r\";").unwrap(), "TITLE=\"År\";");
        assert_eq!(decode("\u{feff}CODEPAGE=\"iso-8859-1\";År".as_bytes()).unwrap(), "CODEPAGE=\"iso-8859-1\";År");
        assert!(matches!(decode(b"CODEPAGE=\"utf-8\";\xc5r"), Err(TableError::BrokenEncoding("UTF-8"))));
        let unknown = decode(b"CODEPAGE=\"klingon\";");
        assert!(matches!(unknown, Err(TableError::Cube(CubeError { fault: CubeFault::Unsupported, .. }))));
    }
}
