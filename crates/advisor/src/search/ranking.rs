//! The ranked search over the roles, and what of each role matched.
//!
//! Everything that says something about a role (its name, a duty that it covers, a module, a position …) is
//! an entry, and some entries weigh more. A word that few roles have in common counts for more than one
//! that most of them have. Of a sentence the words count that say something; the rest is passed over.

pub use super::index::{Field, Index};
use super::{
    fit,
    index::{About, words_of},
    spelling,
    spelling::Word,
};
use crate::{ids::RoleId, permission::Action};

/// A role that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<'a> {
    /// The role.
    pub role: RoleId,
    /// What of it matched, the weightiest first, its name left out.
    pub matched: Vec<(Field, &'a str)>,
}

/// A word that stands nowhere as it was typed, and the one that was taken for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// As it was typed.
    pub typed: String,
    /// What it was taken for.
    pub meant: String,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ranking<'a> {
    /// The roles, the best first.
    pub found: Vec<Found<'a>>,
    /// Words that were taken for others.
    pub corrected: Vec<Correction>,
    /// Words that nothing was found for.
    pub unknown: Vec<String>,
}

/// A word that was typed and counts.
struct Asked {
    word: Word,
    action: Option<Action>,
    /// How well it meets each entry.
    met: Vec<u32>,
}

/// Of a role, only as many matches are told.
const MOST_MATCHES: usize = 3;
/// Found is what scores no less than this part of the best, in percent.
const WORTH_SHOWING: u32 = 35;

impl<'a> Index<'a> {
    /// The roles that what somebody typed may mean, the best first. Nothing is found for nothing.
    pub fn rank(&self, typed: &str) -> Ranking<'a> {
        let mut ranking = Ranking::default();
        let mut asked = self.asked(typed);
        for word in &mut asked {
            self.meet(word, &mut ranking);
        }
        asked.retain(|asked| asked.met.iter().any(|met| *met > 0));
        let action = asked.iter().find_map(|asked| asked.action);
        let mut scores: Vec<Score> = self.catalog.role_ids().map(|_| Score::default()).collect();
        let about: Vec<Option<Vec<(RoleId, u32)>>> = self.about(&asked, action);
        for asked in &asked {
            self.score_word(asked, &about, &mut scores);
        }
        self.score_phrases(typed, &asked, &about, &mut scores);
        self.found(&scores, &mut ranking);
        ranking
    }

    /// The words that count. If only words were typed that are passed over, all of them do.
    fn asked(&self, typed: &str) -> Vec<Asked> {
        let shouted = !typed.chars().any(|letter| letter.is_ascii_lowercase());
        let (mut counting, mut all) = (Vec::new(), Vec::new());
        for part in typed.split_whitespace() {
            let short_form =
                !shouted && part.len() > 1 && part.bytes().all(|b| b.is_ascii_uppercase());
            for word in words_of(part) {
                let passed_over = self.vocabulary.passed_over.iter().any(|other| word.is(other));
                if !passed_over || short_form {
                    counting.push(word.clone());
                }
                all.push(word);
            }
        }
        let counting = if counting.is_empty() { all } else { counting };
        let mut asked: Vec<Asked> = Vec::new();
        for word in counting {
            if asked.iter().all(|known| known.word != word) {
                let action = self.action(&word);
                asked.push(Asked { word, action, met: Vec::new() });
            }
        }
        asked
    }

    fn action(&self, word: &Word) -> Option<Action> {
        let actions = &self.vocabulary.actions;
        let of = actions.iter().find(|action| action.words.iter().any(|other| word.is(other)));
        of.map(|of| of.action)
    }

    /// How well the word meets each entry. A word that meets none is taken for the nearest that does.
    fn meet(&self, asked: &mut Asked, ranking: &mut Ranking<'a>) {
        asked.met = self.met(&asked.word);
        if asked.action.is_some() || asked.met.iter().any(|met| *met > 0) {
            return;
        }
        let typed = asked.word.text();
        match self.meant(&asked.word) {
            Some(meant) => {
                asked.word = meant.clone();
                asked.met = self.met(meant);
                ranking.corrected.push(Correction { typed, meant: meant.text() });
            }
            None => ranking.unknown.push(typed),
        }
    }

    fn met(&self, asked: &Word) -> Vec<u32> {
        let mut met = Vec::new();
        for entry in &self.entries {
            met.push(
                entry
                    .texts
                    .iter()
                    .map(|text| met_in(text, |word| asked.meets(word)))
                    .max()
                    .unwrap_or_default(),
            );
        }
        met
    }

    /// The word that a misspelt one is taken for: the nearest, of these the one of the weightiest field.
    fn meant(&self, typed: &Word) -> Option<&Word> {
        let mut best: Option<(u32, Field, &Word)> = None;
        for entry in &self.entries {
            for word in entry.texts.iter().flatten() {
                let met = typed.almost_meets(word);
                let better = best.is_none_or(|(known, field, _)| {
                    met > known || met == known && entry.field < field
                });
                if met > 0 && better {
                    best = Some((met, entry.field, word));
                }
            }
        }
        best.map(|(_, _, word)| word)
    }

    /// For each entry that a word meets, the roles that it is about.
    fn about(&self, asked: &[Asked], action: Option<Action>) -> Vec<Option<Vec<(RoleId, u32)>>> {
        let mut about = Vec::new();
        for (at, entry) in self.entries.iter().enumerate() {
            let is_met = asked.iter().any(|asked| asked.met.get(at).is_some_and(|met| *met > 0));
            about.push(is_met.then(|| match &entry.about {
                About::Roles(roles) => roles.clone(),
                About::Area(area) => fit::of_area(self.catalog, *area, action),
            }));
        }
        about
    }

    /// Adds, to each role, the best that this word finds in it.
    fn score_word(
        &self,
        asked: &Asked,
        about: &[Option<Vec<(RoleId, u32)>>],
        scores: &mut [Score],
    ) {
        let mut best: Vec<(u32, usize)> = scores.iter().map(|_| (0, 0)).collect();
        for (at, (entry, met)) in self.entries.iter().zip(&asked.met).enumerate() {
            for (role, share) in about.get(at).and_then(Option::as_deref).unwrap_or_default() {
                let points = entry.field.weight() * met * share / (BEST_MET * 100);
                if let Some(known) = best.get_mut(role.index())
                    && points > known.0
                {
                    *known = (points, at);
                }
            }
        }
        let common = best.iter().filter(|(points, _)| *points > 0).count();
        let mut rarity = rarity(common);
        if asked.action.is_some() {
            // What one wants to do tells less than what about.
            rarity = 1;
        }
        for (score, (points, at)) in scores.iter_mut().zip(best) {
            if points > 0 {
                score.points += points * rarity;
                let is_action = asked.action.is_some();
                score.matched.push(Matched { points: points * rarity, entry: at, is_action });
            }
        }
    }

    /// Adds, to each role, what an entry is worth that was typed whole, or that holds all that was typed.
    fn score_phrases(
        &self,
        typed: &str,
        asked: &[Asked],
        about: &[Option<Vec<(RoleId, u32)>>],
        scores: &mut [Score],
    ) {
        let all = words_of(typed);
        let telling: Vec<&Asked> = asked.iter().filter(|asked| asked.action.is_none()).collect();
        let mut best: Vec<(u32, usize)> = scores.iter().map(|_| (0, 0)).collect();
        for (at, entry) in self.entries.iter().enumerate() {
            let Some(roles) = about.get(at).and_then(Option::as_deref) else { continue };
            let mut worth = 0;
            for (place, text) in entry.texts.iter().enumerate() {
                // The first text is what the entry says, the others are other words for it.
                let whole = self.whole(text, &all, asked) * if place == 0 { 2 } else { 1 };
                worth = worth.max(whole);
            }
            let met = |asked: &&Asked| asked.met.get(at).is_some_and(|met| *met > 0);
            if telling.len() > 1 && telling.iter().all(met) {
                worth += 6;
            }
            for (role, share) in roles {
                let points = entry.field.weight() * worth * share / 200;
                if let Some(known) = best.get_mut(role.index())
                    && points > known.0
                {
                    *known = (points, at);
                }
            }
        }
        for (score, (points, entry)) in scores.iter_mut().zip(best) {
            if points > 0 {
                score.points += points;
                score.matched.push(Matched { points, entry, is_action: false });
            }
        }
    }

    /// What it is worth that a text was typed whole: 0 if it was not, more if nothing else was typed.
    fn whole(&self, text: &[Word], all: &[Word], asked: &[Asked]) -> u32 {
        let is_typed = |word: &Word| {
            asked.iter().any(|asked| asked.word.is_form_of(word))
                || all.iter().any(|typed| typed.is_form_of(word))
                || self.vocabulary.passed_over.iter().any(|other| word.is(other))
        };
        if !text.iter().all(is_typed) {
            return 0;
        }
        let words = u32::try_from(text.len()).unwrap_or_default().min(4);
        words * 2 + if text == all { 3 } else { 0 }
    }

    /// Puts the roles that score enough into the ranking, the best first.
    fn found(&self, scores: &[Score], ranking: &mut Ranking<'a>) {
        let best = scores.iter().map(|score| score.points).max().unwrap_or_default();
        let mut order: Vec<(u32, RoleId, &Score)> = Vec::new();
        for (role, score) in self.catalog.role_ids().zip(scores) {
            if score.points > 0 && score.points * 100 >= best * WORTH_SHOWING {
                let at = order.partition_point(|(points, ..)| *points >= score.points);
                order.insert(at, (score.points, role, score));
            }
        }
        for (_, role, score) in order {
            ranking.found.push(Found { role, matched: self.matched(score) });
        }
    }

    /// The entries behind a score, the weightiest first, each once.
    fn matched(&self, score: &Score) -> Vec<(Field, &'a str)> {
        let mut order: Vec<(u32, usize)> = Vec::new();
        // What one wants to do is told only if nothing is known of what about.
        let alone = score.matched.iter().all(|matched| matched.is_action);
        for Matched { points, entry, is_action } in &score.matched {
            if !is_action || alone {
                let at = order.partition_point(|(known, _)| known >= points);
                order.insert(at, (*points, *entry));
            }
        }
        let mut matched: Vec<(Field, &'a str)> = Vec::new();
        for (_, entry) in order {
            let Some(entry) = self.entries.get(entry) else { continue };
            let found = (entry.field, entry.label);
            if entry.field != Field::Name && !matched.contains(&found) {
                matched.push(found);
            }
        }
        matched.truncate(MOST_MATCHES);
        matched
    }
}

/// What a role has scored, and by which entries.
#[derive(Default)]
struct Score {
    points: u32,
    matched: Vec<Matched>,
}

/// The entry by which a word scored.
struct Matched {
    points: u32,
    entry: usize,
    is_action: bool,
}

/// How much a word counts that so many roles have in common.
pub(crate) const fn rarity(common: usize) -> u32 {
    match common {
        0..=1 => 8,
        2 => 7,
        3..=4 => 6,
        5..=7 => 5,
        8..=12 => 4,
        13..=20 => 3,
        21..=35 => 2,
        _ => 1,
    }
}

/// How well a word meets a text, at most [`BEST_MET`]: a text of few words is more about each of them.
pub(crate) fn met_in(text: &[Word], meets: impl Fn(&Word) -> u32) -> u32 {
    let best = text.iter().map(meets).max().unwrap_or_default();
    let words = u32::try_from(text.len()).unwrap_or_default().clamp(1, 6);
    best * (8 - words)
}

/// The best that [`met_in`] gives.
const BEST_MET: u32 = spelling::SAME * 7;
