//! Schedule: who does what when.

mod spans;

use crate::check::context::Context;
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::check::walk::ItemAt;
use crate::error::Code;
use crate::model::Id;
pub(in crate::check) use spans::{ARROW_WITHOUT_START, SPAN_GAP, SPAN_OUTSIDE_PERIOD, SPAN_OVERLAP};

/// Somebody whom the plan does not know (未登録の主体).
///
/// What: a commitment, an expectation or an assignment of somebody who is not among `actors`.
/// Why: there is no name to show for the id.
/// Example: `"actor": "ward"` in a plan that declares `ward-office`.
pub(in crate::check) const ACTOR_UNDECLARED: Rule =
    Rule::new(Code::ActorUndeclared, Group::Schedule, On::Item(actor_undeclared));

fn actor_undeclared(context: &Context, at: &ItemAt, notes: &mut Notes) {
    let item = at.item;
    notes.each("assignments", &item.assignments, &mut |it, notes| declared(context, &it.actor, notes));
    notes.each("expectations", &item.expectations, &mut |it, notes| declared(context, &it.actor, notes));
    notes.each("commitments", &item.commitments, &mut |it, notes| declared(context, &it.actor, notes));
}

fn declared(context: &Context, actor: &Id, notes: &mut Notes) {
    // What names nobody was told when it was read.
    if !context.actors.contains(actor) && *actor != Id::nothing() {
        notes.note(Code::ActorUndeclared, &["actor".into()], &|found| found.with("found", actor.as_str()));
    }
}
