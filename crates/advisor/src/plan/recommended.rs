//! The arithmetic: what the guide’s column “# of Users” recommends for one school.

use crate::{
    cardinality::{Cardinality, Minimum, Staff},
    role::Place,
};

/// A school, or the offices, with what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct School {
    /// Which kind it is.
    pub place: Place,
    /// How many students are enrolled.
    pub students: Option<u32>,
    /// How many of the staff there are, where that is known.
    pub staff: StaffCounts,
}

/// How many of each staff a school has. All may be left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StaffCounts {
    /// Administrators assigned to the school.
    pub administrators: Option<u32>,
    /// Certificated classroom teachers.
    pub teachers: Option<u32>,
    /// Certificated staff who carry no register.
    pub other: Option<u32>,
}

impl StaffCounts {
    /// How many there are of this staff.
    pub const fn of(self, staff: Staff) -> Option<u32> {
        match staff {
            Staff::Administrators => self.administrators,
            Staff::Teachers => self.teachers,
            Staff::OtherCertificated => self.other,
        }
    }

    /// Where the count of this staff is kept.
    pub const fn of_mut(&mut self, staff: Staff) -> &mut Option<u32> {
        match staff {
            Staff::Administrators => &mut self.administrators,
            Staff::Teachers => &mut self.teachers,
            Staff::OtherCertificated => &mut self.other,
        }
    }
}

/// How many should hold a role at one school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recommended {
    /// A number that follows from the enrollment.
    Number(Arithmetic),
    /// A number that follows from the enrollment, which is not known.
    EnrollmentUnknown {
        /// The size of a group of students.
        students: u16,
        /// The fewest holders whatever the enrollment.
        minimum: Option<u16>,
        /// The most holders whatever the enrollment.
        maximum: Option<u16>,
    },
    /// One of these numbers.
    Between {
        /// The fewest holders: at least 1.
        minimum: u16,
        /// The most holders.
        maximum: u16,
    },
    /// As many as the work needs, but no more than these.
    UpTo(u16),
    /// As many as the work needs, but no fewer than these.
    AtLeast(u16),
    /// Everybody of the staff.
    Everybody {
        /// Whom it is meant for.
        staff: Staff,
        /// How many they are, where that is known.
        count: Option<u32>,
    },
    /// The guide says “As needed” and gives no number.
    AsNeeded,
    /// The guide says “Limited” and gives no number.
    Limited,
}

/// One holder for each started group of students, within the bounds, step by step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arithmetic {
    /// The enrollment.
    pub students: u32,
    /// The size of a group of students.
    pub per: u16,
    /// How many groups there are. A started one counts as a whole one: that is our reading.
    pub groups: u32,
    /// The guide’s minimum for this kind of school.
    pub minimum: Option<u16>,
    /// Whether the guide gives a minimum, but for other kinds of school alone.
    pub minimum_elsewhere: bool,
    /// The number after the minimum.
    pub raised: u32,
    /// The guide’s maximum.
    pub maximum: Option<u16>,
    /// The number after the maximum: what is recommended.
    pub number: u32,
}

impl Arithmetic {
    fn new(
        students: u32,
        per: u16,
        minimum: Option<u16>,
        minimum_elsewhere: bool,
        maximum: Option<u16>,
    ) -> Self {
        let groups = students.div_ceil(u32::from(per).max(1));
        let raised = groups.max(minimum.unwrap_or(0).into());
        let number = maximum.map_or(raised, |maximum| raised.min(maximum.into()));
        Self { students, per, groups, minimum, minimum_elsewhere, raised, maximum, number }
    }
}

/// What the guide recommends for a role of this cardinality at this school.
pub fn recommended(cardinality: Cardinality, school: &School) -> Recommended {
    match cardinality {
        Cardinality::PerStudents { students: per, minimum: minima, maximum } => {
            let minimum = minimum_at(minima, school.place);
            let elsewhere = minimum.is_none() && minima != Minimum::default();
            match school.students {
                Some(students) => Recommended::Number(Arithmetic::new(
                    students,
                    per.get(),
                    minimum,
                    elsewhere,
                    maximum,
                )),
                None => Recommended::EnrollmentUnknown { students: per.get(), minimum, maximum },
            }
        }
        Cardinality::AsNeeded { minimum: Some(minimum) } => Recommended::AtLeast(minimum),
        Cardinality::AsNeeded { minimum: None } => Recommended::AsNeeded,
        Cardinality::Between { minimum: 0, maximum } => Recommended::UpTo(maximum),
        Cardinality::Between { minimum, maximum } => Recommended::Between { minimum, maximum },
        Cardinality::Limited => Recommended::Limited,
        Cardinality::Everyone { staff } => {
            Recommended::Everybody { staff, count: school.staff.of(staff) }
        }
    }
}

const fn minimum_at(minimum: Minimum, place: Place) -> Option<u16> {
    match place {
        Place::Elementary => minimum.elementary,
        Place::Secondary => minimum.secondary,
        Place::Options => minimum.options,
        Place::Office => None,
    }
}

impl Recommended {
    /// The fewest holders that keep to it, where it gives a number for that.
    pub fn fewest(&self) -> Option<u32> {
        match *self {
            Self::Number(arithmetic) => Some(arithmetic.number),
            Self::EnrollmentUnknown { minimum, .. } => minimum.map(u32::from),
            Self::Between { minimum, .. } | Self::AtLeast(minimum) => Some(minimum.into()),
            Self::Everybody { count, .. } => count,
            Self::UpTo(_) | Self::AsNeeded | Self::Limited => None,
        }
    }

    /// The most holders that keep to it, where it gives a number for that.
    pub fn most(&self) -> Option<u32> {
        match *self {
            Self::Number(arithmetic) => Some(arithmetic.number),
            Self::EnrollmentUnknown { maximum, .. } => maximum.map(u32::from),
            Self::Between { maximum, .. } | Self::UpTo(maximum) => Some(maximum.into()),
            Self::Everybody { count, .. } => count,
            Self::AtLeast(_) | Self::AsNeeded | Self::Limited => None,
        }
    }

    /// Whether the guide gives a number, or says who they all are.
    pub const fn is_given(&self) -> bool {
        !matches!(self, Self::AsNeeded | Self::Limited)
    }
}
