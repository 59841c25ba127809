//! What figures are made from: definitions, goals, and whether the newest edition has counted what was delivered.

use super::finding::Finding;
use crate::clock;
use crate::command::Context;
use crate::work::{Installation, goal_rows, known_aims};
use rettesnor_core::definition::source::load_cases;
use rettesnor_core::time::Moment;
use rettesnor_engine::folder::Folder;

/// Looks at definitions, goals and editions.
pub fn look(context: &Context<'_>) -> Vec<Finding> {
    let installation = match Installation::at(&context.data) {
        Ok(installation) => installation,
        Err(failure) => {
            let text = failure.message().unwrap_or("they can't be read").to_owned();
            return vec![Finding::wrong(
                "definitions",
                text,
                "`rettesnor check` tells every mistake and how to mend it",
            )];
        }
    };
    let mut findings = vec![definitions(&installation)];
    if let Ok(folder) = Folder::open(&context.data) {
        findings.push(levels(&installation, &folder));
        findings.push(editions(&folder));
    }
    findings
}

/// When the newest edition was made.
pub fn newest_edition(context: &Context<'_>) -> Option<Moment> {
    let made = Folder::open(&context.data).ok()?.made().ok()?;
    made.iter().filter_map(|made| made.at.parse().ok()).max()
}

fn definitions(installation: &Installation) -> Finding {
    let catalogue = &installation.catalogue;
    match load_cases(catalogue, &installation.files) {
        Ok(cases) => {
            let counts = (catalogue.packages.len(), catalogue.indicators.len(), cases.len());
            Finding::ok("definitions", format!("{} packages, {} indicators, {} cases", counts.0, counts.1, counts.2))
        }
        Err(problems) => Finding::wrong(
            "definitions",
            format!("{} case(s) can't be read", problems.len()),
            "`rettesnor check` tells every mistake and how to mend it",
        ),
    }
}

fn levels(installation: &Installation, folder: &Folder) -> Finding {
    let today = clock::today();
    let mend = "correct the row and run `rettesnor goals import`; until then its goals are on no card";
    let org = match folder.org(today) {
        Ok(org) => org,
        Err(error) => return Finding::wrong("units", error, "deliver the data set `enheter` again"),
    };
    let waiting = match goal_rows(folder, &installation.catalogue, &org, today) {
        Ok(rows) => rows.len(),
        Err(failure) => return Finding::wrong("goals", failure.message().unwrap_or_default(), mend),
    };
    if waiting > 0 {
        let text = format!("{waiting} lie in goals.csv and are on no card yet");
        return Finding::warn("goals", text, "rettesnor goals import");
    }
    match known_aims(installation) {
        Ok(aims) if aims.is_empty() => Finding::ok("goals", "none are set"),
        Ok(aims) => Finding::ok("goals", format!("{} are set", aims.len())),
        Err(failure) => Finding::wrong("goals", failure.message().unwrap_or_default(), "mend the settings"),
    }
}

fn editions(folder: &Folder) -> Finding {
    let damaged = "put the data folder back from its copy, or count everything anew with `rettesnor measure --full`";
    let today = clock::today();
    let (accepted, newest) = match (folder.accepted(), folder.newest(today)) {
        (Ok(accepted), Ok(newest)) => (accepted, newest),
        (Err(error), _) | (_, Err(error)) => return Finding::wrong("editions", error, damaged),
    };
    let Some(newest) = newest else {
        return if accepted.is_empty() {
            Finding::ok("editions", "nothing has been delivered yet")
        } else {
            Finding::warn("editions", "what was delivered has not been counted", "rettesnor measure")
        };
    };
    if let Err(error) = folder.edition(&newest) {
        return Finding::wrong("editions", error, damaged);
    }
    let missed = accepted.iter().filter(|a| a.received <= today && !newest.accepted.contains(&a.order)).count();
    if missed > 0 {
        let text = format!("{missed} delivery(s) are not in the newest edition, as of {}", newest.as_of);
        return Finding::warn("editions", text, "rettesnor measure, or \"Tell på nytt\" under Administrasjon");
    }
    Finding::ok(
        "editions",
        format!("the newest, as of {}, has counted all {} deliveries", newest.as_of, accepted.len()),
    )
}
