//! A condition as it is written in a definition, with constants as people write them: `stillingsprosent > 50`.

use super::{Clauses, Relation};
use rettesnor_core::definition::condition::{Condition, Number, Test};
use rettesnor_core::measure::Exact;
use rettesnor_core::time::date_of_day;

impl Clauses<'_> {
    /// The condition in the definitions' own language, so that it could be written in a file again.
    #[must_use]
    pub fn sql(&self, condition: &Condition) -> String {
        match condition {
            Condition::All(parts) if parts.is_empty() => "TRUE".to_owned(),
            Condition::Any(parts) if parts.is_empty() => "FALSE".to_owned(),
            Condition::All(parts) => self.parts(parts, " AND "),
            Condition::Any(parts) => self.parts(parts, " OR "),
            Condition::Test { test: Test::Compare(left, comparison, right), negated } => {
                self.sql_comparison(left, Relation::of(*comparison, *negated), right)
            }
            Condition::Test { .. } => condition.to_string(),
        }
    }

    fn parts(&self, parts: &[Condition], word: &str) -> String {
        let said = parts.iter().map(|part| match part {
            Condition::Test { .. } => self.sql(part),
            _ => format!("({})", self.sql(part)),
        });
        said.collect::<Vec<_>>().join(word)
    }

    fn sql_comparison(&self, left: &Number, relation: Relation, right: &Number) -> String {
        let (left, relation, right) = match left {
            Number::Constant(_) => (right, relation.turned(), left),
            _ => (left, relation, right),
        };
        let sign = match relation {
            Relation::Equal => "=",
            Relation::NotEqual => "<>",
            Relation::Less => "<",
            Relation::AtMost => "<=",
            Relation::More => ">",
            Relation::AtLeast => ">=",
        };
        let scale = self.scale(left).max(self.scale(right));
        let of_days = self.is_day(left) || self.is_day(right);
        format!("{} {sign} {}", self.sql_number(left, scale, of_days), self.sql_number(right, scale, of_days))
    }

    fn sql_number(&self, number: &Number, scale: u32, of_days: bool) -> String {
        match number {
            Number::Constant(n) if of_days => {
                let day = i32::try_from(*n).ok().and_then(date_of_day);
                day.map_or_else(|| n.to_string(), |day| format!("DATE '{day}'"))
            }
            Number::Constant(n) => {
                let plain = Exact::scaled(*n, scale).to_decimal(scale);
                if scale > 0 { plain.trim_end_matches('0').trim_end_matches('.').to_owned() } else { plain }
            }
            Number::Times(inner, _) => self.sql_number(inner, scale, of_days),
            Number::Sum(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.sql_number(part, scale, of_days)).collect();
                format!("({})", parts.join(" + "))
            }
            Number::DaysBetween(from, to) => {
                format!("DAYS_BETWEEN({}, {})", self.sql_number(from, 0, true), self.sql_number(to, 0, true))
            }
            Number::MonthsBetween(from, to) => {
                format!("MONTHS_BETWEEN({}, {})", self.sql_number(from, 0, true), self.sql_number(to, 0, true))
            }
            Number::Column(_) | Number::LastDay | Number::Age(_) => number.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::condition::shipped;
    use crate::{Language, Voice};
    use rettesnor_core::definition::condition::parse;

    #[test]
    fn what_is_printed_can_be_read_back() {
        let catalogue = shipped();
        let voice = Voice::new(Language::Bokmaal);
        let mut read = 0;
        for version in catalogue.indicators.values().flat_map(|indicator| &indicator.versions) {
            for term in [Some(&version.numerator), version.denominator.as_ref()].into_iter().flatten() {
                let Some(dataset) = catalogue.datasets.get(&term.dataset) else { continue };
                let clauses = Clauses::new(&voice, &catalogue, dataset);
                let sql = clauses.sql(&term.when);
                let again = parse(&sql, dataset, &catalogue.codelists).unwrap();
                assert_eq!(clauses.sql(&again), sql);
                read += 1;
            }
        }
        assert!(read > 80);
        let dataset = &catalogue.datasets["deltakelse"];
        let clauses = Clauses::new(&voice, &catalogue, dataset);
        for sql in ["stillingsprosent > 50", "startdato >= DATE '2026-03-01'", "timer_per_uke <= 29.5"] {
            let condition = parse(sql, dataset, &catalogue.codelists).unwrap();
            assert_eq!(clauses.sql(&condition), sql);
        }
    }
}
