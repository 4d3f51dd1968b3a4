//! The part of a link that is about the sync account: what follows the name of the page.
//!
//! `/step/set-group?done=find-group&doing=set-group&address=https://…&group=name:…`: which page of the guide, the
//! steps by status, and what was entered. The address names a server, and the user name of the account opens
//! nothing without its password: both belong to what one hands over to a colleague. The password is nowhere.
//! Parsing is total.

use super::{
    Guide, Kind,
    address::{self, Typed},
    progress::{Progress, Status},
};
use crate::{
    ids::{AuditId, StepId},
    link_parts::{Parts, print, unknown, values},
    report::words::text,
};

const STEP: &str = "step";
const SETTINGS: &str = "settings";
const PASSWORD: &str = "password";
const REMOVAL: &str = "removal";
const HAND_OVER: &str = "hand-over";
const ADDRESS: &str = "address";
const VERSION: &str = "version";

/// A page of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The list of tasks.
    Tasks,
    /// A step.
    Step(StepId),
    /// A list of settings to compare.
    Settings(AuditId),
    /// Where a password is made.
    Password,
    /// The list of tasks that takes the account away.
    Removal,
    /// The sheet for the record and for Clever’s sign-up.
    HandOver,
}

/// What a link to the guide leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyncLink {
    /// The page.
    pub view: View,
    /// What has been done so far.
    pub progress: Progress,
}

impl SyncLink {
    /// What follows the name of the page in a link that leads here.
    pub fn print(&self, guide: &Guide) -> String {
        link(guide, self.view, &self.progress)
    }
}

/// What follows the name of the page in a link that leads to `view`, with this progress.
pub fn link(guide: &Guide, view: View, progress: &Progress) -> String {
    let path = match view {
        View::Tasks => String::new(),
        View::Step(id) => {
            text(&["/", STEP, "/", guide.step(id).map_or("", |step| step.key.as_str())])
        }
        View::Settings(id) => {
            text(&["/", SETTINGS, "/", guide.audit(id).map_or("", |audit| audit.key.as_str())])
        }
        View::Password => text(&["/", PASSWORD]),
        View::Removal => text(&["/", REMOVAL]),
        View::HandOver => text(&["/", HAND_OVER]),
    };
    let mut pairs: Vec<(&str, String)> = Vec::new();
    let address = progress.address.as_ref().map(|address| address.as_str().to_owned());
    pairs.push((ADDRESS, address.unwrap_or_default()));
    pairs.push((VERSION, progress.version().to_owned()));
    for status in Status::ALL {
        let mut keys: Vec<&str> = Vec::new();
        for (id, _, step) in guide.steps() {
            if status != Status::default() && progress.status(id) == status {
                keys.push(&step.key);
            }
        }
        pairs.push((status.key(), keys.join(" ")));
    }
    for (id, audit) in guide.audits() {
        for (place, setting) in audit.settings.iter().enumerate() {
            let entry = progress.entry(id, place);
            if !entry.is_empty() {
                // One pair for each: a text may hold any sign.
                pairs.push((&audit.key, text(&[&setting.key, ":", entry])));
            }
        }
    }
    print(&path, &pairs)
}

/// Reads what follows the name of the page. Any text leads somewhere; the sentences tell what of it could not
/// be used.
pub fn parse(guide: &Guide, rest: &str) -> (SyncLink, Vec<String>) {
    let parts = Parts::new(rest);
    let mut reading = Reading { guide, progress: Progress::new(guide), notices: Vec::new() };
    let view = reading.view(&parts.path);
    for (key, value) in &parts.pairs {
        reading.pair(key, value);
    }
    (SyncLink { view, progress: reading.progress }, reading.notices)
}

struct Reading<'a> {
    guide: &'a Guide,
    progress: Progress,
    notices: Vec<String>,
}

impl Reading<'_> {
    fn view(&mut self, path: &[String]) -> View {
        let mut names = path.iter().map(String::as_str);
        let view = match (names.next(), names.next(), names.next()) {
            (None, ..) => Some(View::Tasks),
            (Some(STEP), Some(key), None) => self.step(key).map(View::Step),
            (Some(SETTINGS), Some(key), None) => self.audit(key).map(View::Settings),
            (Some(PASSWORD), None, _) => Some(View::Password),
            (Some(REMOVAL), None, _) => Some(View::Removal),
            (Some(HAND_OVER), None, _) => Some(View::HandOver),
            _ => None,
        };
        view.unwrap_or_else(|| {
            self.notices.push(unknown("a page of the guide", &path.join("/")));
            View::Tasks
        })
    }

    fn step(&self, key: &str) -> Option<StepId> {
        self.guide.steps().find(|(_, _, step)| step.key == key).map(|(id, _, _)| id)
    }

    fn audit(&self, key: &str) -> Option<AuditId> {
        self.guide.audits().find(|(_, audit)| audit.key == key).map(|(id, _)| id)
    }

    fn pair(&mut self, key: &str, value: &str) {
        let mut statuses = Status::ALL.into_iter().filter(|status| *status != Status::default());
        if let Some(status) = statuses.find(|status| status.key() == key) {
            self.statuses(status, value);
        } else if let Some(audit) = self.audit(key) {
            self.entry(audit, value);
        } else if key == ADDRESS {
            self.address(value);
        } else if key == VERSION {
            self.progress.set_version(value);
        } else {
            self.notices.push(unknown("a part of the guide", key));
        }
    }

    fn statuses(&mut self, status: Status, keys: &str) {
        for key in values(keys) {
            match self.step(key) {
                Some(step) if self.progress.status(step) == Status::default() => {
                    self.progress.set_status(step, status);
                }
                Some(step) if self.progress.status(step) == status => {}
                Some(_) => self.notices.push(text(&[
                    "The link gives the step “",
                    key,
                    "” two statuses. The first one is used.",
                ])),
                None => self.notices.push(unknown("a step", key)),
            }
        }
    }

    fn address(&mut self, value: &str) {
        match address::read(value) {
            Typed::Nothing => {}
            Typed::Address { address, .. } => self.progress.address = Some(address),
            // It is not shown again: there may be a password in it.
            Typed::Problem(_) => self.notices.push(
                "The address of PowerSchool in the link could not be used. That part was left out."
                    .to_owned(),
            ),
        }
    }

    fn entry(&mut self, id: AuditId, value: &str) {
        let Some(audit) = self.guide.audit(id) else { return };
        let (key, entry) = value.split_once(':').unwrap_or((value, ""));
        let Some(place) = audit.settings.iter().position(|setting| setting.key == key) else {
            self.notices.push(unknown("a setting", key));
            return;
        };
        let Some(setting) = audit.settings.get(place) else { return };
        let is_known = match &setting.kind {
            Kind::Choice { options, .. } => {
                entry == super::audit::OTHER || options.iter().any(|option| option.key == entry)
            }
            Kind::Checkbox(_) => [super::audit::CHECKED, super::audit::UNCHECKED].contains(&entry),
            Kind::Shown => false,
            Kind::GroupNumber | Kind::GroupName | Kind::Free(_) => true,
        };
        if is_known {
            self.progress.enter(id, place, entry);
        } else {
            self.notices.push(unknown("an entry for this setting", entry));
        }
    }
}
