//! `POST /brev/plasser/{unit}/{year}`: entering what was bought, or what was used with what balances it.

use super::places::page;
use super::told::{unit, year};
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::{problem, sentence};
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::letter::{PlaceSide, count_places};
use rettesnor_core::letter::{PlaceBook, PlaceMonth, UserScore};

/// Enters counts.
pub async fn enter(
    ask: Ask,
    Path((text, of_year)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let (unit, year) = (unit(&ask, &text)?, year(&ask, &of_year)?);
    let side = if posted.get("side") == "kjopt" { PlaceSide::Bought } else { PlaceSide::Used };
    let version = posted.get("versjon").parse().unwrap_or(0);
    let done = match book(&posted) {
        Some(book) => count_places(&ask.pen(posted.get(ONCE)), (&unit, year), side, &book, version).await,
        None => Err(SteerError::Wrong("antall")),
    };
    match done {
        Ok(_) => Ok(Redirect::to(&format!("/brev/plasser/{unit}/{year}?gjort=ja")).into_response()),
        Err(error) => {
            let own = matches!(error, SteerError::Wrong(_)).then(|| ask.voice().say("places-wrong", &[]));
            let Some(said) = own.or_else(|| sentence(ask.voice(), &error)) else { return Err(problem(&ask, error)) };
            let asked = ["side", "tiltak", "gruppe"].map(|name| (name.to_owned(), posted.get(name).to_owned()));
            let html = page(&ask, (&unit, year), &asked.into(), said, None).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
        }
    }
}

/// What the form says; nothing where a number can't be read.
fn book(posted: &Posted) -> Option<PlaceBook> {
    let mut book = PlaceBook::of(posted.get("tiltak"), posted.get("gruppe"));
    for (place, month) in book.months.iter_mut().enumerate() {
        let field = |end: &str| posted.get(&format!("m{}_{end}", place + 1)).to_owned();
        let count = |end: &str| match field(end).as_str() {
            "" => Some(None),
            text => text.parse().ok().map(Some),
        };
        let judged = match (field("snitt").as_str(), count("svar")?) {
            ("", None) => None,
            (mean, Some(answers)) => Some(UserScore { hundredths: hundredths(mean)?, answers }),
            _ => return None,
        };
        *month = PlaceMonth { bought: count("kjopt")?, used: count("brukt")?, broken_off: count("avbrutt")?, judged };
    }
    Some(book)
}

/// A mean from 1 to 6, in hundredths.
fn hundredths(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let part = format!("{part:0<2}");
    let number = whole.parse::<u32>().ok()? * 100 + part.get(..2)?.parse::<u32>().ok()?;
    (100..=600).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_from_one_to_six() {
        assert_eq!(hundredths("4,3"), Some(430));
        assert_eq!(hundredths("6"), Some(600));
        assert_eq!(hundredths("4.25"), Some(425));
        for text in ["0,5", "7", "fire", ""] {
            assert_eq!(hundredths(text), None, "{text}");
        }
    }
}
