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
///
/// It is a pointer and its methods take borrowed text: the many calls of the pages stay small.
pub(crate) struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// A function that is called again whenever a signal changes that it has read.
type Reactive<T> = Arc<Mutex<dyn FnMut() -> T + Send>>;

/// Called with the events that an element listens to.
type Listener = Box<dyn FnMut(ev::Event)>;

/// An element without attributes and children.
#[inline(never)]
pub(crate) fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// An element that holds this text alone.
#[inline(never)]
pub(crate) fn text_el(tag: &'static str, text: &str) -> Element {
    el(tag).text(text)
}

/// What `draw` makes, made anew whenever a signal changes that it has read.
pub(crate) fn dynamic(draw: impl Fn() -> Option<Element> + Send + 'static) -> AnyView {
    let draw: Reactive<Vec<AnyView>> = Arc::new(Mutex::new(move || views(draw())));
    draw.into_any()
}

#[inline(never)]
fn views(element: Option<Element>) -> Vec<AnyView> {
    element.map(Element::view).into_iter().collect()
}

impl Element {
    /// Gives it this attribute.
    #[inline(never)]
    pub(crate) fn attr(self, name: &'static str, value: &str) -> Self {
        self.with(custom_attribute(name, value.to_owned()).into_any_attr())
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
        holds: impl Fn() -> bool + Send + 'static,
    ) -> Self {
        self.with_reactive(name, Arc::new(Mutex::new(holds)))
    }

    #[inline(never)]
    fn with_reactive(self, name: &'static str, holds: Reactive<bool>) -> Self {
        self.with(custom_attribute(name, holds).into_any_attr())
    }

    /// Keeps it checked whenever `holds` says so.
    pub(crate) fn checked_while(self, holds: impl Fn() -> bool + Send + 'static) -> Self {
        let holds: Reactive<bool> = Arc::new(Mutex::new(holds));
        self.with(prop("checked", holds).into_any_attr())
    }

    /// Calls `act` with each event of this name.
    pub(crate) fn on(self, event: &'static str, act: impl FnMut(ev::Event) + 'static) -> Self {
        self.with_listener(event, Box::new(act))
    }

    #[inline(never)]
    fn with_listener(self, event: &'static str, act: Listener) -> Self {
        self.with(on(ev::Custom::new(event), act).into_any_attr())
    }

    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    /// Appends a text.
    #[inline(never)]
    pub(crate) fn text(self, text: &str) -> Self {
        self.add(text.to_owned().into_any())
    }

    /// Appends an element.
    #[inline(never)]
    pub(crate) fn child(self, child: Element) -> Self {
        self.add(child.view())
    }

    /// Appends elements; `None` is none.
    pub(crate) fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// Appends what changes by itself.
    #[inline(never)]
    pub(crate) fn add(mut self, view: AnyView) -> Self {
        self.0.children.push(view);
        self
    }

    /// The element as a view of Leptos.
    #[inline(never)]
    pub(crate) fn view(self) -> AnyView {
        let Parts { tag, attributes, children } = *self.0;
        custom(tag).add_any_attr(attributes).child(children).into_any()
    }
}
