//! The trend of one indicator below the table, in a sentence and drawn.

use crate::chart::{self, Layout, Options};
use crate::draw::Element;
use crate::model::{Indicator, Item, Plan, Value, YearPoint};
use crate::view::viewer::page::Page;

/// How far an item stands in from the one above it, in em, and down to which level, as in the style sheet.
const INDENT: f64 = 0.75;
const DEEPEST_INDENT: usize = 3;

/// The trend (推移) of an indicator of an item so many levels below the top; none where no year has a number.
pub(super) fn trend(page: &Page, indicator: &Indicator, depth: usize) -> Option<Element> {
    let is_number = |value: &Option<Value>| value.as_ref().is_some_and(|value| value.figure().is_some());
    let has_number =
        |point: &YearPoint| [&point.target, &point.actual, &point.value].into_iter().any(is_number);
    if !indicator.points.iter().any(has_number) {
        return None;
    }
    let mut item = Item::new(indicator.id.clone(), "");
    item.indicators.push(indicator.clone());
    let mut plan = Plan::new("");
    plan.items.push(item);
    let lang = Some(page.words.lang().to_owned());
    let chart = chart::trend(&plan, &Options { lang, calendar: page.calendar, ..Options::default() }).ok()?;
    let id = |part: &str| [page.scope, "-trend-", indicator.id.as_str(), part].concat();
    let (name, said) = (id(""), id("-said"));
    // The outermost item stands in on both sides, and has a frame.
    let indent = (depth.min(DEEPEST_INDENT) + 2) as f64 * INDENT * page.layout.font + 2.0;
    let layout = Layout { width: page.layout.width - indent, ..page.layout };
    let drawing = chart.drawing(layout, &name, &said);
    let key = |entry: &chart::KeyEntry| {
        Element::new("li").child(entry.swatch.clone()).text(" ").text(entry.text.clone())
    };
    let key = Element::classed("ul", "keikaku-key").children(chart.key.iter().map(key));
    Some(
        Element::classed("figure", "keikaku-trend")
            .child(Element::new("figcaption").with("id", name).text(chart.title))
            .child(Element::new("p").with("id", said).text(chart.message))
            .child(drawing)
            .child(key),
    )
}
