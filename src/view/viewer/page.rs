//! What every part of the viewer is written with.

use super::fold::hits;
use super::state::{State, View};
use super::texts;
use super::tree::Tree;
use crate::chart::Layout;
use crate::draw::Element;
use crate::locale::{Calendar, ViewerWords, Words};
use crate::model::{FiscalYear, Id, Point};

/// What every part of the viewer is written with (表示の前提).
pub(super) struct Page<'v> {
    /// The plan.
    pub tree: &'v Tree,
    /// The words of the interface.
    pub words: &'static dyn Words,
    pub own: &'static ViewerWords,
    /// How years are named.
    pub calendar: Calendar,
    /// What the reader asked for.
    pub state: &'v State,
    /// The searched words, to be marked.
    pub terms: &'v [String],
    /// What is open: items, and parts of the contents.
    pub opened: &'v [String],
    /// What makes the ids unique in the page.
    pub scope: &'v str,
    /// What the viewer is called in the address of the page.
    pub address: &'v str,
    /// The level of the viewer's own heading, 1 to 6.
    pub heading: u8,
    /// The room there is.
    pub layout: Layout,
    /// At most so many rows or items of a list are built.
    pub limit: usize,
}

impl Page<'_> {
    /// The element with the text of the plan after what it has, the searched words in it marked. Where the plan
    /// is in another language than the words around it, the element says so.
    pub(super) fn write(&self, mut element: Element, text: &str) -> Element {
        let plan = &self.tree.front.lang;
        if !plan.starts_with(self.words.lang()) && element.attribute("lang").is_none() {
            element = element.with("lang", plan.clone());
        }
        let mut from = 0;
        for hit in hits(text, self.terms) {
            if from < hit.start {
                element = element.text(text[from..hit.start].to_owned());
            }
            element.push(Element::new("mark").text(text[hit.clone()].to_owned()));
            from = hit.end;
        }
        if from < text.len() { element.text(text[from..].to_owned()) } else { element }
    }

    /// A point with its labels, and 再掲 where it is printed again.
    pub(super) fn point(&self, mut element: Element, point: &Point) -> Element {
        for label in &point.labels {
            element.push(self.write(Element::classed("span", "keikaku-label"), label));
            element = element.text(" ");
        }
        let element = self.write(element, &point.text);
        if point.repeated {
            element.child(Element::classed("span", "keikaku-again").text(self.own.again))
        } else {
            element
        }
    }

    /// Points as they are printed: one as text, several as a list.
    pub(super) fn points(&self, element: Element, points: &[Point]) -> Element {
        match points {
            [] => element,
            [only] => self.point(element, only),
            _ => {
                let point = |point| self.point(Element::new("li"), point);
                element.child(Element::classed("ul", "keikaku-points").children(points.iter().map(point)))
            }
        }
    }

    /// What an actor is called.
    pub(super) fn actor<'p>(&'p self, id: &'p Id) -> &'p str {
        texts::name(self.tree, id)
    }

    /// A fiscal year in full.
    pub(super) fn year(&self, year: FiscalYear) -> String {
        self.words.year(year, self.calendar)
    }

    /// A heading so many levels below that of the viewer.
    pub(super) fn heading(&self, below: usize, class: &'static str) -> Element {
        const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        Element::classed(NAMES[(usize::from(self.heading.max(1)) - 1 + below).min(5)], class)
    }

    /// Whether something is open.
    pub(super) fn is_open(&self, key: &str) -> bool {
        self.opened.iter().any(|opened| opened == key)
    }

    /// The address of an item in the tree.
    pub(super) fn item_address(&self, at: usize) -> String {
        let item = Some(self.tree.nodes[at].item.id.as_str().to_owned());
        let state = State { edition: self.state.edition, item, ..State::default() };
        state.address(self.address)
    }

    /// The address of the same state in another view.
    pub(super) fn view_address(&self, view: View) -> String {
        State { view, item: None, ..self.state.clone() }.address(self.address)
    }

    /// A link to an item, by its name.
    pub(super) fn item_link(&self, at: usize) -> Element {
        let link = Element::new("a").with("href", self.item_address(at));
        self.write(link, &self.tree.nodes[at].item.name())
    }

    /// The names of the items above one, from the top, as links; nothing at the top.
    pub(super) fn path(&self, at: usize) -> Option<Element> {
        let mut above: Vec<usize> = self.tree.above(at).collect();
        above.reverse();
        let mut path = Element::classed("p", "keikaku-path");
        for (step, at) in above.iter().enumerate() {
            if step > 0 {
                path = path.text(" › ");
            }
            path.push(self.item_link(*at));
        }
        (!above.is_empty()).then_some(path)
    }

    /// The button for what is left of a list; nothing where nothing is.
    pub(super) fn more(&self, shown: usize, all: usize) -> Option<Element> {
        (shown < all).then(|| {
            let button = Element::new("button").with("type", "button").with("data-keikaku-do", "more");
            Element::classed("p", "keikaku-more").child(button.text((self.own.more)(all - shown)))
        })
    }
}

/// A table in a region of its own that the keyboard can scroll.
pub(super) fn region(name: String, table: Element) -> Element {
    Element::classed("div", "keikaku-scroll")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", name)
        .child(table)
}
