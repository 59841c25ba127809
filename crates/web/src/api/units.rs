//! `GET /api/v1/units` and `/api/v1/units/{unit}`: the units that figures are about, and how they hang in their lines.

use super::answer::{document, list};
use super::format::Format;
use super::problem::ApiProblem;
use super::query::Asked;
use crate::names::unit_name;
use axum::response::Response;
use rettesnor_core::org::{UnitKind, UnitRef};
use serde::Serialize;
use std::collections::BTreeSet;

/// A unit in a list.
#[derive(Serialize)]
struct Unit {
    unit: String,
    kind: &'static str,
    code: String,
    name: String,
    parents: Vec<Parent>,
}

/// The unit above in a line.
#[derive(Serialize)]
struct Parent {
    line: String,
    unit: String,
}

/// A unit with what is below it.
#[derive(Serialize)]
struct Whole {
    #[serde(flatten)]
    unit: Unit,
    /// The first day that its code is valid, and the first day that it no longer is.
    valid_from: Option<String>,
    valid_to: Option<String>,
    children: Vec<Children>,
}

/// The units right below in a line.
#[derive(Serialize)]
struct Children {
    line: String,
    units: Vec<String>,
}

/// Gives the units of today.
pub async fn all(asked: Asked) -> Result<Response, ApiProblem> {
    asked.only(&["kind", "name", "limit", "offset"])?;
    let kind: Option<UnitKind> = asked.read("kind", |text| text.parse().ok())?;
    let (name, slice) = (asked.name()?, asked.slice()?);
    Format::json(&asked)?;
    let structure = &asked.ask.shelf().structure;
    let in_lines = structure.lines().into_iter().flat_map(|line| structure.units(&line));
    let units: BTreeSet<UnitRef> = in_lines.chain([UnitRef::country()]).collect();
    let wanted = |unit: &&UnitRef| {
        kind.is_none_or(|kind| unit.kind == kind)
            && name.as_ref().is_none_or(|name| unit_name(&asked.ask, unit).to_lowercase().contains(name))
    };
    let skipped = usize::try_from(slice.skipped).unwrap_or(usize::MAX);
    list(&asked, slice, units.iter().filter(wanted).skip(skipped).map(|unit| told(&asked, unit)))
}

/// Gives a unit, also one that is no more.
pub async fn one(asked: Asked) -> Result<Response, ApiProblem> {
    asked.only(&[])?;
    let unit = asked.unit()?;
    Format::json(&asked)?;
    let (structure, org) = (&asked.ask.shelf().structure, &asked.ask.shelf().stock.org);
    let valid = org.validity(&unit);
    if valid.is_empty() {
        return Err(asked.nothing());
    }
    let first = valid.iter().map(|one| one.from).min().flatten();
    let open = valid.iter().any(|one| one.to.is_none());
    let last = valid.iter().filter_map(|one| one.to).max().filter(|_| !open);
    let below = |line| {
        let units: Vec<String> = structure.children(&unit, &line).iter().map(ToString::to_string).collect();
        (!units.is_empty()).then(|| Children { line: line.as_str().to_owned(), units })
    };
    let whole = Whole {
        unit: told(&asked, &unit),
        valid_from: first.map(|day| day.to_string()),
        valid_to: last.map(|day| day.to_string()),
        children: structure.lines().into_iter().filter_map(below).collect(),
    };
    document(&asked, &whole)
}

fn told(asked: &Asked, unit: &UnitRef) -> Unit {
    let structure = &asked.ask.shelf().structure;
    let above = |line| {
        let parent = structure.parent(unit, &line)?;
        Some(Parent { line: line.as_str().to_owned(), unit: parent.to_string() })
    };
    Unit {
        unit: unit.to_string(),
        kind: unit.kind.as_str(),
        code: unit.code.clone(),
        name: unit_name(&asked.ask, unit),
        parents: structure.lines().into_iter().filter_map(above).collect(),
    }
}
