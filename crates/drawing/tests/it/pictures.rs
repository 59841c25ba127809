//! One picture of each kind, shape by shape.

use insta::assert_snapshot;
use rettesnor_drawing::{
    Bars, Dress, Frame, Palette, Part, Reading, Row, Series, Sparkline, Stop, Strip, Target, Tone,
};

const PALETTE: Palette<'static> = Palette {
    ink: "#1f2d35",
    faint: "#535f66",
    rule: "#d7dadc",
    paper: "#ffffff",
    accent: "#0f5c6e",
    good: "#056d13",
    close: "#80540f",
    bad: "#b81a1a",
};

fn percent(value: f64) -> String {
    format!("{:.0} %", value * 100.0)
}

/// One shape a line, so that a change is read where it is.
fn lines(drawn: &str) -> String {
    drawn.replace("><", ">\n<")
}

fn sparkline(values: &[Option<f64>]) -> Sparkline<'_> {
    Sparkline { values, goal: Some(0.65), tone: Tone::Bad, label: "Fra 50 % til 60 %" }
}

#[test]
fn a_sparkline_stops_at_a_gap_and_goes_on_after_it() {
    let values = [Some(0.5), Some(0.55), None, Some(0.58), None, Some(0.57), Some(0.6)];
    assert_snapshot!(lines(&sparkline(&values).draw(Dress::Classes)));
}

#[test]
fn a_sparkline_has_no_last_dot_where_the_last_period_is_missing() {
    let drawn = sparkline(&[Some(0.5), Some(0.6), None]).draw(Dress::Classes);
    assert!(!drawn.contains("<circle"), "{drawn}");
}

#[test]
fn a_sparkline_of_nothing_is_empty() {
    let drawn = sparkline(&[None, Some(f64::NAN)]).draw(Dress::Classes);
    assert!(drawn.ends_with("focusable=\"false\"></svg>"), "{drawn}");
}

fn value(value: f64, preliminary: bool) -> Reading<'static> {
    Reading::Value { value, interval: Some((value - 0.1, value + 0.1)), preliminary, title: "13 av 20" }
}

fn series(draw: impl Fn(&Series<'_>) -> String) -> String {
    let stop =
        |name, group, reading| Stop { name, group, reading, goal: Some(0.65), tolerance: Some(0.6), broken: None };
    let stops = [
        Stop { goal: Some(0.6), tolerance: None, ..stop("T2", "2024", value(0.52, false)) },
        Stop { goal: Some(0.6), tolerance: None, ..stop("T3", "2024", value(0.57, false)) },
        Stop { broken: Some("Ny definisjon"), ..stop("T1", "2025", value(0.61, false)) },
        stop("T2", "2025", Reading::Gap { sign: ":", title: "Skjult" }),
        stop("T3", "2025", value(0.65, true)),
    ];
    draw(&Series {
        stops: &stops,
        within: (0.0, 1.0),
        tone: Tone::Good,
        write: &percent,
        goal_name: "Mål",
        tolerance_name: "Nedre grense",
        label: "Til arbeid eller utdanning, fem tertialer",
    })
}

#[test]
fn a_series_tells_values_gaps_breaks_and_levels() {
    assert_snapshot!(lines(&series(|series| series.draw(Frame::Wide, Dress::Classes))));
}

#[test]
fn a_narrow_series_has_a_key_above() {
    assert_snapshot!(lines(&series(|series| series.draw(Frame::Narrow, Dress::Classes))));
}

#[test]
fn a_series_carries_its_own_colours_where_there_is_no_style_sheet() {
    let drawn = series(|series| series.draw(Frame::Wide, Dress::Palette(&PALETTE)));
    assert!(!drawn.contains("class=\"d-") && drawn.contains("xmlns="), "{drawn}");
    assert_snapshot!(lines(&drawn));
}

#[test]
fn no_period_has_a_name_over_that_of_its_neighbour() {
    let reading = value(0.5, false);
    let stop = Stop { name: "desember", group: "2025", reading, goal: None, tolerance: None, broken: None };
    let stops = vec![stop; 36];
    let named = |frame| {
        let series = Series {
            stops: &stops,
            within: (0.0, 1.0),
            tone: Tone::Plain,
            write: &percent,
            goal_name: "",
            tolerance_name: "",
            label: "x",
        };
        series.draw(frame, Dress::Classes).matches(">desember<").count()
    };
    assert_eq!((named(Frame::Wide), named(Frame::Narrow)), (12, 6));
}

#[test]
fn a_strip_shows_parts_of_a_whole() {
    let part = |size, tone| Part { size, tone };
    let parts = [part(6.0, Tone::Good), part(0.0, Tone::Close), part(2.0, Tone::Bad)];
    assert_snapshot!(lines(&Strip { parts: &parts, whole: 16.0, label: "" }.draw(Dress::Classes)));
}

#[test]
fn bars_are_on_one_scale_and_a_missing_value_has_none() {
    let row = |name, value, written| Row { name, value, written, tone: Tone::Plain };
    let rows = [row("Lønnet arbeid", Some(8.0), "8"), row("Opplæring", None, "skjult"), row("Annet", Some(2.0), "2")];
    assert_snapshot!(lines(&Bars { rows: &rows, label: "Avslutningskoder" }.draw(Dress::Classes)));
}

#[test]
fn a_target_shows_value_goal_and_tolerance() {
    let target = Target {
        value: Some(0.65),
        interval: Some((0.43, 0.82)),
        goal: 0.65,
        tolerance: Some(0.6),
        within: (0.0, 1.0),
        tone: Tone::Good,
        goal_written: "Mål 65 %",
        label: "65 % mot 65 %",
    };
    assert_snapshot!(lines(&target.draw(Dress::Classes)));
    let without = Target { value: None, interval: None, ..target }.draw(Dress::Classes);
    assert!(!without.contains("<circle"), "{without}");
}
