//! Names that say nothing of what is inside.

use super::rules::Finding;
use super::rust;
use super::tree::{TextFile, Tree};
use std::collections::BTreeMap;

const EMPTY_NAMES: &[&str] =
    &["util", "utils", "common", "helper", "helpers", "manager", "managers", "service", "services", "misc"];

const LAYERS: &[&str] = &["controllers", "dtos", "entities", "handlers", "models", "repositories", "types", "views"];

/// Files, folders and modules with such names. A path part is reported once, at the first file that has it.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = BTreeMap::new();
    for file in tree.files.iter().filter(|file| file.krate().is_some()) {
        for (part, what) in bad_parts(&file.path) {
            found.entry(part).or_insert_with(|| Finding::at(&file.path, 1, what));
        }
    }
    found.into_values().chain(tree.rust().flat_map(inline_modules)).collect()
}

/// The bad parts of a path: the path up to and with each, and what is wrong with it.
fn bad_parts(path: &str) -> Vec<(&str, String)> {
    let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
    let parts = ends.filter_map(|end| {
        let whole = &path[..end];
        let name = whole.rsplit('/').next().unwrap_or(whole);
        let stem = name.split('.').next().unwrap_or(name);
        let is_folder = end < path.len();
        if EMPTY_NAMES.contains(&stem) {
            Some((whole, format!("`{name}` names nothing")))
        } else if is_folder && LAYERS.contains(&name) {
            Some((whole, format!("the folder `{name}` is named after a layer")))
        } else {
            None
        }
    });
    parts.collect()
}

fn inline_modules(file: &TextFile) -> Vec<Finding> {
    let modules = rust::words(&file.code, "mod").filter_map(|at| {
        let rest = file.code[at + 3..].trim_start();
        let name = rust::leading_name(rest);
        let inline = rest[name.len()..].trim_start().starts_with('{');
        let what = format!("the module `{name}` names nothing");
        (inline && EMPTY_NAMES.contains(&name)).then(|| Finding::at(&file.path, rust::line_at(&file.code, at), what))
    });
    modules.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_names_and_layers_are_found_once_each() {
        let tree = Tree::of(&[
            ("crates/core/src/utils/a.rs", ""),
            ("crates/core/src/utils/b.rs", ""),
            ("crates/web/src/handlers/card.rs", ""),
            ("crates/core/src/org/helpers.rs", ""),
            ("crates/core/src/commons.rs", "mod manager {}\nmod service_place {}\n"),
            ("definitions/common/package.toml", ""),
        ]);
        let found: Vec<String> = check(&tree).into_iter().map(|finding| finding.what).collect();
        assert_eq!(found.len(), 4, "{found:?}");
        assert!(found[3].contains("`manager`"));
    }
}
