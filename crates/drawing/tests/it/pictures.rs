//! One picture of each kind, shape by shape.

use insta::assert_snapshot;
use rettesnor_drawing::{
    Arrow, Bars, Card, Column, Columns, Dress, Frame, Map, MapRow, Palette, Part, Reading, Row, Series, Sparkline,
    Spoke, SpokeState, Stop, Strip, Target, Tone, Wheel,
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

fn spokes() -> [Spoke<'static>; 4] {
    let spoke = |number, state, label| Spoke { number, state, label, href: "/plan/kommune:3201/2026/trinn/1" };
    [
        spoke("1", SpokeState::Done, "Trinn 1: gjort"),
        spoke("2", SpokeState::Done, "Trinn 2: gjort"),
        spoke("3", SpokeState::UnderWay, "Trinn 3: i gang"),
        spoke("4", SpokeState::NotYet, "Trinn 4: ikke begynt"),
    ]
}

#[test]
fn a_wheel_tells_by_shape_how_far_each_step_has_come() {
    let spokes = spokes();
    let wheel = Wheel { spokes: &spokes, middle: ("2 av 4", "trinn er gjort"), label: "To av fire trinn er gjort" };
    let drawn = wheel.draw(Dress::Classes);
    assert!(!drawn.contains("role=\"img\""), "what can be pressed is not hidden in one picture");
    assert_snapshot!(lines(&drawn));
}

#[test]
fn a_map_has_a_band_for_each_perspective_and_an_arrow_for_each_cause() {
    let card = |id, name, notes: &[&'static str]| Card { id, name, notes: notes.to_vec() };
    let rows = [
        MapRow { name: "Bruker", cards: vec![card("f1", "Flere kommer i lønnet arbeid", &["30 % i lønnet arbeid"])] },
        MapRow {
            name: "Tjenester",
            cards: vec![card("f2", "Tidlig språkpraksis", &[]), card("f3", "Tett oppfølging", &[])],
        },
        MapRow { name: "Økonomi", cards: Vec::new() },
    ];
    let arrows = [
        Arrow { from: "f2", to: "f1", title: "De som får praksis tidlig, lærer språket der" },
        Arrow { from: "f3", to: "f2", title: "" },
        Arrow { from: "f9", to: "f1", title: "fører ingen steder" },
    ];
    let map = Map { rows: &rows, arrows: &arrows, width: 720.0, label: "Tre perspektiver og to årsaker" };
    assert_snapshot!(lines(&map.draw(Dress::Classes)));
    assert_snapshot!("a_map_on_a_phone", lines(&Map { width: 320.0, ..map }.draw(Dress::Palette(&PALETTE))));
}

#[test]
fn columns_stand_on_one_line_and_a_missing_one_has_its_sign() {
    let column = |name, value, written| Column { name, value, written };
    let columns = [
        column("2023", Some(102.0), "102"),
        column("2024", None, ":"),
        column("2025", Some(0.0), "-"),
        column("2026", Some(411.0), "411"),
    ];
    let drawn = Columns { columns: &columns, label: "Bosatte: 102 i 2023, skjult i 2024, 411 i 2026" };
    assert_snapshot!(lines(&drawn.draw(Dress::Palette(&PALETTE))));
}
