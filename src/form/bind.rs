//! What of a plan a field is bound to: `indicators/centers/actual`, `reviews/annual/rating`.

use super::ProblemCode;
use super::field::{Field, Kind};
use super::plan::PlanFacts;
use super::problem::Problems;
use crate::model::{Id, Scope, Value, Word, YearPoint};

/// What a field is of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// A figure of an indicator.
    Figure { indicator: Id, series: Series },
    /// A rating of this scope.
    Rating(Scope),
    /// How it is going.
    Status,
}

/// Which of the figures of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Series {
    Target,
    Actual,
    /// Of which the plan does not say whether it was planned or reached.
    Value,
}

impl Series {
    fn of(word: &str) -> Option<Series> {
        match word {
            "target" => Some(Series::Target),
            "actual" => Some(Series::Actual),
            "value" => Some(Series::Value),
            _ => None,
        }
    }

    /// Where it stands in a year.
    pub(super) fn place(self, point: &mut YearPoint) -> &mut Option<Value> {
        match self {
            Series::Target => &mut point.target,
            Series::Actual => &mut point.actual,
            Series::Value => &mut point.value,
        }
    }

    /// What stands there.
    pub(super) fn value(self, point: &YearPoint) -> Option<&Value> {
        match self {
            Series::Target => point.target.as_ref(),
            Series::Actual => point.actual.as_ref(),
            Series::Value => point.value.as_ref(),
        }
    }
}

/// Binds every field to the plan, which adds what it knows of it: unit, counting, codes.
pub(super) fn bind(fields: &mut [Field], facts: Option<&PlanFacts>, problems: &mut Problems) {
    for field in fields {
        let Some(path) = field.bind.clone() else { continue };
        problems.field = Some(field.name.clone());
        match facts {
            None => problems.note(ProblemCode::PlanMissing, "bind", &path),
            Some(facts) if facts.year.is_none() => {
                problems.note(ProblemCode::BindNowhere, "year", &path);
            }
            Some(facts) => match known(&path, facts) {
                Some(known) => {
                    field.add(&known);
                    field.kind = field.kind.or(field.bound.as_ref().map(kind));
                }
                None => problems.note(ProblemCode::BindNowhere, "bind", &path),
            },
        }
        problems.field = None;
    }
}

/// What the plan says of a field with this path; `None` where it leads nowhere.
fn known(path: &str, facts: &PlanFacts) -> Option<Field> {
    let mut steps = path.trim_start_matches('/').split('/');
    let (list, which, what) = (steps.next()?, steps.next()?, steps.next()?);
    if steps.next().is_some() {
        return None;
    }
    let mut field = Field::new("");
    match (list, what) {
        ("indicators", word) => {
            let series = Series::of(word)?;
            let indicator = facts.indicator(which)?;
            field.unit.clone_from(&indicator.unit);
            field.counting = indicator.counting;
            field.bound = Some(Bound::Figure { indicator: indicator.id.clone(), series });
        }
        ("reviews", "rating") => {
            let scope = Scope::from_word(which)?;
            let scale = facts.scale(scope)?;
            field.codes = scale.ratings.iter().map(|rating| rating.code.clone()).collect();
            field.bound = Some(Bound::Rating(scope));
        }
        ("reviews", "status") => {
            Scope::from_word(which)?;
            facts.item()?;
            field.codes = facts.plan.statuses.iter().map(|status| status.label.clone()).collect();
            field.bound = Some(Bound::Status);
        }
        _ => return None,
    }
    Some(field)
}

fn kind(bound: &Bound) -> Kind {
    match bound {
        Bound::Figure { .. } => Kind::Decimal,
        Bound::Rating(_) | Bound::Status => Kind::Rating,
    }
}
