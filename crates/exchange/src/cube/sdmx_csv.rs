//! The cube as SDMX-CSV 2.0, for statistics offices.
//!
//! A message replaces all that was sent before (`ACTION` is `R`). `OBS_STATUS` is of SDMX's code list CL_OBS_STATUS:
//! A normal, P provisional, B break, M can't exist, L not collected, Q suppressed; a value that is not there is `NaN`,
//! as the field guide has it. Names hold only what SDMX lets them hold.

use super::{Absence, Cube, CubeError, CubeFault, CubeValue, Dimension, Remark, Role, all_differ};
use rettesnor_core::time::{Grain, Period};

/// Who answers for the structure, and what it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sdmx<'a> {
    /// The agency, such as the installation's short name.
    pub agency: &'a str,
}

/// The cube as SDMX-CSV 2.0.
///
/// # Errors
/// Two names are the same when written as SDMX allows.
pub fn to_sdmx_csv(cube: &Cube, sdmx: Sdmx<'_>) -> Result<String, CubeError> {
    let columns: Vec<Column> = (0..cube.dimensions().len()).map(|at| Column::of(cube, at)).collect();
    for (number, column) in (1..).zip(&columns) {
        if !all_differ(column.codes.iter().map(String::as_str)) {
            return Err(CubeError::of(CubeFault::Structure, &format!("id[{number}]")));
        }
    }
    let names: Vec<&str> = columns.iter().flat_map(Column::headings).collect();
    if !all_differ(names.iter().copied()) {
        return Err(CubeError::of(CubeFault::Structure, "id"));
    }
    let about = cube.about();
    let version = if about.version.is_empty() { "1.0" } else { &about.version };
    let structure = format!("dataflow,{}:{}({version}),R", name(sdmx.agency), name(&about.id));
    let mut text =
        format!("STRUCTURE,STRUCTURE_ID,ACTION,{},OBS_VALUE,OBS_STATUS,CONF_STATUS,DECIMALS\n", names.join(","));
    for (cell, value) in cube.values().iter().enumerate() {
        text.push_str(&structure);
        for (column, place) in columns.iter().zip(cube.places(cell)) {
            for written in column.cells(place) {
                text.push(',');
                text.push_str(written);
            }
        }
        text.push_str(&observed(*value));
        text.push('\n');
    }
    Ok(text)
}

/// A dimension as SDMX writes it.
struct Column {
    name: String,
    codes: Vec<String>,
    /// How often, for each code of the dimension of time.
    frequencies: Option<Vec<&'static str>>,
}

impl Column {
    fn of(cube: &Cube, at: usize) -> Self {
        let dimension = &cube.dimensions()[at];
        let is_the_only = cube.the_only(dimension.role) == Some(at);
        match dimension.role {
            Role::Time if is_the_only => Self::of_time(dimension),
            Role::Geo if is_the_only => Self::named("REF_AREA".to_owned(), dimension),
            Role::Metric if is_the_only => Self::named("INDICATOR".to_owned(), dimension),
            _ => Self::named(name(&dimension.id), dimension),
        }
    }

    fn named(name_of_it: String, dimension: &Dimension) -> Self {
        let codes = dimension.categories.iter().map(|category| name(&category.code)).collect();
        Self { name: name_of_it, codes, frequencies: None }
    }

    fn of_time(dimension: &Dimension) -> Self {
        let periods = dimension.categories.iter().map(|category| time_period(&category.code));
        let (codes, frequencies) = periods.unzip();
        Self { name: "TIME_PERIOD".to_owned(), codes, frequencies: Some(frequencies) }
    }

    fn headings(&self) -> impl Iterator<Item = &str> {
        self.frequencies.iter().map(|_| "FREQ").chain([self.name.as_str()])
    }

    fn cells(&self, place: usize) -> impl Iterator<Item = &str> {
        self.frequencies.iter().map(move |each| each[place]).chain([self.codes[place].as_str()])
    }
}

/// A period as SDMX writes it, and how often there is one.
fn time_period(code: &str) -> (String, &'static str) {
    let Ok(period) = code.parse::<Period>() else { return (name(code), "_O") };
    let (year, number) = (period.year(), period.number());
    match period.grain() {
        Grain::Year => (format!("{year:04}"), "A"),
        Grain::HalfYear => (format!("{year:04}-S{number}"), "S"),
        Grain::Tertial => (format!("{year:04}-T{number}"), "T"),
        Grain::Quarter => (format!("{year:04}-Q{number}"), "Q"),
        Grain::Month => (format!("{year:04}-{number:02}"), "M"),
    }
}

fn observed(value: CubeValue) -> String {
    let (status, confidential) = match value {
        CubeValue::Number(_, None | Some(Remark::Zero)) => ("A", "F"),
        CubeValue::Number(_, Some(Remark::Preliminary)) => ("P", "F"),
        CubeValue::Number(_, Some(Remark::Break)) => ("B", "F"),
        CubeValue::Without(Absence::NotApplicable) => ("M", "F"),
        CubeValue::Without(Absence::Missing) => ("L", "F"),
        CubeValue::Without(Absence::Hidden) => ("Q", "C"),
    };
    let (number, decimals) = value
        .number()
        .map_or(("NaN".to_owned(), String::new()), |number| (number.to_string(), number.places().to_string()));
    format!(",{number},{status},{confidential},{decimals}")
}

/// A name with no other characters than SDMX allows.
fn name(text: &str) -> String {
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '$' | '@');
    text.chars().map(|letter| if allowed(letter) { letter } else { '_' }).collect()
}
