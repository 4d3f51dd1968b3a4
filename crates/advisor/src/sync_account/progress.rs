//! What somebody has done so far: what the link holds.

use super::{Guide, address::Address};
use crate::ids::{AuditId, StepId};

/// How far a step has come, as one has set it oneself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// Not begun.
    #[default]
    NotStarted,
    /// Begun.
    InProgress,
    /// Done.
    Done,
    /// One cannot do it.
    Blocked,
}

impl Status {
    /// Every status, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::NotStarted, Self::InProgress, Self::Done, Self::Blocked];

    /// How a link names it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::InProgress => "in-progress",
            Self::Done => "done",
            Self::Blocked => "blocked",
        }
    }

    /// How a person names it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotStarted => "Not started",
            Self::InProgress => "In progress",
            Self::Done => "Done",
            Self::Blocked => "I can’t do this",
        }
    }
}

/// How long an entry may be, in characters.
const LONGEST: usize = 80;

/// What somebody has done so far. The password is no part of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    /// The address of PowerSchool.
    pub address: Option<Address>,
    /// The version of PowerSchool, as it was typed.
    version: String,
    /// The status of each step, in the order of the guide.
    statuses: Vec<Status>,
    /// What the screen shows of each setting, in the order of the guide: a key, or a text that was typed.
    entries: Vec<Vec<String>>,
}

impl Progress {
    /// Nothing done yet.
    pub fn new(guide: &Guide) -> Self {
        let entries = guide.audits.iter().map(|audit| vec![String::new(); audit.settings.len()]);
        Self {
            address: None,
            version: String::new(),
            statuses: vec![Status::default(); guide.steps().count()],
            entries: entries.collect(),
        }
    }

    /// The version of PowerSchool, as it was typed.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Takes down the version of PowerSchool. More than 80 characters, and line breaks and the like, are left
    /// out.
    pub fn set_version(&mut self, typed: &str) {
        self.version = fitting(typed);
    }

    /// The status of a step.
    pub fn status(&self, step: StepId) -> Status {
        self.statuses.get(step.index()).copied().unwrap_or_default()
    }

    /// Sets the status of a step.
    pub fn set_status(&mut self, step: StepId, status: Status) {
        if let Some(place) = self.statuses.get_mut(step.index()) {
            *place = status;
        }
    }

    /// What the screen shows of a setting: the key of a choice, or a text; empty if nothing was entered.
    pub fn entry(&self, audit: AuditId, setting: usize) -> &str {
        self.entries.get(audit.index()).and_then(|of| of.get(setting)).map_or("", String::as_str)
    }

    /// Takes down what the screen shows of a setting. More than 80 characters, and line breaks and the like,
    /// are left out.
    pub fn enter(&mut self, audit: AuditId, setting: usize, entry: &str) {
        let place = self.entries.get_mut(audit.index()).and_then(|of| of.get_mut(setting));
        if let Some(place) = place {
            *place = fitting(entry);
        }
    }

    /// What was entered at the setting of this key in the list of this key, without the space around it.
    pub fn typed(&self, guide: &Guide, audit: &str, setting: &str) -> &str {
        for (id, list) in guide.audits() {
            let place = list.settings.iter().position(|of| of.key == setting);
            if let (true, Some(place)) = (list.key == audit, place) {
                return self.entry(id, place).trim();
            }
        }
        ""
    }

    /// The steps that have to be done before this one and are not yet.
    pub fn waits_for(&self, guide: &Guide, step: StepId) -> Vec<StepId> {
        let mut before = guide.step(step).map(|step| step.after.clone()).unwrap_or_default();
        before.retain(|id| self.status(*id) != Status::Done);
        before
    }

    /// How many of the steps are done, and how many there are: of the removal, or of the setting up.
    pub fn done(&self, guide: &Guide, removal: bool) -> (usize, usize) {
        let (mut done, mut all) = (0, 0);
        for (id, part, _) in guide.steps() {
            if part.removal == removal {
                all += 1;
                done += usize::from(self.status(id) == Status::Done);
            }
        }
        (done, all)
    }

    /// The step to go on with: the first one that is neither done nor given up, and waits for no other.
    pub fn next(&self, guide: &Guide, removal: bool) -> Option<StepId> {
        let mut steps = guide.steps();
        let open = |status| matches!(status, Status::NotStarted | Status::InProgress);
        let next = steps.find(|(id, part, _)| {
            part.removal == removal
                && open(self.status(*id))
                && self.waits_for(guide, *id).is_empty()
        });
        next.map(|(id, _, _)| id)
    }
}

/// A text as an entry holds it.
fn fitting(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_control()).take(LONGEST).collect()
}
