//! Mirror of the lists: sources, contacts, channels, groups, areas, positions, duties, features, yearly.

use advisor::{
    catalog::{ChannelKind, Employment},
    date::Date,
    permission::{Action, Extent, Scope},
    role::{Place, System},
};

use super::{
    macros::{choice, record},
    reader::Full,
    values::{At, Text},
};

record! {
    /// Where a fact stands.
    Citation {
        document: Text,
        at: Text,
    }

    /// An entry of `sources.toml`.
    Document {
        title: Text,
        read: Date,
    }

    /// An entry of `contacts.toml`.
    Contact {
        name: Text,
        phone: Option<Text>,
        phone_menu: Option<Text>,
        url: Option<Text>,
        if_you: Option<Text>,
        positions: Vec<Text>,
        instead: Option<Text>,
        at_schools: Option<Text>,
        in_offices: Option<Text>,
        source: Citation,
    }

    /// An entry of `channels.toml`.
    Channel {
        name: Text,
        kind: At<ChannelKind>,
        url: Option<Text>,
        link: Option<Text>,
        how: Text,
        contact: Option<Text>,
        labels: Full<Text>,
        also_open: Vec<AlsoOpen>,
        job_aids: Vec<JobAid>,
        source: Citation,
    }

    /// A job aid of a channel.
    JobAid {
        system: System,
        url: Text,
        source: Citation,
    }

    /// Another channel whose web page is shown too.
    AlsoOpen {
        system: System,
        channel: Text,
    }

    /// An entry of `interpretations.toml`.
    Interpretation {
        text: Text,
        roles: Vec<Text>,
        channels: Vec<Text>,
        positions: Vec<Text>,
        questions: Vec<Text>,
        places: Vec<Place>,
        system: Option<System>,
        numbers: Option<bool>,
        source: Citation,
    }

    /// An entry of `groups.toml`.
    Group {
        name: Text,
        system: System,
    }

    /// An entry of `areas.toml`.
    Area {
        name: Text,
        system: Option<System>,
        everything: Option<bool>,
        apart: Option<bool>,
        contains: Vec<Text>,
        module: Option<Text>,
        whole_module: Option<bool>,
    }

    /// All of `weights.toml`.
    Weights {
        actions: ActionWeights,
        scopes: ScopeWeights,
        extents: ExtentWeights,
        sensitive: SensitiveAreas,
        sums: Vec<Sum>,
    }

    /// What each action weighs.
    ActionWeights {
        view: At<u16>,
        enter: At<u16>,
        change: At<u16>,
        approve: At<u16>,
        delete: At<u16>,
        why: Text,
    }

    /// What each scope multiplies it by.
    ScopeWeights {
        own_classes: At<u16>,
        school: At<u16>,
        district: At<u16>,
        why: Text,
    }

    /// What each extent multiplies it by.
    ExtentWeights {
        limited: At<u16>,
        most: At<u16>,
        all: At<u16>,
        why: Text,
    }

    /// The areas that count more than others.
    SensitiveAreas {
        factor: At<u16>,
        areas: Full<Text>,
        why: Text,
    }

    /// An area that counts as others together.
    Sum {
        area: Text,
        parts: Full<Text>,
        why: Text,
    }

    /// All of `modules.toml`.
    Modules {
        names: Full<Text>,
    }

    /// All of `interview.toml`.
    Interview {
        questions: Full<Text>,
    }

    /// An entry of `positions.toml`.
    Position {
        name: Text,
        hint: Option<Text>,
        hint_is_interpretation: Option<bool>,
        also: Vec<Text>,
        employment: Option<Employment>,
        delegable: Option<bool>,
        implies: Vec<Text>,
    }

    /// An entry of `titles.toml`.
    Title {
        titles: Full<Text>,
        options: Full<Text>,
    }

    /// An entry of `duties.toml`.
    Duty {
        name: Text,
        also: Vec<Text>,
        needs: Full<Need>,
    }

    /// A permission that a duty needs.
    Need {
        action: Action,
        area: Text,
        scope: Scope,
        extent: Option<Extent>,
    }

    /// An entry of `features.toml`.
    Feature {
        name: Text,
        section: Text,
        roles: Full<Text>,
        source: Citation,
    }

    /// An entry of `yearly.toml`.
    Yearly {
        first: Option<At<Date>>,
        coming: Option<Text>,
        in_force: Text,
        automatic: Option<Text>,
        automatic_is_interpretation: Option<bool>,
        applied: Option<Text>,
        source: Citation,
    }
}

choice! {
    System { "clever" Clever, "misis" Misis, "powerschool" PowerSchool, }
    ChannelKind { "automatic" Automatic, "online" Online, "phone" Phone, "set-up" SetUp, }
    Employment { "certificated" Certificated, "classified" Classified, }
    Action { "view" View, "enter" Enter, "change" Change, "approve" Approve, "delete" Delete, }
    Scope { "own-classes" OwnClasses, "school" School, "district" District, }
    Extent { "limited" Limited, "most" Most, "all" All, }
}
