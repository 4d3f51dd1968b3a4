//! Finding options of all questions by what a caller says.
//!
//! Each word counts by itself, as in the search over the roles: of a sentence those that say something, and a
//! word that few options have in common for more.

use std::collections::BTreeSet;

use super::Desk;
use crate::{
    catalog::Catalog,
    ids::OptionId,
    question::Meaning,
    search::{
        LETTERS_OF_A_SHORT_WORD,
        index::words_of,
        ranking::{met_in, rarity},
        spelling::Word,
        vocabulary::Vocabulary,
    },
};

/// How much it weighs where a word stands.
const LABEL: u32 = 20;
const ALSO: u32 = 18;
const AREA: u32 = 10;
const HINT: u32 = 6;
const TOPIC: u32 = 3;

/// So many options are found at most.
const MOST: usize = 8;
/// Found is what scores no less than this part of the best, in percent.
const WORTH_SHOWING: u32 = 30;

/// An option, and the texts that it is found by, with their weights.
struct Texts {
    option: OptionId,
    texts: Vec<(u32, Vec<Word>)>,
}

/// All options, ready to be searched.
pub struct Finder<'a> {
    catalog: &'a Catalog,
    vocabulary: &'a Vocabulary,
    options: Vec<Texts>,
}

impl<'a> Finder<'a> {
    /// Takes apart what the catalogue says of the options, and the other words for areas.
    pub fn new(catalog: &'a Catalog, vocabulary: &'a Vocabulary) -> Self {
        let mut options = Vec::new();
        for question in catalog.question_ids() {
            let topic = words_of(&catalog[question].topic);
            for (id, option) in catalog.options(question) {
                let mut texts = vec![(LABEL, words_of(&option.label)), (TOPIC, topic.clone())];
                for also in &option.also {
                    texts.push((ALSO, words_of(also)));
                }
                if let Some(hint) = &option.hint {
                    texts.push((HINT, words_of(hint)));
                }
                if let Meaning::Duty(duty) = option.meaning {
                    let areas: BTreeSet<_> =
                        catalog[duty].needs.iter().map(|need| need.area).collect();
                    for words in &vocabulary.areas {
                        if areas.contains(&words.area) {
                            for also in &words.also {
                                texts.push((AREA, words_of(also)));
                            }
                        }
                    }
                }
                options.push(Texts { option: id, texts });
            }
        }
        Self { catalog, vocabulary, options }
    }

    /// The options that a caller may mean, the best first, out of those that are offered.
    pub fn find(&self, desk: &Desk, typed: &str) -> Vec<OptionId> {
        let mut scores: Vec<(u32, OptionId)> = Vec::new();
        for of in &self.options {
            let question = of.option.question();
            let Some(entry) = desk.entry(question) else { continue };
            if entry.is_shown(self.catalog) && entry.offered.contains(&of.option) {
                scores.push((0, of.option));
            }
        }
        for word in self.telling(typed) {
            // A short word that somebody uses stands for itself: “IT” is not “itinerant”.
            let is_short = word.text().chars().count() <= LETTERS_OF_A_SHORT_WORD;
            let itself = |other: &Word| if word == *other { word.meets(other) } else { 0 };
            let mut met = if is_short { self.met(&scores, itself) } else { Vec::new() };
            if met.iter().all(|met| *met == 0) {
                met = self.met(&scores, |other| word.meets(other));
            }
            if met.iter().all(|met| *met == 0) {
                met = self.met(&scores, |other| word.almost_meets(other));
            }
            let rarity = rarity(met.iter().filter(|met| **met > 0).count());
            for ((score, _), met) in scores.iter_mut().zip(met) {
                *score += met * rarity;
            }
        }
        let best = scores.iter().map(|(score, _)| *score).max().unwrap_or_default();
        let mut order: Vec<(u32, OptionId)> = Vec::new();
        for (score, option) in scores {
            if score > 0 && score * 100 >= best * WORTH_SHOWING {
                let at = order.partition_point(|(known, _)| *known >= score);
                order.insert(at, (score, option));
            }
        }
        order.truncate(MOST);
        order.into_iter().map(|(_, option)| option).collect()
    }

    /// The words that say something; all of them if none does.
    fn telling(&self, typed: &str) -> Vec<Word> {
        let shouted = !typed.chars().any(|letter| letter.is_ascii_lowercase());
        let (mut all, mut telling) = (Vec::new(), Vec::new());
        for part in typed.split_whitespace() {
            let is_abbreviation =
                !shouted && part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_uppercase());
            for word in words_of(part) {
                if is_abbreviation || !self.says_nothing(&word) {
                    telling.push(word.clone());
                }
                all.push(word);
            }
        }
        if telling.is_empty() { all } else { telling }
    }

    /// Whether it is a word like “the”, and none for what one wants to do.
    fn says_nothing(&self, word: &Word) -> bool {
        let Vocabulary { passed_over, actions, .. } = self.vocabulary;
        passed_over.iter().any(|other| word.is(other))
            && !actions.iter().any(|of| of.words.iter().any(|other| word.is(other)))
    }

    /// The best that a word meets in each of these options.
    fn met(&self, scores: &[(u32, OptionId)], meets: impl Fn(&Word) -> u32) -> Vec<u32> {
        let mut met = Vec::new();
        for (_, option) in scores {
            let mut best = 0;
            let of = self.options.iter().find(|of| of.option == *option);
            for (weight, text) in of.map(|of| of.texts.as_slice()).unwrap_or_default() {
                best = best.max(weight * met_in(text, &meets));
            }
            met.push(best);
        }
        met
    }
}
