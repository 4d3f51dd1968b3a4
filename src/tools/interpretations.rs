//! Our interpretations, and sources in small print.

use advisor::report::InterpretationLine;
use leptos::prelude::*;

use crate::text::SOURCE;

/// Our interpretations, each with the document that leaves it open.
#[component]
pub(super) fn Interpretations(lines: Vec<InterpretationLine>) -> impl IntoView {
    let item = |line: InterpretationLine| {
        let source =
            line.source.map(|source| view! { <span class="source">{SOURCE} {source}</span> });
        view! { <li>{line.text} {source}</li> }
    };
    view! { <ul class="reasons">{lines.into_iter().map(item).collect_view()}</ul> }
}
