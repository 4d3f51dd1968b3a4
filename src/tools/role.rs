//! One role: the key facts first, then all that the sources say about it.

use advisor::{
    catalog::{Catalog, RoleId},
    comparison,
    profile::{self, Beginning, ForWhom, NumberOfUsers, Profile, Similar, parse, profile},
    report::{InterpretationLine, NextStep, Sentence},
    role::System,
    route::{Later, Notice},
};
use leptos::prelude::*;

use crate::{
    app::App,
    components::{
        disclosure::Disclosure,
        error_summary::FocusLink,
        heading::PageTitle,
        layout::{BackLink, ButtonLink, Main},
        notices::Notices,
        source::Source,
        tag::LevelChip,
    },
    platform::html::{Element, text_el},
    text::{
        document_title,
        outcome::{INTERPRETATIONS, READING, YEARLY},
        roles::{
            ALL, features, matrix,
            role::{
                ALL_HOLDERS, BEGIN, COMPARE, DOES, HOLDERS, HOW, INCLUDED_IN, INCLUDES, IS_THIS_ME,
                KEY_FACTS, KNOWN, LESS, LEVEL, LEVEL_HINT, MODULES, MORE, NO_LEVEL, NO_NUMBER, NOT,
                NOT_FOUND, NOT_HINT, NUMBER, SEES, SIMILAR, guide_says, hidden_role, known,
                similar, title,
            },
        },
    },
};

/// So many of those whom the role is for are among the key facts.
const HOLDERS_IN_VIEW: usize = 2;

const HOLDERS_ID: &str = "holders";

/// The page. `rest` is what the link says behind the page's name.
#[component]
pub(crate) fn RolePage(app: App, rest: String, notices: Vec<Notice>) -> impl IntoView {
    let (role, sentences) = parse(app.catalog, &rest);
    let all = Later::Roles.link("");
    match role {
        Some(role) => view! { <OfRole app role notices/> }.into_any(),
        None => view! {
            <Main app notices title=document_title(Some(NOT_FOUND), false)>
                <BackLink href=all.clone()/>
                <PageTitle text=NOT_FOUND/>
                <Notices sentences/>
                <p>
                    <a href=all>{ALL}</a>
                </p>
            </Main>
        }
        .into_any(),
    }
}

#[component]
fn OfRole(app: App, role: RoleId, notices: Vec<Notice>) -> impl IntoView {
    let catalog = app.catalog;
    let profile = profile(catalog, role);
    let name = catalog[role].name.clone();
    let title = title(&name, &profile.group);
    let table = table(catalog[role].system).map(|(title, page)| {
        view! {
            <p class="keep">
                <a href=page.link("")>{title}</a>
            </p>
        }
    });
    let Profile { beginning, similar, .. } = profile.clone();
    view! {
        <Main app notices title=document_title(Some(&title), false)>
            <BackLink href=Later::Roles.link("")/>
            <p class="hint">{profile.group.clone()}</p>
            <PageTitle text=name/>
            <p class="lead">{profile.summary.clone()}</p>
            <KeyFacts profile=profile.clone()/>
            <IsThisMe catalog beginning/>
            <RoleFacts catalog profile plain_href=None/>
            <SimilarRoles catalog role all=similar/>
            {table}
        </Main>
    }
}

/// The table of all roles of a system, where there is one.
const fn table(system: System) -> Option<(&'static str, Later)> {
    match system {
        System::Clever => Some((features::TITLE, Later::Features)),
        System::Misis => Some((matrix::TITLE, Later::Matrix)),
        System::PowerSchool => None,
    }
}

/// Level, how to get it, how many people should have it, and who it is for.
#[component]
fn KeyFacts(profile: Profile) -> impl IntoView {
    let level = match profile.security_level {
        Some(level) => view! {
            <LevelChip level/>
            <p class="hint">{LEVEL_HINT}</p>
        }
        .into_any(),
        None => view! { <p>{NO_LEVEL}</p> }.into_any(),
    };
    let number = profile.number.map_or_else(|| NO_NUMBER.to_owned(), |number| number.plain);
    let is_cut = profile.holders.len() > HOLDERS_IN_VIEW;
    let holders = profile.holders.into_iter().take(HOLDERS_IN_VIEW);
    let holders = holders.map(|line| view! { <p>{line.text}</p> }).collect_view();
    view! {
        <section aria-label=KEY_FACTS>
            <dl class="key-facts">
                <div>
                    <dt>{LEVEL}</dt>
                    <dd>{level}</dd>
                </div>
                <div>
                    <dt>{HOW}</dt>
                    <dd>
                        <p>{profile.apply}</p>
                        {profile.approver.map(|approver| view! { <p>{approver}</p> })}
                    </dd>
                </div>
                <div>
                    <dt>{NUMBER}</dt>
                    <dd>{number}</dd>
                </div>
                <div>
                    <dt>{HOLDERS}</dt>
                    <dd>
                        {holders}
                        {is_cut.then(|| view! { <FocusLink label=ALL_HOLDERS to=HOLDERS_ID/> })}
                    </dd>
                </div>
            </dl>
        </section>
    }
}

/// “Is this me?”, with what the questions begin with.
#[component]
fn IsThisMe(catalog: &'static Catalog, beginning: Beginning) -> impl IntoView {
    let lines = beginning.known.iter().map(|(topic, answer)| known(topic, answer));
    view! {
        <section class="is-this-me keep">
            <h2>{IS_THIS_ME}</h2>
            <p>{KNOWN}</p>
            <ul>{lines.map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            <p>
                <ButtonLink label=BEGIN href=beginning.route.print(catalog)/>
            </p>
        </section>
    }
}

/// What gives the links of a role's facts on the page that shows everything, where roles are a level lower than on their
/// own pages; nothing on these.
pub(crate) type PlainHref = Option<fn(&'static Catalog, String) -> String>;

/// All that the sources say about a role, without a word about other roles like it.
#[component]
pub(crate) fn RoleFacts(
    catalog: &'static Catalog,
    profile: Profile,
    plain_href: PlainHref,
) -> impl IntoView {
    let lower = plain_href.is_some();
    let yearly: Vec<String> = profile.yearly.iter().map(Sentence::marked).collect();
    let level = profile.security_level.filter(|_| lower);
    // On the page of a role, these are among the key facts.
    let (apply, approver) =
        if lower { (Some(profile.apply), profile.approver) } else { (None, None) };
    view! {
        <Allows lower sees=profile.sees does=profile.does not=profile.not/>
        {level
            .map(|level| {
                view! {
                    <Heading lower title=LEVEL/>
                    <p>{level}</p>
                    <p class="hint">{LEVEL_HINT}</p>
                }
            })}
        <Part lower title=MODULES lines=profile.modules/>
        <Holders lower holders=profile.holders/>
        {profile.number.map(|number| view! { <Number lower number/> })}
        <How catalog apply approver next=profile.next plain_href/>
        <Part lower title=YEARLY lines=yearly/>
        <Included catalog title=INCLUDES roles=profile.includes plain_href/>
        <Included catalog title=INCLUDED_IN roles=profile.included_in plain_href/>
        <Interpretations lower lines=profile.interpretations/>
        <p>
            <Source source=profile.source/>
        </p>
    }
}

/// A heading of the page, or two levels below.
#[component]
fn Heading(
    lower: bool,
    title: &'static str,
    #[prop(optional)] id: Option<&'static str>,
) -> impl IntoView {
    if lower {
        view! { <h4>{title}</h4> }.into_any()
    } else {
        view! { <h2 id=id tabindex=id.map(|_| "-1")>{title}</h2> }.into_any()
    }
}

/// A heading with one sentence or a list below it; neither if there is nothing.
#[component]
fn Part(lower: bool, title: &'static str, lines: Vec<String>) -> impl IntoView {
    let lines = match lines.as_slice() {
        [] => return ().into_any(),
        [line] => view! { <p>{line.clone()}</p> }.into_any(),
        _ => view! { <Lines lines/> }.into_any(),
    };
    view! {
        <Heading lower title/>
        {lines}
    }
    .into_any()
}

#[component]
fn Lines(lines: Vec<String>) -> impl IntoView {
    view! { <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
}

/// What the role lets one do, and what not, in two columns.
#[component]
fn Allows(lower: bool, sees: Vec<String>, does: Vec<String>, not: Vec<String>) -> impl IntoView {
    let not = (!not.is_empty()).then(|| {
        view! {
            <div class="cannot">
                <Heading lower title=NOT/>
                <Lines lines=not/>
                <p class="hint">{NOT_HINT}</p>
            </div>
        }
    });
    view! {
        <div class="can-and-cannot">
            <div class="can">
                <Part lower title=SEES lines=sees/>
                <Part lower title=DOES lines=does/>
            </div>
            {not}
        </div>
    }
}

#[component]
fn Holders(lower: bool, holders: Vec<ForWhom>) -> impl IntoView {
    let line = |line: ForWhom| {
        view! {
            <li>
                {line.text} {line.reading.then(|| view! { <Reading/> })}
                {line.source.map(|source| view! { <Source source/> })}
            </li>
        }
    };
    view! {
        <Heading lower title=HOLDERS id=HOLDERS_ID/>
        <ul class="reasons">{holders.into_iter().map(line).collect_view()}</ul>
    }
}

#[component]
fn Reading() -> impl IntoView {
    view! {
        " "
        <span class="reading">{READING}</span>
    }
}

#[component]
fn Number(lower: bool, number: NumberOfUsers) -> impl IntoView {
    view! {
        <Heading lower title=NUMBER/>
        <p>{guide_says(&number.guide)}</p>
        <p>{number.plain} {number.reading.then(|| view! { <Reading/> })}</p>
    }
}

#[component]
fn How(
    catalog: &'static Catalog,
    apply: Option<String>,
    approver: Option<String>,
    next: NextStep,
    plain_href: PlainHref,
) -> impl IntoView {
    let links = next.links.into_iter().map(|target| {
        let href = match plain_href {
            Some(plain_href) => plain_href(catalog, target.href),
            None => target.href,
        };
        view! {
            <li>
                <ButtonLink label=target.label href/>
            </li>
        }
    });
    let links = links.collect::<Vec<_>>();
    view! {
        <Heading lower=plain_href.is_some() title=HOW/>
        {apply.map(|apply| view! { <p>{apply}</p> })}
        <p>{next.text}</p>
        {approver.map(|approver| view! { <p>{approver}</p> })}
        {(!links.is_empty()).then(|| view! { <ul class="actions">{links}</ul> })}
    }
}

#[component]
fn Included(
    catalog: &'static Catalog,
    title: &'static str,
    roles: Vec<RoleId>,
    plain_href: PlainHref,
) -> impl IntoView {
    let item = move |role| {
        view! {
            <li>
                <RoleLink catalog role plain_href/>
            </li>
        }
    };
    (!roles.is_empty()).then(|| {
        view! {
            <Heading lower=plain_href.is_some() title/>
            <ul>{roles.into_iter().map(item).collect_view()}</ul>
        }
    })
}

/// A link to the page of a role, by its name.
#[component]
pub(crate) fn RoleLink(
    catalog: &'static Catalog,
    role: RoleId,
    plain_href: PlainHref,
) -> impl IntoView {
    let href = Later::Role.link(&profile::print(catalog, role));
    let href = match plain_href {
        Some(plain_href) => plain_href(catalog, href),
        None => href,
    };
    view! { <a href=href>{catalog[role].name.clone()}</a> }
}

/// What no document spells out.
#[component]
fn Interpretations(lower: bool, lines: Vec<InterpretationLine>) -> impl IntoView {
    let line = |line: InterpretationLine| {
        view! { <li>{line.text} {line.source.map(|source| view! { <Source source/> })}</li> }
    };
    (!lines.is_empty()).then(|| {
        view! {
            <Heading lower title=INTERPRETATIONS/>
            <ul class="reasons">{lines.into_iter().map(line).collect_view()}</ul>
        }
    })
}

#[component]
fn SimilarRoles(catalog: &'static Catalog, role: RoleId, all: Vec<Similar>) -> impl IntoView {
    let item = move |similar| view! { <SimilarRole catalog role of=similar/> };
    (!all.is_empty()).then(|| {
        view! {
            <h2>{SIMILAR}</h2>
            <div class="disclosures">{all.into_iter().map(item).collect_view()}</div>
        }
    })
}

#[component]
fn SimilarRole(catalog: &'static Catalog, role: RoleId, of: Similar) -> impl IntoView {
    let name = &catalog[of.role].name;
    let compare = Later::Compare.link(&comparison::print(catalog, &[role, of.role]));
    let lines = |title: &'static str, lines: Vec<String>| {
        (!lines.is_empty()).then(|| {
            view! {
                <p class="list-title">{title}</p>
                <Lines lines/>
            }
        })
    };
    view! {
        <Disclosure summary=similar(name, of.relation.words())>
            {lines(MORE, of.more)}
            {lines(LESS, of.less)}
            <ul>
                <li>
                    <RoleLink catalog role=of.role plain_href=None/>
                </li>
                <li>
                    <a href=compare>
                        {COMPARE} <span class="visually-hidden">{hidden_role(name)}</span>
                    </a>
                </li>
            </ul>
        </Disclosure>
    }
}

/// A link to the page of a role, for the pages that the older element builder draws.
pub(crate) fn role_link(catalog: &'static Catalog, role: RoleId) -> Element {
    let href = Later::Role.link(&profile::print(catalog, role));
    text_el("a", &catalog[role].name).href(&href)
}
