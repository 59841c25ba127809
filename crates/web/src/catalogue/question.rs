//! What a case asks: the period, and the day on which it is asked. Both can be changed, and what was typed is kept.
//!
//! Periods are those near the case's own, so that nobody can ask for a count over centuries.

use crate::field::{Field, Pick};
use crate::page::Link;
use crate::posted::Posted;
use rettesnor_app::try_case::day as read_day;
use rettesnor_core::definition::Catalogue;
use rettesnor_core::definition::source::Case;
use rettesnor_core::identity::mask;
use rettesnor_core::time::{Date, Grain, Month, Period};
use rettesnor_words::{Language, Voice};

/// The name of the field with the period.
const PERIOD: &str = "periode";

/// The name of the field with the day.
const DAY: &str = "dato";

/// How much of what was typed is kept.
const LONGEST: usize = 40;

/// How many years before and after the case's own can be asked about.
const YEARS: i32 = 2;

/// How many years after the period it can be asked.
const LATER: i32 = 5;

/// A question as it was written.
pub struct Asked {
    period: String,
    day: String,
}

/// The fields of a question, and what is wrong with them.
pub struct QuestionView {
    /// The period.
    pub period: Field,
    /// The periods that can be chosen.
    pub periods: Vec<Pick>,
    /// The day.
    pub day: Field,
}

impl Asked {
    /// The question as the case asks it.
    pub fn of_case(case: &Case, language: Language) -> Self {
        Self { period: case.period.to_string(), day: written(case.as_of, language) }
    }

    /// The question as it was sent; the case's own where nothing was.
    pub fn of_form(case: &Case, posted: &Posted, language: Language) -> Self {
        let own = Self::of_case(case, language);
        let sent = |name: &str, own: String| {
            // A number that may be a person's is covered before it is shown again.
            if posted.has(name) { mask(posted.get(name)).chars().take(LONGEST).collect() } else { own }
        };
        Self { period: sent(PERIOD, own.period), day: sent(DAY, own.day) }
    }

    /// The case with this question, where it can be asked, and the fields with what is wrong otherwise.
    pub fn put(&self, voice: &Voice, definitions: &Catalogue, case: &Case) -> (Option<Case>, QuestionView) {
        let near = near(case.period.year());
        let period = near.iter().copied().find(|period| period.to_string() == self.period);
        let counts = |period: &Period| {
            let indicator = definitions.indicators.get(&case.indicator);
            indicator.is_some_and(|indicator| indicator.version_at(period.last()).is_some())
        };
        let wrong_period = match period {
            None => voice.say("try-wants-period", &[]),
            Some(period) if !counts(&period) => voice.say("try-no-version", &[]),
            Some(_) => String::new(),
        };
        let from = period.unwrap_or(case.period);
        let day = read_day(&self.day).filter(|day| can_be_asked(*day, from));
        let (first, last) = (from.first().first_day(), latest(from).last_day());
        let between = [("fra", &*voice.date(first)), ("til", &*voice.date(last))];
        let wrong_day = if day.is_none() { voice.say("try-wants-day-between", &between) } else { String::new() };
        let asked = match (period, day) {
            (Some(period), Some(as_of)) if wrong_period.is_empty() => Some(Case { period, as_of, ..case.clone() }),
            _ => None,
        };
        let mut periods: Vec<Pick> =
            near.iter().map(|period| Pick::new(period.to_string(), voice.period(*period), &self.period)).collect();
        if period.is_none() {
            periods.push(Pick::new(&self.period, self.period.clone(), &self.period));
        }
        let view = QuestionView {
            period: Field::new(PERIOD, voice.say("try-period", &[])).with_error(wrong_period),
            day: Field::new(DAY, voice.say("try-as-of", &[]))
                .with_hint(voice.say("try-as-of-hint", &[]))
                .holding(&self.day)
                .with_error(wrong_day),
            periods,
        };
        (asked, view)
    }
}

impl QuestionView {
    /// What is wrong, each with the field that it is wrong in.
    pub fn mistakes(&self) -> Vec<Link> {
        let wrong = [&self.period, &self.day].into_iter().filter(|field| !field.error.is_empty());
        wrong.map(|field| Link::to(format!("{}: {}", field.label, field.error), format!("#{}", field.id))).collect()
    }
}

/// The periods near a year, the longest first and then as time goes.
fn near(year: i32) -> Vec<Period> {
    let first = Month::january(year - YEARS);
    let end = Month::january(year + YEARS + 1);
    let of = |grain: Grain| {
        std::iter::successors(Some(Period::of(first, grain)), move |period| {
            Some(Period::of(period.last().plus(1), grain))
        })
        .take_while(move |period| period.first() < end)
    };
    [Grain::Year, Grain::HalfYear, Grain::Tertial, Grain::Quarter, Grain::Month].into_iter().flat_map(of).collect()
}

/// The last month in which a period can be asked about.
fn latest(period: Period) -> Month {
    Month::january(period.year() + LATER).plus(11)
}

fn can_be_asked(day: Date, period: Period) -> bool {
    (period.first()..=latest(period)).contains(&Month::of(day))
}

/// A day as the language writes it in a field.
fn written(day: Date, language: Language) -> String {
    match language {
        Language::English => day.to_string(),
        _ => format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year()),
    }
}
