//! `explain`: where a figure comes from.

use super::Context;
use crate::cli;
use crate::clock;
use crate::failure::Failure;
use crate::work::{CardQuestion, Installation, Opened, explain};
use clap::Args;
use rettesnor_app::{BreakdownPart, Explained};
use rettesnor_core::time::{Date, Period};
use rettesnor_words::explanation::{self, Answer, Breakdown, Explanation, Part};

/// What `explain` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  rettesnor explain kommune:3201 2026T1 I.02-nir
  rettesnor explain region:0200 2026M03 B.15 --as-of 2026-05-01")]
pub struct Explain {
    /// The unit, such as kommune:3201 or NO.
    pub unit: String,
    /// The period, such as 2026T1.
    #[arg(value_parser = cli::period)]
    pub period: Period,
    /// The indicator, such as I.02-nir.
    pub indicator: String,
    /// The line that is counted along, such as stat or kommune.
    #[arg(long, value_name = "L")]
    pub line: Option<String>,
    /// Read the newest edition whose day is not after this one; today where it is not given.
    #[arg(long, value_name = "DATE", value_parser = cli::date)]
    pub as_of: Option<Date>,
}

/// Prints the explanation.
pub fn run(args: &Explain, context: &mut Context<'_>) -> Result<(), Failure> {
    let installation = Installation::at(&context.data)?;
    let question = CardQuestion {
        unit: &args.unit,
        period: args.period,
        package: None,
        line: args.line.as_deref(),
        as_of: args.as_of.unwrap_or_else(clock::today),
    };
    let (opened, explained) = explain(&installation, &question, &args.indicator)?;
    let folder = installation.folder()?;
    let deleted = folder.deleted().map_err(Failure::no)?;
    let answers = explained.deliveries.iter().map(|acceptance| {
        let manifest = folder.manifest(&acceptance.delivery).map_err(Failure::no)?;
        Ok(Answer {
            dataset: acceptance.dataset.clone(),
            received: acceptance.received,
            months: acceptance.scope.months,
            sources: manifest.sources,
            rows_deleted: deleted.contains_key(&acceptance.delivery),
            delivery: acceptance.delivery.clone(),
        })
    });
    let answers = answers.collect::<Result<Vec<_>, Failure>>()?;
    let explanation = told(&opened, &explained, answers);
    context.console.print(&explanation::text(&context.voice, &explanation))
}

fn told<'a>(opened: &'a Opened, explained: &'a Explained, deliveries: Vec<Answer>) -> Explanation<'a> {
    let breakdowns = explained
        .breakdowns
        .iter()
        .map(|breakdown| Breakdown { by: &breakdown.by, parts: breakdown.parts.iter().map(part).collect() });
    Explanation {
        catalogue: &opened.catalogue,
        indicator: &explained.indicator,
        version: &explained.version,
        unit: &explained.unit,
        unit_name: opened.org.name(&explained.unit, opened.made.as_of).unwrap_or_default(),
        line: &explained.line,
        period: explained.period,
        months: explained.range,
        counted: explained.counted,
        as_of: opened.made.as_of,
        edition: &opened.edition.hash,
        stale: opened.stale,
        figure: &explained.figure,
        ytd: &explained.ytd,
        goal: explained.goal.as_ref(),
        judged: explained.judged,
        rows: explained.rows,
        excluded: &explained.excluded,
        outside: explained.outside,
        breakdowns: breakdowns.collect(),
        tally: &explained.tally,
        deliveries,
    }
}

fn part(part: &BreakdownPart) -> Part<'_> {
    Part {
        code: &part.code,
        label: part.listed.as_ref().map(|code| &code.label),
        rows: part.rows,
        denominator: part.denominator,
        numerator: part.numerator,
        mean: part.mean,
    }
}
