//! NAV's own card for Norway, 2021, figure 1 of the autonomy study: the arrows follow this period against the year to
//! date. Rows that tie after rounding can't be told, and are left out.

use rettesnor_core::measure::{Figure, Quantity};
use rettesnor_core::scorecard::{Trend, trend};

/// Id, trend as printed, year to date, this period.
const PRINTED: [(&str, &str, i64, i64); 14] = [
    ("B.14", "ned", 47, 34),
    ("B.15", "ned", 82, 77),
    ("B.16", "opp", 45, 45),
    ("B.25", "opp", 63, 69),
    ("B.26", "ned", 57, 56),
    ("B.31", "opp", 2104, 2319),
    ("B.32", "opp", 912, 933),
    ("B.33", "opp", 705, 855),
    ("B.45", "opp", 76, 77),
    ("B.46", "opp", 55, 58),
    ("B.47", "opp", 62, 69),
    ("B.48", "opp", 56, 62),
    ("B.49", "opp", 63, 64),
    ("B.77", "ned", 58, 58),
];

#[test]
fn the_arrows_are_the_printed_ones() {
    let mut untied = 0;
    for (id, printed, to_date, period) in PRINTED.into_iter().filter(|(.., to_date, period)| to_date != period) {
        let figure = |number| Figure::count(Quantity::whole(number));
        let found = trend(&figure(period), &figure(to_date)).map(Trend::as_str);
        assert_eq!(found, Some(printed), "{id}");
        untied += 1;
    }
    assert_eq!(untied, 12);
}

#[test]
fn unrounded_values_decide_where_rounded_ones_tie() {
    let share = |x, n| Figure::quotient(Quantity::whole(x), Quantity::whole(n));
    assert_eq!(trend(&share(451, 1000), &share(449, 1000)), Some(Trend::Up));
    assert_eq!(trend(&share(450, 1000), &share(9, 20)), Some(Trend::Unchanged));
}
