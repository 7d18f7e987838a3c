//! Ratings against the figures, those that are typed beside them before those of the plan.

use super::Code;
use super::bind::Bound;
use super::checking::Sheet;
use super::finding::{Finding, Param};
use super::instance::Instance;
use super::kind::Meaning;
use super::plan::PlanFacts;
use crate::check::missed_by;
use crate::model::{FiscalYear, Indicator, Item, Scope, Value, YearPoint};

/// What the plan says against a rating or a status.
pub(super) fn rating(facts: &PlanFacts, sheet: &Sheet, instance: &Instance, code: &str) -> Option<Finding> {
    let field = &instance.field;
    let term = match field.bound {
        Some(Bound::Rating(_)) => "rating",
        Some(Bound::Status) => "status",
        _ => return None,
    };
    if !field.codes.is_empty() && !field.codes.iter().any(|known| known == code) {
        let unknown = Finding::new(Code::RatingUnknown).with("found", code).with("scale", Param::Term(term));
        return Some(unknown.with("expected", listed(&field.codes).as_str()));
    }
    let year = facts.year.filter(|_| field.bound == Some(Bound::Rating(Scope::Annual)))?;
    let item = typed_into(facts.item()?, sheet, year);
    let missed = missed_by(facts.scale(Scope::Annual)?, code, &item, year, facts.plan.sound_period())?;
    let direction = if missed.actual < missed.target { "below" } else { "above" };
    let found = Finding::new(Code::BelowTargetWithGoodRating).with("found", code);
    let found = found.with("target", missed.target).with("actual", missed.actual);
    let found = found.with("unit", missed.unit.as_deref().unwrap_or_default());
    Some(found.with("direction", Param::Term(direction)).with("title", missed.title.as_str()))
}

fn listed(codes: &[String]) -> String {
    codes.iter().fold(String::new(), |list, code| {
        let mark = if list.is_empty() { "" } else { "・" };
        [&list, mark, code].concat()
    })
}

/// The indicators of an item with what is typed for this year.
fn typed_into(item: &Item, sheet: &Sheet, year: FiscalYear) -> Item {
    let mut typed = Item::new(item.id.clone(), "");
    typed.indicators.clone_from(&item.indicators);
    for (instance, answer) in sheet.fields() {
        let Some(Bound::Figure { indicator, series }) = &instance.field.bound else { continue };
        let Meaning::Number(number) = answer.meaning else { continue };
        let Some(indicator) = typed.indicators.iter_mut().find(|known| known.id == *indicator) else {
            continue;
        };
        *series.place(point(indicator, year)) = Some(Value::from(number));
    }
    typed
}

/// The point of a year, the last where there are two; a new one where there is none.
fn point(indicator: &mut Indicator, year: FiscalYear) -> &mut YearPoint {
    let at = indicator.points.iter().rposition(|point| point.year == year).unwrap_or_else(|| {
        indicator.points.push(YearPoint::new(year));
        indicator.points.len() - 1
    });
    &mut indicator.points[at]
}
