//! Short ordered lists without duplicates. The general sort of the standard library is 3 kB of
//! program for each type that it sorts, and these lists have a handful of entries.

/// Puts `item` where it belongs, unless it is there already.
pub(crate) fn insert<T: Ord>(list: &mut Vec<T>, item: T) {
    let at = list.partition_point(|other| *other < item);
    if list.get(at) != Some(&item) {
        list.insert(at, item);
    }
}

/// The items in order, each once.
pub(crate) fn collect<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    for item in items {
        insert(&mut list, item);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::collect;

    #[test]
    fn orders_and_drops_duplicates() {
        assert_eq!(collect([3, 1, 2, 3, 1]), [1, 2, 3]);
        assert_eq!(collect(Vec::<u8>::new()), []);
    }
}
