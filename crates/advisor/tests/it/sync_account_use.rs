//! What the guide to the sync account works out: its settings check finds every single difference, its link holds
//! all progress, its sheet everything but the password.

use advisor::{
    date::Date,
    sync_account::{
        AuditId, Kind, Progress, Status, StepId, SyncLink, View, address,
        audit::{self, Verdict},
        hand_over, parse,
    },
};
use proptest::prelude::*;

use crate::{common::catalog, sync_account::guide};

fn step(key: &str) -> StepId {
    let (id, ..) =
        guide().steps().find(|(_, _, step)| step.key == key).unwrap_or_else(|| panic!("{key}"));
    id
}

fn audit_id(key: &str) -> AuditId {
    let (id, _) =
        guide().audits().find(|(_, audit)| audit.key == key).unwrap_or_else(|| panic!("{key}"));
    id
}

fn address(typed: &str) -> address::Address {
    match address::read(typed) {
        address::Typed::Address { address, .. } => address,
        other => panic!("{typed}: {other:?}"),
    }
}

/// Everything as it should be, in every list.
fn sound() -> Progress {
    let mut progress = Progress::new(guide());
    for (id, audit) in guide().audits() {
        for (place, setting) in audit.settings.iter().enumerate() {
            progress.enter(id, place, audit::expected(setting).unwrap_or_default());
        }
    }
    progress
}

#[test]
fn all_is_as_it_should_be_when_every_screen_shows_what_the_guide_shows() {
    for (id, audit) in guide().audits() {
        let findings = audit::findings(guide(), id, &sound());
        let summary = audit::summary(&findings);
        assert!(summary.is_sound(), "{}: {findings:?}", audit.key);
        let told = hand_over::sentence(summary);
        assert!(told.starts_with("All as it should be"), "{told}");
    }
}

/// Every setting, and everything that may stand there but the right thing: it alone is found, with its risk and
/// its remedy.
#[test]
fn every_single_difference_is_found_with_its_risk_and_its_remedy() {
    let mut differences = 0;
    for (id, audit) in guide().audits() {
        for (place, setting) in audit.settings.iter().enumerate() {
            let expected = audit::expected(setting).unwrap_or_default();
            let mut wrong: Vec<&str> = audit::choices(setting)
                .into_iter()
                .map(|(key, _)| key)
                .filter(|key| *key != expected)
                .collect();
            match setting.kind {
                Kind::GroupNumber => wrong.push("9"),
                Kind::GroupName => wrong.push("Administrator"),
                Kind::Free(ref words) if !words.is_empty() => wrong.push("Smith, Jane"),
                Kind::Free(_) | Kind::Shown => continue,
                Kind::Choice { .. } | Kind::Checkbox(_) => assert!(!wrong.is_empty()),
            }
            for entry in wrong {
                let mut progress = sound();
                progress.enter(id, place, entry);
                for (at, finding) in audit::findings(guide(), id, &progress).iter().enumerate() {
                    let what = format!("{}/{}: {entry}", audit.key, finding.setting.key);
                    if at == place {
                        assert_eq!(finding.verdict, Verdict::Differs, "{what}");
                        assert_eq!(finding.risk, setting.risk, "{what}");
                        assert_eq!(finding.remedy, setting.remedy, "{what}");
                        assert!(!finding.risk.is_empty() && !finding.remedy.is_empty(), "{what}");
                        assert!(!finding.shows.is_empty(), "{what}");
                    } else {
                        assert!(
                            !matches!(finding.verdict, Verdict::Differs | Verdict::Look),
                            "{what}"
                        );
                    }
                }
                let summary = audit::summary(&audit::findings(guide(), id, &progress));
                assert_eq!((summary.differ, summary.is_sound()), (1, false));
                differences += 1;
            }
        }
    }
    assert_eq!(differences, 49);
}

#[test]
fn number_and_name_of_the_group_are_free_but_for_those_in_use() {
    let verdict = |place: usize, entry: &str| {
        let mut progress = Progress::new(guide());
        progress.enter(audit_id("group"), place, entry);
        audit::findings(guide(), audit_id("group"), &progress)[place].verdict
    };
    for (number, expected) in [
        ("12", Verdict::Fits),
        (" 13 ", Verdict::Fits),
        ("14", Verdict::Fits),
        ("250", Verdict::Fits),
        ("99999999", Verdict::Fits),
        ("9", Verdict::Differs),
        ("09", Verdict::Differs),
        ("1", Verdict::Look),
        ("8", Verdict::Look),
        ("11", Verdict::Look),
        ("Group 12", Verdict::Look),
        ("", Verdict::NotEntered),
        ("  ", Verdict::NotEntered),
    ] {
        assert_eq!(verdict(0, number), expected, "{number}");
    }
    for (name, expected) in [
        ("Read-Only Export", Verdict::Fits),
        ("Clever", Verdict::Fits),
        ("Group 12", Verdict::Fits),
        ("Administrator", Verdict::Differs),
        (" administrators ", Verdict::Differs),
        ("Administrator (9)", Verdict::Differs),
        ("Nurse", Verdict::Look),
        ("Teacher", Verdict::Look),
        ("VIEW ONLY", Verdict::Look),
        ("", Verdict::NotEntered),
    ] {
        assert_eq!(verdict(1, name), expected, "{name}");
    }
}

#[test]
fn the_rest_can_be_taken_down_as_the_guide_shows_it_and_what_was_entered_stays() {
    let id = audit_id("group");
    let mut progress = Progress::new(guide());
    let place = guide().audit(id).unwrap().settings.iter().position(|of| of.key == "log-health");
    progress.enter(id, place.unwrap(), audit::CHECKED);
    audit::fill(guide(), id, &mut progress);
    let summary = audit::summary(&audit::findings(guide(), id, &progress));
    // Number and name are one's own.
    assert_eq!((summary.all - summary.entered, summary.differ, summary.look), (2, 1, 0));
}

#[test]
fn a_step_says_what_it_waits_for() {
    let mut progress = Progress::new(guide());
    let waits = |progress: &Progress, key: &str| {
        let keys = progress.waits_for(guide(), step(key)).into_iter();
        keys.map(|id| guide().step(id).unwrap().key.clone()).collect::<Vec<_>>()
    };
    assert_eq!(waits(&progress, "dde-home"), ["set-group", "modify-permissions"]);
    assert_eq!(waits(&progress, "find-group"), Vec::<String>::new());
    progress.set_status(step("set-group"), Status::Done);
    progress.set_status(step("modify-permissions"), Status::Blocked);
    assert_eq!(waits(&progress, "dde-home"), ["modify-permissions"]);
    assert_eq!(progress.next(guide(), false), Some(step("find-group")));
    assert_eq!(progress.next(guide(), true), Some(step("find-account")));
    assert_eq!(progress.done(guide(), false), (1, 14));
    for (id, ..) in guide().steps() {
        progress.set_status(id, Status::Done);
    }
    assert_eq!(progress.next(guide(), false), None);
    assert_eq!(hand_over::count(&progress, guide(), true), "2 of 2 steps done");
}

#[test]
fn the_sheet_holds_everything_but_the_password() {
    let mut progress = sound();
    progress.address = Some(address("http://ps.example.org:8080/admin/"));
    progress.set_version("12.1");
    progress.set_status(step("find-group"), Status::Done);
    progress.set_status(step("new-staff"), Status::Blocked);
    let place = |key: &str| {
        let audit = guide().audit(audit_id("group")).unwrap();
        audit.settings.iter().position(|setting| setting.key == key).unwrap()
    };
    progress.enter(audit_id("group"), place("log-health"), audit::CHECKED);
    let today = Date::new(2026, 11, 22).unwrap();
    let plain = hand_over::plain(catalog(), guide(), &progress, today);
    for line in [
        "As of November 22, 2026. 1 of 14 steps done.",
        "PowerSchool: http://ps.example.org:8080",
        "PowerSchool version: 12.1",
        "Group Number: 12",
        "Group Name: Read-Only Export",
        "Staff record: Name (Last, First MI): Sync, Clever",
        "Admin Access and Roles: Admin Username: cleversync",
        "Password: not on this sheet: pass it on by another way",
        "- Create a staff record: http://ps.example.org:8080/admin/faculty/new.html",
        "- Find an unused security group: Done",
        "- Note the credentials: Not started",
        "- Create a staff record: I can’t do this",
        "- The security group: 18 of 18 settings compared. 1 differs.",
        "- The sync account: All as it should be: 12 of 12 settings compared.",
        "- The security group, Accessible Log Types: Health: Checked. Under Accessible Log Types, clear the box Health and click Submit.",
    ] {
        assert!(plain.lines().any(|of| of == line), "{line} is not in\n{plain}");
    }
    let nothing = hand_over::plain(catalog(), guide(), &Progress::new(guide()), today);
    assert!(nothing.contains("PowerSchool: not entered\n"), "{nothing}");
    assert!(nothing.contains(": /admin/tech/dde/home.html\n"), "{nothing}");
}

#[test]
fn a_link_says_what_of_it_could_not_be_used() {
    for (rest, notice) in [
        ("/nonsense", "nonsense"),
        ("/step/nonsense", "nonsense"),
        ("/settings", "settings"),
        ("?done=nonsense", "nonsense"),
        ("?colour=red", "colour"),
        ("?done=find-group&blocked=find-group", "two statuses"),
        ("?address=nonsense", "address"),
        ("?group=nonsense:checked", "nonsense"),
        ("?group=log-health:perhaps", "perhaps"),
        ("?group=page-level:other", "other"),
    ] {
        let (_, notices) = parse(guide(), rest);
        let [told] = notices.as_slice() else { panic!("{rest}: {notices:?}") };
        assert!(told.contains(notice), "{rest}: {told}");
    }
    let (link, notices) =
        parse(guide(), "?address=https://admin:secret@ps.example.org&password=secret");
    assert!(!notices.join(" ").contains("secret"), "{notices:?}");
    assert!(!link.print(guide()).contains("secret"));
}

#[test]
fn programs_that_escape_a_link_do_no_harm() {
    let rest = "?done=find-group,set-group&amp;in-progress=dde-home&amp;group=name:Our+%26+group";
    let (link, notices) = parse(guide(), rest);
    assert_eq!(notices, Vec::<String>::new());
    assert_eq!(link.view, View::Tasks);
    assert_eq!(link.progress.status(step("set-group")), Status::Done);
    assert_eq!(link.progress.status(step("dde-home")), Status::InProgress);
    assert_eq!(link.progress.typed(guide(), "group", "name"), "Our & group");
}

/// Any page with any progress.
fn links() -> impl Strategy<Value = SyncLink> {
    let steps = guide().steps().count();
    let settings: Vec<(AuditId, usize, Vec<String>)> = guide()
        .audits()
        .flat_map(|(id, audit)| {
            audit.settings.iter().enumerate().map(move |(place, setting)| {
                let keys = audit::choices(setting).into_iter().map(|(key, _)| key.to_owned());
                (id, place, keys.collect::<Vec<_>>())
            })
        })
        .filter(|(id, place, _)| guide().audit(*id).unwrap().settings[*place].kind != Kind::Shown)
        .collect();
    let views = prop_oneof![
        Just(View::Tasks),
        Just(View::Password),
        Just(View::Removal),
        Just(View::HandOver),
        (0..u16::try_from(steps).unwrap())
            .prop_map(|at| { View::Step(guide().steps().nth(usize::from(at)).unwrap().0) }),
        (0..guide().audits.len())
            .prop_map(|at| View::Settings(guide().audits().nth(at).unwrap().0)),
    ];
    let statuses = proptest::collection::vec(0..4_usize, steps);
    let entries = proptest::collection::vec((0..9_usize, "\\PC{0,12}|.{0,90}"), settings.len());
    let addresses = proptest::option::of(prop_oneof![
        Just("https://ps.example.org"),
        Just("http://ps:8080"),
        Just("[::1]:99"),
        Just("schüle.example.org")
    ]);
    (views, statuses, entries, addresses, ".{0,20}").prop_map(
        move |(view, statuses, entries, typed, version)| {
            let mut progress = Progress::new(guide());
            progress.address = typed.map(address);
            progress.set_version(&version);
            for ((id, ..), status) in guide().steps().zip(statuses) {
                progress.set_status(id, Status::ALL[status]);
            }
            for ((id, place, keys), (key, typed)) in settings.iter().zip(entries) {
                let entry = if keys.is_empty() { Some(&typed) } else { keys.get(key) };
                progress.enter(*id, *place, entry.map_or("", String::as_str));
            }
            SyncLink { view, progress }
        },
    )
}

proptest! {
    #[test]
    fn any_progress_comes_back_out_of_its_link(link in links()) {
        let rest = link.print(guide());
        prop_assert_eq!(parse(guide(), &rest), (link, Vec::new()));
    }

    #[test]
    fn any_text_leads_to_a_page_of_the_guide(rest in "\\PC{0,60}|[/?&=:+%a-z-]{0,60}") {
        let (link, _) = parse(guide(), &rest);
        let again = link.print(guide());
        prop_assert_eq!(parse(guide(), &again).0, link);
    }

    #[test]
    fn any_entry_is_judged(entry in "\\PC{0,100}") {
        let mut progress = Progress::new(guide());
        for (id, audit) in guide().audits() {
            for place in 0..audit.settings.len() {
                progress.enter(id, place, &entry);
            }
            let findings = audit::findings(guide(), id, &progress);
            prop_assert_eq!(findings.len(), audit.settings.len());
        }
    }
}
