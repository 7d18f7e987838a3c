//! The part of a sheet in which something is judged, a year a column, with its rating or status beside it.

use super::super::super::assemble::{Draft, Use, Words, prose};
use super::super::head::squeezed;
use super::super::topics::is_rating;
use super::LONGEST_LABEL;
use super::columns::{Named, Section};
use crate::model::profile::{self, Column, column, status};
use crate::model::{FiscalYear, Review, Scope, Status};

/// The longest words for how something goes.
const LONGEST_STATUS: usize = 12;
/// How many columns may hold labels.
const LABELS: usize = 3;

/// What one header stands above: a column of words, and beside it one of ratings or statuses.
struct Group {
    words: usize,
    verdicts: Option<usize>,
}

/// Reads the reviews.
pub(super) fn read(section: &Section, draft: &mut Draft) {
    let groups = groups(section);
    let starts: Vec<usize> = groups.iter().map(|group| group.words).collect();
    let printed: Vec<usize> = section.headers.iter().map(|header| header.at).collect();
    let Some(fitted) = section.fit(&printed, &starts, draft) else { return };
    let scope = profile::scope(&section.name);
    for row in section.rows.clone() {
        let (said, half) = labels(section, row);
        for (group, &header) in groups.iter().zip(&fitted) {
            let header = &section.headers[header];
            if cell(section, row, group, (header.named, scope, said, half), draft) {
                section.cells.mark(section.row, header.at, Use::Used);
            }
        }
    }
}

fn is_verdict(text: &str) -> bool {
    is_rating(text) || is_status(text)
}

/// Whether a cell says how something goes in a few words, and not in a sentence: 部材の入荷が遅れた。 is one.
pub(super) fn is_status(text: &str) -> bool {
    text.chars().count() <= LONGEST_STATUS && !text.contains(['。', '、', '\n']) && status(text).is_some()
}

/// Whether a cell is the label of its row.
fn is_label(section: &Section, row: usize, at: usize) -> bool {
    let text = section.cells.text(row, at);
    let short = text.chars().count() <= LONGEST_LABEL;
    at == 0
        || (at < LABELS
            && short
            && !is_verdict(text)
            && (column(&squeezed(text)).is_some() || text.contains("半期")))
}

fn groups(section: &Section) -> Vec<Group> {
    let cells = section.cells;
    let mut groups: Vec<Group> = Vec::new();
    for at in 1..cells.columns() {
        let texts: Vec<&str> = section
            .rows
            .clone()
            .filter(|&row| !is_label(section, row, at))
            .map(|row| cells.text(row, at))
            .filter(|text| !text.is_empty())
            .collect();
        if texts.is_empty() {
            continue;
        }
        match groups.last_mut().filter(|group| group.verdicts.is_none()) {
            Some(group) if texts.iter().all(|text| is_verdict(text)) => group.verdicts = Some(at),
            _ => groups.push(Group { words: at, verdicts: None }),
        }
    }
    groups
}

/// What a row is about, and the half of the year.
fn labels(section: &Section, row: usize) -> (Option<Column>, Option<u8>) {
    let mut found = (None, None);
    for at in section.cells.filled(row).into_iter().filter(|&at| is_label(section, row, at)) {
        let text = section.cells.take(row, at, Use::Layout);
        match text {
            _ if text.contains("上半期") => found.1 = Some(1),
            _ if text.contains("下半期") => found.1 = Some(2),
            _ if at > 0 || found.0.is_none() => found.0 = column(&squeezed(text)).or(found.0),
            _ => {}
        }
    }
    found
}

/// Takes over a cell and the verdict beside it. Says whether there is anything.
fn cell(
    section: &Section,
    row: usize,
    group: &Group,
    (named, scope, said, half): (Named, Scope, Option<Column>, Option<u8>),
    draft: &mut Draft,
) -> bool {
    let cells = section.cells;
    let text = cells.take(row, group.words, Use::Used);
    let verdict = group.verdicts.map_or("", |at| cells.text(row, at));
    if text.is_empty() && verdict.is_empty() {
        return false;
    }
    let place = cells.place(row, group.words);
    let (points, noise) = Words::read(text).into_points();
    draft.set_aside(&place, &noise);
    let at = match named {
        Named::Year(year) | Named::Baseline(year) => review_at(draft, scope, Some(year), half),
        Named::Evaluation(scope) => review_at(draft, scope, section.made, half),
        // What comes after what is judged.
        Named::From(_) => review_at(draft, judged(section).unwrap_or(scope), section.made, half),
    };
    draft.from(&["/reviews/", &at.to_string()].concat(), place);
    let review = &mut draft.item().reviews[at];
    match (named, said) {
        (Named::From(_), _) | (_, Some(Column::Next)) => review.next.extend(points),
        (_, Some(Column::Issues)) => review.issues.extend(points),
        (_, Some(Column::Done | Column::Status)) => review.done.extend(points),
        _ => review.assessment.extend(points),
    }
    if said_again(review, verdict) {
        // The first verdict stays; what nobody claims is set aside and named.
        return true;
    }
    if let Some(at) = group.verdicts {
        cells.mark(row, at, Use::Used);
    }
    if let Some(code) = status(verdict).filter(|_| !verdict.is_empty()) {
        review.status = Some(Status { code, label: prose(verdict) });
        draft.knows_status(code, verdict);
    } else if is_rating(verdict) {
        let rating = draft.rating(verdict);
        draft.item().reviews[at].rating = Some(rating);
    }
    true
}

/// Whether another verdict is known already.
pub(super) fn said_again(review: &Review, verdict: &str) -> bool {
    let rating = review.rating.as_ref().filter(|_| is_rating(verdict)).map(|rating| rating.code.as_str());
    let status =
        review.status.as_ref().filter(|_| status(verdict).is_some()).map(|status| status.label.as_str());
    rating.or(status).is_some_and(|known| known != prose(verdict))
}

/// What the section judges by the name of a column.
fn judged(section: &Section) -> Option<Scope> {
    section.headers.iter().find_map(|header| match header.named {
        Named::Evaluation(scope) => Some(scope),
        _ => None,
    })
}

/// Where the review of this scope, year and half stands in the present item.
pub(super) fn review_at(
    draft: &mut Draft,
    scope: Scope,
    year: Option<FiscalYear>,
    half: Option<u8>,
) -> usize {
    let list = &mut draft.item().reviews;
    let is_it = |review: &Review| review.scope == scope && review.year == year && review.half == half;
    list.iter().position(is_it).unwrap_or_else(|| {
        list.push(Review { year, half, ..Review::new(scope) });
        list.len() - 1
    })
}
