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
    Calendar, CompareFacts, CompareTerm, Compared, Extreme, Ground, Lack, Term, Words, compare_message,
    compare_term, compare_title, ground_notes, lack, other_titles, plain_amount,
};
use crate::model::{Figure, FiscalYear, Indicator, Plan, Value, YearPoint, same_unit};
use choice::{in_plan, names, reference, shared};

/// Sorted bars of the latest year in which most plans have a settled result; plans without one come last and
/// say so. Where no plan has a result at all, what is named neither plan nor result is compared. One plan alone is shown only where its indicator is asked for.
pub(super) fn make(plans: &[&Plan], options: &Options) -> Result<Chart, Error> {
    let nothing = Error::NothingToShow { kind: "compare" };
    let first = only(plans)?;
    let (wanted, is_named) = reference(plans, options)?.ok_or_else(|| nothing.clone())?;
    let indicators: Vec<_> = plans.iter().map(|plan| in_plan(plan, wanted)).collect();
    if plans.len() < 2 && !is_named {
        return Err(nothing);
    }
    let comparable = indicators.iter().flatten().copied().filter(|indicator| counts_alike(indicator, wanted));
    let comparable: Vec<&Indicator> = comparable.collect();
    let (compared, years) = compared_years(&comparable);
    let range = options.years(years)?;
    let year = year(&comparable, compared, options).ok_or(nothing)?;
    let words = words_for(first, options);
    // Both names of the year would be longer than the rest of a title.
    let calendar = if options.calendar == Calendar::Era { Calendar::Era } else { Calendar::Western };
    let year_name = words.year(year, calendar);
    let names = names(plans);
    let pairs = names.into_iter().zip(indicators);
    let mut entries: Vec<Entry> =
        pairs.map(|(name, indicator)| entry(name, indicator, wanted, (year, compared), options)).collect();
    // Stable: plans with the same figure stay in the order in which they were given.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.figure().map(|figure| figure.value)));
    let facts = facts(&entries, wanted, (year, compared), words);
    let bars = bars(&entries, &year_name, words);
    let title = compare_title(&facts.title, &year_name, words);
    Ok(Chart {
        message: compare_message(&facts, words),
        years: Vec::new(),
        first: 0,
        range,
        names_years: true,
        key: bars.key(words.term(compared.term()), words.term(Term::Target), "", words),
        table: table(&entries, &title, &year_name, compared, words),
        notes: notes(&entries, wanted, words),
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
    /// What its bar shows.
    compared: Compared,
    lack: Option<Lack>,
    /// Whether the target was missed, by a settled result.
    missed: Option<bool>,
    /// What a reader must know of why that is said, or why not.
    ground: Option<Ground>,
}

impl<'p> Entry<'p> {
    /// What can be compared.
    fn figure(&self) -> Option<&'p Figure> {
        self.compared.of(self.point?)?.figure().filter(|_| self.lack.is_none())
    }

    fn target(&self) -> Option<&'p Figure> {
        self.point?.target.as_ref()?.figure().filter(|_| self.lack != Some(Lack::OtherUnit))
    }

    fn settled(&self) -> Option<&'p Figure> {
        self.figure().filter(|figure| !figure.is_tentative())
    }

    fn named(&self, figure: &Figure, words: &dyn Words) -> String {
        words.figure(figure, self.indicator.and_then(|indicator| indicator.unit.as_deref()))
    }
}

/// Whether the figures of both are in one unit.
fn counts_alike(one: &Indicator, other: &Indicator) -> bool {
    let [one, other] = [one, other].map(|indicator| indicator.unit.as_deref().unwrap_or_default());
    same_unit(one, other)
}

fn entry<'p>(
    name: String,
    indicator: Option<&'p Indicator>,
    wanted: &Indicator,
    (year, compared): (FiscalYear, Compared),
    options: &Options,
) -> Entry<'p> {
    let points = indicator.map(Indicator::by_year).unwrap_or_default();
    let point = points.into_iter().find(|point| point.year == year);
    let figure = point.and_then(|point| compared.of(point)?.figure());
    let lack = match (indicator, figure) {
        (None, _) => Some(Lack::NoIndicator),
        (Some(indicator), _) if !counts_alike(indicator, wanted) => Some(Lack::OtherUnit),
        (_, None) => Some(Lack::NoFigure),
        _ => None,
    };
    let mut entry = Entry { name, indicator, point, compared, lack, missed: None, ground: None };
    let pair = entry.target().zip(entry.settled()).filter(|_| compared == Compared::Results);
    if let (Some(indicator), Some((target, actual))) = (indicator, pair) {
        let judge = indicator.judge_or(options.better);
        entry.missed = judge.missed(target.value, actual.value);
        entry.ground = Ground::of(judge.direction());
    }
    entry
}

/// What is compared, and the years in which any plan has it: values only where there is no result.
fn compared_years(indicators: &[&Indicator]) -> (Compared, Vec<FiscalYear>) {
    let has =
        |compared: Compared| move |point: &YearPoint| compared.of(point).and_then(Value::figure).is_some();
    let results = years_with(indicators, has(Compared::Results));
    if results.is_empty() {
        return (Compared::Values, years_with(indicators, has(Compared::Values)));
    }
    (Compared::Results, results)
}

/// The latest year in which more than half of the plans that have the indicator have a settled result; else
/// the one in which most have one, settled if any is.
fn year(indicators: &[&Indicator], compared: Compared, options: &Options) -> Option<FiscalYear> {
    let mut years: Vec<(FiscalYear, usize, usize)> = Vec::new();
    for point in indicators.iter().flat_map(|indicator| indicator.by_year()) {
        let figure = compared.of(point).and_then(Value::figure);
        let Some(figure) = figure.filter(|_| options.holds(point.year)) else { continue };
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

fn facts(
    entries: &[Entry],
    wanted: &Indicator,
    (year, compared): (FiscalYear, Compared),
    words: &dyn Words,
) -> CompareFacts {
    let settled = || entries.iter().filter_map(|entry| Some((entry.settled()?, entry)));
    let end = |value| {
        let mut with = settled().filter(|(figure, _)| figure.value == value);
        let (figure, entry) = with.next()?;
        let figure = entry.named(figure, words);
        Some(Extreme { name: entry.name.clone(), figure, count: 1 + with.count() })
    };
    let values = || settled().map(|(figure, _)| figure.value);
    let most = values().max().and_then(end);
    let outcomes = || entries.iter().filter_map(|entry| entry.missed);
    CompareFacts {
        compared,
        title: wanted.title.clone(),
        year: Some(year),
        plans: entries.len(),
        settled: settled().count(),
        tentative: entries.iter().filter_map(Entry::figure).filter(|figure| figure.is_tentative()).count(),
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
        bar: entry.figure().map(|figure| Bar {
            value: figure.value.get(),
            is_tentative: figure.is_tentative(),
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
    let Some(figure) = entry.figure() else {
        let why = entry.lack.map(|why| lack(why, year, entry.compared, words).into());
        return [why, said(entry, words).map(piece(OF_ACTUAL)), target].into_iter().flatten().collect();
    };
    let missed = entry.missed == Some(true);
    let missed = missed.then(|| piece(OF_BOTH)(["▼", words.term(Term::Missed)].concat()));
    [Some(piece(OF_ACTUAL)(entry.named(figure, words))), target, missed].into_iter().flatten().collect()
}

/// The words that stand in the place of a figure.
fn said(entry: &Entry, words: &dyn Words) -> Option<String> {
    let value = entry.compared.of(entry.point?)?;
    let said = words.value(Some(value), entry.indicator?.unit.as_deref());
    (said != words.absence(crate::model::Absence::Missing)).then_some(said)
}

/// What a reader must know of names, and of why results are judged, or why not.
fn notes(entries: &[Entry], wanted: &Indicator, words: &dyn Words) -> Vec<String> {
    let grounds: Vec<(&str, Option<Ground>)> =
        entries.iter().map(|entry| (entry.name.as_str(), entry.ground)).collect();
    called_otherwise(entries, wanted, words).into_iter().chain(ground_notes(&grounds, words)).collect()
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

fn table(entries: &[Entry], title: &str, year: &str, compared: Compared, words: &dyn Words) -> Table {
    let has_outcomes = entries.iter().any(|entry| entry.missed.is_some());
    let row = |entry: &Entry| -> Vec<String> {
        let unit = entry.indicator.and_then(|indicator| indicator.unit.as_deref());
        let value = |value: Option<&Value>| words.value(value, unit);
        let outcome = entry.missed.map(|missed| words.term(Term::outcome(missed)).to_owned());
        let cells = [
            Some(entry.name.clone()),
            Some(value(entry.point.and_then(|point| compared.of(point)))),
            Some(value(entry.point.and_then(|point| point.target.as_ref()))),
            has_outcomes.then(|| outcome.unwrap_or_default()),
            Some(entry.lack.map(|why| lack(why, year, compared, words)).unwrap_or_default()),
        ];
        cells.into_iter().flatten().collect()
    };
    let head = [
        Some(compare_term(CompareTerm::Plan, words)),
        Some(words.term(compared.term())),
        Some(words.term(Term::Target)),
        has_outcomes.then(|| words.term(Term::Outcome)),
        Some(compare_term(CompareTerm::Remark, words)),
    ];
    Table {
        caption: title.to_owned(),
        head: head.into_iter().flatten().map(str::to_owned).collect(),
        rows: entries.iter().map(row).collect(),
        figures: 1..3,
    }
}
