//! Days, months and periods by name.

use crate::{Language, Voice};
use rettesnor_core::time::{Date, Grain, Moment, Month, MonthRange, Period};

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
    "month-11", "month-12",
];

impl Voice {
    /// A day: `21.11.2026`; in English `21 November 2026`.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        if self.language() == Language::English {
            return format!("{} {}", date.day(), self.month(Month::of(date)));
        }
        format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
    }

    /// A moment by a clock in Norway: `21.11.2026 kl. 08.02`; in English `21 November 2026 at 08:02`.
    #[must_use]
    pub fn moment(&self, moment: Moment) -> String {
        let (day, time) = (moment.in_norway().date(), moment.in_norway().time());
        let point = if self.language() == Language::English { ':' } else { '.' };
        let time = format!("{:02}{point}{:02}", time.hour(), time.minute());
        self.say("time-of-day", &[("dag", &self.date(day)), ("tid", &time)])
    }

    /// A month: `mars 2026`.
    #[must_use]
    pub fn month(&self, month: Month) -> String {
        let place = usize::try_from(month.number() - 1).unwrap_or_default();
        format!("{} {}", self.say(MONTHS[place.min(11)], &[]), month.year())
    }

    /// A run of months: `januar 2026 til mars 2026`.
    #[must_use]
    pub fn months(&self, months: MonthRange) -> String {
        if months.first == months.last {
            return self.month(months.first);
        }
        self.say("month-range", &[("fra", &self.month(months.first)), ("til", &self.month(months.last))])
    }

    /// A period: `tertial 3 2025`, `mars 2026`, `2026`.
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        let (number, year) = (period.number().to_string(), period.year().to_string());
        let parts: [(&str, &str); 2] = [("nummer", &number), ("aar", &year)];
        match period.grain() {
            Grain::Month => self.month(period.first()),
            Grain::Quarter => self.say("period-quarter", &parts),
            Grain::Tertial => self.say("period-tertial", &parts),
            Grain::HalfYear => self.say("period-half-year", &parts),
            Grain::Year => year,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rettesnor_core::time::parse_date;

    #[test]
    fn periods_and_days_by_name() {
        let voice = Voice::new(Language::Bokmaal);
        let name = |text: &str| voice.period(text.parse().unwrap());
        assert_eq!(name("2025T3"), "3. tertial 2025");
        assert_eq!(name("2026M03"), "mars 2026");
        assert_eq!(name("2026H2"), "2. halvår 2026");
        assert_eq!(name("2026Q1"), "1. kvartal 2026");
        assert_eq!(name("2026"), "2026");
        let day = parse_date("2026-11-21").unwrap();
        assert_eq!(voice.date(day), "21.11.2026");
        assert_eq!(Voice::new(Language::English).date(day), "21 November 2026");
        let moment = "2026-06-30T22:02:00Z".parse().unwrap();
        assert_eq!(voice.moment(moment), "01.07.2026 kl. 00.02");
        assert_eq!(Voice::new(Language::English).moment(moment), "1 July 2026 at 00:02");
    }
}
