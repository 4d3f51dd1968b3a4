//! Saving the answers in this browser for some hours, only if the person asks for it.
//!
//! What is saved is the fragment of the page (`advisor::kept`). Storage that is forbidden, full or damaged changes
//! nothing but what the page says about it. Why, and for how long:
//! `docs/decisions/022-answers-kept-on-request.md`.

use advisor::{
    catalog::Catalog,
    kept::{self, Kept},
};
use leptos::prelude::*;

use crate::{
    app::App,
    components::notices::Notices,
    platform::{clock, storage},
    text::saved_answers::{
        DAMAGED, EXPIRED, HINT, LABEL, REFUSED, REMOVED, RESUME, TITLE, saved_until,
    },
};

/// The key in the browser's storage.
const KEY: &str = "role-advisor/answers";

const CHECKBOX_ID: &str = "keep-answers";
const HINT_ID: &str = "keep-answers-hint";

/// The saved answers, as long as the window is open.
#[derive(Clone, Copy)]
pub(crate) struct SavedAnswers(RwSignal<State>);

/// What is known of them.
#[derive(Default)]
struct State {
    /// The fragment that is saved, and until when, in minutes since 1970.
    saved: Option<(String, u32)>,
    /// Whether the answers on this page are the saved ones, so that the next ones are saved as well. Other people's
    /// answers, which a link brings, do not replace what somebody has saved.
    is_active: bool,
    /// What happened to the saved answers, and the fragment of the page that says so.
    notice: Option<(String, &'static str)>,
}

impl SavedAnswers {
    /// Nothing is saved as far as is known.
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(State::default()))
    }

    /// Reads what is saved, and saves this page's fragment if its answers are to be saved.
    pub(crate) fn update(self, catalog: &Catalog, fragment: &str, has_answers: bool) {
        let mut saved = None;
        if let Ok(Some(text)) = storage::read(KEY) {
            match kept::read(catalog, &text, clock::minutes()) {
                Kept::Answers { link, until } => saved = Some((link, until)),
                Kept::Expired => self.discard(fragment, EXPIRED),
                Kept::Damaged => self.discard(fragment, DAMAGED),
            }
        }
        let mut save = false;
        self.0.update(|state| {
            state.is_active |= saved.as_ref().is_some_and(|(link, _)| link == fragment);
            state.saved = saved;
            save = state.saved.is_some() && has_answers && state.is_active;
        });
        if save {
            self.save(fragment);
        }
    }

    fn discard(self, fragment: &str, why: &'static str) {
        self.remove();
        self.0.update(|state| state.notice = Some((fragment.to_owned(), why)));
    }

    /// Saves this fragment; whether that worked.
    fn save(self, fragment: &str) -> bool {
        let now = clock::minutes();
        let is_saved = storage::write(KEY, &kept::write(fragment, now)).is_ok();
        if !is_saved {
            self.remove();
        }
        self.0.update(|state| {
            state.is_active = is_saved;
            state.saved = is_saved.then(|| (fragment.to_owned(), kept::until(now)));
        });
        is_saved
    }

    /// Removes what is saved; whether that worked.
    pub(crate) fn remove(self) -> bool {
        self.0.update(|state| {
            state.is_active = false;
            state.saved = None;
        });
        storage::forget(KEY).is_ok()
    }

    /// Whether anything is saved.
    pub(crate) fn is_saved(self) -> bool {
        self.0.with_untracked(|state| state.saved.is_some())
    }

    /// Until when answers are saved, in words.
    pub(crate) fn until(self) -> Option<String> {
        self.0
            .with(|state| state.saved.as_ref().map(|(_, until)| saved_until(&clock::time(*until))))
    }
}

/// What happened to the saved answers, on the page where it happened.
#[component]
pub(crate) fn SavedNotice(app: App) -> impl IntoView {
    let notice = app.saved.0.with_untracked(|state| {
        let (of, notice) = state.notice.as_ref()?;
        (*of == app.router.fragment()).then_some(*notice)
    });
    view! { <Notices sentences=notice.into_iter().map(str::to_owned).collect()/> }
}

/// A link back to the saved answers, if there are some.
#[component]
pub(crate) fn ResumeLink(saved: SavedAnswers) -> impl IntoView {
    let link = saved.0.with_untracked(|state| state.saved.as_ref().map(|(link, _)| link.clone()));
    link.map(|link| {
        view! {
            <p>
                <a
                    class="button secondary"
                    href=link
                    on:click=move |_| saved.0.update(|state| state.is_active = true)
                >
                    {RESUME}
                </a>
            </p>
        }
    })
}

/// Where somebody asks for the answers to be saved.
#[component]
pub(crate) fn SaveAnswers(app: App) -> impl IntoView {
    let App { saved, router, .. } = app;
    // What came of the last attempt, if that has to be said.
    let status = RwSignal::new(None);
    // Whatever was attempted, the checkbox shows what holds.
    let is_checked = move || {
        status.track();
        saved.0.with(|state| state.saved.is_some() && state.is_active)
    };
    let change = move |event| {
        status.set(if event_target_checked(&event) {
            (!saved.save(&router.fragment())).then_some(REFUSED)
        } else {
            Some(if saved.remove() { REMOVED } else { REFUSED })
        });
    };
    let said = move || status.get().map(str::to_owned).or_else(|| saved.until());
    view! {
        <section class="keeping">
            <h2>{TITLE}</h2>
            <div class="choice">
                <input
                    id=CHECKBOX_ID
                    type="checkbox"
                    aria-describedby=HINT_ID
                    prop:checked=is_checked
                    on:change=change
                />
                <label for=CHECKBOX_ID>{LABEL}</label>
            </div>
            <p class="hint" id=HINT_ID>{HINT}</p>
            <p role="status">{said}</p>
        </section>
    }
}
