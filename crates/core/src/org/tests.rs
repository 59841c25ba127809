//! Facts of the national list, and the traps that others have fallen into.

use super::*;
use crate::time::Month;
use jiff::civil::date;

fn units(texts: &[&str]) -> Vec<UnitRef> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

fn unit(text: &str) -> UnitRef {
    text.parse().unwrap()
}

fn month(year: i16) -> Month {
    Month::new(i32::from(year), 3).unwrap()
}

fn today() -> Date {
    date(2026, 3, 1)
}

fn record(unit: &str, parent: &str) -> UnitRecord {
    let UnitRef { kind, code } = unit.parse().unwrap();
    UnitRecord {
        kind,
        code,
        name: format!("Test {unit}"),
        line: None,
        parent: (!parent.is_empty()).then(|| parent.parse().unwrap()),
        covers: Vec::new(),
        employees: None,
        valid_from: None,
        valid_to: None,
    }
}

#[test]
fn municipalities_and_counties_are_as_many_as_they_officially_were() {
    let org = Org::national();
    let official = [
        (2002..=2004, 434, 19),
        (2005..=2005, 433, 19),
        (2006..=2007, 431, 19),
        (2008..=2011, 430, 19),
        (2012..=2012, 429, 19),
        (2013..=2016, 428, 19),
        (2017..=2017, 426, 19),
        (2018..=2019, 422, 18),
        (2020..=2023, 356, 11),
        (2024..=2026, 357, 15),
    ];
    for (years, municipalities, counties) in official {
        for year in years {
            for day in [date(year, 1, 1), date(year, 12, 31)] {
                let structure = org.at(day);
                let count = |kind| structure.leaves_under(&UnitRef::country(), &Line::Kommune, kind).len();
                assert_eq!(count(UnitKind::Kommune), municipalities, "{day}");
                assert_eq!(count(UnitKind::Fylke), counties, "{day}");
            }
        }
    }
}

#[test]
fn the_codes_of_2024_are_not_valid_in_2023() {
    let org = Org::national();
    let structure = org.at(date(2023, 12, 31));
    assert!(structure.exists(&unit("kommune:3024")) && !structure.exists(&unit("kommune:3201")));
    assert!(structure.exists(&unit("fylke:30")) && !structure.exists(&unit("fylke:32")));
    assert_eq!(structure.parent(&unit("kommune:3024"), &Line::Kommune), Some(&unit("fylke:30")));
    let before = org.at(date(2018, 6, 1));
    assert_eq!(before.parent(&unit("kommune:0219"), &Line::Kommune), Some(&unit("fylke:02")));
}

#[test]
fn nav_has_twelve_regions_and_they_are_not_the_counties() {
    let structure = Org::national().at(today());
    let regions = structure.children(&UnitRef::country(), &Line::Stat);
    assert_eq!(regions.len(), 12);
    assert_eq!(structure.name(&regions[0]), Some("Nav Øst-Viken"));
    assert_eq!(structure.name(&unit("region:5700")), Some("Nav Trøndelag"));
    assert!(!structure.contains(&unit("fylke:32"), &Line::Stat));
    assert!(!structure.contains(&unit("region:0200"), &Line::Kommune));
}

#[test]
fn every_number_that_ended_became_something_and_shares_sum_to_one() {
    let org = Org::national();
    for (unit, national) in &org.registry.units {
        let changes: Vec<&Change> = org.registry.changes_from(unit).collect();
        assert_eq!(changes.is_empty(), national.validity.to.is_none(), "{unit}");
        assert!(changes.iter().all(|change| Some(change.date) == national.validity.to), "{unit}");
        if unit.kind == UnitKind::Kommune && !changes.is_empty() {
            let sum: u32 = changes.iter().map(|change| change.share.unwrap().0).sum();
            assert_eq!(sum, Share::WHOLE.0, "{unit}");
        }
    }
}

#[test]
fn every_code_of_every_year_is_carried_to_every_structure_without_loss() {
    let org = Org::national();
    for to in 2002..=2026 {
        let structure = org.at(date(to, 7, 1));
        for from in 2002..=2026 {
            let mut reached = std::collections::BTreeSet::new();
            for kommune in org.at(date(from, 7, 1)).leaves_under(&UnitRef::country(), &Line::Kommune, UnitKind::Kommune)
            {
                match org.carry(&kommune, month(from), date(to, 7, 1)) {
                    Carried::Unit(unit) => reached.insert(unit),
                    Carried::Split { into, common } => {
                        assert!(into.len() > 1 && structure.exists(&common), "{kommune} {from} {to}");
                        for part in &into {
                            assert!(structure.ancestors(part, &Line::Kommune).contains(&common));
                        }
                        reached.extend(into);
                        true
                    }
                    other => panic!("{kommune} of {from} in {to}: {other:?}"),
                };
            }
            let all = structure.leaves_under(&UnitRef::country(), &Line::Kommune, UnitKind::Kommune);
            assert!(reached.iter().eq(all.iter()), "{from} to {to}");
        }
    }
}

#[test]
fn a_number_change_keeps_the_municipality() {
    let org = Org::national();
    for code in ["0219", "3024", "3201"] {
        let unit = UnitRef::kommune(code);
        assert_eq!(org.carry(&unit, month(2018), today()), Carried::Unit(UnitRef::kommune("3201")));
        assert_eq!(org.carry(&unit, month(2018), date(2021, 1, 1)), Carried::Unit(UnitRef::kommune("3024")));
        assert_eq!(org.carry(&unit, month(2018), date(2019, 1, 1)), Carried::Unit(UnitRef::kommune("0219")));
        assert_eq!(org.as_it_was(&unit, month(2018)), units(&["kommune:0219"]));
        assert_eq!(org.as_it_was(&unit, month(2021)), units(&["kommune:3024"]));
        assert_eq!(org.history(&unit).len(), 2);
    }
}

#[test]
fn a_merger_adds_up_and_is_not_taken_apart() {
    let org = Org::national();
    let merged = UnitRef::kommune("3205");
    let parts = units(&["kommune:0226", "kommune:0227", "kommune:0231"]);
    assert_eq!(org.as_it_was(&merged, month(2018)), parts);
    for part in &parts {
        assert_eq!(org.carry(part, month(2018), today()), Carried::Unit(merged.clone()));
    }
    let common = unit("fylke:02");
    assert_eq!(org.carry(&merged, month(2024), date(2018, 1, 1)), Carried::Split { into: parts, common });
    let kinds: Vec<ChangeKind> = org.history(&merged).iter().map(|change| change.kind).collect();
    assert_eq!(kinds, [ChangeKind::Merger, ChangeKind::Merger, ChangeKind::Merger, ChangeKind::NewNumber]);
}

#[test]
fn a_merger_into_a_code_that_goes_on_has_both_predecessors() {
    let org = Org::national();
    let bodo = UnitRef::kommune("1804");
    assert_eq!(org.carry(&UnitRef::kommune("1842"), month(2004), today()), Carried::Unit(bodo.clone()));
    assert_eq!(org.carry(&bodo, month(2004), date(2004, 1, 1)), Carried::Unit(bodo.clone()));
    assert_eq!(org.as_it_was(&bodo, month(2004)), units(&["kommune:1804"]));
    let both = Carried::Split { into: units(&["kommune:1804", "kommune:1842"]), common: unit("fylke:18") };
    assert_eq!(org.carry(&bodo, month(2010), date(2004, 1, 1)), both);
    assert_eq!(org.as_it_was(&UnitRef::kommune("5001"), month(2017)), units(&["kommune:1601", "kommune:1662"]));
}

#[test]
fn splits_are_never_guessed() {
    let org = Org::national();
    for (code, year, into, common) in [
        ("1850", 2019, ["kommune:1806", "kommune:1875"].as_slice(), "fylke:18"),
        ("5012", 2019, &["kommune:5055", "kommune:5056", "kommune:5059"], "fylke:50"),
        ("1613", 2017, &["kommune:5055", "kommune:5056", "kommune:5059"], "fylke:50"),
        ("1507", 2022, &["kommune:1508", "kommune:1580"], "fylke:15"),
        ("1534", 2015, &["kommune:1508", "kommune:1580"], "fylke:15"),
    ] {
        let unit = UnitRef::kommune(code);
        let split = Carried::Split { into: units(into), common: common.parse().unwrap() };
        assert_eq!(org.carry(&unit, month(year), today()), split, "{code}");
        assert_eq!(org.as_it_was(&unit, month(2025)), vec![unit], "{code}");
    }
    let part = UnitRef::kommune("1580");
    assert_eq!(org.as_it_was(&part, month(2022)), vec![part.clone()]);
    assert_eq!(org.carry(&part, month(2025), date(2022, 1, 1)), Carried::Unit(UnitRef::kommune("1507")));
    let shares = org.history(&part);
    let share = shares.iter().find(|change| change.to == part).unwrap();
    assert_eq!((share.share, share.share_source.contains("SSB")), (Some(Share(13_787)), true));
}

#[test]
fn counties_that_were_split_have_no_share() {
    let org = Org::national();
    let split = Carried::Split { into: units(&["fylke:31", "fylke:32", "fylke:33"]), common: UnitRef::country() };
    assert_eq!(org.carry(&unit("fylke:30"), month(2022), today()), split);
    assert!(org.history(&unit("fylke:31")).iter().any(|c| c.kind == ChangeKind::Split && c.share.is_none()));
    assert_eq!(org.carry(&unit("fylke:16"), month(2016), today()), Carried::Unit(unit("fylke:50")));
}

#[test]
fn land_that_moved_is_told() {
    let org = Org::national();
    let moved = |code: &str| {
        let changes = org.history(&UnitRef::kommune(code));
        changes.iter().filter(|change| change.kind == ChangeKind::BoundaryMove).count()
    };
    assert_eq!((moved("3118"), moved("3207"), moved("3216")), (2, 1, 1));
    assert_eq!((moved("4602"), moved("1439"), moved("0301")), (1, 1, 0));
    assert_eq!(org.carry(&UnitRef::kommune("3118"), month(2025), today()), Carried::Unit(UnitRef::kommune("3118")));
}

#[test]
fn codes_are_judged_by_the_days_of_their_row() {
    let org = Org::national();
    let judge = |code: &str, first: Date, last: Date| org.judge_code(UnitKind::Kommune, code, first, last);
    let year = |code: &str, year: i16| judge(code, date(year, 1, 1), date(year, 12, 31));
    let codes = |codes: &[&str]| codes.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(year("0219", 2018), CodeValidity::Valid);
    assert_eq!(judge("0219", date(2019, 12, 31), date(2025, 1, 1)), CodeValidity::Valid);
    assert_eq!(year("3201", 2018), CodeValidity::NewerNumber { predecessors: codes(&["0219"]) });
    assert_eq!(year("3205", 2018), CodeValidity::NewerNumber { predecessors: codes(&["0226", "0227", "0231"]) });
    assert_eq!(year("3201", 2023), CodeValidity::NewerNumber { predecessors: codes(&["3024"]) });
    let CodeValidity::NotValidThen { valid, successors } = year("0219", 2021) else { panic!("0219 in 2021") };
    assert_eq!((valid[0].to_string().as_str(), successors), ("until 2019-12-31", codes(&["3024"])));
    assert!(matches!(year("1580", 2022), CodeValidity::NotValidThen { .. }), "a part of what was split later");
    for code in ["9999", "2111", "219", "", "03201"] {
        assert_eq!(year(code, 2025), CodeValidity::Unknown, "{code}");
    }
}

#[test]
fn names_have_their_own_validity() {
    let org = Org::national();
    let name = |text: &str, year: i16| org.name(&unit(text), date(year, 6, 1)).unwrap();
    assert_eq!(name("kommune:5001", 2022), "Trondheim");
    assert_eq!(name("kommune:5001", 2023), "Trondheim - Tråante");
    assert_eq!((name("kommune:1833", 2023), name("kommune:1833", 2024)), ("Rana".into(), "Rana - Raane".into()));
    assert_eq!((name("kommune:0301", 2025), name("kommune:0301", 2026)), ("Oslo".into(), "Oslo - Oslove".into()));
    assert_eq!(name("kommune:5536", 2026), "Lyngen - Ivgu - Yykeä");
    assert_eq!(org.at(date(2025, 1, 1)).name(&unit("fylke:03")), Some("Oslo"));
}

#[test]
fn names_keep_every_letter_and_language() {
    let org = Org::national();
    let porsanger = org.names(&unit("kommune:5622"), today()).unwrap();
    assert_eq!(porsanger.official, "Porsanger - Porsáŋgu - Porsanki");
    assert_eq!(porsanger.sami, Some((SamiLanguage::North, "Porsáŋgu".into())));
    assert_eq!(porsanger.kven.as_deref(), Some("Porsanki"));
    assert_eq!(org.names(&unit("kommune:5436"), today()).unwrap(), porsanger);
    let all = org.at(today()).leaves_under(&UnitRef::country(), &Line::Kommune, UnitKind::Kommune);
    let names: Vec<Names> = all.iter().map(|unit| org.names(unit, today()).unwrap()).collect();
    assert_eq!(names.iter().filter(|names| names.sami.is_some()).count(), 29);
    assert_eq!(names.iter().filter(|names| names.kven.is_some()).count(), 5);
    for twice in ["Herøy", "Våler"] {
        let same: Vec<&Names> = names.iter().filter(|names| names.norwegian == twice).collect();
        assert_eq!(same.len(), 2);
        assert_ne!(same[0].official, same[1].official);
    }
}

#[test]
fn population_is_that_of_the_source_and_says_where_it_is_doubtful() {
    let org = Org::national();
    let country = |year| org.population(&UnitRef::country(), year).unwrap().count;
    assert_eq!((country(2024), country(2025), country(2026)), (5_550_203, 5_594_340, 5_627_400));
    assert_eq!(org.population(&unit("fylke:32"), 2026).unwrap().count, 749_207);
    assert!(org.population(&unit("kommune:3450"), 2026).unwrap().doubtful);
    assert!(!org.population(&unit("kommune:3450"), 2025).unwrap().doubtful);
    assert_eq!(org.population(&unit("kommune:0219"), 2026), None);
}

#[test]
fn reads_what_people_write() {
    let mut office = record("kontor:0219", "region:0200");
    office.name = "Nav Bærum".into();
    let org = Org::new(vec![office, record("kontor:9001", "region:0200")]).unwrap();
    let read = |text: &str| org.resolve(text, today());
    assert_eq!(read("NO").unwrap(), UnitRef::country());
    assert_eq!(read("3201").unwrap(), UnitRef::kommune("3201"));
    assert_eq!(read("32").unwrap(), unit("fylke:32"));
    assert_eq!(read("9001").unwrap(), unit("kontor:9001"));
    assert_eq!(read("kontor:0219").unwrap(), unit("kontor:0219"));
    assert_eq!(read("kommune:0219").unwrap(), UnitRef::kommune("3201"));
    assert_eq!(read("3024").unwrap(), UnitRef::kommune("3201"));
    assert_eq!(org.resolve("3201", date(2018, 1, 1)).unwrap(), UnitRef::kommune("0219"));
    let said = |text: &str| read(text).unwrap_err().to_string();
    assert_eq!(
        said("0219"),
        "`0219` can be any of kommune:0219 Bærum, kontor:0219 Nav Bærum; write the kind before it"
    );
    assert_eq!(
        said("0226"),
        "kommune:0226 Sørum merged with others into kommune:3205 Lillestrøm on 2020-01-01; ask for that"
    );
    assert_eq!(
        said("1507"),
        "kommune:1507 Ålesund was split on 2024-01-01 between kommune:1508 Ålesund, kommune:1580 Haram; \
         ask for one of them"
    );
    assert!(matches!(read("fylke:30"), Err(ResolveError::Split { .. })));
    assert!(matches!(read("kommune:9999"), Err(ResolveError::Unknown(_))));
    assert!(matches!(read("by:0301"), Err(ResolveError::Malformed(_))));
    let early = org.resolve("3205", date(2018, 1, 1)).unwrap_err();
    assert!(matches!(early, ResolveError::NotYet { before, .. } if before.len() == 3));
}

mod own_units;

#[test]
fn the_trees_of_a_stretch_are_true_on_every_day_of_it() {
    let mut office = record("kontor:0219", "kommune:0219");
    office.valid_from = Some(date(2019, 5, 14));
    let mut moved = record("kontor:0219", "kommune:3201");
    (office.valid_to, moved.valid_from) = (Some(date(2024, 2, 29)), Some(date(2024, 2, 29)));
    let org = Org::new(vec![office, moved]).unwrap();
    let told = |structure: &Structure| {
        let of_line = |line: Line| {
            let units = structure.units(&line).into_iter();
            let told = units.map(|unit| (structure.parent(&unit, &line).cloned(), structure.covers(&unit), unit));
            told.collect::<Vec<_>>()
        };
        let names: Vec<_> = structure.nodes.iter().map(|(unit, node)| (unit.clone(), node.names.clone())).collect();
        (structure.lines().into_iter().map(of_line).collect::<Vec<_>>(), names)
    };
    let days = |turn: Date| [turn.yesterday().unwrap(), turn, turn.tomorrow().unwrap(), turn.last_of_month()];
    let recent = org.turns.iter().copied().filter(|turn| turn.year() >= 2016);
    let mut different = std::collections::BTreeSet::new();
    for day in recent.flat_map(days) {
        assert!(told(&org.trees(day)) == told(&org.at(day)), "{day}");
        different.insert(org.stretch(day));
    }
    assert!(different.len() > 8, "{different:?}");
}
