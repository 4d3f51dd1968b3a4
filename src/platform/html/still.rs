//! Stands in for the browser's elements where there is no browser: when the build writes pages.
//!
//! Elements are put together here by the same methods as in the document, and then written as HTML. Nothing in
//! them moves: what a function draws is drawn once, and nobody listens.

#![expect(clippy::unnecessary_wraps, reason = "the browser’s own may fail")]

use core::convert::Infallible;
use std::sync::{Arc, Mutex};

/// An element in the making.
#[derive(Clone)]
pub(crate) struct Node(Arc<Mutex<Inner>>);

struct Inner {
    tag: String,
    attributes: Vec<(String, String)>,
    children: Vec<Child>,
}

#[derive(Clone)]
enum Child {
    Text(String),
    Element(Node),
}

/// Makes elements.
pub(super) struct Document;

/// The one there is.
pub(super) fn document() -> Document {
    Document
}

impl Document {
    #[expect(clippy::unused_self, reason = "as the browser has it")]
    pub(super) fn create_element(&self, tag: &str) -> Result<Node, Infallible> {
        let inner = Inner { tag: tag.to_owned(), attributes: Vec::new(), children: Vec::new() };
        Ok(Node(Arc::new(Mutex::new(inner))))
    }
}

/// What is drawn before anything has happened stays.
impl Node {
    pub(super) fn set_attribute(&self, name: &str, value: &str) -> Result<(), Infallible> {
        self.with(|inner| {
            inner.attributes.retain(|(known, _)| known != name);
            inner.attributes.push((name.to_owned(), value.to_owned()));
        });
        Ok(())
    }

    pub(super) fn toggle_attribute_with_force(
        &self,
        name: &str,
        force: bool,
    ) -> Result<bool, Infallible> {
        self.with(|inner| inner.attributes.retain(|(known, _)| known != name));
        if force {
            self.set_attribute(name, "")?;
        }
        Ok(force)
    }

    pub(super) fn set_checked(&self, checked: bool) {
        let _infallible = self.toggle_attribute_with_force("checked", checked);
    }

    pub(super) fn value(&self) -> String {
        self.attribute("value").unwrap_or_default()
    }

    pub(super) fn set_value(&self, value: &str) {
        let _infallible = self.set_attribute("value", value);
    }

    /// Every kind of element is of one type here.
    pub(super) fn unchecked_into(self) -> Self {
        self
    }

    pub(super) fn append_with_str_1(&self, text: &str) -> Result<(), Infallible> {
        self.with(|inner| inner.children.push(Child::Text(text.to_owned())));
        Ok(())
    }

    pub(super) fn append_child(&self, child: &Self) -> Result<(), Infallible> {
        self.with(|inner| inner.children.push(Child::Element(child.clone())));
        Ok(())
    }

    /// Leaves nothing of it, wherever it stands.
    pub(super) fn remove(&self) {
        self.with(|inner| {
            inner.tag.clear();
            inner.children.clear();
        });
    }

    fn with<T>(&self, act: impl FnOnce(&mut Inner) -> T) -> T {
        // Nobody holds it for longer than a call takes, and no call stops half-way.
        act(&mut self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}

/// What the build does with elements, beyond what a browser does.
impl Node {
    /// The value of this attribute, if it has it.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        self.with(|inner| {
            let found = inner.attributes.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.clone())
        })
    }

    /// Gives this and everything in it the tag and the attributes that `change` says, by their old ones; an
    /// attribute for which it says nothing is taken away.
    pub(crate) fn changed(&self, change: &impl Fn(&str, &str) -> Option<String>, below: u8) {
        let children = self.with(|inner| {
            inner.tag = lowered(&inner.tag, below);
            let attributes = core::mem::take(&mut inner.attributes);
            for (name, value) in attributes {
                if let Some(value) = change(&name, &value) {
                    inner.attributes.push((name, value));
                }
            }
            inner.children.clone()
        });
        for child in children {
            if let Child::Element(element) = child {
                element.changed(change, below);
            }
        }
    }

    /// The element as HTML.
    pub(crate) fn html(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    fn write(&self, html: &mut String) {
        self.with(|inner| {
            if inner.tag.is_empty() {
                return;
            }
            html.push('<');
            html.push_str(&inner.tag);
            for (name, value) in &inner.attributes {
                html.push(' ');
                html.push_str(name);
                if !value.is_empty() {
                    html.push_str("=\"");
                    escape(value, html);
                    html.push('"');
                }
            }
            html.push('>');
            if inner.tag == "input" {
                return;
            }
            for child in &inner.children {
                match child {
                    Child::Text(text) => escape(text, html),
                    Child::Element(element) => element.write(html),
                }
            }
            html.push_str("</");
            html.push_str(&inner.tag);
            html.push('>');
        });
    }
}

/// The tag of a heading so many levels below this one; any other tag stays.
fn lowered(tag: &str, below: u8) -> String {
    let level = tag.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
    match level {
        Some(level) => format!("h{}", (level + below).min(6)),
        None => tag.to_owned(),
    }
}

/// Writes a text so that it stays one.
fn escape(text: &str, html: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '"' => html.push_str("&quot;"),
            letter => html.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{el, text_el};

    #[test]
    fn an_element_is_written_as_html() {
        let element = el("p")
            .class("a \"b\"")
            .attr_while("hidden", || true)
            .attr_while("data-failed", || false)
            .text("1 < 2 & 3")
            .child(el("input").attr("type", "radio").checked_while(|| true))
            .dynamic(|| Some(text_el("b", "now")))
            .dynamic(|| None)
            .in_turns(1, ["i", "u"].into_iter().map(|tag| text_el(tag, "all")))
            .on("click", |_| {});
        assert_eq!(
            element.still().html(),
            "<p class=\"a &quot;b&quot;\" hidden>1 &lt; 2 &amp; 3<input type=\"radio\" checked><b>now</b><i>all</i><u>all</u></p>"
        );
    }

    #[test]
    fn headings_are_lowered_and_links_bent() {
        let element = el("div").child(text_el("h2", "A").id("a")).child(el("a").href("#/x"));
        let change = |name: &str, value: &str| match name {
            "id" => None,
            "href" => Some(["./", value].concat()),
            _ => Some(value.to_owned()),
        };
        element.still().changed(&change, 1);
        assert_eq!(element.still().html(), "<div><h3>A</h3><a href=\"./#/x\"></a></div>");
    }
}
