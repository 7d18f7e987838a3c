//! Ids.

use serde::Serialize;

/// An id (識別子): one or more of `A-Z a-z 0-9 _ -`, so that it can stand in a URL fragment as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// The id, if every character may stand in one.
    pub fn new(text: &str) -> Option<Id> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        (!text.is_empty() && text.chars().all(allowed)).then(|| Id(text.to_owned()))
    }

    /// An id for something that was printed without one. It depends on what is printed, not on where it
    /// stands, so that a link to it survives an inserted neighbour.
    pub fn derived(title: &str) -> Id {
        // FNV-1a, of which 50 bits are kept: among 200,000 items two would meet once in 50,000 plans.
        let hash = title.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let digit = |place: u32| char::from_digit((hash >> (14 + 5 * place)) as u32 & 31, 32);
        let digits = (0..10).map(|place| digit(place).unwrap_or('0'));
        Id(std::iter::once('t').chain(digits).collect())
    }

    /// What stands where an id must be and is not: it refers to nothing.
    pub fn nothing() -> Id {
        Id::derived("")
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_can_stand_in_a_url_fragment_as_it_is() {
        assert!(Id::new("centers-2_b").is_some());
        assert_eq!(Id::new(""), None);
        assert_eq!(Id::new("拠点"), None);
        assert_eq!(Id::new("a b"), None);
    }

    #[test]
    fn a_derived_id_depends_on_the_title_alone() {
        assert_eq!(Id::derived("まちづくりセンター数"), Id::derived("まちづくりセンター数"));
        assert_ne!(Id::derived("まちづくりセンター数"), Id::derived("講座受講者数"));
        assert!(Id::new(Id::derived("").as_str()).is_some());
    }
}
