//! The lists of tasks: setting the account up, and taking it away.

use advisor::{
    profile,
    route::Later,
    sync_account::{Part, Status, Step, StepId, View, hand_over},
};
use leptos::prelude::{With, WithUntracked};

use super::Desk;
use crate::{
    elements::heading::{Level, heading, page_title},
    platform::html::{Element, el, text_el},
    text::powerschool::{
        ALL_DONE, AUDIT_BEFORE, BETWEEN, CHANGES_NOTHING, GO_ON, HAND_OVER_LINK, PART,
        PASSWORD_LINK, PERMISSIONS, PRIVACY, REMOVAL, REMOVAL_LINK, SET_UP, TIME, TITLE, TOOLS,
        WAITS,
    },
    tools::Drawn,
};

/// The first page of the guide.
pub(super) fn view(main: Element, desk: Desk) -> Drawn {
    let guide = desk.guide;
    let role = Later::Role.link(&profile::print(desk.catalog, guide.role));
    let main = main
        .child(page_title(TITLE))
        .child(el("div").class("sync").texts("p", &guide.lead))
        .child(text_el("p", CHANGES_NOTHING).class("warning"))
        .child(text_el("p", &[TIME.0, &guide.time, TIME.1].concat()))
        .child(el("p").child(text_el("a", PERMISSIONS).href(&role)))
        .child(desk.source(&guide.source))
        .child(desk.school())
        .child(text_el("h2", SET_UP))
        .child(desk.go_on(false));
    let mut main = desk.parts(main, false);
    main = main.child(text_el("h2", TOOLS)).child(tools(desk));
    for part in guide.parts.iter().filter(|part| part.steps.is_empty()) {
        main = main
            .child(text_el("h2", &part.title))
            .child(text_el("p", &part.lead))
            .child(desk.source(&part.source));
    }
    let main = main.child(desk.keeping()).child(text_el("p", PRIVACY).class("hint"));
    Drawn { main, title: Some(TITLE.to_owned()) }
}

/// The list of tasks that takes the account away.
pub(super) fn removal(main: Element, desk: Desk) -> Drawn {
    let main = main
        .child(page_title(REMOVAL))
        .child(text_el("p", CHANGES_NOTHING).class("warning"))
        .child(desk.go_on(true));
    Drawn { main: desk.parts(main, true), title: Some(REMOVAL.to_owned()) }
}

fn tools(desk: Desk) -> Element {
    let mut list = el("ul");
    for (id, audit) in desk.guide.audits() {
        let label = [AUDIT_BEFORE, &audit.title].concat();
        list = list.child(el("li").child(desk.link(&label, View::Settings(id))));
    }
    for (label, view) in [
        (PASSWORD_LINK, View::Password),
        (HAND_OVER_LINK, View::HandOver),
        (REMOVAL_LINK, View::Removal),
    ] {
        list = list.child(el("li").child(desk.link(label, view)));
    }
    list
}

impl Desk {
    /// How much is done, and what comes next. Nothing of that changes on a list of tasks, and a link that were
    /// made anew when a field is left could not be pressed at that moment.
    fn go_on(self, removal: bool) -> Element {
        let (count, (done, all), next) = self.progress.with_untracked(|progress| {
            (
                hand_over::count(progress, self.guide, removal),
                progress.done(self.guide, removal),
                progress.next(self.guide, removal),
            )
        });
        let told = el("div").class("keep").child(text_el("p", &[&count, "."].concat()));
        match next.and_then(|id| Some((id, self.guide.step(id)?))) {
            Some((id, step)) => {
                let label = [GO_ON, &step.title].concat();
                told.child(el("p").child(self.button(&label, View::Step(id))))
            }
            None if done == all && !removal => told.child(text_el("p", ALL_DONE)),
            None => told,
        }
    }

    /// The parts with their steps.
    fn parts(self, mut main: Element, removal: bool) -> Element {
        let mut steps = self.guide.steps();
        for (at, part) in self.guide.parts.iter().enumerate() {
            let of: Vec<_> = steps.by_ref().take(part.steps.len()).collect();
            if part.removal == removal && !of.is_empty() {
                main = main.child(self.part(at, part, of.iter().map(|(id, _, step)| (*id, *step))));
            }
        }
        main
    }

    fn part(
        self,
        at: usize,
        part: &'static Part,
        steps: impl Iterator<Item = (StepId, &'static Step)>,
    ) -> Element {
        let mut list = el("ul").class("tasks");
        for (id, step) in steps {
            let waits = move || self.waits(id);
            list = list.child(
                el("li")
                    .child(
                        el("div")
                            .child(self.link(&step.title, View::Step(id)))
                            .child(el("div").class("hint").dynamic(waits)),
                    )
                    .child(el("div").dynamic(move || Some(self.tag(id)))),
            );
        }
        // The removal has no heading above its part.
        let level = if part.removal { Level::Two } else { Level::Three };
        el("section")
            .child(heading(level, &part_name(at, &part.title)))
            .child(text_el("p", &part.lead))
            .child(list)
    }

    /// What a step waits for, if it is not done anyway.
    pub(super) fn waits(self, id: StepId) -> Option<Element> {
        let before = self.progress.with(|progress| {
            if progress.status(id) == Status::Done {
                Vec::new()
            } else {
                progress.waits_for(self.guide, id)
            }
        });
        let mut names = Vec::new();
        for id in before {
            names.extend(self.guide.step(id).map(|step| step.title.as_str()));
        }
        (!names.is_empty()).then(|| text_el("p", &[WAITS, &names.join("; ")].concat()))
    }

    /// The status of a step: a word with a shape.
    fn tag(self, id: StepId) -> Element {
        let status = self.progress.with(|progress| progress.status(id));
        text_el("span", status.name()).attr("data-status", status.key())
    }
}

/// What a part is called.
pub(super) fn part_name(at: usize, title: &str) -> String {
    [PART, &(at + 1).to_string(), BETWEEN, title].concat()
}
