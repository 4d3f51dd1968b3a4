//! Everything that says something about a role, taken apart so that it can be searched.

use super::{fit, spelling::Word, vocabulary::Vocabulary, words};
use crate::{
    catalog::Catalog,
    catalogue::ALL,
    ids::{AreaId, RoleId},
    role::{Basis, System},
};

/// What an entry says about a role, in the order of weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The role's name.
    Name,
    /// Other words for it.
    Also,
    /// A duty that its access covers.
    Duty,
    /// A feature of Clever that it has.
    Feature,
    /// An area that it allows something on.
    Area,
    /// A module that it works in.
    Module,
    /// A position that it is meant for.
    Position,
    /// The system.
    System,
    /// The group that it stands in.
    Group,
    /// What it is, in a sentence or two.
    Summary,
}

impl Field {
    /// How much an entry of it weighs.
    pub(super) const fn weight(self) -> u32 {
        match self {
            Self::Name => 100,
            Self::Also => 90,
            Self::Duty | Self::Feature => 60,
            Self::Area => 50,
            Self::Module => 45,
            Self::Position => 40,
            Self::System | Self::Group => 25,
            Self::Summary => 20,
        }
    }
}

/// What is said about whom.
pub(super) enum About {
    /// Roles, each with the part of the weight that it gets, in percent.
    Roles(Vec<(RoleId, u32)>),
    /// The roles that allow something on an area.
    Area(AreaId),
}

/// Something that is said about roles: what is shown of it, and the texts that are searched.
pub(super) struct Entry<'a> {
    pub(super) field: Field,
    pub(super) label: &'a str,
    pub(super) texts: Vec<Vec<Word>>,
    pub(super) about: About,
}

/// Everything that can be searched, ready to be compared.
pub struct Index<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) entries: Vec<Entry<'a>>,
}

impl<'a> Index<'a> {
    /// Takes apart what the catalogue and the vocabulary say of the roles.
    pub fn new(catalog: &'a Catalog, vocabulary: &'a Vocabulary) -> Self {
        let mut index = Self { catalog, vocabulary, entries: Vec::new() };
        index.add_roles();
        index.add_permissions();
        index.add_holders();
        index
    }

    fn add(&mut self, field: Field, label: &'a str, also: &[&str], about: About) {
        let mut texts = vec![words_of(label)];
        for text in also {
            texts.push(words_of(text));
        }
        self.entries.push(Entry { field, label, texts, about });
    }

    fn add_roles(&mut self) {
        let catalog = self.catalog;
        for (id, role) in catalog.roles() {
            let alone = || About::Roles(vec![(id, 100)]);
            self.add(Field::Name, &role.name, &[], alone());
            self.add(Field::Summary, &role.summary, &[], alone());
        }
        for words in &self.vocabulary.roles {
            for also in &words.also {
                self.add(Field::Also, also, &[], About::Roles(vec![(words.role, 100)]));
            }
        }
        for system in System::ALL {
            let roles = self.roles_where(|id| catalog[id].system == system);
            self.add(Field::System, system.name(), &[], About::Roles(roles));
        }
        for (group, of_group) in catalog.groups() {
            let roles = self.roles_where(|id| catalog[id].group == group);
            self.add(Field::Group, &of_group.name, &[], About::Roles(roles));
        }
        let mut modules: Vec<&str> = Vec::new();
        for (_, role) in catalog.roles() {
            for module in &role.modules {
                if module.name != ALL && !modules.contains(&module.name.as_str()) {
                    modules.push(&module.name);
                }
            }
        }
        for name in modules {
            let has = |id: RoleId| catalog[id].modules.iter().any(|module| module.name == name);
            let roles = self.roles_where(has);
            self.add(Field::Module, name, &[], About::Roles(roles));
        }
    }

    fn add_permissions(&mut self) {
        let (catalog, vocabulary) = (self.catalog, self.vocabulary);
        for (id, duty) in catalog.duties() {
            let also: Vec<&str> = duty.also.iter().map(String::as_str).collect();
            let about = About::Roles(fit::of_duty(catalog, id));
            self.add(Field::Duty, &duty.name, &also, about);
        }
        for (_, feature) in catalog.features() {
            let roles = feature.roles.iter().map(|role| (*role, 100)).collect();
            self.add(Field::Feature, &feature.name, &[&feature.section], About::Roles(roles));
        }
        for (id, area) in catalog.areas() {
            let mut also: Vec<&str> = Vec::new();
            for words in &vocabulary.areas {
                if words.area == id {
                    also.extend(words.also.iter().map(String::as_str));
                }
            }
            self.add(Field::Area, &area.name, &also, About::Area(id));
        }
    }

    fn add_holders(&mut self) {
        let catalog = self.catalog;
        for (id, position) in catalog.positions() {
            let mut roles = Vec::new();
            for (role, of_role) in catalog.roles() {
                for holder in &of_role.holders {
                    if holder.positions.contains(&id) {
                        let share = match holder.basis {
                            Basis::Everyone | Basis::Position => 100,
                            Basis::Duty | Basis::AskFirst => 70,
                        };
                        roles.push((role, share));
                    }
                }
            }
            let mut also: Vec<&str> = position.also.iter().map(String::as_str).collect();
            also.extend(position.hint.as_deref());
            self.add(Field::Position, &position.name, &also, About::Roles(roles));
        }
    }

    fn roles_where(&self, is: impl Fn(RoleId) -> bool) -> Vec<(RoleId, u32)> {
        self.catalog.role_ids().filter(|id| is(*id)).map(|id| (id, 100)).collect()
    }
}

/// The words of a text.
pub(crate) fn words_of(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    words(text, |letters| found.push(Word::new(letters)));
    found
}
