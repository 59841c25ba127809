//! One figure in sentences: the answer, how far chance could move it, what is left open, what must be known of it.

use crate::figure::{Scale, Symbol, symbols};
use crate::{Voice, number};
use rettesnor_core::measure::{Figure, Note, Quantity, State};
use rettesnor_core::stats::Interval;

/// A figure in a sentence, with what it is of, or why there is none.
#[must_use]
pub fn answer(voice: &Voice, figure: &Figure, scale: Scale<'_>) -> String {
    if figure.rows_deleted {
        return voice.say("explain-rows-deleted", &[]);
    }
    if figure.missing_at_source {
        return voice.say("explain-missing-at-source", &[]);
    }
    if figure.other_units {
        return voice.say("explain-other-units", &[]);
    }
    if figure.state != State::Value {
        let why = symbols(figure, scale).into_iter().filter(|symbol| *symbol != Symbol::Preliminary);
        return why.map(|symbol| voice.symbol(symbol)).collect::<Vec<_>>().join(" ");
    }
    let shown = voice.figure(figure, scale);
    match (figure.numerator, figure.denominator) {
        (Some(x), Some(n)) => {
            let quantity = |quantity: Quantity| number::quantity(voice.language(), quantity);
            let (x, n) = (quantity(x), quantity(n));
            let told = [("tall", shown.as_str()), ("x", &x), ("n", &n)];
            match figure.forms {
                Some(forms) => voice.count("explain-forms", forms.unsigned_abs(), &[told[0], told[1], ("svar", &n)]),
                None if scale.is_mean_over_time() => voice.say("explain-mean", &told),
                None if scale.is_quotient() => voice.say("explain-divided", &told),
                None => voice.say("explain-of", &told),
            }
        }
        _ => shown,
    }
}

/// How far chance alone could have moved a figure, as a sentence.
#[must_use]
pub fn interval(voice: &Voice, interval: Interval, scale: Scale<'_>) -> String {
    let plain = |end: f64| if scale.is_percent() { format!("{:.1}", end * 100.0) } else { format!("{end:.1}") };
    let end = |end: f64| number::decimal(voice.language(), &plain(end));
    let high = end(interval.high);
    let high = if scale.is_percent() { number::with_sign(&high) } else { high };
    voice.say("explain-interval", &[("lav", &end(interval.low)), ("hoy", &high)])
}

/// What outcomes that are not known leave open, as a sentence; nothing where all are known.
#[must_use]
pub fn open_range(voice: &Voice, figure: &Figure, scale: Scale<'_>) -> Option<String> {
    let range = voice.range(figure, scale)?;
    let open = u64::try_from(figure.open).unwrap_or(0);
    Some(voice.count("explain-range", open, &[("spenn", &range)]))
}

/// What must be known beside a figure of so many months, each as a sentence: who has reported comes first.
#[must_use]
pub fn beside_figure(voice: &Voice, figure: &Figure, months: i32) -> Vec<String> {
    let whole = |n: usize| voice.whole(i64::try_from(n).unwrap_or(i64::MAX));
    let (reported, expected) = (whole(figure.units_reported), whole(figure.units_expected));
    let year = figure.year.map(|year| year.to_string()).unwrap_or_default();
    let mut said = vec![voice.say("explain-units", &[("levert", &reported), ("ventet", &expected)])];
    if let Some(matured) = figure.months_matured {
        said.push(voice.say("explain-months", &[("modne", &whole(matured)), ("alle", &months.to_string())]));
    }
    said.extend(figure.notes.iter().map(|note| match note {
        Note::Preliminary => voice.say("symbol-preliminary", &[]),
        Note::Incomplete => voice.say("explain-incomplete", &[]),
        Note::LowerBound => voice.say("legend-lower-bound", &[]),
        Note::Break => voice.say("symbol-break", &[]),
        Note::Joint => voice.say("legend-joint", &[]),
        Note::YearOf => voice.say("explain-year", &[("aar", &year)]),
    }));
    said
}
