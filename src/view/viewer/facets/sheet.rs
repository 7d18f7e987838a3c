//! A facet as it is printed: a table with what stands above its columns.

use crate::draw::Element;
use crate::model::{Facet, Item, Point};
use crate::view::viewer::cells::{across, column};
use crate::view::viewer::page::{Page, region as scrolled};

/// A table in the making (表): a row for each entry, a column for each thing said of them.
pub(super) struct Sheet {
    /// The classes of the facet.
    pub class: &'static str,
    /// What the table is called.
    pub caption: String,
    /// What stands above each column.
    pub heads: Vec<String>,
    /// A cell for each column; `None` where nothing is written.
    pub rows: Vec<Vec<Option<Element>>>,
    /// What stands in a cell where nothing is written; of a table without it, columns in which nothing stands
    /// are left out.
    pub nothing: Option<&'static str>,
}

impl Sheet {
    /// The facet. Each cell knows what stands above it, for where there is no room for columns.
    pub(super) fn facet(mut self) -> Element {
        for column in (0..self.heads.len()).rev() {
            if self.nothing.is_none() && self.rows.iter().all(|row| row[column].is_none()) {
                self.heads.remove(column);
                self.rows.iter_mut().for_each(|row| drop(row.remove(column)));
            }
        }
        let Sheet { class, caption, heads, rows, nothing } = self;
        let nothing = nothing.unwrap_or_default();
        let mut body = Element::new("tbody");
        if rows.is_empty() {
            let cell = across(Element::new("td"), heads.len()).text(nothing);
            body.push(Element::new("tr").child(cell));
        }
        for row in rows {
            let cell = |(cell, head): (Option<Element>, &String)| {
                let cell = cell.unwrap_or_else(|| empty(nothing));
                if cell.name() == "td" { cell.with("data-label", head.clone()) } else { cell }
            };
            body.push(Element::new("tr").children(row.into_iter().zip(&heads).map(cell)));
        }
        let heads = heads.into_iter().map(column);
        let head = Element::new("thead").child(Element::new("tr").children(heads));
        region(class, caption, head, body)
    }
}

/// A cell in which nothing is written.
fn empty(nothing: &'static str) -> Element {
    let cell = Element::new("td");
    if nothing.is_empty() { cell } else { cell.child(Element::classed("span", "keikaku-none").text(nothing)) }
}

/// The table in a region that can be scrolled, as a facet.
pub(super) fn region(class: &'static str, caption: String, head: Element, body: Element) -> Element {
    let table = Element::classed("table", "keikaku-sheet")
        .child(Element::new("caption").text(caption.clone()))
        .child(head)
        .child(body);
    Element::classed("div", class).child(scrolled(caption, table))
}

/// What is printed above a facet of the item, or else what it is usually called.
pub(super) fn heading(item: &Item, facet: Facet, usual: &str) -> String {
    let printed = item.headings.iter().filter(|heading| heading.facet == facet);
    let printed: Vec<&str> = printed.map(|heading| heading.text.as_str()).collect();
    if printed.is_empty() { usual.to_owned() } else { printed.join(" ") }
}

/// A cell with points, where there are any.
pub(super) fn listed(page: &Page, points: &[Point]) -> Option<Element> {
    (!points.is_empty()).then(|| page.points(Element::new("td"), points))
}
