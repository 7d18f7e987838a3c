//! Which indicator is compared, and what the plans are called.

use crate::chart::{Options, is_called};
use crate::error::Error;
use crate::model::{Id, Indicator, Plan};

/// The indicator that the others are matched with, and whether the options name it: the first that they name
/// in any plan, else the first with figures.
///
/// A number (①) chooses in one plan only: in the next plan it belongs to something else.
pub(super) fn reference<'p>(
    plans: &[&'p Plan],
    options: &Options,
) -> Result<Option<(&'p Indicator, bool)>, Error> {
    let Some(wanted) = options.indicator.as_deref().map(str::trim).filter(|wanted| !wanted.is_empty()) else {
        let mut all = plans.iter().flat_map(|plan| plan.indicators());
        return Ok(all.find(|indicator| indicator.has_figures()).map(|indicator| (indicator, false)));
    };
    let named = |plan: &&'p Plan| plan.indicators().find(|indicator| is_called(indicator, wanted));
    if let Some(indicator) = plans.iter().find_map(named) {
        return Ok(Some((indicator, true)));
    }
    let indicators = plans.iter().take(1).flat_map(|plan| plan.indicators());
    let titles = indicators.map(|indicator| indicator.title.clone()).collect();
    Err(Error::NoIndicator { wanted: wanted.to_owned(), titles })
}

/// The same indicator in this plan: by id, else by title.
pub(super) fn in_plan<'p>(plan: &'p Plan, wanted: &Indicator) -> Option<&'p Indicator> {
    let by_id = plan.indicators().find(|indicator| indicator.id == wanted.id);
    by_id.or_else(|| plan.indicators().find(|indicator| indicator.title == wanted.title))
}

/// The indicators with figures that at least two plans share.
pub(super) fn shared(plans: &[&Plan]) -> Vec<(Id, String)> {
    let mut choices: Vec<(Id, String)> = Vec::new();
    for (at, plan) in plans.iter().enumerate() {
        for indicator in plan.indicators().filter(|indicator| indicator.has_figures()) {
            let is_known = choices.iter().any(|(id, title)| *id == indicator.id || *title == indicator.title);
            let later = &plans[at + 1..];
            if !is_known && later.iter().any(|plan| in_plan(plan, indicator).is_some()) {
                choices.push((indicator.id.clone(), indicator.title.clone()));
            }
        }
    }
    choices
}

/// What each plan is called: by the unit that published it, by more where that is not enough.
pub(super) fn names(plans: &[&Plan]) -> Vec<String> {
    let is_one = plans.iter().all(|plan| plan.publisher.name == plans[0].publisher.name);
    let short: Vec<String> = plans.iter().map(|plan| publisher(plan, is_one)).collect();
    let full = |(plan, name): (&&Plan, &String)| {
        if short.iter().filter(|other| *other == name).count() == 1 {
            return name.clone();
        }
        let more = plan.edition.as_ref().map_or(&plan.title, |edition| &edition.label);
        [name, " ", more].concat()
    };
    plans.iter().zip(&short).map(full).collect()
}

fn publisher(plan: &Plan, is_one: bool) -> String {
    match &plan.publisher.unit {
        Some(unit) if is_one => unit.clone(),
        Some(unit) => [&plan.publisher.name, " ", unit].concat(),
        None if plan.publisher.name.is_empty() => plan.title.clone(),
        None => plan.publisher.name.clone(),
    }
}
