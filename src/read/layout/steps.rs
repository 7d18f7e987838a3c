//! Tables of steps (段階): a row that names the step, then what it is and what supports it.

use super::super::YearPart;
use super::super::assemble::{Cells, Draft, Use, Words, number, prose};
use super::super::year_part;
use super::head::Head;
use crate::error::Code;
use crate::model::profile::{ALL_YEAR, Column};
use crate::model::{PassageRole, Support, Timing, TimingPart};
use std::ops::Range;

/// Reads the steps.
pub(in crate::read) fn steps(cells: &Cells, head: &Head, rows: Range<usize>, draft: &mut Draft) {
    head.claim(cells);
    let guide = head.at(Column::Guide).unwrap_or(0);
    for row in head.below()..rows.end {
        let filled = cells.filled(row);
        if filled.is_empty() {
            continue;
        }
        if filled == [guide] && is_step(cells.text(row, guide)) {
            step(cells, row, guide, draft);
            continue;
        }
        words_of_step(cells, row, guide, head, draft);
        support(cells, row, head, draft);
    }
}

/// Whether a text alone in its row names a step: ステップ1, その他.
fn is_step(text: &str) -> bool {
    let short = text.chars().count() <= 12;
    short && !text.starts_with(['・', '○', '(', '（']) && !text.contains(['。', '、'])
}

fn step(cells: &Cells, row: usize, at: usize, draft: &mut Draft) {
    let text = prose(cells.take(row, at, Use::Used));
    let name = text.trim_end_matches(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c)).trim_end();
    let is_numbered = name.len() < text.len() && !name.is_empty();
    if is_numbered && draft.plan.levels.is_empty() {
        draft.plan.levels.push(name.to_owned());
    }
    draft.enter(0, is_numbered.then_some(text.as_str()), &text, &cells.place(row, at));
}

/// What a step is: what stands before the points of its list is its title.
fn words_of_step(cells: &Cells, row: usize, at: usize, head: &Head, draft: &mut Draft) {
    let text = cells.text(row, at);
    if text.is_empty() || !is_japanese(cells, row, at, draft) {
        return;
    }
    cells.mark(row, at, Use::Used);
    let place = cells.place(row, at);
    let mut words = Words::read(text);
    draft.set_aside(&place, &words.noise);
    let lead = std::mem::take(&mut words.lead);
    let names_step = draft.depth() > 0 && {
        let item = draft.item();
        item.number.as_deref() == Some(item.title.as_str())
    };
    match lead.as_str() {
        "" => {}
        _ if names_step => draft.item().title = lead,
        lead => words.points.insert(0, lead.into()),
    }
    draft.passage(PassageRole::Guide, head.text(Column::Guide), words.points, place);
}

fn support(cells: &Cells, row: usize, head: &Head, draft: &mut Draft) {
    let at = |column| head.at(column).filter(|&at| !cells.text(row, at).is_empty());
    let words = |column: Column, draft: &mut Draft| {
        let at = at(column).filter(|&at| is_japanese(cells, row, at, draft))?;
        Some(prose(cells.take(row, at, Use::Used)))
    };
    let title = words(Column::Support, draft);
    let summary = words(Column::Summary, draft);
    let timing = at(Column::Timing).and_then(|at| timing(cells, row, at, draft));
    let results = at(Column::Results).filter(|&at| is_japanese(cells, row, at, draft)).map(|at| {
        let (points, noise) = Words::read(cells.take(row, at, Use::Used)).into_points();
        draft.set_aside(&cells.place(row, at), &noise);
        points
    });
    if title.is_none() && summary.is_none() && timing.is_none() && results.is_none() {
        return;
    }
    let support =
        Support { timing, title: title.unwrap_or_default(), summary, results: results.unwrap_or_default() };
    let first = head.at(Column::Support).or_else(|| head.at(Column::Summary)).unwrap_or_default();
    let list = &mut draft.item().supports;
    list.push(support);
    let key = ["/supports/", &(list.len() - 1).to_string()].concat();
    draft.from(&key, cells.place(row, first));
}

/// When in the year; what is no time is set aside.
fn timing(cells: &Cells, row: usize, at: usize, draft: &mut Draft) -> Option<Timing> {
    let text = cells.text(row, at);
    let part = timing_part(text);
    if part.is_none() {
        cells.mark(row, at, Use::SetAside);
        draft.note(Code::NoiseSetAside, cells.place(row, at), text);
        return None;
    }
    cells.mark(row, at, Use::Used);
    part.map(|part| Timing { year: None, part })
}

fn timing_part(text: &str) -> Option<TimingPart> {
    let text = prose(text);
    if ALL_YEAR.contains(&text.as_str()) {
        return Some(TimingPart::AllYear);
    }
    match year_part(&text) {
        Some(YearPart::Half(half)) => Some(TimingPart::Half(half)),
        Some(YearPart::Quarters(from, to)) => Some(TimingPart::Quarters((from..=to).collect())),
        Some(YearPart::Months(from, to)) => {
            let count = (12 + to - from) % 12 + 1;
            Some(TimingPart::Months((0..count).map(|at| (from - 1 + at) % 12 + 1).collect()))
        }
        // A word for a time that is none of these stays a word; one letter is none.
        None => (text.chars().count() > 1).then_some(TimingPart::Words(text)),
    }
}

/// Whether the words of a cell are Japanese, or a number of a list; damage is set aside.
fn is_japanese(cells: &Cells, row: usize, at: usize, draft: &mut Draft) -> bool {
    let text = cells.text(row, at);
    let known = text.chars().any(|c| matches!(c, 'ぁ'..='ヿ' | '々' | '㐀'..='鿿' | 'ｦ'..='ﾟ'))
        || number(text).is_some();
    if !known {
        cells.mark(row, at, Use::SetAside);
        draft.note(Code::NoiseSetAside, cells.place(row, at), text);
    }
    known
}
