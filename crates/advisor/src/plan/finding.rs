//! How the holders of today compare with the recommendation, and which difference comes first.

use super::{Row, recommended::Recommended};
use crate::{cardinality::Staff, role::SecurityLevel};

/// What the number of holders says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// So many more hold the role than recommended.
    TooMany(u32),
    /// So many fewer hold the role than recommended.
    TooFew(u32),
    /// The number keeps to the recommendation.
    AsRecommended,
    /// No number to compare with.
    NoNumber,
    /// The number follows from the enrollment, which is not known, and keeps to the bounds.
    EnrollmentUnknown,
    /// Everybody of this staff holds the role, and nobody has said how many they are.
    StaffUnknown(Staff),
}

/// Compares the holders of today with what is recommended.
pub fn compare(recommended: &Recommended, held: u32) -> Finding {
    if let Some(most) = recommended.most()
        && held > most
    {
        return Finding::TooMany(held - most);
    }
    if let Some(fewest) = recommended.fewest()
        && held < fewest
    {
        return Finding::TooFew(fewest - held);
    }
    match recommended {
        Recommended::AsNeeded | Recommended::Limited => Finding::NoNumber,
        Recommended::EnrollmentUnknown { .. } => Finding::EnrollmentUnknown,
        Recommended::Everybody { staff, count: None } => Finding::StaffUnknown(*staff),
        _ => Finding::AsRecommended,
    }
}

/// What is at stake where the number differs, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Risk {
    /// More people than recommended hold a role of this level.
    TooMany(SecurityLevel),
    /// Fewer people than recommended hold a role.
    TooFew,
}

impl Risk {
    /// Every risk, the gravest first.
    pub const ALL: [Self; 4] = [
        Self::TooMany(SecurityLevel::High),
        Self::TooMany(SecurityLevel::Moderate),
        Self::TooMany(SecurityLevel::Low),
        Self::TooFew,
    ];
}

impl Row {
    /// What is at stake with this role, and how many holders there are too many or too few.
    pub fn risk(&self) -> Option<(Risk, u32)> {
        match self.finding? {
            Finding::TooMany(by) => Some((Risk::TooMany(self.level), by)),
            Finding::TooFew(by) => Some((Risk::TooFew, by)),
            _ => None,
        }
    }
}

/// The rows at this risk, the greatest difference first.
pub fn at_risk<'a>(rows: impl Iterator<Item = &'a Row>, risk: Risk) -> Vec<&'a Row> {
    let mut found: Vec<(u32, &Row)> = Vec::new();
    for row in rows {
        if let Some((of_row, by)) = row.risk()
            && of_row == risk
        {
            let at = found.partition_point(|(other, _)| *other >= by);
            found.insert(at, (by, row));
        }
    }
    found.into_iter().map(|(_, row)| row).collect()
}
