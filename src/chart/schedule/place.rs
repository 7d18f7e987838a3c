//! Where a schedule stands in its drawing: the texts, and a column for each year.

use super::{Schedule, steps};
use crate::chart::{Layout, axis};
use crate::model::FiscalYear;

/// Room for texts and columns of years.
pub(super) struct Place {
    pub em: f64,
    pub width: i32,
    pub is_narrow: bool,
    /// How wide the text of a commitment may be, in em.
    pub room: f64,
    /// The edges of the columns, in px.
    pub left: i32,
    pub right: i32,
    /// The width of a column, in px.
    pub band: f64,
    /// The first year.
    pub first: Option<FiscalYear>,
    /// How many years there are.
    pub count: usize,
    /// The name of each year, in lines; empty for one that is not named.
    pub names: Vec<Vec<String>>,
}

impl Place {
    /// The part of the width that texts have, beside the columns.
    const TEXTS: f64 = 0.4;

    /// The place of this schedule in this layout.
    pub(super) fn new(schedule: &Schedule, layout: Layout) -> Place {
        let (em, width, is_narrow) = (layout.font, layout.width.floor(), layout.is_narrow());
        let count = schedule.years.map_or(0, |years| steps(years.from, years.to) + 1);
        let texts = if is_narrow { width } else { (width * Place::TEXTS).round() };
        let left = if is_narrow { 0.2 * em } else { texts };
        let mut place = Place {
            em,
            width: width as i32,
            is_narrow,
            room: texts / em - if is_narrow { 0.4 } else { 1.0 },
            left: left.round() as i32,
            right: (width - 0.2 * em).round() as i32,
            band: 0.0,
            first: schedule.years.map(|years| years.from),
            count,
            names: Vec::new(),
        };
        place.set_band();
        let first = schedule.years.map_or(0, |years| i64::from(years.from.get()));
        let years = (first..).take(count).filter_map(FiscalYear::new);
        let words = schedule.words;
        let forms = years.map(|year| words.words.year_on_axis(year, words.calendar)).collect();
        place.names = axis::fitting(forms, count, place.band / em);
        // The name of the last year, if it is wider than its column, must not leave the drawing.
        let last = axis::widest(&place.names[place.names.len().saturating_sub(1)..]) * em;
        place.right -= ((last - place.band) / 2.0).max(0.0).ceil() as i32;
        place.set_band();
        // Nor may that of an early one.
        for at in 0..place.names.len() {
            if f64::from(place.middle(at)) < axis::widest(&place.names[at..=at]) * em / 2.0 {
                place.names[at].clear();
            }
        }
        place
    }

    fn set_band(&mut self) {
        self.band = f64::from(self.right - self.left) / self.count.max(1) as f64;
    }

    /// So many em in px.
    pub(super) fn px(&self, em: f64) -> i32 {
        (self.em * em).round() as i32
    }

    /// The left edge of a column.
    pub(super) fn x(&self, at: usize) -> i32 {
        self.left + (self.band * at as f64).round() as i32
    }

    /// The middle of a column.
    pub(super) fn middle(&self, at: usize) -> i32 {
        self.left + (self.band * (at as f64 + 0.5)).round() as i32
    }

    /// The column of a year.
    pub(super) fn column(&self, year: FiscalYear) -> usize {
        self.first.map_or(0, |first| steps(first, year))
    }

    /// The year of a column.
    pub(super) fn year(&self, at: usize) -> Option<FiscalYear> {
        FiscalYear::new(i64::from(self.first?.get()) + i64::try_from(at).ok()?)
    }

    /// How many lines the names of the years have.
    pub(super) fn name_lines(&self) -> usize {
        self.names.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Where the grid has a line: between any two columns, or beside those that are named if they are many.
    pub(super) fn grid(&self) -> impl Iterator<Item = i32> {
        let every = self.band >= 0.8 * self.em;
        let has_line = move |at: &usize| {
            every || *at == 0 || *at == self.count || self.names.get(*at).is_some_and(|name| !name.is_empty())
        };
        (0..=self.count).filter(has_line).map(|at| self.x(at))
    }
}
