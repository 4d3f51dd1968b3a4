//! Changes of rules, questions, features and duties.

use advisor::{
    catalog::{Content, OptionId},
    question::Meaning,
    role::System,
    rule::{HitPolicy, Rule, RuleVerdict},
};

use super::Mutant;
use crate::common::catalog;

/// Every change made here.
pub(super) fn mutants() -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (id, rule) in catalog().rules() {
        of_rule(id.index(), rule, &mut mutants);
        of_collecting(id.index(), rule, &mut mutants);
        of_conditions(id.index(), rule, &mut mutants);
    }
    swapped(&mut mutants);
    questions(&mut mutants);
    lists(&mut mutants);
    mutants
}

fn of_rule(at: usize, rule: &Rule, mutants: &mut Vec<Mutant>) {
    let key = &rule.key;
    mutants.push(Mutant::new("drops a rule", key.clone(), move |content| {
        content.rules.remove(at);
    }));
    if let Some(given) = role_of(&rule.verdict) {
        for (other, role) in catalog().roles() {
            if role.system == rule.system && other != given {
                let what = format!("{key} gives {}", role.name);
                mutants.push(Mutant::new("changes the role of a rule", what, move |content| {
                    match &mut content.rules[at].verdict {
                        RuleVerdict::Automatic { role } => *role = other,
                        RuleVerdict::Apply { role, .. } | RuleVerdict::Contact { role, .. } => {
                            *role = Some(other);
                        }
                        RuleVerdict::NotCovered { .. } => {}
                    }
                }));
            }
        }
        let what = format!("{key} gives no role");
        if !matches!(rule.verdict, RuleVerdict::Automatic { .. }) {
            mutants.push(Mutant::new("changes the role of a rule", what, move |content| {
                let verdict = &mut content.rules[at].verdict;
                if let RuleVerdict::Apply { role, .. } | RuleVerdict::Contact { role, .. } = verdict
                {
                    *role = None;
                }
            }));
        }
    }
    for (other, channel) in catalog().channels() {
        if matches!(rule.verdict, RuleVerdict::Apply { channel, .. } if channel != other) {
            let what = format!("{key} goes through {}", channel.name);
            mutants.push(Mutant::new("changes the channel of a rule", what, move |content| {
                if let RuleVerdict::Apply { channel, .. } = &mut content.rules[at].verdict {
                    *channel = other;
                }
            }));
        }
    }
    for (other, contact) in catalog().contacts() {
        let (RuleVerdict::Contact { contact: known, .. }
        | RuleVerdict::NotCovered { contact: known, .. }) = rule.verdict
        else {
            continue;
        };
        if known != other {
            let what = format!("{key} sends to {}", contact.name);
            mutants.push(Mutant::new("changes the contact of a rule", what, move |content| {
                let verdict = &mut content.rules[at].verdict;
                if let RuleVerdict::Contact { contact, .. }
                | RuleVerdict::NotCovered { contact, .. } = verdict
                {
                    *contact = other;
                }
            }));
        }
    }
    if let RuleVerdict::Contact { approver: Some(_), .. } = rule.verdict {
        let what = format!("{key} needs no approval");
        mutants.push(Mutant::new("drops the approver of a rule", what, move |content| {
            if let RuleVerdict::Contact { approver, .. } = &mut content.rules[at].verdict {
                *approver = None;
            }
        }));
    }
    if let (RuleVerdict::Automatic { role }, Some((channel, _))) =
        (rule.verdict.clone(), catalog().channels().nth(1))
    {
        let what = format!("{key} has to be applied for");
        mutants.push(Mutant::new(
            "makes an automatic role one to apply for",
            what,
            move |content| {
                content.rules[at].verdict =
                    RuleVerdict::Apply { role: Some(role), channel, approver: None, subject: None };
            },
        ));
    }
}

/// Changes of when a rule that collects adds something.
fn of_collecting(at: usize, rule: &Rule, mutants: &mut Vec<Mutant>) {
    let key = &rule.key;
    for (nth, base) in rule.base.iter().enumerate() {
        let what = format!("{key} does not add to {}", catalog()[*base].name);
        mutants.push(Mutant::new("drops a base of a rule", what, move |content| {
            let base = &mut content.rules[at].base;
            base.remove(nth);
            if base.is_empty() {
                content.rules.remove(at);
            }
        }));
    }
    if !rule.base.is_empty() {
        let what = format!("{key} adds to any role");
        mutants.push(Mutant::new("opens the base of a rule", what, move |content| {
            content.rules[at].base.clear();
        }));
    }
    if let Some(wanted) = rule.lacks_feature_of {
        for (other, role) in catalog().roles() {
            if role.system == rule.system && other != wanted {
                let what = format!("{key} is about the features of {}", role.name);
                mutants.push(Mutant::new("changes the features of a rule", what, move |content| {
                    content.rules[at].lacks_feature_of = Some(other);
                }));
            }
        }
    }
}

const fn role_of(verdict: &RuleVerdict) -> Option<advisor::catalog::RoleId> {
    match verdict {
        RuleVerdict::Automatic { role } => Some(*role),
        RuleVerdict::Apply { role, .. } | RuleVerdict::Contact { role, .. } => *role,
        RuleVerdict::NotCovered { .. } => None,
    }
}

fn of_conditions(at: usize, rule: &Rule, mutants: &mut Vec<Mutant>) {
    let key = &rule.key;
    for (nth, condition) in rule.when.iter().enumerate() {
        let of = &catalog()[condition.question].key;
        let what = format!("{key}, whatever the {of}");
        mutants.push(Mutant::new("drops a condition", what, move |content| {
            content.rules[at].when.remove(nth);
        }));
        let options = condition.options.clone();
        let others: Vec<OptionId> = catalog()
            .options(condition.question)
            .map(|(option, _)| option)
            .filter(|option| !options.contains(option))
            .collect();
        let what = format!("{key}, where the {of} is another");
        mutants.push(Mutant::new("inverts a condition", what, move |content| {
            content.rules[at].when[nth].options.clone_from(&others);
        }));
    }
}

/// Of the rules of which the first decides, each two neighbours the other way round.
fn swapped(mutants: &mut Vec<Mutant>) {
    let rules: Vec<&Rule> = catalog().rules().map(|(_, rule)| rule).collect();
    for (at, pair) in rules.windows(2).enumerate() {
        let first = |rule: &Rule| rule.hit_policy == HitPolicy::First;
        if pair[0].system == pair[1].system && pair.iter().all(|rule| first(rule)) {
            let what = format!("{} after {}", pair[0].key, pair[1].key);
            mutants.push(Mutant::new("swaps two rules", what, move |content| {
                content.rules.swap(at, at + 1);
            }));
        }
    }
}

fn questions(mutants: &mut Vec<Mutant>) {
    for (question, asked) in catalog().questions() {
        let at = question.index();
        for (nth, option) in asked.options.iter().enumerate() {
            let what = format!("{}={}", asked.key, option.key);
            if !option.when.is_empty() {
                mutants.push(Mutant::new(
                    "drops the condition of an option",
                    what.clone(),
                    move |content| {
                        content.questions[at].options[nth].when.clear();
                    },
                ));
            }
            if option.position.is_some() {
                let what = what.clone();
                mutants.push(Mutant::new(
                    "drops the position of an option",
                    what,
                    move |content| {
                        content.questions[at].options[nth].position = None;
                    },
                ));
            }
            if let Meaning::NotSure(stands_for) = &option.meaning {
                for (of, meant) in stands_for.iter().enumerate() {
                    let what = format!("{what} for {}", catalog()[*meant].key);
                    mutants.push(Mutant::new(
                        "drops what “not sure” may stand for",
                        what,
                        move |content| {
                            let meaning = &mut content.questions[at].options[nth].meaning;
                            if let Meaning::NotSure(stands_for) = meaning {
                                stands_for.remove(of);
                            }
                        },
                    ));
                }
            }
            if let Meaning::Schools(places) = &option.meaning {
                for (of, place) in places.iter().enumerate() {
                    let what = format!("{what} for {}", place.plural());
                    mutants.push(Mutant::new(
                        "drops a kind of school of an option",
                        what,
                        move |content| {
                            let meaning = &mut content.questions[at].options[nth].meaning;
                            if let Meaning::Schools(places) = meaning {
                                places.remove(of);
                            }
                        },
                    ));
                }
            }
        }
        if asked.find_out.is_some() {
            for (other, contact) in catalog().contacts() {
                if asked.find_out.as_ref().is_some_and(|find_out| find_out.ask != other) {
                    let what = format!("{} sends to {}", asked.key, contact.name);
                    mutants.push(Mutant::new("changes whom to ask", what, move |content| {
                        if let Some(find_out) = &mut content.questions[at].find_out {
                            find_out.ask = other;
                        }
                    }));
                }
            }
        }
    }
}

fn lists(mutants: &mut Vec<Mutant>) {
    for (id, feature) in catalog().features() {
        let at = id.index();
        for (nth, role) in feature.roles.iter().enumerate() {
            let what = format!("{} without {}", feature.key, catalog()[*role].name);
            mutants.push(Mutant::new("drops a role of a feature", what, move |content| {
                content.features[at].roles.remove(nth);
            }));
        }
        for (other, role) in catalog().roles() {
            if role.system == System::Clever && !feature.roles.contains(&other) {
                let what = format!("{} with {}", feature.key, role.name);
                mutants.push(Mutant::new("adds a role to a feature", what, move |content| {
                    content.features[at].roles.push(other);
                }));
            }
        }
    }
    for (id, duty) in catalog().duties() {
        let at = id.index();
        for (nth, need) in duty.needs.iter().enumerate() {
            let what =
                format!("{} without {:?} {}", duty.key, need.action, catalog()[need.area].key);
            mutants.push(Mutant::new(
                "drops a need of a duty",
                what,
                move |content: &mut Content| {
                    content.duties[at].needs.remove(nth);
                },
            ));
        }
    }
    for (id, position) in catalog().positions() {
        if position.employment.is_some() {
            let at = id.index();
            let what = position.key.clone();
            mutants.push(Mutant::new(
                "opens a position to everybody employed",
                what,
                move |content| {
                    content.positions[at].employment = None;
                },
            ));
        }
    }
}
