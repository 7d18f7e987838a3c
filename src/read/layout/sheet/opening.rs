//! Where a sheet begins, and the item that it is about.

use super::super::super::assemble::{Cells, Draft, Use, name, number};
use super::super::head::squeezed;
use super::labels::{Piece, Said};
use crate::error::Place;
use crate::model::Item;
use crate::model::profile::{SheetLabel, names_form};

/// The longest line that is the title of a sheet.
const LONGEST_TITLE: usize = 60;
/// The longest number of an item.
const LONGEST_NUMBER: usize = 8;
/// What the names of levels end with that the level itself is not called: 施策名.
const NAME_OF: [&str; 3] = ["の名称", "名称", "名"];

fn said<'p, 'g>(pieces: &'p [Piece<'g>]) -> impl Iterator<Item = &'p Said<'g>> {
    pieces.iter().filter_map(|piece| if let Piece::Said(said) = piece { Some(said) } else { None })
}

/// Whether a sheet has this label once.
fn is_once(said: &Said) -> bool {
    matches!(said.kind, Some(SheetLabel::Level | SheetLabel::Number))
}

/// The sheets in a table: where a label comes again that a sheet has once, or the first of all, the next begins.
pub(super) fn groups<'p, 'g>(pieces: &'p [Piece<'g>]) -> Vec<&'p [Piece<'g>]> {
    let mut starts = vec![0];
    let mut seen: Vec<String> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let Piece::Said(said) = piece else { continue };
        if said.at.is_none() {
            continue;
        }
        if begins_next(said, &seen) {
            starts.push(at);
            seen.clear();
        }
        seen.push(squeezed(said.label));
    }
    let ends = starts.iter().skip(1).copied().chain([pieces.len()]);
    starts.iter().zip(ends).map(|(&start, end)| &pieces[start..end]).collect()
}

/// Whether a label begins the sheet after the one that had these.
fn begins_next(said: &Said, seen: &[String]) -> bool {
    let label = squeezed(said.label);
    seen.first() == Some(&label) || (is_once(said) && seen.contains(&label))
}

/// Goes to the item that this part of a sheet is about: a new one where another sheet begins.
pub(super) fn open(cells: &Cells, pieces: &[Piece], draft: &mut Draft) {
    let is_other = draft.of_sheet.item.as_deref() != Some(draft.path());
    let again = said(pieces).any(|said| said.at.is_some() && begins_next(said, &draft.of_sheet.said));
    let was_open = draft.of_sheet.item.is_some();
    let begins = !was_open || is_other || again;
    let lines = if begins { take_lines(draft) } else { Vec::new() };
    if begins {
        draft.of_sheet.said.clear();
        draft.of_sheet.year = None;
        draft.of_sheet.measure = None;
        draft.of_sheet.is_untitled = false;
    } else {
        draft.settle_lines();
    }
    levels(cells, pieces, draft);
    let has_level = said(pieces).any(|said| said.kind == Some(SheetLabel::Level));
    let left = if has_level { same_title(lines, draft) } else { untitled(cells, lines, again, draft) };
    for (text, place) in left {
        draft.line(&text, place);
    }
    let labels = said(pieces).filter(|said| said.at.is_some()).map(|said| squeezed(said.label));
    draft.of_sheet.said.extend(labels);
    draft.item();
    draft.of_sheet.item = Some(draft.path().to_vec());
}

fn take_lines(draft: &mut Draft) -> Vec<(String, Place)> {
    let lines = std::mem::take(&mut draft.of_sheet.lines);
    lines.into_iter().map(|line| (line.text, line.place)).collect()
}

/// Enters the items that the labels of levels name.
fn levels(cells: &Cells, pieces: &[Piece], draft: &mut Draft) {
    for said in said(pieces).filter(|said| said.kind == Some(SheetLabel::Level)) {
        let Some(&(row, at)) = said.values.first() else { continue };
        let first = cells.text(row, at);
        let place = cells.place(row, at);
        let second = said.values.get(1).map(|&(row, at)| (cells.text(row, at), (row, at)));
        let (number, title) = match second.filter(|_| is_number(first)) {
            Some((title, (row, at))) => {
                cells.mark(row, at, Use::Used);
                (Some(first), title)
            }
            None => numbered(first),
        };
        let is_new = level(&name(said.label), number, &name(title), &place, draft);
        cells.mark(row, at, if is_new { Use::Used } else { Use::Merged });
    }
}

/// Enters an item of a level, or gives its title to the item of a sheet that had none. Says whether it is new.
fn level(label: &str, number: Option<&str>, title: &str, place: &Place, draft: &mut Draft) -> bool {
    let depth = depth_of(label, draft);
    if std::mem::take(&mut draft.of_sheet.is_untitled) {
        let item = draft.item();
        title.clone_into(&mut item.title);
        item.number = item.number.take().or(number.map(str::to_owned));
        draft.from("/title", place.clone());
        return true;
    }
    draft.enter(depth, number, title, place)
}

/// How deep a level lies: 施策名 names an item of the level 施策.
fn depth_of(label: &str, draft: &mut Draft) -> usize {
    let bare = NAME_OF.iter().find_map(|end| label.strip_suffix(end)).unwrap_or(label);
    let levels = &mut draft.plan.levels;
    levels.iter().position(|known| known == label || known == bare).unwrap_or_else(|| {
        levels.push(label.to_owned());
        levels.len() - 1
    })
}

/// Whether a text is a number as items have: 1-1, (2), Ⅱ－３.
pub(super) fn is_number(text: &str) -> bool {
    let is_sign = |c: char| c.is_numeric() || c.is_ascii_alphabetic() || !c.is_alphanumeric();
    text.chars().count() <= LONGEST_NUMBER && text.chars().any(char::is_numeric) && text.chars().all(is_sign)
}

/// The number that a title begins with, and the rest.
fn numbered(text: &str) -> (Option<&str>, &str) {
    let known = || number(text).map(|(number, title)| (Some(number), title));
    let apart = || {
        let (number, title) = text.split_once(char::is_whitespace)?;
        is_number(number).then(|| (Some(number), title.trim()))
    };
    known().or_else(apart).unwrap_or((None, text))
}

/// Lines above a sheet that names its item: one that says its title again may have its number. What is left says
/// something else.
fn same_title(lines: Vec<(String, Place)>, draft: &mut Draft) -> Vec<(String, Place)> {
    let mut left = Vec::new();
    for (text, place) in lines {
        let (number, title) = numbered(&text);
        let item = draft.item();
        if name(title) == item.title
            && (number.is_none() || item.number.is_none() || item.number.as_deref() == number)
        {
            item.number = item.number.take().or(number.map(str::to_owned));
        } else {
            left.push((text, place));
        }
    }
    left
}

/// A sheet that names no item has the title of the line above it, or else that of the sheet of its workbook, until it
/// says one.
fn untitled(
    cells: &Cells,
    mut lines: Vec<(String, Place)>,
    is_next: bool,
    draft: &mut Draft,
) -> Vec<(String, Place)> {
    let depth = draft.depth().saturating_sub(1);
    if let Some(at) = lines.iter().rposition(|(text, _)| is_title(text)) {
        let (text, place) = lines.remove(at);
        title_above(&text, depth, &place, draft);
        return lines;
    }
    let sheet = cells.grid().sheet();
    draft.of_sheet.is_untitled |= is_next || draft.depth() == 0;
    match sheet.filter(|_| is_next || (draft.depth() == 0 && draft.plan.title.is_empty())) {
        Some(sheet) => another(sheet, depth, draft),
        None if is_next => another(&draft.plan.title.clone(), depth, draft),
        None => {}
    }
    lines
}

/// Whether a line can be the title of a sheet.
fn is_title(text: &str) -> bool {
    text.chars().count() <= LONGEST_TITLE && !text.ends_with('。') && !names_form(text)
}

/// The line above a sheet names its item. The line above the first sheet was taken for the title of the plan: where
/// every sheet has such a line, the plan has none of its own.
fn title_above(text: &str, depth: usize, place: &Place, draft: &mut Draft) {
    let (number, title) = numbered(text);
    draft.enter(depth, number, &name(title), place);
    let plan = &draft.plan;
    if let [first, _] = plan.items.as_slice()
        && first.title == plan.title
    {
        let title = plan.title.clone();
        draft.assume("/title", "plan-title", &title);
    }
}

/// Enters an item at this depth, also where the last one there has the same title.
fn another(title: &str, depth: usize, draft: &mut Draft) {
    draft.leave_to(depth);
    let item = Item::new(draft.id(title), title);
    let mut path = draft.path().to_vec();
    let siblings = if path.is_empty() { &mut draft.plan.items } else { &mut draft.item().items };
    siblings.push(item);
    path.push(siblings.len() - 1);
    draft.go_to(&path);
    if !title.is_empty() {
        draft.assume(&[&draft.pointer(), "/title"].concat(), "item-title", title);
    }
}
