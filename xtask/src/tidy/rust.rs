//! As much Rust as the rules need: code without its comments and literals, functions, test modules, attributes.
//!
//! This is a scanner, not a parser: it relies on code that compiles. Everything but [`blank`] takes code that
//! [`blank`] has been over, so that a brace in a string or a comment is never counted.

/// A function and the lines it takes, counted from 1.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// The line of its `fn`.
    pub first: usize,
    /// The line of its closing brace.
    pub last: usize,
}

/// The text with every comment and every string or character literal turned into spaces; lines stay where they are.
pub fn blank(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let length = skipped(&chars, at);
        if length == 0 {
            code.push(chars[at]);
            at += 1;
        } else {
            let end = (at + length).min(chars.len());
            code.extend(chars[at..end].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    code
}

/// The length of the comment or literal that begins at `at`; zero where code begins.
fn skipped(chars: &[char], at: usize) -> usize {
    let next = |offset: usize| chars.get(at + offset).copied();
    match (chars[at], next(1)) {
        ('/', Some('/')) => chars[at..].iter().take_while(|c| **c != '\n').count(),
        ('/', Some('*')) => block_comment(&chars[at..]),
        ('"', _) => quoted(&chars[at..], '"'),
        ('\'', Some('\\')) => quoted(&chars[at..], '\''),
        ('\'', Some(_)) if next(2) == Some('\'') => 3,
        ('r', Some('"' | '#')) if starts_literal(chars, at) => raw_string(&chars[at..]),
        _ => 0,
    }
}

/// Whether an `r` at `at` can begin a raw string: not the end of a longer name, except of the prefixes `b` and `c`.
fn starts_literal(chars: &[char], at: usize) -> bool {
    let in_name = |index: Option<usize>| index.and_then(|i| chars.get(i)).is_some_and(|c| is_name(*c));
    let prefixed = at > 0 && matches!(chars[at - 1], 'b' | 'c') && !in_name(at.checked_sub(2));
    prefixed || !in_name(at.checked_sub(1))
}

fn block_comment(chars: &[char]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => {
                depth += 1;
                at += 2;
            }
            ('*', Some('/')) => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    at
}

fn quoted(chars: &[char], quote: char) -> usize {
    let mut at = 1;
    while at < chars.len() && chars[at] != quote {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// The length of a raw string, or zero where `r#` begins a raw name.
fn raw_string(chars: &[char]) -> usize {
    let marks = chars[1..].iter().take_while(|c| **c == '#').count();
    if chars.get(1 + marks) != Some(&'"') {
        return 0;
    }
    let mut at = 2 + marks;
    while at < chars.len() {
        if chars[at] == '"' && chars[at + 1..].iter().take(marks).filter(|c| **c == '#').count() == marks {
            return at + 1 + marks;
        }
        at += 1;
    }
    at
}

/// Whether the character can stand in a name.
pub fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The byte positions where `word` stands as a whole word.
pub fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let before = code[..*at].chars().next_back().is_some_and(is_name);
        let after = code[at + word.len()..].chars().next().is_some_and(is_name);
        !before && !after
    })
}

/// The line, from 1, of a byte position.
pub fn line_at(code: &str, at: usize) -> usize {
    code[..at].matches('\n').count() + 1
}

/// The name that `code` begins with.
pub fn leading_name(code: &str) -> &str {
    let end = code.find(|c: char| !is_name(c)).unwrap_or(code.len());
    &code[..end]
}

/// Every function with a body.
pub fn functions(code: &str) -> Vec<Function> {
    let mut found = Vec::new();
    for at in words(code, "fn") {
        let rest = code[at + 2..].trim_start();
        let name = leading_name(rest);
        // A function pointer has no name, and a declaration in a trait has no body.
        if let (false, Some(end)) = (name.is_empty(), body_end(&code[at..])) {
            let (first, last) = (line_at(code, at), line_at(code, at + end));
            found.push(Function { name: name.to_owned(), first, last });
        }
    }
    found
}

/// Where the body of the item at the start of `code` closes; none where a semicolon ends it first.
fn body_end(code: &str) -> Option<usize> {
    let (mut braces, mut brackets) = (0_usize, 0_usize);
    for (at, c) in code.char_indices() {
        match c {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets = brackets.saturating_sub(1),
            ';' if braces == 0 && brackets == 0 => return None,
            '{' => braces += 1,
            '}' => {
                braces = braces.saturating_sub(1);
                if braces == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// What follows each `#[cfg(test)]`: its byte position and the code after it and any further attributes.
fn test_items(code: &str) -> Vec<(usize, &str)> {
    const MARK: &str = "#[cfg(test)]";
    let items = code.match_indices(MARK).map(|(at, _)| {
        let mut rest = code[at + MARK.len()..].trim_start();
        while rest.starts_with("#[") {
            rest = rest.find(']').map_or("", |end| rest[end + 1..].trim_start());
        }
        (at, rest)
    });
    items.collect()
}

/// The names of the modules that are declared for tests alone and lie in files of their own.
pub fn test_modules(code: &str) -> Vec<&str> {
    let declared = test_items(code).into_iter().filter_map(|(_, item)| {
        let rest = item.strip_prefix("mod ")?;
        let name = leading_name(rest);
        rest[name.len()..].trim_start().starts_with(';').then_some(name)
    });
    declared.collect()
}

/// How many lines of the file are written for tests alone.
pub fn test_lines(code: &str) -> usize {
    let lines = test_items(code).into_iter().map(|(at, item)| {
        let end = body_end(item).map_or(code.len() - item.len(), |end| code.len() - item.len() + end);
        line_at(code, end.min(code.len())) - line_at(code, at) + 1
    });
    lines.sum()
}

/// The attributes, each with its byte position and everything between its brackets.
pub fn attributes(code: &str) -> Vec<(usize, &str)> {
    let starts = code.match_indices('#').filter_map(|(at, _)| {
        let rest = &code[at + 1..];
        let open = rest.strip_prefix('!').unwrap_or(rest);
        open.starts_with('[').then(|| (at, code.len() - open.len()))
    });
    let whole = starts.map(|(at, open)| {
        let mut depth = 0_i32;
        let end = code[open..].find(|c: char| {
            depth += i32::from(c == '[') - i32::from(c == ']');
            depth == 0
        });
        (at, end.map_or("", |end| &code[open + 1..open + end]))
    });
    whole.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_comments_and_literals_and_nothing_else() {
        let cases = [
            ("a // b { \nc", "a c"),
            ("a /* { /* } */ { */ b", "a b"),
            (r#"x("{\"}") y"#, "x( ) y"),
            ("x('{', '\\'', b'}')", "x( , , b )"),
            ("fn f<'a>(x: &'a str) {}", "fn f<'a>(x: &'a str) {}"),
            ("r#\"{\"{\"# b", "b"),
            ("br\"{\" r#type {", "b r#type {"),
            ("for\"{\"", "for"),
        ];
        for (text, expected) in cases {
            let code = blank(text);
            assert_eq!(code.split_whitespace().collect::<Vec<_>>().join(" "), expected, "{text}");
            assert_eq!(code.chars().count(), text.chars().count(), "{text}");
        }
        assert_eq!(blank("\"a\nb\"").matches('\n').count(), 1);
    }

    #[test]
    fn an_unfinished_literal_ends_with_the_text() {
        for text in ["\"abc", "/* abc", "r#\"abc", "'\\"] {
            assert_eq!(blank(text).trim(), "", "{text}");
        }
    }

    #[test]
    fn functions_are_measured_from_name_to_closing_brace() {
        let code = blank(
            "trait T {\n    fn declared(&self, x: [u8; 3]);\n    fn given(&self) -> [u8; 2] {\n        [1, 2]\n    }\n}\n\
             type F = fn(u8) -> u8;\nfn outer()\nwhere\n    F: Copy,\n{\n    let s = \"}\";\n    fn inner() {}\n}\n",
        );
        let found: Vec<(String, usize, usize)> =
            functions(&code).into_iter().map(|f| (f.name, f.first, f.last)).collect();
        let expected = [("given", 3, 5), ("outer", 8, 14), ("inner", 13, 13)];
        assert_eq!(found, expected.map(|(name, first, last)| (name.to_owned(), first, last)));
    }

    #[test]
    fn test_code_is_told_from_the_rest() {
        let code = blank(
            "mod a;\n#[cfg(test)]\n#[path = \"x.rs\"]\nmod golden;\n#[cfg(test)]\nmod tests {\n    fn f() {}\n}\n",
        );
        assert_eq!(test_modules(&code), ["golden"]);
        assert_eq!(test_lines(&code), 3 + 4);
    }

    #[test]
    fn attributes_are_found_whole() {
        let code = blank("#![cfg_attr(test, allow(x))]\n#[derive(Debug)]\nstruct S([u8; 2]);\nlet x = r#type[0];");
        let found: Vec<&str> = attributes(&code).into_iter().map(|(_, text)| text).collect();
        assert_eq!(found, ["cfg_attr(test, allow(x))", "derive(Debug)"]);
    }

    #[test]
    fn words_are_whole() {
        let code = "unsafe_code unsafe x_unsafe unsafe";
        assert_eq!(words(code, "unsafe").collect::<Vec<_>>(), [12, 28]);
    }
}
