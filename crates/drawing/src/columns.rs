//! Columns beside each other: how a number has gone over some years, each with its number above and its year below.

use crate::dress::{Dress, Role, Tone};
use crate::scale::{Scale, extent, lossless};
use crate::svg::{Anchor, Canvas};

const WIDTH: f64 = 400.0;
const HEIGHT: f64 = 148.0;
const TOP: f64 = 22.0;
const BASE: f64 = 124.0;
const SIZE: f64 = 12.0;
/// No column is wider, however few there are.
const WIDEST: f64 = 52.0;

/// One column.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    /// What stands under it.
    pub name: &'a str,
    /// How much; none where there is no value.
    pub value: Option<f64>,
    /// The value as it is written, or the sign that stands in its place.
    pub written: &'a str,
}

/// Columns from zero, the last of them the one that is told of.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'a> {
    /// The columns from the left.
    pub columns: &'a [Column<'a>],
    /// What the drawing shows, in words.
    pub label: &'a str,
}

impl Columns<'_> {
    /// Draws them. A column without a value has its sign and no height.
    #[must_use]
    pub fn draw(&self, dress: Dress<'_>) -> String {
        let mut canvas = Canvas::new(dress, "d-columns", (WIDTH, HEIGHT), self.label);
        let values = self.columns.iter().filter_map(|column| column.value).map(|value| value.max(0.0));
        let (_, most) = extent(values).unwrap_or((0.0, 0.0));
        let y = Scale::new((0.0, if most > 0.0 { most } else { 1.0 }), (BASE, TOP));
        let room = WIDTH / lossless(self.columns.len().max(1));
        let wide = (room * 0.62).min(WIDEST);
        let latest = self.columns.len().saturating_sub(1);
        for (index, column) in self.columns.iter().enumerate() {
            let middle = room * (lossless(index) + 0.5);
            canvas.words(Role::Faint, (middle, HEIGHT - 6.0), Anchor::Middle, SIZE, column.name);
            match column.value.filter(|value| value.is_finite()) {
                Some(value) => {
                    let top = y.at(value.max(0.0));
                    canvas.block(Role::Fill(Tone::Plain), (middle - wide / 2.0, top), (wide, BASE - top), "");
                    let look = if index == latest { Role::Strong } else { Role::Text };
                    canvas.words(look, (middle, top - 6.0), Anchor::Middle, SIZE, column.written);
                }
                None => canvas.words(Role::Faint, (middle, BASE - 6.0), Anchor::Middle, SIZE, column.written),
            }
        }
        canvas.line(Role::Base, (0.0, BASE), (WIDTH, BASE), "");
        canvas.finish()
    }
}
