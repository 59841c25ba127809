//! A page of HTML as text that can be read and held against what it was: what is said, where links lead, what fields hold.
//!
//! It reads as a browser does, and shows what a reader meets: headings, lists, tables, fields and the words that stand for
//! drawings. Markup, classes and what only machines see are left out.

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// What begins a line of its own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "label",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "thead",
    "tr",
    "ul",
];

/// What is never read.
const UNREAD: &[&str] = &["head", "script", "style", "template"];

/// The text of the main part of a page; of all of it where it has no such part.
#[must_use]
pub fn page_text(html: &str) -> String {
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(html);
    let mut reader = Reader::default();
    reader.read(&find(&dom.document, "main").unwrap_or_else(|| dom.document.clone()));
    reader.finish()
}

/// The first element of a name.
fn find(node: &Handle, name: &str) -> Option<Handle> {
    if element(node) == Some(name) {
        return Some(node.clone());
    }
    node.children.borrow().iter().find_map(|child| find(child, name))
}

fn element(node: &Handle) -> Option<&str> {
    match &node.data {
        NodeData::Element { name, .. } => Some(&name.local),
        _ => None,
    }
}

/// Whether nobody meets it: it waits for a script, or only decorates.
fn is_unseen(node: &Handle) -> bool {
    attribute(node, "hidden").is_some() || attribute(node, "aria-hidden").as_deref() == Some("true")
}

fn attribute(node: &Handle, wanted: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    let attrs = attrs.borrow();
    attrs.iter().find(|attr| &*attr.name.local == wanted).map(|attr| attr.value.to_string())
}

/// Gathers lines.
#[derive(Default)]
struct Reader {
    lines: Vec<String>,
    line: String,
    as_it_stands: bool,
}

impl Reader {
    fn read(&mut self, node: &Handle) {
        if let NodeData::Text { contents } = &node.data {
            self.write(&contents.borrow());
            return;
        }
        let Some(name) = element(node) else { return self.inside(node) };
        if UNREAD.contains(&name) || is_unseen(node) {
            return;
        }
        if attribute(node, "popover").is_some() {
            self.line.push_str(" (opens: ");
            self.inside(node);
            self.line.truncate(self.line.trim_end().len());
            self.line.push_str(") ");
            return;
        }
        let is_block = BLOCKS.contains(&name);
        if is_block {
            self.end_line();
        }
        self.element(name, node);
        if is_block {
            self.end_line();
        }
    }

    fn element(&mut self, name: &str, node: &Handle) {
        match name {
            "h1" | "h2" | "h3" | "h4" => self.prefixed(&format!("{} ", "#".repeat(level(name))), node),
            "li" => self.prefixed("- ", node),
            "dt" => self.prefixed(": ", node),
            "summary" => self.prefixed("> ", node),
            "td" | "th" => {
                self.inside(node);
                self.line.push_str(" | ");
            }
            "svg" => {
                if let Some(label) = attribute(node, "aria-label") {
                    self.write(&format!(" (drawn: {label}) "));
                }
            }
            "a" => {
                let current = if attribute(node, "aria-current").is_some() { "*" } else { "" };
                self.enclosed(
                    &format!("{current}["),
                    node,
                    &format!("]({}) ", attribute(node, "href").unwrap_or_default()),
                );
            }
            "button" => self.enclosed("<", node, "> "),
            "input" | "textarea" | "select" => self.field(name, node),
            "pre" => {
                self.as_it_stands = true;
                self.inside(node);
                self.as_it_stands = false;
            }
            "br" => self.end_line(),
            _ => self.inside(node),
        }
    }

    /// A field with what it holds; nothing of what is sent and not seen.
    fn field(&mut self, name: &str, node: &Handle) {
        let kind = attribute(node, "type").unwrap_or_default();
        if kind == "hidden" {
            return;
        }
        let holds = match name {
            "select" => chosen(node).unwrap_or_default(),
            "textarea" => text_of(node),
            _ if kind == "checkbox" || kind == "radio" => {
                if attribute(node, "checked").is_some() { "x" } else { "" }.to_owned()
            }
            _ => attribute(node, "value").unwrap_or_default(),
        };
        let wrong = if attribute(node, "aria-invalid").is_some() { "!" } else { "" };
        let label = attribute(node, "aria-label").or_else(|| attribute(node, "name")).unwrap_or_default();
        self.write(&format!(" {{{wrong}{label}: {}}} ", holds.trim()));
    }

    fn prefixed(&mut self, prefix: &str, node: &Handle) {
        self.line.push_str(prefix);
        self.inside(node);
    }

    fn enclosed(&mut self, before: &str, node: &Handle, after: &str) {
        self.line.push_str(before);
        self.inside(node);
        self.line.truncate(self.line.trim_end().len());
        self.line.push_str(after);
    }

    fn inside(&mut self, node: &Handle) {
        for child in node.children.borrow().iter() {
            self.read(child);
        }
    }

    fn write(&mut self, text: &str) {
        if self.as_it_stands {
            for (place, line) in text.split('\n').enumerate() {
                if place > 0 {
                    self.lines.push(std::mem::take(&mut self.line));
                }
                self.line.push_str(line);
            }
            return;
        }
        let text = text.replace(['\u{a0}', '\u{202f}'], " ");
        let spaced = self.line.is_empty() || self.line.ends_with(' ');
        if text.starts_with(char::is_whitespace) && !spaced {
            self.line.push(' ');
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        self.line.push_str(&words.join(" "));
        if text.ends_with(char::is_whitespace) && !words.is_empty() {
            self.line.push(' ');
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim().trim_end_matches('|').trim_end();
        if !matches!(line, "" | "-" | ":" | ">" | "#" | "##" | "###") {
            self.lines.push(line.to_owned());
        }
    }

    fn finish(mut self) -> String {
        self.end_line();
        self.lines.join("\n") + "\n"
    }
}

fn level(heading: &str) -> usize {
    heading.trim_start_matches('h').parse().unwrap_or(1)
}

/// What is chosen in a list: what is marked, or else the first.
fn chosen(list: &Handle) -> Option<String> {
    let options: Vec<Handle> = options(list);
    let marked = options.iter().find(|option| attribute(option, "selected").is_some());
    marked.or(options.first()).map(text_of)
}

fn options(node: &Handle) -> Vec<Handle> {
    if element(node) == Some("option") {
        return vec![node.clone()];
    }
    node.children.borrow().iter().flat_map(options).collect()
}

fn text_of(node: &Handle) -> String {
    match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        _ => node.children.borrow().iter().map(text_of).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_people_read_it() {
        let html = "<!doctype html><title>x</title><nav>no</nav><main><h1>A  card</h1><p>Of <a href=/x>Oslo</a>, \
                    <svg aria-label='twelve values'><path/></svg><svg aria-hidden=true><title>no</title></svg></p>\
                    <table><tr><th>n</th><td>1\u{a0}204</td></tr></table><form><input type=hidden name=t value=s>\
                    <label for=a>Name</label><input id=a name=a value=b aria-invalid=true><select name=c><option>d\
                    <option selected>e</select><button>Send</button></form><ul><li>one<li>two</ul></main>";
        let expected = "# A card\nOf [Oslo](/x) , (drawn: twelve values)\nn | 1 204\nName\n{!a: b} {c: e} <Send>\n\
                        - one\n- two\n";
        assert_eq!(page_text(html), expected);
    }
}
