//! What there is to refer to: the ids of every list, and how a reference is looked up.

use advisor::{
    catalog::{Catalog, OptionId, QuestionId},
    question::Fact,
    role::System,
};

use crate::{
    defect::{Finding, Log},
    files::LISTS,
    raw::{Entry, Question, Raw, Rule, Text},
    suggest::{closest, listed},
};

/// A kind of thing that can be referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    Contact,
    Channel,
    Group,
    Area,
    Module,
    Position,
    Role,
    Question,
    Rule,
    Entry,
}

impl Kind {
    const ALL: [Self; 11] = [
        Self::Document,
        Self::Contact,
        Self::Channel,
        Self::Group,
        Self::Area,
        Self::Module,
        Self::Position,
        Self::Role,
        Self::Question,
        Self::Rule,
        Self::Entry,
    ];

    /// How a message calls it, the code of a reference to one that is not there, and where they stand.
    const fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Document => ("source document", "unknown-document", "sources.toml"),
            Self::Contact => ("contact", "unknown-contact", "contacts.toml"),
            Self::Channel => ("channel", "unknown-channel", "channels.toml"),
            Self::Group => ("group", "unknown-group", "groups.toml"),
            Self::Area => ("area", "unknown-area", "areas.toml"),
            Self::Module => ("module", "unknown-module", "modules.toml"),
            Self::Position => ("position", "unknown-position", "positions.toml"),
            Self::Role => ("role", "unknown-role", "roles/"),
            Self::Question => ("question", "unknown-question", "questions/"),
            Self::Rule => ("rule", "unknown-rule", "rules/"),
            Self::Entry => ("entry", "unknown-entry", "faq.toml"),
        }
    }
}

/// The ids of everything, in the order of the lists.
#[derive(Debug, Default)]
pub(crate) struct Names {
    documents: Vec<String>,
    contacts: Vec<String>,
    channels: Vec<String>,
    groups: Vec<String>,
    areas: Vec<String>,
    modules: Vec<String>,
    positions: Vec<String>,
    roles: Vec<String>,
    questions: Vec<String>,
    rules: Vec<String>,
    entries: Vec<String>,
    /// The kinds of which it is not known what there is, as their file could not be read.
    unknown: Vec<Kind>,
    /// The options of each question, unless it could not be read.
    options: Vec<Option<Vec<String>>>,
}

impl Names {
    /// The names in the files.
    pub(crate) fn of_raw(raw: &Raw) -> Self {
        fn keys<T>(entries: &[Entry<T>]) -> Vec<String> {
            entries.iter().map(|entry| entry.key.value.clone()).collect()
        }
        let of_list = |fact| match fact {
            Some(Fact::Position) => raw.knows("positions.toml").then(|| keys(&raw.positions)),
            Some(Fact::Duty | Fact::OtherDuty) => {
                raw.knows("duties.toml").then(|| keys(&raw.duties))
            }
            Some(Fact::Feature) => raw.knows("features.toml").then(|| keys(&raw.features)),
            _ => Some(Vec::new()),
        };
        let options = |question: &Option<Question>| {
            let question = question.as_ref()?;
            let mut options = of_list(question.fact.as_ref().map(|fact| fact.value))?;
            options.extend(question.options.iter().map(|option| option.id.0.value.clone()));
            Some(options)
        };
        let unknown = |kind: &Kind| {
            let home = kind.words().2;
            (LISTS.contains(&home) || *kind == Kind::Rule) && !raw.knows(home)
        };
        Self {
            documents: keys(&raw.documents),
            contacts: keys(&raw.contacts),
            channels: keys(&raw.channels),
            groups: keys(&raw.groups),
            areas: keys(&raw.areas),
            modules: raw.modules.iter().map(|name| name.value.clone()).collect(),
            positions: keys(&raw.positions),
            roles: keys(&raw.roles),
            questions: keys(&raw.questions),
            rules: raw.rules().map(|(system, rule)| key_of(system, rule)).collect(),
            entries: raw.faq().map(|entry| entry.id.0.value.clone()).collect(),
            unknown: Kind::ALL.into_iter().filter(unknown).collect(),
            options: raw.questions.iter().map(|entry| options(&entry.value)).collect(),
        }
    }

    /// The names in a compiled catalogue, as far as a scenario or the words of the search can refer to them.
    pub(crate) fn of_catalog(catalog: &Catalog) -> Self {
        let role = |role: &advisor::role::Role| format!("{}/{}", role.system.key(), role.key);
        let options =
            |id| Some(catalog.options(id).map(|(_, option)| option.key.clone()).collect());
        Self {
            documents: catalog.documents().map(|(_, document)| document.key.clone()).collect(),
            contacts: catalog.contacts().map(|(_, contact)| contact.key.clone()).collect(),
            channels: catalog.channels().map(|(_, channel)| channel.key.clone()).collect(),
            areas: catalog.areas().map(|(_, area)| area.key.clone()).collect(),
            roles: catalog.roles().map(|(_, entry)| role(entry)).collect(),
            questions: catalog.questions().map(|(_, question)| question.key.clone()).collect(),
            options: catalog.question_ids().map(options).collect(),
            ..Self::default()
        }
    }

    /// The ids of all things of this kind.
    pub(crate) fn all(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.list(kind).iter().map(String::as_str)
    }

    /// The one of this kind that `text` names, or else the one that it resembles. For checks of what is
    /// used: a slip of the pen is one defect, not two.
    pub(crate) fn meant(&self, kind: Kind, text: &Text) -> Option<&str> {
        let exact = self.all(kind).find(|name| *name == text.as_str());
        exact.or_else(|| closest(text.as_str(), self.all(kind)))
    }

    /// Where the thing that `text` names stands in its list, or a report that there is no such thing.
    pub(crate) fn find(&self, kind: Kind, text: &Text, log: &mut Log) -> Option<u16> {
        let index = self.list(kind).iter().position(|name| name == text.as_str());
        if index.is_none() && !self.unknown.contains(&kind) {
            let (what, code, home) = kind.words();
            let help = closest(text.as_str(), self.all(kind)).map_or_else(
                || format!("take one that is there, or add it to `{home}`"),
                |meant| format!("maybe you mean `{meant}`?"),
            );
            let finding = Finding::at(text.spot, format!("there is no {what} `{}`", text.as_str()))
                .label(format!("expected one that stands in `{home}`"))
                .help(help);
            log.report(code, finding);
        }
        index.and_then(|index| u16::try_from(index).ok())
    }

    /// The option of `question` that `text` names, or a report that there is none.
    pub(crate) fn option(
        &self,
        question: QuestionId,
        text: &Text,
        log: &mut Log,
    ) -> Option<OptionId> {
        let options = self.options.get(question.index())?.as_ref()?;
        let index = options.iter().position(|name| name == text.as_str());
        if index.is_none() {
            let names = || options.iter().map(String::as_str);
            let help = match closest(text.as_str(), names()) {
                Some(meant) => format!("maybe you mean `{meant}`?"),
                None if options.len() > 12 => "take one that is there, or add it".to_owned(),
                None => format!("the options are {}", listed(names())),
            };
            let name = self.questions.get(question.index()).map_or("", String::as_str);
            let message = format!("the question `{name}` has no option `{}`", text.as_str());
            let finding = Finding::at(text.spot, message)
                .label(format!("expected an option of `{name}`"))
                .help(help);
            log.report("unknown-option", finding);
        }
        index.and_then(|index| u16::try_from(index).ok()).map(|index| OptionId::at(question, index))
    }

    /// The ids of the options of a question, those out of a list before its own.
    pub(crate) fn options_of(&self, question: &str) -> &[String] {
        let place = self.questions.iter().position(|name| name == question);
        let options = place.and_then(|place| self.options.get(place)?.as_ref());
        options.map(Vec::as_slice).unwrap_or_default()
    }

    fn list(&self, kind: Kind) -> &[String] {
        match kind {
            Kind::Document => &self.documents,
            Kind::Contact => &self.contacts,
            Kind::Channel => &self.channels,
            Kind::Group => &self.groups,
            Kind::Area => &self.areas,
            Kind::Module => &self.modules,
            Kind::Position => &self.positions,
            Kind::Role => &self.roles,
            Kind::Question => &self.questions,
            Kind::Rule => &self.rules,
            Kind::Entry => &self.entries,
        }
    }
}

/// How other files call a rule: with its system.
pub(crate) fn key_of(system: System, rule: &Rule) -> String {
    format!("{}/{}", system.key(), rule.id.0.as_str())
}
