//! Comparing two editions (版の比較・新旧対照) of a plan: what was added, removed, reworded, moved, renumbered,
//! and which figures and years changed.
//!
//! Things are matched by id; by number and title; by the children they share; by likeness of their titles.
//! Where the author gave no ids, those of the reader do: they stand for number and title on the way down.
//!
//! What the caller need not worry about: the cost grows with the size of the two plans, however much was
//! changed; the same plans give the same changes in the same order.
//!
//! What is not compared, because it is about the file or follows from the rest: the id of the plan, its
//! language, edition, notes and source; what arrows mean; the rules, ranks and meanings of its ratings; how
//! rates are rounded; of points whether they are repeated; of years their notes and former targets. A change of order among siblings is no change.

mod change;
mod counts;
mod dropped;
mod edition;
mod facets;
mod figures;
mod front;
mod likeness;
mod lines;
mod list;
mod matching;
mod pieces;
mod walk;
mod wording;

pub use change::{Change, FigureChange, Kind, Operation, Part, Piece, Side, Subject, When, WhenChange};
pub use counts::{Counts, Tally};
pub use dropped::Dropped;

use crate::model::Plan;
use edition::Edition;
use matching::Pairs;
use serde::Serialize;

/// What changed from one edition to another (新旧対照).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Comparison {
    /// The changes: those of the plan itself, then in the order of the new edition; what was removed is told
    /// where it stood.
    pub changes: Vec<Change>,
    /// How many of what.
    pub counts: Counts,
}

/// What changed from the old edition to the new one.
///
/// One thing can have several changes (moved, renumbered and reworded), one each. Of what was added or removed
/// with everything below it, each item and each indicator is a change; their texts and figures are not.
pub fn diff(old: &Plan, new: &Plan) -> Comparison {
    let (old, new) = (Edition::read(old), Edition::read(new));
    let (items, indicators) = matched(&old, &new);
    walk::comparison(&old, &new, &items, &indicators)
}

/// What of the old edition the new one has no more: what the plan itself has lost, then what each item of the
/// new edition has, in its order. What was only moved, reworded or renumbered is not lost.
pub fn dropped<'p>(old: &'p Plan, new: &Plan) -> Vec<Dropped<'p>> {
    let (old, new) = (Edition::read(old), Edition::read(new));
    let (items, indicators) = matched(&old, &new);
    dropped::dropped(&old, &items, &indicators)
}

/// Which item and which indicator is which.
fn matched(old: &Edition, new: &Edition) -> (Pairs, Pairs) {
    let items = matching::items(old, new);
    let indicators = matching::indicators(old, new, &items);
    (items, indicators)
}
