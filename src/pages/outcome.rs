//! The outcome: what to do, then why, then everything around it.

pub(crate) mod item;

use super::{Drawn, back_link};
use crate::{
    browser::{
        clock,
        html::{Element, el, text_el},
    },
    components::{
        heading::{Level, page_title},
        lists::bullets,
        notices,
        summary_list::{line, summary_list},
    },
    text,
    text::{
        outcome::{
            ANSWERS, ANY_OF, DATE_BEFORE, KEEP, LEADS_TO, OTHER_ROLES, TITLE, WHAT_IF, YEARLY,
        },
        share::{CONTENT, UNREADABLE, VERSION},
    },
};
use advisor::{
    answers::Answers,
    catalog::Catalog,
    interview::Interview,
    page::{Page, Shown},
    report::{AnswerLine, Report, Section, Sentence, WhatIf, report},
    route::{Notice, Route},
    share::{Since, since},
};

/// The class of what is there on the screen, and not on paper: there one page is to hold what to do, and why.
const SCREEN: &str = "screen";

/// So many parts are made in one turn.
const TURN: usize = 1;

/// What stands behind what is said about the systems.
const BEHIND: [fn(&Told) -> Element; 3] = [Told::elsewhere, Told::grounds, Told::keep];

/// Up to this many answers that lead to the same are named at once.
const FEW: usize = 4;

/// What the page says.
struct Told {
    catalog: &'static Catalog,
    report: Report,
    counted: Answers,
}

/// Puts the outcome into `main`, with the notices about the link that led to it.
pub(crate) fn view(main: Element, catalog: &'static Catalog, shown: Shown) -> Drawn {
    let Shown { page: Page::Outcome(interview), stamp, notices, .. } = shown else {
        // The other pages are drawn without this part.
        return Drawn { main, title: None };
    };
    let counted = &interview.counted;
    let back = Route::Check(counted.clone()).print(catalog);
    let mut main = main.child(back_link(&back));
    let about_link = about_link(catalog, &interview, &notices, stamp.as_deref());
    if !about_link.is_empty() {
        main = main.child(notices::notices(&about_link));
    }
    let report = report(catalog, &interview, clock::today());
    let title = report.only_verdict().unwrap_or(TITLE).to_owned();
    let told = Told { catalog, report, counted: interview.counted };
    Drawn { main: body(main, told), title: Some(title) }
}

fn body(main: Element, told: Told) -> Element {
    let mut main = main;
    if told.level() != Level::Title {
        let mut verdicts = el("ul");
        for item in told.report.sections.iter().flat_map(|section| &section.items) {
            verdicts = verdicts.child(text_el("li", &item.verdict));
        }
        main = main.child(page_title(TITLE)).child(verdicts);
    }
    let parts = 0..told.report.sections.len() + BEHIND.len();
    let parts = parts.map_while(move |at| told.part(at));
    main.child(el("div").class("outcome").in_turns(TURN, parts))
}

impl Told {
    /// The part of the page that stands there: what is said about each system, and what is behind that.
    fn part(&self, at: usize) -> Option<Element> {
        let sections = &self.report.sections;
        let section =
            |section| section_view(self.catalog, section, self.level(), sections.len() > 1);
        let behind = || Some(BEHIND.get(at - sections.len())?(self));
        sections.get(at).map(section).or_else(behind)
    }

    /// The level of the headings with the verdicts.
    fn level(&self) -> Level {
        match (self.report.only_verdict(), self.report.sections.len()) {
            (Some(_), _) => Level::Title,
            (None, 1) => Level::Two,
            (None, _) => Level::Three,
        }
    }

    /// What would have led elsewhere, and the ways to the other outcomes.
    fn elsewhere(&self) -> Element {
        let mut elsewhere = el("div").class(SCREEN);
        if !self.report.what_if.is_empty() {
            let mut list = el("ul");
            for line in &self.report.what_if {
                list = list.child(what_if(line));
            }
            elsewhere = elsewhere.child(text_el("h2", WHAT_IF)).child(list);
        }
        let why_not = Route::WhyNot(self.counted.clone()).print(self.catalog);
        let why_not = text_el("a", text::outcome::WHY_NOT).href(&why_not);
        let ways = el("ul").child(el("li").child(why_not));
        elsewhere.child(ways.child(el("li").child(self.beside_others())))
    }

    /// A link to the map of the last question, where the outcome stands beside the others.
    fn beside_others(&self) -> Element {
        let mut answers = self.counted.clone();
        if let Some(AnswerLine { question, .. }) = self.report.answers.last() {
            answers.set(*question, Vec::new());
        }
        super::later::map_link(self.catalog, text::map::TITLE, &answers)
    }

    /// What it rests on: where it stands, of which day it is, and the answers, each with the way to change it.
    fn grounds(&self) -> Element {
        let Report { sources, today, version, answers: given, .. } = &self.report;
        let date = [DATE_BEFORE, &today.text(), ". ", VERSION, version, "."].concat();
        let mut answers = summary_list();
        for AnswerLine { question, topic, answers: given } in given {
            let route = Route::Question { question: *question, answers: self.counted.clone() };
            answers = answers.child(line(topic, given, &route.print(self.catalog)));
        }
        el("div")
            .child(text_el("h2", text::SOURCES))
            .child(bullets(sources))
            .child(text_el("p", &date))
            .child(text_el("h2", ANSWERS))
            .child(answers)
    }

    /// What one can do with the page.
    fn keep(&self) -> Element {
        let section = el("section").class("keep").child(text_el("h2", KEEP));
        let section = section.child(text_el("p", text::PRIVACY));
        super::share::view(section, self.catalog, &self.counted)
    }
}

/// A change and what it leads to. Many answers that lead to the same are folded away.
fn what_if(line: &WhatIf) -> Element {
    if line.options.len() <= FEW {
        return text_el("li", &line.text());
    }
    let count = line.options.len().to_string();
    let summary = [&line.change, count.as_str(), ANY_OF, LEADS_TO, &line.then].concat();
    let details = el("details").child(text_el("summary", &summary)).child(bullets(&line.options));
    el("li").child(details)
}

/// What is told about the link: what of it could not be used, and what has changed since it was made.
fn about_link(
    catalog: &'static Catalog,
    interview: &Interview,
    notices: &[Notice],
    stamp: Option<&str>,
) -> Vec<String> {
    let mut told: Vec<String> = notices.iter().map(|notice| notice.text(catalog)).collect();
    match stamp.map(|stamp| since(catalog, interview, stamp)) {
        None | Some(Since::Nothing) => {}
        Some(Since::Content) => told.push(CONTENT.to_owned()),
        Some(Since::Unreadable) => told.push(UNREADABLE.to_owned()),
        Some(Since::Outcome(sentences)) => told.extend(sentences),
    }
    told
}

/// What is said about one system, under its name where there are several.
fn section_view(
    catalog: &'static Catalog,
    section: &Section,
    level: Level,
    named: bool,
) -> Element {
    let Section { system, items, covered, yearly, other_roles } = section;
    let part = if level == Level::Title { Level::Two } else { level };
    let mut view = el("section").class("system");
    if named {
        view = view.child(text_el("h2", system.name()).class("system-name"));
    }
    for item in items {
        view = view.child(item::view(catalog, item, level));
    }
    if let Some(covered) = covered {
        view = view.child(text_el("p", covered));
    }
    let yearly: Vec<String> = yearly.iter().map(Sentence::marked).collect();
    view = item::part(view, part, YEARLY, &yearly);
    if other_roles.is_empty() {
        return view;
    }
    let mut others = el("ul");
    for role in other_roles {
        others = others.child(super::other_role(role));
    }
    let folded = el("details").class(SCREEN);
    view.child(folded.child(text_el("summary", OTHER_ROLES)).child(others))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundled;
    use advisor::{date::Date, interview::interview, route};

    /// The guide: Office Manager enrolls students, and does much besides; it does not schedule them.
    #[test]
    fn an_outcome_shows_what_a_role_allows_beyond_and_what_stays_uncovered() {
        const TECHNICIAN: &str = "#/v1/outcome?system=misis&employment=classified&workplace=one-school&school-level=elementary&position=office-technician&duty=enroll-students+something-else&other-duty=schedule-students";
        let catalog = bundled::catalog();
        let link = route::parse(catalog, TECHNICIAN);
        let Route::Outcome(answers) = link.route else { panic!("{link:?}") };
        let today = Date::new(2026, 11, 22).unwrap();
        let report = report(catalog, &interview(catalog, &answers), today);
        let [section] = report.sections.as_slice() else { panic!("{report:?}") };
        let html = section_view(catalog, section, Level::Two, false).still().html();
        for text in [
            "Apply for the MiSiS role Office Manager",
            "Beyond what you asked for, it also lets you",
            "duties that no role open to your position allows",
            "Counselor (for Counselor and Designated counseling support staff) would allow it",
        ] {
            assert!(html.contains(text), "{text} is not in\n{html}");
        }
    }

    #[test]
    fn a_link_made_with_other_content_says_whether_its_outcome_is_another() {
        let catalog = bundled::catalog();
        let link = route::parse(catalog, "#/v1/outcome?system=clever&employment=contractor");
        let Route::Outcome(answers) = link.route else { panic!("{link:?}") };
        let interview = interview(catalog, &answers);
        for (stamp, expected) in [
            (None, [""; 0].as_slice()),
            (Some("zzzzzz1 clever.contact"), &[CONTENT]),
            (Some("nonsense"), &[UNREADABLE]),
            (
                Some("zzzzzz clever.apply.staff"),
                &[
                    "When this link was made, its answer for Clever was: apply for Staff. Now it is: contact somebody.",
                ],
            ),
        ] {
            assert_eq!(about_link(catalog, &interview, &[], stamp), expected, "{stamp:?}");
        }
    }
}
