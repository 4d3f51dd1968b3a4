//! Lowering of the rules.

use advisor::{
    role::System,
    rule::{HitPolicy, Rule, RuleVerdict},
};

use super::{Lower, each_says, says};
use crate::raw::{self, Raw, Verdict};

/// The rules by system, those of the first table before those that collect.
pub(super) fn rules(raw: &Raw, lower: &mut Lower<'_>) -> Option<Vec<Rule>> {
    let rules = lower.all(&raw.rules, |(system, rules), lower| {
        let first = lower.all(&rules.first, |rule, lower| first_rule(*system, rule, lower));
        let collect =
            lower.all(&rules.collect, |rule, lower| collecting_rule(*system, rule, lower));
        Some([first?, collect?].concat())
    })?;
    Some(rules.concat())
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
        key: format!("{}/{}", system.key(), rule.id.0.as_str()),
        system,
        hit_policy: HitPolicy::First,
        when: when?,
        base: Vec::new(),
        lacks_feature_of: None,
        verdict: verdict?,
        because: says(&rule.because),
        notes: each_says(&rule.notes),
        reading: rule.reading,
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
