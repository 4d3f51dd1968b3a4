//! Which roles are named for a duty that the roles open to somebody do not cover, and in which order.

use advisor::{
    advice::{Subject, UncoveredDuty, Verdict, advise},
    catalog::{DutyId, PositionId, RoleId},
    interview::interview,
    permission::Access,
    question::Meaning,
    report::report,
    role::{Holder, Place, Role, System},
};

use crate::common::{answers, catalog, names, option, question, role, today};

/// The lines about the duties that stay uncovered.
fn lines(query: &str) -> Vec<String> {
    let report = report(catalog(), &interview(catalog(), &answers(query)), today());
    let items = report.sections.iter().flat_map(|section| &section.items);
    items.flat_map(|item| &item.uncovered).flat_map(|line| line.then.clone()).collect()
}

/// The rows “Discipline Designee (S)” (deans; “Student Support, including …”), “Student Support – School Based” (“others
/// that need access to Student Support”, referral details) and “Counselor” (“designated support staff”, referrals).
#[test]
fn a_dean_who_writes_referrals_is_led_to_roles_that_a_dean_can_be_given() {
    for school in ["elementary", "secondary", "options"] {
        let lines = lines(&format!(
            "system=misis&employment=certificated&workplace=one-school&school-level={school}&position=dean&roster=no&duty=something-else&other-duty=write-referrals"
        ));
        assert!(lines[0].starts_with("Probably part of Discipline Designee (S)"), "{lines:?}");
        assert_eq!(
            lines[1..],
            [
                "Student Support – School Based (for RSP teacher and Another employee at a school who needs Student Support) would allow it",
                "Counselor (for Counselor and Designated counseling support staff) would allow it",
            ]
        );
    }
}

/// The rows “Office Manager” (elementary and options schools: Office Technician; secondary: Attendance Office staff),
/// “Counselor” (designated support staff) and “School Limited Read” (just this information, for others).
#[test]
fn a_clerk_who_looks_up_basic_information_is_led_to_the_own_position_first() {
    let lines = lines(
        "system=misis&employment=classified&workplace=one-school&school-level=secondary&position=office-technician&attendance-office=no&duty=something-else&other-duty=look-up-basic-information",
    );
    assert_eq!(
        lines,
        [
            "Office Manager (for Attendance Office staff; for your position at elementary schools and options schools only) would allow it",
            "Counselor (for Counselor and Designated counseling support staff) would allow it",
            "School Limited Read (for Cafeteria manager and School Police) would allow it",
        ]
    );
}

/// The row “Counselor Plus”: for secondary schools only. At an options school that is said; an elementary school is not
/// led to a role of secondary schools.
#[test]
fn a_counselor_learns_of_counselor_plus_at_an_options_school_and_not_at_an_elementary_one() {
    let at = |school: &str| {
        lines(&format!(
            "system=misis&employment=certificated&workplace=one-school&school-level={school}&position=counselor&roster=no&duty=something-else&other-duty=enter-transcripts"
        ))
    };
    assert_eq!(
        at("options"),
        ["Counselor Plus (for your position at secondary schools only) would allow it"]
    );
    let elementary = at("elementary");
    assert!(!elementary.is_empty(), "{elementary:?}");
    assert!(elementary.iter().all(|line| !line.contains("Counselor Plus")), "{elementary:?}");
}

/// A duty that stays uncovered, and the sets of roles named for it.
struct Named {
    position: PositionId,
    school: Place,
    duty: DutyId,
    given: Access,
    sets: Vec<Vec<RoleId>>,
}

/// What is named to everybody in one position at one school, for each other duty.
fn everything_named() -> Vec<Named> {
    let mut all = Vec::new();
    for school in [Place::Elementary, Place::Secondary, Place::Options] {
        let at_school = answers("system=misis&employment=certificated&workplace=one-school")
            .with(question("school-level"), vec![option("school-level", school.key())])
            .with(question("duty"), vec![option("duty", "something-else")]);
        for (own, of) in catalog().options(question("position")) {
            let Meaning::Position(position) = of.meaning else { continue };
            // Without a role at such a school, it is not offered there.
            let is_here = |holder: &Holder| {
                holder.places.contains(school) && holder.positions.contains(&position)
            };
            if !catalog().roles().any(|(_, role)| role.holders.iter().any(is_here)) {
                continue;
            }
            for (other, _) in catalog().options(question("other-duty")) {
                let answers = at_school
                    .with(question("roster"), vec![option("roster", "no")])
                    .with(question("position"), vec![own])
                    .with(question("other-duty"), vec![other]);
                let mut given = Access::default();
                let outcomes = advise(catalog(), &answers).outcomes;
                for role in outcomes.iter().flat_map(|outcome| outcome.verdict.roles()) {
                    given.add(catalog().access(*role));
                }
                for outcome in outcomes {
                    let Verdict::Contact { subject: Subject::Uncovered(duties), .. } =
                        outcome.verdict
                    else {
                        continue;
                    };
                    for UncoveredDuty { duty, sets, .. } in duties {
                        all.push(Named { position, school, duty, given: given.clone(), sets });
                    }
                }
            }
        }
    }
    assert!(all.len() > 1_000, "{}", all.len());
    all
}

impl Named {
    fn is_own(&self, role: &Role) -> bool {
        let names = |key: &str| {
            role.holders
                .iter()
                .any(|holder| holder.positions.iter().any(|id| catalog()[*id].key == key))
        };
        // “Secondary: Attendance Office staff (e.g., Senior Office Technician and Office Technician)”
        let is_technician = catalog()[self.position].key.ends_with("office-technician");
        let as_example = is_technician && self.school != Place::Secondary;
        names(&catalog()[self.position].key) || as_example && names("attendance-office-staff")
    }

    fn is_delegable(&self, role: &Role) -> bool {
        let here = role.holders.iter().filter(|holder| holder.places.contains(self.school));
        here.flat_map(|holder| &holder.positions).any(|id| catalog()[*id].delegable)
    }

    fn is_purpose(&self, role: &Role) -> bool {
        let missing = catalog()[self.duty].needs.iter().filter(|need| !self.given.allows(**need));
        missing.into_iter().any(|need| role.purpose.contains(&need.area))
    }

    /// How well a set fits, by the documents: the smaller the better.
    fn rank(&self, set: &[RoleId]) -> usize {
        let of_role = |id: &RoleId| {
            let role = &catalog()[*id];
            let checks = [self.is_own(role), self.is_delegable(role), self.is_purpose(role)];
            checks.iter().position(|is| *is).unwrap_or(checks.len())
        };
        set.iter().map(of_role).max().unwrap()
    }

    fn what(&self) -> String {
        let sets: Vec<_> = self.sets.iter().map(|set| names(set)).collect();
        let (position, duty) = (&catalog()[self.position].name, &catalog()[self.duty].name);
        format!("{position}, {:?}, {duty}: {sets:?}", self.school)
    }
}

#[test]
fn the_roles_that_fit_best_come_first_and_strangers_only_where_nothing_else_fits() {
    for named in everything_named() {
        let ranks: Vec<usize> = named.sets.iter().map(|set| named.rank(set)).collect();
        assert!(ranks.is_sorted(), "{ranks:?} {}", named.what());
        assert!(ranks.len() <= 3, "{}", named.what());
        assert!(ranks.first() == Some(&3) || !ranks.contains(&3), "{ranks:?} {}", named.what());
    }
}

/// “School GATE Coordinator” includes referrals; that makes it no role for people who have nothing to do with GATE.
#[test]
fn a_role_for_one_program_is_not_named_for_anything_else() {
    for named in everything_named() {
        for role in named.sets.iter().flatten().map(|id| &catalog()[*id]) {
            let fits = role.purpose.is_empty() || named.is_own(role) || named.is_purpose(role);
            assert!(fits, "{}: {}", role.name, named.what());
        }
    }
}

/// A role of one's own position at another kind of school is never cut off by a role of others; roles of secondary
/// schools are not for elementary ones, and roles of offices not for schools.
#[test]
fn a_role_of_the_own_position_at_another_school_is_always_among_those_named() {
    for named in everything_named() {
        let needs = &catalog()[named.duty].needs;
        let fitting = catalog().roles().filter(|(id, role)| {
            let mut access = named.given.clone();
            access.add(catalog().access(*id));
            let own = role.holders.iter().filter(|of| of.positions.contains(&named.position));
            let own: Vec<Place> = own.flat_map(|holder| holder.places.iter()).collect();
            let places: Vec<Place> =
                role.holders.iter().flat_map(|holder| holder.places.iter()).collect();
            let is_for_elementary = places.contains(&Place::Elementary);
            let is_secondary = places.contains(&Place::Secondary) && !is_for_elementary;
            role.system == System::Misis
                && access.allows_all(needs)
                && own.iter().any(|place| *place != Place::Office)
                && !(named.school == Place::Elementary && is_secondary)
        });
        if fitting.count() > 0 {
            let first = named.sets.first().unwrap_or_else(|| panic!("{}", named.what()));
            assert!(first.iter().all(|id| named.is_own(&catalog()[*id])), "{}", named.what());
        }
    }
}

/// Otherwise “the guide names no role for this” would be said where it names one.
#[test]
fn every_duty_that_a_role_at_a_place_allows_is_allowed_there_by_one_that_can_be_named() {
    for place in Place::ALL {
        for (_, duty) in catalog().duties() {
            let held = catalog().roles().filter(|(id, role)| {
                role.system == System::Misis
                    && role.holders.iter().any(|holder| holder.places.contains(place))
                    && catalog().access(*id).allows_all(&duty.needs)
            });
            let held: Vec<&Role> = held.map(|(_, role)| role).collect();
            let is_for = |role: &&Role| {
                role.purpose.is_empty()
                    || duty.needs.iter().any(|need| role.purpose.contains(&need.area))
            };
            assert!(held.is_empty() || held.iter().any(is_for), "{place:?}: {}", duty.name);
        }
    }
}

/// The programs that the names or users of rows are limited to, as the guide has them.
#[test]
fn a_purpose_is_a_part_of_what_the_role_grants() {
    for (_, of) in catalog().roles() {
        for area in &of.purpose {
            let granted = of.grants.iter().any(|grant| grant.area == *area);
            assert!(granted, "{}: {}", of.name, catalog()[*area].name);
        }
    }
    for key in
        ["school-gate-coordinator", "secondary-athletic-director", "secondary-auxiliary-director"]
    {
        assert!(!catalog()[role(&format!("misis/{key}"))].purpose.is_empty(), "{key}");
    }
    // These rows name no program.
    for key in ["counselor", "office-manager", "principal", "student-support-school-based"] {
        assert!(catalog()[role(&format!("misis/{key}"))].purpose.is_empty(), "{key}");
    }
}

/// “designated support staff”, “or designee(s)”, “other designated staff”, “others that need access”.
#[test]
fn responsibilities_that_can_be_given_to_anybody_are_those_that_the_rows_call_so() {
    let delegable: Vec<&str> = catalog()
        .positions()
        .filter(|(_, position)| position.delegable)
        .map(|(_, position)| position.key.as_str())
        .collect();
    assert_eq!(
        delegable,
        [
            "counseling-support-staff",
            "categorical-programs-coordinator",
            "gate-coordinator",
            "student-support-staff",
            "options-school-designee",
            "homeless-program-coordinator",
            "psa-program-coordinator",
            "option-schools-office-designee",
            "oda-testing-specialist",
            "testing-administrator",
        ]
    );
}
