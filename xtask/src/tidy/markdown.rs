//! Links between the pages of the repository.

use super::rules::Finding;
use super::tree::{TextFile, Tree, has_ending};
use std::collections::BTreeSet;

/// Links that lead nowhere.
pub fn links(tree: &Tree) -> Vec<Finding> {
    tree.files.iter().filter(|file| has_ending(&file.path, "md")).flat_map(|file| dead_links(tree, file)).collect()
}

fn dead_links(tree: &Tree, file: &TextFile) -> Vec<Finding> {
    let mut found = Vec::new();
    for (number, line) in prose(&file.text) {
        for target in targets(&line).into_iter().filter(|target| !leads_out(target)) {
            if let Some(problem) = problem_of(tree, &file.path, &target) {
                found.push(Finding::at(&file.path, number, format!("the link `{target}` {problem}")));
            }
        }
    }
    found
}

/// The lines outside code blocks, with their numbers, and with code within lines blanked.
fn prose(text: &str) -> Vec<(usize, String)> {
    let mut fenced = false;
    let mut lines = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            let pieces = line.split('`').enumerate();
            let kept = pieces.map(|(at, piece)| if at % 2 == 0 { piece.to_owned() } else { "`".repeat(piece.len()) });
            lines.push((index + 1, kept.collect::<Vec<_>>().join("`")));
        }
    }
    lines
}

/// The targets of `[text](target)` and `[name]: target` in the line.
fn targets(line: &str) -> Vec<String> {
    let clean = |target: &str| target.split_whitespace().next().unwrap_or_default().trim_matches(['<', '>']).to_owned();
    let inline = line.match_indices("](").filter_map(|(at, mark)| {
        let rest = &line[at + mark.len()..];
        rest.find(')').map(|end| clean(&rest[..end]))
    });
    let named = line.trim_start().strip_prefix('[').and_then(|rest| rest.split_once("]: "));
    inline.chain(named.map(|(_, target)| clean(target))).collect()
}

fn leads_out(target: &str) -> bool {
    target.contains("://") || target.starts_with("mailto:")
}

/// What is wrong with a link from the page at `from`; none where it leads somewhere.
fn problem_of(tree: &Tree, from: &str, target: &str) -> Option<String> {
    let (path, heading) = target.split_once('#').map_or((target, None), |(path, heading)| (path, Some(heading)));
    let page = if path.is_empty() { from.to_owned() } else { resolved(from, path)? };
    if !tree.holds(&page) {
        return Some(String::from("leads to no file"));
    }
    let heading = heading.filter(|_| has_ending(&page, "md"))?;
    let known = headings(tree.text(&page)?).contains(heading);
    (!known).then(|| format!("names a heading that {page} does not have"))
}

/// The path from the root that a relative link stands for; a leading slash means the root itself.
fn resolved(from: &str, path: &str) -> Option<String> {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let start = if path.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = start.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            // A link that climbs out of the repository is resolved to nothing that the tree holds.
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The names by which links reach the headings of a page.
fn headings(text: &str) -> BTreeSet<String> {
    let titles = prose(text).into_iter().filter_map(|(number, line)| {
        let level = line.chars().take_while(|c| *c == '#').count();
        // The blanked line tells that it is a heading; its words are read from the page itself.
        ((1..=6).contains(&level)).then(|| text.lines().nth(number - 1).unwrap_or_default()[level..].trim().to_owned())
    });
    titles.map(|title| anchor(&title)).collect()
}

fn anchor(title: &str) -> String {
    let kept = title.to_lowercase();
    let kept = kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dead(page: &str) -> Vec<String> {
        let tree = Tree::of(&[
            ("docs/method/a.md", page),
            ("docs/method/b.md", "# Mål og `kode`\n\n## To ord\n"),
            ("TENETS.md", "# Tenets\n"),
        ]);
        links(&tree).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn links_that_lead_somewhere_are_fine() {
        let page = "# Her\n[b](b.md) [b](./b.md#mål-og-kode) [t](../../TENETS.md) [t](/TENETS.md)\n\
                    [d](../method/) [her](#her) [ut](https://example.org/x.md)\n[named]: b.md#to-ord\n";
        assert_eq!(dead(page), Vec::<String>::new());
    }

    #[test]
    fn links_that_lead_nowhere_are_found() {
        let page = "[x](c.md)\n[y](b.md#tre-ord)\n[z](../../missing/)\n[n]: nowhere.md \"title\"\n";
        assert_eq!(dead(page).len(), 4);
    }

    #[test]
    fn code_holds_no_links() {
        assert_eq!(dead("`[x](c.md)` og `a[i](j)`\n```\n[x](c.md)\n```\n"), Vec::<String>::new());
    }
}
