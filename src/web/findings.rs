//! Findings as JavaScript has them.

use crate::error::{Finding, Param, Place};
use crate::locale::FindingWords;
use serde::{Serialize, Serializer};

/// A finding as a plain object.
#[derive(Serialize)]
pub(super) struct FindingObject {
    code: &'static str,
    severity: &'static str,
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<PlaceObject>,
    #[serde(serialize_with = "params")]
    params: Vec<(&'static str, Param)>,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
}

#[derive(Serialize)]
pub(super) struct PlaceObject {
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    row: usize,
    column: usize,
}

/// A place as a plain object.
pub(super) fn place(place: &Place) -> PlaceObject {
    PlaceObject { sheet: place.sheet.clone(), row: place.row, column: place.column }
}

fn params<S: Serializer>(params: &[(&'static str, Param)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(params.iter().map(|(name, param)| (name, ParamObject(param))))
}

struct ParamObject<'p>(&'p Param);

impl Serialize for ParamObject<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Param::Text(text) => serializer.serialize_str(text),
            Param::Term(term) => serializer.serialize_str(term),
            Param::Number(number) => number.serialize(serializer),
            Param::Count(count) => count.serialize(serializer),
            Param::Year(year) => year.serialize(serializer),
        }
    }
}

/// A finding as a plain object, with its sentence.
pub(super) fn object(finding: &Finding, words: &dyn FindingWords) -> FindingObject {
    FindingObject {
        code: finding.code.name(),
        severity: finding.code.severity().name(),
        path: finding.path.clone(),
        place: finding.place.as_ref().map(place),
        params: finding.params.clone(),
        message: words.message(finding),
        hint: words.hint(finding),
    }
}

/// Findings as plain objects, with their sentences.
pub(super) fn objects(findings: &[Finding], words: &dyn FindingWords) -> Vec<FindingObject> {
    findings.iter().map(|finding| object(finding, words)).collect()
}
