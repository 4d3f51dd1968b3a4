//! Progress that the browser keeps, only if the person asks for it.

use advisor::sync_account::{Progress, View, link, parse};
use leptos::prelude::{Set, Update, With, WithUntracked};

use super::Desk;
use crate::{
    elements::copy::copy_button,
    platform::{
        event,
        html::{Element, el, text_el},
        storage,
    },
    router,
    text::{
        outcome::COPY_LINK,
        powerschool::{FORGOTTEN, KEEP, KEEP_HINT, KEEP_LABEL, KEPT, REFUSED},
    },
};

/// The name under which it is kept.
const NAME: &str = "role-advisor/sync-account";

const ID: &str = "keep";
const HINT_ID: &str = "keep-hint";

/// What the browser has kept.
pub(super) enum Look {
    /// Nothing, or it does not say.
    Nothing,
    /// Something that cannot be read.
    Damaged,
    /// The same progress.
    Same,
    /// The progress, which is now shown, as the link held none.
    TakenUp,
    /// Other progress than the link holds: the link to that.
    Other(String),
}

impl Desk {
    /// Looks at what the browser has kept, and takes it up if the link holds no progress.
    pub(super) fn look(self) -> Look {
        let Ok(Some(text)) = storage::read(NAME) else { return Look::Nothing };
        let (kept, notices) = parse(self.guide, &text);
        if !notices.is_empty() || kept.view != View::Tasks {
            return Look::Damaged;
        }
        let (same, empty) = self.progress.with_untracked(|progress| {
            (*progress == kept.progress, *progress == Progress::new(self.guide))
        });
        if same {
            return Look::Same;
        }
        if !empty {
            let link = link(self.guide, self.view, &kept.progress);
            return Look::Other(advisor::route::Later::PowerSchool.link(&link));
        }
        self.progress.set(kept.progress);
        self.write_address();
        Look::TakenUp
    }

    /// Has the browser keep the progress as it is.
    pub(super) fn keep_it(self) {
        let text = self.progress.with_untracked(|progress| link(self.guide, View::Tasks, progress));
        let kept = storage::write(NAME, &text).is_ok();
        if !kept {
            self.keep.set(false);
        }
        self.tell(if kept { KEPT } else { REFUSED });
    }

    fn tell(self, sentence: &str) {
        self.told.update(|told| sentence.clone_into(told));
    }

    /// Where one asks for it; and a link to keep oneself.
    pub(super) fn keeping(self) -> Element {
        let choose = move |event| {
            let keep = event::checked(&event);
            self.keep.set(keep);
            if keep {
                self.keep_it();
            } else {
                self.tell(if storage::forget(NAME).is_ok() { FORGOTTEN } else { REFUSED });
            }
        };
        let input = el("input")
            .id(ID)
            .attr("type", "checkbox")
            .attr("aria-describedby", HINT_ID)
            .checked_while(move || self.keep.with(|keep| *keep))
            .on("change", choose);
        let told = move || self.told.with(|told| (!told.is_empty()).then(|| text_el("span", told)));
        el("section")
            .class("keep")
            .child(text_el("h2", KEEP))
            .child(text_el("p", KEEP_HINT).class("hint").id(HINT_ID))
            .child(
                el("div")
                    .class("choice")
                    .child(input)
                    .child(text_el("label", KEEP_LABEL).attr("for", ID)),
            )
            .child(el("p").attr("role", "status").dynamic(told))
            .child(copy_button(COPY_LINK, "link-to-copy", Box::new(router::address)))
    }
}
