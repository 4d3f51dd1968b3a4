//! Lowering of the rules.

use advisor::{
    catalog::RuleId,
    role::System,
    rule::{HitPolicy, Rule, RuleVerdict},
};

use super::{Lower, each_says, says};
use crate::{
    names::key_of,
    raw::{self, Raw, Text, Verdict},
};

/// The rules by system, those of the first table before those that collect.
pub(super) fn rules(raw: &Raw, lower: &mut Lower<'_>) -> Option<Vec<Rule>> {
    let mut before = 0;
    let rules = lower.all(&raw.rules, |(system, rules), lower| {
        let mut first = lower.all(&rules.first, |rule, lower| first_rule(*system, rule, lower));
        for (rule, lowered) in rules.first.iter().zip(first.iter_mut().flatten()) {
            lowered.yields_to = yields_to(rule, &rules.first, before);
        }
        let collect =
            lower.all(&rules.collect, |rule, lower| collecting_rule(*system, rule, lower));
        before += rules.first.len() + rules.collect.len();
        Some([first?, collect?].concat())
    })?;
    let mut rules = rules.concat();
    for rule in &mut rules {
        let explains =
            |entry: &&raw::FaqEntry| entry.rules.iter().any(|id| id.as_str() == rule.key);
        rule.faq = raw.faq().find(explains).map(|entry| says(&entry.id.0));
    }
    Some(rules)
}

/// The rules of the same first table that `rule` names; `before` is the number of rules before the
/// table. That they are there is for the checks.
fn yields_to(rule: &raw::Rule, first: &[raw::Rule], before: usize) -> Vec<RuleId> {
    let index = |text: &Text| {
        let place = first.iter().position(|other| other.id.0.as_str() == text.as_str())?;
        u16::try_from(before + place).ok()
    };
    rule.yields_to.iter().filter_map(index).map(RuleId::at).collect()
}

fn collecting_rule(system: System, rule: &raw::CollectRule, lower: &mut Lower<'_>) -> Option<Rule> {
    let base = lower.all(&rule.base, |role, lower| lower.role(role));
    let lacks_feature_of = lower.perhaps(rule.lacks_feature_of.as_ref(), Lower::role);
    let shared = first_rule(system, &rule.rule, lower);
    Some(Rule {
        hit_policy: HitPolicy::Collect,
        base: base?,
        lacks_feature_of: lacks_feature_of?,
        ..shared?
    })
}

fn first_rule(system: System, rule: &raw::Rule, lower: &mut Lower<'_>) -> Option<Rule> {
    let when = lower.conditions(Some(&rule.when));
    let verdict = verdict(&rule.verdict, lower);
    let source = lower.citation(&rule.source);
    Some(Rule {
        key: key_of(system, rule),
        system,
        hit_policy: HitPolicy::First,
        when: when?,
        base: Vec::new(),
        lacks_feature_of: None,
        yields_to: Vec::new(),
        verdict: verdict?,
        because: says(&rule.because),
        notes: each_says(&rule.notes),
        reading: rule.reading,
        faq: None,
        source: source?,
    })
}

fn verdict(verdict: &Verdict, lower: &mut Lower<'_>) -> Option<RuleVerdict> {
    match verdict {
        Verdict::Automatic { role } => Some(RuleVerdict::Automatic { role: lower.role(role)? }),
        Verdict::Apply { role, channel, approver, subject } => {
            let role = lower.perhaps(role.as_ref(), Lower::role);
            let channel = lower.channel(channel);
            let approver = lower.perhaps(approver.as_ref(), Lower::contact);
            let subject = subject.as_ref().map(says);
            Some(RuleVerdict::Apply {
                role: role?,
                channel: channel?,
                approver: approver?,
                subject,
            })
        }
        Verdict::Contact { role, contact, approver, subject } => {
            let role = lower.perhaps(role.as_ref(), Lower::role);
            let contact = lower.contact(contact);
            let approver = lower.perhaps(approver.as_ref(), Lower::contact);
            let subject = says(subject);
            Some(RuleVerdict::Contact {
                role: role?,
                contact: contact?,
                approver: approver?,
                subject,
            })
        }
        Verdict::NotCovered { contact, subject } => Some(RuleVerdict::NotCovered {
            contact: lower.contact(contact)?,
            subject: says(subject),
        }),
    }
}
