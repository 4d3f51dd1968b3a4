//! A change of content is told in words.

use verify::{Files, verify};

use crate::common::{Change, sound_but};

/// What is told of these changes, where the sound catalogue was accepted.
fn told(changes: &[Change<'_>]) -> Vec<String> {
    let accepted = verify(&sound_but(&[])).files();
    verify(&sound_but(changes)).difference(&accepted).lines
}

#[test]
fn nothing_changed_is_nothing_told() {
    assert_eq!(told(&[]), Vec::<String>::new());
}

#[test]
fn who_gets_something_else_is_counted_with_an_example() {
    let phone = ("rules/clever.toml", "channel = \"one-access\"", "channel = \"helpdesk\"");
    let told = told(&[phone]);
    assert_eq!(
        told.first().unwrap(),
        "2 situations now get Staff, through the Helpdesk instead of Staff, through oneAccess: for \
         example #/v1/outcome?system=clever&employment=classified&position=none&feature=customize-portal"
    );
    // Whoever does not know how employed is told of both.
    let unsure = "2 situations still get the advice to find out Employment, with other findings";
    assert!(told.iter().any(|line| line.starts_with(unsure)), "{told:#?}");
}

/// What stays the same of an outcome is not told.
#[test]
fn only_what_differs_is_told() {
    let more = "[[collect]]\nid = \"also\"\nwhen = { position = [\"principal\"] }\noutcome = \"apply\"\n\
                channel = \"one-access\"\nsubject = \"a badge\"\nbecause = \"So it is.\"\n\
                source = { document = \"clever-faq\", at = \"Special Groups\" }";
    let told = told(&[("rules/clever.toml", "", more)]);
    assert_eq!(
        told.first().unwrap(),
        "3 situations now also get a badge, through oneAccess: for example \
         #/v1/outcome?system=clever&employment=certificated&position=principal"
    );
}

const CLERK: &[Change<'static>] = &[
    ("positions.toml", "", "[clerk]\nname = \"Clerk\""),
    (
        "roles/misis/counselor-plus.toml",
        "positions = [\"counselor\"]",
        "positions = [\"counselor\", \"clerk\"]",
    ),
];

#[test]
fn a_position_more_is_new_situations() {
    let told = told(CLERK);
    let new = "2 situations are new, with Counselor Plus, through oneAccess: for example \
               #/v1/outcome?system=misis&workplace=one-school&school-level=secondary&position=clerk\
               &duty=enter-attendance";
    let several = "situations with several positions at once changed, among them those of \
                   `one-school, secondary: clerk` and of 1 more";
    let figure = "the figure `options` is 21 instead of 20";
    for line in [new, several, figure] {
        assert!(told.iter().any(|told| told == line), "{line}\nis not in {told:#?}");
    }
}

#[test]
fn a_position_less_is_situations_that_are_gone() {
    let accepted = verify(&sound_but(CLERK)).files();
    let now = sound_but(&[]);
    let told = verify(&now).difference(&accepted).lines;
    let gone = "2 situations are no longer there, with Counselor Plus, through oneAccess: for example \
                `one-school, secondary, clerk: enter-attendance`";
    assert!(told.iter().any(|told| told == gone), "{told:#?}");
}

/// Alone nothing changes; together they need the larger role.
#[test]
fn a_change_of_several_duties_at_once_is_told() {
    let accepted = verify(&sound_but(&[])).files();
    let mut files = accepted.clone();
    let text = files.get_mut("situations/misis.txt").unwrap();
    let digest = text.split("several at once: ").nth(1).unwrap()[..16].to_owned();
    *text = text.replace(&digest, "0123456789abcdef");
    let now = sound_but(&[]);
    assert_eq!(
        verify(&now).difference(&files).lines,
        ["situations with several duties or features at once changed, among them those of \
          `one-school, secondary, counselor`"]
    );
}

#[test]
fn what_was_never_accepted_is_named() {
    let difference = verify(&sound_but(&[])).difference(&Files::new()).to_string();
    assert!(difference.contains("`proof/situations/misis.txt` is not there yet"), "{difference}");
    assert!(difference.contains("cargo xtask verify --accept"), "{difference}");
}
