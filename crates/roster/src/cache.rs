//! What has been worked out once for a text, so that rows which say the same cost nothing more.
//!
//! The maps of the standard library would be larger than all else that the roster needs.

/// How many lists the entries are spread over.
const LISTS: usize = 4096;

/// What has been worked out, each for its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cache<T> {
    entries: Vec<(String, T)>,
    lists: Vec<Vec<usize>>,
}

impl<T> Default for Cache<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), lists: Vec::new() }
    }
}

impl<T> Cache<T> {
    /// The place of what has been worked out for this text.
    pub(crate) fn place(&self, text: &str) -> Option<usize> {
        let list = self.lists.get(list_of(text))?;
        let is = |place: &&usize| self.entries.get(**place).is_some_and(|(key, _)| key == text);
        list.iter().find(is).copied()
    }

    /// Keeps what has been worked out for a text; its place.
    pub(crate) fn keep(&mut self, text: String, what: T) -> usize {
        self.lists.resize_with(LISTS, Vec::new);
        let place = self.entries.len();
        if let Some(list) = self.lists.get_mut(list_of(&text)) {
            list.push(place);
        }
        self.entries.push((text, what));
        place
    }

    /// What is kept at this place, with its text.
    pub(crate) fn get(&self, place: usize) -> Option<(&str, &T)> {
        self.entries.get(place).map(|(text, what)| (text.as_str(), what))
    }

    /// The same, to be changed.
    pub(crate) fn get_mut(&mut self, place: usize) -> Option<&mut T> {
        self.entries.get_mut(place).map(|(_, what)| what)
    }

    /// Everything, in the order in which it was kept.
    pub(crate) fn all(&self) -> impl ExactSizeIterator<Item = &T> {
        self.entries.iter().map(|(_, what)| what)
    }

    /// How many texts something is kept for.
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }
}

/// Which list a text belongs to: FNV-1a.
fn list_of(text: &str) -> usize {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in text.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash as usize % LISTS
}
