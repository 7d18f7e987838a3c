//! The findings of a check, field by field.

use super::Code;
use super::field::Field;
use super::finding::{Finding, Param};
use crate::order;

/// The findings so far, each with the place of its field in the form.
#[derive(Default)]
pub(super) struct Notes(Vec<(usize, Finding)>);

impl Notes {
    /// Notes what was found in a field, which stands at this place.
    pub(super) fn note(&mut self, at: usize, name: &str, field: &Field, mut finding: Finding) {
        name.clone_into(&mut finding.field);
        let label = field.label.as_deref().map(Param::from);
        finding.params.extend(label.map(|label| ("label", label)));
        finding.said = said(field, finding.code);
        self.0.push((at, finding));
    }

    /// Notes something that is about no single field.
    pub(super) fn note_group(&mut self, at: usize, finding: Finding) {
        self.0.push((at, finding));
    }

    /// The findings in the order of the fields, and of each the gravest first.
    pub(super) fn finish(self) -> Vec<Finding> {
        let sorted = order::by(self.0, &|(at, finding)| (*at, finding.code.severity() as usize, 0));
        sorted.into_iter().map(|(_, finding)| finding).collect()
    }
}

fn said(field: &Field, code: Code) -> Option<String> {
    field.messages.iter().find(|(known, _)| *known == code).map(|(_, said)| said.clone())
}
