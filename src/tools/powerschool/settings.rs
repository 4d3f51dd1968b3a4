//! The settings check: one enters what the screen shows, and sees what differs.

use advisor::sync_account::{
    Audit, AuditId, Kind, Setting, View,
    audit::{self, Verdict},
    hand_over,
};
use leptos::prelude::{With, WithUntracked};

use super::{Desk, school::Field};
use crate::{
    elements::heading::page_title,
    platform::{
        event,
        html::{Element, el, text_el},
    },
    text::powerschool::{
        AUDIT_BEFORE, DIFFERS, EXAMPLE_SHOWS, FILL, FILL_HINT, FITS, HAND_OVER_LINK, LOOK,
        NOT_ENTERED, REMEDY, RESULT, RISK, SHOWS, SOUND,
    },
    tools::Drawn,
};

pub(super) fn view(main: Element, desk: Desk, id: AuditId) -> Drawn {
    let Some(list) = desk.guide.audit(id) else { return super::tasks::view(main, desk) };
    let title = [AUDIT_BEFORE, &list.title].concat();
    let mut main = main
        .child(page_title(&title))
        .child(text_el("p", &list.lead))
        .child(text_el("p", FILL_HINT).class("hint"));
    let mut above: Option<&str> = None;
    for (place, setting) in list.settings.iter().enumerate() {
        let under = setting.under.as_deref();
        let mut row = row(desk, id, list, place, setting);
        if under != above {
            match under {
                Some(under) => main = main.child(text_el("h2", under)),
                // It stands below no heading any more.
                None => row = row.class("field apart"),
            }
        }
        above = under;
        main = main.child(row);
    }
    let fill = text_el("button", FILL)
        .attr("type", "button")
        .class("secondary")
        .on("click", move |_| desk.change(|progress| audit::fill(desk.guide, id, progress)));
    let main = main
        .child(el("p").child(fill))
        .child(text_el("h2", RESULT))
        .child(el("div").attr("role", "status").dynamic(move || Some(result(desk, id))))
        .child(el("p").class("keep").child(desk.link(HAND_OVER_LINK, View::HandOver)))
        .child(desk.source(&list.source));
    Drawn { main, title: Some(title) }
}

/// A setting: what the guide shows, where one enters what the screen shows, and how they compare.
fn row(
    desk: Desk,
    id: AuditId,
    list: &'static Audit,
    place: usize,
    setting: &'static Setting,
) -> Element {
    let free = matches!(setting.kind, Kind::GroupNumber | Kind::GroupName | Kind::Free(_));
    let mut hint = [if free { EXAMPLE_SHOWS } else { SHOWS }, &setting.value].concat();
    if let Some(note) = &setting.note {
        hint.push_str(". ");
        hint.push_str(note);
    }
    if setting.kind == Kind::Shown {
        return el("div")
            .class("field")
            .child(text_el("p", &setting.label).class("list-title"))
            .child(text_el("p", &hint).class("hint"));
    }
    let of = [&list.key, "-", &setting.key].concat();
    let told = move || told(desk, id, place);
    if free {
        let value = desk.progress.with_untracked(|progress| progress.entry(id, place).to_owned());
        let field = Field { id: &of, label: &setting.label, hint: &hint };
        return field.view(&value, told, move |event| {
            let typed = event::value(&event);
            desk.change(|progress| progress.enter(id, place, &typed));
        });
    }
    let (hint_id, told_id) = ([&of, "-hint"].concat(), [&of, "-told"].concat());
    let mut options =
        el("select").id(&of).attr("aria-describedby", &[&hint_id, " ", &told_id].concat());
    options = options.child(text_el("option", NOT_ENTERED).attr("value", ""));
    for (key, label) in audit::choices(setting) {
        options = options.child(text_el("option", label).attr("value", key));
    }
    let options = options
        .value_while(move || desk.progress.with(|progress| progress.entry(id, place).to_owned()))
        .on("change", move |event| {
            let chosen = event::chosen(&event);
            desk.change(|progress| progress.enter(id, place, &chosen));
        });
    el("div")
        .class("field")
        .child(label(setting, &of))
        .child(text_el("p", &hint).class("hint").id(&hint_id))
        .child(options)
        .child(el("div").id(&told_id).dynamic(told))
}

/// The label of a setting. The heading above it is said too, since labels come up twice.
fn label(setting: &Setting, of: &str) -> Element {
    let label = text_el("label", &setting.label).attr("for", of);
    match &setting.under {
        Some(under) => {
            let under = ["  (", under, ")"].concat();
            label.child(text_el("span", &under).class("visually-hidden"))
        }
        None => label,
    }
}

/// How a setting compares.
fn told(desk: Desk, id: AuditId, place: usize) -> Option<Element> {
    desk.progress.with(|progress| {
        let findings = audit::findings(desk.guide, id, progress);
        let finding = findings.get(place)?;
        let word = match finding.verdict {
            Verdict::NotEntered | Verdict::Shown => return None,
            Verdict::Fits => FITS,
            Verdict::Look => LOOK,
            Verdict::Differs => DIFFERS,
        };
        let verdict = text_el("p", word).attr("data-verdict", key(finding.verdict));
        let told = el("div").child(verdict);
        Some(if finding.risk.is_empty() {
            told
        } else {
            told.child(text_el("p", &[RISK, &finding.risk].concat()))
                .child(text_el("p", &[REMEDY, &finding.remedy].concat()))
        })
    })
}

/// What stands below the list, told aloud: how it compares as a whole, and what differs.
fn result(desk: Desk, id: AuditId) -> Element {
    desk.progress.with(|progress| {
        let findings = audit::findings(desk.guide, id, progress);
        let summary = audit::summary(&findings);
        let result = el("div");
        if summary.is_sound() {
            let verdict = text_el("p", SOUND).attr("data-verdict", key(Verdict::Fits));
            return result.child(verdict).child(text_el("p", &hand_over::sentence(summary)));
        }
        let mut list = el("ul");
        for finding in findings {
            if matches!(finding.verdict, Verdict::Differs | Verdict::Look) {
                let name = hand_over::setting_name(finding.setting);
                let line = [&name, ": ", &finding.shows, ". ", &finding.remedy].concat();
                list = list.child(text_el("li", &line).attr("data-verdict", key(finding.verdict)));
            }
        }
        let result = result.child(text_el("p", &hand_over::sentence(summary)));
        if summary.differ + summary.look > 0 { result.child(list) } else { result }
    })
}

/// How the style sheet knows a verdict.
const fn key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Fits => "fits",
        Verdict::Look => "look",
        Verdict::Differs => "differs",
        Verdict::NotEntered | Verdict::Shown => "none",
    }
}
