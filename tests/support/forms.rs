//! Forms from plain data, as pages and servers hand them over.

use keikaku::form::{Context, Finding, Form, Given, Values, year_of};
use keikaku::read::{Json, plan_json};
use serde_json::{Value, json};

pub(crate) fn values(json: &Value) -> Values {
    let given = |value: &Value| match value {
        Value::String(text) => Given::One(text.clone()),
        Value::Array(list) => Given::Many(list.iter().map(|it| it.as_str().unwrap().to_owned()).collect()),
        _ => Given::Out,
    };
    let Value::Object(entries) = json else { panic!("values are an object") };
    entries.iter().map(|(name, value)| (name.clone(), given(value))).collect()
}

pub(crate) fn context(json: &Value) -> Context {
    let text = |key: &str| json.get(key).and_then(Value::as_str).map(str::to_owned);
    Context {
        plan: json.get("plan").map(|plan| plan_json(&plan.to_string()).unwrap().plan),
        item: text("item"),
        year: json.get("year").and_then(|year| year_of(&year.to_string())),
        lang: text("lang"),
        storable: None,
        charset: text("charset"),
    }
}

pub(crate) fn form_with(rules: &Value, html: Option<&Value>, about: &Value) -> Form {
    let (rules, html) = (rules.to_string(), html.map(Value::to_string));
    let html = html.as_deref().map(|html| Json::parse(html).unwrap());
    Form::new(Some(Json::parse(&rules).unwrap()), html, context(about)).unwrap()
}

pub(crate) fn rules(fields: &Value) -> Value {
    json!({ "keikakuForm": 1, "fields": fields })
}

pub(crate) fn form(fields: &Value) -> Form {
    form_with(&rules(fields), None, &json!({}))
}

pub(crate) fn codes(findings: &[Finding]) -> Vec<(&'static str, &str)> {
    findings.iter().map(|found| (found.code.word(), found.field.as_str())).collect()
}

const NIIGATA: &str = include_str!("../fixtures/documents/004-niigata.plan.json");

/// The printed plan with a legend for its ratings, as of a fiscal year.
pub(crate) fn niigata(year: u16) -> Value {
    let mut plan: Value = serde_json::from_str(NIIGATA).unwrap();
    for (at, meaning) in ["met", "missed"].iter().enumerate() {
        plan["ratingScales"][0]["ratings"][at]["meaning"] = json!(meaning);
    }
    json!({ "plan": plan, "item": "r28", "year": year })
}
