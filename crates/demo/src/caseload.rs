//! The persons that an office follows up, month by month.
//!
//! One and the same simulation gives the demonstration its office figures and the benchmarks their registers. A month
//! has exactly as many rows as it is asked for; persons stay for several months, leave, and are replaced.

use crate::dice::Dice;
use rettesnor_core::time::{Month, day_number};

/// The codes of `innsatsgruppe`, by their place in [`OppfolgingRow::group`].
pub const INNSATSGRUPPER: [&str; 5] = [
    "GODE_MULIGHETER",
    "TRENGER_VEILEDNING",
    "TRENGER_VEILEDNING_NEDSATT_ARBEIDSEVNE",
    "JOBBE_DELVIS",
    "LITEN_MULIGHET_TIL_A_JOBBE",
];

/// The group of a person who has none.
pub const NO_GROUP: u8 = u8::MAX;

/// The last dialogue of a person who has had none.
pub const NO_DIALOG: i32 = i32::MIN;

/// The bits of [`OppfolgingRow::flags`], one for each yes-or-no column of `oppfolging`.
pub mod flag {
    /// `arbeidssoker`.
    pub const ARBEIDSSOKER: u16 = 1;
    /// `nedsatt_arbeidsevne`.
    pub const NEDSATT_ARBEIDSEVNE: u16 = 1 << 1;
    /// `avgang`.
    pub const AVGANG: u16 = 1 << 2;
    /// `overgang_arbeid`.
    pub const OVERGANG_ARBEID: u16 = 1 << 3;
    /// `fra_tiltak`.
    pub const FRA_TILTAK: u16 = 1 << 4;
    /// `arbeidsrettet_aktivitet`.
    pub const ARBEIDSRETTET_AKTIVITET: u16 = 1 << 5;
    /// `fatt_jobben`.
    pub const FATT_JOBBEN: u16 = 1 << 6;
    /// `sykmeldt_12_uker`.
    pub const SYKMELDT_12_UKER: u16 = 1 << 7;
    /// `aap_26_uker`.
    pub const AAP_26_UKER: u16 = 1 << 8;
    /// `gradert`.
    pub const GRADERT: u16 = 1 << 9;
    /// `aap_aktiv`.
    pub const AAP_AKTIV: u16 = 1 << 10;
}

/// The yes-or-no columns in the order of the data set, each with its bit.
pub const FLAGS: [(&str, u16); 11] = [
    ("arbeidssoker", flag::ARBEIDSSOKER),
    ("nedsatt_arbeidsevne", flag::NEDSATT_ARBEIDSEVNE),
    ("avgang", flag::AVGANG),
    ("overgang_arbeid", flag::OVERGANG_ARBEID),
    ("fra_tiltak", flag::FRA_TILTAK),
    ("arbeidsrettet_aktivitet", flag::ARBEIDSRETTET_AKTIVITET),
    ("fatt_jobben", flag::FATT_JOBBEN),
    ("sykmeldt_12_uker", flag::SYKMELDT_12_UKER),
    ("aap_26_uker", flag::AAP_26_UKER),
    ("gradert", flag::GRADERT),
    ("aap_aktiv", flag::AAP_AKTIV),
];

/// A row of the data set `oppfolging`, as plain numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OppfolgingRow {
    /// The month, as [`Month::index`].
    pub month: i32,
    /// The office's place in its list.
    pub office: u16,
    /// The person's number; no two offices share one.
    pub person: u64,
    /// The year of birth.
    pub birth_year: i32,
    /// The place in [`INNSATSGRUPPER`], or [`NO_GROUP`].
    pub group: u8,
    /// The bits of [`flag`].
    pub flags: u16,
    /// The last dialogue, as a [`day_number`], or [`NO_DIALOG`].
    pub last_dialog: i32,
}

impl OppfolgingRow {
    /// Whether the bit is set.
    #[must_use]
    pub fn has(&self, bit: u16) -> bool {
        self.flags & bit != 0
    }
}

/// Why an office follows a person up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    Job,
    JobWithReducedCapacity,
    SickLeave,
    Allowance,
}

const NEEDS: &[(Need, i32)] =
    &[(Need::Job, 48), (Need::JobWithReducedCapacity, 30), (Need::SickLeave, 13), (Need::Allowance, 9)];

#[derive(Clone, Copy, Debug)]
struct Client {
    person: u64,
    birth_year: i32,
    group: u8,
    need: Need,
    /// Months followed up before this one, and the number of the last.
    months: i32,
    last: i32,
}

/// The caseload of one office.
#[derive(Clone, Debug)]
pub(crate) struct Caseload {
    office: u16,
    dice: Dice,
    /// How much better than others the office does, in per mille.
    skill: i32,
    next: u64,
    clients: Vec<Client>,
    begun: bool,
}

impl Caseload {
    pub(crate) fn new(seed: u64, office: u16) -> Self {
        let mut dice = Dice::of(seed, 12, u64::from(office));
        let skill = dice.between(-90, 90);
        Self { office, dice, skill, next: u64::from(office) << 32, clients: Vec::new(), begun: false }
    }

    /// The rows of the next month, by person.
    pub(crate) fn month(&mut self, month: Month, size: usize, rows: &mut Vec<OppfolgingRow>) {
        self.clients.retain(|client| client.months <= client.last);
        self.clients.truncate(size);
        while self.clients.len() < size {
            let client = self.newcomer(month);
            self.clients.push(client);
        }
        self.begun = true;
        let (first_day, last_day) = (day_number(month.first_day()), day_number(month.last_day()));
        for at in 0..self.clients.len() {
            let client = self.clients[at];
            let flags = self.flags(&client, month);
            rows.push(OppfolgingRow {
                month: month.index(),
                office: self.office,
                person: client.person,
                birth_year: client.birth_year,
                group: client.group,
                flags,
                last_dialog: self.last_dialog(&client, first_day, last_day),
            });
            self.clients[at].months += 1;
        }
    }

    fn newcomer(&mut self, month: Month) -> Client {
        let dice = &mut self.dice;
        self.next += 1;
        let need = dice.one_of(NEEDS);
        let young = dice.permille(340);
        let age = if young { dice.between(19, 29) } else { dice.between(30, 64) };
        let group = match need {
            Need::Job => [0, 1, 1, NO_GROUP][dice.weighted(&[42, 30, 25, 3])],
            Need::JobWithReducedCapacity | Need::Allowance => [2, 3, 4][dice.weighted(&[78, 12, 10])],
            Need::SickLeave => NO_GROUP,
        };
        let last = match need {
            Need::Job => dice.between(2, 12),
            Need::JobWithReducedCapacity => dice.between(4, 20),
            Need::SickLeave => dice.between(3, 6),
            Need::Allowance => dice.between(6, 22),
        };
        // At the beginning most have been there for a while.
        let months = if self.begun { 0 } else { dice.between(0, last) };
        Client { person: self.next, birth_year: month.year() - age, group, need, months, last }
    }

    fn flags(&mut self, client: &Client, month: Month) -> u16 {
        // Transitions rise a little from year to year and fall in winter.
        let season = if matches!(month.number(), 12 | 1 | 2) { -30 } else { 15 };
        let tide = self.skill + season + (month.year() - 2024) * 10;
        let dice = &mut self.dice;
        let mut flags = match client.need {
            Need::Job => flag::ARBEIDSSOKER,
            Need::JobWithReducedCapacity | Need::Allowance => flag::NEDSATT_ARBEIDSEVNE,
            Need::SickLeave => 0,
        };
        let mut set = |bit: u16, chance: i32| {
            let hit = dice.permille(chance);
            flags |= if hit { bit } else { 0 };
            hit
        };
        match client.need {
            Need::SickLeave => {
                if client.months == 2 && set(flag::SYKMELDT_12_UKER, 1000) {
                    set(flag::GRADERT, 440 + tide / 2);
                }
                return flags;
            }
            Need::Allowance if client.months == 5 => {
                set(flag::AAP_26_UKER, 1000);
                set(flag::AAP_AKTIV, 570 + tide / 2);
            }
            _ => {}
        }
        let seeker = client.need == Need::Job;
        set(flag::ARBEIDSRETTET_AKTIVITET, if seeker { 740 } else { 540 } + tide / 2);
        if client.months == client.last {
            set(flag::AVGANG, 1000);
            let measure = set(flag::FRA_TILTAK, if seeker { 260 } else { 380 });
            let chance = match (seeker, measure) {
                (true, false) => 770,
                (true, true) => 640,
                (false, false) => 400,
                (false, true) => 550,
            };
            if set(flag::OVERGANG_ARBEID, chance + tide) {
                set(flag::FATT_JOBBEN, 640);
            }
        }
        flags
    }

    fn last_dialog(&mut self, client: &Client, first_day: i32, last_day: i32) -> i32 {
        let often = if client.need == Need::Job { 630 } else { 560 } + self.skill / 2;
        match self.dice.weighted(&[often, 940 - often, 60]) {
            0 => self.dice.between(first_day.max(last_day - 29), last_day),
            1 => self.dice.between(last_day - 170, last_day - 31),
            _ => NO_DIALOG,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_the_rules_of_the_data_set() {
        let mut office = Caseload::new(7, 3);
        let mut rows = Vec::new();
        for month in 0..24 {
            office.month(Month::january(2024).plus(month), 200, &mut rows);
        }
        assert_eq!(rows.len(), 24 * 200);
        for row in &rows {
            assert!(!row.has(flag::GRADERT) || row.has(flag::SYKMELDT_12_UKER));
            assert!(!row.has(flag::OVERGANG_ARBEID) || row.has(flag::AVGANG));
            assert!(!row.has(flag::AAP_AKTIV) || row.has(flag::AAP_26_UKER));
        }
        assert!(rows.is_sorted_by_key(|row| (row.month, row.person)));
        for (name, bit) in FLAGS {
            assert!(rows.iter().any(|row| row.has(bit)), "{name}");
        }
        let left = rows.iter().filter(|row| row.has(flag::AVGANG)).count();
        assert!((200..800).contains(&left), "persons stay for several months: {left}");
    }
}
