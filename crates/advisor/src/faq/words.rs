//! What an entry says today: its answer with the facts of the catalogue put in.

use super::{Entry, Faq, Heading, Paragraph, Part};
use crate::{
    catalog::{Catalog, Yearly},
    date::Date,
    ids::{ChannelId, ContactId, FaqId, RoleId, RuleId},
    report::{Target, telephone, words},
};

/// A paragraph as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub look: Look,
    /// What it says.
    pub pieces: Vec<Piece>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// A paragraph.
    Paragraph,
    /// An item of a list: those that follow one another make one list.
    Item,
    /// A paragraph that tells our reading, which the source does not spell out.
    Reading,
}

/// A piece of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A web address or a telephone.
    Link(Target),
    /// The name of a role, which leads to its page.
    Role(RoleId),
    /// The heading of another entry, which leads there.
    Entry(FaqId),
}

impl Faq {
    /// The heading of an entry: the question as the source writes it, or the name of a role.
    pub fn heading<'a>(&'a self, catalog: &'a Catalog, entry: &'a Entry) -> &'a str {
        match &entry.heading {
            Heading::Question(question) => question,
            Heading::Role(role) => &catalog[*role].name,
        }
    }

    /// What an entry says on this day.
    pub fn answer(&self, catalog: &Catalog, entry: &Entry, today: Date) -> Vec<Block> {
        let yearly = catalog.yearly(self.system);
        let first = yearly.and_then(|yearly| yearly.first);
        let is_coming = first.is_some_and(|first| today < first) && !entry.coming.is_empty();
        let mut writer = Writer { faq: self, catalog, yearly, today, blocks: Vec::new() };
        if let Heading::Role(role) = entry.heading {
            writer.say(Look::Paragraph, catalog[role].summary.clone());
        }
        writer.all(if is_coming { &entry.coming } else { &entry.answer }, Look::Paragraph);
        writer.all(&entry.reading, Look::Reading);
        if let Heading::Role(role) = entry.heading {
            writer.role(role);
        }
        writer.blocks
    }

    /// The contacts of the source: how a sentence calls each, and where to reach it. What stands in
    /// brackets behind a telephone is what to press.
    pub fn contacts(&self, catalog: &Catalog) -> Vec<(String, Vec<Piece>)> {
        let mut all = Vec::new();
        for contact in &self.contacts {
            let mut pieces = Vec::new();
            reach(catalog, *contact, &mut pieces);
            if let Some(url) = &catalog[*contact].url {
                let href = url.clone();
                pieces.push(Piece::Link(Target { label: href.clone(), href }));
            }
            all.push((words::capitalized(catalog[*contact].name.clone()), pieces));
        }
        all
    }

    /// The words of blocks alone, a line each.
    pub fn plain(&self, catalog: &Catalog, blocks: &[Block]) -> String {
        let mut plain = String::new();
        for block in blocks {
            for piece in &block.pieces {
                plain.push_str(match piece {
                    Piece::Text(text) => text,
                    Piece::Link(target) => &target.label,
                    Piece::Role(role) => &catalog[*role].name,
                    Piece::Entry(id) => {
                        self.get(*id).map_or("", |entry| self.heading(catalog, entry))
                    }
                });
            }
            plain.push('\n');
        }
        plain
    }
}

/// What puts the facts into an answer.
struct Writer<'a> {
    faq: &'a Faq,
    catalog: &'a Catalog,
    yearly: Option<&'a Yearly>,
    today: Date,
    blocks: Vec<Block>,
}

impl Writer<'_> {
    /// Adds a block that holds these words alone.
    fn say(&mut self, look: Look, text: String) {
        self.blocks.push(Block { look, pieces: vec![Piece::Text(text)] });
    }

    /// Adds paragraphs; items of a list stay items.
    fn all(&mut self, paragraphs: &[Paragraph], look: Look) {
        for paragraph in paragraphs {
            let mut pieces = Vec::new();
            for part in &paragraph.parts {
                self.part(part, &mut pieces);
            }
            self.blocks
                .push(Block { look: if paragraph.item { Look::Item } else { look }, pieces });
        }
    }

    fn part(&self, part: &Part, pieces: &mut Vec<Piece>) {
        let yearly =
            |of: fn(&Yearly) -> Option<String>| self.yearly.and_then(of).unwrap_or_default();
        match part {
            Part::Text(text) => push(pieces, text),
            Part::Date => push(pieces, &yearly(|yearly| Some(yearly.first?.text()))),
            Part::Reset => {
                let sentence = self.yearly.map(|yearly| words::reset(yearly, self.today));
                push(pieces, &sentence.unwrap_or_default());
            }
            Part::Automatic => push(pieces, &yearly(|yearly| yearly.automatic.clone())),
            Part::Applied => push(pieces, &yearly(|yearly| yearly.applied.clone())),
            Part::Because(rule) => push(pieces, &self.catalog[*rule].because),
            Part::Notes(rule) => push(pieces, &self.notes(*rule)),
            Part::Role(role) => pieces.push(Piece::Role(*role)),
            Part::Contact(contact) => self.contact(*contact, pieces),
            Part::Channel(channel) => self.channel(*channel, pieces),
            Part::JobAid(channel) => self.job_aid(*channel, pieces),
            Part::Entry(entry) => pieces.push(Piece::Entry(*entry)),
        }
    }

    fn notes(&self, rule: RuleId) -> String {
        self.catalog[rule].notes.join(" ")
    }

    fn contact(&self, id: ContactId, pieces: &mut Vec<Piece>) {
        let contact = &self.catalog[id];
        match &contact.url {
            Some(url) => {
                pieces.push(Piece::Link(Target { label: contact.name.clone(), href: url.clone() }));
            }
            None => push(pieces, &contact.name),
        }
        if contact.phone.is_some() {
            push(pieces, " at ");
            reach(self.catalog, id, pieces);
        }
    }

    fn channel(&self, id: ChannelId, pieces: &mut Vec<Piece>) {
        let channel = &self.catalog[id];
        match &channel.url {
            Some(url) => {
                pieces.push(Piece::Link(Target { label: channel.name.clone(), href: url.clone() }));
            }
            None => push(pieces, &channel.name),
        }
    }

    fn job_aid(&self, id: ChannelId, pieces: &mut Vec<Piece>) {
        for aid in &self.catalog[id].job_aids {
            if aid.system == self.faq.system {
                let label = "job aid".to_owned();
                pieces.push(Piece::Link(Target { label, href: aid.url.clone() }));
            }
        }
    }

    /// What the catalogue says of a role beyond its summary: its features, its limits, who approves it.
    fn role(&mut self, id: RoleId) {
        let role = &self.catalog[id];
        let mut features = Vec::new();
        for (_, feature) in self.catalog.features() {
            if feature.roles.contains(&id) {
                features.push(feature.name.clone());
            }
        }
        if !features.is_empty() {
            self.say(Look::Paragraph, "What it has in the table of features:".to_owned());
        }
        for feature in features {
            self.say(Look::Item, feature);
        }
        for limit in &role.limits {
            self.say(Look::Paragraph, limit.clone());
        }
        if let Some(approver) = role.approver {
            self.say(Look::Paragraph, words::approver(self.catalog, approver));
        }
        let pieces = vec![
            Piece::Text("All about this role: ".to_owned()),
            Piece::Role(id),
            Piece::Text(".".to_owned()),
        ];
        self.blocks.push(Block { look: Look::Paragraph, pieces });
    }
}

/// The telephone of a contact, and what to press.
fn reach(catalog: &Catalog, id: ContactId, pieces: &mut Vec<Piece>) {
    let Some(phone) = &catalog[id].phone else { return };
    let href = telephone(&phone.number);
    pieces.push(Piece::Link(Target { label: phone.number.clone(), href }));
    if let Some(menu) = &phone.menu {
        push(pieces, &words::text(&[" (", menu, ")"]));
    }
}

/// Adds words, to the piece before if that is words too.
fn push(pieces: &mut Vec<Piece>, text: &str) {
    if let Some(Piece::Text(before)) = pieces.last_mut() {
        before.push_str(text);
    } else if !text.is_empty() {
        pieces.push(Piece::Text(text.to_owned()));
    }
}
