//! `GET /leveranser/mal/{dataset}.xlsx`: an empty workbook to fill in.

use crate::ask::Ask;
use crate::problem::Problem;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use rettesnor_exchange::template::{TemplateSpec, write_template};

/// The kind of a workbook.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Gives the workbook. What a data set holds is no secret.
pub async fn give(ask: Ask, Path(file): Path<String>) -> Result<Response, Problem> {
    let catalogue = &ask.shelf().stock.definitions;
    let dataset = file.strip_suffix(".xlsx").and_then(|id| catalogue.datasets.get(id));
    let Some(dataset) = dataset else { return Err(Problem::NotFound(ask.clone())) };
    let voice = ask.voice();
    let row = voice.say("template-row", &[("rad", voice.text(&dataset.row))]);
    let guide = vec![row, voice.say("template-codes", &[]), voice.say("template-other-columns", &[])];
    let spec = TemplateSpec::of(catalogue, dataset, voice.language().tag(), guide);
    let bytes = write_template(&spec).map_err(|error| {
        tracing::error!(%error, "a template could not be written");
        Problem::Wrong(ask.clone(), voice.say("problem-broken-text", &[]))
    })?;
    let headers = [
        (header::CONTENT_TYPE, XLSX.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}.xlsx\"", dataset.id)),
    ];
    Ok((headers, bytes).into_response())
}
