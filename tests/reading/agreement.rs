//! How far a plan that was read agrees with one that was made by hand, field by field.

use keikaku::model::Plan;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// Every field that either plan has, and what each says there.
pub(crate) struct Agreement {
    /// Fields that both have alike.
    pub(crate) alike: usize,
    /// Fields that differ: where, as made, as read.
    pub(crate) differ: Vec<(String, String, String)>,
}

/// What is no field of the document: ids and remarks of whoever transcribed it.
const NOT_PRINTED: [&str; 4] = ["id", "notes", "source", "keikaku"];

impl Agreement {
    pub(crate) fn of(made: &Plan, read: &Plan) -> Agreement {
        let made = fields(made);
        let read = fields(read);
        let mut agreement = Agreement { alike: 0, differ: Vec::new() };
        let keys: std::collections::BTreeSet<&String> = made.keys().chain(read.keys()).collect();
        for key in keys {
            let (left, right) = (made.get(key), read.get(key));
            if left == right {
                agreement.alike += 1;
            } else {
                let said = |value: Option<&String>| value.cloned().unwrap_or_default();
                agreement.differ.push((key.clone(), said(left), said(right)));
            }
        }
        agreement
    }

    /// The same without the fields of which this is said.
    pub(crate) fn without(&self, left_out: impl Fn(&str) -> bool) -> Agreement {
        let differ = self.differ.iter().filter(|(path, ..)| !left_out(path)).cloned().collect();
        Agreement { alike: self.alike, differ }
    }

    /// The figures that differ.
    pub(crate) fn figures(&self) -> Vec<&str> {
        let is_number = |text: &str| text.parse::<f64>().is_ok();
        // A fiscal year is a figure too; the place of a rating in its scale is none of the document.
        let differ = self
            .differ
            .iter()
            .filter(|(path, made, read)| !path.ends_with("/rank") && (is_number(made) || is_number(read)));
        differ.map(|(path, ..)| path.as_str()).collect()
    }

    pub(crate) fn share(&self) -> f64 {
        self.alike as f64 / (self.alike + self.differ.len()) as f64
    }
}

impl fmt::Display for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} of {} fields alike, {:.1} %",
            self.alike,
            self.alike + self.differ.len(),
            100.0 * self.share()
        )?;
        for (key, made, read) in &self.differ {
            writeln!(f, "    {key}\n      made {made}\n      read {read}")?;
        }
        Ok(())
    }
}

/// Every leaf of a plan by its pointer; an id that refers to something is its name.
fn fields(plan: &Plan) -> BTreeMap<String, String> {
    let value = serde_json::to_value(plan).unwrap();
    let mut names = BTreeMap::new();
    for actor in &plan.actors {
        names.insert(actor.id.as_str().to_owned(), actor.name.clone());
    }
    for (at, scale) in plan.rating_scales.iter().enumerate() {
        names.insert(scale.id.as_str().to_owned(), format!("scale {at}"));
    }
    let mut fields = BTreeMap::new();
    collect(&value, String::new(), &names, &mut fields);
    fields
}

fn collect(
    value: &Value,
    path: String,
    names: &BTreeMap<String, String>,
    fields: &mut BTreeMap<String, String>,
) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries.iter().filter(|(key, _)| !NOT_PRINTED.contains(&key.as_str())) {
                let refers = matches!(key.as_str(), "actor" | "scale").then(|| value.as_str()).flatten();
                match refers.and_then(|id| names.get(id)) {
                    Some(name) => _ = fields.insert(format!("{path}/{key}"), name.clone()),
                    None => collect(value, format!("{path}/{key}"), names, fields),
                }
            }
        }
        Value::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                collect(value, format!("{path}/{at:02}"), names, fields);
            }
        }
        _ => _ = fields.insert(path, value.to_string()),
    }
}
