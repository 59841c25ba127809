//! What became of a delivery, and what to do next.

use super::{Outcome, Teller, wrap};
use rettesnor_core::definition::Severity;
use rettesnor_core::delivery::Reason;

impl Teller<'_> {
    /// The verdict. The delivery's id stands on a line of its own.
    pub(super) fn verdict(&self) -> String {
        let (manifest, report) = (self.checked.manifest, &self.checked.manifest.report);
        let left_out = self.voice.whole(i64::try_from(report.rows_with_errors).unwrap_or(i64::MAX));
        let mut lines = match self.checked.outcome {
            Outcome::Accepted if report.rows_with_errors > 0 => {
                let out = [("utelatt", left_out.as_str())];
                vec![self.voice.count("verdict-accepted-without", manifest.rows, &out)]
            }
            Outcome::Accepted if manifest.rows == 0 => vec![self.voice.say("verdict-accepted-zero", &[])],
            Outcome::Accepted => vec![self.voice.count("verdict-accepted", manifest.rows, &[])],
            Outcome::Unchanged => vec![self.voice.say("verdict-unchanged", &[])],
            Outcome::Held => self.ways_on(),
        };
        if !manifest.id.is_empty() {
            lines.push(self.voice.say("verdict-id", &[("id", &manifest.id)]));
        }
        lines.into_iter().map(|line| format!("{}\n", wrap(&line, "  "))).collect()
    }

    /// How to go on with a delivery that is held: only what would help is named.
    fn ways_on(&self) -> Vec<String> {
        let report = &self.checked.manifest.report;
        let loss = Reason::Loss { unit: String::new(), before: 0, lost: 0 };
        let mut lines = vec![self.voice.say("verdict-held", &[]), self.voice.say("verdict-mend", &[])];
        if report.rows_with_errors > 0 && self.checked.manifest.rows > 0 && report.count(Severity::Fatal) == 0 {
            lines.push(self.voice.say("verdict-or-leave-out", &[]));
        }
        if report.groups.iter().any(|group| group.severity == Severity::Error && group.reason == loss.id()) {
            lines.push(self.voice.say("verdict-or-allow-loss", &[]));
        }
        lines
    }
}
