//! A bar that shows a number against the range that it should be in.

use leptos::prelude::*;

/// How wide the drawing is, in its own units.
const WIDTH: u32 = 200;

/// The number as a bar, and the range as a box around it. It repeats what the text beside it says, so it is hidden from
/// assistive technology. The style sheet gives `kind` its color.
#[component]
pub(crate) fn RangeBar(
    kind: &'static str,
    number: u32,
    /// The least of the range; none if there is none.
    least: Option<u32>,
    /// The most of the range; none if it is open.
    most: Option<u32>,
) -> impl IntoView {
    let end = number.max(most.or(least).unwrap_or(0)).saturating_mul(5).div_ceil(4).max(1);
    let at = move |count: u32| {
        u32::try_from(u64::from(count) * u64::from(WIDTH) / u64::from(end)).unwrap_or(WIDTH)
    };
    let range = (least.is_some() || most.is_some()).then(|| {
        let from = at(least.unwrap_or(0));
        let width = most.map_or(WIDTH, at).saturating_sub(from).max(3);
        view! {
            <rect class="range" x=from.to_string() y="1" width=width.to_string() height="14"></rect>
        }
    });
    view! {
        <svg class="range-bar" data-kind=kind viewBox="0 0 200 16" aria-hidden="true">
            <rect class="track" y="5" width="200" height="6"></rect>
            {range}
            <rect class="number" y="5" width=at(number).to_string() height="6"></rect>
        </svg>
    }
}
