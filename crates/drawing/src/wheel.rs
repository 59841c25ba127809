//! The wheel of a year's steps: a ring of pieces, each with its number, how far it has come, and the way to it.
//!
//! How far is told by shape as well as colour: a check where a step has been taken, half a ring where it has begun, an
//! empty outline where it has not.

use crate::dress::{Dress, Role, Tone};
use crate::svg::{Anchor, Canvas, on_circle};

const SIZE: f64 = 340.0;
const CENTRE: (f64, f64) = (SIZE / 2.0, SIZE / 2.0);
const OUTER: f64 = 164.0;
const INNER: f64 = 88.0;
/// How far the pieces stand from each other, in degrees.
const APART: f64 = 1.2;

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpokeState {
    /// It has been taken.
    Done,
    /// It has begun.
    UnderWay,
    /// It has not begun.
    NotYet,
}

/// A step in the wheel.
#[derive(Clone, Copy, Debug)]
pub struct Spoke<'a> {
    /// Its number as it is written.
    pub number: &'a str,
    /// How far it has come.
    pub state: SpokeState,
    /// What it is and how far it has come, in words.
    pub label: &'a str,
    /// Where it leads.
    pub href: &'a str,
}

/// The steps of a year in a ring, the first from the top and with the clock.
#[derive(Clone, Copy, Debug)]
pub struct Wheel<'a> {
    /// The steps.
    pub spokes: &'a [Spoke<'a>],
    /// What stands in the middle: a number and what it counts.
    pub middle: (&'a str, &'a str),
    /// What the drawing shows, in words.
    pub label: &'a str,
}

impl Wheel<'_> {
    /// Draws it.
    #[must_use]
    pub fn draw(&self, dress: Dress<'_>) -> String {
        let mut canvas = Canvas::new(dress, "d-wheel", (SIZE, SIZE), self.label);
        let step = 360.0 / crate::scale::lossless(self.spokes.len().max(1));
        for (place, spoke) in self.spokes.iter().enumerate() {
            let from = step * crate::scale::lossless(place);
            if !spoke.href.is_empty() {
                canvas.way_to(spoke.href, spoke.label);
            }
            piece(&mut canvas, spoke, (from + APART, from + step - APART));
            if !spoke.href.is_empty() {
                canvas.way_ends();
            }
        }
        let (number, what) = self.middle;
        canvas.words(Role::Strong, (CENTRE.0, CENTRE.1 + 4.0), Anchor::Middle, 38.0, number);
        canvas.words(Role::Faint, (CENTRE.0, CENTRE.1 + 30.0), Anchor::Middle, 15.0, what);
        canvas.reachable().finish()
    }
}

fn piece(canvas: &mut Canvas<'_>, spoke: &Spoke<'_>, (from, to): (f64, f64)) {
    let (role, words) = match spoke.state {
        SpokeState::Done => (Role::Fill(Tone::Plain), Role::OnFill),
        SpokeState::UnderWay => (Role::Zone, Role::Strong),
        SpokeState::NotYet => (Role::Hollow(Tone::Quiet), Role::Strong),
    };
    canvas.sector(role, CENTRE, (INNER, OUTER), (from, to));
    let middle = f64::midpoint(from, to);
    let (x, y) = on_circle(CENTRE, 139.0, middle);
    canvas.words(words, (x, y + 8.0), Anchor::Middle, 23.0, spoke.number);
    let at = on_circle(CENTRE, 107.0, middle);
    match spoke.state {
        SpokeState::Done => {
            let check = [(at.0 - 7.0, at.1), (at.0 - 2.0, at.1 + 5.0), (at.0 + 7.0, at.1 - 6.0)];
            canvas.path(Role::LineOnFill, &check);
        }
        SpokeState::UnderWay => {
            canvas.dot(Role::Hollow(Tone::Plain), at, 7.0, "");
            canvas.sector(Role::Fill(Tone::Plain), at, (0.0, 6.0), (0.0, 180.0));
        }
        SpokeState::NotYet => canvas.dot(Role::Hollow(Tone::Quiet), at, 7.0, ""),
    }
}
