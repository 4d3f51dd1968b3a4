//! How many people should hold a role: the guide's words, and what they come to.

use crate::{
    cardinality::{Cardinality, Minimum},
    plan::count::written,
    report::words::{self, text},
    role::Role,
};

/// How many people should hold a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberOfUsers {
    /// In the words of the guide.
    pub guide: String,
    /// What that comes to, in plain words.
    pub plain: String,
    /// Whether that is our reading in part: the guide does not say how to round.
    pub reading: bool,
}

pub(super) fn number_of_users(role: &Role) -> Option<NumberOfUsers> {
    let guide = role.number_of_users.clone()?;
    let cardinality = role.cardinality?;
    let reading = matches!(cardinality, Cardinality::PerStudents { .. });
    Some(NumberOfUsers { guide, plain: plain(cardinality), reading })
}

fn plain(cardinality: Cardinality) -> String {
    match cardinality {
        Cardinality::PerStudents { students, minimum, maximum } => {
            let mut sentence = text(&[
                "One for each ",
                &written(u32::from(students.get())),
                " students; a started group counts as a whole one. ",
            ]);
            sentence.push_str(&minimum_text(minimum));
            if let Some(maximum) = maximum {
                sentence.push_str(&text(&[" No more than ", &maximum.to_string(), "."]));
            }
            sentence
        }
        Cardinality::AsNeeded { minimum: Some(minimum) } => {
            text(&["As many as the work needs, at least ", &minimum.to_string(), "."])
        }
        Cardinality::AsNeeded { minimum: None } => {
            "As many as the work needs: the guide gives no number.".to_owned()
        }
        Cardinality::Between { minimum: 0, maximum } => {
            text(&["No more than ", &maximum.to_string(), "."])
        }
        Cardinality::Between { minimum, maximum } => {
            text(&["From ", &minimum.to_string(), " to ", &maximum.to_string(), "."])
        }
        Cardinality::Limited => "Few: the guide gives no number.".to_owned(),
        Cardinality::Everyone { .. } => "Everyone whom the role is meant for.".to_owned(),
    }
}

/// The minimum at each kind of school, and where the guide gives none.
fn minimum_text(minimum: Minimum) -> String {
    let of = [
        (minimum.elementary, "elementary schools"),
        (minimum.secondary, "secondary schools"),
        (minimum.options, "options schools"),
    ];
    if let (Some(everywhere), true) =
        (minimum.elementary, of.iter().all(|(of, _)| *of == minimum.elementary))
    {
        return text(&["At least ", &everywhere.to_string(), "."]);
    }
    let (mut given, mut not_given) = (Vec::new(), Vec::new());
    for (minimum, schools) in of {
        match minimum {
            Some(minimum) => given.push(text(&[&minimum.to_string(), " at ", schools])),
            None => not_given.push(schools),
        }
    }
    let mut sentence = text(&["At least ", &words::and(&words::borrowed(&given)), "."]);
    if !not_given.is_empty() {
        let none = text(&[" The guide gives no minimum for ", &words::and(&not_given), "."]);
        sentence.push_str(&none);
    }
    sentence
}
