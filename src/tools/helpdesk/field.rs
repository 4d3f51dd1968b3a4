//! The field that takes what the caller says: words, keys, or a link. What they may mean stands in a list below,
//! of which Enter takes the marked entry.

use std::sync::LazyLock;

use advisor::{
    catalog::OptionId,
    desk::{find::Finder, keys},
};
use leptos::prelude::{RwSignal, Set, Update, With, WithUntracked};

use super::Console;
use crate::{
    bundled,
    platform::{
        event::{self, Event},
        html::{Element, el, text_el},
    },
    text::desk as text,
    tools::roles,
};

/// The id of the field: there `0` leads.
pub(super) const ID: &str = "desk-find";
const HINT_ID: &str = "desk-find-hint";
const LIST_ID: &str = "desk-found";

/// All options, taken apart on first use.
static FINDER: LazyLock<Finder<'static>> =
    LazyLock::new(|| Finder::new(bundled::catalog(), roles::vocabulary()));

/// What was typed, and what it may mean.
#[derive(Default)]
struct Found {
    typed: String,
    options: Vec<OptionId>,
    /// All of them are meant, since they were named by their keys.
    all: bool,
    /// It is a link.
    link: bool,
    /// The place of the entry that Enter takes.
    marked: usize,
}

impl Found {
    /// How many entries there are to mark.
    fn len(&self) -> usize {
        if self.all || self.link { 1 } else { self.options.len() }
    }
}

#[derive(Clone, Copy)]
struct Field {
    console: Console,
    found: RwSignal<Found>,
}

/// The field with its list.
pub(super) fn view(console: Console) -> Element {
    let field = Field { console, found: RwSignal::new(Found::default()) };
    let is_open = move || field.found.with(|found| found.len() > 0);
    let input = el("input")
        .id(ID)
        .attr("type", "text")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", LIST_ID)
        .attr("aria-describedby", HINT_ID)
        .expanded_while(is_open)
        .attr_of("aria-activedescendant", move || field.found.with(marked_id))
        .value_while(move || field.found.with(|found| found.typed.clone()))
        .on("input", move |event| field.look_up(event::value(&event)))
        .on("keydown", move |event| field.key(&event));
    let list = el("div")
        .id(LIST_ID)
        .class("desk-found")
        .attr("role", "listbox")
        .attr("aria-label", text::FOUND)
        .attr_while("hidden", move || !is_open())
        .dynamic(move || Some(field.entries()));
    let nothing = move || {
        let is_lost = field.found.with(|found| found.len() == 0 && !found.typed.trim().is_empty());
        is_lost.then(|| text_el("span", text::NOTHING_FOUND))
    };
    el("div")
        .class("filter desk-field")
        .child(text_el("label", text::FIND).attr("for", ID))
        .child(text_el("p", text::FIND_HINT).class("hint").id(HINT_ID))
        .child(input)
        .child(list)
        .child(el("p").class("count").attr("role", "status").dynamic(nothing))
}

fn entry_id(place: usize) -> String {
    ["desk-found-", &place.to_string()].concat()
}

/// The id of the entry that Enter takes; empty if there is none.
fn marked_id(found: &Found) -> String {
    if found.len() > 0 { entry_id(found.marked) } else { String::new() }
}

impl Field {
    fn look_up(self, typed: String) {
        let Console { catalog, call, .. } = self.console;
        let mut found = Found { link: self.console.link(&typed).is_some(), ..Found::default() };
        if !found.link && !typed.trim().is_empty() {
            found.options = keys::typed(catalog, &typed);
            found.all = !found.options.is_empty();
            if !found.all {
                found.options = call.with_untracked(|call| FINDER.find(&call.desk, &typed));
            }
        }
        found.typed = typed;
        self.found.set(found);
    }

    fn key(self, event: &Event) {
        let mark = |by: isize| {
            event.prevent_default();
            self.found.update(|found| {
                let last = found.len().saturating_sub(1);
                found.marked = match found.marked.checked_add_signed(by) {
                    Some(place) if place <= last => place,
                    Some(_) => 0,
                    None => last,
                };
            });
        };
        match event::key(event).as_str() {
            "ArrowDown" => mark(1),
            "ArrowUp" => mark(-1),
            "Escape" => self.found.set(Found::default()),
            "Enter" => {
                event.prevent_default();
                self.take();
            }
            _ => {}
        }
    }

    /// Takes the marked entry.
    fn take(self) {
        let found = self.found.with_untracked(|found| {
            let link = if found.link { self.console.link(&found.typed) } else { None };
            let options = if found.all {
                found.options.clone()
            } else {
                found.options.get(found.marked).copied().into_iter().collect()
            };
            (link, options)
        });
        let (link, options) = found;
        if link.is_none() && options.is_empty() {
            return;
        }
        self.found.set(Found::default());
        if let Some(link) = link {
            self.console.take(link);
        }
        for option in options {
            self.console.choose(option);
        }
    }

    fn entries(self) -> Element {
        let Console { catalog, call, .. } = self.console;
        self.found.with(|found| {
            let mut list = el("div");
            if found.link {
                return list.child(self.entry(0, found, text_el("span", text::TAKE_LINK)));
            }
            if found.all {
                let mut names = el("span");
                for (place, option) in found.options.iter().enumerate() {
                    let before = if place > 0 { ", " } else { "" };
                    names = names.text(before).text(&catalog[*option].label);
                }
                return list.child(self.entry(0, found, names));
            }
            for (place, option) in found.options.iter().enumerate() {
                let topic = &catalog[option.question()].topic;
                let mut inside = el("span")
                    .child(text_el("strong", &catalog[*option].label))
                    .text(" – ")
                    .text(topic);
                if call.with_untracked(|call| call.answers.has(*option)) {
                    inside = inside.text(" (").text(text::CHOSEN).text(")");
                }
                list = list.child(self.entry(place, found, inside));
            }
            list
        })
    }

    /// An entry of the list. The focus stays in the field, also under the pointer.
    fn entry(self, place: usize, found: &Found, inside: Element) -> Element {
        el("div")
            .id(&entry_id(place))
            .attr("role", "option")
            .attr("aria-selected", if place == found.marked { "true" } else { "false" })
            .child(inside)
            .on("mousedown", |event| event.prevent_default())
            .on("click", move |_| {
                self.found.update(|found| found.marked = place);
                self.take();
            })
    }
}
