//! Calls and words that do not belong on a floor: clocks, files in core, judging in engine, silenced lints.

use super::rules::Finding;
use super::rust;
use super::tree::{TextFile, Tree};
use toml::Table;

/// The only crates that may ask what time it is.
const WITH_A_CLOCK: &[&str] = &["rettesnor", "xtask"];

/// Modules of the standard library that core stays away from.
const IMPURE_STD: &[&str] = &["env", "fs", "io", "net", "os", "process", "thread"];

/// Other words that core stays away from, and what they stand for.
const IMPURE: &[(&str, &str)] = &[
    ("SystemTime", "a clock"),
    ("Instant", "a clock"),
    ("async", "async code"),
    ("tokio", "async code"),
    ("tracing", "logging"),
];

const PRINTING: &[&str] = &["print!", "println!", "eprint!", "eprintln!", "dbg!"];

/// Modules of core that decide what a count is worth.
const JUDGING: &[&str] = &["stats", "goal", "disclosure", "scorecard"];

/// Clocks outside the crates that may have one.
pub fn clock(tree: &Tree) -> Vec<Finding> {
    let others = tree.rust().filter(|file| !file.krate().is_some_and(|krate| WITH_A_CLOCK.contains(&krate)));
    others
        .flat_map(|file| places(file, file.code.match_indices("::now(").map(|(at, _)| at), "asks for the time"))
        .collect()
}

/// What core may not do.
pub fn core(tree: &Tree) -> Vec<Finding> {
    let production = tree.rust().filter(|file| file.krate() == Some("core") && !file.test);
    production.flat_map(impurities).collect()
}

fn impurities(file: &TextFile) -> Vec<Finding> {
    let code = file.code.as_str();
    let mut found = Vec::new();
    for name in std_modules(code).into_iter().filter(|(_, name)| IMPURE_STD.contains(name)) {
        found.extend(places(file, [name.0], &format!("core uses std::{}", name.1)));
    }
    for (word, meaning) in IMPURE {
        found.extend(places(file, rust::words(code, word), &format!("core uses `{word}`: {meaning}")));
    }
    for call in PRINTING {
        found.extend(places(file, rust::words(code, call), "core prints"));
    }
    found
}

/// The modules of std that the code names, as `std::x` or within `std::{x, y::z}`.
fn std_modules(code: &str) -> Vec<(usize, &str)> {
    let named = code.match_indices("std::").flat_map(|(at, prefix)| {
        let rest = &code[at + prefix.len()..];
        match rest.strip_prefix('{') {
            None => vec![(at, rust::leading_name(rest))],
            Some(group) => group_heads(group).into_iter().map(|name| (at, name)).collect(),
        }
    });
    named.collect()
}

/// The first name of each member of a use group, given the code after its opening brace.
fn group_heads(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut heads) = (0_usize, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                heads.push(rust::leading_name(group[start..at].trim_start()));
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    heads
}

/// Judging modules of core in the engine.
pub fn engine(tree: &Tree) -> Vec<Finding> {
    let production = tree.rust().filter(|file| file.krate() == Some("engine") && !file.test);
    let judged = production.flat_map(|file| {
        let uses = file.code.match_indices("rettesnor_core::").filter_map(|(at, prefix)| {
            let rest = &file.code[at + prefix.len()..];
            let heads = rest.strip_prefix('{').map_or_else(|| vec![rust::leading_name(rest)], group_heads);
            let module = heads.into_iter().find(|head| JUDGING.contains(head))?;
            Some(Finding::at(&file.path, rust::line_at(&file.code, at), format!("engine uses core's `{module}`")))
        });
        uses.collect::<Vec<_>>()
    });
    judged.collect()
}

/// Lints that are allowed instead of expected.
pub fn allow(tree: &Tree) -> Vec<Finding> {
    let of_file = |file: &TextFile| -> Vec<Finding> {
        let allowing = rust::attributes(&file.code).into_iter().filter_map(|(at, text)| {
            let silenced = rust::words(text, "allow").any(|at| text[at + 5..].trim_start().starts_with('('));
            silenced.then_some(at)
        });
        places(file, allowing, "a lint is silenced by `allow`")
    };
    tree.rust().flat_map(of_file).collect()
}

/// Unsafe code, and crates that do not take the lints which forbid it.
pub fn no_unsafe(tree: &Tree) -> Vec<Finding> {
    let code = tree.rust().flat_map(|file| places(file, rust::words(&file.code, "unsafe"), "unsafe code"));
    let manifests = tree.files.iter().filter(|file| file.name() == "Cargo.toml" && file.krate().is_some());
    let without = manifests.filter(|file| !takes_lints(&file.text));
    let without = without.map(|file| Finding::at(&file.path, 1, "the crate does not take the workspace's lints"));
    code.chain(without).collect()
}

fn takes_lints(manifest: &str) -> bool {
    let lints = manifest.parse::<Table>().ok().and_then(|table| table.get("lints")?.get("workspace")?.as_bool());
    lints == Some(true)
}

fn places(file: &TextFile, at: impl IntoIterator<Item = usize>, what: &str) -> Vec<Finding> {
    at.into_iter().map(|at| Finding::at(&file.path, rust::line_at(&file.code, at), what)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(check: fn(&Tree) -> Vec<Finding>, path: &str, text: &str) -> usize {
        check(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn only_the_binary_has_a_clock() {
        let text = "// Instant::now() is for others\nlet t = Zoned::now();\nlet now = 3;\n";
        assert_eq!(count(clock, "crates/app/src/a.rs", text), 1);
        assert_eq!(count(clock, "crates/rettesnor/src/a.rs", text), 0);
    }

    #[test]
    fn core_is_pure_outside_its_tests() {
        let text = "use std::{collections::BTreeMap, fmt::{self, Write}, fs};\nuse std::env;\nprintln!(\"x\");\n";
        assert_eq!(count(core, "crates/core/src/a.rs", text), 3);
        assert_eq!(count(core, "crates/core/tests/it/main.rs", text), 0);
        assert_eq!(count(core, "crates/engine/src/a.rs", text), 0);
        let pure = "use std::fmt::{self};\n/// env\nlet printed = \"fs\"; let io_kind = concat!(env!(\"X\"));\n";
        assert_eq!(count(core, "crates/core/src/a.rs", pure), 0);
    }

    #[test]
    fn engine_counts_and_does_not_judge() {
        let judging = "use rettesnor_core::{stats::wilson95, time::Month};\nrettesnor_core::goal::x();\n";
        assert_eq!(count(engine, "crates/engine/src/a.rs", judging), 2);
        assert_eq!(count(engine, "crates/engine/src/a.rs", "use rettesnor_core::{tally, time::Month};"), 0);
    }

    #[test]
    fn allow_is_found_in_any_attribute_and_not_elsewhere() {
        let text =
            "#![cfg_attr(test, allow(x))]\n#[allow(dead_code)]\n#[expect(x)]\nfn f() { allow(1); }\n// #[allow(x)]\n";
        assert_eq!(count(allow, "crates/app/src/a.rs", text), 2);
    }

    #[test]
    fn unsafe_code_and_missing_lints_are_found() {
        assert_eq!(count(no_unsafe, "crates/app/src/a.rs", "unsafe { f() }\n// unsafe\n"), 1);
        assert_eq!(count(no_unsafe, "crates/app/Cargo.toml", "[package]\n"), 1);
        assert_eq!(count(no_unsafe, "crates/app/Cargo.toml", "[lints]\nworkspace = true\n"), 0);
    }
}
