//! How pages and components are written: elements of one type, put together by methods.
//!
//! `view!` gives every element a type of its own, made of the types of all that is in it, and the compiler writes
//! the code of building, updating and removing it for each of them anew. With some sixty kinds of elements that
//! was two thirds of the program. Here all of them are one type of Leptos, with its signals as before.

use std::sync::{Arc, Mutex};

use leptos::{
    attr::{
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
    ev,
    prelude::{AddAnyAttr, AnyView, ElementChild, IntoAny},
    tachys::html::{element::custom, event::on, property::prop},
};

/// An element, as far as it is described.
pub(crate) struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// A function that is called again whenever a signal changes that it has read.
type Reactive<T> = Arc<Mutex<dyn FnMut() -> T + Send>>;

/// Called with the events that an element listens to.
type Listener = Box<dyn FnMut(ev::Event)>;

/// An element without attributes and children.
pub(crate) const fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), children: Vec::new() }
}

/// An element that holds this text alone.
pub(crate) fn text_el(tag: &'static str, text: impl Into<String>) -> Element {
    el(tag).text(text)
}

/// What `draw` makes, made anew whenever a signal changes that it has read.
pub(crate) fn dynamic(draw: impl Fn() -> Option<Element> + Send + 'static) -> AnyView {
    let draw: Reactive<Vec<AnyView>> =
        Arc::new(Mutex::new(move || draw().map(Element::view).into_iter().collect()));
    draw.into_any()
}

impl Element {
    /// Gives it this attribute.
    pub(crate) fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push(custom_attribute(name, value.into()).into_any_attr());
        self
    }

    /// Gives it this class, or several with spaces between them.
    pub(crate) fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// Gives it this attribute, without a value, whenever `holds` says so.
    pub(crate) fn attr_while(
        mut self,
        name: &'static str,
        holds: impl Fn() -> bool + Send + 'static,
    ) -> Self {
        let holds: Reactive<bool> = Arc::new(Mutex::new(holds));
        self.attributes.push(custom_attribute(name, holds).into_any_attr());
        self
    }

    /// Keeps it checked whenever `holds` says so.
    pub(crate) fn checked_while(mut self, holds: impl Fn() -> bool + Send + 'static) -> Self {
        let holds: Reactive<bool> = Arc::new(Mutex::new(holds));
        self.attributes.push(prop("checked", holds).into_any_attr());
        self
    }

    /// Calls `act` with each event of this name.
    pub(crate) fn on(mut self, event: &'static str, act: impl FnMut(ev::Event) + 'static) -> Self {
        let act: Listener = Box::new(act);
        self.attributes.push(on(ev::Custom::new(event), act).into_any_attr());
        self
    }

    /// Appends a text.
    pub(crate) fn text(self, text: impl Into<String>) -> Self {
        self.add(text.into().into_any())
    }

    /// Appends an element.
    pub(crate) fn child(self, child: Element) -> Self {
        self.add(child.view())
    }

    /// Appends elements; `None` is none.
    pub(crate) fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        for child in children {
            self.children.push(child.view());
        }
        self
    }

    /// Appends what changes by itself.
    pub(crate) fn add(mut self, view: AnyView) -> Self {
        self.children.push(view);
        self
    }

    /// The element as a view of Leptos.
    pub(crate) fn view(self) -> AnyView {
        custom(self.tag).add_any_attr(self.attributes).child(self.children).into_any()
    }
}
