//! How a value stands to its goal: a track with the goal as a mark, and the value as a dot.

use crate::dress::{Dress, Role, Tone};
use crate::scale::{Scale, extent, ticks};
use crate::svg::{Anchor, Canvas};

const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 52.0;
const SIDE: f64 = 8.0;
const TRACK: f64 = 30.0;
const THICK: f64 = 8.0;
const SIZE: f64 = 12.0;
/// How much room a letter takes, about.
const LETTER: f64 = 6.6;

/// A value beside its goal.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// The value; none where there is no value.
    pub value: Option<f64>,
    /// How far chance could move it.
    pub interval: Option<(f64, f64)>,
    /// The desired level.
    pub goal: f64,
    /// The level that is still near it.
    pub tolerance: Option<f64>,
    /// What values can be at all: 0 and 1 for a share.
    pub within: (f64, f64),
    /// How the value stands.
    pub tone: Tone,
    /// The goal as it is written.
    pub goal_written: &'a str,
    /// What the drawing shows, in words; empty where words beside it say the same.
    pub label: &'a str,
}

impl Target<'_> {
    /// Draws it.
    #[must_use]
    pub fn draw(&self, dress: Dress<'_>) -> String {
        let mut canvas = Canvas::new(dress, "d-target", (WIDTH, HEIGHT), self.label);
        let interval = self.interval.into_iter().flat_map(|(low, high)| [low, high]);
        let shown = [self.goal].into_iter().chain(self.value).chain(self.tolerance).chain(interval);
        let Some(range) = extent(shown) else { return canvas.finish() };
        let ticks = ticks(range, 4, self.within);
        let ends = extent(ticks).unwrap_or(range);
        let x = Scale::new(ends, (SIDE, WIDTH - SIDE));
        let place = |value: f64| x.at(value.clamp(ends.0, ends.1));

        canvas.block(Role::Track, (SIDE, TRACK), (WIDTH - 2.0 * SIDE, THICK), "");
        if let Some(tolerance) = self.tolerance.filter(|level| level.is_finite()) {
            let (from, to) = (place(tolerance.min(self.goal)), place(tolerance.max(self.goal)));
            canvas.block(Role::Zone, (from, TRACK), (to - from, THICK), "");
        }
        if let Some((low, high)) = self.interval.filter(|(low, high)| low.is_finite() && high.is_finite()) {
            let (from, to) = (place(low), place(high));
            canvas.block(Role::Interval, (from, TRACK + 2.0), (to - from, THICK - 4.0), "");
        }
        if self.goal.is_finite() {
            let goal = place(self.goal);
            canvas.line(Role::Goal, (goal, TRACK - 6.0), (goal, TRACK + THICK + 6.0), "");
            let half = LETTER * crate::scale::lossless(self.goal_written.chars().count()) / 2.0;
            let middle = goal.clamp(half.min(WIDTH / 2.0), (WIDTH - half).max(WIDTH / 2.0));
            canvas.words(Role::GoalText, (middle, TRACK - 12.0), Anchor::Middle, SIZE, self.goal_written);
        }
        if let Some(value) = self.value.filter(|value| value.is_finite()) {
            canvas.dot(Role::Dot(self.tone), (place(value), TRACK + THICK / 2.0), 6.0, "");
        }
        canvas.finish()
    }
}
