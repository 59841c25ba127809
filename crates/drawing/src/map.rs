//! A strategy map: perspectives as rows from the top, what must go well as cards in them, and arrows from what leads to
//! what is led to.
//!
//! Cards are laid out in the order they come; an arrow leaves its card at the side that is nearest to where it leads.

use crate::dress::{Dress, Role};
use crate::svg::{Anchor, Canvas};

const SIDE: f64 = 16.0;
const GAP: f64 = 28.0;
const BAND: f64 = 46.0;
const NAME: f64 = 34.0;
const LINE: f64 = 17.0;
const SIZE: f64 = 13.0;
/// How much room a letter takes, about.
const LETTER: f64 = 6.7;
/// The least room that a card takes.
const NARROWEST: f64 = 150.0;

/// A perspective with its cards.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What stands in it.
    pub cards: Vec<Card<'a>>,
}

/// Something that must go well.
#[derive(Clone, Debug)]
pub struct Card<'a> {
    /// Its id, for arrows.
    pub id: &'a str,
    /// What must go well.
    pub name: &'a str,
    /// What shows it, a line each.
    pub notes: Vec<&'a str>,
}

/// What is believed to lead to what.
#[derive(Clone, Copy, Debug)]
pub struct Arrow<'a> {
    /// The card that leads.
    pub from: &'a str,
    /// The card it leads to.
    pub to: &'a str,
    /// Why one believes so.
    pub title: &'a str,
}

/// A strategy map.
#[derive(Clone, Debug)]
pub struct Map<'a> {
    /// The perspectives, from the top.
    pub rows: &'a [Row<'a>],
    /// The arrows.
    pub arrows: &'a [Arrow<'a>],
    /// How wide it is drawn.
    pub width: f64,
    /// What the drawing shows, in words.
    pub label: &'a str,
}

/// A card with its place.
struct Placed<'a> {
    card: &'a Card<'a>,
    at: (f64, f64),
    size: (f64, f64),
    lines: Vec<String>,
    notes: Vec<String>,
}

impl Map<'_> {
    /// Draws it.
    #[must_use]
    pub fn draw(&self, dress: Dress<'_>) -> String {
        let (placed, bands, height) = self.laid_out();
        let mut canvas = Canvas::new(dress, "d-map", (self.width, height), self.label);
        for (row, (top, tall)) in self.rows.iter().zip(&bands) {
            canvas.card(Role::Track, (0.0, *top), (self.width, *tall), 10.0);
            canvas.words(Role::Strong, (SIDE, top + 23.0), Anchor::Start, 14.0, row.name);
        }
        for arrow in self.arrows {
            let find = |id: &str| placed.iter().find(|placed| placed.card.id == id);
            if let Some((from, to)) = find(arrow.from).zip(find(arrow.to)) {
                match self.lane(&placed, from, to) {
                    Some(lane) => draw_around(&mut canvas, (from, to), lane, arrow.title),
                    None => draw_arrow(&mut canvas, from, to, arrow.title),
                }
            }
        }
        for one in &placed {
            canvas.card(Role::Card, one.at, one.size, 8.0);
            let mut y = one.at.1 + 23.0;
            for line in &one.lines {
                canvas.words(Role::Strong, (one.at.0 + 12.0, y), Anchor::Start, SIZE, line);
                y += LINE;
            }
            for note in &one.notes {
                canvas.words(Role::Faint, (one.at.0 + 12.0, y), Anchor::Start, SIZE - 1.0, note);
                y += LINE;
            }
        }
        canvas.finish()
    }

    /// Where an arrow goes beside the cards that stand between its two: their nearest free side. Nothing where its way
    /// is free.
    fn lane(&self, placed: &[Placed<'_>], from: &Placed<'_>, to: &Placed<'_>) -> Option<f64> {
        let (top, low) = if from.at.1 < to.at.1 { (from, to) } else { (to, from) };
        let (left, right) = (middle(from).0.min(middle(to).0), middle(from).0.max(middle(to).0));
        let between = |one: &&Placed<'_>| one.at.1 > top.at.1 + 1.0 && one.at.1 + one.size.1 < low.at.1 + 1.0;
        let in_the_way = |one: &&Placed<'_>| one.at.0 < right + 8.0 && one.at.0 + one.size.0 > left - 8.0;
        let all: Vec<&Placed<'_>> = placed.iter().filter(between).collect();
        if !all.iter().any(in_the_way) {
            return None;
        }
        let with_ends = || all.iter().copied().chain([from, to]);
        let wall = with_ends().map(|one| one.at.0 + one.size.0).fold(0.0, f64::max);
        let other = with_ends().map(|one| one.at.0).fold(self.width, f64::min);
        let goes_right = self.width - wall >= other;
        Some(if goes_right { (wall + GAP / 2.0).min(self.width - 4.0) } else { (other - GAP / 2.0).max(4.0) })
    }

    /// The cards with their places, where each band begins and how tall it is, and how tall the whole is.
    fn laid_out(&self) -> (Vec<Placed<'_>>, Vec<(f64, f64)>, f64) {
        let room = self.width - 2.0 * SIDE;
        let (mut placed, mut bands, mut top) = (Vec::new(), Vec::new(), 0.0);
        for row in self.rows {
            let most = most_abreast(room).min(row.cards.len().max(1));
            let count = crate::scale::lossless(most);
            let wide = ((room - GAP * (count - 1.0)) / count).min(300.0);
            let begin = SIDE + (room - wide * count - GAP * (count - 1.0)) / 2.0;
            let mut y = top + NAME;
            for cards in row.cards.chunks(most) {
                let mut line: Vec<Placed<'_>> = cards.iter().map(|card| place(card, wide)).collect();
                let tall = line.iter().map(|one| one.size.1).fold(0.0, f64::max);
                for (number, one) in line.iter_mut().enumerate() {
                    one.at = (begin + (wide + GAP) * crate::scale::lossless(number), y);
                    one.size.1 = tall;
                }
                placed.extend(line);
                y += tall + GAP / 2.0;
            }
            let tall = (y - top).max(NAME + 12.0);
            bands.push((top, tall));
            top += tall + BAND;
        }
        (placed, bands, (top - BAND).max(1.0))
    }
}

/// How many cards stand beside each other at most.
fn most_abreast(room: f64) -> usize {
    let fits = |count: &usize| crate::scale::lossless(*count) * (NARROWEST + GAP) - GAP <= room;
    (1..=5).rev().find(fits).unwrap_or(1)
}

fn place<'a>(card: &'a Card<'a>, wide: f64) -> Placed<'a> {
    let lines = wrapped(card.name, (wide - 24.0) / (LETTER + 0.4));
    let notes: Vec<String> = card.notes.iter().flat_map(|note| wrapped(note, (wide - 24.0) / (LETTER - 0.4))).collect();
    let tall = 22.0 + LINE * crate::scale::lossless(lines.len() + notes.len());
    Placed { card, at: (0.0, 0.0), size: (wide, tall), lines, notes }
}

/// Words in lines of so many letters. A word that is longer than a line stands alone in one.
fn wrapped(words: &str, letters: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if crate::scale::lossless(line.chars().count() + 1 + word.chars().count()) <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The middle of a card.
fn middle(one: &Placed<'_>) -> (f64, f64) {
    (one.at.0 + one.size.0 / 2.0, one.at.1 + one.size.1 / 2.0)
}

/// An arrow out of a card's side, along a lane, and into the other's side.
fn draw_around(canvas: &mut Canvas<'_>, (from, to): (&Placed<'_>, &Placed<'_>), lane: f64, title: &str) {
    let ((fx, fy), (tx, ty)) = (middle(from), middle(to));
    let out = if lane > fx { 1.0 } else { -1.0 };
    let (start, end) = (fx + out * from.size.0 / 2.0, tx + out * (to.size.0 / 2.0 + 8.0));
    let side = if ty > fy { 1.0 } else { -1.0 };
    let bend = side * GAP.min((ty - fy).abs() / 2.0);
    let (down, up) = (fy + bend, ty - bend);
    canvas.curve(Role::Arrow, [(start, fy), (lane, fy), (lane, fy), (lane, down)], title);
    canvas.curve(Role::Arrow, [(lane, down), (lane, down), (lane, up), (lane, up)], title);
    canvas.curve(Role::Arrow, [(lane, up), (lane, ty), (lane, ty), (end, ty)], title);
    canvas.field(Role::ArrowHead, &[(end - 8.0 * out, ty), (end, ty - 4.5), (end, ty + 4.5)]);
}

fn draw_arrow(canvas: &mut Canvas<'_>, from: &Placed<'_>, to: &Placed<'_>, title: &str) {
    let ((fx, fy), (tx, ty)) = (middle(from), middle(to));
    let beside = (from.at.1 - to.at.1).abs() < 1.0;
    let (start, end, pull, (ahead_x, ahead_y)) = if beside {
        let side = if tx > fx { 1.0 } else { -1.0 };
        let (a, b) = (fx + side * from.size.0 / 2.0, tx - side * (to.size.0 / 2.0 + 8.0));
        ((a, fy), (b, ty), (side * 12.0, 0.0), (side, 0.0))
    } else {
        let side = if ty > fy { 1.0 } else { -1.0 };
        let (a, b) = (fy + side * from.size.1 / 2.0, ty - side * (to.size.1 / 2.0 + 8.0));
        ((fx, a), (tx, b), (0.0, side * ((b - a).abs() * 0.5).max(18.0)), (0.0, side))
    };
    let points = [start, (start.0 + pull.0, start.1 + pull.1), (end.0 - pull.0, end.1 - pull.1), end];
    canvas.curve(Role::Arrow, points, title);
    let (x, y) = end;
    let tip = (x + 8.0 * ahead_x, y + 8.0 * ahead_y);
    let wings = [(x - 4.5 * ahead_y, y + 4.5 * ahead_x), (x + 4.5 * ahead_y, y - 4.5 * ahead_x)];
    canvas.field(Role::ArrowHead, &[tip, wings[0], wings[1]]);
}
