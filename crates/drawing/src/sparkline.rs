//! The small line of a card: where a figure comes from, in the space of a word.

use crate::dress::{Dress, Role, Tone};
use crate::scale::{Scale, extent, lossless};
use crate::svg::Canvas;

const WIDTH: f64 = 120.0;
const HEIGHT: f64 = 32.0;
/// Room at the sides, so that the last dot is whole.
const SIDE: f64 = 4.0;
const TOP: f64 = 5.0;
const BOTTOM: f64 = 27.0;

/// The last periods of a figure. The line says nothing of good or bad; its last dot may.
#[derive(Clone, Copy, Debug)]
pub struct Sparkline<'a> {
    /// The values, the oldest first, as many as there are periods; none where there is no value.
    pub values: &'a [Option<f64>],
    /// The desired level.
    pub goal: Option<f64>,
    /// How the last value stands.
    pub tone: Tone,
    /// What the drawing shows, in words; empty where words beside it say the same.
    pub label: &'a str,
}

impl Sparkline<'_> {
    /// Draws it.
    #[must_use]
    pub fn draw(&self, dress: Dress<'_>) -> String {
        let mut canvas = Canvas::new(dress, "d-spark", (WIDTH, HEIGHT), self.label);
        let goal = self.goal.filter(|goal| goal.is_finite());
        let Some(range) = extent(self.values.iter().flatten().copied()) else { return canvas.finish() };
        let range = extent([range.0, range.1].into_iter().chain(goal)).unwrap_or(range);
        let y = Scale::new(range, (BOTTOM, TOP));
        let last = self.values.len().saturating_sub(1);
        let x = Scale::new((0.0, lossless(last)), (SIDE, WIDTH - SIDE));
        let runs = runs(self.values, |index, value| (x.at(lossless(index)), y.at(value)));

        for run in runs.iter().filter(|run| run.len() > 1) {
            let under = [(run[run.len() - 1].0, HEIGHT), (run[0].0, HEIGHT)];
            canvas.field(Role::Area, &[run.as_slice(), &under].concat());
        }
        if let Some(goal) = goal {
            canvas.line(Role::Goal, (SIDE, y.at(goal)), (WIDTH - SIDE, y.at(goal)), "");
        }
        for run in &runs {
            match run.as_slice() {
                [alone] => canvas.dot(Role::Dot(Tone::Plain), *alone, 2.0, ""),
                line => canvas.path(Role::Line, line),
            }
        }
        if let Some(value) = self.values.last().copied().flatten().filter(|value| value.is_finite()) {
            canvas.dot(Role::Dot(self.tone), (x.at(lossless(last)), y.at(value)), 3.0, "");
        }
        canvas.finish()
    }
}

/// The stretches of values without a gap, each as the points of its line.
pub(crate) fn runs(values: &[Option<f64>], place: impl Fn(usize, f64) -> (f64, f64)) -> Vec<Vec<(f64, f64)>> {
    let mut runs = Vec::new();
    let mut run = Vec::new();
    for (index, value) in values.iter().enumerate() {
        match value.filter(|value| value.is_finite()) {
            Some(value) => run.push(place(index, value)),
            None => runs.push(std::mem::take(&mut run)),
        }
    }
    runs.push(run);
    runs.retain(|run| !run.is_empty());
    runs
}
