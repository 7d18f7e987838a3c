//! What charts of ratings show, taken from a plan.

use crate::effort;
use crate::locale::{
    Grade, GradeFacts, Progress, RatingCell, RatingColumn, RatingFacts, RatingRow, ScaleFacts,
};
use crate::model::{FiscalYear, Item, Plan, RatingReference, RatingScale, Review, Scope};
use crate::order::{by, once};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// More years than these in a row are not filled up: one of them is a typing error.
const MOST_YEARS: u16 = 100;
/// So many colours there are for the steps of a scale.
const STEPS: usize = 5;

/// An item, how deep it is, and which group it belongs to.
struct Place<'p> {
    item: &'p Item,
    depth: usize,
    group: usize,
}

/// What is known of these items and those below them. With `all`, items that could have been reviewed and were
/// not are there too.
pub(in crate::chart) fn facts(plan: &Plan, tops: Vec<&Item>, all: bool) -> RatingFacts {
    let sections = sections(tops);
    let places = places(&sections);
    let units = units(&places, all);
    let columns = columns(&units);
    let mut scales = Scales::default();
    for declared in &plan.rating_scales {
        scales.add(scale(declared));
    }
    let mut rows = Vec::with_capacity(units.len());
    for unit in &units {
        let cells = columns.iter().map(|column| cell(&mut scales, unit.item, *column)).collect();
        rows.push(RatingRow { title: unit.item.name(), group: unit.group, cells });
    }
    // A group of one item that is the group itself would say its title twice.
    let is_grouped = sections.len() > 1
        && units.iter().any(|unit| unit.depth > 0)
        && units.iter().any(|unit| unit.group != units[0].group);
    let groups = if is_grouped { sections.iter().map(|item| item.name()).collect() } else { Vec::new() };
    RatingFacts { scales: scales.facts, groups, columns, rows, is_mixed: OnceCell::new() }
}

/// The first level at which there are several items.
fn sections(mut tops: Vec<&Item>) -> Vec<&Item> {
    while let [only] = tops.as_slice()
        && !is_reviewed(only)
        && !only.items.is_empty()
    {
        tops = only.items.iter().collect();
    }
    tops
}

fn is_reviewed(item: &Item) -> bool {
    item.reviews.iter().any(|review| review.rating.is_some() || review.status.is_some())
}

/// Every item in the plan's order.
fn places<'p>(sections: &[&'p Item]) -> Vec<Place<'p>> {
    let start = |(group, item): (usize, &&'p Item)| Place { item, depth: 0, group };
    let mut waiting: Vec<Place> = sections.iter().enumerate().rev().map(start).collect();
    let mut places = Vec::new();
    while let Some(place) = waiting.pop() {
        let (depth, group) = (place.depth + 1, place.group);
        waiting.extend(place.item.items.iter().rev().map(|item| Place { item, depth, group }));
        places.push(place);
    }
    places
}

/// The items that count: those with a review and, with `all`, those without one where others have one: at the
/// same depth, or above with nothing below. An item that is printed twice counts once.
fn units<'a, 'p>(places: &'a [Place<'p>], all: bool) -> Vec<&'a Place<'p>> {
    let reviewed = || places.iter().filter(|place| is_reviewed(place.item));
    let depths = once(reviewed().map(|place| place.depth));
    let deepest = depths.last().copied().unwrap_or(0);
    let mut reviewed_ids: BTreeSet<&str> = BTreeSet::new();
    for place in reviewed() {
        reviewed_ids.insert(place.item.id.as_str());
    }
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut below = usize::MAX;
    let mut units = Vec::new();
    for place in places {
        if place.depth > below {
            continue;
        }
        below = usize::MAX;
        let id = place.item.id.as_str();
        let counts = is_reviewed(place.item)
            || all
                && place.depth <= deepest
                && !reviewed_ids.contains(id)
                && !place.item.and_below().any(is_reviewed)
                && (place.item.items.is_empty() || depths.binary_search(&place.depth).is_ok());
        if counts && seen.insert(id) {
            units.push(place);
        }
        if counts && !is_reviewed(place.item) {
            below = place.depth;
        }
    }
    units
}

fn column(review: &Review) -> RatingColumn {
    match review.scope {
        Scope::Interim => RatingColumn::Interim,
        Scope::Final => RatingColumn::Final,
        Scope::Annual | Scope::Progress => {
            let year = review.year.or(review.period.map(|period| period.to));
            year.map_or(RatingColumn::Undated, RatingColumn::Year)
        }
    }
}

/// Years in order of time, those without a review between others too, then the rest.
fn columns(units: &[&Place]) -> Vec<RatingColumn> {
    let reviews = units.iter().flat_map(|unit| &unit.item.reviews);
    let told = reviews.filter(|review| review.rating.is_some() || review.status.is_some());
    let columns = once(told.map(column));
    let mut years = columns.iter().filter_map(|column| match column {
        RatingColumn::Year(year) => Some(year.get()),
        _ => None,
    });
    if let Some((first, last)) = years.clone().next().zip(years.next_back())
        && last - first < MOST_YEARS
    {
        let between = (first..last).filter_map(|year| FiscalYear::new(year.into())).map(RatingColumn::Year);
        return once(columns.into_iter().chain(between));
    }
    columns
}

fn cell(scales: &mut Scales, item: &Item, of: RatingColumn) -> RatingCell {
    let mut cell = RatingCell::default();
    let (mut grades, mut progresses) = (BTreeSet::new(), BTreeSet::new());
    for review in item.reviews.iter().filter(|review| column(review) == of) {
        if let Some(rating) = &review.rating {
            let grade = scales.grade(rating);
            if grades.insert((grade.scale, grade.at)) {
                cell.grades.push(grade);
            }
        }
        if let Some(status) = &review.status
            && progresses.insert((review.half, status.code as usize, status.label.as_str()))
        {
            cell.progress.push(Progress { half: review.half, status: status.clone() });
        }
    }
    // Those of one scale stand above those of the next, in whatever order they are printed.
    cell.grades = by(cell.grades, &|grade| (grade.scale, 0, 0));
    cell
}

/// The scales and their grades, each found at once.
#[derive(Default)]
struct Scales {
    facts: Vec<ScaleFacts>,
    /// Where a scale stands, and in it a grade.
    known: BTreeMap<(String, Option<String>), usize>,
}

impl Scales {
    /// Adds a scale; of two with one id the first counts.
    fn add(&mut self, scale: ScaleFacts) -> usize {
        let at = self.facts.len();
        if *self.known.entry((scale.id.clone(), None)).or_insert(at) == at {
            for (at, grade) in scale.grades.iter().enumerate() {
                self.known.entry((scale.id.clone(), Some(grade.code.clone()))).or_insert(at);
            }
        }
        self.facts.push(scale);
        at
    }

    /// Finds a rating in its scale; one that the plan does not declare is added, without a rank.
    fn grade(&mut self, rating: &RatingReference) -> Grade {
        effort::step();
        let id = rating.scale.as_str().to_owned();
        let known = self.known.get(&(id.clone(), None)).copied();
        let scale = known.unwrap_or_else(|| self.add(ScaleFacts { id: id.clone(), grades: Vec::new() }));
        let grades = &mut self.facts[scale].grades;
        let at = *self.known.entry((id, Some(rating.code.clone()))).or_insert_with(|| {
            let code = rating.code.clone();
            grades.push(GradeFacts { code, label: None, meaning: None, rank: None, step: None });
            grades.len() - 1
        });
        Grade { scale, at }
    }
}

/// A scale, best first. Its ranks are spread over the colours; without a legend nobody knows whether there are
/// more steps than these, so the colours go by the ranks themselves.
fn scale(scale: &RatingScale) -> ScaleFacts {
    let ranks = once(scale.ratings.iter().map(|rating| rating.rank));
    let last = ranks.len().saturating_sub(1).max(1);
    let has_legend = scale.ratings.iter().any(|rating| rating.label.is_some() || rating.meaning.is_some());
    let is_short = ranks.iter().all(|rank| (1..=STEPS as u32).contains(rank));
    let step = |rank: u32| {
        if !has_legend && is_short {
            return Some(rank as usize - 1);
        }
        ranks.binary_search(&rank).ok().map(|at| (at * (STEPS - 1) + last / 2) / last)
    };
    let grades: Vec<GradeFacts> = scale
        .ratings
        .iter()
        .map(|rating| GradeFacts {
            code: rating.code.clone(),
            label: rating.label.clone(),
            meaning: rating.meaning,
            rank: Some(rating.rank),
            step: step(rating.rank),
        })
        .collect();
    let rank = |grade: &GradeFacts| (grade.rank.map_or(0, |rank| rank as usize), 0, 0);
    ScaleFacts { id: scale.id.as_str().to_owned(), grades: by(grades, &rank) }
}
