//! Editions: what an earlier edition of the plan had and this one has not.

use crate::check::context::Context;
use crate::check::named::named;
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::check::walk::each_item;
use crate::diff::{self, Dropped};
use crate::error::Code;
use crate::model::{Indicator, Item, Plan};

/// An item that is gone (項目の削除).
///
/// What: an item of the earlier edition that the comparison of both finds in this one neither as it was nor
/// reworded, moved or renumbered; of a whole branch its top.
/// Why: an item may be dropped, but not by accident.
/// Example: the earlier draft had ⑫, this one ends with ⑪.
pub(in crate::check) const ITEM_DROPPED: Rule =
    Rule::new(Code::ItemDropped, Group::Editions, On::Editions(dropped));

/// An indicator that is gone (指標の削除).
///
/// What: an indicator of the earlier edition that the comparison of both does not find in this one, of an item
/// that it finds.
/// Why: an indicator that vanishes takes with it what the plan promised.
/// Example: a goal with three indicators, and two of them in the next edition.
pub(in crate::check) const INDICATOR_DROPPED: Rule =
    Rule::new(Code::IndicatorDropped, Group::Editions, On::Along);

fn dropped(context: &Context, previous: &Plan, notes: &mut Notes) {
    // The first is of the plan itself, the others are of its items in their order.
    let mut dropped = diff::dropped(previous, context.plan).into_iter();
    tell(dropped.next(), notes);
    each_item(context.plan, notes, &mut |_, notes| tell(dropped.next(), notes));
}

/// Tells what was dropped where the check stands.
fn tell(dropped: Option<Dropped>, notes: &mut Notes) {
    let Some(Dropped { items, indicators }) = dropped else { return };
    for item in items {
        tell_item(item, notes);
    }
    for indicator in indicators {
        tell_indicator(indicator, notes);
    }
}

fn tell_item(item: &Item, notes: &mut Notes) {
    notes.note(Code::ItemDropped, &["items".into()], &|found| {
        let found = found.with("title", named(&item.title, &item.id));
        match &item.number {
            Some(number) => found.with("number", number.as_str()),
            None => found,
        }
    });
}

fn tell_indicator(indicator: &Indicator, notes: &mut Notes) {
    notes.note(Code::IndicatorDropped, &["indicators".into()], &|found| {
        found.with("title", named(&indicator.title, &indicator.id))
    });
}
