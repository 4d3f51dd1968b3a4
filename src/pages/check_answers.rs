//! Every answer with a link to change it, before the outcome.

use crate::{
    browser::html::{Element, el},
    components::{
        heading::page_title,
        summary_list::{line, summary_list},
    },
    text::check,
};
use advisor::{catalog::Catalog, page::CheckPage, route::Route};

pub(super) fn view(main: Element, catalog: &'static Catalog, page: &CheckPage) -> Element {
    let CheckPage { answered, counted } = page;
    let mut list = summary_list();
    for answer in answered {
        let question = answer.asked.question;
        let mut labels = Vec::new();
        for option in &answer.chosen {
            labels.push(catalog[*option].label.clone());
        }
        let change = Route::Question { question, answers: counted.clone() }.print(catalog);
        list = list.child(line(&catalog[question].topic, &labels, &change));
    }
    let outcome = Route::Outcome(counted.clone()).print(catalog);
    main.child(page_title(check::TITLE))
        .child(list)
        .child(el("p").child(super::button_link(check::BUTTON, &outcome)))
}
