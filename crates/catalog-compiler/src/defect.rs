//! What is wrong with a file: where, what was expected, what to do; and how all of it is written out.

use core::fmt;
use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use crate::files::Files;

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spot {
    file: usize,
    start: usize,
    end: usize,
}

impl Spot {
    /// The bytes from `start` to `end` of the file with this number.
    pub(crate) const fn new(file: usize, start: usize, end: usize) -> Self {
        Self { file, start, end }
    }

    /// The file as a whole.
    pub(crate) const fn file(file: usize) -> Self {
        Self { file, start: 0, end: 0 }
    }
}

/// Where a defect stands.
#[derive(Debug)]
enum Place {
    /// Nowhere in particular.
    Nowhere,
    /// A file or folder that is not there, or that cannot be read.
    Path(String),
    /// A place in a file.
    Spot(Spot),
}

/// What was found wrong, not yet under a code.
#[derive(Debug)]
pub(crate) struct Finding {
    place: Place,
    message: String,
    label: Option<String>,
    also: Option<(Spot, String)>,
    help: Option<String>,
}

impl Finding {
    /// Something wrong at `spot`. The message is one clause from a lower-case letter without a full stop.
    pub(crate) fn at(spot: Spot, message: impl Into<String>) -> Self {
        Self::new(Place::Spot(spot), message.into())
    }

    /// Something wrong with the file or folder at `path`.
    pub(crate) fn of_path(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(Place::Path(path.into()), message.into())
    }

    /// Something wrong with the catalogue as a whole.
    pub(crate) fn general(message: impl Into<String>) -> Self {
        Self::new(Place::Nowhere, message.into())
    }

    const fn new(place: Place, message: String) -> Self {
        Self { place, message, label: None, also: None, help: None }
    }

    /// What stands beside the caret: what was expected there.
    pub(crate) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Another place in the same file that belongs to it.
    pub(crate) fn also(mut self, spot: Spot, label: impl Into<String>) -> Self {
        self.also = Some((spot, label.into()));
        self
    }

    /// What to do.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// The defects found so far.
#[derive(Debug, Default)]
pub(crate) struct Log(Vec<(&'static str, Finding)>);

impl Log {
    /// Notes a defect under its code.
    pub(crate) fn report(&mut self, code: &'static str, finding: Finding) {
        self.0.push((code, finding));
    }

    /// Whether nothing is wrong so far.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Everything that is wrong with the catalogue. [`Display`](fmt::Display) writes out all of it, by file and line:
/// each with its code, its place in the file, what was expected and what to do.
#[derive(Debug)]
pub struct Defects {
    found: Vec<(&'static str, Finding)>,
    /// Path and text of each file that a defect stands in, by its number.
    files: BTreeMap<usize, (String, String)>,
}

impl Defects {
    pub(crate) fn new(files: &Files, log: Log) -> Self {
        let mut found = log.0;
        let mentioned = found.iter().filter_map(|(_, finding)| match finding.place {
            Place::Spot(spot) => Some(spot.file),
            _ => None,
        });
        let files: BTreeMap<_, _> = mentioned
            .filter_map(|number| Some((number, files.get(number)?)))
            .map(|(number, file)| (number, (file.shown.clone(), file.text.clone())))
            .collect();
        let key = |code: &'static str, finding: &Finding| {
            let (path, start) = match &finding.place {
                Place::Nowhere => (String::new(), 0),
                Place::Path(path) => (path.clone(), 0),
                Place::Spot(spot) => (
                    files.get(&spot.file).map(|file| file.0.clone()).unwrap_or_default(),
                    spot.start,
                ),
            };
            (path, start, code, finding.message.clone())
        };
        found.sort_by_cached_key(|(code, finding)| key(code, finding));
        Self { found, files }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// The part of `text` that `spot` points at, widened to whole signs and cut to what there is.
    fn span(text: &str, spot: Spot) -> core::ops::Range<usize> {
        let start = (0..=spot.start.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
        let end = (spot.end.min(text.len())..=text.len()).find(|at| text.is_char_boundary(*at));
        start.unwrap_or(0)..end.unwrap_or(text.len())
    }

    fn render(&self, code: &str, finding: &Finding) -> String {
        let title = Level::ERROR.primary_title(&finding.message).id(code);
        let mut group = match &finding.place {
            Place::Nowhere => annotate_snippets::Group::with_title(title),
            Place::Path(path) => title.element(Origin::path(path)),
            Place::Spot(spot) => match self.files.get(&spot.file) {
                Some((path, text)) if spot.end > spot.start => {
                    let primary = AnnotationKind::Primary.span(Self::span(text, *spot));
                    let snippet = Snippet::source(text).path(path);
                    let snippet = snippet.annotation(primary.label(finding.label.as_deref()));
                    let context = finding.also.as_ref().filter(|(also, _)| also.file == spot.file);
                    title.element(snippet.annotations(context.map(|(also, label)| {
                        AnnotationKind::Context.span(Self::span(text, *also)).label(label)
                    })))
                }
                Some((path, _)) => title.element(Origin::path(path)),
                None => annotate_snippets::Group::with_title(title),
            },
        };
        if let Some(help) = &finding.help {
            group = group.element(Level::HELP.message(help));
        }
        Renderer::plain().render(&[group])
    }
}

impl fmt::Display for Defects {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (code, finding) in &self.found {
            writeln!(f, "{}\n", self.render(code, finding))?;
        }
        match self.count() {
            1 => write!(f, "1 defect in the catalogue"),
            count => write!(f, "{count} defects in the catalogue"),
        }
    }
}

impl core::error::Error for Defects {}
