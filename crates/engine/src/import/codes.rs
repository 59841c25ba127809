//! Reads the cells of a column that has a code list.

use super::units::span_of;
use rettesnor_core::definition::{Code, CodeList};
use rettesnor_core::time::Date;
use std::collections::HashMap;

/// How many spellings are remembered.
const REMEMBERED: usize = 1 << 14;
/// How many near codes are told.
const NEAR: usize = 3;
/// The longest text that near codes are looked for.
const LONGEST: usize = 120;

/// A code list and the spellings that were met.
pub(super) struct Codes<'a> {
    list: &'a CodeList,
    read: HashMap<String, Result<usize, Vec<String>>>,
    dated: bool,
}

impl<'a> Codes<'a> {
    pub(super) fn new(list: &'a CodeList) -> Self {
        let dated = list.codes.iter().any(|code| code.valid_from.is_some() || code.valid_to.is_some());
        Self { list, read: HashMap::new(), dated }
    }

    /// The code that a cell stands for, or the codes that are nearest to what was written.
    pub(super) fn read(&mut self, text: &str) -> Result<&'a Code, Vec<String>> {
        if let Some(read) = self.read.get(text) {
            return read.clone().map(|place| &self.list.codes[place]);
        }
        // A code of digits that stood as a number has lost its leading zero.
        let number = text.bytes().all(|byte| byte.is_ascii_digit());
        let found = self.list.find(text).or_else(|| self.list.position(&format!("0{text}")).filter(|_| number));
        let read = found.ok_or_else(|| self.near(text));
        if self.read.len() < REMEMBERED {
            self.read.insert(text.to_owned(), read.clone());
        }
        read.map(|place| &self.list.codes[place])
    }

    /// When the code may be used, where that is on no day from `first` to `last`.
    pub(super) fn not_then(&self, code: &Code, first: Date, last: Date) -> Option<String> {
        let valid =
            !self.dated || code.valid_from.is_none_or(|from| from <= last) && code.valid_to.is_none_or(|to| first < to);
        let last_day = code.valid_to.and_then(|to| to.yesterday().ok());
        (!valid).then(|| span_of(code.valid_from, last_day))
    }

    /// The codes whose own text, label or alias is nearest: at most two letters in five may differ.
    fn near(&self, text: &str) -> Vec<String> {
        let wanted = text.to_lowercase();
        if wanted.chars().count() > LONGEST {
            return Vec::new();
        }
        let distance = |name: &String| {
            let name = name.to_lowercase();
            let distance = strsim::damerau_levenshtein(&name, &wanted);
            let longest = name.chars().count().max(wanted.chars().count());
            (distance * 5 <= longest * 2).then_some(distance)
        };
        let nearest = |code: &Code| {
            let names = [&code.code, &code.label.nb, &code.label.nn, &code.label.en].into_iter().chain(&code.aliases);
            names.filter_map(distance).min()
        };
        let mut near: Vec<(usize, &str)> =
            self.list.codes.iter().filter_map(|code| Some((nearest(code)?, code.code.as_str()))).collect();
        near.sort_unstable();
        near.into_iter().take(NEAR).map(|(_, code)| code.to_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rettesnor_core::definition::Words;
    use rettesnor_core::time::parse_date;

    fn list() -> CodeList {
        let code = |code: &str, label: &str, to: Option<&str>| Code {
            code: code.to_owned(),
            label: Words { nb: label.to_owned(), ..Words::default() },
            aliases: vec![format!("gammel {label}")],
            valid_from: None,
            valid_to: to.map(|day| parse_date(day).unwrap()),
        };
        let codes =
            vec![code("AV-01", "Arbeid", None), code("AV-02", "Skole", Some("2014-01-01")), code("07", "Sju", None)];
        CodeList { id: "koder".to_owned(), name: Words::default(), source: String::new(), codes }
    }

    #[test]
    fn a_code_has_many_spellings() {
        let list = list();
        let mut codes = Codes::new(&list);
        for text in ["AV-01", "av-01", "arbeid", "Gammel  Arbeid"] {
            assert_eq!(codes.read(text).unwrap().code, "AV-01", "{text}");
        }
        assert_eq!(codes.read("7").unwrap().code, "07");
        assert_eq!(codes.read("AV-03"), Err(vec!["AV-01".to_owned(), "AV-02".to_owned()]));
        assert_eq!(codes.read("AV01").unwrap_err()[0], "AV-01");
        assert_eq!(codes.read("xyzzy"), Err(Vec::new()));
    }

    #[test]
    fn a_code_has_its_time() {
        let list = list();
        let mut codes = Codes::new(&list);
        let code = codes.read("skole").unwrap();
        let day = |text: &str| parse_date(text).unwrap();
        assert_eq!(codes.not_then(code, day("2013-12-31"), day("2014-03-01")), None);
        assert_eq!(codes.not_then(code, day("2014-01-01"), day("2014-03-01")).as_deref(), Some("–2013-12-31"));
    }
}
