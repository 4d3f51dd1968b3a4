//! The help desk's console: every question on one page, answered in any order and by keyboard, and the outcome
//! beside them.
//!
//! What counts, what is folded away and what comes of it is the core's (`advisor::desk`). The answers stand in the
//! address; with each of them only what changes is drawn anew, and the focus stays where it is.

mod field;
mod item;
mod keys;
mod outcome;
mod questions;

use core::iter::once_with;

use advisor::{
    answers::Answers,
    catalog::{Catalog, OptionId, QuestionId},
    desk::{self, Desk, Pasted, desk, paste},
    only,
    page::Shown,
    question::Fact,
    report::Report,
    role::System,
    route::Later,
};
use leptos::prelude::{RwSignal, Set, Update, With, WithUntracked};

use crate::{
    elements::heading::page_title,
    platform::{
        clock,
        event::{self, Event},
        focus,
        html::{Element, el, text_el},
    },
    router,
    text::desk as text,
    tools::{Drawn, beside, with_notices},
};

/// What the console works with.
#[derive(Clone, Copy)]
struct Console {
    catalog: &'static Catalog,
    /// The one system that the app is opened for.
    only: Option<System>,
    call: RwSignal<Call>,
    /// What was last told.
    told: RwSignal<String>,
}

/// One caller.
struct Call {
    answers: Answers,
    desk: Desk,
    /// The answers of the caller before, as long as they can be brought back.
    before: Option<Answers>,
    /// What is told about the link that the answers came from.
    link: Vec<String>,
    /// The options that each question shows: apart, so that a list is drawn anew only when it changes.
    offered: Vec<(QuestionId, RwSignal<Vec<OptionId>>)>,
}

/// Puts the page into `main`, with the notices about the link that led to it.
pub(crate) fn view(main: Element, catalog: &'static Catalog, shown: Shown) -> Drawn {
    let only = shown.only;
    let (main, rest) = beside(main, catalog, shown);
    let (answers, notices) = desk::parse(catalog, &rest);
    let answers = only::settled(catalog, &answers, only);
    let desk = desk(catalog, &answers);
    let mut offered = Vec::new();
    for entry in &desk.entries {
        if only.is_some() && catalog[entry.question].fact == Fact::System {
            continue;
        }
        offered.push((entry.question, RwSignal::new(entry.offered.clone())));
    }
    let call = Call { answers, desk, before: None, link: Vec::new(), offered };
    let console =
        Console { catalog, only, call: RwSignal::new(call), told: RwSignal::new(String::new()) };
    let told = move || console.told.with(|told| (!told.is_empty()).then(|| text_el("span", told)));
    let main = with_notices(main.child(page_title(text::TITLE)), catalog, &notices)
        .child(el("div").class("desk-top").child(field::view(console)).child(console.callers()))
        .child(el("p").class("desk-told").attr("role", "status").dynamic(told))
        .child(
            el("div").class("desk").in_turns(
                1,
                once_with(move || questions::view(console))
                    .chain(once_with(move || outcome::view(console))),
            ),
        );
    Drawn { main, title: Some(text::TITLE.to_owned()) }
}

impl Console {
    /// What `read` makes of the call as it is.
    fn now<T>(self, read: impl FnOnce(&Call) -> T) -> T {
        self.call.with_untracked(read)
    }

    /// Takes these answers, writes them into the address, and tells what that changes, after what was `said`.
    fn set(self, answers: &Answers, said: String) {
        let Self { catalog, only, .. } = self;
        let answers = only::settled(catalog, answers, only);
        let desk = desk(catalog, &answers);
        let mut told = said;
        let folded = self.now(|call| desk.folded_since(&call.desk));
        if !folded.is_empty() {
            let topics: Vec<&str> = folded.iter().map(|id| catalog[*id].topic.as_str()).collect();
            told.push_str(&text::no_longer_asked(&topics));
        }
        told.push_str(&self.standing(&desk));
        router::replace(&Later::Desk.link(&desk::print(catalog, &answers)));
        let shown = self.now(|call| call.offered.clone());
        for (question, offered) in shown {
            let new = desk.entry(question).map(|entry| entry.offered.clone()).unwrap_or_default();
            if offered.with_untracked(|known| *known != new) {
                offered.set(new);
            }
        }
        self.call.update(|call| {
            call.answers = answers;
            call.desk = desk;
        });
        self.told.set(told);
    }

    /// How it stands, in one sentence.
    fn standing(self, desk: &Desk) -> String {
        let open = desk.unanswered(self.catalog);
        if let Some(next) = open.first() {
            return text::open(open.len(), &self.catalog[*next].topic);
        }
        let report = self.report(desk);
        let items = report.sections.iter().flat_map(|section| &section.items);
        text::settled(&items.map(|item| item.verdict.as_str()).collect::<Vec<_>>())
    }

    fn report(self, desk: &Desk) -> Report {
        advisor::report::report(self.catalog, &desk.interview, clock::today())
    }

    /// Chooses an option, or takes it back if it was chosen.
    fn choose(self, option: OptionId) {
        let Self { catalog, .. } = self;
        let answers = self.now(|call| desk::choose(catalog, &call.answers, option));
        let (topic, label) = (&catalog[option.question()].topic, &catalog[option].label);
        let said = if answers.has(option) {
            text::answered(topic, label)
        } else {
            text::taken_back(topic, label)
        };
        self.set(&answers, said);
    }

    /// The question that a control belongs to, which bears its key as its name.
    fn question_at(self, event: &Event) -> Option<QuestionId> {
        let name = event::name(event);
        let question = self.catalog.questions().find(|(_, of)| of.key == name);
        question.map(|(id, _)| id)
    }

    /// Takes the answer to a question back.
    fn clear(self, question: QuestionId) {
        let answers = self.now(|call| call.answers.with(question, Vec::new()));
        self.set(&answers, String::new());
        self.go_to(question);
    }

    /// Moves the focus to the answer to a question, or to its first option.
    fn go_to(self, question: QuestionId) {
        let Self { catalog, .. } = self;
        let target = self.now(|call| {
            let entry = call.desk.entry(question).filter(|entry| entry.is_shown(catalog))?;
            entry.chosen.first().or(entry.offered.first()).copied()
        });
        match target {
            Some(option) => focus::to(&questions::input_id(catalog, option)),
            None => self.told.set(text::not_asked(&catalog[question].topic)),
        }
    }

    /// Takes the answers of a caller's link in the place of those that are there.
    fn take(self, pasted: Pasted) {
        let Self { catalog, .. } = self;
        let Pasted { answers, notices, at } = pasted;
        let mut link: Vec<String> = notices.iter().map(|notice| notice.text(catalog)).collect();
        if answers.is_empty() {
            link.push(text::EMPTY_LINK.to_owned());
        }
        if let Some(at) = at {
            link.push([text::STANDS_AT, &catalog[at].text].concat());
        }
        let empty = answers.is_empty();
        self.call.update(|call| call.link = link);
        if empty {
            self.told.set(text::EMPTY_LINK.to_owned());
        } else {
            self.set(&answers, text::TAKEN.to_owned());
        }
    }

    /// What follows from a text that was pasted, if it is a link.
    fn link(self, typed: &str) -> Option<Pasted> {
        paste(self.catalog, typed)
    }

    /// The buttons between two callers.
    fn callers(self) -> Element {
        let begin = move |_| {
            self.call.update(|call| {
                call.before = Some(call.answers.clone());
                call.link.clear();
            });
            self.set(&Answers::default(), [text::CLEARED, " "].concat());
            focus::to(field::ID);
        };
        let undo = move |_| {
            let before = self.now(|call| call.before.clone()).unwrap_or_default();
            self.call.update(|call| call.before = None);
            self.set(&before, [text::BROUGHT_BACK, " "].concat());
            focus::to(field::ID);
        };
        let settled = only::settled(self.catalog, &Answers::default(), self.only);
        let is_fresh = move |answers: &Answers| *answers == settled;
        let nothing_said = is_fresh.clone();
        let nothing_to_undo = move || {
            self.call.with(|call| {
                !is_fresh(&call.answers) || call.before.as_ref().is_none_or(Answers::is_empty)
            })
        };
        let nothing_to_clear = move || self.call.with(|call| nothing_said(&call.answers));
        let button = |label| text_el("button", label).attr("type", "button").class("secondary");
        el("p")
            .class("desk-callers")
            .child(
                button(text::NEW_CALLER).attr_while("hidden", nothing_to_clear).on("click", begin),
            )
            .child(button(text::UNDO).attr_while("hidden", nothing_to_undo).on("click", undo))
    }
}
