//! Fiscal years.

use super::{ERAS, Era};
use serde::Serialize;

/// A fiscal year (年度): April of the year that names it to March of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct FiscalYear(u16);

impl FiscalYear {
    /// The first fiscal year that an era of [`ERAS`] names.
    pub const FIRST: FiscalYear = FiscalYear(1868);
    /// The last fiscal year that a plan may name; beyond it a typing error is likelier than a plan.
    pub const LAST: FiscalYear = FiscalYear(2199);

    /// The fiscal year that begins in April of this Gregorian year, if a plan may name it.
    pub fn new(gregorian: i64) -> Option<FiscalYear> {
        let year = FiscalYear(u16::try_from(gregorian).ok()?);
        (Self::FIRST..=Self::LAST).contains(&year).then_some(year)
    }

    /// The Gregorian year in which the fiscal year begins.
    pub fn get(self) -> u16 {
        self.0
    }

    /// The era that public bodies name this fiscal year by, and its year in that era (1 is 元年).
    pub fn era(self) -> (&'static Era, u16) {
        let era = ERAS.iter().find(|era| era.first_fiscal_year <= self.0).unwrap_or(&ERAS[ERAS.len() - 1]);
        (era, self.0 - era.first_year + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(year: i64) -> (&'static str, u16) {
        let (era, n) = FiscalYear::new(year).unwrap().era();
        (era.name, n)
    }

    #[test]
    fn the_fiscal_year_in_which_an_era_begins_in_spring_bears_its_name() {
        assert_eq!(named(2018), ("平成", 30));
        assert_eq!(named(2019), ("令和", 1));
        assert_eq!(named(1989), ("平成", 1));
        assert_eq!(named(1988), ("昭和", 63));
        assert_eq!(named(1868), ("明治", 1));
    }

    #[test]
    fn an_era_that_begins_in_december_names_only_the_next_fiscal_year() {
        assert_eq!(named(1926), ("大正", 15));
        assert_eq!(named(1927), ("昭和", 2));
    }

    #[test]
    fn a_year_that_no_plan_can_name_is_refused() {
        assert_eq!(FiscalYear::new(1867), None);
        assert_eq!(FiscalYear::new(99_999), None);
        assert_eq!(FiscalYear::new(-1), None);
        assert!(FiscalYear::new(2199).is_some());
    }
}
