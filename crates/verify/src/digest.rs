//! A hash that stays the same: on every computer, in every release of the compiler.
//!
//! FNV-1a with 64 bits, as <https://www.ietf.org/archive/id/draft-eastlake-fnv-21.html> defines it. It
//! tells changes apart; it is no defence against somebody who wants two texts to look alike.

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// What has been fed so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Digest(u64);

impl Digest {
    /// Of nothing.
    pub(crate) const fn new() -> Self {
        Self(OFFSET)
    }

    /// With a text behind it, told apart from its neighbours by the byte that no text holds.
    #[must_use]
    pub(crate) fn text(self, text: &str) -> Self {
        let bytes = text.bytes().chain([0xff]);
        Self(bytes.fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME)))
    }

    /// With another digest behind it.
    #[must_use]
    pub(crate) fn digest(self, other: u64) -> Self {
        let bytes = other.to_le_bytes().into_iter();
        Self(bytes.fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME)))
    }

    /// The number.
    pub(crate) const fn value(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Digest, OFFSET, PRIME};

    /// The test vector of the draft for “foobar”.
    #[test]
    fn hashes_as_the_definition_says() {
        let plain = "foobar"
            .bytes()
            .fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME));
        assert_eq!(plain, 0x8594_4171_f739_67e8);
        assert_ne!(Digest::new().text("ab").text("c"), Digest::new().text("a").text("bc"));
    }
}
