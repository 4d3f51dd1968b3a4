//! The catalogue as bytes: how the build puts it into the program, and the program takes it out.
//!
//! Fields in their order, numbers as variable-length integers, lists and texts behind their length.
//! Taking out cannot fail half-way: where bytes are missing or make no sense it goes on with zeros and
//! remembers that they are damaged. So no code is needed for dropping half of a catalogue, which is
//! most of what a general decoder would add to the program (figures: docs/decisions/007).

use core::num::NonZeroU16;

/// What can be put into bytes and taken out again.
pub(crate) trait Packed {
    /// Appends it to the bytes.
    fn pack(&self, bytes: &mut Vec<u8>);

    /// Takes it from the bytes.
    fn unpack(bytes: &mut Unpack<'_>) -> Self;
}

/// Bytes that are being taken from.
pub(crate) struct Unpack<'a> {
    left: &'a [u8],
    damaged: bool,
}

impl<'a> Unpack<'a> {
    /// Starts with the first of these bytes.
    pub(crate) const fn new(bytes: &'a [u8]) -> Self {
        Self { left: bytes, damaged: false }
    }

    /// Whether all bytes were taken and made sense.
    pub(crate) const fn is_whole(&self) -> bool {
        !self.damaged && self.left.is_empty()
    }

    /// Remembers that the bytes make no sense; zeros follow.
    pub(crate) const fn damage(&mut self) {
        self.damaged = true;
        self.left = &[];
    }

    /// The next byte, or zero.
    pub(crate) fn byte(&mut self) -> u8 {
        if let Some((byte, left)) = self.left.split_first() {
            self.left = left;
            return *byte;
        }
        self.damaged = true;
        0
    }

    #[inline(never)]
    fn number(&mut self) -> usize {
        let mut number = 0;
        for shift in [0, 7, 14] {
            let byte = usize::from(self.byte());
            number |= (byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.damage();
        0
    }

    #[inline(never)]
    fn text(&mut self) -> String {
        let len = self.number();
        if let Some((text, left)) = self.left.split_at_checked(len)
            && let Ok(text) = str::from_utf8(text)
        {
            self.left = left;
            return text.to_owned();
        }
        self.damage();
        String::new()
    }
}

fn pack_number(number: usize, bytes: &mut Vec<u8>) {
    let mut left = number;
    loop {
        let low = u8::try_from(left & 0x7f).unwrap_or_default();
        left >>= 7;
        if left == 0 {
            bytes.push(low);
            return;
        }
        bytes.push(low | 0x80);
    }
}

impl Packed for u8 {
    fn pack(&self, bytes: &mut Vec<u8>) {
        bytes.push(*self);
    }

    fn unpack(bytes: &mut Unpack<'_>) -> Self {
        bytes.byte()
    }
}

impl Packed for u16 {
    fn pack(&self, bytes: &mut Vec<u8>) {
        pack_number(usize::from(*self), bytes);
    }

    fn unpack(bytes: &mut Unpack<'_>) -> Self {
        Self::try_from(bytes.number()).unwrap_or_default()
    }
}

impl Packed for NonZeroU16 {
    fn pack(&self, bytes: &mut Vec<u8>) {
        self.get().pack(bytes);
    }

    fn unpack(bytes: &mut Unpack<'_>) -> Self {
        Self::new(u16::unpack(bytes)).unwrap_or_else(|| {
            bytes.damage();
            Self::MIN
        })
    }
}

impl Packed for bool {
    fn pack(&self, bytes: &mut Vec<u8>) {
        bytes.push(u8::from(*self));
    }

    fn unpack(bytes: &mut Unpack<'_>) -> Self {
        bytes.byte() != 0
    }
}

impl Packed for String {
    fn pack(&self, bytes: &mut Vec<u8>) {
        pack_number(self.len(), bytes);
        bytes.extend(self.as_bytes());
    }

    fn unpack(bytes: &mut Unpack<'_>) -> Self {
        bytes.text()
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, bytes: &mut Vec<u8>) {
        bytes.push(u8::from(self.is_some()));
        if let Some(some) = self {
            some.pack(bytes);
        }
    }

    fn unpack(bytes: &mut Unpack<'_>) -> Self {
        (bytes.byte() != 0).then(|| T::unpack(bytes))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, bytes: &mut Vec<u8>) {
        pack_number(self.len(), bytes);
        for item in self {
            item.pack(bytes);
        }
    }

    fn unpack(bytes: &mut Unpack<'_>) -> Self {
        let mut items = Self::new();
        for _ in 0..bytes.number() {
            if bytes.damaged {
                break;
            }
            items.push(T::unpack(bytes));
        }
        items
    }
}

/// Packs the fields of structs, in this order. A field left out does not compile.
macro_rules! packed {
    ($($name:ident { $($field:tt),* $(,)? })*) => {$(
        impl $crate::packed::Packed for $name {
            fn pack(&self, bytes: &mut Vec<u8>) {
                $($crate::packed::Packed::pack(&self.$field, bytes);)*
            }

            fn unpack(bytes: &mut $crate::packed::Unpack<'_>) -> Self {
                Self { $($field: $crate::packed::Packed::unpack(bytes)),* }
            }
        }
    )*};
}

/// Packs the variants of enums, each behind its number. Zero has to be one of them.
macro_rules! packed_enum {
    ($($name:ident {
        $($tag:literal $variant:ident $(($($item:ident),*))? $({ $($field:ident),* })?),* $(,)?
    })*) => {$(
        impl $crate::packed::Packed for $name {
            fn pack(&self, bytes: &mut Vec<u8>) {
                match self {
                    $(Self::$variant $(($($item),*))? $({ $($field),* })? => {
                        bytes.push($tag);
                        $($($crate::packed::Packed::pack($item, bytes);)*)?
                        $($($crate::packed::Packed::pack($field, bytes);)*)?
                    })*
                }
            }

            fn unpack(bytes: &mut $crate::packed::Unpack<'_>) -> Self {
                match bytes.byte() {
                    $($tag => {
                        $($(let $item = $crate::packed::Packed::unpack(bytes);)*)?
                        $($(let $field = $crate::packed::Packed::unpack(bytes);)*)?
                        Self::$variant $(($($item),*))? $({ $($field),* })?
                    })*
                    _ => {
                        bytes.damage();
                        Self::unpack(bytes)
                    }
                }
            }
        }
    )*};
}

pub(crate) use packed;
pub(crate) use packed_enum;

#[cfg(test)]
mod tests {
    use super::{Packed, Unpack};

    fn check<T: Packed + PartialEq + core::fmt::Debug>(value: &T) {
        let mut bytes = Vec::new();
        value.pack(&mut bytes);
        let mut whole = Unpack::new(&bytes);
        assert_eq!(T::unpack(&mut whole), *value);
        assert!(whole.is_whole());
        for end in 0..bytes.len() {
            let mut cut = Unpack::new(&bytes[..end]);
            T::unpack(&mut cut);
            assert!(!cut.is_whole(), "{value:?} cut at {end}");
        }
    }

    #[test]
    fn what_is_packed_is_unpacked_and_a_cut_is_noticed() {
        for number in [0, 1, 127, 128, 16_383, 16_384, u16::MAX] {
            check(&number);
        }
        check(&Some("Größe".to_owned()));
        check(&vec![Some(1_u16), None]);
        check(&core::num::NonZeroU16::MAX);
    }
}
