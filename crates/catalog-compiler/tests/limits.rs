//! A catalogue at the limits of its size: it holds, or is told in words what is too large.

#![expect(clippy::panic, reason = "a test that cannot go on fails")]

use std::fmt::Write as _;
use std::path::Path;

use advisor::answers::Answers;
use advisor::catalog::Catalog;
use advisor::interview::{Step, interview};
use advisor::question::Fact;
use catalog_compiler::{Files, compile, load};

/// The most bytes that a file may have, as the README of the catalogue says.
const MOST: usize = 200_000;

/// The sound catalogue of the tests, with some files changed or added.
fn with(change: impl Fn(&str, &mut String), added: Vec<(String, String)>) -> Files {
    let base = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base"));
    let mut texts: Vec<(String, String)> =
        base.texts().map(|(path, text)| (path.into(), text.into())).collect();
    for (path, text) in &mut texts {
        change(path, text);
    }
    texts.extend(added);
    Files::from_texts("catalog", texts)
}

/// What `files` are compiled into, written into bytes and read back.
fn held(files: &Files) -> Catalog {
    let catalog = compile(files).unwrap_or_else(|defects| panic!("{defects}"));
    assert_eq!(Catalog::from_bytes(&catalog.to_bytes()).as_ref(), Some(&catalog));
    catalog
}

fn padded(text: &mut String, bytes: usize) {
    text.push_str("\n#");
    text.push_str(&"#".repeat(bytes - text.len()));
}

#[test]
fn a_file_may_have_so_many_bytes_and_not_one_more() {
    let grown = |bytes| {
        with(
            move |path, text| {
                if path == "areas.toml" {
                    padded(text, bytes);
                }
            },
            Vec::new(),
        )
    };
    held(&grown(MOST));
    let defects = compile(&grown(MOST + 1)).unwrap_err().to_string();
    assert!(defects.contains("error[too-large]") && defects.contains("areas.toml"), "{defects}");
}

#[test]
fn there_may_be_only_so_many_files() {
    let file = |number| (format!("scenarios/misis/number-{number}.toml"), String::new());
    let defects = compile(&with(|_, _| (), (0..60_000).map(file).collect())).unwrap_err();
    assert!(defects.to_string().contains("error[too-large]"), "{defects}");
}

/// As long as a file allows, and in letters that take several bytes.
#[test]
fn a_long_text_is_held() {
    let long = "é".repeat(90_000);
    let files = with(
        |path, text| {
            if path == "roles/misis/counselor.toml" {
                *text = text.replace("Sees all students and enters attendance.", &long);
            }
        },
        Vec::new(),
    );
    let catalog = held(&files);
    assert!(catalog.roles().any(|(_, role)| role.summary.len() == 180_000));
}

/// More positions than a byte counts, in one list and in one role: the last one can be chosen.
#[test]
fn a_long_list_is_held() {
    const COUNT: usize = 3_000;
    let names: Vec<String> = (0..COUNT).map(|number| format!("p{number}")).collect();
    let mut positions = String::new();
    for name in &names {
        write!(positions, "\n[{name}]\nname = \"Person {name}\"\nemployment = \"classified\"\n")
            .unwrap();
    }
    let holders = format!("[\"counselor\", \"{}\", ", names.join("\", \""));
    let files = with(
        |path, text| match path {
            "positions.toml" => text.push_str(&positions),
            "roles/misis/counselor.toml" => *text = text.replace("[\"counselor\", ", &holders),
            _ => {}
        },
        Vec::new(),
    );
    let catalog = held(&files);
    let question = catalog.question_of(Fact::Position).unwrap();
    let (last, _) = catalog
        .options(question)
        .find(|(_, option)| option.key == format!("p{}", COUNT - 1))
        .unwrap();
    let answers = Answers::default().with(question, vec![last]);
    assert!(matches!(interview(&catalog, &answers).step, Step::Ask(_)));
}

/// Many more roles than there are.
#[test]
fn many_roles_are_held() {
    let role = |number: usize| {
        let text = format!(
            "name = \"Counselor {number}\"\nsummary = \"Enters attendance.\"\ngroup = \"all-schools\"\n\
             security-level = \"high\"\nmodules = [\"Attendance (limited)\"]\nnumber-of-users = \"As needed\"\n\
             cardinality = {{ kind = \"as-needed\" }}\nchannel = \"one-access\"\n\
             channel-label = \"One Access\"\nsource = {{ document = \"misis-guide\", at = \"row {number}\" }}\n\
             \n[[holders]]\npositions = [\"counselor\"]\nplaces = [\"secondary\"]\nbasis = \"duty\"\n\
             \n[[grants]]\naction = \"enter\"\nareas = [\"attendance\"]\nscope = \"school\"\nextent = \"most\"\n"
        );
        (format!("roles/misis/counselor-{number}.toml"), text)
    };
    let catalog = held(&with(|_, _| (), (0..2_000).map(role).collect()));
    assert!(catalog.roles().count() > 2_000);
}
