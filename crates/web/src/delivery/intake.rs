//! Taking files in: streamed to the inbox, never more than may come, and gone again where the sending breaks off.

use crate::ask::Ask;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use tokio::io::AsyncWriteExt;

/// The longest name that a file keeps.
const LONGEST: usize = 120;

/// The folder of an upload; it goes when it is dropped, unless it was kept.
pub struct Inbox {
    folder: PathBuf,
    names: BTreeSet<String>,
    left: u64,
    kept: bool,
}

/// Why a file was not taken in.
pub enum Refused {
    /// There is more of it than may come.
    TooLarge,
    /// The sending broke off, or was no form.
    Broken(MultipartError),
    /// The disk refuses.
    Disk(io::Error),
}

impl From<MultipartError> for Refused {
    fn from(error: MultipartError) -> Self {
        Self::Broken(error)
    }
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

impl Inbox {
    /// Makes a folder that nobody else can read.
    pub fn new(ask: &Ask, name: &str) -> io::Result<Self> {
        let settings = ask.desk().settings();
        let folder = settings.inbox.join(name);
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&folder)?;
        Ok(Self { folder, names: BTreeSet::new(), left: settings.upload_limit, kept: false })
    }

    /// Takes a file in.
    pub async fn take(&mut self, mut field: Field<'_>) -> Result<(), Refused> {
        let name = self.free_name(field.file_name().unwrap_or_default());
        let mut options = tokio::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        options.mode(0o600);
        let mut file = options.open(self.folder.join(&name)).await?;
        while let Some(chunk) = field.chunk().await? {
            let size = u64::try_from(chunk.len()).unwrap_or(u64::MAX);
            self.left = self.left.checked_sub(size).ok_or(Refused::TooLarge)?;
            file.write_all(&chunk).await?;
        }
        // What we answer that we have is on the disk.
        file.sync_all().await?;
        self.names.insert(name);
        Ok(())
    }

    /// Puts the names of the files on the disk as well: without them a power cut takes what was answered for.
    pub async fn settle(&self) -> io::Result<()> {
        for folder in [Some(self.folder.as_path()), self.folder.parent()].into_iter().flatten() {
            tokio::fs::File::open(folder).await?.sync_all().await?;
        }
        Ok(())
    }

    /// The names of the files, in their order.
    pub fn names(&self) -> Vec<String> {
        self.names.iter().cloned().collect()
    }

    /// Keeps the folder: an upload stands for it now.
    pub fn keep(mut self) {
        self.kept = true;
    }

    fn free_name(&self, given: &str) -> String {
        let plain = plain_name(given);
        let path = Path::new(&plain);
        let (stem, ending) = (path.file_stem().unwrap_or_default(), path.extension());
        let ending = ending.map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
        let numbered = (2..).map(|n| format!("{} ({n}){ending}", stem.to_string_lossy()));
        let mut names = std::iter::once(plain.clone()).chain(numbered);
        names.find(|name| !self.names.contains(name)).unwrap_or(plain)
    }
}

impl Drop for Inbox {
    fn drop(&mut self) {
        if !self.kept
            && let Err(error) = std::fs::remove_dir_all(&self.folder)
        {
            tracing::warn!(%error, "files of a broken upload could not be deleted; they go within a day");
        }
    }
}

/// Reads the rest of what is sent and lets it go, as far as somebody could mean it: a browser shows no answer to what
/// it is still sending.
pub async fn let_go(multipart: &mut Multipart, most: u64) {
    let mut left = most;
    while let Ok(Some(mut field)) = multipart.next_field().await {
        while let Ok(Some(chunk)) = field.chunk().await {
            match left.checked_sub(u64::try_from(chunk.len()).unwrap_or(u64::MAX)) {
                Some(rest) => left = rest,
                None => return,
            }
        }
    }
}

/// The name of a file as it can stand in a folder: without folders, signs that steer, and dots that hide it.
fn plain_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible: String = last.chars().filter(|c| !c.is_control()).collect();
    let visible = visible.trim().trim_start_matches('.');
    let length = visible.chars().count();
    let name: String = visible.chars().skip(length.saturating_sub(LONGEST)).collect();
    if name.is_empty() { "fil".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_in_their_folder() {
        for (given, plain) in [
            ("mars.csv", "mars.csv"),
            ("C:\\Users\\kari\\mars 2026.xlsx", "mars 2026.xlsx"),
            ("../../etc/passwd", "passwd"),
            (".hidden", "hidden"),
            ("..", "fil"),
            ("a\u{0}b\n.csv", "ab.csv"),
            ("", "fil"),
        ] {
            assert_eq!(plain_name(given), plain);
        }
        let long = format!("{}.csv", "å".repeat(300));
        assert!(plain_name(&long).chars().count() == LONGEST && plain_name(&long).ends_with(".csv"));
    }
}
