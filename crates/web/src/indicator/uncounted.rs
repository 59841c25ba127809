//! What does not count, and stands beside the share: those who are in the denominator alone, those whose outcome is not
//! known, those who are kept out, and those who are outside.

use super::words;
use crate::card::cell::spaced;
use crate::card::row::scale;
use rettesnor_app::shelf::IndicatorPage;
use rettesnor_core::definition::{Catalogue, Kind};
use rettesnor_core::measure::State;
use rettesnor_words::Voice;
use rettesnor_words::definition::{Used, code_uses, open_range};

/// What does not count.
pub struct Uncounted {
    /// Those who are in the denominator and not in the numerator.
    pub in_denominator: Vec<Few>,
    /// What those whose outcome is not known leave open; empty where all are known.
    pub open: String,
    /// Those who are kept out, each with the reason.
    pub excluded: Vec<Few>,
    /// Those who are in neither, by code; with how many they are in all.
    pub outside: Vec<Few>,
    /// How many are in neither; nothing where that is not known.
    pub outside_rows: Option<String>,
    /// The terms of the glossary that are met here.
    pub words: Vec<&'static str>,
}

/// A number of rows and what they are.
pub struct Few {
    /// How many.
    pub number: String,
    /// What they are.
    pub text: String,
    /// Their code; empty where there is none.
    pub code: String,
}

/// What does not count for the figure of a page; nothing where there is nothing to tell.
pub fn uncounted(voice: &Voice, catalogue: &Catalogue, page: &IndicatorPage) -> Option<Uncounted> {
    let explained = &page.explained;
    let is_share = matches!(explained.indicator.kind, Kind::Share | Kind::Ratio);
    if !is_share || !matches!(explained.figure.state, State::Value | State::None) {
        return None;
    }
    let few = |n: i64, text: &str, code: &str| Few {
        number: spaced(&voice.whole(n)),
        text: text.to_owned(),
        code: code.to_owned(),
    };
    let (mut in_denominator, mut outside) = (Vec::new(), Vec::new());
    for (column, uses) in code_uses(catalogue, &explained.version) {
        let Some(breakdown) = explained.breakdowns.iter().find(|breakdown| breakdown.by == column) else { continue };
        for used in uses {
            let Some(part) = breakdown.parts.iter().find(|part| part.code == used.code.code) else { continue };
            let label = voice.text(&used.code.label);
            let alone = part.denominator - part.numerator;
            if alone > 0 && used.used != Used::Open {
                in_denominator.push((alone, few(alone, label, &part.code)));
            }
            if used.used == Used::Outside && part.rows > 0 {
                outside.push((part.rows, few(part.rows, label, &part.code)));
            }
        }
    }
    let sorted = |mut all: Vec<(i64, Few)>| {
        all.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
        all.into_iter().map(|(_, few)| few).collect::<Vec<Few>>()
    };
    let excluded = explained.excluded.iter().map(|(reason, n)| few(*n, voice.text(reason), ""));
    let is_open = explained.figure.open > 0;
    let told = Uncounted {
        words: words::of_uncounted(is_open, !explained.excluded.is_empty()),
        in_denominator: sorted(in_denominator),
        open: open_range(voice, &explained.figure, scale(&page.line.card)).map(|t| spaced(&t)).unwrap_or_default(),
        excluded: excluded.collect(),
        outside: sorted(outside),
        outside_rows: explained.outside.filter(|n| *n > 0).map(|n| spaced(&voice.whole(n))),
    };
    let any = !told.in_denominator.is_empty()
        || !told.open.is_empty()
        || !told.excluded.is_empty()
        || told.outside_rows.is_some();
    any.then_some(told)
}
