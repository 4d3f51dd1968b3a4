//! The FAQ: its questions are those of the source, its answers say what the source says, with the facts of
//! the data.

use std::sync::OnceLock;

use advisor::{
    catalog::Catalog,
    date::Date,
    faq::{Faq, FaqLink, Found, Heading, Look, Part, Piece, parse},
    interview::interview,
    report::report,
    role::System,
};
use catalog_compiler::Compiled;
use proptest::prelude::*;

use crate::common::{answers, catalog, changed, files, today};

fn faq() -> &'static Faq {
    static FAQ: OnceLock<Faq> = OnceLock::new();
    FAQ.get_or_init(|| {
        let Compiled { faq, .. } = catalog_compiler::compile_all(&files()).unwrap();
        faq
    })
}

/// The words of an answer and the addresses that it leads to.
fn answer_of(catalog: &Catalog, key: &str, today: Date) -> String {
    let faq = faq();
    let entry = faq.get(faq.by_key(key).unwrap_or_else(|| panic!("{key}"))).unwrap();
    let blocks = faq.answer(catalog, entry, today);
    let mut all = faq.plain(catalog, &blocks);
    for block in &blocks {
        for piece in &block.pieces {
            if let Piece::Link(target) = piece {
                all.push_str(&target.href);
                all.push('\n');
            }
        }
    }
    all
}

/// The day before the first reset: the FAQ sets it for July 27, 2026.
fn before() -> Date {
    Date::new(2026, 7, 26).unwrap()
}

/// Both pages of the FAQ, under its headings, in its order and its words.
#[test]
fn the_questions_are_those_of_the_source() {
    let expected = [
        ("Timeline", "When will this change occur?"),
        ("Timeline", "Is this a one time clean-up?"),
        ("Why is this Change Happening?", "Why is this change needed?"),
        ("Why is this Change Happening?", "Who needs to apply for a Clever role?"),
        ("Special Groups", "Are there individuals who do not need to apply for a role?"),
        ("Special Groups", "I am a school site principal. Will my role be impacted?"),
        ("Special Groups", "I am a contractor. Can I request a Clever role?"),
        ("Special Groups", "How will this impact students"),
        ("Who is Affected & What to Do", "How will this change impact employees?"),
        ("Who is Affected & What to Do", "I am a roster-carrying teacher. What do I need to do?"),
        (
            "Who is Affected & What to Do",
            "I work at a school, but I'm not a roster-carrying teacher. What should I do?",
        ),
        ("Who is Affected & What to Do", "Will Central/Region Office employees lose access too?"),
        (
            "Who is Affected & What to Do",
            "I used to have access to more Clever features, how do I get them back?",
        ),
        ("Who is Affected & What to Do", "Do I have to request access each year?"),
    ];
    let mut questions = Vec::new();
    let mut roles = Vec::new();
    for group in &faq().groups {
        for entry in &group.entries {
            match &entry.heading {
                Heading::Question(question) => {
                    questions.push((group.name.as_str(), question.as_str()));
                }
                Heading::Role(role) => {
                    roles.push((group.name.as_str(), catalog()[*role].name.as_str()));
                }
            }
        }
    }
    assert_eq!(questions, expected);
    let overview = ["Teacher", "Staff", "School Tech Lead"].map(|role| ("Role Overview", role));
    assert_eq!(roles, overview);
}

/// What each answer has to hold, out of the source; and what it must not.
#[test]
fn each_answer_says_what_the_source_says() {
    const ONE_ACCESS: &str = "https://oneaccess.lausd.net\n";
    const JOB_AID: &str = "https://www.lausd.org/OACleverRoleReqAid\n";
    const CALL: &str = "tel:+1-213-241-5200\n";
    const HELPDESK: &str = "the LAUSD Helpdesk at 213-241-5200 (option 5, then option 1)";
    let expected: [(&str, &[&str]); 17] = [
        ("when", &["July 27, 2026", "Summer School"]),
        ("one-time", &["No.", "every year", "summer school session"]),
        ("why", &["only for the schools that they are assigned to", "Data is safer", "right role"]),
        ("who-applies", &["features", "more than one location", "oneAccess", ONE_ACCESS, JOB_AID]),
        ("no-application", &["Yes", "certificated employees at one school site", "automatic"]),
        (
            "principal",
            &[
                "No.",
                "School Tech Lead",
                "automatically",
                "change schools",
                "updated automatically",
            ],
        ),
        ("contractor", &["imited access", HELPDESK, CALL]),
        ("students", &["Nothing changes for students"]),
        (
            "employees",
            &[
                "Certificated employees at one school site",
                "Teacher automatically, based on the MiSiS Master Schedule",
                "principals get School Tech Lead",
                "Staff automatically",
            ],
        ),
        (
            "roster-teacher",
            &["Nothing.", "Teacher automatically", "can apply for Staff", "oneAccess", ONE_ACCESS],
        ),
        ("no-roster", &["certificated", "Staff automatically", "Library Aides"]),
        ("offices", &["reviewed every year before it is granted"]),
        ("lost-features", &[HELPDESK, "current role", "which roles you can have", CALL]),
        ("every-year", &["several locations", "higher role", "again each year"]),
        (
            "teacher",
            &[
                "directly manage a classroom and students",
                "tools for teaching",
                "Create and share Teacher Pages",
            ],
        ),
        ("staff", &["do not run a classroom", "default", "shared", ONE_ACCESS, JOB_AID]),
        (
            "school-tech-lead",
            &[HELPDESK, CALL, "the school site principal", "Customize Clever Portal for school"],
        ),
    ];
    let keys: Vec<&str> = faq().entries().map(|(_, entry)| entry.key.as_str()).collect();
    assert_eq!(keys, expected.map(|(key, _)| key));
    for (key, facts) in expected {
        let answer = answer_of(catalog(), key, today());
        for fact in facts {
            assert!(answer.contains(fact), "{key} lacks “{fact}”:\n{answer}");
        }
        for stray in ["{", "}", "  ", " .", ".."] {
            assert!(!answer.contains(stray), "{key} holds “{stray}”:\n{answer}");
        }
    }
}

/// The feature table of the FAQ: what each role has, and nothing else.
#[test]
fn the_entry_of_a_role_lists_its_features() {
    let items = |key: &str| {
        let entry = faq().get(faq().by_key(key).unwrap()).unwrap();
        let blocks = faq().answer(catalog(), entry, today());
        blocks.iter().filter(|block| block.look == Look::Item).count()
    };
    assert_eq!((items("teacher"), items("staff"), items("school-tech-lead")), (8, 1, 4));
}

#[test]
fn the_change_is_coming_until_its_day_and_in_force_from_then_on() {
    let on = Date::new(2026, 7, 27).unwrap();
    let said = |key, today| answer_of(catalog(), key, today);
    assert!(said("when", before()).contains("It is set for July 27, 2026"));
    assert!(said("when", on).contains("It was set for July 27, 2026"));
    assert!(said("one-time", before()).contains("from then on there is one every year"));
    assert!(said("one-time", on).contains("Clever roles are reset every year"));
    assert_eq!(said("contractor", before()), said("contractor", on));
}

/// A fact stands once: whoever changes it there has changed it in the answers.
#[test]
fn the_facts_of_the_answers_come_from_the_data() {
    let catalog = changed(|content| {
        for contact in &mut content.contacts {
            if let (true, Some(phone)) = (contact.key == "helpdesk", &mut contact.phone) {
                phone.number = "555-0100".to_owned();
                phone.menu = Some("option 9".to_owned());
            }
        }
        for channel in content.channels.iter_mut().filter(|channel| channel.key == "one-access") {
            channel.url = Some("https://access.example".to_owned());
            channel.job_aids[0].url = "https://aid.example".to_owned();
        }
        for yearly in content.yearly.iter_mut().filter(|yearly| yearly.system == System::Clever) {
            yearly.first = Date::new(2031, 3, 5);
            yearly.applied = Some("Apply every second year.".to_owned());
        }
        for rule in content.rules.iter_mut().filter(|rule| rule.key == "clever/principal") {
            rule.because = "Principals are given the keys.".to_owned();
            rule.notes = vec!["Mind the keys.".to_owned()];
        }
        for role in content.roles.iter_mut().filter(|role| role.key == "staff") {
            role.name = "Personnel".to_owned();
        }
    });
    let expected: [(&str, &[&str]); 8] = [
        ("when", &["is set for March 5, 2031"]),
        ("one-time", &["March 5, 2031", "from then on"]),
        ("contractor", &["555-0100 (option 9)", "tel:+1-555-0100"]),
        ("lost-features", &["555-0100 (option 9)"]),
        ("roster-teacher", &["https://access.example", "https://aid.example"]),
        ("principal", &["Principals are given the keys. Mind the keys."]),
        ("offices", &["Personnel"]),
        ("every-year", &["Apply every second year."]),
    ];
    for (key, facts) in expected {
        let (now, then) =
            (answer_of(&catalog, key, today()), answer_of(self::catalog(), key, today()));
        for fact in facts {
            assert!(now.contains(fact), "{key} lacks “{fact}”:\n{now}");
            assert!(!then.contains(fact), "{key} holds “{fact}” without the change");
        }
    }
}

/// No date, number or address is written into an answer: then it would stand in two places.
#[test]
fn no_answer_holds_a_fact_of_its_own() {
    for (_, entry) in faq().entries() {
        for paragraph in entry.coming.iter().chain(&entry.answer).chain(&entry.reading) {
            for part in &paragraph.parts {
                if let Part::Text(text) = part {
                    let digits = text.bytes().any(|byte| byte.is_ascii_digit());
                    assert!(!digits && !text.contains("http"), "{}: {text}", entry.key);
                }
            }
        }
    }
}

/// What the source says in its contact block.
#[test]
fn the_contacts_are_those_of_the_source() {
    let contacts = faq().contacts(catalog());
    let reached: Vec<Vec<(&str, &str)>> = contacts
        .iter()
        .map(|(_, pieces)| {
            let links = pieces.iter().filter_map(|piece| match piece {
                Piece::Link(target) => Some((target.label.as_str(), target.href.as_str())),
                _ => None,
            });
            links.collect()
        })
        .collect();
    let website = "https://its.lausd.org/apps/pages/PLSHome";
    let expected = [
        vec![("213-241-3017", "tel:+1-213-241-3017")],
        vec![("213-241-5200", "tel:+1-213-241-5200")],
        vec![(website, website)],
    ];
    assert_eq!(reached, expected);
    assert_eq!(contacts[1].0, "The LAUSD Helpdesk");
    assert_eq!(contacts[1].1[1], Piece::Text(" (option 5, then option 1)".to_owned()));
}

#[test]
fn what_somebody_types_finds_the_answer() {
    let expected: [(&str, &[&str]); 13] = [
        ("july", &["when", "one-time"]),
        ("contractor", &["contractor"]),
        ("vendor", &["contractor"]),
        ("contracter", &["contractor"]),
        ("kids", &["students"]),
        ("im not a roster", &["no-roster"]),
        ("central office", &["offices", "every-year"]),
        ("BEAUDRY", &["offices"]),
        ("lost features", &["lost-features"]),
        ("renew", &["every-year"]),
        ("option 5", &["who-applies", "contractor", "lost-features", "school-tech-lead"]),
        ("login metrics", &["school-tech-lead"]),
        ("library aide", &["no-roster"]),
    ];
    for (typed, keys) in expected {
        let found = faq().found(catalog(), today(), typed);
        assert_eq!((found_keys(&found).as_slice(), found.whole), (keys, true), "“{typed}”");
    }
    assert_eq!(faq().found(catalog(), today(), " ").entries.len(), 17);
}

fn found_keys(found: &Found) -> Vec<&'static str> {
    found.entries.iter().map(|id| faq().get(*id).unwrap().key.as_str()).collect()
}

/// Somebody writes a sentence of their own: no answer holds all of its words, but one tells what is meant.
#[test]
fn a_sentence_finds_what_is_closest() {
    let expected: [(&str, &str); 7] = [
        ("do I have to reapply next year please", "every-year"),
        ("why can't I see my old features", "lost-features"),
        ("what happens to my kids in class", "students"),
        ("our vendor wants a login", "contractor"),
        ("i moved and became principal elsewhere", "principal"),
        ("when does it start, which date", "when"),
        ("I sit at Beaudry and lost everything", "offices"),
    ];
    for (typed, key) in expected {
        let found = faq().found(catalog(), today(), typed);
        assert!(!found.whole, "“{typed}”");
        let keys = found_keys(&found);
        assert!(keys.contains(&key) && keys.len() <= 6, "“{typed}” found {keys:?}");
    }
    let nothing = faq().found(catalog(), today(), "zebra");
    assert_eq!((nothing.entries.len(), nothing.whole), (0, false));
}

/// Each outcome by a rule of Clever leads to the entry that explains the rule.
#[test]
fn outcomes_lead_to_the_answer_that_explains_them() {
    for (_, rule) in catalog().rules() {
        match (rule.system, &rule.faq) {
            (System::Clever, Some(key)) => assert!(faq().by_key(key).is_some(), "{key}"),
            (System::Clever, None) => panic!("{} leads to no entry", rule.key),
            (_, key) => assert_eq!(*key, None, "{}", rule.key),
        }
    }
    for (query, key) in [
        ("system=clever&employment=contractor", "contractor"),
        (
            "system=clever&employment=classified&workplace=one-school&position=none&clever-feature=former-access",
            "lost-features",
        ),
    ] {
        let report = report(catalog(), &interview(catalog(), &answers(query)), today());
        let items = report.sections.iter().flat_map(|section| &section.items);
        let mut reasons = items.flat_map(|item| &item.reasons);
        assert!(reasons.any(|reason| reason.faq.as_deref() == Some(key)), "{query}");
    }
}

#[test]
fn bytes_that_hold_no_faq_or_one_of_another_catalogue_are_refused() {
    let bytes = faq().to_bytes();
    assert_eq!(Faq::from_bytes(&bytes, catalog()).as_ref(), Some(faq()));
    for end in 0..bytes.len() {
        assert_eq!(Faq::from_bytes(&bytes[..end], catalog()), None, "cut at {end}");
    }
    let empty = Catalog::new(advisor::catalog::Content::default()).unwrap();
    assert_eq!(Faq::from_bytes(&bytes, &empty), None);
}

/// Links that people have saved.
#[test]
fn a_link_leads_to_an_entry_a_search_or_the_beginning() {
    let entry = |key: &str| FaqLink::Entry(faq().by_key(key).unwrap());
    let search = |typed: &str| FaqLink::Search(typed.to_owned());
    for (rest, link, notices) in [
        ("", search(""), 0),
        ("/", search(""), 0),
        ("/contractor", entry("contractor"), 0),
        ("/contractor/?x=1", entry("contractor"), 0),
        ("?q=lost+features", search("lost features"), 0),
        ("?x=1&amp;q=a", search("a"), 0),
        ("/contracter?q=x", search("x"), 1),
        ("/contractor/more", search(""), 1),
    ] {
        let (read, sentences) = parse(faq(), rest);
        assert_eq!((read, sentences.len()), (link, notices), "{rest}");
    }
    let (_, sentences) = parse(faq(), "/no-such-thing");
    assert!(sentences[0].contains("“no-such-thing”"), "{sentences:?}");
}

proptest! {
    #[test]
    fn a_printed_link_is_read_back(typed in any::<String>(), which in 0..17_usize) {
        let (id, _) = faq().entries().nth(which).unwrap();
        for link in [FaqLink::Search(typed), FaqLink::Entry(id)] {
            prop_assert_eq!(parse(faq(), &link.print(faq())), (link, vec![]));
        }
    }

    #[test]
    fn any_text_leads_somewhere(rest in any::<String>()) {
        let (link, notices) = parse(faq(), &rest);
        prop_assert!(notices.len() <= 1);
        prop_assert_eq!(parse(faq(), &link.print(faq())), (link, vec![]));
    }
}
