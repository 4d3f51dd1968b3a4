//! The link of a plan: what stands behind `#/v1/plan`.
//!
//! `?school=secondary&students=1801&teachers=70&held=counselor:3+teacher:70`, in the offices
//! `?school=office&group=oda-testing`. With `/figures` before it, the link leads to the form with
//! these figures. Parsing is total: any text gives a link, and notices about what could not be used.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    count::{self, NotACount},
    office_groups,
    recommended::{School, StaffCounts},
};
use crate::{
    cardinality::Staff,
    catalog::{Catalog, GroupId, RoleId},
    link_parts::{Parts, values},
    report::words::text,
    role::{Place, System},
    route::clipped,
};

const FIGURES: &str = "figures";
const SCHOOL: &str = "school";
const GROUP: &str = "group";
const STUDENTS: &str = "students";
const HELD: &str = "held";

/// What the link of a plan says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanLink {
    /// Whether it leads to the form, to change the figures.
    pub changing: bool,
    /// The kind of school, or the offices.
    pub place: Option<Place>,
    /// The groups of the offices, in the order of the guide; all of them if there are none.
    pub groups: BTreeSet<GroupId>,
    /// The enrollment.
    pub students: Option<u32>,
    /// How many of the staff there are.
    pub staff: StaffCounts,
    /// How many hold a role today: in the order of the guide.
    pub held: BTreeMap<RoleId, u32>,
}

impl PlanLink {
    /// The school, if the link says of which kind it is.
    pub fn school(&self) -> Option<School> {
        let place = self.place?;
        Some(School { place, students: self.students, staff: self.staff })
    }

    /// Whether there is enough for a plan: the kind of school, and its enrollment. The offices have none.
    pub fn is_complete(&self) -> bool {
        self.place.is_some_and(|place| place == Place::Office || self.students.is_some())
    }

    /// How many hold this role today.
    pub fn held_of(&self, role: RoleId) -> Option<u32> {
        self.held.get(&role).copied()
    }

    /// Takes down how many hold this role today, or that nobody has said so.
    pub fn hold(&mut self, role: RoleId, held: Option<u32>) {
        match held {
            Some(held) => self.held.insert(role, held),
            None => self.held.remove(&role),
        };
    }

    /// What stands behind the name of the page.
    pub fn print(&self, catalog: &Catalog) -> String {
        let mut link = String::new();
        if self.changing {
            link.push('/');
            link.push_str(FIGURES);
        }
        let mut query = Query { link, empty: true };
        if let Some(place) = self.place {
            query.add(SCHOOL, place.key());
        }
        let mut keys = String::new();
        for group in &self.groups {
            joined(&mut keys, &catalog[*group].key);
        }
        query.add(GROUP, &keys);
        query.count(STUDENTS, self.students);
        for staff in Staff::ALL {
            query.count(staff.key(), self.staff.of(staff));
        }
        let mut held = String::new();
        for (role, count) in &self.held {
            joined(&mut held, &text(&[&catalog[*role].key, ":", &count.to_string()]));
        }
        query.add(HELD, &held);
        query.link
    }
}

/// The query of a link. Ids and digits are all that is ever written, so nothing needs an escape.
struct Query {
    link: String,
    empty: bool,
}

impl Query {
    #[inline(never)]
    fn add(&mut self, key: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        self.link.push(if self.empty { '?' } else { '&' });
        self.empty = false;
        self.link.push_str(key);
        self.link.push('=');
        self.link.push_str(value);
    }

    fn count(&mut self, key: &str, count: Option<u32>) {
        if let Some(count) = count {
            self.add(key, &count.to_string());
        }
    }
}

fn joined(list: &mut String, item: &str) {
    if !list.is_empty() {
        list.push('+');
    }
    list.push_str(item);
}

const LEFT_OUT: &str = " That part was left out.";

/// Reads what stands behind the name of the page, and says in words what of it could not be used.
pub fn parse(catalog: &Catalog, rest: &str) -> (PlanLink, Vec<String>) {
    let parts = Parts::new(rest);
    let mut reading = Reading { catalog, link: PlanLink::default(), notices: Vec::new() };
    match parts.path.join("/").as_str() {
        "" => {}
        FIGURES => reading.link.changing = true,
        other => reading.notice(&[
            "The link names “",
            &clipped(other),
            "”, which is not a part of the plan.",
        ]),
    }
    for (key, value) in &parts.pairs {
        reading.pair(key, value);
    }
    (reading.link, reading.notices)
}

struct Reading<'a> {
    catalog: &'a Catalog,
    link: PlanLink,
    notices: Vec<String>,
}

impl Reading<'_> {
    fn notice(&mut self, parts: &[&str]) {
        self.notices.push(text(&[&text(parts), LEFT_OUT]));
    }

    fn pair(&mut self, key: &str, value: &str) {
        let staff = Staff::ALL.into_iter().find(|staff| staff.key() == key);
        match (key, staff) {
            (SCHOOL, _) => self.place(value.trim()),
            (GROUP, _) => self.groups(value),
            (STUDENTS, _) => self.students(value),
            (HELD, _) => self.held(value),
            (_, Some(staff)) => self.staff(staff, value),
            _ => self.notice(&[
                "The link says something of “",
                &clipped(key),
                "”, which the plan does not ask for.",
            ]),
        }
    }

    fn place(&mut self, key: &str) {
        match Place::ALL.into_iter().find(|place| place.key() == key) {
            Some(place) if self.link.place.is_none_or(|known| known == place) => {
                self.link.place = Some(place);
            }
            Some(place) => {
                self.notice(&["The link names “", place.key(), "” as a second kind of school."]);
            }
            None if key.is_empty() => {}
            None => self.notice(&[
                "The link names “",
                &clipped(key),
                "”, which is not a kind of school here.",
            ]),
        }
    }

    fn groups(&mut self, keys: &str) {
        let known = office_groups(self.catalog);
        for key in values(keys) {
            match known.iter().find(|group| self.catalog[**group].key == key) {
                Some(group) => {
                    self.link.groups.insert(*group);
                }
                None => self.notice(&[
                    "The link names “",
                    &clipped(key),
                    "”, which is not a group of office roles here.",
                ]),
            }
        }
    }

    fn students(&mut self, value: &str) {
        let count = self.count("as the enrollment", value);
        self.once("enrollment", self.link.students, count);
        self.link.students = self.link.students.or(count);
    }

    fn staff(&mut self, staff: Staff, value: &str) {
        let whose = super::words::staff(staff);
        let count = self.count(&text(&["as the number of ", whose]), value);
        let known = self.link.staff.of(staff);
        self.once(&text(&["number of ", whose]), known, count);
        *self.link.staff.of_mut(staff) = known.or(count);
    }

    fn held(&mut self, value: &str) {
        for part in values(value) {
            let (key, count) = part.split_once(':').unwrap_or((part, ""));
            let mut roles = self.catalog.roles();
            let role = roles.find(|(_, role)| role.system == System::Misis && role.key == key);
            let Some((id, role)) = role else {
                self.notice(&[
                    "The link says how many hold “",
                    &clipped(key),
                    "”, which is not a MiSiS role here.",
                ]);
                continue;
            };
            let whose = text(&["number of holders of ", &role.name]);
            let count = self.count(&text(&["as the ", &whose]), count);
            let known = self.link.held_of(id);
            self.once(&whose, known, count);
            self.link.hold(id, known.or(count));
        }
    }

    /// The count, or a notice.
    fn count(&mut self, what: &str, value: &str) -> Option<u32> {
        let why = match count::read(value) {
            Ok(count) => return count,
            Err(NotACount::NotANumber) => "which is not a whole number.",
            Err(NotACount::TooLarge) => "which is more than can be reckoned with here.",
        };
        self.notice(&["The link gives “", &clipped(value), "” ", what, ", ", why]);
        None
    }

    /// A notice if a second count differs from the first.
    fn once(&mut self, what: &str, known: Option<u32>, count: Option<u32>) {
        if let (Some(known), Some(second)) = (known, count)
            && known != second
        {
            self.notice(&[
                "The link gives the ",
                what,
                " a second time, as ",
                &count::written(second),
                ".",
            ]);
        }
    }
}
