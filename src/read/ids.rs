//! Ids for what is printed without one.

use crate::effort;
use crate::model::Id;
use std::collections::BTreeMap;

/// The ids that were derived so far (導いた識別子), and how often each was asked for: of ten thousand things that are
/// printed alike the last is named as fast as the first.
#[derive(Default)]
pub(super) struct Ids(BTreeMap<String, usize>);

impl Ids {
    /// An id for what is printed, and another for the second that is printed alike.
    pub(super) fn derive(&mut self, printed: &str) -> Id {
        let first = Id::derived(printed);
        let mut again = self.0.get(first.as_str()).copied().unwrap_or_default();
        let mut id = first.clone();
        effort::step();
        while self.0.contains_key(id.as_str()) {
            effort::step();
            again += 1;
            id = Id::derived(&[printed, "#", &again.to_string()].concat());
        }
        self.0.insert(first.as_str().to_owned(), again);
        self.0.insert(id.as_str().to_owned(), 1);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_alike_has_ids_of_its_own_that_depend_on_their_order_alone() {
        let mut ids = Ids::default();
        let derived = ["件数", "件数", "件数#3", "件数", "率"].map(|printed| ids.derive(printed));
        let expected = ["件数", "件数#2", "件数#3", "件数#4", "率"].map(Id::derived);
        assert_eq!(derived, expected);
    }

    #[test]
    fn ids_of_equal_titles_cost_as_many_steps_as_there_are() {
        effort::assert_linear("ids of equal titles", |count| {
            let mut ids = Ids::default();
            for _ in 0..count {
                ids.derive("受講者数");
            }
        });
    }
}
