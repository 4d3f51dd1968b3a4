//! Small catalogues: the one that the compiler's tests have, with pieces of text replaced.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use advisor::catalog::Catalog;

/// In this file this text is replaced by that one. An empty text stands for the end of the file.
pub(crate) type Change<'a> = (&'a str, &'a str, &'a str);

fn base() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalog-compiler/tests/base")
}

/// The small catalogue with these changes.
pub(crate) fn catalog(changes: &[Change<'_>]) -> Catalog {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed).to_string();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(number).join("catalog");
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    copy(&base(), &folder);
    for (file, from, to) in changes {
        let path = folder.join(file);
        let text = fs::read_to_string(&path).unwrap_or_default();
        assert!(text.contains(from), "{file} lacks {from}");
        let text = if from.is_empty() { format!("{text}\n{to}") } else { text.replace(from, to) };
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    explain_rules(&folder);
    let files = catalog_compiler::load(&folder);
    catalog_compiler::compile(&files).unwrap_or_else(|defects| panic!("{defects}"))
}

/// Lets the FAQ explain every rule of its system: the compiler demands it, and no proof looks at it.
fn explain_rules(folder: &Path) {
    let rules = fs::read_to_string(folder.join("rules/clever.toml")).unwrap();
    let ids = rules.lines().filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
    let ids: Vec<String> = ids.map(|id| format!("\"clever/{id}\"")).collect();
    let faq = fs::read_to_string(folder.join("faq.toml")).unwrap();
    let lines = faq.lines().map(|line| match line.strip_prefix("rules = ") {
        Some(_) => format!("rules = [{}]", ids.join(", ")),
        None => line.to_owned(),
    });
    let lines: Vec<String> = lines.collect();
    fs::write(folder.join("faq.toml"), lines.join("\n")).unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// What the small catalogue needs so that every claim holds.
pub(crate) const SOUND: &[Change<'static>] = &[
    ("interview.toml", "\"position\"", "\"workplace\", \"school-level\", \"position\""),
    (
        "questions/workplace.toml",
        "",
        r#"
text = "Where do you work?"
topic = "Workplace"
why = "Roles are meant for some places."
fact = "workplace"
options = [{ id = "one-school", label = "At a school" }, { id = "office", label = "In an office" }]
"#,
    ),
    (
        "questions/school-level.toml",
        "",
        r#"
text = "What kind of school is it?"
topic = "Kind of school"
why = "Roles are meant for some kinds of school."
fact = "school-level"
options = [{ id = "elementary", label = "Elementary" }, { id = "secondary", label = "Secondary" }]
"#,
    ),
    (
        "questions/duty.toml",
        "fact = \"duty\"",
        "fact = \"duty\"\nfind-out = { what = \"which duties\", ask = \"school-site-principal\" }",
    ),
    ("questions/duty.toml", "when = { employment = [\"certificated\", \"classified\"] }\n", ""),
    ("questions/duty.toml", "", "[[options]]\nid = \"not-sure\"\nlabel = \"I am not sure\""),
    (
        "roles/misis/counselor.toml",
        "places = [\"elementary\", \"secondary\", \"options\"]",
        "places = [\"elementary\", \"secondary\", \"office\"]\nbasis = \"duty\"",
    ),
    (
        "roles/clever/school-tech-lead.toml",
        "[[holders]]\npositions = [\"principal\"]\nplaces = [\"elementary\", \"secondary\", \"options\"]\nbasis = \"everyone\"\n",
        "",
    ),
    (
        "rules/misis.toml",
        "",
        r#"
[[first]]
id = "no-position"
when = { position = ["none"] }
outcome = "not-covered"
contact = "school-site-principal"
subject = "your position"
because = "No role is named for it."
source = { document = "misis-guide", at = "Legend" }
"#,
    ),
    (
        "rules/clever.toml",
        "id = \"classified\"",
        "id = \"classified\"\nyields-to = [\"principal\"]",
    ),
    (
        "rules/clever.toml",
        "id = \"others\"",
        "id = \"others\"\nyields-to = [\"principal\", \"classified\"]",
    ),
];

/// The small catalogue in which every claim holds, with these changes.
pub(crate) fn sound_but(changes: &[Change<'_>]) -> Catalog {
    catalog(&[SOUND, changes].concat())
}
