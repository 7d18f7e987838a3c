//! The table of a chart's figures.

use crate::draw::Element;

/// The figures of a chart (データの表) as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The column headers; the first column heads the rows.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The table as HTML, with scopes.
    pub fn to_html(&self) -> Element {
        let head = self.head.iter().map(|cell| Element::new("th").with("scope", "col").text(cell.clone()));
        let row = |cells: &Vec<String>| {
            let cell = |(at, cell): (usize, &String)| match at {
                0 => Element::new("th").with("scope", "row").text(cell.clone()),
                _ => Element::new("td").text(cell.clone()),
            };
            Element::new("tr").children(cells.iter().enumerate().map(cell))
        };
        Element::classed("table", "keikaku-table")
            .child(Element::new("caption").text(self.caption.clone()))
            .child(Element::new("thead").child(Element::new("tr").children(head)))
            .child(Element::new("tbody").children(self.rows.iter().map(row)))
    }
}
