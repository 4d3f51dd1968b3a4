//! A report as plain text.

use super::{Item, Report, Section, words};

impl Report {
    /// The report as plain text: verdicts first, then why, answers, sources and date.
    pub fn plain_text(&self) -> String {
        let mut text = Text(String::new());
        for section in &self.sections {
            text.section(section);
        }
        if !self.what_if.is_empty() {
            text.heading("What would change this");
            for what_if in &self.what_if {
                text.bullet(&what_if.text());
            }
        }
        text.heading("Answers");
        for line in &self.answers {
            text.bullet(&words::text(&[&line.topic, ": ", &line.answers.join("; ")]));
        }
        text.heading("Sources");
        for source in &self.sources {
            text.bullet(source);
        }
        text.line("");
        text.line(&words::text(&["As of ", &self.today.text()]));
        text.0
    }
}

struct Text(String);

impl Text {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn heading(&mut self, heading: &str) {
        self.line("");
        self.line(heading);
    }

    fn bullet(&mut self, text: &str) {
        self.0.push_str("- ");
        self.line(text);
    }

    fn bullets(&mut self, heading: &str, lines: &[String]) {
        if !lines.is_empty() {
            self.heading(heading);
            for line in lines {
                self.bullet(line);
            }
        }
    }

    fn section(&mut self, section: &Section) {
        if !self.0.is_empty() {
            self.line("");
        }
        self.line(section.system.name());
        for item in &section.items {
            self.item(item);
        }
        if let Some(covered) = section.covered {
            self.line("");
            self.line(covered);
        }
        self.bullets("Every year", &section.yearly);
        let others: Vec<String> = section
            .other_roles
            .iter()
            .map(|role| words::text(&[&role.name, ": ", &role.why_not]))
            .collect();
        self.bullets("Other roles", &others);
    }

    fn item(&mut self, item: &Item) {
        self.heading(&item.verdict);
        self.line(&item.apply);
        self.line(&item.next.text);
        for link in &item.next.links {
            // The label says the number; and a page of ours has no address outside of the app.
            let said = link.href.starts_with("tel:") || link.href.starts_with('#');
            let address = if said { "" } else { link.href.as_str() };
            self.bullet(words::text(&[&link.label, " ", address]).trim_end());
        }
        if let Some(approver) = &item.approver {
            self.line(approver);
        }
        self.bullets("Have ready", &item.prepare);
        self.bullets("These would do as well, with no more access", &item.ties);
        for possible in &item.possible {
            self.bullet(&words::text(&[&possible.finding, ": ", &possible.then.join("; ")]));
        }
        let uncovered: Vec<String> = item
            .uncovered
            .iter()
            .map(|line| words::text(&[&line.finding, ": ", &line.then.join("; or ")]))
            .collect();
        self.bullets("What stays uncovered", &uncovered);
        for note in &item.notes {
            self.line(note);
        }
        self.heading("Why");
        for reason in &item.reasons {
            let source = reason
                .source
                .as_ref()
                .map(|source| words::text(&[" [", source, "]"]))
                .unwrap_or_default();
            let reading = if reason.reading { " (our reading)" } else { "" };
            self.bullet(&words::text(&[&reason.text, reading, &source]));
        }
        for role in &item.roles {
            self.heading(&role.name);
            self.line(&role.summary);
            if let Some(level) = &role.security_level {
                self.line(&words::text(&["Security level: ", level]));
            }
            self.bullets("For what you told us, it allows you to", &role.asked);
            let beyond = if role.asked.is_empty() {
                "It allows you to"
            } else {
                "Beyond that, it allows you to"
            };
            self.bullets(beyond, &role.allows);
            self.bullets("It does not allow you to", &role.does_not_allow);
        }
    }
}
