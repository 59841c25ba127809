//! `GET /leveranser/{upload}/merket.xlsx`: the files given back with their bad cells marked, to whoever sent them.

use super::template::XLSX;
use crate::ask::Ask;
use crate::problem::Problem;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use rettesnor_store::UploadId;
use rettesnor_store::uploads::{Upload, UploadState};

/// Gives the workbook. Rows of persons go back to their deliverer alone.
pub async fn give(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    let upload = ask.desk().store().upload(ask.who(), &UploadId::from(id)).await;
    let upload = upload.map_err(|error| Problem::Store(ask.clone(), error))?;
    let upload = upload.filter(|upload| is_for(&ask, upload)).ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let bytes = tokio::fs::read(path(&ask, &upload)).await.map_err(|_| Problem::NotFound(ask.clone()))?;
    ask.note_reading(&format!("upload/{}/marked", upload.id)).await;
    let headers = [
        (header::CONTENT_TYPE, XLSX.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"merket-{}.xlsx\"", upload.dataset)),
    ];
    Ok((headers, bytes).into_response())
}

/// Whether the files of an upload have been given back and may be fetched.
pub fn is_there(ask: &Ask, upload: &Upload) -> bool {
    is_for(ask, upload) && path(ask, upload).is_file()
}

fn is_for(ask: &Ask, upload: &Upload) -> bool {
    let units = upload.units.iter().cloned().collect();
    let still = ask.shelf().may_deliver(ask.who(), &upload.dataset, &units, None);
    upload.state == UploadState::Checked && upload.made_by == ask.who().as_actor() && still
}

fn path(ask: &Ask, upload: &Upload) -> std::path::PathBuf {
    ask.desk().settings().pending.join(upload.id.as_str()).join("marked.xlsx")
}
