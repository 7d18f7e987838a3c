//! The plan as a whole.

use super::item::in_order;
use super::words::words;
use super::{Actor, Arrows, FiscalYear, Id, Indicator, Item, Passage, RatingScale, Status};
use serde::{Serialize, Serializer};

/// A plan (計画), or one sheet of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// The version of the format.
    #[serde(rename = "keikaku")]
    pub format: FormatVersion,
    /// An id of the author's choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
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
    /// What the levels of the tree are called, top first: 基本方針, 基本施策, 施策の方向, 取組項目.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub levels: Vec<String>,
    /// Who does something in the plan (主体).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub actors: Vec<Actor>,
    /// The scales of its ratings (評価基準).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub rating_scales: Vec<RatingScale>,
    /// What an arrow in its schedules means, where it has arrows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrows: Option<Arrows>,
    /// The plan's own words for how things go.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub statuses: Vec<Status>,
    /// What stands before its items.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub passages: Vec<Passage>,
    /// The tree, in the plan's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub items: Vec<Item>,
    /// Remarks on the plan as a whole.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub notes: Vec<String>,
    /// Where it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// Version 1 of the plan format, the only one there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FormatVersion;

impl Serialize for FormatVersion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(1)
    }
}

/// Who published a plan (策定主体).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Edition {
    /// As printed: 11月30日現在.
    pub label: String,
    /// The day it is dated, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Whether it is in force.
    pub status: EditionStatus,
}

words! {
    /// Whether an edition is in force (版の状態).
    #[derive(Default)]
    pub enum EditionStatus {
        /// Not adopted yet (案).
        Draft = "draft",
        /// In force (現行).
        #[default]
        Current = "current",
        /// Replaced by a later one (旧).
        Superseded = "superseded",
    }
}

/// The fiscal years of a plan (計画期間), both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Period {
    /// The first fiscal year.
    pub from: FiscalYear,
    /// The last fiscal year.
    pub to: FiscalYear,
}

/// Where a plan was published (出典).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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
            levels: Vec::new(),
            actors: Vec::new(),
            rating_scales: Vec::new(),
            arrows: None,
            statuses: Vec::new(),
            passages: Vec::new(),
            items: Vec::new(),
            notes: Vec::new(),
            source: None,
        }
    }

    /// The period of the plan, where it has one that does not end before it begins.
    pub fn sound_period(&self) -> Option<Period> {
        self.period.filter(|period| period.from <= period.to)
    }

    /// Every item in the plan's order, an item before those below it.
    pub fn items_in_order(&self) -> impl Iterator<Item = &Item> {
        in_order(self.items.iter().rev().collect())
    }

    /// Every indicator in the plan's order.
    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.items_in_order().flat_map(|item| &item.indicators)
    }
}

/// Whether a link may lead there: nothing that runs.
pub fn is_web_address(url: &str) -> bool {
    let scheme =
        |scheme: &str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    scheme("https://") || scheme("http://")
}
