//! How many people should hold a role, as the MiSiS guide recommends it in its column “# of Users”.

use core::num::NonZeroU16;

use serde::{Deserialize, Serialize};

/// The recommended number of holders of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawCardinality")]
pub enum Cardinality {
    /// One for each started group of so many students, within the bounds.
    PerStudents {
        /// The size of a group of students.
        students: NonZeroU16,
        /// The fewest holders whatever the enrollment.
        minimum: Minimum,
        /// The most holders whatever the enrollment.
        maximum: Option<u16>,
    },
    /// As many as the work needs, but no fewer than the minimum.
    AsNeeded {
        /// The fewest holders, where the guide names one.
        minimum: Option<u16>,
    },
    /// Between two numbers, both included. The lower one is 0 where the guide gives a maximum alone.
    Between {
        /// The fewest holders.
        minimum: u16,
        /// The most holders.
        maximum: u16,
    },
    /// The guide says “Limited” and gives no number.
    Limited,
    /// Everybody of the staff whom the role is meant for.
    Everyone {
        /// Whom a school counts for it.
        staff: Staff,
    },
}

/// The staff of a school whose members all hold a role.
///
/// Source: Guide to MiSiS User Roles, User Roles for All Schools, column “# of Users” of the rows
/// “Principal”, “Teacher” and “School Full Read”.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Staff {
    /// All administrators assigned to a school.
    Administrators,
    /// All certificated classroom teachers.
    Teachers,
    /// All certificated staff who carry no register.
    OtherCertificated,
}

impl Staff {
    /// All of them, in the order in which they are asked for.
    pub const ALL: [Self; 3] = [Self::Administrators, Self::Teachers, Self::OtherCertificated];

    /// The id in files and links.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Administrators => "administrators",
            Self::Teachers => "teachers",
            Self::OtherCertificated => "other",
        }
    }
}

/// The fewest holders of a role, by the kind of school. `None` where the guide gives no minimum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Minimum {
    /// At an elementary school.
    pub elementary: Option<u16>,
    /// At a secondary school.
    pub secondary: Option<u16>,
    /// At an options school.
    pub options: Option<u16>,
}

impl Minimum {
    /// The same minimum at every kind of school.
    pub const fn everywhere(minimum: u16) -> Self {
        Self { elementary: Some(minimum), secondary: Some(minimum), options: Some(minimum) }
    }

    fn largest(self) -> u16 {
        [self.elementary, self.secondary, self.options].into_iter().flatten().max().unwrap_or(0)
    }
}

impl Cardinality {
    /// One for each started group of `students`, or `None` where a minimum lies above the maximum.
    pub fn per_students(
        students: NonZeroU16,
        minimum: Minimum,
        maximum: Option<u16>,
    ) -> Option<Self> {
        maximum.is_none_or(|maximum| minimum.largest() <= maximum).then_some(Self::PerStudents {
            students,
            minimum,
            maximum,
        })
    }

    /// Between two numbers, or `None` where the minimum lies above the maximum.
    pub fn between(minimum: u16, maximum: u16) -> Option<Self> {
        (minimum <= maximum).then_some(Self::Between { minimum, maximum })
    }
}

/// A cardinality as bytes hold it, with the variants of [`Cardinality`] in their order: nobody has compared its
/// minimum with its maximum yet.
#[derive(Deserialize)]
enum RawCardinality {
    PerStudents { students: NonZeroU16, minimum: Minimum, maximum: Option<u16> },
    AsNeeded { minimum: Option<u16> },
    Between { minimum: u16, maximum: u16 },
    Limited,
    Everyone { staff: Staff },
}

impl TryFrom<RawCardinality> for Cardinality {
    type Error = &'static str;

    fn try_from(raw: RawCardinality) -> Result<Self, Self::Error> {
        let checked = match raw {
            RawCardinality::PerStudents { students, minimum, maximum } => {
                Self::per_students(students, minimum, maximum)
            }
            RawCardinality::AsNeeded { minimum } => Some(Self::AsNeeded { minimum }),
            RawCardinality::Between { minimum, maximum } => Self::between(minimum, maximum),
            RawCardinality::Limited => Some(Self::Limited),
            RawCardinality::Everyone { staff } => Some(Self::Everyone { staff }),
        };
        checked.ok_or("the fewest holders of a role are more than the most")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bytes;

    #[test]
    fn a_minimum_is_never_above_the_maximum() {
        let thousand = NonZeroU16::new(1000).unwrap();
        assert!(Cardinality::per_students(thousand, Minimum::everywhere(2), Some(4)).is_some());
        assert!(Cardinality::per_students(thousand, Minimum::everywhere(5), Some(4)).is_none());
        assert!(Cardinality::between(1, 2).is_some());
        assert!(Cardinality::between(3, 2).is_none());
    }

    #[test]
    fn bytes_give_each_cardinality_back() {
        let students = NonZeroU16::new(300).unwrap();
        let minimum = Minimum { elementary: None, secondary: Some(1), options: Some(2) };
        for cardinality in [
            Cardinality::PerStudents { students, minimum, maximum: Some(2) },
            Cardinality::PerStudents { students, minimum, maximum: None },
            Cardinality::AsNeeded { minimum: Some(1) },
            Cardinality::AsNeeded { minimum: None },
            Cardinality::Between { minimum: 0, maximum: 2 },
            Cardinality::Limited,
            Cardinality::Everyone { staff: Staff::Teachers },
        ] {
            assert_eq!(bytes::read(&bytes::write(&cardinality)), Some(cardinality));
        }
    }

    #[test]
    fn bytes_with_a_minimum_above_the_maximum_are_refused() {
        let students = NonZeroU16::new(300).unwrap();
        let minimum = Minimum::everywhere(3);
        for wrong in [
            Cardinality::PerStudents { students, minimum, maximum: Some(2) },
            Cardinality::Between { minimum: 3, maximum: 2 },
        ] {
            assert_eq!(bytes::read::<Cardinality>(&bytes::write(&wrong)), None, "{wrong:?}");
        }
    }
}
