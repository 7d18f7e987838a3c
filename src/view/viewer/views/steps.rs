//! The steps: what supports each, what was planned in which year, and what came of it.

use super::grid::{Rows, cell, head};
use super::has;
use crate::draw::Element;
use crate::locale::{timing, views_words};
use crate::model::{Item, Point, Support, Work};
use crate::order::once;
use crate::view::viewer::page::Page;
use crate::view::viewer::state::View;

/// The supports and the work of these items. Of what stands beside steps that have some, one that has none is
/// there too, and says so.
pub(super) fn steps(page: &Page, items: &[usize]) -> Vec<Element> {
    let words = views_words(page.words.lang());
    let nodes = &page.tree.nodes;
    let depths = once(nodes.iter().filter(|node| has(&node.item, View::Steps)).map(|node| node.depth));
    let rows_of = |at: usize, most: usize| {
        let node = &nodes[at];
        let is_empty_step = node.below.is_empty() && depths.contains(&node.depth);
        rows(page, &node.item, is_empty_step, most)
    };
    let heads = [words.when, words.support, words.summary, words.results];
    Rows::of(page, items, Some(4), &rows_of).table(page, heads.map(head).to_vec())
}

fn rows(page: &Page, item: &Item, is_step: bool, most: usize) -> (Vec<Element>, usize) {
    if is_step && !has(item, View::Steps) {
        let nothing = Element::new("td").at("colspan", 4).text(views_words(page.words.lang()).nothing);
        return (std::iter::once(Element::new("tr").child(nothing)).take(most).collect(), 1);
    }
    let year = page.state.year;
    let when = |support: &Support| support.timing.as_ref().and_then(|timing| timing.year);
    let is_asked_for = |support: &&Support| year.is_none() || when(support) == year;
    let supports: Vec<&Support> = item.supports.iter().filter(is_asked_for).collect();
    let works = || item.work.iter().filter(|work| year.is_none_or(|year| work.year == year));
    let all = supports.len() + works().count();
    let supports = supports.iter().map(|one| support(page, one));
    (supports.chain(works().map(|one| work(page, one))).take(most).collect(), all)
}

fn support(page: &Page, support: &Support) -> Element {
    let words = views_words(page.words.lang());
    let when = support.timing.as_ref().map(|when| timing(when, page.words, page.calendar));
    let text = |name, text: Option<&str>| match text {
        Some(text) => page.write(cell(name), text),
        None => cell(name).text(words.nothing),
    };
    Element::new("tr")
        .child(text(words.when, when.as_deref()))
        .child(page.write(Element::new("th").with("scope", "row"), &support.title))
        .child(text(words.summary, support.summary.as_deref()))
        .child(points(page, cell(words.results), &support.results))
}

fn work(page: &Page, work: &Work) -> Element {
    let words = views_words(page.words.lang());
    Element::new("tr")
        .child(Element::new("th").with("scope", "row").text(page.year(work.year)))
        .child(points(page, cell(words.planned).at("colspan", 2), &work.planned))
        .child(points(page, cell(words.results), &work.done))
}

fn points(page: &Page, cell: Element, points: &[Point]) -> Element {
    if points.is_empty() {
        return cell.text(views_words(page.words.lang()).nothing);
    }
    page.points(cell, points)
}
