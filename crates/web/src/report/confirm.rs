//! The page that asks once more before a report is made, and what was chosen on the way to it.

use super::view::ReportView;
use crate::page::Page;
use crate::posted::Posted;
use askama::Template;
use rettesnor_app::report::Wanted;
use rettesnor_report::paper::sheet::Part;

/// What was chosen in the form.
#[derive(Default)]
pub struct Chosen {
    /// The texts that were said yes to, by their ids.
    pub texts: Vec<String>,
    /// What changed and why.
    pub reason: String,
}

impl Chosen {
    /// Reads it.
    pub fn read(posted: &Posted) -> Self {
        let texts = posted.all("tekst").filter(|id| !id.is_empty()).map(str::to_owned).collect();
        Self { texts, reason: posted.get("grunn").to_owned() }
    }

    /// What is wanted of the draft then.
    pub fn wanted(&self) -> Wanted<'_> {
        Wanted { yes: Some(&self.texts), reason: &self.reason }
    }
}

/// Asks once more, with the report as it will be.
#[derive(Template)]
#[template(path = "report/confirm.html")]
pub struct ConfirmPage<'a> {
    pub page: Page<'a>,
    pub question: String,
    pub internal: bool,
    pub kept: String,
    pub hash: String,
    pub action: String,
    pub back: String,
    pub language: String,
    pub view: ReportView,
    pub chosen: Chosen,
}
