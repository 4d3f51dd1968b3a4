//! Permissions in words.

use super::{words, words::text};
use crate::{
    answers::Answers,
    catalog::Catalog,
    facts,
    ids::AreaId,
    permission::{Action, Extent, Permission, Scope},
    role::Place,
};

/// Which schools a permission within a school covers, from the point of view of the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Schools {
    /// The one where the person works.
    Own,
    /// Those where the person works.
    Several,
    /// Any: the person works in an office.
    Others,
}

impl Schools {
    /// The schools of the person who gave these answers.
    pub(crate) fn of(catalog: &Catalog, answers: &Answers) -> Self {
        if facts::places(catalog, answers).contains(Place::Office) {
            Self::Others
        } else if facts::at_several_schools(catalog, answers) {
            Self::Several
        } else {
            Self::Own
        }
    }
}

/// Areas on which the same may be done, in the same scope and to the same extent.
struct Line {
    actions: Vec<Action>,
    extent: Extent,
    scope: Scope,
    areas: Vec<AreaId>,
}

/// Permissions in words, from capital letters on: one line for each set of actions, extent and scope, with all its areas.
pub(crate) fn lines(catalog: &Catalog, granted: &[Permission], schools: Schools) -> Vec<String> {
    let mut lines: Vec<Line> = Vec::new();
    let mut told: Vec<Permission> = Vec::new();
    for grant in granted {
        let alike = |other: &Permission| Permission { action: grant.action, ..*other } == *grant;
        if told.iter().any(alike) {
            continue;
        }
        told.push(*grant);
        let mut actions: Vec<Action> = Vec::new();
        for other in granted {
            if alike(other) {
                actions.push(other.action);
            }
        }
        let Permission { area, extent, scope, .. } = *grant;
        let same = lines
            .iter_mut()
            .find(|line| line.actions == actions && line.extent == extent && line.scope == scope);
        match same {
            Some(line) => line.areas.push(area),
            None => lines.push(Line { actions, extent, scope, areas: vec![area] }),
        }
    }
    lines.iter().map(|line| line_text(catalog, line, schools)).collect()
}

/// Permissions in the middle of a sentence, after “to”.
pub(super) fn in_words(catalog: &Catalog, permissions: &[Permission], schools: Schools) -> String {
    let mut lines = lines(catalog, permissions, schools);
    for line in &mut lines {
        *line = words::lower_first(line);
    }
    words::and(&words::borrowed(&lines))
}

#[inline(never)]
fn line_text(catalog: &Catalog, line: &Line, schools: Schools) -> String {
    let verbs: Vec<&str> = line.actions.iter().map(|action| verb(*action)).collect();
    let areas: Vec<&str> = line.areas.iter().map(|area| catalog[*area].name.as_str()).collect();
    let (verbs, areas) = (words::and(&verbs), words::and(&areas));
    words::capitalized(text(&[&verbs, part(line.extent), &areas, reach(line.scope, schools)]))
}

const fn verb(action: Action) -> &'static str {
    match action {
        Action::View => "see",
        Action::Enter => "enter",
        Action::Change => "change",
        Action::Approve => "approve",
        Action::Delete => "delete",
    }
}

const fn part(extent: Extent) -> &'static str {
    match extent {
        Extent::Limited => " a limited part of ",
        Extent::Most => " most ",
        Extent::All => " ",
    }
}

const fn reach(scope: Scope, schools: Schools) -> &'static str {
    match (scope, schools) {
        (Scope::OwnClasses, _) => " for the students of your own classes",
        (Scope::School, Schools::Own) => " for your school",
        (Scope::School, Schools::Several) => " for your schools",
        (Scope::School, Schools::Others) => " for a school",
        (Scope::District, _) => " for the whole district",
    }
}
