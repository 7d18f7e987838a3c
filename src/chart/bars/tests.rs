use super::*;
use crate::draw::{Node, text};

/// A rectangle: left, top, right, bottom.
type Place = (f64, f64, f64, f64);

fn number(element: &Element, name: &str) -> f64 {
    element.attribute(name).unwrap().parse().unwrap()
}

/// A bar as a part of a path: `2 3H40V8H2Z`.
fn bar(part: &str) -> Option<Place> {
    let corner = |text: &str| text.trim().parse::<f64>().unwrap();
    let (first, second) = part.strip_suffix('Z')?.split_once('H')?;
    let ((left, top), (right, rest)) = (first.split_once(' ')?, second.split_once('V')?);
    let (bottom, _) = rest.split_once('H')?;
    let ((left, right), (top, bottom)) = ((corner(left), corner(right)), (corner(top), corner(bottom)));
    Some((left.min(right), top.min(bottom), left.max(right), top.max(bottom)))
}

/// Where every text and every bar of a drawing stands.
fn places(element: &Element, font: f64, anchor: &str, texts: &mut Vec<Place>, bars: &mut Vec<Place>) {
    let anchor = element.attribute("text-anchor").unwrap_or(anchor);
    if element.name() == "text" {
        let Node::Text(line) = &element.nodes()[0] else { panic!("a label without text") };
        let (x, y, wide) = (number(element, "x"), number(element, "y"), text::width(line) * font);
        let left = if anchor == "middle" { x - wide / 2.0 } else { x };
        texts.push((left, y - 0.8 * font, left + wide, y + 0.15 * font));
    }
    if element.name() == "path" {
        bars.extend(element.attribute("d").unwrap().split('M').filter_map(bar));
    }
    for node in element.nodes() {
        if let Node::Element(child) = node {
            places(child, font, anchor, texts, bars);
        }
    }
}

fn overlap(a: Place, b: Place) -> bool {
    a.0 + 1.0 < b.2 && b.0 + 1.0 < a.2 && a.1 + 1.0 < b.3 && b.1 + 1.0 < a.3
}

fn row(at: usize, bar: Option<Bar>) -> Row {
    let name = if at.is_multiple_of(7) {
        "長い名前の指標".repeat(43)
    } else {
        "まちづくりセンター数".to_owned()
    };
    let figures = ["83.3％", "▼未達", "1,234,567/2,345,678箇所", "2018年度"];
    Row {
        heading: (at.is_multiple_of(10)).then(|| "1 地域活動の担い手を育む仕組みづくり".repeat(3)),
        name,
        figures: figures.map(|figure| figure.to_owned().into()).to_vec(),
        bar,
    }
}

fn forty() -> Bars {
    let bar = |at: usize| Bar {
        value: at as f64 * 30.0 - 250.0,
        is_tentative: at.is_multiple_of(5),
        target: Some(100.0),
    };
    let rows = (0..40).map(|at| row(at, (!at.is_multiple_of(6)).then(|| bar(at)))).collect();
    Bars { rows, limits: Some((-100.0, 200.0)), over_target: Some("100％") }
}

#[test]
fn nothing_overlaps_or_leaves_the_drawing_in_any_place() {
    for (width, font) in
        [(288.0, 16.0), (479.0, 16.0), (480.0, 16.0), (720.0, 16.0), (1600.0, 20.0), (320.0, 32.0)]
    {
        let drawn = forty().draw(Element::new("svg"), Layout { width, font });
        let (height, mut texts, mut bars) = (number(&drawn, "height"), Vec::new(), Vec::new());
        places(&drawn, font, "start", &mut texts, &mut bars);
        assert!(texts.len() > 100 && bars.len() > 30);
        let all: Vec<Place> = texts.iter().chain(&bars).copied().collect();
        for &(left, top, right, bottom) in &all {
            let inside = left >= 0.0 && top >= 0.0 && right <= width + 1.0 && bottom <= height;
            assert!(inside, "{width}: {left} {top} {right} {bottom} of {height}");
        }
        for (at, a) in texts.iter().enumerate() {
            let others = texts[at + 1..].iter().chain(&bars);
            let hit = others.copied().find(|b| overlap(*a, *b));
            assert_eq!(hit, None, "{width}: {a:?}");
        }
    }
}

#[test]
fn a_place_too_small_for_anything_is_no_panic() {
    for (width, font) in [(120.0, 200.0), (120.0, 6.0)] {
        assert!(!forty().draw(Element::new("svg"), Layout { width, font }).nodes().is_empty());
    }
}

#[test]
fn a_bar_beyond_the_limit_is_cut_and_the_key_says_so() {
    let bars = |value: f64| Bars {
        rows: vec![row(1, Some(Bar { value, is_tentative: false, target: None }))],
        limits: Some((-100.0, 200.0)),
        over_target: None,
    };
    let markup = |value: f64| bars(value).draw(Element::new("svg"), Layout::default()).to_markup();
    assert!(markup(900.0).contains("keikaku-break") && bars(900.0).is_cut());
    assert!(markup(-900.0).contains("keikaku-break") && bars(-900.0).is_cut());
    assert!(!markup(200.0).contains("keikaku-break") && !bars(200.0).is_cut());
}

#[test]
fn a_row_without_a_figure_has_no_bar_while_zero_has_its_line() {
    let bars = |bar: Option<Bar>| Bars { rows: vec![row(1, bar)], limits: None, over_target: None };
    let markup = |bar| bars(bar).draw(Element::new("svg"), Layout::default()).to_markup();
    assert!(!markup(None).contains("keikaku-zero"));
    assert!(markup(Some(Bar { value: 0.0, is_tentative: false, target: None })).contains("keikaku-zero"));
}

#[test]
fn where_bars_go_both_ways_the_line_they_begin_at_stands_out() {
    let height = |value: f64| {
        let bar = Bar { value, is_tentative: false, target: Some(100.0) };
        let bars = Bars { rows: vec![row(1, Some(bar))], limits: None, over_target: None };
        let markup = bars.draw(Element::new("svg"), Layout::default()).to_markup();
        let (_, zero) = markup.split_once("keikaku-zero").unwrap();
        let (_, path) = zero.split_once("d=\"M").unwrap();
        let path = path.split('"').next().unwrap();
        let numbers: Vec<f64> = path.split([' ', 'L']).map(|number| number.parse().unwrap()).collect();
        (numbers[3] - numbers[1]).abs()
    };
    assert!(height(-20.0) > height(20.0) + 4.0);
}
