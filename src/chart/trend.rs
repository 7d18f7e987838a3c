//! The trend (推移) of one indicator: what was planned and what was reached, year by year.

mod columns;
mod marks;
mod rows;
#[cfg(test)]
mod tests;

use super::marks::{OF_BOTH, diamond, hollow, solid, stroked, target};
use super::{Chart, KeyEntry, Layout, Options, Picture, Table, YearText, chosen, key, only};
use crate::draw::{Element, palette};
use crate::error::Error;
use crate::locale::{Calendar, Term, TrendFacts, TrendWords, YearFacts, baseline_note, trend_words};
use crate::model::{Figure, FiscalYear, Indicator, Plan, Rounding, Value, YearPoint};

/// The trend of the first of these plans.
pub(super) fn make(plans: &[&Plan], options: &Options) -> Result<Chart, Error> {
    trend(only(plans)?, options)
}

/// The trend of the chosen indicator: actual bars, target marks, the baseline before them; estimates are
/// hatched, missed years marked by shape and word, and a year without a figure is a gap.
pub fn trend(plan: &Plan, options: &Options) -> Result<Chart, Error> {
    let indicator = chosen(plan, options)?;
    if !indicator.has_figures() {
        return Err(Error::NoFigures);
    }
    let words = trend_words(options.lang.as_deref().unwrap_or(&plan.lang));
    let (mut facts, all) = facts(indicator, options);
    if facts.title.is_empty() {
        words.unnamed().clone_into(&mut facts.title);
    }
    let range = options.years(all)?;
    if !facts.has_figures() {
        return Err(range.refused());
    }
    let year_text =
        |year: &YearFacts| YearText { year: year.year, text: words.readout(&facts, year, options.calendar) };
    let choices = plan.indicators().filter(|other| other.has_figures());
    Ok(Chart {
        title: words.trend_title(&facts.title),
        message: words.trend_message(&facts),
        years: facts.years.iter().map(year_text).collect(),
        names_years: true,
        range,
        first: facts.told_at().unwrap_or(facts.years.len().saturating_sub(1)),
        key: key(&facts, words),
        table: table(&facts, words, options.calendar),
        words,
        notes: rate_note(indicator, &facts, words).into_iter().collect(),
        shown: Some(indicator.id.clone()),
        choices: choices.map(|other| (other.id.clone(), other.title.clone())).collect(),
        picture: Box::new(Trend { facts, words, calendar: options.calendar }),
    })
}

/// What the rates are rates of, where they count from the baseline.
fn rate_note(indicator: &Indicator, facts: &TrendFacts, words: &dyn TrendWords) -> Option<String> {
    let figure = indicator.counts_from().filter(|_| facts.years.iter().any(|year| year.rate.is_some()))?;
    Some(baseline_note(None, Some(&words.figure(figure, facts.unit.as_deref())), words))
}

/// What the two forms draw.
struct Trend {
    facts: TrendFacts,
    words: &'static dyn TrendWords,
    calendar: Calendar,
}

impl Picture for Trend {
    fn draw(&self, root: Element, layout: Layout) -> Element {
        if layout.is_narrow() { rows::draw(self, root, layout) } else { columns::draw(self, root, layout) }
    }
}

impl Trend {
    /// The figures to draw, for the range of the axis: always with zero, which bars begin at.
    fn range(&self) -> (f64, f64) {
        let values = self.facts.years.iter().flat_map(|year| [year.actual_figure(), year.target_figure()]);
        let (low, high) = values
            .flatten()
            .map(|figure| figure.value.get())
            .fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        if low < high { (low, high) } else { (0.0, 1.0) }
    }
}

/// What is known of the years that are asked for, and all years of which anything is known.
fn facts(indicator: &Indicator, options: &Options) -> (TrendFacts, Vec<FiscalYear>) {
    let (mut years, mut all): (Vec<YearFacts>, Vec<FiscalYear>) = (Vec::new(), Vec::new());
    for point in indicator.by_year() {
        all.push(point.year);
        if options.holds(point.year) {
            years.push(year_facts(indicator, point));
        }
    }
    if let Some(baseline) = &indicator.baseline {
        let year = baseline.year;
        if let Err(at) = all.binary_search(&year) {
            all.insert(at, year);
        }
        if options.holds(year) {
            let (actual, baseline) = (Some(baseline.value.clone()), true);
            let facts = YearFacts { year, baseline, target: None, actual, rate: None, missed: None };
            years.insert(years.partition_point(|other| other.year < year), facts);
        }
    }
    let facts = TrendFacts {
        title: indicator.title.clone(),
        unit: indicator.unit.clone(),
        counting: indicator.counting,
        better: indicator.better,
        rounding: indicator.rounding.unwrap_or(Rounding::USUAL),
        years,
    };
    (facts, all)
}

fn year_facts(indicator: &Indicator, point: &YearPoint) -> YearFacts {
    let figure = |value: &Option<Value>| value.as_ref().and_then(Value::figure).cloned();
    let pair = figure(&point.target).zip(figure(&point.actual));
    // An estimate is no outcome yet.
    let settled = pair.as_ref().filter(|(_, actual)| !actual.is_tentative());
    let numbers = |(target, actual): &(Figure, Figure)| (target.value, actual.value);
    YearFacts {
        year: point.year,
        baseline: false,
        rate: pair.as_ref().map(numbers).and_then(|(target, actual)| indicator.rate(target, actual)),
        missed: settled.map(numbers).and_then(|(target, actual)| indicator.missed(target, actual)),
        target: point.target.clone(),
        actual: point.actual.clone(),
    }
}

fn table(facts: &TrendFacts, words: &dyn TrendWords, calendar: Calendar) -> Table {
    // Where nothing was planned there is nothing to compare with.
    let terms: &[Term] = if facts.has_targets() {
        &[Term::FiscalYear, Term::Target, Term::Actual, Term::Rate, Term::Outcome]
    } else {
        &[Term::FiscalYear, Term::Actual]
    };
    let cell = |year: &YearFacts, term: &Term| match term {
        Term::FiscalYear => year_name(year, words, calendar),
        Term::Target if year.baseline => String::new(),
        Term::Target => words.value(year.target.as_ref(), None),
        Term::Actual => words.value(year.actual.as_ref(), None),
        Term::Rate => year.rate.map(|rate| words.percent(rate, facts.rounding)).unwrap_or_default(),
        _ => year.missed.map(|missed| words.term(Term::outcome(missed)).to_owned()).unwrap_or_default(),
    };
    Table {
        caption: words.table_caption(&facts.title, facts.unit.as_deref()),
        head: terms.iter().map(|term| words.term(*term).to_owned()).collect(),
        rows: facts.years.iter().map(|year| terms.iter().map(|term| cell(year, term)).collect()).collect(),
        figures: 1..terms.len().min(4),
    }
}

/// The year, and that it is the one before the plan.
fn year_name(year: &YearFacts, words: &dyn TrendWords, calendar: Calendar) -> String {
    let name = words.year(year.year, calendar);
    if year.baseline { [&name, " ", words.term(Term::Baseline)].concat() } else { name }
}

/// Only what is really drawn has an entry.
fn key(facts: &TrendFacts, words: &dyn TrendWords) -> Vec<KeyEntry> {
    let any = |what: fn(&YearFacts) -> bool| facts.years.iter().any(what);
    let entry = |swatch: Element, term: Term| KeyEntry { swatch, text: words.term(term).to_owned() };
    let bar = || Element::new("path").with("d", "M4 1H16V11H4Z");
    let outlined = |class| hollow(class).child(bar());
    let mut entries = Vec::new();
    if any(|year| !year.baseline && year.actual_figure().is_some_and(|figure| !figure.is_tentative())) {
        entries.push(entry(key::swatch().child(solid(&palette::ACTUAL).child(bar())), Term::Actual));
    }
    if any(|year| year.target_figure().is_some()) {
        let mark = stroked("M0 6L20 6".to_owned(), "3");
        let mark = target().child(mark).child(stroked(diamond(10, 6, 5), "2"));
        entries.push(entry(key::swatch().child(mark), Term::Target));
    }
    if any(|year| year.baseline && year.actual_figure().is_some_and(|figure| !figure.is_tentative())) {
        entries.push(entry(key::swatch().child(outlined("keikaku-baseline")), Term::Baseline));
    }
    if any(|year| year.actual_figure().is_some_and(Figure::is_tentative)) {
        let lines = stroked(crate::draw::hatch(4, 1, 16, 11, 4), "1");
        entries
            .push(entry(key::swatch().child(outlined("keikaku-estimate").child(lines)), Term::EstimateKey));
    }
    if any(|year| year.missed == Some(true)) {
        let mark = Element::new("path").with("d", "M4 2L16 2L10 11Z").with("fill", "currentColor");
        let swatch = key::swatch().child(Element::classed("g", OF_BOTH).child(mark));
        entries.push(entry(swatch, Term::MissedKey));
    }
    entries
}
