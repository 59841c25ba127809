//! PX as it is met, whole and broken.

use super::*;
use crate::cube::{Absence, CubeFault, CubeValue, Role};
use proptest::prelude::*;

const WHOLE: &str = r#"CHARSET="ANSI";
LANGUAGE="no";
LANGUAGES="no","en";
MATRIX="T1";
TITLE="Personer, etter "
"region og år";
CONTVARIABLE="innhold";
STUB="region";
HEADING="innhold","år";
VALUES("region")="Bjørk; nordre","Furu";
CODES("region")="0301",
"1507";
VALUES[en]("region")="Birch","Fir";
VALUES("innhold")="Personer","Andel";
VALUES("år")="2020","2021";
TIMEVAL("år")=TLIST(A1,"2020"-"2021");
UNITS("Personer")="personer";
PRECISION("innhold","Andel")=1;
DATASYMBOL2="..";
DATASYMBOL3=":";
DATA=
1 2 0.5 "."
".." "..." -1 "-";
"#;

fn fault(text: &str) -> (CubeFault, String, u64) {
    let error = parse(text).unwrap_err();
    (error.fault, error.at, error.line)
}

#[test]
fn a_file_is_read_with_its_symbols() {
    let cube = parse(WHOLE).unwrap();
    let symbols: Vec<_> = cube.values().iter().map(|value| value.symbol()).collect();
    assert_eq!(symbols, [None, None, None, Some("."), Some(".."), Some(":"), None, Some("-")]);
    let numbers: Vec<_> = cube.values().iter().filter_map(|value| value.number()).map(|n| n.to_string()).collect();
    assert_eq!(numbers, ["1", "2", "0.5", "-1", "0"]);
    assert_eq!(cube.about().label.nb, "Personer, etter region og år");
    let roles: Vec<Role> = cube.dimensions().iter().map(|dimension| dimension.role).collect();
    assert_eq!(roles, [Role::Geo, Role::Metric, Role::Time]);
    let region = &cube.dimensions()[0].categories[0];
    assert_eq!((region.code.as_str(), region.label.nb.as_str()), ("0301", "Bjørk; nordre"));
    let unit = |at: usize| cube.dimensions()[1].categories[at].unit.clone().unwrap();
    assert_eq!((unit(0).base.nb.as_str(), unit(0).decimals, unit(1).decimals), ("personer", 0, 1));
}

#[test]
fn a_symbol_in_words_is_understood() {
    let words = WHOLE.replace("DATASYMBOL3=\":\"", "DATASYMBOL2=\"Vises ikke av hensyn til personvern\"");
    let cube = parse(&words).unwrap();
    assert_eq!(cube.values()[4], CubeValue::Without(Absence::Hidden));
}

#[test]
fn what_is_broken_is_told_with_its_place() {
    assert_eq!(fault(&WHOLE.replace("\"-\";", "")), (CubeFault::BrokenPx, "DATA".to_owned(), 24));
    assert_eq!(fault(&WHOLE.replace("0.5", "0,5")), (CubeFault::Structure, "DATA".to_owned(), 23));
    assert_eq!(fault(&WHOLE.replace("0.5", "x")), (CubeFault::Value, "DATA[3]".to_owned(), 22));
    assert_eq!(fault(&WHOLE.replace("\"1507\";", "\"1507\",\"x\";")), (CubeFault::Structure, "CODES".to_owned(), 11));
    assert_eq!(fault(&WHOLE.replace("VALUES(\"år\")", "X(\"år\")")), (CubeFault::Structure, "VALUES".to_owned(), 10));
    assert_eq!(fault(&WHOLE.replace("MATRIX=", "KEYS=")), (CubeFault::Unsupported, "KEYS".to_owned(), 4));
    assert_eq!(fault(&WHOLE.replace("1507", "0301")), (CubeFault::Structure, "id[1]".to_owned(), 0));
    assert_eq!(fault("TITLE=\"a"), (CubeFault::BrokenPx, "\"".to_owned(), 1));
    assert_eq!(fault("TITLE=\"a\";"), (CubeFault::BrokenPx, "DATA".to_owned(), 1));
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader(at in 0..WHOLE.len(), bytes in prop::collection::vec(any::<u8>(), 0..6), cut: bool) {
        let mut text = WHOLE.as_bytes().to_vec();
        let end = if cut { text.len() } else { (at + bytes.len()).min(text.len()) };
        text.splice(at..end, bytes);
        // What the reader says of it may be anything, but it says something.
        let _ = parse(&String::from_utf8_lossy(&text));
    }
}
