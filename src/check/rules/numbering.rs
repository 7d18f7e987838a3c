//! Numbering: the printed numbers of one level, and those of the indicators of one item.

mod numeral;
mod printed;
mod runs;

use crate::check::context::Context;
use crate::check::named::named;
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::check::walk::{ItemAt, each_item};
use crate::error::{Code, Step};
use crate::model::{Item, Plan};
use runs::{Fault, Numbers};

/// A number that is left out (番号の抜け).
///
/// What: a number that does not stand between a lower and a higher one of its run; a run may begin anywhere.
/// Why: something was lost on the way, or the numbers were not brought up to date.
/// Example: ①②④, be it that ② and ④ stand in different branches of a plan that numbers through.
pub(in crate::check) const NUMBER_GAP: Rule =
    Rule::new(Code::NumberGap, Group::Numbering, On::Plan(numbering));

/// A number twice (番号の重複).
///
/// What: a number for the second time in one run; a branch that begins with 1 again is a new run.
/// Why: whoever refers to the number means one of two things.
/// Example: ①①②.
pub(in crate::check) const NUMBER_DUPLICATE: Rule =
    Rule::new(Code::NumberDuplicate, Group::Numbering, On::Along);

/// A number out of order (番号の順).
///
/// What: a number that is lower than the one before it in its run.
/// Why: lines were swapped, or a number has a slip.
/// Example: ①③②.
pub(in crate::check) const NUMBER_ORDER: Rule = Rule::new(Code::NumberOrder, Group::Numbering, On::Along);

/// All three: whether a number is left out, twice or out of order is seen in one look.
fn numbering(context: &Context, notes: &mut Notes) {
    let mut faults = faults_of_items(context.plan, notes).into_iter().peekable();
    // What is wrong in a level is known when all of it was seen: then it is said, each at its place.
    let mut place = 0;
    each_item(context.plan, notes, &mut |at, notes| {
        let item = at.item;
        while let Some((_, fault)) = faults.next_if(|(faulty, _)| *faulty == place) {
            tell(&fault, named(&item.title, &item.id), &["number".into()], notes);
        }
        check_indicators(item, notes);
        place += 1;
    });
}

/// What is wrong with the numbers of items, by their place in the plan's order, from 0.
fn faults_of_items<'p>(plan: &'p Plan, notes: &mut Notes) -> Vec<(usize, Fault<'p>)> {
    let mut levels: Vec<Numbers> = Vec::new();
    // The places of the items on the way down to where the walk stands.
    let mut above: Vec<usize> = Vec::new();
    let mut place = 0;
    each_item(plan, notes, &mut |at: &ItemAt<'p, '_>, _| {
        above.truncate(at.above.len());
        if levels.len() <= above.len() {
            levels.push(Numbers::default());
        }
        if let (Some(level), Some(number)) = (levels.get_mut(above.len()), &at.item.number) {
            level.add(place, above.last().copied(), number);
        }
        above.push(place);
        place += 1;
    });
    let mut faults: Vec<_> = levels.iter().flat_map(Numbers::faults).collect();
    faults.sort_by_key(|(place, _)| *place);
    faults
}

fn check_indicators(item: &Item, notes: &mut Notes) {
    let mut numbers = Numbers::default();
    for (at, indicator) in item.indicators.iter().enumerate() {
        if let Some(number) = &indicator.number {
            numbers.add(at, None, number);
        }
    }
    for (at, fault) in numbers.faults() {
        let Some(indicator) = item.indicators.get(at) else { continue };
        let steps = ["indicators".into(), at.into(), "number".into()];
        tell(&fault, named(&indicator.title, &indicator.id), &steps, notes);
    }
}

fn tell(fault: &Fault, title: &str, steps: &[Step], notes: &mut Notes) {
    match fault {
        Fault::Duplicate { found } => notes.note(Code::NumberDuplicate, steps, &|note| {
            note.with("found", found.text()).with("title", title)
        }),
        Fault::Order { found, after } => notes.note(Code::NumberOrder, steps, &|note| {
            note.with("found", found.text()).with("after", after.text())
        }),
        Fault::Gap { found, after, missing } => notes.note(Code::NumberGap, steps, &|note| {
            let note = note.with("found", found.text()).with("after", after.text());
            note.with("missing", missing.written(after))
        }),
    }
}
