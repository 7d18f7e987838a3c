//! The JSON Schema of rules files. Made by the build, never part of a page.

use super::{Code, Kind};
use crate::model::{Counting, schema_of};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The JSON Schema (draft 2020-12) of rules files. Reading accepts more: a single text for a list of them, `R6`
/// for a year, the name of a type for a field that has nothing else.
pub fn form_schema() -> Schema {
    schema_of::<FormRules>()
}

/// Rules for the fields of a form (入力規則).
#[derive(JsonSchema)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
struct FormRules {
    /// The address of the schema, for editors.
    #[serde(rename = "$schema")]
    schema: Option<String>,
    /// The version of the format.
    keikaku_form: Version,
    /// The language of the messages: ja or en.
    lang: Option<String>,
    /// The character set of the system that receives the form: utf-8, `shift_jis`, windows-31j.
    charset: Option<String>,
    /// The plan that fields are bound to.
    plan: Option<PlanPlace>,
    /// The fields by the names of their controls; `supports[].title` stands for that field of every row.
    #[schemars(default)]
    fields: BTreeMap<String, FieldRules>,
    /// Rows that belong together, by the part of their names before the square brackets.
    #[schemars(default)]
    groups: BTreeMap<String, GroupRules>,
}

/// Where in a plan the form is.
#[derive(JsonSchema)]
#[allow(dead_code)]
struct PlanPlace {
    /// The address of the plan.
    src: Option<String>,
    /// The id of the item.
    item: Option<String>,
    /// The fiscal year that is filled in.
    year: Option<crate::model::FiscalYear>,
}

/// The rules for a field.
#[derive(JsonSchema)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
struct FieldRules {
    /// What is typed into it; text if absent.
    #[serde(rename = "type")]
    kind: Option<Kind>,
    /// What it is called in messages.
    label: Option<String>,
    /// Whether it must be filled in.
    #[schemars(default)]
    required: bool,
    /// When it must be filled in.
    required_if: Option<Condition>,
    /// The least: a number, a day or a fiscal year.
    min: Option<Limit>,
    /// The most.
    max: Option<Limit>,
    /// The fewest characters, as a reader counts them.
    min_length: Option<u32>,
    /// The most characters, as a reader counts them.
    max_length: Option<u32>,
    /// What can be chosen.
    #[schemars(default)]
    choices: Vec<String>,
    /// The unit of the number.
    unit: Option<String>,
    /// What the number counts.
    counting: Option<Counting>,
    /// The field with the day or year before which this one cannot be.
    not_before: Option<String>,
    /// The field with the number that this one cannot be more than.
    at_most: Option<String>,
    /// The field with the number that this one cannot be less than.
    at_least: Option<String>,
    /// The field that this one repeats, as an address for mail that is written twice.
    same_as: Option<String>,
    /// What of the plan it is: indicators/centers/actual, reviews/annual/rating.
    #[schemars(regex(
        pattern = r"^(indicators/[A-Za-z0-9_-]+/(actual|target|value)|reviews/[a-z]+/(rating|status))$"
    ))]
    bind: Option<String>,
    /// Whether it is about a person, and never kept as a draft.
    #[schemars(default)]
    personal: bool,
    /// Messages of its own, by the codes of findings.
    #[schemars(default)]
    messages: Messages,
}

/// When a field must be filled in: where another has one of these values, or any if none are named.
#[derive(JsonSchema)]
#[allow(dead_code)]
struct Condition {
    /// The other field.
    field: String,
    /// Its values.
    #[schemars(default)]
    is: Vec<String>,
}

/// How many rows there may be.
#[derive(JsonSchema)]
#[allow(dead_code)]
struct GroupRules {
    /// What the rows are called in messages.
    label: Option<String>,
    /// The fewest.
    min: Option<u32>,
    /// The most.
    max: Option<u32>,
}

struct Version;

impl JsonSchema for Version {
    fn schema_name() -> Cow<'static, str> {
        "FormVersion".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "const": 1 })
    }
}

struct Limit;

impl JsonSchema for Limit {
    fn schema_name() -> Cow<'static, str> {
        "Limit".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["number", "string"] })
    }
}

#[derive(Default)]
struct Messages;

impl JsonSchema for Messages {
    fn schema_name() -> Cow<'static, str> {
        "Messages".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let codes: serde_json::Map<String, serde_json::Value> = Code::ALL
            .iter()
            .map(|code| (code.word().to_owned(), serde_json::json!({ "type": "string" })))
            .collect();
        json_schema!({ "type": "object", "properties": codes, "additionalProperties": false })
    }
}
