//! The radios for the kind of school.

use advisor::{catalog::Catalog, plan::words, question::Fact, role::Place};
use leptos::prelude::*;

use crate::components::{choice_input::ChoiceInput, field_error::FieldError};

/// The id of the first radio: an error leads there.
pub(in crate::tools) const FIRST_ID: &str = "place-elementary";
const ERROR_ID: &str = "place-error";

/// The radios. `None` is chosen at first.
#[component]
pub(in crate::tools) fn PlaceChoice(
    catalog: &'static Catalog,
    question: &'static str,
    places: &'static [Place],
    chosen: RwSignal<Option<Place>>,
    message: impl Fn() -> Option<String> + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let radio = move |place: &'static Place| {
        let (label, hint) = name(catalog, *place);
        view! {
            <ChoiceInput
                id=format!("place-{}", place.key())
                name="place"
                label
                hint
                is_checked=move || chosen.get() == Some(*place)
                on_change=move |_| chosen.set(Some(*place))
            />
        }
    };
    let has_message = message.clone();
    view! {
        <fieldset aria-describedby=ERROR_ID data-failed=move || has_message().map(|_| "")>
            <legend>
                <h2>{question}</h2>
            </legend>
            <FieldError id=ERROR_ID message/>
            <div class="choices">{places.iter().map(radio).collect_view()}</div>
        </fieldset>
    }
}

/// The name of a kind of school, and its hint, as in the questions; the offices have a name in the plan.
fn name(catalog: &'static Catalog, place: Place) -> (String, Option<&'static str>) {
    let option = catalog.question_of(Fact::SchoolLevel).and_then(|question| {
        catalog.options(question).find(|(_, option)| option.key == place.key())
    });
    match option {
        Some((_, option)) => (option.label.clone(), option.hint.as_deref()),
        None => (words::place(place).to_owned(), None),
    }
}
