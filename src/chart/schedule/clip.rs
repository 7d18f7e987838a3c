//! What of a schedule is drawn where only some of its years are shown.

use super::doings::{Doing, Stretch};
use crate::model::Period;

/// The commitments with what lies in these years; those that lie wholly outside are left out, those without any
/// year stay. What stood before one that is left out stands before the next that it holds for.
pub(super) fn within(doings: Vec<Doing>, years: Period) -> Vec<Doing> {
    let mut kept = Vec::with_capacity(doings.len());
    let mut headings: Vec<(usize, String)> = Vec::new();
    let mut is_first = false;
    for mut doing in doings {
        for (level, heading) in std::mem::take(&mut doing.headings) {
            headings.retain(|(above, _)| *above < level);
            headings.push((level, heading));
        }
        is_first |= doing.is_first;
        let is_dated = !doing.stretches.is_empty();
        doing.stretches = doing.stretches.into_iter().filter_map(|stretch| cut(stretch, years)).collect();
        if is_dated && doing.stretches.is_empty() {
            continue;
        }
        doing.headings = std::mem::take(&mut headings);
        doing.is_first = std::mem::take(&mut is_first);
        kept.push(doing);
    }
    kept
}

/// A stretch between both ends.
fn cut(stretch: Stretch, years: Period) -> Option<Stretch> {
    if stretch.to < years.from || stretch.from > years.to {
        return None;
    }
    let (from, to) = (stretch.from.max(years.from), stretch.to.min(years.to));
    Some(Stretch { from, to, ..stretch })
}
