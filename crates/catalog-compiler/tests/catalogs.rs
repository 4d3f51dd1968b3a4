//! Whole catalogues: one that is sound, many that are broken, and the one of this repository.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use advisor::advice::Kind;
use advisor::{
    cardinality::Cardinality,
    catalog::Catalog,
    date::Date,
    faq::{Heading, Part},
    permission::Action,
    question::Meaning,
    role::Place,
    rule::{HitPolicy, RuleVerdict},
};
use catalog_compiler::{
    CHECKS, Files, STRUCTURE, compile, compile_all, load, scenarios, sync_account, vocabulary,
};

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Every file under `folder`, from the folder on.
fn files_of(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(
                files_of(&path)
                    .into_iter()
                    .map(|file| Path::new(path.file_name().unwrap()).join(file)),
            );
        } else {
            found.push(path.file_name().unwrap().into());
        }
    }
    found.sort();
    found
}

/// The base with the files of a case laid over it. A file `REMOVED` lists those of the base that go, a file `GROWN` those
/// that get as many bytes as stand before their names.
fn overlay(case: &str) -> Files {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(case).join("catalog");
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    let over = tests().join("broken").join(case);
    for source in [tests().join("base"), over.clone()] {
        for file in files_of(&source) {
            fs::create_dir_all(folder.join(&file).parent().unwrap()).unwrap();
            fs::copy(source.join(&file), folder.join(&file)).unwrap();
        }
    }
    if let Ok(removed) = fs::read_to_string(over.join("REMOVED")) {
        fs::remove_file(folder.join("REMOVED")).unwrap();
        for file in removed.lines() {
            fs::remove_file(folder.join(file)).unwrap();
        }
    }
    if let Ok(grown) = fs::read_to_string(over.join("GROWN")) {
        fs::remove_file(folder.join("GROWN")).unwrap();
        for line in grown.lines() {
            let (bytes, file) = line.split_once(' ').unwrap();
            let file = folder.join(file);
            let text = fs::read_to_string(&file).unwrap() + "\n#";
            let missing = bytes.parse::<usize>().unwrap() - text.len();
            fs::write(file, text + &"#".repeat(missing)).unwrap();
        }
    }
    load(&folder)
}

/// What is said about the files: of the catalogue, or else of its scenarios, or else of the words of its search, or else
/// of the guide to the sync account.
fn messages(files: &Files) -> String {
    match compile(files) {
        Err(defects) => defects.to_string(),
        Ok(catalog) => match scenarios(files, &catalog) {
            Err(defects) => defects.to_string(),
            Ok(_) => match vocabulary(files, &catalog) {
                Err(defects) => defects.to_string(),
                Ok(_) => match sync_account(files, &catalog) {
                    Err(defects) => defects.to_string(),
                    Ok(_) => "nothing is wrong".to_owned(),
                },
            },
        },
    }
}

fn base() -> (Files, Catalog) {
    let files = load(&tests().join("base"));
    let catalog = compile(&files).unwrap_or_else(|defects| panic!("{defects}"));
    (files, catalog)
}

#[test]
fn each_broken_catalogue_is_told_what_is_wrong_with_it() {
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| {
        for case in fs::read_dir(tests().join("broken")).unwrap() {
            let case = case.unwrap().file_name().into_string().unwrap();
            insta::assert_snapshot!(case.clone(), messages(&overlay(&case)));
        }
    });
}

/// So that each kind of defect is shown to be found.
#[test]
fn every_code_occurs_in_a_snapshot() {
    let snapshots = tests().join("snapshots");
    let all: String = files_of(&snapshots)
        .iter()
        .map(|file| fs::read_to_string(snapshots.join(file)).unwrap())
        .collect();
    let codes = STRUCTURE.iter().map(|kind| kind.code).chain(CHECKS.iter().map(|check| check.code));
    let unseen: Vec<_> = codes.filter(|code| !all.contains(&format!("error[{code}]"))).collect();
    assert!(unseen.is_empty(), "no snapshot shows {unseen:?}");
}

#[test]
fn every_code_of_a_snapshot_is_listed() {
    let snapshots = tests().join("snapshots");
    for file in files_of(&snapshots) {
        let text = fs::read_to_string(snapshots.join(file)).unwrap();
        for rest in text.split("error[").skip(1) {
            let code = rest.split(']').next().unwrap();
            let mut codes =
                STRUCTURE.iter().map(|kind| kind.code).chain(CHECKS.iter().map(|check| check.code));
            assert!(codes.any(|known| known == code), "{code}");
        }
    }
}

#[test]
fn every_snapshot_has_its_case() {
    for file in files_of(&tests().join("snapshots")) {
        let case = file.to_str().unwrap().strip_suffix(".snap").unwrap().to_owned();
        assert!(tests().join("broken").join(&case).is_dir(), "{case}");
    }
}

#[test]
fn the_readme_of_the_catalogue_explains_every_code() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog/README.md");
    let readme = fs::read_to_string(readme).unwrap();
    let kinds = STRUCTURE.iter().map(|kind| (kind.code, kind.sentence));
    for (code, sentence) in kinds.chain(CHECKS.iter().map(|check| (check.code, check.sentence))) {
        let row = format!("| `{code}` | {sentence} |");
        assert!(readme.contains(&row), "catalog/README.md lacks the row\n{row}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_a_defect() {
    let files = load(&tests().join("no-such-folder"));
    let defects = compile(&files).unwrap_err();
    assert_eq!(defects.count(), 1);
    assert!(defects.to_string().contains("error[unreadable-file]"), "{defects}");
}

#[test]
fn what_was_read_can_be_watched() {
    let (files, _) = base();
    let paths: Vec<_> = files.paths().collect();
    for path in
        [tests().join("base"), tests().join("base/roles"), tests().join("base/rules/clever.toml")]
    {
        assert!(paths.contains(&path.as_path()), "{path:?}");
    }
}

#[test]
fn a_sound_catalogue_says_what_its_files_say() {
    let (_, catalog) = base();
    let roles: Vec<_> =
        catalog.roles().map(|(_, role)| (role.system.key(), role.key.as_str())).collect();
    let expected = [
        ("clever", "school-tech-lead"),
        ("clever", "staff"),
        ("misis", "counselor"),
        ("misis", "counselor-plus"),
    ];
    assert_eq!(roles, expected);

    let (_, plus) = catalog.roles().last().unwrap();
    assert_eq!(plus.modules.len(), 2);
    assert_eq!(
        plus.modules[0].qualifier.map(advisor::role::ModuleQualifier::name),
        Some("limited")
    );
    assert!(plus.holders[0].places.iter().eq([Place::Secondary]));
    assert!(matches!(plus.cardinality, Some(Cardinality::PerStudents { maximum: Some(4), .. })));
    assert_eq!(catalog[plus.includes[0]].name, "Counselor");

    let (_, counselor) = catalog.roles().nth(2).unwrap();
    let actions: Vec<_> = counselor.grants.iter().map(|grant| grant.action).collect();
    assert_eq!(actions, [Action::View, Action::Enter, Action::Change]);
    let Some(Cardinality::PerStudents { minimum, .. }) = counselor.cardinality else { panic!() };
    assert_eq!((minimum.elementary, minimum.secondary, minimum.options), (Some(2), Some(4), None));
}

#[test]
fn questions_come_in_their_order_with_the_options_of_lists_first() {
    let (_, catalog) = base();
    let questions: Vec<_> =
        catalog.questions().map(|(_, question)| question.key.as_str()).collect();
    assert_eq!(questions, ["system", "employment", "position", "duty", "feature"]);
    let (position, _) = catalog.questions().nth(2).unwrap();
    let options: Vec<_> =
        catalog.options(position).map(|(_, option)| option.key.as_str()).collect();
    assert_eq!(options, ["office-technician", "counselor", "principal", "none"]);
    let (employment, _) = catalog.questions().nth(1).unwrap();
    let (_, not_sure) = catalog.options(employment).last().unwrap();
    let Meaning::NotSure(stands_for) = &not_sure.meaning else { panic!("{not_sure:?}") };
    assert_eq!(stands_for.len(), 2);
}

#[test]
fn rules_come_with_the_first_table_before_what_collects() {
    let (_, catalog) = base();
    let rules: Vec<_> =
        catalog.rules().map(|(_, rule)| (rule.key.as_str(), rule.hit_policy)).collect();
    let expected = [
        ("clever/principal", HitPolicy::First),
        ("clever/classified", HitPolicy::First),
        ("clever/others", HitPolicy::First),
        ("clever/tech-lead-feature", HitPolicy::Collect),
    ];
    assert_eq!(rules, expected);
    let (_, last) = catalog.rules().last().unwrap();
    assert!(matches!(&last.verdict, RuleVerdict::Contact { approver: Some(_), .. }));
}

#[test]
fn the_faq_holds_what_its_file_names_and_rules_lead_to_it() {
    let (files, catalog) = base();
    let faq = compile_all(&files).unwrap().faq;
    let entries: Vec<_> = faq.entries().map(|(_, entry)| entry.key.as_str()).collect();
    assert_eq!(entries, ["when", "who", "staff"]);
    let groups: Vec<_> = faq.groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(groups, ["Timeline", "Role Overview"]);
    let (_, staff) = faq.entries().last().unwrap();
    let Heading::Role(role) = staff.heading else { panic!("{staff:?}") };
    assert_eq!(catalog[role].name, "Staff");
    let (_, when) = faq.entries().next().unwrap();
    let [first, second, _] = when.answer.as_slice() else { panic!("{when:?}") };
    let expected = [
        Part::Text("It occurred on ".to_owned()),
        Part::Date,
        Part::Text(". ".to_owned()),
        Part::Reset,
    ];
    assert_eq!((first.item, first.parts.as_slice()), (false, expected.as_slice()));
    assert_eq!((second.item, second.parts.as_slice()), (true, [Part::Automatic].as_slice()));
    let faqs: Vec<_> = catalog.rules().map(|(_, rule)| rule.faq.as_deref()).collect();
    assert_eq!(faqs, [Some("who"); 4]);
}

#[test]
fn scenarios_are_read_with_the_ids_of_the_catalogue() {
    let (files, catalog) = base();
    let scenarios = scenarios(&files, &catalog).unwrap();
    let [principal, counselor] = scenarios.as_slice() else { panic!("{scenarios:?}") };
    assert_eq!(principal.file, "scenarios/clever/principal.toml");
    assert_eq!(Some(principal.today), Date::new(2026, 11, 22));
    assert_eq!(Some(counselor.today), Date::new(2026, 7, 26));
    assert_eq!(counselor.expect[0].kind, Kind::Apply);
    assert_eq!(catalog[counselor.expect[0].roles[0]].name, "Counselor");
    let answers: Vec<_> =
        counselor.answers.iter().map(|(id, _)| catalog[*id].key.as_str()).collect();
    assert_eq!(answers, ["system", "employment", "position", "duty"]);
}

#[test]
fn the_catalog_of_this_repository_is_sound() {
    let files = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog"));
    let catalog = compile(&files).unwrap_or_else(|defects| panic!("{defects}"));
    scenarios(&files, &catalog).unwrap_or_else(|defects| panic!("{defects}"));
}
