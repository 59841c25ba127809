//! How long files and functions may be.

use super::rules::Finding;
use super::rust;
use super::tree::{TextFile, Tree};

const FILE: usize = 500;
const FILE_WITH_TESTS: usize = 900;
const LIB: usize = 80;
const FUNCTION: usize = 60;

/// Files that are too long.
pub fn files(tree: &Tree) -> Vec<Finding> {
    tree.rust().filter_map(file).collect()
}

fn file(file: &TextFile) -> Option<Finding> {
    let lines = file.text.lines().count();
    let production = if file.test { 0 } else { lines.saturating_sub(rust::test_lines(&file.code)) };
    let finding = |what: String| Some(Finding::at(&file.path, 1, what));
    if file.name() == "lib.rs" && lines >= LIB {
        finding(format!("{lines} lines; a lib.rs stays under {LIB}"))
    } else if production >= FILE {
        finding(format!("{production} lines besides tests; a production file stays under {FILE}"))
    } else if lines >= FILE_WITH_TESTS {
        finding(format!("{lines} lines; a file stays under {FILE_WITH_TESTS}"))
    } else {
        None
    }
}

/// Functions that are too long.
pub fn functions(tree: &Tree) -> Vec<Finding> {
    let of_file = |file: &TextFile| -> Vec<Finding> {
        let long = rust::functions(&file.code).into_iter().filter_map(|function| {
            let lines = function.last + 1 - function.first;
            let what = || format!("`{}` has {lines} lines; a function stays under {FUNCTION}", function.name);
            (lines >= FUNCTION).then(|| Finding::at(&file.path, function.first, what()))
        });
        long.collect()
    };
    tree.rust().flat_map(of_file).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(count: usize) -> String {
        "const A: u8 = 1;\n".repeat(count)
    }

    #[test]
    fn a_production_file_is_measured_without_its_tests() {
        let tests = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", lines(300));
        let judged = |path: &str, text: &str| files(&Tree::of(&[(path, text)])).len();
        assert_eq!(judged("crates/core/src/a.rs", &lines(499)), 0);
        assert_eq!(judged("crates/core/src/a.rs", &lines(500)), 1);
        assert_eq!(judged("crates/core/src/a.rs", &(lines(499) + &tests)), 0);
        assert_eq!(judged("crates/core/tests/it/a.rs", &lines(899)), 0);
        assert_eq!(judged("crates/core/tests/it/a.rs", &lines(900)), 1);
        assert_eq!(judged("crates/core/src/lib.rs", &lines(80)), 1);
    }

    #[test]
    fn a_function_fails_at_sixty_lines() {
        let of_length = |length: usize| format!("fn long() {{\n{}}}\n", "    a();\n".repeat(length - 2));
        for (length, expected) in [(59, 0), (60, 1)] {
            assert_eq!(functions(&Tree::of(&[("xtask/src/a.rs", &of_length(length))])).len(), expected);
        }
    }
}
