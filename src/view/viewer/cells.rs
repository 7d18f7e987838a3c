//! Cells of tables.

use crate::draw::Element;

/// What stands above one column.
pub(super) fn column(text: String) -> Element {
    Element::new("th").with("scope", "col").text(text)
}

/// A cell across so many columns.
pub(super) fn across(cell: Element, columns: usize) -> Element {
    if columns > 1 { cell.with("colspan", columns.to_string()) } else { cell }
}

/// A cell beside so many rows.
pub(super) fn beside(cell: Element, rows: usize) -> Element {
    if rows > 1 { cell.with("rowspan", rows.to_string()) } else { cell }
}

/// What stands at the head of a row.
pub(super) fn row_head() -> Element {
    Element::new("th").with("scope", "row")
}
