//! The order in which readers look words up: in Norwegian æ, ø and å come last, in English they are a variant of a and o.
//!
//! It orders and nothing else: signs and spaces inside a word are passed over, and capitals are as small letters.

use crate::Language;

impl Language {
    /// What a word is sorted by in a list that people read.
    #[must_use]
    pub fn sort_key(self, word: &str) -> String {
        let letters = |word: &str| word.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<Vec<_>>();
        match self {
            Self::English => letters(&word.replace(['Æ', 'æ'], "ae")).into_iter().map(in_english).collect(),
            Self::Bokmaal | Self::Nynorsk => letters(word).into_iter().map(in_norwegian).collect(),
        }
    }
}

/// A letter among the twenty-nine: æ, ø and å get the places after z.
fn in_norwegian(letter: char) -> char {
    match letter {
        'æ' | 'ä' => '{',
        'ø' | 'ö' => '|',
        'å' => '}',
        other => unaccented(other),
    }
}

fn in_english(letter: char) -> char {
    match letter {
        'ä' | 'å' => 'a',
        'ø' | 'ö' => 'o',
        other => unaccented(other),
    }
}

/// The letter that an accent stands over, in words that Norwegian and Sámi names are written with.
fn unaccented(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' => 'a',
        'č' => 'c',
        'đ' => 'd',
        'è' | 'é' | 'ê' => 'e',
        'ŋ' | 'ñ' => 'n',
        'ò' | 'ó' | 'ô' => 'o',
        'š' => 's',
        'ŧ' => 't',
        'ü' => 'y',
        'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, mut words: Vec<&str>) -> Vec<&str> {
        words.sort_by_key(|word| language.sort_key(word));
        words
    }

    #[test]
    fn the_norwegian_letters_come_last_in_norwegian_and_nowhere_else() {
        let words = vec!["Ål", "Østre Toten", "Ærø", "Zagreb", "Aure", "Alta", "Čáhcesuolu", "Bærum", "Bø", "Bydel"];
        let norwegian = ["Alta", "Aure", "Bydel", "Bærum", "Bø", "Čáhcesuolu", "Zagreb", "Ærø", "Østre Toten", "Ål"];
        assert_eq!(sorted(Language::Bokmaal, words.clone()), norwegian);
        assert_eq!(sorted(Language::Nynorsk, words.clone()), norwegian);
        let english = ["Ærø", "Ål", "Alta", "Aure", "Bærum", "Bø", "Bydel", "Čáhcesuolu", "Østre Toten", "Zagreb"];
        assert_eq!(sorted(Language::English, words), english);
    }

    #[test]
    fn signs_spaces_and_capitals_do_not_matter() {
        assert_eq!(Language::Bokmaal.sort_key("Mål- og disponeringsbrev"), "m}logdisponeringsbrev");
        assert_eq!(Language::Bokmaal.sort_key("nedre grense / øvre"), Language::Bokmaal.sort_key("Nedregrense|Øvre"));
    }
}
