//! The advice for somebody of whom a row tells the place, the positions and the duties: the same interview as
//! everybody else's, answered with what the row says and with nothing else.

use advisor::{
    advice::{Advice, Reason, Subject, Verdict},
    answers::Answers,
    catalog::{
        Catalog, ChannelId, ContactId, DutyId, Employment, OptionId, PositionId, QuestionId, RoleId,
    },
    interview::{Asked, Interview, Step, interview},
    permission::Access,
    question::{Fact, Meaning},
    role::{Place, System},
    why_not::{WhyNot, why_not},
};

/// What a row tells of somebody's duties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Duties {
    /// Nothing.
    NotTold,
    /// That there are none, in so many words.
    None,
    /// These.
    These(Vec<DutyId>),
}

impl Duties {
    /// Those that are told.
    pub fn told(&self) -> &[DutyId] {
        match self {
            Self::These(duties) => duties,
            Self::NotTold | Self::None => &[],
        }
    }
}

/// What a row tells of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The kind of school.
    pub school: Place,
    /// The positions and responsibilities.
    pub positions: Vec<PositionId>,
    /// The duties.
    pub duties: Duties,
}

/// A role to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advised {
    /// The role.
    pub role: RoleId,
    /// What brings it. Never empty.
    pub reasons: Vec<Reason>,
    /// Whether only a duty brings it.
    pub by_duty: bool,
}

/// What to request, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The roles.
    pub roles: Vec<RoleId>,
    /// Through which channel.
    pub channel: ChannelId,
    /// Who has to approve.
    pub approver: Option<ContactId>,
}

/// What the advice leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Open {
    /// No duties are told, and they decide about these roles.
    Duties(Vec<RoleId>),
    /// No role of the advice allows this duty. Each of these sets of roles would.
    Uncovered {
        /// The duty.
        duty: DutyId,
        /// Roles open to the person that are probably for it.
        probable: Vec<RoleId>,
        /// The sets, as far as they are known.
        sets: Vec<Vec<RoleId>>,
    },
    /// The guide names no role for this position at such a school.
    NoRole(PositionId),
    /// None of the duties told needs a role.
    NothingNeeded,
    /// These roles would cover the same duties, with other access.
    Alternative(Vec<RoleId>),
    /// Roles whose rows do not spell out that they are for the person: to ask about before a request.
    AskFirst(Vec<RoleId>),
    /// A question that a row cannot answer.
    Question(QuestionId),
}

/// The advice for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonAdvice {
    /// Whom it is for.
    pub person: Person,
    /// The answers that it rests on: those of a link to the same advice.
    pub answers: Answers,
    /// The roles to hold.
    pub roles: Vec<Advised>,
    /// How to get them.
    pub requests: Vec<Request>,
    /// What is left open.
    pub open: Vec<Open>,
    advice: Advice,
}

impl PersonAdvice {
    /// Works out the advice for a person.
    pub fn new(catalog: &Catalog, person: Person) -> Self {
        let interview = answered(catalog, &person);
        let Interview { counted, step, .. } = interview;
        let (advice, question) = match step {
            Step::Done(advice) => (advice, None),
            Step::Ask(asked) => (Advice { outcomes: Vec::new() }, Some(asked.question)),
        };
        let mut told = Self {
            person,
            answers: counted,
            roles: Vec::new(),
            requests: Vec::new(),
            open: Vec::new(),
            advice,
        };
        told.open.extend(question.map(Open::Question));
        told.read(catalog);
        told
    }

    /// Whether `role` is among the advice.
    pub fn advises(&self, role: RoleId) -> bool {
        self.roles.iter().any(|advised| advised.role == role)
    }

    /// Whether duties that are not told would bring `role`.
    pub fn may_need(&self, role: RoleId) -> bool {
        self.may_need_any().contains(&role)
    }

    /// Whether something is left open that somebody has to find out.
    pub fn leaves_open(&self) -> bool {
        self.open.iter().any(|open| match open {
            // Who has a role of the position may well need no other.
            Open::Duties(_) => self.roles.is_empty(),
            Open::Alternative(_) | Open::NothingNeeded => false,
            Open::Uncovered { .. } | Open::NoRole(_) | Open::AskFirst(_) | Open::Question(_) => {
                true
            }
        })
    }

    /// Whether `role` is one to ask about before a request.
    pub fn asks_about(&self, role: RoleId) -> bool {
        self.open.iter().any(|open| matches!(open, Open::AskFirst(roles) if roles.contains(&role)))
    }

    /// The roles that duties which are not told would bring.
    pub fn may_need_any(&self) -> &[RoleId] {
        let mut open = self.open.iter();
        let duties = open.find_map(|open| match open {
            Open::Duties(roles) => Some(roles.as_slice()),
            _ => None,
        });
        duties.unwrap_or_default()
    }

    /// Other roles for the same duties.
    pub fn alternatives(&self) -> impl Iterator<Item = &[RoleId]> {
        self.open.iter().filter_map(|open| match open {
            Open::Alternative(roles) => Some(roles.as_slice()),
            _ => None,
        })
    }

    /// Why `role` is not among the advice.
    pub fn why_not(&self, catalog: &Catalog, role: RoleId) -> WhyNot {
        why_not(catalog, &self.answers, &self.advice, role)
    }

    /// Takes the outcomes apart.
    fn read(&mut self, catalog: &Catalog) {
        let mut nothing_needed = false;
        let mut depends_on_employment = false;
        let mut uncovered = Vec::new();
        for outcome in &self.advice.outcomes {
            match &outcome.verdict {
                Verdict::Apply { roles, channel, approver, .. } => {
                    for role in roles {
                        self.roles.push(advised(*role, &outcome.reasons));
                    }
                    let (channel, approver) = (*channel, *approver);
                    self.requests.push(Request { roles: roles.clone(), channel, approver });
                }
                // No role of MiSiS comes by itself; one that did would be to hold all the same.
                Verdict::Automatic { roles } => {
                    self.roles.extend(roles.iter().map(|role| advised(*role, &outcome.reasons)));
                }
                Verdict::Contact { subject: Subject::Duties(possible), .. } => {
                    let mut roles = Vec::new();
                    for role in possible.iter().flat_map(|possible| &possible.roles) {
                        if !roles.contains(role) {
                            roles.push(*role);
                        }
                    }
                    self.open.push(Open::Duties(roles));
                }
                Verdict::Contact { subject: Subject::FindOut { questions, .. }, .. } => {
                    // No row says how somebody is employed, which is no reason to ask about each of them.
                    for question in questions {
                        if catalog[*question].fact == Fact::Employment {
                            depends_on_employment = true;
                        } else {
                            self.open.push(Open::Question(*question));
                        }
                    }
                }
                Verdict::Contact { roles, subject: Subject::AskFirst, .. } => {
                    self.open.push(Open::AskFirst(roles.clone()));
                }
                Verdict::Contact { subject: Subject::Uncovered(duties), .. } => {
                    uncovered.extend_from_slice(duties);
                }
                Verdict::NothingNeeded { .. } => nothing_needed = true,
                Verdict::Contact { .. } | Verdict::NotCovered { .. } => {}
            }
            self.open.extend(outcome.alternatives.iter().cloned().map(Open::Alternative));
        }
        if nothing_needed {
            self.open.push(Open::NothingNeeded);
        }
        let mut access = Access::default();
        for advised in &self.roles {
            access.add(catalog.access(advised.role));
        }
        for duty in self.person.duties.told() {
            if !access.allows_all(&catalog[*duty].needs) {
                let known = uncovered.iter().find(|uncovered| uncovered.duty == *duty);
                let (probable, sets) = known
                    .map(|uncovered| (uncovered.probable.clone(), uncovered.sets.clone()))
                    .unwrap_or_default();
                self.open.push(Open::Uncovered { duty: *duty, probable, sets });
            }
        }
        for position in &self.person.positions {
            if !has_role(catalog, self.person.school, *position) {
                self.open.push(Open::NoRole(*position));
            }
        }
        if depends_on_employment && self.roles.is_empty() && self.open.is_empty() {
            self.open.push(Open::NothingNeeded);
        }
    }
}

fn advised(role: RoleId, reasons: &[Reason]) -> Advised {
    let mut own = Vec::new();
    for reason in reasons {
        match reason {
            Reason::Position { role: of, .. }
            | Reason::Duty { role: of, .. }
            | Reason::Covered { role: of, .. }
            | Reason::HeldBy { by: of, .. }
                if *of != role => {}
            _ => own.push(*reason),
        }
    }
    let by_duty = !own.iter().any(|reason| matches!(reason, Reason::Position { .. }));
    Advised { role, reasons: own, by_duty }
}

/// Whether some role of MiSiS is for this position at such a school.
fn has_role(catalog: &Catalog, school: Place, position: PositionId) -> bool {
    catalog.roles().any(|(_, role)| {
        role.system == System::Misis
            && role.holders.iter().any(|holder| {
                holder.places.contains(school) && holder.positions.contains(&position)
            })
    })
}

/// Whether the role for all certificated staff without a class register is for this position.
fn is_without_class(catalog: &Catalog, position: PositionId) -> bool {
    catalog.roles().any(|(_, role)| {
        role.is_for_other_certificated()
            && role.holders.iter().any(|holder| holder.positions.contains(&position))
    })
}

/// The interview with the answers that the row gives.
fn answered(catalog: &Catalog, person: &Person) -> Interview {
    let mut answers = Answers::default();
    loop {
        let interview = interview(catalog, &answers);
        let Step::Ask(asked) = &interview.step else {
            return interview;
        };
        let chosen = answer(catalog, person, asked);
        let question = asked.question;
        answers.set(question, chosen);
        // A question that stays unanswered would be asked for ever.
        if answers.get(question).is_empty() {
            return interview;
        }
    }
}

/// What the row answers to a question: options that are offered, or none.
fn answer(catalog: &Catalog, person: &Person, asked: &Asked) -> Vec<OptionId> {
    let those = |is: &dyn Fn(&Meaning) -> bool| {
        let mut options = asked.offered.clone();
        options.retain(|option| is(&catalog[*option].meaning));
        options
    };
    let none = || those(&|meaning| *meaning == Meaning::None);
    let not_sure = || those(&|meaning| matches!(meaning, Meaning::NotSure(_)));
    let or = |options: Vec<OptionId>, otherwise: &dyn Fn() -> Vec<OptionId>| {
        if options.is_empty() { otherwise() } else { options }
    };
    match catalog[asked.question].fact {
        Fact::System => those(&|meaning| *meaning == Meaning::System(System::Misis)),
        // A position says how somebody is employed if only such employees are in it. Otherwise the row does
        // not say it.
        Fact::Employment => {
            let mut employments =
                person.positions.iter().filter_map(|position| catalog[*position].employment);
            let known: Option<Employment> = employments.next();
            let sure = those(&|meaning| match (meaning, known) {
                (Meaning::Employment(employment), Some(known)) => *employment == known,
                _ => false,
            });
            or(sure, &not_sure)
        }
        Fact::Workplace => those(&|meaning| *meaning == Meaning::OneSchool),
        Fact::SchoolLevel => {
            those(&|meaning| matches!(meaning, Meaning::Schools(of) if **of == [person.school]))
        }
        Fact::Position => {
            let is = |meaning: &Meaning| matches!(meaning, Meaning::Position(position) if person.positions.contains(position));
            or(those(&is), &none)
        }
        Fact::Duty => match &person.duties {
            Duties::NotTold => not_sure(),
            Duties::None => none(),
            Duties::These(duties) => {
                let offered = |duty: &DutyId| {
                    let is = |option: &OptionId| catalog[*option].meaning == Meaning::Duty(*duty);
                    asked.offered.iter().any(is)
                };
                let others = !duties.iter().all(offered);
                let is = |meaning: &Meaning| match meaning {
                    Meaning::Duty(duty) => duties.contains(duty),
                    Meaning::SomethingElse => others,
                    _ => false,
                };
                those(&is)
            }
        },
        Fact::OtherDuty => {
            let duties = person.duties.told();
            or(
                those(&|meaning| matches!(meaning, Meaning::Duty(duty) if duties.contains(duty))),
                &none,
            )
        }
        Fact::Feature | Fact::Other => {
            // A row that tells positions tells all of them: the option that tells of one of these, or else the option
            // for those without a class, or else “I'm not sure”, or else the option that tells of none.
            let tells = |is: &dyn Fn(Option<PositionId>) -> bool| {
                let mut options = those(&|meaning| *meaning == Meaning::Plain);
                options.retain(|option| is(catalog[*option].position));
                options
            };
            let of_row = tells(&|told| told.is_some_and(|told| person.positions.contains(&told)));
            let of_none = || tells(&|told| told.is_none());
            let without_class =
                || tells(&|told| told.is_some_and(|told| is_without_class(catalog, told)));
            or(of_row, &|| or(without_class(), &|| or(not_sure(), &|| or(none(), &of_none))))
        }
    }
}
