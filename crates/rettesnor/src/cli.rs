//! The command line: every command with its options, and how their values are read.

use crate::command::{
    audit, card, check, deliveries, demo, disclosure, doctor, explain, forget, goals, import, measure, publish, serve,
    template, units, user,
};
use clap::{Parser, Subcommand};
use rettesnor_core::time::{Date, Month, MonthRange, Period};
use rettesnor_words::Language;
use std::path::PathBuf;

/// Counts register deliveries into scorecards that explain themselves.
#[derive(Parser)]
#[command(name = "rettesnor", version, max_term_width = 100, after_help = AFTER_HELP)]
pub struct Cli {
    /// The data folder: deliveries, editions, goals and own definitions.
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        env = "RETTESNOR_DATA",
        hide_env_values = true,
        default_value = "./rettesnor-data"
    )]
    pub data: PathBuf,
    /// The language of what people read: nb (bokmål), nn (nynorsk) or en.
    #[arg(long, global = true, value_name = "LANG", default_value_t = Language::Bokmaal, value_parser = language)]
    pub lang: Language,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Make a data folder with real municipalities and synthetic persons, count it, and print two cards.
    Demo(demo::Demo),
    /// Serve the web application of an installation.
    Serve(serve::Serve),
    /// Write an empty workbook with headings, drop-downs and explanations for a data set.
    Template(template::Template),
    /// Check files and, where nothing is wrong, accept them as one delivery.
    Import(import::Import),
    /// List what was delivered, or show one delivery.
    Deliveries(deliveries::Deliveries),
    /// Check definitions like a compiler, and run their cases with both counters.
    Check(check::Check),
    /// Count all deliveries into a new edition.
    Measure(measure::Measure),
    /// Print the card of a unit and period.
    Card(card::Card),
    /// Tell where a figure comes from: definition, codes, deliveries, steps.
    Explain(explain::Explain),
    /// Publish the card of a unit, or tell what would be hidden.
    Publish(publish::Publish),
    /// Give out every public number of some periods, so that anyone can try to work out what is hidden.
    Disclosure(disclosure::Disclosure),
    /// Print the tree of units, or one unit with its history.
    Units(units::Units),
    /// Take the goals of goals.csv in.
    Goals(goals::Goals),
    /// Delete rows of a person, or rows about a time before a day; counts and editions stay.
    Forget(forget::Forget),
    /// Make accounts, give roles, close accounts.
    User(user::User),
    /// Check the audit log, or give it out.
    Audit(audit::Audit),
    /// Tell what is wrong with an installation, and how to mend it.
    Doctor(doctor::Doctor),
}

const AFTER_HELP: &str = "\
UNIT is kommune:3201, fylke:32, kontor:0219, region:0200, bydel:030101, NO, or a bare code that only one unit has.
PERIOD is 2026M03 (month), 2026Q1 (quarter), 2026T1 (tertial), 2026H1 (half-year) or 2026.
DATE is 2026-03-01 or 01.03.2026, a Norwegian day.

Examples:
  rettesnor demo --no-serve
  rettesnor import --dataset deltakelse deltakelse-2026.csv
  rettesnor measure
  rettesnor card kommune:3201 2026T1

Exit codes: 0 done; 1 data or definitions say no; 2 the command can't be meant.";

/// Reads a language.
fn language(text: &str) -> Result<Language, String> {
    text.parse().map_err(|e: rettesnor_words::UnknownLanguage| e.to_string())
}

/// Reads a period.
pub fn period(text: &str) -> Result<Period, String> {
    text.parse().map_err(|e: rettesnor_core::time::ParsePeriodError| e.to_string())
}

/// Reads a day.
pub fn date(text: &str) -> Result<Date, String> {
    rettesnor_exchange::cell::date(text).map_err(|e| format!("{e}"))
}

/// Reads `2018M01..2025M12`, or one month.
pub fn months(text: &str) -> Result<MonthRange, String> {
    let month = |part: &str| part.trim().parse::<Month>().map_err(|e| e.to_string());
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    let range = MonthRange { first: month(first)?, last: month(last)? };
    if range.last < range.first {
        return Err(format!("{} lies before {}; write the earlier month first", range.last, range.first));
    }
    Ok(range)
}

/// Reads `a=b`.
pub fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((from, to)) if !from.trim().is_empty() && !to.trim().is_empty() => {
            Ok((from.trim().to_owned(), to.trim().to_owned()))
        }
        _ => Err(format!("`{text}` does not say what becomes what; write it as a=b")),
    }
}

/// Reads `column:a=b`.
pub fn value_pair(text: &str) -> Result<(String, String, String), String> {
    let wrong = || format!("`{text}` does not say which value of which column; write it as column:a=b");
    let (column, rest) = text.split_once(':').ok_or_else(wrong)?;
    let (from, to) = rest.split_once('=').ok_or_else(wrong)?;
    if column.trim().is_empty() || to.trim().is_empty() {
        return Err(wrong());
    }
    Ok((column.trim().to_owned(), from.trim().to_owned(), to.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_commands_fit_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_has_examples() {
        for command in Cli::command().get_subcommands() {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(help.contains(&format!("rettesnor {}", command.get_name())), "{}", command.get_name());
        }
    }

    #[test]
    fn values_are_read_or_explained() {
        assert!(months("2018M01..2025M12").is_ok_and(|range| range.len() == 96));
        assert!(months("2018M02..2018M01").is_err_and(|why| why.contains("earlier month first")));
        assert_eq!(pair("Kode = avslutningskode"), Ok(("Kode".into(), "avslutningskode".into())));
        assert!(pair("a=").is_err());
        assert_eq!(value_pair("kjonn:Kvinne=K"), Ok(("kjonn".into(), "Kvinne".into(), "K".into())));
        assert_eq!(date("01.03.2026"), date("2026-03-01"));
        assert!(date("2026-02-30").is_err_and(|why| why.contains("calendar")));
    }
}
