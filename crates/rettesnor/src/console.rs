//! Where a command prints: standard output for what was asked, the error stream for the rest.
//!
//! Printing never panics: where the reader has gone (`rettesnor card ... | head`), the command ends quietly.

use crate::failure::Failure;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};

/// The output of a command.
pub struct Console {
    out: Box<dyn Write>,
    err: Box<dyn Write>,
    /// Whether colours may be used on standard output.
    pub colour: bool,
    /// Whether progress may be drawn on the error stream.
    pub progress: bool,
}

impl Console {
    /// Standard output and the error stream.
    pub fn standard() -> Self {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self {
            colour: io::stdout().is_terminal() && !plain,
            progress: io::stderr().is_terminal(),
            out: Box::new(BufWriter::new(io::stdout())),
            err: Box::new(io::stderr()),
        }
    }

    /// Prints a text, with a line break at its end where it has none.
    ///
    /// # Errors
    /// The reader has gone, or the output can't be written to.
    pub fn print(&mut self, text: &str) -> Result<(), Failure> {
        let end = if text.ends_with('\n') { "" } else { "\n" };
        self.out.write_all(text.as_bytes()).and_then(|()| self.out.write_all(end.as_bytes())).map_err(|e| ended(&e))
    }

    /// Writes out what is still waiting.
    ///
    /// # Errors
    /// As for [`Console::print`].
    pub fn flush(&mut self) -> Result<(), Failure> {
        self.out.flush().map_err(|e| ended(&e))
    }

    /// Says something beside the output; where nobody can be told, nothing is said.
    pub fn remark(&mut self, text: &str) {
        let _ = self.flush();
        let _ = writeln!(self.err, "{text}");
    }

    /// Says why the command failed.
    pub fn complain(&mut self, text: &str) {
        self.remark(&format!("rettesnor: {text}"));
    }
}

fn ended(error: &io::Error) -> Failure {
    match error.kind() {
        ErrorKind::BrokenPipe => Failure::ReaderGone,
        _ => Failure::no(format!("the output can't be written: {error}")),
    }
}
