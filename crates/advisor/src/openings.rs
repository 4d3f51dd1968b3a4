//! Which MiSiS roles are open to somebody, and which answers can still change the ones assigned.

use std::collections::BTreeSet;

use crate::{
    answers::Answers,
    cardinality::Staff,
    catalog::Catalog,
    decision_table::completions,
    facts,
    ids::{DutyId, OptionId, PositionId, QuestionId, RoleId},
    least_privilege::{Cover, covers},
    permission::{Access, Permission, Scope},
    question::{Fact, Meaning},
    role::{Basis, Places},
};

/// A role that is open to somebody, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// The role.
    pub role: RoleId,
    /// The position that opens it.
    pub position: PositionId,
    /// On which basis: the strongest that any of the positions gives.
    pub basis: Basis,
    /// Another role whose row fits the position, to be shown beside this one.
    pub beside: Option<RoleId>,
}

/// The roles open to people in these positions at these places, by role.
///
/// The guide gives School Full Read to those “outside of classroom”: it is not open to somebody who is also in a
/// position of classroom teachers.
pub fn open_roles(catalog: &Catalog, places: Places, positions: &[PositionId]) -> Vec<Open> {
    let mut open_roles = Vec::new();
    for (id, role) in catalog.roles() {
        let mut strongest: Option<Open> = None;
        for holder in &role.holders {
            if !holder.places.meets(places) {
                continue;
            }
            for position in &holder.positions {
                let stronger = strongest.is_none_or(|known| holder.basis < known.basis);
                if stronger && positions.contains(position) {
                    let (position, basis, beside) = (*position, holder.basis, holder.beside);
                    strongest = Some(Open { role: id, position, basis, beside });
                }
            }
        }
        open_roles.extend(strongest);
    }
    let is_in_classroom = |open: &Open| {
        open.basis != Basis::Duty && catalog[open.role].for_all_of() == Some(Staff::Teachers)
    };
    if open_roles.iter().any(is_in_classroom) {
        open_roles.retain(|open| !catalog[open.role].is_for_other_certificated());
    }
    open_roles
}

/// What is open to somebody, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Openings {
    /// The roles that the position brings, whatever the duties.
    pub given: Vec<RoleId>,
    /// What these grant.
    pub access: Access,
    /// The roles that only a duty brings.
    pub candidates: Vec<RoleId>,
}

impl Openings {
    /// Takes apart what is open.
    pub fn new(catalog: &Catalog, open: &[Open]) -> Self {
        let mut openings = Self::default();
        for open in open {
            match open.basis {
                Basis::Everyone | Basis::Position => {
                    openings.given.push(open.role);
                    openings.access.add(catalog.access(open.role));
                }
                Basis::Duty => openings.candidates.push(open.role),
                // Nothing is covered by a role that somebody has to ask about first.
                Basis::AskFirst => {}
            }
        }
        openings
    }

    /// Every set of candidates that these duties may need beyond what is given.
    pub fn covers(&self, catalog: &Catalog, duties: &[DutyId]) -> Vec<Cover> {
        covers(catalog, &self.access, &self.candidates, &needs(catalog, duties))
    }
}

/// Everything that these duties need.
pub(crate) fn needs(catalog: &Catalog, duties: &[DutyId]) -> Vec<Permission> {
    let mut needs = Vec::new();
    for duty in duties {
        needs.extend_from_slice(&catalog[*duty].needs);
    }
    needs
}

/// The options of `question` that can change which roles are assigned, after these answers to the
/// questions before it.
pub fn relevant_options(
    catalog: &Catalog,
    answers: &Answers,
    question: QuestionId,
) -> Vec<OptionId> {
    let places = facts::places(catalog, answers);
    match catalog[question].fact {
        Fact::Workplace => facts::sure_options(catalog, question),
        Fact::SchoolLevel if places == Places::default() => facts::sure_options(catalog, question),
        Fact::Position => {
            let with_roles = positions_with_roles(catalog, places);
            let mut options = facts::sure_options(catalog, question);
            options.retain(|option| match catalog[*option].meaning {
                Meaning::Position(position) => with_roles.contains(&position),
                _ => false,
            });
            options
        }
        Fact::Duty => duty_options(catalog, answers, question, true),
        Fact::OtherDuty if facts::something_else(catalog, answers) => {
            duty_options(catalog, answers, question, false)
        }
        _ => Vec::new(),
    }
}

/// The options of a question that tell of a position: all of them, if one tells of a position that opens more than
/// those known so far. They matter even where no position has been selected.
pub(crate) fn options_that_tell_positions(
    catalog: &Catalog,
    answers: &Answers,
    question: QuestionId,
) -> Vec<OptionId> {
    let places = facts::places(catalog, answers);
    let opened = |answers: &Answers| {
        let open = open_roles(catalog, places, &facts::positions(catalog, answers));
        open.into_iter().map(|open| (open.role, open.basis)).collect::<Vec<_>>()
    };
    let options = facts::sure_options(catalog, question);
    // A person who may be certificated gets the questions for certificated people.
    let employment =
        catalog.question_of(Fact::Employment).filter(|id| !answers.get(*id).is_empty());
    let ways = employment.map_or_else(
        || vec![answers.clone()],
        |question| completions(catalog, answers, &[question]),
    );
    let tells = |option: &OptionId| {
        catalog[*option].position.is_some()
            && ways.iter().any(|way| opened(&way.with(question, vec![*option])) != opened(way))
    };
    if options.iter().any(tells) { options } else { Vec::new() }
}

/// The positions to which some role is open at these places.
pub(crate) fn positions_with_roles(catalog: &Catalog, places: Places) -> BTreeSet<PositionId> {
    let mut positions = BTreeSet::new();
    for (_, role) in catalog.roles() {
        for holder in &role.holders {
            if holder.places.meets(places) {
                positions.extend(&holder.positions);
            }
        }
    }
    positions
}

/// The options for duties that would change which roles are assigned; or those that would not.
pub(crate) fn duty_options(
    catalog: &Catalog,
    answers: &Answers,
    question: QuestionId,
    matter: bool,
) -> Vec<OptionId> {
    let open = open_to(catalog, answers);
    let openings = Openings::new(catalog, &open);
    let mut options = facts::sure_options(catalog, question);
    options.retain(|option| match catalog[*option].meaning {
        Meaning::Duty(duty) => matters(catalog, &open, &openings, duty) == matter,
        _ => false,
    });
    options
}

/// Whether a duty changes which roles are assigned: the roles open to somebody together cover the whole
/// of it, and those that the position brings do not.
///
/// Then a role that covers the rest is added, and it stays: no given role holds it. Any other duty
/// changes nothing, whatever else is chosen, since what is given counts neither as missing nor as excess.
///
/// A duty towards one's own classes is one only for those who have classes: some role must be about
/// just these.
fn matters(catalog: &Catalog, open: &[Open], openings: &Openings, duty: DutyId) -> bool {
    let needs = &catalog[duty].needs;
    let coverable = |need: &Permission| {
        let allows = |open: &Open| catalog.access(open.role).allows(*need);
        open.iter().filter(|open| open.basis != Basis::AskFirst).any(allows)
            && (need.scope != Scope::OwnClasses || is_for_own_classes(catalog, open, *need))
    };
    !openings.access.allows_all(needs) && needs.iter().all(coverable)
}

/// Whether one of the roles grants this for one's own classes, and not just for more than these.
fn is_for_own_classes(catalog: &Catalog, open: &[Open], need: Permission) -> bool {
    let grants = |role: RoleId| {
        let grants = &catalog[role].grants;
        grants.iter().any(|grant| grant.scope == Scope::OwnClasses && grant.covers(need))
    };
    open.iter().any(|open| {
        open.basis != Basis::AskFirst && catalog.with_included(open.role).into_iter().any(grants)
    })
}

/// The roles open to the person who gave these answers.
pub fn open_to(catalog: &Catalog, answers: &Answers) -> Vec<Open> {
    open_roles(catalog, facts::places(catalog, answers), &facts::positions(catalog, answers))
}
