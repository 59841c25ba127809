//! The large series of an indicator: a value for each period, its goal and limits, and what can't be shown.
//!
//! A period without a value is a field with the sign that stands for the reason, and the line stops at it. It stops at
//! a break as well, since the two sides can't be compared. A value that is not final is a hollow dot. What a place
//! means is told when it is pointed at; the table beside the drawing says the same to those who can't.

mod layout;

use crate::dress::{Dress, Role, Tone};
use crate::scale::lossless;
use crate::sparkline::runs;
use crate::svg::{Anchor, Canvas};
use layout::Layout;

/// The room of a drawing. A page draws twice, and shows the one that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// Beside other things on a screen, and on paper.
    Wide,
    /// On a phone.
    Narrow,
}

/// What there is for one period.
#[derive(Clone, Copy, Debug)]
pub enum Reading<'a> {
    /// A value.
    Value {
        /// The value.
        value: f64,
        /// How far chance could move it.
        interval: Option<(f64, f64)>,
        /// It is not final.
        preliminary: bool,
        /// What is told when it is pointed at.
        title: &'a str,
    },
    /// None, and why.
    Gap {
        /// The sign that stands in its place.
        sign: &'a str,
        /// What is told when it is pointed at.
        title: &'a str,
    },
}

/// One period.
#[derive(Clone, Copy, Debug)]
pub struct Stop<'a> {
    /// Its short name.
    pub name: &'a str,
    /// The longer stretch it belongs to, such as the year, written once under all of its periods.
    pub group: &'a str,
    /// What there is.
    pub reading: Reading<'a>,
    /// The desired level of the period.
    pub goal: Option<f64>,
    /// The level that is still near it.
    pub tolerance: Option<f64>,
    /// What is told of a break between this period and the one before.
    pub broken: Option<&'a str>,
}

/// A series with what it is judged by.
#[derive(Clone, Copy)]
pub struct Series<'a> {
    /// The periods, the oldest first.
    pub stops: &'a [Stop<'a>],
    /// What values can be at all: 0 and 1 for a share, anything for a count.
    pub within: (f64, f64),
    /// How the last value stands.
    pub tone: Tone,
    /// Writes a value as people read it.
    pub write: &'a dyn Fn(f64) -> String,
    /// What the desired level is called, before its value.
    pub goal_name: &'a str,
    /// What the tolerance is called, before its value.
    pub tolerance_name: &'a str,
    /// What the drawing shows, in words.
    pub label: &'a str,
}

impl Series<'_> {
    /// Draws it. Without any value there are no lines to measure by, and the fields of the gaps remain.
    #[must_use]
    pub fn draw(&self, frame: Frame, dress: Dress<'_>) -> String {
        let layout = Layout::of(self, frame);
        let mut canvas = Canvas::new(dress, frame.class(), (layout.width, layout.height), self.label);
        self.draw_grid(&layout, &mut canvas);
        self.draw_gaps(&layout, &mut canvas);
        self.draw_periods(&layout, &mut canvas);
        let levels: [(Role, &str, LevelOf); 2] = [
            (Role::Tolerance, self.tolerance_name, |stop| stop.tolerance),
            (Role::Goal, self.goal_name, |stop| stop.goal),
        ];
        let mut named = Vec::new();
        for (role, name, level) in levels {
            named.extend(self.draw_level(&layout, &mut canvas, role, name, level));
        }
        self.draw_values(&layout, &mut canvas);
        draw_names(&layout, frame, &mut canvas, named);
        canvas.finish()
    }

    fn draw_grid(&self, layout: &Layout, canvas: &mut Canvas<'_>) {
        for (index, tick) in layout.ticks.iter().enumerate() {
            let (y, role) = (layout.y.at(*tick), if index == 0 { Role::Base } else { Role::Grid });
            canvas.line(role, (layout.left, y), (layout.right, y), "");
            canvas.words(Role::Faint, (layout.left - 8.0, y + 4.0), Anchor::End, layout.size, &(self.write)(*tick));
        }
    }

    fn draw_gaps(&self, layout: &Layout, canvas: &mut Canvas<'_>) {
        let width = layout.slot * 0.72;
        for (index, stop) in self.stops.iter().enumerate() {
            let x = layout.x(index);
            if let Reading::Gap { sign, title } = stop.reading {
                let (top, height) = (layout.top, layout.bottom - layout.top);
                canvas.block(Role::Gap, (x - width / 2.0, top), (width, height), title);
                canvas.words(Role::Faint, (x, layout.bottom - 10.0), Anchor::Middle, layout.size + 6.0, sign);
            }
            if let Some(title) = stop.broken {
                let x = x - layout.slot / 2.0;
                canvas.line(Role::Break, (x, layout.top), (x, layout.bottom), title);
            }
        }
    }

    fn draw_periods(&self, layout: &Layout, canvas: &mut Canvas<'_>) {
        let y = layout.bottom + layout.size + 8.0;
        for (index, stop) in self.stops.iter().enumerate().filter(|(index, _)| layout.is_named(*index)) {
            canvas.words(Role::Faint, (layout.x(index), y), Anchor::Middle, layout.size, stop.name);
        }
        for (first, last) in groups(self.stops) {
            let name = self.stops[first].group;
            let (from, to) = (layout.x(first) - layout.slot / 2.0, layout.x(last) + layout.slot / 2.0);
            if to - from > layout.wide(name) {
                let at = (f64::midpoint(from, to), y + layout.size + 6.0);
                canvas.words(Role::Text, at, Anchor::Middle, layout.size, name);
            }
            if first > 0 {
                canvas.line(Role::Grid, (from, layout.bottom), (from, y + layout.size + 6.0), "");
            }
        }
    }

    /// Draws a level in steps, and gives the place and words of its last value.
    fn draw_level(
        &self,
        layout: &Layout,
        canvas: &mut Canvas<'_>,
        role: Role,
        name: &str,
        level: LevelOf,
    ) -> Option<Named> {
        let levels: Vec<Option<f64>> = self.stops.iter().map(|stop| level(stop).filter(|v| v.is_finite())).collect();
        let mut from = 0;
        while from < levels.len() {
            let to = (from..levels.len()).take_while(|index| same(levels[*index], levels[from])).last().unwrap_or(from);
            if let Some(value) = levels[from] {
                let y = layout.y.at(value);
                let half = layout.slot / 2.0;
                canvas.line(role, (layout.x(from) - half, y), (layout.x(to) + half, y), "");
            }
            from = to + 1;
        }
        let last = levels.iter().flatten().last()?;
        Some(Named { role, y: layout.y.at(*last), words: format!("{name} {}", (self.write)(*last)) })
    }

    fn draw_values(&self, layout: &Layout, canvas: &mut Canvas<'_>) {
        for (index, stop) in self.stops.iter().enumerate() {
            if let Reading::Value { interval: Some((low, high)), .. } = stop.reading
                && low.is_finite()
                && high.is_finite()
            {
                let (top, bottom) = (layout.y.at(high), layout.y.at(low));
                let width = (layout.slot * 0.3).min(10.0);
                canvas.block(Role::Interval, (layout.x(index) - width / 2.0, top), (width, bottom - top), "");
            }
        }
        for stretch in unbroken(self.stops) {
            let values: Vec<Option<f64>> = self.stops[stretch.clone()].iter().map(Stop::value).collect();
            let place = |index: usize, value: f64| (layout.x(stretch.start + index), layout.y.at(value));
            for run in runs(&values, place).iter().filter(|run| run.len() > 1) {
                canvas.path(Role::Line, run);
            }
        }
        let last = self.stops.len().saturating_sub(1);
        for (index, stop) in self.stops.iter().enumerate() {
            let Reading::Value { value, preliminary, title, .. } = stop.reading else { continue };
            let Some(value) = Some(value).filter(|value| value.is_finite()) else { continue };
            let tone = if index == last { self.tone } else { Tone::Plain };
            let role = if preliminary { Role::Hollow(tone) } else { Role::Dot(tone) };
            let at = (layout.x(index), layout.y.at(value));
            canvas.dot(role, at, if index == last { 5.5 } else { layout.dot }, title);
            if index == last {
                canvas.words(
                    Role::Strong,
                    (at.0, at.1 - 12.0),
                    Anchor::Middle,
                    layout.size + 1.0,
                    &(self.write)(value),
                );
            }
        }
    }
}

/// Which level of a period is meant.
type LevelOf = fn(&Stop<'_>) -> Option<f64>;

/// A level that is drawn: its role, the place of its last value, and what it is called.
struct Named {
    role: Role,
    y: f64,
    words: String,
}

/// Writes what the levels are called: to the right of them where there is room, and not on each other, or as a key.
fn draw_names(layout: &Layout, frame: Frame, canvas: &mut Canvas<'_>, mut named: Vec<Named>) {
    named.sort_by(|a, b| a.y.total_cmp(&b.y));
    let (mut free, mut x) = (f64::NEG_INFINITY, layout.left);
    for Named { role, y, words } in named {
        if frame == Frame::Wide {
            let y = (y + 4.0).max(free);
            free = y + layout.size + 3.0;
            canvas.words(Role::GoalText, (layout.right + 8.0, y), Anchor::Start, layout.size, &words);
        } else {
            canvas.line(role, (x, KEY), (x + 16.0, KEY), "");
            canvas.words(Role::GoalText, (x + 22.0, KEY + 4.0), Anchor::Start, layout.size, &words);
            x += layout.wide(&words) + 42.0;
        }
    }
}

/// The height of the key above a narrow drawing.
const KEY: f64 = 8.0;

fn same(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.total_cmp(&b).is_eq(),
        (None, None) => true,
        _ => false,
    }
}

/// The first and last of each run of periods in one group.
fn groups(stops: &[Stop<'_>]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (index, stop) in stops.iter().enumerate() {
        match found.last_mut() {
            Some((first, last)) if stops[*first].group == stop.group => *last = index,
            _ => found.push((index, index)),
        }
    }
    found
}

/// The stretches that no break divides.
fn unbroken(stops: &[Stop<'_>]) -> Vec<std::ops::Range<usize>> {
    let mut starts: Vec<usize> = (1..stops.len()).filter(|index| stops[*index].broken.is_some()).collect();
    starts.insert(0, 0);
    let ends = starts.iter().skip(1).copied().chain([stops.len()]).collect::<Vec<_>>();
    starts.into_iter().zip(ends).map(|(from, to)| from..to).collect()
}

impl Stop<'_> {
    fn value(&self) -> Option<f64> {
        match self.reading {
            Reading::Value { value, .. } => Some(value),
            Reading::Gap { .. } => None,
        }
    }
}

impl Frame {
    fn class(self) -> &'static str {
        match self {
            Self::Wide => "d-series d-wide",
            Self::Narrow => "d-series d-narrow",
        }
    }
}

impl Layout {
    fn x(&self, index: usize) -> f64 {
        self.left + self.slot * (lossless(index) + 0.5)
    }
}
