//! Years against the period of the plan.

use crate::check::context::Context;
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::check::walk::{ItemAt, each_item};
use crate::error::{Code, Step};
use crate::model::{FiscalYear, Period, Review, Scope, Value, YearPoint};

/// A year outside the period of the plan (計画期間外の年度).
///
/// What: work, a review of a year, or a figure, of a year that is not in the plan's period.
/// Why: either the year or the period has a slip. Baselines and final goals lie outside by nature.
/// Example: a result of 2019 in a plan for 2015 to 2018.
pub(in crate::check) const YEAR_OUTSIDE_PERIOD: Rule =
    Rule::new(Code::YearOutsidePeriod, Group::Years, On::Item(year_outside_period));

fn year_outside_period(context: &Context, at: &ItemAt, notes: &mut Notes) {
    let Some(period) = context.plan.sound_period() else { return };
    let item = at.item;
    let is_outside = |point: &YearPoint| {
        let mut values = [&point.target, &point.actual, &point.value].into_iter();
        !holds(period, point.year) && values.any(|value| says(value.as_ref()))
    };
    notes.each("work", &item.work, &mut |work, notes| within(period, work.year, notes));
    notes.each("reviews", &item.reviews, &mut |review, notes| {
        if let Some(year) = reviewed_year(review) {
            within(period, year, notes);
        }
    });
    notes.each("indicators", &item.indicators, &mut |indicator, notes| {
        for (at, point) in indicator.points.iter().enumerate().filter(|(_, point)| is_outside(point)) {
            notes.at(&["points".into(), at.into()], &mut |notes| within(period, point.year, notes));
        }
    });
}

/// The year that is reviewed. Of an interim or final review it may be the year in which the review was made.
fn reviewed_year(review: &Review) -> Option<FiscalYear> {
    review.year.filter(|_| matches!(review.scope, Scope::Annual | Scope::Progress))
}

/// Whether there is a figure or words: a dash says that nothing is meant for the year.
pub(super) fn says(value: Option<&Value>) -> bool {
    matches!(value, Some(Value::Figure(_) | Value::Words(_)))
}

fn holds(period: Period, year: FiscalYear) -> bool {
    (period.from..=period.to).contains(&year)
}

fn within(period: Period, year: FiscalYear, notes: &mut Notes) {
    if !holds(period, year) {
        notes.note(Code::YearOutsidePeriod, &["year".into()], &|found| {
            found.with("year", year).with("from", period.from).with("to", period.to)
        });
    }
}

/// A period that ends before it begins (期間の逆転).
///
/// What: a period of the plan or of a review, or a span of a schedule, whose last year is before its first.
/// Why: no year lies in it, so that nothing of it can be shown or checked.
/// Example: `{ "from": 2018, "to": 2015 }`.
pub(in crate::check) const PERIOD_INVERTED: Rule =
    Rule::new(Code::PeriodInverted, Group::Years, On::Plan(period_inverted));

fn period_inverted(context: &Context, notes: &mut Notes) {
    let plan = context.plan;
    if let Some(period) = plan.period {
        forwards(period, &["period".into()], notes);
    }
    each_item(plan, notes, &mut |at, notes| {
        notes.each("commitments", &at.item.commitments, &mut |commitment, notes| {
            notes.each("spans", &commitment.spans, &mut |span, notes| {
                forwards(Period { from: span.from, to: span.to }, &[], notes);
            });
        });
        notes.each("reviews", &at.item.reviews, &mut |review, notes| {
            if let Some(period) = review.period {
                forwards(period, &["period".into()], notes);
            }
        });
    });
}

fn forwards(period: Period, steps: &[Step], notes: &mut Notes) {
    if period.to < period.from {
        notes.note(Code::PeriodInverted, steps, &|found| {
            found.with("from", period.from).with("to", period.to)
        });
    }
}
