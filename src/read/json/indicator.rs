//! Indicators.

use super::figures::{final_goal, value};
use super::item::derived;
use super::object::Object;
use super::shown;
use super::tree::Json;
use crate::model::{Baseline, FormerTarget, Indicator, Rounding, YearPoint};
use crate::read::places::Journal;

/// The most years an indicator may have.
const MAX_YEARS: usize = 10_000;

/// An indicator; `above` is the id of its item.
pub(super) fn indicator(json: Json, journal: &mut Journal, above: &str) -> Option<Indicator> {
    let mut object = Object::read(json, journal)?;
    let title = object.needed_text("title", "indicator-title");
    let number = object.text("number");
    let id = object.id("id").unwrap_or_else(|| derived(above, number.as_deref(), &title, object.journal));
    let unit = object.text("unit");
    object.journal.unit.clone_from(&unit);
    let indicator = Indicator {
        id,
        number,
        title,
        unit,
        kind: object.word("kind"),
        counting: object.word("counting"),
        better: object.word("better"),
        formula: object.word("formula").unwrap_or_default(),
        baseline: object.with("baseline", baseline),
        points: object.list("points", year_point),
        rounding: object.aside_with("rounding", rounding),
        final_goal: object.aside_with("final", final_goal),
    };
    if indicator.points.len() > MAX_YEARS {
        object.journal.too_large("years", MAX_YEARS);
    }
    object.done();
    Some(indicator)
}

fn baseline(json: Json, journal: &mut Journal) -> Option<Baseline> {
    let mut object = Object::read(json, journal)?;
    object.need("value", "value");
    let (year, value) = (object.needed_year("year"), object.with("value", value));
    object.done();
    Some(Baseline { year: year?, value: value? })
}

fn year_point(json: Json, journal: &mut Journal) -> Option<YearPoint> {
    let mut object = Object::read(json, journal)?;
    let year = object.needed_year("year");
    let (target, actual) = (object.with("target", value), object.with("actual", value));
    let figure = object.with("value", value);
    let published_rate = object.aside("publishedRate");
    let former_targets = object.list_if(shown::ASIDES, "formerTargets", former_target);
    let note = object.aside("note");
    object.done();
    Some(YearPoint { year: year?, target, actual, value: figure, published_rate, former_targets, note })
}

fn former_target(json: Json, journal: &mut Journal) -> Option<FormerTarget> {
    let mut object = Object::read(json, journal)?;
    object.need("value", "value");
    let (value, edition) = (object.with("value", value), object.text("edition"));
    object.done();
    Some(FormerTarget { value: value?, edition })
}

fn rounding(json: Json, journal: &mut Journal) -> Option<Rounding> {
    let mut object = Object::read(json, journal)?;
    object.need("digits", "small");
    let (digits, mode) = (object.small("digits", 0..=9), object.needed_word("mode"));
    object.done();
    Some(Rounding { digits: digits?, mode: mode? })
}
