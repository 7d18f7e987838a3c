//! The JSON Schema of the plan format. Made by the build, never part of a page.

use super::{Absence, FiscalYear, FormatVersion, Id, Number, Plan, Timing, Value};
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value as Json;
use std::borrow::Cow;

/// The JSON Schema (draft 2020-12) of plans as they are written. Reading accepts more.
pub fn plan_schema() -> Schema {
    schema_of::<Plan>()
}

/// The JSON Schema (draft 2020-12) of something that is written strictly.
pub fn schema_of<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(strict));
    settings.into_generator().into_root_schema_for::<T>()
}

/// An absent key is left out, never null, and there are no keys but those of the format.
fn strict(schema: &mut Schema) {
    if schema.get("properties").is_some() && schema.get("additionalProperties").is_none() {
        schema.insert("additionalProperties".to_owned(), false.into());
    }
    // Rust's widths of integers, which say nothing in JSON.
    schema.remove("format");
    if let Some(Json::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Json::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type") != Some(&"null".into()));
        if let [Json::Object(only)] = choices.as_slice() {
            let only = only.clone();
            schema.remove("anyOf");
            for (key, value) in only {
                schema.insert(key, value);
            }
        }
    }
}

/// Gives a type that writes itself a schema of its own, by name or, where the name would say nothing, in place.
macro_rules! schema {
    ($name:ident, |$generator:ident| $schema:expr) => {
        schema!($name, false, |$generator| $schema);
    };
    ($name:ident, $inline:literal, |$generator:ident| $schema:expr) => {
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                $inline
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    };
}

schema!(
    FormatVersion,
    |_generator| json_schema!({ "const": 1, "description": "The version of the format." })
);

schema!(Id, true, |_generator| json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9_-]+$" }));

schema!(FiscalYear, |_generator| json_schema!({
    "type": "integer",
    "minimum": FiscalYear::FIRST.get(),
    "maximum": FiscalYear::LAST.get(),
    "description": "A fiscal year (年度): the Gregorian year in which it begins, in April."
}));

schema!(Number, true, |_generator| json_schema!({
    "type": "number",
    "exclusiveMinimum": -1e15,
    "exclusiveMaximum": 1e15
}));

schema!(Value, |generator| json_schema!({
    "description": "What stands where a number is expected: a number, a number with what qualifies it, \
                    a typed absence, or words.",
    "anyOf": [
        generator.subschema_for::<Number>(),
        {
            "type": "object",
            "required": ["value"],
            "additionalProperties": false,
            "properties": {
                "value": generator.subschema_for::<Number>(),
                "estimated": { "const": true, "description": "見込み" },
                "provisional": { "const": true, "description": "速報値" },
                "bound": { "enum": ["about", "atLeast", "atMost"], "description": "約・以上・以下" },
                "text": { "type": "string" }
            }
        },
        {
            "type": "object",
            "required": ["state"],
            "additionalProperties": false,
            "properties": {
                "state": generator.subschema_for::<Absence>(),
                "text": { "type": "string" }
            }
        },
        {
            "type": "object",
            "required": ["text"],
            "additionalProperties": false,
            "properties": { "text": { "type": "string" } }
        }
    ]
}));

schema!(Timing, |generator| {
    let year = generator.subschema_for::<FiscalYear>();
    let part = |name: &str, schema: Schema| {
        json_schema!({
            "type": "object",
            "required": [name],
            "additionalProperties": false,
            "properties": { "year": year.clone(), name: schema }
        })
    };
    let numbers = |most: u8| {
        json_schema!({
            "type": "array",
            "minItems": 1,
            "items": { "type": "integer", "minimum": 1, "maximum": most }
        })
    };
    json_schema!({
        "description": "When in a year (時期).",
        "oneOf": [
            part("allYear", json_schema!({ "const": true })),
            part("quarters", numbers(4)),
            part("half", json_schema!({ "enum": [1, 2] })),
            part("months", numbers(12)),
            part("text", json_schema!({ "type": "string" }))
        ]
    })
});
