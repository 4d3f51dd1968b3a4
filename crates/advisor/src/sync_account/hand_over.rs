//! The sheet for the record and for Clever’s sign-up: everything but the password.

use super::{
    Guide, Kind, Progress, Setting,
    audit::{self, Summary, Verdict},
};
use crate::{catalog::Catalog, date::Date, report::words::text};

/// What the sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What there is to know about the account: what it is about, and what it is.
    pub facts: Vec<(String, String)>,
    /// The pages of PowerSchool by step: what for, and the address, or the URL extension where none was entered.
    pub pages: Vec<(String, String)>,
    /// The parts with their steps: what is done, and how far.
    pub parts: Vec<(String, Vec<(String, &'static str)>)>,
    /// How each list of settings compares, in a sentence.
    pub audits: Vec<(String, String)>,
    /// What differs or is to be looked at: the setting with what it shows, and how to mend it.
    pub open: Vec<(String, String)>,
}

/// What stands where nobody has entered anything.
const UNKNOWN: &str = "not entered";
/// What the sheet says in the place of the password.
const NO_PASSWORD: &str = "not on this sheet: pass it on by another way";

/// Writes the sheet.
pub fn sheet(guide: &Guide, progress: &Progress) -> Sheet {
    let mut sheet = Sheet {
        facts: facts(guide, progress),
        pages: Vec::new(),
        parts: Vec::new(),
        audits: Vec::new(),
        open: Vec::new(),
    };
    for part in guide.parts.iter().filter(|part| !part.removal && !part.steps.is_empty()) {
        sheet.parts.push((part.title.clone(), Vec::new()));
    }
    for (id, part, step) in guide.steps() {
        if let Some(page) = &step.page {
            let address = progress.address.as_ref().map(|address| address.page(page));
            sheet.pages.push((step.title.clone(), address.unwrap_or_else(|| page.clone())));
        }
        if let Some((_, steps)) = sheet.parts.iter_mut().find(|(title, _)| *title == part.title) {
            steps.push((step.title.clone(), progress.status(id).name()));
        }
    }
    for (id, list) in guide.audits() {
        let findings = audit::findings(guide, id, progress);
        sheet.audits.push((list.title.clone(), sentence(audit::summary(&findings))));
        for finding in findings {
            if matches!(finding.verdict, Verdict::Differs | Verdict::Look) {
                let about = text(&[
                    &list.title,
                    ", ",
                    &setting_name(finding.setting),
                    ": ",
                    &finding.shows,
                ]);
                sheet.open.push((about, finding.remedy));
            }
        }
    }
    sheet
}

fn facts(guide: &Guide, progress: &Progress) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    let mut fact = |about: &str, value: &str| {
        let value = if value.is_empty() { UNKNOWN } else { value };
        facts.push((about.to_owned(), value.to_owned()));
    };
    fact("PowerSchool", progress.address.as_ref().map_or("", |address| address.as_str()));
    fact("PowerSchool version", progress.version().trim());
    // Whatever one types is a fact about this account.
    for (id, list) in guide.audits() {
        for (place, setting) in list.settings.iter().enumerate() {
            if matches!(setting.kind, Kind::GroupNumber | Kind::GroupName | Kind::Free(_)) {
                fact(&setting_name(setting), progress.entry(id, place).trim());
            }
        }
    }
    fact("Password", NO_PASSWORD);
    facts
}

/// What a setting is called, with the heading above it.
pub fn setting_name(setting: &Setting) -> String {
    match &setting.under {
        Some(under) => text(&[under, ": ", &setting.label]),
        None => setting.label.clone(),
    }
}

/// How a list of settings compares.
pub fn sentence(summary: Summary) -> String {
    let Summary { all, entered, differ, look } = summary;
    let (all_text, entered_text) = (all.to_string(), entered.to_string());
    if summary.is_sound() {
        return text(&[
            "All as it should be: ",
            &all_text,
            " of ",
            &all_text,
            " settings compared.",
        ]);
    }
    let mut sentence = if entered == 0 {
        "Not compared yet.".to_owned()
    } else {
        text(&[&entered_text, " of ", &all_text, " settings compared. "])
    };
    if entered == 0 {
        return sentence;
    }
    match differ {
        0 => sentence.push_str("Nothing differs so far."),
        1 => sentence.push_str("1 differs."),
        _ => sentence.push_str(&text(&[&differ.to_string(), " differ."])),
    }
    match look {
        0 => {}
        1 => sentence.push_str(" 1 needs a look."),
        _ => sentence.push_str(&text(&[" ", &look.to_string(), " need a look."])),
    }
    sentence
}

/// How much of the setting up is done, or of the removal.
pub fn count(progress: &Progress, guide: &Guide, removal: bool) -> String {
    let (done, all) = progress.done(guide, removal);
    text(&[&done.to_string(), " of ", &all.to_string(), " steps done"])
}

/// The sheet as plain text, to be copied into a mail or a ticket.
pub fn plain(catalog: &Catalog, guide: &Guide, progress: &Progress, today: Date) -> String {
    let sheet = sheet(guide, progress);
    let mut plain = String::new();
    let mut line = |parts: &[&str]| {
        plain.push_str(&text(parts));
        plain.push('\n');
    };
    line(&["Clever sync account in PowerSchool"]);
    line(&["As of ", &today.text(), ". ", &count(progress, guide, false), "."]);
    line(&[]);
    for (about, value) in &sheet.facts {
        line(&[about, ": ", value]);
    }
    line(&[]);
    line(&["Pages of PowerSchool"]);
    for (about, address) in &sheet.pages {
        line(&["- ", about, ": ", address]);
    }
    for (title, steps) in &sheet.parts {
        line(&[]);
        line(&[title]);
        for (step, status) in steps {
            line(&["- ", step, ": ", status]);
        }
    }
    line(&[]);
    line(&["Settings"]);
    for (title, sentence) in &sheet.audits {
        line(&["- ", title, ": ", sentence]);
    }
    for (about, remedy) in &sheet.open {
        line(&["- ", about, ". ", remedy]);
    }
    line(&[]);
    line(&["Source: ", &catalog[guide.source.document].title]);
    plain
}
