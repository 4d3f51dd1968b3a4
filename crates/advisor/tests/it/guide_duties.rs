//! Which roles are enough for which duty by themselves, read a second time out of the descriptions of the guide,
//! against what the catalogue grants and needs.

use std::collections::BTreeSet;

use advisor::{catalog::Catalog, role::System};

use crate::{
    access::{allowed, needed},
    common::catalog,
};

/// Each duty with the roles whose descriptions allow all of it.
#[rustfmt::skip]
const DUTIES: [(&str, &[&str]); 73] = [
    ("take-attendance", &["teacher", "office-manager", "principal"]),
    ("keep-gradebook", &["teacher"]),
    ("refer-own-students", &["teacher", "counselor", "counselor-plus", "office-manager", "principal", "scheduling-administrator", "school-gate-coordinator", "secondary-athletic-director", "secondary-auxiliary-director", "pupil-services-school-based", "student-support-administrator", "student-support-school-based", "transportation-administrator"]),
    ("look-up-own-students", &["teacher", "office-manager", "principal", "categorical-programs-coordinator", "counselor", "counselor-plus", "scheduling-administrator", "secondary-athletic-director", "secondary-auxiliary-director", "student-support-administrator", "athletic-director", "district-administrator", "district-american-indian-program", "district-migrant-education"]),
    ("enter-pft-data", &["pe-teacher"]),
    ("enter-cte-marks", &["cte-teacher", "cte-scheduling-administrator", "cte-district-admin"]),
    ("look-up-basic-information", &["school-limited-read", "district-limited-read", "office-manager", "principal", "school-full-read", "special-education-provider", "categorical-programs-coordinator", "counselor", "counselor-plus", "discipline-designee", "scheduling-administrator", "school-gate-coordinator", "secondary-athletic-director", "secondary-auxiliary-director", "district-special-education-provider", "pupil-services-homeless", "pupil-services-sarb", "pupil-services-school-based", "student-discipline-and-expulsion-support-unit", "athletic-director", "district-american-indian-program", "district-migrant-education", "gate-office-administrator", "operations-administrators", "transportation-administrator", "student-support-administrator", "district-administrator", "nps-district-admin", "option-school-district-admin"]),
    ("look-up-meals-and-buses", &["school-limited-read", "district-limited-read", "office-manager", "principal"]),
    ("look-up-students", &["categorical-programs-coordinator", "counselor", "counselor-plus", "discipline-designee", "office-manager", "principal", "scheduling-administrator", "school-full-read", "school-gate-coordinator", "secondary-athletic-director", "secondary-auxiliary-director", "district-special-education-provider", "special-education-provider", "pupil-services-homeless", "pupil-services-sarb", "pupil-services-school-based", "student-discipline-and-expulsion-support-unit", "athletic-director", "district-american-indian-program", "district-migrant-education", "gate-office-administrator", "operations-administrators", "transportation-administrator"]),
    ("look-up-pages", &["office-manager", "principal", "school-full-read", "special-education-provider"]),
    ("look-up-district-students", &["district-special-education-provider", "pupil-services-homeless", "pupil-services-sarb", "student-discipline-and-expulsion-support-unit", "student-support-administrator", "athletic-director", "district-administrator", "district-american-indian-program", "district-migrant-education", "gate-office-administrator", "nps-district-admin", "operations-administrators", "option-school-district-admin", "transportation-administrator"]),
    ("enroll-students", &["office-manager"]),
    ("set-year-end-flags", &["office-manager"]),
    ("handle-records-requests", &["office-manager", "principal"]),
    ("enter-attendance-categories", &["principal"]),
    ("update-student-attendance", &["counselor", "counselor-plus", "discipline-designee", "office-manager", "principal", "secondary-athletic-director", "secondary-auxiliary-director", "pupil-services-school-based"]),
    ("enter-reason-codes", &["counselor", "counselor-plus", "office-manager", "principal", "school-office-mark-reporting", "pupil-services-school-based"]),
    ("enter-class-attendance", &["office-manager", "principal"]),
    ("enter-grades", &["counselor", "counselor-plus", "office-manager", "principal", "scheduling-administrator", "school-office-mark-reporting"]),
    ("enter-retention-warnings", &["counselor", "counselor-plus", "office-manager", "principal", "scheduling-administrator"]),
    ("enter-waivers", &["principal", "scheduling-administrator"]),
    ("enter-transcripts", &["counselor-plus", "principal", "scheduling-administrator"]),
    ("handle-transcript-requests", &["school-office-mark-reporting"]),
    ("schedule-students", &["counselor", "counselor-plus", "scheduling-administrator"]),
    ("build-master-schedule", &["scheduling-administrator"]),
    ("set-up-scheduling", &["principal", "scheduling-administrator"]),
    ("write-referrals", &["counselor", "counselor-plus", "office-manager", "principal", "scheduling-administrator", "school-gate-coordinator", "secondary-athletic-director", "secondary-auxiliary-director", "pupil-services-school-based", "student-support-administrator", "student-support-school-based", "transportation-administrator"]),
    ("record-interventions", &["counselor", "counselor-plus", "office-manager", "principal", "scheduling-administrator", "pupil-services-school-based", "student-support-administrator", "student-support-school-based"]),
    ("record-counseling", &["counselor", "counselor-plus", "office-manager", "scheduling-administrator", "pupil-services-sarb", "student-support-administrator", "student-support-school-based"]),
    ("keep-contact-log", &["student-support-administrator", "student-support-school-based"]),
    ("record-actions-taken", &["discipline-designee", "principal", "student-support-administrator", "student-support-school-based"]),
    ("record-suspensions", &["discipline-designee", "principal", "transportation-administrator"]),
    ("record-opportunity-transfers", &["discipline-designee", "principal"]),
    ("handle-discipline-appeals", &["student-discipline-and-expulsion-support-unit", "operations-administrators"]),
    ("keep-behavior-emergencies", &["behavior-emergency-admin"]),
    ("keep-sspt-referrals", &["district-sspt"]),
    ("record-immunizations", &["health-office", "office-manager", "nursing-office-admin"]),
    ("record-health-screenings", &["health-office", "office-manager", "nursing-office-admin"]),
    ("enter-dpi-scores", &["office-manager"]),
    ("enter-vccalps-scores", &["categorical-programs-coordinator", "principal"]),
    ("keep-categorical-programs", &["categorical-programs-coordinator"]),
    ("identify-gate-students", &["school-gate-coordinator"]),
    ("run-gate-office", &["gate-office-administrator"]),
    ("define-tests", &["oda-testing-score-administrator"]),
    ("enter-test-scores", &["oda-testing-score-user"]),
    ("review-english-learners", &["multilingual-multicultural-education-department"]),
    ("keep-migrant-education", &["district-migrant-education"]),
    ("keep-indian-education", &["district-american-indian-program"]),
    ("keep-homeless-information", &["pupil-services-homeless"]),
    ("manage-not-letters", &["pupil-services-admin"]),
    ("request-transportation", &["transportation-requestor"]),
    ("enroll-nps-students", &["nps-district-admin"]),
    ("manage-enrichment", &["enrichment-admin"]),
    ("monitor-staff-assignments", &["hr-credentialing"]),
    // By the modules of the rows.
    ("work-in-census", &["office-manager", "pupil-services-admin", "pupil-services-homeless", "district-american-indian-program", "district-migrant-education", "transportation-requestor"]),
    ("work-in-educator-absences", &["office-manager", "principal"]),
    ("work-in-course-sections", &["office-manager", "principal"]),
    ("work-in-staff-information", &["counselor", "counselor-plus", "office-manager", "principal", "scheduling-administrator"]),
    ("work-in-student-photos", &["office-manager", "principal", "scheduling-administrator", "school-office-mark-reporting"]),
    ("add-cte-records", &["cte-instructor"]),
    ("manage-cte-sections", &["cte-scheduling-administrator", "cte-district-admin"]),
    ("keep-independent-study", &["is-administrator", "is-supervising-designee"]),
    ("submit-independent-study-attendance", &["is-administrator"]),
    ("submit-future-independent-study", &["is-supervising-designee"]),
    ("delete-independent-study", &["is-supervising-designee"]),
    ("review-option-referrals", &["option-school-user", "option-school-district-admin"]),
    ("keep-athletics-eligibility", &["secondary-athletic-director"]),
    ("waive-athletics-requirements", &["athletic-director"]),
    ("keep-auxiliary-eligibility", &["secondary-auxiliary-director"]),
    ("view-placement-requests", &["sped-cds-director", "sped-district-admin", "sped-placement-admin", "sped-placement-program-specialist", "sped-viewers"]),
    ("create-placement-requests", &["sped-district-admin", "sped-placement-admin", "sped-placement-program-specialist"]),
    ("approve-placement-requests", &["sped-cds-director", "sped-cds-school-admin"]),
    ("assign-placement-work", &["sped-cds-director", "sped-placement-admin"]),
];

/// What of this the catalogue says otherwise.
pub(crate) fn differences(catalog: &Catalog) -> Vec<String> {
    let roles = catalog.roles().filter(|(_, role)| role.system == System::Misis);
    let roles: Vec<_> =
        roles.map(|(id, role)| (role.key.as_str(), allowed(catalog, &[id]))).collect();
    let mut differences = Vec::new();
    for (id, duty) in catalog.duties() {
        let Some((_, guide)) = DUTIES.iter().find(|(key, _)| *key == duty.key) else {
            differences.push(format!("{} is not in the table", duty.key));
            continue;
        };
        let needed = needed(catalog, &[id]);
        let enough = roles.iter().filter(|(_, allowed)| needed.is_subset(allowed));
        let enough: BTreeSet<&str> = enough.map(|(key, _)| *key).collect();
        let guide: BTreeSet<&str> = guide.iter().copied().collect();
        for role in enough.symmetric_difference(&guide) {
            differences.push(format!("{}: {role}", duty.key));
        }
    }
    differences
}

#[test]
fn a_role_is_enough_for_the_duties_that_its_description_names() {
    assert_eq!(differences(catalog()), Vec::<String>::new());
    assert_eq!(DUTIES.len(), catalog().duties().count());
}
