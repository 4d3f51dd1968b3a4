//! Which roles to name for a duty that the roles open to somebody do not cover.
//!
//! Whoever reads them goes and asks for one. So they come in the order in which a careful principal would think of them
//! ([`Fit`]), and how much access they are only decides between roles that fit alike.

use crate::{
    answers::Answers,
    catalog::Catalog,
    facts,
    ids::{PositionId, RoleId},
    least_privilege::{Cover, by_rank, covers},
    openings::Open,
    permission::{Access, Permission},
    role::{Holder, Place, Places, Role, System},
    why_not::places_of,
};

/// How a role fits a person and a duty. The better comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The guide gives it to the person's own position, if only at another kind of school.
    OwnPosition,
    /// Among its users is a responsibility that can be given to any employee: “designated support staff”.
    Responsibility,
    /// It is for one program, and the duty is a part of that.
    Purpose,
    /// It is for people in other positions, and happens to cover the duty.
    OtherPosition,
}

/// Somebody in these positions at these places.
struct Person {
    places: Places,
    positions: Vec<PositionId>,
    /// The positions that people in theirs may be in as well, if only at another kind of school.
    related: Vec<PositionId>,
    /// The roles that are open to them.
    open: Vec<RoleId>,
}

/// The sets of roles to name for what these needs leave over: the best first, three at most; none if no role at places
/// like the person's covers them.
///
/// A role for one program is not named for anything else. Sets that are only for other positions are named where there
/// is nothing better.
pub(crate) fn roles_to_name(
    catalog: &Catalog,
    answers: &Answers,
    open: &[Open],
    given: &Access,
    needs: &[Permission],
) -> Vec<Vec<RoleId>> {
    let person = Person::new(catalog, answers, open);
    let mut missing = needs.to_vec();
    missing.retain(|need| !given.allows(*need));
    let mut fits: Vec<(RoleId, Fit)> = catalog
        .role_ids()
        .filter_map(|role| Some((role, person.fit(catalog, role, &missing)?)))
        .collect();
    // Strangers' roles are of use only where the others do not cover everything.
    let fitting: Vec<_> =
        fits.iter().copied().filter(|(_, fit)| *fit < Fit::OtherPosition).collect();
    if cover_all(catalog, given, &fitting, needs) {
        fits = fitting;
    } else if !cover_all(catalog, given, &fits, needs) {
        return Vec::new();
    }
    let candidates: Vec<RoleId> = fits.iter().map(|(role, _)| *role).collect();
    // A set fits as well as the worst of its roles.
    let fit = |cover: &Cover| {
        let of_cover = fits.iter().filter(|(role, _)| cover.roles.contains(role));
        of_cover.map(|(_, fit)| *fit).max()
    };
    let covers = covers(catalog, given, &candidates, needs);
    by_rank(&covers, fit).into_iter().map(|cover| cover.roles.clone()).collect()
}

/// Whether all these roles together cover the needs.
fn cover_all(
    catalog: &Catalog,
    given: &Access,
    fits: &[(RoleId, Fit)],
    needs: &[Permission],
) -> bool {
    let mut granted = given.clone();
    for (role, _) in fits {
        granted.add(catalog.access(*role));
    }
    granted.allows_all(needs)
}

impl Person {
    fn new(catalog: &Catalog, answers: &Answers, open: &[Open]) -> Self {
        let places = facts::places(catalog, answers);
        let mut positions = facts::positions(catalog, answers);
        // A position that has no role at the person's places is not asked about, so it does not count.
        positions.retain(|position| {
            let is_here = |holder: &Holder| {
                holder.places.meets(places) && holder.positions.contains(position)
            };
            catalog.roles().any(|(_, role)| role.holders.iter().any(is_here))
        });
        let related = facts::related_positions(catalog, answers);
        Self { places, positions, related, open: open.iter().map(|open| open.role).collect() }
    }

    /// How a role fits the person and what is missing; `None` if it is not to be named.
    fn fit(&self, catalog: &Catalog, id: RoleId, missing: &[Permission]) -> Option<Fit> {
        let role = &catalog[id];
        if role.system != System::Misis {
            return None;
        }
        if self.has_it_elsewhere(catalog, id) {
            let is_here = places_of(catalog, id, Some(&self.positions)).meets(self.places);
            // School Full Read is for those “outside of classroom”, whatever else they are.
            let is_left_out = is_here && !self.open.contains(&id);
            return (!is_left_out).then_some(Fit::OwnPosition);
        }
        let here = |holder: &&Holder| holder.places.meets(self.places);
        let mut holders = role.holders.iter().filter(here).peekable();
        holders.peek()?;
        let is_purpose = missing.iter().any(|need| role.purpose.contains(&need.area));
        if !role.purpose.is_empty() && !is_purpose {
            return None;
        }
        let mut positions = holders.flat_map(|holder| &holder.positions);
        Some(if positions.any(|position| catalog[*position].delegable) {
            Fit::Responsibility
        } else if is_purpose {
            Fit::Purpose
        } else {
            Fit::OtherPosition
        })
    }

    /// Whether the person's own positions have the role, here or at another kind of school. Roles of district offices
    /// are not for work in a school, nor those of secondary schools for an elementary one.
    fn has_it_elsewhere(&self, catalog: &Catalog, role: RoleId) -> bool {
        const SCHOOLS: [Place; 3] = [Place::Elementary, Place::Secondary, Place::Options];
        let schools: Places = SCHOOLS.into_iter().collect();
        let there = places_of(catalog, role, Some(&self.positions));
        let of_related = places_of(catalog, role, Some(&self.related));
        let there = if of_related.meets(self.places) { there } else { there.and(of_related) };
        let only_elementary = !SCHOOLS
            .into_iter()
            .any(|school| school != Place::Elementary && self.places.contains(school));
        there.meets(self.places)
            || there.meets(schools)
                && self.places.meets(schools)
                && !(only_elementary && is_for_secondary_schools(&catalog[role]))
    }
}

/// Whether secondary schools have the role, and elementary schools do not.
fn is_for_secondary_schools(role: &Role) -> bool {
    let has = |place| role.holders.iter().any(|holder| holder.places.contains(place));
    has(Place::Secondary) && !has(Place::Elementary)
}
