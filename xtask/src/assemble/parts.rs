//! The parts of the program as the site has them: a file each, which holds whatever the part needs, and the script that
//! loads them.
//!
//! The splitting gives many small files, one for each set of parts that have something in common. Asking for each of them
//! would take a browser longer than loading what is in them, so a part's file holds them in sections of its own. Reasons:
//! `docs/decisions/011-pages-loaded-later.md`.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde_json::json;
use wasm_encoder::{CustomSection, Section};

use super::site::put;

/// The parts, as `src/later.rs` names them.
pub(crate) const OUTCOME: &str = "outcome";
pub(crate) const LATER: &str = "later";
pub(crate) const PLAN: &str = "plan";
pub(crate) const ROSTER: &str = "roster";
pub(crate) const POWERSCHOOL: &str = "powerschool";
pub(crate) const SHARE: &str = "share";
pub(crate) const DESK: &str = "desk";

/// The parts that come with the styles of their pages.
const STYLED: [&str; 5] = [DESK, LATER, PLAN, POWERSCHOOL, ROSTER];

/// A part that is only asked for by another, whose pieces are there already then.
const AFTER: (&str, &str) = (SHARE, OUTCOME);

/// The script that loads them (`public/scripts/parts.js`), and its places for the parts, for what the names of the files
/// begin with, and for the styles.
pub(super) const SCRIPT: &str = include_str!("../../../public/scripts/parts.js");
const PARTS: &str = "PARTS_OF_THE_PROGRAM";
const PROGRAM: &str = "PROGRAM";
const STYLES: &str = "STYLES";

/// A part of the program.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// How the program calls it.
    pub(super) name: String,
    /// What its file holds besides: the names of what it has in common with others.
    pub(super) pieces: Vec<String>,
    /// The beginnings of the links to its pages.
    links: Vec<String>,
}

/// The parts, by what the splitting says of the files that each needs, and by which links lead to which
/// (`src/still/early.rs`).
///
/// # Errors
/// If the app and the splitting do not speak of the same parts.
pub(super) fn parts(files: &BTreeMap<String, Vec<String>>, links: &str) -> Result<Vec<Part>> {
    let mut of_parts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for line in links.lines() {
        let (part, link) = line.split_once(' ').context("a link lacks its part")?;
        of_parts.entry(part).or_default().push(link.to_owned());
    }
    let (follower, first) = AFTER;
    let there_before = files.get(first).cloned().unwrap_or_default();
    let mut parts = Vec::new();
    for (name, needed) in files {
        let links = match of_parts.remove(name.as_str()) {
            Some(links) => links,
            None if name == follower => Vec::new(),
            None => bail!("no link leads to the part `{name}`"),
        };
        let is_new = |file: &&String| name != follower || !there_before.contains(file);
        let pieces = needed.iter().filter(|file| **file != file_of(name)).filter(is_new);
        let mut pieces: Vec<String> = pieces.cloned().collect();
        pieces.sort();
        parts.push(Part { name: name.clone(), pieces, links });
    }
    match of_parts.keys().next() {
        Some(unknown) => bail!("the program has no part `{unknown}`"),
        None => Ok(parts),
    }
}

/// How the splitting calls the file that a part has for itself.
pub(super) fn file_of(part: &str) -> String {
    format!("split_{part}")
}

/// The file of a part: `own`, with each of the pieces in a section by its name.
pub(super) fn packed(own: Vec<u8>, pieces: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut file = own;
    for (name, piece) in pieces {
        let section = CustomSection { name: (*name).into(), data: piece.into() };
        section.append_to(&mut file);
    }
    file
}

/// The script that loads the parts, for files whose names begin with `stem`.
///
/// # Errors
/// If it lacks a place for something.
pub(super) fn script(parts: &[Part], stem: &str, styles: &str) -> Result<String> {
    let mut table = serde_json::Map::new();
    let mut exports = String::new();
    for Part { name, pieces, links } in parts {
        let (follower, first) = AFTER;
        let mut entry = vec![("pieces", json!(pieces)), ("links", json!(links))];
        if name == follower {
            entry.push(("after", json!(first)));
        }
        if STYLED.contains(&name.as_str()) {
            entry.push(("styled", json!(true)));
        }
        table.insert(name.clone(), entry.into_iter().collect());
        exports.extend(["export const ", &loader(name), " = load(\"", name, "\");\n"]);
    }
    let script = put(SCRIPT, PARTS, &serde_json::to_string(&table)?)?;
    let script = put(&script, STYLES, styles)?;
    Ok(script.replace(PROGRAM, stem) + &exports)
}

/// How the program calls what loads a part.
pub(super) fn loader(part: &str) -> String {
    format!("__wasm_split_load_{part}")
}

/// How the site calls the file of a part, or what else goes with the program of this name.
pub(super) fn name(stem: &str, part: &str, kind: &str) -> String {
    format!("{stem}_{part}.{kind}")
}

/// How the site calls the script that loads the parts of the program of this name.
pub(super) fn script_name(stem: &str) -> String {
    name(stem, "parts", "js")
}

/// How the site calls the sheets of the pages that are loaded later, with the program of this name.
pub(super) fn styles_name(stem: &str) -> String {
    name(stem, &STYLED.join("-"), "css")
}

/// Whether the part loads this file of the site.
pub(crate) fn is_part(file: &str, part: &str) -> bool {
    file.strip_prefix(super::split::PROGRAM)
        .and_then(|rest| rest.split_once('_')?.1.split_once('.'))
        .is_some_and(|(parts, _)| parts.split('-').any(|name| name == part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(parts: &[(&str, &[&str])]) -> BTreeMap<String, Vec<String>> {
        let text = |text: &&str| (*text).to_owned();
        parts.iter().map(|(part, files)| (text(part), files.iter().map(text).collect())).collect()
    }

    const LINKS: &str = "outcome #/v1/outcome\nlater #/v1/map\nlater #/v1/faq\n";

    #[test]
    fn a_part_has_what_is_not_there_before_it() {
        let files = files(&[
            ("outcome", &["chunk_2", "chunk_1", "split_outcome"]),
            ("share", &["chunk_1", "chunk_3", "split_share"]),
            ("later", &["chunk_3", "split_later"]),
        ]);
        let parts = parts(&files, LINKS).unwrap();
        let pieces: Vec<_> = parts.iter().map(|part| (&*part.name, part.pieces.concat())).collect();
        let expected = [("later", "chunk_3"), ("outcome", "chunk_1chunk_2"), ("share", "chunk_3")];
        assert_eq!(pieces, expected.map(|(name, pieces)| (name, pieces.to_owned())));
        assert_eq!(parts[0].links, ["#/v1/map", "#/v1/faq"]);
        let script = script(&parts, "role-advisor-1", "a.css").unwrap();
        for line in [
            "import { initSync } from \"./role-advisor-1.js\";",
            "\"share\":{\"pieces\":[\"chunk_3\"],\"links\":[],\"after\":\"outcome\"}",
            "styles(\"./a.css\")",
            "export const __wasm_split_load_later = load(\"later\");\n",
        ] {
            assert!(script.contains(line), "{line} in {script}");
        }
    }

    #[test]
    fn parts_that_only_one_side_knows_are_told() {
        let outcome = files(&[("outcome", &["split_outcome"])]);
        let error = parts(&outcome, "").unwrap_err().to_string();
        assert!(error.contains("`outcome`"), "{error}");
        let error = parts(&outcome, "outcome #/v1/outcome\ndesk #/v1/desk\n").unwrap_err();
        assert!(error.to_string().contains("`desk`"), "{error}");
    }

    /// The binary format of WebAssembly: a section of its own is a 0, its length, the length of its name, the name.
    #[test]
    fn a_piece_is_a_section_of_its_own() {
        let packed = packed(b"\0asm\x01\0\0\0".to_vec(), &[("chunk_1", b"abc".to_vec())]);
        assert_eq!(packed, b"\0asm\x01\0\0\0\0\x0b\x07chunk_1abc");
    }

    #[test]
    fn a_part_knows_its_files() {
        assert!(is_part("role-advisor-1_later.wasm", LATER));
        assert!(is_part("role-advisor-1_desk-later.css", LATER));
        assert!(!is_part("role-advisor-1_later.wasm", PLAN));
        assert!(!is_part("role-advisor-1_bg.wasm", LATER));
        assert!(!is_part("later.css", LATER));
    }
}
