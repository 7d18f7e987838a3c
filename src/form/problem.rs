//! Faults of the rules themselves.

use super::Param;
use crate::error::Severity;
use crate::model::words;

words! {
    /// What is wrong with the rules (規則の誤り).
    pub enum ProblemCode {
        /// A rules file of another version.
        VersionUnknown = "version-unknown",
        /// A key that rules files do not have.
        UnknownKey = "unknown-key",
        /// The same key twice; the last one counts.
        DuplicateKey = "duplicate-key",
        /// A value that the key cannot have.
        WrongValue = "wrong-value",
        /// A type of field that does not exist.
        UnknownType = "unknown-type",
        /// A word beside a field that says nothing.
        UnknownWord = "unknown-word",
        /// A message for a finding that does not exist.
        UnknownCode = "unknown-code",
        /// Another field is named that does not exist.
        UnknownField = "unknown-field",
        /// A rule for a field that the form lacks.
        FieldMissing = "field-missing",
        /// Limits that nothing can keep: the least is more than the most.
        Contradictory = "contradictory",
        /// Something to choose from nothing.
        ChoicesMissing = "choices-missing",
        /// A character set that is not known here and is not checked.
        CharsetUnknown = "charset-unknown",
        /// A field is bound to a plan, and there is none.
        PlanMissing = "plan-missing",
        /// A field is bound to something that the plan does not have.
        BindNowhere = "bind-nowhere",
    }
}

impl ProblemCode {
    /// How grave it is: after an error a rule does nothing.
    pub const fn severity(self) -> Severity {
        match self {
            ProblemCode::DuplicateKey
            | ProblemCode::UnknownKey
            | ProblemCode::UnknownCode
            | ProblemCode::FieldMissing => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

/// A fault of the rules (規則の誤り), for the engineer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub code: ProblemCode,
    /// The name of the field whose rule it is.
    pub field: Option<String>,
    /// What its sentence speaks of: `key`, `found`.
    pub params: Vec<(&'static str, Param)>,
}

/// The problems so far, and the field whose rules are read.
#[derive(Default)]
pub(super) struct Problems {
    pub(super) field: Option<String>,
    list: Vec<Problem>,
}

impl Problems {
    /// Notes a problem with the key it is about and what was found there.
    pub(super) fn note(&mut self, code: ProblemCode, key: &str, found: &str) {
        let field = self.field.clone();
        let params = vec![("key", Param::from(key)), ("found", Param::from(found))];
        self.list.push(Problem { code, field, params });
    }

    pub(super) fn finish(self) -> Vec<Problem> {
        self.list
    }
}
