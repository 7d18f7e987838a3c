//! People.

use crate::check::context::Context;
use crate::check::named::named;
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::check::walk::ItemAt;
use crate::error::Code;
use crate::model::Item;

/// Nobody has the lead (主担当なし).
///
/// What: two or more departments in charge of an item, none of them with the lead.
/// Why: where all are in charge, nobody answers; and who reads the plan does not know whom to ask.
/// Example: 市民協働課 and 中央公民館, neither with ●.
pub(in crate::check) const LEAD_MISSING: Rule =
    Rule::new(Code::LeadMissing, Group::People, On::Item(lead_missing));

fn lead_missing(_: &Context, at: &ItemAt, notes: &mut Notes) {
    let count = at.item.assignments.len();
    if count > 1 && leads(at.item) == 0 {
        tell(Code::LeadMissing, at.item, count, notes);
    }
}

/// Several have the lead (主担当の重複).
///
/// What: an item with more than one lead department.
/// Why: ● is meant for the one that answers.
/// Example: 市民協働課● and 中央公民館●.
pub(in crate::check) const LEAD_MULTIPLE: Rule =
    Rule::new(Code::LeadMultiple, Group::People, On::Item(lead_multiple));

fn lead_multiple(_: &Context, at: &ItemAt, notes: &mut Notes) {
    let count = leads(at.item);
    if count > 1 {
        tell(Code::LeadMultiple, at.item, count, notes);
    }
}

fn leads(item: &Item) -> usize {
    item.assignments.iter().filter(|assignment| assignment.lead).count()
}

fn tell(code: Code, item: &Item, count: usize, notes: &mut Notes) {
    notes.note(code, &["assignments".into()], &|found| {
        found.with("title", named(&item.title, &item.id)).with("count", count)
    });
}
