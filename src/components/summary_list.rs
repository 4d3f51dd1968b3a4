//! A summary list: each question with its answers, and a link to change them.

use leptos::prelude::*;

use crate::text::check::CHANGE;

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SummaryLine {
    /// What the question is about, in a few words.
    pub(crate) topic: String,
    /// The answers.
    pub(crate) answers: Vec<String>,
    /// The fragment of the question.
    pub(crate) change: String,
}

/// The list.
#[component]
pub(crate) fn SummaryList(lines: Vec<SummaryLine>) -> impl IntoView {
    view! { <dl class="summary">{lines.into_iter().map(row).collect_view()}</dl> }
}

fn row(line: SummaryLine) -> impl IntoView {
    let SummaryLine { topic, answers, change } = line;
    view! {
        <div>
            <dt>{topic.clone()}</dt>
            {answers.into_iter().map(|answer| view! { <dd>{answer}</dd> }).collect_view()}
            <dd class="change">
                <a href=change>
                    {CHANGE} <span class="visually-hidden">{format!(" {topic}")}</span>
                </a>
            </dd>
        </div>
    }
}
