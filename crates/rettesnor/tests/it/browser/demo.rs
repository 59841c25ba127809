//! The demonstration, made once and served for all browser tests.

use super::places::Places;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// A demonstration that answers.
pub struct Demo {
    /// Where it answers, without a slash at the end.
    pub address: String,
    places: OnceCell<Places>,
    child: Child,
    _folder: TempDir,
}

impl Demo {
    /// Makes and serves a demonstration of its own.
    pub fn open() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let mut child = Command::new(env!("CARGO_BIN_EXE_rettesnor"))
            .args(["demo", "--port", "0", "--data"])
            .arg(folder.path().join("demo"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let out = BufReader::new(child.stdout.take().expect("the output is piped"));
        let mut lines = out.lines().map_while(Result::ok);
        let told = lines.find_map(|line| line.split_whitespace().find(|w| w.starts_with("http://")).map(str::to_owned));
        let address = told.expect("the demonstration tells its address").trim_end_matches('/').to_owned();
        // What it says later must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Self { address, places: OnceCell::new(), child, _folder: folder }
    }

    /// What has been done in it so that all of its pages can be looked at; done by the first who asks.
    pub async fn places(&self) -> &Places {
        self.places.get_or_init(|| Places::prepare(&self.address)).await
    }

    /// The demonstration that tests which change nothing share, as long as one of them runs: the last one ends it.
    pub fn shared() -> Arc<Self> {
        static SHARED: Mutex<Weak<Demo>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let demo = Arc::new(Self::open());
            *shared = Arc::downgrade(&demo);
            demo
        })
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
