//! Calendars, read back by a library that did not write them.

use rettesnor_core::time::parse_date;
use rettesnor_exchange::calendar::{CalendarEntry, write_calendar};

#[test]
fn another_library_reads_the_same_entries() {
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
    let mut read = ical::IcalParser::new(written.as_bytes());
    let calendar = read.next().unwrap().unwrap();
    assert!(read.next().is_none());
    assert_eq!(calendar.events.len(), 2);
    let property = |event: usize, name: &str| {
        let found = calendar.events[event].properties.iter().find(|property| property.name == name);
        found.and_then(|property| property.value.clone()).unwrap_or_default()
    };
    let plain = |text: String| text.replace("\\,", ",").replace("\\;", ";").replace("\\n", "\n");
    assert_eq!(plain(property(0, "SUMMARY")), "Svar på brev: øst, vest");
    // That reader loses a blank where a line was folded; taken together by the rule, none is lost.
    let solid = |text: &str| text.replace(' ', "");
    assert_eq!(solid(&plain(property(0, "DESCRIPTION"))), solid(&long));
    assert!(plain(written.replace("\r\n ", "")).contains(long.trim_end()));
    assert_eq!(property(0, "UID"), "brev:1@rettesnor");
    assert_eq!(property(0, "DTSTART"), "20261231");
    assert_eq!(property(0, "DTEND"), "20270101");
    assert_eq!(property(0, "DTSTAMP"), "20261122T080000Z");
    assert_eq!(property(1, "DESCRIPTION"), "");
    let again = write_calendar("Rettesnor", "2026-11-22T08:00:00Z".parse().unwrap(), &entries);
    assert_eq!(again, written, "the same entries give the same text");
}
