//! The key that persons are hashed with.

use super::{FolderError, Writer};
use crate::import::PersonKey;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;

impl Writer {
    /// The key, made at its first use. It lies in the folder, or where the installation has put it.
    ///
    /// # Errors
    /// The key can't be read or made, or is not 32 bytes in hexadecimal.
    pub fn person_key(&self) -> Result<PersonKey, FolderError> {
        let path = self.key_path();
        if !path.exists() {
            self.make_key()?;
        }
        let text = fs::read_to_string(&path).map_err(|e| FolderError::io(&path, &e))?;
        let bytes = parse(text.trim());
        let why = "the key must be 64 hexadecimal digits".to_owned();
        bytes.map(PersonKey::from_bytes).ok_or(FolderError::Damaged { path, why })
    }

    fn key_path(&self) -> PathBuf {
        self.key_file.clone().unwrap_or_else(|| self.folder.root.join("key"))
    }

    fn make_key(&self) -> Result<(), FolderError> {
        let path = self.key_path();
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).map_err(|e| FolderError::Io { path: path.clone(), why: e.to_string() })?;
        let text: String = bytes.iter().map(|b| format!("{b:02x}")).chain(["\n".to_owned()]).collect();
        let beside = path.with_extension("tmp");
        let _ = fs::remove_file(&beside);
        let written = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside).and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        });
        written.and_then(|()| fs::rename(&beside, &path)).map_err(|e| FolderError::io(&path, &e))
    }
}

fn parse(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * place..2 * place + 2], 16).ok()?;
    }
    Some(bytes)
}
