//! What shapes look like: the class or the colours that stand for the role of each.

use std::fmt::Write;

/// How something stands, as a colour that helps and never carries the meaning alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing is said.
    Plain,
    /// Nothing is said, and it stands back.
    Quiet,
    /// At the goal.
    Good,
    /// Near it.
    Close,
    /// Not there.
    Bad,
}

/// What a shape is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The line through the values.
    Line,
    /// The field under it.
    Area,
    /// A value.
    Dot(Tone),
    /// A value that is not final.
    Hollow(Tone),
    /// How far chance could move a value.
    Interval,
    /// The desired level.
    Goal,
    /// The level that is still near the goal.
    Tolerance,
    /// A line to measure by.
    Grid,
    /// The line that values stand on.
    Base,
    /// The place of a period without a value.
    Gap,
    /// A place where both sides can't be compared.
    Break,
    /// What is left of a whole.
    Track,
    /// The stretch from the tolerance to the goal.
    Zone,
    /// A part of a whole.
    Fill(Tone),
    /// Words of the drawing.
    Text,
    /// Words that stand out.
    Strong,
    /// Words that stand back.
    Faint,
    /// Words of the goal.
    GoalText,
    /// Words and lines on a filled shape.
    OnFill,
    /// A line on a filled shape.
    LineOnFill,
    /// A card with words on it.
    Card,
    /// An arrow between cards.
    Arrow,
    /// The head of an arrow.
    ArrowHead,
}

/// Colours for where there is no style sheet, each as SVG writes colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette<'a> {
    /// Text and the line.
    pub ink: &'a str,
    /// What stands back.
    pub faint: &'a str,
    /// Grid, tracks and fields.
    pub rule: &'a str,
    /// What lies under everything.
    pub paper: &'a str,
    /// Goals and bars.
    pub accent: &'a str,
    /// At the goal.
    pub good: &'a str,
    /// Near it.
    pub close: &'a str,
    /// Not there.
    pub bad: &'a str,
}

/// How a drawing is dressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dress<'a> {
    /// By the style sheet of the page: every shape has the class of its role.
    Classes,
    /// By itself, in these colours.
    Palette(&'a Palette<'a>),
}

impl Dress<'_> {
    /// Writes the attributes that give a shape its looks.
    pub(crate) fn write(self, out: &mut String, role: Role) {
        let _ = match self {
            Self::Classes => write!(out, " class=\"{}\"", role.class()),
            Self::Palette(palette) => out.write_str(&palette.attributes(role)),
        };
    }
}

impl Role {
    /// The class of the role. The style sheet of the page has a rule for each.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Line => "d-line",
            Self::Area => "d-area",
            Self::Dot(Tone::Plain) => "d-dot",
            Self::Dot(Tone::Quiet) => "d-dot d-quiet",
            Self::Dot(Tone::Good) => "d-dot d-good",
            Self::Dot(Tone::Close) => "d-dot d-close",
            Self::Dot(Tone::Bad) => "d-dot d-bad",
            Self::Hollow(Tone::Plain) => "d-hollow",
            Self::Hollow(Tone::Quiet) => "d-hollow d-quiet",
            Self::Hollow(Tone::Good) => "d-hollow d-good",
            Self::Hollow(Tone::Close) => "d-hollow d-close",
            Self::Hollow(Tone::Bad) => "d-hollow d-bad",
            Self::Interval => "d-interval",
            Self::Goal => "d-goal",
            Self::Tolerance => "d-tolerance",
            Self::Grid => "d-grid",
            Self::Base => "d-base",
            Self::Gap => "d-gap",
            Self::Break => "d-break",
            Self::Track => "d-track",
            Self::Fill(Tone::Plain) => "d-fill",
            Self::Fill(Tone::Quiet) => "d-fill d-quiet",
            Self::Fill(Tone::Good) => "d-fill d-good",
            Self::Fill(Tone::Close) => "d-fill d-close",
            Self::Fill(Tone::Bad) => "d-fill d-bad",
            Self::Zone => "d-zone",
            Self::Text => "d-text",
            Self::Strong => "d-text d-strong",
            Self::Faint => "d-text d-faint",
            Self::GoalText => "d-text d-goal-text",
            Self::OnFill => "d-text d-strong d-on-fill",
            Self::LineOnFill => "d-line d-line-on-fill",
            Self::Card => "d-card",
            Self::Arrow => "d-arrow",
            Self::ArrowHead => "d-arrow-head",
        }
    }
}

impl Palette<'_> {
    fn tone<'b>(&'b self, tone: Tone, plain: &'b str) -> &'b str {
        match tone {
            Tone::Plain => plain,
            Tone::Quiet => self.faint,
            Tone::Good => self.good,
            Tone::Close => self.close,
            Tone::Bad => self.bad,
        }
    }

    fn attributes(&self, role: Role) -> String {
        match role {
            Role::Line => format!("{} stroke-linejoin=\"round\" stroke-linecap=\"round\"", stroke(self.ink, "1.5")),
            Role::Dot(tone) => filled_and_edged(self.tone(tone, self.ink), self.paper),
            Role::Hollow(tone) => filled_and_edged(self.paper, self.tone(tone, self.ink)),
            Role::Goal => dashed(self.accent, "1.25", "4 3"),
            Role::Tolerance => dashed(self.accent, "1", "1.5 3"),
            Role::Grid => stroke(self.rule, "1"),
            Role::Base => stroke(self.faint, "1"),
            Role::Break => dashed(self.faint, "1", "5 3"),
            Role::Area | Role::Gap => format!("{} fill-opacity=\"0.5\"", fill(self.rule)),
            Role::Interval | Role::Track | Role::Zone => fill(self.rule),
            Role::Fill(tone) => fill(self.tone(tone, self.accent)),
            Role::Text => fill(self.ink),
            Role::Strong => format!("{} font-weight=\"600\"", fill(self.ink)),
            Role::Faint => fill(self.faint),
            Role::GoalText | Role::ArrowHead => fill(self.accent),
            Role::OnFill => format!("{} font-weight=\"600\"", fill(self.paper)),
            Role::LineOnFill => stroke(self.paper, "2"),
            Role::Card => format!("{} stroke=\"{}\"", fill(self.paper), self.rule),
            Role::Arrow => stroke(self.accent, "1.5"),
        }
    }
}

fn fill(colour: &str) -> String {
    format!(" fill=\"{colour}\"")
}

fn filled_and_edged(inside: &str, edge: &str) -> String {
    format!(" fill=\"{inside}\" stroke=\"{edge}\" stroke-width=\"1.5\"")
}

fn stroke(colour: &str, width: &str) -> String {
    format!(" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"")
}

fn dashed(colour: &str, width: &str, dashes: &str) -> String {
    format!("{} stroke-dasharray=\"{dashes}\"", stroke(colour, width))
}
