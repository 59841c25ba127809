//! What anybody may write as a condition or a definition: it is read or refused, and nothing stops.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use rettesnor_core::definition::source::{File, load, load_cases};
use rettesnor_core::definition::{Catalogue, DataSet, FURTHEST, condition};
use rettesnor_core::tally::{Row, Value, build, meets};
use rettesnor_core::time::{Month, day_number, parse_date};
use rettesnor_testkit::shipped_definitions;
use std::sync::LazyLock;

static FILES: LazyLock<Vec<File>> = LazyLock::new(shipped_definitions);
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| load(&FILES).0);

/// Words that conditions are made of, in no order.
const WORDS: [&str; 44] = [
    "avslutningskode",
    "startdato",
    "sluttdato",
    "stillingsprosent",
    "timer_per_uke",
    "rett_og_plikt",
    "fodselsaar",
    "deltaker",
    "kommune",
    "planlagt",
    "'AV-01'",
    "'AV-05'",
    "'x'",
    "''",
    "50",
    "7.25",
    "999999999999.9999",
    "9223372036854775808",
    "0",
    "DATE '2025-02-28'",
    "DATE '2025-02-30'",
    "AND",
    "OR",
    "NOT",
    "IN",
    "BETWEEN",
    "IS",
    "NULL",
    "=",
    "<>",
    "<",
    ">=",
    "+",
    "-",
    "(",
    ")",
    ",",
    "AGE(",
    "LAST_DAY()",
    "DAYS_BETWEEN(",
    "MONTHS_BETWEEN(",
    "SELECT",
    ";",
    "/*",
];

fn deltakelse() -> &'static DataSet {
    &CATALOGUE.datasets["deltakelse"]
}

fn read(text: &str) -> Option<condition::Condition> {
    condition::parse(text, deltakelse(), &CATALOGUE.codelists).ok()
}

/// A row with numbers and days at the end of what a cell can hold.
fn extreme(number: i64, day: &str) -> Row {
    let day = i64::from(day_number(parse_date(day).unwrap()));
    let cells = [("startdato", day), ("sluttdato", day), ("stillingsprosent", number), ("timer_per_uke", number)];
    let cells = cells.into_iter().chain([("fodselsaar", number), ("rett_og_plikt", 1)]);
    cells.map(|(column, number)| (column.to_owned(), Value::Number(number))).collect()
}

fn day() -> impl Strategy<Value = String> {
    select(&["startdato", "sluttdato", "LAST_DAY()", "DATE '2025-02-28'", "DATE '9999-12-31'"][..])
        .prop_map(str::to_owned)
}

fn number() -> impl Strategy<Value = String> {
    let plain =
        select(&["stillingsprosent", "timer_per_uke", "7.25", "-3", "999999999999.9999", "AGE(fodselsaar)"][..]);
    let between = (select(&["DAYS", "MONTHS"][..]), day(), day())
        .prop_map(|(what, from, to)| format!("{what}_BETWEEN({from}, {to})"));
    let number = prop_oneof![plain.prop_map(str::to_owned), between];
    number.prop_recursive(3, 8, 2, |inner| (inner.clone(), inner).prop_map(|(a, b)| format!("({a} + {b})")))
}

/// Conditions of any shape, most of which can be read.
fn sentence() -> impl Strategy<Value = String> {
    let operator = select(&["=", "<>", "<", "<=", ">", ">="][..]);
    let test = prop_oneof![
        (number(), operator.clone(), number()).prop_map(|(a, is, b)| format!("{a} {is} {b}")),
        (day(), operator, day()).prop_map(|(a, is, b)| format!("{a} {is} {b}")),
        (number(), number(), number()).prop_map(|(a, b, c)| format!("{a} NOT BETWEEN {b} AND {c}")),
        select(&["rett_og_plikt", "planlagt", "sluttdato IS NOT NULL", "timer_per_uke IS NULL", "TRUE"][..])
            .prop_map(str::to_owned),
        select(&["avslutningskode IN ('AV-01', 'PS-01')", "avslutningskode <> 'AB-01'", "kjonn NOT IN ('K')"][..])
            .prop_map(str::to_owned),
    ];
    test.prop_recursive(5, 24, 2, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} AND {b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("{a} OR {b}")),
            inner.prop_map(|a| format!("NOT ({a})")),
        ]
    })
}

/// Empty cells aside, a row meets a condition or its opposite, and never both; what is not met is met by `unless`.
fn stands(condition: &condition::Condition, row: &Row) {
    let holds = |condition: &condition::Condition| meets(condition, row, Month::december(2025));
    let (yes, no) = (holds(condition), holds(&condition.clone().negate()));
    assert!(!(yes && no), "{condition} {row:?}");
    assert_eq!(holds(&condition.clone().unless()), !yes, "{condition} {row:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn a_condition_that_is_read_can_be_asked_of_any_row(text in sentence()) {
        if let Some(condition) = read(&text) {
            let ends = [extreme(FURTHEST, "9999-12-31"), extreme(-FURTHEST, "0001-01-01"), extreme(0, "2025-02-28")];
            for row in [Row::new()].into_iter().chain(ends) {
                stands(&condition, &row);
            }
        }
    }

    #[test]
    fn words_in_any_order_are_read_or_refused(words in prop::collection::vec(select(&WORDS[..]), 0..14)) {
        if let Some(condition) = read(&words.join(" ")) {
            stands(&condition, &Row::new());
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,60}") {
        read(&text);
    }
}

#[test]
fn most_sentences_are_conditions() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let sentences = (0..400).map(|_| sentence().new_tree(&mut runner).unwrap().current());
    let conditions = sentences.filter(|text| read(text).is_some()).count();
    assert!(conditions > 100, "only {conditions} of 400 are read: the test above would be empty");
}

#[test]
fn the_deepest_and_the_longest_are_refused_or_read() {
    let long = |part: &str, times: usize, end: &str| format!("{}{end}", part.repeat(times));
    assert!(read(&long("rett_og_plikt AND ", 200, "rett_og_plikt")).is_some());
    assert!(read(&long("0+", 1_990, "0 = timer_per_uke")).is_some());
    for text in [
        long("rett_og_plikt OR ", 200_000, "rett_og_plikt"),
        long("(", 200_000, "1"),
        long("(", 1_900, &format!("rett_og_plikt{}", ")".repeat(1_900))),
        long("NOT ", 100_000, "rett_og_plikt"),
        long("NOT ", 990, "rett_og_plikt"),
        long("- ", 1_900, "1 = timer_per_uke"),
        long("AGE(", 900, "fodselsaar"),
    ] {
        assert!(read(&text).is_none(), "{} …", &text[..40]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// A line of a shipped file is lost, doubled, or taken from another file; a word is another; a byte is another.
    #[test]
    fn a_changed_definition_is_read_or_told(
        file in any::<Index>(), line in any::<Index>(), other in any::<Index>(), how in 0..5_u8, byte in any::<Index>(),
    ) {
        let mut files = FILES.clone();
        let taken = other.get(&FILES).1.lines().nth(line.index(30)).unwrap_or("x = [").to_owned();
        let (path, text) = &mut files[file.index(FILES.len())];
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let at = line.index(lines.len());
        match how {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[at].clone()),
            2 => lines[at] = taken,
            3 => lines[at] = lines[at].replace(['"', '3', 'e'], ""),
            _ => lines[at] = changed(&lines[at], byte),
        }
        *text = lines.join("\n");
        let path = path.clone();
        let (catalogue, problems) = load(&files);
        for problem in &problems {
            prop_assert!(!problem.what.is_empty() && !problem.mend.is_empty(), "{path}: {problem}");
        }
        if problems.is_empty() {
            // What has no problem can be counted, and its cases read or told.
            prop_assert!(!build(&catalogue).is_empty());
            let _ = load_cases(&catalogue, &files);
        }
    }
}

/// The line with one letter taken for another.
fn changed(line: &str, place: Index) -> String {
    if line.is_empty() {
        return "[[".to_owned();
    }
    let at = place.index(line.chars().count());
    line.chars()
        .enumerate()
        .map(|(n, letter)| if n == at { char::from(b'!' + (n % 90) as u8) } else { letter })
        .collect()
}
