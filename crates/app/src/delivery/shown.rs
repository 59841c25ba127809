//! A figure and its status as short texts that say the same in every language: what is noted of a card before and
//! after an acceptance.

use rettesnor_core::measure::{Exact, Figure, Quantity, State};
use rettesnor_core::scorecard::{Judged, Status};

/// The decimals of a value that is no quotient of two numbers.
const DECIMALS: u32 = 6;

const STATES: [State; 5] = [State::Value, State::None, State::NotReported, State::NotMature, State::Suppressed];

const STATUSES: [Status; 6] =
    [Status::Reached, Status::Near, Status::NotReached, Status::UnderWay, Status::Unknown, Status::NoGoal];

/// A figure as text: `13/20`, `7`, `4.250000`, or the name of its state where it has no value.
#[must_use]
pub fn write_figure(figure: &Figure) -> String {
    let (State::Value, Some(value)) = (figure.state, figure.value) else { return figure.state.as_str().to_owned() };
    let quotient = figure.numerator.zip(figure.denominator);
    let quotient = quotient.filter(|(n, d)| n.exact().over(d.exact()) == Some(value));
    match (quotient, figure.numerator) {
        (Some((numerator, denominator)), _) => format!("{}/{}", plain(numerator), plain(denominator)),
        (None, Some(number)) if number.exact() == value => plain(number),
        _ => value.to_decimal(DECIMALS),
    }
}

/// The figure of a text: its state, its value, and what it is of.
#[must_use]
pub fn read_figure(text: &str) -> Option<Figure> {
    if let Some(state) = STATES.into_iter().find(|state| *state != State::Value && state.as_str() == text) {
        return Some(Figure::without(state));
    }
    match text.split_once('/') {
        Some((numerator, denominator)) => Some(Figure::quotient(quantity(numerator)?, quantity(denominator)?)),
        None => Some(Figure::count(quantity(text)?)),
    }
}

/// A status as text: its name, with a question mark where it is not clear.
#[must_use]
pub fn write_judged(judged: Judged) -> String {
    let doubt = if judged.clear == Some(false) { "?" } else { "" };
    format!("{}{doubt}", judged.status.as_str())
}

/// The status of a text.
#[must_use]
pub fn read_judged(text: &str) -> Option<Judged> {
    let (name, doubt) = text.strip_suffix('?').map_or((text, false), |name| (name, true));
    let status = STATUSES.into_iter().find(|status| status.as_str() == name)?;
    let judged = matches!(status, Status::Reached | Status::Near | Status::NotReached);
    Some(Judged { status, clear: judged.then_some(!doubt) })
}

fn plain(number: Quantity) -> String {
    number.exact().to_decimal(number.decimals)
}

fn quantity(text: &str) -> Option<Quantity> {
    let decimals = text.split_once('.').map_or(0, |(_, part)| part.len());
    let number = text.replace('.', "").parse().ok()?;
    let quantity = Quantity { number, decimals: u32::try_from(decimals).ok()? };
    // What is read back is what was written.
    (quantity.exact() == Exact::scaled(number, quantity.decimals)).then_some(quantity)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_go_both_ways() {
        let decimal = Quantity { number: 425, decimals: 2 };
        for (figure, text) in [
            (Figure::quotient(Quantity::whole(13), Quantity::whole(20)), "13/20"),
            (Figure::quotient(decimal, Quantity::whole(3)), "4.25/3"),
            (Figure::count(Quantity::whole(-7)), "-7"),
            (Figure::count(decimal), "4.25"),
            (Figure::without(State::NotReported), "not_reported"),
            (Figure::without(State::None), "none"),
        ] {
            assert_eq!(write_figure(&figure), text);
            let back = read_figure(text).unwrap();
            assert_eq!((back.state, back.value, back.denominator), (figure.state, figure.value, figure.denominator));
        }
        assert!(read_figure("value").is_none() && read_figure("1/x").is_none() && read_figure("").is_none());
    }

    #[test]
    fn a_status_keeps_its_doubt() {
        for (status, clear, text) in [
            (Status::Reached, Some(true), "naadd"),
            (Status::NotReached, Some(false), "ikke_naadd?"),
            (Status::NoGoal, None, "uten_maal"),
        ] {
            assert_eq!(write_judged(Judged { status, clear }), text);
            assert_eq!(read_judged(text), Some(Judged { status, clear }));
        }
        assert_eq!(read_judged("?"), None);
    }
}
