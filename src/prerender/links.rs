//! Which links lead to pages that need a module of the program, so that it is asked for before the program is there.

use advisor::{
    answers::Answers,
    catalog::Catalog,
    only,
    route::{Later, Route},
};

use crate::lazy::Module;

/// A line for each: the module as `wasm_split` calls it, and the beginning of the links to a page that needs it, up to
/// their second `/` and `?`.
pub(super) fn links(catalog: &'static Catalog) -> String {
    let link = |route: fn(Answers) -> Route| route(Answers::default()).print(catalog);
    let first = only::first(catalog, None).print(catalog);
    // A link to a question goes on with its name.
    let question = first.rsplit_once('/').map_or("", |(page, _)| page);
    let of_questions = [
        (Module::Questions, question.to_owned()),
        (Module::Outcome, link(Route::Check)),
        (Module::Outcome, link(Route::Outcome)),
        (Module::Tools, link(Route::WhyNot)),
        (Module::Tools, link(Route::Map)),
    ];
    let beside = Later::ALL.into_iter().map(|page| (Module::of_later(page), page.link("")));
    let lines = of_questions.into_iter().chain(beside);
    let lines = lines.map(|(module, link)| format!("{} {link}", name(module)));
    lines.collect::<Vec<_>>().join("\n")
}

/// How `wasm_split` calls a module.
const fn name(module: Module) -> &'static str {
    match module {
        Module::Questions => "questions",
        Module::Outcome => "outcome",
        Module::Tools => "tools",
        Module::Roster => "roster",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundled;

    #[test]
    fn every_link_to_a_page_that_needs_a_module_has_its_line() {
        let expected = [
            "questions #/v1/question",
            "outcome #/v1/check",
            "outcome #/v1/outcome",
            "tools #/v1/why-not",
            "tools #/v1/map",
            "tools #/v1/roles",
            "tools #/v1/role",
            "tools #/v1/compare",
            "tools #/v1/features",
            "tools #/v1/matrix",
            "tools #/v1/faq",
            "tools #/v1/plan",
            "roster #/v1/roster",
            "tools #/v1/powerschool",
            "tools #/v1/desk",
            "tools #/v1/tools",
            "tools #/v1/help",
        ];
        let links = links(bundled::catalog());
        assert_eq!(links.lines().collect::<Vec<_>>(), expected);
    }
}
