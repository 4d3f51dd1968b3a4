//! The guide to the sync account says what the source says, fact by fact.

use std::{path::Path, sync::OnceLock};

use advisor::sync_account::{Guide, Kind, Setting, Value, hand_over};

use crate::common::{catalog, files};

/// The guide of this repository.
pub(crate) fn guide() -> &'static Guide {
    static GUIDE: OnceLock<Guide> = OnceLock::new();
    GUIDE.get_or_init(|| {
        catalog_compiler::sync_account(&files(), catalog())
            .unwrap_or_else(|defects| panic!("{defects}"))
    })
}

/// The facts of the source, as `tests/sync-account.toml` has them.
fn with_facts(act: impl FnOnce(&toml_span::Value<'_>)) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sync-account.toml");
    let text = std::fs::read_to_string(path).unwrap();
    act(&toml_span::parse(&text).unwrap());
}

fn text(value: &toml_span::Value<'_>, key: &str) -> String {
    value.pointer(key).and_then(toml_span::Value::as_str).unwrap().to_owned()
}

fn texts(value: &toml_span::Value<'_>, key: &str) -> Vec<String> {
    let list = value.pointer(key).unwrap().as_array().unwrap().iter();
    list.map(|text| text.as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_guide_survives_being_written_and_read_back() {
    let bytes = guide().to_bytes();
    assert_eq!(Guide::from_bytes(&bytes, catalog()).as_ref(), Some(guide()));
    assert_eq!(Guide::from_bytes(&bytes[..bytes.len() - 1], catalog()), None);
}

#[test]
fn every_path_and_url_extension_is_that_of_the_source() {
    with_facts(|facts| {
        let expected = facts.pointer("/paths").unwrap().as_array().unwrap().iter();
        let expected: Vec<_> = expected
            .map(|path| (text(path, "/menu"), text(path, "/page"), text(path, "/at")))
            .collect();
        let told =
            guide().steps().filter(|(_, _, step)| !step.menu.is_empty() || step.page.is_some());
        let told: Vec<_> = told
            .map(|(_, _, step)| {
                (
                    step.menu.join(" > "),
                    step.page.clone().unwrap_or_default(),
                    step.source.at.clone(),
                )
            })
            .collect();
        assert_eq!(told, expected);
    });
}

#[test]
fn every_value_to_enter_is_that_of_the_source() {
    with_facts(|facts| {
        let expected = facts.pointer("/values").unwrap().as_array().unwrap().iter();
        let expected: Vec<_> =
            expected.map(|of| (text(of, "/step"), texts(of, "/values"))).collect();
        let told = guide().steps().filter(|(_, _, step)| !step.values.is_empty());
        let value = |value: &Value| {
            let example = if value.example { "|example" } else { "" };
            format!("{}|{}{example}", value.field, value.value)
        };
        let told: Vec<_> = told
            .map(|(_, _, step)| (step.key.clone(), step.values.iter().map(value).collect()))
            .collect();
        assert_eq!(told, expected);
    });
}

/// A line of a screen: what it is called, what it shows, and what else the source shows to choose from. Where
/// that is nothing else, it does not stand there.
fn line(setting: &Setting) -> String {
    let name = hand_over::setting_name(setting);
    match &setting.kind {
        Kind::Choice { options, .. }
            if options.len() > 1 && !["password", "default-group"].contains(&&*setting.key) =>
        {
            let labels: Vec<_> = options.iter().map(|option| option.label.as_str()).collect();
            format!("{name}|{}|{}", setting.value, labels.join(", "))
        }
        _ => format!("{name}|{}", setting.value),
    }
}

#[test]
fn every_setting_and_its_value_is_that_of_the_source() {
    with_facts(|facts| {
        let expected = facts.pointer("/screens").unwrap().as_array().unwrap().iter();
        let expected: Vec<_> =
            expected.map(|of| (text(of, "/audit"), texts(of, "/lines"))).collect();
        let told: Vec<_> = guide()
            .audits
            .iter()
            .map(|audit| (audit.key.clone(), audit.settings.iter().map(line).collect()))
            .collect();
        assert_eq!(told, expected);
    });
}

/// What is compared is what is shown as the value, and not another one of the options.
#[test]
fn what_is_expected_is_the_value_of_the_source() {
    for setting in guide().audits.iter().flat_map(|audit| &audit.settings) {
        match &setting.kind {
            Kind::Choice { options, expected } if setting.key != "default-group" => {
                assert_eq!(options[usize::from(*expected)].label, setting.value);
            }
            Kind::Checkbox(checked) => {
                let shown = if *checked { "Checked" } else { "Not checked" };
                assert_eq!(setting.value, shown, "{}", setting.key);
            }
            _ => {}
        }
    }
}

#[test]
fn groups_time_and_version_are_those_of_the_source() {
    with_facts(|facts| {
        let told: Vec<_> = guide()
            .groups
            .iter()
            .map(|group| format!("{}|{}|{}", group.number, group.name, group.access))
            .collect();
        assert_eq!(told, texts(facts, "/groups"));
        assert_eq!(guide().time, text(facts, "/time"));
        assert_eq!(guide().oldest_version, text(facts, "/version"));
    });
    // The outcome tells both too, before one comes to the guide.
    let (_, rule) =
        catalog().rules().find(|(_, rule)| rule.key == "powerschool/sync-account").unwrap();
    let notes = rule.notes.join(" ");
    let minutes = guide().time.split_once(' ').unwrap().1;
    assert!(notes.contains(minutes), "{notes}");
    assert!(notes.contains(&format!("older than v{}", guide().oldest_version)), "{notes}");
}

#[test]
fn there_are_six_parts_in_the_order_of_the_source() {
    let parts: Vec<_> = guide()
        .parts
        .iter()
        .map(|part| (part.key.as_str(), part.removal, part.steps.len()))
        .collect();
    assert_eq!(
        parts,
        [
            ("group", false, 2),
            ("page-permissions", false, 3),
            ("account", false, 8),
            ("credentials", false, 1),
            ("removal", true, 2),
            ("support", false, 0),
        ]
    );
    assert_eq!(catalog()[guide().role].key, "read-only-export");
    for (_, _, step) in guide().steps() {
        assert_eq!(catalog()[step.source.document].key, "powerschool-guide", "{}", step.key);
    }
}

/// The source’s list: group 8 is named View Only, and its access level is View & Modify. The source’s table of
/// affiliations has a choice “Home School”; a later picture reads “District Office (Home School)”.
#[test]
fn what_may_mislead_in_the_pictures_is_told() {
    let step = |key: &str| guide().steps().find(|(_, _, step)| step.key == key).unwrap().2;
    let group = guide().groups.iter().find(|group| group.number == 8).unwrap();
    assert_eq!((group.name.as_str(), group.access.as_str()), ("View Only", "View & Modify"));
    let notes = step("find-group").notes.join(" ");
    assert!(notes.contains("group 8") && notes.contains("View & Modify"), "{notes}");
    let office = step("district-office");
    assert!(office.notes.join(" ").contains("Home School"), "{office:?}");
    assert!(office.silent.as_deref().is_some_and(|text| text.contains("Home School")));
    assert!(guide().older.contains("may look different"));
}
