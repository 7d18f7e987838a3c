//! The shape of the tree, and what every thing in it needs.

use crate::check::context::{Context, tells};
use crate::check::named::{is_blank, named};
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::check::walk::{ItemAt, each_item};
use crate::error::{Code, Param};

/// An item deeper than the levels with a name (段の超過).
///
/// What: the first item of a branch below the last level that `levels` names.
/// Why: its level has no name to be shown, or it stands one step too deep.
/// Example: levels 基本目標 and 施策, and an item below a 施策.
pub(in crate::check) const LEVEL_TOO_DEEP: Rule =
    Rule::new(Code::LevelTooDeep, Group::Structure, On::Item(level_too_deep));

fn level_too_deep(context: &Context, at: &ItemAt, notes: &mut Notes) {
    let (item, depth, levels) = (at.item, at.depth(), context.plan.levels.len());
    // What is deeper still is told with it.
    if levels > 0 && depth == levels + 1 {
        notes.note(Code::LevelTooDeep, &[], &|found| {
            found.with("title", named(&item.title, &item.id)).with("depth", depth).with("levels", levels)
        });
    }
}

/// Something without a title (題名なし).
///
/// What: a plan, item, support, actor or commitment whose title, name or text is blank.
/// Why: headings, tables and links need words.
/// Example: `"title": "　"`.
pub(in crate::check) const EMPTY_TITLE: Rule =
    Rule::new(Code::EmptyTitle, Group::Structure, On::Plan(empty_title));

fn empty_title(context: &Context, notes: &mut Notes) {
    let plan = context.plan;
    needed("title", &plan.title, "plan-title", notes);
    notes.each("actors", &plan.actors, &mut |actor, notes| needed("name", &actor.name, "actor-name", notes));
    each_item(plan, notes, &mut |at, notes| {
        needed("title", &at.item.title, "item-title", notes);
        notes.each("commitments", &at.item.commitments, &mut |commitment, notes| {
            needed("text", &commitment.text, "commitment-text", notes);
        });
        notes.each("supports", &at.item.supports, &mut |support, notes| {
            needed("title", &support.title, "support-title", notes);
        });
    });
}

fn needed(key: &'static str, text: &str, thing: &'static str, notes: &mut Notes) {
    if is_blank(text) {
        notes.note(Code::EmptyTitle, &[key.into()], &|found| found.with("thing", Param::Term(thing)));
    }
}

/// An item that says nothing (空の項目).
///
/// What: an item with a title alone and nothing below, where other items of its depth say something.
/// Why: it was not filled in, or its content was lost on the way. A list of titles is no fault.
/// Example: five steps with what supports them, and a sixth without a word.
pub(in crate::check) const EMPTY_ITEM: Rule =
    Rule::new(Code::EmptyItem, Group::Structure, On::Item(empty_item));

fn empty_item(context: &Context, at: &ItemAt, notes: &mut Notes) {
    let item = at.item;
    let is_empty = item.items.is_empty() && !tells(item);
    // Of an item that lacks even its title, that is told.
    if is_empty && !is_blank(&item.title) && context.telling_depths.contains(&at.depth()) {
        notes.note(Code::EmptyItem, &[], &|found| found.with("title", item.title.as_str()));
    }
}
