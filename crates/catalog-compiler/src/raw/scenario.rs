//! Mirror of a scenario.

use advisor::{advice::Kind, date::Date, role::System};

use super::{
    lists::Citation,
    macros::{choice, record},
    question::Answers,
    reader::Full,
    values::Text,
};

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
        kind: Kind,
        roles: Vec<Text>,
        channel: Option<Text>,
        contact: Option<Text>,
        approver: Option<Text>,
        alternatives: Vec<Full<Text>>,
        ask_first: Option<Text>,
    }
}

choice! {
    Kind {
        "automatic" Automatic, "apply" Apply, "contact" Contact, "nothing-needed" NothingNeeded,
        "not-covered" NotCovered,
    }
}
