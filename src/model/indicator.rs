//! Indicators: what a plan measures itself by.

use super::words::words;
use super::{FiscalYear, Id, Value};
use serde::Serialize;

/// An indicator (指標) with its baseline, its targets and what was reached.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Indicator {
    /// Unique within the plan.
    pub id: Id,
    /// As printed: ①.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What is measured.
    pub title: String,
    /// The unit (単位) of every figure: 人, か所, %.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Whether it measures a result or an activity, where the plan says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<IndicatorKind>,
    /// What one figure counts, where the plan says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counting: Option<Counting>,
    /// Which direction is an improvement, where the plan says so. What its targets show without a word for it is
    /// [`Indicator::direction`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub better: Option<Better>,
    /// How the achievement rate is computed.
    pub formula: Formula,
    /// The figure before the plan began (基準値・現状値).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// Targets and results, a fiscal year each, in the plan's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub points: Vec<YearPoint>,
    /// How the publisher rounds its rates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rounding: Option<Rounding>,
    /// What is aimed at after the last year of the plan.
    #[serde(rename = "final", skip_serializing_if = "Option::is_none")]
    pub final_goal: Option<FinalGoal>,
}

words! {
    /// What an indicator measures (指標の種類).
    pub enum IndicatorKind {
        /// What changed for people (成果指標).
        Outcome = "outcome",
        /// What was done (活動指標).
        Output = "output",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// What one figure of an indicator counts (集計方法).
    pub enum Counting {
        /// Everything since the beginning (累計): it cannot fall.
        Cumulative = "cumulative",
        /// What happened in the year (単年).
        Annual = "annual",
        /// What there is at the end of the year (年度末時点).
        PointInTime = "pointInTime",
    }
}

words! {
    /// The direction (望ましい方向) in which an indicator improves.
    pub enum Better {
        /// More is better.
        Higher = "higher",
        /// Less is better.
        Lower = "lower",
        /// Neither: nothing is missed or reached.
        None = "none",
    }
}

words! {
    /// How the achievement rate (達成率) is computed.
    #[derive(Default)]
    pub enum Formula {
        /// actual ÷ target (実績÷目標).
        #[default]
        Ratio = "ratio",
        /// (actual − baseline) ÷ (target − baseline).
        FromBaseline = "fromBaseline",
    }
}

/// The figure before the plan began (基準値・現状値).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Baseline {
    /// The fiscal year it was taken in.
    pub year: FiscalYear,
    /// The figure.
    pub value: Value,
}

/// Target and result of one fiscal year (年度ごとの計画値・実績値).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct YearPoint {
    /// The fiscal year.
    pub year: FiscalYear,
    /// Planned (計画値・目標値).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Value>,
    /// Reached (実績値).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<Value>,
    /// A figure (値) of which the source does not say whether it was planned or reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// The achievement rate as the publisher printed it: "129.0%".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_rate: Option<String>,
    /// Targets that stood here before the plan was changed, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub former_targets: Vec<FormerTarget>,
    /// A remark on this year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A target that was replaced (変更前の目標値).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct FormerTarget {
    /// The target as it was.
    pub value: Value,
    /// The edition of the plan that had it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
}

/// How a publisher rounds (端数処理).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Rounding {
    /// Decimal places, 0 to 9.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 0, max = 9)))]
    pub digits: u8,
    /// What happens to the rest.
    pub mode: RoundingMode,
}

words! {
    /// What happens to the digits that are not shown.
    pub enum RoundingMode {
        /// 四捨五入.
        HalfUp = "halfUp",
        /// 切り捨て.
        Truncate = "truncate",
    }
}

/// What is aimed at in the end (最終目標).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct FinalGoal {
    /// The fiscal year, where one is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<FiscalYear>,
    /// A figure or words: 継続して拡充.
    pub value: Value,
}

impl YearPoint {
    /// A year of which nothing is known yet.
    pub fn new(year: FiscalYear) -> YearPoint {
        YearPoint {
            year,
            target: None,
            actual: None,
            value: None,
            published_rate: None,
            former_targets: Vec::new(),
            note: None,
        }
    }
}

impl Indicator {
    /// An indicator without any figure.
    pub fn new(id: Id, title: &str) -> Indicator {
        Indicator {
            id,
            number: None,
            title: title.to_owned(),
            unit: None,
            kind: None,
            counting: None,
            better: None,
            formula: Formula::default(),
            baseline: None,
            points: Vec::new(),
            rounding: None,
            final_goal: None,
        }
    }

    /// Whether any year, or the baseline, has a number.
    pub fn has_figures(&self) -> bool {
        let has = |value: &Option<Value>| value.as_ref().and_then(Value::number).is_some();
        self.baseline.as_ref().is_some_and(|baseline| baseline.value.number().is_some())
            || self.points.iter().any(|point| has(&point.target) || has(&point.actual) || has(&point.value))
    }

    /// The years of which something is known, in order of time; of a year that is printed twice, the last.
    pub fn by_year(&self) -> Vec<&YearPoint> {
        let mut points: Vec<&YearPoint> = Vec::with_capacity(self.points.len());
        for point in &self.points {
            // Points are nearly always in order already, so that this appends.
            match points.binary_search_by_key(&point.year, |known| known.year) {
                Ok(at) => points[at] = point,
                Err(at) => points.insert(at, point),
            }
        }
        points
    }
}

impl Rounding {
    /// Per cent with one decimal, rounded half up: what most municipalities print.
    pub const USUAL: Rounding = Rounding { digits: 1, mode: RoundingMode::HalfUp };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Number;

    #[test]
    fn years_come_in_order_of_time_and_the_last_of_two_counts() {
        let mut indicator = Indicator::new(Id::derived("x"), "x");
        for (year, actual) in [(2017, 1), (2015, 2), (2016, 3), (2015, 4)] {
            let mut point = YearPoint::new(FiscalYear::new(year).unwrap());
            point.actual = Some(Number::from(actual).into());
            indicator.points.push(point);
        }
        let years: Vec<_> = indicator
            .by_year()
            .iter()
            .map(|point| (point.year.get(), point.actual.as_ref().and_then(Value::number).unwrap()))
            .collect();
        assert_eq!(years, [(2015, 4.0), (2016, 3.0), (2017, 1.0)]);
    }
}
