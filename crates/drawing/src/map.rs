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
                draw_arrow(&mut canvas, from, to, arrow.title);
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

fn draw_arrow(canvas: &mut Canvas<'_>, from: &Placed<'_>, to: &Placed<'_>, title: &str) {
    let middle = |one: &Placed<'_>| (one.at.0 + one.size.0 / 2.0, one.at.1 + one.size.1 / 2.0);
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
