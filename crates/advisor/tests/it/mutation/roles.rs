//! Changes of roles: whom they are for, what they grant, how one gets them.

use advisor::{
    catalog::Area,
    role::{Basis, Place, Role, SecurityLevel, System},
};

use super::Mutant;
use crate::common::catalog;

/// Every change made here.
pub(super) fn mutants() -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (id, role) in catalog().roles().filter(|(_, role)| role.system == System::Misis) {
        let mut of_role = Vec::new();
        holders(id.index(), role, &mut of_role);
        grants(id.index(), role, &mut of_role);
        getting(id.index(), role, &mut of_role);
        mutants.extend(of_role.into_iter().map(|mutant| mutant.of(id)));
    }
    mutants
}

fn holders(at: usize, role: &Role, mutants: &mut Vec<Mutant>) {
    for (nth, holder) in role.holders.iter().enumerate() {
        let of = format!("holders {} of {}", nth + 1, role.key);
        mutants.push(Mutant::new("drops holders", of.clone(), move |content| {
            content.roles[at].holders.remove(nth);
        }));
        for (one, position) in holder.positions.iter().enumerate() {
            let what = format!("{of} without {}", catalog()[*position].key);
            mutants.push(Mutant::new("drops a position of holders", what, move |content| {
                content.roles[at].holders[nth].positions.remove(one);
            }));
        }
        for place in Place::ALL {
            let without = holder.places.iter().filter(|other| *other != place).collect();
            if holder.places.contains(place) {
                let what = format!("{of} without {}", place.key());
                mutants.push(Mutant::new("drops a place of holders", what, move |content| {
                    content.roles[at].holders[nth].places = without;
                }));
            } else {
                let with = holder.places.with(place);
                let what = format!("{of} with {}", place.key());
                mutants.push(Mutant::new("adds a place to holders", what, move |content| {
                    content.roles[at].holders[nth].places = with;
                }));
            }
        }
        for basis in [Basis::Everyone, Basis::Position, Basis::Duty, Basis::AskFirst] {
            if basis != holder.basis {
                let what = format!("{of} by {basis:?}");
                mutants.push(Mutant::new("changes the basis of holders", what, move |content| {
                    content.roles[at].holders[nth].basis = basis;
                }));
            }
        }
    }
}

fn grants(at: usize, role: &Role, mutants: &mut Vec<Mutant>) {
    for (nth, grant) in role.grants.iter().enumerate() {
        let what = format!("{} without {:?} {}", role.key, grant.action, catalog()[grant.area].key);
        mutants.push(Mutant::new("drops a grant", what, move |content| {
            content.roles[at].grants.remove(nth);
        }));
    }
    for (nth, module) in role.modules.iter().enumerate() {
        let is_whole =
            |area: &Area| area.whole_module && area.module.as_ref() == Some(&module.name);
        if catalog().areas().any(|(_, area)| is_whole(area)) {
            let what = format!("{} without {}", role.key, module.name);
            mutants.push(Mutant::new("drops a module of a role", what, move |content| {
                content.roles[at].modules.remove(nth);
            }));
        }
    }
    for (nth, module) in role.open_lists.iter().enumerate() {
        let what = format!("{} without {module}", role.key);
        mutants.push(Mutant::new("drops an open list", what, move |content| {
            content.roles[at].open_lists.remove(nth);
        }));
    }
    for (nth, included) in role.includes.iter().enumerate() {
        let what = format!("{} without {}", role.key, catalog()[*included].key);
        mutants.push(Mutant::new("drops an included role", what, move |content| {
            content.roles[at].includes.remove(nth);
        }));
    }
}

fn getting(at: usize, role: &Role, mutants: &mut Vec<Mutant>) {
    for (other, channel) in catalog().channels() {
        if other != role.channel {
            let what = format!("{} through {}", role.key, channel.name);
            mutants.push(Mutant::new("changes the channel of a role", what, move |content| {
                content.roles[at].channel = other;
            }));
        }
    }
    let approvers = catalog().contact_ids().map(Some).chain([None]);
    for approver in approvers.filter(|approver| *approver != role.approver) {
        let by = approver.map_or("nobody", |approver| &catalog()[approver].name);
        let what = format!("{} approved by {by}", role.key);
        mutants.push(Mutant::new("changes the approver of a role", what, move |content| {
            content.roles[at].approver = approver;
        }));
    }
    for level in [SecurityLevel::Low, SecurityLevel::Moderate, SecurityLevel::High] {
        if role.security_level != Some(level) {
            let what = format!("{} at {}", role.key, level.name());
            mutants.push(Mutant::new(
                "changes the security level of a role",
                what,
                move |content| {
                    content.roles[at].security_level = Some(level);
                },
            ));
        }
    }
}
