//! The plan viewer (計画ビューアー): a whole plan as a document that is searched, narrowed and linked to.
//!
//! What is closed is not built. A change of what is asked for gives the whole tree of what is then seen,
//! which is small however large the plan is: lists are built as far as the reader asked for them.

mod bars;
mod cells;
mod contents;
mod facets;
mod filter;
mod fold;
mod frame;
mod item;
mod list;
mod overview;
mod page;

mod search;
mod state;
mod texts;
mod tree;
mod views;

use crate::chart::Layout;
use crate::draw::Element;
use crate::locale::{Calendar, viewer_words, words};
use crate::model::Plan;
use filter::Choices;
use item::Below;
use overview::Overview;
use page::Page;
use search::Search;
pub use state::{State, View};
use tree::Tree;

/// The least number of entries of a list that are built at once.
const STEP: usize = 100;
/// A plan with more items than these is printed as far as it is open.
const MOST_ON_PAPER: usize = 1000;

/// How the viewer stands in its page.
#[derive(Clone, Debug)]
pub struct ViewerFrame {
    /// What makes the ids unique in the page: `keikaku-1`.
    pub scope: String,
    /// What the viewer is called in the address of the page: `keikaku-viewer`.
    pub address: String,
    /// The level of its heading, 1 to 6.
    pub heading: u8,
    /// The language of the interface, BCP 47; the plan's own if none.
    pub lang: Option<String>,
    /// How fiscal years are named.
    pub calendar: Calendar,
    /// The room there is.
    pub layout: Layout,
}

/// A plan, or several editions of one, that a reader goes through.
pub struct Viewer {
    editions: Vec<Edition>,
    state: State,
    opened: Vec<String>,
    limit: usize,
    /// What was open before everything was opened for paper.
    set_aside: Option<(Vec<String>, usize)>,
}

struct Edition {
    tree: Tree,
    choices: Choices,
    overview: Overview,
    /// Made when something is first searched for.
    search: Option<Search>,
    views: Vec<View>,
}

impl Viewer {
    /// A viewer of these plans, the newest last; there is at least one.
    pub fn new(plans: Vec<Plan>) -> Viewer {
        let (state, opened) = (State::default(), Vec::new());
        Viewer { editions: editions(plans), state, opened, limit: STEP, set_aside: None }
    }

    /// Takes other plans in place of these; there is at least one.
    pub fn replace(&mut self, plans: Vec<Plan>) {
        self.editions = editions(plans);
    }

    /// What the reader asks for from now on. Says which item is to be brought into sight.
    pub fn go(&mut self, state: State) -> Option<&str> {
        self.state = state;
        self.limit = STEP;
        let at = self.edition();
        if !self.editions[at].views.contains(&self.state.view) {
            self.state.view = View::Outline;
        }
        let wanted = self.state.item.as_deref()?;
        let tree = &self.editions[at].tree;
        let found = tree.find(wanted)?;
        let way: Vec<usize> = std::iter::once(found).chain(tree.above(found)).collect();
        // Lists are built as far as the way to it.
        self.limit = way.iter().map(|at| tree.place(*at) + 1).fold(STEP, usize::max);
        let ids: Vec<String> = way.iter().map(|at| tree.nodes[*at].item.id.as_str().to_owned()).collect();
        for id in ids {
            self.set_open(&id, true);
        }
        self.state.item.as_deref()
    }

    /// Opens or closes an item or a part of the contents. Says whether that changes anything.
    pub fn set_open(&mut self, key: &str, is_open: bool) -> bool {
        let found = self.opened.iter().position(|opened| opened == key);
        match (found, is_open) {
            (None, true) => self.opened.push(key.to_owned()),
            (Some(at), false) => drop(self.opened.swap_remove(at)),
            _ => return false,
        }
        true
    }

    /// Opens every item and builds every list to its end, as on paper, unless they are so many that no browser
    /// could lay them out; or gives back what was open before.
    pub fn set_paper(&mut self, is_paper: bool) {
        if !is_paper {
            if let Some(before) = self.set_aside.take() {
                (self.opened, self.limit) = before;
            }
        } else if self.set_aside.is_none() {
            let at = self.edition();
            let nodes = &self.editions[at].tree.nodes;
            if nodes.len() > MOST_ON_PAPER {
                return;
            }
            let items = nodes.iter().map(|node| node.item.id.as_str().to_owned());
            let all = items.chain([frame::NOTES.to_owned()]).collect();
            let opened = std::mem::replace(&mut self.opened, all);
            self.set_aside = Some((opened, std::mem::replace(&mut self.limit, usize::MAX)));
        }
    }

    /// Builds the next entries of what is left of a list.
    pub fn more(&mut self) {
        self.limit = self.limit.saturating_mul(2);
    }

    /// Makes the search ready, so that the first letter finds as fast as the others.
    pub fn prepare(&mut self) {
        let at = self.edition();
        let Edition { tree, search, .. } = &mut self.editions[at];
        search.get_or_insert_with(|| Search::new(tree));
    }

    /// The address of the item that a JSON pointer into the shown plan leads to.
    pub fn address_of(&self, pointer: &str, viewer: &str) -> Option<String> {
        let tree = &self.editions[self.edition()].tree;
        let mut found: Option<usize> = None;
        let mut steps = pointer.split('/').skip(1);
        while steps.next() == Some("items") {
            let below = found.map_or(&tree.tops, |at| &tree.nodes[at].below);
            found = Some(*below.get(steps.next()?.parse::<usize>().ok()?)?);
        }
        let item = Some(tree.nodes[found?].item.id.as_str().to_owned());
        Some(State { edition: self.state.edition, item, ..State::default() }.address(viewer))
    }

    /// Which of the plans is shown.
    fn edition(&self) -> usize {
        let last = self.editions.len() - 1;
        self.state.edition.unwrap_or(last).min(last)
    }

    /// What is seen now, part by part.
    pub fn parts(&mut self, frame: &ViewerFrame) -> Vec<Element> {
        let at = self.edition();
        let names: Vec<String> = self.editions.iter().map(Edition::name).collect();
        let terms = fold::terms(&self.state.text);
        let edition = &mut self.editions[at];
        let mut items = filter::chosen(&edition.tree, &self.state);
        if !terms.is_empty() {
            let tree = &edition.tree;
            items = edition.search.get_or_insert_with(|| Search::new(tree)).within(&items, &terms);
        }
        let lang = frame.lang.as_deref().unwrap_or(&edition.tree.front.lang);
        let page = Page {
            tree: &edition.tree,
            words: words(lang),
            own: viewer_words(lang),
            calendar: frame.calendar,
            state: &self.state,
            terms: &terms,
            opened: &self.opened,
            scope: &frame.scope,
            address: &frame.address,
            heading: frame.heading,
            layout: frame.layout,
            limit: self.limit,
        };
        let found = self.state.is_narrowed().then_some(items.len());
        let mut parts = frame::front(&page);
        parts.extend(overview::overview(&page, &edition.overview));
        parts.push(frame::tools(&page, &edition.choices, &names, found));
        parts.extend(frame::views(&page, &edition.views));
        parts.push(Element::classed("div", "keikaku-shown").children(shown(&page, &items)));
        parts.extend(frame::back(&page, page.tree.nodes.len() > MOST_ON_PAPER));
        parts
    }
}

fn editions(plans: Vec<Plan>) -> Vec<Edition> {
    let count = plans.len();
    let edition = |plan| {
        let tree = Tree::new(plan);
        let (choices, views) = (Choices::of(&tree), views::there(&tree, count));
        let overview = Overview::of(&tree);
        Edition { tree, choices, overview, search: None, views }
    };
    plans.into_iter().map(edition).collect()
}

impl Edition {
    /// What the edition is called where there are several.
    fn name(&self) -> String {
        let plan = &self.tree.front;
        plan.edition.as_ref().map_or_else(|| plan.title.clone(), |edition| edition.label.clone())
    }
}

/// The items or the table that the reader asked for.
fn shown(page: &Page, items: &[usize]) -> Vec<Element> {
    if page.tree.nodes.is_empty() {
        return vec![Element::new("p").text(page.own.empty)];
    }
    let is_narrowed = page.state.is_narrowed();
    if is_narrowed && items.is_empty() {
        return vec![Element::classed("p", "keikaku-nothing").text(page.own.nothing_found)];
    }
    match page.state.view {
        View::Outline if is_narrowed => list::items(page, items, Below::Links),
        View::Outline => {
            let passages = facets::passages(page, &page.tree.front.passages);
            let items = list::items(page, &page.tree.tops, Below::Items);
            passages.into_iter().chain(std::iter::once(contents::contents(page))).chain(items).collect()
        }
        // The comparison is put in its place by the page, which fetches it when it is first asked for.
        View::Editions => vec![Element::classed("div", "keikaku-editions")],
        _ => views::table(page, items),
    }
}
