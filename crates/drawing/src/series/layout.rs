//! Where things of a series lie: its axis, the width of a period, and which periods have room for their names.

use super::{Frame, Reading, Series, Stop};
use crate::scale::{Scale, extent, lossless, ticks};

/// How much room a letter takes, for each unit of text size, about.
const LETTER: f64 = 0.56;

/// The lengths of one drawing.
pub(super) struct Layout {
    pub width: f64,
    pub height: f64,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    /// The text size.
    pub size: f64,
    /// The radius of a dot.
    pub dot: f64,
    /// The width of a period.
    pub slot: f64,
    pub ticks: Vec<f64>,
    pub y: Scale,
    /// A name is written at every so manieth period, counted from the last.
    every: usize,
    count: usize,
}

impl Layout {
    pub(super) fn of(series: &Series<'_>, frame: Frame) -> Self {
        let (width, height, size): (f64, f64, f64) = match frame {
            Frame::Wide => (1000.0, 340.0, 12.0),
            Frame::Narrow => (360.0, 300.0, 11.0),
        };
        let ticks = ticks_of(series);
        let top = if frame == Frame::Wide { 20.0 } else { 36.0 };
        let bottom = height - 2.0 * size - 24.0;
        let y = Scale::new(extent(ticks.iter().copied()).unwrap_or((0.0, 0.0)), (bottom, top));
        let letters = |text: &str| lossless(text.chars().count()) * size * LETTER;
        let widest = ticks.iter().map(|tick| letters(&(series.write)(*tick))).fold(0.0, f64::max);
        let left = widest + 14.0;
        let right = width - beside(series, frame, &letters);
        let count = series.stops.len();
        let slot = (right - left) / lossless(count.max(1));
        let name = series.stops.iter().map(|stop| letters(stop.name) + 8.0).fold(1.0, f64::max);
        let every = (1..=count.max(1)).find(|every| slot * lossless(*every) >= name).unwrap_or(count.max(1));
        let dot = if slot < 14.0 { 2.5 } else { 4.0 };
        Self { width, height, left, right, top, bottom, size, dot, slot, ticks, y, every, count }
    }

    /// Whether the name of a period is written.
    pub(super) fn is_named(&self, index: usize) -> bool {
        (self.count - 1 - index).is_multiple_of(self.every)
    }

    /// How wide words are, about.
    pub(super) fn wide(&self, words: &str) -> f64 {
        lossless(words.chars().count()) * self.size * LETTER
    }
}

fn ticks_of(series: &Series<'_>) -> Vec<f64> {
    let of_stop = |stop: &Stop<'_>| -> Vec<f64> {
        let levels = [stop.goal, stop.tolerance].into_iter().flatten();
        match stop.reading {
            Reading::Value { value, interval, .. } => {
                let interval = interval.into_iter().flat_map(|(low, high)| [low, high]);
                levels.chain([value]).chain(interval).collect()
            }
            Reading::Gap { .. } => levels.collect(),
        }
    };
    let range = extent(series.stops.iter().flat_map(of_stop));
    range.map_or_else(Vec::new, |range| ticks(range, 5, series.within))
}

/// The room to the right of the lines, for what the levels are called.
fn beside(series: &Series<'_>, frame: Frame, letters: &dyn Fn(&str) -> f64) -> f64 {
    let last = |level: fn(&Stop<'_>) -> Option<f64>, name: &str| {
        let value = series.stops.iter().filter_map(level).next_back()?;
        Some(letters(&format!("{name} {}", (series.write)(value))))
    };
    let names = [last(|stop| stop.goal, series.goal_name), last(|stop| stop.tolerance, series.tolerance_name)];
    let widest = names.into_iter().flatten().fold(0.0, f64::max);
    match frame {
        Frame::Wide if widest > 0.0 => widest + 16.0,
        Frame::Wide | Frame::Narrow => 8.0,
    }
}
