//! How many of what.

use super::change::{Change, Kind};
use serde::Serialize;

/// How much changed (変更の集計).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Each level of the tree, the top first.
    pub levels: Vec<Tally>,
    /// The indicators.
    pub indicators: Tally,
    /// Changes of figures.
    pub figures: usize,
    /// Changes of years.
    pub spans: usize,
    /// Every other change of a facet or of the plan itself: texts added, removed, reworded or written in another
    /// way.
    pub texts: usize,
}

/// The things of one level, or the indicators (階層ごとの集計), counted by their titles, numbers and places: a
/// thing of which only a facet changed is unchanged.
///
/// What was removed is counted at the level it had in the old edition, everything else at that of the new one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    /// What the level is called, where the plan says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// How deep the level is, 0 for the top; 0 for indicators.
    pub depth: usize,
    /// How many the old edition has.
    pub total_old: usize,
    /// How many the new edition has.
    pub total_new: usize,
    /// How many only the new edition has.
    pub added: usize,
    /// How many only the old edition has.
    pub removed: usize,
    /// How many have other words.
    pub reworded: usize,
    /// How many are only written in another way.
    pub notation: usize,
    /// How many stand below another item.
    pub moved: usize,
    /// How many have another number.
    pub renumbered: usize,
    /// How many are in both editions with the same title and number in the same place.
    pub unchanged: usize,
}

impl Tally {
    /// How many had a change of this kind.
    pub fn of(&self, kind: Kind) -> usize {
        match kind {
            Kind::Added => self.added,
            Kind::Removed => self.removed,
            Kind::Reworded => self.reworded,
            Kind::Notation => self.notation,
            Kind::Moved => self.moved,
            Kind::Renumbered => self.renumbered,
            Kind::Figure | Kind::Span => 0,
        }
    }

    pub(super) fn count(&mut self, kind: Kind) {
        match kind {
            Kind::Added => self.added += 1,
            Kind::Removed => self.removed += 1,
            Kind::Reworded => self.reworded += 1,
            Kind::Notation => self.notation += 1,
            Kind::Moved => self.moved += 1,
            Kind::Renumbered => self.renumbered += 1,
            Kind::Figure | Kind::Span => {}
        }
    }
}

impl Counts {
    pub(super) fn count_facet(&mut self, change: &Change) {
        match change.kind {
            Kind::Figure => self.figures += 1,
            Kind::Span => self.spans += 1,
            _ => self.texts += 1,
        }
    }
}
