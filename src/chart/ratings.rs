//! Ratings (評価): items × years, the code of each review in its cell, by colour and letter.

mod cells;
mod facts;
mod lines;
mod matrix;
#[cfg(test)]
mod tests;

use super::{
    Chart, KeyEntry, Layout, Options, Picture, Table, YearText, Years, items, key, only, scale, words_for,
};
use crate::draw::Element;
use crate::error::Error;
use crate::locale::{Calendar, RatingColumn, RatingFacts, RatingWords, rating_words};
use crate::model::Plan;
pub(super) use facts::facts;

/// The ratings of the first of these plans.
pub(super) fn make(plans: &[&Plan], options: &Options) -> Result<Chart, Error> {
    let plan = only(plans)?;
    let mut facts = facts(plan, items(plan, options)?, false);
    let (range, latest) = within(&mut facts, options, "ratings")?;
    let words = rating_words(words_for(plan, options).lang());
    let mut key = scale::grades_key(&facts, words, &facts.used());
    key.extend(unrated_key(&facts, words));
    key.extend(scale::marks_key(&facts, words));
    let years = years(&facts, words, options.calendar);
    Ok(Chart {
        title: words.title(&plan.title),
        message: words.message(&facts, options.calendar),
        first: latest.min(years.len().saturating_sub(1)),
        years,
        names_years: !range.all.is_empty(),
        range,
        key,
        table: table(&facts, &plan.title, words, options.calendar),
        notes: scale::notes(&facts, words),
        words: words.words(),
        shown: None,
        choices: Vec::new(),
        picture: Box::new(Ratings { facts, words, calendar: options.calendar }),
    })
}

/// Leaves only those columns that are of no year or of one that is asked for; says which is the latest.
pub(super) fn within(
    facts: &mut RatingFacts,
    options: &Options,
    kind: &'static str,
) -> Result<(Years, usize), Error> {
    facts.latest().ok_or(Error::NothingToShow { kind })?;
    let year = |column: &RatingColumn| match column {
        RatingColumn::Year(year) => Some(*year),
        _ => None,
    };
    let range = options.years(facts.columns.iter().filter_map(year).collect())?;
    let columns = facts.columns.iter().enumerate();
    let kept = columns.filter(|(_, column)| year(column).is_none_or(|year| options.holds(year)));
    let kept: Vec<usize> = kept.map(|(at, _)| at).collect();
    facts.columns = kept.iter().map(|at| facts.columns[*at]).collect();
    for row in &mut facts.rows {
        row.cells = kept.iter().map(|at| std::mem::take(&mut row.cells[*at])).collect();
    }
    facts.is_mixed.take();
    let latest = facts.latest().ok_or_else(|| range.refused())?;
    Ok((range, latest))
}

/// What the dash in an empty cell means, where there is one.
fn unrated_key(facts: &RatingFacts, words: &dyn RatingWords) -> Option<KeyEntry> {
    let any = facts.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.grades.is_empty());
    let dash = Element::new("path").with("d", "M4 6H16").with("stroke", "currentColor");
    any.then(|| KeyEntry { swatch: key::swatch().child(dash), text: words.unrated().to_owned() })
}

/// What the two forms draw.
struct Ratings {
    facts: RatingFacts,
    words: &'static dyn RatingWords,
    calendar: Calendar,
}

impl Picture for Ratings {
    fn draw(&self, root: Element, layout: Layout) -> Element {
        match matrix::Grid::new(self, layout).filter(|_| !layout.is_narrow()) {
            Some(grid) => grid.draw(root),
            None => lines::draw(self, root, layout),
        }
    }
}

/// What the reader who moves through the years is told; other reviews are of no year.
fn years(facts: &RatingFacts, words: &dyn RatingWords, calendar: Calendar) -> Vec<YearText> {
    let year = |(at, column): (usize, &RatingColumn)| match column {
        RatingColumn::Year(year) => Some(YearText { year: *year, text: words.readout(facts, at, calendar) }),
        _ => None,
    };
    facts.columns.iter().enumerate().filter_map(year).collect()
}

fn table(facts: &RatingFacts, title: &str, words: &dyn RatingWords, calendar: Calendar) -> Table {
    let is_grouped = !facts.groups.is_empty();
    let mut head = vec![words.item().to_owned()];
    if is_grouped {
        head.push(words.group().to_owned());
    }
    head.extend(facts.columns.iter().map(|column| words.column_name(*column, calendar)));
    let mut rows = Vec::with_capacity(facts.rows.len());
    for row in &facts.rows {
        let mut cells = vec![row.title.clone()];
        if is_grouped {
            cells.push(facts.groups[row.group].clone());
        }
        cells.extend(row.cells.iter().map(|cell| words.cell(facts, cell)));
        rows.push(cells);
    }
    Table { caption: words.title(title), head, rows, figures: 0..0 }
}
