//! The participants in the introduction programme: who they are, when they came, and what became of them.
//!
//! Every participation has an end and an outcome from the beginning; what is known of them on a day is for the
//! deliveries to say. Ways out follow the national figures: about half go to work or education, some move, and some
//! exits are never registered.

use crate::dice::Dice;
use crate::places::{self, MERGED, Place};
use crate::window::Window;
use rettesnor_core::time::{Date, Month, date_of_day, day_number};

const SEED: u64 = 2003;

/// Months before the first that participations are made for, so that the programmes are full from the start.
const RUN_UP: i32 = 30;

/// The first month of the merged municipality's history.
pub(crate) const MERGED_FROM: i32 = 2018;

/// Months in the programme, with weights; the mean is fifteen.
const LENGTHS: &[(i32, i32)] = &[(6, 10), (9, 15), (12, 25), (15, 15), (18, 15), (24, 15), (30, 5)];

const WORK_OR_EDUCATION: &[(&str, i32)] =
    &[("AV-01", 14), ("AV-02", 8), ("AV-03", 11), ("AV-04", 3), ("PS-01", 5), ("PS-02", 2), ("PS-03", 2), ("PS-04", 1)];

const OTHER: &[(&str, i32)] =
    &[("AV-05", 3), ("AV-06", 11), ("AV-07", 6), ("AV-08", 8), ("AV-09", 8), ("PS-05", 1), ("PS-06", 3), ("PS-07", 2)];

const BROKEN_OFF: &[(&str, i32)] = &[("AB-01", 1), ("AB-02", 16), ("AB-03", 4)];

/// The two service places of one municipality.
pub(crate) const SERVICE_PLACES: [(&str, &str); 2] = [("3201", "demo-vo-1"), ("3201", "demo-vo-2")];

/// One participation.
#[derive(Clone, Debug)]
pub(crate) struct Learner {
    pub(crate) person: usize,
    /// The place in [`places::PLACES`].
    pub(crate) place: usize,
    /// Which of the municipalities that became this one.
    pub(crate) part: usize,
    pub(crate) service: Option<&'static str>,
    pub(crate) start: Date,
    pub(crate) end: Date,
    /// The way out; nothing where nobody ever registers it.
    pub(crate) exit: Option<&'static str>,
    /// Days after the end until the way out is registered.
    pub(crate) slowness: i32,
    /// Hundredths.
    pub(crate) hours: Option<i64>,
    /// Hundredths.
    pub(crate) position: Option<i64>,
    pub(crate) after_a_year: Option<&'static str>,
    pub(crate) duty: bool,
    pub(crate) sex: Option<&'static str>,
    pub(crate) birth: i32,
    /// Whether the end is entered before it comes.
    pub(crate) planned: bool,
}

/// The day so many days later.
pub(crate) fn days_after(day: Date, days: i32) -> Date {
    date_of_day(day_number(day) + days).unwrap_or(day)
}

/// Every participation up to the window's end, by place and start.
pub(crate) fn learners(window: &Window) -> Vec<Learner> {
    let mut made = Vec::new();
    for (at, place) in places::delivering() {
        let mut dice = Dice::of(SEED, 1, at as u64);
        let skill = dice.between(-110, 110);
        let from = if place.code == MERGED { Month::january(MERGED_FROM).min(window.first) } else { window.first };
        for month in from.plus(-RUN_UP).index()..=window.last.index() {
            let month = Month::from_index(month);
            let newcomers = place.size / 15 + i32::from(dice.permille(place.size % 15 * 1000 / 15));
            for _ in 0..newcomers {
                let learner = newcomer(&mut dice, made.len(), (at, place), month, skill);
                let moved = move_on(&mut dice, &learner, skill);
                made.push(learner);
                made.extend(moved);
            }
        }
    }
    made.retain(|learner| Month::of(learner.start) <= window.last);
    made.sort_by_key(|learner| (learner.place, learner.start, learner.person));
    made
}

fn newcomer(dice: &mut Dice, person: usize, (at, place): (usize, &Place), month: Month, skill: i32) -> Learner {
    let start = days_after(month.first_day(), dice.between(0, 27));
    let woman = dice.permille(560);
    let mut learner = Learner {
        person,
        place: at,
        part: dice.weighted(&[5, 3, 2]),
        service: None,
        start,
        end: start,
        exit: None,
        slowness: 0,
        hours: None,
        position: None,
        after_a_year: None,
        duty: dice.permille(760),
        sex: (!dice.permille(15)).then_some(if woman { "K" } else { "M" }),
        birth: month.year() - dice.between(18, 55),
        planned: dice.permille(70),
    };
    let here: Vec<_> = SERVICE_PLACES.iter().filter(|(code, _)| *code == place.code).collect();
    if !here.is_empty() && dice.permille(850) {
        learner.service = Some(here[dice.weighted(&[8, 2]) % here.len()].1);
    }
    let chance = 480 + skill + if woman { -50 } else { 65 } + (month.year() - 2023) * 12;
    leave(dice, &mut learner, chance);
    learner
}

/// Decides when a participation ends, how, and what is known a year later.
fn leave(dice: &mut Dice, learner: &mut Learner, chance: i32) {
    let last = Month::of(learner.start).plus(dice.one_of(LENGTHS));
    learner.end = days_after(last.first_day(), dice.between(0, 27));
    learner.slowness = dice.one_of(&[(0, 6), (20, 2), (45, 1), (75, 1)]);
    let registered = !dice.permille(60);
    let succeeds = dice.permille(chance.clamp(150, 850));
    let exit = match (dice.permille(65), succeeds) {
        (true, _) => dice.one_of(BROKEN_OFF),
        (false, true) => dice.one_of(WORK_OR_EDUCATION),
        (false, false) => dice.one_of(OTHER),
    };
    learner.exit = registered.then_some(exit);
    learner.hours = hours(dice, exit).filter(|_| registered);
    learner.position = learner.hours.filter(|_| !dice.permille(90)).map(|hours| (hours * 8 / 3).min(10_000));
    let still = if succeeds { 810 } else { 390 };
    learner.after_a_year = match (dice.permille(70), exit.starts_with("AB"), dice.permille(still)) {
        (true, ..) | (_, true, _) => None,
        (.., true) => Some(dice.one_of(&[("arbeid", 7), ("utdanning", 3)])),
        (.., false) => Some(dice.one_of(&[("arbeidssoker", 5), ("annet", 4)])),
    };
}

/// The hours of work a week, in hundredths; now and then they do not fit the code, as in life.
fn hours(dice: &mut Dice, exit: &str) -> Option<i64> {
    let full = match exit {
        "PS-01" | "AV-01" => true,
        "PS-02" | "AV-02" => false,
        _ => return None,
    };
    let hours = match (full, dice.permille(25)) {
        (true, false) => dice.one_of(&[(3750, 7), (3550, 3), (3200, 2), (3100, 1)]),
        (true, true) => 2000,
        (false, false) => dice.one_of(&[(1875, 5), (1500, 3), (2250, 3), (2600, 2), (800, 1)]),
        (false, true) => dice.one_of(&[(2950, 2), (3500, 1), (100, 1)]),
    };
    Some(hours)
}

/// The participation in another municipality that follows, for most of those who moved.
fn move_on(dice: &mut Dice, learner: &Learner, skill: i32) -> Option<Learner> {
    if learner.exit != Some("AB-02") || dice.permille(300) {
        return None;
    }
    let others: Vec<usize> = places::delivering()
        .map(|(at, _)| at)
        .filter(|at| *at != learner.place && places::PLACES[*at].size > 8)
        .collect();
    let place = others[(learner.place * 7 + learner.person) % others.len()];
    // Some begin in the new place before the old one has written them out.
    let pause = dice.one_of(&[(25, 4), (60, 2), (-12, 1)]);
    let start = days_after(learner.end, pause).max(learner.start);
    // And some are written down with another year of birth there.
    let birth = learner.birth + i32::from(dice.permille(100));
    let mut next = Learner { place, start, birth, service: None, part: 0, ..learner.clone() };
    leave(dice, &mut next, 480 + skill);
    Some(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rettesnor_core::time::parse_date;

    #[test]
    fn about_half_go_to_work_or_education() {
        let made = learners(&Window::until(parse_date("2026-04-20").unwrap()));
        let counted: Vec<&Learner> =
            made.iter().filter(|learner| !learner.exit.is_some_and(|exit| exit.starts_with("AB"))).collect();
        let good = |learner: &&&Learner| {
            learner.exit.is_some_and(|exit| WORK_OR_EDUCATION.iter().any(|(code, _)| *code == exit))
        };
        let share = counted.iter().filter(good).count() * 100 / counted.len();
        assert!((44..=54).contains(&share), "{share} %");
        assert!(made.iter().all(|learner| learner.start <= learner.end));
    }

    #[test]
    fn the_smallest_programme_has_a_handful_and_somebody_moves() {
        let made = learners(&Window::until(parse_date("2026-04-20").unwrap()));
        let smallest = made.iter().filter(|learner| places::PLACES[learner.place].code == "1151").count();
        assert!((1..=20).contains(&smallest), "{smallest}");
        let mut persons: Vec<usize> = made.iter().map(|learner| learner.person).collect();
        persons.sort_unstable();
        assert!(persons.windows(2).any(|two| two[0] == two[1]));
    }
}
