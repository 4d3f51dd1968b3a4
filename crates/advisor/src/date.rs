//! A calendar date, as far as the advice needs one: to be compared and to be written out.

use core::fmt;

use serde::{Deserialize, Serialize};

/// A date of the Gregorian calendar. Ordered from earlier to later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawDate")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A date as bytes hold it: nobody has checked yet that there is such a day.
#[derive(Deserialize)]
struct RawDate {
    year: u16,
    month: u8,
    day: u8,
}

impl TryFrom<RawDate> for Date {
    type Error = &'static str;

    fn try_from(raw: RawDate) -> Result<Self, Self::Error> {
        Self::new(raw.year, raw.month, raw.day).ok_or("there is no such day")
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Date {
    /// The date with this year, month (1 to 12) and day (1 to 31), or `None` where there is no such day.
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        if day == 0 || day > days {
            return None;
        }
        Some(Self { year, month, day })
    }

    /// As the sources write it: `July 27, 2026`.
    pub fn text(self) -> String {
        let month = MONTHS.get(usize::from(self.month).wrapping_sub(1)).unwrap_or(&"");
        [month, " ", &self.day.to_string(), ", ", &self.year.to_string()].concat()
    }

    /// As data and files write it: `2026-07-27`.
    pub fn iso(self) -> String {
        let mut iso = self.year.to_string();
        while iso.len() < 4 {
            iso.insert(0, '0');
        }
        for number in [self.month, self.day] {
            iso.push_str(if number < 10 { "-0" } else { "-" });
            iso.push_str(&number.to_string());
        }
        iso
    }

    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }
}

/// Written as the sources write it: `July 27, 2026`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::Date;
    use crate::bytes;

    #[test]
    fn reads_what_is_a_date_and_nothing_else() {
        assert_eq!(Date::parse("2026-07-27"), Date::new(2026, 7, 27));
        for wrong in [
            "",
            "2026",
            "2026-7-27",
            "2026-07-32",
            "2026-02-29",
            "2026-13-01",
            "2026-07-27-1",
            "+026-07-27x",
        ] {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
        assert!(Date::parse("2024-02-29").is_some());
        assert!(Date::parse("2100-02-29").is_none());
    }

    #[test]
    fn is_written_as_the_sources_write_it() {
        assert_eq!(Date::new(2026, 7, 27).unwrap().to_string(), "July 27, 2026");
        assert_eq!(Date::new(2026, 7, 27).unwrap().iso(), "2026-07-27");
        assert_eq!(Date::new(987, 12, 1).unwrap().iso(), "0987-12-01");
    }

    #[test]
    fn bytes_give_no_day_that_there_is_not() {
        let leap_day = Date::new(2028, 2, 29).unwrap();
        let wrong = Date { year: 2027, ..leap_day };
        assert_eq!(bytes::read(&bytes::write(&leap_day)), Some(leap_day));
        assert_eq!(bytes::read::<Date>(&bytes::write(&wrong)), None);
    }

    #[test]
    fn is_ordered_by_time() {
        assert!(Date::parse("2026-07-26") < Date::parse("2026-07-27"));
        assert!(Date::parse("2026-12-31") < Date::parse("2027-01-01"));
    }
}
