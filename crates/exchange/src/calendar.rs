//! A calendar for other programs, as iCalendar: one whole day for each entry. The moment it was made is given, and every
//! entry has an id that stays, so that a program which reads it again finds the same entries.

use icalendar::{Calendar, Component, Event};
use rettesnor_core::time::{Date, Moment};

/// An entry: something that is due on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// What tells it from every other, and stays.
    pub id: String,
    /// The day.
    pub day: Date,
    /// What it is.
    pub title: String,
    /// What else is known.
    pub text: String,
    /// Where it is read about; empty where there is no address.
    pub url: String,
}

/// The entries as iCalendar text, under a name.
#[must_use]
pub fn write_calendar(name: &str, made: Moment, entries: &[CalendarEntry]) -> String {
    let mut calendar = Calendar::new();
    calendar.name(name);
    let stamp = stamp(made);
    for entry in entries {
        let mut event = Event::new();
        event.uid(&format!("{}@rettesnor", entry.id));
        event.add_property("DTSTAMP", &stamp);
        event.append_property(all_day("DTSTART", entry.day));
        event.append_property(all_day("DTEND", entry.day.tomorrow().unwrap_or(entry.day)));
        event.summary(&entry.title);
        if !entry.text.is_empty() {
            event.description(&entry.text);
        }
        if !entry.url.is_empty() {
            event.add_property("URL", &entry.url);
        }
        // A day on which something is due does not make anybody busy.
        event.add_property("TRANSP", "TRANSPARENT");
        calendar.push(event.done());
    }
    calendar.done().to_string()
}

fn all_day(key: &str, day: Date) -> icalendar::Property {
    let mut property = icalendar::Property::new(key, day.strftime("%Y%m%d").to_string());
    property.add_parameter("VALUE", "DATE");
    property
}

fn stamp(moment: Moment) -> String {
    moment.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}
