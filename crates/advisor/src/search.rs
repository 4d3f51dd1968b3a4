//! Finding entries of a list by what a person types: forgiving of case, accents, word order and one slip a word.
//!
//! Only the matching lives here. What is searched (labels, hints, other words) is for whoever holds the list.
//! Below it, in modules of their own, the ranked search over the roles, which only the catalogue's page needs.

pub(crate) mod fit;
pub(crate) mod index;
pub mod ranking;
pub(crate) mod spelling;
pub mod vocabulary;

/// Words of five letters or more may hold one slip; shorter ones would match too much.
const LETTERS_FOR_A_SLIP: usize = 5;
/// A word of so few letters begins many others.
pub(crate) const LETTERS_OF_A_SHORT_WORD: usize = 2;

/// The accents that follow their letter as a character of their own.
const ACCENT_FIRST: char = '\u{300}';
const ACCENT_LAST: char = '\u{36f}';

/// What a person typed, ready to be compared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query(Vec<Typed>);

/// A word that a person typed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Typed {
    letters: Vec<char>,
    /// Whether it stands for itself alone, and not for words that begin with it: “IT” is not “itinerant”.
    whole: bool,
}

impl Query {
    /// Takes the words out of `typed`.
    pub fn new(typed: &str) -> Self {
        let mut all = Vec::new();
        words(typed, |word| all.push(Typed { letters: word.to_vec(), whole: false }));
        Self(all)
    }

    /// The same in a list whose entries hold these texts. A short word that is a word of one of them stands for that
    /// word alone: whoever types “IT” means it, and not “itinerant”.
    pub fn among(typed: &str, texts: &[&str]) -> Self {
        let mut query = Self::new(typed);
        for typed in &mut query.0 {
            if typed.letters.len() <= LETTERS_OF_A_SHORT_WORD {
                for text in texts {
                    words(text, |word| typed.whole = typed.whole || word == typed.letters);
                }
            }
        }
        query
    }

    /// Whether nothing was typed that could be searched for. Such a query matches everything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether each word that was typed begins a word of `texts`, one slip in a longer word forgiven.
    pub fn matches(&self, texts: &[&str]) -> bool {
        self.0.iter().all(|typed| {
            texts.iter().any(|text| {
                let mut found = false;
                words(text, |word| {
                    let is_met = if typed.whole {
                        word == typed.letters
                    } else {
                        begins(word, &typed.letters)
                    };
                    found = found || is_met;
                });
                found
            })
        })
    }
}

/// Hands each word of `text` to `with`, in small letters without accents and apostrophes.
pub fn words(text: &str, mut with: impl FnMut(&[char])) {
    let mut word = Vec::new();
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() || is_foreign_letter(letter) {
            word.push(plain(letter));
        } else if !matches!(letter, '\'' | '’' | ACCENT_FIRST..=ACCENT_LAST) && !word.is_empty() {
            with(&word);
            word.clear();
        }
    }
    if !word.is_empty() {
        with(&word);
    }
}

/// Whether this is a letter beyond ASCII, as far as that can be told without the tables of Unicode.
const fn is_foreign_letter(letter: char) -> bool {
    letter >= 'À'
        && !matches!(letter, '×' | '÷' | ACCENT_FIRST..=ACCENT_LAST | '\u{2000}'..='\u{2bff}')
}

/// The small letter under the accent, for the letters of western Europe.
///
/// The tables of Unicode, which know all the others, would be a tenth of the program.
const fn plain(letter: char) -> char {
    match letter {
        'À'..='Å' | 'à'..='å' => 'a',
        'Ç' | 'ç' => 'c',
        'È'..='Ë' | 'è'..='ë' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' => 'i',
        'Ñ' | 'ñ' => 'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' => 'u',
        'Ý' | 'ý' | 'ÿ' => 'y',
        other => other.to_ascii_lowercase(),
    }
}

/// Whether `word` begins with `typed`, one slip forgiven: a letter missing, added, mistaken, or two swapped.
fn begins(word: &[char], typed: &[char]) -> bool {
    let same = word.iter().zip(typed).take_while(|(a, b)| a == b).count();
    if same == typed.len() {
        return true;
    }
    if typed.len() < LETTERS_FOR_A_SLIP {
        return false;
    }
    let rest =
        |letters: &[char], skip: usize| letters.get(same + skip..).unwrap_or_default().to_vec();
    let goes_on = |in_word, in_typed| rest(word, in_word).starts_with(&rest(typed, in_typed));
    let swapped = matches!(
        (rest(word, 0).as_slice(), rest(typed, 0).as_slice()),
        ([a, b, ..], [c, d, ..]) if a == d && b == c
    );
    goes_on(1, 1) || goes_on(1, 0) || goes_on(0, 1) || swapped && goes_on(2, 2)
}

#[cfg(test)]
mod tests {
    use super::Query;

    fn check(typed: &str, texts: &[&str], expected: bool) {
        assert_eq!(Query::new(typed).matches(texts), expected, "“{typed}” in {texts:?}");
    }

    #[test]
    fn nothing_typed_matches_everything() {
        for typed in ["", "  ", "–", "/ ."] {
            assert!(Query::new(typed).is_empty());
            check(typed, &["Office Technician"], true);
            check(typed, &[], true);
        }
    }

    #[test]
    fn each_word_begins_a_word_of_any_text() {
        check("tech", &["Office Technician"], true);
        check("TECH off", &["Office Technician"], true);
        check("nician", &["Office Technician"], false);
        check("office nurse", &["Office Technician"], false);
        check("saa", &["School Administrative Assistant", "SAA"], true);
        check("office saa", &["Office Manager", "SAA"], true);
    }

    #[test]
    fn a_short_word_of_the_list_stands_for_itself_alone() {
        let list = ["IT support", "District-wide itinerant staff", "Office Technician"];
        let matching = |typed: &str| {
            let query = Query::among(typed, &list);
            let found = list.iter().filter(|text| query.matches(&[text]));
            found.copied().collect::<Vec<_>>()
        };
        for typed in ["IT", "it"] {
            assert_eq!(matching(typed), ["IT support"], "{typed}");
        }
        assert_eq!(matching("iti"), ["District-wide itinerant staff"]);
        // No word of the list: it begins one.
        assert_eq!(matching("of"), ["Office Technician"]);
        assert_eq!(matching("te"), ["Office Technician"]);
    }

    #[test]
    fn case_accents_and_apostrophes_do_not_count() {
        check("pena", &["Peña"], true);
        check("pen\u{303}a", &["Peña"], true);
        check("PEÑA", &["pena"], true);
        check("dont", &["I don’t"], true);
    }

    #[test]
    fn a_longer_word_may_hold_one_slip() {
        for typed in [
            "techician",
            "technnician",
            "technivian",
            "tehcnician",
            "tecnic",
            "xechnician",
            "techniciann",
        ] {
            check(typed, &["Office Technician"], true);
        }
        check("tecnivian", &["Office Technician"], false);
        check("ofice", &["Office Technician"], true);
        check("nrse", &["Nurse"], false);
        check("coach", &["Counselor"], false);
    }
}
