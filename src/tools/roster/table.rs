//! Tables whose rows the style sheet shows as cards where there is no room for them. A browser would take those for no
//! tables, so the roles of their parts are given again.

use leptos::prelude::*;

/// A table with these columns, named by the element with the id `named_by`.
#[component]
pub(super) fn CardTable(
    named_by: &'static str,
    columns: Vec<&'static str>,
    rows: Vec<AnyView>,
) -> impl IntoView {
    let headings = columns.into_iter().map(|column| {
        view! {
            <th scope="col" role="columnheader">
                {column}
            </th>
        }
    });
    view! {
        <table role="table" aria-labelledby=named_by>
            <thead role="rowgroup">
                <tr role="row">{headings.collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

/// A cell, which knows the name of its column.
#[component]
pub(super) fn Cell(column: &'static str, children: Children) -> impl IntoView {
    view! {
        <td role="cell" data-column=column>
            {children()}
        </td>
    }
}
