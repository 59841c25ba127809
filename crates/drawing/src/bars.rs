//! Bars beneath each other: what a number is made of, with words and numbers of its own beside each.

use crate::dress::{Dress, Role, Tone};
use crate::scale::{Scale, extent, lossless};
use crate::svg::{Anchor, Canvas};

const WIDTH: f64 = 480.0;
/// A row: words above, and the bar under them.
const ROW: f64 = 40.0;
const BAR: f64 = 10.0;
const SIZE: f64 = 13.0;

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// What it is.
    pub name: &'a str,
    /// How much; none where there is no value.
    pub value: Option<f64>,
    /// The value as it is written, or the word that stands in its place.
    pub written: &'a str,
    /// How it stands.
    pub tone: Tone,
}

/// Rows of bars, all from zero and on one scale.
#[derive(Clone, Copy, Debug)]
pub struct Bars<'a> {
    /// The rows from the top.
    pub rows: &'a [Row<'a>],
    /// What the drawing shows, in words.
    pub label: &'a str,
}

impl Bars<'_> {
    /// Draws them. A row without a value has its words and no bar.
    #[must_use]
    pub fn draw(&self, dress: Dress<'_>) -> String {
        let height = ROW * lossless(self.rows.len());
        let mut canvas = Canvas::new(dress, "d-bars", (WIDTH, height), self.label);
        let values = self.rows.iter().filter_map(|row| row.value).map(|value| value.max(0.0));
        let (_, most) = extent(values).unwrap_or((0.0, 0.0));
        let x = Scale::new((0.0, if most > 0.0 { most } else { 1.0 }), (0.0, WIDTH));
        for (index, row) in self.rows.iter().enumerate() {
            let top = ROW * lossless(index);
            canvas.words(Role::Text, (0.0, top + SIZE + 2.0), Anchor::Start, SIZE, row.name);
            let beside = if row.value.is_some() { Role::Strong } else { Role::Faint };
            canvas.words(beside, (WIDTH, top + SIZE + 2.0), Anchor::End, SIZE, row.written);
            if let Some(value) = row.value.filter(|value| value.is_finite()) {
                let at = (0.0, top + ROW - BAR - 6.0);
                canvas.block(Role::Track, at, (WIDTH, BAR), "");
                canvas.block(Role::Fill(row.tone), at, (x.at(value.max(0.0)), BAR), "");
            }
        }
        canvas.finish()
    }
}
