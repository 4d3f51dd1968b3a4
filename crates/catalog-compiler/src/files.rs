//! The files of the catalogue: which there are, what each holds, and which may be there at all.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use advisor::role::System;

use crate::{
    defect::{Finding, Log},
    suggest::{closest, listed},
};

/// The files that stand in the folder itself.
pub(crate) const LISTS: [&str; 15] = [
    "areas.toml",
    "channels.toml",
    "contacts.toml",
    "duties.toml",
    "faq.toml",
    "features.toml",
    "groups.toml",
    "interpretations.toml",
    "interview.toml",
    "modules.toml",
    "positions.toml",
    "sources.toml",
    "titles.toml",
    "weights.toml",
    "yearly.toml",
];
/// The words of the search over the roles, which are compiled apart.
pub(crate) const VOCABULARY: &str = "search.toml";
/// The guide to the sync account, which is compiled apart too.
pub(crate) const SYNC_ACCOUNT: &str = "sync-account.toml";
/// How many bytes a file may have, and how many files there may be. The bytes that the program holds give a text 2 MB
/// and a list 65,536 entries; a file below this limit reaches neither, not even with a list that is put together from
/// several files. The largest file that there is has a sixth of it.
const MOST_BYTES: usize = 200_000;
const MOST_FILES: usize = 60_000;
const FOLDERS: [&str; 4] = ["questions", "roles", "rules", "scenarios"];

/// A file and its text.
#[derive(Debug)]
pub(crate) struct File {
    /// Its path within the catalogue, with forward slashes.
    pub(crate) path: String,
    /// Its path as it is shown: from the catalogue's folder on, with forward slashes.
    pub(crate) shown: String,
    /// What it holds.
    pub(crate) text: String,
}

/// The files of a catalogue, as they were read from the disk.
#[derive(Debug)]
pub struct Files {
    name: String,
    paths: Vec<PathBuf>,
    read: Vec<File>,
    unreadable: Vec<(String, String)>,
}

/// The code, the message and the remedy for a file that has no place.
type Misplaced = (&'static str, String, String);

/// What a path within the catalogue is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose<'a> {
    /// One of [`LISTS`].
    List,
    /// A question; its id.
    Question(&'a str),
    /// The rules of a system.
    Rules(System),
    /// A role: its system and the last part of its id.
    Role(System, &'a str),
    /// A scenario.
    Scenario,
    /// The words of the search over the roles.
    Vocabulary,
    /// The guide to the sync account.
    SyncAccount,
    /// For people.
    Readme,
}

/// Reads every file under `folder`. What cannot be read becomes a defect of [`compile`](crate::compile).
/// Names that begin with a dot are left alone.
pub fn load(folder: &Path) -> Files {
    let name = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let name = name.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned();
    let mut files = Files { name, paths: Vec::new(), read: Vec::new(), unreadable: Vec::new() };
    files.folder(folder, "");
    files.read.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

impl Files {
    /// A catalogue that lies on no disk: the name of its folder, and each file's path within it, with
    /// forward slashes, and text.
    pub fn from_texts(name: &str, texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let file = |(path, text)| File { shown: format!("{name}/{path}"), path, text };
        let mut read: Vec<File> = texts.into_iter().map(file).collect();
        read.sort_by(|a, b| a.path.cmp(&b.path));
        Self { name: name.to_owned(), paths: Vec::new(), read, unreadable: Vec::new() }
    }

    /// Each file's path within the catalogue, with forward slashes, and its text, sorted by path.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.read.iter().map(|file| (file.path.as_str(), file.text.as_str()))
    }

    /// The paths of the folders and files that were looked at, so that a build can watch them.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.paths.iter().map(PathBuf::as_path)
    }

    /// The file with this number.
    pub(crate) fn get(&self, number: usize) -> Option<&File> {
        self.read.get(number)
    }

    /// All files with their numbers, sorted by path.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, &File)> {
        self.read.iter().enumerate()
    }

    /// Puts `text` in the place of what the file with this number holds.
    #[cfg(test)]
    pub(crate) fn replace(&mut self, number: usize, text: String) {
        self.read[number].text = text;
    }

    /// Reports what is larger than the program can hold; whether there is nothing of that kind.
    pub(crate) fn check_size(&self, log: &mut Log) -> bool {
        let mut fits = true;
        let help = "split it, or leave something out: a page that holds so much cannot be used";
        for file in self.read.iter().filter(|file| file.text.len() > MOST_BYTES) {
            let message = format!(
                "this file has {} bytes, and may have {MOST_BYTES} at most",
                file.text.len()
            );
            log.report("too-large", Finding::of_path(&file.shown, message).help(help));
            fits = false;
        }
        if self.read.len() > MOST_FILES {
            let message =
                format!("there are {} files, and may be {MOST_FILES} at most", self.read.len());
            log.report("too-large", Finding::of_path(&self.name, message).help(help));
            fits = false;
        }
        fits
    }

    /// Reports each file that cannot be read, that is missing, or that has no place in a catalogue.
    pub(crate) fn check_layout(&self, log: &mut Log) {
        for (path, problem) in &self.unreadable {
            let finding = Finding::of_path(path, format!("this cannot be read: {problem}"))
                .help("a file of the catalogue is a text file in UTF-8 that you may read");
            log.report("unreadable-file", finding);
        }
        if self.read.is_empty() && !self.unreadable.is_empty() {
            return;
        }
        for file in &self.read {
            if let Err((code, message, help)) = purpose(&file.path) {
                log.report(code, Finding::of_path(&file.shown, message).help(help));
            }
        }
        for list in LISTS {
            let shown = format!("{}/{list}", self.name);
            let there = self.read.iter().any(|file| file.path == list);
            if !there && !self.unreadable.iter().any(|(path, _)| *path == shown) {
                let finding = Finding::of_path(shown, format!("the file `{list}` is missing"))
                    .help("create it; README.md in the folder of the catalogue says what it holds");
                log.report("missing-file", finding);
            }
        }
    }

    fn folder(&mut self, folder: &Path, within: &str) {
        self.paths.push(folder.to_owned());
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(problem) => return self.unreadable.push((self.shown(within), problem.to_string())),
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let within = if within.is_empty() { name } else { format!("{within}/{name}") };
            if entry.path().is_dir() {
                self.folder(&entry.path(), &within);
            } else {
                self.file(entry.path(), within);
            }
        }
    }

    fn file(&mut self, path: PathBuf, within: String) {
        let shown = self.shown(&within);
        match fs::read_to_string(&path) {
            Ok(text) => self.read.push(File { path: within, shown, text }),
            Err(problem) => self.unreadable.push((shown, problem.to_string())),
        }
        self.paths.push(path);
    }

    /// How a message shows the path of a file of this catalogue.
    pub(crate) fn shown(&self, within: &str) -> String {
        if within.is_empty() { self.name.clone() } else { format!("{}/{within}", self.name) }
    }
}

/// What the file at `path` is for.
pub(crate) fn purpose(path: &str) -> Result<Purpose<'_>, Misplaced> {
    let parts: Vec<_> = path.split('/').collect();
    match parts.as_slice() {
        ["README.md"] | [] => Ok(Purpose::Readme),
        [list] if LISTS.contains(list) => Ok(Purpose::List),
        [VOCABULARY] => Ok(Purpose::Vocabulary),
        [SYNC_ACCOUNT] => Ok(Purpose::SyncAccount),
        ["questions", file] => slug(file).map(Purpose::Question),
        ["rules", file] => {
            let system = System::ALL.into_iter().find(|system| file_of(*system) == *file);
            let known = System::ALL.map(file_of);
            let known = known.each_ref().map(String::as_str);
            let unknown = || unknown("file", file, closest(file, known), &known);
            system.map(Purpose::Rules).ok_or_else(unknown)
        }
        ["roles", folder, file] => Ok(Purpose::Role(system(folder)?, slug(file)?)),
        ["scenarios", _, file] => slug(file).map(|_| Purpose::Scenario),
        [file] => Err(unknown("file", file, closest(file, LISTS), &LISTS)),
        [folder, ..] if !FOLDERS.contains(folder) => {
            Err(unknown("folder", folder, closest(folder, FOLDERS), &FOLDERS))
        }
        [folder, ..] => {
            let depth = match *folder {
                "roles" => "`roles/<system>/<role>.toml`",
                "scenarios" => "`scenarios/<system>/<name>.toml`",
                "rules" => "`rules/<system>.toml`",
                _ => "`questions/<question>.toml`",
            };
            let message = format!("`{path}` is no place for a file");
            Err(("unknown-file", message, format!("files of this folder lie at {depth}")))
        }
    }
}

/// The id that a file's name gives to what it holds.
fn slug(file: &str) -> Result<&str, Misplaced> {
    let Some(slug) = file.strip_suffix(".toml") else {
        let help = "name it `<id>.toml`, or move it out of the catalogue";
        return Err(("unknown-file", format!("`{file}` is not a TOML file"), help.into()));
    };
    if is_id(slug) {
        return Ok(slug);
    }
    let help = "an id is made of the letters a to z, digits and hyphens: rename the file";
    Err(("bad-id", format!("the file name `{slug}` is not an id"), help.into()))
}

/// Whether `text` may be an id.
pub(crate) fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// The file with the rules of a system.
fn file_of(system: System) -> String {
    format!("{}.toml", system.key())
}

/// The system whose roles lie in `folder`.
fn system(folder: &str) -> Result<System, Misplaced> {
    let keys = System::ALL.map(System::key);
    let found = System::ALL.into_iter().find(|system| system.key() == folder);
    found.ok_or_else(|| unknown("folder", folder, closest(folder, keys), &keys))
}

fn unknown(what: &str, name: &str, meant: Option<&str>, known: &[&str]) -> Misplaced {
    let help = meant.map_or_else(
        || format!("what may stand here: {}", listed(known.iter().copied())),
        |meant| format!("maybe you mean `{meant}`?"),
    );
    let code = if what == "file" { "unknown-file" } else { "unknown-folder" };
    (code, format!("`{name}` is not a {what} of the catalogue"), help)
}
