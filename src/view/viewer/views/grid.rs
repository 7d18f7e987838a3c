//! What the tables of all views have in common.

use crate::draw::Element;
use crate::locale::views_words;
use crate::view::viewer::page::{Page, region};
use crate::view::viewer::state::View;

/// Builds at most so many rows of an item, and says how many it has.
pub(super) type RowsOf<'f> = &'f dyn Fn(usize, usize) -> (Vec<Element>, usize);

/// The rows of a table (表の本体).
pub(super) struct Rows {
    bodies: Vec<Element>,
    shown: usize,
    all: usize,
}

impl Rows {
    /// A group of rows for each item that has any, as far as the reader asked for them. With a number of
    /// columns, the name of the item stands above its rows.
    pub(super) fn of(page: &Page, items: &[usize], columns: Option<usize>, rows_of: RowsOf) -> Rows {
        let mut rows = Rows { bodies: Vec::new(), shown: 0, all: 0 };
        for at in items {
            let (built, count) = rows_of(*at, page.limit.saturating_sub(rows.shown));
            rows.all += count;
            if !built.is_empty() {
                rows.shown += built.len();
                let heading = columns.map(|columns| heading(page, *at, columns));
                rows.bodies.push(Element::new("tbody").children(heading).children(built));
            }
        }
        rows
    }

    /// The table, and the button for the rest; where there is no row, that there is none and where to go.
    pub(super) fn table(self, page: &Page, heads: Vec<Element>) -> Vec<Element> {
        self.below(page, Element::new("thead").child(Element::new("tr").children(heads)))
    }

    /// The same below a head of several rows.
    pub(super) fn below(self, page: &Page, head: Element) -> Vec<Element> {
        if self.all == 0 {
            return vec![nothing(page)];
        }
        let at = View::ALL.iter().position(|view| *view == page.state.view).unwrap_or_default();
        let name = page.own.view[at];
        let table = Element::classed("table", "keikaku-table keikaku-view keikaku-sheet")
            .child(Element::new("caption").text(name))
            .child(head)
            .children(self.bodies);
        let facet = Element::classed("div", "keikaku-facet").child(region(name.to_owned(), table));
        std::iter::once(facet).chain(page.more(self.shown, self.all)).collect()
    }
}

fn heading(page: &Page, at: usize, columns: usize) -> Element {
    let name = Element::new("th")
        .with("scope", "rowgroup")
        .with("colspan", columns.to_string())
        .child(page.item_link(at));
    Element::classed("tr", "keikaku-group").child(name)
}

fn nothing(page: &Page) -> Element {
    let outline = Element::new("a").with("href", page.view_address(View::Outline)).text(page.own.view[0]);
    let words = views_words(page.words.lang());
    Element::classed("p", "keikaku-nothing").text(words.no_rows).text(" ").child(outline)
}

/// The head of a column.
pub(super) fn head(name: &'static str) -> Element {
    Element::new("th").with("scope", "col").text(name)
}

/// A cell that says what its column is where the columns cannot be seen.
pub(super) fn cell(name: &'static str) -> Element {
    Element::new("td").with("data-label", name)
}
