//! When two column headings are the same heading.
//!
//! Municipal exports write `fødselsår`, `foedselsaar` or `fodselsar`, with capitals, spaces or underscores as the
//! exporting system likes. All of them meet in one key. The key is for comparing only and is never shown.

/// The form of a heading in which all its spellings are equal.
///
/// Letters and digits alone count. `å`, `aa` and `a` become `a`, so do `æ` and `ae`; `ø` and `oe` become `o`. Runs
/// such as `aae` fold whole, which is coarser than spelling but makes the three spellings always meet.
#[must_use]
pub fn heading_key(heading: &str) -> String {
    let mut key = String::with_capacity(heading.len());
    for letter in heading.chars().flat_map(char::to_lowercase).filter(|letter| letter.is_alphanumeric()) {
        let folded = match letter {
            'å' | 'æ' | 'ä' | 'á' | 'à' => 'a',
            'ø' | 'ö' | 'ó' | 'ò' | 'ô' => 'o',
            'é' | 'è' | 'ê' => 'e',
            other => other,
        };
        let swallowed = match key.chars().next_back() {
            Some('a') => matches!(folded, 'a' | 'e'),
            Some('o') => folded == 'e',
            _ => false,
        };
        if !swallowed {
            key.push(folded);
        }
    }
    key
}

/// Whether two headings name the same column.
#[must_use]
pub fn same_heading(one: &str, other: &str) -> bool {
    heading_key(one) == heading_key(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_three_spellings_meet() {
        let families: [&[&str]; 5] = [
            &["kjønn", "kjoenn", "kjonn", "KJØNN", " Kjønn "],
            &["fødselsår", "foedselsaar", "fodselsaar", "fodselsar", "Fødsels-år"],
            &["måned", "maaned", "maned", "Måned*"],
            &["år", "aar", "ar"],
            &["timer_per_uke", "Timer per uke", "timer-per-uke", "TimerPerUke"],
        ];
        for (at, family) in families.iter().enumerate() {
            for heading in *family {
                assert!(same_heading(heading, family[0]), "{heading}");
                let others = families.iter().enumerate().filter(|(other, _)| *other != at);
                assert!(others.into_iter().all(|(_, other)| !same_heading(heading, other[0])));
            }
        }
        assert!(same_heading("ma\u{30a}ned", "måned"), "a decomposed letter");
        assert!(!same_heading("kommune", "kommunenavn"));
    }

    proptest! {
        #[test]
        fn any_norwegian_word_meets_its_spellings(word in "[a-zæøåÆØÅ ]{0,20}") {
            let long = word.replace(['å', 'Å'], "aa").replace(['æ', 'Æ'], "ae").replace(['ø', 'Ø'], "oe");
            let short = word.replace(['å', 'Å', 'æ', 'Æ'], "a").replace(['ø', 'Ø'], "o");
            // A word where a plain letter is followed by `ae` of its own folds alike in all three.
            prop_assert_eq!(heading_key(&word), heading_key(&long));
            prop_assert_eq!(heading_key(&word), heading_key(&short));
        }
    }
}
