//! In which format something is answered: by the parameter, or by what the request accepts.

use super::problem::ApiProblem;
use super::query::Asked;
use axum::http::header;

/// A format of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON by our own contract.
    Json,
    /// JSON-stat 2.
    JsonStat,
    /// CSV with semicolons.
    Csv,
    /// SDMX-CSV 2.0.
    SdmxCsv,
    /// A DHIS2 data value set.
    Dhis2,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 5] = [Self::Json, Self::JsonStat, Self::Csv, Self::SdmxCsv, Self::Dhis2];

    /// The name in the parameter.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::JsonStat => "jsonstat",
            Self::Csv => "csv",
            Self::SdmxCsv => "sdmx-csv",
            Self::Dhis2 => "dhis2",
        }
    }

    /// What is sent.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Json | Self::JsonStat | Self::Dhis2 => "application/json",
            Self::Csv => "text/csv; charset=utf-8",
            Self::SdmxCsv => "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8",
        }
    }

    /// The format that is asked for.
    pub fn of(asked: &Asked) -> Result<Self, ApiProblem> {
        let named = |text: &str| Self::ALL.into_iter().find(|format| format.as_str() == text);
        if let Some(named) = asked.read("format", named)? {
            return Ok(named);
        }
        accepted(asked).ok_or_else(|| ApiProblem::NotAcceptable(asked.ask.clone()))
    }

    /// That JSON is accepted, where there is nothing else to be had.
    pub fn json(asked: &Asked) -> Result<(), ApiProblem> {
        let accepts = ranges(asked).any(|range| matches!(range.as_str(), "application/json" | "application/*" | "*/*"));
        let any = ranges(asked).next().is_none();
        if any || accepts { Ok(()) } else { Err(ApiProblem::NotAcceptable(asked.ask.clone())) }
    }
}

/// The first format that is accepted, in the order that the request has them.
fn accepted(asked: &Asked) -> Option<Format> {
    if ranges(asked).next().is_none() {
        return Some(Format::Json);
    }
    ranges(asked).find_map(|range| match range.as_str() {
        "application/json" | "application/*" | "*/*" => Some(Format::Json),
        "text/csv" | "text/*" => Some(Format::Csv),
        "application/vnd.sdmx.data+csv" => Some(Format::SdmxCsv),
        _ => None,
    })
}

/// The kinds of content that a request accepts, without their parameters.
fn ranges(asked: &Asked) -> impl Iterator<Item = String> {
    let headers = asked.headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    let ranges = headers.flat_map(|value| value.split(','));
    let name = |range: &str| {
        let mut parts = range.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default().to_ascii_lowercase();
        let refused = parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
        (!name.is_empty() && !refused).then_some(name)
    };
    ranges.filter_map(name).collect::<Vec<_>>().into_iter()
}
