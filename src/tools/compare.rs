//! Two to four roles side by side.

use advisor::{
    catalog::{Catalog, RoleId},
    catalogue::CatalogueLink,
    comparison::{self, Comparison, FEWEST, Row, compare, parse},
    profile,
    report::InterpretationLine,
    route::{Later, Notice},
};
use leptos::prelude::*;

use crate::{
    app::App,
    components::{
        disclosure::Disclosure,
        heading::PageTitle,
        layout::{BackLink, Main},
        notices::Notices,
        scroll::ScrollBox,
        sentences::Sentences,
    },
    text::{
        SOURCE, document_title,
        outcome::INTERPRETATIONS,
        roles::compare::{
            CHOOSE, DIFFERENT, HINT, LEAVE_OUT, NOTHING, NOTHING_DIFFERENT, SAME, TITLE, TOO_FEW,
            TOPIC,
        },
    },
};

/// The page; `rest` is what the link says behind the page's name.
#[component]
pub(crate) fn ComparePage(app: App, rest: String, notices: Vec<Notice>) -> impl IntoView {
    let catalog = app.catalog;
    let (roles, link_notices) = parse(catalog, &rest);
    let choose = CatalogueLink { compared: roles.clone(), ..CatalogueLink::default() };
    let choose = Later::Roles.link(&choose.print(catalog));
    let contents = if roles.len() < FEWEST {
        view! { <p>{TOO_FEW}</p> }.into_any()
    } else {
        view! { <SideBySide catalog comparison=compare(catalog, &roles)/> }.into_any()
    };
    view! {
        <Main app notices title=document_title(Some(TITLE), false)>
            <BackLink href=choose.clone()/>
            <PageTitle text=TITLE/>
            <Notices sentences=link_notices/>
            {contents}
            <p>
                <a href=choose>{CHOOSE}</a>
            </p>
        </Main>
    }
}

/// What tells the roles apart, then what is the same.
#[component]
fn SideBySide(catalog: &'static Catalog, comparison: Comparison) -> impl IntoView {
    let Comparison { roles, supersets, different, same, interpretations } = comparison;
    let supersets = (!supersets.is_empty()).then(|| {
        view! {
            <div class="supersets">
                <Sentences items=supersets/>
            </div>
        }
    });
    let same = (!same.is_empty()).then(|| {
        let roles = roles.clone();
        view! {
            <Disclosure summary=SAME>
                <Table catalog roles caption=SAME rows=same can_leave_out=false/>
            </Disclosure>
        }
    });
    let different = if different.is_empty() {
        view! { <p>{NOTHING_DIFFERENT}</p> }.into_any()
    } else {
        let can_leave_out = roles.len() > FEWEST;
        view! { <Table catalog roles caption=DIFFERENT rows=different can_leave_out/> }.into_any()
    };
    view! {
        {supersets}
        <h2>{DIFFERENT}</h2>
        {different}
        {(!interpretations.is_empty()).then(|| view! { <Interpretations lines=interpretations/> })}
        {same}
        <p class="hint">{HINT}</p>
    }
}

/// Our interpretations, each with where the documents leave it open.
#[component]
fn Interpretations(lines: Vec<InterpretationLine>) -> impl IntoView {
    let lines = lines.into_iter().map(|InterpretationLine { text, source }| {
        let source = source
            .map(|source| view! { <span class="source">{format!("{SOURCE}{source}")}</span> });
        view! { <li>{text} {source}</li> }
    });
    view! {
        <h2>{INTERPRETATIONS}</h2>
        <ul class="reasons">{lines.collect_view()}</ul>
    }
}

/// A table of rows with a column for each role. Its heading stays in view.
#[component]
fn Table(
    catalog: &'static Catalog,
    roles: Vec<RoleId>,
    caption: &'static str,
    rows: Vec<Row>,
    can_leave_out: bool,
) -> impl IntoView {
    let headings = roles.iter().map(|role| {
        let others =
            can_leave_out.then(|| roles.iter().copied().filter(|of| *of != *role).collect());
        view! { <RoleHeading catalog role=*role others/> }
    });
    let headings = headings.collect_view();
    let rows = rows.into_iter().map(|row| view! { <TableRow row/> }).collect_view();
    view! {
        <ScrollBox label=caption>
            <table class="side-by-side">
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{TOPIC}</th>
                        {headings}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </ScrollBox>
    }
}

/// The heading of a role's column, with a link that compares only the others, if there are enough.
#[component]
fn RoleHeading(
    catalog: &'static Catalog,
    role: RoleId,
    others: Option<Vec<RoleId>>,
) -> impl IntoView {
    let name = catalog[role].name.as_str();
    let leave_out = others.map(|others| {
        view! {
            <a class="keep" href=Later::Compare.link(&comparison::print(catalog, &others))>
                {LEAVE_OUT}
                <span class="visually-hidden">{format!(" {name}")}</span>
            </a>
        }
    });
    view! {
        <th scope="col">
            <a href=Later::Role.link(&profile::print(catalog, role))>{name}</a>
            <span class="hint">{profile::group(catalog, &catalog[role])}</span>
            {leave_out}
        </th>
    }
}

/// A row. Where it says what the roles allow, a tick or a dash stands beside the words.
#[component]
fn TableRow(row: Row) -> impl IntoView {
    let is_access = row.is_access;
    let cells = row.cells.into_iter().map(|cell| {
        let is_unnamed = cell.is_empty();
        let class = match (is_access, is_unnamed || cell == comparison::NO) {
            (true, false) => Some("is-allowed"),
            (true, true) => Some("is-not-allowed"),
            (false, _) => None,
        };
        let words = if is_unnamed {
            view! { <span class="hint">{NOTHING}</span> }.into_any()
        } else {
            cell.into_any()
        };
        view! { <td class=class>{words}</td> }
    });
    let cells = cells.collect_view();
    view! {
        <tr>
            <th scope="row">{row.topic}</th>
            {cells}
        </tr>
    }
}
