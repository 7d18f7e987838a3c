//! Findings as JavaScript has them.

use crate::error::Finding;
use crate::locale::Words;
use serde::Serialize;

/// A finding as a plain object.
#[derive(Serialize)]
pub(super) struct FindingObject {
    code: &'static str,
    severity: &'static str,
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<PlaceObject>,
    found: String,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
}

#[derive(Serialize)]
struct PlaceObject {
    row: usize,
    column: usize,
}

impl FindingObject {
    /// The same with what would be right.
    pub(super) fn with_hint(mut self, hint: String) -> FindingObject {
        self.hint = Some(hint);
        self
    }
}

/// The findings as plain objects, with their sentences.
pub(super) fn findings(findings: &[Finding], words: &dyn Words) -> Vec<FindingObject> {
    let object = |finding: &Finding| FindingObject {
        code: finding.code.name(),
        severity: finding.code.severity().name(),
        path: finding.path.clone(),
        place: finding.place.map(|place| PlaceObject { row: place.row, column: place.column }),
        found: finding.found.clone(),
        message: words.finding(finding),
        hint: None,
    };
    findings.iter().map(object).collect()
}
