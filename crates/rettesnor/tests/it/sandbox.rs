//! A data folder of its own for a test, and the program run in it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A folder for files, with a data folder in it.
pub struct Sandbox(TempDir);

/// What a run of the program said.
#[derive(Debug, PartialEq, Eq)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Sandbox {
    pub fn new() -> Self {
        Self(TempDir::new().expect("a temporary folder"))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn data(&self) -> PathBuf {
        self.path().join("data")
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
