//! `GET /rapport/{id}/{file}`: a report as PDF, workbook or CSV. A file is made the first time that anybody asks for it, on
//! a thread where it keeps nobody waiting, and kept: everybody gets the same bytes.

use super::{made, voice_of};
use crate::ask::Ask;
use crate::card::export::XLSX;
use crate::problem::Problem;
use crate::public::answer::answer;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use rettesnor_app::report::MadeReading;
use rettesnor_core::report::{Arms, PeriodReport};
use rettesnor_report::{DocumentError, book, paper};
use rettesnor_words::{Language, Voice};

/// A file that a report is given as.
#[derive(Clone, Copy)]
enum Kind {
    Pdf,
    Workbook,
    Csv,
}

impl Kind {
    fn of(file: &str) -> Option<Self> {
        match file {
            "rapport.pdf" => Some(Self::Pdf),
            "rapport.xlsx" => Some(Self::Workbook),
            "rapport.csv" => Some(Self::Csv),
            _ => None,
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Workbook => "xlsx",
            Self::Csv => "csv",
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Workbook => XLSX,
            Self::Csv => "text/csv; charset=utf-8",
        }
    }

    fn write(self, report: &PeriodReport, voice: &Voice) -> Result<Vec<u8>, DocumentError> {
        match self {
            Self::Pdf => paper::pdf(report, voice),
            Self::Workbook => book::workbook(report, voice),
            Self::Csv => book::csv(report, voice).map(String::into_bytes),
        }
    }
}

/// Gives a file to who may read the report.
pub async fn give(ask: Ask, headers: HeaderMap, Path((id, file)): Path<(String, String)>) -> Result<Response, Problem> {
    let Some(reading) = made(&ask, &id).await? else { return Err(Problem::NotFound(ask)) };
    if reading.report.internal {
        ask.note_reading(&format!("{}/{file}", super::report_path(&id))).await;
    }
    file_of(&ask, &headers, &reading, &file).await
}

/// Gives a file of a report that whoever asks may read.
pub async fn file_of(ask: &Ask, headers: &HeaderMap, reading: &MadeReading, file: &str) -> Result<Response, Problem> {
    let Some(kind) = Kind::of(file) else { return arms(ask, headers, &reading.report, file) };
    let (store, made) = (ask.desk().store(), &reading.made);
    let failed = |error| Problem::Store(ask.clone(), error);
    let kept = store.report_file(ask.who(), &made.id, kind.ending()).await.map_err(failed)?;
    let content = match kept {
        Some(content) => content,
        None => {
            let content = written(ask, reading, kind).await?;
            store.keep_report_file(ask.who(), ask.now(), (&made.id, kind.ending()), content).await.map_err(failed)?
        }
    };
    let unit = made.units.first().map(|unit| unit.to_string().replace(':', "-")).unwrap_or_default();
    let name = format!("attachment; filename=\"{unit}-{}-{}.{}\"", made.period, made.number, kind.ending());
    let mut answer = if reading.report.internal {
        ([(header::CONTENT_TYPE, kind.content_type())], content).into_response()
    } else {
        answer(ask, headers, kind.content_type(), content)
    };
    if let Ok(name) = HeaderValue::from_str(&name) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(answer)
}

/// Writes a file, where it keeps nobody waiting.
async fn written(ask: &Ask, reading: &MadeReading, kind: Kind) -> Result<Vec<u8>, Problem> {
    let (desk, report) = (ask.desk().clone(), reading.report.clone());
    let language = voice_of(ask, &report.language).language();
    let writing = tokio::task::spawn_blocking(move || {
        let voice = desk.voice(Language::ALL.into_iter().find(|known| *known == language).unwrap_or(Language::Bokmaal));
        kind.write(&report, voice).map_err(|error| error.to_string())
    });
    let done = writing.await.unwrap_or_else(|error| Err(error.to_string()));
    done.map_err(|error| Problem::Broken(ask.clone(), error))
}

/// The coat of arms on a report.
fn arms(ask: &Ask, headers: &HeaderMap, report: &PeriodReport, file: &str) -> Result<Response, Problem> {
    match (&report.issuer.arms, file) {
        (Some(Arms::Svg(drawing)), "arms.svg") => {
            Ok(answer(ask, headers, "image/svg+xml", drawing.clone().into_bytes()))
        }
        (Some(Arms::Png(picture)), "arms.png") => Ok(answer(ask, headers, "image/png", picture.clone())),
        _ => Err(Problem::NotFound(ask.clone())),
    }
}
