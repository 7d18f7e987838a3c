//! What may stand where a plan promises a number.

use super::Number;
use super::words::words;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// What stands in one cell of figures (値): a figure, a typed absence, or words.
///
/// Not written, not yet due, not applicable, suppressed and zero are five different things.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number, with what qualifies it.
    Figure(Figure),
    /// No number, and why: `―`, 未定, 該当なし, X.
    Absent {
        /// Why there is none.
        state: Absence,
        /// The original words, where they say more than the state.
        text: Option<String>,
    },
    /// A target or result in words: 全地区, 継続して拡充.
    Words(String),
}

/// A number (数値) and its qualifiers.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The number itself, in the indicator's unit.
    pub value: Number,
    /// How final it is.
    pub certainty: Certainty,
    /// Whether it is the number itself or a limit.
    pub bound: Bound,
    /// The original words, where they say more than the number.
    pub text: Option<String>,
}

/// How final (確定) a figure is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Certainty {
    /// Final (確定値).
    #[default]
    Settled,
    /// An estimate made before the year was over (見込み).
    Estimated,
    /// Published before it was final (速報値).
    Provisional,
}

/// Whether a number is exact or a limit (以上・以下・約).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bound {
    /// The number itself.
    #[default]
    Exact,
    /// About this much (約).
    About,
    /// At least this much (以上).
    AtLeast,
    /// At most this much (以下).
    AtMost,
}

words! {
    /// Why there is no number.
    pub enum Absence {
        /// Nothing was written, or a dash (―).
        Missing = "missing",
        /// Not yet known (未定・調査中).
        NotYet = "notYet",
        /// Does not apply (該当なし).
        NotApplicable = "notApplicable",
        /// Withheld, usually because it would identify somebody (秘匿, X).
        Suppressed = "suppressed",
    }
}

impl Value {
    /// The figure, if there is one.
    pub fn figure(&self) -> Option<&Figure> {
        match self {
            Value::Figure(figure) => Some(figure),
            Value::Absent { .. } | Value::Words(_) => None,
        }
    }

    /// The same as final as what stands around it says, where it says no more itself.
    #[must_use]
    pub fn as_final(mut self, certainty: Certainty) -> Value {
        match &mut self {
            Value::Figure(figure) if !figure.is_tentative() => figure.certainty = certainty,
            _ => {}
        }
        self
    }

    /// The number, if there is one.
    pub fn number(&self) -> Option<f64> {
        self.figure().map(|figure| figure.value.get())
    }
}

impl From<Number> for Value {
    fn from(value: Number) -> Value {
        Value::Figure(Figure::from(value))
    }
}

impl From<Number> for Figure {
    fn from(value: Number) -> Figure {
        Figure { value, certainty: Certainty::default(), bound: Bound::default(), text: None }
    }
}

impl Figure {
    /// Whether the figure is an estimate or provisional.
    pub fn is_tentative(&self) -> bool {
        self.certainty != Certainty::Settled
    }

    /// The same without a word on how final it is, where a sentence says that otherwise.
    #[must_use]
    pub fn settled(&self) -> Figure {
        Figure { certainty: Certainty::Settled, ..self.clone() }
    }

    fn is_plain(&self) -> bool {
        !self.is_tentative() && self.bound == Bound::Exact && self.text.is_none()
    }
}

impl Bound {
    /// The word of the plan format, none for an exact number.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Bound::Exact => None,
            Bound::About => Some("about"),
            Bound::AtLeast => Some("atLeast"),
            Bound::AtMost => Some("atMost"),
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Figure(figure) if figure.is_plain() => figure.value.serialize(serializer),
            Value::Figure(figure) => figure.serialize(serializer),
            Value::Absent { state, text } => {
                let mut map = serializer.serialize_map(None)?;
                map.serialize_entry("state", state)?;
                if let Some(text) = text {
                    map.serialize_entry("text", text)?;
                }
                map.end()
            }
            Value::Words(text) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("text", text)?;
                map.end()
            }
        }
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("value", &self.value)?;
        match self.certainty {
            Certainty::Settled => {}
            Certainty::Estimated => map.serialize_entry("estimated", &true)?,
            Certainty::Provisional => map.serialize_entry("provisional", &true)?,
        }
        if let Some(word) = self.bound.word() {
            map.serialize_entry("bound", word)?;
        }
        if let Some(text) = &self.text {
            map.serialize_entry("text", text)?;
        }
        map.end()
    }
}
