//! What the plan knows of a figure that is typed: last year's, the settled one, the period.

use super::bind::{Bound, Series};
use super::field::Field;
use super::finding::Finding;
use super::kind::Meaning;
use super::kind::number::exact;
use super::range::outside;
use super::{Code, Context};
use crate::check::jumps;
use crate::model::profile::{SHARES, has_word};
use crate::model::{Counting, FiscalYear, Id, Indicator, Item, Number, Plan, RatingScale, Scope};

/// The plan, and where in it the form is.
#[derive(Debug)]
pub(super) struct PlanFacts {
    pub(super) plan: Plan,
    item: Option<String>,
    pub(super) year: Option<FiscalYear>,
}

impl PlanFacts {
    pub(super) fn new(context: Context) -> Option<PlanFacts> {
        Some(PlanFacts { plan: context.plan?, item: context.item, year: context.year })
    }

    /// The item of the form; where none is named, the first that has figures or reviews.
    pub(super) fn item(&self) -> Option<&Item> {
        let is_it = |item: &&Item| match &self.item {
            Some(id) => item.id.as_str() == id,
            None => !item.indicators.is_empty() || !item.reviews.is_empty(),
        };
        self.plan.items_in_order().find(is_it)
    }

    /// An indicator of the item; where none is named, of the plan.
    pub(super) fn indicator(&self, id: &str) -> Option<&Indicator> {
        let is_it = |indicator: &&Indicator| indicator.id.as_str() == id;
        let of_item = self.item()?.and_below().flat_map(|item| &item.indicators).find(is_it);
        of_item.or_else(|| self.plan.indicators().find(is_it).filter(|_| self.item.is_none()))
    }

    /// The scale of ratings of this scope: that of the item's other reviews, else of those of the plan, else the
    /// only one.
    pub(super) fn scale(&self, scope: Scope) -> Option<&RatingScale> {
        let item = self.item()?;
        let used = |item: &'_ Item| {
            let reviews = item.reviews.iter().filter(|review| review.scope == scope);
            reviews.filter_map(|review| review.rating.as_ref()).map(|rating| rating.scale.clone()).next_back()
        };
        let used: Option<Id> = used(item).or_else(|| self.plan.items_in_order().find_map(used));
        match used {
            Some(id) => self.plan.rating_scales.iter().find(|scale| scale.id == id),
            None => self.plan.rating_scales.first(),
        }
    }
}

/// What the plan says against a figure.
pub(super) fn figure(facts: &PlanFacts, field: &Field, value: Number) -> Vec<Finding> {
    let Some(Bound::Figure { indicator, series }) = &field.bound else { return Vec::new() };
    let (Some(indicator), Some(year)) = (facts.indicator(indicator.as_str()), facts.year) else {
        return Vec::new();
    };
    let about = |code, year: FiscalYear, before: Number| {
        let unit = field.unit.as_deref().unwrap_or_default();
        Finding::new(code).with("value", value).with("year", year).with("before", before).with("unit", unit)
    };
    let mut found: Vec<Finding> = impossible_share(indicator, value).into_iter().collect();
    if let Some((earlier, before)) = before(indicator, year, *series) {
        let counting = field.counting.or(indicator.counting);
        let falls = value < before;
        let code = match counting {
            Some(Counting::Cumulative) if falls => Some(Code::CumulativeFalls),
            _ if jumps(before, value) => Some(Code::MagnitudeJump),
            Some(Counting::PointInTime) if falls => Some(Code::StockFalls),
            _ => None,
        };
        found.extend(code.map(|code| about(code, earlier, before)));
    }
    let settled = settled(indicator, year, *series).filter(|settled| *settled != value);
    found.extend(settled.map(|settled| about(Code::YearAlreadyFinal, year, settled)));
    found
}

/// The last settled figure of an earlier year, and the year; results begin with the baseline.
fn before(indicator: &Indicator, year: FiscalYear, series: Series) -> Option<(FiscalYear, Number)> {
    let baseline = indicator.baseline.as_ref().filter(|base| base.year < year && series == Series::Actual);
    let baseline = baseline.and_then(|base| Some((base.year, exact(Some(&base.value))?)));
    let points = indicator.by_year().into_iter().rev().filter(|point| point.year < year);
    let mut figures = points.filter_map(|point| Some((point.year, exact(series.value(point))?)));
    figures.next().or(baseline)
}

/// What the plan has for the year already. Of a figure that is neither target nor result nobody says that it is settled.
fn settled(indicator: &Indicator, year: FiscalYear, series: Series) -> Option<Number> {
    let point = indicator.by_year().into_iter().find(|point| point.year == year);
    let point = point.filter(|_| series != Series::Value)?;
    exact(series.value(point))
}

/// A share of a whole cannot leave 0 to 100.
fn impossible_share(indicator: &Indicator, value: Number) -> Option<Finding> {
    let (least, most) = (Number::from(0), Number::from(100));
    let is_percent = indicator.unit.as_deref().is_some_and(|unit| super::kind::number::plain(unit) == "%");
    let is_share = is_percent && SHARES.iter().any(|word| has_word(&indicator.title, word));
    let is_outside = is_share && (value < least || value > most);
    is_outside.then(|| outside(Some(Meaning::Number(least)), Some(Meaning::Number(most))))
}

/// A year outside the period of the plan.
pub(super) fn outside_period(facts: &PlanFacts, year: FiscalYear) -> Option<Finding> {
    let period = facts.plan.sound_period().filter(|period| !(period.from..=period.to).contains(&year))?;
    let found = Finding::new(Code::YearOutOfPeriod).with("year", year);
    Some(found.with("from", period.from).with("to", period.to))
}
