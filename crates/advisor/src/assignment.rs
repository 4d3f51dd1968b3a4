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
    permission::{Permission, Scope},
    question::{Fact, Meaning},
    role::{Basis, Places, System},
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
                    strongest = Some(Open { role: id, position: *position, basis: holder.basis });
                }
            }
        }
        open_roles.extend(strongest);
    }
    open_roles
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
    let mut roles: Vec<RoleId> = Vec::new();
    let mut granted: Vec<Permission> = Vec::new();
    let mut candidates: Vec<RoleId> = Vec::new();
    for open in open {
        if open.basis == Basis::Duty {
            candidates.push(open.role);
        } else {
            roles.push(open.role);
            granted.extend(permissions(catalog, open.role));
        }
    }
    let mut needs: Vec<Permission> = Vec::new();
    for duty in duties {
        needs.extend_from_slice(&catalog[*duty].needs);
    }
    let added = smallest_sets(catalog, &granted, &candidates, &needs);
    let added = added.first().map_or(&[][..], Vec::as_slice);
    roles.extend_from_slice(added);

    let mut assignment =
        Assignment { held: leave_out_held(catalog, &mut roles), ..Assignment::default() };
    for open in open {
        let duty = open.basis == Basis::Duty;
        if duty && !added.contains(&open.role) {
            assignment.not_needed.push(*open);
        }
        if roles.contains(&open.role) {
            let reasons = if duty {
                duties_behind(catalog, *open, &granted, duties)
            } else {
                let Open { role, position, basis } = *open;
                vec![Reason::Position { role, position, basis }]
            };
            assignment.roles.push((open.role, reasons));
        }
    }
    assignment
}

/// The duties for which the role is added: those that it helps with and the given roles do not.
fn duties_behind(
    catalog: &Catalog,
    open: Open,
    granted: &[Permission],
    duties: &[DutyId],
) -> Vec<Reason> {
    let offered = permissions(catalog, open.role);
    let mut reasons = Vec::new();
    for duty in duties {
        let helps = |need: &Permission| cover(&offered, &[*need]) && !cover(granted, &[*need]);
        if catalog[*duty].needs.iter().any(helps) {
            let Open { role, position, .. } = open;
            reasons.push(Reason::Duty { role, position, duty: *duty });
        }
    }
    reasons
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
            let mut options = facts::sure_options(catalog, question);
            options.retain(|option| match catalog[*option].meaning {
                Meaning::Position(position) => !open_roles(catalog, places, &[position]).is_empty(),
                _ => false,
            });
            options
        }
        Fact::Duty => {
            let matter = duties_that_matter(catalog, answers, question);
            matter.into_iter().map(|(option, ..)| option).collect()
        }
        _ => Vec::new(),
    }
}

/// The duties that would change which roles are assigned, each with the roles that it would add.
fn duties_that_matter(
    catalog: &Catalog,
    answers: &Answers,
    question: QuestionId,
) -> Vec<(OptionId, DutyId, Vec<RoleId>)> {
    let open = open_to(catalog, answers);
    let without = roles_of(&assign(catalog, &open, &[]));
    let mut matter = Vec::new();
    for option in facts::sure_options(catalog, question) {
        let Meaning::Duty(duty) = catalog[option].meaning else {
            continue;
        };
        if !fulfils(catalog, &open, duty) {
            continue;
        }
        let mut with = roles_of(&assign(catalog, &open, &[duty]));
        if with != without {
            with.retain(|role| !without.contains(role));
            matter.push((option, duty, with));
        }
    }
    matter
}

/// Whether the roles open to somebody together cover the whole of a duty. A duty towards one's own
/// classes is one only for those who have classes: some role must be about just these.
fn fulfils(catalog: &Catalog, open: &[Open], duty: DutyId) -> bool {
    let mut granted: Vec<Permission> = Vec::new();
    for open in open {
        granted.extend(permissions(catalog, open.role));
    }
    let needs = &catalog[duty].needs;
    let granted_so = |need: &Permission| {
        need.scope != Scope::OwnClasses
            || granted.iter().any(|grant| grant.scope == need.scope && grant.covers(*need))
    };
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
    let mut outcomes = applications(catalog, assignment(catalog, answers));
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
fn applications(catalog: &Catalog, assignment: Assignment) -> Vec<Outcome> {
    let mut outcomes: Vec<Outcome> = Vec::new();
    for (id, mut reasons) in assignment.roles {
        let role = &catalog[id];
        for (held, by) in &assignment.held {
            if *by == id {
                reasons.push(Reason::HeldBy { role: *held, by: *by });
            }
        }
        let mut like_it = None;
        for outcome in &mut outcomes {
            if let Verdict::Apply { roles, channel, approver, .. } = &mut outcome.verdict
                && (*channel, *approver) == (role.channel, role.approver)
            {
                roles.push(id);
                like_it = Some(&mut outcome.reasons);
                break;
            }
        }
        if let Some(known) = like_it {
            known.append(&mut reasons);
            continue;
        }
        let verdict = Verdict::Apply {
            roles: vec![id],
            channel: role.channel,
            approver: role.approver,
            subject: None,
        };
        outcomes.push(Outcome { system: role.system, verdict, reasons });
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
    let mut possible: Vec<PossibleDuty> = Vec::new();
    for (_, duty, roles) in duties_that_matter(catalog, answers, question) {
        match possible.iter_mut().find(|known| known.roles == roles) {
            Some(known) => known.duties.push(duty),
            None => possible.push(PossibleDuty { duties: vec![duty], roles }),
        }
    }
    possible
}
