//! Answers kept on request: read back whole within their time, and nothing else is.

use advisor::{
    kept::{HOURS, Kept, read, time, until, write},
    route::Route,
};
use proptest::prelude::*;

use crate::{
    common::{answers, catalog},
    links::any_answers,
};

const NOW: u32 = 29_900_000;
const LINK: &str = "#/v1/question/workplace?system=clever&employment=certificated";

fn check(kept: &str, now: u32, expected: &Kept) {
    assert_eq!(&read(catalog(), kept, now), expected, "{kept}");
}

#[test]
fn kept_for_some_hours() {
    let kept = write(LINK, NOW);
    let whole = Kept::Answers { link: LINK.into(), until: NOW + 60 * HOURS };
    for (later, expected) in [
        (0, &whole),
        (60 * HOURS - 1, &whole),
        (60 * HOURS, &Kept::Expired),
        (60 * 24 * 365, &Kept::Expired),
    ] {
        check(&kept, NOW + later, expected);
    }
    // The clock stands a year back: nobody knows how old it is.
    check(&kept, NOW - 60 * 24 * 365, &Kept::Damaged);
}

#[test]
fn what_is_not_ours_is_not_used() {
    let until = until(NOW);
    for kept in [
        String::new(),
        "v1".into(),
        format!("v1 {until}"),
        format!("v2 {until} {LINK}"),
        format!("v1 soon {LINK}"),
        format!("v1 -1 {LINK}"),
        format!("v1 99999999999999999999999 {LINK}"),
        format!("v1 {until} #/"),
        format!("v1 {until} #/v1/roles"),
        format!("v1 {until} javascript:alert(1)"),
        "{\"role\":1}".into(),
    ] {
        check(&kept, NOW, &Kept::Damaged);
    }
}

#[test]
fn times_of_day() {
    for (hours, minutes, expected) in [
        (0, 0, "12:00 AM"),
        (0, 59, "12:59 AM"),
        (9, 5, "9:05 AM"),
        (12, 30, "12:30 PM"),
        (15, 40, "3:40 PM"),
        (23, 9, "11:09 PM"),
    ] {
        assert_eq!(time(hours, minutes), expected);
    }
}

proptest! {
    #[test]
    fn any_answers_are_read_back(given in any_answers()) {
        let route = Route::Check(given.clone()).print(catalog());
        let expected = if given == answers("") {
            Kept::Damaged
        } else {
            Kept::Answers { link: route.clone(), until: until(NOW) }
        };
        prop_assert_eq!(read(catalog(), &write(&route, NOW), NOW), expected);
    }

    /// Whatever is kept, a link of ours comes out, or nothing.
    #[test]
    fn anything_can_be_kept(kept in "(v1 [0-9]{1,9} )?\\PC{0,40}", now in 0..40_000_000_u32) {
        if let Kept::Answers { link, .. } = read(catalog(), &kept, now) {
            prop_assert!(link.starts_with("#/v1/"));
        }
    }
}
