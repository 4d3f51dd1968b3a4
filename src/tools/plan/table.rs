//! The roles of the plan as tables, a group each. On a phone each role is a line that opens.

use advisor::{
    catalog::{Catalog, RoleId},
    plan::{
        Plan, PlanGroup, Row,
        count::{self, NotACount},
        finding::{Finding, compare},
        form::must_be,
        link::PlanLink,
        recommended::Recommended,
        words,
    },
    profile,
    role::Role,
    route::Later,
};
use leptos::prelude::*;

use super::fragment;
use crate::{
    app::App,
    components::{choice_input::ChoiceInput, range_bar::RangeBar},
    text::plan::{
        DETAILS, FILTERS, GAPS_ONLY, HELD, LEVEL, RECOMMENDED, REQUEST, ROLE, WHO,
        WITH_NUMBER_ONLY, approval, held, in_view, not_a_count, quote,
    },
};

/// What has been entered as the number of people who have a role.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    Empty,
    Count(u32, Finding),
    NotACount(NotACount),
}

/// A row, as far as it changes.
#[derive(Clone, Copy)]
pub(super) struct RowState {
    recommended: Recommended,
    entry: RwSignal<Entry>,
}

impl RowState {
    pub(super) fn new(row: &Row) -> Self {
        let entry = row.held.zip(row.finding);
        let entry = entry.map_or(Entry::Empty, |(count, finding)| Entry::Count(count, finding));
        Self { recommended: row.recommended, entry: RwSignal::new(entry) }
    }

    /// Whether the row is in view. A row that is being filled in stays, so this does not follow what is entered.
    fn is_in_view(self, filter: Filter) -> bool {
        let is_gap = matches!(
            self.entry.get_untracked(),
            Entry::Count(_, Finding::TooMany(_) | Finding::TooFew(_))
        );
        (is_gap || !filter.gaps_only) && (self.recommended.is_given() || !filter.with_number_only)
    }
}

/// Which rows are in view.
#[derive(Clone, Copy, Default)]
pub(super) struct Filter {
    gaps_only: bool,
    with_number_only: bool,
}

/// The filters, and how many roles they leave in view.
#[component]
pub(super) fn Filters(filter: RwSignal<Filter>, rows: Vec<RowState>) -> impl IntoView {
    let shown = move || {
        let filter = filter.get();
        let shown = rows.iter().filter(|row| row.is_in_view(filter)).count();
        (filter.gaps_only || filter.with_number_only).then(|| in_view(shown, rows.len()))
    };
    view! {
        <fieldset class="plan-filters">
            <legend>{FILTERS}</legend>
            <div class="choices">
                <ChoiceInput
                    id="gaps-only"
                    label=GAPS_ONLY
                    is_checked=move || filter.with(|filter| filter.gaps_only)
                    on_change=move |checked| filter.update(|filter| filter.gaps_only = checked)
                />
                <ChoiceInput
                    id="with-number-only"
                    label=WITH_NUMBER_ONLY
                    is_checked=move || filter.with(|filter| filter.with_number_only)
                    on_change=move |checked| {
                        filter.update(|filter| filter.with_number_only = checked);
                    }
                />
            </div>
            <p class="count" role="status">{shown}</p>
        </fieldset>
    }
}

/// The id of the field for the number of people who have a role.
pub(super) fn field_id(catalog: &Catalog, role: RoleId) -> String {
    format!("held-{}", catalog[role].key)
}

/// The name of a group, and its roles. The style sheet shows the rows of a table as cards, so their roles are given again.
pub(super) fn group_table(
    app: App,
    plan: &Plan,
    group: &PlanGroup,
    rows: Vec<RowState>,
    filter: RwSignal<Filter>,
    link: RwSignal<PlanLink>,
) -> AnyView {
    let title = &app.catalog[group.group];
    let headings = [ROLE, LEVEL, RECOMMENDED, WHO, REQUEST, HELD];
    let headings = headings.map(|heading| {
        view! {
            <th scope="col" role="columnheader">
                {heading}
            </th>
        }
    });
    let lines = group.rows.iter().zip(rows.clone());
    let lines =
        lines.map(|(row, state)| role_row(app, plan, row, state, filter, link)).collect_view();
    let is_hidden = move || {
        let filter = filter.get();
        !rows.iter().any(|row| row.is_in_view(filter))
    };
    view! {
        <div hidden=is_hidden>
            <h2 id=title.key.clone()>{title.name.clone()}</h2>
            <table role="table" aria-labelledby=title.key.clone()>
                <thead role="rowgroup">
                    <tr role="row">{headings.collect_view()}</tr>
                </thead>
                <tbody role="rowgroup">{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn role_row(
    app: App,
    plan: &Plan,
    row: &Row,
    state: RowState,
    filter: RwSignal<Filter>,
    link: RwSignal<PlanLink>,
) -> AnyView {
    let catalog = app.catalog;
    let role = &catalog[row.role];
    let place = plan.school.place;
    let is_open = RwSignal::new(false);
    let href = Later::Role.link(&profile::print(catalog, row.role));
    let included = words::included_in(catalog, plan, row.role).map(more);
    view! {
        <tr
            role="row"
            data-open=move || is_open.get().then_some("")
            hidden=move || !state.is_in_view(filter.get())
        >
            <th scope="row" role="rowheader">
                <strong>
                    <a href=href>{role.name.clone()}</a>
                </strong>
                <button
                    type="button"
                    class="quiet row-details"
                    aria-expanded=move || is_open.get().to_string()
                    on:click=move |_| is_open.update(|open| *open = !*open)
                >
                    <span class="visually-hidden">{format!("{DETAILS}: {}", role.name)}</span>
                </button>
                {included}
            </th>
            <td role="cell" data-column=LEVEL>
                <span data-level=row.level.name()>{row.level.name()}</span>
            </td>
            <td role="cell" data-column=RECOMMENDED>
                <strong>{words::number(&row.recommended)}</strong>
                {words::how(&row.recommended, place).map(more)}
                {guide(role, &row.recommended).map(more)}
            </td>
            <td role="cell" data-column=WHO>
                {words::who(catalog, row.role, place)}
            </td>
            <td role="cell" data-column=REQUEST>
                <Request catalog role/>
            </td>
            <td role="cell" data-column=HELD>
                <HeldField app role=row.role held=row.held state link/>
            </td>
        </tr>
    }
    .into_any()
}

/// Something in small print.
fn more(text: String) -> impl IntoView {
    view! { <span class="more">{text}</span> }
}

/// The words of the guide, where there is a number in them.
fn guide(role: &Role, recommended: &Recommended) -> Option<String> {
    role.number_of_users.as_deref().filter(|_| recommended.is_given()).map(quote)
}

#[component]
fn Request(catalog: &'static Catalog, role: &'static Role) -> impl IntoView {
    let label = role.channel_label.clone();
    let channel = match catalog[role.channel].url.clone() {
        Some(url) => view! { <a href=url>{label}</a> }.into_any(),
        None => label.into_any(),
    };
    let approval = role.approver.map(|approver| more(approval(&catalog[approver].name)));
    view! { <span>{channel}</span> {approval} }
}

/// The field for the number of people who have a role, and below it how that compares.
#[component]
fn HeldField(
    app: App,
    role: RoleId,
    held: Option<u32>,
    state: RowState,
    link: RwSignal<PlanLink>,
) -> impl IntoView {
    let catalog = app.catalog;
    let RowState { recommended, entry } = state;
    let id = field_id(catalog, role);
    let verdict_id = format!("{id}-verdict");
    let enter = move |typed: String| {
        let count = count::read(&typed);
        let new = match count {
            Ok(Some(count)) => Entry::Count(count, compare(&recommended, count)),
            Ok(None) => Entry::Empty,
            Err(why) => Entry::NotACount(why),
        };
        if entry.get_untracked() != new {
            entry.set(new);
        }
        link.update(|link| link.hold(role, count.unwrap_or_default()));
        app.router.replace(&link.with_untracked(|link| fragment(catalog, link)));
    };
    let bar = move || match entry.get() {
        Entry::Count(number, finding) => {
            let (least, most) = (recommended.fewest(), recommended.most());
            (least.is_some() || most.is_some())
                .then(|| view! { <RangeBar kind=kind(finding) number least most/> })
        }
        Entry::Empty | Entry::NotACount(_) => None,
    };
    view! {
        <label class="visually-hidden" for=id.clone()>
            {self::held(&catalog[role].name)}
        </label>
        <input
            id=id
            type="text"
            inputmode="numeric"
            autocomplete="off"
            value=held.map(count::written)
            aria-describedby=verdict_id.clone()
            on:input=move |event| enter(event_target_value(&event))
        />
        {bar}
        <span class="more" id=verdict_id role="status">
            {move || verdict(entry.get(), &recommended)}
        </span>
    }
}

const fn kind(finding: Finding) -> &'static str {
    match finding {
        Finding::TooMany(_) => "many",
        Finding::TooFew(_) => "few",
        Finding::AsRecommended => "kept",
        Finding::NoNumber | Finding::EnrollmentUnknown | Finding::StaffUnknown(_) => "open",
    }
}

fn verdict(entry: Entry, recommended: &Recommended) -> Option<impl IntoView + use<>> {
    let (kind, text) = match entry {
        Entry::Empty => return None,
        Entry::Count(_, finding) => (kind(finding), words::finding(finding, recommended)),
        Entry::NotACount(why) => ("wrong", not_a_count(must_be(why))),
    };
    Some(view! { <span data-finding=kind>{text}</span> })
}
