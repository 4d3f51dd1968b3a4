//! The sentences about verdicts, duties and years.
//!
//! Sentences are put together by [`text`] and not by `format!`: the program has to stay small.

use super::{Sentence, permissions::Schools, reasons, roles as role_words};
use crate::{
    advice::{Kind, Outcome, PossibleDuty, Reason, Subject, Uncovered, Verdict},
    answers::Answers,
    catalog::{Catalog, Channel, ChannelKind, Yearly},
    date::Date,
    facts,
    ids::{ContactId, OptionId, PositionId, QuestionId, RoleId},
    least_privilege::holder,
    openings,
    permission::Access,
    question::{Fact, Meaning},
    role::{Basis, Places, System},
    rule::RuleVerdict,
    why_not::places_of,
};

/// The parts, one after the other.
#[inline(never)]
pub fn text(parts: &[&str]) -> String {
    parts.concat()
}

/// Joins words as a sentence does: “a, b and c”.
pub fn and(words: &[&str]) -> String {
    list(words, " and ")
}

/// Joins words as a sentence does: “a, b or c”.
pub fn or(words: &[&str]) -> String {
    list(words, " or ")
}

#[inline(never)]
fn list(words: &[&str], last: &str) -> String {
    let mut joined = String::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            joined.push_str(if at + 1 == words.len() { last } else { ", " });
        }
        joined.push_str(word);
    }
    joined
}

/// The texts as a list that can be joined.
#[inline(never)]
pub(crate) fn borrowed(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

pub(crate) fn names<'a>(catalog: &'a Catalog, roles: &[RoleId]) -> Vec<&'a str> {
    roles.iter().map(|role| catalog[*role].name.as_str()).collect()
}

/// The names of positions, as a sentence lists them.
pub(crate) fn positions(catalog: &Catalog, positions: &[PositionId]) -> String {
    let names: Vec<&str> =
        positions.iter().map(|position| catalog[*position].name.as_str()).collect();
    and(&names)
}

/// The names of roles, as a sentence lists them: “the MiSiS roles A and B”.
#[inline(never)]
pub(super) fn role_names(catalog: &Catalog, roles: &[RoleId]) -> String {
    let system = roles.first().map_or("", |role| catalog[*role].system.name());
    let noun = if roles.len() == 1 { " role " } else { " roles " };
    text(&["the ", system, noun, &and(&names(catalog, roles))])
}

/// The verdict in one line.
#[inline(never)]
pub(crate) fn verdict(catalog: &Catalog, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Automatic { roles } => {
            text(&["You get ", &role_names(catalog, roles), " automatically"])
        }
        Verdict::Apply { roles, channel, subject, .. } => {
            let what = match subject.map(|rule| subject_of(&catalog[rule].verdict)) {
                Some(subject) => subject.to_owned(),
                None => role_names(catalog, roles),
            };
            match catalog[*channel].kind {
                ChannelKind::SetUp => text(&["Set up ", &what, " yourself"]),
                _ => text(&["Apply for ", &what]),
            }
        }
        Verdict::Contact { roles, contact, subject: Subject::AskFirst, .. } => {
            let system = roles.first().map_or("", |role| catalog[*role].system.name());
            let roles = or(&names(catalog, roles));
            let contact = &catalog[*contact].name;
            format!("Ask {contact} before you request the {system} role {roles}")
        }
        Verdict::Contact { contact, subject, .. } => {
            text(&["Contact ", &catalog[*contact].name, &about(catalog, subject)])
        }
        Verdict::NothingNeeded { .. } => {
            "None of the duties that you told us needs a MiSiS role".to_owned()
        }
        Verdict::NotCovered { contact, subject } => text(&[
            "The sources do not cover ",
            &uncovered(catalog, subject),
            ": ask ",
            &catalog[*contact].name,
        ]),
    }
}

fn uncovered(catalog: &Catalog, subject: &Uncovered) -> String {
    match subject {
        Uncovered::Rule(rule) => subject_of(&catalog[*rule].verdict).to_owned(),
        Uncovered::Positions(ids) => {
            text(&["MiSiS roles for your position (", &positions(catalog, ids), ")"])
        }
        Uncovered::Duty => "a duty in MiSiS that is not in our list".to_owned(),
    }
}

pub(super) fn subject_of(verdict: &RuleVerdict) -> &str {
    match verdict {
        RuleVerdict::Apply { subject: Some(subject), .. }
        | RuleVerdict::Contact { subject, .. }
        | RuleVerdict::NotCovered { subject, .. } => subject,
        RuleVerdict::Apply { subject: None, .. } | RuleVerdict::Automatic { .. } => "",
    }
}

fn about(catalog: &Catalog, subject: &Subject) -> String {
    match subject {
        Subject::Rule(rule) => text(&[" about ", subject_of(&catalog[*rule].verdict)]),
        Subject::FindOut { questions, .. } => {
            text(&[" to find out ", &to_find_out(catalog, questions)])
        }
        Subject::Duties(_) => " to find out which duties are yours".to_owned(),
        Subject::Uncovered(_) => {
            " about duties that no role open to your position allows".to_owned()
        }
        Subject::AskFirst => " before you request a role".to_owned(),
    }
}

/// What is to be found out: “whether you carry a class roster”.
pub(super) fn to_find_out(catalog: &Catalog, questions: &[QuestionId]) -> String {
    let mut what = Vec::new();
    for question in questions {
        if let Some(find_out) = &catalog[*question].find_out {
            what.push(find_out.what.as_str());
        }
    }
    and(&what)
}

/// Whether to apply, in one sentence.
pub(crate) fn apply(catalog: &Catalog, verdict: &Verdict) -> String {
    let sentence = match verdict {
        Verdict::Automatic { .. } => "You do not need to apply for it.",
        Verdict::NothingNeeded { .. } => {
            "If you do nothing else in MiSiS, you do not need to apply."
        }
        Verdict::Apply { roles, channel, subject, .. } => {
            let channel = &catalog[*channel];
            if channel.kind == ChannelKind::SetUp {
                "Nobody has to be asked for it: you set it up yourself."
            } else {
                let own =
                    if subject.is_none() { own_labels(catalog, roles, channel) } else { None };
                return match own {
                    Some(own) => {
                        text(&["You need to apply, through ", &channel.name, " (", &own, ")."])
                    }
                    None => text(&["You need to apply, through ", &channel.name, "."]),
                };
            }
        }
        Verdict::Contact { subject: Subject::Uncovered(_), .. } => {
            "They can tell whether another position or responsibility is yours, which would open a role."
        }
        Verdict::Contact { roles, subject: Subject::AskFirst, .. } => {
            return ask_first(catalog, roles);
        }
        Verdict::Contact { subject: Subject::Rule(_), .. } => "Ask them first.",
        Verdict::Contact { subject: Subject::Duties(_), .. } => {
            "It depends on what you do in MiSiS. Find out before you request it."
        }
        Verdict::Contact { .. } => "Find this out before you apply.",
        Verdict::NotCovered { .. } => "We do not know whether you need to apply, and do not guess.",
    };
    sentence.to_owned()
}

/// How to request these roles, which have one channel, once the person who was asked agrees.
fn ask_first(catalog: &Catalog, roles: &[RoleId]) -> String {
    let Some(role) = roles.first() else { return String::new() };
    let channel = &catalog[catalog[*role].channel];
    match own_labels(catalog, roles, channel) {
        Some(own) => {
            format!("If they agree, request it through {} ({own}).", channel.name)
        }
        None => format!("If they agree, request it through {}.", channel.name),
    }
}

/// What the rows of the roles call the channel, where one of them does not use its name: “the source writes “One
/// Access””.
fn own_labels(catalog: &Catalog, roles: &[RoleId], channel: &Channel) -> Option<String> {
    let mut labels: Vec<(&str, Vec<RoleId>)> = Vec::new();
    for role in roles {
        let of = &catalog[*role];
        if catalog[of.channel].key != channel.key {
            continue;
        }
        match labels.iter_mut().find(|(label, _)| *label == of.channel_label) {
            Some((_, known)) => known.push(*role),
            None => labels.push((&of.channel_label, vec![*role])),
        }
    }
    match labels.as_slice() {
        [(label, _)] if *label == channel.name => None,
        [(label, _)] => Some(format!("the source writes “{label}”")),
        [] => None,
        _ => {
            let each = labels.iter().map(|(label, roles)| {
                format!("for {} the source writes “{label}”", and(&names(catalog, roles)))
            });
            Some(each.collect::<Vec<_>>().join("; "))
        }
    }
}

/// What to do next where the next step is to talk to somebody.
pub(crate) fn contact_step(catalog: &Catalog, verdict: &Verdict, contact: ContactId) -> String {
    let name = &catalog[contact].name;
    if let Verdict::NothingNeeded { .. } = verdict {
        return text(&[
            "If you do something else in MiSiS, ask ",
            name,
            ": the guide names no role for it in your position.",
        ]);
    }
    let ask = text(&["Ask ", name, ", and tell them what you answered here."]);
    match &catalog[contact].if_you {
        Some(if_you) => text(&[&ask, " ", if_you]),
        None => ask,
    }
}

/// What to do next for somebody who decides on duties, and would otherwise be sent to themselves.
///
/// Source: Guide to MiSiS User Roles, opening text: the guide helps principals to assign staff.
pub(super) fn decide_alone(catalog: &Catalog, contact: ContactId) -> String {
    format!(
        "The guide leaves it to you to assign duties at your school. Choose the duties that are yours. If you need \
         help, ask {}.",
        catalog[contact].name
    )
}

/// What somebody can do whose roles do not cover a duty, and who is the one whom others would ask.
pub(super) const OTHER_RESPONSIBILITY: &str =
    "Do you have another position or responsibility? Choose it too: it may bring a role for this.";

/// How somebody who may have the roles already sees whether that is so: our interpretation. It names the work, and no
/// role: MiSiS may work for a person through another role, and a teacher who becomes GATE coordinator lacks one.
pub(super) fn already_have(outcome: &Outcome) -> Option<String> {
    let Verdict::Apply { roles, subject: None, .. } = &outcome.verdict else { return None };
    if outcome.system != System::Misis || roles.is_empty() {
        return None;
    }
    let sentence = if roles.len() == 1 {
        "If you can already do this work in MiSiS, you need nothing. If not, request this role."
    } else {
        "If you can already do all of this in MiSiS, you need nothing. If not, request what is missing."
    };
    Some(sentence.to_owned())
}

/// That the documents have no role that only reads for what the person does, and whom to ask.
pub(crate) fn no_read_only_role(
    catalog: &Catalog,
    roles: &[RoleId],
    contact: ContactId,
) -> Vec<String> {
    let lightest = and(&names(catalog, roles));
    let highest = roles.iter().filter_map(|role| catalog[*role].security_level).max();
    let level = highest.map(|level| format!(" (Security level: {})", level.name()));
    vec![
        "The guide has no read-only role for this in your job.".to_owned(),
        format!("The lightest role that shows it is {lightest}{}.", level.unwrap_or_default()),
        format!(
            "It also lets you change records. Ask {} before you request it.",
            catalog[contact].name
        ),
    ]
}

/// Who has to approve.
pub(crate) fn approver(catalog: &Catalog, approver: ContactId) -> String {
    text(&["Approval is needed from ", &catalog[approver].name, "."])
}

/// Who has to approve, for somebody who may be one of those people.
pub(super) fn approver_for(catalog: &Catalog, answers: &Answers, by: ContactId) -> String {
    if facts::is_contact(catalog, answers, by) {
        return format!("Approval is needed from {}, where you work.", catalog[by].name);
    }
    approver(catalog, by)
}

/// What to write or have ready.
pub(crate) fn prepare(catalog: &Catalog, verdict: &Verdict) -> Vec<String> {
    let mut lines = Vec::new();
    match verdict {
        Verdict::Apply { roles, channel, subject, .. }
            if catalog[*channel].kind != ChannelKind::SetUp =>
        {
            if subject.is_none() {
                let quoted: Vec<String> =
                    names(catalog, roles).iter().map(|name| format!("“{name}”")).collect();
                lines.push(format!("What to ask for: {}.", and(&borrowed(&quoted))));
            }
            lines.push("The school or office that you need access for.".to_owned());
        }
        Verdict::Contact { .. } | Verdict::NotCovered { .. } => {
            lines.push("Your answers, as they stand on this page.".to_owned());
        }
        _ => {}
    }
    lines
}

/// A finding about answers that were unsure: “If it is “Employment: Classified””.
pub(crate) fn finding(catalog: &Catalog, ways: &[Vec<OptionId>]) -> String {
    let mut finding = String::from("If it is “");
    for (at, way) in ways.iter().enumerate() {
        if at > 0 {
            finding.push_str("” or “");
        }
        for (at, option) in way.iter().enumerate() {
            if at > 0 {
                finding.push_str(", ");
            }
            finding.push_str(&catalog[option.question()].topic);
            finding.push_str(": ");
            finding.push_str(&catalog[*option].label);
        }
    }
    finding.push('”');
    finding
}

/// A finding about duties: “If you record immunizations”.
pub(crate) fn duties(catalog: &Catalog, answers: &Answers, possible: &PossibleDuty) -> String {
    let schools = Schools::of(catalog, answers);
    let duties = possible.duties.iter();
    let names: Vec<String> = duties.map(|duty| yours(&catalog[*duty].name, schools)).collect();
    let names = borrowed(&names);
    if possible.together {
        return text(&["If several of these are yours, for example if you ", &and(&names)]);
    }
    text(&["If you ", &or(&names)])
}

/// A duty in the second person: “take attendance for your own classes”. “My school” becomes the schools where the person
/// works, or “a school” for somebody in an office.
pub(crate) fn yours(duty: &str, schools: Schools) -> String {
    let duty = lower_first(duty);
    let mut words = duty.split(' ').peekable();
    let mut changed: Vec<String> = Vec::new();
    while let Some(word) = words.next() {
        let after_school = words.peek().copied().and_then(|next| next.strip_prefix("school"));
        match (word, after_school, schools) {
            ("my", Some(after), Schools::Several) => {
                changed.push(format!("your schools{after}"));
                words.next();
            }
            ("my", Some(_), Schools::Others) => changed.push("a".to_owned()),
            ("my", ..) => changed.push("your".to_owned()),
            _ => changed.push(word.to_owned()),
        }
    }
    changed.join(" ")
}

/// A duty in the words of the list of duties: “Enter grades for students across my school”. “My school” becomes the
/// schools where the person works, or “a school” for somebody in an office.
pub(crate) fn mine(duty: &str, schools: Schools) -> String {
    match schools {
        Schools::Own => duty.to_owned(),
        Schools::Several => duty.replace("my school", "my schools"),
        Schools::Others => duty.replace("my school", "a school"),
    }
}

/// What an option says to the person who gave these answers.
pub fn label(catalog: &Catalog, answers: &Answers, option: OptionId) -> String {
    let option = &catalog[option];
    match option.meaning {
        Meaning::Duty(_) => mine(&option.label, Schools::of(catalog, answers)),
        _ => option.label.clone(),
    }
}

/// The positions that hold a role, at some of these places or anywhere.
pub(crate) fn whom(catalog: &Catalog, role: RoleId, places: Option<Places>) -> String {
    let mut found: Vec<PositionId> = Vec::new();
    for holder in &catalog[role].holders {
        let is_elsewhere = places.is_some_and(|places| !holder.places.meets(places));
        if is_elsewhere || holder.basis == Basis::AskFirst {
            continue;
        }
        for position in &holder.positions {
            if !found.contains(position) {
                found.push(*position);
            }
        }
    }
    positions(catalog, &found)
}

/// A set of roles that would cover a duty, whom each is for, and where the person's own position has it, if only
/// elsewhere.
pub(crate) fn would_cover(catalog: &Catalog, answers: &Answers, roles: &[RoleId]) -> String {
    let here = facts::places(catalog, answers);
    let own = facts::positions(catalog, answers);
    let related = facts::related_positions(catalog, answers);
    let mut named = Vec::new();
    for role in roles {
        let name = &catalog[*role].name;
        let whom = whom(catalog, *role, Some(here));
        let elsewhere = places_of(catalog, *role, Some(&own));
        let places = role_words::places(elsewhere);
        let of_related = places_of(catalog, *role, Some(&related));
        if elsewhere == Places::default()
            && of_related != Places::default()
            && !of_related.meets(here)
        {
            let (places, related) = (role_words::places(of_related), positions(catalog, &related));
            named.push(format!("{name} (for {whom}; at {places} for {related} in your position)"));
            continue;
        }
        named.push(if elsewhere == Places::default() || elsewhere.meets(here) {
            format!("{name} (for {whom})")
        } else if whom.is_empty() {
            format!("{name} (for your position at {places} only)")
        } else {
            format!("{name} (for {whom}; for your position at {places} only)")
        });
    }
    format!("{} would allow it", and(&borrowed(&named)))
}

/// That no role at places like the person's covers a duty.
pub(crate) fn nothing_covers(catalog: &Catalog, answers: &Answers) -> String {
    let here = role_words::places(facts::places(catalog, answers));
    format!("The guide names no role for this at {here}")
}

/// What the roles cover of what the person does: all duties told, or probably all of them; or, where no duty can change
/// the roles and none was asked for, whom to ask about anything else.
pub(crate) fn covered(
    catalog: &Catalog,
    answers: &Answers,
    outcomes: &[&Outcome],
) -> Option<String> {
    let is_settled =
        |outcome: &&Outcome| outcome.system == System::Misis && outcome.verdict.contact().is_none();
    if facts::duties(catalog, answers).is_empty() {
        return nothing_else(catalog, answers, outcomes);
    }
    if !outcomes.iter().all(is_settled) {
        return None;
    }
    let mut probable: Vec<String> = Vec::new();
    for reason in outcomes.iter().flat_map(|outcome| &outcome.reasons) {
        if let Reason::Duty { duty, .. } | Reason::Covered { duty, .. } = *reason
            && reasons::is_reading(catalog, *reason)
        {
            let duty = lower_first(&catalog[duty].name);
            if !probable.contains(&duty) {
                probable.push(duty);
            }
        }
    }
    if probable.is_empty() {
        let all = "These roles cover every duty that you told us. Nothing stays uncovered.";
        return Some(all.to_owned());
    }
    let probable = and(&borrowed(&probable));
    Some(format!(
        "These roles probably cover every duty that you told us. The guide does not spell out this: {probable}. {}",
        ask_if_enough(catalog, answers)
    ))
}

/// Whom to ask about work that the roles do not allow, for somebody who gets them whatever the duties are. There is no
/// list of duties then in which one could miss something.
fn nothing_else(catalog: &Catalog, answers: &Answers, outcomes: &[&Outcome]) -> Option<String> {
    let question = catalog.question_of(Fact::Duty)?;
    if !facts::unsure_of_duties(catalog, answers) && !answers.get(question).is_empty() {
        return also_open(catalog, answers, outcomes);
    }
    let mut access = Access::default();
    for outcome in outcomes.iter().filter(|outcome| outcome.verdict.kind() == Kind::Apply) {
        for role in
            outcome.verdict.roles().iter().filter(|of| catalog[**of].system == System::Misis)
        {
            access.add(catalog.access(*role));
        }
    }
    if !answers.get(question).is_empty() || access == Access::default() {
        return None;
    }
    let asked = &catalog[whom_to_ask(catalog, answers)?].name;
    let open = openings::open_to(catalog, answers);
    let is_only_role = open.iter().all(|open| access.holds(catalog.access(open.role)));
    let writes = access.writes_beyond(&Access::default());
    Some(match (writes, is_only_role) {
        (true, true) => format!(
            "Do you do anything else in MiSiS? Our documents name no other role for your position. Ask {asked}."
        ),
        (true, false) => format!("Do you do anything else in MiSiS? Ask {asked}."),
        (false, true) => format!(
            "This only lets you look things up. Do you enter or change anything in MiSiS? Our documents name no role \
             for that in your position. Ask {asked}."
        ),
        (false, false) => format!(
            "This only lets you look things up. Do you enter or change anything in MiSiS? Ask {asked}."
        ),
    })
}

/// The roles open to the person's position that nothing needs, for somebody with none of the duties that were offered.
fn also_open(catalog: &Catalog, answers: &Answers, outcomes: &[&Outcome]) -> Option<String> {
    let about_misis = |outcome: &&Outcome| outcome.system == System::Misis;
    if facts::something_else(catalog, answers) || !outcomes.iter().all(about_misis) {
        return None;
    }
    let mut advised: Vec<RoleId> = Vec::new();
    for outcome in outcomes {
        advised.extend_from_slice(outcome.verdict.roles());
    }
    let mut open = openings::open_to(catalog, answers);
    open.retain(|open| {
        open.basis == Basis::Duty
            && !advised.contains(&open.role)
            && holder(catalog, &advised, open.role).is_none()
    });
    let open: Vec<RoleId> = open.into_iter().map(|open| open.role).collect();
    let names = and(&names(catalog, &open));
    match open.len() {
        0 => None,
        1 => {
            Some(format!("Your position can also have this role, if your work needs it: {names}."))
        }
        _ => Some(format!(
            "Your position can also have these roles, if your work needs them: {names}."
        )),
    }
}

/// Whom to ask about duties: “your principal or the head of your office”.
fn whom_to_ask(catalog: &Catalog, answers: &Answers) -> Option<ContactId> {
    let question = catalog.question_of(Fact::Duty)?;
    let ask = catalog[question].find_out.as_ref()?.ask;
    Some(facts::whom_to_ask(catalog, answers, ask))
}

/// Whom to ask whether a role is enough for what only our interpretation says that it is for.
pub(super) fn ask_if_enough(catalog: &Catalog, answers: &Answers) -> String {
    let asked = whom_to_ask(catalog, answers);
    asked.map_or_else(String::new, |asked| {
        format!("Ask {} if that role is enough.", catalog[asked].name)
    })
}

/// That the documents do not say whether people at several schools need several requests, and whom to ask.
pub(super) fn one_request_or_several(catalog: &Catalog, answers: &Answers) -> Option<String> {
    let asked = whom_to_ask(catalog, answers)?;
    Some(format!(
        "Our documents don’t say if you need one request for each of your schools. Ask {}.",
        catalog[asked].name
    ))
}

/// The verdict on a role that one would have to apply for.
pub(crate) fn would_apply(catalog: &Catalog, role: RoleId) -> String {
    let role = &catalog[role];
    text(&[&role.name, ", through ", &catalog[role.channel].name])
}

/// The text from a small letter on, as in the middle of a sentence. Abbreviations stay. Only the
/// letters of English are told apart, which needs no tables.
pub fn lower_first(text: &str) -> String {
    let mut lower = text.to_owned();
    let abbreviation = text.as_bytes().get(1).is_some_and(u8::is_ascii_uppercase);
    if let (false, Some(first)) = (abbreviation, lower.get_mut(..1)) {
        first.make_ascii_lowercase();
    }
    lower
}

/// The text from a capital letter on.
pub fn capitalized(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// What happens every year to what the outcomes give.
pub(crate) fn yearly(
    catalog: &Catalog,
    system: System,
    outcomes: &[&Outcome],
    today: Date,
) -> Vec<Sentence> {
    let Some(yearly) = catalog.yearly(system) else {
        return Vec::new();
    };
    let mut lines = vec![Sentence { text: reset(yearly, today), is_interpretation: false }];
    let mut automatic = false;
    let mut applied = false;
    for outcome in outcomes {
        match &outcome.verdict {
            Verdict::Automatic { .. } => automatic = true,
            Verdict::Contact { subject: Subject::FindOut { possible, .. }, .. } => {
                applied = true;
                let outcomes = possible.iter().flat_map(|possible| &possible.outcomes);
                automatic |= outcomes.into_iter().any(|of| of.verdict.kind() == Kind::Automatic);
            }
            Verdict::Apply { .. } | Verdict::Contact { .. } => applied = true,
            Verdict::NothingNeeded { .. } | Verdict::NotCovered { .. } => {}
        }
    }
    lines.extend(renewal(yearly, automatic, applied));
    lines
}

/// What the yearly reset means for roles that come automatically, and for those that were applied for.
pub(crate) fn renewal(yearly: &Yearly, automatic: bool, applied: bool) -> Vec<Sentence> {
    let mut lines = Vec::new();
    for (holds, line, is_interpretation) in [
        (automatic, &yearly.automatic, yearly.automatic_is_interpretation),
        (applied, &yearly.applied, false),
    ] {
        if let (true, Some(line)) = (holds, line) {
            lines.push(Sentence { text: line.clone(), is_interpretation });
        }
    }
    lines
}

/// What happens every year, as it is said on this day.
pub(crate) fn reset(yearly: &Yearly, today: Date) -> String {
    let sentence = match (&yearly.coming, yearly.first) {
        (Some(coming), Some(first)) if today < first => coming,
        _ => &yearly.in_force,
    };
    match yearly.first {
        Some(first) => with_date(sentence, first),
        None => sentence.clone(),
    }
}

/// The sentence with the date in the place of `{date}`. Searching for one letter at a time keeps the
/// general search for texts out of the program.
fn with_date(sentence: &str, date: Date) -> String {
    let Some((before, rest)) = sentence.split_once('{') else {
        return sentence.to_owned();
    };
    let (_, after) = rest.split_once('}').unwrap_or(("", rest));
    text(&[before, &date.text(), after])
}
