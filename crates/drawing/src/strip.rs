//! A strip of parts: how much of a whole each is, in the height of a line.

use crate::dress::{Dress, Role, Tone};
use crate::scale::Scale;
use crate::svg::Canvas;

const WIDTH: f64 = 100.0;
const HEIGHT: f64 = 8.0;
/// What parts stand from each other.
const APART: f64 = 0.6;

/// One part of a strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// How much it is.
    pub size: f64,
    /// How it stands.
    pub tone: Tone,
}

/// Parts of a whole beside each other, the first from the left. What is left of the whole stays empty.
#[derive(Clone, Copy, Debug)]
pub struct Strip<'a> {
    /// The parts.
    pub parts: &'a [Part],
    /// What they are parts of.
    pub whole: f64,
    /// What the drawing shows, in words; empty where words beside it say the same.
    pub label: &'a str,
}

impl Strip<'_> {
    /// Draws it. A page may stretch it to the room there is.
    #[must_use]
    pub fn draw(&self, dress: Dress<'_>) -> String {
        let mut canvas = Canvas::new(dress, "d-strip", (WIDTH, HEIGHT), self.label).stretched();
        canvas.block(Role::Track, (0.0, 0.0), (WIDTH, HEIGHT), "");
        let whole = if self.whole.is_finite() { self.whole.max(0.0) } else { 0.0 };
        if whole <= 0.0 {
            return canvas.finish();
        }
        let x = Scale::new((0.0, whole), (0.0, WIDTH));
        let mut before = 0.0;
        for part in self.parts.iter().filter(|part| part.size.is_finite() && part.size > 0.0) {
            let (from, to) = (x.at(before), x.at((before + part.size).min(whole)));
            let apart = if before > 0.0 { APART } else { 0.0 };
            canvas.block(Role::Fill(part.tone), (from + apart, 0.0), (to - from - apart, HEIGHT), "");
            before = (before + part.size).min(whole);
        }
        canvas.finish()
    }
}
