//! From the bytes of a text file to UTF-8, in bounded memory.
//!
//! [`encoding_of`] reads the whole file once, because a Latin-1 file may hold its first `ø` after a gigabyte of
//! plain ASCII; [`Decoded`] then reads it again as UTF-8 without its byte order mark. It never guesses between
//! languages: UTF-8 where every byte agrees, otherwise Windows-1252 (which holds ISO-8859-1).

use super::TableError;
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::io::{self, ErrorKind, Read};
use std::ops::Range;

const CHUNK: usize = 64 * 1024;
/// Room in which any decoder can move on.
const SPILL: usize = 32;

/// Finds the encoding of a text by reading all of it.
///
/// # Errors
/// The text holds NUL, or breaks the encoding that its byte order mark promises.
pub fn encoding_of(mut source: impl Read) -> Result<&'static Encoding, TableError> {
    let mut head = Vec::with_capacity(4);
    source.by_ref().take(4).read_to_end(&mut head)?;
    let promised = Encoding::for_bom(&head).map(|(encoding, _)| encoding);
    let all = head.as_slice().chain(source);
    match promised {
        Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => check_utf16(all, encoding),
        _ if scan_is_utf8(all)? => Ok(UTF_8),
        Some(encoding) => Err(TableError::BrokenEncoding(encoding.name())),
        None => Ok(WINDOWS_1252),
    }
}

/// Whether all of the bytes are UTF-8; fails at the first NUL.
fn scan_is_utf8(mut source: impl Read) -> Result<bool, TableError> {
    let mut buffer = vec![0; CHUNK + 4];
    let (mut kept, mut line, mut valid) = (0, 1, true);
    loop {
        let read = read_some(&mut source, &mut buffer[kept..])?;
        refuse_nul(&buffer[kept..kept + read], &mut line)?;
        let filled = kept + read;
        kept = 0;
        if read == 0 {
            // A character cut off by the end of the file is not UTF-8 either.
            return Ok(valid && filled == 0);
        }
        if !valid {
            continue;
        }
        if let Err(error) = std::str::from_utf8(&buffer[..filled]) {
            if error.error_len().is_some() {
                valid = false;
            } else {
                let start = error.valid_up_to();
                buffer.copy_within(start..filled, 0);
                kept = filled - start;
            }
        }
    }
}

fn refuse_nul(bytes: &[u8], line: &mut u64) -> Result<(), TableError> {
    let nul = bytes.iter().position(|byte| *byte == 0);
    let newlines = bytes[..nul.unwrap_or(bytes.len())].iter().filter(|byte| **byte == b'\n').count();
    *line += newlines as u64;
    if nul.is_some() { Err(TableError::NulByte { line: *line }) } else { Ok(()) }
}

fn check_utf16(source: impl Read, encoding: &'static Encoding) -> Result<&'static Encoding, TableError> {
    let mut decoded = Decoded::new(source, encoding);
    let mut buffer = vec![0; CHUNK];
    let mut line = 1;
    loop {
        let read = match decoded.read(&mut buffer) {
            Ok(0) => return Ok(encoding),
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::InvalidData => {
                return Err(TableError::BrokenEncoding(encoding.name()));
            }
            Err(error) => return Err(error.into()),
        };
        refuse_nul(&buffer[..read], &mut line)?;
    }
}

/// A reader that gives the text of another as UTF-8, byte order mark removed.
pub struct Decoded<R> {
    source: R,
    decoder: Decoder,
    raw: Vec<u8>,
    start: usize,
    end: usize,
    ended: bool,
    finished: bool,
    /// Text that found no room in a short read, waiting for the next.
    spill: [u8; SPILL],
    waiting: Range<usize>,
}

impl<R: Read> Decoded<R> {
    /// Reads `source` as text in `encoding`.
    pub fn new(source: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        Self {
            source,
            decoder,
            raw: vec![0; CHUNK],
            start: 0,
            end: 0,
            ended: false,
            finished: false,
            spill: [0; SPILL],
            waiting: 0..0,
        }
    }

    /// Decodes into `out`, which has room for any character; 0 at the end.
    fn decode(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while !self.finished {
            if self.start == self.end && !self.ended {
                self.start = 0;
                self.end = read_some(&mut self.source, &mut self.raw)?;
                self.ended = self.end == 0;
            }
            let input = &self.raw[self.start..self.end];
            let (result, read, written, had_errors) = self.decoder.decode_to_utf8(input, out, self.ended);
            if had_errors {
                return Err(io::Error::new(ErrorKind::InvalidData, "bytes that are no text in the file's encoding"));
            }
            self.start += read;
            self.finished = self.ended && result == CoderResult::InputEmpty;
            if written > 0 {
                return Ok(written);
            }
        }
        Ok(0)
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.len() >= SPILL && self.waiting.is_empty() {
            return self.decode(out);
        }
        if self.waiting.is_empty() {
            let mut spill = self.spill;
            self.waiting = 0..self.decode(&mut spill)?;
            self.spill = spill;
        }
        let given = self.waiting.len().min(out.len());
        out[..given].copy_from_slice(&self.spill[self.waiting.start..self.waiting.start + given]);
        self.waiting.start += given;
        Ok(given)
    }
}

/// One read that is not thrown off by a signal.
fn read_some(source: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match source.read(buffer) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            other => return other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(bytes: &[u8]) -> String {
        let encoding = encoding_of(bytes).unwrap();
        let mut text = String::new();
        Decoded::new(bytes, encoding).read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn the_usual_encodings_give_the_same_text() {
        let utf16: Vec<u8> = "\u{feff}år;ø".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let utf16_be: Vec<u8> = "\u{feff}år;ø".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in ["år;ø".as_bytes(), "\u{feff}år;ø".as_bytes(), b"\xe5r;\xf8", &utf16, &utf16_be] {
            assert_eq!(text_of(bytes), "år;ø");
        }
    }

    #[test]
    fn short_reads_lose_nothing() {
        let text = "årsmøte i Tromsø €🙂 ".repeat(200);
        let utf16: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (bytes, encoding) in [(text.as_bytes(), UTF_8), (&utf16, UTF_16BE)] {
            for room in [1, 2, 3, 31, 33] {
                let mut decoded = Decoded::new(bytes, encoding);
                let (mut all, mut some) = (Vec::<u8>::new(), vec![0; room]);
                loop {
                    let read = decoded.read(&mut some).unwrap();
                    all.extend(&some[..read]);
                    if read == 0 {
                        break;
                    }
                }
                assert!(all == text.as_bytes(), "{} in steps of {room}", encoding.name());
            }
        }
    }

    #[test]
    fn one_late_byte_decides_for_latin_1() {
        let mut bytes = vec![b'a'; 3 * CHUNK + 17];
        bytes.push(0xf8);
        assert_eq!(encoding_of(bytes.as_slice()).unwrap(), WINDOWS_1252);
        bytes.pop();
        // Two-byte characters that straddle every border between chunks stay UTF-8.
        bytes.extend("ø".repeat(2 * CHUNK).bytes());
        assert_eq!(encoding_of(bytes.as_slice()).unwrap(), UTF_8);
        bytes.pop();
        assert_eq!(encoding_of(bytes.as_slice()).unwrap(), WINDOWS_1252, "cut off inside a character");
    }

    #[test]
    fn a_promise_that_is_broken_is_told() {
        assert!(matches!(encoding_of(&b"\xef\xbb\xbfa\xf8"[..]), Err(TableError::BrokenEncoding("UTF-8"))));
        assert!(matches!(encoding_of(&b"\xff\xfea\0\x00\xd8"[..]), Err(TableError::BrokenEncoding("UTF-16LE"))));
        assert!(matches!(encoding_of(&b"a\nb\0"[..]), Err(TableError::NulByte { line: 2 })));
        assert!(matches!(encoding_of(&b"\xff\xfea\0\n\0\0\0"[..]), Err(TableError::NulByte { line: 2 })));
    }
}
