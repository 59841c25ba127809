//! The installation's own units: how they hang, and which records are refused.

use super::*;

fn said(records: Vec<UnitRecord>) -> Vec<String> {
    let problems = Org::new(records).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn an_office_hangs_in_both_lines_and_follows_its_municipality() {
    let org = Org::new(vec![record("kontor:0219", "region:0200"), record("kontor:0219", "kommune:0219")]).unwrap();
    let office = unit("kontor:0219");
    let structure = org.at(today());
    assert_eq!(structure.ancestors(&office, &Line::Stat), units(&["region:0200", "NO"]));
    assert_eq!(structure.ancestors(&office, &Line::Kommune), units(&["kommune:3201", "fylke:32", "NO"]));
    assert_eq!(structure.leaves_under(&unit("fylke:32"), &Line::Kommune, UnitKind::Kontor), units(&["kontor:0219"]));
    assert_eq!(org.at(date(2018, 1, 1)).parent(&office, &Line::Kommune), Some(&unit("kommune:0219")));
    assert_eq!(org.at(date(2018, 1, 1)).parent(&office, &Line::Stat), Some(&UnitRef::country()), "no region yet");
    assert_eq!(org.carry(&office, month(2018), today()), Carried::Unit(office.clone()));
    assert_eq!(org.as_it_was(&office, month(2018)), vec![office]);
}

#[test]
fn an_office_under_a_split_municipality_hangs_under_what_the_parts_share() {
    let org = Org::new(vec![record("kontor:1850", "kommune:1850")]).unwrap();
    assert_eq!(org.at(today()).parent(&unit("kontor:1850"), &Line::Kommune), Some(&unit("fylke:18")));
}

#[test]
fn a_joint_office_covers_the_others_and_not_its_host() {
    let mut joint = record("kontor:0534", "kommune:3446");
    joint.covers = vec!["0533".into(), "3446".into(), "0532".into()];
    let structure = Org::new(vec![joint, record("kontor:0301", "kommune:0301")]).unwrap().at(today());
    let office = unit("kontor:0534");
    assert!(structure.joint(&office) && !structure.joint(&unit("kontor:0301")));
    assert_eq!(structure.covers(&office), units(&["kommune:3234", "kommune:3236"]));
    assert_eq!(structure.covered_by(&unit("kommune:3234")), vec![office.clone()]);
    assert_eq!(structure.covered_by(&unit("kommune:3446")), Vec::new());
    assert_eq!(structure.children(&unit("kommune:3446"), &Line::Kommune), vec![office]);
}

#[test]
fn few_employees_are_too_few_to_be_shown() {
    let with = |mut record: UnitRecord, employees| {
        record.employees = employees;
        record
    };
    let records = vec![
        with(record("tjeneste:a", "kommune:3201"), None),
        with(record("tjeneste:b", "kommune:3201"), Some(3)),
        with(record("kontor:1", "kommune:3201"), None),
        with(record("kontor:2", "kommune:3201"), Some(2)),
        with(record("kommune:1151", ""), Some(1)),
    ];
    let structure = Org::new(records).unwrap().at(today());
    let small = ["tjeneste:a", "tjeneste:b", "kontor:1", "kontor:2", "kommune:1151", "kommune:3201", "NO"]
        .map(|text| structure.too_small(&unit(text)));
    assert_eq!(small, [true, false, false, true, true, false, false]);
    assert_eq!(structure.employees(&unit("tjeneste:b")), Some(3));
}

#[test]
fn an_office_that_closed_counts_from_the_units_above() {
    let mut closed = vec![record("kontor:0217", "region:0200"), record("kontor:0217", "kommune:0217")];
    for record in &mut closed {
        record.valid_to = Some(date(2020, 1, 1));
        record.valid_from = Some(date(2010, 1, 1));
    }
    let org = Org::new(closed).unwrap();
    let office = unit("kontor:0217");
    let above = vec![(Line::Stat, unit("region:0200")), (Line::Kommune, unit("kommune:3207"))];
    assert_eq!(org.carry(&office, month(2018), today()), Carried::Ended { above });
    assert!(!org.at(today()).exists(&office));
    assert!(org.at(date(2019, 12, 31)).exists(&office));
    assert!(matches!(org.resolve("kontor:0217", today()), Err(ResolveError::Ended { .. })));
    assert!(matches!(org.resolve("kontor:0217", date(2009, 1, 1)), Err(ResolveError::NotYet { .. })));
    assert_eq!(org.judge_code(UnitKind::Kontor, "0217", date(2019, 12, 1), date(2020, 1, 31)), CodeValidity::Valid);
    let late = org.judge_code(UnitKind::Kontor, "0217", date(2020, 1, 1), date(2020, 1, 31));
    assert!(matches!(late, CodeValidity::NotValidThen { .. }));
    assert_eq!(org.carry(&unit("kontor:0999"), month(2018), today()), Carried::Unknown);
}

#[test]
fn a_line_of_the_owners_own_groups_municipalities() {
    let line = Line::from("grupper");
    let mut group = record("region:G1", "NO");
    group.line = Some(line.clone());
    let mut member = record("kommune:0219", "region:G1");
    member.line = Some(line.clone());
    let structure = Org::new(vec![member, group]).unwrap().at(today());
    assert_eq!(structure.lines(), [Line::Stat, Line::Kommune, line.clone()]);
    assert_eq!(structure.ancestors(&unit("kommune:3201"), &line), units(&["region:G1", "NO"]));
    assert_eq!(structure.units(&line), units(&["NO", "region:G1", "kommune:3201"]));
    assert!(!structure.contains(&unit("region:G1"), &Line::Stat));
    assert_eq!(structure.parent(&unit("kommune:3201"), &Line::Kommune), Some(&unit("fylke:32")));
}

#[test]
fn city_districts_stand_between() {
    let records = vec![record("bydel:030101", "kommune:0301"), record("tjeneste:vo", "bydel:030101")];
    let structure = Org::new(records).unwrap().at(today());
    let above = units(&["bydel:030101", "kommune:0301", "fylke:03", "NO"]);
    assert_eq!(structure.ancestors(&unit("tjeneste:vo"), &Line::Kommune), above);
    assert_eq!(structure.leaves_under(&unit("bydel:030101"), &Line::Kommune, UnitKind::Bydel), above[..1]);
}

#[test]
fn every_fault_names_its_record() {
    let mut cover = record("kontor:1", "region:0200");
    cover.covers = vec!["9999".into()];
    let mut backwards = record("kontor:2", "region:0200");
    (backwards.valid_from, backwards.valid_to) = (Some(date(2020, 1, 1)), Some(date(2020, 1, 1)));
    let faults = said(vec![
        record("kontor:0", "kontor:77"),
        cover,
        backwards,
        record("tjeneste:x", ""),
        record("kommune:9998", "fylke:32"),
        record("kommune:3201", "fylke:33"),
        record("fylke:32", "NO"),
        record("kontor:3", "region:0200"),
        record("kontor:3", "region:0300"),
        record("bydel:1", "tjeneste:x"),
    ]);
    let expected = [
        "record 1 (kontor:0): its parent kontor:77 is not known",
        "record 2 (kontor:1): `dekker` names 9999",
        "record 3 (kontor:2): `gyldig_til` is the day after the last",
        "record 4 (tjeneste:x): `forelder` is empty",
        "record 5 (kommune:9998): no such number",
        "record 6 (kommune:3201): the national list decides",
        "record 9 (kontor:3): record 8 says the same",
        "record 10 (bydel:1): it can't hang under tjeneste:x",
    ];
    for text in expected {
        assert!(faults.iter().any(|fault| fault.starts_with(text)), "{text}\n{faults:#?}");
    }
    assert!(!faults.iter().any(|fault| fault.starts_with("record 7")), "{faults:#?}");
}

#[test]
fn parents_must_overlap_in_time_and_lead_upwards() {
    let mut early = record("bydel:1", "kommune:0301");
    early.valid_to = Some(date(2015, 1, 1));
    let mut late = record("tjeneste:1", "bydel:1");
    late.valid_from = Some(date(2015, 1, 1));
    assert!(said(vec![early, late])[0].contains("not valid on any of its days"));
    let in_line = |unit, parent| {
        let mut record = record(unit, parent);
        record.line = Some(Line::from("grupper"));
        record
    };
    let circle = said(vec![in_line("region:A", "region:B"), in_line("region:B", "region:A")]);
    assert_eq!(circle.len(), 2);
    assert!(circle[0].contains("lead back to itself"), "{circle:?}");
}

#[test]
fn the_same_unit_may_move_in_time() {
    let mut before = record("kontor:1", "region:0200");
    before.valid_to = Some(date(2023, 1, 1));
    let mut after = record("kontor:1", "region:0300");
    (after.valid_from, after.name) = (Some(date(2023, 1, 1)), "Nytt navn".into());
    let org = Org::new(vec![after, before]).unwrap();
    let parent = |day| org.at(day).parent(&unit("kontor:1"), &Line::Stat).cloned().unwrap();
    assert_eq!(parent(date(2022, 12, 31)), unit("region:0200"));
    assert_eq!(parent(date(2023, 1, 1)), unit("region:0300"));
    assert_eq!(org.name(&unit("kontor:1"), date(2024, 1, 1)).unwrap(), "Nytt navn");
    assert_eq!(org.name(&unit("kontor:1"), date(2022, 1, 1)).unwrap(), "Test kontor:1");
}
