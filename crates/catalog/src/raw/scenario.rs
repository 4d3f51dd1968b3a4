//! Mirror of a scenario.

use advisor::{date::Date, role::System};

use super::{
    lists::Citation,
    macros::{choice, record},
    question::Answers,
    reader::Full,
    values::Text,
};
use crate::scenario::ExpectedKind;

record! {
    /// A file of `scenarios/`.
    Scenario {
        title: Text,
        today: Option<Date>,
        source: Citation,
        answers: Answers,
        expect: Full<Expectation>,
    }

    /// An outcome that is expected.
    Expectation {
        system: System,
        kind: ExpectedKind,
        roles: Vec<Text>,
        channel: Option<Text>,
        contact: Option<Text>,
        approver: Option<Text>,
    }
}

choice! {
    ExpectedKind {
        "automatic" Automatic, "apply" Apply, "contact" Contact, "nothing-needed" NothingNeeded,
        "not-covered" NotCovered,
    }
}
