//! Which MiSiS roles somebody's positions and duties bring.
//!
//! Roles meant for everybody in a position come first, then those that belong to the position
//! itself, then the smallest set that the duties need beyond them.

use crate::{
    advice::{Outcome, PossibleDuty, Reason, Subject, Uncovered, Verdict},
    answers::Answers,
    catalog::Catalog,
    facts,
    ids::{ContactId, DutyId, OptionId, PositionId, QuestionId, RoleId},
    least_privilege::{cover, leave_out_held, permissions, smallest_sets},
    ordered,
    permission::{Permission, Scope},
    question::{Fact, Meaning},
    role::{Basis, Places, Role, System},
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
}

/// The roles open to people in these positions at these places, by role.
pub fn open_roles(catalog: &Catalog, places: Places, positions: &[PositionId]) -> Vec<Open> {
    let open = |(id, role): (RoleId, &Role)| {
        role.holders
            .iter()
            .filter(|holder| holder.places.meets(places))
            .flat_map(|holder| {
                let held = holder.positions.iter().filter(|position| positions.contains(position));
                held.map(|position| Open { role: id, position: *position, basis: holder.basis })
            })
            .min_by_key(|open| open.basis)
    };
    catalog.roles().filter_map(open).collect()
}

/// The roles that the positions and duties bring.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assignment {
    /// The roles, each with what brings it.
    pub roles: Vec<(RoleId, Vec<Reason>)>,
    /// Roles that are meant for the person, but that another one holds whole.
    pub held: Vec<(RoleId, RoleId)>,
    /// Open roles that nothing told so far needs.
    pub not_needed: Vec<Open>,
}

/// Assigns roles to somebody to whom these are open and who has these duties.
pub fn assign(catalog: &Catalog, open: &[Open], duties: &[DutyId]) -> Assignment {
    let (given, by_duty): (Vec<Open>, Vec<Open>) =
        open.iter().partition(|open| open.basis != Basis::Duty);
    let granted: Vec<Permission> =
        given.iter().flat_map(|open| permissions(catalog, open.role)).collect();
    let needs: Vec<Permission> =
        duties.iter().flat_map(|duty| catalog[*duty].needs.iter().copied()).collect();
    let candidates: Vec<RoleId> = by_duty.iter().map(|open| open.role).collect();
    let added = smallest_sets(catalog, &granted, &candidates, &needs)
        .into_iter()
        .next()
        .unwrap_or_default();

    let mut roles: Vec<RoleId> =
        given.iter().map(|open| open.role).chain(added.iter().copied()).collect();
    let held = leave_out_held(catalog, &mut roles);
    let roles = ordered::collect(roles);
    let reasons = |role: RoleId| -> Vec<Reason> {
        open.iter()
            .filter(|open| open.role == role)
            .flat_map(|open| match open.basis {
                Basis::Duty => duties_behind(catalog, *open, &granted, duties),
                basis => vec![Reason::Position { role, position: open.position, basis }],
            })
            .collect()
    };
    let not_needed = by_duty.iter().filter(|open| !added.contains(&open.role)).copied().collect();
    Assignment {
        roles: roles.into_iter().map(|role| (role, reasons(role))).collect(),
        held,
        not_needed,
    }
}

/// The duties for which the role is added: those that it helps with and the given roles do not.
fn duties_behind(
    catalog: &Catalog,
    open: Open,
    granted: &[Permission],
    duties: &[DutyId],
) -> Vec<Reason> {
    let offered = permissions(catalog, open.role);
    let helps = |need: &Permission| {
        offered.iter().any(|grant| grant.covers(*need))
            && !granted.iter().any(|grant| grant.covers(*need))
    };
    duties
        .iter()
        .filter(|duty| catalog[**duty].needs.iter().any(helps))
        .map(|duty| Reason::Duty { role: open.role, position: open.position, duty: *duty })
        .collect()
}

/// The options of `question` that can change which roles are assigned, after these answers to the
/// questions before it.
pub fn relevant_options(
    catalog: &Catalog,
    answers: &Answers,
    question: QuestionId,
) -> Vec<OptionId> {
    let at_office = facts::places(catalog, answers);
    match catalog[question].fact {
        Fact::Workplace => facts::sure_options(catalog, question).collect(),
        Fact::SchoolLevel if at_office.iter().next().is_none() => {
            facts::sure_options(catalog, question).collect()
        }
        Fact::Position => positions_with_roles(catalog, answers, question),
        Fact::Duty => duties_that_matter(catalog, answers, question),
        _ => Vec::new(),
    }
}

fn positions_with_roles(
    catalog: &Catalog,
    answers: &Answers,
    question: QuestionId,
) -> Vec<OptionId> {
    let places = facts::places(catalog, answers);
    let has_role = |option: &OptionId| match catalog[*option].meaning {
        Meaning::Position(position) => !open_roles(catalog, places, &[position]).is_empty(),
        _ => false,
    };
    facts::sure_options(catalog, question).filter(has_role).collect()
}

fn duties_that_matter(catalog: &Catalog, answers: &Answers, question: QuestionId) -> Vec<OptionId> {
    let open = open_to(catalog, answers);
    let without = roles_of(&assign(catalog, &open, &[]));
    let matters = |option: &OptionId| match catalog[*option].meaning {
        Meaning::Duty(duty) => {
            fulfils(catalog, &open, duty) && roles_of(&assign(catalog, &open, &[duty])) != without
        }
        _ => false,
    };
    facts::sure_options(catalog, question).filter(matters).collect()
}

/// Whether the roles open to somebody together cover the whole of a duty. A duty towards one's own
/// classes is one only for those who have classes: some role must be about just these.
fn fulfils(catalog: &Catalog, open: &[Open], duty: DutyId) -> bool {
    let granted: Vec<Permission> =
        open.iter().flat_map(|open| permissions(catalog, open.role)).collect();
    let granted_so = |need: &Permission| {
        need.scope != Scope::OwnClasses
            || granted.iter().any(|grant| grant.scope == need.scope && grant.covers(*need))
    };
    let needs = &catalog[duty].needs;
    cover(&granted, needs) && needs.iter().all(granted_so)
}

fn roles_of(assignment: &Assignment) -> Vec<RoleId> {
    assignment.roles.iter().map(|(role, _)| *role).collect()
}

fn open_to(catalog: &Catalog, answers: &Answers) -> Vec<Open> {
    open_roles(catalog, facts::places(catalog, answers), &facts::positions(catalog, answers))
}

/// The assignment behind the advice: what the answers bring, before it is put as outcomes.
pub fn assignment(catalog: &Catalog, answers: &Answers) -> Assignment {
    assign(catalog, &open_to(catalog, answers), &facts::duties(catalog, answers))
}

/// The advice on MiSiS for complete answers that no rule of its decision table decides.
pub fn advise(catalog: &Catalog, answers: &Answers) -> Vec<Outcome> {
    let assignment = assignment(catalog, answers);
    let mut outcomes = applications(catalog, &assignment);
    let Some((duty, ask)) = whom_to_ask(catalog) else {
        return outcomes;
    };
    if facts::unsure_of_duties(catalog, answers) {
        let verdict = Verdict::Contact {
            roles: Vec::new(),
            contact: ask,
            approver: None,
            subject: Subject::Duties(possible_duties(catalog, answers, duty)),
        };
        outcomes.push(Outcome {
            system: System::Misis,
            verdict,
            reasons: vec![Reason::Unsure(duty)],
        });
    }
    if outcomes.is_empty() {
        let positions = facts::positions(catalog, answers);
        let open = !open_to(catalog, answers).is_empty();
        let reason = if open { Reason::NoDuty } else { Reason::NoRole };
        let reasons = positions.iter().copied().map(reason).collect();
        let verdict = if open {
            Verdict::NothingNeeded { contact: ask }
        } else {
            Verdict::NotCovered { contact: ask, subject: Uncovered::Positions(positions) }
        };
        outcomes.push(Outcome { system: System::Misis, verdict, reasons });
    }
    outcomes
}

/// One outcome for each channel and approver.
fn applications(catalog: &Catalog, assignment: &Assignment) -> Vec<Outcome> {
    let mut outcomes: Vec<Outcome> = Vec::new();
    for (id, reasons) in &assignment.roles {
        let role = &catalog[*id];
        let held = assignment.held.iter().filter(|(_, by)| by == id);
        let reasons = reasons
            .iter()
            .copied()
            .chain(held.map(|(role, by)| Reason::HeldBy { role: *role, by: *by }));
        let same = outcomes.iter_mut().find_map(|outcome| match &mut outcome.verdict {
            Verdict::Apply { roles, channel, approver, .. }
                if (*channel, *approver) == (role.channel, role.approver) =>
            {
                Some((roles, &mut outcome.reasons))
            }
            _ => None,
        });
        if let Some((roles, known)) = same {
            roles.push(*id);
            known.extend(reasons);
            continue;
        }
        outcomes.push(Outcome {
            system: role.system,
            verdict: Verdict::Apply {
                roles: vec![*id],
                channel: role.channel,
                approver: role.approver,
                subject: None,
            },
            reasons: reasons.collect(),
        });
    }
    outcomes
}

/// Who assigns duties, and the question about them.
fn whom_to_ask(catalog: &Catalog) -> Option<(QuestionId, ContactId)> {
    let question = catalog.question_of(Fact::Duty)?;
    Some((question, catalog[question].find_out.as_ref()?.ask))
}

/// The roles that the duties of the question would add, each with the duties that lead to it.
fn possible_duties(
    catalog: &Catalog,
    answers: &Answers,
    question: QuestionId,
) -> Vec<PossibleDuty> {
    let open = open_to(catalog, answers);
    let without = roles_of(&assign(catalog, &open, &[]));
    let mut possible: Vec<PossibleDuty> = Vec::new();
    for option in duties_that_matter(catalog, answers, question) {
        let Meaning::Duty(duty) = catalog[option].meaning else {
            continue;
        };
        let mut roles = roles_of(&assign(catalog, &open, &[duty]));
        roles.retain(|role| !without.contains(role));
        match possible.iter_mut().find(|known| known.roles == roles) {
            Some(known) => known.duties.push(duty),
            None => possible.push(PossibleDuty { duties: vec![duty], roles }),
        }
    }
    possible
}
