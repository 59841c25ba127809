//! Traces of one machine: its folders, and the hosts that it fetches packages from.

use super::rules::Finding;
use super::tree::{TextFile, Tree};

/// Beginnings of paths that exist on one machine and not on the next. Split, so that this list is not itself found.
const FOLDERS: &[&[&str]] =
    &[&["/ho", "me/"], &["/ro", "ot/"], &["/Us", "ers/"], &["/wo", "rk/"], &["/t", "mp/"], &["/m", "nt/"]];

/// Hosts of registries and words in the names of mirrors.
const HOSTS: &[&[&str]] = &[
    &["index.", "crates.io"],
    &["static.", "crates.io"],
    &["registry.", "npmjs.org"],
    &["pypi.", "org"],
    &["files.", "pythonhosted.org"],
    &["proxy.", "golang.org"],
    &["deb.", "debian.org"],
    &["arti", "factory"],
];

/// Every such trace.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let folders: Vec<String> = FOLDERS.iter().map(|parts| parts.concat()).collect();
    let hosts: Vec<String> = HOSTS.iter().map(|parts| parts.concat()).collect();
    tree.files.iter().flat_map(|file| traces(file, &folders, &hosts)).collect()
}

fn traces(file: &TextFile, folders: &[String], hosts: &[String]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        if let Some(folder) = folders.iter().find(|folder| begins_path(line, folder)) {
            found.push(Finding::at(&file.path, index + 1, format!("names the folder {folder} of one machine")));
        }
        if let Some(host) = hosts.iter().find(|host| line.contains(host.as_str())) {
            found.push(Finding::at(&file.path, index + 1, format!("names the host {host}")));
        }
    }
    found
}

/// Whether a path in the line begins with the folder: what stands before it is not itself part of a path.
fn begins_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '}' | '~' | '*'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_one_machine_are_found_and_paths_within_the_repository_are_not() {
        let folder = FOLDERS[3].concat();
        let text = format!("see {folder}x\ncd \"{folder}x\"\nsee docs{folder}x\nsee ./a{folder}\n${{HOME}}{folder}\n");
        let lines: Vec<usize> = check(&Tree::of(&[("README.md", &text)])).iter().map(|found| found.line).collect();
        assert_eq!(lines, [1, 2]);
    }

    #[test]
    fn hosts_are_found() {
        let text = format!("https://{}/x\nhttps://crates.io/crates/csv\n", HOSTS[0].concat());
        assert_eq!(check(&Tree::of(&[("docs/a.md", &text)])).len(), 1);
    }
}
