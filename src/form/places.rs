//! Where among many names one stands. A long form has hundreds, and its rules ask for each of them several times.

/// The places of names, in alphabetical order; of a name that is there twice, the first.
pub(super) struct Places<'n>(Vec<(&'n str, usize)>);

impl<'n> Places<'n> {
    pub(super) fn of(names: &mut dyn Iterator<Item = &'n str>) -> Places<'n> {
        let mut places = Places(Vec::new());
        for (at, name) in names.enumerate() {
            if let Err(before) = places.search(name) {
                places.0.insert(before, (name, at));
            }
        }
        places
    }

    /// Where this name stands, if it is there.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        let at = self.search(name).ok()?;
        self.0.get(at).map(|(_, place)| *place)
    }

    fn search(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| (*known).cmp(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_name_that_is_there_twice_the_first_counts() {
        let places = Places::of(&mut ["b", "a", "b", "c"].into_iter());
        assert_eq!(["a", "b", "c", "d"].map(|name| places.find(name)), [Some(1), Some(0), Some(3), None]);
    }
}
