//! The guide to the account through which Clever reads PowerSchool: tasks, steps, settings, a password, and the
//! sheet to hand over. Nothing here changes anything in PowerSchool.

mod hand_over;
mod kept;
mod password;
mod school;
mod settings;
mod step;
mod tasks;

use std::sync::LazyLock;

use advisor::{
    catalog::{Catalog, Citation},
    page::Shown,
    route::Later,
    sync_account::{Guide, Progress, SyncLink, View, link, parse},
};
use leptos::prelude::{RwSignal, Set, Update, With, WithUntracked};
use wasm_bindgen::throw_str;

use self::kept::Look;
use crate::{
    bundled,
    elements::{lists::source_line, notices::notices},
    platform::html::{Element, el, text_el},
    router,
    text::powerschool::{ALL_STEPS, DAMAGED, OPEN_KEPT, OTHER_KEPT, TAKEN_UP},
    tools::{Drawn, beside},
};

/// The guide, decoded on first use. `build.rs` wrote the bytes, and has read them back.
static GUIDE: LazyLock<Guide> = LazyLock::new(|| {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/sync-account.bin"));
    Guide::from_bytes(bytes, bundled::catalog())
        .unwrap_or_else(|| throw_str("the bundled guide is damaged: load the page anew"))
});

/// What a page of the guide works with.
#[derive(Clone, Copy)]
struct Desk {
    catalog: &'static Catalog,
    guide: &'static Guide,
    /// The page that is shown.
    view: View,
    /// What has been done so far.
    progress: RwSignal<Progress>,
    /// Whether the browser keeps it.
    keep: RwSignal<bool>,
    /// What was last told about that.
    told: RwSignal<String>,
}

/// Puts the page into `main`. Only `crate::later` calls it.
pub(crate) fn view(main: Element, catalog: &'static Catalog, shown: Shown) -> Drawn {
    let (main, rest) = beside(main, catalog, shown);
    let guide: &'static Guide = &GUIDE;
    let (SyncLink { view, progress }, mut sentences) = parse(guide, &rest);
    let desk = Desk {
        catalog,
        guide,
        view,
        progress: RwSignal::new(progress),
        keep: RwSignal::new(false),
        told: RwSignal::new(String::new()),
    };
    let mut other = None;
    match desk.look() {
        Look::Nothing => {}
        Look::Damaged => sentences.push(DAMAGED.to_owned()),
        Look::Same => desk.keep.set(true),
        Look::TakenUp => {
            desk.keep.set(true);
            sentences.push(TAKEN_UP.to_owned());
        }
        Look::Other(link) => {
            sentences.push(OTHER_KEPT.to_owned());
            other = Some(link);
        }
    }
    let mut main = if sentences.is_empty() { main } else { main.child(notices(&sentences)) };
    if let Some(link) = other {
        main = main.child(el("p").child(text_el("a", OPEN_KEPT).href(&link)));
    }
    match view {
        View::Tasks => tasks::view(main, desk),
        View::Removal => tasks::removal(main.child(desk.back()), desk),
        View::Step(id) => step::view(main.child(desk.back()), desk, id),
        View::Settings(id) => settings::view(main.child(desk.back()), desk, id),
        View::Password => password::view(main.child(desk.back()), desk),
        View::HandOver => hand_over::view(main.child(desk.back()), desk),
    }
}

impl Desk {
    /// The link to a page of the guide, with the progress as it is.
    fn address(self, view: View) -> String {
        self.progress.with(|progress| Later::PowerSchool.link(&link(self.guide, view, progress)))
    }

    /// A link to a page of the guide, which always takes the progress along.
    fn link(self, label: &str, view: View) -> Element {
        text_el("a", label).href_while(move || self.address(view))
    }

    /// A link that looks like a button.
    fn button(self, label: &str, view: View) -> Element {
        self.link(label, view).class("button")
    }

    fn back(self) -> Element {
        self.link(ALL_STEPS, View::Tasks).class("back")
    }

    /// Changes the progress, and writes it where it stands.
    fn change(self, act: impl FnOnce(&mut Progress)) {
        self.progress.update(act);
        self.write();
    }

    /// Writes the progress into the address, and has the browser keep it if it is to.
    fn write(self) {
        self.write_address();
        if self.keep.with_untracked(|keep| *keep) {
            self.keep_it();
        }
    }

    /// Writes the progress into the address. What calls this is not called again when the progress changes.
    fn write_address(self) {
        let rest = self.progress.with_untracked(|progress| link(self.guide, self.view, progress));
        router::replace(&Later::PowerSchool.link(&rest));
    }

    /// Where something stands.
    fn source(self, source: &Citation) -> Element {
        let title = &self.catalog[source.document].title;
        source_line("p", &[title, ", “", &source.at, "”"].concat())
    }
}
