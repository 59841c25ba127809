//! The units that a delivery names, each looked up once.

use rettesnor_core::org::{CodeValidity, Org, UnitKind, UnitRef, Validity};
use rettesnor_core::time::Date;
use std::collections::HashMap;

/// How many judgements are remembered; a delivery with more is judged anew.
const REMEMBERED: usize = 1 << 16;

/// Reads the cells of one column of units.
pub(super) struct Units<'a> {
    org: &'a Org,
    kind: Option<UnitKind>,
    read: HashMap<String, Named>,
    numbers: HashMap<UnitRef, usize>,
    units: Vec<Unit>,
    judged: HashMap<(usize, Date, Date), Standing>,
}

struct Unit {
    unit: UnitRef,
    valid: Vec<Validity>,
}

/// What a cell names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A unit, by its number here.
    Unit(usize),
    /// Nothing that is known.
    Unknown,
    /// One of several.
    Ambiguous(Vec<String>),
}

/// How a unit stands in the days of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It was there.
    Valid,
    /// It is a newer number of these.
    Newer(Vec<String>),
    /// It was not there; what it became, or when it was.
    NotThen(String),
}

impl<'a> Units<'a> {
    /// For a column of units of one kind, or of any where none is given.
    pub(super) fn new(org: &'a Org, kind: Option<UnitKind>) -> Self {
        let (read, numbers, judged) = (HashMap::new(), HashMap::new(), HashMap::new());
        Self { org, kind, read, numbers, units: Vec::new(), judged }
    }

    /// Which unit a cell names. Leading zeros that were lost are put back.
    pub(super) fn read(&mut self, text: &str) -> Named {
        if let Some(named) = self.read.get(text) {
            return named.clone();
        }
        let named = self.look_up(text);
        if self.read.len() < REMEMBERED {
            self.read.insert(text.to_owned(), named.clone());
        }
        named
    }

    /// The number of a unit that is not looked up but declared by the row itself.
    pub(super) fn declare(&mut self, unit: UnitRef) -> usize {
        if let Some(number) = self.numbers.get(&unit) {
            return *number;
        }
        let number = self.units.len();
        self.numbers.insert(unit.clone(), number);
        self.units.push(Unit { valid: self.org.validity(&unit), unit });
        number
    }

    /// The unit with the number.
    pub(super) fn unit(&self, number: usize) -> &UnitRef {
        &self.units[number].unit
    }

    /// How the unit stands in the days from `first` to `last`.
    pub(super) fn judge(&mut self, number: usize, first: Date, last: Date) -> Standing {
        let Unit { unit, valid } = &self.units[number];
        if valid.iter().any(|validity| validity.overlaps(first, last)) {
            return Standing::Valid;
        }
        let org = self.org;
        if self.judged.len() >= REMEMBERED {
            self.judged.clear();
        }
        let judge = || match org.judge_code(unit.kind, &unit.code, first, last) {
            CodeValidity::Valid => Standing::Valid,
            CodeValidity::NewerNumber { predecessors } => Standing::Newer(predecessors),
            CodeValidity::Unknown => Standing::NotThen(String::new()),
            CodeValidity::NotValidThen { valid, successors } if successors.is_empty() => {
                Standing::NotThen(valid.iter().map(days).collect::<Vec<_>>().join(", "))
            }
            CodeValidity::NotValidThen { successors, .. } => Standing::NotThen(successors.join(", ")),
        };
        self.judged.entry((number, first, last)).or_insert_with(judge).clone()
    }

    fn look_up(&mut self, text: &str) -> Named {
        let (kind, code) = match (text.split_once(':'), self.kind) {
            _ if text == "NO" => (Some(UnitKind::Land), text),
            (Some((kind, code)), _) => match kind.trim().to_lowercase().parse() {
                Ok(kind) => (Some(kind), code.trim()),
                Err(_) => return Named::Unknown,
            },
            (None, kind) => (kind, text),
        };
        match kind {
            Some(kind) if self.kind.is_some_and(|own| own != kind) => Named::Unknown,
            Some(kind) => match self.known(kind, code) {
                Some(unit) => Named::Unit(self.declare(unit)),
                None => Named::Unknown,
            },
            None => {
                let mut found: Vec<UnitRef> =
                    UnitKind::ALL.into_iter().filter_map(|kind| self.known(kind, code)).collect();
                match found.len() {
                    0 => Named::Unknown,
                    1 => Named::Unit(self.declare(found.remove(0))),
                    _ => Named::Ambiguous(found.iter().map(UnitRef::to_string).collect()),
                }
            }
        }
    }

    fn known(&self, kind: UnitKind, code: &str) -> Option<UnitRef> {
        let unit = UnitRef::new(kind, padded(kind, code));
        (!self.org.validity(&unit).is_empty()).then_some(unit)
    }
}

/// The code with the leading zero that a number in a workbook loses.
pub(super) fn padded(kind: UnitKind, code: &str) -> String {
    let digits = match kind {
        UnitKind::Fylke => 2,
        UnitKind::Kommune | UnitKind::Kontor | UnitKind::Region => 4,
        UnitKind::Bydel => 6,
        UnitKind::Land | UnitKind::Tjeneste => return code.to_owned(),
    };
    let lost_one = code.len() + 1 == digits && code.bytes().all(|byte| byte.is_ascii_digit());
    if lost_one { format!("0{code}") } else { code.to_owned() }
}

/// Days from and to, both inclusive, in signs that need no language.
pub(super) fn days(validity: &Validity) -> String {
    let last = validity.to.and_then(|to| to.yesterday().ok());
    span_of(validity.from, last)
}

/// Two days with a dash between; nothing where there is no day.
pub(super) fn span_of(first: Option<Date>, last: Option<Date>) -> String {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    format!("{}–{}", day(first), day(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rettesnor_core::time::parse_date;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    #[test]
    fn a_municipality_in_many_spellings_is_one() {
        let org = Org::national();
        let mut units = Units::new(&org, Some(UnitKind::Kommune));
        let oslo = units.read("0301");
        assert!(matches!(oslo, Named::Unit(_)));
        assert_eq!(units.read("301"), oslo);
        assert_eq!(units.read("kommune:0301"), oslo);
        assert_eq!(units.read("Kommune: 301"), oslo);
        for text in ["fylke:03", "03", "NO", "9999", "Oslo", "", ":", "land:NO"] {
            assert_eq!(units.read(text), Named::Unknown, "{text}");
        }
    }

    #[test]
    fn any_kind_is_read_where_it_is_unambiguous() {
        let org = Org::national();
        let mut units = Units::new(&org, None);
        assert_eq!(units.read("kommune:3201"), units.read("3201"));
        let Named::Unit(county) = units.read("fylke:3") else { panic!("a county") };
        assert_eq!(units.unit(county).to_string(), "fylke:03");
        assert!(matches!(units.read("NO"), Named::Unit(_)));
    }

    #[test]
    fn numbers_are_judged_at_their_time() {
        let org = Org::national();
        let mut units = Units::new(&org, Some(UnitKind::Kommune));
        let mut judge = |code: &str, first: &str, last: &str| {
            let Named::Unit(number) = units.read(code) else { panic!("{code} is known") };
            units.judge(number, day(first), day(last))
        };
        assert_eq!(judge("3201", "2024-01-01", "2024-01-31"), Standing::Valid);
        assert!(matches!(judge("3201", "2018-03-01", "2018-03-31"), Standing::Newer(old) if old == ["0219"]));
        assert!(matches!(judge("0219", "2021-01-01", "2021-01-31"), Standing::NotThen(new) if new == "3024"));
        assert_eq!(judge("0219", "2019-12-31", "2021-01-31"), Standing::Valid);
    }
}
