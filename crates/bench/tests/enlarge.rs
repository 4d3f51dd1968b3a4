//! Larger catalogues are sound, as large as they say, and advise the same.

use advisor::{
    catalog::Catalog,
    interview::{Step, interview},
    role::System,
};
use bench::{compile, enlarged, files, people};

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

/// The same people get as many outcomes, with the same roles: a copy of a role is for other people.
#[test]
fn nobody_is_advised_otherwise() {
    let files = files();
    let larger = enlarged(&files, 3).unwrap();
    let told = |files| {
        let catalog = compile(files).unwrap();
        let told = people(files, &catalog).unwrap().into_iter().map(|person| {
            let Step::Done(advice) = interview(&catalog, &person.answers).step else {
                return (person.file, Vec::new());
            };
            let roles = advice.outcomes.iter().flat_map(|outcome| outcome.verdict.roles());
            (person.file, roles.map(|role| catalog[*role].key.clone()).collect::<Vec<_>>())
        });
        told.collect::<Vec<_>>()
    };
    assert_eq!(told(&larger), told(&files));
}
