//! The fields that a form has with these values: those of its rows among them.

use super::answer::is_blank;
use super::field::{Field, Page};
use super::name::{filled, group_of, pattern_of};
use super::rules::Group;
use super::value::given;
use super::{Form, Given, Values};

/// A field of the form, with all rules for it.
pub(super) struct Instance {
    /// Where it stands in the form.
    pub(super) at: usize,
    pub(super) name: String,
    pub(super) field: Field,
}

/// The rules for a field of this name, those for its row first; `None` where there are none.
pub(super) fn rules_of(form: &Form, name: &str) -> Option<Field> {
    let (pattern, rows) = pattern_of(name);
    let mut found: Option<Field> = None;
    let in_row = form.fields.iter().find(|field| !rows.is_empty() && field.name == pattern);
    let own = form.fields.iter().find(|field| field.name == name);
    // What the page says of a control comes before what the rules say of its row.
    let order = match own.map(|own| own.page) {
        Some(Page::Typed | Page::Chosen) => [own, in_row],
        _ => [in_row, own],
    };
    for field in order.into_iter().flatten() {
        match &mut found {
            Some(found) => {
                let page = found.page;
                found.add(field);
                found.page = if page == Page::Absent { field.page } else { page };
            }
            None => found = Some(field.clone()),
        }
    }
    found
}

/// Every field that is there to be checked, in the order of the form.
pub(super) fn instances(form: &Form, values: &Values) -> Vec<Instance> {
    let mut names: Vec<String> = Vec::new();
    for field in &form.fields {
        if field.is_for_rows() {
            push_rows(form, field, values, &mut names);
        } else if field.page != Page::Absent || !form.has_page {
            push(&mut names, &field.name);
        }
    }
    // What a script added to the page since.
    for (name, _) in values {
        push(&mut names, name);
    }
    let known = names.into_iter().filter_map(|name| Some((rules_of(form, &name)?, name)));
    known.enumerate().map(|(at, (field, name))| Instance { at, name, field }).collect()
}

fn push(names: &mut Vec<String>, name: &str) {
    if !names.iter().any(|known| known == name) {
        names.push(name.to_owned());
    }
}

/// The fields of every row that the values have; in the order of the rows, each with all of its fields.
fn push_rows(form: &Form, field: &Field, values: &Values, names: &mut Vec<String>) {
    let group = field.name.split('[').next().unwrap_or_default();
    let fields: Vec<&Field> =
        form.fields.iter().filter(|other| other.is_for_rows() && in_group(&other.name, group)).collect();
    // A page's own fields stand in the order of the page already.
    if fields.first().is_some_and(|first| first.name != field.name) {
        return;
    }
    let mut rows: Vec<Vec<&str>> = Vec::new();
    for (name, _) in values.iter().filter(|(name, _)| in_group(name, group)) {
        let (_, row) = pattern_of(name);
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    for row in rows {
        for field in &fields {
            let name = filled(&field.name, &row);
            let is_given = given(values, &name).is_some();
            // Without a page, what a row lacks was left out of it.
            if is_given || !form.has_page && pattern_of(&name).1.len() == row.len() {
                push(names, &name);
            }
        }
    }
}

fn in_group(name: &str, group: &str) -> bool {
    name.strip_prefix(group).is_some_and(|rest| rest.starts_with('['))
}

/// The rows of a group in which something is written.
pub(super) fn filled_rows<'v>(group: &str, values: &'v Values) -> Vec<&'v str> {
    let mut rows: Vec<&str> = Vec::new();
    for (name, given) in values {
        let Some((_, row)) = group_of(name).filter(|(known, _)| *known == group) else { continue };
        let is_written = given.texts().iter().any(|text| !is_blank(text));
        if is_written && !rows.contains(&row) {
            rows.push(row);
        }
    }
    rows
}

/// Whether a field is there to be filled in. A row of a declared group in which nothing is written is not, and
/// neither is a control that is out of use, or that a page has no more.
pub(super) fn is_open(form: &Form, instance: &Instance, values: &Values) -> bool {
    let given = given(values, &instance.name);
    let is_there = match (given, instance.field.page) {
        (Some(Given::Out), _) | (None, Page::Typed) => false,
        (Some(_), _) | (None, Page::Chosen) => true,
        (None, Page::Absent) => !form.has_page,
    };
    let group = group_of(&instance.name).filter(|(group, _)| declared(form, group).is_some());
    let is_empty_row = group.is_some_and(|(group, row)| !filled_rows(group, values).contains(&row));
    is_there && !is_empty_row
}

pub(super) fn declared<'f>(form: &'f Form, group: &str) -> Option<&'f Group> {
    form.groups.iter().find(|known| known.name == group)
}
