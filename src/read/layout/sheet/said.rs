//! What a label of a sheet says, taken over into the item of the sheet.

use super::super::super::assemble::{Cells, Draft, Use, Words, bracketed_heading, figure, name, prose};
use super::super::super::{YearSpan, find_fiscal_year, fiscal_year};
use super::super::indicator::titled;
use super::super::topics::is_rating;
use super::labels::Said;
use super::reviews::{is_status, review_at, said_again};
use crate::model::profile::{SheetLabel, passage, scope, status};
use crate::model::{Assignment, FiscalYear, Indicator, PassageRole, Point, Review, Status};

/// Takes over what a label says.
pub(super) fn say(cells: &Cells, said: &Said, draft: &mut Draft) {
    if let Some(at) = said.at {
        cells.mark(said.row, at, Use::Layout);
    }
    // A level has led to its item before.
    let is_done = usize::from(said.kind == Some(SheetLabel::Level) && !said.values.is_empty());
    for (index, &place) in said.values.iter().enumerate().skip(is_done) {
        let is_known = index == 0 && taken(cells, said, place, draft);
        if !is_known {
            sentences(cells, said, place, draft);
        }
    }
}

/// Takes over a value for which an item has a place of its own. Says whether it has one.
fn taken(cells: &Cells, said: &Said, (row, at): (usize, usize), draft: &mut Draft) -> bool {
    let text = cells.text(row, at);
    let became = match said.kind {
        Some(SheetLabel::Number) => number(text, draft),
        Some(SheetLabel::Department) => departments(text, said.label, draft),
        Some(SheetLabel::Measure) => measure(cells, (row, at), draft),
        Some(SheetLabel::Year) => {
            draft.of_sheet.year = year_of(text, draft);
            None
        }
        Some(kind) if kind.is_review() => {
            let year = year_of(said.label, draft).or(draft.of_sheet.year);
            judged(cells, (row, at), (kind, said.label), year, draft)
        }
        _ => None,
    };
    if let Some(became) = became {
        cells.mark(row, at, became);
    }
    became.is_some()
}

/// The one year that a text names.
pub(super) fn year_of(text: &str, draft: &Draft) -> Option<FiscalYear> {
    let whole = fiscal_year(text, draft.context).ok();
    let found = whole.or_else(|| find_fiscal_year(text, draft.context).map(|(reading, _)| reading));
    match found.map(|reading| reading.span) {
        Some(YearSpan::One(year)) => Some(year),
        _ => None,
    }
}

fn number(text: &str, draft: &mut Draft) -> Option<Use> {
    let known = &mut draft.item().number;
    match known.as_deref() {
        None => {
            *known = Some(text.to_owned());
            Some(Use::Used)
        }
        Some(known) => (known == text).then_some(Use::Merged),
    }
}

/// Departments in charge: the one with ● has the lead.
fn departments(text: &str, label: &str, draft: &mut Draft) -> Option<Use> {
    let mut became = None;
    for word in text.split(|c: char| c.is_whitespace() || "、，,".contains(c)) {
        let bare = word.trim_matches(|c| "●◎○".contains(c));
        if bare.is_empty() {
            continue;
        }
        let lead = word.contains(['●', '◎']);
        let actor = draft.actor(bare, Some(label.trim()));
        let assignment = Assignment { actor, lead };
        let list = &mut draft.item().assignments;
        if !list.contains(&assignment) {
            list.push(assignment);
            became = Some(Use::Used);
        }
    }
    became.or((!text.is_empty()).then_some(Use::Merged))
}

/// What is measured, where its figures stand in a table of their own.
fn measure(cells: &Cells, (row, at): (usize, usize), draft: &mut Draft) -> Option<Use> {
    let printed = titled(&name(cells.text(row, at)));
    if figure(&printed.title).is_some() {
        return None;
    }
    let known = draft.item().indicators.iter().position(|known| known.title == printed.title);
    draft.of_sheet.measure = Some(known.unwrap_or_else(|| {
        let id = draft.id(&[&draft.pointer(), " indicator ", &printed.title].concat());
        draft.item().indicators.push(Indicator { id, ..printed });
        let index = draft.item().indicators.len() - 1;
        draft.from(&["/indicators/", &index.to_string(), "/title"].concat(), cells.place(row, at));
        index
    }));
    Some(if known.is_some() { Use::Merged } else { Use::Used })
}

/// What was judged. A figure is neither a rating nor a sentence, and a second verdict does not take the place of
/// the first: both stay below what is printed.
pub(super) fn judged(
    cells: &Cells,
    (row, at): (usize, usize),
    (kind, label): (SheetLabel, &str),
    year: Option<FiscalYear>,
    draft: &mut Draft,
) -> Option<Use> {
    let text = cells.text(row, at);
    let place = cells.place(row, at);
    if figure(text).is_some() {
        return None;
    }
    let verdict = if kind == SheetLabel::Judgement { verdict(text) } else { "" };
    let scope = scope(label);
    let is_known = |review: &&Review| review.scope == scope && review.year == year && review.half.is_none();
    let known = draft.item().reviews.iter().find(is_known);
    if known.is_some_and(|known| said_again(known, verdict)) {
        return None;
    }
    let (points, noise) =
        if verdict == text { (Vec::new(), Vec::new()) } else { Words::read(text).into_points() };
    draft.set_aside(&place, &noise);
    let index = review_at(draft, scope, year, None);
    let is_new = !verdict.is_empty() && settle(verdict, index, draft);
    let list = match (kind, &mut draft.item().reviews[index]) {
        (SheetLabel::Done, review) => &mut review.done,
        (SheetLabel::Issues, review) => &mut review.issues,
        (SheetLabel::Next, review) => &mut review.next,
        (_, review) => &mut review.assessment,
    };
    let more: Vec<Point> = points.into_iter().filter(|point| !list.contains(point)).collect();
    let is_again = more.is_empty() && !is_new;
    list.extend(more);
    draft.from(&["/reviews/", &index.to_string()].concat(), place);
    Some(if is_again { Use::Merged } else { Use::Used })
}

/// The rating or status that a judgement is or begins with: B of `B 概ね順調`.
fn verdict(text: &str) -> &str {
    if is_rating(text) || is_status(text) {
        return text;
    }
    let first = text.split(|c: char| c.is_whitespace() || "：:（(".contains(c)).next().unwrap_or_default();
    if is_rating(first) { first } else { "" }
}

/// Takes over a rating or status. Says whether it was not known.
fn settle(verdict: &str, index: usize, draft: &mut Draft) -> bool {
    if is_rating(verdict) {
        let rating = Some(draft.rating(verdict));
        let known = &mut draft.item().reviews[index].rating;
        let is_new = *known != rating;
        *known = rating;
        return is_new;
    }
    let Some(code) = status(verdict) else { return false };
    draft.knows_status(code, verdict);
    let status = Some(Status { code, label: prose(verdict) });
    let known = &mut draft.item().reviews[index].status;
    let is_new = *known != status;
    *known = status;
    is_new
}

/// What has no other place stands below its label, as printed.
fn sentences(cells: &Cells, said: &Said, (row, at): (usize, usize), draft: &mut Draft) {
    let text = cells.text(row, at);
    let place = cells.place(row, at);
    let label = name(said.label);
    let (inner, rest) = bracketed_heading(text).map_or((None, text), |(inner, rest)| (Some(inner), rest));
    let marks = inner.map(|_| &text[..text.len() - rest.len()]).map(str::trim);
    let heading = marks.map_or_else(|| label.clone(), |marks| [&label, " ", marks].concat());
    let role = match said.kind {
        Some(SheetLabel::Passage) => passage(inner.unwrap_or(&label)),
        _ => PassageRole::Other,
    };
    // Brackets alone are all that is said: 【検討中】.
    let (heading, rest) = if rest.is_empty() { (label, text) } else { (heading, rest) };
    let (points, noise) = Words::read(rest).into_points();
    draft.set_aside(&place, &noise);
    let is_new = draft.passage(role, Some(&heading), points, place);
    cells.mark(row, at, if is_new { Use::Used } else { Use::Merged });
}
