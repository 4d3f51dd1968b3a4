//! Who gets which Clever role and how, written down from the FAQ as a plain function, against the advice
//! for everybody. Nothing here reads `catalog/rules/` or `catalog/features.toml`.

use std::sync::LazyLock;

use advisor::{
    advice::Kind,
    answers::Answers,
    catalog::{Catalog, ChannelId, ContactId, OptionId, RoleId},
    interview::{Step, interview},
    question::Meaning,
    role::System,
};

use crate::common::{Told, catalog, option, question, role, told};

/// The rows of the table under “Role Overview”: the feature, and whether Teacher, School Tech Lead and
/// Staff have it.
const FEATURES: [(&str, [bool; 3]); 10] = [
    ("SSO to applications via Clever", [true, true, true]),
    ("Customize Clever Portal for school", [false, true, false]),
    ("Create and share Teacher Pages", [true, false, false]),
    ("Manage and print Clever Badges", [true, true, false]),
    ("Generate backup login codes", [true, false, false]),
    ("Log a class of students into an application", [true, false, false]),
    ("Log a class of students out of Clever", [true, false, false]),
    ("View Clever login status for students", [true, false, false]),
    ("Add Clever Library applications (PoDS Approved Only)", [true, false, false]),
    ("View login metrics for applications at school", [false, true, false]),
];

/// The two wishes of the question that are no feature: the FAQ answers them under “Who is Affected”.
const WISHES: [&str; 2] = ["staff-access", "former-access"];

/// A role of Clever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Teacher,
    TechLead,
    Staff,
}

/// How somebody is employed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Employed {
    Certificated,
    Classified,
    Contractor,
}

/// Where somebody works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    OneSchool,
    Schools,
    Office,
}

/// What somebody is told to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Do {
    /// Nothing: the role comes by itself.
    Nothing,
    OneAccess,
    Helpdesk,
    HelpdeskAndPrincipal,
    /// Find out first, and ask these.
    FindOut(&'static str),
}

/// Somebody, sure of everything. What they wish is a set of bits: the features by row, then the wishes.
#[derive(Debug, Clone, Copy)]
struct Person {
    employed: Employed,
    at: At,
    principal: bool,
    library_aide: bool,
    roster: bool,
    wishes: u16,
}

/// What the FAQ says to them.
fn faq(person: Person) -> Vec<(Do, Option<Role>)> {
    // “I am a contractor. Can I request a Clever role?” Limited access is available; contact the Helpdesk.
    if person.employed == Employed::Contractor {
        return vec![(Do::Helpdesk, None)];
    }
    let (how, given) = if person.at == At::Office {
        // “Central and Region office employees who need Clever access will be reviewed annually before
        // granting them access”; Staff is the role that an application gives.
        (Do::OneAccess, Role::Staff)
    } else if person.principal {
        // “I am a school site principal”: automatically assigned School Tech Lead.
        (Do::Nothing, Role::TechLead)
    } else if person.roster {
        // “All roster-carrying teachers will automatically be given a Teacher role.”
        (Do::Nothing, Role::Teacher)
    } else if person.employed == Employed::Certificated || person.library_aide {
        // “All non-roster, certificated employees will be assigned a Staff role, including Library Aides.”
        (Do::Nothing, Role::Staff)
    } else {
        // Nothing is promised to other classified employees: “the default role … when applying”.
        (Do::OneAccess, Role::Staff)
    };
    let mut said = vec![(how, Some(given))];
    // “Users who … work at more than one location may apply for a Clever role.”
    if person.at == At::Schools {
        said.push((Do::OneAccess, Some(given)));
    }
    let wishes = |at: usize| person.wishes & (1 << at) != 0;
    // “Teachers can apply for a Staff role through oneAccess.”
    if wishes(FEATURES.len()) && given == Role::Teacher {
        said.push((Do::OneAccess, Some(Role::Staff)));
    }
    let lacks = |at: &usize| wishes(*at) && !FEATURES[*at].1[given as usize];
    let lacking: Vec<[bool; 3]> =
        (0..FEATURES.len()).filter(lacks).map(|at| FEATURES[at].1).collect();
    // “Contact the LAUSD Helpdesk if interested in this role. School site principal approval is required.”
    if lacking.iter().any(|[_, tech_lead, _]| *tech_lead) {
        said.push((Do::HelpdeskAndPrincipal, Some(Role::TechLead)));
    }
    // Teacher comes “based on the MiSiS Master Schedule” alone: without a roster, the Helpdesk advises.
    if lacking.iter().any(|[teacher, tech_lead, _]| *teacher && !tech_lead) {
        said.push((Do::Helpdesk, None));
    }
    // “Contact the LAUSD Helpdesk to review your current role and receive advice on available roles.”
    if wishes(FEATURES.len() + 1) {
        said.push((Do::Helpdesk, None));
    }
    said
}

/// What is the same for everybody, looked up once.
struct Keys {
    roles: [RoleId; 3],
    one_access: ChannelId,
    helpdesk: ContactId,
    principal: ContactId,
    wishes: Vec<OptionId>,
}

static KEYS: LazyLock<Keys> = LazyLock::new(|| {
    let contact = |key: &str| catalog().contacts().find(|(_, one)| one.key == key).unwrap().0;
    let label = |label: &str| {
        let mut options = catalog().options(question("clever-feature"));
        options.find(|(_, option)| option.label == label).map(|(id, _)| id)
    };
    let features = FEATURES.iter().map(|(name, _)| label(name).unwrap());
    let wishes = WISHES.iter().map(|key| option("clever-feature", key));
    Keys {
        roles: ["clever/teacher", "clever/school-tech-lead", "clever/staff"].map(role),
        one_access: catalog().channels().find(|(_, one)| one.name == "oneAccess").unwrap().0,
        helpdesk: contact("helpdesk"),
        principal: contact("school-site-principal"),
        wishes: features.chain(wishes).collect(),
    }
});

fn expected(said: Vec<(Do, Option<Role>)>) -> Vec<Told> {
    let contact = |key: &str| catalog().contacts().find(|(_, one)| one.key == key).unwrap().0;
    let mut expected: Vec<Told> = said
        .into_iter()
        .map(|(what, role)| {
            let (kind, channel, contact, approver) = match what {
                Do::Nothing => (Kind::Automatic, None, None, None),
                Do::OneAccess => (Kind::Apply, Some(KEYS.one_access), None, None),
                Do::Helpdesk => (Kind::Contact, None, Some(KEYS.helpdesk), None),
                Do::HelpdeskAndPrincipal => {
                    (Kind::Contact, None, Some(KEYS.helpdesk), Some(KEYS.principal))
                }
                Do::FindOut(whom) => (Kind::Contact, None, Some(contact(whom)), None),
            };
            let roles = role.map(|role| KEYS.roles[role as usize]).into_iter().collect();
            Told { system: System::Clever, kind, roles, channel, contact, approver }
        })
        .collect();
    expected.sort_unstable();
    expected
}

/// The answers of a person. `employed` and `roster` are what they say; they may be not sure.
fn answers(person: Person, employed: &str, roster: &str) -> Answers {
    let at = match person.at {
        At::OneSchool => "one-school",
        At::Schools => "several-schools",
        At::Office => "office",
    };
    let mut positions = Vec::new();
    for (held, key) in [(person.principal, "principal"), (person.library_aide, "library-aide")] {
        positions.extend(held.then(|| option("position", key)));
    }
    if positions.is_empty() {
        positions.push(option("position", "none"));
    }
    let chosen = KEYS.wishes.iter().enumerate().filter(|(at, _)| person.wishes & (1 << at) != 0);
    let mut wishes: Vec<OptionId> = chosen.map(|(_, option)| *option).collect();
    if wishes.is_empty() {
        wishes.push(option("clever-feature", "none"));
    }
    let mut answers = Answers::default();
    answers.set(question("system"), vec![option("system", "clever")]);
    answers.set(question("employment"), vec![option("employment", employed)]);
    answers.set(question("workplace"), vec![option("workplace", at)]);
    answers.set(question("position"), positions);
    answers.set(question("roster"), vec![option("roster", roster)]);
    answers.set(question("clever-feature"), wishes);
    answers
}

/// Everybody who can be, without wishes: principals are certificated, and so is who carries a roster.
fn everybody() -> Vec<Person> {
    let mut everybody = Vec::new();
    for employed in [Employed::Certificated, Employed::Classified, Employed::Contractor] {
        for at in [At::OneSchool, At::Schools, At::Office] {
            for [principal, library_aide, roster] in
                (0..8).map(|set| [set & 1, set & 2, set & 4].map(|bit| bit != 0))
            {
                if employed == Employed::Certificated || !principal && !roster {
                    let wishes = 0;
                    everybody.push(Person {
                        employed,
                        at,
                        principal,
                        library_aide,
                        roster,
                        wishes,
                    });
                }
            }
        }
    }
    everybody
}

const fn key(employed: Employed) -> &'static str {
    match employed {
        Employed::Certificated => "certificated",
        Employed::Classified => "classified",
        Employed::Contractor => "contractor",
    }
}

const fn yes_no(roster: bool) -> &'static str {
    if roster { "yes" } else { "no" }
}

/// Who is told something else than the FAQ says, of people with one wish or none. Which rules there are
/// makes no difference to the ids that are compared.
pub(crate) fn differ(catalog: &Catalog) -> bool {
    let wishes = (0..KEYS.wishes.len()).map(|at| 1 << at).chain([0]);
    let people = wishes
        .flat_map(|wishes| everybody().into_iter().map(move |person| Person { wishes, ..person }));
    people.into_iter().any(|person| {
        let answers = answers(person, key(person.employed), yes_no(person.roster));
        told(catalog, &answers) != expected(faq(person))
    })
}

#[test]
fn everybody_is_told_what_the_faq_says_whatever_they_wish() {
    for person in everybody() {
        for wishes in 0..1 << KEYS.wishes.len() {
            let person = Person { wishes, ..person };
            let answers = answers(person, key(person.employed), yes_no(person.roster));
            assert_eq!(told(catalog(), &answers), expected(faq(person)), "{person:?}");
        }
    }
}

/// The answers that count when they are given in turn. Who is offered nothing of what they wanted to say
/// says “None of these”.
fn in_turn(mut answers: Answers) -> Answers {
    loop {
        let interview = interview(catalog(), &answers);
        let Step::Ask(asked) = interview.step else { return interview.counted };
        let none = |option: &OptionId| catalog()[*option].meaning == Meaning::None;
        let none = asked.offered.into_iter().find(none);
        let none = none.unwrap_or_else(|| panic!("{} is open", catalog()[asked.question].key));
        answers.set(asked.question, vec![none]);
    }
}

/// Asked one question after the other, people are told the same: no question that matters is left out.
#[test]
fn the_interview_leads_everybody_to_what_the_faq_says() {
    let each = (0..KEYS.wishes.len()).map(|at| 1 << at);
    let wishes: Vec<u16> = each.chain([0, (1 << KEYS.wishes.len()) - 1]).collect();
    for person in everybody() {
        for wishes in &wishes {
            let person = Person { wishes: *wishes, ..person };
            let answers = answers(person, key(person.employed), yes_no(person.roster));
            let counted = in_turn(answers);
            assert_eq!(told(catalog(), &counted), expected(faq(person)), "{person:?}");
        }
    }
}

/// Who is not sure is told the one answer that all ways agree on, or else to find out.
#[test]
fn who_is_not_sure_is_told_what_all_ways_agree_on() {
    use Employed::{Certificated, Classified};
    let employments = [(vec![Certificated, Classified], "not-sure", "helpdesk")];
    let sure = [Certificated, Classified].map(|sure| (vec![sure], key(sure), ""));
    let rosters = [(vec![true, false], "not-sure"), (vec![true], "yes"), (vec![false], "no")];
    for (ways, employed, ask) in employments.into_iter().chain(sure) {
        for (carries, roster) in &rosters {
            for person in everybody().into_iter().filter(|person| person.employed == Certificated) {
                for wish in (0..KEYS.wishes.len()).map(|at| 1 << at).chain([0]) {
                    let mut possible: Vec<_> = Vec::new();
                    for employed in &ways {
                        for roster in carries {
                            // Nobody carries a roster who is not certificated.
                            let roster = *roster && *employed == Certificated;
                            let person =
                                Person { employed: *employed, roster, wishes: wish, ..person };
                            possible.push(expected(faq(person)));
                        }
                    }
                    possible.dedup();
                    let whom = if ask.is_empty() { "master-scheduler" } else { ask };
                    let expected = match possible.as_slice() {
                        [agreed] => agreed.clone(),
                        _ => expected(vec![(Do::FindOut(whom), None)]),
                    };
                    let person = Person { wishes: wish, ..person };
                    let answers = answers(person, employed, roster);
                    assert_eq!(
                        told(catalog(), &answers),
                        expected,
                        "{employed} {roster} {person:?}"
                    );
                }
            }
        }
    }
}
