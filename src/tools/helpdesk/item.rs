//! One thing that happens, or that one has to do: the verdict first, the reasons after.

use super::super::button_link;
use crate::{
    elements::{
        heading::{Level, heading},
        lists::{bullets, interpretations, sentences, source_line},
        tag::tag,
    },
    platform::html::{Element, el, text_el},
    text,
    text::outcome::{
        ALLOWS, ALTERNATIVES, APPROVER, ASK_FIRST, ASKED, BEYOND, DOES_NOT_ALLOW, FAQ, HOW,
        INTERPRETATIONS, NOTES, POSSIBLE, PREPARE, READING, ROLE_AFTER, ROLE_BEFORE, ROLE_PAGE,
        SECURITY, UNCOVERED, WHY,
    },
};
use advisor::{
    catalog::Catalog,
    faq, profile,
    report::{Item, NextStep, PossibleLine, ReasonLine, RoleSummary, Target},
    route::Later,
};

/// The item, its verdict as a heading at `level`.
pub(crate) fn view(catalog: &'static Catalog, item: &Item, level: Level) -> Element {
    let part_level = level.below();
    let kind = item.kind.key();
    let mut verdict = el("div")
        .class("verdict")
        .child(tag(kind, text::outcome::kind(item.kind)))
        .child(heading(level, &item.verdict))
        .child(text_el("p", &item.apply).class("apply"));
    if let Some(already_have) = &item.already_have {
        let mark = text_el("span", READING).class("reading");
        verdict = verdict.child(text_el("p", already_have).text(" ").child(mark));
    }
    verdict = part(verdict, part_level, ASK_FIRST, &item.ask_first);
    verdict = next_step(verdict.child(heading(part_level, HOW)), &item.next);
    verdict = part(verdict, part_level, APPROVER, item.approver.as_slice());
    verdict = part(verdict, part_level, PREPARE, &item.prepare);
    let mut view = el("article").class("item").attr("data-kind", kind).child(verdict);
    if !item.possible.is_empty() {
        view = view.child(heading(part_level, POSSIBLE)).child(possibilities(&item.possible));
    }
    if !item.uncovered.is_empty() {
        view = view.child(heading(part_level, UNCOVERED)).child(possibilities(&item.uncovered));
    }
    view = part(view, part_level, ALTERNATIVES, &item.alternatives);
    let mut reasons = el("ul").class("reasons");
    for line in &item.reasons {
        reasons = reasons.child(reason(line));
    }
    view = view.child(heading(part_level, WHY)).child(reasons);
    if !item.interpretations.is_empty() {
        view = view
            .child(heading(part_level, INTERPRETATIONS))
            .child(interpretations(&item.interpretations));
    }
    for summary in &item.roles {
        view = view.child(role(catalog, summary));
    }
    part(view, part_level, NOTES, &item.notes)
}

/// `view` with a part under a heading of its own, if there is something to say.
#[inline(never)]
pub(super) fn part(view: Element, level: Level, title: &'static str, items: &[String]) -> Element {
    if items.is_empty() {
        return view;
    }
    view.child(heading(level, title)).child(sentences(items))
}

/// `view` with what to do next and the links to press.
fn next_step(view: Element, step: &NextStep) -> Element {
    let view = view.child(text_el("p", &step.text));
    if step.links.is_empty() {
        return view;
    }
    let mut links = el("ul").class("actions");
    for Target { label, href } in &step.links {
        links = links.child(el("li").child(button_link(label, href)));
    }
    view.child(links)
}

fn reason(reason: &ReasonLine) -> Element {
    let mut line = text_el("li", &reason.text);
    if reason.reading {
        line = line.text(" ").child(text_el("span", READING).class("reading"));
    }
    if let Some(source) = &reason.source {
        line = line.child(source_line("span", source));
    }
    match &reason.faq {
        Some(key) => line.child(
            text_el("a", FAQ).class("screen").href(&Later::Faq.link(&faq::print_entry(key))),
        ),
        None => line,
    }
}

fn possibilities(possible: &[PossibleLine]) -> Element {
    let mut list = el("dl").class("possible");
    for PossibleLine { finding, then } in possible {
        list = list.child(text_el("dt", finding)).texts("dd", then);
    }
    list
}

fn role(catalog: &'static Catalog, role: &RoleSummary) -> Element {
    let mut view = el("details")
        .class("role screen")
        .child(text_el("summary", &[ROLE_BEFORE, &role.name, ROLE_AFTER].concat()))
        .child(text_el("p", &role.summary));
    if let Some(level) = &role.security_level {
        view = view.child(text_el("p", &[SECURITY, level].concat()));
    }
    let mut allows = ALLOWS;
    if !role.asked.is_empty() {
        view = view.attr("open", "");
        allows = BEYOND;
    }
    for (title, items) in
        [(ASKED, &role.asked), (allows, &role.allows), (DOES_NOT_ALLOW, &role.does_not_allow)]
    {
        if !items.is_empty() {
            view = view.child(text_el("p", title).class("list-title")).child(bullets(items));
        }
    }
    let page = Later::Role.link(&profile::print(catalog, role.role));
    let more = text_el("a", &[ROLE_PAGE, &role.name].concat()).href(&page);
    view.child(el("p").child(more)).child(source_line("p", &role.source))
}
