//! The school’s PowerSchool: its address and its version.

use advisor::sync_account::{
    address::{self, Address, Typed},
    version::{self, Version},
};
use leptos::prelude::{RwSignal, Set, With, WithUntracked};

use super::Desk;
use crate::{
    platform::{
        event::{self, Event},
        html::{Element, el, text_el},
    },
    text::{
        powerschool::{
            ADDRESS, ADDRESS_HINT, DESCRIBED, LEFT_OUT, PLAIN, SCHOOL, UNCLEAR, USED, VERSION,
            VERSION_HINT,
        },
        question::ERROR,
    },
};

/// A field to type into: its id, its label and a hint.
pub(super) struct Field<'a> {
    pub(super) id: &'a str,
    pub(super) label: &'a str,
    pub(super) hint: &'a str,
}

impl Field<'_> {
    /// The field with what stands in it, what is told about it, and what is done when it is left.
    pub(super) fn view(
        &self,
        value: &str,
        told: impl Fn() -> Option<Element> + Send + Sync + 'static,
        changed: impl FnMut(Event) + 'static,
    ) -> Element {
        let (hint, about) = ([self.id, "-hint"].concat(), [self.id, "-told"].concat());
        let input = el("input")
            .id(self.id)
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("autocapitalize", "none")
            .attr("spellcheck", "false")
            .attr("value", value)
            .attr("aria-describedby", &[&hint, " ", &about].concat())
            .on("change", changed);
        el("div")
            .class("field")
            .child(text_el("label", self.label).attr("for", self.id))
            .child(text_el("p", self.hint).class("hint").id(&hint))
            .child(input)
            .child(el("div").id(&about).attr("role", "status").dynamic(told))
    }
}

/// An error about a field.
pub(super) fn error(message: &str) -> Element {
    let before = text_el("span", ERROR).class("visually-hidden");
    el("p").class("error").child(before).text(message)
}

impl Desk {
    /// Where one enters both, once.
    pub(super) fn school(self) -> Element {
        el("section").child(text_el("h2", SCHOOL)).child(self.typed_address()).child(self.version())
    }

    fn typed_address(self) -> Element {
        let known = self.progress.with_untracked(|progress| {
            progress.address.as_ref().map(|address| address.as_str().to_owned())
        });
        let typed = RwSignal::new(known.unwrap_or_default());
        let told = move || typed.with(|typed| about(&address::read(typed)));
        let changed = move |event| {
            let value = event::value(&event);
            let read = address::read(&value);
            typed.set(value);
            let address = match read {
                Typed::Address { address, .. } => Some(address),
                // What cannot be used is not kept: there may be a password in it.
                Typed::Nothing | Typed::Problem(_) => None,
            };
            self.change(|progress| progress.address = address);
        };
        let field = Field { id: "address", label: ADDRESS, hint: ADDRESS_HINT };
        field.view(&typed.with_untracked(String::clone), told, changed)
    }

    fn version(self) -> Element {
        let read = move || {
            self.progress.with(|progress| {
                match version::read(progress.version(), &self.guide.oldest_version) {
                    Version::Unknown => None,
                    Version::Unclear => Some(error(UNCLEAR)),
                    Version::Described => Some(text_el("p", DESCRIBED)),
                    Version::Older => Some(text_el("p", &self.guide.older).class("warning")),
                }
            })
        };
        let known = self.progress.with_untracked(|progress| progress.version().to_owned());
        let field = Field { id: "version", label: VERSION, hint: VERSION_HINT };
        field.view(&known, read, move |event| {
            let typed = event::value(&event);
            self.change(|progress| progress.set_version(&typed));
        })
    }
}

/// What is told about an address.
fn about(read: &Typed) -> Option<Element> {
    let (address, left_out) = match read {
        Typed::Nothing => return None,
        Typed::Problem(problem) => return Some(error(problem.text())),
        Typed::Address { address, left_out } => (address, left_out),
    };
    let mut told = el("div").child(text_el("p", &[USED, address.as_str()].concat()));
    if !left_out.is_empty() {
        told = told.child(text_el("p", &[LEFT_OUT, left_out].concat()));
    }
    Some(plain(told, address))
}

/// `told` with a warning, if what is sent to the address could be read on the way.
pub(super) fn plain(told: Element, address: &Address) -> Element {
    if address.is_plain() { told.child(text_el("p", PLAIN).class("warning")) } else { told }
}
