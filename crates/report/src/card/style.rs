//! How the workbook looks: calm, with contrast enough for everybody, and never by colour alone.

use super::{ColumnKind, Tone};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

const INK: Color = Color::RGB(0x1B_26_33);
const QUIET: Color = Color::RGB(0x4A_56_65);
pub(super) const DEEP: Color = Color::RGB(0x1F_3D_5C);
const PALE: Color = Color::RGB(0xE3_EA_F2);
const LINE: Color = Color::RGB(0xB8_C4_D1);
pub(super) const ACCENT: Color = Color::RGB(0xB0_4A_1E);

fn base() -> Format {
    Format::new().set_font_name("Calibri").set_font_size(11).set_font_color(INK).set_align(FormatAlign::VerticalCenter)
}

pub(super) fn title() -> Format {
    base().set_font_size(18).set_bold().set_font_color(DEEP)
}

/// A line under the title, or at the foot.
pub(super) fn prose() -> Format {
    base().set_font_color(QUIET)
}

/// A paragraph over the whole width.
pub(super) fn paragraph() -> Format {
    prose().set_text_wrap().set_align(FormatAlign::Left).set_align(FormatAlign::Top)
}

pub(super) fn heading(kind: ColumnKind) -> Format {
    let format = base().set_bold().set_text_wrap().set_font_color(Color::White).set_background_color(DEEP);
    side(format, kind).set_align(FormatAlign::Bottom)
}

/// The name of a group, and the rest of its row.
pub(super) fn group() -> Format {
    base().set_bold().set_font_color(DEEP).set_background_color(PALE)
}

/// The heading of the legend.
pub(super) fn subtitle() -> Format {
    base().set_font_size(12).set_bold().set_font_color(DEEP)
}

/// A sign of the legend.
pub(super) fn sign() -> Format {
    base().set_bold().set_font_size(12).set_align(FormatAlign::Right).set_indent(1).set_align(FormatAlign::Top)
}

fn cell() -> Format {
    base().set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LINE)
}

pub(super) fn text(kind: ColumnKind) -> Format {
    side(cell().set_text_wrap().set_num_format("@"), kind)
}

/// Figures stand to the right, and texts a little away from the column before them.
fn side(format: Format, kind: ColumnKind) -> Format {
    match kind {
        ColumnKind::Figure => format.set_align(FormatAlign::Right),
        ColumnKind::Id => format.set_align(FormatAlign::Left),
        ColumnKind::Name | ColumnKind::Text => format.set_align(FormatAlign::Left).set_indent(1),
    }
}

/// A symbol in a number's place.
pub(super) fn symbol() -> Format {
    cell().set_bold().set_font_size(12).set_num_format("@").set_align(FormatAlign::Right)
}

pub(super) fn number(format: &str) -> Format {
    cell().set_num_format(format).set_align(FormatAlign::Right)
}

pub(super) fn status(tone: Tone) -> Format {
    let format = side(cell().set_text_wrap(), ColumnKind::Text);
    match tone {
        Tone::Plain => format,
        Tone::Good => format.set_background_color(Color::RGB(0xD9_EF_DD)).set_font_color(Color::RGB(0x0F_4D_22)),
        Tone::Close => format.set_background_color(Color::RGB(0xFB_EE_C2)).set_font_color(Color::RGB(0x5A_3E_00)),
        Tone::Bad => format.set_background_color(Color::RGB(0xF9_DC_D9)).set_font_color(Color::RGB(0x7A_12_0C)),
    }
}

/// How many letters fit in a column, which is also its width.
pub(super) fn letters(kind: ColumnKind) -> usize {
    match kind {
        ColumnKind::Id => 10,
        ColumnKind::Name => 42,
        ColumnKind::Text => 20,
        ColumnKind::Figure => 13,
    }
}

/// The width of the column with the lines of the series.
pub(super) const SERIES: usize = 22;

/// How many lines a text takes where so many letters fit in each.
pub(super) fn lines(text: &str, letters: usize) -> usize {
    let mut lines = 0;
    for paragraph in text.lines() {
        let mut room = 0;
        for word in paragraph.split(' ') {
            let length = word.chars().count();
            if lines == 0 || room < length {
                lines += length.div_ceil(letters).max(1);
                room = letters.saturating_sub(length);
            } else {
                room -= length;
            }
            room = room.saturating_sub(1);
        }
    }
    lines.max(1)
}

/// The height of a row of so many lines; Excel allows no more than 409.
pub(super) fn height(lines: usize) -> f64 {
    f64::from(u8::try_from(lines.clamp(1, 26)).unwrap_or(26)) * 15.0 + 5.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words() {
        assert_eq!(lines("kort", 10), 1);
        assert_eq!(lines("Andel som går til arbeid", 12), 3);
        assert_eq!(lines("", 10), 1);
        assert_eq!(lines("etveldiglangtord", 10), 2);
    }
}
