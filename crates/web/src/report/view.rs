//! A report as a page shows it: exactly what its files say.

use crate::ask::Ask;
use crate::problem::Problem;
use rettesnor_core::report::PeriodReport;
use rettesnor_report::paper::{self, Sheet};

/// A report in words.
pub struct ReportView {
    /// Everything that it says.
    pub sheet: Sheet,
    /// Its headings of the first level, each with the place that it is found at.
    pub contents: Vec<(String, String)>,
    /// The words over the columns of its cards, in its language.
    pub words: SheetWords,
}

/// Words that a page needs besides, in the language of the report.
pub struct SheetWords {
    /// Over the ids of indicators.
    pub id: String,
    /// Over the names.
    pub name: String,
    /// What a card is, for who can't see it.
    pub caption: String,
    /// What the list of contents is called.
    pub contents: String,
}

impl ReportView {
    /// A report in words.
    pub fn of(ask: &Ask, report: &PeriodReport) -> Result<Self, Problem> {
        let voice = super::voice_of(ask, &report.language);
        let sheet = paper::said(report, voice).map_err(|error| Problem::Broken(ask.clone(), error.to_string()))?;
        let headed = sheet.sections.iter().enumerate().filter(|(_, section)| section.level == 1);
        let contents = headed.map(|(at, section)| (format!("del-{at}"), section.heading.clone())).collect();
        let say = |key: &str| voice.say(key, &[]);
        let words = SheetWords {
            id: say("column-id"),
            name: say("column-name"),
            caption: say("card-caption"),
            contents: say("paper-contents"),
        };
        Ok(Self { sheet, contents, words })
    }
}
