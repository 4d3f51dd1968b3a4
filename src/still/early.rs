//! Which links lead to pages that need a part of the program, so that it is asked for before the program is there.

use advisor::{
    answers::Answers,
    catalog::Catalog,
    route::{Later, Route},
};

use crate::later::Part;

/// A line for each: the module as `wasm_split` calls it, and the beginning of the links to a page that needs it, up to
/// their second `/` and `?`.
pub(super) fn links(catalog: &'static Catalog) -> String {
    let link = |route: fn(Answers) -> Route| route(Answers::default()).print(catalog);
    let of_the_way = [
        (name(Part::Outcome), link(Route::Outcome)),
        (name(Part::Later), link(Route::WhyNot)),
        (name(Part::Later), link(Route::Map)),
    ];
    let beside = Later::ALL.map(|page| (name(Part::of(page)), page.link("")));
    let lines = of_the_way.into_iter().chain(beside);
    lines.map(|(part, link)| [part, " ", &link, "\n"].concat()).collect()
}

/// How `wasm_split` calls the module of a part.
fn name(part: Part) -> &'static str {
    match part {
        Part::Outcome => "outcome",
        Part::Later | Part::Plan | Part::PowerSchool | Part::Desk => "tools",
        Part::Roster => "roster",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundled;

    #[test]
    fn every_link_to_a_page_that_needs_a_part_has_its_line() {
        let expected = [
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
        ];
        let links = links(bundled::catalog());
        assert_eq!(links.lines().collect::<Vec<_>>(), expected);
    }
}
