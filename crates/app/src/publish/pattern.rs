//! What is hidden of a package and a year: the pattern that is kept, or a new one that extends it.

use rettesnor_core::access::Who;
use rettesnor_core::disclosure::universe::{beside, closed_periods, universe};
use rettesnor_core::disclosure::{Pattern, TableError};
use rettesnor_core::measure::Reading;
use rettesnor_core::time::Moment;
use rettesnor_store::{FrozenPattern, PatternId, Store, StoreError};
use std::fmt;

/// Where figures are read from.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// The edition that is published.
    pub reading: &'a Reading,
    /// An earlier edition, by its hash; nothing where it is there no more.
    pub earlier: &'a dyn Fn(&str) -> Option<Reading>,
}

/// A pattern, and what it was found from.
pub struct Found {
    /// The pattern.
    pub pattern: Pattern,
    /// Its id, where it is one that is kept.
    pub kept: Option<PatternId>,
    /// How many patterns of this year and those beside it were kept when it was made. Where it is kept anew and there are
    /// more by then, it has been overtaken.
    pub beside: usize,
}

/// What became of a pattern that was to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// It is kept.
    Kept(PatternId),
    /// The audit did not pass it.
    Exposed,
    /// Another was kept meanwhile, which it does not extend: it has to be found anew.
    Overtaken,
}

/// Why no pattern can be found.
#[derive(Debug)]
pub enum PatternError {
    /// No period of the year has closed.
    NothingClosed,
    /// The numbers contradict each other.
    Untrue(TableError),
    /// An edition that something was published from is not there, so that its numbers can't be protected.
    EditionGone(String),
    /// A pattern that was kept can't be read.
    Unreadable(String),
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingClosed => f.write_str("no period of the year has closed"),
            Self::Untrue(error) => write!(f, "the numbers contradict each other: {error}"),
            Self::EditionGone(hash) => write!(f, "edition {hash}, which has been published from, is not there"),
            Self::Unreadable(id) => write!(f, "what was hidden before ({id}) can't be read"),
        }
    }
}

impl std::error::Error for PatternError {}

/// What has been hidden of a package in a year, the year before and the year after, which show each other's figures.
///
/// # Errors
/// The database fails.
pub async fn earlier_patterns(
    store: &Store,
    who: &Who,
    package: &str,
    year: i32,
) -> Result<Vec<FrozenPattern>, StoreError> {
    let mut found = Vec::new();
    for year in [year - 1, year, year + 1] {
        found.extend(store.patterns(who, package, year).await?);
    }
    found.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(found)
}

/// The pattern that covers every period of the year that has closed: the one that is kept where it was made from this
/// very edition, or else a new one. This can take minutes for a whole country.
///
/// # Errors
/// See [`PatternError`].
pub fn find_pattern(
    sources: Sources<'_>,
    (package, year): (&str, i32),
    earlier: &[FrozenPattern],
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Found, PatternError> {
    let reading = sources.reading;
    let periods = closed_periods(reading, package, year);
    if periods.is_empty() {
        return Err(PatternError::NothingClosed);
    }
    let mut read = Vec::new();
    for kept in earlier {
        let pattern: Pattern =
            serde_json::from_str(&kept.body).map_err(|_| PatternError::Unreadable(kept.id.to_string()))?;
        read.push((kept, pattern));
    }
    let covers = |pattern: &Pattern| periods.iter().all(|period| pattern.periods.contains(period));
    let newest = read.iter().rfind(|(kept, _)| kept.year == year);
    if let Some((kept, pattern)) = newest.filter(|(_, p)| p.edition == reading.edition.hash && covers(p)) {
        return Ok(Found { pattern: pattern.clone(), kept: Some(kept.id.clone()), beside: earlier.len() });
    }
    let mut all = universe(reading, package, &periods).map_err(PatternError::Untrue)?;
    for (_, pattern) in &read {
        let of = |reading: &Reading| universe(reading, package, &pattern.periods).map_err(PatternError::Untrue);
        let older = if pattern.edition == reading.edition.hash {
            of(reading)?
        } else {
            let reading = (sources.earlier)(&pattern.edition);
            of(&reading.ok_or_else(|| PatternError::EditionGone(pattern.edition.clone()))?)?
        };
        all = beside(all, &older, pattern).map_err(PatternError::Untrue)?;
    }
    let of = (package, year, reading.edition.hash.as_str());
    let (pattern, _) = Pattern::make(&reading.catalogue, of, &periods, &all, progress);
    Ok(Found { pattern, kept: None, beside: earlier.len() })
}

/// Keeps a pattern that was found, where it is not kept already. One that the audit did not pass is never kept.
///
/// # Errors
/// The database fails.
pub async fn keep_found(store: &Store, who: &Who, at: Moment, found: &mut Found) -> Result<Keeping, StoreError> {
    if let Some(kept) = &found.kept {
        return Ok(Keeping::Kept(kept.clone()));
    }
    let pattern = &found.pattern;
    if !pattern.verdict.is_safe() {
        return Ok(Keeping::Exposed);
    }
    let body = serde_json::to_string(pattern).unwrap_or_default();
    let of = (pattern.package.as_str(), pattern.year, pattern.edition.as_str());
    found.kept = store.keep_pattern(who, at, of, (&body, found.beside)).await?;
    Ok(found.kept.clone().map_or(Keeping::Overtaken, Keeping::Kept))
}
