//! A table of public numbers as programs read it that try to work out what is hidden: JSON with `cells` and `linear`.
//!
//! A hidden number is there with its true value under `true`, for whoever holds the attack against the answer: a file
//! to try a publication with, and never to be published.

use rettesnor_core::disclosure::{Bound, CellId, Hidden, Standing, Table};
use serde_json::{Map, Value, json};

/// The table as JSON. `printed` says which cells are printed at all; the others are unknown to readers.
///
/// # Errors
/// The text can't be written.
pub fn to_json(table: &Table, hidden: &Hidden, printed: impl Fn(CellId) -> bool) -> Result<String, serde_json::Error> {
    let cells = table.ids().map(|id| cell(table, hidden, id, printed(id)));
    let relations = table.relations().iter().map(|relation| {
        let terms = relation.terms.iter().map(|(id, factor)| (table.cell(*id).key.clone(), json!(factor)));
        let op = match relation.bound {
            Bound::Zero => "=",
            Bound::AtMostZero => "<=",
        };
        json!({ "coef": terms.collect::<Map<_, _>>(), "op": op, "rhs": 0 })
    });
    serde_json::to_string(&json!({ "cells": cells.collect::<Vec<_>>(), "linear": relations.collect::<Vec<_>>() }))
}

fn cell(table: &Table, hidden: &Hidden, id: CellId, printed: bool) -> Value {
    let cell = table.cell(id);
    let guarded = cell.standing.is_guarded();
    let unseen = hidden.contains(id) || matches!(cell.standing, Standing::Sensitive | Standing::Hidden { .. });
    let absent = matches!(cell.standing, Standing::Absent { .. }) || !printed;
    if !unseen && !absent {
        return json!({ "id": cell.key, "value": cell.value, "status": "published", "lo": null });
    }
    // What must not be known is attacked whether it is printed or not.
    let status = if guarded || !absent { "suppressed" } else { "absent" };
    let kind = if guarded { "primary" } else { "secondary" };
    json!({ "id": cell.key, "value": null, "status": status, "lo": cell.lo, "_kind": kind, "true": cell.value })
}
