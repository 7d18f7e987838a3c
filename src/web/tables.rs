//! Tables of the page, as they are shown.

use crate::error::Error;
use crate::read::{Cell, Grid};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlTableCellElement, HtmlTableElement, HtmlTableRowElement};

/// The table as a grid; `None` if it is no table.
pub(super) fn table(value: &JsValue) -> Option<Result<Grid, Error>> {
    let table = value.dyn_ref::<HtmlTableElement>()?;
    let caption = name(table).map(|name| line(&visible_text(&name)));
    let rows = table.rows();
    let rows = (0..rows.length()).filter_map(|at| rows.item(at)?.dyn_into::<HtmlTableRowElement>().ok());
    Some(Grid::new(caption, rows.map(|row| cells(&row)).collect()))
}

/// What the page calls the table: its caption, or that of the figure it stands in, where editors have no other.
fn name(table: &HtmlTableElement) -> Option<web_sys::Element> {
    let own = table.caption().map(Into::into);
    own.or_else(|| table.closest("figure").ok()??.query_selector(":scope > figcaption").ok()?)
}

fn cells(row: &HtmlTableRowElement) -> Vec<Cell> {
    let cells = row.cells();
    (0..cells.length())
        .filter_map(|at| cells.item(at)?.dyn_into::<HtmlTableCellElement>().ok())
        .map(|cell| Cell {
            text: visible_text(&cell),
            row_span: cell.row_span() as usize,
            column_span: cell.col_span() as usize,
        })
        .collect()
}

/// The text of a cell: `br` and blocks end a line, ruby (`rt`, `rp`) and what never shows are left out.
fn visible_text(node: &web_sys::Node) -> String {
    let mut text = String::new();
    collect_text(node, &mut text);
    text.trim().to_owned()
}

// As deep as the page nests inside one cell, which the browser itself bounds (512 levels when parsed).
fn collect_text(node: &web_sys::Node, text: &mut String) {
    let mut child = node.first_child();
    while let Some(node) = child {
        // In a page that is served as XML the names are written small.
        match node.node_name().to_ascii_uppercase().as_str() {
            "#TEXT" => push_collapsed(&node.node_value().unwrap_or_default(), text),
            "RT" | "RP" | "SCRIPT" | "STYLE" | "TEMPLATE" | "#COMMENT" => {}
            "BR" => text.push('\n'),
            "P" | "DIV" | "LI" | "UL" | "OL" => {
                end_line(text);
                collect_text(&node, text);
                end_line(text);
            }
            _ => collect_text(&node, text),
        }
        child = node.next_sibling();
    }
}

/// White space counts as one space, as it is shown.
fn push_collapsed(piece: &str, text: &mut String) {
    for c in piece.chars() {
        let is_space = matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c');
        if !is_space {
            text.push(c);
        } else if !text.ends_with([' ', '\n']) && !text.is_empty() {
            text.push(' ');
        }
    }
}

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

/// Text in one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
