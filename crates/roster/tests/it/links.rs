//! The link of the page.

use advisor::role::Place;
use proptest::prelude::*;
use roster::link::{RosterLink, parse};

use crate::common::catalog;

#[test]
fn says_what_could_not_be_used() {
    let (link, notices) = parse(catalog(), "?school=secondary&students=1801");
    assert_eq!(link, RosterLink { school: Some(Place::Secondary), students: Some(1801) });
    assert_eq!(notices, [""; 0]);
    for rest in ["?school=office", "?school=university", "?students=many", "?x=1", "/deep"] {
        let (link, notices) = parse(catalog(), rest);
        assert_eq!(link, RosterLink::default(), "{rest}");
        assert_eq!(notices.len(), 1, "{rest}: {notices:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_is_read_again(school in 0_usize..4, students in proptest::option::of(0_u32..999_999)) {
        let schools = [None, Some(Place::Elementary), Some(Place::Secondary), Some(Place::Options)];
        let link = RosterLink { school: schools[school], students };
        prop_assert_eq!(parse(catalog(), &link.print(catalog())), (link, Vec::new()));
    }

    #[test]
    fn any_text_is_read(text in ".{0,60}") {
        parse(catalog(), &text);
    }
}
