//! The search for the least access, against trying every set of roles.

use std::collections::BTreeSet;

use advisor::{
    catalog::{DutyId, RoleId},
    least_privilege::{covers, smallest_sets},
    permission::{Access, Action, Extent, Permission, Scope},
    role::{SecurityLevel, System},
};
use proptest::{prelude::*, sample::subsequence};

use crate::common::catalog;

fn misis_roles() -> Vec<RoleId> {
    catalog().roles().filter(|(_, role)| role.system == System::Misis).map(|(id, _)| id).collect()
}

/// Everything that these roles allow, one permission at a time, worked out from the lists of the catalogue.
fn granted_by(roles: &[RoleId]) -> BTreeSet<Permission> {
    let mut granted = BTreeSet::new();
    for role in roles {
        let role = &catalog()[*role];
        granted.extend(granted_by(&role.includes));
        for grant in &role.grants {
            granted.extend(brought_by(*grant));
            let whole = &catalog()[grant.area];
            for (area, of_area) in catalog().areas() {
                if whole.everything && of_area.system == whole.system && !of_area.apart {
                    granted.extend(brought_by(Permission { area, action: Action::View, ..*grant }));
                }
            }
        }
    }
    granted
}

/// Every permission that one permission brings.
fn brought_by(grant: Permission) -> impl Iterator<Item = Permission> {
    let actions = [Action::View, Action::Enter, Action::Change, Action::Approve, Action::Delete];
    let scopes = [Scope::OwnClasses, Scope::School, Scope::District];
    let extents = [Extent::Limited, Extent::Most, Extent::All];
    actions
        .into_iter()
        .flat_map(move |action| scopes.into_iter().map(move |scope| (action, scope)))
        .flat_map(move |(action, scope)| {
            extents.into_iter().map(move |extent| Permission {
                area: grant.area,
                action,
                scope,
                extent,
            })
        })
        .filter(move |permission| grant.covers(*permission))
}

/// Every set of roles that covers what can be covered, of which none is better.
fn by_trying_every_set(
    given: &[RoleId],
    open: &[RoleId],
    needs: &[Permission],
) -> Vec<Vec<RoleId>> {
    let all: Vec<RoleId> = given.iter().chain(open).copied().collect();
    let everything = granted_by(&all);
    let coverable: Vec<Permission> =
        needs.iter().filter(|need| everything.contains(need)).copied().collect();
    let asked: BTreeSet<Permission> = granted_by(given)
        .into_iter()
        .chain(needs.iter().flat_map(|need| brought_by(*need)))
        .collect();
    let sets = (0..1_usize << open.len()).map(|set| -> Vec<RoleId> {
        let chosen = open.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0);
        chosen.map(|(_, role)| *role).collect()
    });
    let candidates: Vec<(Vec<RoleId>, BTreeSet<Permission>)> = sets
        .map(|set| {
            let all: Vec<RoleId> = given.iter().chain(&set).copied().collect();
            let granted = granted_by(&all);
            (set, granted)
        })
        .filter(|(_, granted)| coverable.iter().all(|need| granted.contains(need)))
        .collect();
    let least: Vec<&(Vec<RoleId>, BTreeSet<Permission>)> = candidates
        .iter()
        .filter(|(_, granted)| {
            candidates.iter().all(|(_, other)| other == granted || !other.is_subset(granted))
        })
        .collect();
    let rank = |(set, granted): &(Vec<RoleId>, BTreeSet<Permission>)| {
        let highest: Option<SecurityLevel> =
            set.iter().filter_map(|role| catalog()[*role].security_level).max();
        (highest, granted.difference(&asked).count(), set.len())
    };
    let best = least.iter().map(|candidate| rank(candidate)).min();
    let mut best: Vec<Vec<RoleId>> = least
        .into_iter()
        .filter(|candidate| Some(rank(candidate)) == best)
        .map(|(set, _)| set.clone())
        .collect();
    best.sort();
    best
}

fn access_of(roles: &[RoleId]) -> Access {
    let mut access = Access::default();
    for role in roles {
        access.add(catalog().access(*role));
    }
    access
}

fn needs_of(duties: &[DutyId]) -> Vec<Permission> {
    duties.iter().flat_map(|duty| catalog()[*duty].needs.iter().copied()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_search_finds_what_trying_every_set_finds(
        given in subsequence(misis_roles(), 0..=2),
        open in subsequence(misis_roles(), 0..=7),
        duties in subsequence(catalog().duty_ids().collect::<Vec<_>>(), 0..=4),
    ) {
        let needs = needs_of(&duties);
        let covers = covers(catalog(), &access_of(&given), &open, &needs);
        let mut found = smallest_sets(&covers);
        found.sort();
        prop_assert_eq!(found, by_trying_every_set(&given, &open, &needs));
    }

    #[test]
    fn sets_of_permissions_are_what_their_lists_say(
        a in subsequence(misis_roles(), 0..=3),
        b in subsequence(misis_roles(), 0..=3),
    ) {
        let (lists, sets) = ([granted_by(&a), granted_by(&b)], [access_of(&a), access_of(&b)]);
        prop_assert_eq!(sets[0].holds(&sets[1]), lists[1].is_subset(&lists[0]));
        prop_assert_eq!(sets[0].beyond(&sets[1]) as usize, lists[0].difference(&lists[1]).count());
        let all: Vec<Permission> = lists[0].iter().copied().collect();
        prop_assert!(sets[0].allows_all(&all));
    }
}

/// The guide: Counselor Plus is Counselor with transcripts added, so it holds all of Counselor.
#[test]
fn an_included_role_is_held_whole() {
    let role = |name: &str| catalog().roles().find(|(_, role)| role.name == name).unwrap().0;
    let (plus, counselor) = (role("Counselor Plus"), role("Counselor"));
    assert!(catalog().access(plus).holds(catalog().access(counselor)));
    assert!(!catalog().access(counselor).holds(catalog().access(plus)));
}
