//! One indicator over several plans (計画の比較): a bar for each plan, the longest first.

mod choice;
#[cfg(test)]
mod tests;

use super::bars::{Bar, Bars, Row};
use super::marks::{OF_ACTUAL, OF_BOTH, OF_TARGET};
use super::years::years_with;
use super::{Chart, Options, Table, only, words_for};
use crate::draw::text::Piece;
use crate::error::Error;
use crate::locale::{
    Calendar, CompareFacts, CompareTerm, Extreme, Lack, Term, Words, compare_message, compare_term,
    compare_title, lack, other_titles, plain_amount,
};
use crate::model::{Figure, FiscalYear, Indicator, Plan, Value, YearPoint};
use choice::{in_plan, names, reference, shared};

/// Sorted bars of the latest year in which most plans have a settled result; plans without one come last and
/// say so. One plan alone is shown only where its indicator is asked for.
pub(super) fn make(plans: &[&Plan], options: &Options) -> Result<Chart, Error> {
    let nothing = Error::NothingToShow { kind: "compare" };
    let first = only(plans)?;
    let (wanted, is_named) = reference(plans, options)?.ok_or_else(|| nothing.clone())?;
    let indicators: Vec<_> = plans.iter().map(|plan| in_plan(plan, wanted)).collect();
    if plans.len() < 2 && !is_named {
        return Err(nothing);
    }
    let comparable = indicators.iter().flatten().copied().filter(|indicator| indicator.unit == wanted.unit);
    let comparable: Vec<&Indicator> = comparable.collect();
    let range = options.years(years_with(&comparable, |point| result(point).is_some()))?;
    let year = year(&comparable, options).ok_or(nothing)?;
    let words = words_for(first, options);
    // Both names of the year would be longer than the rest of a title.
    let calendar = if options.calendar == Calendar::Era { Calendar::Era } else { Calendar::Western };
    let year_name = words.year(year, calendar);
    let names = names(plans);
    let pairs = names.into_iter().zip(indicators);
    let mut entries: Vec<Entry> =
        pairs.map(|(name, indicator)| entry(name, indicator, wanted, year)).collect();
    // Stable: plans with the same figure stay in the order in which they were given.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.actual().map(|figure| figure.value)));
    let facts = facts(&entries, wanted, year, words);
    let bars = bars(&entries, &year_name, words);
    let title = compare_title(&facts.title, &year_name, words);
    Ok(Chart {
        message: compare_message(&facts, words),
        years: Vec::new(),
        first: 0,
        range,
        names_years: true,
        key: bars.key(words.term(Term::Actual), words.term(Term::Target), "", words),
        table: table(&entries, &title, &year_name, words),
        notes: called_otherwise(&entries, wanted, words).into_iter().collect(),
        title,
        words,
        shown: Some(wanted.id.clone()),
        choices: shared(plans),
        picture: Box::new(bars),
    })
}

/// A plan and what it has of the indicator.
struct Entry<'p> {
    name: String,
    indicator: Option<&'p Indicator>,
    /// The year that is shown.
    point: Option<&'p YearPoint>,
    lack: Option<Lack>,
}

impl<'p> Entry<'p> {
    /// What can be compared.
    fn actual(&self) -> Option<&'p Figure> {
        self.point?.actual.as_ref()?.figure().filter(|_| self.lack.is_none())
    }

    fn target(&self) -> Option<&'p Figure> {
        self.point?.target.as_ref()?.figure().filter(|_| self.lack != Some(Lack::OtherUnit))
    }

    fn settled(&self) -> Option<&'p Figure> {
        self.actual().filter(|actual| !actual.is_tentative())
    }

    /// Whether the target was missed, by a settled result.
    fn missed(&self) -> Option<bool> {
        self.indicator?.missed(self.target()?.value, self.settled()?.value)
    }

    fn named(&self, figure: &Figure, words: &dyn Words) -> String {
        words.figure(figure, self.indicator.and_then(|indicator| indicator.unit.as_deref()))
    }
}

fn entry<'p>(
    name: String,
    indicator: Option<&'p Indicator>,
    wanted: &Indicator,
    year: FiscalYear,
) -> Entry<'p> {
    let points = indicator.map(Indicator::by_year).unwrap_or_default();
    let point = points.into_iter().find(|point| point.year == year);
    let actual = point.and_then(|point| point.actual.as_ref()?.figure());
    let lack = match (indicator, actual) {
        (None, _) => Some(Lack::NoIndicator),
        (Some(indicator), _) if indicator.unit != wanted.unit => Some(Lack::OtherUnit),
        (_, None) => Some(Lack::NoFigure),
        _ => None,
    };
    Entry { name, indicator, point, lack }
}

/// What was reached in a year, as a figure.
fn result(point: &YearPoint) -> Option<&Figure> {
    point.actual.as_ref().and_then(Value::figure)
}

/// The latest year in which more than half of the plans that have the indicator have a settled result; else
/// the one in which most have one, settled if any is.
fn year(indicators: &[&Indicator], options: &Options) -> Option<FiscalYear> {
    let mut years: Vec<(FiscalYear, usize, usize)> = Vec::new();
    for point in indicators.iter().flat_map(|indicator| indicator.by_year()) {
        let Some(figure) = result(point).filter(|_| options.holds(point.year)) else { continue };
        let settled = usize::from(!figure.is_tentative());
        match years.iter_mut().find(|(year, ..)| *year == point.year) {
            Some((_, sure, all)) => (*sure, *all) = (*sure + settled, *all + 1),
            None => years.push((point.year, settled, 1)),
        }
    }
    let half = indicators.len() / 2;
    let common = years.iter().filter(|(_, settled, _)| *settled > half).map(|(year, ..)| *year).max();
    common.or_else(|| {
        years.iter().max_by_key(|(year, settled, all)| (*settled, *all, *year)).map(|best| best.0)
    })
}

fn facts(entries: &[Entry], wanted: &Indicator, year: FiscalYear, words: &dyn Words) -> CompareFacts {
    let settled = || entries.iter().filter_map(|entry| Some((entry.settled()?, entry)));
    let end = |value| {
        let mut with = settled().filter(|(figure, _)| figure.value == value);
        let (figure, entry) = with.next()?;
        let figure = entry.named(figure, words);
        Some(Extreme { name: entry.name.clone(), figure, count: 1 + with.count() })
    };
    let values = || settled().map(|(figure, _)| figure.value);
    let most = values().max().and_then(end);
    let outcomes = || entries.iter().filter_map(Entry::missed);
    CompareFacts {
        title: wanted.title.clone(),
        year: Some(year),
        plans: entries.len(),
        settled: settled().count(),
        tentative: entries.iter().filter_map(Entry::actual).filter(|actual| actual.is_tentative()).count(),
        ends: most.zip(values().min().and_then(end)).map(|(most, least)| [most, least]),
        judged: outcomes().count(),
        reached: outcomes().filter(|missed| !missed).count(),
    }
}

fn bars(entries: &[Entry], year: &str, words: &dyn Words) -> Bars {
    let row = |entry: &Entry| Row {
        heading: None,
        name: entry.name.clone(),
        figures: figures(entry, year, words),
        bar: entry.actual().map(|actual| Bar {
            value: actual.value.get(),
            is_tentative: actual.is_tentative(),
            target: entry.target().map(|target| target.value.get()),
        }),
    };
    Bars { rows: entries.iter().map(row).collect(), limits: None, over_target: None }
}

/// What a row says beside its bar, or instead of one.
fn figures(entry: &Entry, year: &str, words: &dyn Words) -> Vec<Piece> {
    let piece = |class: &'static str| move |text: String| Piece { text, class };
    let target = entry.target().map(|target| words.labelled(Term::Target, &plain_amount(target, words)));
    let target = target.map(piece(OF_TARGET));
    let Some(actual) = entry.actual() else {
        let why = entry.lack.map(|why| lack(why, year, words).into());
        return [why, said(entry, words).map(piece(OF_ACTUAL)), target].into_iter().flatten().collect();
    };
    let missed = entry.missed() == Some(true);
    let missed = missed.then(|| piece(OF_BOTH)(["▼", words.term(Term::Missed)].concat()));
    [Some(piece(OF_ACTUAL)(entry.named(actual, words))), target, missed].into_iter().flatten().collect()
}

/// The words that stand in the place of a result.
fn said(entry: &Entry, words: &dyn Words) -> Option<String> {
    let value = entry.point?.actual.as_ref()?;
    let said = words.value(Some(value), entry.indicator?.unit.as_deref());
    (said != words.absence(crate::model::Absence::Missing)).then_some(said)
}

/// The plans in which the indicator has another title.
fn called_otherwise(entries: &[Entry], wanted: &Indicator, words: &dyn Words) -> Option<String> {
    let titles = entries.iter().filter_map(|entry| {
        let title = &entry.indicator.filter(|other| other.title != wanted.title)?.title;
        Some((entry.name.as_str(), title.as_str()))
    });
    let titles: Vec<(&str, &str)> = titles.collect();
    (!titles.is_empty()).then(|| other_titles(&titles, words))
}

fn table(entries: &[Entry], title: &str, year: &str, words: &dyn Words) -> Table {
    let (plan, remark) = (CompareTerm::Plan, CompareTerm::Remark);
    let row = |entry: &Entry| {
        let unit = entry.indicator.and_then(|indicator| indicator.unit.as_deref());
        let value = |value: Option<&Value>| words.value(value, unit);
        let outcome = entry.missed().map(|missed| words.term(Term::outcome(missed)).to_owned());
        vec![
            entry.name.clone(),
            value(entry.point.and_then(|point| point.actual.as_ref())),
            value(entry.point.and_then(|point| point.target.as_ref())),
            outcome.unwrap_or_default(),
            entry.lack.map(|why| lack(why, year, words)).unwrap_or_default(),
        ]
    };
    let head = [
        compare_term(plan, words),
        words.term(Term::Actual),
        words.term(Term::Target),
        words.term(Term::Outcome),
        compare_term(remark, words),
    ];
    Table {
        caption: title.to_owned(),
        head: head.map(str::to_owned).to_vec(),
        rows: entries.iter().map(row).collect(),
        figures: 1..3,
    }
}
