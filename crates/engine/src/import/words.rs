//! Texts as numbers while a delivery is read, and as places in a sorted dictionary when it is written.

use std::collections::HashMap;

/// The texts of one column, numbered in the order they were met.
#[derive(Default)]
pub(super) struct Words {
    numbers: HashMap<String, u32>,
    texts: Vec<String>,
}

impl Words {
    /// The number of a text, given it now where it is new.
    pub(super) fn number(&mut self, text: &str) -> i64 {
        if let Some(number) = self.numbers.get(text) {
            return i64::from(*number);
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.numbers.insert(text.to_owned(), number);
        self.texts.push(text.to_owned());
        i64::from(number)
    }

    /// The text with the number.
    pub(super) fn text(&self, number: i64) -> Option<&str> {
        self.texts.get(usize::try_from(number).ok()?).map(String::as_str)
    }

    /// The texts that `used` says are used, sorted, and for each number its place among them.
    pub(super) fn sorted(self, used: &[bool]) -> (Vec<String>, Vec<i64>) {
        sorted(self.texts, used)
    }
}

/// The items that are used, sorted, and for each number its place among them.
pub(super) fn sorted<T: Ord>(items: Vec<T>, used: &[bool]) -> (Vec<T>, Vec<i64>) {
    let mut places = vec![0; items.len()];
    let is_used = |number: usize| used.get(number).copied().unwrap_or(false);
    let mut numbered: Vec<(T, usize)> = items.into_iter().zip(0..).filter(|(_, number)| is_used(*number)).collect();
    numbered.sort();
    let mut kept = Vec::with_capacity(numbered.len());
    for (place, (item, number)) in (0..).zip(numbered) {
        places[number] = place;
        kept.push(item);
    }
    (kept, places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_meeting_and_places_the_alphabet() {
        let mut words = Words::default();
        let numbers = ["c", "a", "b", "a"].map(|text| words.number(text));
        assert_eq!(numbers, [0, 1, 2, 1]);
        assert_eq!(words.text(2), Some("b"));
        assert_eq!(words.sorted(&[true, true, false]), (vec!["a".to_owned(), "c".to_owned()], vec![1, 0, 0]));
    }
}
