//! The plan as a whole.

use super::{FiscalYear, Indicator, Item};
use serde::{Serialize, Serializer};

/// A plan (計画), or one sheet of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// The version of the format.
    #[serde(rename = "keikaku", serialize_with = "version")]
    pub format: FormatVersion,
    /// An id of the author's choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<super::Id>,
    /// The language of the plan's own words, BCP 47.
    pub lang: String,
    /// What the plan is called.
    pub title: String,
    /// A second line of the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// Who published it.
    pub publisher: Publisher,
    /// Which edition (版) this is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<Edition>,
    /// The fiscal years the plan is for (計画期間).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The tree, in the plan's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// Remarks on the plan as a whole.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Where it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// Version 1 of the plan format, the only one there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FormatVersion;

// serde's `serialize_with` hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn version<S: Serializer>(_: &FormatVersion, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u8(1)
}

/// Who published a plan (策定主体).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Publisher {
    /// The municipality.
    pub name: String,
    /// The ward, office or department.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The local government code (全国地方公共団体コード), 6 digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// An edition (版) of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edition {
    /// As printed: 11月30日現在.
    pub label: String,
    /// The day it is dated, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Whether it is in force.
    pub status: EditionStatus,
}

/// Whether an edition is in force (版の状態).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum EditionStatus {
    /// Not adopted yet (案).
    Draft,
    /// In force (現行).
    #[default]
    Current,
    /// Replaced by a later one (旧).
    Superseded,
}

/// The fiscal years of a plan (計画期間), both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Period {
    /// The first fiscal year.
    pub from: FiscalYear,
    /// The last fiscal year.
    pub to: FiscalYear,
}

/// Where a plan was published (出典).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// What the document is called.
    pub title: String,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The day it was read there, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<String>,
}

impl Plan {
    /// A plan without items.
    pub fn new(title: &str) -> Plan {
        Plan {
            format: FormatVersion,
            id: None,
            lang: "ja".to_owned(),
            title: title.to_owned(),
            subtitle: None,
            publisher: Publisher::default(),
            edition: None,
            period: None,
            items: Vec::new(),
            notes: Vec::new(),
            source: None,
        }
    }

    /// Every item in the plan's order, an item before those below it.
    pub fn items_in_order(&self) -> impl Iterator<Item = &Item> {
        let mut waiting: Vec<&Item> = self.items.iter().rev().collect();
        std::iter::from_fn(move || {
            let item = waiting.pop()?;
            waiting.extend(item.items.iter().rev());
            Some(item)
        })
    }

    /// Every indicator in the plan's order.
    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.items_in_order().flat_map(|item| &item.indicators)
    }
}
