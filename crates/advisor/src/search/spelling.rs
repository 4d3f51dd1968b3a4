//! How well a typed word meets a word of the catalogue: the same, the same but for its ending, its
//! beginning, or with a slip or two.

/// A word in small letters, and how many of them are its stem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    letters: Vec<char>,
    stem: usize,
}

/// How well two words meet, out of ten.
pub(crate) const SAME: u32 = 10;
/// Only the endings differ.
const SAME_STEM: u32 = 8;
/// The typed word begins the other.
const BEGINNING: u32 = 7;
/// So little is typed that it begins many.
const SHORT_BEGINNING: u32 = 4;
/// The stem of the typed word begins the other.
const STEM_BEGINS: u32 = 6;
/// With a slip.
const SLIP: u32 = 6;

/// Endings that are left out of a stem, longer ones first.
const ENDINGS: [&str; 14] = [
    "ations", "ation", "ments", "ment", "ings", "ions", "ing", "ion", "ies", "ed", "es", "s", "e",
    "y",
];
/// A stem has as many letters at least.
const SHORTEST_STEM: usize = 3;
/// A stem that is looked for at the beginning of other words has as many letters at least.
const SHORTEST_BEGINNING: usize = 4;

impl Word {
    /// The word of these letters, small and without accents.
    pub(crate) fn new(letters: &[char]) -> Self {
        Self { letters: letters.to_vec(), stem: stem(letters) }
    }

    fn stem(&self) -> &[char] {
        self.letters.get(..self.stem).unwrap_or_default()
    }

    /// The word as a text.
    pub(crate) fn text(&self) -> String {
        self.letters.iter().collect()
    }

    /// Whether it is this word.
    pub(crate) fn is(&self, word: &str) -> bool {
        self.letters.iter().copied().eq(word.chars())
    }

    /// Whether the two are the same but for their endings.
    pub(crate) fn is_form_of(&self, word: &Self) -> bool {
        self.stem() == word.stem()
    }

    /// How well this word, as typed, meets `word`, if without a slip; 0 if it does not.
    pub(crate) fn meets(&self, word: &Self) -> u32 {
        if self.letters == word.letters {
            SAME
        } else if self.stem() == word.stem() {
            SAME_STEM
        } else if word.letters.starts_with(&self.letters) {
            if self.letters.len() < SHORTEST_STEM { SHORT_BEGINNING } else { BEGINNING }
        } else if self.stem >= SHORTEST_BEGINNING && word.letters.starts_with(self.stem()) {
            STEM_BEGINS
        } else {
            0
        }
    }

    /// The same with slips: a letter missing, added, mistaken, or two swapped. One in a word of four
    /// letters, whose first letter has to be right, or up to seven; two in a longer one.
    pub(crate) fn almost_meets(&self, word: &Self) -> u32 {
        let first_differs = self.letters.first() != word.letters.first();
        let allowed = match self.letters.len() {
            0..=3 => return 0,
            4 if first_differs => return 0,
            4..=7 => 1,
            _ => 2,
        };
        let slips = slips(&self.letters, &word.letters);
        if slips <= allowed { SLIP - slips } else { 0 }
    }
}

/// How many letters of the word are its stem.
fn stem(letters: &[char]) -> usize {
    for ending in ENDINGS {
        let left = letters.len().saturating_sub(ending.len());
        let (before, end) = letters.split_at_checked(left).unwrap_or((letters, &[]));
        // “class” is no plural.
        let doubled = ending == "s" && before.last() == Some(&'s');
        if before.len() >= SHORTEST_STEM && !doubled && end.iter().copied().eq(ending.chars()) {
            return before.len();
        }
    }
    letters.len()
}

/// The fewest slips with which `typed` begins `word`: the optimal string alignment distance to the
/// nearest of its beginnings.
fn slips(typed: &[char], word: &[char]) -> u32 {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let get = |row: &[u32], at: usize| row.get(at).copied().unwrap_or(u32::MAX / 2);
    let mut before_last: Vec<u32> = Vec::new();
    let mut last: Vec<u32> = (0..=word.len()).map(number).collect();
    for (i, letter) in typed.iter().enumerate() {
        let mut row = vec![number(i + 1)];
        for (j, other) in word.iter().enumerate() {
            let replaced = get(&last, j) + u32::from(letter != other);
            let added = get(&last, j + 1) + 1;
            let missing = get(&row, j) + 1;
            let mut best = replaced.min(added).min(missing);
            let swapped = i > 0
                && j > 0
                && typed.get(i - 1) == Some(other)
                && word.get(j - 1) == Some(letter);
            if swapped {
                best = best.min(get(&before_last, j - 1) + 1);
            }
            row.push(best);
        }
        before_last = last;
        last = row;
    }
    // A beginning much shorter than what was typed is another word.
    let from = typed.len().saturating_sub(1).min(word.len());
    last.get(from..).unwrap_or_default().iter().copied().min().unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Word;

    fn word(text: &str) -> Word {
        Word::new(&text.chars().collect::<Vec<_>>())
    }

    fn meets(typed: &str, other: &str) -> u32 {
        word(typed).meets(&word(other))
    }

    fn almost(typed: &str, other: &str) -> bool {
        word(typed).almost_meets(&word(other)) > 0
    }

    #[test]
    fn the_nearer_word_meets_better() {
        let better_first = ["grades", "grade", "gradebook", "attendance"];
        let met: Vec<u32> = better_first.iter().map(|other| meets("grades", other)).collect();
        assert!(met.windows(2).all(|pair| pair[0] > pair[1]), "{met:?}");
        assert_eq!(met[3], 0);
    }

    #[test]
    fn endings_do_not_tell_words_apart() {
        for (a, b) in [
            ("schedule", "scheduling"),
            ("enrolls", "enrollment"),
            ("tests", "testing"),
            ("class", "classes"),
            ("classes", "class"),
            ("immunize", "immunizations"),
            ("library", "libraries"),
            ("referred", "referrals"),
        ] {
            assert!(meets(a, b) > 0, "{a} {b}");
        }
        for (a, b) in [("bus", "budget"), ("class", "clash"), ("is", "as"), ("test", "text")] {
            assert_eq!(meets(a, b), 0, "{a} {b}");
        }
    }

    #[test]
    fn slips_are_forgiven_by_the_length_of_the_word() {
        for (typed, other) in [
            ("nrse", "nurse"),
            ("offise", "office"),
            ("manger", "manager"),
            ("counsler", "counselor"),
            ("principle", "principal"),
            ("imuniza", "immunizations"),
        ] {
            assert!(almost(typed, other), "{typed} {other}");
        }
        for (typed, other) in [
            ("urse", "nurse"),
            ("bas", "bus"),
            ("shots", "ports"),
            ("sports", "reports"),
            ("counsler", "council"),
            ("attendance", "at"),
        ] {
            assert!(!almost(typed, other), "{typed} {other}");
        }
    }
}
