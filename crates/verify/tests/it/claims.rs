//! Each claim holds for the small catalogue, and fails for one that breaks it.

use verify::{CLAIMS, Finding, verify};

use crate::common::{Change, sound_but};

const RULES: &str = "rules/clever.toml";

fn findings(changes: &[Change<'_>]) -> Vec<Finding> {
    verify(&sound_but(changes)).findings
}

/// The one finding of this code.
fn finding(code: &str, changes: &[Change<'_>]) -> Finding {
    let all = findings(changes);
    let mut of_code: Vec<Finding> =
        all.iter().filter(|finding| finding.code == code).cloned().collect();
    assert_eq!(of_code.len(), 1, "{code} in {all:#?}");
    of_code.remove(0)
}

fn rule(id: &str, keys: &str) -> String {
    format!(
        "[[first]]\nid = \"{id}\"\n{keys}\nbecause = \"So it is.\"\n\
         source = {{ document = \"clever-faq\", at = \"Special Groups\" }}\n\n"
    )
}

#[test]
fn a_sound_catalogue_breaks_no_claim() {
    assert_eq!(findings(&[]), []);
}

#[test]
fn every_claim_has_a_code_of_its_own() {
    for (at, claim) in CLAIMS.iter().enumerate() {
        let small = |letter: char| letter.is_ascii_lowercase() || letter == '-';
        assert!(claim.code.chars().all(small), "{}", claim.code);
        assert!(CLAIMS.iter().skip(at + 1).all(|other| other.code != claim.code), "{}", claim.code);
    }
}

#[test]
fn the_documentation_names_every_claim() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/proof.md");
    let page = std::fs::read_to_string(page).unwrap();
    for claim in CLAIMS {
        let row = format!("| `{}` | {} |", claim.code, claim.sentence);
        assert!(page.contains(&row), "docs/proof.md lacks the row\n{row}");
    }
}

#[test]
fn no_outcome() {
    let nobody_to_ask = (
        "questions/duty.toml",
        "find-out = { what = \"which duties\", ask = \"school-site-principal\" }",
        "",
    );
    let no_not_sure =
        ("questions/duty.toml", "[[options]]\nid = \"not-sure\"\nlabel = \"I am not sure\"", "");
    let found = finding("no-outcome", &[nobody_to_ask, no_not_sure]);
    let message = "the path ends without an outcome after System: MiSiS; Workplace: In an office; \
         Position: Office Technician; Duties: None of these";
    assert!(found.message.starts_with(message), "{found}");
    assert_eq!(
        found.link.unwrap(),
        "#/v1/outcome?system=misis&workplace=office&position=office-technician&duty=none"
    );
}

/// The kind of school is always asked about; here no role depends on it.
#[test]
fn idle_question() {
    let everywhere = (
        "roles/misis/counselor-plus.toml",
        "places = [\"secondary\"]",
        "places = [\"elementary\", \"secondary\", \"office\"]",
    );
    let found = findings(&[everywhere]);
    let message = "“Kind of school” is asked, and no answer to it changes the outcome after System: \
                   MiSiS; Workplace: At a school";
    assert!(found.iter().any(|found| found.message == message), "{found:#?}");
    assert!(found.iter().all(|found| found.code == "idle-question"), "{found:#?}");
}

/// A counselor gets what all others get, but not if principal too: beside that, it matters.
#[test]
fn skipped_question() {
    let counselor = rule(
        "counselor",
        "when = { position = [\"counselor\"], employment = [\"certificated\"] }\n\
         outcome = \"automatic\"\nrole = \"clever/staff\"",
    );
    let before = "[[first]]\nid = \"principal\"";
    let found = finding("skipped-question", &[(RULES, before, &(counselor + before))]);
    let smallest = "“Position: Counselor” is not offered, and would change the outcome, after System: \
                    Clever; Employment: In a certificated position; Position: Principal";
    assert!(found.message.starts_with(smallest), "{found}");
}

#[test]
fn contradiction() {
    let principal = (
        "contacts.toml",
        "name = \"the school site principal\"",
        "name = \"the school site principal\"\npositions = [\"counselor\"]",
    );
    let found = findings(&[principal]);
    let message = "the school site principal is told to ask the school site principal";
    let told =
        |found: &Finding| found.code == "contradiction" && found.message.starts_with(message);
    assert!(found.iter().any(told), "{found:#?}");
}

#[test]
fn dependent_system() {
    let other = rule(
        "other-system",
        "when = { system = [\"misis\"] }\noutcome = \"automatic\"\nrole = \"clever/school-tech-lead\"",
    );
    let before = "[[first]]\nid = \"principal\"";
    let found = finding("dependent-system", &[(RULES, before, &(other + before))]);
    assert!(found.message.starts_with("Clever gets another outcome alone than after"), "{found}");
}

#[test]
fn unreached_question() {
    let shoe_size = r#"
text = "What is your shoe size?"
topic = "Shoe size"
why = "It is not."
options = [{ id = "large", label = "Large" }, { id = "small", label = "Small" }]
"#;
    let changes = [
        ("questions/shoe-size.toml", "", shoe_size),
        ("interview.toml", "\"feature\"", "\"feature\", \"shoe-size\""),
    ];
    let found = finding("unreached-question", &changes);
    assert_eq!(found.message, "the question `shoe-size` is never asked: nothing depends on it");
}

#[test]
fn unreached_option() {
    let both = (
        "questions/school-level.toml",
        "{ id = \"secondary\", label = \"Secondary\" }",
        "{ id = \"secondary\", label = \"Secondary\" },
         { id = \"mixed\", label = \"Both\", when = { workplace = [\"office\"] } }",
    );
    let found = finding("unreached-option", &[both]);
    assert!(found.message.starts_with("the option `mixed` of `school-level` is never offered"));
}

#[test]
fn unreached_rule() {
    let never =
        (RULES, "base = [\"clever/staff\"]\nlacks", "base = [\"clever/school-tech-lead\"]\nlacks");
    let found = finding("unreached-rule", &[never]);
    assert!(found.message.starts_with("the rule `clever/tech-lead-feature` never has its say"));
}

#[test]
fn unreached_role() {
    let needs = "    { action = \"enter\", area = \"transcripts\", scope = \"school\" },\n";
    let found = finding("unreached-role", &[("duties.toml", needs, "")]);
    assert!(found.message.starts_with("the role `misis/counselor-plus` is recommended to nobody"));
}

#[test]
fn unreached_kind() {
    let of_position = ("roles/misis/counselor.toml", "basis = \"duty\"", "basis = \"position\"");
    let found = finding("unreached-kind", &[of_position]);
    assert!(found.message.starts_with("the outcome `nothing-needed` is nobody's"), "{found}");
}

#[test]
fn shadowed_rule() {
    let late = rule(
        "late",
        "when = { position = [\"principal\"], employment = [\"classified\"] }\n\
         yields-to = [\"principal\", \"classified\"]\noutcome = \"automatic\"\nrole = \"clever/staff\"",
    );
    let before = "[[first]]\nid = \"others\"";
    let all = findings(&[(RULES, before, &(late + before))]);
    let [found] = all.as_slice() else { panic!("{all:#?}") };
    assert_eq!(
        found.message,
        "the rule `clever/late` never decides: where it holds, `clever/principal` decides already"
    );
}

#[test]
fn gap() {
    let some = (RULES, "when = {}\noutcome", "when = { position = [\"counselor\"] }\noutcome");
    let found = finding("gap", &[some]);
    assert_eq!(
        found.message,
        "no first rule of Clever holds for System: Clever; Employment: In a certificated position; \
         Position: None of these"
    );
    assert!(found.link.unwrap().ends_with("system=clever&employment=certificated&position=none"));
}

/// The table of MiSiS decides few cases: its roles are computed.
#[test]
fn no_gap_where_roles_are_computed() {
    assert!(findings(&[]).iter().all(|finding| finding.code != "gap"));
}

#[test]
fn undeclared_overlap() {
    let changes =
        [(RULES, "id = \"classified\"\nyields-to = [\"principal\"]", "id = \"classified\"")];
    let all = findings(&changes);
    let [found] = all.as_slice() else { panic!("{all:#?}") };
    assert_eq!(found.code, "undeclared-overlap");
    assert_eq!(
        found.message,
        "the rules `clever/principal` and `clever/classified` hold together for System: Clever; \
         Employment: In a classified position; Position: Principal, and say different things; if the \
         first of the two is meant to decide, write `yields-to = [\"principal\"]` into the second"
    );
}

#[test]
fn idle_overlap() {
    let certificated =
        (RULES, "when = {}\noutcome", "when = { employment = [\"certificated\"] }\noutcome");
    let all = findings(&[certificated]);
    let [found] = all.as_slice() else { panic!("{all:#?}") };
    assert_eq!(
        (found.code, found.message.as_str()),
        (
            "idle-overlap",
            "the rule `clever/others` says that it yields to `clever/classified`, but they never hold \
             together and say different things; take that out of `yields-to`"
        )
    );
}
