//! What was asked, read strictly: a parameter that is not known, or is there twice, is a mistake and not passed over.

use super::problem::ApiProblem;
use crate::ask::Ask;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::{Date, Moment, Period, parse_date};
use std::time::Duration;

/// How many things a list gives where nobody says.
const PAGE: u32 = 50;

/// The most that a list gives at a time.
pub const MOST: u32 = 200;

/// The most that a list can be asked to begin after.
pub const FARTHEST: u32 = 1_000_000;

/// The most letters in a name that is looked for.
const NAME: usize = 100;

/// The years that are asked about.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A request to the interface.
pub struct Asked {
    /// Who asks, and what is answered from.
    pub ask: Ask,
    /// The headers.
    pub headers: HeaderMap,
    path: Vec<(String, String)>,
    query: Vec<(String, String)>,
}

/// A part of a list: how many are passed over, and how many are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// How many are passed over.
    pub skipped: u32,
    /// How many are given at most.
    pub limit: u32,
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiProblem> {
        let Ok(ask) = Ask::from_request_parts(parts, state).await;
        let path = RawPathParams::from_request_parts(parts, state).await;
        let path = path.map_err(|_| ApiProblem::NotFound(ask.clone()))?;
        let path = path.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let query = form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes()).into_owned().collect();
        Ok(Self { ask, headers: parts.headers.clone(), path, query })
    }
}

impl Asked {
    /// Refuses parameters that are not among these, and any that is there twice.
    pub fn only(&self, known: &[&str]) -> Result<(), ApiProblem> {
        let mut seen: Vec<&str> = Vec::new();
        for (name, _) in &self.query {
            if !known.contains(&name.as_str()) || seen.contains(&name.as_str()) {
                return Err(self.wrong(name));
            }
            seen.push(name);
        }
        Ok(())
    }

    /// A part of the path; empty where the route has none of the name.
    pub fn part(&self, name: &str) -> &str {
        self.path.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The unit in the path.
    pub fn unit(&self) -> Result<UnitRef, ApiProblem> {
        self.part("unit").parse().map_err(|_| self.nothing())
    }

    /// The period in the path.
    pub fn period(&self) -> Result<Period, ApiProblem> {
        read_period(self.part("period")).ok_or_else(|| self.nothing())
    }

    /// What was asked for by a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// What was asked for by a name, read.
    pub fn read<T>(&self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, ApiProblem> {
        self.get(name).map(|text| read(text).ok_or_else(|| self.wrong(name))).transpose()
    }

    /// The id of a package that was asked for.
    pub fn package(&self) -> Result<Option<String>, ApiProblem> {
        let allowed = |text: &str| text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        self.read("package", |text| (allowed(text) && (1..=60).contains(&text.len())).then(|| text.to_owned()))
    }

    /// A name that is looked for.
    pub fn name(&self) -> Result<Option<String>, ApiProblem> {
        self.read("name", |text| (text.chars().count() <= NAME).then(|| text.trim().to_lowercase()))
    }

    /// The last moment of the day that is asked about, or now.
    pub fn by(&self) -> Result<(Option<Date>, Moment), ApiProblem> {
        let day = self.read("as_of", |text| if text.len() == 10 { parse_date(text).ok() } else { None })?;
        let end = day.and_then(|day| day.tomorrow().ok()).map(Moment::beginning_of);
        let last = end.map(|end| end.before(Duration::from_millis(1)));
        Ok((day, last.map_or(self.ask.now(), |last| last.min(self.ask.now()))))
    }

    /// The part of a list that is asked for.
    pub fn slice(&self) -> Result<Slice, ApiProblem> {
        let number = |name: &str, least: u32, most: u32| {
            // Written as numbers are: neither a sign nor zeros before it.
            let plain = |n: &u32, text: &str| n.to_string() == text && (least..=most).contains(n);
            let read = |text: &str| text.parse().ok().filter(|n| plain(n, text));
            self.read(name, read)
        };
        let (limit, skipped) = (number("limit", 1, MOST)?, number("offset", 0, FARTHEST)?);
        Ok(Slice { skipped: skipped.unwrap_or(0), limit: limit.unwrap_or(PAGE) })
    }

    /// Where the next part of a list is.
    pub fn next(&self, slice: Slice) -> String {
        let others = self.query.iter().filter(|(name, _)| name != "limit" && name != "offset");
        let after = slice.skipped.saturating_add(slice.limit).to_string();
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(others)
            .append_pair("limit", &slice.limit.to_string())
            .append_pair("offset", &after)
            .finish();
        format!("{}?{query}", self.ask.address().split('?').next().unwrap_or_default())
    }

    /// There is no such thing.
    pub fn nothing(&self) -> ApiProblem {
        ApiProblem::NotFound(self.ask.clone())
    }

    /// A parameter can't be meant.
    pub fn wrong(&self, name: &str) -> ApiProblem {
        ApiProblem::Parameter(self.ask.clone(), name.chars().take(NAME).collect())
    }
}

/// A period in a year that can be meant.
pub fn read_period(text: &str) -> Option<Period> {
    text.parse().ok().filter(|period: &Period| YEARS.contains(&period.year()))
}
