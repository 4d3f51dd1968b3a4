//! Lowering of roles.

use advisor::{
    permission::Permission,
    role::{Basis, Holder, Module, Role, System},
};

use super::{Lower, each_says, lists, says};
use crate::{names::Kind, raw};

/// How a role says that it works in every module.
const ALL_MODULES: &str = "All";

pub(super) fn role(
    key: &str,
    (system, role): &(System, raw::Role),
    lower: &mut Lower<'_>,
) -> Option<Role> {
    let group = lower.group(&role.group);
    let modules = lower.all(&role.modules, module);
    let holders = lower.all(&role.holders, holder);
    let channel = lower.channel(&role.channel);
    let approver = lower.perhaps(role.approver.as_ref(), Lower::contact);
    let includes = lower.all(&role.includes, |role, lower| lower.role(role));
    let nearest = lower.perhaps(role.nearest.as_ref(), Lower::role);
    let grants = lower.all(&role.grants, grant);
    let open_lists = lower.all(&role.open_lists, |module, lower| lists::module(lower, module));
    let purpose = lower.all(&role.purpose, |area, lower| lower.area(area));
    let vague_areas = lower.all(&role.vague_areas, |area, lower| lower.area(area));
    let source = lower.citation(&role.source);
    Some(Role {
        key: key.rsplit('/').next().unwrap_or(key).to_owned(),
        system: *system,
        name: says(&role.name),
        summary: says(&role.summary),
        group: group?,
        security_level: role.security_level,
        modules: modules?,
        holders: holders?,
        number_of_users: role.number_of_users.as_ref().map(says),
        cardinality: role.cardinality.as_ref().map(|cardinality| cardinality.value),
        channel: channel?,
        channel_label: says(&role.channel_label),
        approver: approver?,
        available_from: role.available_from,
        includes: includes?,
        nearest: nearest?,
        grants: grants?.concat(),
        limits: each_says(&role.limits),
        open_lists: open_lists?,
        purpose: purpose?,
        vague_areas: vague_areas?,
        source: source?,
    })
}

fn module(module: &raw::Module, lower: &mut Lower<'_>) -> Option<Module> {
    if module.name.as_str() != ALL_MODULES {
        lower.names.find(Kind::Module, &module.name, lower.log)?;
    }
    Some(Module { name: says(&module.name), qualifier: module.qualifier })
}

fn holder(holder: &raw::Holder, lower: &mut Lower<'_>) -> Option<Holder> {
    Some(Holder {
        positions: lower.all(&holder.positions.0, |position, lower| lower.position(position))?,
        places: holder.places.0.iter().copied().collect(),
        basis: holder.basis.unwrap_or(Basis::Position),
        beside: lower.perhaps(holder.beside.as_ref(), Lower::role)?,
        note: holder.note.as_ref().map(says),
    })
}

/// A permission for each action on each area.
fn grant(grant: &raw::Grant, lower: &mut Lower<'_>) -> Option<Vec<Permission>> {
    let areas = lower.all(&grant.areas, |area, lower| lower.area(area))?;
    let permissions = areas.into_iter().flat_map(|area| {
        let (scope, extent) = (grant.scope, grant.extent);
        grant.actions.iter().map(move |action| Permission { area, action: *action, scope, extent })
    });
    Some(permissions.collect())
}
