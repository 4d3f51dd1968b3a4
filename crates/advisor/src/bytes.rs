//! What the build puts into the program, as bytes: in the format of postcard, <https://postcard.jamesmunns.com>.

use serde::{Serialize, de::DeserializeOwned};

/// The bytes that hold `value`.
#[expect(clippy::expect_used, reason = "postcard refuses none of our types: all lengths are known")]
pub(crate) fn write(value: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(value).expect("a value of the model can be written")
}

/// The value that these bytes hold; `None` if they hold another one, or something else behind it.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (value, rest) = postcard::take_from_bytes(bytes).ok()?;
    rest.is_empty().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::{read, write};

    #[test]
    fn what_is_written_is_read_and_a_cut_or_a_rest_is_noticed() {
        let value = (vec![Some(1_u16), None], "Größe".to_owned());
        let mut bytes = write(&value);
        assert_eq!(read(&bytes), Some(value));
        for end in 0..bytes.len() {
            assert_eq!(read::<(Vec<Option<u16>>, String)>(&bytes[..end]), None, "cut at {end}");
        }
        bytes.push(0);
        assert_eq!(read::<(Vec<Option<u16>>, String)>(&bytes), None);
    }
}
