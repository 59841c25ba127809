//! What a PX file says before its cells: dimensions, codes, symbols, units.

use super::super::{About, CELL_LIMIT, Category, CubeError, CubeFault, Dimension, MeasureUnit, Role, alike};
use super::statement::{Statement, Statements};
use std::collections::{BTreeMap, HashMap};

/// The keywords that are read.
pub(super) const READ: [&str; 22] = [
    "CODES",
    "CONTENTS",
    "CONTVARIABLE",
    "DATASYMBOL1",
    "DATASYMBOL2",
    "DATASYMBOL3",
    "DATASYMBOL4",
    "DATASYMBOL5",
    "DATASYMBOL6",
    "DECIMALS",
    "HEADING",
    "LANGUAGE",
    "MAP",
    "MATRIX",
    "PRECISION",
    "SHOWDECIMALS",
    "SOURCE",
    "STUB",
    "TIMEVAL",
    "TITLE",
    "UNITS",
    "VALUES",
];
/// The same as `VALUES`, for the name of a dimension.
const VARIABLE_CODE: &str = "VARIABLECODE";

/// The statements that are read, by keyword and what they are about.
pub(super) struct Header {
    said: HashMap<(String, Vec<String>), Vec<String>>,
    /// The lines on which keywords were first met.
    lines: BTreeMap<String, u64>,
}

impl Header {
    pub(super) fn read(statements: &mut Statements<'_>) -> Result<Self, CubeError> {
        let mut header = Self { said: HashMap::new(), lines: BTreeMap::new() };
        let mut own = None;
        while let Some(Statement { keyword, language, about, values, line }) = statements.next()? {
            if keyword == "KEYS" {
                return Err(CubeError::of(CubeFault::Unsupported, "KEYS").on_line(line));
            }
            if keyword == "LANGUAGE" {
                own = values.first().cloned();
            }
            let is_own = language.is_none() || language == own.as_deref();
            if is_own && (READ.contains(&keyword) || keyword == VARIABLE_CODE) {
                header.lines.entry(keyword.to_owned()).or_insert(line);
                header.said.insert((keyword.to_owned(), about), values);
            }
        }
        Ok(header)
    }

    pub(super) fn about(&self) -> About {
        let title = self.one("TITLE").or_else(|| self.one("CONTENTS")).unwrap_or_default();
        About {
            id: self.one("MATRIX").unwrap_or_default().to_owned(),
            label: alike(title),
            source: self.one("SOURCE").unwrap_or_default().to_owned(),
            ..About::default()
        }
    }

    /// The dimensions in the order in which the cells turn: those of the rows, then those of the columns.
    pub(super) fn dimensions(&self) -> Result<Vec<Dimension>, CubeError> {
        let rows = self.said("STUB", &[]).unwrap_or_default();
        let columns = self.said("HEADING", &[]).unwrap_or_default();
        if rows.is_empty() && columns.is_empty() {
            return Err(self.broken("STUB"));
        }
        let dimensions: Vec<Dimension> =
            rows.iter().chain(columns).map(|name| self.dimension(name)).collect::<Result<_, _>>()?;
        let mut sizes = dimensions.iter().map(|dimension| dimension.categories.len());
        let cells = sizes.try_fold(1_usize, |product, size| product.checked_mul(size));
        match cells {
            Some(cells) if cells <= CELL_LIMIT => Ok(dimensions),
            _ => Err(CubeError::of(CubeFault::TooLarge, "")),
        }
    }

    /// What the file says that a mark of so many dots means.
    pub(super) fn symbol(&self, dots: usize) -> Option<&str> {
        self.one(&format!("DATASYMBOL{dots}"))
    }

    pub(super) fn broken(&self, keyword: &str) -> CubeError {
        let line = self.lines.get(keyword).copied().unwrap_or_default();
        CubeError::of(CubeFault::Structure, keyword).on_line(line)
    }

    fn dimension(&self, name: &str) -> Result<Dimension, CubeError> {
        let labels = self.said("VALUES", &[name]).ok_or_else(|| self.broken("VALUES"))?;
        let codes = self.said("CODES", &[name]).unwrap_or(labels);
        if codes.len() != labels.len() {
            return Err(self.broken("CODES"));
        }
        let role = self.role(name);
        let category = |(code, label): (&String, &String)| Category {
            code: code.clone(),
            label: alike(label),
            unit: (role == Role::Metric).then(|| self.unit(name, label)),
            definition_version: None,
        };
        let id = self.said(VARIABLE_CODE, &[name]).and_then(<[String]>::first).map_or(name, String::as_str).to_owned();
        Ok(Dimension { id, label: alike(name), role, categories: codes.iter().zip(labels).map(category).collect() })
    }

    fn role(&self, name: &str) -> Role {
        if self.one("CONTVARIABLE") == Some(name) {
            Role::Metric
        } else if self.said("TIMEVAL", &[name]).is_some() {
            Role::Time
        } else if self.said("MAP", &[name]).is_some() || name.eq_ignore_ascii_case("region") {
            Role::Geo
        } else {
            Role::Plain
        }
    }

    fn unit(&self, dimension: &str, label: &str) -> MeasureUnit {
        let base = self.said("UNITS", &[label]).or_else(|| self.said("UNITS", &[])).and_then(<[String]>::first);
        let own = self.said("PRECISION", &[dimension, label]).and_then(<[String]>::first).map(String::as_str);
        let decimals = own.or_else(|| self.one("SHOWDECIMALS")).or_else(|| self.one("DECIMALS"));
        MeasureUnit {
            base: alike(base.map_or("", String::as_str)),
            decimals: decimals.and_then(|text| text.parse().ok()).unwrap_or_default(),
        }
    }

    fn said(&self, keyword: &str, about: &[&str]) -> Option<&[String]> {
        let about: Vec<String> = about.iter().map(|text| (*text).to_owned()).collect();
        self.said.get(&(keyword.to_owned(), about)).map(Vec::as_slice)
    }

    fn one(&self, keyword: &str) -> Option<&str> {
        self.said(keyword, &[])?.first().map(String::as_str)
    }
}
