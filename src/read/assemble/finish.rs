//! What is left to do when every line and table of a plan was read.

use super::PlanReading;
use super::draft::Draft;
use super::ratings;
use crate::model::{FiscalYear, Id, Item, Period, Plan, Review, Scope};
use std::collections::BTreeMap;

/// The plan, with what follows from all of it: its title, publisher and period where none is printed, the order of
/// its reviews and ratings.
pub(super) fn finish(mut draft: Draft) -> PlanReading {
    draft.settle_lines();
    title(&mut draft);
    item_titles(&mut draft);
    publisher(&mut draft);
    period(&mut draft);
    ratings::rank(&mut draft);
    order_reviews(&mut draft);
    draft.plan.id = Some(Id::derived(&draft.plan.title));
    let Draft { plan, findings, places, .. } = draft;
    PlanReading { plan, findings, places }
}

/// Without a title of its own, a plan has that of its lowest item of a sheet, or of its first.
fn title(draft: &mut Draft) {
    if !draft.plan.title.is_empty() {
        return;
    }
    let mut title = String::new();
    let mut items = &draft.plan.items;
    while let [item] = items.as_slice() {
        title.clone_from(&item.title);
        items = &item.items;
    }
    let above = draft
        .plan
        .items
        .iter()
        .flat_map(|item| &item.passages)
        .find_map(|passage| passage.heading.as_deref());
    if title.is_empty() {
        above.map(without_brackets).unwrap_or_default().clone_into(&mut title);
    }
    if title.is_empty() {
        title = draft.plan.items.first().map(|item| item.title.clone()).unwrap_or_default();
    }
    draft.assume("/title", "plan-title", &title);
    draft.plan.title = title;
}

/// An item that nothing names has its number as its title, or else the title of the plan.
fn item_titles(draft: &mut Draft) {
    let mut waiting: Vec<(String, &mut Item)> = Vec::new();
    let mut taken = Vec::new();
    let at = |above: &str, index: usize| [above, "/items/", &index.to_string()].concat();
    waiting.extend(draft.plan.items.iter_mut().enumerate().map(|(index, item)| (at("", index), item)));
    while let Some((pointer, item)) = waiting.pop() {
        if item.title.is_empty() {
            item.title = item.number.clone().unwrap_or_else(|| draft.plan.title.clone());
            taken.push(([&pointer, "/title"].concat(), item.title.clone()));
        }
        let items = item.items.iter_mut().enumerate();
        waiting.extend(items.map(|(index, item)| (at(&pointer, index), item)));
    }
    for (path, title) in taken {
        draft.assume(&path, "item-title", &title);
    }
}

/// The text without brackets at its end.
fn without_brackets(text: &str) -> &str {
    let inner = text.strip_suffix([')', '）']).and_then(|inner| inner.rsplit_once(['(', '（']));
    inner.map_or(text, |(before, _)| before.trim_end())
}

/// The municipality that a title begins with.
fn publisher(draft: &mut Draft) {
    if !draft.plan.publisher.name.is_empty() {
        return;
    }
    let title = &draft.plan.title;
    let mut ends = title
        .char_indices()
        .filter(|(_, c)| matches!(c, '市' | '町' | '村' | '区' | '県' | '都' | '府' | '道'));
    let name = ends.find_map(|(at, c)| {
        let name = &title[..at + c.len_utf8()];
        let count = name.chars().count();
        ((3..=8).contains(&count) && name.chars().all(|c| matches!(c, 'ぁ'..='ヶ' | '々' | '㐀'..='鿿')))
            .then(|| name.to_owned())
    });
    let Some(name) = name else { return };
    draft.assume("/publisher/name", "publisher", &name);
    draft.plan.publisher.name = name;
}

/// Without a period of its own, a plan is for the years that it has targets for; one year alone is hardly all of them.
fn period(draft: &mut Draft) {
    if draft.plan.period.is_some() {
        return;
    }
    let points = || draft.plan.indicators().flat_map(|indicator| &indicator.points);
    let targets = || points().filter(|point| point.target.is_some()).map(|point| point.year);
    let (Some(from), Some(to)) = (targets().min(), targets().max()) else { return };
    if from == to {
        return;
    }
    let found = [&from.get().to_string(), "–", &to.get().to_string()].concat();
    draft.plan.period = Some(Period { from, to });
    draft.assume("/period", "period", &found);
}

/// Reviews stand in the order of what they review, how a year goes before how it was judged; one of the whole plan
/// is the last.
fn order_reviews(draft: &mut Draft) {
    let mut moved = BTreeMap::new();
    reorder(&mut draft.plan, &mut moved);
    for (path, _) in &mut draft.places {
        let Some(at) = path.find("/reviews/").map(|at| at + "/reviews/".len()) else { continue };
        let end = path[at..].find('/').map_or(path.len(), |length| at + length);
        if let Some(new) = moved.get(&path[..end]) {
            *path = [new, &path[end..]].concat();
        }
    }
}

/// Puts the reviews of every item in order and names those that moved.
fn reorder(plan: &mut Plan, moved: &mut BTreeMap<String, String>) {
    let mut waiting: Vec<(String, &mut Item)> = Vec::new();
    let at = |above: &str, index: usize| [above, "/items/", &index.to_string()].concat();
    waiting.extend(plan.items.iter_mut().enumerate().map(|(index, item)| (at("", index), item)));
    while let Some((pointer, item)) = waiting.pop() {
        let Item { reviews, items, .. } = item;
        let mut order: Vec<usize> = (0..reviews.len()).collect();
        order.sort_by_key(|&index| key(&reviews[index]));
        for (new, &old) in order.iter().enumerate().filter(|(new, old)| new != *old) {
            let path = |index: usize| [&pointer, "/reviews/", &index.to_string()].concat();
            moved.insert(path(old), path(new));
        }
        *reviews = order.iter().map(|&index| reviews[index].clone()).collect();
        waiting.extend(items.iter_mut().enumerate().map(|(index, item)| (at(&pointer, index), item)));
    }
}

fn key(review: &Review) -> (u16, u8) {
    let year = review.year.map_or(u16::MAX, FiscalYear::get);
    let scope = match review.scope {
        Scope::Interim => 0,
        Scope::Progress => 1,
        Scope::Annual => 2,
        Scope::Final => 3,
    };
    (year, scope)
}
