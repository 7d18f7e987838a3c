//! Where the figure of a row goes.

use crate::model::profile::long::Kind;
use crate::model::{Baseline, FinalGoal, FiscalYear, FormerTarget, Indicator, Value, YearPoint};

/// What a row says, besides of which indicator.
pub(super) struct Figure<'t> {
    pub(super) kind: Kind,
    pub(super) year: Option<FiscalYear>,
    pub(super) value: Value,
    /// Its words: the rate as published, the remark.
    pub(super) text: &'t str,
    pub(super) edition: &'t str,
}

impl Figure<'_> {
    /// Puts it where no year stands, or says that it belongs to a year.
    pub(super) fn put_aside_of_years(self, indicator: &mut Indicator) -> Option<Self> {
        match (self.kind, self.year) {
            (Kind::Baseline, Some(year)) => indicator.baseline = Some(Baseline { year, value: self.value }),
            (Kind::Final, year) => indicator.final_goal = Some(FinalGoal { year, value: self.value }),
            _ => return Some(self),
        }
        None
    }

    /// Puts it into its year.
    pub(super) fn put(self, point: &mut YearPoint) {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        match self.kind {
            Kind::Baseline | Kind::Final => {}
            Kind::Target => point.target = Some(self.value),
            Kind::Actual => point.actual = Some(self.value),
            Kind::Value => point.value = Some(self.value),
            Kind::Rate => point.published_rate = text(self.text),
            Kind::Note => point.note = text(self.text),
            Kind::FormerTarget => {
                let edition = text(self.edition);
                point.former_targets.push(FormerTarget { value: self.value, edition });
            }
        }
    }
}
