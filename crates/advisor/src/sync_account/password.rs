//! A password for the sync account, out of random bytes that the browser gives.

/// The signs of a password: letters and digits without those that look alike (I, l, 1, O, o, 0, i).
pub const SIGNS: &[u8; 55] = b"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";

/// The fewest signs: what the source recommends at least (`powerschool-guide`, “4. D. Admin Access and Roles, III”).
pub const SHORTEST: usize = 8;
/// As many as one gets without asking.
pub const USUAL: usize = 20;
/// The most signs.
pub const LONGEST: usize = 64;

/// Bits of a sign, in thousandths: the binary logarithm of 55, rounded down.
const MILLIBITS: usize = 5781;

/// A byte from here on is passed over: the bytes below are four times as many as there are signs, so each
/// sign is as likely as any other.
const LIMIT: u8 = 220;

/// How many random bytes to bring for a password of this length, so that they will do but for one case in more
/// than a million millions; then one brings others.
pub const fn bytes_for(length: usize) -> usize {
    length * 2 + 32
}

/// Makes a password of this many signs out of random bytes; `None` if the bytes do not suffice, or the length is
/// not from [`SHORTEST`] to [`LONGEST`].
pub fn make(length: usize, random: &[u8]) -> Option<String> {
    if !(SHORTEST..=LONGEST).contains(&length) {
        return None;
    }
    let mut password = String::new();
    for byte in random.iter().filter(|byte| **byte < LIMIT) {
        let sign = SIGNS.get(usize::from(*byte) % SIGNS.len())?;
        password.push(char::from(*sign));
        if password.len() == length {
            return Some(password);
        }
    }
    None
}

/// How strong a password is that was made at random.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// As much as the source asks for, and not much more.
    Fair,
    /// Beyond trying out by somebody who has stolen the store of passwords, for now.
    Strong,
    /// Beyond trying out altogether.
    VeryStrong,
}

/// The bits of a password of this many signs, rounded down.
pub const fn bits(length: usize) -> usize {
    length * MILLIBITS / 1000
}

/// How strong a password of this many signs is.
pub const fn strength(length: usize) -> Strength {
    match bits(length) {
        0..64 => Strength::Fair,
        64..100 => Strength::Strong,
        _ => Strength::VeryStrong,
    }
}

/// Reads how long a password is to be: `None` if it is not a number from [`SHORTEST`] to [`LONGEST`].
pub fn length(typed: &str) -> Option<usize> {
    typed.trim().parse().ok().filter(|length| (SHORTEST..=LONGEST).contains(length))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Over all bytes that there are, each sign comes up equally often.
    #[test]
    fn no_sign_is_likelier_than_another() {
        let mut counts = [0_usize; 256];
        for byte in 0..=u8::MAX {
            let bytes = [byte; SHORTEST];
            if let Some(password) = make(SHORTEST, &bytes) {
                counts[usize::from(password.as_bytes()[0])] += 1;
            }
        }
        for (sign, count) in (0..=u8::MAX).zip(counts) {
            assert_eq!(count, if SIGNS.contains(&sign) { 4 } else { 0 }, "{}", char::from(sign));
        }
    }

    #[test]
    fn no_sign_looks_like_another() {
        for sign in b"Il1|O0oi" {
            assert!(!SIGNS.contains(sign), "{}", char::from(*sign));
        }
        let mut signs = SIGNS.to_vec();
        signs.sort_unstable();
        signs.dedup();
        assert_eq!(signs.len(), SIGNS.len());
    }

    #[test]
    fn each_byte_below_the_limit_gives_one_sign_in_its_order() {
        let bytes = [0, 255, 54, 220, 55, 219, 1, 2, 3, 4, 5];
        assert_eq!(make(8, &bytes).unwrap(), "A9A9BCDE");
    }

    #[test]
    fn the_length_is_what_was_asked_for_or_there_is_none() {
        for length in 0..=80 {
            let made = make(length, &vec![7; bytes_for(length)]);
            let expected = (8..=64).contains(&length).then_some(length);
            assert_eq!(made.map(|password| password.len()), expected);
        }
        assert_eq!(make(20, &[7; 19]), None);
        assert_eq!(make(8, &[255; 100]), None);
    }

    #[test]
    fn bits_are_those_of_the_binary_logarithm() {
        assert_eq!((bits(8), bits(20)), (46, 115));
        for length in SHORTEST..=LONGEST {
            let exact = f64::from(u8::try_from(length).unwrap()) * 55_f64.log2();
            let told = f64::from(u16::try_from(bits(length)).unwrap());
            assert!(told <= exact && exact - told < 1.05, "{length}");
        }
        assert_eq!(strength(8), Strength::Fair);
        assert_eq!(strength(12), Strength::Strong);
        assert_eq!(strength(USUAL), Strength::VeryStrong);
    }

    #[test]
    fn a_length_is_read_from_what_was_typed() {
        for (typed, expected) in [
            ("20", Some(20)),
            (" 8 ", Some(8)),
            ("64", Some(64)),
            ("7", None),
            ("65", None),
            ("-20", None),
            ("", None),
            ("twenty", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(length(typed), expected, "{typed}");
        }
    }
}
