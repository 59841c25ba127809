//! One figure in a cell: its number or the symbol in its place, what it is of, and what must be known of it.

use rettesnor_core::measure::{Figure, State};
use rettesnor_words::Voice;
use rettesnor_words::card::{basis, reservations};
use rettesnor_words::figure::{Scale, Symbol, symbols};

/// A figure as it stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The number, or the word for why there is none.
    pub text: String,
    /// The look of its state.
    pub state: &'static str,
    /// What it is of: `13 av 20`; empty where nothing is said.
    pub basis: String,
    /// The signs beside the number, each with its word.
    pub signs: Vec<Sign>,
    /// What must be known of it, each in a word or two.
    pub notes: Vec<String>,
}

/// A sign beside a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The sign.
    pub sign: &'static str,
    /// What it says, in a word.
    pub word: String,
}

impl Cell {
    /// The cell of a figure.
    pub fn of(voice: &Voice, figure: &Figure, scale: Scale<'_>) -> Self {
        let text = voice.state(figure).unwrap_or_else(|| bare(voice, figure, scale));
        Self {
            text: spaced(&text),
            state: look(figure.state),
            basis: basis(voice, figure, scale).map(|text| spaced(&text)).unwrap_or_default(),
            signs: signs(voice, figure, scale),
            notes: reservations(voice, figure, scale).iter().map(|text| spaced(text)).collect(),
        }
    }
}

/// The number without the signs beside it.
fn bare(voice: &Voice, figure: &Figure, scale: Scale<'_>) -> String {
    if symbols(figure, scale).contains(&Symbol::Zero) { "0".to_owned() } else { voice.value(figure, scale) }
}

fn signs(voice: &Voice, figure: &Figure, scale: Scale<'_>) -> Vec<Sign> {
    let word = |symbol: Symbol| match symbol {
        Symbol::Preliminary => Some("sign-preliminary"),
        Symbol::Break => Some("sign-break"),
        _ => None,
    };
    let found = symbols(figure, scale).into_iter();
    found.filter_map(|symbol| Some(Sign { sign: symbol.sign(), word: voice.say(word(symbol)?, &[]) })).collect()
}

/// The look of a state.
pub fn look(state: State) -> &'static str {
    match state {
        State::Value => "value",
        State::None => "none",
        State::NotReported => "not-reported",
        State::NotMature => "not-mature",
        State::Suppressed => "suppressed",
    }
}

/// The text with a capital first.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The text with a no-break space that the typeface has.
pub fn spaced(text: &str) -> String {
    text.replace('\u{202f}', "\u{a0}")
}
