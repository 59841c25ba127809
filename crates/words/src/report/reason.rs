//! Which messages a reason is said with: what is wrong, and the way out.

use rettesnor_core::definition::ColumnType;
use rettesnor_core::delivery::Reason;

/// The message keys of a reason: what is wrong, and the way out. Nothing for a rule of a data set, which has its own
/// message.
pub(super) fn keys(reason: &Reason, row: u64, kind: Option<&ColumnType>) -> Option<(&'static str, &'static str)> {
    Some(match reason {
        Reason::Empty if row == 0 => ("finding-no-rows-what", "finding-no-rows-way"),
        Reason::UnknownCode(_) if kind == Some(&ColumnType::Unit) => {
            ("finding-ambiguous-unit-what", "finding-ambiguous-unit-way")
        }
        Reason::Rule(_) => return None,
        Reason::Unreadable(_)
        | Reason::MissingColumn
        | Reason::DuplicateColumn
        | Reason::UnknownColumn
        | Reason::TooFewFields { .. }
        | Reason::TooManyFields { .. } => of_file(reason),
        Reason::UnknownUnit
        | Reason::UnitNotValidThen(_)
        | Reason::NewerUnitNumber(_)
        | Reason::UnknownServicePlace
        | Reason::ImpossibleUnit { .. }
        | Reason::Loss { .. } => of_unit(reason),
        Reason::IdenticalRow(_)
        | Reason::SameKey(_)
        | Reason::Overlap(_)
        | Reason::TwoBirthYears(_)
        | Reason::ImplausibleBirthYear(_)
        | Reason::EndBeforeStart
        | Reason::PlannedEnd
        | Reason::OutsideScope
        | Reason::AfterReceived => of_row(reason),
        _ => of_cell(reason),
    })
}

/// The way out where there are no options of a command, for those ways that name one.
pub(super) fn way_on_page(way: &'static str) -> &'static str {
    match way {
        "finding-missing-column-way" => "finding-missing-column-page",
        "finding-no-rows-way" => "finding-no-rows-page",
        "finding-unknown-code-way" => "finding-unknown-code-page",
        "finding-outside-scope-way" => "finding-outside-scope-page",
        "finding-after-received-way" => "finding-after-received-page",
        "finding-loss-way" => "finding-loss-page",
        way => way,
    }
}

fn of_file(reason: &Reason) -> (&'static str, &'static str) {
    match reason {
        Reason::MissingColumn => ("finding-missing-column-what", "finding-missing-column-way"),
        Reason::DuplicateColumn => ("finding-duplicate-column-what", "finding-duplicate-column-way"),
        Reason::UnknownColumn => ("finding-unknown-column-what", "finding-unknown-column-way"),
        Reason::TooFewFields { .. } => ("finding-too-few-fields-what", "finding-too-few-fields-way"),
        Reason::TooManyFields { .. } => ("finding-too-many-fields-what", "finding-too-many-fields-way"),
        _ => ("finding-unreadable-what", "finding-unreadable-way"),
    }
}

fn of_unit(reason: &Reason) -> (&'static str, &'static str) {
    match reason {
        Reason::UnitNotValidThen(_) => ("finding-unit-not-valid-then-what", "finding-unit-not-valid-then-way"),
        Reason::NewerUnitNumber(_) => ("finding-newer-unit-number-what", "finding-newer-unit-number-way"),
        Reason::UnknownServicePlace => ("finding-unknown-service-place-what", "finding-unknown-service-place-way"),
        Reason::ImpossibleUnit { .. } => ("finding-impossible-unit-what", "finding-impossible-unit-way"),
        Reason::Loss { .. } => ("finding-loss-what", "finding-loss-way"),
        _ => ("finding-unknown-unit-what", "finding-unknown-unit-way"),
    }
}

fn of_row(reason: &Reason) -> (&'static str, &'static str) {
    match reason {
        Reason::IdenticalRow(_) => ("finding-identical-row-what", "finding-identical-row-way"),
        Reason::SameKey(_) => ("finding-same-key-what", "finding-same-key-way"),
        Reason::Overlap(_) => ("finding-overlap-what", "finding-overlap-way"),
        Reason::TwoBirthYears(_) => ("finding-two-birth-years-what", "finding-two-birth-years-way"),
        Reason::ImplausibleBirthYear(_) => {
            ("finding-implausible-birth-year-what", "finding-implausible-birth-year-way")
        }
        Reason::EndBeforeStart => ("finding-end-before-start-what", "finding-end-before-start-way"),
        Reason::PlannedEnd => ("finding-planned-end-what", "finding-planned-end-way"),
        Reason::AfterReceived => ("finding-after-received-what", "finding-after-received-way"),
        _ => ("finding-outside-scope-what", "finding-outside-scope-way"),
    }
}

fn of_cell(reason: &Reason) -> (&'static str, &'static str) {
    match reason {
        Reason::UnknownCode(_) => ("finding-unknown-code-what", "finding-unknown-code-way"),
        Reason::CodeNotValidThen(_) => ("finding-code-not-valid-then-what", "finding-code-not-valid-then-way"),
        Reason::NotADate => ("finding-not-a-date-what", "finding-not-a-date-way"),
        Reason::NotAMonth => ("finding-not-a-month-what", "finding-not-a-month-way"),
        Reason::NotAYear => ("finding-not-a-year-what", "finding-not-a-year-way"),
        Reason::NotABool => ("finding-not-a-bool-what", "finding-not-a-bool-way"),
        Reason::NotAWholeNumber => ("finding-not-a-whole-number-what", "finding-not-a-whole-number-way"),
        Reason::NotADecimal(_) => ("finding-not-a-decimal-what", "finding-not-a-decimal-way"),
        Reason::OutOfBounds { .. } => ("finding-out-of-bounds-what", "finding-out-of-bounds-way"),
        Reason::IdentityNumber => ("finding-identity-number-what", "finding-identity-number-way"),
        Reason::Filled(_) => ("finding-filled-what", "finding-filled-way"),
        _ => ("finding-empty-what", "finding-empty-way"),
    }
}
