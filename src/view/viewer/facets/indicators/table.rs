//! The figures of all indicators of an item, as on the printed sheet: before, each year, the final goal.

use super::super::sheet::region;
use super::{about, title};
use crate::draw::Element;
use crate::locale::{FacetWords, Term};
use crate::model::{FinalGoal, FiscalYear, Indicator, Judge, Rate, Rounding, Value, YearPoint};
use crate::view::viewer::cells::{across, beside, column, row_head};
use crate::view::viewer::page::Page;

/// What is said of an indicator in one year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Target,
    Actual,
    Value,
    Rate,
    Note,
}

/// A year and its columns.
struct Year {
    year: FiscalYear,
    parts: Vec<Part>,
}

/// What is written of an indicator beside its years, with what stands above it.
struct Side<'p> {
    head: String,
    /// Whether the years of the entries differ, so that each says its own.
    is_mixed: bool,
    entry: fn(&'p Indicator) -> Option<Entry<'p>>,
}

/// The figure before the plan, or the final goal.
type Entry<'p> = (Option<FiscalYear>, &'p Value);

/// The table of these indicators, of which one at least has something.
pub(super) fn table(page: &Page, name: String, indicators: &[Indicator], own: &FacetWords) -> Element {
    let years = years(indicators);
    let has_about = indicators.iter().any(|indicator| !about(indicator, own).is_empty());
    let first = side(page, indicators, page.words.term(Term::Baseline), |indicator| {
        indicator.baseline.as_ref().map(|baseline| (Some(baseline.year), &baseline.value))
    });
    let last = side(page, indicators, own.final_goal, |indicator| {
        indicator.final_goal.as_ref().map(|FinalGoal { year, value }| (*year, value))
    });
    let mut head =
        Head { is_double: !years.is_empty(), first: Element::new("tr"), second: Element::new("tr") };
    head.one(own.indicators.to_owned());
    if has_about {
        head.one(own.about.to_owned());
    }
    if let Some(side) = &first {
        head.one(side.head.clone());
    }
    for year in &years {
        head.year(page, year, own);
    }
    if let Some(side) = &last {
        head.one(side.head.clone());
    }
    let row = |(indicator, judge)| {
        let mut row = Element::new("tr").child(title(page, row_head(), indicator));
        if has_about {
            let about = about(indicator, own).join(own.between);
            row.push(Element::new("td").with("data-label", own.about).text(about));
        }
        row.children(first.iter().map(|side| side.cell(page, indicator, own)))
            .children(years.iter().flat_map(|year| {
                let judged = (indicator, &judge);
                year.parts.iter().map(move |part| cell(page, judged, year.year, *part, own))
            }))
            .children(last.iter().map(|side| side.cell(page, indicator, own)))
    };
    let body = Element::new("tbody")
        .children(indicators.iter().map(|indicator| (indicator, indicator.judge())).map(row));
    region("keikaku-facet keikaku-indicators", name, head.rows(), body)
}

/// The rows above the figures: one, or two where years have columns.
struct Head {
    is_double: bool,
    first: Element,
    second: Element,
}

impl Head {
    fn one(&mut self, text: String) {
        let head = column(text);
        self.first.push(beside(head, if self.is_double { 2 } else { 1 }));
    }

    fn year(&mut self, page: &Page, year: &Year, own: &FacetWords) {
        let head = across(Element::new("th").with("scope", "colgroup"), year.parts.len());
        self.first.push(head.text(page.year(year.year)));
        for part in &year.parts {
            self.second.push(column(part.name(page, own).to_owned()));
        }
    }

    fn rows(self) -> Element {
        Element::new("thead").child(self.first).children(self.is_double.then_some(self.second))
    }
}

impl Part {
    fn name(self, page: &Page, own: &FacetWords) -> &'static str {
        match self {
            Part::Target => page.words.term(Term::Target),
            Part::Actual => page.words.term(Term::Actual),
            Part::Value => page.words.term(Term::Value),
            Part::Rate => page.words.term(Term::Rate),
            Part::Note => own.note,
        }
    }
}

/// Every year that any indicator speaks of, in order of time, with the columns that it needs: targets where
/// there are any at all, as on paper; results, unless there are only figures that nobody calls so; the rest where
/// something stands in them.
fn years(indicators: &[Indicator]) -> Vec<Year> {
    let judged: Vec<_> = indicators.iter().map(|indicator| (indicator.judge(), &indicator.points)).collect();
    let all = || judged.iter().flat_map(|(judge, points)| points.iter().map(move |point| (judge, point)));
    let has_target = |point: &YearPoint| point.target.is_some() || !point.former_targets.is_empty();
    let has_targets = all().any(|(_, point)| has_target(point));
    let mut years: Vec<FiscalYear> = Vec::new();
    for (_, point) in all() {
        if let Err(at) = years.binary_search(&point.year) {
            years.insert(at, point.year);
        }
    }
    let parts = |year| {
        let of_year = || all().filter(move |(_, point)| point.year == year);
        let has_rate = of_year().any(|(judge, point)| {
            point.published_rate.is_some() || outcome(judge, point).is_some_and(|it| it != (None, None))
        });
        let has_value = of_year().any(|(_, point)| point.value.is_some());
        let has_actual = !has_value || of_year().any(|(_, point)| point.actual.is_some());
        let has_note = of_year().any(|(_, point)| point.note.is_some());
        let is_there = [
            (has_targets, Part::Target),
            (has_actual, Part::Actual),
            (has_value, Part::Value),
            (has_rate, Part::Rate),
            (has_note, Part::Note),
        ];
        is_there.into_iter().filter(|(is, _)| *is).map(|(_, part)| part).collect()
    };
    years.into_iter().map(|year| Year { year, parts: parts(year) }).collect()
}

/// The achievement rate and whether the target was missed, as far as they can be said.
fn outcome(judge: &Judge, point: &YearPoint) -> Option<(Option<Rate>, Option<bool>)> {
    let target = point.target.as_ref()?.figure()?;
    let actual = point.actual.as_ref()?.figure()?;
    let rate = judge.rate(target.value, actual.value);
    // An estimate is no outcome yet.
    let is_settled = !actual.is_tentative();
    Some((rate, judge.missed(target.value, actual.value).filter(|_| is_settled)))
}

/// What is said of an indicator in one year; of a year that is printed twice, both.
fn cell(
    page: &Page,
    (indicator, judge): (&Indicator, &Judge),
    year: FiscalYear,
    part: Part,
    own: &FacetWords,
) -> Element {
    let label = [&page.year(year), " ", part.name(page, own)].concat();
    let mut cell = Element::classed("td", "keikaku-amount").with("data-label", label);
    let mut is_empty = true;
    for point in indicator.points.iter().filter(|point| point.year == year) {
        if !is_empty {
            cell = cell.text(own.between);
        }
        is_empty = false;
        cell = match part {
            Part::Target => former(page, value(page, cell, point.target.as_ref(), own), point, own),
            Part::Actual => value(page, cell, point.actual.as_ref(), own),
            Part::Value => match &point.value {
                Some(known) => value(page, cell, Some(known), own),
                None => cell,
            },
            Part::Rate => rate(page, cell, (indicator, judge), point, own),
            Part::Note => page.write(cell, point.note.as_deref().unwrap_or_default()),
        };
    }
    let is_figure = matches!(part, Part::Target | Part::Actual);
    if is_empty && is_figure { value(page, cell, None, own) } else { cell }
}

/// A value, and how it is printed where that says more.
fn value(page: &Page, cell: Element, value: Option<&Value>, own: &FacetWords) -> Element {
    let text = page.words.value(value, None);
    let printed = value.and_then(Value::figure).and_then(|figure| figure.text.as_ref());
    let cell = page.write(cell, &text);
    match printed.filter(|printed| **printed != text) {
        Some(printed) => remark(cell, (own.printed)(printed)),
        None => cell,
    }
}

fn remark(cell: Element, text: String) -> Element {
    cell.text(" ").child(Element::new("small").text(text))
}

/// The targets that stood here before.
fn former(page: &Page, cell: Element, point: &YearPoint, own: &FacetWords) -> Element {
    point.former_targets.iter().fold(cell, |cell, former| {
        let value = page.words.value(Some(&former.value), None);
        remark(cell, (own.former)(&value, former.edition.as_deref()))
    })
}

/// The rate as we compute it, whether the target was missed, and the rate as it was published.
fn rate(
    page: &Page,
    cell: Element,
    (indicator, judge): (&Indicator, &Judge),
    point: &YearPoint,
    own: &FacetWords,
) -> Element {
    let (rate, missed) = outcome(judge, point).unwrap_or_default();
    let rounding = indicator.rounding.unwrap_or(Rounding::USUAL);
    let rate = rate.map(|rate| page.words.percent(rate, rounding));
    let mut cell = cell.text(rate.unwrap_or_default());
    if let Some(missed) = missed {
        let class = if missed { "keikaku-outcome keikaku-missed" } else { "keikaku-outcome" };
        let word = page.words.term(Term::outcome(missed));
        cell = cell.text(" ").child(Element::classed("span", class).text(word));
    }
    match &point.published_rate {
        Some(published) => remark(cell, (own.published)(published)),
        None => cell,
    }
}

/// The column for what stands before or after the years; none where no indicator has it.
fn side<'p>(
    page: &Page,
    indicators: &'p [Indicator],
    name: &'static str,
    entry: fn(&'p Indicator) -> Option<Entry<'p>>,
) -> Option<Side<'p>> {
    let mut years = indicators.iter().filter_map(entry).map(|(year, _)| year);
    let first = years.next()?;
    let is_mixed = years.any(|year| year != first);
    let year = first.filter(|_| !is_mixed).map(|year| page.year(year));
    let head = year.map_or_else(|| name.to_owned(), |year| [name, " ", &year].concat());
    Some(Side { head, is_mixed, entry })
}

impl<'p> Side<'p> {
    fn cell(&self, page: &Page, indicator: &'p Indicator, own: &FacetWords) -> Element {
        let cell = Element::classed("td", "keikaku-amount").with("data-label", self.head.clone());
        let entry = (self.entry)(indicator);
        let cell = value(page, cell, entry.map(|(_, value)| value), own);
        match entry.and_then(|(year, _)| year).filter(|_| self.is_mixed) {
            Some(year) => remark(cell, page.year(year)),
            None => cell,
        }
    }
}
