//! Checks of forms, for pages and for engineers' code.

use super::input::{json_text, plan_from};
use crate::form::{self, Checked, Context, Finding, Given, Param, Values, year_of};
use crate::locale::{FormWords, form_words};
use crate::model::Number;
use crate::read::Json;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// A form whose values can be checked.
#[cfg(feature = "forms")]
#[wasm_bindgen]
pub struct Form(form::Form);

/// A form with the rules of a rules file, of what a page says of its controls, and of a plan. Throws an `Error`
/// with the code `not-rules` if the rules are no JSON object.
#[cfg(feature = "forms")]
#[wasm_bindgen]
pub fn form(rules: &JsValue, html: &JsValue, context: &JsValue) -> Result<Form, JsValue> {
    read(rules, html, context).map(Form)
}

#[cfg(feature = "forms")]
#[wasm_bindgen]
impl Form {
    /// What is wrong with the rules themselves: `[{ code, severity, field, message }]`.
    pub fn problems(&self) -> Array {
        problems(&self.0)
    }

    /// Checks all values, texts or lists of texts by name: `{ findings, values }`. A value of `null` is that of a
    /// control that is out of use.
    pub fn check(&self, values: &JsValue) -> Object {
        checked(&self.0, &values_of(values))
    }

    /// What will be stored for a text.
    pub fn normalize(&self, name: &str, text: &str) -> String {
        self.0.normalize(name, text)
    }

    /// How many characters of how many: `{ count, max }`; `undefined` for fields without longest length.
    pub fn count(&self, name: &str, text: &str) -> JsValue {
        match self.0.count(name, text) {
            Some((count, max)) => {
                object(&[("count", (count as f64).into()), ("max", (max as f64).into())]).into()
            }
            None => JsValue::UNDEFINED,
        }
    }

    /// The words around a form in its language, by name.
    pub fn words(&self) -> Object {
        let words = form_words(self.0.lang());
        let list: Vec<(&str, JsValue)> = words.interface().map(|(name, text)| (name, text.into())).collect();
        let object = object(&list);
        set(&object, "lang", &words.lang.into());
        object
    }
}

/// Checks values by the rules of a rules file and a plan, without any page: `{ findings, values, problems }`. Throws
/// an `Error` with the code `not-rules` if the rules are no JSON object.
#[cfg(feature = "api")]
#[wasm_bindgen(js_name = checkForm)]
pub fn check_form(rules: &JsValue, values: &JsValue, context: &JsValue) -> Result<Object, JsValue> {
    let form = read(rules, &JsValue::UNDEFINED, context)?;
    let checked = checked(&form, &values_of(values));
    set(&checked, "problems", &problems(&form));
    Ok(checked)
}

fn read(rules: &JsValue, html: &JsValue, context: &JsValue) -> Result<form::Form, JsValue> {
    let get = |key: &str| Reflect::get(context, &key.into()).unwrap_or(JsValue::UNDEFINED);
    let text = |key: &str| {
        get(key).as_string().or_else(|| get(key).as_f64().and_then(Number::new).map(|it| it.to_string()))
    };
    let given = get("plan");
    let plan = if is_nothing(&given) { None } else { plan_from(&given).ok().map(|reading| reading.plan) };
    let lang = text("lang");
    let known = Context {
        plan,
        item: text("item"),
        year: text("year").as_deref().and_then(year_of),
        lang: lang.clone(),
        charset: text("charset"),
        storable: get("storable").dyn_ref().map(Uint8Array::to_vec),
    };
    let fail = || {
        let thrown = js_sys::Error::new(form_words(lang.as_deref().unwrap_or("ja")).no_rules);
        set(&thrown, "code", &"not-rules".into());
        JsValue::from(thrown)
    };
    let (rules, html) = (json(rules), json(html));
    let rules = rules.as_deref().map(Json::parse).transpose().map_err(|_| fail())?;
    let html = html.as_deref().and_then(|html| Json::parse(html).ok());
    form::Form::new(rules, html, known).map_err(|_| fail())
}

/// The JSON text of rules or of a page: text as it stands, an object written as text.
fn json(value: &JsValue) -> Option<String> {
    if is_nothing(value) { None } else { value.as_string().or_else(|| json_text(value)) }
}

fn is_nothing(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// What is typed, as plain data: `{ name: text | texts }`.
fn values_of(values: &JsValue) -> Values {
    let text = json_text(values).unwrap_or_default();
    let Ok(Json::Object(entries)) = Json::parse(&text) else { return Values::new() };
    entries.into_iter().map(|(name, value)| (name.into_owned(), given(value))).collect()
}

fn given(value: Json) -> Given {
    match value {
        Json::List(values) => Given::Many(values.into_iter().filter_map(text_of).collect()),
        value => text_of(value).map_or(Given::Out, Given::One),
    }
}

fn text_of(value: Json) -> Option<String> {
    match value {
        Json::Text(text) => Some(text.into_owned()),
        Json::Number(number) => Number::new(number).map(|number| number.to_string()),
        Json::Boolean(true) => Some("true".to_owned()),
        _ => None,
    }
}

fn set(object: &Object, key: &str, value: &JsValue) {
    // Setting a property of a new plain object cannot fail.
    let _ = Reflect::set(object, &key.into(), value);
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        set(&object, key, value);
    }
    object
}

fn problems(form: &form::Form) -> Array {
    let words = form_words(form.lang());
    let list = form.problems().iter().map(|problem| {
        let found = object(&[
            ("code", problem.code.word().into()),
            ("severity", problem.code.severity().name().into()),
            ("message", words.problem(problem).into()),
        ]);
        if let Some(field) = &problem.field {
            set(&found, "field", &field.into());
        }
        found
    });
    array(list)
}

/// A list. One loop serves every list.
fn array(objects: impl Iterator<Item = Object>) -> Array {
    let array = Array::new();
    for object in objects {
        array.push(&object);
    }
    array
}

fn checked(form: &form::Form, values: &Values) -> Object {
    let Checked { findings: found, values } = form.check(values);
    let stored = Object::new();
    for (name, given) in &values {
        let value: JsValue = match given {
            Given::One(text) => text.into(),
            Given::Many(texts) => {
                let list = Array::new();
                for text in texts {
                    list.push(&text.into());
                }
                list.into()
            }
            Given::Out => JsValue::NULL,
        };
        set(&stored, name, &value);
    }
    object(&[("findings", findings(&found, form_words(form.lang())).into()), ("values", stored.into())])
}

fn findings(findings: &[Finding], words: &FormWords) -> Array {
    array(findings.iter().map(|finding| finding_object(finding, words)))
}

fn finding_object(finding: &Finding, words: &FormWords) -> Object {
    let params = Object::new();
    for (name, param) in &finding.params {
        set(&params, name, &param_value(param));
    }
    let found = object(&[
        ("code", finding.code.word().into()),
        ("severity", finding.code.severity().name().into()),
        ("field", (&finding.field).into()),
        ("message", words.message(finding).into()),
        ("params", params.into()),
    ]);
    if let Some(hint) = words.hint(finding) {
        set(&found, "hint", &hint.into());
    }
    found
}

fn param_value(param: &Param) -> JsValue {
    match param {
        Param::Text(text) => text.into(),
        Param::Term(term) => (*term).into(),
        Param::Number(number) => number.get().into(),
        Param::Count(count) => (*count as f64).into(),
        Param::Year(year) => f64::from(year.get()).into(),
        Param::Date(day) => day.iso().into(),
        Param::Day(day) => day.spelled().into(),
    }
}
