//! Renews what others have made for pages: style sheets, fonts, icons, and the library that tests of access run.
//!
//! `vendor.toml` names each package with its version, its integrity as the registry says it, and the files that are
//! taken from it unmodified; [`list`] reads and writes it. Two files are made here from such files and from nothing
//! else: our theme, by Designsystemet's own program from `theme.json`, and the sprite of icons, see [`sprite`]. To take
//! a newer version, change it in `vendor.toml`, empty its integrity, and run the chore.
//!
//! A chore alone asks the network, and only through npm. The tests below hold the committed files against the list.

mod list;
mod sprite;

use crate::Outcome;
use list::{List, Package};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What our theme is made from.
const CONFIG: &str = "crates/web/assets/theme.json";
/// The package whose program makes the theme.
const MAKER: &str = "@digdir/designsystemet";
/// The package whose files become the sprite.
const ICONS: &str = "@navikt/aksel-icons";
/// The sprite.
const SPRITE: &str = "crates/web/assets/icons.svg";

/// Fetches every package anew, writes its files and the two that are made from them, and the list with their sums.
pub fn run(root: &Path) -> Result<Outcome, String> {
    let mut list = List::read(root)?;
    let work = std::env::temp_dir().join(format!("rettesnor-vendor-{}", std::process::id()));
    let done = renew(root, &work, &mut list);
    let _ = std::fs::remove_dir_all(&work);
    done?;
    list.write(root)?;
    let names: Vec<String> = list.packages.iter().map(|package| package.spec()).collect();
    Ok(Outcome { text: format!("vendor: renewed {}\n", names.join(", ")), well: true })
}

fn renew(root: &Path, work: &Path, list: &mut List) -> Result<(), String> {
    for package in &mut list.packages {
        let unpacked = unpack(work, package)?;
        take(root, &unpacked, package)?;
    }
    make_theme(root, work, list)?;
    write(&root.join(SPRITE), sprite::of(root, list.package(ICONS)?)?.as_bytes())
}

/// Downloads a package and unpacks it, and holds it against the integrity that the list pins.
fn unpack(work: &Path, package: &mut Package) -> Result<PathBuf, String> {
    let folder = work.join(package.folder.replace('/', "-"));
    std::fs::create_dir_all(&folder).map_err(|problem| format!("{}: {problem}", folder.display()))?;
    let said = output(Command::new("npm").args(["view", &package.spec(), "dist.integrity"]))?;
    let integrity = said.trim().to_owned();
    if !package.integrity.is_empty() && package.integrity != integrity {
        return Err(format!(
            "{} is not what it was: {} is pinned, {integrity} found",
            package.spec(),
            package.integrity
        ));
    }
    package.integrity = integrity;
    let packed = output(Command::new("npm").args(["pack", "--silent", &package.spec()]).current_dir(&folder))?;
    let archive = packed.lines().last().unwrap_or_default().to_owned();
    output(Command::new("tar").args(["xzf", &archive]).current_dir(&folder))?;
    Ok(folder.join("package"))
}

/// Copies the files of a package, and notes their sums. A file without an origin in the package stays as it is.
fn take(root: &Path, unpacked: &Path, package: &mut Package) -> Result<(), String> {
    let folder = root.join(&package.folder);
    for file in &mut package.files {
        let to = folder.join(&file.to);
        if !file.from.is_empty() {
            write(&to, &read(&unpacked.join(&file.from))?)?;
        }
        file.sha256 = sum(&read(&to)?);
    }
    Ok(())
}

/// Lets Designsystemet's own program make our theme from our colours.
fn make_theme(root: &Path, work: &Path, list: &mut List) -> Result<(), String> {
    let maker = list.package(MAKER)?;
    let (spec, to) = (format!("--package={}", maker.spec()), root.join(&list.theme.file));
    let config = root.join(CONFIG);
    let config = config.to_str().ok_or("the path of the repository is not text")?;
    let npm = |arguments: &[&str]| {
        let begin = ["exec", "--yes", &spec, "--", "designsystemet", "tokens"];
        output(Command::new("npm").args(begin).args(arguments).current_dir(work))
    };
    npm(&["create", "--config", config])?;
    npm(&["build", "--config", config, "--tokens", "tokens", "--out-dir", "built"])?;
    let theme = read(&work.join("built/rettesnor.css"))?;
    list.theme.sha256 = sum(&theme);
    write(&to, &theme)
}

fn output(command: &mut Command) -> Result<String, String> {
    let named = format!("{command:?}");
    let done = command.output().map_err(|problem| format!("{named} can't be run: {problem}"))?;
    if !done.status.success() {
        return Err(format!("{named} failed: {}", String::from_utf8_lossy(&done.stderr).trim()));
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|problem| format!("{}: {problem}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let folder = path.parent().ok_or("a file lies in a folder")?;
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, bytes))
        .map_err(|problem| format!("{}: {problem}", path.display()))
}

/// The SHA-256 of some bytes, in hexadecimal.
fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_file_is_as_its_maker_left_it() {
        let root = crate::root();
        let list = List::read(&root).unwrap();
        for package in &list.packages {
            assert!(package.integrity.starts_with("sha512-"), "{} has no integrity", package.name);
            for file in &package.files {
                let path = root.join(&package.folder).join(&file.to);
                assert_eq!(sum(&read(&path).unwrap()), file.sha256, "{}", path.display());
            }
        }
        assert_eq!(sum(&read(&root.join(&list.theme.file)).unwrap()), list.theme.sha256);
    }

    #[test]
    fn every_package_comes_with_its_licence() {
        let root = crate::root();
        for package in List::read(&root).unwrap().packages {
            let text = String::from_utf8(read(&root.join(&package.folder).join("LICENSE")).unwrap()).unwrap();
            let first = match package.licence.as_str() {
                "MIT" => "Permission is hereby granted, free of charge",
                "OFL-1.1" => "SIL OPEN FONT LICENSE Version 1.1",
                "MPL-2.0" => "Mozilla Public License",
                other => panic!("{other}: a licence that nobody has read"),
            };
            assert!(text.contains(first), "{}: {} expected", package.name, package.licence);
        }
    }

    #[test]
    fn no_file_lies_there_that_the_list_does_not_name() {
        let root = crate::root();
        let list = List::read(&root).unwrap();
        let theme = list.theme.file.clone();
        let named = list.packages.iter().flat_map(|p| p.files.iter().map(|f| format!("{}/{}", p.folder, f.to)));
        let named: BTreeSet<String> = named.chain([theme]).collect();
        let folders: BTreeSet<&String> = list.packages.iter().map(|package| &package.folder).collect();
        for folder in folders {
            for entry in std::fs::read_dir(root.join(folder)).unwrap() {
                let path = format!("{folder}/{}", entry.unwrap().file_name().to_str().unwrap());
                assert!(named.contains(&path), "{path} is not in the list");
            }
        }
    }

    #[test]
    fn the_sprite_is_made_of_the_icons_and_holds_what_templates_name() {
        let root = crate::root();
        let list = List::read(&root).unwrap();
        let made = sprite::of(&root, list.package(ICONS).unwrap()).unwrap();
        assert_eq!(made.as_bytes(), read(&root.join(SPRITE)).unwrap(), "run `cargo xtask vendor`");
        for (path, name) in sprite::named::by_templates(&root).unwrap() {
            assert!(made.contains(&format!("id=\"{name}\"")), "{path} names the icon {name}");
        }
    }
}
