//! The cells of a PX file, and what its marks of dots mean.
//!
//! The format leaves it to each file what `.` to `......` mean and lets it say so in `DATASYMBOL1` to `DATASYMBOL6`.
//! SSB's own symbol there is believed; of a sentence, the words; otherwise the usual meaning. None becomes a number.

use super::super::{Absence, CubeError, CubeFault, CubeValue, Decimal, Dimension};
use super::header::Header;
use super::statement::{Statements, Written};

/// Words of sentences that say a number is hidden.
const HIDDEN: [&str; 8] = ["personvern", "konfidens", "confiden", "skjul", "suppress", "sekretess", "secre", "disclo"];
/// Words of sentences that say a number is missing.
const MISSING: [&str; 4] = ["mangl", "missing", "saknas", "not available"];

pub(super) fn read(
    statements: &mut Statements<'_>,
    dimensions: &[Dimension],
    header: &Header,
) -> Result<Vec<CubeValue>, CubeError> {
    let cells = dimensions.iter().map(|dimension| dimension.categories.len()).product();
    let marks: Vec<Absence> = (1..=6).map(|dots| absence(dots, header.symbol(dots))).collect();
    let mut values = Vec::with_capacity(cells);
    loop {
        let text = match statements.cell()? {
            Written::End if values.len() == cells => return Ok(values),
            Written::Bare(text) | Written::Quoted(text) if values.len() < cells => text,
            _ => return Err(CubeError::of(CubeFault::Structure, "DATA").on_line(statements.line())),
        };
        let value = value(text.trim(), &marks).ok_or_else(|| {
            let at = format!("DATA[{}]", values.len() + 1);
            CubeError::of(CubeFault::Value, &at).on_line(statements.line())
        })?;
        values.push(value);
    }
}

fn value(text: &str, marks: &[Absence]) -> Option<CubeValue> {
    if let Ok(number) = text.parse::<Decimal>() {
        return Some(CubeValue::Number(number, None));
    }
    if !text.is_empty() && text.bytes().all(|byte| byte == b'.') {
        return marks.get(text.len() - 1).map(|mark| CubeValue::Without(*mark));
    }
    // Some write SSB's own symbols rather than dots.
    matches!(text, "-" | ":").then(|| CubeValue::marked(None, Some(text))).flatten()
}

fn absence(dots: usize, said: Option<&str>) -> Absence {
    let said = said.unwrap_or_default().trim().to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    match (said.as_str(), dots) {
        (":", _) => Absence::Hidden,
        ("..", _) => Absence::Missing,
        (".", _) => Absence::NotApplicable,
        _ if says(&HIDDEN) => Absence::Hidden,
        (_, 1) => Absence::NotApplicable,
        _ if says(&MISSING) => Absence::Missing,
        (_, 3) => Absence::Hidden,
        _ => Absence::Missing,
    }
}
