//! The link of the page: what stands behind `#/v1/roster`. The roster itself is never in it.
//!
//! `?school=secondary&students=1801`, as in the link of a plan, whose parser reads it.

use advisor::{
    catalog::Catalog,
    plan::link::{self, PlanLink},
    role::Place,
};

/// What the link says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RosterLink {
    /// The kind of school of rows that do not name one.
    pub school: Option<Place>,
    /// The enrollment, for the recommended numbers.
    pub students: Option<u32>,
}

impl RosterLink {
    /// What stands behind the name of the page.
    pub fn print(&self, catalog: &Catalog) -> String {
        let (place, students) = (self.school, self.students);
        PlanLink { place, students, ..PlanLink::default() }.print(catalog)
    }
}

/// Reads what stands behind the name of the page, and says in words what of it could not be used.
pub fn parse(catalog: &Catalog, rest: &str) -> (RosterLink, Vec<String>) {
    let (plan, mut notices) = link::parse(catalog, rest);
    let school = plan.place.filter(|place| *place != Place::Office);
    if plan.place != school {
        notices.push(
            "A roster is checked for a school. That the link names the offices was left out."
                .to_owned(),
        );
    }
    (RosterLink { school, students: plan.students }, notices)
}
