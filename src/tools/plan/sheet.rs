//! The plan: what the numbers of today come to, the roles by group, and what one can do with all of it.

use advisor::{
    catalog::Catalog,
    plan::{
        Plan,
        link::PlanLink,
        table::{csv, file_name},
        words,
    },
    report::interpretations::of_numbers,
    role::Place,
    route::Later,
};
use leptos::prelude::*;

use super::{
    fragment,
    summary::Summary,
    table::{Filter, Filters, RowState, group_table},
};
use crate::{
    app::App,
    components::{copy::CopyButton, heading::PageTitle},
    platform::{clock, download, print},
    text::{
        ROSTER, SOURCE,
        outcome::{COPY_LINK, DATE_BEFORE, INTERPRETATIONS, PRINT},
        plan::{CHANGE, CLEVER, CSV, LEFT_OUT, LEFT_OUT_LEAD, column},
    },
    tools::interpretations::Interpretations,
};

/// The plan.
#[component]
pub(super) fn PlanSheet(app: App, link: PlanLink, plan: Plan, title: String) -> impl IntoView {
    let catalog = app.catalog;
    let place = plan.school.place;
    let change = fragment(catalog, &PlanLink { changing: true, ..link.clone() });
    let roster = (place != Place::Office).then(|| {
        let (place, students) = (link.place, link.students);
        let link = PlanLink { place, students, ..PlanLink::default() };
        let href = Later::Roster.link(&link.print(catalog));
        view! {
            <li>
                <a href=href>{ROSTER}</a>
            </li>
        }
    });
    let interpretations = (place != Place::Office).then(|| {
        view! {
            <h2>{INTERPRETATIONS}</h2>
            <Interpretations lines=of_numbers(catalog)/>
        }
    });
    let link = RwSignal::new(link);
    let filter = RwSignal::new(Filter::default());
    let rows: Vec<RowState> = plan.rows().map(RowState::new).collect();
    let mut rest = rows.clone().into_iter();
    let groups = plan.groups.iter().map(|group| {
        let rows: Vec<RowState> = rest.by_ref().take(group.rows.len()).collect();
        group_table(app, &plan, group, rows, filter, link)
    });
    let groups = groups.collect_view();
    view! {
        <div class="plan">
            <PageTitle text=title/>
            <p>{words::extent(&plan)}</p>
            {interpretations}
            <ul class="actions change">
                <li>
                    <a href=change>{CHANGE}</a>
                </li>
                {roster}
            </ul>
            <Summary catalog link/>
            <Tools app link/>
            <Filters filter rows/>
            {groups}
            <End catalog plan/>
        </div>
    }
}

/// What follows the roles.
#[component]
fn End(catalog: &'static Catalog, plan: Plan) -> impl IntoView {
    let left_out = (!plan.left_out.is_empty()).then(|| {
        let roles = plan.left_out.iter();
        let roles = roles.map(|role| view! { <li>{words::left_out(catalog, *role)}</li> });
        view! {
            <p>{LEFT_OUT_LEAD}</p>
            <ul class="others">{roles.collect_view()}</ul>
        }
    });
    let guide = catalog.documents().find(|(_, document)| document.key == "misis-guide");
    let source = guide.map(|(_, guide)| {
        view! { <p class="source">{SOURCE} {column(&guide.title)}</p> }
    });
    view! {
        <h2>{LEFT_OUT}</h2>
        {left_out}
        <p>{CLEVER}</p>
        {source}
        <p>{format!("{DATE_BEFORE}{}.", clock::today().text())}</p>
    }
}

/// What one can do with the plan: download it, copy its link, print it.
#[component]
fn Tools(app: App, link: RwSignal<PlanLink>) -> impl IntoView {
    let catalog = app.catalog;
    let save = move |_| {
        if let Some(plan) = link.with_untracked(|link| Plan::new(catalog, link)) {
            download::save(&file_name(&plan), "text/csv", &csv(catalog, &plan));
        }
    };
    view! {
        <div class="tools">
            <button type="button" class="secondary" on:click=save>
                {CSV}
            </button>
            <CopyButton label=COPY_LINK id="link-to-copy" make=move || app.router.address().into()/>
            <button type="button" class="secondary" on:click=|_| print::print()>
                {PRINT}
            </button>
        </div>
    }
}
