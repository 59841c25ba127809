//! A data folder of its own for a test, and the program run in it, today or on another day.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// What tells a program another time than the machine's, around the system's own call. The program that is tried is the
/// one that people run: nothing in it can be told what day it is.
const OTHER_TIME: &str = "/usr/$LIB/faketime/libfaketimeMT.so.1";

/// A folder for files, with a data folder in it.
pub struct Sandbox {
    folder: TempDir,
    /// What the clock is told to say; nothing where it is right.
    clock: RefCell<Option<String>>,
}

/// What a run of the program said.
#[derive(Debug, PartialEq, Eq)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Sandbox {
    pub fn new() -> Self {
        Self { folder: TempDir::new().expect("a temporary folder"), clock: RefCell::default() }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Lets programs that are started from now on begin at nine in the morning of a day.
    pub fn set_day(&self, day: &str) {
        *self.clock.borrow_mut() = Some(format!("@{day} 08:00:00"));
        let said = self.run("doctor --port 0").out;
        let clock = said.lines().find(|line| line.contains(" clock ")).unwrap_or_default();
        assert!(clock.contains(day), "faketime is not installed, see ./test: {said}");
    }

    pub fn data(&self) -> PathBuf {
        self.path().join("data")
    }

    /// Lets the clock of programs that are started from now on be so much ahead, such as `+2h`.
    pub fn set_ahead(&self, time: &str) {
        *self.clock.borrow_mut() = Some(time.to_owned());
    }

    /// Writes a file beside the data folder.
    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        std::fs::write(&path, text).expect("a file is written");
        path
    }

    /// The program, ready to run with arguments that are split at spaces; file names are those beside the data folder.
    pub fn command(&self, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rettesnor"));
        command.current_dir(self.path()).env("RETTESNOR_DATA", self.data()).env_remove("RETTESNOR_KEY_FILE");
        command.args(arguments.split_whitespace()).stdin(Stdio::null());
        if let Some(clock) = self.clock.borrow().as_deref() {
            command.env("LD_PRELOAD", OTHER_TIME).env("TZ", "UTC").env("FAKETIME", clock);
            // Waiting takes as long as it takes.
            command.env("FAKETIME_DONT_FAKE_MONOTONIC", "1").env("NO_FAKE_STAT", "1");
        }
        command
    }

    /// Runs the program to its end.
    pub fn run(&self, arguments: &str) -> Said {
        let Output { status, stdout, stderr } = self.command(arguments).output().expect("the program starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program speaks UTF-8");
        Said { code: status.code().unwrap_or(-1), out: text(stdout), err: text(stderr) }
    }

    /// Runs the program, which must do what it was asked.
    pub fn done(&self, arguments: &str) -> String {
        let said = self.run(arguments);
        assert_eq!(said.code, 0, "{arguments}\n{}\n{}", said.out, said.err);
        said.out
    }

    /// The card as JSON.
    pub fn card(&self, arguments: &str) -> serde_json::Value {
        serde_json::from_str(&self.done(&format!("card {arguments} --format json"))).expect("a card is JSON")
    }

    /// The figure of an indicator on a card.
    pub fn figure(&self, card: &str, indicator: &str, figure: &str) -> serde_json::Value {
        let card = self.card(card);
        let lines = card["lines"].as_array().expect("a card has lines");
        let line = lines.iter().find(|line| line["id"] == indicator).expect("the indicator is on the card");
        line["figures"][figure].clone()
    }

    /// The hash of the edition that a measuring makes.
    pub fn measured(&self, arguments: &str) -> String {
        let out = self.done(&format!("measure {arguments}"));
        let line = out.lines().find(|line| line.starts_with("edition")).expect("measure names its edition");
        line.split_whitespace().last().unwrap_or_default().to_owned()
    }
}
