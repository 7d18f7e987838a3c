//! What the page's own attributes say of its controls.

use super::field::{Field, Kind, Page};
use super::object::{Object, count_of};
use super::problem::Problems;
use super::words;
use crate::read::Json;

/// What the page says.
#[derive(Debug, Default)]
pub(super) struct Html {
    pub(super) fields: Vec<Field>,
    /// The character set of the form: the first that a control names.
    pub(super) charset: Option<String>,
}

/// The fewest characters that a telephone number needs: a shorter field of type `tel` is for other digits.
const TELEPHONE: usize = 10;

/// Reads the list of controls, in the order of the page.
pub(super) fn html(json: Json, problems: &mut Problems) -> Html {
    let mut html = Html::default();
    let Json::List(controls) = json else { return html };
    for control in controls {
        let Json::Object(entries) = control else { continue };
        // Attributes that a control lacks are empty, absent or, as lengths, negative.
        let given = entries.into_iter().filter(|(_, value)| !is_nothing(value)).collect();
        let mut object = Object::new(given, problems);
        let Some(name) = object.text("name") else { continue };
        object.problems.field = Some(name.clone());
        let charset = object.text("charset");
        html.charset = html.charset.or(charset);
        let field = control_field(&name, object);
        problems.field = None;
        match html.fields.iter_mut().find(|known| known.name == name) {
            Some(known) => known.add(&field),
            None => html.fields.push(field),
        }
    }
    html
}

fn is_nothing(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::Text(text) => text.trim().is_empty(),
        Json::Number(number) => *number < 0.0,
        Json::List(values) => values.is_empty(),
        _ => false,
    }
}

fn control_field(name: &str, mut object: Object) -> Field {
    let mut field = Field::new(name);
    let kind = object.text("type").unwrap_or_default();
    field.label = object.text("label").map(|label| label.trim().to_owned());
    field.required = is_set(object.take("required").as_ref());
    (field.min, field.max) = (object.text("min"), object.text("max"));
    // Attributes are text.
    let mut length = |key| object.text(key).and_then(|text| count_of(&text));
    (field.min_length, field.max_length) = (length("minLength"), length("maxLength"));
    field.choices = object.texts("choices");
    field.bind = object.text("bind");
    // The browser itself checks it, in a language of its own.
    let has_pattern = object.take("pattern").is_some();
    let is_many = is_set(object.take("multiple").as_ref());
    let chosen = is_many || matches!(kind.as_str(), "radio" | "checkbox" | "select-multiple" | "file");
    field.page = if chosen { Page::Chosen } else { Page::Typed };
    // Several addresses stand in one text, which is up to the page.
    field.kind = if is_many && kind == "email" { None } else { kind_of(&kind, has_pattern, &field) };
    let rule = object.text("rule").unwrap_or_default();
    words::add(&mut field, &rule, object.problems);
    field
}

/// Whether an attribute is there, whatever it says, or a property is true.
fn is_set(value: Option<&Json>) -> bool {
    !matches!(value, None | Some(Json::Boolean(false)))
}

/// The kind of field that a control of this type is.
fn kind_of(html: &str, has_pattern: bool, field: &Field) -> Option<Kind> {
    match html {
        "number" | "range" => Some(Kind::Decimal),
        "date" => Some(Kind::Date),
        "email" => Some(Kind::Email),
        "url" => Some(Kind::Url),
        // Portals use it for codes too, because it brings up the keys for digits.
        "tel" if !has_pattern && field.max_length.is_none_or(|most| most >= TELEPHONE) => {
            Some(Kind::Telephone)
        }
        // A file is chosen too, from a list that only the device knows.
        "radio" | "checkbox" | "select" | "select-one" | "select-multiple" | "file" => Some(Kind::Choice),
        _ => None,
    }
}
