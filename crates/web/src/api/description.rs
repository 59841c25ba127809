//! `GET /api/v1/openapi.json`: the description of the interface, OpenAPI 3.1.
//!
//! It is written by hand beside the code: the answers are few, their contracts are older than the interface, and every
//! word in it is for people. A test holds its paths against the table of routes.

use super::answer::answer;
use super::format::Format;
use super::problem::ApiProblem;
use super::query::Asked;
use axum::response::Response;

/// The description.
pub const OPENAPI: &str = include_str!("openapi.json");

/// Gives the description.
pub async fn give(asked: Asked) -> Result<Response, ApiProblem> {
    asked.only(&[])?;
    Format::json(&asked)?;
    Ok(answer(&asked, "application/json", OPENAPI.to_owned()))
}
