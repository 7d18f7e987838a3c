//! Topics (事項) with what is meant and what is planned, and the table of results that follows them row by row.

use super::super::assemble::{Cells, Draft, Use, Words, bracketed_heading, circled, name, prose};
use super::super::{YearSpan, find_fiscal_year, year_problem};
use super::head::Head;
use crate::error::{Code, Param};
use crate::model::profile::{Column, DITTO, passage, status};
use crate::model::{FiscalYear, Review, Scope, Status, StatusCode};
use std::ops::Range;

/// Reads topics: a row that names one, then rows of what is meant and what is planned. Says where the topics stand.
pub(in crate::read) fn topics(
    cells: &Cells,
    head: &Head,
    rows: Range<usize>,
    draft: &mut Draft,
) -> Vec<Vec<usize>> {
    head.claim(cells);
    let mut found = Vec::new();
    let (Some(left), planned) = (head.at(Column::Topic), head.at(Column::Planned)) else { return found };
    let year = head.row.zip(planned).and_then(|place| year_of(cells, place, draft));
    let level = head.text(Column::Topic).unwrap_or_default().to_owned();
    let depth = draft.depth();
    if !draft.plan.levels.contains(&level) {
        draft.plan.levels.push(level.clone());
    }
    for row in head.below()..rows.end {
        let text = cells.text(row, left);
        if cells.filled(row) == [left] && bracketed_heading(text).is_none() {
            cells.mark(row, left, Use::Used);
            let (number, title) = numbered_topic(text, &level);
            draft.enter(depth, number, &name(title), &cells.place(row, left));
            found.push(draft.path().to_vec());
            continue;
        }
        for at in cells.filled(row) {
            cell(cells, row, at, (left, year), draft);
        }
    }
    draft.leave_to(depth);
    found
}

/// 事項2-⑩ 地域情報を… has the number 2-⑩.
fn numbered_topic<'t>(text: &'t str, level: &str) -> (Option<&'t str>, &'t str) {
    let rest = text.strip_prefix(level).unwrap_or(text).trim();
    let Some((number, title)) = rest.split_once(char::is_whitespace) else { return (None, rest) };
    let is_number = number.chars().any(char::is_numeric) && number.chars().count() <= 8;
    if is_number { (Some(number), title.trim()) } else { (None, rest) }
}

/// A cell below a topic: a passage with its heading, or what is planned.
fn cell(cells: &Cells, row: usize, at: usize, (left, year): (usize, Option<FiscalYear>), draft: &mut Draft) {
    let text = cells.text(row, at);
    let place = cells.place(row, at);
    // Brackets with nothing behind them are no heading of anything.
    if let Some((heading, rest)) = bracketed_heading(text).filter(|(_, rest)| !rest.is_empty()) {
        cells.mark(row, at, Use::Used);
        let same = is_ditto(rest).then(|| bracketed_heading(cells.text(row, left))).flatten();
        let (points, noise) = Words::read(same.map_or(rest, |(_, above)| above)).into_points();
        draft.set_aside(&place, &noise);
        draft.passage(passage(heading), Some(&name(heading)), points, place);
        return;
    }
    let Some(year) = year.filter(|_| at != left) else { return };
    cells.mark(row, at, Use::Used);
    let (points, noise) = Words::read(text).into_points();
    draft.set_aside(&place, &noise);
    draft.work(year).planned.extend(points);
    draft.from("/work", place);
}

/// Whether it stands for what is printed to its left or above: 同 上.
fn is_ditto(text: &str) -> bool {
    let word: String = text.split_whitespace().collect();
    DITTO.contains(&word.as_str()) && word != "同右"
}

/// The year in a header: 23年度の取組内容, 24年3月末までの主な取組.
fn year_of(cells: &Cells, (row, at): (usize, usize), draft: &mut Draft) -> Option<FiscalYear> {
    let text = cells.text(row, at);
    let span = find_fiscal_year(text, draft.context).map(|(reading, _)| reading.span);
    if let Some(YearSpan::One(year) | YearSpan::Until(year)) = span {
        cells.mark(row, at, Use::Used);
        return Some(year);
    }
    if year_problem(text, draft.context).is_some() {
        draft.note(Code::EraMissing, cells.place(row, at), text);
    }
    None
}

/// Whether the header is one of results: how something was rated or judged, beside something else.
pub(in crate::read) fn is_results(head: &Head) -> bool {
    let judged = head.has(Column::Rating) || head.has(Column::Assessment) || head.has(Column::Status);
    judged && head.columns.len() >= 2
}

/// Reads results, a row an item. Where the rows name no item, they belong to these items in their order, if there
/// are as many.
pub(in crate::read) fn results(
    cells: &Cells,
    head: &Head,
    rows: Range<usize>,
    items: &[Vec<usize>],
    draft: &mut Draft,
) {
    head.claim(cells);
    let rows: Vec<usize> = (head.below()..rows.end).filter(|&row| !cells.filled(row).is_empty()).collect();
    if rows.len() != items.len() || rows.is_empty() {
        // Nothing says whose results they are: what nobody claims is set aside, and each cell is named.
        let place = cells.place(head.row.unwrap_or_default(), head.columns[0].0);
        draft.note(Code::NoiseSetAside, place, &head.columns[0].2);
        return;
    }
    let year = head.row.zip(head.at(Column::Done)).and_then(|place| year_of(cells, place, draft));
    let back = draft.path().to_vec();
    for (&row, item) in rows.iter().zip(items) {
        draft.go_to(item);
        result(cells, row, head, year, draft);
    }
    draft.go_to(&back);
    let place = cells.place(rows[0], head.columns[0].0);
    draft
        .note(Code::JoinedByOrder, place, &head.columns[0].2)
        .params
        .push(("count", Param::Count(rows.len())));
}

fn result(cells: &Cells, row: usize, head: &Head, year: Option<FiscalYear>, draft: &mut Draft) {
    // Without a year of their own, results are those of the work that was planned.
    let year = year.or_else(|| draft.item().work.first().map(|work| work.year));
    let mut review = Review::new(Scope::Annual);
    review.year = year;
    for (at, column, _) in &head.columns {
        let text = cells.text(row, *at);
        let is_kept = matches!(
            column,
            Column::Done
                | Column::Results
                | Column::Status
                | Column::Rating
                | Column::Assessment
                | Column::Issues
                | Column::Next
        ) || (*column == Column::Planned && year.is_some());
        if text.is_empty() || !is_kept {
            // What nobody claims is set aside and named.
            continue;
        }
        cells.mark(row, *at, Use::Used);
        if *column == Column::Rating && text.chars().count() <= 6 {
            review.rating = Some(draft.rating(text));
            continue;
        }
        let (points, noise) = Words::read(text).into_points();
        draft.set_aside(&cells.place(row, *at), &noise);
        match (column, year) {
            (Column::Done | Column::Results, Some(year)) => draft.work(year).done.extend(points),
            (Column::Done | Column::Results, None) => review.done.extend(points),
            (Column::Planned, Some(year)) => draft.work(year).planned.extend(points),
            (Column::Status, _) => {
                let code = status(text).unwrap_or(StatusCode::Other);
                draft.knows_status(code, text);
                review.status = Some(Status { code, label: prose(text) });
            }
            (Column::Rating | Column::Assessment, _) => review.assessment.extend(points),
            (Column::Issues, _) => review.issues.extend(points),
            (Column::Next, _) => review.next.extend(points),
            _ => {}
        }
    }
    let list = &mut draft.item().reviews;
    list.push(review);
    let key = ["/reviews/", &(list.len() - 1).to_string()].concat();
    draft.from(&key, cells.place(row, head.columns[0].0));
}

/// Whether a cell holds a rating and nothing else: B, ③, ◎.
pub(in crate::read) fn is_rating(text: &str) -> bool {
    let mut chars = text.chars();
    let (Some(c), None) = (chars.next(), chars.next()) else { return circled(text).is_some() };
    matches!(c, 'A'..='E' | 'S' | 'Ａ'..='Ｅ' | 'Ｓ' | '◎' | '○' | '〇' | '△' | '×' | '▲' | '●')
        || circled(text).is_some()
}
