//! The indicators of many items: targets, results and whether they were reached.

use super::grid::{Rows, cell, head};
use crate::draw::Element;
use crate::locale::{Term, views_words};
use crate::model::{FiscalYear, Indicator, Rounding, Value, YearPoint};
use crate::order::once;
use crate::view::viewer::filter::has_year;
use crate::view::viewer::page::Page;

/// So many years at most have a column each.
const MOST_YEARS: usize = 6;

/// The indicators of these items (指標), of the year that was asked for; else of every year, or of the latest
/// that each has a result of where there are too many years for columns.
pub(super) fn indicators(page: &Page, items: &[usize]) -> Vec<Element> {
    let nodes = &page.tree.nodes;
    let asked_for = |at: usize| {
        let is_asked_for =
            |indicator: &&Indicator| page.state.year.is_none_or(|year| has_year(indicator, year));
        nodes[at].item.indicators.iter().filter(is_asked_for)
    };
    let all = items.iter().flat_map(|at| asked_for(*at)).flat_map(|indicator| &indicator.points);
    let years = once(all.map(|point| point.year));
    let columns = match years.len() {
        _ if page.state.year.is_some() => Columns::OneYear,
        0 => Columns::Nothing,
        1..=MOST_YEARS => Columns::Years(years),
        _ => Columns::OneYear,
    };
    let rows_of = |at: usize, most: usize| {
        let rows = asked_for(at).take(most).map(|indicator| row(page, at, indicator, &columns));
        (rows.collect(), asked_for(at).count())
    };
    let words = views_words(page.words.lang());
    let term = |term: Term| page.words.term(term);
    let mut heads: Vec<Element> =
        [words.item, term(Term::Indicator), words.unit, term(Term::Baseline)].map(head).to_vec();
    let year = |year: &FiscalYear| Element::new("th").with("scope", "col").text(page.year(*year));
    match &columns {
        Columns::Nothing => {}
        Columns::OneYear => heads.extend(ONE_YEAR.map(|of| head(term(of)))),
        Columns::Years(years) => heads.extend(years.iter().map(year)),
    }
    Rows::of(page, items, None, &rows_of).table(page, heads)
}

/// What of the years is told.
enum Columns {
    /// Nothing is known of any.
    Nothing,
    /// One year of each indicator.
    OneYear,
    /// A column each.
    Years(Vec<FiscalYear>),
}

/// The columns of one year of each indicator.
const ONE_YEAR: [Term; 5] = [Term::FiscalYear, Term::Target, Term::Actual, Term::Rate, Term::Outcome];

fn row(page: &Page, at: usize, indicator: &Indicator, columns: &Columns) -> Element {
    let words = views_words(page.words.lang());
    let number = indicator.number.iter().flat_map(|number| [number.as_str(), " "]);
    let name: String = number.chain([indicator.title.as_str()]).collect();
    let row = Element::new("tr")
        .child(cell(words.item).child(page.item_link(at)))
        .child(page.write(Element::new("th").with("scope", "row"), &name))
        .child(cell(words.unit).text(indicator.unit.clone().unwrap_or_else(|| words.none.to_owned())))
        .child(baseline(page, indicator));
    let points = indicator.by_year();
    let of_year = |year: &FiscalYear| {
        let point = points.iter().find(|point| point.year == *year);
        let cell = Element::new("td").with("data-label", page.year(*year));
        match point {
            Some(point) => cell.children(figures(page, indicator, point)),
            None => cell.text(words.none),
        }
    };
    match columns {
        Columns::Nothing => row,
        Columns::OneYear => row.children(one_year(page, indicator, &points)),
        Columns::Years(years) => row.children(years.iter().map(of_year)),
    }
}

fn baseline(page: &Page, indicator: &Indicator) -> Element {
    let cell = cell(page.words.term(Term::Baseline));
    match &indicator.baseline {
        Some(baseline) => {
            let value = page.write(cell, &page.words.value(Some(&baseline.value), None));
            value.child(Element::classed("span", "keikaku-of-year").text(page.year(baseline.year)))
        }
        None => cell.text(views_words(page.words.lang()).none),
    }
}

/// Target, result and rate of one year, a line each; what is not there has no line.
fn figures(page: &Page, indicator: &Indicator, point: &YearPoint) -> Vec<Element> {
    let line = |term: Term, text: &str| {
        let line = Element::classed("div", "keikaku-figure").text(page.words.term(term)).text(" ");
        page.write(line, text)
    };
    let value = |value: Option<&Value>| page.words.value(value, None);
    let mut lines = vec![
        line(Term::Target, &value(point.target.as_ref())),
        line(Term::Actual, &value(point.actual.as_ref())),
    ];
    lines.extend(rate(page, indicator, point).map(|rate| line(Term::Rate, &rate)));
    lines.extend(outcome(indicator, point).map(|term| verdict(page, Element::new("div"), term)));
    lines
}

/// The cells of the year that was asked for, else of the latest with a result, else with a target.
fn one_year(page: &Page, indicator: &Indicator, points: &[&YearPoint]) -> [Element; 5] {
    let has = |value: &Option<Value>| value.as_ref().is_some_and(|value| value.figure().is_some());
    let last = |is: &dyn Fn(&YearPoint) -> bool| points.iter().rev().copied().find(|point| is(point));
    let latest = || last(&|point| has(&point.actual)).or_else(|| last(&|point| has(&point.target)));
    let point = match page.state.year {
        Some(year) => last(&|point| point.year == year),
        None => latest().or_else(|| points.last().copied()),
    };
    let year = page.state.year.or(point.map(|point| point.year));
    let none = || views_words(page.words.lang()).none.to_owned();
    let value = |value: Option<&Value>| page.words.value(value, None);
    let [when, target, actual, rated, judged] = ONE_YEAR.map(|term| cell(page.words.term(term)));
    let judged = match point.and_then(|point| outcome(indicator, point)) {
        Some(term) => verdict(page, judged, term),
        None => judged.text(none()),
    };
    [
        when.text(year.map_or_else(none, |year| page.year(year))),
        page.write(target, &value(point.and_then(|point| point.target.as_ref()))),
        page.write(actual, &value(point.and_then(|point| point.actual.as_ref()))),
        rated.text(point.and_then(|point| rate(page, indicator, point)).unwrap_or_else(none)),
        judged,
    ]
}

fn rate(page: &Page, indicator: &Indicator, point: &YearPoint) -> Option<String> {
    let figure = |value: &Option<Value>| Some(value.as_ref()?.figure()?.value);
    let rate = indicator.rate(figure(&point.target)?, figure(&point.actual)?)?;
    Some(page.words.percent(rate, indicator.rounding.unwrap_or(Rounding::USUAL)))
}

/// Whether the target was reached; of an estimate nobody knows.
fn outcome(indicator: &Indicator, point: &YearPoint) -> Option<Term> {
    let actual = point.actual.as_ref()?.figure().filter(|actual| !actual.is_tentative())?;
    let target = point.target.as_ref()?.figure()?;
    indicator.missed(target.value, actual.value).map(Term::outcome)
}

/// The outcome by shape and word.
fn verdict(page: &Page, element: Element, term: Term) -> Element {
    element.text(if term == Term::Missed { "▼" } else { "○" }).text(page.words.term(term))
}
