//! Fields for counts.

use crate::platform::{
    event,
    html::{Element, el, text_el},
};
use crate::text::question::ERROR;

/// What a field for a count says of itself.
#[derive(Clone, Copy)]
pub(crate) struct CountField {
    /// Its id.
    pub(crate) id: &'static str,
    /// What is counted.
    pub(crate) label: &'static str,
    /// A sentence that helps; empty if there is none.
    pub(crate) hint: &'static str,
}

impl CountField {
    /// The field with what stands in it, the message about it, and what is done with each change.
    pub(crate) fn view(
        self,
        value: &str,
        message: impl Fn() -> Option<String> + Clone + Send + Sync + 'static,
        mut typed: impl FnMut(String) + 'static,
    ) -> Element {
        let (hint, error) = ([self.id, "-hint"].concat(), [self.id, "-error"].concat());
        let input = el("input")
            .id(self.id)
            .attr("type", "text")
            .attr("inputmode", "numeric")
            .attr("autocomplete", "off")
            .attr("value", value)
            .attr("aria-describedby", &[&hint, " ", &error].concat())
            .on("input", move |event| typed(event::value(&event)));
        let failed = message.clone();
        let told = move || {
            let before = text_el("span", ERROR).class("visually-hidden");
            message().map(|message| el("span").child(before).text(&message))
        };
        el("div")
            .class("field")
            .attr_while("data-failed", move || failed().is_some())
            .child(text_el("label", self.label).attr("for", self.id))
            .child(text_el("p", self.hint).class("hint").id(&hint))
            .child(el("p").class("error").id(&error).dynamic(told))
            .child(input)
    }
}
