//! Writes SVG: numbers without noise, words escaped, every shape with its looks and nothing more.

use crate::dress::{Dress, Role};
use std::fmt::Write;

/// Where words stand to the point they are placed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// They begin there.
    Start,
    /// They are centred on it.
    Middle,
    /// They end there.
    End,
}

/// An image that is being drawn, shape by shape, the later above the earlier.
pub struct Canvas<'a> {
    text: String,
    dress: Dress<'a>,
}

impl<'a> Canvas<'a> {
    /// An empty image of a kind and size. One without a label is decoration, and hidden from those who can't see it.
    pub fn new(dress: Dress<'a>, kind: &str, (width, height): (f64, f64), label: &str) -> Self {
        let (w, h) = (number(width), number(height));
        let mut text = format!("<svg class=\"d {kind}\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\"");
        if matches!(dress, Dress::Palette(_)) {
            text.push_str(" xmlns=\"http://www.w3.org/2000/svg\" font-family=\"Inter\"");
        }
        if label.is_empty() {
            text.push_str(" aria-hidden=\"true\" focusable=\"false\">");
        } else {
            let _ = write!(text, " role=\"img\" aria-label=\"{}\" focusable=\"false\">", escaped(label));
        }
        Self { text, dress }
    }

    /// A line through points.
    pub fn path(&mut self, role: Role, points: &[(f64, f64)]) {
        let d = steps(points);
        self.shape("path", role, &format!("d=\"{d}\""), "");
    }

    /// A closed field between points.
    pub fn field(&mut self, role: Role, points: &[(f64, f64)]) {
        let d = steps(points);
        self.shape("path", role, &format!("d=\"{d}Z\""), "");
    }

    /// A straight line.
    pub fn line(&mut self, role: Role, from: (f64, f64), to: (f64, f64), title: &str) {
        let d = steps(&[from, to]);
        self.shape("path", role, &format!("d=\"{d}\""), title);
    }

    /// A dot, with what is told of it when it is pointed at.
    pub fn dot(&mut self, role: Role, (x, y): (f64, f64), radius: f64, title: &str) {
        let at = format!("cx=\"{}\" cy=\"{}\" r=\"{}\"", number(x), number(y), number(radius));
        self.shape("circle", role, &at, title);
    }

    /// A rectangle, with what is told of it when it is pointed at.
    pub fn block(&mut self, role: Role, (x, y): (f64, f64), (width, height): (f64, f64), title: &str) {
        let (x, y, width, height) = (number(x), number(y), number(width.max(0.0)), number(height.max(0.0)));
        self.shape("rect", role, &format!("x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\""), title);
    }

    /// A piece of a ring: between two radii and two angles, in degrees from the top and with the clock.
    pub fn sector(&mut self, role: Role, at: (f64, f64), (inner, outer): (f64, f64), (from, to): (f64, f64)) {
        let large = u8::from(to - from > 180.0);
        let point = |radius: f64, angle: f64| {
            let (x, y) = on_circle(at, radius, angle);
            format!("{} {}", number(x), number(y))
        };
        let (wide, narrow) = (number(outer), number(inner));
        let d = format!(
            "d=\"M{}A{wide} {wide} 0 {large} 1 {}L{}A{narrow} {narrow} 0 {large} 0 {}Z\"",
            point(outer, from),
            point(outer, to),
            point(inner, to),
            point(inner, from)
        );
        self.shape("path", role, &d, "");
    }

    /// A rectangle with round corners.
    pub fn card(&mut self, role: Role, (x, y): (f64, f64), (width, height): (f64, f64), round: f64) {
        let (x, y, round) = (number(x), number(y), number(round));
        let (width, height) = (number(width.max(0.0)), number(height.max(0.0)));
        let at = format!("x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\"");
        self.shape("rect", role, &at, "");
    }

    /// A curve that leaves one point and comes to another by two points that pull at it.
    pub fn curve(&mut self, role: Role, points: [(f64, f64); 4], title: &str) {
        let [from, first, second, to] = points.map(|(x, y)| format!("{} {}", number(x), number(y)));
        self.shape("path", role, &format!("d=\"M{from}C{first} {second} {to}\""), title);
    }

    /// Begins a way to another page; what is drawn until [`Canvas::way_ends`] can be pressed.
    pub fn way_to(&mut self, href: &str, label: &str) {
        let _ = write!(self.text, "<a href=\"{}\" aria-label=\"{}\">", escaped(href), escaped(label));
    }

    /// Ends the way.
    pub fn way_ends(&mut self) {
        self.text.push_str("</a>");
    }

    /// Lets what stands inside be reached one by one: a group instead of one picture.
    pub fn reachable(mut self) -> Self {
        self.text = self.text.replacen(" role=\"img\"", " role=\"group\"", 1);
        self
    }

    /// Words.
    pub fn words(&mut self, role: Role, (x, y): (f64, f64), anchor: Anchor, size: f64, words: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let (x, y, size) = (number(x), number(y), number(size));
        let _ = write!(self.text, "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{size}\"");
        self.dress.write(&mut self.text, role);
        let _ = write!(self.text, ">{}</text>", escaped(words));
    }

    /// Lets the image be stretched sideways to the room there is.
    pub fn stretched(mut self) -> Self {
        self.text = self.text.replacen(" width=\"", " preserveAspectRatio=\"none\" width=\"", 1);
        self
    }

    /// The finished image.
    pub fn finish(mut self) -> String {
        self.text.push_str("</svg>");
        self.text
    }

    fn shape(&mut self, element: &str, role: Role, geometry: &str, title: &str) {
        let _ = write!(self.text, "<{element} {geometry}");
        self.dress.write(&mut self.text, role);
        if title.is_empty() {
            self.text.push_str("/>");
        } else {
            let _ = write!(self.text, "><title>{}</title></{element}>", escaped(title));
        }
    }
}

/// The point on a circle at an angle, in degrees from the top and with the clock.
pub fn on_circle((x, y): (f64, f64), radius: f64, angle: f64) -> (f64, f64) {
    let turned = angle.to_radians();
    (x + radius * turned.sin(), y - radius * turned.cos())
}

fn steps(points: &[(f64, f64)]) -> String {
    let mut d = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        let _ = write!(d, "{}{} {}", if index == 0 { "M" } else { "L" }, number(*x), number(*y));
    }
    d
}

/// A length with at most one decimal, and without one where it is whole. What is not finite is no place at all: 0.
pub fn number(value: f64) -> String {
    let value = if value.is_finite() { value } else { 0.0 };
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            c => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_carry_no_noise() {
        let written = [12.0, 12.04, 12.25, -0.01, f64::NAN, f64::INFINITY].map(number);
        assert_eq!(written, ["12", "12", "12.2", "0", "0", "0"]);
    }

    #[test]
    fn words_cannot_break_out() {
        let mut canvas = Canvas::new(Dress::Classes, "x", (1.0, 1.0), "a\"b");
        canvas.words(Role::Text, (0.0, 0.0), Anchor::Start, 12.0, "<script>&");
        let text = canvas.finish();
        assert!(text.contains("aria-label=\"a&quot;b\"") && text.contains("&lt;script&gt;&amp;"), "{text}");
    }
}
