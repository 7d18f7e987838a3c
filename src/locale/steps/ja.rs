//! The sentences of steps in Japanese.

use super::{StepsFacts, things};

/// What steps show.
pub(super) fn japanese(facts: &StepsFacts) -> String {
    let level = facts.level.as_deref().unwrap_or("項目");
    let total = facts.steps.len();
    match facts.empty_count() {
        1 if total == 1 => return format!("この{level}には、行うことや実績の記入がありません。"),
        empty if empty == total => {
            return format!("{}の{level}のどれにも、行うことや実績の記入がありません。", things(total));
        }
        _ => {}
    }
    let place = |count: usize, sum: usize| {
        // So many in all, not in each; what is printed in several places counts once and can be fewer.
        let in_all = if count > 1 && sum >= count { "、合わせて" } else { "" };
        match count {
            _ if total == 1 => format!("この{level}に"),
            all if all == total => format!("{}の{level}すべてに{in_all}", things(total)),
            some => format!("{}のうち{}の{level}に{in_all}", things(total), things(some)),
        }
    };
    let mut said = Vec::new();
    let (supports, with) = (facts.sum(|step| step.supports), facts.sum(|step| step.with_results));
    if supports > 0 {
        said.push(place(facts.having(|step| step.supports), supports));
        said.push(format!("支援策が{supports}件記入され"));
        said.push(match with {
            0 => "ていますが、実績の記入はありません。".to_owned(),
            all if all == supports && all > 1 => "、すべてに実績があります。".to_owned(),
            all if all == supports => "、実績があります。".to_owned(),
            some => format!("、うち{some}件に実績があります。"),
        });
    }
    let (planned, done) = (facts.sum(|step| step.planned), facts.done);
    if planned + done > 0 {
        said.push(place(facts.having(|step| step.planned + step.done), planned.max(done)));
        said.push(match (planned, done) {
            (_, 0) => format!("取組の計画が{planned}件記入されていますが、実績の記入はありません。"),
            (0, _) => format!("取組の実績が{done}件記入されています。"),
            _ => format!("取組の計画が{planned}件、実績が{done}件記入されています。"),
        });
    }
    said.extend(japanese_empty(facts));
    said.concat()
}

/// Which steps are empty; there are others.
fn japanese_empty(facts: &StepsFacts) -> Option<String> {
    let count = facts.empty_count();
    let names = facts.empty().unwrap_or_default();
    let said = match names.split_last() {
        None => format!("残りの{}は記入がありません。", things(count)),
        Some((last, [])) => format!("{last}は記入がありません。"),
        Some((last, first)) => format!("{}と{last}は記入がありません。", first.join("、")),
    };
    (count > 0).then_some(said)
}
