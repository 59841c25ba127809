//! A first look at delivered files: which columns and values nobody knows, and what they most likely are.
//!
//! It reads headings, and of the rows only the columns with code lists, so that a person can say what is what before
//! the files are checked. It tells of nothing that could be an identity number, and judges no row. Start at [`peek`].

use super::ImportError;
use super::codes::Codes;
use super::columns::{Headings, find};
use super::findings::{Findings, shown, shown_heading};
use super::packed::Place;
use super::row::Bound;
use rettesnor_core::definition::{Catalogue, Column, ColumnType, DataSet};
use rettesnor_core::delivery::{MissingColumn, Peeked, PeekedFile, PeekedHeading, UnknownValue, UnknownValues};
use rettesnor_exchange::heading::heading_key;
use rettesnor_exchange::table::{HeaderFinder, RawRow, TableError, TableReader};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many different values of a column are told.
const VALUES: usize = 50;

/// What is looked at.
pub struct PeekRequest<'a> {
    /// The files of one delivery, in the order they are read.
    pub files: &'a [PathBuf],
    /// What they are said to hold.
    pub dataset: &'a DataSet,
    /// Every definition; the code lists are read from it.
    pub catalogue: &'a Catalogue,
    /// Headings of the files, and the columns that they are.
    pub map_columns: &'a [(String, String)],
    /// For a column: a value of the files, and what it stands for.
    pub map_values: &'a [(String, String, String)],
    /// How many rows of each file are looked at.
    pub most_rows: u64,
}

/// Looks at the files.
///
/// # Errors
/// A mapping names a column that the data set does not have.
pub fn peek(request: &PeekRequest<'_>) -> Result<Peeked, ImportError> {
    let headings = Headings::new(request.dataset, request.map_columns)?;
    let mut values = Values::new(request)?;
    let files = request.files.iter().map(|path| look(request, &headings, &mut values, path)).collect();
    Ok(Peeked { files, values: values.finish() })
}

fn look(request: &PeekRequest<'_>, headings: &Headings<'_>, values: &mut Values<'_>, path: &Path) -> PeekedFile {
    let name = shown(&path.file_name().unwrap_or_default().to_string_lossy());
    let mut file = PeekedFile { name, ..PeekedFile::default() };
    if let Err(error) = read(request, headings, values, path, &mut file) {
        file.unreadable = Some(error.key().to_owned());
    }
    file
}

fn read(
    request: &PeekRequest<'_>,
    headings: &Headings<'_>,
    values: &mut Values<'_>,
    path: &Path,
    file: &mut PeekedFile,
) -> Result<(), TableError> {
    let mut table = TableReader::open(path, &HeaderFinder::by_columns(headings.known()))?;
    let columns = headings.bind(table.header(), Place::new(0, table.header_row()), &mut Findings::new(&[]));
    let names = columns.iter().map(|column| column.map(|column| request.dataset.columns[column].name.clone()));
    let texts = table.header().iter().map(|text| shown_heading(text)).zip(table.header());
    // A text that is shown otherwise than it stands can't be mapped by what is shown.
    let texts = texts.map(|(shown, text)| if shown == *text { shown } else { String::new() });
    let heading = |(text, column)| PeekedHeading { text, column, suggestion: None };
    file.headings = texts.zip(names).map(heading).collect();
    let missing = headings.missing_among(&columns);
    file.missing =
        missing.iter().map(|column| MissingColumn { column: column.name.clone(), suggestion: None }).collect();
    suggest(headings, file);
    let bound = Bound::new(columns, Vec::new(), request.dataset.columns.len(), false);
    let mut row = RawRow::new();
    while table.next_row(&mut row)? {
        if file.rows == request.most_rows {
            return Ok(());
        }
        file.rows += 1;
        // Nobody knows which field of a row that is too long or too short is which.
        if row.cells().len() == bound.columns.len() {
            values.row(row.cells(), &bound);
        }
    }
    file.whole = true;
    Ok(())
}

/// Pairs the headings that are no column with the columns that no heading is, the nearest first.
fn suggest(headings: &Headings<'_>, file: &mut PeekedFile) {
    let bound: Vec<&str> = file.headings.iter().filter_map(|heading| heading.column.as_deref()).collect();
    let free: Vec<(&str, &[String])> = headings.spellings().filter(|(name, _)| !bound.contains(name)).collect();
    let mut near = Vec::new();
    for (place, heading) in file.headings.iter().enumerate().filter(|(_, h)| h.column.is_none()) {
        let key = heading_key(&heading.text);
        for (name, spellings) in &free {
            near.extend(spellings.iter().filter_map(|own| distance(own, &key)).min().map(|d| (d, place, *name)));
        }
    }
    near.sort_unstable();
    let (mut places, mut names): (Vec<usize>, Vec<&str>) = (Vec::new(), Vec::new());
    for (_, place, name) in near {
        if !places.contains(&place) && !names.contains(&name) {
            places.push(place);
            names.push(name);
        }
    }
    for (place, name) in places.into_iter().zip(names.into_iter().map(str::to_owned)) {
        let text = file.headings[place].text.clone();
        file.missing.iter_mut().filter(|m| m.column == name).for_each(|m| m.suggestion = Some(text.clone()));
        file.headings[place].suggestion = Some(name);
    }
}

/// How far two headings are from each other; nothing where one could not be meant by the other.
fn distance(one: &str, other: &str) -> Option<usize> {
    let longest = one.chars().count().max(other.chars().count());
    if one.is_empty() || other.is_empty() || longest > 120 {
        return None;
    }
    // `startdato for programmet` is further from `startdato` than letters tell.
    let within = one.len().min(other.len()) >= 4 && (one.contains(other) || other.contains(one));
    let letters = strsim::damerau_levenshtein(one, other);
    (within || letters * 5 <= longest * 2).then_some(if within { letters.min(longest / 3) } else { letters })
}

/// The values that no code list knows.
struct Values<'a> {
    columns: Vec<Listed<'a>>,
    /// The columns whose texts are never told.
    secret: Vec<usize>,
}

/// A column with a code list.
struct Listed<'a> {
    column: &'a Column,
    at: usize,
    codes: Codes<'a>,
    mapped: Vec<String>,
    unknown: BTreeMap<String, (u64, Vec<String>)>,
    others: bool,
}

impl<'a> Values<'a> {
    fn new(request: &PeekRequest<'a>) -> Result<Self, ImportError> {
        let dataset = request.dataset;
        let mut mapped = vec![Vec::new(); dataset.columns.len()];
        for (column, from, _) in request.map_values {
            mapped[find(dataset, column)?].push(from.trim().to_lowercase());
        }
        let listed = |(at, column): (usize, &'a Column)| {
            let ColumnType::Code(list) = &column.kind else { return None };
            let codes = Codes::new(request.catalogue.codelists.get(list)?);
            let (mapped, unknown) = (std::mem::take(&mut mapped[at]), BTreeMap::new());
            Some(Listed { column, at, codes, mapped, unknown, others: false })
        };
        let columns = dataset.columns.iter().enumerate().filter_map(listed).collect();
        let secret = [&dataset.person, &dataset.form].into_iter().flatten();
        Ok(Self { columns, secret: secret.filter_map(|name| dataset.position(name)).collect() })
    }

    fn row(&mut self, raw: &[String], bound: &Bound) {
        for listed in &mut self.columns {
            let text = bound.text(raw, listed.at);
            if !text.is_empty() && !listed.mapped.contains(&text.to_lowercase()) {
                let secret = self.secret.iter().any(|at| bound.text(raw, *at) == text);
                listed.value(text, secret);
            }
        }
    }

    fn finish(self) -> Vec<UnknownValues> {
        let values = |listed: Listed<'_>| {
            let value = |(text, (rows, suggestions))| UnknownValue { text, rows, suggestions };
            let mut values: Vec<UnknownValue> = listed.unknown.into_iter().map(value).collect();
            values.sort_by_key(|value| std::cmp::Reverse(value.rows));
            let some = !values.is_empty() || listed.others;
            some.then(|| UnknownValues { column: listed.column.name.clone(), values, others: listed.others })
        };
        self.columns.into_iter().filter_map(values).collect()
    }
}

impl Listed<'_> {
    fn value(&mut self, text: &str, secret: bool) {
        let Err(near) = self.codes.read(text) else { return };
        if let Some((rows, _)) = self.unknown.get_mut(text) {
            *rows += 1;
        } else if secret || self.unknown.len() == VALUES || shown(text) != text {
            // What can't be shown as it stands can't be mapped either; the check tells what is wrong with it.
            self.others = true;
        } else {
            self.unknown.insert(text.to_owned(), (1, near));
        }
    }
}
