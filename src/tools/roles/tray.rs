//! The tray with the roles that are chosen for comparing.

use advisor::{catalog::RoleId, comparison, route::Later};
use leptos::prelude::*;

use super::{RoleList, SEARCH_ID};
use crate::{
    components::layout::ButtonLink,
    platform::focus,
    text::roles::list::{CLEAR_COMPARED, COMPARING, ONE_MORE, TOO_MANY, compare},
};

/// The tray. It stays in view at the lower edge while it holds roles.
#[component]
pub(super) fn Tray(list: RoleList) -> impl IntoView {
    let inside = move || {
        let roles = list.compared.get();
        (!roles.is_empty()).then(|| view! { <Chosen list roles/> })
    };
    view! {
        <section class="comparing" aria-label=COMPARING role="status">
            {inside}
        </section>
    }
}

/// The names of the roles, and the link that compares them.
#[component]
fn Chosen(list: RoleList, roles: Vec<RoleId>) -> impl IntoView {
    let catalog = list.app.catalog;
    let names = roles.iter().map(|role| view! { <li>{catalog[*role].name.clone()}</li> });
    let next = match roles.len() {
        1 => view! { <p>{ONE_MORE}</p> }.into_any(),
        number if number <= comparison::MOST => {
            let href = Later::Compare.link(&comparison::print(catalog, &roles));
            view! {
                <p>
                    <ButtonLink label=compare(number) href/>
                </p>
            }
            .into_any()
        }
        _ => view! { <p>{TOO_MANY}</p> }.into_any(),
    };
    let clear = move |_| {
        list.change_compared(Vec::clear);
        focus::to(SEARCH_ID);
    };
    view! {
        <ul>{names.collect_view()}</ul>
        {next}
        <button type="button" class="quiet" on:click=clear>{CLEAR_COMPARED}</button>
    }
}
