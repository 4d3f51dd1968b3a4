//! A summary list: what was asked, what was answered, and a link to change it.

use leptos::prelude::*;

use crate::text::check::{CHANGE, CHANGE_AFTER};

/// One line of the list.
pub(crate) struct Line {
    /// What it is about.
    pub(crate) topic: String,
    /// What was answered.
    pub(crate) answers: Vec<String>,
    /// Where the answer can be changed.
    pub(crate) change: String,
}

/// The list.
pub(crate) fn summary_list(lines: Vec<Line>) -> impl IntoView {
    view! { <dl class="summary">{lines.into_iter().map(line).collect_view()}</dl> }
}

fn line(
    Line {
        topic,
        answers,
        change,
    }: Line,
) -> impl IntoView {
    let named = [CHANGE_AFTER, &topic].concat();
    view! {
        <div>
            <dt>{topic}</dt>
            {answers.into_iter().map(|answer| view! { <dd>{answer}</dd> }).collect_view()}
            <dd class="change">
                <a href=change>{CHANGE}<span class="visually-hidden">{named}</span></a>
            </dd>
        </div>
    }
}
