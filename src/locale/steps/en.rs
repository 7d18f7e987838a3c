//! The sentences of steps in English.

use super::StepsFacts;

/// What steps show.
pub(super) fn english(facts: &StepsFacts) -> String {
    let total = facts.steps.len();
    match facts.empty_count() {
        1 if total == 1 => return "Nothing is entered for this step.".to_owned(),
        empty if empty == total => return format!("Nothing is entered for any of the {total} steps."),
        _ => {}
    }
    let place = |count: usize| match count {
        _ if total == 1 => "this step".to_owned(),
        2 if total == 2 => "both steps".to_owned(),
        all if all == total => format!("all {total} steps"),
        some => format!("{some} of {total} steps"),
    };
    let none = |count: usize| if count == 0 { "none".to_owned() } else { count.to_string() };
    let mut said = Vec::new();
    let (supports, with) = (facts.sum(|step| step.supports), facts.sum(|step| step.with_results));
    if supports > 0 {
        let (place, with) = (place(facts.having(|step| step.supports)), none(with));
        said.push(format!("Supports are entered for {place}: {supports} in all, {with} with results."));
    }
    let (planned, done) = (facts.sum(|step| step.planned), facts.done);
    if planned + done > 0 {
        let place = place(facts.having(|step| step.planned + step.done));
        said.push(match (planned, done) {
            (_, 0) => format!("Work is entered for {place}: {planned} planned, no results entered."),
            (0, _) => format!("Work is entered for {place}: {done} done."),
            _ => format!("Work is entered for {place}: {planned} planned, {done} done."),
        });
    }
    said.extend(english_empty(facts));
    said.join(" ")
}

/// Which steps are empty; there are others.
fn english_empty(facts: &StepsFacts) -> Option<String> {
    let count = facts.empty_count();
    let names = facts.empty().unwrap_or_default();
    let said = match names.split_last() {
        None => format!("Nothing is entered for the other {count}."),
        Some((last, [])) => format!("Nothing is entered for {last}."),
        Some((last, first)) => format!("Nothing is entered for {} and {last}.", first.join(", ")),
    };
    (count > 0).then_some(said)
}
