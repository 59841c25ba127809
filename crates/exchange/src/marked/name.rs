//! The name of a sheet, made of the name of a file.

/// The longest name that Excel allows.
const LONGEST: usize = 31;
/// A name that Excel keeps for itself, in small letters.
const RESERVED: &str = "history";

/// A name for the sheet of a file that no other sheet has.
pub(super) fn sheet_name(file: &str, taken: &[String]) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let allowed = |letter: char| if "[]:*?/\\'".contains(letter) || letter.is_control() { ' ' } else { letter };
    let plain: String = stem.chars().map(allowed).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = if plain.is_empty() { (taken.len() + 1).to_string() } else { plain };
    let is_free = |name: &String| {
        let name = name.to_lowercase();
        name != RESERVED && taken.iter().all(|other| other.to_lowercase() != name)
    };
    let first = shortened(&plain, "");
    std::iter::once(first)
        .chain((2_u32..).map(|number| shortened(&plain, &format!(" {number}"))))
        .find(is_free)
        .unwrap_or(plain)
}

fn shortened(plain: &str, tail: &str) -> String {
    let mut room = LONGEST - tail.len();
    let fits = |letter: &char| {
        let fits = letter.len_utf16() <= room;
        room = room.saturating_sub(letter.len_utf16());
        fits
    };
    let kept: String = plain.chars().take_while(fits).collect();
    format!("{}{tail}", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_a_name_that_excel_allows() {
        let mut taken = Vec::new();
        for (file, name) in [
            ("History.csv", "History 2"),
            ("deltakelse 2026.csv", "deltakelse 2026"),
            ("Deltakelse 2026.xlsx", "Deltakelse 2026 2"),
            ("[a]:b/c.csv", "a b c"),
            (".csv", "5"),
            ("", "6"),
            ("en veldig lang filtittel fra fagsystemet.csv", "en veldig lang filtittel fra fa"),
            ("en veldig lang filtittel fra fagsystemet (2).csv", "en veldig lang filtittel fra 2"),
        ] {
            let made = sheet_name(file, &taken);
            assert_eq!(made, name);
            taken.push(made);
        }
    }
}
