//! Words as they are compared: small letters, no accents, abbreviations written out, singular.

use advisor::search;

/// What people shorten, and what it stands for. Names of positions that are short by themselves (SAA, RSP)
/// stand in the catalogue.
const SHORT: [(&str, &str); 26] = [
    ("admin", "administrator"),
    ("asst", "assistant"),
    ("attend", "attendance"),
    ("cert", "certificated"),
    ("cnslr", "counselor"),
    ("coord", "coordinator"),
    ("counsel", "counseling"),
    ("couns", "counselor"),
    ("dept", "department"),
    ("dir", "director"),
    ("dist", "district"),
    ("ed", "education"),
    ("elem", "elementary"),
    ("lib", "library"),
    ("mgr", "manager"),
    ("ofc", "office"),
    ("off", "office"),
    ("prin", "principal"),
    ("sch", "school"),
    ("sec", "secondary"),
    ("spec", "specialist"),
    ("sr", "senior"),
    ("svcs", "service"),
    ("tchr", "teacher"),
    ("tech", "technician"),
    ("transp", "transportation"),
];

/// Words without which a name is still the same.
const FILLERS: [&str; 8] = ["a", "an", "and", "for", "in", "of", "or", "the"];

/// A text as it is compared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Spelling {
    /// The words, with a space between them.
    pub(crate) words: String,
    /// The same without the spaces.
    pub(crate) joined: String,
}

impl Spelling {
    /// How this text is compared.
    pub(crate) fn new(text: &str) -> Self {
        let mut spelling = Self::default();
        search::words(text, |letters| {
            let word = singular(written_out(letters.iter().collect()));
            if !FILLERS.contains(&word.as_str()) {
                if !spelling.words.is_empty() {
                    spelling.words.push(' ');
                }
                spelling.words.push_str(&word);
                spelling.joined.push_str(&word);
            }
        });
        spelling
    }

    /// The words.
    pub(crate) fn each(&self) -> impl Iterator<Item = &str> {
        self.words.split(' ').filter(|word| !word.is_empty())
    }

    /// Whether there is nothing to compare.
    pub(crate) fn is_empty(&self) -> bool {
        self.joined.is_empty()
    }
}

fn written_out(word: String) -> String {
    match SHORT.iter().find(|(short, _)| *short == word) {
        Some((_, long)) => (*long).to_owned(),
        None => word,
    }
}

/// The word without the ending of a plural. Both sides of a comparison lose it, so that it does not matter
/// whether it is one.
fn singular(mut word: String) -> String {
    if word.len() > 4 && word.ends_with("ies") {
        word.truncate(word.len() - 3);
        word.push('y');
    } else if word.len() > 4
        && ["sses", "ches", "shes", "xes"].iter().any(|end| word.ends_with(end))
    {
        word.truncate(word.len() - 2);
    } else if word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is"].iter().any(|end| word.ends_with(end))
    {
        word.truncate(word.len() - 1);
    }
    word
}

/// How many slips of the pen lead from one word to another, if few enough for its length: a letter missing,
/// added or mistaken, or two swapped.
pub(crate) fn slips(one: &str, other: &str) -> Option<usize> {
    if one == other {
        return Some(0);
    }
    let most = match one.len().min(other.len()) {
        0..5 => return None,
        5..9 => 1,
        _ => 2,
    };
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let slips = strsim::osa_distance(one, other);
    (slips <= most).then_some(slips)
}
