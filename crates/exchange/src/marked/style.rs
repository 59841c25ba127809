//! How marked rows look: the colours only repeat what the text beside them says.

use super::Mark;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

const INK: Color = Color::RGB(0x1B_26_33);
const DEEP: Color = Color::RGB(0x1F_3D_5C);
const RED: Color = Color::RGB(0xF9_D0_CC);
const YELLOW: Color = Color::RGB(0xFB_E9_A9);

/// Every format of the workbook, made once.
pub(super) struct Style {
    pub(super) heading: Format,
    pub(super) line: Format,
    pub(super) wrong: Format,
    /// By mark, and whether the text must be kept from becoming a formula when it is edited.
    cells: [[Format; 2]; 3],
}

impl Style {
    pub(super) fn new() -> Self {
        let base = || Format::new().set_font_color(INK).set_align(FormatAlign::Top);
        let heading = base().set_bold().set_font_color(Color::White).set_background_color(DEEP);
        let cell = |mark: Mark, quoted: bool| {
            let format = match mark {
                Mark::Good => base(),
                Mark::Doubtful => base().set_background_color(YELLOW),
                Mark::Wrong => base().set_background_color(RED).set_bold(),
            };
            let format = format.set_num_format("@");
            if quoted { format.set_quote_prefix() } else { format }
        };
        Self {
            heading: heading.set_border_bottom(FormatBorder::Medium).set_border_bottom_color(DEEP),
            line: base().set_num_format("0").set_align(FormatAlign::Left),
            wrong: base().set_text_wrap(),
            cells: [Mark::Good, Mark::Doubtful, Mark::Wrong].map(|mark| [cell(mark, false), cell(mark, true)]),
        }
    }

    pub(super) fn cell(&self, mark: Mark, quoted: bool) -> &Format {
        &self.cells[mark as usize][usize::from(quoted)]
    }
}

/// Wide enough for a heading and most values.
pub(super) fn width(heading: &str) -> u32 {
    u32::try_from(heading.chars().count().clamp(10, 36)).unwrap_or(36) + 4
}
