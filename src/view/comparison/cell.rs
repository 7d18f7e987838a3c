//! What stands in one cell.

use super::Table;
use crate::diff::{Change, Kind, Operation, Part, Piece, Side};
use crate::draw::Element;
use crate::model::{Figure, Plan, Value};
use crate::view::trail::Trail;

/// One of the two editions (旧・新).
pub(super) struct Column<'p> {
    plan: &'p Plan,
    /// What only this edition has.
    only: Operation,
    /// The element that marks it.
    mark: &'static str,
}

impl<'p> Column<'p> {
    pub(super) fn old(plan: &'p Plan) -> Column<'p> {
        Column { plan, only: Operation::Delete, mark: "del" }
    }

    pub(super) fn new(plan: &'p Plan) -> Column<'p> {
        Column { plan, only: Operation::Insert, mark: "ins" }
    }

    fn marked(&self, text: String) -> Element {
        Element::new(self.mark).text(text)
    }

    /// The text of this edition, with what only it has marked.
    fn pieces(&self, mut cell: Element, pieces: &[Piece]) -> Element {
        for piece in pieces {
            if piece.operation == self.only {
                cell.push(self.marked(piece.text.clone()));
            } else if piece.operation == Operation::Equal {
                cell = cell.text(piece.text.clone());
            }
        }
        cell
    }
}

/// Whether something of this row stands elsewhere than before.
pub(super) fn of_moved(changes: &[Change]) -> bool {
    changes.iter().any(|change| change.kind == Kind::Moved)
}

/// The item above an item or indicator, or the item that a facet belongs to; none at the top.
pub(super) fn place(column: &Column, change: &Change, side: &Side) -> Option<Element> {
    let trail = Trail::to(column.plan, &side.path);
    let is_item_itself = change.is_of_the_thing() && trail.indicator.is_none();
    let item = trail.items.iter().rev().nth(usize::from(is_item_itself))?;
    let number = item.number.iter().flat_map(|number| [number.as_str(), " "]);
    let text: String = number.chain([item.title.as_str()]).collect();
    let place = Element::classed("div", "keikaku-comparison-place");
    let Some((end, _)) = text.char_indices().nth(MAX_PLACE) else { return Some(place.text(text)) };
    // The row is about something else, and the whole name stands where the item itself does.
    let short = [text.get(..end).unwrap_or_default().trim_end(), "…"].concat();
    Some(place.text(short))
}

/// The most letters of the name of an item that a row only stands below.
const MAX_PLACE: usize = 40;

impl Table<'_> {
    /// The cell of an edition that has the thing.
    pub(super) fn cell(&self, column: &Column, changes: &[Change], side: &Side) -> Element {
        let change = &changes[0];
        let cell = Element::new("td");
        if let Some(figure) = &change.figure {
            let value = if column.only == Operation::Delete { &figure.old } else { &figure.new };
            let text = value.as_ref().map(|value| self.value(column, change, side, value));
            return self.or_nothing(column, heading(cell, side), text);
        }
        if let Some(when) = &change.when {
            let when = if column.only == Operation::Delete { &when.old } else { &when.new };
            let text = when.as_ref().map(|when| self.own.when(when));
            return self.or_nothing(column, heading(cell, side), text);
        }
        if change.old.is_none() || change.new.is_none() {
            return cell.child(column.marked(name(side)));
        }
        let place = if of_moved(changes) { place(column, change, side) } else { None };
        words(column, cell.children(place), changes, side)
    }

    fn or_nothing(&self, column: &Column, cell: Element, text: Option<String>) -> Element {
        match text {
            Some(text) => cell.child(column.marked(text)),
            None => cell.text(self.own.nothing()),
        }
    }

    /// A figure; where only its words changed, those.
    fn value(&self, column: &Column, change: &Change, side: &Side, value: &Value) -> String {
        let unit =
            Trail::to(column.plan, &side.path).indicator.and_then(|indicator| indicator.unit.as_deref());
        match (change.part, value) {
            (Some(Part::Counting | Part::Better | Part::Formula | Part::Kind), Value::Words(word)) => {
                self.own.setting(word).to_owned()
            }
            (_, Value::Figure(Figure { text: Some(text), .. })) if change.kind == Kind::Notation => {
                text.clone()
            }
            _ => self.words.value(Some(value), unit),
        }
    }
}

/// Number and title, or the text.
fn name(side: &Side) -> String {
    side.number.iter().flat_map(|number| [number.as_str(), " "]).chain([side.text.as_str()]).collect()
}

/// What a figure or a year is of, before it; of the plan itself that needs no saying.
fn heading(cell: Element, side: &Side) -> Element {
    if side.text.is_empty() { cell } else { cell.text(name(side)).text(" ") }
}

/// Number and title with what differs marked.
fn words(column: &Column, mut cell: Element, changes: &[Change], side: &Side) -> Element {
    let number = |side: &Option<Side>| side.as_ref().and_then(|side| side.number.clone());
    if let Some(number_here) = &side.number {
        if number(&changes[0].old) == number(&changes[0].new) {
            cell = cell.text(number_here.clone());
        } else {
            cell.push(column.marked(number_here.clone()));
        }
        cell = cell.text(" ");
    }
    let text = |side: &Option<Side>| side.as_ref().map(|side| side.text.clone());
    let differs = text(&changes[0].old) != text(&changes[0].new);
    match changes.iter().find(|change| differs && !change.pieces.is_empty()) {
        Some(change) => column.pieces(cell, &change.pieces),
        None => cell.text(side.text.clone()),
    }
}
