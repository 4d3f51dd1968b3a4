//! What one can do with an outcome: copy it for a ticket, copy its link, print it, save it as a file; and, folded
//! away, its QR code and the link to the questions.

use advisor::{
    catalog::{Catalog, QuestionId},
    interview::Interview,
    report::{Report, report},
    share,
};
use leptos::prelude::*;

use crate::{
    app::App,
    components::{
        copy::{Copied, CopyButton},
        disclosure::Disclosure,
    },
    platform::{address_bar, clock, download, print},
    text::{
        outcome::{COPY_LINK, KEEP, PRINT},
        share::{
            FILE, NO_ADDRESS, OPEN, OPEN_HINT, QR, QR_LEAD, QR_NAME, QUESTIONS, QUESTIONS_LEAD,
            QUESTIONS_LINK, TICKET, TOO_LONG,
        },
    },
};

const OPEN_HINT_ID: &str = "open-hint";

/// The outcome that is shared.
#[derive(Clone)]
struct Outcome {
    catalog: &'static Catalog,
    interview: Interview,
}

impl Outcome {
    fn link(&self) -> String {
        address_bar::addressed(&share::outcome(self.catalog, &self.interview))
    }

    fn report(&self) -> Report {
        report(self.catalog, &self.interview, clock::today())
    }

    fn ticket(&self) -> Copied {
        let ticket = self.report().ticket(&self.link());
        Copied { plain: ticket.plain, html: Some(ticket.html) }
    }

    fn save(&self) {
        let report = self.report();
        download::save(&report.file_name(), "text/html", &report.file(&self.link()));
    }
}

/// The buttons, and what is folded away.
#[component]
pub(super) fn Share(app: App, interview: Interview) -> impl IntoView {
    let outcome = StoredValue::new(Outcome { catalog: app.catalog, interview });
    view! {
        <section class="keep">
            <h2>{KEEP}</h2>
            <div class="tools">
                <CopyButton
                    label=TICKET
                    id="ticket-to-copy"
                    make=move || outcome.with_value(Outcome::ticket)
                />
                <CopyButton
                    label=COPY_LINK
                    id="link-to-copy"
                    make=move || outcome.with_value(Outcome::link).into()
                />
                <button type="button" class="secondary" on:click=|_| print::print()>
                    {PRINT}
                </button>
                <button
                    type="button"
                    class="secondary"
                    on:click=move |_| outcome.with_value(Outcome::save)
                >
                    {FILE}
                </button>
            </div>
            <QrCode outcome/>
            <LinkToQuestions outcome/>
        </section>
    }
}

/// The QR code of the link, with the link beneath. It is made when somebody opens it.
#[component]
fn QrCode(outcome: StoredValue<Outcome>) -> impl IntoView {
    let opened = RwSignal::new(false);
    let code = move || opened.get().then(|| qr_code(&outcome.with_value(Outcome::link)));
    view! {
        <details on:toggle=move |_| opened.set(true)>
            <summary>{QR}</summary>
            {code}
        </details>
    }
}

fn qr_code(link: &str) -> AnyView {
    if address_bar::base().is_none() {
        return view! { <p>{NO_ADDRESS}</p> }.into_any();
    }
    let Some(drawing) = share::qr::drawing(link) else {
        return view! { <p>{TOO_LONG}</p> }.into_any();
    };
    let size = drawing.size.to_string();
    let view_box = format!("0 0 {size} {size}");
    view! {
        <p>{QR_LEAD}</p>
        <svg
            class="qr"
            viewBox=view_box
            shape-rendering="crispEdges"
            role="img"
            aria-label=QR_NAME
        >
            <rect width=size.clone() height=size fill="#fff"></rect>
            <path d=drawing.path></path>
        </svg>
        <p>
            <a href=link.to_owned()>{link.to_owned()}</a>
        </p>
    }
    .into_any()
}

/// The link to the questions, with those left open that are selected.
#[component]
fn LinkToQuestions(outcome: StoredValue<Outcome>) -> impl IntoView {
    let open = RwSignal::new(Vec::<QuestionId>::new());
    let topics = outcome.with_value(|of| {
        let asked = of.interview.answered.iter().map(|answered| answered.asked.question);
        asked
            .map(|question| {
                let question_data = &of.catalog[question];
                (question, question_data.key.clone(), question_data.topic.clone())
            })
            .collect::<Vec<_>>()
    });
    let choice = move |(question, key, topic): (QuestionId, String, String)| {
        let id = format!("open-{key}");
        let change = move |event| {
            let checked = event_target_checked(&event);
            open.update(|open| {
                open.retain(|other| *other != question);
                if checked {
                    open.push(question);
                }
            });
        };
        view! {
            <div class="choice">
                <input type="checkbox" id=id.clone() on:change=change/>
                <label for=id>{topic}</label>
            </div>
        }
    };
    let link = move || {
        let link = outcome.with_value(|of| {
            open.with_untracked(|open| share::ask(of.catalog, &of.interview.counted, open))
        });
        address_bar::addressed(&link).into()
    };
    view! {
        <Disclosure summary=QUESTIONS>
            <p>{QUESTIONS_LEAD}</p>
            <fieldset aria-describedby=OPEN_HINT_ID>
                <legend class="list-title">{OPEN}</legend>
                <p class="hint" id=OPEN_HINT_ID>{OPEN_HINT}</p>
                <div class="choices">{topics.into_iter().map(choice).collect_view()}</div>
            </fieldset>
            <CopyButton label=QUESTIONS_LINK id="questions-to-copy" make=link/>
        </Disclosure>
    }
}
