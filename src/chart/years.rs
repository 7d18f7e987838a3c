//! Which years a chart shows, of those that there are.

#[cfg(any(feature = "trend", feature = "bars", feature = "grids", feature = "spans"))]
use super::Options;
#[cfg(any(feature = "trend", feature = "bars", feature = "grids", feature = "spans"))]
use crate::error::Error;
use crate::model::FiscalYear;
#[cfg(feature = "bars")]
use crate::model::{Indicator, YearPoint};

/// The years that a chart could show (年度の範囲), and from which to which it does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// All of them, in order of time; none where a chart is not drawn by years.
    pub all: Vec<FiscalYear>,
    /// The first that is shown, an index into `all`.
    pub first: usize,
    /// The last that is shown, an index into `all`.
    pub last: usize,
}

impl Years {
    /// Whether all of them are shown.
    pub(super) fn is_all(&self) -> bool {
        self.first == 0 && self.last + 1 >= self.all.len()
    }
}

#[cfg(any(feature = "trend", feature = "bars", feature = "grids", feature = "spans"))]
impl Years {
    /// That there is nothing to show in the chosen years, and which ones there are.
    pub(super) fn refused(&self) -> Error {
        match (self.all.first(), self.all.last()) {
            (Some(from), Some(to)) => Error::NoYears { from: *from, to: *to },
            _ => Error::NoFigures,
        }
    }
}

#[cfg(any(feature = "trend", feature = "bars", feature = "grids", feature = "spans"))]
impl Options {
    /// Whether this year is among those that the caller asks for.
    pub(super) fn holds(&self, year: FiscalYear) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }

    /// Which of these years are shown: an error where there are some, but none that is asked for.
    pub(super) fn years(&self, all: Vec<FiscalYear>) -> Result<Years, Error> {
        let first = all.iter().position(|year| self.holds(*year));
        let last = all.iter().rposition(|year| self.holds(*year));
        let years = Years { all, first: first.unwrap_or(0), last: last.unwrap_or(0) };
        if first.is_none() && !years.all.is_empty() { Err(years.refused()) } else { Ok(years) }
    }
}

/// The years in which any of these indicators has what is asked of a year, in order, each once.
#[cfg(feature = "bars")]
pub(super) fn years_with(indicators: &[&Indicator], has: impl Fn(&YearPoint) -> bool) -> Vec<FiscalYear> {
    let mut all: Vec<FiscalYear> = Vec::new();
    for point in indicators.iter().flat_map(|indicator| &indicator.points) {
        if has(point)
            && let Err(at) = all.binary_search(&point.year)
        {
            all.insert(at, point.year);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(year: i64) -> FiscalYear {
        FiscalYear::new(year).unwrap()
    }

    fn between(from: Option<i64>, to: Option<i64>) -> Options {
        Options {
            from: from.and_then(FiscalYear::new),
            to: to.and_then(FiscalYear::new),
            ..Options::default()
        }
    }

    #[test]
    fn the_years_between_both_ends_are_shown_and_either_end_may_be_open() {
        let all = || vec![year(2014), year(2016), year(2017), year(2020)];
        let ends = |from, to| {
            let years = between(from, to).years(all()).unwrap();
            (years.first, years.last)
        };
        assert_eq!(ends(None, None), (0, 3));
        assert_eq!(ends(Some(2015), None), (1, 3));
        assert_eq!(ends(None, Some(2019)), (0, 2));
        assert_eq!(ends(Some(1900), Some(2014)), (0, 0));
    }

    #[test]
    fn no_year_between_the_ends_is_an_error_that_names_those_there_are() {
        let refused = Error::NoYears { from: year(2014), to: year(2016) };
        for (from, to) in [(Some(2017), None), (None, Some(2013)), (Some(2016), Some(2014))] {
            assert_eq!(between(from, to).years(vec![year(2014), year(2016)]), Err(refused.clone()));
        }
        assert_eq!(between(Some(2017), None).years(Vec::new()), Ok(Years::default()));
    }
}
