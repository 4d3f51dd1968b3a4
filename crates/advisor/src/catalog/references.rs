//! Whether every reference in the content points at something.

use super::{Citation, Content, DanglingReference};
use crate::{
    ids::{
        AreaId, ChannelId, ContactId, DocumentId, DutyId, FeatureId, GroupId, OptionId, PositionId,
        QuestionId, RoleId, RuleId,
    },
    permission::Permission,
    question::{Condition, Meaning},
    rule::RuleVerdict,
};

type Result = core::result::Result<(), DanglingReference>;

/// Checks each reference of `content`.
pub(super) fn check(content: &Content) -> Result {
    let refs = References(content);
    for contact in &content.contacts {
        refs.citation(&contact.source)?;
        refs.all(&contact.positions, References::position)?;
        refs.all(&contact.instead, References::contact)?;
        refs.all(&contact.at_schools, References::contact)?;
        refs.all(&contact.in_offices, References::contact)?;
    }
    for channel in &content.channels {
        refs.citation(&channel.source)?;
        refs.all(&channel.contact, References::contact)?;
        for also in &channel.also_open {
            refs.channel(also.channel)?;
        }
        for aid in &channel.job_aids {
            refs.citation(&aid.source)?;
        }
    }
    for area in &content.areas {
        refs.all(&area.contains, References::area)?;
    }
    refs.all(&content.weights.sensitive_areas, References::area)?;
    for sum in &content.weights.sums {
        refs.area(sum.area)?;
        refs.all(&sum.parts, References::area)?;
    }
    for duty in &content.duties {
        refs.all(&duty.needs, References::permission)?;
    }
    for feature in &content.features {
        refs.citation(&feature.source)?;
        refs.all(&feature.roles, References::role)?;
    }
    for yearly in &content.yearly {
        refs.citation(&yearly.source)?;
    }
    for of in &content.interpretations {
        refs.citation(&of.source)?;
        refs.all(&of.roles, References::role)?;
        refs.all(&of.channels, References::channel)?;
        refs.all(&of.positions, References::position)?;
        refs.all(&of.questions, References::question)?;
    }
    for position in &content.positions {
        refs.all(&position.implies, References::position)?;
    }
    roles(&refs)?;
    questions(&refs)?;
    rules(&refs)
}

fn roles(refs: &References<'_>) -> Result {
    for role in &refs.0.roles {
        refs.citation(&role.source)?;
        refs.group(role.group)?;
        refs.channel(role.channel)?;
        refs.all(&role.approver, References::contact)?;
        refs.all(&role.includes, References::role)?;
        refs.all(&role.nearest, References::role)?;
        refs.all(&role.grants, References::permission)?;
        refs.all(&role.purpose, References::area)?;
        refs.all(&role.vague_areas, References::area)?;
        for holder in &role.holders {
            refs.all(&holder.positions, References::position)?;
            refs.all(&holder.beside, References::role)?;
        }
    }
    Ok(())
}

fn questions(refs: &References<'_>) -> Result {
    for question in &refs.0.questions {
        if let Some(find_out) = &question.find_out {
            refs.contact(find_out.ask)?;
        }
        for option in &question.options {
            refs.conditions(&option.when)?;
            refs.all(&option.position, References::position)?;
            match &option.meaning {
                Meaning::Position(id) => refs.position(*id)?,
                Meaning::Duty(id) => refs.duty(*id)?,
                Meaning::Feature(id) => refs.feature(*id)?,
                Meaning::NotSure(ids) => refs.all(ids, References::option)?,
                _ => {}
            }
        }
    }
    Ok(())
}

fn rules(refs: &References<'_>) -> Result {
    for rule in &refs.0.rules {
        refs.citation(&rule.source)?;
        refs.conditions(&rule.when)?;
        refs.all(&rule.base, References::role)?;
        refs.all(&rule.lacks_feature_of, References::role)?;
        refs.all(&rule.yields_to, References::rule)?;
        match &rule.verdict {
            RuleVerdict::Automatic { role } => refs.role(*role)?,
            RuleVerdict::Apply { role, channel, approver, .. } => {
                refs.all(role, References::role)?;
                refs.channel(*channel)?;
                refs.all(approver, References::contact)?;
            }
            RuleVerdict::Contact { role, contact, approver, .. } => {
                refs.all(role, References::role)?;
                refs.contact(*contact)?;
                refs.all(approver, References::contact)?;
            }
            RuleVerdict::NotCovered { contact, .. } => refs.contact(*contact)?,
        }
    }
    Ok(())
}

struct References<'a>(&'a Content);

/// One check for each kind of id.
macro_rules! kinds {
    ($($name:ident $id:ident $list:ident;)*) => {$(
        fn $name(&self, id: $id) -> Result {
            let found = id.index() < self.0.$list.len();
            found.then_some(()).ok_or(DanglingReference { what: stringify!($name) })
        }
    )*};
}

impl References<'_> {
    kinds! {
        document DocumentId documents;
        contact ContactId contacts;
        channel ChannelId channels;
        group GroupId groups;
        area AreaId areas;
        position PositionId positions;
        duty DutyId duties;
        feature FeatureId features;
        role RoleId roles;
        question QuestionId questions;
        rule RuleId rules;
    }

    fn option(&self, id: OptionId) -> Result {
        let question = self.0.questions.get(id.question().index());
        let found = question.is_some_and(|question| id.index() < question.options.len());
        found.then_some(()).ok_or(DanglingReference { what: "option" })
    }

    fn permission(&self, permission: Permission) -> Result {
        self.area(permission.area)
    }

    fn citation(&self, citation: &Citation) -> Result {
        self.document(citation.document)
    }

    fn conditions(&self, conditions: &[Condition]) -> Result {
        for condition in conditions {
            self.question(condition.question)?;
            self.all(&condition.options, Self::option)?;
        }
        Ok(())
    }

    fn all<'a, T: Copy + 'a>(
        &self,
        ids: impl IntoIterator<Item = &'a T>,
        check: impl Fn(&Self, T) -> Result,
    ) -> Result {
        ids.into_iter().try_for_each(|id| check(self, *id))
    }
}
