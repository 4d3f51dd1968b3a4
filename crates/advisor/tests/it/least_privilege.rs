//! The search for the least access, against trying every set of roles.

use advisor::{
    catalog::RoleId,
    least_privilege::{cover, permissions, smallest_sets},
    permission::Permission,
    role::{SecurityLevel, System},
};
use proptest::{prelude::*, sample::subsequence};

use crate::common::catalog;

fn misis_roles() -> Vec<RoleId> {
    catalog().roles().filter(|(_, role)| role.system == System::Misis).map(|(id, _)| id).collect()
}

fn granted_by(roles: &[RoleId]) -> Vec<Permission> {
    let mut granted: Vec<Permission> =
        roles.iter().flat_map(|role| permissions(catalog(), *role)).collect();
    granted.sort_unstable();
    granted.dedup();
    granted
}

/// Every set of roles that covers what can be covered, of which none is better.
fn by_trying_every_set(open: &[RoleId], needs: &[Permission]) -> Vec<Vec<RoleId>> {
    let everything = granted_by(open);
    let coverable: Vec<Permission> =
        needs.iter().filter(|need| cover(&everything, &[**need])).copied().collect();
    let sets = (0..1_usize << open.len()).map(|set| -> Vec<RoleId> {
        open.iter()
            .enumerate()
            .filter(|(at, _)| set & (1 << at) != 0)
            .map(|(_, role)| *role)
            .collect()
    });
    let covers: Vec<Vec<RoleId>> = sets.filter(|set| cover(&granted_by(set), &coverable)).collect();
    let grants_less = |a: &[RoleId], b: &[RoleId]| {
        let (a, b) = (granted_by(a), granted_by(b));
        cover(&b, &a) && !cover(&a, &b)
    };
    let rank = |set: &[RoleId]| -> (Option<SecurityLevel>, usize, usize) {
        let beyond = |grant: &&Permission| !needs.iter().any(|need| grant.covers(*need));
        (
            set.iter().filter_map(|role| catalog()[*role].security_level).max(),
            granted_by(set).iter().filter(beyond).count(),
            set.len(),
        )
    };
    let mut least: Vec<Vec<RoleId>> = covers
        .iter()
        .filter(|set| !covers.iter().any(|other| grants_less(other, set)))
        .cloned()
        .collect();
    let best = least.iter().map(|set| rank(set)).min();
    least.retain(|set| Some(rank(set)) == best);
    least.sort();
    least
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_search_finds_what_trying_every_set_finds(
        open in subsequence(misis_roles(), 0..=7),
        duties in subsequence(catalog().duty_ids().collect::<Vec<_>>(), 0..=4),
    ) {
        let needs: Vec<Permission> =
            duties.iter().flat_map(|duty| catalog()[*duty].needs.iter().copied()).collect();
        let mut found = smallest_sets(catalog(), &[], &open, &needs);
        found.sort();
        prop_assert_eq!(found, by_trying_every_set(&open, &needs));
    }
}

/// The guide: Counselor Plus is Counselor with transcripts added, so it holds all of Counselor.
#[test]
fn an_included_role_is_held_whole() {
    let role = |name: &str| catalog().roles().find(|(_, role)| role.name == name).unwrap().0;
    let (plus, counselor) = (role("Counselor Plus"), role("Counselor"));
    assert!(cover(&permissions(catalog(), plus), &permissions(catalog(), counselor)));
    assert!(!cover(&permissions(catalog(), counselor), &permissions(catalog(), plus)));
}
