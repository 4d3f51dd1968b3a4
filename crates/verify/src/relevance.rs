//! Which questions can matter, found by trying answers, not by asking the interview.
//!
//! An answer can matter if some answers to the other questions, the same beside it and beside another
//! answer, lead to different outcomes. Ways out never make a question matter: they say nothing.

use advisor::{
    advice::Outcome,
    answers::Answers,
    catalog::{OptionId, QuestionId},
    interview::{Answered, Asked},
    question::{Fact, Meaning},
    role::Basis,
};

use crate::space::{Space, heads};

/// What is idle about a question as it is asked after these answers.
pub(crate) fn idle(space: &Space<'_>, answers: &Answers, asked: &Asked) -> Vec<String> {
    let catalog = space.catalog;
    let question = asked.question;
    if catalog[question].fact == Fact::System {
        return Vec::new();
    }
    let later: Vec<QuestionId> =
        space.inputs.iter().copied().filter(|other| *other > question).collect();
    let sure = asked.offered.iter().filter(|option| !catalog[**option].meaning.is_way_out());
    let options: Vec<OptionId> = sure.copied().collect();
    if !catalog[question].several {
        let mut pairs = options
            .iter()
            .enumerate()
            .flat_map(|(at, a)| options.iter().take(at).map(move |b| (vec![*a], vec![*b])));
        let matters = pairs.any(|(a, b)| differ(space, answers, question, (&a, &b), &later));
        return if matters { Vec::new() } else { vec![asked_in_vain(space, question)] };
    }
    if catalog[question].fact == Fact::OtherDuty {
        // Each of them gets a reply, if only that the roles cover it.
        let alone = |option: &OptionId| differ(space, answers, question, (&[*option], &[]), &later);
        return if options.iter().any(alone) {
            Vec::new()
        } else {
            vec![asked_in_vain(space, question)]
        };
    }
    let idle: Vec<OptionId> = options
        .iter()
        .copied()
        .filter(|option| !option_matters(space, answers, &options, *option, &later))
        .collect();
    if idle.len() == options.len() {
        return vec![asked_in_vain(space, question)];
    }
    idle.iter()
        .filter(|option| !is_for_everyone(space, answers, **option))
        .map(|option| {
            let (topic, label) = (&catalog[question].topic, &catalog[*option].label);
            format!("“{topic}” offers “{label}”, which changes nothing")
        })
        .collect()
}

/// Whether the option is a position whose only roles are for everybody in it. Another answer may bring these as well
/// (“no, I carry no class roster”), but people look for their position in the list.
fn is_for_everyone(space: &Space<'_>, answers: &Answers, option: OptionId) -> bool {
    let Meaning::Position(position) = space.catalog[option].meaning else { return false };
    let opened = space.opens(answers, &[position]);
    space.computed
        && !opened.is_empty()
        && opened.iter().all(|(_, basis)| *basis == Basis::Everyone)
}

fn asked_in_vain(space: &Space<'_>, question: QuestionId) -> String {
    format!("“{}” is asked, and no answer to it changes the outcome", space.catalog[question].topic)
}

/// Whether the option changes something beside some set of the others.
fn option_matters(
    space: &Space<'_>,
    answers: &Answers,
    options: &[OptionId],
    option: OptionId,
    later: &[QuestionId],
) -> bool {
    let matters = |without: &[OptionId]| {
        let with = [without, &[option]].concat();
        differ(space, answers, option.question(), (&with, without), later)
    };
    let beside = || {
        let others: Vec<OptionId> =
            options.iter().copied().filter(|other| *other != option).collect();
        crate::space::sets(&crate::space::heads(&space.classes(answers, &others)))
    };
    matters(&[]) || beside().iter().any(|without| matters(without))
}

/// Whether some answers to the later questions lead the two ways to answer to different verdicts.
fn differ(
    space: &Space<'_>,
    answers: &Answers,
    question: QuestionId,
    (a, b): (&[OptionId], &[OptionId]),
    later: &[QuestionId],
) -> bool {
    let a = answers.with(question, a.to_vec());
    let b = answers.with(question, b.to_vec());
    differ_later(space, &a, &b, later)
}

fn differ_later(space: &Space<'_>, a: &Answers, b: &Answers, later: &[QuestionId]) -> bool {
    let Some((next, rest)) = later.split_first() else {
        return !space.is_same(&space.advice(a), &space.advice(b));
    };
    let mut ways = space.ways(a, *next);
    for way in space.ways(b, *next) {
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    if ways.is_empty() || space.catalog[*next].several {
        ways.push(Vec::new());
    }
    ways.into_iter()
        .any(|way| differ_later(space, &a.with(*next, way.clone()), &b.with(*next, way), rest))
}

/// What was left out on the way to these complete answers and this advice, and would change the verdict.
pub(crate) fn skipped(
    space: &Space<'_>,
    answers: &Answers,
    answered: &[Answered],
    advice: &[Outcome],
) -> Vec<String> {
    let catalog = space.catalog;
    let skipped: Vec<QuestionId> =
        space.inputs.iter().copied().filter(|id| answers.get(*id).is_empty()).collect();
    let mut tried = everything(space, answers, &skipped);
    for question in catalog.question_ids() {
        if catalog[question].fact == Fact::System {
            continue;
        }
        let chosen = answers.get(question);
        let unanswered = chosen.is_empty();
        if unanswered && space.inputs.contains(&question) {
            continue;
        }
        let mut chosen = chosen.to_vec();
        if !unanswered && !catalog[question].several
            || chosen.iter().any(|id| matches!(catalog[*id].meaning, Meaning::NotSure(_)))
        {
            continue;
        }
        chosen.retain(|id| !catalog[*id].meaning.is_way_out());
        let options = space.sure(answers, question);
        let asked = answered.iter().find(|answered| answered.asked.question == question);
        let offered = asked.map(|answered| answered.asked.offered.as_slice()).unwrap_or_default();
        let left_out: Vec<OptionId> =
            options.into_iter().filter(|option| !offered.contains(option)).collect();
        let left_out = heads(&space.classes(answers, &left_out));
        tried.extend(left_out.into_iter().map(|option| {
            let mut more = chosen.clone();
            more.push(option);
            answers.with(question, more)
        }));
    }
    let changes = |more: &Answers| !space.is_same(&space.advice(more), advice);
    let would = tried.into_iter().filter(changes).map(|more| {
        let chosen = more.iter().flat_map(|(_, chosen)| chosen);
        let added: Vec<OptionId> = chosen.copied().filter(|option| !answers.has(*option)).collect();
        let offers: Vec<String> = added
            .iter()
            .map(|option| {
                let topic = &catalog[option.question()].topic;
                format!("“{topic}: {}”", catalog[*option].label)
            })
            .collect();
        format!("{} is not offered, and would change the outcome,", offers.join(" and "))
    });
    would.collect()
}

/// Every way to answer the skipped questions that the advice could look at.
fn everything(space: &Space<'_>, answers: &Answers, skipped: &[QuestionId]) -> Vec<Answers> {
    let mut all = vec![answers.clone()];
    for question in skipped {
        let more: Vec<Answers> = all
            .iter()
            .flat_map(|answers| {
                let ways = space.ways(answers, *question);
                ways.into_iter().map(|way| answers.with(*question, way))
            })
            .collect();
        all.extend(more);
    }
    all
}
