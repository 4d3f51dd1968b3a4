//! Keeping the answers on this computer for some hours, only if the person asks for it.
//!
//! What is kept is the link of the page (`advisor::kept`). Storage that is forbidden, full or damaged changes
//! nothing but what is told. Why, and for how long: `docs/decisions/022-answers-kept-on-request.md`.

use std::sync::Mutex;

use advisor::{
    catalog::Catalog,
    kept::{self, Kept},
};
use leptos::prelude::{RwSignal, Set, With, WithUntracked};

use crate::{
    browser::{
        clock, event,
        html::{Element, el, text_el},
        navigation, storage,
    },
    text::keeping::{DAMAGED, EXPIRED, FORGOTTEN, GO_ON, HINT, LABEL, REFUSED, TITLE, kept_until},
};

/// The name under which the answers are kept.
const NAME: &str = "role-advisor/answers";

const ID: &str = "keep-answers";
const HINT_ID: &str = "keep-answers-hint";

/// What is known of it in this window.
struct State {
    /// Whether the answers on this page are the kept ones, so that the next ones are kept as well. Other
    /// people's answers, which a link brings, do not take the place of what somebody has kept.
    active: bool,
    /// What was told on the page of this link: it stays there, also if the page is drawn again.
    told: Option<(String, &'static str)>,
}

static STATE: Mutex<State> = Mutex::new(State { active: false, told: None });

/// Keeping, as long as the window stands: the signal says until when answers are kept, in words; it is empty if
/// none are.
#[derive(Clone, Copy)]
pub(crate) struct Keeping(RwSignal<String>);

/// What keeping has to say on a page.
pub(crate) struct Told {
    /// Something that happened to what was kept.
    pub(crate) notice: Option<&'static str>,
    /// The link to go on with.
    pub(crate) go_on: Option<String>,
}

fn is_active() -> bool {
    STATE.lock().is_ok_and(|state| state.active)
}

fn set_active(active: bool) {
    if let Ok(mut state) = STATE.lock() {
        state.active = active;
    }
}

/// What is told on the page of this link: `new`, if anything, else what was told there before.
fn told(link: &str, new: Option<&'static str>) -> Option<&'static str> {
    let mut state = STATE.lock().ok()?;
    if let Some(new) = new {
        state.told = Some((link.to_owned(), new));
    }
    state.told.as_ref().filter(|(of, _)| of == link).map(|(_, told)| *told)
}

impl Keeping {
    /// Nothing is kept as far as is known.
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Looks at what is kept, and keeps this page's link if the answers on it are to be kept.
    pub(crate) fn look(self, catalog: &Catalog, link: &str, has_answers: bool) -> Told {
        let (mut notice, mut go_on, mut until) = (None, None, None);
        if let Ok(Some(text)) = storage::read(NAME) {
            match kept::read(catalog, &text, clock::minutes()) {
                Kept::Answers { link: known, until: end } => {
                    if known == link {
                        set_active(true);
                    }
                    until = Some(end);
                    go_on = Some(known);
                }
                Kept::Expired => notice = Some(EXPIRED),
                Kept::Damaged => notice = Some(DAMAGED),
            }
        }
        if notice.is_some() {
            self.forget();
        }
        self.tell_until(until);
        if go_on.is_some() && has_answers && is_active() {
            self.keep(link);
        }
        Told { notice: told(link, notice), go_on }
    }

    fn tell_until(self, until: Option<u32>) {
        let text = until.map(|until| kept_until(&clock::time(until))).unwrap_or_default();
        if self.0.with_untracked(|known| *known != text) {
            self.0.set(text);
        }
    }

    /// Keeps this link; whether that worked.
    fn keep(self, link: &str) -> bool {
        let now = clock::minutes();
        let is_kept = storage::write(NAME, &kept::write(link, now)).is_ok();
        if is_kept {
            self.tell_until(Some(kept::until(now)));
        } else {
            self.forget();
        }
        set_active(is_kept);
        is_kept
    }

    /// Keeps nothing any more; whether that worked.
    pub(crate) fn forget(self) -> bool {
        set_active(false);
        self.tell_until(None);
        storage::forget(NAME).is_ok()
    }

    /// Whether anything is kept.
    pub(crate) fn keeps(self) -> bool {
        self.0.with(|until| !until.is_empty())
    }

    /// Until when answers are kept, while they are.
    pub(crate) fn until(self) -> Element {
        let until =
            move || self.0.with(|until| (!until.is_empty()).then(|| text_el("span", until)));
        el("span").class("kept").dynamic(until)
    }

    /// The link to go on with, as long as it is kept.
    pub(crate) fn go_on(self, link: &str) -> Element {
        let link = text_el("a", GO_ON).class("button secondary").href(link);
        let link = link.on("click", |_| set_active(true));
        el("p").attr_while("hidden", move || !self.keeps()).child(link)
    }

    /// Where one asks for it.
    pub(crate) fn section(self) -> Element {
        let status = RwSignal::new(String::new());
        let choose = move |event| {
            let sentence = match event::checked(&event) {
                true if self.keep(&navigation::here()) => "",
                false if self.forget() => FORGOTTEN,
                _ => REFUSED,
            };
            status.set(sentence.to_owned());
        };
        let input = el("input")
            .id(ID)
            .attr("type", "checkbox")
            .attr("aria-describedby", HINT_ID)
            .checked_while(move || {
                // Whatever was told, what is checked is what holds.
                status.with(|_| ());
                self.keeps() && is_active()
            })
            .on("change", choose);
        let told = move || {
            let told = status.with(Clone::clone);
            let told = if told.is_empty() { self.0.with(Clone::clone) } else { told };
            (!told.is_empty()).then(|| text_el("span", &told))
        };
        let label = text_el("label", LABEL).attr("for", ID);
        el("section")
            .class("keeping")
            .child(text_el("h2", TITLE))
            .child(el("div").class("choice").child(input).child(label))
            .child(text_el("p", HINT).class("hint").id(HINT_ID))
            .child(el("p").attr("role", "status").dynamic(told))
    }
}
