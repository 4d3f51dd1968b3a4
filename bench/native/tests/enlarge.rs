//! Larger catalogues are sound, as large as they say, and advise the same.

use advisor::{
    catalog::Catalog,
    interview::{Step, interview},
    role::System,
};
use bench::{compile, enlarged, files, people, with_more_roles};

fn roles(catalog: &Catalog, system: System) -> usize {
    catalog.roles().filter(|(_, role)| role.system == system).count()
}

#[test]
fn every_role_of_misis_and_every_duty_is_there_so_many_times() {
    let files = files();
    let as_it_is = compile(&files).unwrap();
    let larger = compile(&enlarged(&files, 3).unwrap()).unwrap();
    assert_eq!(roles(&larger, System::Misis), 3 * roles(&as_it_is, System::Misis));
    assert_eq!(roles(&larger, System::Clever), roles(&as_it_is, System::Clever));
    assert_eq!(larger.duty_ids().len(), 3 * as_it_is.duty_ids().len());
    assert_eq!(compile(&enlarged(&files, 1).unwrap()).unwrap(), as_it_is);
}

#[test]
fn the_positions_that_there_are_hold_so_many_times_the_roles() {
    let files = files();
    let as_it_is = compile(&files).unwrap();
    let larger = compile(&with_more_roles(&files, 3).unwrap()).unwrap();
    assert_eq!(roles(&larger, System::Misis), 3 * roles(&as_it_is, System::Misis));
    assert_eq!(roles(&larger, System::Clever), roles(&as_it_is, System::Clever));
    assert_eq!(larger.duty_ids().len(), 3 * as_it_is.duty_ids().len());
    assert_eq!(larger.position_ids().len(), as_it_is.position_ids().len());
    assert_eq!(compile(&with_more_roles(&files, 1).unwrap()).unwrap(), as_it_is);
}

/// Of the roles that there were before, the same people get the same; of the copies, those that come with a
/// position. Nobody who asks about duties needs a copy for them.
#[test]
fn more_roles_come_beside_the_old_ones() {
    let files = files();
    let larger = with_more_roles(&files, 2).unwrap();
    let advised = |files| {
        let catalog = compile(files).unwrap();
        let advised = people(files, &catalog).unwrap().into_iter().map(|person| {
            let Step::Done(advice) = interview(&catalog, &person.answers).step else {
                return (person.file, Vec::new());
            };
            let roles = advice.outcomes.iter().flat_map(|outcome| outcome.verdict.roles());
            let keys = roles.map(|role| catalog[*role].key.clone());
            (person.file, keys.collect::<Vec<_>>())
        });
        advised.collect::<Vec<_>>()
    };
    let mut copies = 0;
    for ((file, mut now), (_, before)) in advised(&larger).into_iter().zip(advised(&files)) {
        let all = now.len();
        now.retain(|key| !key.ends_with("-1"));
        copies += all - now.len();
        assert_eq!(now, before, "{file}");
    }
    assert!(copies > 50, "only {copies}");
}

/// The same people get as many outcomes, with the same roles: a copy of a role is for other people.
#[test]
fn nobody_is_advised_otherwise() {
    let files = files();
    let larger = enlarged(&files, 3).unwrap();
    let advised = |files| {
        let catalog = compile(files).unwrap();
        let advised = people(files, &catalog).unwrap().into_iter().map(|person| {
            let Step::Done(advice) = interview(&catalog, &person.answers).step else {
                return (person.file, Vec::new());
            };
            let roles = advice.outcomes.iter().flat_map(|outcome| outcome.verdict.roles());
            (person.file, roles.map(|role| catalog[*role].key.clone()).collect::<Vec<_>>())
        });
        advised.collect::<Vec<_>>()
    };
    assert_eq!(advised(&larger), advised(&files));
}
