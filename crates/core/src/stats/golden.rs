//! The published answers for Wilson's interval, made with two other programs (named in the file) and carried here.

use super::{Interval, Side, Z80, Z95, Z998, wilson};
use serde_json::Value;

const VECTORS: &str = include_str!("../../tests/vectors/wilson.json");

fn multiplier(confidence: f64) -> f64 {
    [(0.8, Z80), (0.95, Z95), (0.998, Z998)]
        .into_iter()
        .find(|(level, _)| (level - confidence).abs() < 1e-9)
        .map(|(_, z)| z)
        .unwrap()
}

fn interval_of(case: &Value) -> Interval {
    let (x, n) = (case["x"].as_i64().unwrap(), case["n"].as_i64().unwrap());
    wilson(x, n, multiplier(case["conf"].as_f64().unwrap())).unwrap().unwrap()
}

#[test]
fn intervals_equal_the_published_ones() {
    let vectors: Value = serde_json::from_str(VECTORS).unwrap();
    let tolerance = vectors["tolerance"].as_f64().unwrap();
    let cases = vectors["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 23);
    for case in cases {
        let (interval, expected) = (interval_of(case), &case["expected"]["wilson"]);
        let low = expected[0].as_f64().unwrap();
        let high = expected[1].as_f64().unwrap();
        assert!((interval.low - low).abs() <= tolerance, "{interval:?} for {case}");
        assert!((interval.high - high).abs() <= tolerance, "{interval:?} for {case}");
    }
}

#[test]
fn sides_of_the_target_equal_the_published_ones() {
    let vectors: Value = serde_json::from_str(VECTORS).unwrap();
    let mut judged = 0;
    for case in vectors["cases"].as_array().unwrap() {
        let Some(target) = case["target"].as_f64() else { continue };
        let expected = match case["expected_wilson_vs_target"].as_str().unwrap() {
            "below" => Side::Below,
            "above" => Side::Above,
            "not_distinguishable" => Side::NotDistinguishable,
            other => panic!("unknown side {other}"),
        };
        assert_eq!(interval_of(case).side_of(target), expected, "{case}");
        judged += 1;
    }
    assert_eq!(judged, 18);
}
