//! The engine and our own table decide alike.

use std::collections::BTreeSet;

use advisor::role::System;
use rule_engine::{Engine, cases, input, ours};

#[test]
fn every_case_is_decided_alike() {
    let catalog = bench::compile(&bench::files()).unwrap();
    let engine = Engine::new(&catalog).unwrap();
    let cases = cases(&catalog);
    let mut rules = BTreeSet::new();
    for case in cases {
        let input = input(&catalog, &case);
        let ours = ours(&catalog, &case);
        if ours.is_empty() {
            // None of the first rules holds: there the engine says nothing of a role either.
            assert!(engine.decide(&input).is_err(), "{case:?}");
            continue;
        }
        assert_eq!(engine.decide(&input).unwrap(), ours, "{case:?}");
        rules.extend(ours.into_iter().map(|(rule, _)| rule));
    }
    let all = catalog.rules().filter(|(_, rule)| rule.system == System::Clever);
    assert_eq!(rules, all.map(|(_, rule)| rule.key.clone()).collect(), "each rule holds in a case");
}
