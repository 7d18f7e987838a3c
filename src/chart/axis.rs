//! The names of columns: as long as every column has room for.

use crate::draw::text;

/// Between two names, in em.
const AIR: f64 = 0.4;

/// The name of a column, in lines; empty for one that is not named.
pub(super) type Name = Vec<String>;

/// The names of columns, `band` em apart, of which each has a long and a short form: the longest that fits
/// every column. Where even the shortest does not, only some of the first `years` are named, always the last of
/// them.
pub(super) fn fitting(forms: Vec<[Name; 2]>, years: usize, band: f64) -> Vec<Name> {
    let (mut long, mut short) = (Vec::new(), Vec::new());
    for [one, other] in forms {
        long.push(one);
        short.push(other);
    }
    if widest(&long) + AIR <= band {
        return long;
    }
    let every = ((widest(&short) + AIR) / band).ceil().max(1.0) as usize;
    for (at, name) in short.iter_mut().take(years).rev().enumerate() {
        if at % every != 0 {
            name.clear();
        }
    }
    short
}

/// The width of the widest line, in em.
pub(super) fn widest(names: &[Name]) -> f64 {
    names.iter().flatten().map(|line| text::width(line)).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Calendar, words};
    use crate::model::FiscalYear;

    fn named(count: i64, band: f64) -> Vec<String> {
        let years = (2010..2010 + count).filter_map(FiscalYear::new);
        let forms = years.map(|year| words("ja").year_on_axis(year, Calendar::Western)).collect();
        fitting(forms, usize::MAX, band).iter().map(|name| name.concat()).collect()
    }

    #[test]
    fn the_longest_form_that_fits_every_column_is_taken() {
        let (long, short) = (text::width("2010年度"), text::width("2010"));
        assert_eq!(named(2, long + AIR), ["2010年度", "2011年度"]);
        assert_eq!(named(2, long + AIR - 0.1), ["2010", "2011"]);
        assert_eq!(named(2, short + AIR), ["2010", "2011"]);
    }

    #[test]
    fn where_no_form_fits_every_so_many_years_are_named_and_always_the_last() {
        let room = text::width("2010") + AIR;
        assert_eq!(named(5, room / 2.0), ["2010", "", "2012", "", "2014"]);
        assert_eq!(named(6, room / 2.0), ["", "2011", "", "2013", "", "2015"]);
        assert_eq!(named(5, room / 100.0), ["", "", "", "", "2014"]);
    }

    #[test]
    fn columns_that_are_no_years_keep_their_names() {
        let form = |name: &str| [vec![name.to_owned()], vec![name.to_owned()]];
        let names = fitting(vec![form("2010"), form("2011"), form("期末評価")], 2, 3.0);
        assert_eq!(names.iter().map(|name| name.concat()).collect::<Vec<_>>(), ["", "2011", "期末評価"]);
    }
}
