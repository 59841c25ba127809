//! How the template looks: calm, with contrast enough for everybody, and never by colour alone.

use super::ColumnKind;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

const FONT: &str = "Calibri";
const INK: Color = Color::RGB(0x1B_26_33);
const QUIET: Color = Color::RGB(0x4A_56_65);
const DEEP: Color = Color::RGB(0x1F_3D_5C);
const PALE: Color = Color::RGB(0xE3_EA_F2);
const LINE: Color = Color::RGB(0xB8_C4_D1);

fn base() -> Format {
    Format::new().set_font_name(FONT).set_font_size(11).set_font_color(INK)
}

/// The title of a sheet.
pub(super) fn title() -> Format {
    base().set_font_size(18).set_bold().set_font_color(DEEP).set_align(FormatAlign::VerticalCenter)
}

/// The title of a part of a sheet.
pub(super) fn subtitle() -> Format {
    base().set_font_size(13).set_bold().set_font_color(DEEP).set_align(FormatAlign::VerticalCenter)
}

/// Running text.
pub(super) fn prose() -> Format {
    base().set_font_color(QUIET).set_text_wrap().set_align(FormatAlign::Top)
}

/// A line of text that runs on over the cells beside it.
pub(super) fn lead() -> Format {
    base().set_font_color(QUIET).set_align(FormatAlign::VerticalCenter)
}

/// The small word above a heading that says whether it must be filled in.
pub(super) fn duty() -> Format {
    base().set_font_size(9).set_font_color(QUIET).set_align(FormatAlign::Left).set_indent(1)
}

/// The heading of a column.
pub(super) fn heading(required: bool) -> Format {
    let format = base()
        .set_bold()
        .set_align(FormatAlign::Left)
        .set_align(FormatAlign::VerticalCenter)
        .set_indent(1)
        .set_border_bottom(FormatBorder::Medium)
        .set_border_bottom_color(DEEP);
    if required {
        format.set_background_color(DEEP).set_font_color(Color::White)
    } else {
        format.set_background_color(PALE).set_font_color(DEEP)
    }
}

/// A cell of the explanations.
pub(super) fn body(bold: bool) -> Format {
    let format = base()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::Left)
        .set_align(FormatAlign::VerticalCenter)
        .set_indent(1)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(LINE);
    if bold { format.set_bold() } else { format }
}

/// The cells to fill in.
pub(super) fn value(kind: ColumnKind) -> Format {
    let format = base().set_align(FormatAlign::Left).set_indent(1);
    match kind {
        // Text, so that 0301 stays 0301 and 2026-03 does not become a day.
        ColumnKind::Text | ColumnKind::Month | ColumnKind::Bool => format.set_num_format("@"),
        ColumnKind::Date => format.set_num_format("dd.mm.yyyy"),
        ColumnKind::Number => format.set_align(FormatAlign::Right),
    }
}
