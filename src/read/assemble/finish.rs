//! What is left to do when every line and table of a plan was read.

use super::PlanReading;
use super::draft::Draft;
use super::words::circled;
use crate::model::{FiscalYear, Id, Item, Period, Plan, Rating, Review, Scope};
use std::collections::BTreeMap;

/// The plan, with what follows from all of it: its title, publisher and period where none is printed, the order of
/// its reviews and ratings.
pub(super) fn finish(mut draft: Draft) -> PlanReading {
    draft.settle_sheet();
    title(&mut draft);
    publisher(&mut draft);
    period(&mut draft);
    for scale in &mut draft.plan.rating_scales {
        rank(&mut scale.ratings);
    }
    for at in 0..draft.plan.rating_scales.len() {
        let codes: Vec<&str> =
            draft.plan.rating_scales[at].ratings.iter().map(|rating| rating.code.as_str()).collect();
        let found = codes.join(" > ");
        draft.assume(&["/ratingScales/", &at.to_string()].concat(), "scaleOrder", &found);
    }
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

/// Without a period of its own, a plan is for the years that it has targets for.
fn period(draft: &mut Draft) {
    if draft.plan.period.is_some() {
        return;
    }
    let points = || draft.plan.indicators().flat_map(|indicator| &indicator.points);
    let targets = || points().filter(|point| point.target.is_some()).map(|point| point.year);
    let (Some(from), Some(to)) = (targets().min(), targets().max()) else { return };
    let found = [&from.get().to_string(), "–", &to.get().to_string()].concat();
    draft.plan.period = Some(Period { from, to });
    draft.assume("/period", "period", &found);
}

/// Ratings in the order of their codes: ① before ②, S before A before B, other marks as they were met.
fn rank(ratings: &mut [Rating]) {
    let key = |rating: &Rating| match (circled(&rating.code), rating.code.as_str()) {
        (Some(number), _) => number,
        (None, "S" | "Ｓ" | "◎") => 0,
        (None, code) => match code.chars().next() {
            Some(c @ 'A'..='Z') => u32::from(c) - u32::from('A') + 1,
            Some(c @ 'Ａ'..='Ｚ') => u32::from(c) - u32::from('Ａ') + 1,
            Some('○' | '〇') => 1,
            Some('△' | '▲') => 2,
            Some('×') => 3,
            _ => u32::MAX,
        },
    };
    ratings.sort_by_key(key);
    for (at, rating) in ratings.iter_mut().enumerate() {
        rating.rank = circled(&rating.code).unwrap_or(at as u32 + 1);
    }
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
