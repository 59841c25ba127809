//! Every definition that was read, found by id.

use super::{CodeList, DataSet, Indicator, Words};
use crate::disclosure::{Policy, Public};
use crate::org::Line;
use std::collections::BTreeMap;

/// A package: indicators that belong together on a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// The folder's name.
    pub id: String,
    /// What people call it.
    pub name: Words,
    /// The line its cards follow, and whose body controls its data.
    pub line: Line,
    /// `periode_mot_hittil`, `forrige_periode`, or unset where no trend is claimed.
    pub trend_rule: Option<String>,
    /// The least number of returned forms for a survey figure to be shown to anyone.
    pub least_forms: i64,
    /// The perspectives, in the order of the card.
    pub perspectives: Vec<(String, Words)>,
    /// The first birth-age of each age group that breakdowns use, rising.
    pub age_groups: Vec<i64>,
    /// How people are protected in what is published.
    pub disclosure: Policy,
    /// What is published.
    pub public: Public,
    /// The indicators whose years are told as key figures in reports, by the name of the key figure.
    pub key_figures: BTreeMap<String, String>,
}

/// All packages, code lists, data sets and indicators, with the text they were read from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    /// The packages, by id.
    pub packages: BTreeMap<String, Package>,
    /// The code lists, by id.
    pub codelists: BTreeMap<String, CodeList>,
    /// The data sets, by id.
    pub datasets: BTreeMap<String, DataSet>,
    /// The indicators, in the order of their ids.
    pub indicators: BTreeMap<String, Indicator>,
    /// The files that were read, path and text: what an edition keeps.
    pub files: BTreeMap<String, String>,
}

impl Catalogue {
    /// The code list of a data set's column, where it has one.
    #[must_use]
    pub fn codelist_of(&self, dataset: &str, column: &str) -> Option<&CodeList> {
        match &self.datasets.get(dataset)?.column(column)?.kind {
            super::ColumnType::Code(id) => self.codelists.get(id),
            _ => None,
        }
    }

    /// How people are protected in what is published of an indicator; nothing where there are none behind it.
    #[must_use]
    pub fn policy_of(&self, indicator: &Indicator) -> Option<Policy> {
        let packages = || self.packages.get(&indicator.package).map(|package| package.disclosure.clone());
        match indicator.suppression.as_str() {
            "ingen" => None,
            "personer" | "undersokelse" => Some(packages().unwrap_or_default()),
            name => Some(Policy::preset(name).or_else(packages).unwrap_or_default()),
        }
    }

    /// The indicators of a package, in the order of their ids.
    pub fn indicators_of<'a>(&'a self, package: &'a str) -> impl Iterator<Item = &'a Indicator> {
        self.indicators.values().filter(move |i| i.package == package)
    }
}
