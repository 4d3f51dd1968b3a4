//! Which links lead to pages that need a part of the program, so that it is asked for before the program is there.

use advisor::{
    answers::Answers,
    catalog::Catalog,
    route::{Later, Route},
};

use crate::later::Part;

/// A line for each: the part as `wasm_split` calls it, and the beginning of the links to a page that needs it, up to
/// their second `/` and `?`. What hands an outcome on is not asked for: it stands at the end of a page, which is there
/// sooner without it.
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

/// How `wasm_split` calls a part.
fn name(part: Part) -> &'static str {
    match part {
        Part::Outcome => "outcome",
        Part::Later => "later",
        Part::Plan => "plan",
        Part::Roster => "roster",
        Part::PowerSchool => "powerschool",
        Part::Desk => "desk",
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
            "later #/v1/why-not",
            "later #/v1/map",
            "later #/v1/roles",
            "later #/v1/role",
            "later #/v1/compare",
            "later #/v1/features",
            "later #/v1/matrix",
            "later #/v1/faq",
            "plan #/v1/plan",
            "roster #/v1/roster",
            "powerschool #/v1/powerschool",
            "desk #/v1/desk",
        ];
        let links = links(bundled::catalog());
        assert_eq!(links.lines().collect::<Vec<_>>(), expected);
    }
}
