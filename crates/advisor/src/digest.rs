//! Short marks of bytes that stay the same: on every computer, in every release.
//!
//! FNV-1a with 32 bits, as <https://www.ietf.org/archive/id/draft-eastlake-fnv-21.html> defines it, written with the
//! signs of <https://www.crockford.com/base32.html> in small letters. A mark tells things apart; it is no defence
//! against somebody who wants two of them to look alike.

/// The signs, five bits each: no `i`, `l`, `o`, `u`.
const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// How many signs the code of an option has.
pub(crate) const OPTION: usize = 4;

/// How many signs the code of a role has, which is told apart from the others of its system alone.
pub(crate) const ROLE: usize = 3;

/// How many signs the version of the content has.
pub(crate) const VERSION: usize = 7;

/// How many signs it had before the catalogue was written in the format of postcard. The same content has another
/// version since then, so a version of that time says nothing about today's.
pub(crate) const FORMER_VERSION: usize = 6;

/// The mark of these bytes with so many signs: seven at most.
#[inline(never)]
pub(crate) fn mark(bytes: &[u8], signs: usize) -> String {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in bytes {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    }
    // What does not fit is folded in, as the definition advises.
    let mut left = hash ^ hash.checked_shr(5 * u32::try_from(signs).unwrap_or(0)).unwrap_or(0);
    let mut mark = String::new();
    for _ in 0..signs {
        let sign = usize::try_from(left & 31).unwrap_or(0);
        mark.push(char::from(SIGNS.get(sign).copied().unwrap_or(b'0')));
        left >>= 5;
    }
    mark
}

/// Whether somebody may have made it as a mark of so many signs.
pub(crate) fn is_mark(text: &str, signs: usize) -> bool {
    text.len() == signs && text.bytes().all(|byte| SIGNS.contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::{is_mark, mark};

    /// The test vectors of the draft, folded to 30 bits, lowest five first: of nothing 0x811c9dc5, of “foobar” 0xbf9cf968.
    #[test]
    fn marks_as_the_definition_says() {
        let signs = |number: u32| {
            (0..6)
                .map(|at| char::from(super::SIGNS[(number >> (5 * at) & 31) as usize]))
                .collect::<String>()
        };
        assert_eq!(mark(b"", 6), signs(0x811c_9dc5 ^ 0b10));
        assert_eq!(mark(b"foobar", 6), signs(0xbf9c_f968 ^ 0b10));
    }

    #[test]
    fn a_mark_is_known_by_its_signs() {
        assert!(is_mark(&mark(b"counselor", 3), 3));
        for other in ["", "ab", "abcd", "abl", "aBc", "a-c", "abé"] {
            assert!(!is_mark(other, 3), "{other}");
        }
    }
}
