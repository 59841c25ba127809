//! What the definition says: meaning, numerator and denominator as sentences and as written, and the codes.

use super::{Teller, WIDTH};
use crate::definition::{code_uses, counting};
use crate::layout::{Column, row, wrap};
use rettesnor_core::stats::MeanInterval;

const CODES: [Column; 5] = [
    Column { width: 45, right: false },
    Column { width: 26, right: false },
    Column { width: 7, right: true },
    Column { width: 7, right: true },
    Column { width: 7, right: true },
];

/// The breakdown by age groups, whose codes are the lowest age of each.
const AGE: &str = "alder";

impl Teller<'_> {
    pub(super) fn meaning(&self) -> String {
        let indicator = self.of.indicator;
        let source = self.say("explain-source", &[("kilde", &indicator.source.reference)]);
        self.section("explain-meaning", &[self.voice.text(&indicator.meaning).to_owned(), source])
    }

    /// How it is counted: the version, and each part as a sentence and as it is written.
    pub(super) fn counting(&self) -> String {
        let told = counting(self.voice, self.of.catalogue, self.of.indicator, self.of.version);
        let mut version = told.version;
        if !told.change.is_empty() {
            version = format!("{version} {}", told.change);
        }
        let mut entries = vec![version];
        entries.extend((!told.derived.is_empty()).then_some(told.derived));
        for part in &told.parts {
            entries.push(part.sentence(self.voice));
            // For those who want to run it.
            entries.push(format!("  WHERE {}", part.written));
        }
        self.section("explain-counting", &entries)
    }

    /// Every code of the columns that the definition reads: what becomes of rows with it, and how many there were.
    pub(super) fn codes(&self) -> String {
        let mut text = String::new();
        for (column, uses) in code_uses(self.of.catalogue, self.of.version) {
            let numbers = self.of.breakdowns.iter().find(|breakdown| breakdown.by == column);
            let rows = uses.iter().map(|code_use| {
                let code = &code_use.code;
                let part = numbers.and_then(|b| b.parts.iter().find(|part| part.code == code.code));
                let numbers = part.map(|part| [part.rows, part.denominator, part.numerator]);
                (self.labelled(&code.code, Some(self.voice.text(&code.label))), code_use.used.said(self.voice), numbers)
            });
            let rows: Vec<_> = rows.collect();
            text.push_str(&self.table("explain-codes", column, &rows));
        }
        text
    }

    /// The figure by other columns than those that the definition reads.
    pub(super) fn breakdowns(&self) -> String {
        let read: Vec<&str> = code_uses(self.of.catalogue, self.of.version).iter().map(|(column, _)| *column).collect();
        let mut text = String::new();
        for breakdown in self.of.breakdowns.iter().filter(|b| !read.contains(&b.by)) {
            let filled = breakdown.parts.iter().filter(|part| part.rows + part.denominator + part.numerator > 0);
            let rows: Vec<_> = filled
                .map(|part| {
                    let label = part.label.map(|label| self.voice.text(label));
                    let numbers = Some([part.rows, part.denominator, part.numerator]);
                    let label = match breakdown.by {
                        AGE if !part.code.is_empty() => self.say("explain-age", &[("alder", part.code)]),
                        _ => self.labelled(part.code, label),
                    };
                    (label, part.mean.map(|mean| self.mean(&mean)).unwrap_or_default(), numbers)
                })
                .collect();
            if !rows.is_empty() {
                text.push_str(&self.table("explain-breakdown", breakdown.by, &rows));
            }
        }
        text
    }

    /// The mean of a question's answers, with its t interval.
    fn mean(&self, mean: &MeanInterval) -> String {
        let shown = |number: f64| crate::number::decimal(self.voice.language(), &format!("{number:.1}"));
        let snitt = shown(mean.mean);
        match mean.interval {
            Some(between) => {
                let (low, high) = (shown(between.low), shown(between.high));
                self.say("explain-mean-between", &[("snitt", &snitt), ("lav", &low), ("hoy", &high)])
            }
            None => self.say("explain-mean-alone", &[("snitt", &snitt)]),
        }
    }

    fn table(&self, key: &str, column: &str, rows: &[(String, String, Option<[i64; 3]>)]) -> String {
        let heading = self.heading(column);
        let mut text = format!("{}\n", self.say(key, &[("kolonne", &heading)]));
        let head = ["", "", "head-rows", "head-denominator", "head-numerator"];
        let head = head.map(|key| if key.is_empty() { Vec::new() } else { vec![self.say(key, &[])] });
        let mut line = |cells: &[Vec<String>]| {
            for line in row(&CODES, cells, &|_, _, cell| cell).lines() {
                text.push_str("  ");
                text.push_str(line);
                text.push('\n');
            }
        };
        if rows.iter().any(|(.., numbers)| numbers.is_some()) {
            line(&head);
        }
        for (label, used, numbers) in rows {
            let numbers = numbers.map(|n| n.map(|n| vec![self.number(n)])).unwrap_or_default();
            let mut cells = vec![wrap(label, CODES[0].width), wrap(used, CODES[1].width)];
            cells.extend(numbers);
            line(&cells);
        }
        debug_assert!(text.lines().all(|line| crate::layout::letters(line) <= WIDTH));
        text
    }

    fn labelled(&self, code: &str, label: Option<&str>) -> String {
        match label {
            Some(label) if label != code => format!("{label} [{code}]"),
            _ if code.is_empty() => self.say("explain-empty-cell", &[]),
            _ => code.to_owned(),
        }
    }

    fn heading(&self, column: &str) -> String {
        let dataset = self.of.catalogue.datasets.get(&self.of.version.numerator.dataset);
        dataset.and_then(|d| d.column(column)).map_or(column, |c| c.heading.as_str()).to_owned()
    }
}
