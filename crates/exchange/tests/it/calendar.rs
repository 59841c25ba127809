//! Calendars, read back by the rules of RFC 5545.

use rettesnor_core::time::parse_date;
use rettesnor_exchange::calendar::{CalendarEntry, write_calendar};

#[test]
fn the_same_entries_are_read_by_the_rules() {
    let entry = |id: &str, title: &str, text: &str| CalendarEntry {
        id: id.to_owned(),
        day: parse_date("2026-12-31").unwrap(),
        title: title.to_owned(),
        text: text.to_owned(),
        url: "https://mrs.eksempel.no/kalender".to_owned(),
    };
    let long = "Mål- og disponeringsbrev; frist, med komma og en linje som er så lang at den må brytes flere ganger "
        .repeat(3);
    let entries = [entry("brev:1", "Svar på brev: øst, vest", &long), entry("plan:2", "Rapport", "")];
    let written = write_calendar("Rettesnor", "2026-11-22T08:00:00Z".parse().unwrap(), &entries);
    assert!(written.lines().all(|line| line.len() <= 75), "{written}");
    assert!(written.contains("\r\n") && !written.replace("\r\n", "").contains('\n'));
    // Read by the rules of RFC 5545: 3.1 says how lines are folded, 3.3.11 what stands for a comma.
    let unfolded = written.replace("\r\n ", "");
    let events: Vec<&str> = unfolded.split("BEGIN:VEVENT\r\n").skip(1).collect();
    assert_eq!(events.len(), 2);
    let property = |event: usize, name: &str| {
        let of = |line: &str| {
            let (told, value) = line.split_once(':')?;
            (told.split(';').next() == Some(name)).then(|| value.to_owned())
        };
        let value = events[event].lines().find_map(of).unwrap_or_default();
        value.replace("\\,", ",").replace("\\;", ";").replace("\\n", "\n")
    };
    assert_eq!(property(0, "SUMMARY"), "Svar på brev: øst, vest");
    assert_eq!(property(0, "DESCRIPTION").trim_end(), long.trim_end());
    assert_eq!(property(0, "UID"), "brev:1@rettesnor");
    assert_eq!(property(0, "DTSTART"), "20261231");
    assert_eq!(property(0, "DTEND"), "20270101");
    assert_eq!(property(0, "DTSTAMP"), "20261122T080000Z");
    assert_eq!(property(1, "DESCRIPTION"), "");
    let again = write_calendar("Rettesnor", "2026-11-22T08:00:00Z".parse().unwrap(), &entries);
    assert_eq!(again, written, "the same entries give the same text");
}
