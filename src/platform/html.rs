//! How pages and components are written: elements of the document, put together by methods.
//!
//! Leptos keeps the state: its signals are read in the functions that are given here, and its effects call them
//! again whenever such a signal changes. The elements themselves are made without its views, for the sake of size:
//! `docs/decisions/005-elements-without-view.md`. Where there is no browser, they are written as HTML: that is how
//! the build makes the pages that stand before the program is there.

#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod still;
#[cfg(target_arch = "wasm32")]
mod turns;

use std::sync::Mutex;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};
use web_sys::Event;
#[cfg(target_arch = "wasm32")]
use web_sys::{Element as Node, HtmlInputElement as Input};

#[cfg(target_arch = "wasm32")]
use gloo_utils::document;
#[cfg(not(target_arch = "wasm32"))]
use still::{Node, Node as Input, document};

/// An element of the document, from its making on.
///
/// The browser refuses only names that are no names; all of ours are written down in the program.
pub(crate) struct Element(Node);

/// What an effect does.
type Act = Box<dyn Fn() + Send + Sync>;

/// Makes what an element holds, or nothing.
type Draw = Box<dyn Fn() -> Option<Element> + Send + Sync>;

/// What an element holds, each part made when it is asked for.
type Parts = Box<dyn Iterator<Item = Element>>;

#[cfg(target_arch = "wasm32")]
/// What is called from outside: by events, timers and promises. One type for all of them.
type Callback = Closure<dyn FnMut(JsValue)>;

/// An element without attributes and children.
#[inline(never)]
pub(crate) fn el(tag: &'static str) -> Element {
    Element(document().create_element(tag).unwrap_throw())
}

/// An element that holds this text alone.
#[inline(never)]
pub(crate) fn text_el(tag: &'static str, text: &str) -> Element {
    el(tag).text(text)
}

/// Does `act` now, and again whenever a signal changes that it has read, as long as the page is there. The build, which
/// writes pages, does it once.
fn effect(act: Act) {
    #[cfg(target_arch = "wasm32")]
    leptos::prelude::ImmediateEffect::new_scoped(act);
    #[cfg(not(target_arch = "wasm32"))]
    act();
}

#[cfg(target_arch = "wasm32")]
/// A function of ours as one of the browser's, which also clears it away.
#[inline(never)]
fn function(act: Box<dyn FnMut(JsValue)>) -> js_sys::Function {
    Callback::wrap(act).into_js_value().unchecked_into()
}

impl Element {
    /// Gives it this attribute.
    #[inline(never)]
    pub(crate) fn attr(self, name: &'static str, value: &str) -> Self {
        self.0.set_attribute(name, value).unwrap_throw();
        self
    }

    /// Gives it this class, or several with spaces between them.
    #[inline(never)]
    pub(crate) fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// Gives it this id.
    #[inline(never)]
    pub(crate) fn id(self, id: &str) -> Self {
        self.attr("id", id)
    }

    /// Makes it lead there.
    #[inline(never)]
    pub(crate) fn href(self, href: &str) -> Self {
        self.attr("href", href)
    }

    /// Gives it this attribute, without a value, whenever `holds` says so.
    pub(crate) fn attr_while(
        self,
        name: &'static str,
        holds: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Self {
        let element = self.0.clone();
        effect(Box::new(move || {
            let _ = element.toggle_attribute_with_force(name, holds());
        }));
        self
    }

    /// Keeps it checked whenever `holds` says so.
    pub(crate) fn checked_while(self, holds: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        let input: Input = self.0.clone().unchecked_into();
        effect(Box::new(move || input.set_checked(holds())));
        self
    }

    /// Says whether it is pressed, whenever `holds` says so: for a button that stays down.
    pub(crate) fn pressed_while(self, holds: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.told_while("aria-pressed", holds, "true", "false")
    }

    /// Says whether a table is sorted by it, whenever `holds` says so: for the heading of a column.
    pub(crate) fn sorted_while(self, holds: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.told_while("aria-sort", holds, "descending", "none")
    }

    fn told_while(
        self,
        name: &'static str,
        holds: impl Fn() -> bool + Send + Sync + 'static,
        yes: &'static str,
        no: &'static str,
    ) -> Self {
        let element = self.0.clone();
        effect(Box::new(move || {
            element.set_attribute(name, if holds() { yes } else { no }).unwrap_throw();
        }));
        self
    }

    /// Holds this value whenever `value` gives another one than stands in the field.
    pub(crate) fn value_while(self, value: impl Fn() -> String + Send + Sync + 'static) -> Self {
        let input: Input = self.0.clone().unchecked_into();
        effect(Box::new(move || {
            let value = value();
            if input.value() != value {
                input.set_value(&value);
            }
        }));
        self
    }

    /// Leads to wherever `href` says, without being made anew.
    pub(crate) fn href_while(self, href: impl Fn() -> String + Send + Sync + 'static) -> Self {
        self.attr_of("href", href)
    }

    /// Keeps the attribute at what `value` says.
    pub(crate) fn attr_of(
        self,
        name: &'static str,
        value: impl Fn() -> String + Send + Sync + 'static,
    ) -> Self {
        let element = self.0.clone();
        effect(Box::new(move || {
            element.set_attribute(name, &value()).unwrap_throw();
        }));
        self
    }

    /// Says whether its list is there, whenever `holds` says so: for a field with one.
    pub(crate) fn expanded_while(self, holds: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.told_while("aria-expanded", holds, "true", "false")
    }

    /// Puts it at the end of an element that is in the document.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn append_to(&self, parent: &Node) {
        let _ = parent.append_child(&self.0);
    }

    /// There is no document to put it into.
    #[cfg(not(target_arch = "wasm32"))]
    #[expect(clippy::unused_self, reason = "called as in a browser")]
    pub(crate) fn append_to(&self, _parent: &web_sys::Element) {}

    /// Calls `act` with each event of this name.
    pub(crate) fn on(self, event: &'static str, mut act: impl FnMut(Event) + 'static) -> Self {
        self.with_listener(event, Box::new(move |event| act(event.unchecked_into())))
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn with_listener(self, _event: &'static str, _act: Box<dyn FnMut(JsValue)>) -> Self {
        self
    }

    /// What the build does with it.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn still(&self) -> &Node {
        &self.0
    }

    #[cfg(target_arch = "wasm32")]
    #[inline(never)]
    fn with_listener(self, event: &'static str, act: Box<dyn FnMut(JsValue)>) -> Self {
        self.0.add_event_listener_with_callback(event, &function(act)).unwrap_throw();
        self
    }

    /// Appends a text.
    #[inline(never)]
    pub(crate) fn text(self, text: &str) -> Self {
        self.0.append_with_str_1(text).unwrap_throw();
        self
    }

    /// Appends an element.
    #[expect(clippy::needless_pass_by_value, reason = "an element has one place in the document")]
    #[inline(never)]
    pub(crate) fn child(self, child: Element) -> Self {
        self.0.append_child(&child.0).unwrap_throw();
        self
    }

    /// Appends an element for each text, which it holds alone.
    #[inline(never)]
    pub(crate) fn texts(mut self, tag: &'static str, texts: &[String]) -> Self {
        for text in texts {
            self = self.child(text_el(tag, text));
        }
        self
    }

    /// Holds these parts at its end: so many of them now, and so many more each time those before are painted, so
    /// that a long page is seen and takes a press before all of it is made. Until then it is busy. What is to stand
    /// behind the parts is one of them.
    pub(crate) fn in_turns(
        self,
        of: usize,
        parts: impl Iterator<Item = Element> + 'static,
    ) -> Self {
        self.with_turns(of, Box::new(parts))
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn with_turns(self, _of: usize, parts: Parts) -> Self {
        parts.fold(self, Self::child)
    }

    #[cfg(target_arch = "wasm32")]
    #[inline(never)]
    fn with_turns(self, of: usize, parts: Parts) -> Self {
        turns::begin(self, of, parts)
    }

    /// Holds at its end what `draw` makes, made anew whenever a signal changes that it has read.
    pub(crate) fn dynamic(
        self,
        draw: impl Fn() -> Option<Element> + Send + Sync + 'static,
    ) -> Self {
        self.with_drawn(Box::new(draw))
    }

    #[inline(never)]
    fn with_drawn(self, draw: Draw) -> Self {
        let parent = self.0.clone();
        let drawn: Mutex<Option<Element>> = Mutex::new(None);
        effect(Box::new(move || {
            let new = draw();
            if let Ok(mut drawn) = drawn.lock() {
                if let Some(Element(old)) = drawn.take() {
                    old.remove();
                }
                if let Some(Element(new)) = &new {
                    parent.append_child(new).unwrap_throw();
                }
                *drawn = new;
            }
        }));
        self
    }
}
