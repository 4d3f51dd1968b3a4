//! Tiles: a few numbers that sum a page up.

use leptos::prelude::*;

/// A number and what it counts. The style sheet gives `kind` its shape and its color.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tile {
    pub(crate) kind: &'static str,
    pub(crate) number: String,
    pub(crate) label: &'static str,
}

/// A list of tiles.
#[component]
pub(crate) fn Tiles(tiles: Vec<Tile>) -> impl IntoView {
    let tile = |Tile { kind, number, label }| {
        view! {
            <li class="tile" data-kind=kind>
                <strong>{number}</strong>
                " "
                <span>{label}</span>
            </li>
        }
    };
    view! { <ul class="tiles">{tiles.into_iter().map(tile).collect_view()}</ul> }
}
