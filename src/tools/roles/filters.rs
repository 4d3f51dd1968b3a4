//! The filters: a rail beside the list. On a phone a button shows and hides them.

use advisor::catalogue::{Choice, Facet, choices};
use leptos::prelude::*;

use super::RoleList;
use crate::text::roles::list::{FILTERS, chosen};

const FILTERS_ID: &str = "filters";

/// Facets with more choices than this are folded until they are asked for.
const MOST_IN_VIEW: usize = 6;

/// The filters.
#[component]
pub(super) fn Filters(list: RoleList) -> impl IntoView {
    let open = RwSignal::new(false);
    let number = move || list.asked.with(|link| link.chosen.len());
    view! {
        <button
            type="button"
            class="secondary filters-button"
            aria-expanded=move || open.get().to_string()
            aria-controls=FILTERS_ID
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {FILTERS}
            <Chosen number/>
        </button>
        <div
            class="filters"
            id=FILTERS_ID
            role="group"
            aria-label=FILTERS
            data-open=move || open.get().then_some("")
        >
            {Facet::ALL.map(|facet| view! { <FacetFilter list facet/> }).collect_view()}
        </div>
    }
}

/// How many choices are made, if any.
#[component]
fn Chosen(number: impl Fn() -> usize + Send + 'static) -> impl IntoView {
    move || {
        let number = number();
        (number > 0).then(|| view! { " " <span class="hint">{chosen(number)}</span> })
    }
}

#[component]
fn FacetFilter(list: RoleList, facet: Facet) -> impl IntoView {
    let of_facet = move |choice: &&Choice| choice.facet() == facet;
    let number = move || list.asked.with(|link| link.chosen.iter().filter(of_facet).count());
    let all = choices(list.app.catalog, facet);
    let is_chosen = list.asked.with_untracked(|link| link.chosen.iter().any(|of| of_facet(&of)));
    let open = is_chosen || all.len() <= MOST_IN_VIEW;
    let row = move |choice| view! { <FilterChoice list choice/> };
    view! {
        <details open=open>
            <summary>
                {facet.name()} <Chosen number/>
            </summary>
            <div class="facet" role="group" aria-label=facet.name()>
                {all.into_iter().map(row).collect_view()}
            </div>
        </details>
    }
}

#[component]
fn FilterChoice(list: RoleList, choice: Choice) -> impl IntoView {
    let catalog = list.app.catalog;
    let id = format!("filter-{}-{}", choice.facet().key(), choice.key(catalog));
    view! {
        <div class="choice">
            <input
                id=id.clone()
                type="checkbox"
                prop:checked=move || list.asked.with(|link| link.chosen.contains(&choice))
                on:change=move |_| list.change(|link| *link = link.toggled(choice))
            />
            <label for=id>{choice.label(catalog).to_owned()}</label>
        </div>
    }
}
