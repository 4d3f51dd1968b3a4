//! One thing that happens, or that one has to do: the verdict first, the reasons after.

use super::super::button_link;
use crate::{
    components::{
        heading::{Level, heading},
        lists::{bullets, sentences},
        tag::tag,
    },
    html::{Element, el, text_el},
    text,
    text::outcome::{
        ALLOWS, APPROVER, DOES_NOT_ALLOW, HOW, NOTES, POSSIBLE, PREPARE, READING, ROLE_AFTER,
        ROLE_BEFORE, SECURITY, SOURCE, WHY,
    },
};
use advisor::report::{Item, NextStep, PossibleLine, ReasonLine, RoleSummary, Target};

/// The item, its verdict as a heading at `level`.
pub(super) fn view(item: Item, level: Level) -> Element {
    let part_level = level.below();
    let Item { kind, verdict, apply, next, approver, prepare, reasons, roles, notes, possible } =
        item;
    let mut verdict_box = el("div")
        .class("verdict")
        .child(tag(kind.key(), text::outcome::kind(kind)))
        .child(heading(level, &verdict))
        .child(text_el("p", &apply).class("apply"))
        .child(heading(part_level, HOW))
        .children(next_step(next));
    verdict_box = part(verdict_box, part_level, APPROVER, approver.into_iter().collect());
    verdict_box = part(verdict_box, part_level, PREPARE, prepare);
    let mut view = el("article").class("item").attr("data-kind", kind.key()).child(verdict_box);
    if !possible.is_empty() {
        view = view.child(heading(part_level, POSSIBLE)).child(possibilities(possible));
    }
    view = view
        .child(heading(part_level, WHY))
        .child(el("ul").class("reasons").children(reasons.into_iter().map(reason)))
        .children(roles.into_iter().map(role));
    part(view, part_level, NOTES, notes)
}

/// `view` with a part under a heading of its own, if there is something to say.
pub(super) fn part(
    view: Element,
    level: Level,
    title: &'static str,
    items: Vec<String>,
) -> Element {
    if items.is_empty() {
        return view;
    }
    view.child(heading(level, title)).child(sentences(items))
}

fn next_step(NextStep { text, links }: NextStep) -> Vec<Element> {
    let mut step = vec![text_el("p", &text)];
    if !links.is_empty() {
        let link = |Target { label, href }| el("li").child(button_link(&label, &href));
        step.push(el("ul").class("actions").children(links.into_iter().map(link)));
    }
    step
}

fn reason(ReasonLine { text, source, reading, .. }: ReasonLine) -> Element {
    let mut line = text_el("li", &text);
    if reading {
        line = line.text(" ").child(text_el("span", READING).class("reading"));
    }
    line.children(source.map(|source| source_line("span", &source)))
}

fn source_line(tag: &'static str, source: &str) -> Element {
    text_el(tag, &[SOURCE, source].concat()).class("source")
}

fn possibilities(possible: Vec<PossibleLine>) -> Element {
    let mut list = el("dl").class("possible");
    for PossibleLine { finding, then } in possible {
        list = list
            .child(text_el("dt", &finding))
            .children(then.into_iter().map(|then| text_el("dd", &then)));
    }
    list
}

fn role(role: RoleSummary) -> Element {
    let RoleSummary { name, summary, security_level, allows, does_not_allow, source, .. } = role;
    let mut view = el("details")
        .class("role")
        .child(text_el("summary", &[ROLE_BEFORE, &name, ROLE_AFTER].concat()))
        .child(text_el("p", &summary))
        .children(security_level.map(|level| text_el("p", &[SECURITY, &level].concat())));
    for (title, items) in [(ALLOWS, allows), (DOES_NOT_ALLOW, does_not_allow)] {
        if !items.is_empty() {
            view = view.child(text_el("p", title).class("list-title")).child(bullets(items));
        }
    }
    view.child(source_line("p", &source))
}
