//! The form that a plan begins with: what was typed becomes figures, or problems to put right.

use std::collections::BTreeSet;

use super::{
    count::{self, NotACount},
    link::PlanLink,
    words,
};
use crate::{cardinality::Staff, catalog::GroupId, report::words::text, role::Place};

/// What stands in the form, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Form {
    /// The kind of school, or the offices.
    pub place: Option<Place>,
    /// The groups of the offices.
    pub groups: BTreeSet<GroupId>,
    /// The enrollment.
    pub students: String,
    /// How many of the staff there are, in the order of [`Staff::ALL`].
    pub staff: [String; 3],
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The kind of school.
    Place,
    /// The enrollment.
    Students,
    /// How many of the staff there are.
    Staff(Staff),
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: Field,
    /// What to do about it.
    pub message: String,
}

impl Form {
    /// The form with the figures of a link.
    pub fn of(link: &PlanLink) -> Self {
        let typed = |count: Option<u32>| count.map(count::written).unwrap_or_default();
        Self {
            place: link.place,
            groups: link.groups.clone(),
            students: typed(link.students),
            staff: Staff::ALL.map(|staff| typed(link.staff.of(staff))),
        }
    }

    /// `link` with all figures of the form that can be read, and what is wrong with the others. The
    /// offices have neither enrollment nor staff: what is typed there does not matter, and stays.
    pub fn read(&self, link: &PlanLink) -> (PlanLink, Vec<Problem>) {
        let mut link = PlanLink { place: self.place, groups: self.groups.clone(), ..link.clone() };
        let mut problems = Vec::new();
        if self.place.is_none() {
            let message = "Select what you plan for".to_owned();
            problems.push(Problem { field: Field::Place, message });
        }
        let mut counts = Vec::new();
        read_count(Field::Students, &self.students, &mut link.students, &mut counts);
        if link.students.is_none() && counts.is_empty() {
            let message = "Enter how many students are enrolled".to_owned();
            counts.push(Problem { field: Field::Students, message });
        }
        for (staff, typed) in Staff::ALL.into_iter().zip(&self.staff) {
            read_count(Field::Staff(staff), typed, link.staff.of_mut(staff), &mut counts);
        }
        if self.place != Some(Place::Office) {
            problems.extend(counts);
        }
        (link, problems)
    }
}

fn read_count(field: Field, typed: &str, count: &mut Option<u32>, problems: &mut Vec<Problem>) {
    match count::read(typed) {
        Ok(read) => *count = read,
        Err(why) => {
            *count = None;
            let what = match field {
                Field::Staff(staff) => text(&["The number of ", words::staff(staff)]),
                Field::Students | Field::Place => "The enrollment".to_owned(),
            };
            problems.push(Problem { field, message: text(&[&what, must_be(why)]) });
        }
    }
}

/// What a count must be, behind what it counts.
pub const fn must_be(why: NotACount) -> &'static str {
    match why {
        NotACount::NotANumber => " must be a whole number, such as 12 or 1,801",
        NotACount::TooLarge => " must be less than 1,000,000",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::recommended::StaffCounts;

    fn messages(form: &Form) -> Vec<String> {
        let (_, problems) = form.read(&PlanLink::default());
        problems.into_iter().map(|problem| problem.message).collect()
    }

    #[test]
    fn an_empty_form_asks_for_what_is_needed() {
        assert_eq!(
            messages(&Form::default()),
            ["Select what you plan for", "Enter how many students are enrolled"]
        );
        let office = Form { place: Some(Place::Office), ..Form::default() };
        assert_eq!(messages(&office), Vec::<String>::new());
    }

    #[test]
    fn every_field_that_cannot_be_read_is_named() {
        let staff = ["four".to_owned(), "70".to_owned(), "-1".to_owned()];
        let school = Form {
            place: Some(Place::Secondary),
            students: "5,000,000".to_owned(),
            staff,
            ..Form::default()
        };
        assert_eq!(
            messages(&school),
            [
                "The enrollment must be less than 1,000,000",
                "The number of administrators must be a whole number, such as 12 or 1,801",
                "The number of other certificated staff must be a whole number, such as 12 or 1,801",
            ]
        );
        let (link, _) = school.read(&PlanLink::default());
        assert_eq!(link.staff.teachers, Some(70));
        let office = Form { place: Some(Place::Office), ..school };
        assert_eq!(messages(&office), Vec::<String>::new());
    }

    #[test]
    fn what_a_link_says_stands_in_the_form_and_comes_back() {
        let link = PlanLink {
            place: Some(Place::Options),
            students: Some(1801),
            staff: StaffCounts { administrators: Some(4), teachers: None, other: Some(0) },
            ..PlanLink::default()
        };
        let form = Form::of(&link);
        assert_eq!(form.students, "1,801");
        assert_eq!(form.staff, ["4", "", "0"]);
        assert_eq!(form.read(&PlanLink::default()), (link, vec![]));
    }
}
