//! The sheet to hand over, print and copy: everything but the password.

use advisor::sync_account::hand_over::{self, Sheet};
use leptos::prelude::WithUntracked;

use super::Desk;
use crate::{
    elements::{copy::copy_button, heading::page_title},
    platform::{
        clock,
        html::{Element, el, text_el},
        print,
    },
    router,
    text::{
        outcome::{COPY_LINK, DATE_BEFORE, PRINT},
        powerschool::{
            ACCOUNT, COPY_TEXT, HAND_OVER, HAND_OVER_LEAD, HANDED, OPEN, PAGES, SETTINGS, STEPS,
        },
    },
    tools::Drawn,
};

pub(super) fn view(main: Element, desk: Desk) -> Drawn {
    let today = clock::today();
    let (sheet, count) = desk.progress.with_untracked(|progress| {
        let count = hand_over::count(progress, desk.guide, false);
        (hand_over::sheet(desk.guide, progress), count)
    });
    let as_of = [DATE_BEFORE, &today.text(), ". ", &count, "."].concat();
    let text = Box::new(move || {
        desk.progress
            .with_untracked(|progress| hand_over::plain(desk.catalog, desk.guide, progress, today))
    });
    let print = text_el("button", PRINT).attr("type", "button").class("secondary");
    let tools = el("div")
        .class("tools keep")
        .child(copy_button(COPY_TEXT, "text-to-copy", text))
        .child(copy_button(COPY_LINK, "link-to-copy", Box::new(router::address)))
        .child(print.on("click", |_| print::print()));
    let main = main
        .child(page_title(HAND_OVER))
        .child(text_el("p", HAND_OVER_LEAD))
        .child(text_el("p", &as_of))
        .child(tools);
    let main = written(main, &sheet)
        .child(text_el("p", HANDED).class("handed"))
        .child(desk.source(&desk.guide.source));
    Drawn { main, title: Some(HAND_OVER.to_owned()) }
}

/// `main` with all that the sheet says.
fn written(mut main: Element, sheet: &Sheet) -> Element {
    main = part(main, ACCOUNT, &sheet.facts);
    if !sheet.open.is_empty() {
        main = part(main, OPEN, &sheet.open);
    }
    main = part(main, SETTINGS, &sheet.audits);
    main = part(main, PAGES, &sheet.pages).child(text_el("h2", STEPS));
    for (title, steps) in &sheet.parts {
        let mut list = el("dl").class("summary");
        for (step, status) in steps {
            list = list.child(line(step, status));
        }
        main = main.child(text_el("h3", title)).child(list);
    }
    main
}

fn part(main: Element, title: &str, lines: &[(String, String)]) -> Element {
    let mut list = el("dl").class("summary");
    for (about, what) in lines {
        list = list.child(line(about, what));
    }
    main.child(text_el("h2", title)).child(list)
}

fn line(about: &str, what: &str) -> Element {
    el("div").child(text_el("dt", about)).child(text_el("dd", what))
}
