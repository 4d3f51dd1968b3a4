//! Mirror of `sync-account.toml`: the guide to the account through which Clever reads PowerSchool.

use advisor::sync_account::GroupState;

use super::{
    lists::Citation,
    macros::{choice, record},
    reader::Full,
    values::{At, Id, Text},
};

/// The kinds of settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SettingKind {
    Choice,
    Checkbox,
    GroupNumber,
    GroupName,
    Free,
    Shown,
}

record! {
    /// All of `sync-account.toml`.
    SyncAccount {
        role: Text,
        time: Text,
        oldest_version: Text,
        older: Text,
        lead: Full<Text>,
        groups: Full<SecurityGroup>,
        parts: Full<Part>,
        audits: Full<Audit>,
        source: Citation,
    }

    /// A security group of PowerSchool.
    SecurityGroup {
        number: u16,
        name: Text,
        access: Text,
        state: GroupState,
    }

    /// A part of the guide.
    Part {
        id: Id,
        title: Text,
        lead: Text,
        removal: Option<bool>,
        steps: Vec<Step>,
        source: Citation,
    }

    /// A step of a part.
    Step {
        id: Id,
        title: Text,
        todo: Full<Text>,
        menu: Vec<Text>,
        page: Option<Text>,
        values: Vec<StepValue>,
        password: Option<bool>,
        why: Text,
        gives: Text,
        withholds: Option<Text>,
        check: Text,
        notes: Vec<Text>,
        silent: Option<Text>,
        after: Vec<Text>,
        audit: Option<Text>,
        source: Citation,
    }

    /// Something to enter.
    StepValue {
        field: Text,
        value: Text,
        example: Option<bool>,
    }

    /// A list of settings.
    Audit {
        id: Id,
        title: Text,
        lead: Text,
        step: Text,
        settings: Full<Setting>,
        source: Citation,
    }

    /// A setting.
    Setting {
        id: Id,
        under: Option<Text>,
        label: Text,
        kind: At<SettingKind>,
        value: Text,
        options: Vec<SettingOption>,
        expected: Option<Text>,
        checked: Option<bool>,
        words: Vec<Text>,
        risk: Option<Text>,
        remedy: Option<Text>,
        note: Option<Text>,
    }

    /// Something that a screen offers to choose.
    SettingOption {
        id: Id,
        label: Text,
    }
}

choice! {
    GroupState { "in-use" InUse, "built-in" BuiltIn, "unused" Unused, }
    SettingKind {
        "choice" Choice, "checkbox" Checkbox, "group-number" GroupNumber, "group-name" GroupName,
        "free" Free, "shown" Shown,
    }
}
