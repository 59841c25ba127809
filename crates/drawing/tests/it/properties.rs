//! What holds of any numbers at all.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use rettesnor_drawing::{Dress, Frame, Reading, Series, Sparkline, Stop, Tone, scale};

const SHARES: (f64, f64) = (0.0, 1.0);
const ANY: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

/// A value as a register may give it, or something that is no number.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => -1e9..1e9,
        4 => 0.0..1.0,
        1 => Just(f64::NAN),
        1 => Just(f64::INFINITY),
        1 => Just(f64::NEG_INFINITY),
    ]
}

fn series(values: &[Option<f64>], levels: &[Option<f64>], frame: Frame) -> String {
    let stop = |(index, value): (usize, &Option<f64>)| Stop {
        name: "T1",
        group: if index % 5 < 3 { "2024" } else { "2025" },
        reading: match value {
            Some(value) => {
                let interval = (index % 2 == 0).then_some((value - 1.0, value + 1.0));
                Reading::Value { value: *value, interval, preliminary: index % 3 == 0, title: "" }
            }
            None => Reading::Gap { sign: "..", title: "" },
        },
        goal: levels.get(index).copied().flatten(),
        tolerance: levels.get(index / 2).copied().flatten(),
        broken: (index % 4 == 3).then_some("x"),
    };
    let stops: Vec<Stop<'_>> = values.iter().enumerate().map(stop).collect();
    let series = Series {
        stops: &stops,
        within: ANY,
        tone: Tone::Close,
        write: &|value| format!("{value:.0}"),
        goal_name: "g",
        tolerance_name: "t",
        label: "l",
    };
    series.draw(frame, Dress::Classes)
}

/// The places of all shapes: the numbers of paths, dots and rectangles, as x and y.
fn places(drawn: &str) -> Vec<(f64, f64)> {
    let attribute = |shape: &str, name: &str| {
        let (_, rest) = shape.split_once(&format!(" {name}=\""))?;
        rest.split_once('"').map(|(value, _)| value.to_owned())
    };
    // What can't be read is no place, and lies outside of everything.
    let number = |text: &str| text.parse::<f64>().unwrap_or(f64::NAN);
    let mut found = Vec::new();
    for shape in drawn.split('<') {
        if let Some(d) = attribute(shape, "d") {
            let steps = d.split(['M', 'L', 'Z']).filter(|step| !step.is_empty());
            found.extend(steps.map(|step| {
                let (x, y) = step.split_once(' ').unwrap_or_default();
                (number(x), number(y))
            }));
        }
        if let (Some(x), Some(y)) = (attribute(shape, "cx"), attribute(shape, "cy")) {
            found.push((number(&x), number(&y)));
        }
        if let (Some(x), Some(y)) = (attribute(shape, "x"), attribute(shape, "y")) {
            found.push((number(&x), number(&y)));
        }
    }
    found
}

proptest! {
    #[test]
    fn ticks_hold_every_value_in_even_round_steps(a in -1e9f64..1e9, b in -1e9f64..1e9, about in 1usize..12) {
        let (low, high) = (a.min(b), a.max(b));
        let ticks = scale::ticks((low, high), about, ANY);
        let hair = (high - low).abs().max(1.0) * 1e-6;
        prop_assert!(ticks.len() >= 2 && ticks.len() <= about + 3, "{ticks:?}");
        prop_assert!(ticks[0] <= low + hair && ticks[ticks.len() - 1] >= high - hair, "{ticks:?}");
        let steps: Vec<f64> = ticks.windows(2).map(|pair| pair[1] - pair[0]).collect();
        prop_assert!(steps.iter().all(|step| *step > 0.0 && (step - steps[0]).abs() < hair), "{steps:?}");
    }

    #[test]
    fn ticks_of_shares_stay_shares(a in 0.0f64..=1.0, b in 0.0f64..=1.0, about in 1usize..12) {
        let ticks = scale::ticks((a.min(b), a.max(b)), about, SHARES);
        prop_assert!(ticks.iter().all(|tick| (0.0..=1.0).contains(tick)), "{ticks:?}");
        prop_assert!(ticks.first() <= Some(&(a.min(b) + 1e-9)) && ticks.last() >= Some(&(a.max(b) - 1e-9)), "{ticks:?}");
    }

    #[test]
    fn a_sparkline_stays_inside_itself(values in vec(option::of(number()), 0..14), goal in option::of(number())) {
        let draw = || Sparkline { values: &values, goal, tone: Tone::Good, label: "l" }.draw(Dress::Classes);
        let drawn = draw();
        prop_assert_eq!(&drawn, &draw());
        prop_assert!(!drawn.contains("NaN") && !drawn.contains("inf"), "{}", drawn);
        let inside = |(x, y): &(f64, f64)| (0.0..=120.0).contains(x) && (0.0..=32.0).contains(y);
        prop_assert!(places(&drawn).iter().all(inside), "{}", drawn);
    }

    #[test]
    fn a_series_stays_inside_itself(
        values in vec(option::of(number()), 0..40),
        levels in vec(option::of(number()), 0..40),
    ) {
        for (frame, width, height) in [(Frame::Wide, 1000.0, 340.0), (Frame::Narrow, 360.0, 300.0)] {
            let drawn = series(&values, &levels, frame);
            prop_assert_eq!(&drawn, &series(&values, &levels, frame));
            prop_assert!(!drawn.contains("NaN") && !drawn.contains("inf"), "{}", drawn);
            let inside = |(x, y): &(f64, f64)| (0.0..=width).contains(x) && (-16.0..=height).contains(y);
            prop_assert!(places(&drawn).iter().all(inside), "{}", drawn);
        }
    }

    #[test]
    fn a_value_that_is_not_there_is_never_drawn(count in 1usize..20) {
        let drawn = series(&vec![None; count], &[], Frame::Wide);
        prop_assert!(!drawn.contains("<circle") && !drawn.contains("d-line"), "{}", drawn);
    }
}
