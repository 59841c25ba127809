//! `card`: the card of a unit and period, to read or for another program.

use super::Context;
use crate::cli;
use crate::clock;
use crate::failure::Failure;
use crate::work::{CardQuestion, Installation, card};
use clap::{Args, ValueEnum};
use rettesnor_core::time::{Date, Period};
use rettesnor_exchange::card::{to_csv, to_json};

/// What `card` is told.
#[derive(Args)]
#[command(after_help = "\
Without --package the card shows every package that counts at the unit.

Examples:
  rettesnor card kommune:3201 2026T1
  rettesnor card region:0200 2026M03 --package nav-kontor
  rettesnor card 3201 2025 --as-of 2026-02-01 --format json
  rettesnor card NO 2026Q1 --format csv > kort.csv")]
pub struct Card {
    /// The unit, such as kommune:3201 or NO.
    pub unit: String,
    /// The period, such as 2026T1.
    #[arg(value_parser = cli::period)]
    pub period: Period,
    /// Only this package of definitions.
    #[arg(long, value_name = "P")]
    pub package: Option<String>,
    /// Only this line, such as stat or kommune.
    #[arg(long, value_name = "L")]
    pub line: Option<String>,
    /// Read the newest edition whose day is not after this one; today where it is not given.
    #[arg(long, value_name = "DATE", value_parser = cli::date)]
    pub as_of: Option<Date>,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// How a card can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table to read.
    Text,
    /// The stable contract, described by docs/reference/card.schema.json.
    Json,
    /// Semicolon-separated rows, one for each line and figure.
    Csv,
}

/// Prints the card.
pub fn run(args: &Card, context: &mut Context<'_>) -> Result<(), Failure> {
    let installation = Installation::at(&context.data)?;
    let question = CardQuestion {
        unit: &args.unit,
        period: args.period,
        package: args.package.as_deref(),
        line: args.line.as_deref(),
        as_of: args.as_of.unwrap_or_else(clock::today),
    };
    show(&installation, &question, args.format, context)
}

/// Composes a card and prints it.
///
/// # Errors
/// There is no such card, or the output can't be written to.
pub fn show(
    installation: &Installation,
    question: &CardQuestion<'_>,
    format: Format,
    context: &mut Context<'_>,
) -> Result<(), Failure> {
    let (opened, card) = card(installation, question)?;
    // The text says so itself.
    if card.stale && format != Format::Text {
        let text = "a delivery received by then is not in this edition; run `rettesnor measure` to count it";
        context.console.remark(text);
    }
    if installation.folder()?.goals_file().exists() {
        let text = "goals.csv has not been taken in, and no goal of it is on the card; run `rettesnor goals import`";
        context.console.remark(text);
    }
    let tag = context.voice.language().tag();
    let text = match format {
        Format::Json => to_json(&card, tag).map_err(Failure::no)?,
        Format::Csv => to_csv(&card, tag),
        Format::Text => rettesnor_words::card::text(&context.voice, &opened.catalogue, &card, context.console.colour),
    };
    context.console.print(&text)
}
