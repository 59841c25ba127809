//! The figure itself with everything beside it, and the steps from rows to figure.

use super::Teller;
use crate::definition::{Worked, answer, beside_figure, interval, open_range, steps};

impl Teller<'_> {
    /// The answer first: the number, how sure it is, what must be known of it, and how it stands to the goal.
    pub(super) fn what_the_figure_is(&self) -> String {
        let (figure, scale) = (self.of.figure, self.scale());
        let mut entries = vec![answer(self.voice, figure, scale)];
        entries.extend(figure.interval.map(|found| interval(self.voice, found, scale)));
        entries.extend(open_range(self.voice, figure, scale));
        entries.extend(beside_figure(self.voice, figure, self.of.months.len()));
        entries.push(self.say("explain-ytd", &[("tall", &answer(self.voice, self.of.ytd, scale))]));
        if let Some(goal) = self.of.goal {
            let goal = self.voice.goal(goal, self.of.indicator.direction, scale);
            let status = self.voice.status(self.of.judged.status);
            let clear = self.of.judged.clear.map(|clear| if clear { "status-clear" } else { "status-unclear" });
            let clear = clear.map(|key| format!(" {}", self.say(key, &[]))).unwrap_or_default();
            entries.push(self.say("explain-goal", &[("mal", &goal), ("status", &format!("{status}{clear}"))]));
        }
        self.section("explain-figure", &entries)
    }

    /// From rows to the number: what was kept out and why, what is left, what of it counts.
    pub(super) fn steps(&self) -> String {
        let worked = Worked {
            figure: self.of.figure,
            scale: self.scale(),
            derived: self.of.version.derived_from.is_some(),
            months: self.of.months,
            rows: self.of.rows,
            excluded: self.of.excluded,
            outside: self.of.outside,
        };
        let entries: Vec<(String, String)> =
            steps(self.voice, worked).into_iter().map(|step| (step.number, step.text)).collect();
        self.numbered("explain-steps", &entries)
    }
}
