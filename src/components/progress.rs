//! How far somebody has come, as text and as a bar.

use leptos::prelude::*;

/// Says “Question 3 of about 7” and draws it. The bar repeats the text, so only the text is read aloud.
#[component]
pub(crate) fn Progress(
    #[prop(into)] text: String,
    /// What is done, and what there is to do.
    done: usize,
    total: usize,
) -> impl IntoView {
    let width = 100 * done / total.max(1);
    view! {
        <div class="progress">
            <p>{text}</p>
            <svg class="progress-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect class="track" width="100" height="4" rx="2"></rect>
                <rect class="done" width=width.to_string() height="4" rx="2"></rect>
            </svg>
        </div>
    }
}
