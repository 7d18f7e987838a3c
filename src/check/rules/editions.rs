//! Editions: what an earlier edition of the plan had and this one has not.

use crate::check::context::Context;
use crate::check::named::{is_blank, named};
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::check::walk::each_item;
use crate::error::Code;
use crate::model::{Id, Indicator, Item, Plan};
use std::collections::BTreeMap;

/// An item that is gone (項目の削除).
///
/// What: an item of the earlier edition whose id and title this edition has not; of a whole branch its top.
/// Why: an item may be dropped, but not by accident.
/// Example: the earlier draft had ⑫, this one ends with ⑪.
pub(in crate::check) const ITEM_DROPPED: Rule =
    Rule::new(Code::ItemDropped, Group::Editions, On::Editions(item_dropped));

fn item_dropped(context: &Context, previous: &Plan, notes: &mut Notes) {
    let mut lost = Lost::new();
    lose(&previous.items, TOP, Above::Kept, &items_of(context.plan), &mut lost);
    tell(context.plan, &lost, notes, &|item, notes| {
        notes.note(Code::ItemDropped, &["items".into()], &|found| {
            let found = found.with("title", named(&item.title, &item.id));
            match &item.number {
                Some(number) => found.with("number", number.as_str()),
                None => found,
            }
        });
    });
}

/// An indicator that is gone (指標の削除).
///
/// What: an indicator of the earlier edition whose id and title this edition has not, of an item that it has.
/// Why: an indicator that vanishes takes with it what the plan promised.
/// Example: a goal with three indicators, and two of them in the next edition.
pub(in crate::check) const INDICATOR_DROPPED: Rule =
    Rule::new(Code::IndicatorDropped, Group::Editions, On::Editions(indicator_dropped));

fn indicator_dropped(context: &Context, previous: &Plan, notes: &mut Notes) {
    let items = items_of(context.plan);
    let indicators = Known::of(context.plan.indicators().map(|it| (&it.id, it.title.as_str())));
    let mut lost = Lost::<Indicator>::new();
    for item in previous.items_in_order() {
        let Some(place) = items.place(&item.id, &item.title) else { continue };
        let gone = |it: &&Indicator| indicators.place(&it.id, &it.title).is_none();
        lost.entry(place).or_default().extend(item.indicators.iter().filter(gone));
    }
    tell(context.plan, &lost, notes, &|indicator, notes| {
        notes.note(Code::IndicatorDropped, &["indicators".into()], &|found| {
            found.with("title", named(&indicator.title, &indicator.id))
        });
    });
}

/// Where a thing stands among its kind in the plan's order, from 1; 0 is the plan itself.
type Place = usize;
const TOP: Place = 0;

/// What is gone, by the place of the item that it stood below.
type Lost<'p, T> = BTreeMap<Place, Vec<&'p T>>;

/// The things of an edition, to be found again by id or title.
struct Known<'p> {
    ids: BTreeMap<&'p Id, Place>,
    titles: BTreeMap<&'p str, Place>,
}

impl<'p> Known<'p> {
    fn of(things: impl Iterator<Item = (&'p Id, &'p str)>) -> Known<'p> {
        let mut known = Known { ids: BTreeMap::new(), titles: BTreeMap::new() };
        for (at, (id, title)) in things.enumerate() {
            known.ids.entry(id).or_insert(at + 1);
            // A blank title is like no other.
            if !is_blank(title) {
                known.titles.entry(title).or_insert(at + 1);
            }
        }
        known
    }

    fn place(&self, id: &Id, title: &str) -> Option<Place> {
        self.ids.get(id).or_else(|| self.titles.get(title)).copied()
    }
}

fn items_of(plan: &Plan) -> Known<'_> {
    Known::of(plan.items_in_order().map(|item| (&item.id, item.title.as_str())))
}

/// Whether the item above is gone as well.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Above {
    Kept,
    Gone,
}

/// Collects the items that are gone, each at the place of the nearest item above that is not. What is gone
/// with the item above it is told by that.
// As deep as the levels of a plan, which are bounded.
fn lose<'p>(items: &'p [Item], place: Place, above: Above, known: &Known, lost: &mut Lost<'p, Item>) {
    for item in items {
        if let Some(kept) = known.place(&item.id, &item.title) {
            lose(&item.items, kept, Above::Kept, known, lost);
            continue;
        }
        if above == Above::Kept {
            lost.entry(place).or_default().push(item);
        }
        lose(&item.items, place, Above::Gone, known, lost);
    }
}

/// Hands over what is gone, standing at the item that it stood below.
fn tell<T>(plan: &Plan, lost: &Lost<T>, notes: &mut Notes, note: &dyn Fn(&T, &mut Notes)) {
    let tell_at = |place: Place, notes: &mut Notes| {
        lost.get(&place).into_iter().flatten().for_each(|thing| note(thing, notes));
    };
    tell_at(TOP, notes);
    let mut place = TOP;
    each_item(plan, notes, &mut |_, notes| {
        place += 1;
        tell_at(place, notes);
    });
}
