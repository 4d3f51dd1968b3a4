//! Answers that a browser keeps on request, for some hours: what is written and what is read back.
//!
//! They are kept as a link, so reading them is total, like reading a link; beside it stands until when. The
//! time is an argument, in minutes since 1970.

use crate::{
    answers::Answers,
    catalog::Catalog,
    report::words::text,
    route::{self, Route},
};

/// How long answers are kept, in hours after the last one: `docs/decisions/022-answers-kept-on-request.md`.
pub const HOURS: u32 = 4;

/// The version of what is written.
const VERSION: &str = "v1";

/// What was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// Answers.
    Answers {
        /// The link to go on with, from `#` on.
        link: String,
        /// Until when they are kept.
        until: u32,
    },
    /// Nothing any more: it is too old.
    Expired,
    /// Something that is none of ours, or damaged.
    Damaged,
}

/// Until when answers are kept that are kept now.
pub const fn until(now: u32) -> u32 {
    now.saturating_add(HOURS * 60)
}

/// What to keep of this link.
pub fn write(link: &str, now: u32) -> String {
    text(&[VERSION, " ", &until(now).to_string(), " ", link])
}

/// Reads what was kept. What claims to be kept for longer than we keep anything is as good as damaged: the
/// clock was wrong, now or then.
pub fn read(catalog: &Catalog, kept: &str, now: u32) -> Kept {
    let mut parts = kept.splitn(3, ' ');
    let (Some(VERSION), Some(end), Some(link)) = (parts.next(), parts.next(), parts.next()) else {
        return Kept::Damaged;
    };
    match end.parse() {
        Ok(end) if end <= now => Kept::Expired,
        Ok(end) if end <= until(now) => match answers(route::parse(catalog, link).route) {
            Some(route) => Kept::Answers { link: route.print(catalog), until: end },
            None => Kept::Damaged,
        },
        _ => Kept::Damaged,
    }
}

/// The route, if it holds answers.
fn answers(route: Route) -> Option<Route> {
    let is_some = |answers: &Answers| !answers.is_empty();
    let holds = match &route {
        Route::Question { answers, .. }
        | Route::Check(answers)
        | Route::Outcome(answers)
        | Route::WhyNot(answers)
        | Route::Map(answers) => is_some(answers),
        Route::Start | Route::Later { .. } | Route::NotFound(_) => false,
    };
    holds.then_some(route)
}

/// A time of day as people read it: “3:05 PM”. Hours from 0 to 23.
pub fn time(hours: u32, minutes: u32) -> String {
    let hour = match hours % 12 {
        0 => 12,
        hour => hour,
    };
    let zero = if minutes < 10 { ":0" } else { ":" };
    let half = if hours < 12 { " AM" } else { " PM" };
    text(&[&hour.to_string(), zero, &minutes.to_string(), half])
}
