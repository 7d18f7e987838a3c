//! The indicators of many items: targets, results and whether they were reached.

use super::grid::{Rows, cell, head};
use crate::draw::Element;
use crate::locale::{Term, assumed_note, views_words};
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
    let told: Vec<&Indicator> = items.iter().flat_map(|at| asked_for(*at)).collect();
    let columns = Columns::of(page, &told);
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
        Columns::OneYear(terms) => heads.extend(terms.iter().map(|of| head(term(*of)))),
        Columns::Years(years) => heads.extend(years.iter().map(year)),
    }
    let assumed = told.iter().filter(|indicator| indicator.is_judged_by_targets()).count();
    let note = assumed_note(assumed, page.words).map(|said| Element::new("p").text(said));
    Rows::of(page, items, None, &rows_of).table(page, heads).into_iter().chain(note).collect()
}

/// What of the years is told.
enum Columns {
    /// Nothing is known of any.
    Nothing,
    /// One year of each indicator: these cells.
    OneYear(Vec<Term>),
    /// A column each.
    Years(Vec<FiscalYear>),
}

impl Columns {
    fn of(page: &Page, told: &[&Indicator]) -> Columns {
        let all = || told.iter().flat_map(|indicator| &indicator.points);
        let years = once(all().map(|point| point.year));
        let has_values = all().any(|point| point.value.is_some());
        let terms = ONE_YEAR.into_iter().filter(|term| *term != Term::Value || has_values);
        let one_year = Columns::OneYear(terms.collect());
        match years.len() {
            _ if page.state.year.is_some() => one_year,
            0 => Columns::Nothing,
            1..=MOST_YEARS => Columns::Years(years),
            _ => one_year,
        }
    }
}

/// The columns of one year of each indicator; that of values only where there are any.
const ONE_YEAR: [Term; 6] =
    [Term::FiscalYear, Term::Target, Term::Actual, Term::Value, Term::Rate, Term::Outcome];

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
        Columns::OneYear(terms) => row.children(one_year(page, indicator, &points, terms)),
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

/// Target, result and rate of one year, a line each. Beside a figure that nobody calls either, what is not there has
/// no line.
fn figures(page: &Page, indicator: &Indicator, point: &YearPoint) -> Vec<Element> {
    let line = |term: Term, text: &str| {
        let line = Element::classed("div", "keikaku-figure").text(page.words.term(term)).text(" ");
        page.write(line, text)
    };
    let value = |value: Option<&Value>| page.words.value(value, None);
    let is_told = |found: &Option<Value>| found.is_some() || point.value.is_none();
    let both = [(Term::Target, &point.target), (Term::Actual, &point.actual)];
    let told = both.into_iter().filter(|(_, found)| is_told(found));
    let known = point.value.as_ref().map(|known| line(Term::Value, &value(Some(known))));
    let mut lines: Vec<Element> = told.map(|(term, found)| line(term, &value(found.as_ref()))).collect();
    lines.extend(known);
    lines.extend(rate(page, indicator, point).map(|rate| line(Term::Rate, &rate)));
    lines.extend(outcome(indicator, point).map(|term| verdict(page, Element::new("div"), term)));
    lines
}

/// The cells of the year that was asked for, else of the latest with a result, else with a figure that may be one,
/// else with a target.
fn one_year(page: &Page, indicator: &Indicator, points: &[&YearPoint], terms: &[Term]) -> Vec<Element> {
    let has = |value: &Option<Value>| value.as_ref().is_some_and(|value| value.figure().is_some());
    let last = |is: &dyn Fn(&YearPoint) -> bool| points.iter().rev().copied().find(|point| is(point));
    let latest = || {
        let known = last(&|point| has(&point.actual)).or_else(|| last(&|point| has(&point.value)));
        known.or_else(|| last(&|point| has(&point.target)))
    };
    let point = match page.state.year {
        Some(year) => last(&|point| point.year == year),
        None => latest().or_else(|| points.last().copied()),
    };
    terms.iter().map(|term| of_one_year(page, indicator, point, *term)).collect()
}

/// What is said in one cell of the year of an indicator.
fn of_one_year(page: &Page, indicator: &Indicator, point: Option<&YearPoint>, term: Term) -> Element {
    let none = || views_words(page.words.lang()).none.to_owned();
    let (cell, figure) = (cell(page.words.term(term)), |value: Option<&Value>| page.words.value(value, None));
    let text = match term {
        Term::Target => figure(point.and_then(|point| point.target.as_ref())),
        Term::Actual => figure(point.and_then(|point| point.actual.as_ref())),
        Term::Value => {
            point.and_then(|point| point.value.as_ref()).map_or_else(none, |known| figure(Some(known)))
        }
        Term::Rate => point.and_then(|point| rate(page, indicator, point)).unwrap_or_else(none),
        Term::Outcome => match point.and_then(|point| outcome(indicator, point)) {
            Some(term) => return verdict(page, cell, term),
            None => none(),
        },
        _ => {
            let year = page.state.year.or(point.map(|point| point.year));
            year.map_or_else(none, |year| page.year(year))
        }
    };
    // What is found by searching is marked: a rate or a year is not searched.
    if matches!(term, Term::Target | Term::Actual | Term::Value) {
        page.write(cell, &text)
    } else {
        cell.text(text)
    }
}

fn rate(page: &Page, indicator: &Indicator, point: &YearPoint) -> Option<String> {
    let figure = |value: &Option<Value>| Some(value.as_ref()?.figure()?.value);
    let rate = indicator.judge().rate(figure(&point.target)?, figure(&point.actual)?)?;
    Some(page.words.percent(rate, indicator.rounding.unwrap_or(Rounding::USUAL)))
}

/// Whether the target was reached; of an estimate nobody knows.
fn outcome(indicator: &Indicator, point: &YearPoint) -> Option<Term> {
    let actual = point.actual.as_ref()?.figure().filter(|actual| !actual.is_tentative())?;
    let target = point.target.as_ref()?.figure()?;
    indicator.judge().missed(target.value, actual.value).map(Term::outcome)
}

/// The outcome by shape and word.
fn verdict(page: &Page, element: Element, term: Term) -> Element {
    element.text(if term == Term::Missed { "▼" } else { "○" }).text(page.words.term(term))
}
