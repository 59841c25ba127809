//! How PX is written: statements one by one, up to the cells of `DATA`.

use super::super::{CELL_LIMIT, CubeError, CubeFault};

/// `KEYWORD[language]("sub","sub")=values;`
pub(super) struct Statement<'a> {
    pub(super) keyword: &'a str,
    pub(super) language: Option<&'a str>,
    pub(super) about: Vec<String>,
    pub(super) values: Vec<String>,
    pub(super) line: u64,
}

/// A text being read; it stands before a statement, or after `DATA=` before a cell.
pub(super) struct Statements<'a> {
    text: &'a str,
    at: usize,
    /// A place before, and its line, so that lines are counted once.
    counted: (usize, u64),
}

/// A cell as it is written.
pub(super) enum Written<'a> {
    Bare(&'a str),
    Quoted(&'a str),
    End,
}

impl<'a> Statements<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, counted: (0, 1) }
    }

    /// The next statement; nothing where the cells begin.
    pub(super) fn next(&mut self) -> Result<Option<Statement<'a>>, CubeError> {
        self.skip_blanks();
        let line = self.line();
        self.counted = (self.at, line);
        let keyword = self.take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'));
        if keyword.is_empty() {
            return Err(self.broken(if self.rest().is_empty() { "DATA" } else { "KEYWORD" }));
        }
        let language = if self.take('[') { Some(self.until(']')?) } else { None };
        let about = if self.take('(') { self.quoted_list(')')? } else { Vec::new() };
        if !self.take('=') {
            return Err(self.broken(if is_known(keyword) { keyword } else { "KEYWORD" }));
        }
        if keyword == "DATA" {
            return Ok(None);
        }
        let values = self.values()?;
        Ok(Some(Statement { keyword, language, about, values, line }))
    }

    /// The next cell of `DATA`.
    pub(super) fn cell(&mut self) -> Result<Written<'a>, CubeError> {
        self.take_while(|letter| letter.is_whitespace() || letter == ',');
        if self.take(';') {
            return Ok(Written::End);
        }
        if self.take('"') {
            return Ok(Written::Quoted(self.until('"')?));
        }
        let bare = self.take_while(|letter| !letter.is_whitespace() && !matches!(letter, ',' | ';' | '"'));
        // A file that is cut off has no semicolon in the end.
        if bare.is_empty() { Err(self.broken("DATA")) } else { Ok(Written::Bare(bare)) }
    }

    /// The line that is read, from 1.
    pub(super) fn line(&self) -> u64 {
        let (from, line) = self.counted;
        line + self.text[from..self.at].bytes().filter(|byte| *byte == b'\n').count() as u64
    }

    fn broken(&self, at: &str) -> CubeError {
        CubeError::of(CubeFault::BrokenPx, at).on_line(self.line())
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn skip_blanks(&mut self) {
        self.take_while(char::is_whitespace);
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|letter| !wanted(letter)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// Takes a character and the blanks before it, where it comes next.
    fn take(&mut self, wanted: char) -> bool {
        self.skip_blanks();
        let is_next = self.rest().starts_with(wanted);
        self.at += if is_next { wanted.len_utf8() } else { 0 };
        is_next
    }

    fn until(&mut self, end: char) -> Result<&'a str, CubeError> {
        let rest = self.rest();
        let length = rest.find(end).ok_or_else(|| self.broken(if end == '"' { "\"" } else { "]" }))?;
        self.at += length + end.len_utf8();
        Ok(&rest[..length])
    }

    /// A text in quotation marks. One that goes on over lines is in several, with nothing but blanks between.
    fn quoted(&mut self) -> Result<String, CubeError> {
        let mut text = String::new();
        while self.take('"') {
            text.push_str(self.until('"')?);
        }
        Ok(text)
    }

    fn quoted_list(&mut self, end: char) -> Result<Vec<String>, CubeError> {
        let mut texts = vec![self.quoted()?];
        while self.take(',') {
            texts.push(self.quoted()?);
        }
        if self.take(end) { Ok(texts) } else { Err(self.broken("(")) }
    }

    /// Texts, numbers and words up to the semicolon; a list such as `TLIST(A1)` is one word.
    fn values(&mut self) -> Result<Vec<String>, CubeError> {
        let mut values = Vec::new();
        loop {
            self.skip_blanks();
            if self.rest().starts_with('"') {
                values.push(self.quoted()?);
            } else {
                values.push(self.word()?);
            }
            if values.len() > CELL_LIMIT {
                return Err(CubeError::of(CubeFault::TooLarge, ""));
            }
            if self.take(';') {
                return Ok(values);
            }
            if !self.take(',') {
                return Err(self.broken(";"));
            }
        }
    }

    fn word(&mut self) -> Result<String, CubeError> {
        let start = self.at;
        self.take_while(|letter| !matches!(letter, ',' | ';' | '"' | '('));
        if self.rest().starts_with('(') {
            self.until(')')?;
        }
        Ok(self.text[start..self.at].trim().to_owned())
    }
}

/// Whether a keyword is one of those that are read, and so may be said in an error.
fn is_known(keyword: &str) -> bool {
    super::header::READ.contains(&keyword) || keyword == "DATA"
}
