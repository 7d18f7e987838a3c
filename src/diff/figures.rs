//! The figures of an indicator.

use super::change::{Change, FigureChange, Kind, Part, Side, Subject};
use super::wording::wording;
use crate::model::{Absence, FiscalYear, Indicator, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Every figure of an indicator, by what it is for.
type Figures = BTreeMap<(Option<FiscalYear>, Part), Value>;

/// What changed in the figures of an indicator that both editions have, by year.
pub(super) fn figures(
    (old, old_side): (&Indicator, &Side),
    (new, new_side): (&Indicator, &Side),
) -> Vec<Change> {
    if old == new {
        return Vec::new();
    }
    let (before, after) = (of(old), of(new));
    let keys: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let change = |key: &(Option<FiscalYear>, Part)| {
        let (before, after) = (before.get(key), after.get(key));
        let kind = kind(before, after)?;
        let figure = FigureChange { year: key.0, old: before.cloned(), new: after.cloned() };
        let change = Change::new(kind, Subject::Indicator, Some(old_side.clone()), Some(new_side.clone()));
        Some(Change { part: Some(key.1), figure: Some(figure), ..change })
    };
    keys.into_iter().filter_map(change).collect()
}

fn of(indicator: &Indicator) -> Figures {
    let mut figures = Figures::new();
    let settings = [
        (Part::Unit, indicator.unit.as_deref()),
        (Part::Counting, indicator.counting.map(crate::model::Counting::word)),
        (Part::Better, indicator.better.map(crate::model::Better::word)),
        (Part::Formula, Some(indicator.formula.word())),
        (Part::Kind, indicator.kind.map(crate::model::IndicatorKind::word)),
    ];
    for (part, word) in settings {
        add(&mut figures, (None, part), word.map(|word| Value::Words(word.to_owned())));
    }
    if let Some(baseline) = &indicator.baseline {
        add(&mut figures, (Some(baseline.year), Part::Baseline), Some(baseline.value.clone()));
    }
    if let Some(goal) = &indicator.final_goal {
        add(&mut figures, (goal.year, Part::Final), Some(goal.value.clone()));
    }
    for point in indicator.by_year() {
        let year = Some(point.year);
        add(&mut figures, (year, Part::Target), point.target.clone());
        add(&mut figures, (year, Part::Actual), point.actual.clone());
        add(&mut figures, (year, Part::Value), point.value.clone());
        add(&mut figures, (year, Part::PublishedRate), point.published_rate.clone().map(Value::Words));
    }
    figures
}

fn add(figures: &mut Figures, key: (Option<FiscalYear>, Part), value: Option<Value>) {
    if let Some(value) = value {
        figures.insert(key, value);
    }
}

/// Whether a figure changed, or only the words it is written in.
fn kind(old: Option<&Value>, new: Option<&Value>) -> Option<Kind> {
    let (old, new) = match (old, new) {
        (Some(old), Some(new)) => (old, new),
        (Some(value), None) | (None, Some(value)) => {
            let is_empty = matches!(value, Value::Absent { state: Absence::Missing, .. });
            return Some(if is_empty { Kind::Notation } else { Kind::Figure });
        }
        (None, None) => return None,
    };
    let is_same = match (old, new) {
        (Value::Figure(old), Value::Figure(new)) => {
            (old.value, old.certainty, old.bound) == (new.value, new.certainty, new.bound)
        }
        (Value::Absent { state: old, .. }, Value::Absent { state: new, .. }) => old == new,
        (Value::Words(old), Value::Words(new)) => wording(old, new) != Some(Kind::Reworded),
        _ => false,
    };
    (old != new).then_some(if is_same { Kind::Notation } else { Kind::Figure })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Figure, Number};

    fn number(value: i32, text: Option<&str>) -> Value {
        Value::Figure(Figure { text: text.map(str::to_owned), ..Figure::from(Number::from(value)) })
    }

    #[test]
    fn a_number_in_other_words_is_the_same_number() {
        let (old, new) = (number(1090, None), number(1090, Some("1,090人")));
        assert_eq!(kind(Some(&old), Some(&new)), Some(Kind::Notation));
        assert_eq!(kind(Some(&old), Some(&old)), None);
        assert_eq!(kind(Some(&old), Some(&number(1091, None))), Some(Kind::Figure));
    }

    #[test]
    fn no_figure_and_a_dash_mean_the_same_and_zero_does_not() {
        let dash = Value::Absent { state: Absence::Missing, text: None };
        let later = Value::Absent { state: Absence::NotYet, text: None };
        assert_eq!(kind(None, Some(&dash)), Some(Kind::Notation));
        assert_eq!(kind(Some(&number(0, None)), None), Some(Kind::Figure));
        assert_eq!(kind(Some(&dash), Some(&later)), Some(Kind::Figure));
    }
}
