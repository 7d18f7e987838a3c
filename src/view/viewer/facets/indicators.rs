//! What an item is measured by.

mod table;
mod trend;

use super::sheet::heading;
use crate::draw::Element;
use crate::locale::{FacetWords, facet_words};
use crate::model::{Facet, Formula, Indicator};
use crate::view::viewer::page::Page;

/// The indicators (指標) of an item: their figures in one table and the trend of each, or a list of their names
/// where none has figures.
pub(super) fn indicators(page: &Page, at: usize) -> Option<Element> {
    let node = &page.tree.nodes[at];
    let indicators = node.item.indicators.as_slice();
    if indicators.is_empty() {
        return None;
    }
    let own = facet_words(page.words.lang());
    let name = heading(&node.item, Facet::Indicators, own.indicators);
    let is_bare = |indicator: &Indicator| {
        indicator.points.is_empty() && indicator.baseline.is_none() && indicator.final_goal.is_none()
    };
    if indicators.iter().all(is_bare) {
        return Some(list(page, name, indicators, own));
    }
    let trends = indicators.iter().filter_map(|indicator| trend::trend(page, indicator, node.depth));
    Some(table::table(page, name, indicators, own).children(trends))
}

/// The names of indicators that have nothing else.
fn list(page: &Page, name: String, indicators: &[Indicator], own: &FacetWords) -> Element {
    let entry = |indicator: &Indicator| {
        let entry = title(page, Element::new("li"), indicator);
        let about = about(indicator, own).join(own.between);
        if about.is_empty() { entry } else { entry.text(" ").child(Element::new("small").text(about)) }
    };
    // A list of numbers as printed needs none of its own, nor a bullet.
    let class = if indicators.iter().all(|indicator| indicator.number.is_some()) {
        "keikaku-numbered"
    } else {
        "keikaku-points"
    };
    Element::classed("div", "keikaku-facet keikaku-indicators")
        .child(Element::classed("p", "keikaku-facet-name").text(name))
        .child(Element::classed("ul", class).children(indicators.iter().map(entry)))
}

/// Number and title.
fn title(page: &Page, element: Element, indicator: &Indicator) -> Element {
    let element = match &indicator.number {
        Some(number) => page.write(element, number).text(" "),
        None => element,
    };
    page.write(element, &indicator.title)
}

/// What the figures of an indicator are, word by word.
fn about(indicator: &Indicator, own: &FacetWords) -> Vec<String> {
    let unit = indicator.unit.as_ref().map(|unit| (own.unit)(unit));
    let words = [
        indicator.kind.map(own.kind),
        indicator.counting.map(own.counting),
        indicator.better.map(own.better),
        (indicator.formula == Formula::FromBaseline).then_some(own.from_baseline),
    ];
    let words = words.into_iter().flatten().map(str::to_owned);
    unit.into_iter()
        .chain(words)
        .chain(assumed(indicator, own))
        .chain(indicator.rounding.map(own.rounding))
        .collect()
}

/// Which direction was taken to be better, where results were judged by that.
fn assumed(indicator: &Indicator, own: &FacetWords) -> Option<String> {
    let direction = indicator.direction().filter(|_| indicator.is_judged_by_targets())?;
    Some([(own.better)(direction.better), own.by_targets].concat())
}
