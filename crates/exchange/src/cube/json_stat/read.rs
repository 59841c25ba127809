//! From the text of a JSON-stat 2 data set to a cube; the answers of PxWebApi v1 and v2 are such data sets.

use super::super::{
    About, CELL_LIMIT, CUBE_LIMIT_MB, Category, Cube, CubeError, CubeFault, CubeValue, Decimal, Dimension, MeasureUnit,
    Role, alike,
};
use super::document::{Categories, CodeOrPlace, Document, JsonDimension, JsonUnit, Listed};
use crate::table::TableError;
use serde_json::value::RawValue;
use std::collections::HashMap;
use std::fs::File;
use std::io::Read;

/// Reads a file that begins as JSON does.
pub(crate) fn read(file: &File) -> Result<Cube, TableError> {
    let limit = CUBE_LIMIT_MB * 1_000_000;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(broken(CubeFault::TooLarge, "").into());
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| TableError::BrokenEncoding("UTF-8"))?;
    Ok(parse(text.trim_start_matches('\u{feff}'))?)
}

/// Reads a JSON-stat text.
pub(super) fn parse(text: &str) -> Result<Cube, CubeError> {
    let document: Document<'_> = serde_json::from_str(text).map_err(|error| {
        let fault = if error.is_data() { CubeFault::NotJsonStat } else { CubeFault::BrokenJson };
        broken(fault, "").on_line(error.line() as u64)
    })?;
    if document.class.as_deref().is_some_and(|class| class != "dataset") {
        return Err(broken(CubeFault::NotJsonStat, ""));
    }
    let (Some(ids), Some(sizes), Some(_)) = (&document.id, &document.size, &document.dimension) else {
        return Err(broken(CubeFault::NotJsonStat, ""));
    };
    if ids.len() != sizes.len() {
        return Err(broken(CubeFault::Structure, "size"));
    }
    let cells = sizes.iter().try_fold(1_usize, |product, size| product.checked_mul(*size));
    let cells = cells.filter(|cells| *cells <= CELL_LIMIT).ok_or_else(|| broken(CubeFault::TooLarge, "size"))?;
    let dimensions = dimensions(&document, ids, sizes)?;
    let values = values(&document, cells, text)?;
    let about = About {
        label: alike(document.label.as_deref().unwrap_or_default()),
        source: document.source.clone().unwrap_or_default(),
        updated: document.updated.as_deref().and_then(|moment| moment.parse().ok()),
        ..About::default()
    };
    Cube::new(about, dimensions, values)
}

fn dimensions(document: &Document<'_>, ids: &[String], sizes: &[usize]) -> Result<Vec<Dimension>, CubeError> {
    let Some(Listed::Named(named)) = &document.dimension else {
        return Err(broken(CubeFault::Structure, "dimension"));
    };
    let named: HashMap<&str, &JsonDimension> =
        named.iter().filter_map(|(id, dimension)| Some((id.as_str(), dimension.as_ref()?))).collect();
    let mut all = Vec::new();
    for ((number, id), size) in (1..).zip(ids).zip(sizes) {
        let at = |part: &str| broken(CubeFault::Structure, &format!("dimension[{number}]{part}"));
        let json = named.get(id.as_str()).ok_or_else(|| at(""))?;
        let categories = json.category.as_ref().ok_or_else(|| at(".category"))?;
        let categories = read_categories(categories).ok_or_else(|| at(".category.index"))?;
        if categories.len() != *size {
            return Err(at(".category.index"));
        }
        let label = alike(json.label.as_deref().unwrap_or(id));
        all.push(Dimension { id: id.clone(), label, role: role(document, id), categories });
    }
    Ok(all)
}

/// What the document says, and where it says nothing, what SSB's own names say.
fn role(document: &Document<'_>, id: &str) -> Role {
    let roles = &document.role;
    let is_in = |those: &[String]| those.iter().any(|one| one == id);
    match id {
        _ if is_in(&roles.time) => Role::Time,
        _ if is_in(&roles.geo) => Role::Geo,
        _ if is_in(&roles.metric) => Role::Metric,
        "Tid" if roles.time.is_empty() => Role::Time,
        "Region" if roles.geo.is_empty() => Role::Geo,
        "ContentsCode" if roles.metric.is_empty() => Role::Metric,
        _ => Role::Plain,
    }
}

/// The categories in their order; nothing where their places do not fit.
fn read_categories(json: &Categories) -> Option<Vec<Category>> {
    let codes: Vec<&str> = match (&json.index, &json.label) {
        (Some(Listed::Dense(codes)), _) => codes.iter().map(code_of).collect::<Option<_>>()?,
        (Some(Listed::Named(placed)), _) => in_places(placed)?,
        // A dimension of one category needs no places.
        (None, Some(Listed::Named(labels))) if labels.len() == 1 => labels.iter().map(|(code, _)| &**code).collect(),
        _ => return None,
    };
    let (labels, units) = (by_code(json.label.as_ref()), by_code(json.unit.as_ref()));
    let category = |code: &str| Category {
        code: code.to_owned(),
        label: alike(labels.get(code).map_or(code, |label| label)),
        unit: units.get(code).map(|unit| measure_unit(unit)),
        definition_version: None,
    };
    Some(codes.into_iter().map(category).collect())
}

fn measure_unit(unit: &JsonUnit) -> MeasureUnit {
    MeasureUnit { base: alike(unit.base.as_deref().unwrap_or_default()), decimals: unit.decimals.unwrap_or_default() }
}

fn code_of(item: &Option<CodeOrPlace>) -> Option<&str> {
    if let Some(CodeOrPlace::Code(code)) = item { Some(code) } else { None }
}

fn in_places(placed: &[(String, Option<CodeOrPlace>)]) -> Option<Vec<&str>> {
    let mut codes = vec![None; placed.len()];
    for (code, place) in placed {
        let Some(CodeOrPlace::Place(place)) = place else { return None };
        let free = codes.get_mut(*place)?;
        if free.replace(code.as_str()).is_some() {
            return None;
        }
    }
    codes.into_iter().collect()
}

fn by_code<T>(listed: Option<&Listed<T>>) -> HashMap<&str, &T> {
    match listed {
        Some(Listed::Named(named)) => {
            named.iter().filter_map(|(code, item)| Some((code.as_str(), item.as_ref()?))).collect()
        }
        _ => HashMap::new(),
    }
}

fn values(document: &Document<'_>, cells: usize, text: &str) -> Result<Vec<CubeValue>, CubeError> {
    let numbers = spread(document.value.as_ref(), cells, "value")?;
    let statuses = spread(document.status.as_ref(), cells, "status")?;
    let pairs = numbers.into_iter().zip(statuses).enumerate();
    let value = |(cell, (raw, status)): (usize, (Option<&&RawValue>, Option<&String>))| {
        let fail = |part: &str| {
            let line = raw.map_or(0, |raw| line_of(raw.get(), text));
            broken(CubeFault::Value, &format!("{part}[{}]", cell + 1)).on_line(line)
        };
        let (number, symbol) = match raw.map(|raw| raw.get()) {
            None => (None, None),
            // A symbol among the numbers, as some write it.
            Some(written) if written.starts_with('"') => (None, Some(written.trim_matches('"'))),
            Some(written) => (Some(written.parse::<Decimal>().map_err(|_| fail("value"))?), None),
        };
        CubeValue::marked(number, status.map(String::as_str).or(symbol))
            .ok_or_else(|| fail(if status.is_some() { "status" } else { "value" }))
    };
    pairs.map(value).collect()
}

/// What is given for each cell, from whichever of the three forms.
fn spread<'l, T>(listed: Option<&'l Listed<T>>, cells: usize, part: &str) -> Result<Vec<Option<&'l T>>, CubeError> {
    match listed {
        None => Ok(vec![None; cells]),
        Some(Listed::TooMany) => Err(broken(CubeFault::TooLarge, part)),
        Some(Listed::All(one)) => Ok(vec![Some(one); cells]),
        Some(Listed::Dense(items)) if items.len() == cells => Ok(items.iter().map(Option::as_ref).collect()),
        Some(Listed::Dense(_)) => Err(broken(CubeFault::Structure, part)),
        Some(Listed::Named(items)) => {
            let mut all = vec![None; cells];
            for (cell, item) in items {
                let place = cell.parse::<usize>().ok().and_then(|cell| all.get_mut(cell));
                *place.ok_or_else(|| broken(CubeFault::Structure, part))? = item.as_ref();
            }
            Ok(all)
        }
    }
}

/// The line of a part that lies inside the text.
fn line_of(part: &str, text: &str) -> u64 {
    let at = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let before = text.as_bytes().get(..at).unwrap_or_default();
    1 + before.iter().filter(|byte| **byte == b'\n').count() as u64
}

fn broken(fault: CubeFault, at: &str) -> CubeError {
    CubeError::of(fault, at)
}
