//! Lays a sheet out and writes it, by the rules of PDF/A-2a and PDF/UA-1.

use super::compose::arms_file;
use super::sheet::Sheet;
use super::world::Desk;
use rettesnor_core::report::Arms;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, pdf};

/// For how many documents what has been laid out is remembered.
const REMEMBERED: usize = 4;

/// The sheet as PDF; what stood in the way where it can't be one.
pub(super) fn typeset(sheet: &Sheet, arms: Option<&Arms>, identity: &str) -> Result<Vec<u8>, Vec<String>> {
    let data = serde_json::to_vec(sheet).map_err(|error| vec![error.to_string()])?;
    let mut files = vec![("report.json", data)];
    files.extend(arms.map(|arms| {
        let bytes = match arms {
            Arms::Svg(text) => text.clone().into_bytes(),
            Arms::Png(bytes) => bytes.clone(),
        };
        (arms_file(arms), bytes)
    }));
    let desk = Desk::with(files).ok_or_else(|| vec!["a file has no name".to_owned()])?;
    let written = write(&desk, identity);
    comemo::evict(REMEMBERED);
    written
}

fn write(desk: &Desk, identity: &str) -> Result<Vec<u8>, Vec<String>> {
    let laid_out = typst::compile::<PagedDocument>(desk);
    let document = laid_out.output.map_err(|problems| told(&problems))?;
    let standards =
        PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|why| vec![why.message().to_string()])?;
    let options = PdfOptions {
        ident: Smart::Custom(identity.to_owned()),
        creator: Smart::Custom(Some("Rettesnor".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    pdf(&document, &options).map_err(|problems| told(&problems))
}

fn told(problems: &[SourceDiagnostic]) -> Vec<String> {
    problems.iter().map(|problem| problem.message.to_string()).collect()
}
