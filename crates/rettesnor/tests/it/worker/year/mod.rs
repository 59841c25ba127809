//! A year of a unit of five, in the application alone: what is proposed in the autumn is heard, decided and adopted, judged
//! by what is delivered, reported and answered, changed in a review, answered for to the county, and carried on with what
//! was learned. Each day is told to the program by its clock, around it, and everything else by its pages.
//!
//! Read the story in [`a_unit_goes_through_a_year`]; each chapter is a file, and hands on what the next ones build on.

mod autumn;
mod cast;
mod learning;
mod letter;
mod results;

use super::house::{Database, House};
use cast::Cast;

on_both!(crate::worker::year::on_the_first_day => a_unit_goes_through_a_year);

/// The plan of the story.
pub const PLAN: &str = "/plan/kommune:3201/2026";

/// An installation where nobody has been yet, in the autumn before the year.
fn on_the_first_day(database: Database) -> House {
    House::empty(database, "2025-10-06")
}

fn a_unit_goes_through_a_year(house: &House) {
    let cast = Cast::invited(house);
    let goals = autumn::proposed(&cast);
    let hearing = autumn::heard(&cast, &goals);
    autumn::decided(&cast, &goals, &hearing);
    let actions = autumn::adopted(&cast, &goals);
    letter::answered(&cast);
    results::of_the_spring(&cast);
    results::owed(&cast);
    results::of_the_users(&cast);
    learning::reviewed(&cast, &goals, &actions);
    results::of_the_autumn(&cast);
    learning::carried_on(&cast, &goals, &actions);
    learning::found_a_year_later(&cast, &goals);
}

/// Says that a page tells everything of a list.
pub fn tells(page: &str, wanted: &[&str]) {
    for text in wanted {
        assert!(page.contains(text), "not told: {text}\n{page}");
    }
}

/// The line of a page that says something.
pub fn line<'p>(page: &'p str, wanted: &str) -> &'p str {
    page.lines().find(|line| line.contains(wanted)).unwrap_or_else(|| panic!("no line says {wanted}:\n{page}"))
}

/// The line of a page that says something, with the one below it, as a row of a table may be told.
pub fn row(page: &str, wanted: &str) -> String {
    let mut lines = page.lines().skip_while(|line| !line.contains(wanted));
    let first = lines.next().unwrap_or_else(|| panic!("no line says {wanted}:\n{page}"));
    format!("{first}\n{}", lines.next().unwrap_or_default())
}
