//! A report to hand on: as the text of a ticket, the same in plain and in rich form, and as a file of its own.
//!
//! A ticket says in short what to do, through which channel, who approves, why, and what was answered; the file says
//! all that the page does.

use super::{
    Item, OUR_INTERPRETATION, PossibleLine, Report, RoleSummary, Section, Sentence, Target,
    blocks::{self, Block, entry, escaped},
    words::text,
};

/// A text for the clipboard, in both forms that it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// As plain text.
    pub plain: String,
    /// As HTML: what stands inside of `body`.
    pub html: String,
}

/// The head of the file, up to its title. It loads nothing and runs nothing; its style is known by its hash.
const HEAD: &str = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
    <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-\
    +RKI94y5g6hCwDTPxzFee3t3y15j4rCjCiBs2PdUNZs='\">\n<title>";

/// The style of the file: the system’s own font, light or dark as the reader has it.
pub const FILE_STYLE: &str = ":root{color-scheme:light dark}\
    body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}\
    h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.375rem;line-height:1.25;margin:2rem 0 .5rem}\
    h3{font-size:1.0625rem;margin:1.25rem 0 .25rem}p{margin:.5rem 0}ul{margin:.25rem 0;padding-left:1.25rem}\
    @media print{body{margin:0;max-width:none;font-size:10pt}}";

/// What of a report is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// What a ticket needs.
    Short,
    /// All of it.
    Whole,
}

impl Report {
    /// The text of a ticket. `link` is the link to the outcome: with the address of the app if it has one, else from
    /// `#` on.
    pub fn ticket(&self, link: &str) -> Ticket {
        let blocks = self.blocks(link, Extent::Short);
        Ticket { plain: blocks::plain(&blocks), html: blocks::html(&blocks) }
    }

    /// The whole report as an HTML file that needs nothing else; `link` as for [`Report::ticket`].
    pub fn file(&self, link: &str) -> String {
        let blocks = self.blocks(link, Extent::Whole);
        text(&[
            HEAD,
            &escaped(&self.title()),
            "</title>\n<style>",
            FILE_STYLE,
            "</style>\n</head>\n<body>\n<main>\n",
            &blocks::html(&blocks),
            "</main>\n</body>\n</html>\n",
        ])
    }

    /// The name of that file: `role-advisor-2026-11-22.html`.
    pub fn file_name(&self) -> String {
        text(&["role-advisor-", &self.today.iso(), ".html"])
    }

    /// The verdict, where there is but one.
    pub fn only_verdict(&self) -> Option<&str> {
        match self.sections.as_slice() {
            [Section { items, .. }] => match items.as_slice() {
                [item] => Some(&item.verdict),
                _ => None,
            },
            _ => None,
        }
    }

    fn title(&self) -> String {
        let systems: Vec<&str> =
            self.sections.iter().map(|section| section.system.name()).collect();
        text(&["Role Advisor: ", &super::words::and(&systems)])
    }

    fn blocks(&self, link: &str, extent: Extent) -> Vec<Block> {
        let (base, _) = link.split_once('#').unwrap_or((link, ""));
        let mut out = Blocks { list: vec![Block::Title(self.title())], base, extent };
        for section in &self.sections {
            out.section(section, self.sections.len() > 1);
        }
        if extent == Extent::Whole {
            let what_if: Vec<String> = self.what_if.iter().map(super::WhatIf::text).collect();
            out.part("What would change this", &what_if);
        }
        let mut answers = Vec::new();
        for line in &self.answers {
            answers.push(text(&[&line.topic, ": ", &line.answers.join("; ")]));
        }
        out.part("Answers", &answers);
        out.part("Sources", &self.sources);
        out.list.push(Block::Heading("Date and link".to_owned()));
        out.line(&text(&["As of ", &self.today.text(), ", content version ", &self.version]));
        let href = if base.is_empty() { "" } else { link };
        out.list.push(Block::List(vec![Target { label: link.to_owned(), href: href.to_owned() }]));
        out.list
    }
}

struct Blocks<'a> {
    list: Vec<Block>,
    /// The address of the app, up to `#`; empty if it has none to hand on.
    base: &'a str,
    extent: Extent,
}

impl Blocks<'_> {
    fn line(&mut self, line: &str) {
        if !line.is_empty() {
            self.list.push(Block::Line(line.to_owned()));
        }
    }

    /// A part under a heading of its own, if there is something to say.
    fn part(&mut self, heading: &str, lines: &[String]) {
        self.under(Block::Heading(heading.to_owned()), lines);
    }

    /// The same within the part about an outcome.
    fn subpart(&mut self, heading: &str, lines: &[String]) {
        self.under(Block::Subheading(heading.to_owned()), lines);
    }

    fn under(&mut self, heading: Block, lines: &[String]) {
        if !lines.is_empty() {
            self.list.push(heading);
            self.list.push(Block::List(lines.iter().map(|line| entry(line)).collect()));
        }
    }

    fn section(&mut self, section: &Section, named: bool) {
        for item in &section.items {
            let name = if named {
                text(&[section.system.name(), ": ", &item.verdict])
            } else {
                item.verdict.clone()
            };
            self.list.push(Block::Heading(name));
            self.item(item);
        }
        self.line(section.covered.as_deref().unwrap_or_default());
        let yearly: Vec<String> = section.yearly.iter().map(Sentence::marked).collect();
        self.subpart("Every year", &yearly);
        if self.extent == Extent::Whole {
            let others = section.other_roles.iter();
            let others: Vec<String> =
                others.map(|role| text(&[&role.name, ": ", &role.why_not])).collect();
            self.subpart("Other roles, and why not these", &others);
        }
    }

    fn item(&mut self, item: &Item) {
        self.line(&item.apply);
        if let Some(already_have) = &item.already_have {
            self.line(&text(&[already_have, " ", OUR_INTERPRETATION]));
        }
        self.line(&item.next.text);
        let mut links = Vec::new();
        for Target { label, href } in &item.next.links {
            // A page of ours has no address outside of the app, unless the app has one.
            let href = match (href.starts_with('#'), self.base.is_empty()) {
                (true, true) => String::new(),
                (true, false) => text(&[self.base, href]),
                (false, _) => href.clone(),
            };
            links.push(Target { label: label.clone(), href });
        }
        if !links.is_empty() {
            self.list.push(Block::List(links));
        }
        self.line(item.approver.as_deref().unwrap_or_default());
        if self.extent == Extent::Whole {
            self.subpart("Have ready", &item.prepare);
        }
        self.subpart("Ask before you request this", &item.ask_first);
        self.subpart("Or request instead", &item.alternatives);
        self.subpart("It depends on what is found out", &told(&item.possible, "; "));
        self.subpart("What stays uncovered", &told(&item.uncovered, "; or "));
        let mut reasons = Vec::new();
        for reason in &item.reasons {
            let reading =
                if reason.reading { text(&[" ", OUR_INTERPRETATION]) } else { String::new() };
            let source = match &reason.source {
                Some(source) if self.extent == Extent::Whole => text(&[" [", source, "]"]),
                _ => String::new(),
            };
            reasons.push(text(&[&reason.text, &reading, &source]));
        }
        self.subpart("Why", &reasons);
        let interpretations: Vec<String> =
            item.interpretations.iter().map(|line| line.text.clone()).collect();
        self.subpart("Our interpretation", &interpretations);
        if self.extent == Extent::Whole {
            self.subpart("Good to know", &item.notes);
            for role in &item.roles {
                self.role(role);
            }
        }
    }

    fn role(&mut self, role: &RoleSummary) {
        self.list.push(Block::Subheading(role.name.clone()));
        self.line(&role.summary);
        if let Some(level) = &role.security_level {
            self.line(&text(&["Security level: ", level]));
        }
        let beyond = if role.asked.is_empty() {
            "It allows you to:"
        } else {
            "Beyond that, it allows you to:"
        };
        for (heading, lines) in [
            ("For what you told us, it allows you to:", &role.asked),
            (beyond, &role.allows),
            ("It does not allow you to:", &role.does_not_allow),
        ] {
            if !lines.is_empty() {
                self.line(heading);
                self.list.push(Block::List(lines.iter().map(|line| entry(line)).collect()));
            }
        }
    }
}

fn told(lines: &[PossibleLine], between: &str) -> Vec<String> {
    let mut told = Vec::new();
    for line in lines {
        told.push(text(&[&line.finding, ": ", &line.then.join(between)]));
    }
    told
}
