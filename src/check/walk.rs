//! The way through a plan: every part of it once, handed to the rules that look at such parts.

use super::context::Context;
use super::notes::Notes;
use super::rule::{On, RULES};
use super::text_at::TextAt;
use super::texts::each_text;
use crate::model::{Commitment, Id, Indicator, Item, Plan, Review};

/// An item and where it stands in the tree.
pub(super) struct ItemAt<'p, 'w> {
    pub(super) item: &'p Item,
    /// The ids of the items above it, top first.
    pub(super) above: &'w [&'p Id],
}

impl ItemAt<'_, '_> {
    /// How deep it stands, the top level being 1.
    pub(super) fn depth(&self) -> usize {
        self.above.len() + 1
    }
}

/// A review and the item it is of.
pub(super) struct ReviewAt<'p> {
    pub(super) item: &'p Item,
    pub(super) review: &'p Review,
}

/// The rules by what they look at, so that no part is offered to rules that do not want it.
struct Walk<'w, 'p> {
    context: &'w Context<'p>,
    item: Vec<fn(&Context, &ItemAt, &mut Notes)>,
    indicator: Vec<fn(&Context, &Indicator, &mut Notes)>,
    commitment: Vec<fn(&Context, &Commitment, &mut Notes)>,
    review: Vec<fn(&Context, &ReviewAt, &mut Notes)>,
    text: Vec<fn(&Context, &TextAt, &mut Notes)>,
}

/// Checks a plan by every rule.
pub(super) fn walk(context: &Context, notes: &mut Notes) {
    let mut walk =
        Walk { context, item: vec![], indicator: vec![], commitment: vec![], review: vec![], text: vec![] };
    for rule in RULES {
        match rule.on {
            On::Reading | On::Along => {}
            On::Plan(check) => check(context, notes),
            On::Editions(check) => {
                if let Some(previous) = context.previous {
                    check(context, previous, notes);
                }
            }
            On::Item(check) => walk.item.push(check),
            On::Indicator(check) => walk.indicator.push(check),
            On::Commitment(check) => walk.commitment.push(check),
            On::Review(check) => walk.review.push(check),
            On::Text(check) => walk.text.push(check),
        }
    }
    walk.plan(context.plan, notes);
}

/// Every item with its place, an item before those below it.
pub(super) fn each_item<'p>(
    plan: &'p Plan,
    notes: &mut Notes,
    check: &mut dyn FnMut(&ItemAt<'p, '_>, &mut Notes),
) {
    below(&plan.items, &mut Vec::new(), notes, check);
}

// As deep as the levels of a plan, which are bounded.
fn below<'p>(
    items: &'p [Item],
    above: &mut Vec<&'p Id>,
    notes: &mut Notes,
    check: &mut dyn FnMut(&ItemAt<'p, '_>, &mut Notes),
) {
    notes.each("items", items, &mut |item, notes| {
        check(&ItemAt { item, above }, notes);
        above.push(&item.id);
        below(&item.items, above, notes, check);
        above.pop();
    });
}

impl Walk<'_, '_> {
    fn plan(&self, plan: &Plan, notes: &mut Notes) {
        each_item(plan, notes, &mut |at, notes| self.item(at, notes));
        each_text(plan, notes, &mut |text, role, notes| {
            let at = TextAt::new(text, role);
            for check in &self.text {
                check(self.context, &at, notes);
            }
        });
    }

    fn item(&self, at: &ItemAt, notes: &mut Notes) {
        let item = at.item;
        for check in &self.item {
            check(self.context, at, notes);
        }
        notes.each("indicators", &item.indicators, &mut |indicator, notes| {
            for check in &self.indicator {
                check(self.context, indicator, notes);
            }
        });
        notes.each("commitments", &item.commitments, &mut |commitment, notes| {
            for check in &self.commitment {
                check(self.context, commitment, notes);
            }
        });
        notes.each("reviews", &item.reviews, &mut |review, notes| {
            let at = ReviewAt { item, review };
            for check in &self.review {
                check(self.context, &at, notes);
            }
        });
    }
}
