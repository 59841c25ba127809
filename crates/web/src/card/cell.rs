//! One figure in a cell: its number or the symbol in its place, what it is of, and what must be known of it.

use rettesnor_core::measure::{Figure, Note};
use rettesnor_words::Voice;
use rettesnor_words::card::{basis, reservations};
use rettesnor_words::figure::Scale;

/// A figure as it stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The number, or the symbol in its place.
    pub text: String,
    /// The look of its state: `value`, `none`, `not_reported`, `not_mature` or `suppressed`.
    pub state: &'static str,
    /// Why there is no number, in a word or two.
    pub why: Option<String>,
    /// What it is of: `13 av 20`.
    pub basis: Option<String>,
    /// What must be known of it.
    pub notes: Vec<String>,
    /// Whether the reporting date has not passed.
    pub preliminary: bool,
}

impl Cell {
    /// The cell of a figure.
    pub fn of(voice: &Voice, figure: &Figure, scale: Scale<'_>) -> Self {
        Self {
            text: spaced(&voice.figure(figure, scale)),
            state: figure.state.as_str(),
            why: voice.state(figure),
            basis: basis(voice, figure, scale).map(|text| spaced(&text)),
            notes: reservations(voice, figure, scale).iter().map(|text| spaced(text)).collect(),
            preliminary: figure.has(Note::Preliminary),
        }
    }
}

/// The text with a no-break space that the typeface has.
pub fn spaced(text: &str) -> String {
    text.replace('\u{202f}', "\u{a0}")
}
