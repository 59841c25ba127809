//! The data folder: whether it is one, who can read it, who writes to it, its key, and the room on its disk.

use super::finding::Finding;
use crate::work::KEY_FILE;
use rettesnor_engine::folder::{Folder, FolderError};
use std::fs::{self, OpenOptions, TryLockError};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Under this it will soon be full.
const LITTLE: u64 = 2 << 30;

/// Under this a delivery may not fit.
const NO_ROOM: u64 = 200 << 20;

/// Looks at the folder.
pub fn look(root: &Path) -> Vec<Finding> {
    let folder = match Folder::open(root) {
        Ok(folder) => folder,
        Err(error) => return vec![no_folder(root, &error)],
    };
    let demo = if folder.is_demo() { ", a demonstration" } else { "" };
    let mut findings = vec![Finding::ok("data folder", format!("{}{demo}", root.display()))];
    findings.push(private(root));
    findings.push(writable(root));
    findings.push(lock(root));
    findings.push(key(&folder));
    findings.push(room(root));
    findings
}

fn no_folder(root: &Path, error: &FolderError) -> Finding {
    match error {
        FolderError::NotAFolder(_) => Finding::wrong(
            "data folder",
            format!("there is no installation at {}", root.display()),
            "name another with --data, or make the first account with `rettesnor user add`",
        ),
        other => Finding::wrong("data folder", other, "use the program that made it, or a newer one"),
    }
}

/// Whether others on the machine can read what lies there.
fn private(root: &Path) -> Finding {
    let names = ["key", "inbox", "pending", "rettesnor.sqlite", "rettesnor.toml"];
    let open_to_others = |path: &PathBuf| fs::metadata(path).is_ok_and(|about| about.permissions().mode() & 0o077 != 0);
    let open: Vec<PathBuf> = names.iter().map(|name| root.join(name)).filter(open_to_others).collect();
    // A folder that nobody else can enter keeps what is in it.
    if open.is_empty() || !open_to_others(&root.to_owned()) {
        return Finding::ok("permissions", "what is private is for its owner alone");
    }
    let names: Vec<String> = open.iter().map(|path| path.display().to_string()).collect();
    let text = format!("others on this machine can read {}", names.join(", "));
    Finding::warn("permissions", text, format!("chmod go-rwx {}", names.join(" ")))
}

fn writable(root: &Path) -> Finding {
    match rustix::fs::access(root, rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK) {
        Ok(()) => Finding::ok("writing", "this user may write there"),
        Err(error) => Finding::wrong(
            "writing",
            format!("this user may not write to {}: {error}", root.display()),
            "run the program as the owner of the folder, or give the folder to this user with chown",
        ),
    }
}

fn lock(root: &Path) -> Finding {
    let path = root.join("lock");
    let held = OpenOptions::new().read(true).open(&path).map(|lock| lock.try_lock());
    match held {
        Ok(Ok(())) => Finding::ok("lock", "nobody is writing"),
        Ok(Err(TryLockError::WouldBlock)) => Finding::ok("lock", "a server or a command is writing right now"),
        Ok(Err(TryLockError::Error(error))) | Err(error) => Finding::wrong(
            "lock",
            format!("{} can't be locked: {error}", path.display()),
            "put the folder on a disk of this machine; on some network disks files can't be locked",
        ),
    }
}

fn key(folder: &Folder) -> Finding {
    let path = std::env::var_os(KEY_FILE).map_or_else(|| folder.root().join("key"), PathBuf::from);
    let shown = path.display();
    match fs::read_to_string(&path) {
        Ok(text) if text.trim().len() == 64 && text.trim().bytes().all(|b| b.is_ascii_hexdigit()) => {
            Finding::ok("key", format!("{shown}; keep a copy of it elsewhere than the data"))
        }
        Ok(_) => Finding::wrong("key", format!("{shown} is not 64 hexadecimal digits"), "put the copy of the key back"),
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Finding::wrong("key", format!("{shown} can't be read: {error}"), "give this user the right to read it")
        }
        Err(_) if folder.accepted().is_ok_and(|accepted| accepted.is_empty()) => {
            Finding::ok("key", "there is none yet; it is made with the first delivery")
        }
        Err(_) => Finding::wrong(
            "key",
            format!("{shown} is gone, so that persons in new deliveries are not known from earlier ones"),
            format!("put the copy of the key back, or say where it lies with {KEY_FILE}"),
        ),
    }
}

fn room(root: &Path) -> Finding {
    let free = match rustix::fs::statvfs(root) {
        Ok(disk) => disk.f_bavail.saturating_mul(disk.f_frsize),
        Err(error) => return Finding::warn("disk", format!("can't be asked: {error}"), "look at it with df"),
    };
    let text = format!("{} MB free", free >> 20);
    let mend = "make room; the counts in `counts` and `tmp` can be made again, all else must stay";
    match free {
        free if free < NO_ROOM => Finding::wrong("disk", text, mend),
        free if free < LITTLE => Finding::warn("disk", text, mend),
        _ => Finding::ok("disk", text),
    }
}
