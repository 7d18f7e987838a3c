//! The fields that a form has with these values: those of its rows among them.

use super::answer::is_blank;
use super::field::{Field, Page};
use super::name::{filled, group_of, pattern_of};
use super::places::Places;
use super::{Form, Given, Values};

/// A field of the form, with all rules for it.
pub(super) struct Instance {
    /// Where it stands in the form.
    pub(super) at: usize,
    pub(super) name: String,
    pub(super) field: Field,
}

impl Instance {
    /// What it is called in a sentence about another field.
    pub(super) fn label(&self) -> &str {
        self.field.label.as_deref().unwrap_or(&self.name)
    }
}

/// The rules for a field of this name, those for its row first; `None` where there are none. `find` gives the place
/// of a field by its name.
pub(super) fn rules_of(form: &Form, name: &str, find: &dyn Fn(&str) -> Option<usize>) -> Option<Field> {
    let (pattern, rows) = pattern_of(name);
    let mut found: Option<Field> = None;
    let rules = |name: &str| form.fields.get(find(name)?);
    let in_row = if rows.is_empty() { None } else { rules(&pattern) };
    let own = rules(name);
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
pub(super) fn instances(form: &Form, input: &Input) -> Vec<Instance> {
    let mut names: Vec<String> = Vec::new();
    for field in &form.fields {
        if field.is_for_rows() {
            push_rows(form, field, input, &mut names);
        } else if field.page != Page::Absent || !form.has_page {
            names.push(field.name.clone());
        }
    }
    // What a script added to the page since.
    names.extend(input.values.iter().map(|(name, _)| name.clone()));
    let fields = Places::of(&mut form.fields.iter().map(|field| field.name.as_str()));
    let places = Places::of(&mut names.iter().map(String::as_str));
    let once = names.iter().enumerate().filter(|(at, name)| places.find(name) == Some(*at));
    let known = once.filter_map(|(_, name)| Some((rules_of(form, name, &|name| fields.find(name))?, name)));
    known.enumerate().map(|(at, (field, name))| Instance { at, name: name.clone(), field }).collect()
}

/// What is typed, by its names, and the rows of the declared groups in which something is written.
pub(super) struct Input<'v> {
    pub(super) values: &'v Values,
    places: Places<'v>,
    /// The rows of each group of the form, in the order of the groups.
    pub(super) filled: Vec<Vec<&'v str>>,
}

impl<'v> Input<'v> {
    pub(super) fn new(form: &Form, values: &'v Values) -> Input<'v> {
        Input {
            values,
            places: Places::of(&mut values.iter().map(|(name, _)| name.as_str())),
            filled: form.groups.iter().map(|group| filled_rows(&group.name, values)).collect(),
        }
    }

    /// What is given under a name.
    pub(super) fn given(&self, name: &str) -> Option<&'v Given> {
        self.values.get(self.places.find(name)?).map(|(_, given)| given)
    }
}

/// The fields of every row that the values have; in the order of the rows, each with all of its fields.
fn push_rows(form: &Form, field: &Field, input: &Input, names: &mut Vec<String>) {
    let group = field.name.split('[').next().unwrap_or_default();
    let fields: Vec<&Field> =
        form.fields.iter().filter(|other| other.is_for_rows() && in_group(&other.name, group)).collect();
    // A page's own fields stand in the order of the page already.
    if fields.first().is_some_and(|first| first.name != field.name) {
        return;
    }
    let mut rows: Vec<Vec<&str>> = Vec::new();
    for (name, _) in input.values.iter().filter(|(name, _)| in_group(name, group)) {
        let (_, row) = pattern_of(name);
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    for row in rows {
        for field in &fields {
            let name = filled(&field.name, &row);
            // Without a page, what a row lacks was left out of it.
            if input.given(&name).is_some() || !form.has_page && pattern_of(&name).1.len() == row.len() {
                names.push(name);
            }
        }
    }
}

fn in_group(name: &str, group: &str) -> bool {
    name.strip_prefix(group).is_some_and(|rest| rest.starts_with('['))
}

/// The rows of a group in which something is written.
fn filled_rows<'v>(group: &str, values: &'v Values) -> Vec<&'v str> {
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
pub(super) fn is_open(form: &Form, instance: &Instance, input: &Input) -> bool {
    let is_there = match (input.given(&instance.name), instance.field.page) {
        (Some(Given::Out), _) | (None, Page::Typed) => false,
        (Some(_), _) | (None, Page::Chosen) => true,
        (None, Page::Absent) => !form.has_page,
    };
    let is_empty_row = group_of(&instance.name).is_some_and(|(group, row)| {
        let declared = form.groups.iter().position(|known| known.name == group);
        declared.and_then(|at| input.filled.get(at)).is_some_and(|rows| !rows.contains(&row))
    });
    is_there && !is_empty_row
}
