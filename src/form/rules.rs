//! The rules file (JSON).

use super::field::{Field, RequiredIf};
use super::object::{Object, text, wrong};
use super::problem::Problems;
use super::{Code, ProblemCode};
use crate::error::Error;
use crate::model::{FiscalYear, Word};
use crate::read::Json;

/// What a rules file says.
#[derive(Debug, Default)]
pub(super) struct Rules {
    pub(super) lang: Option<String>,
    pub(super) charset: Option<String>,
    pub(super) item: Option<String>,
    pub(super) year: Option<FiscalYear>,
    pub(super) fields: Vec<Field>,
    pub(super) groups: Vec<Group>,
}

/// Rows that belong together (繰り返しの組), and how many there may be.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) name: String,
    pub(super) label: Option<String>,
    pub(super) min: Option<usize>,
    pub(super) max: Option<usize>,
}

/// Reads a rules file.
pub(super) fn rules(json: Json, problems: &mut Problems) -> Result<Rules, Error> {
    let Json::Object(entries) = json else {
        return Err(Error::NotAPlan { path: "/".to_owned(), expected: "object" });
    };
    let mut object = Object::new(entries, problems);
    let version = object.take("keikakuForm");
    if version != Some(Json::Number(1.0)) {
        let found = version.as_ref().and_then(text).unwrap_or_default();
        object.problems.note(ProblemCode::VersionUnknown, "keikakuForm", &found);
    }
    // For editors, which find the schema by it.
    object.take("$schema");
    let mut rules = Rules { lang: object.text("lang"), charset: object.text("charset"), ..Rules::default() };
    if let Some(plan) = object.take("plan")
        && let Some(mut plan) = Object::read("plan", plan, object.problems)
    {
        // The page fetches it.
        plan.text("src");
        (rules.item, rules.year) = (plan.text("item"), plan.year("year"));
        plan.done();
    }
    for (name, json) in object.entries("fields") {
        object.problems.field = Some(name.to_string());
        rules.fields.extend(field(&name, json, object.problems));
        object.problems.field = None;
    }
    for (name, json) in object.entries("groups") {
        rules.groups.extend(group(&name, json, object.problems));
    }
    object.done();
    Ok(rules)
}

fn group(name: &str, json: Json, problems: &mut Problems) -> Option<Group> {
    let mut object = Object::read(name, json, problems)?;
    let (label, min, max) = (object.text("label"), object.count("min"), object.count("max"));
    if min.zip(max).is_some_and(|(min, max)| min > max) {
        object.problems.note(ProblemCode::Contradictory, "min", name);
    }
    object.done();
    Some(Group { name: name.strip_suffix("[]").unwrap_or(name).to_owned(), label, min, max })
}

/// The rules for a field. Its type may stand alone: `"from": "date"`.
pub(super) fn field(name: &str, json: Json, problems: &mut Problems) -> Option<Field> {
    let entries = match json {
        Json::Text(kind) => vec![("type".into(), Json::Text(kind))],
        Json::Object(entries) => entries,
        other => {
            wrong(problems, name, &other);
            return None;
        }
    };
    let mut object = Object::new(entries, problems);
    let mut field = Field::new(name);
    field.kind = object.word("type", ProblemCode::UnknownType);
    field.label = object.text("label");
    field.required = object.flag("required");
    (field.min, field.max) = (object.text("min"), object.text("max"));
    (field.min_length, field.max_length) = (object.count("minLength"), object.count("maxLength"));
    field.choices = object.texts("choices");
    field.unit = object.text("unit");
    field.counting = object.word("counting", ProblemCode::WrongValue);
    field.required_if = required_if(&mut object);
    field.not_before = object.text("notBefore");
    field.at_most = object.text("atMost");
    field.at_least = object.text("atLeast");
    field.same_as = object.text("sameAs");
    field.bind = object.text("bind");
    // What is personal is never kept as a draft, which is up to the page.
    object.flag("personal");
    field.messages = messages(&mut object);
    object.done();
    Some(field)
}

/// `{ "field": "rating", "is": ["C"] }`, or the name of a field alone.
fn required_if(object: &mut Object) -> Option<RequiredIf> {
    match object.take("requiredIf")? {
        Json::Text(field) => Some(RequiredIf { field: field.into_owned(), is: Vec::new() }),
        json => {
            let mut inner = Object::read("requiredIf", json, object.problems)?;
            let (field, is) = (inner.text("field"), inner.texts("is"));
            if field.is_none() {
                inner.problems.note(ProblemCode::WrongValue, "requiredIf", "field");
            }
            inner.done();
            Some(RequiredIf { field: field?, is })
        }
    }
}

/// Sentences by the codes of findings.
fn messages(object: &mut Object) -> Vec<(Code, String)> {
    let mut messages = Vec::new();
    for (code, said) in object.entries("messages") {
        match (Code::from_word(&code), text(&said)) {
            (Some(code), Some(said)) => messages.push((code, said)),
            (Some(_), None) => wrong(object.problems, "messages", &said),
            (None, _) => object.problems.note(ProblemCode::UnknownCode, "messages", &code),
        }
    }
    messages
}
