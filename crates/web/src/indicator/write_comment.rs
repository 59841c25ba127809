//! `POST /malekort/{unit}/{period}/{indicator}/kommentarer`: says something of a figure.

use super::comments::{CommentForm, anchor, comment_place, wrong_wording};
use super::show::{Address, Question, find, form_action, page};
use crate::ask::Ask;
use crate::card::switches::path;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use axum::Extension;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::comment::{Reach, Wording, write_comment};
use rettesnor_app::shelf::{IndicatorPage, Place};

/// Writes the comment and leads to it; where it can't be, what was written stays in the form.
pub async fn write(
    ask: Ask,
    Path(address): Path<Address>,
    Query(question): Query<Question>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let (place, found) = match find(&ask, &address, &question) {
        Ok(found) => found,
        Err(refused) => return refused.answer(&ask, &address.2),
    };
    let wording = Wording { body: posted.raw("tekst"), form_key: posted.get(ONCE) };
    let (store, at) = (ask.desk().store(), comment_place(&place, &address.2));
    let written = match reach(&ask, &found) {
        Some(reach) => write_comment(store, ask.who(), ask.now(), reach, &at, wording).await,
        None => return Err(Problem::NotFound(ask)),
    };
    match written {
        Ok(id) => Ok(Redirect::to(&back(&place, &address.2, Some(id.as_str()))).into_response()),
        Err(error) => {
            let error = wrong_wording(&ask, error)?;
            let form = CommentForm::empty(ask.voice(), form_action(&place, &address.2)).again(wording.body, error);
            page(&ask, &place, &found, form).await
        }
    }
}

/// Who reads the figures of a page.
pub fn reach<'a>(ask: &'a Ask, found: &IndicatorPage) -> Option<Reach<'a>> {
    let package = ask.shelf().counted_by().packages.get(&found.explained.indicator.package)?;
    Some(Reach { structure: &ask.shelf().structure, controller: &package.line })
}

/// The page of the figure, at a comment or at all of them.
pub fn back(place: &Place, indicator: &str, comment: Option<&str>) -> String {
    let at = comment.map_or_else(|| "kommentarer".to_owned(), anchor);
    format!("{}/{indicator}?linje={}#{at}", path(&place.unit, place.period, None), place.line)
}
