//! Text in columns: lines broken between words, cells filled up to a width. A narrow space never breaks.

/// Breaks a text into lines of at most `width` letters; a longer word is cut.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let mut word = word.to_owned();
        if !line.is_empty() && letters(&line) + 1 + letters(&word) > width {
            lines.push(std::mem::take(&mut line));
        }
        while letters(&word) > width {
            let rest: String = word.chars().skip(width).collect();
            lines.push(word.chars().take(width).collect());
            word = rest;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// A paragraph, each line after the first moved in, broken at the width.
#[must_use]
pub fn paragraph(text: &str, first: &str, indent: usize, width: usize) -> String {
    hanging(text, &format!("{first:<indent$}"), indent, width)
}

/// A text whose first line begins with `first` and every other with `hang` spaces, broken at the width.
#[must_use]
pub fn hanging(text: &str, first: &str, hang: usize, width: usize) -> String {
    let lines = wrap(text, width.saturating_sub(hang.max(letters(first))));
    if lines.is_empty() {
        return String::new();
    }
    format!("{first}{}", lines.join(&format!("\n{:hang$}", "")))
}

/// How wide a text is on a terminal with one column for each letter.
#[must_use]
pub fn letters(text: &str) -> usize {
    text.chars().count()
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// How wide it is.
    pub width: usize,
    /// Whether its cells stand to the right, as numbers do.
    pub right: bool,
}

/// One row of cells, each with its lines, as lines of text. `paint` may dress a cell's line once it is filled up.
#[must_use]
pub fn row(columns: &[Column], cells: &[Vec<String>], paint: &dyn Fn(usize, usize, String) -> String) -> String {
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut text = String::new();
    for at in 0..height {
        let mut line = String::new();
        for (place, column) in columns.iter().enumerate() {
            let cell = cells.get(place).and_then(|lines| lines.get(at)).map_or("", String::as_str);
            let fill = " ".repeat(column.width.saturating_sub(letters(cell)));
            let cell = paint(place, at, cell.to_owned());
            let gap = if place == 0 { "" } else { " " };
            line.push_str(&if column.right { format!("{gap}{fill}{cell}") } else { format!("{gap}{cell}{fill}") });
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_never_in_a_number() {
        assert_eq!(wrap("Til arbeid eller utdanning", 12), ["Til arbeid", "eller", "utdanning"]);
        assert_eq!(wrap("av 12\u{202f}345", 6), ["av", "12\u{202f}345"]);
        assert_eq!(wrap("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrap("", 3), Vec::<String>::new());
        assert_eq!(paragraph("en to tre", "- ", 2, 7), "- en to\n  tre");
    }
}
