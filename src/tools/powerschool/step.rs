//! A step: what to do, where, what to enter, why, how to check, and how far one has come.

use advisor::sync_account::{Kind, Status, Step, StepId, View, hand_over::setting_name};
use leptos::prelude::{With, WithUntracked};

use super::{Desk, school::plain, tasks::part_name};
use crate::{
    elements::{heading::page_title, lists::sentences},
    platform::html::{Element, el, text_el},
    text::powerschool::{
        APPEND, AUDIT_BEFORE, BLOCKED, CHECK, DO, ENTER_ADDRESS, EXAMPLE, FULL, GIVES, MENU,
        NEW_TAB, NEXT, NOTES, PAGE, PASSWORD_LINK, PREVIOUS, SILENT, STATUS, STEPS, THEN, VALUES,
        WAY, WHY, WITHHOLDS,
    },
    tools::Drawn,
};

pub(super) fn view(main: Element, desk: Desk, id: StepId) -> Drawn {
    let Some((at, step)) = find(desk, id) else { return super::tasks::view(main, desk) };
    let part = desk.guide.parts.get(at).map_or("", |part| part.title.as_str());
    let mut main = main
        .child(page_title(&step.title))
        .child(text_el("p", &part_name(at, part)).class("hint"))
        .child(el("div").class("waits").dynamic(move || desk.waits(id)));
    main = way(main, desk, step);
    main = main.child(text_el("h2", DO)).child(el("ol").texts("li", &step.todo));
    if step.password {
        main = main.child(el("p").child(desk.link(PASSWORD_LINK, View::Password)));
    }
    main = values(main, desk, id, step);
    main = main.child(text_el("h2", WHY)).child(text_el("p", &step.why));
    let mut gives =
        el("dl").class("possible").child(text_el("dt", GIVES)).child(text_el("dd", &step.gives));
    if let Some(withholds) = &step.withholds {
        gives = gives.child(text_el("dt", WITHHOLDS)).child(text_el("dd", withholds));
    }
    main = main.child(gives).child(text_el("h2", CHECK)).child(text_el("p", &step.check));
    if let Some(audit) = step.audit
        && let Some(list) = desk.guide.audit(audit)
    {
        let label = [AUDIT_BEFORE, &list.title].concat();
        main = main.child(el("p").child(desk.link(&label, View::Settings(audit))));
    }
    if !step.notes.is_empty() {
        main = main.child(text_el("h2", NOTES)).child(sentences(&step.notes));
    }
    if let Some(silent) = &step.silent {
        main = main.child(text_el("h2", SILENT)).child(text_el("p", silent));
    }
    let main =
        main.child(statuses(desk, id)).child(neighbors(desk, id)).child(desk.source(&step.source));
    Drawn { main, title: Some(step.title.clone()) }
}

/// The step, and the place of its part.
fn find(desk: Desk, id: StepId) -> Option<(usize, &'static Step)> {
    let (_, part, step) = desk.guide.steps().find(|(of, ..)| *of == id)?;
    let at = desk.guide.parts.iter().position(|of| of.key == part.key)?;
    Some((at, step))
}

/// `main` with the way to the page: through the menus, by URL extension, and the full link where the address is
/// known.
fn way(main: Element, desk: Desk, step: &Step) -> Element {
    if step.menu.is_empty() && step.page.is_none() {
        return main;
    }
    let mut list = el("dl").class("summary");
    let line = |about: &str, what: Element| {
        el("div").child(text_el("dt", about)).child(el("dd").child(what))
    };
    if !step.menu.is_empty() {
        list = list.child(line(MENU, text_el("span", &step.menu.join(THEN))));
    }
    let address = desk.progress.with_untracked(|progress| progress.address.clone());
    let mut warned = el("div");
    if let Some(page) = &step.page {
        list = list.child(line(PAGE, text_el("code", page)));
        let full = if let Some(address) = &address {
            let url = address.page(page);
            warned = plain(warned, address);
            let open = text_el("a", &url)
                .href(&url)
                .attr("target", "_blank")
                .attr("rel", "noopener noreferrer");
            el("span").child(open).text(NEW_TAB)
        } else {
            text_el("span", APPEND).text(" ").child(desk.link(ENTER_ADDRESS, View::Tasks))
        };
        list = list.child(line(FULL, full));
    }
    main.child(text_el("h2", WAY)).child(list).child(warned)
}

/// `main` with what to enter: of the step, or where it is a whole list of settings, all of them.
fn values(main: Element, desk: Desk, id: StepId, step: &Step) -> Element {
    let mut list = el("dl").class("summary");
    let row = |field: &str, value: &str, example: bool| {
        let mut shown = text_el("dd", value);
        if example {
            shown = shown.text(" ").child(text_el("span", EXAMPLE).class("reading"));
        }
        el("div").child(text_el("dt", field)).child(shown)
    };
    for value in &step.values {
        list = list.child(row(&value.field, &value.value, value.example));
    }
    let whole = step.audit.and_then(|audit| desk.guide.audit(audit));
    match whole.filter(|whole| whole.step == id && step.values.is_empty()) {
        Some(whole) => {
            for setting in &whole.settings {
                let example = matches!(setting.kind, Kind::GroupNumber | Kind::GroupName);
                list = list.child(row(&setting_name(setting), &setting.value, example));
            }
        }
        None if step.values.is_empty() => return main,
        None => {}
    }
    main.child(text_el("h2", VALUES)).child(list)
}

/// How far one has come: set by oneself.
fn statuses(desk: Desk, id: StepId) -> Element {
    let mut list = el("div").class("choices");
    for status in Status::ALL {
        let of = ["status-", status.key()].concat();
        let input = el("input")
            .id(&of)
            .attr("type", "radio")
            .attr("name", "status")
            .checked_while(move || desk.progress.with(|progress| progress.status(id) == status))
            .on("change", move |_| desk.change(|progress| progress.set_status(id, status)));
        list = list.child(
            el("div")
                .class("choice")
                .child(input)
                .child(text_el("label", status.name()).attr("for", &of)),
        );
    }
    let blocked = move || {
        let blocked = desk.progress.with(|progress| progress.status(id) == Status::Blocked);
        blocked.then(|| text_el("p", BLOCKED))
    };
    el("fieldset")
        .class("keep")
        .child(el("legend").child(text_el("h2", STATUS)))
        .child(list)
        .child(el("div").attr("role", "status").dynamic(blocked))
}

/// The steps before and after this one, in the same list of tasks.
fn neighbors(desk: Desk, id: StepId) -> Element {
    let mut of: Vec<(StepId, bool, &str)> = Vec::new();
    for (id, part, step) in desk.guide.steps() {
        of.push((id, part.removal, &step.title));
    }
    let at = id.index();
    let removal = of.get(at).is_some_and(|(_, removal, _)| *removal);
    let mut list = el("ul").class("actions");
    let next = of.get(at + 1).filter(|(_, of, _)| *of == removal);
    if let Some((next, _, title)) = next {
        let label = [NEXT, title].concat();
        list = list.child(el("li").child(desk.button(&label, View::Step(*next))));
    }
    let before = at.checked_sub(1).and_then(|at| of.get(at)).filter(|(_, of, _)| *of == removal);
    if let Some((before, _, title)) = before {
        let label = [PREVIOUS, title].concat();
        list = list.child(el("li").child(desk.link(&label, View::Step(*before))));
    }
    el("nav").class("keep").attr("aria-label", STEPS).child(list)
}
