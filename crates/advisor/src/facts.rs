//! What the answers say about a person, as far as code computes with it.

use crate::{
    answers::Answers,
    catalog::{Catalog, Employment},
    ids::{ContactId, DutyId, FeatureId, OptionId, PositionId, QuestionId},
    openings::{Open, open_roles},
    question::{AnswerOption, Fact, Meaning},
    role::{Basis, Holder, Place, Places, System},
};

/// The options chosen for the question about `fact`.
fn chosen<'a>(catalog: &Catalog, answers: &'a Answers, fact: Fact) -> &'a [OptionId] {
    catalog.question_of(fact).map_or(&[], |question| answers.get(question))
}

/// The meanings of the options chosen for the question about `fact`.
fn meanings<'a>(catalog: &'a Catalog, answers: &Answers, fact: Fact) -> Vec<&'a Meaning> {
    let mut meanings = Vec::new();
    for option in chosen(catalog, answers, fact) {
        meanings.push(&catalog[*option].meaning);
    }
    meanings
}

/// The same, with “I'm not sure” replaced by what it may stand for.
fn possible_meanings<'a>(catalog: &'a Catalog, answers: &Answers, fact: Fact) -> Vec<&'a Meaning> {
    let mut meanings = Vec::new();
    for option in chosen(catalog, answers, fact) {
        for option in possibilities(catalog, *option) {
            meanings.push(&catalog[option].meaning);
        }
    }
    meanings
}

/// The options that may be the truth when `option` is chosen: itself, or what “I'm not sure” stands for.
pub fn possibilities(catalog: &Catalog, option: OptionId) -> Vec<OptionId> {
    match &catalog[option].meaning {
        Meaning::NotSure(options) if options.is_empty() => sure_options(catalog, option.question()),
        Meaning::NotSure(options) => options.clone(),
        _ => vec![option],
    }
}

/// The options of a question that say something by themselves: not “None of these”, “I'm not sure” or
/// “Something else”.
pub fn sure_options(catalog: &Catalog, question: QuestionId) -> Vec<OptionId> {
    let mut sure = Vec::new();
    for (id, option) in catalog.options(question) {
        if !option.meaning.is_way_out() {
            sure.push(id);
        }
    }
    sure
}

/// The systems that the person asks about, in the order in which answers are shown.
pub fn systems(catalog: &Catalog, answers: &Answers) -> Vec<System> {
    let meanings = possible_meanings(catalog, answers, Fact::System);
    let is_asked_about = |system: &System| meanings.contains(&&Meaning::System(*system));
    System::ALL.into_iter().filter(is_asked_about).collect()
}

/// What `read` makes of the meanings, where it makes something.
fn each<T>(meanings: Vec<&Meaning>, read: fn(&Meaning) -> Option<T>) -> Vec<T> {
    let mut found = Vec::new();
    for meaning in meanings {
        found.extend(read(meaning));
    }
    found
}

/// The ways in which the person may be employed: several if unsure, none if not asked yet.
pub fn employments(catalog: &Catalog, answers: &Answers) -> Vec<Employment> {
    each(possible_meanings(catalog, answers, Fact::Employment), |meaning| match meaning {
        Meaning::Employment(employment) => Some(*employment),
        _ => None,
    })
}

/// How the person is employed as far as selected positions tell it: those that only such employees are in, and that have
/// a role at the person's places.
pub(crate) fn employments_of_positions(catalog: &Catalog, answers: &Answers) -> Vec<Employment> {
    let places = places(catalog, answers);
    let mut employments = Vec::new();
    for position in selected_positions(catalog, answers) {
        if !open_roles(catalog, places, &[position]).is_empty() {
            employments.extend(catalog[position].employment);
        }
    }
    employments
}

/// The kinds of place where the person works; none if not known yet.
pub fn places(catalog: &Catalog, answers: &Answers) -> Places {
    let mut places = Places::default();
    for meaning in meanings(catalog, answers, Fact::Workplace) {
        if *meaning == Meaning::Office {
            return places.with(Place::Office);
        }
    }
    for meaning in meanings(catalog, answers, Fact::SchoolLevel) {
        if let Meaning::Schools(schools) = meaning {
            for place in schools {
                places = places.with(*place);
            }
        }
    }
    places
}

/// The kinds of place where the person may work: every kind of school for somebody at a school of which no more is known.
pub(crate) fn possible_places(catalog: &Catalog, answers: &Answers) -> Places {
    let known = places(catalog, answers);
    let is_at_school = || {
        has(catalog, answers, Fact::Workplace, |meaning| {
            matches!(meaning, Meaning::OneSchool | Meaning::SeveralSchools)
        })
    };
    if known == Places::default() && is_at_school() {
        return Place::ALL.into_iter().filter(|place| *place != Place::Office).collect();
    }
    known
}

/// Whether the person works at more than one school.
pub fn at_several_schools(catalog: &Catalog, answers: &Answers) -> bool {
    has(catalog, answers, Fact::Workplace, |meaning| *meaning == Meaning::SeveralSchools)
}

/// The person's positions and responsibilities: those selected, and those that other answers put the person in.
pub fn positions(catalog: &Catalog, answers: &Answers) -> Vec<PositionId> {
    let mut positions = selected_positions(catalog, answers);
    for implied in implied_positions(catalog, answers) {
        if !positions.contains(&implied) {
            positions.push(implied);
        }
    }
    positions
}

/// The positions that answers to other questions put the person in: “yes, I work in the Attendance Office”.
///
/// Such an answer counts only if
/// - the conditions of its option hold,
/// - the person is employed as everybody in the position is, and either sure of that or in another position of such
///   employees,
/// - the position has a role at the person's places,
/// - and, where that is a role for everybody in the position, no position selected has a role for all administrators or
///   all teachers. All the other certificated staff of a school may carry a register or not, whatever their position.
pub fn implied_positions(catalog: &Catalog, answers: &Answers) -> Vec<PositionId> {
    let mut implied = Vec::new();
    for (_, chosen) in answers.iter() {
        for option in chosen {
            let option = &catalog[*option];
            if let Some(position) = option.position
                && counts(catalog, answers, option, position)
            {
                implied.push(position);
            }
        }
    }
    implied
}

/// The positions that people in the selected ones may be in as well, if only at another kind of school: an Office
/// Technician at a secondary school may work in the Attendance Office.
pub(crate) fn related_positions(catalog: &Catalog, answers: &Answers) -> Vec<PositionId> {
    let selected = selected_positions(catalog, answers);
    let is_selected = |id: &OptionId| match catalog[*id].meaning {
        Meaning::Position(position) => selected.contains(&position),
        _ => false,
    };
    let mut related = Vec::new();
    for option in catalog.questions().flat_map(|(_, question)| &question.options) {
        let is_for_them =
            option.when.iter().any(|condition| condition.options.iter().any(is_selected));
        if is_for_them {
            related.extend(option.position);
        }
    }
    related
}

fn counts(
    catalog: &Catalog,
    answers: &Answers,
    option: &AnswerOption,
    position: PositionId,
) -> bool {
    let needed = catalog[position].employment;
    let is_so_employed = needed.is_none_or(|needed| {
        employments(catalog, answers) == [needed]
            || employments_of_positions(catalog, answers).contains(&needed)
    });
    if !is_so_employed || !option.when.iter().all(|condition| holds(condition, answers)) {
        return false;
    }
    let places = places(catalog, answers);
    let opens = |positions: &[PositionId]| open_roles(catalog, places, positions);
    let is_for_everyone = |open: &Open| open.basis == Basis::Everyone;
    let settles =
        |open: &Open| is_for_everyone(open) && !catalog[open.role].is_for_other_certificated();
    let opened = opens(&[position]);
    let is_settled = || {
        let selected = selected_positions(catalog, answers);
        opened.iter().any(is_for_everyone) && opens(&selected).iter().any(settles)
    };
    !opened.is_empty() && !is_settled()
}

/// The positions that the person selected, and those that everybody in these is in, where people are in them: an APSCS is
/// an assistant principal, at the schools that have one.
pub fn selected_positions(catalog: &Catalog, answers: &Answers) -> Vec<PositionId> {
    let mut positions = each(meanings(catalog, answers, Fact::Position), |meaning| match meaning {
        Meaning::Position(position) => Some(*position),
        _ => None,
    });
    for at in 0..positions.len() {
        let Some(position) = positions.get(at).copied() else { break };
        let implied = &catalog[position].implies;
        if implied.is_empty() || !exists_here(catalog, answers, position) {
            continue;
        }
        for other in implied {
            if !positions.contains(other) {
                positions.push(*other);
            }
        }
    }
    positions
}

/// Whether some role is for people in this position at the places where the person works, as far as these are known.
fn exists_here(catalog: &Catalog, answers: &Answers, position: PositionId) -> bool {
    let here = places(catalog, answers);
    here == Places::default()
        || catalog.roles().any(|(_, role)| {
            let at =
                |holder: &Holder| holder.positions.contains(&position) && holder.places.meets(here);
            role.holders.iter().any(at)
        })
}

/// Whether the person is this contact: in one of its positions, at places that have this position.
pub fn is_contact(catalog: &Catalog, answers: &Answers, contact: ContactId) -> bool {
    let of_contact = &catalog[contact].positions;
    if of_contact.is_empty() {
        return false;
    }
    let own = positions(catalog, answers);
    own.iter().any(|own| of_contact.contains(own) && exists_here(catalog, answers, *own))
}

/// Whom the person asks: this contact, or who that is where the person works, or whom people ask who are that contact
/// themselves.
pub fn whom_to_ask(catalog: &Catalog, answers: &Answers, contact: ContactId) -> ContactId {
    let here = possible_places(catalog, answers);
    let at_place = |asked: ContactId| {
        let asked = &catalog[asked];
        if here.contains(Place::Office) {
            asked.in_offices
        } else if here == Places::default() {
            None
        } else {
            asked.at_schools
        }
    };
    let mut asked = contact;
    // Contacts that name each other would lead nowhere: each is left once at most.
    for _ in catalog.contact_ids() {
        match catalog[asked].instead {
            Some(other) if is_contact(catalog, answers, asked) => asked = other,
            _ => match at_place(asked) {
                Some(other) => asked = other,
                None => break,
            },
        }
    }
    asked
}

/// The person's duties, out of those that matter.
pub fn duties(catalog: &Catalog, answers: &Answers) -> Vec<DutyId> {
    duties_of(catalog, answers, Fact::Duty)
}

/// The person's other duties, which the roles open to the person need not allow.
pub fn other_duties(catalog: &Catalog, answers: &Answers) -> Vec<DutyId> {
    duties_of(catalog, answers, Fact::OtherDuty)
}

fn duties_of(catalog: &Catalog, answers: &Answers, fact: Fact) -> Vec<DutyId> {
    each(meanings(catalog, answers, fact), |meaning| match meaning {
        Meaning::Duty(duty) => Some(*duty),
        _ => None,
    })
}

/// The features of Clever that the person needs.
pub fn features(catalog: &Catalog, answers: &Answers) -> Vec<FeatureId> {
    each(meanings(catalog, answers, Fact::Feature), |meaning| match meaning {
        Meaning::Feature(feature) => Some(*feature),
        _ => None,
    })
}

/// Whether the person is not sure of the duties.
pub fn unsure_of_duties(catalog: &Catalog, answers: &Answers) -> bool {
    has(catalog, answers, Fact::Duty, |meaning| matches!(meaning, Meaning::NotSure(_)))
}

/// Whether the person has duties that are not among those that matter.
pub fn something_else(catalog: &Catalog, answers: &Answers) -> bool {
    has(catalog, answers, Fact::Duty, |meaning| *meaning == Meaning::SomethingElse)
}

/// Whether the person has a duty that is not in the catalogue.
pub fn unlisted_duty(catalog: &Catalog, answers: &Answers) -> bool {
    has(catalog, answers, Fact::OtherDuty, |meaning| *meaning == Meaning::None)
}

/// Whether one of the answers to the question about `fact` means this.
fn has(catalog: &Catalog, answers: &Answers, fact: Fact, is: fn(&Meaning) -> bool) -> bool {
    meanings(catalog, answers, fact).into_iter().any(is)
}

/// Whether `option` can be offered after these answers: its own conditions hold, and a position
/// that only some employees are in does not contradict how the person is employed.
pub fn available(catalog: &Catalog, answers: &Answers, option: &AnswerOption) -> bool {
    fits_employment(catalog, answers, option)
        && option.when.iter().all(|condition| holds(condition, answers))
}

/// Whether `option` does not contradict how the person is employed, as far as that is known.
pub(crate) fn fits_employment(catalog: &Catalog, answers: &Answers, option: &AnswerOption) -> bool {
    match option.meaning {
        Meaning::Position(position) => match catalog[position].employment {
            Some(needed) => {
                let employments = employments(catalog, answers);
                employments.is_empty() || employments.contains(&needed)
            }
            None => true,
        },
        _ => true,
    }
}

/// Whether the answer to the condition's question is one of its options.
pub fn holds(condition: &crate::question::Condition, answers: &Answers) -> bool {
    condition.options.iter().any(|option| answers.has(*option))
}
