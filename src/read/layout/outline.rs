//! The tree of a plan as a table (体系表): a column a level, merged downwards, the last with several entries.

use super::super::assemble::{Cells, Draft, Use, bracketed_heading, name, numbered, prose};
use super::head::Head;
use crate::model::Indicator;
use crate::model::profile::Column;
use std::ops::Range;

/// What the words of a cell look like (型): the cells of one column look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// `1. 市民公益活動に…`
    Numbered,
    /// `①ホームページの充実`
    Circled,
    /// Words.
    Plain,
}

impl Look {
    fn of(text: &str) -> Look {
        match numbered(text).first().and_then(|(number, _)| number.as_deref()) {
            Some(number) if number.chars().all(|c| c.is_ascii_digit() || ('０'..='９').contains(&c)) => {
                Look::Numbered
            }
            Some(_) => Look::Circled,
            None => Look::Plain,
        }
    }
}

/// Reads the tree.
pub(in crate::read) fn outline(cells: &Cells, head: &Head, rows: Range<usize>, draft: &mut Draft) {
    head.claim(cells);
    let columns: Vec<usize> =
        head.columns.iter().filter(|(_, known, _)| *known == Column::Level).map(|&(at, ..)| at).collect();
    let top = draft.depth();
    for (depth, &at) in columns.iter().enumerate() {
        let level = head.columns.iter().find(|(known, ..)| *known == at).map(|(_, _, text)| text.clone());
        if let Some(level) = level.filter(|level| !draft.plan.levels.contains(level)) {
            draft.plan.levels.insert((top + depth).min(draft.plan.levels.len()), level);
        }
    }
    let rows = head.below()..rows.end;
    let looks: Vec<Look> = columns.iter().map(|&at| usual(cells, at, rows.clone())).collect();
    for row in rows {
        for (at, depth) in fitted(cells, row, &columns, &looks, draft) {
            entry(cells, row, at, (top + depth, depth + 1 == columns.len()), draft);
        }
    }
    draft.leave_to(top);
}

/// What most cells of a column look like.
fn usual(cells: &Cells, at: usize, rows: Range<usize>) -> Look {
    let looks: Vec<Look> =
        rows.map(|row| cells.text(row, at)).filter(|text| !text.is_empty()).map(Look::of).collect();
    let count = |look| looks.iter().filter(|&&known| known == look).count();
    let most = [Look::Plain, Look::Circled, Look::Numbered].into_iter().max_by_key(|&look| count(look));
    most.unwrap_or(Look::Plain)
}

/// Which level each cell of a row belongs to: its own column's, or the one that a shift gives which is the only
/// one to make every cell look like its column.
fn fitted(
    cells: &Cells,
    row: usize,
    columns: &[usize],
    looks: &[Look],
    draft: &mut Draft,
) -> Vec<(usize, usize)> {
    let filled = cells.filled(row);
    let printed: Vec<(usize, usize)> = filled
        .iter()
        .filter_map(|&at| Some((at, columns.iter().position(|&column| column == at)?)))
        .collect();
    let fits = |placed: &[(usize, usize)]| {
        placed.len() == filled.len()
            && placed.iter().all(|&(at, depth)| Look::of(cells.text(row, at)) == looks[depth])
    };
    if fits(&printed) || filled.is_empty() {
        return printed;
    }
    let mut ways: Vec<Vec<(usize, usize)>> = Vec::new();
    for shift in [-1_isize, 1] {
        ways.push(shifted(&filled, columns, |_| shift));
        // Or one cell alone stands in its neighbour's empty place.
        ways.extend(
            filled.iter().map(|&moved| shifted(&filled, columns, |at| if at == moved { shift } else { 0 })),
        );
    }
    ways.retain(|placed| fits(placed) && placed.windows(2).all(|pair| pair[0].1 < pair[1].1));
    ways.dedup();
    let [placed] = ways.as_slice() else {
        // Nothing explains the row: it is read as it is printed.
        return printed;
    };
    if let Some(&(at, depth)) = placed.iter().find(|way| !printed.contains(way)) {
        draft.shifted(cells.place(row, at), cells.text(row, at), (at, columns[depth]));
    }
    placed.clone()
}

fn shifted(filled: &[usize], columns: &[usize], by: impl Fn(usize) -> isize) -> Vec<(usize, usize)> {
    let level = |at: usize| {
        let wanted = at.checked_add_signed(by(at))?;
        columns.iter().position(|&column| column == wanted)
    };
    filled.iter().filter_map(|&at| Some((at, level(at)?))).collect()
}

/// A cell of the tree: one item, or at the last level several.
fn entry(cells: &Cells, row: usize, at: usize, (depth, is_last): (usize, bool), draft: &mut Draft) {
    let text = cells.take(row, at, Use::Used);
    let place = cells.place(row, at);
    if is_last {
        for (number, title) in numbered(text) {
            draft.enter(depth, number.as_deref(), &title, &place);
        }
        return;
    }
    let (head, measures) = split_measures(text);
    let mut entries = numbered(head).into_iter();
    let Some((number, title)) = entries.next() else { return };
    let title = entries.fold(title, |title, (_, more)| prose(&[&title, "\n", &more].concat()));
    draft.enter(depth, number.as_deref(), &name(&title), &place);
    for (number, title) in measures {
        let id = draft.id(&[&draft.pointer(), " indicator ", &title].concat());
        let indicators = &mut draft.item().indicators;
        indicators.push(Indicator { number, ..Indicator::new(id, &title) });
        let key = ["/indicators/", &(indicators.len() - 1).to_string()].concat();
        draft.from(&key, place.clone());
    }
}

/// What stands before 【施策評価指標】, and the indicators below it.
fn split_measures(text: &str) -> (&str, Vec<(Option<String>, String)>) {
    let headed =
        |at: &usize| bracketed_heading(&text[*at..]).is_some_and(|(heading, _)| heading.contains("指標"));
    let opens = text.match_indices(['【', '≪', '《', '＜']).map(|(at, _)| at);
    let Some(at) = opens.into_iter().find(headed) else { return (text, Vec::new()) };
    let measures = bracketed_heading(&text[at..]).map_or("", |(_, rest)| rest);
    (text[..at].trim(), numbered(measures))
}
