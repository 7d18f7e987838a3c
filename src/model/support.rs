//! What was done to support somebody, and when in the year.

use super::{FiscalYear, Point};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A measure of support (支援策).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Support {
    /// When it takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
    /// What it is called.
    pub title: String,
    /// What it is (概要).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What came of it (実績).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub results: Vec<Point>,
}

/// When in a year (時期).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timing {
    /// The fiscal year, where it is not that of the whole sheet.
    pub year: Option<FiscalYear>,
    /// The part of the year.
    pub part: TimingPart,
}

/// The part of a year that something takes place in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimingPart {
    /// All of it (通年).
    AllYear,
    /// Some quarters (四半期), 1 to 4; the first begins in April.
    Quarters(Vec<u8>),
    /// The first (上半期) or second half (下半期).
    Half(u8),
    /// Some months, 1 to 12.
    Months(Vec<u8>),
    /// As printed, where it is none of these.
    Words(String),
}

impl Serialize for Timing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(year) = self.year {
            map.serialize_entry("year", &year)?;
        }
        match &self.part {
            TimingPart::AllYear => map.serialize_entry("allYear", &true)?,
            TimingPart::Quarters(quarters) => map.serialize_entry("quarters", quarters)?,
            TimingPart::Half(half) => map.serialize_entry("half", half)?,
            TimingPart::Months(months) => map.serialize_entry("months", months)?,
            TimingPart::Words(text) => map.serialize_entry("text", text)?,
        }
        map.end()
    }
}
