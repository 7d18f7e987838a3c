//! Short lists in order. The standard library's sorts would cost a page 2 to 4 kB of code each, for lists of a
//! few years or ratings.

/// What there is of these, in order, each once. Meant for few different ones among many.
pub fn once<T: Ord>(things: impl Iterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    for thing in things {
        if let Err(at) = list.binary_search(&thing) {
            list.insert(at, thing);
        }
    }
    list
}

/// The things in the order of a key; what has the same key stays as it stands. Meant for few.
pub fn by<T>(things: Vec<T>, key: &dyn Fn(&T) -> (usize, usize, usize)) -> Vec<T> {
    let mut list: Vec<T> = Vec::with_capacity(things.len());
    for thing in things {
        let at = list.partition_point(|before| key(before) <= key(&thing));
        list.insert(at, thing);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_in_order_and_equals_stay_as_they_stand() {
        assert_eq!(once([3, 1, 2, 3, 1].into_iter()), [1, 2, 3]);
        let sorted = by(vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')], &|(key, _)| (*key, 0, 0));
        assert_eq!(sorted, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
