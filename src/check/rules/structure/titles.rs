//! Titles that do not tell things apart.

use crate::check::context::Context;
use crate::check::named::is_blank;
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::check::walk::each_item;
use crate::error::{Code, Finding};
use crate::model::{Indicator, Item};
use std::collections::BTreeSet;

/// A title twice (題名の重複).
///
/// What: two items, or two indicators of one unit, that stand below one item, or at the top, and have the same title;
/// said of the later one.
/// Why: in lists, links and captions nobody can tell which of them is meant; often one was copied and not renamed.
/// Example: two measures 「相談窓口の充実」 below one policy.
pub(in crate::check) const TITLE_DUPLICATE: Rule =
    Rule::new(Code::TitleDuplicate, Group::Structure, On::Plan(title_duplicate));

fn title_duplicate(context: &Context, notes: &mut Notes) {
    items(&context.plan.items, notes);
    each_item(context.plan, notes, &mut |at, notes| {
        items(&at.item.items, notes);
        indicators(&at.item.indicators, notes);
    });
}

fn items(items: &[Item], notes: &mut Notes) {
    let mut seen = BTreeSet::new();
    notes.each("items", items, &mut |item, notes| {
        let title = item.title.trim();
        if !seen.insert(title) {
            told(title, notes);
        }
    });
}

// Of one thing the number and the share may both be counted, in two units.
fn indicators(indicators: &[Indicator], notes: &mut Notes) {
    let mut seen = BTreeSet::new();
    notes.each("indicators", indicators, &mut |indicator, notes| {
        let title = indicator.title.trim();
        if !seen.insert((title, indicator.unit.as_deref())) {
            told(title, notes);
        }
    });
}

/// Tells a title that was there before. What has none was told already.
fn told(title: &str, notes: &mut Notes) {
    if !is_blank(title) {
        notes.note(Code::TitleDuplicate, &["title".into()], &|found: Finding| found.with("title", title));
    }
}
