//! `GET /offentlig/publisering/{id}/malekort.csv` and `.xlsx`: exactly what the published page shows.

use super::answer::answer;
use super::show::read;
use crate::ask::Ask;
use crate::card::columns::Columns;
use crate::card::export::{XLSX, book};
use crate::card::published::{place, published_on, sheet};
use crate::problem::Problem;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use rettesnor_report::card::{csv, workbook};

/// Gives a publication as a file.
pub async fn give(ask: Ask, headers: HeaderMap, Path((id, file)): Path<(String, String)>) -> Result<Response, Problem> {
    let Some(ending) = file.strip_prefix("malekort.") else { return Err(Problem::NotFound(ask)) };
    let (publication, frozen) = read(&ask, &id.into()).await?;
    let (voice, catalogue) = (ask.voice(), ask.shelf().counted_by());
    let (place, sheet) = (place(catalogue, &frozen), sheet(&frozen));
    let mut book = book(voice, catalogue, &place, &sheet, &Columns::read(None));
    book.lead.push(published_on(voice, &publication));
    book.notes.extend((!publication.reason.is_empty()).then(|| publication.reason.clone()));
    let (kind, content) = match ending {
        "csv" => ("text/csv; charset=utf-8", csv(&book).into_bytes()),
        "xlsx" => match workbook(&book) {
            Ok(content) => (XLSX, content),
            Err(error) => return Err(Problem::Broken(ask.clone(), error.to_string())),
        },
        _ => return Err(Problem::NotFound(ask)),
    };
    let unit = place.unit.to_string().replace(':', "-");
    let name = format!("attachment; filename=\"{unit}-{}-{}.{ending}\"", place.period, publication.number);
    let mut answer = answer(&ask, &headers, kind, content);
    if let Ok(name) = HeaderValue::from_str(&name) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(answer)
}
