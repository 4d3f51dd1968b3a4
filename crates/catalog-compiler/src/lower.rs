//! From the mirror to the advisor's types: every reference becomes an id, or a defect.
//!
//! Lowering goes on after a defect; what it makes counts only if there was none.

mod faq;
mod lists;
mod question;
mod role;
mod rule;

pub(crate) use crate::lower::{
    faq::faq,
    question::{NONE, NOT_SURE},
};

use advisor::{
    catalog::{
        AreaId, ChannelId, Citation, ContactId, Content, DocumentId, FaqId, GroupId, PositionId,
        QuestionId, RoleId, RuleId,
    },
    question::Condition,
};

use crate::{
    defect::Log,
    names::{Kind, Names},
    raw::{self, Raw, Text},
};

/// The content of the catalogue, or `None` if a defect was reported.
pub(crate) fn content(raw: &Raw, names: &Names, log: &mut Log) -> Option<Content> {
    let lower = &mut Lower { names, log };
    let documents = lists::documents(raw);
    let contacts = lower.entries(&raw.contacts, lists::contact);
    let channels = lower.entries(&raw.channels, lists::channel);
    let duties = lower.entries(&raw.duties, lists::duty);
    let features = lower.entries(&raw.features, lists::feature);
    let roles = lower.entries(&raw.roles, role::role);
    let questions = question::questions(raw, lower);
    let tables = rule::rules(raw, lower);
    let yearly = lower.all(&raw.yearly, lists::yearly);
    let areas = lower.entries(&raw.areas, lists::area);
    let positions = lower.entries(&raw.positions, lists::position);
    let interpretations = lower.entries(&raw.interpretations, lists::interpretation);
    let weights = raw.weights.as_ref().and_then(|weights| lists::weights(weights, lower));
    lower.all(&raw.interview, |text, lower| lower.question(text))?;
    Some(Content {
        documents: documents?,
        contacts: contacts?,
        channels: channels?,
        groups: lists::groups(raw)?,
        areas: areas?,
        positions: positions?,
        duties: duties?,
        features: features?,
        roles: roles?,
        questions: questions?,
        rules: tables?,
        yearly: yearly?,
        weights: weights?,
        interpretations: interpretations?,
    })
}

/// What looking up references needs.
pub(crate) struct Lower<'a> {
    pub(crate) names: &'a Names,
    pub(crate) log: &'a mut Log,
}

/// One look-up for each kind of id.
macro_rules! references {
    ($($name:ident $kind:ident $id:ident;)*) => {$(
        #[doc = concat!("The id of what `text` names, a ", stringify!($name), ".")]
        pub(crate) fn $name(&mut self, text: &Text) -> Option<$id> {
            self.names.find(Kind::$kind, text, self.log).map($id::at)
        }
    )*};
}

impl Lower<'_> {
    references! {
        document Document DocumentId;
        contact Contact ContactId;
        channel Channel ChannelId;
        group Group GroupId;
        area Area AreaId;
        position Position PositionId;
        role Role RoleId;
        question Question QuestionId;
        rule Rule RuleId;
        entry Entry FaqId;
    }

    /// `lower` for each of `items`; `None` if it is `None` for one of them.
    pub(crate) fn all<'i, I: 'i, T>(
        &mut self,
        items: impl IntoIterator<Item = &'i I>,
        mut lower: impl FnMut(&'i I, &mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let lowered: Vec<_> = items.into_iter().map(|item| lower(item, self)).collect();
        lowered.into_iter().collect()
    }

    /// `lower` for what may be absent. The outer `None` says that a defect was reported.
    #[expect(clippy::option_option, reason = "absent is not the same as wrong")]
    pub(crate) fn perhaps<T>(
        &mut self,
        text: Option<&Text>,
        lower: impl FnOnce(&mut Self, &Text) -> Option<T>,
    ) -> Option<Option<T>> {
        text.map_or(Some(None), |text| lower(self, text).map(Some))
    }

    fn entries<I, T>(
        &mut self,
        entries: &[raw::Entry<I>],
        lower: impl Fn(&str, &I, &mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.all(entries, |entry, this| lower(entry.key.as_str(), entry.value.as_ref()?, this))
    }

    /// A citation.
    pub(crate) fn citation(&mut self, citation: &raw::Citation) -> Option<Citation> {
        let document = self.document(&citation.document)?;
        Some(Citation { document, at: citation.at.value.clone() })
    }

    /// A question and some of its options.
    pub(crate) fn condition(
        &mut self,
        (question, options): &(Text, Vec<Text>),
    ) -> Option<Condition> {
        let question = self.question(question)?;
        let options =
            self.all(options, |text, this| this.names.option(question, text, this.log))?;
        Some(Condition { question, options })
    }

    fn conditions(&mut self, answers: Option<&raw::Answers>) -> Option<Vec<Condition>> {
        let of = answers.map(|answers| answers.of.as_slice()).unwrap_or_default();
        self.all(of, |condition, this| this.condition(condition))
    }
}

/// What a text says.
pub(crate) fn says(text: &Text) -> String {
    text.value.clone()
}

/// What each text says.
pub(crate) fn each_says(texts: &[Text]) -> Vec<String> {
    texts.iter().map(says).collect()
}
