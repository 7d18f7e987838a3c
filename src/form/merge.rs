//! One form from its four sources, and what is wrong between them.

use super::bind::bind;
use super::charset::charset;
use super::field::{Field, Kind, Page};
use super::html::{Html, html};
use super::kind;
use super::name::{beside, pattern_of};
use super::plan::PlanFacts;
use super::problem::Problems;
use super::rules::{Rules, rules};
use super::{Context, Form, ProblemCode};
use crate::error::Error;
use crate::read::Json;

/// A form from a rules file, a page and a plan.
pub(super) fn form(page_rules: Option<Json>, page: Option<Json>, context: Context) -> Result<Form, Error> {
    let mut problems = Problems::default();
    let rules = match page_rules {
        Some(json) => rules(json, &mut problems)?,
        None => Rules::default(),
    };
    let has_page = page.is_some();
    let page = page.map(|json| html(json, &mut problems)).unwrap_or_default();
    let named = rules.charset.clone().or_else(|| context.charset.clone()).or_else(|| page.charset.clone());
    let charset = named.and_then(|name| charset(&name, &mut problems));
    let charset = charset.map(|charset| charset.by(context.storable.clone()));
    let lang = context.lang.clone().or(rules.lang.clone()).unwrap_or_else(|| "ja".to_owned());
    // A rules file may serve many pages, and each says which item it is about.
    let context =
        Context { item: context.item.or(rules.item.clone()), year: context.year.or(rules.year), ..context };
    let plan = PlanFacts::new(context);
    let mut fields = merged(page, rules.fields, has_page, &mut problems);
    bind(&mut fields, plan.as_ref(), &mut problems);
    doubts(&fields, &mut problems);
    let groups = rules.groups;
    let form = Form { fields, groups, plan, charset, lang, has_page, problems: Vec::new() };
    Ok(form.problems_of(problems))
}

/// The fields of the page with the rules for each, then those that only rules have.
fn merged(page: Html, rules: Vec<Field>, has_page: bool, problems: &mut Problems) -> Vec<Field> {
    let mut fields = page.fields;
    let patterns: Vec<String> = fields.iter().map(|field| pattern_of(&field.name).0).collect();
    for rule in rules {
        if let Some(field) = fields.iter_mut().find(|field| field.name == rule.name) {
            field.add(&rule);
            continue;
        }
        // Rows may come later.
        if has_page && !patterns.contains(&rule.name) && !rule.is_for_rows() {
            problems.field = Some(rule.name.clone());
            problems.note(ProblemCode::FieldMissing, "fields", &rule.name);
            problems.field = None;
        }
        fields.push(rule);
    }
    fields
}

/// Notes rules that cannot do what they say.
fn doubts(fields: &[Field], problems: &mut Problems) {
    for field in fields {
        problems.field = Some(field.name.clone());
        doubt(field, fields, problems);
    }
    problems.field = None;
}

fn doubt(field: &Field, fields: &[Field], problems: &mut Problems) {
    let (min, max) = field.limits();
    for (key, text, limit) in [("min", &field.min, min), ("max", &field.max, max)] {
        if let Some(text) = text.as_deref().filter(|_| limit.is_none() && kind::is_ordered(field.kind())) {
            problems.note(ProblemCode::WrongValue, key, text);
        }
    }
    let is_crossed = max.is_some_and(|max| max.is_below(min));
    if is_crossed || field.min_length.zip(field.max_length).is_some_and(|(min, max)| min > max) {
        problems.note(ProblemCode::Contradictory, "min", &field.name);
    }
    let is_open = field.choices.is_empty() && field.codes.is_empty() && field.page == Page::Absent;
    if is_open && matches!(field.kind, Some(Kind::Choice | Kind::Rating)) {
        problems.note(ProblemCode::ChoicesMissing, "choices", &field.name);
    }
    let needed = field.required_if.as_ref().map(|rule| &rule.field);
    let named = [
        ("requiredIf", needed),
        ("notBefore", field.not_before.as_ref()),
        ("atMost", field.at_most.as_ref()),
        ("atLeast", field.at_least.as_ref()),
        ("sameAs", field.same_as.as_ref()),
    ];
    for (key, name) in named {
        if let Some(name) = name.filter(|name| !is_known(name, field, fields)) {
            problems.note(ProblemCode::UnknownField, key, name);
        }
    }
}

/// Whether a rule of this field names a field of the form, of the same row or of any.
fn is_known(name: &str, from: &Field, fields: &[Field]) -> bool {
    let pattern = pattern_of(&from.name).0;
    let beside = beside(&pattern, name);
    fields.iter().any(|field| {
        field.name == name
            || pattern_of(&field.name).0 == name
            || beside.as_ref().is_some_and(|beside| pattern_of(&field.name).0 == *beside)
    })
}
