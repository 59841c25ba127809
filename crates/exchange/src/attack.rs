//! A table of public numbers as programs read it that try to work out what is hidden: JSON with `cells` and `linear`.
//!
//! Anyone may be given what readers know. Whoever judges an attack needs the answers: what each hidden number is, which
//! are hidden for their own sake, and which of those that are printed nowhere must not be known either.

use rettesnor_core::disclosure::{Bound, CellId, Hidden, Standing, Table};
use serde_json::{Map, Value, json};

/// Who a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// Anyone: nothing that readers do not know.
    Anyone,
    /// Whoever judges attacks, and keeps the file.
    Judge,
}

/// The table as JSON. `printed` says which cells are printed at all; the others are unknown to readers.
///
/// # Errors
/// The text can't be written.
pub fn to_json(
    table: &Table,
    hidden: &Hidden,
    printed: impl Fn(CellId) -> bool,
    holder: Holder,
) -> Result<String, serde_json::Error> {
    let cells = table.ids().map(|id| cell(table, hidden, (id, printed(id)), holder));
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

fn cell(table: &Table, hidden: &Hidden, (id, printed): (CellId, bool), holder: Holder) -> Value {
    let cell = table.cell(id);
    let guarded = cell.standing.is_guarded();
    let unseen = hidden.contains(id) || matches!(cell.standing, Standing::Sensitive | Standing::Hidden { .. });
    let absent = matches!(cell.standing, Standing::Absent { .. }) || !printed;
    if !unseen && !absent {
        return json!({ "id": cell.key, "value": cell.value, "status": "published", "lo": null });
    }
    let judged = holder == Holder::Judge;
    // What must not be known is attacked whether it is printed or not, where the answers are there.
    let status = if !absent || (guarded && judged) { "suppressed" } else { "absent" };
    let mut told = json!({ "id": cell.key, "value": null, "status": status, "lo": cell.lo });
    if judged {
        told["_kind"] = json!(if guarded { "primary" } else { "secondary" });
        told["true"] = json!(cell.value);
    }
    told
}
