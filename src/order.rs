//! Short lists in order. The standard library's sorts would cost a page 2 to 4 kB of code each, for lists of a
//! few years or ratings.

use crate::effort;

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

/// The things in the order of a key; what has the same key stays as it stands.
pub fn by<T>(things: Vec<T>, key: &dyn Fn(&T) -> (usize, usize, usize)) -> Vec<T> {
    let keys: Vec<_> = things.iter().map(key).collect();
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    places(&keys).into_iter().filter_map(|at| things[at].take()).collect()
}

/// The places of keys in their order: runs that are in order are merged to longer ones. One copy of it serves
/// everything that is put in order.
fn places(keys: &[(usize, usize, usize)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    let mut length = 1;
    while length < order.len() {
        let mut longer = Vec::with_capacity(order.len());
        for runs in order.chunks(2 * length) {
            let (mut first, mut second) = runs.split_at(length.min(runs.len()));
            while let Some(at) = next(keys, &mut first, &mut second) {
                longer.push(at);
            }
        }
        order = longer;
        length *= 2;
    }
    order
}

/// Takes the lower of the first of two runs, of equals that of the first run.
fn next<'o>(
    keys: &[(usize, usize, usize)],
    first: &mut &'o [usize],
    second: &mut &'o [usize],
) -> Option<usize> {
    effort::step();
    let is_second = match (first.first(), second.first()) {
        (Some(one), Some(other)) => keys[*other] < keys[*one],
        (one, _) => one.is_none(),
    };
    let run = if is_second { second } else { first };
    let (at, rest) = run.split_first()?;
    *run = rest;
    Some(*at)
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

    #[test]
    fn many_things_are_put_in_order_in_not_many_more_steps() {
        effort::assert_linear("order", |count| {
            let sorted = by((0..count).rev().collect(), &|at| (at / 2, 0, 0));
            assert!(sorted.is_sorted_by_key(|at| at / 2) && sorted[..2] == [1, 0]);
        });
    }
}
