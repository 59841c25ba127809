//! The shapes of the definition files, key by key, as serde reads them; `docs/reference/definitions.md` explains them.
//!
//! Unknown keys are refused, so that a misspelt key is a mistake and not a silence.

use super::super::Words;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// `package.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PackageFile {
    pub id: Spanned<String>,
    pub name: Words,
    /// `stat`, `kommune` or a line of the installation's own.
    pub line: String,
    pub trend_rule: Option<String>,
    pub least_forms: i64,
    pub age_groups: Vec<i64>,
    pub perspectives: Vec<PerspectiveFile>,
    pub disclosure: Option<DisclosureFile>,
    pub public: Option<PublicFile>,
    /// Indicators by the name of the key figure that they give in reports, such as `deltakere`.
    #[serde(default)]
    pub key_figures: BTreeMap<String, String>,
}

/// How people are protected in what is published; what is not said is as in the preset.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DisclosureFile {
    pub policy: Option<Spanned<String>>,
    pub least: Option<Spanned<i64>>,
    pub denominator: Option<Spanned<i64>>,
    pub breakdown: Option<Spanned<i64>>,
    pub zeros: Option<Spanned<String>>,
    pub hide_full: Option<bool>,
    pub insiders: Option<bool>,
}

/// What is published, by the lengths of periods.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PublicFile {
    pub periods: Option<Vec<Spanned<String>>>,
    pub breakdowns: Option<Vec<Spanned<String>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PerspectiveFile {
    pub id: String,
    pub name: Words,
}

/// `codelists/<id>.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CodeListFile {
    pub id: Spanned<String>,
    pub name: Words,
    pub source: String,
    pub codes: Vec<CodeFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CodeFile {
    pub code: Spanned<String>,
    pub label: Words,
    #[serde(default)]
    pub aliases: Vec<String>,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
}

/// `datasets/<id>.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DataSetFile {
    pub id: Spanned<String>,
    pub name: Words,
    pub row: Words,
    pub time: TimeFile,
    pub unit: UnitFile,
    /// Bool column: the number is hidden at its source (bosetting: skjult).
    pub hidden: Option<String>,
    /// Bool column: the number is missing at its source (bosetting: mangler).
    pub missing: Option<String>,
    /// Column whose values a delivery answers for one by one (rapportert: indikator).
    pub topic: Option<String>,
    /// Columns that together name a row: bosetting kommune, ar, storrelse.
    #[serde(default)]
    pub unique: Vec<String>,
    pub retention_months: u32,
    pub reporting_months: i32,
    pub columns: Vec<ColumnFile>,
    #[serde(default)]
    pub rules: Vec<RuleFile>,
}

/// Exactly one of: month; day; start and end; year; month and year; none at all.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TimeFile {
    pub month: Option<String>,
    pub day: Option<String>,
    pub start: Option<String>,
    pub end: Option<String>,
    pub year: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnitFile {
    pub column: String,
    pub kind: Option<String>,
    pub finer_column: Option<String>,
    pub finer_kind: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ColumnFile {
    pub name: Spanned<String>,
    pub heading: String,
    pub meaning: Words,
    #[serde(default)]
    pub aliases: Vec<String>,
    /// person, form, unit, date, month, year, birth_year, code, bool, whole, decimal or text.
    #[serde(rename = "type")]
    pub kind: String,
    pub codelist: Option<String>,
    pub decimals: Option<u32>,
    pub min: Option<i64>,
    pub max: Option<i64>,
    #[serde(default)]
    pub required: bool,
    #[serde(default)]
    pub may_be_absent: bool,
    pub fill: Option<FillFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FillFile {
    pub code: String,
    pub when: Spanned<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleFile {
    pub id: String,
    pub must: Spanned<String>,
    /// error, warning or info.
    pub severity: String,
    pub column: String,
    pub message: Words,
}

/// `indicators/<id>.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IndicatorFile {
    pub id: Spanned<String>,
    /// Defaults to the id; the same word in several files makes them competing definitions of one measure.
    pub measure: Option<String>,
    pub perspective: Spanned<String>,
    /// share, ratio, count, mean, reported or derived.
    pub kind: Spanned<String>,
    /// flow, stock or cohort.
    pub time: String,
    pub lag_months: Option<i32>,
    /// sum (default), last or mean.
    pub over_time: Option<String>,
    /// sum or mean_per_period; required for a count.
    pub ytd: Option<String>,
    /// higher, lower, range or none.
    pub direction: String,
    /// ytd (default) or year.
    pub judge: Option<String>,
    /// prosent, antall, timer, arsverk, skala_1_6 ...
    pub measure_unit: String,
    /// The kind of unit expected to report: kommune or kontor.
    pub leaf: String,
    pub name: Words,
    pub meaning: Words,
    pub weaknesses: Words,
    pub gaming: Words,
    pub counterweight: Option<Spanned<String>>,
    pub pair: Option<Spanned<String>>,
    pub minutes: u32,
    pub suppression: String,
    pub source: SourceFile,
    #[serde(default)]
    pub breakdowns: Vec<String>,
    /// The data set of numerator and denominator; not for derived.
    pub dataset: Option<Spanned<String>>,
    pub versions: Vec<Spanned<VersionFile>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceFile {
    /// law, letter, booklet, study, form or own.
    pub kind: String,
    pub reference: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VersionFile {
    pub number: u32,
    /// `2014-01`
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    /// Required from the second version on.
    pub change: Option<Words>,
    pub numerator: Option<Spanned<String>>,
    pub denominator: Option<Spanned<String>>,
    /// Columns added up in the numerator; none counts rows.
    #[serde(default)]
    pub numerator_sum: Vec<String>,
    #[serde(default)]
    pub denominator_sum: Vec<String>,
    /// Where one of the two is counted in another data set (ratios only).
    pub denominator_dataset: Option<String>,
    /// Spans only: start, end, last_day or any_day.
    pub place: Option<String>,
    pub denominator_place: Option<String>,
    pub open: Option<Spanned<String>>,
    #[serde(default)]
    pub exclusions: Vec<ExclusionFile>,
    /// Count persons (or forms), each once.
    #[serde(default)]
    pub distinct: bool,
    /// The two indicators of a derived figure.
    pub derived: Option<DerivedFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DerivedFile {
    pub numerator: Spanned<String>,
    pub denominator: Spanned<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExclusionFile {
    pub when: Spanned<String>,
    pub reason: Words,
}

/// `cases/<id>.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CasesFile {
    pub case: Vec<Spanned<CaseFile>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseFile {
    /// The sentence that the case is.
    pub text: String,
    pub indicator: Spanned<String>,
    pub unit: String,
    pub period: String,
    /// The day the card is read; the rows count as received then.
    pub as_of: String,
    /// Data set -> semicolon text: a header line, then a row a line; dates ISO, empty is empty. The unit column
    /// may be left out and is then the case's unit. The scope is the unit, from January of the year before the
    /// period to the month of `as_of`.
    pub rows: BTreeMap<String, String>,
    pub expect: ExpectFile,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectFile {
    /// value (default), none, not_reported, not_mature or suppressed.
    pub state: Option<String>,
    /// Scaled as the column: hours with two decimals are written 7.5 as 750.
    pub numerator: Option<i64>,
    pub denominator: Option<i64>,
    /// Rows with an open outcome.
    pub open: Option<i64>,
    /// The figure to look at: period (default), ytd, period_last_year or ytd_last_year.
    pub figure: Option<String>,
}
