//! What one can do with an outcome: copy it for a ticket, copy its link, print it, save it as a file; and, folded
//! away, its QR code and the link to the questions.

use advisor::{
    answers::Answers,
    catalog::{Catalog, QuestionId},
    interview::{Interview, interview},
    report::{Report, report},
    share,
};
use leptos::prelude::{RwSignal, Update, WithUntracked};

use crate::{
    browser::{
        clock, download, event,
        html::{Element, el, svg_el, text_el},
        navigation, print,
    },
    components::copy::{copy_button, copy_rich_button},
    text::{
        outcome::{COPY_LINK, PRINT},
        share::{
            FILE, NO_ADDRESS, OPEN, OPEN_HINT, QR, QR_LEAD, QR_NAME, QUESTIONS, QUESTIONS_LEAD,
            QUESTIONS_LINK, TICKET, TOO_LONG,
        },
    },
};

const OPEN_HINT_ID: &str = "open-hint";

/// The complete answers whose outcome is handed on.
#[derive(Clone)]
struct Outcome {
    catalog: &'static Catalog,
    counted: Answers,
}

/// The link with the address of the app before it, if that leads anywhere from elsewhere.
pub(crate) fn addressed(fragment: &str) -> String {
    let mut link = navigation::base().unwrap_or_default();
    link.push_str(fragment);
    link
}

impl Outcome {
    fn interview(&self) -> Interview {
        interview(self.catalog, &self.counted)
    }

    fn link(&self) -> String {
        addressed(&share::outcome(self.catalog, &self.interview()))
    }

    fn report(&self) -> Report {
        report(self.catalog, &self.interview(), clock::today())
    }
}

/// Puts everything into `place`, for these complete answers.
pub(crate) fn view(place: Element, catalog: &'static Catalog, counted: &Answers) -> Element {
    let outcome = Outcome { catalog, counted: counted.clone() };
    let (ticket, link, file) = (outcome.clone(), outcome.clone(), outcome.clone());
    let ticket = move || {
        let ticket = ticket.report().ticket(&ticket.link());
        (ticket.plain, Some(ticket.html))
    };
    let save = move |_| {
        let report = file.report();
        download::save(&report.file_name(), "text/html", &report.file(&file.link()));
    };
    let tools = el("div")
        .class("tools")
        .child(copy_rich_button(TICKET, "ticket-to-copy", Box::new(ticket)))
        .child(copy_button(COPY_LINK, "link-to-copy", Box::new(move || link.link())))
        .child(button(PRINT).on("click", |_| print::print()))
        .child(button(FILE).on("click", save));
    place.child(tools).child(code(&outcome)).child(questions(&outcome))
}

fn button(label: &'static str) -> Element {
    text_el("button", label).attr("type", "button").class("secondary")
}

fn folded(label: &'static str) -> Element {
    el("details").child(text_el("summary", label))
}

/// The QR code of the link, with the link beneath. It is drawn for whoever wants to see it.
fn code(outcome: &Outcome) -> Element {
    let outcome = outcome.clone();
    folded(QR).when_opened(move |folded| drawn_code(folded, &outcome))
}

fn drawn_code(folded: Element, outcome: &Outcome) -> Element {
    if navigation::base().is_none() {
        return folded.child(text_el("p", NO_ADDRESS));
    }
    let link = outcome.link();
    let Some(drawing) = share::qr::drawing(&link) else {
        return folded.child(text_el("p", TOO_LONG));
    };
    let size = drawing.size.to_string();
    let paper = svg_el("rect").attr("width", &size).attr("height", &size).attr("fill", "#fff");
    let svg = svg_el("svg")
        .class("qr")
        .attr("viewBox", &["0 0 ", &size, " ", &size].concat())
        .attr("shape-rendering", "crispEdges")
        .attr("role", "img")
        .attr("aria-label", QR_NAME)
        .child(paper)
        .child(svg_el("path").attr("d", &drawing.path));
    folded
        .child(text_el("p", QR_LEAD))
        .child(svg)
        .child(el("p").child(text_el("a", &link).href(&link)))
}

/// The link to the questions, with those left open that are selected.
fn questions(outcome: &Outcome) -> Element {
    let open = RwSignal::new(Vec::<QuestionId>::new());
    let mut list = el("div").class("choices");
    for answered in outcome.interview().answered {
        let question = answered.asked.question;
        let id = ["open-", &outcome.catalog[question].key].concat();
        let change = move |event| {
            let checked = event::checked(&event);
            open.update(|open| {
                open.retain(|other| *other != question);
                if checked {
                    open.push(question);
                }
            });
        };
        let input = el("input").attr("type", "checkbox").id(&id).on("change", change);
        let label = text_el("label", &outcome.catalog[question].topic).attr("for", &id);
        list = list.child(el("div").class("choice").child(input).child(label));
    }
    let of = outcome.clone();
    let link =
        move || addressed(&open.with_untracked(|open| share::ask(of.catalog, &of.counted, open)));
    let fieldset = el("fieldset")
        .attr("aria-describedby", OPEN_HINT_ID)
        .child(text_el("legend", OPEN).class("list-title"))
        .child(text_el("p", OPEN_HINT).class("hint").id(OPEN_HINT_ID))
        .child(list);
    folded(QUESTIONS).child(text_el("p", QUESTIONS_LEAD)).child(fieldset).child(copy_button(
        QUESTIONS_LINK,
        "questions-to-copy",
        Box::new(link),
    ))
}
