//! Every case of the table.

use advisor::{
    answers::Answers,
    catalog::{Catalog, OptionId, QuestionId},
    question::Meaning,
};

use crate::rules;

/// Every case: of each question that the table looks at, each sure answer. Of several options at once, none, each,
/// each two, and all: no condition looks at more than whether one of some options is there. An option that no rule
/// looks at stands for all others like it.
pub fn cases(catalog: &Catalog) -> Vec<Answers> {
    let mut cases = vec![Answers::default()];
    for (question, _) in catalog.questions() {
        let ways = ways(catalog, question);
        let longer = cases
            .iter()
            .flat_map(|case| ways.iter().map(move |way| case.with(question, way.clone())));
        cases = longer.collect();
    }
    cases
}

/// The ways to answer a question; one, to leave it, if the table does not look at it.
fn ways(catalog: &Catalog, question: QuestionId) -> Vec<Vec<OptionId>> {
    let named: Vec<OptionId> = rules(catalog)
        .flat_map(|rule| &rule.when)
        .filter(|condition| condition.question == question)
        .flat_map(|condition| condition.options.iter().copied())
        .collect();
    let is_feature = |option: &OptionId| matches!(catalog[*option].meaning, Meaning::Feature(_));
    let sure = catalog.options(question).map(|(id, _)| id).filter(|id| {
        let meaning = &catalog[*id].meaning;
        !matches!(meaning, Meaning::NotSure(_)) && !meaning.is_exclusive()
    });
    let (looked_at, others): (Vec<_>, Vec<_>) =
        sure.partition(|option| named.contains(option) || is_feature(option));
    let mut ways = vec![Vec::new()];
    if looked_at.is_empty() {
        return ways;
    }
    let several = catalog[question].several;
    let options: Vec<OptionId> = if several {
        looked_at.into_iter().chain(others.into_iter().take(1)).collect()
    } else {
        looked_at.into_iter().chain(others).collect()
    };
    ways.extend(options.iter().map(|option| vec![*option]));
    if several {
        for (at, one) in options.iter().enumerate() {
            ways.extend(options.iter().take(at).map(|other| vec![*other, *one]));
        }
        ways.push(options);
    }
    ways
}
