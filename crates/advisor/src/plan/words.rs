//! The plan in plain words.

use super::{
    Plan, Row,
    count::written,
    finding::{Finding, Risk},
    recommended::{Arithmetic, Recommended},
};
use crate::{
    cardinality::Staff,
    catalog::{Catalog, RoleId},
    report::words::{and, borrowed, text, whom},
    role::{Place, Places, SecurityLevel},
};

/// What a sentence calls one such school, or the offices.
pub const fn place(place: Place) -> &'static str {
    match place {
        Place::Elementary => "elementary school",
        Place::Secondary => "secondary school",
        Place::Options => "options school",
        Place::Office => "Region (Local District) or Central office",
    }
}

/// What a sentence calls these staff.
pub const fn staff(staff: Staff) -> &'static str {
    match staff {
        Staff::Administrators => "administrators",
        Staff::Teachers => "classroom teachers",
        Staff::OtherCertificated => "other certificated staff",
    }
}

/// What the plan is called: “Plan for a secondary school with 1,801 students”.
pub fn title(catalog: &Catalog, plan: &Plan) -> String {
    let of = plan.school.place;
    if of == Place::Office {
        let names: Vec<&str> =
            plan.groups.iter().map(|group| catalog[group.group].name.as_str()).collect();
        return match names.as_slice() {
            [one] => text(&["Plan for the offices: ", one]),
            _ => text(&["Plan for ", of.plural()]),
        };
    }
    let article = if of == Place::Secondary { "a " } else { "an " };
    let title = text(&["Plan for ", article, place(of)]);
    match plan.school.students {
        Some(1) => text(&[&title, " with 1 student"]),
        Some(students) => text(&[&title, " with ", &written(students), " students"]),
        None => title,
    }
}

/// The recommended number in few words: “4”, “at least 2”, “1 or 2”.
pub fn number(recommended: &Recommended) -> String {
    match *recommended {
        Recommended::Number(arithmetic) => written(arithmetic.number),
        Recommended::EnrollmentUnknown { .. } => "depends on the enrollment".to_owned(),
        Recommended::Between { minimum, maximum } => {
            let between = if maximum - minimum == 1 { " or " } else { " to " };
            text(&[&written(minimum.into()), between, &written(maximum.into())])
        }
        Recommended::UpTo(maximum) => text(&["up to ", &written(maximum.into())]),
        Recommended::AtLeast(minimum) => text(&["at least ", &written(minimum.into())]),
        Recommended::Everybody { count: Some(count), .. } => written(count),
        Recommended::Everybody { staff: of, count: None } => text(&["all ", staff(of)]),
        Recommended::AsNeeded => "as needed".to_owned(),
        Recommended::Limited => "limited".to_owned(),
    }
}

/// How the number is found, or that the guide gives none; `None` where the guide’s own words say it all.
pub fn how(recommended: &Recommended, place: Place) -> Option<String> {
    match *recommended {
        Recommended::Number(steps) => Some(arithmetic(&steps, place)),
        Recommended::EnrollmentUnknown { .. } => {
            Some("Enter the enrollment to work it out.".to_owned())
        }
        Recommended::Everybody { staff: of, count: None } => {
            Some(text(&["Enter how many ", staff(of), " there are to see the number."]))
        }
        Recommended::AsNeeded | Recommended::Limited => {
            Some("The guide gives no number.".to_owned())
        }
        Recommended::Between { .. }
        | Recommended::UpTo(_)
        | Recommended::AtLeast(_)
        | Recommended::Everybody { .. } => None,
    }
}

/// The arithmetic, step by step: “1,801 ÷ 500 → 4, minimum 4 → 4”.
fn arithmetic(steps: &Arithmetic, place: Place) -> String {
    let mut told = text(&[
        &written(steps.students),
        " ÷ ",
        &written(steps.per.into()),
        " → ",
        &written(steps.groups),
    ]);
    let mut step = |word: &str, bound: Option<u16>, result: u32| {
        if let Some(bound) = bound {
            told.push_str(word);
            told.push_str(&written(bound.into()));
            told.push_str(" → ");
            told.push_str(&written(result));
        }
    };
    step(", minimum ", steps.minimum, steps.raised);
    step(", maximum ", steps.maximum, steps.number);
    if steps.minimum_elsewhere {
        told.push_str("; the guide gives no minimum for ");
        told.push_str(place.plural());
    }
    told
}

/// How the holders of today compare with the recommendation.
pub fn finding(finding: Finding, recommended: &Recommended) -> String {
    match finding {
        Finding::TooMany(by) => text(&["Too many: ", &difference(by, " more", recommended)]),
        Finding::TooFew(by) => text(&["Too few: ", &difference(by, " fewer", recommended)]),
        Finding::AsRecommended => "As recommended".to_owned(),
        Finding::NoNumber => "No number to compare with".to_owned(),
        Finding::EnrollmentUnknown => "Enter the enrollment to compare".to_owned(),
        Finding::StaffUnknown(of) => text(&["Enter how many ", staff(of), " there are to compare"]),
    }
}

fn difference(by: u32, more: &str, recommended: &Recommended) -> String {
    let than = match recommended {
        Recommended::Everybody { staff: of, .. } => text(&[" than there are ", staff(*of)]),
        _ => " than recommended".to_owned(),
    };
    text(&[&written(by), more, &than])
}

/// The heading above the differences of one risk.
pub const fn risk(risk: Risk) -> &'static str {
    match risk {
        Risk::TooMany(SecurityLevel::High) => "Too many with a High role",
        Risk::TooMany(SecurityLevel::Moderate) => "Too many with a Moderate role",
        Risk::TooMany(SecurityLevel::Low) => "Too many with a Low role",
        Risk::TooFew => "Too few",
    }
}

/// What the differences of one risk mean, and what to do.
///
/// Source: Guide to MiSiS User Roles, Legend, “Security Level”.
pub const fn what_to_do(risk: Risk) -> &'static str {
    match risk {
        Risk::TooMany(SecurityLevel::High) => {
            "Review these first. The higher the security level, the fewer people should have the role."
        }
        Risk::TooMany(SecurityLevel::Moderate) => {
            "Review these next. See who no longer needs the role for the job."
        }
        Risk::TooMany(SecurityLevel::Low) => {
            "Review these last. See who no longer needs the role for the job."
        }
        Risk::TooFew => "Decide who else does this work, and have them apply for the role.",
    }
}

/// One line about a role whose number differs: “Discipline Designee (S): 7 hold it, 2 more than recommended (up to 5)”.
pub fn at_risk(catalog: &Catalog, row: &Row) -> String {
    let (by, more) = match row.finding {
        Some(Finding::TooMany(by)) => (by, " more"),
        Some(Finding::TooFew(by)) => (by, " fewer"),
        _ => (0, " more"),
    };
    text(&[
        &catalog[row.role].name,
        ": ",
        &holders(row.held.unwrap_or(0)),
        ", ",
        &difference(by, more, &row.recommended),
        " (",
        &number(&row.recommended),
        ")",
    ])
}

/// “3 hold it”
fn holders(held: u32) -> String {
    match held {
        0 => "nobody holds it".to_owned(),
        1 => "1 holds it".to_owned(),
        _ => text(&[&written(held), " hold it"]),
    }
}

/// “1 role”, “3 roles”
fn roles(count: usize) -> String {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    text(&[&written(count), if count == 1 { " role" } else { " roles" }])
}

/// How many roles the plan has, and for how many of them the guide gives a number.
pub fn extent(plan: &Plan) -> String {
    let given = plan.rows().filter(|row| row.recommended.is_given()).count();
    let all = plan.rows().count();
    text(&[
        &roles(all),
        ". For ",
        &written(u32::try_from(given).unwrap_or(u32::MAX)),
        " of them the guide gives a number or says who they all are; for the others it says “As needed” or “Limited” and gives no number.",
    ])
}

/// What the holders of today come to, in one sentence.
pub fn summary(plan: &Plan) -> String {
    let (mut entered, mut many, mut few, mut kept, mut open) = (0, 0, 0, 0, 0);
    for finding in plan.rows().filter_map(|row| row.finding) {
        entered += 1;
        match finding {
            Finding::TooMany(_) => many += 1,
            Finding::TooFew(_) => few += 1,
            Finding::AsRecommended => kept += 1,
            Finding::NoNumber | Finding::EnrollmentUnknown | Finding::StaffUnknown(_) => open += 1,
        }
    }
    if entered == 0 {
        return "Enter how many people hold each role today to see where there are too many or too few."
            .to_owned();
    }
    let mut parts = Vec::new();
    for (count, what) in [
        (many, " with too many holders"),
        (few, " with too few"),
        (kept, " as recommended"),
        (open, " without a number to compare with"),
    ] {
        if count > 0 {
            parts.push(text(&[&roles(count), what]));
        }
    }
    text(&["You entered numbers for ", &roles(entered), ": ", &and(&borrowed(&parts)), "."])
}

/// Who may hold a role at this place: “A, B and C”.
pub fn who(catalog: &Catalog, role: RoleId, place: Place) -> String {
    whom(catalog, role, Some(Places::default().with(place)))
}

/// Which roles of the plan hold this one whole: “Counselor Plus includes this role.”
pub fn included_in(catalog: &Catalog, plan: &Plan, role: RoleId) -> Option<String> {
    let mut names = Vec::new();
    for row in plan.rows() {
        if row.role != role && catalog.with_included(row.role).contains(&role) {
            names.push(catalog[row.role].name.as_str());
        }
    }
    let verb = if names.len() == 1 { " includes this role." } else { " include this role." };
    (!names.is_empty()).then(|| text(&[&and(&names), verb]))
}

/// A role that is not in the plan, and where it is held instead.
pub fn left_out(catalog: &Catalog, role: RoleId) -> String {
    let mut places = Places::default();
    for holder in &catalog[role].holders {
        places = places.and(holder.places);
    }
    let places: Vec<&str> = places.iter().map(Place::plural).collect();
    text(&[&catalog[role].name, " (", &and(&places), ")"])
}

/// That somebody holds a role today that cannot be held here.
pub fn misplaced(catalog: &Catalog, plan: &Plan, (role, held): (RoleId, u32)) -> String {
    text(&[
        &catalog[role].name,
        ": ",
        &holders(held),
        ", but the guide does not mean it for ",
        plan.school.place.plural(),
        ".",
    ])
}
