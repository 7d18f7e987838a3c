//! The achievement rates (達成率) of all indicators of an item or plan, each by its latest result.

#[cfg(test)]
mod tests;

use super::bars::{Bar, Bars, Row};
use super::years::years_with;
use super::{Chart, Options, Table, items, only, words_for};
use crate::draw::text::Piece;
use crate::error::Error;
use crate::locale::{
    AchievementFacts, AchievementTerm, Calendar, Ground, LowestRate, Standing, Term, Words,
    achievement_cut_note, achievement_message, achievement_term, achievement_title, baseline_note_of,
    baseline_note_of_several, ground_notes, plain_amount, standing, standing_with,
};
use crate::model::{
    Absence, Certainty, Figure, Indicator, Item, Number, Plan, Rate, Rounding, Value, YearPoint,
};

/// Bars are cut beyond these rates in per cent: what is far beyond its target must not make the rest tiny.
const LIMITS: (f64, f64) = (-100.0, 200.0);

/// The most indicators that are shown one by one: nobody reads more, and a page with ten thousand stands still.
const MAX_SHOWN: usize = 500;

/// Bullet bars with a mark at 100 %; what has no rate or no result says so in words and has no bar.
pub(super) fn make(plans: &[&Plan], options: &Options) -> Result<Chart, Error> {
    let plan = only(plans)?;
    let shown = items(plan, options)?;
    let items = shown.iter().flat_map(|item| item.and_below());
    let readings: Vec<Reading> = items.flat_map(|item| readings(item, options)).collect();
    if !readings.iter().any(|reading| reading.indicator.has_figures()) {
        return Err(Error::NothingToShow { kind: "achievement" });
    }
    let indicators: Vec<&Indicator> = readings.iter().map(|reading| reading.indicator).collect();
    let has_figure = |point: &YearPoint| {
        figure(point.actual.as_ref()).is_some() || figure(point.target.as_ref()).is_some()
    };
    let range = options.years(years_with(&indicators, has_figure))?;
    let words = words_for(plan, options);
    let of_one = options.item.as_deref().is_some_and(|wanted| !wanted.trim().is_empty());
    let title = shown.first().filter(|_| of_one).map_or(&plan.title, |item| &item.title);
    // What is said counts all of them.
    let shown_readings = &readings[..readings.len().min(MAX_SHOWN)];
    let bars = bars(shown_readings, words, options.calendar);
    let term = |term: AchievementTerm| achievement_term(term, words);
    Ok(Chart {
        title: achievement_title(title, words),
        message: achievement_message(&facts(&readings, words), words),
        years: Vec::new(),
        first: 0,
        range,
        names_years: true,
        key: bars.key(
            words.term(Term::Rate),
            term(AchievementTerm::TargetKey),
            term(AchievementTerm::CutKey),
            words,
        ),
        table: table(shown_readings, title, words, options.calendar),
        notes: cut(readings.len(), words).into_iter().chain(notes(shown_readings, words)).collect(),
        words,
        shown: None,
        choices: Vec::new(),
        picture: Box::new(bars),
    })
}

/// An indicator by its latest settled result, else by its latest estimate.
struct Reading<'p> {
    item: &'p Item,
    indicator: &'p Indicator,
    /// The year of that result; without any, the last year with a target.
    point: Option<&'p YearPoint>,
    standing: Standing,
    rate: Option<Rate>,
    /// What a reader must know of why it is judged, or why not.
    ground: Option<Ground>,
}

fn figure(value: Option<&Value>) -> Option<&Figure> {
    value.and_then(Value::figure)
}

fn readings<'p>(item: &'p Item, options: &Options) -> impl Iterator<Item = Reading<'p>> {
    item.indicators.iter().map(move |indicator| reading(item, indicator, options))
}

fn reading<'p>(item: &'p Item, indicator: &'p Indicator, options: &Options) -> Reading<'p> {
    let points = indicator.by_year();
    let last = |is: &dyn Fn(&YearPoint) -> bool| {
        points.iter().rev().copied().find(|point| options.holds(point.year) && is(point))
    };
    let actual = |point: &YearPoint| figure(point.actual.as_ref()).map(Figure::is_tentative);
    let point = last(&|point| actual(point) == Some(false))
        .or_else(|| last(&|point| actual(point).is_some()))
        .or_else(|| last(&|point| figure(point.target.as_ref()).is_some()))
        .or_else(|| last(&|_| true));
    let mut reading =
        Reading { item, indicator, point, standing: Standing::NoResult, rate: None, ground: None };
    let Some(actual) = reading.actual() else {
        // A value is never a result.
        if last(&|point| figure(point.value.as_ref()).is_some()).is_some() {
            reading.standing = Standing::NoSeries;
        }
        return reading;
    };
    if let Some(target) = reading.target() {
        let judge = indicator.judge_or(options.better);
        reading.ground = Ground::of(judge.direction());
        reading.rate = judge.rate(target.value, actual.value);
        reading.standing = match judge.missed(target.value, actual.value) {
            None if judge.direction().is_none() => Standing::NoDirection,
            None => Standing::Neither,
            Some(_) if actual.is_tentative() => Standing::Tentative,
            Some(true) => Standing::Missed,
            Some(false) => Standing::Reached,
        };
    } else {
        reading.standing = Standing::NoTarget;
    }
    reading
}

impl<'p> Reading<'p> {
    fn actual(&self) -> Option<&'p Figure> {
        figure(self.point?.actual.as_ref())
    }

    fn target(&self) -> Option<&'p Figure> {
        figure(self.point?.target.as_ref())
    }

    fn is_judged(&self) -> bool {
        matches!(self.standing, Standing::Reached | Standing::Missed)
    }

    /// Whether there are target, result and a direction, but no rate.
    fn lacks_rate(&self) -> bool {
        let is_judged = self.is_judged() || self.standing == Standing::Tentative;
        self.rate.is_none() && is_judged
    }

    fn percent(&self, words: &dyn Words) -> Option<String> {
        Some(words.percent(self.rate?, self.indicator.rounding.unwrap_or(Rounding::USUAL)))
    }

    fn named(&self, figure: &Figure, words: &dyn Words) -> String {
        words.figure(figure, self.indicator.unit.as_deref())
    }

    /// The settled rate as an exact number.
    fn settled_rate(&self) -> Option<Number> {
        self.rate.filter(|_| self.is_judged())?.exact_percent()
    }
}

fn facts(readings: &[Reading], words: &dyn Words) -> AchievementFacts {
    let count = |standing: Standing| readings.iter().filter(|reading| reading.standing == standing).count();
    let judged = readings.iter().filter(|reading| reading.is_judged());
    let years = judged.filter_map(|reading| Some(reading.point?.year));
    let years = years.fold(None, |known: Option<(_, _)>, year| {
        Some(known.map_or((year, year), |(first, last)| (year.min(first), year.max(last))))
    });
    let unjudged = Standing::UNJUDGED.into_iter().map(|why| (why, count(why)));
    AchievementFacts {
        reached: count(Standing::Reached),
        missed: count(Standing::Missed),
        years,
        rated: readings.iter().filter(|reading| reading.settled_rate().is_some()).count(),
        lowest: lowest(readings, words),
        unjudged: unjudged.filter(|(_, count)| *count > 0).collect(),
    }
}

fn lowest(readings: &[Reading], words: &dyn Words) -> Option<LowestRate> {
    let rates = || readings.iter().filter_map(|reading| Some((reading.settled_rate()?, reading)));
    let least = rates().map(|(rate, _)| rate).min()?;
    let mut with_least = rates().filter(|(rate, _)| *rate == least);
    let (_, first) = with_least.next()?;
    let title = first.indicator.title.clone();
    Some(LowestRate { title, percent: first.percent(words)?, count: 1 + with_least.count() })
}

/// That only some of so many are shown.
fn cut(count: usize, words: &dyn Words) -> Option<String> {
    (count > MAX_SHOWN).then(|| achievement_cut_note(MAX_SHOWN, count, words))
}

/// Why bars are missing, what rates that are not shares of their target are shares of, and by what is judged.
fn notes(readings: &[Reading], words: &dyn Words) -> Vec<String> {
    let no_rate = readings.iter().any(Reading::lacks_rate);
    let no_rate = no_rate.then(|| achievement_term(AchievementTerm::NoRateNote, words).to_owned());
    let rated = readings.iter().filter(|reading| reading.rate.is_some());
    let from_baseline: Vec<(&Reading, &Figure)> =
        rated.filter_map(|reading| Some((reading, reading.indicator.counts_from()?))).collect();
    let from_baseline = match from_baseline[..] {
        [] => None,
        [(reading, figure)] => {
            Some(baseline_note_of(&reading.indicator.title, &reading.named(figure, words), words))
        }
        _ => Some(baseline_note_of_several(from_baseline.len(), words)),
    };
    let grounds: Vec<(&str, Option<Ground>)> =
        readings.iter().map(|reading| (reading.indicator.title.as_str(), reading.ground)).collect();
    no_rate.into_iter().chain(from_baseline).chain(ground_notes(&grounds, words)).collect()
}

/// Rows under the name of their item, where there are several items.
fn bars(readings: &[Reading], words: &dyn Words, calendar: Calendar) -> Bars {
    let is_grouped = has_several_items(readings);
    let mut before = None;
    let mut rows = Vec::with_capacity(readings.len());
    for reading in readings {
        let is_new = before.replace(&reading.item.id) != Some(&reading.item.id);
        rows.push(Row {
            heading: (is_grouped && is_new).then(|| reading.item.name()),
            name: reading.indicator.title.clone(),
            figures: figures(reading, words, calendar).into_iter().map(Piece::from).collect(),
            bar: reading.rate.and_then(Rate::exact_percent).map(|rate| Bar {
                value: rate.get(),
                is_tentative: reading.actual().is_some_and(Figure::is_tentative),
                target: Some(100.0),
            }),
        });
    }
    let over_target = Some(achievement_term(AchievementTerm::OneHundred, words));
    Bars { rows, limits: Some(LIMITS), over_target }
}

fn has_several_items(readings: &[Reading]) -> bool {
    readings.iter().any(|reading| reading.item.id != readings[0].item.id)
}

/// What a row says beside its bar, or instead of one.
fn figures(reading: &Reading, words: &dyn Words, calendar: Calendar) -> Vec<String> {
    let labelled =
        |term: Term, figure: Option<&Figure>| Some(words.labelled(term, &reading.named(figure?, words)));
    // Both names of the year would be longer than all the rest; the table has them.
    let calendar = if calendar == Calendar::Era { Calendar::Era } else { Calendar::Western };
    let year = reading.point.map(|point| words.year(point.year, calendar));
    let (actual, target) = (reading.actual(), reading.target());
    let certainty = actual.and_then(|actual| certainty(actual, words));
    let pieces = match (reading.percent(words), actual, target) {
        (Some(percent), Some(actual), Some(target)) => {
            let of = [&plain_amount(actual, words), "/", &reading.named(target, words)].concat();
            [Some(percent), outcome(reading, words, false).or(certainty), Some(of), year, None]
        }
        (_, Some(actual), Some(target)) => {
            let no_rate = achievement_term(AchievementTerm::NoRate, words);
            let why = Some(
                if reading.lacks_rate() { no_rate } else { standing(reading.standing, words) }.to_owned(),
            );
            let actual = labelled(Term::Actual, Some(actual));
            [why, outcome(reading, words, true), actual, labelled(Term::Target, Some(target)), year]
        }
        _ => {
            let why = Some(lack(reading, words));
            [why, labelled(Term::Actual, actual), labelled(Term::Target, target), year, None]
        }
    };
    // A year without any figure says nothing.
    let pieces =
        if actual.or(target).is_none() { pieces.into_iter().take(1) } else { pieces.into_iter().take(5) };
    pieces.flatten().collect()
}

fn certainty(figure: &Figure, words: &dyn Words) -> Option<String> {
    match figure.certainty {
        Certainty::Settled => None,
        Certainty::Estimated => Some(words.term(Term::Estimated).to_owned()),
        Certainty::Provisional => Some(words.term(Term::Provisional).to_owned()),
    }
}

/// The outcome by shape and word; beside a rate only that it was missed.
fn outcome(reading: &Reading, words: &dyn Words, always: bool) -> Option<String> {
    match reading.standing {
        Standing::Missed => Some(["▼", words.term(Term::Missed)].concat()),
        Standing::Reached if always => Some(words.term(Term::Reached).to_owned()),
        _ => None,
    }
}

/// What is missing, with the words that stand in its place.
fn lack(reading: &Reading, words: &dyn Words) -> String {
    let value = reading.point.and_then(|point| match reading.standing {
        Standing::NoResult | Standing::NoSeries => point.actual.as_ref(),
        _ => point.target.as_ref(),
    });
    let said = value.map(|value| words.value(Some(value), None));
    let said = said.filter(|said| said != words.absence(Absence::Missing));
    standing_with(reading.standing, said.as_deref(), words)
}

fn table(readings: &[Reading], title: &str, words: &dyn Words, calendar: Calendar) -> Table {
    let is_grouped = has_several_items(readings);
    let item = is_grouped.then(|| achievement_term(AchievementTerm::Item, words));
    // A column of rates where nothing has one would ask what it is for.
    let has_rates = readings.iter().any(|reading| reading.rate.is_some() || reading.lacks_rate());
    let terms = [
        Some(Term::Indicator),
        Some(Term::FiscalYear),
        Some(Term::Target),
        Some(Term::Actual),
        has_rates.then_some(Term::Rate),
        Some(Term::Outcome),
    ];
    let row = |reading: &Reading| -> Vec<String> {
        let unit = reading.indicator.unit.as_deref();
        let value = |value: Option<&Value>| words.value(value, unit);
        let rate = reading.percent(words).or_else(|| {
            reading.lacks_rate().then(|| achievement_term(AchievementTerm::NoRate, words).to_owned())
        });
        let cells = [
            Some(reading.indicator.title.clone()),
            Some(reading.point.map(|point| words.year(point.year, calendar)).unwrap_or_default()),
            Some(value(reading.point.and_then(|point| point.target.as_ref()))),
            Some(value(reading.point.and_then(|point| point.actual.as_ref()))),
            has_rates.then(|| rate.unwrap_or_default()),
            Some(standing(reading.standing, words).to_owned()),
        ];
        cells.into_iter().flatten().chain(is_grouped.then(|| reading.item.name())).collect()
    };
    let terms = terms.into_iter().flatten().map(|term| words.term(term));
    Table {
        caption: achievement_title(title, words),
        head: terms.chain(item).map(str::to_owned).collect(),
        rows: readings.iter().map(row).collect(),
        figures: 2..if has_rates { 5 } else { 4 },
    }
}
