//! The table of a chart's figures.

use crate::draw::Element;
use std::ops::Range;

/// The figures of a chart (データの表) as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The column headers; the first column heads the rows.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
    /// Which columns hold figures, of which one stands below the other; the rest are words.
    pub figures: Range<usize>,
}

impl Table {
    /// The table as HTML, with scopes.
    pub fn to_html(&self) -> Element {
        let row = |cells: &Vec<String>, is_head: bool| {
            let cell = |(at, text): (usize, &String)| {
                let cell = match (is_head, at) {
                    (true, _) => Element::new("th").with("scope", "col"),
                    (_, 0) => Element::new("th").with("scope", "row"),
                    _ => Element::new("td"),
                };
                let is_figure = self.figures.contains(&at);
                let cell = if is_figure { cell.with("class", "keikaku-number") } else { cell };
                cell.text(text.clone())
            };
            Element::new("tr").children(cells.iter().enumerate().map(cell))
        };
        Element::classed("table", "keikaku-table")
            .child(Element::new("caption").text(self.caption.clone()))
            .child(Element::new("thead").child(row(&self.head, true)))
            .child(Element::new("tbody").children(self.rows.iter().map(|cells| row(cells, false))))
    }
}
