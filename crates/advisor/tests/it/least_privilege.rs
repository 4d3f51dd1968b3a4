//! The search for the least access, against trying every set of roles.

use std::collections::{BTreeMap, BTreeSet};

use advisor::{
    catalog::{AreaId, DutyId, RoleId},
    least_privilege::{Recommendation, covers, recommend},
    permission::{Access, Action, Extent, Permission, Scope},
    role::{ModuleQualifier, SecurityLevel, System},
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
        // The areas that stand for a whole module: entered by a role whose row names the module, unless it is read only.
        let widest = role.grants.iter().map(|grant| grant.scope).max();
        for (area, of_area) in catalog().areas().filter(|(_, area)| area.whole_module) {
            let named =
                role.modules.iter().find(|module| of_area.module.as_ref() == Some(&module.name));
            if let (Some(module), Some(scope)) = (named, widest) {
                let only_looks = module.qualifier == Some(ModuleQualifier::ReadOnly);
                let action = if only_looks { Action::View } else { Action::Enter };
                granted.extend(brought_by(Permission { area, action, scope, extent: Extent::All }));
            }
        }
        for grant in &role.grants {
            granted.extend(brought_by(*grant));
            let whole = &catalog()[grant.area];
            let contained = contained_in(grant.area);
            for (area, of_area) in catalog().areas() {
                let shown = whole.everything && of_area.system == whole.system && !of_area.apart;
                if shown || contained.contains(&area) {
                    granted.extend(brought_by(Permission { area, action: Action::View, ..*grant }));
                }
            }
        }
    }
    granted
}

/// What an area contains, and what that contains.
fn contained_in(area: AreaId) -> BTreeSet<AreaId> {
    let inner = catalog()[area].contains.iter();
    inner.flat_map(|area| contained_in(*area).into_iter().chain([*area])).collect()
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

/// What all of these permissions weigh, by the definition in `catalog/weights.toml`.
fn weight(granted: &BTreeSet<Permission>) -> u32 {
    let weights = catalog().weights();
    let action = |action| match action {
        Action::View => weights.view,
        Action::Enter => weights.enter,
        Action::Change => weights.change,
        Action::Approve => weights.approve,
        Action::Delete => weights.delete,
    };
    let scope = |scope| match scope {
        Scope::OwnClasses => weights.own_classes,
        Scope::School => weights.school,
        Scope::District => weights.district,
    };
    let extent = |extent| match extent {
        Extent::Limited => weights.limited,
        Extent::Most => weights.most,
        Extent::All => weights.all,
    };
    let mut counted = granted.clone();
    for sum in &weights.sums {
        let seen = granted.iter().filter(|it| it.area == sum.area && it.action == Action::View);
        counted.extend(
            seen.flat_map(|it| sum.parts.iter().map(|area| Permission { area: *area, ..*it })),
        );
    }
    let mut strongest: BTreeMap<(AreaId, Scope), u32> = BTreeMap::new();
    for it in counted {
        let is_sum = weights.sums.iter().any(|sum| sum.area == it.area);
        let area = &catalog()[it.area];
        if !is_sum && !area.everything && !area.whole_module {
            let factor =
                if weights.sensitive_areas.contains(&it.area) { weights.sensitive } else { 1 };
            let found = [action(it.action), extent(it.extent), scope(it.scope), factor];
            let found: u32 = found.into_iter().map(u32::from).product();
            let known = strongest.entry((it.area, it.scope)).or_default();
            *known = found.max(*known);
        }
    }
    strongest.values().sum()
}

/// The set of roles that covers what can be covered and that no other one beats.
fn by_trying_every_set(given: &[RoleId], open: &[RoleId], needs: &[Permission]) -> Vec<RoleId> {
    let all: Vec<RoleId> = given.iter().chain(open).copied().collect();
    let everything = granted_by(&all);
    let coverable: Vec<Permission> =
        needs.iter().filter(|need| everything.contains(need)).copied().collect();
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
        (weight(granted), highest, set.len(), set.clone())
    };
    let best = least.into_iter().min_by_key(|candidate| rank(candidate));
    best.map(|(set, _)| set.clone()).unwrap_or_default()
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
        let found = recommend(&covers).roles;
        prop_assert_eq!(found, by_trying_every_set(&given, &open, &needs));
    }

    /// However the roles and needs are ordered, the same is recommended.
    #[test]
    fn the_order_of_roles_and_needs_does_not_matter(
        (one, other) in subsequence(misis_roles(), 0..=8).prop_flat_map(|open| (Just(open.clone()), Just(open).prop_shuffle())),
        duties in subsequence(catalog().duty_ids().collect::<Vec<_>>(), 0..=4),
    ) {
        let needs = needs_of(&duties);
        let reversed: Vec<Permission> = needs.iter().rev().copied().collect();
        let given = Access::default();
        let one = recommend(&covers(catalog(), &given, &one, &needs));
        prop_assert_eq!(one, recommend(&covers(catalog(), &given, &other, &reversed)));
    }

    /// One more duty never leads to less access, one duty less never to more.
    #[test]
    fn a_further_duty_never_leads_to_less_access(
        given in subsequence(misis_roles(), 0..=2),
        open in subsequence(misis_roles(), 0..=7),
        duties in subsequence(catalog().duty_ids().collect::<Vec<_>>(), 1..=4),
    ) {
        let weight = |duties: &[DutyId]| {
            let covers = covers(catalog(), &access_of(&given), &open, &needs_of(duties));
            let roles = recommend(&covers).roles;
            let all: Vec<RoleId> = given.iter().chain(&roles).copied().collect();
            catalog().weight(&access_of(&all))
        };
        prop_assert!(weight(&duties) >= weight(&duties[1..]));
    }

    /// An alternative covers the same, has no role to spare, and grants neither more nor less.
    #[test]
    fn an_alternative_grants_something_else(
        open in subsequence(misis_roles(), 0..=8),
        duties in subsequence(catalog().duty_ids().collect::<Vec<_>>(), 1..=3),
    ) {
        let covers = covers(catalog(), &Access::default(), &open, &needs_of(&duties));
        let Recommendation { roles, alternatives } = recommend(&covers);
        prop_assert!(alternatives.len() <= 2);
        for set in alternatives {
            prop_assert!(covers.iter().any(|cover| cover.roles == set));
            let (recommended, other) = (granted_by(&roles), granted_by(&set));
            prop_assert!(!recommended.is_subset(&other) && !other.is_subset(&recommended));
        }
    }

    /// More access never weighs less; and what a set weighs is what its permissions weigh by the definition.
    #[test]
    fn more_access_never_weighs_less(
        some in subsequence(misis_roles(), 0..=3),
        more in subsequence(misis_roles(), 0..=3),
    ) {
        let both: Vec<RoleId> = some.iter().chain(&more).copied().collect();
        prop_assert!(catalog().weight(&access_of(&both)) >= catalog().weight(&access_of(&some)));
        prop_assert_eq!(catalog().weight(&access_of(&both)), weight(&granted_by(&both)));
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
