//! Which MiSiS roles somebody's positions and duties bring.
//!
//! Roles meant for everybody in a position come first, then those that belong to the position
//! itself, then the set with the least access that covers the duties beyond them.

use core::mem;

use crate::{
    advice::{Outcome, Possible, PossibleDuty, Reason, Subject, Uncovered, UncoveredDuty, Verdict},
    answers::Answers,
    catalog::Catalog,
    decision_table::{agree, completions, decide},
    facts,
    ids::{ContactId, DutyId, OptionId, QuestionId, RoleId},
    least_privilege::{Cover, Recommendation, holder, is_same_access, leave_out_held, recommend},
    openings::{Open, Openings, duty_options, open_roles, open_to, positions_with_roles},
    permission::{Access, Action, Permission},
    question::{Fact, Meaning},
    role::{Basis, System},
    uncovered::roles_to_name,
};

/// The roles that the positions and duties bring.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assignment {
    /// The roles, each with what brings it: first those for everybody in the position, last those that
    /// only the duties add.
    pub roles: Vec<(RoleId, Vec<Reason>)>,
    /// Roles that are meant for the person, but that another one holds whole.
    pub held: Vec<(RoleId, RoleId)>,
    /// Roles whose rows do not spell out that they are for the person: to ask about before a request, each with why.
    pub ask_first: Vec<(RoleId, Vec<Reason>)>,
    /// Of the roles, those that only the duties bring.
    pub added: Vec<RoleId>,
    /// Other sets of roles that somebody can hold in the place of some of the roles, and that grant something else.
    pub alternatives: Vec<Vec<RoleId>>,
    /// The roles in whose place: those added, which the alternatives cover the same duties as; or a given one.
    pub in_place_of: Vec<RoleId>,
    /// Whether every duty only looks things up, and all roles for that also let one write.
    pub lacks_read_only_role: bool,
}

/// Assigns roles to somebody to whom these are open and who has these duties.
pub fn assign(catalog: &Catalog, open: &[Open], duties: &[DutyId]) -> Assignment {
    let openings = Openings::new(catalog, open);
    let covers = openings.covers(catalog, duties);
    let lacks_read_only_role = lacks_read_only_role(catalog, &openings.access, &covers, duties);
    let Recommendation { roles: added, mut alternatives } = recommend(&covers);
    let mut roles = openings.given;
    roles.extend_from_slice(&added);

    let held = leave_out_held(catalog, &mut roles);
    let mut in_place_of = added.clone();
    if alternatives.is_empty()
        && let Some((role, beside)) = beside(open, &roles)
    {
        (in_place_of, alternatives) = (vec![role], vec![vec![beside]]);
    }
    let mut assignment = Assignment {
        held,
        added,
        alternatives,
        in_place_of,
        lacks_read_only_role,
        ..Assignment::default()
    };
    for basis in [Basis::Everyone, Basis::Position, Basis::Duty] {
        for open in open {
            if open.basis == basis && roles.contains(&open.role) {
                let reasons = reasons_for(catalog, *open, &openings.access, duties);
                assignment.roles.push((open.role, reasons));
            }
        }
    }
    for open in open {
        let by = holder(catalog, &roles, open.role);
        match (open.basis, by) {
            (Basis::AskFirst, None) => {
                let reasons = reasons_for(catalog, *open, &openings.access, duties);
                assignment.ask_first.push((open.role, reasons));
            }
            (Basis::AskFirst, Some(by)) => assignment.held.push((open.role, by)),
            // Two rows for one person that allow the same: both are named, and one is enough.
            (Basis::Duty, Some(by)) if is_same_access(catalog, open.role, by) => {
                assignment.held.push((open.role, by));
            }
            _ => {}
        }
    }
    assignment
}

/// A role that the position brings, and another one whose row fits the position as well, if that is not a role of the
/// person too.
fn beside(open: &[Open], roles: &[RoleId]) -> Option<(RoleId, RoleId)> {
    open.iter().find_map(|open| {
        let other = open.beside.filter(|other| !roles.contains(other))?;
        let is_brought = !matches!(open.basis, Basis::Duty | Basis::AskFirst);
        (is_brought && roles.contains(&open.role)).then_some((open.role, other))
    })
}

/// Whether all that these duties need beyond `given` is to see something, and each set of roles for it lets one write.
fn lacks_read_only_role(
    catalog: &Catalog,
    given: &Access,
    covers: &[Cover],
    duties: &[DutyId],
) -> bool {
    // What is given or cannot be covered does not lead to a role.
    let leads_to_roles = |need: &&Permission| {
        !given.allows(**need) && covers.iter().any(|cover| cover.access.allows(**need))
    };
    let mut needs = duties.iter().flat_map(|duty| &catalog[*duty].needs).filter(leads_to_roles);
    needs.all(|need| need.action == Action::View)
        && covers.iter().all(|cover| cover.access.writes_beyond(given))
}

/// What brings the role: the position; or the duties that it helps with and the given roles do not.
fn reasons_for(catalog: &Catalog, open: Open, given: &Access, duties: &[DutyId]) -> Vec<Reason> {
    let Open { role, position, basis, .. } = open;
    if basis != Basis::Duty {
        return vec![Reason::Position { role, position, basis }];
    }
    let offered = catalog.access(role);
    let mut reasons = Vec::new();
    for duty in duties {
        let helps = |need: &Permission| offered.allows(*need) && !given.allows(*need);
        if catalog[*duty].needs.iter().any(helps) {
            reasons.push(Reason::Duty { role, position, duty: *duty });
        }
    }
    reasons
}

/// The advice on MiSiS for complete answers that no rule of its decision table decides.
pub fn advise(catalog: &Catalog, answers: &Answers) -> Vec<Outcome> {
    let open = open_to(catalog, answers);
    let mut assignment = assign(catalog, &open, &facts::duties(catalog, answers));
    let uncovered = uncovered(catalog, &open, answers, &mut assignment);
    let undecided = undecided(catalog, answers, &unsure_of_positions(catalog, answers));
    assignment.roles.retain(|(role, _)| !undecided.contains(role));
    let whom_to_ask = whom_to_ask(catalog);
    let ask_first = mem::take(&mut assignment.ask_first);
    let mut outcomes = applications(catalog, assignment, whom_to_ask.map(|(_, contact)| contact));
    let Some((duty, ask)) = whom_to_ask else {
        return outcomes;
    };
    outcomes.extend(asked_about_first(catalog, ask_first, ask));
    let mut contact = |subject, reasons| {
        let verdict = Verdict::Contact { roles: Vec::new(), contact: ask, approver: None, subject };
        outcomes.push(Outcome::new(System::Misis, verdict, reasons));
    };
    if facts::unsure_of_duties(catalog, answers) {
        let possible = possible_duties(catalog, &open, answers, duty);
        contact(Subject::Duties(possible), vec![Reason::Unsure(duty)]);
    }
    if !uncovered.is_empty() {
        let mut reasons = Vec::new();
        for UncoveredDuty { duty, .. } in &uncovered {
            reasons.push(Reason::Uncovered(*duty));
        }
        contact(Subject::Uncovered(uncovered), reasons);
    }
    let positions = facts::positions(catalog, answers);
    if facts::unlisted_duty(catalog, answers) {
        let verdict = Verdict::NotCovered { contact: ask, subject: Uncovered::Duty };
        let reasons = positions.iter().copied().map(Reason::Unlisted).collect();
        outcomes.push(Outcome::new(System::Misis, verdict, reasons));
    }
    if outcomes.is_empty() {
        let with_roles = positions_with_roles(catalog, facts::places(catalog, answers));
        let mut reasons = Vec::new();
        for position in &positions {
            let has_role = with_roles.contains(position);
            reasons.push(if has_role {
                Reason::NoDuty(*position)
            } else {
                Reason::NoRole(*position)
            });
        }
        let verdict = if open.is_empty() {
            Verdict::NotCovered { contact: ask, subject: Uncovered::Positions(positions) }
        } else {
            Verdict::NothingNeeded { contact: ask }
        };
        outcomes.push(Outcome::new(System::Misis, verdict, reasons));
    }
    outcomes
}

/// The other duties that the assigned roles do not cover. What they do cover becomes one more reason
/// for the role.
fn uncovered(
    catalog: &Catalog,
    open: &[Open],
    answers: &Answers,
    assignment: &mut Assignment,
) -> Vec<UncoveredDuty> {
    let mut uncovered = Vec::new();
    let duties = facts::other_duties(catalog, answers);
    if duties.is_empty() {
        return uncovered;
    }
    let mut access = Access::default();
    for (role, _) in &assignment.roles {
        access.add(catalog.access(*role));
    }
    for duty in duties {
        let needs = &catalog[duty].needs;
        if !access.allows_all(needs) {
            let sets = roles_to_name(catalog, answers, open, &access, needs);
            let probable = probable(catalog, open, &access, needs);
            uncovered.push(UncoveredDuty { duty, probable, sets });
            continue;
        }
        for (role, reasons) in &mut assignment.roles {
            if needs.iter().any(|need| catalog.access(*role).allows(*need)) {
                reasons.push(Reason::Covered { role: *role, duty });
                break;
            }
        }
    }
    uncovered
}

/// The open roles that are probably for what these needs leave over: to look at or to enter and change what belongs to a
/// module in which their lists are open, as far as they reach.
fn probable(catalog: &Catalog, open: &[Open], given: &Access, needs: &[Permission]) -> Vec<RoleId> {
    let mut probable = Vec::new();
    for Open { role: id, .. } in open {
        let role = &catalog[*id];
        let is_neighbor = |need: &Permission| {
            let module = catalog[need.area].module.as_ref();
            matches!(need.action, Action::View | Action::Enter | Action::Change)
                && module.is_some_and(|module| role.open_lists.contains(module))
                && role.grants.iter().any(|grant| grant.scope >= need.scope)
        };
        let mut left = needs.iter().filter(|need| !given.allows(**need));
        if left.all(is_neighbor) {
            probable.push(*id);
        }
    }
    probable
}

/// The questions that somebody is not sure of and whose answers may tell of a position: those that tell of one, and how
/// one is employed, unless a position that was selected tells that already.
fn unsure_of_positions(catalog: &Catalog, answers: &Answers) -> Vec<QuestionId> {
    let mut unsure = Vec::new();
    for (question, chosen) in answers.iter() {
        let tells = match catalog[question].fact {
            Fact::Employment => facts::employments_of_positions(catalog, answers).is_empty(),
            _ => catalog.options(question).any(|(_, option)| option.position.is_some()),
        };
        let is_unsure = |option: &OptionId| matches!(catalog[*option].meaning, Meaning::NotSure(_));
        if tells && chosen.iter().any(is_unsure) {
            unsure.push(question);
        }
    }
    unsure
}

/// The roles for everybody in a position that an unsure answer may tell of: whether somebody gets them is to be found
/// out. Duties are asked about, and roles added for them, as if these roles were given.
fn undecided(catalog: &Catalog, answers: &Answers, unsure: &[QuestionId]) -> Vec<RoleId> {
    let mut undecided = Vec::new();
    if unsure.is_empty() {
        return undecided;
    }
    let places = facts::places(catalog, answers);
    for sure in completions(catalog, answers, unsure) {
        for position in facts::implied_positions(catalog, &sure) {
            let open = open_roles(catalog, places, &[position]).into_iter();
            let for_everyone = open.filter(|open| open.basis == Basis::Everyone);
            undecided.extend(for_everyone.map(|open| open.role));
        }
    }
    undecided
}

/// What to find out where somebody is not sure of an answer that may tell of a position, and the roles that each finding
/// would add. Empty if none would.
pub fn find_out_positions(catalog: &Catalog, answers: &Answers) -> Vec<Outcome> {
    let unsure = unsure_of_positions(catalog, answers);
    let Some(find_out) = unsure.first().and_then(|first| catalog[*first].find_out.as_ref()) else {
        return Vec::new();
    };
    let open = open_to(catalog, answers);
    let mut known = assign(catalog, &open, &[]);
    let undecided = undecided(catalog, answers, &unsure);
    known.roles.retain(|(role, _)| !undecided.contains(role));
    let mut possible: Vec<Possible> = Vec::new();
    for sure in completions(catalog, answers, &unsure) {
        let outcomes = added_by_position(catalog, &known, &sure);
        let chosen = unsure.iter().flat_map(|question| sure.get(*question)).copied().collect();
        match possible.iter_mut().find(|known| agree(&known.outcomes, &outcomes)) {
            Some(known) => known.answers.push(chosen),
            None => possible.push(Possible { answers: vec![chosen], outcomes }),
        }
    }
    if possible.len() < 2 {
        return Vec::new();
    }
    let reasons = unsure.iter().copied().map(Reason::Unsure).collect();
    let subject = Subject::FindOut { questions: unsure, possible };
    let (roles, contact) = (Vec::new(), find_out.ask);
    let verdict = Verdict::Contact { roles, contact, approver: None, subject };
    vec![Outcome::new(System::Misis, verdict, reasons)]
}

/// The roles beyond those known that somebody gets whatever the duties, once sure; or that the guide names none.
fn added_by_position(catalog: &Catalog, known: &Assignment, sure: &Answers) -> Vec<Outcome> {
    if facts::implied_positions(catalog, sure).is_empty() {
        let mut outcomes = decide(catalog, System::Misis, sure);
        if outcomes.is_empty() {
            outcomes = advise(catalog, sure);
        }
        outcomes.retain(|outcome| match &outcome.verdict {
            Verdict::NotCovered { subject, .. } => *subject != Uncovered::Duty,
            _ => false,
        });
        return outcomes;
    }
    let mut assignment = assign(catalog, &open_to(catalog, sure), &[]);
    let is_among = |roles: &[(RoleId, Vec<Reason>)], role: &RoleId| {
        roles.iter().any(|(other, _)| other == role)
    };
    assignment.roles.retain(|(role, _)| !is_among(&known.roles, role));
    let mut ask_first = mem::take(&mut assignment.ask_first);
    ask_first.retain(|(role, _)| !is_among(&known.ask_first, role));
    let mut outcomes = applications(catalog, assignment, None);
    if let Some((_, contact)) = whom_to_ask(catalog) {
        outcomes.extend(asked_about_first(catalog, ask_first, contact));
    }
    outcomes
}

/// One outcome for each channel and approver. `ask` is whom to ask where the documents have no role that only reads.
fn applications(catalog: &Catalog, assignment: Assignment, ask: Option<ContactId>) -> Vec<Outcome> {
    let Assignment { roles, held, added, alternatives, in_place_of, lacks_read_only_role, .. } =
        assignment;
    let mut outcomes: Vec<Outcome> = Vec::new();
    for (id, mut reasons) in roles {
        let role = &catalog[id];
        for (held, by) in &held {
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
        outcomes.push(Outcome::new(role.system, verdict, reasons));
    }
    if let Some(outcome) = with_any(&mut outcomes, &added) {
        outcome.ask_first = ask.filter(|_| lacks_read_only_role);
    }
    if !alternatives.is_empty()
        && let Some(outcome) = with_any(&mut outcomes, &in_place_of)
    {
        outcome.alternatives = alternatives;
        outcome.in_place_of = in_place_of;
    }
    outcomes
}

/// The first outcome that is about one of these roles.
fn with_any<'a>(outcomes: &'a mut [Outcome], roles: &[RoleId]) -> Option<&'a mut Outcome> {
    let is_about =
        |outcome: &&mut Outcome| outcome.verdict.roles().iter().any(|role| roles.contains(role));
    outcomes.iter_mut().find(is_about)
}

/// One outcome for each channel of the roles that somebody asks about before a request.
fn asked_about_first(
    catalog: &Catalog,
    ask_first: Vec<(RoleId, Vec<Reason>)>,
    contact: ContactId,
) -> Vec<Outcome> {
    let mut outcomes: Vec<Outcome> = Vec::new();
    for (role, mut reasons) in ask_first {
        let same_channel = |outcome: &&mut Outcome| {
            let mut others = outcome.verdict.roles().iter();
            others.any(|other| catalog[*other].channel == catalog[role].channel)
        };
        if let Some(outcome) = outcomes.iter_mut().find(same_channel)
            && let Verdict::Contact { roles, .. } = &mut outcome.verdict
        {
            roles.push(role);
            outcome.reasons.append(&mut reasons);
            continue;
        }
        let (approver, subject) = (catalog[role].approver, Subject::AskFirst);
        let verdict = Verdict::Contact { roles: vec![role], contact, approver, subject };
        outcomes.push(Outcome::new(System::Misis, verdict, reasons));
    }
    outcomes
}

/// Who assigns duties, and the question about them.
fn whom_to_ask(catalog: &Catalog) -> Option<(QuestionId, ContactId)> {
    let question = catalog.question_of(Fact::Duty)?;
    Some((question, catalog[question].find_out.as_ref()?.ask))
}

/// The roles that the duties of the question would add, each with the duties that lead to it: first
/// what each duty adds alone, then what only two of them together do.
fn possible_duties(
    catalog: &Catalog,
    open: &[Open],
    answers: &Answers,
    question: QuestionId,
) -> Vec<PossibleDuty> {
    let openings = Openings::new(catalog, open);
    // None of these is left out afterwards: a role that another one holds whole would be one to spare.
    let added_by = |duties: &[DutyId]| recommend(&openings.covers(catalog, duties)).roles;
    let mut possible: Vec<PossibleDuty> = Vec::new();
    let mut named: Vec<RoleId> = Vec::new();
    let mut duties = Vec::new();
    for option in duty_options(catalog, answers, question, true) {
        let Meaning::Duty(duty) = catalog[option].meaning else {
            continue;
        };
        duties.push(duty);
        let roles = added_by(&[duty]);
        named.extend_from_slice(&roles);
        match possible.iter_mut().find(|known| known.roles == roles) {
            Some(known) => known.duties.push(duty),
            None => possible.push(PossibleDuty { duties: vec![duty], together: false, roles }),
        }
    }
    // Only a role that no duty alone adds can be new. It may be the smaller one for a duty beside what
    // another duty adds.
    for unnamed in open.iter().filter(|open| open.basis == Basis::Duty) {
        let serves = |duty: &DutyId| {
            let access = catalog.access(unnamed.role);
            catalog[*duty].needs.iter().any(|need| access.allows(*need))
        };
        for (at, one) in duties.iter().enumerate() {
            for other in duties.iter().take(at) {
                if named.contains(&unnamed.role) || !(serves(one) || serves(other)) {
                    continue;
                }
                let roles = added_by(&[*other, *one]);
                if roles.contains(&unnamed.role) {
                    named.extend_from_slice(&roles);
                    let duties = vec![*other, *one];
                    possible.push(PossibleDuty { duties, together: true, roles });
                }
            }
        }
    }
    possible
}
