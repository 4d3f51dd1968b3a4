//! The weights are rough, and they may be: other ones hardly change a recommendation.

use advisor::{
    catalog::{Catalog, DutyId, RoleId},
    least_privilege::recommend,
    openings::{Openings, open_roles},
    role::Place,
    weights::Weights,
};

use crate::common::{catalog, changed};

/// Of a hundred recommendations, so many may be others with a weight that is a third more or less.
const MOST_IN_A_HUNDRED: usize = 5;

/// The weights three times as fine, with one of them changed.
fn finer(change: impl FnOnce(&mut Weights)) -> Catalog {
    changed(|content| {
        let weights = &mut content.weights;
        for weight in [
            &mut weights.view,
            &mut weights.enter,
            &mut weights.change,
            &mut weights.approve,
            &mut weights.delete,
            &mut weights.own_classes,
            &mut weights.school,
            &mut weights.district,
            &mut weights.limited,
            &mut weights.most,
            &mut weights.all,
        ] {
            *weight *= 3;
        }
        change(weights);
    })
}

/// What is recommended for each position, at each kind of place, for each duty that several sets
/// of roles cover, and each two of these.
fn recommendations(catalog: &Catalog) -> Vec<Vec<RoleId>> {
    let mut all = Vec::new();
    for place in Place::ALL {
        for position in catalog.position_ids() {
            let open = open_roles(catalog, [place].into_iter().collect(), &[position]);
            let openings = Openings::new(catalog, &open);
            let needs_choice = |duty: &DutyId| openings.covers(catalog, &[*duty]).len() > 1;
            let duties: Vec<DutyId> = catalog.duty_ids().filter(needs_choice).collect();
            let singles = duties.iter().map(|duty| vec![*duty]);
            let pairs = duties
                .iter()
                .enumerate()
                .flat_map(|(at, one)| duties.iter().take(at).map(move |other| vec![*other, *one]));
            for set in singles.chain(pairs) {
                all.push(recommend(&openings.covers(catalog, &set)).roles);
            }
        }
    }
    all
}

/// One of the weights.
type Weight = fn(&mut Weights) -> &mut u16;

#[test]
fn a_third_more_or_less_hardly_changes_a_recommendation() {
    let usual = recommendations(catalog());
    assert!(usual.len() > 300, "only {} recommendations are a choice", usual.len());
    assert_eq!(recommendations(&finer(|_| {})), usual);
    let weights: [(&str, Weight); 11] = [
        ("view", |weights| &mut weights.view),
        ("enter", |weights| &mut weights.enter),
        ("change", |weights| &mut weights.change),
        ("approve", |weights| &mut weights.approve),
        ("delete", |weights| &mut weights.delete),
        ("own classes", |weights| &mut weights.own_classes),
        ("school", |weights| &mut weights.school),
        ("district", |weights| &mut weights.district),
        ("limited", |weights| &mut weights.limited),
        ("most", |weights| &mut weights.most),
        ("all", |weights| &mut weights.all),
    ];
    let mut too_many = Vec::new();
    let mut check = |what: String, other: Catalog| {
        let others = recommendations(&other);
        let changed = usual.iter().zip(&others).filter(|(one, other)| one != other).count();
        println!("{what}: {changed} of {} recommendations are others", usual.len());
        if changed * 100 > usual.len() * MOST_IN_A_HUNDRED {
            too_many.push(what);
        }
    };
    for (name, weight) in weights {
        check(format!("{name}, a third more"), finer(|all| *weight(all) += *weight(all) / 3));
        check(format!("{name}, a third less"), finer(|all| *weight(all) -= *weight(all) / 3));
    }
    // Areas that are not sensitive have an implied factor of 1, so this one changes by whole numbers: by half.
    check("sensitive, half more".to_owned(), finer(|all| all.sensitive += 1));
    check("sensitive, half less".to_owned(), finer(|all| all.sensitive -= 1));
    assert_eq!(too_many, Vec::<String>::new());
}
