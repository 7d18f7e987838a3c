//! What a reader finds in the tree of a viewer.

use keikaku::chart::Layout;
use keikaku::draw::{Element, Node};
use keikaku::locale::Calendar;
use keikaku::model::Plan;
use keikaku::read::plan_json;
use keikaku::view::{Viewer, ViewerFrame};

/// The viewer of a plan with everything open.
pub(crate) fn everything(plan: Plan, lang: &str) -> Vec<Element> {
    let mut viewer = Viewer::new(vec![plan]);
    viewer.set_paper(true);
    viewer.parts(&ViewerFrame {
        scope: "keikaku-1".to_owned(),
        address: "keikaku-viewer".to_owned(),
        heading: 2,
        lang: Some(lang.to_owned()),
        calendar: Calendar::Both,
        layout: Layout::default(),
    })
}

/// The facet of this class of a plan whose only item is written as JSON, with more about the plan.
pub(crate) fn facet(class: &str, plan: &str, item: &str) -> Element {
    facet_in("ja", class, plan, item)
}

/// The same in another language.
pub(crate) fn facet_in(lang: &str, class: &str, plan: &str, item: &str) -> Element {
    let json = format!(
        r#"{{"keikaku": 1, "title": "計画", "publisher": {{"name": "市"}}, {plan}
            "items": [{{"id": "x", "title": "項目", {item}}}]}}"#
    );
    let parts = everything(plan_json(&json).unwrap().plan, lang);
    let is_wanted = |element: &&Element| {
        element.attribute("class").is_some_and(|classes| classes.split(' ').any(|found| found == class))
    };
    parts.iter().flat_map(elements).find(is_wanted).unwrap_or_else(|| panic!("no {class}")).clone()
}

/// The element and all that are in it.
pub(crate) fn elements(element: &Element) -> Vec<&Element> {
    let children = element.nodes().iter().filter_map(|node| match node {
        Node::Element(child) => Some(child),
        Node::Text(_) => None,
    });
    std::iter::once(element).chain(children.flat_map(elements)).collect()
}

/// The elements of this name.
pub(crate) fn all<'e>(element: &'e Element, name: &str) -> Vec<&'e Element> {
    elements(element).into_iter().filter(|element| element.name() == name).collect()
}

/// The text of an element; what is drawn is not read.
pub(crate) fn text(element: &Element) -> String {
    if element.name() == "svg" {
        return String::new();
    }
    let node = |node: &Node| match node {
        Node::Element(child) => text(child),
        Node::Text(text) => text.to_string(),
    };
    element.nodes().iter().map(node).collect()
}

/// The rows of a table, each with the text of its cells.
pub(crate) fn rows(table: &Element) -> Vec<Vec<String>> {
    let is_cell = |element: &&Element| ["th", "td"].contains(&element.name());
    let cells = |row: &Element| elements(row).into_iter().filter(is_cell).map(text).collect();
    all(table, "tr").into_iter().map(cells).collect()
}

/// How many columns each row of a table fills, cells from rows above counted in.
pub(crate) fn widths(table: &Element) -> Vec<usize> {
    let number = |cell: &Element, name| cell.attribute(name).map_or(1, |value| value.parse().unwrap());
    let rows = all(table, "tr");
    let mut widths = vec![0; rows.len()];
    for (at, row) in rows.iter().enumerate() {
        for cell in elements(row).into_iter().filter(|cell| ["th", "td"].contains(&cell.name())) {
            let (columns, down): (usize, usize) = (number(cell, "colspan"), number(cell, "rowspan"));
            widths[at..at + down].iter_mut().for_each(|width| *width += columns);
        }
    }
    widths
}
