//! The trend (推移) of one indicator: what was planned and what was reached, year by year.

mod columns;
mod marks;
mod rows;
#[cfg(test)]
mod tests;

use super::marks::{OF_BOTH, diamond, stroked, target};
use super::{Chart, KeyEntry, Layout, Options, Picture, Table, YearText, chosen, key, only};
use crate::draw::Element;
use crate::error::Error;
use crate::locale::{
    Calendar, Ground, Series, Term, TrendFacts, TrendWords, YearFacts, baseline_note, ground_note,
    trend_words,
};
use crate::model::{Figure, FiscalYear, Id, Indicator, Judge, Plan, Rounding, Value, YearPoint};
use marks::BarStyle;

/// The trend of the first of these plans.
pub(super) fn make(plans: &[&Plan], options: &Options) -> Result<Chart, Error> {
    trend(only(plans)?, options)
}

/// The trend of the chosen indicator: actual bars, target marks, the baseline before them; estimates are
/// hatched, missed years marked by shape and word, and a year without a figure is a gap. What the source names neither
/// plan nor result is drawn where there is no result, and never called one.
pub fn trend(plan: &Plan, options: &Options) -> Result<Chart, Error> {
    let indicator = chosen(plan, options)?;
    if !indicator.has_figures() {
        return Err(Error::NoFigures);
    }
    let words = trend_words(options.lang.as_deref().unwrap_or(&plan.lang));
    let judge = indicator.judge_or(options.better);
    let (mut facts, all) = facts(indicator, &judge, options);
    if facts.title.is_empty() {
        words.unnamed().clone_into(&mut facts.title);
    }
    let range = options.years(all)?;
    if !facts.has_figures() {
        return Err(range.refused());
    }
    let year_text =
        |year: &YearFacts| YearText { year: year.year, text: words.readout(&facts, year, options.calendar) };
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
        notes: notes(indicator, &judge, &facts, words),
        shown: Some(indicator.id.clone()),
        choices: choices(plan),
        picture: Box::new(Trend { facts, words, calendar: options.calendar }),
    })
}

/// From so many indicators on nobody finds one in a list, and a page with ten thousand entries stands still.
const TOO_MANY: usize = 1000;

/// What a reader can choose.
fn choices(plan: &Plan) -> Vec<(Id, String)> {
    let choices = || plan.indicators().filter(|other| other.has_figures());
    if choices().nth(TOO_MANY).is_some() {
        return Vec::new();
    }
    choices().map(|other| (other.id.clone(), other.title.clone())).collect()
}

/// What the rates are rates of, where they count from the baseline; and by what results are judged, or why they are not,
/// where there are any beside a target.
fn notes(indicator: &Indicator, judge: &Judge, facts: &TrendFacts, words: &dyn TrendWords) -> Vec<String> {
    let any = |what: fn(&YearFacts) -> bool| facts.years.iter().any(what);
    let mut notes = Vec::new();
    if let Some(figure) = indicator.counts_from().filter(|_| any(|year| year.rate.is_some())) {
        notes.push(baseline_note(None, Some(&words.figure(figure, facts.unit.as_deref())), words));
    }
    // Nobody wants to reach a forecast.
    let is_pair = |year: &YearFacts| {
        year.actual_figure().and(year.target_figure()).is_some_and(|target| !target.is_tentative())
    };
    if let Some(ground) = Ground::of(judge.direction()).filter(|_| any(is_pair)) {
        notes.push(ground_note(ground, words).to_owned());
    }
    notes
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
        let values = self.facts.years.iter().flat_map(|year| [year.figure(), year.target_figure()]);
        let (low, high) = values
            .flatten()
            .map(|figure| figure.value.get())
            .fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        if low < high { (low, high) } else { (0.0, 1.0) }
    }
}

/// What is known of the years that are asked for, and all years of which anything is known.
fn facts(indicator: &Indicator, judge: &Judge, options: &Options) -> (TrendFacts, Vec<FiscalYear>) {
    let (mut years, mut all): (Vec<YearFacts>, Vec<FiscalYear>) = (Vec::new(), Vec::new());
    for point in indicator.by_year() {
        all.push(point.year);
        if options.holds(point.year) {
            years.push(year_facts(judge, point));
        }
    }
    if let Some(baseline) = &indicator.baseline {
        let year = baseline.year;
        if let Err(at) = all.binary_search(&year) {
            all.insert(at, year);
        }
        if options.holds(year) {
            let (series, actual) = (Series::Baseline, Some(baseline.value.clone()));
            let facts =
                YearFacts { year, series, target: None, actual, value: None, rate: None, missed: None };
            years.insert(years.partition_point(|other| other.year < year), facts);
        }
    }
    let facts = TrendFacts {
        title: indicator.title.clone(),
        unit: indicator.unit.clone(),
        counting: indicator.counting,
        better: judge.direction().map(|direction| direction.better),
        rounding: indicator.rounding.unwrap_or(Rounding::USUAL),
        years,
    };
    (facts, all)
}

fn year_facts(judge: &Judge, point: &YearPoint) -> YearFacts {
    let figure = |value: &Option<Value>| value.as_ref().and_then(Value::figure).cloned();
    let pair = figure(&point.target).zip(figure(&point.actual));
    // An estimate is no outcome yet.
    let settled = pair.as_ref().filter(|(_, actual)| !actual.is_tentative());
    let numbers = |(target, actual): &(Figure, Figure)| (target.value, actual.value);
    let is_value = figure(&point.actual).is_none() && figure(&point.value).is_some();
    YearFacts {
        year: point.year,
        series: if is_value { Series::Value } else { Series::Actual },
        rate: pair.as_ref().map(numbers).and_then(|(target, actual)| judge.rate(target, actual)),
        missed: settled.map(numbers).and_then(|(target, actual)| judge.missed(target, actual)),
        target: point.target.clone(),
        actual: point.actual.clone(),
        value: point.value.clone(),
    }
}

fn table(facts: &TrendFacts, words: &dyn TrendWords, calendar: Calendar) -> Table {
    let any = |what: fn(&YearFacts) -> bool| facts.years.iter().any(what);
    let columns = [
        (Term::FiscalYear, true),
        (Term::Target, facts.has_targets()),
        (Term::Actual, facts.has_actuals()),
        (Term::Value, facts.has_values()),
        (Term::Rate, any(|year| year.rate.is_some())),
        (Term::Outcome, any(|year| year.missed.is_some())),
    ];
    let mut terms = Vec::new();
    for (term, is_there) in columns {
        if is_there {
            terms.push(term);
        }
    }
    let row = |year: &YearFacts| terms.iter().map(|term| cell(facts, year, *term, words, calendar)).collect();
    Table {
        caption: words.table_caption(&facts.title, facts.unit.as_deref()),
        head: terms.iter().map(|term| words.term(*term).to_owned()).collect(),
        rows: facts.years.iter().map(row).collect(),
        figures: 1..terms.len() - usize::from(terms.last() == Some(&Term::Outcome)),
    }
}

fn cell(
    facts: &TrendFacts,
    year: &YearFacts,
    term: Term,
    words: &dyn TrendWords,
    calendar: Calendar,
) -> String {
    let is_baseline = year.series == Series::Baseline;
    let value = match term {
        Term::FiscalYear => return year_name(year, words, calendar),
        Term::Rate => return year.rate.map(|rate| words.percent(rate, facts.rounding)).unwrap_or_default(),
        Term::Outcome => {
            let outcome = year.missed.map(|missed| words.term(Term::outcome(missed)).to_owned());
            return outcome.unwrap_or_default();
        }
        Term::Target if is_baseline => return String::new(),
        Term::Target => &year.target,
        // Of the year before the plan there is one figure: with the results, or, where there are none, with the values.
        Term::Value if is_baseline && facts.has_actuals() => return String::new(),
        Term::Value if !is_baseline => &year.value,
        _ => &year.actual,
    };
    words.value(value.as_ref(), None)
}

/// The year, and that it is the one before the plan.
fn year_name(year: &YearFacts, words: &dyn TrendWords, calendar: Calendar) -> String {
    let name = words.year(year.year, calendar);
    if year.series == Series::Baseline { [&name, " ", words.term(Term::Baseline)].concat() } else { name }
}

/// Only what is really drawn has an entry.
fn key(facts: &TrendFacts, words: &dyn TrendWords) -> Vec<KeyEntry> {
    let any = |what: fn(&YearFacts) -> bool| facts.years.iter().any(what);
    let entry = |swatch: Element, term: Term| KeyEntry { swatch, text: words.term(term).to_owned() };
    let bar = || Element::new("path").with("d", "M4 1H16V11H4Z");
    let drawn = |style: BarStyle, series: Series| {
        let is_settled = |year: &YearFacts| year.figure().is_some_and(|figure| !figure.is_tentative());
        let is_drawn = facts.years.iter().any(|year| year.series == series && is_settled(year));
        is_drawn.then(|| entry(key::swatch().child(style.group().child(bar())), series.term()))
    };
    let mut entries = Vec::new();
    entries.extend(drawn(BarStyle::Solid, Series::Actual));
    entries.extend(drawn(BarStyle::of_values(facts), Series::Value));
    if any(|year| year.target_figure().is_some()) {
        let mark = stroked("M0 6L20 6".to_owned(), "3");
        let mark = target().child(mark).child(stroked(diamond(10, 6, 5), "2"));
        entries.push(entry(key::swatch().child(mark), Term::Target));
    }
    entries.extend(drawn(BarStyle::Baseline, Series::Baseline));
    if any(|year| year.figure().is_some_and(Figure::is_tentative)) {
        let lines = stroked(crate::draw::hatch(4, 1, 16, 11, 4), "1");
        let swatch = key::swatch().child(BarStyle::Estimate.group().child(bar()).child(lines));
        entries.push(entry(swatch, Term::EstimateKey));
    }
    if any(|year| year.missed == Some(true)) {
        let mark = Element::new("path").with("d", "M4 2L16 2L10 11Z").with("fill", "currentColor");
        let swatch = key::swatch().child(Element::classed("g", OF_BOTH).child(mark));
        entries.push(entry(swatch, Term::MissedKey));
    }
    entries
}
