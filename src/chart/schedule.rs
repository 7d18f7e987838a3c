//! The schedule (推進のスケジュール): who does what in which years, a bar for each span, an arrow where it
//! goes on, hatched where the plan leaves open how far.

mod bars;
mod clip;
mod doings;
mod form;
mod lanes;
mod now;
mod place;

use super::{Chart, KeyEntry, Options, Table, YearText, Years, items, key, marks, only, words_for};
use crate::draw::{Element, palette};
use crate::error::Error;
use crate::locale::{ScheduleFacts, ScheduleWords, YearCount};
use crate::model::{Arrows, FiscalYear, Period, Plan};
use doings::{Doing, Gathering};

/// The schedule of the first of these plans, or of one of its items.
pub(super) fn make(plans: &[&Plan], options: &Options) -> Result<Chart, Error> {
    let plan = only(plans)?;
    let shown = items(plan, options)?;
    let mut gathering = Gathering::new(plan);
    for item in &shown {
        gathering.item(item);
    }
    let doings = gathering.doings;
    if doings.is_empty() {
        return Err(Error::NothingToShow { kind: "schedule" });
    }
    let is_whole = options.item.as_deref().is_none_or(|item| item.trim().is_empty());
    let item = shown.first().filter(|_| !is_whole).map(|item| item.title.clone());
    let (period, count) = (plan.sound_period(), doings.len());
    let all = drawn(period, &doings);
    let range = options.years(all.map(each).unwrap_or_default())?;
    let shown = all.and_then(|_| period_of(&range));
    let end = period.map(|period| period.to);
    let words = ScheduleWords { words: words_for(plan, options), calendar: options.calendar, end };
    let title = words.title(item.as_deref().unwrap_or(&plan.title));
    let table = table(&title, &doings, words);
    let counts = counts(&doings, all, end);
    let running = now::column(all, options.as_of).and_then(|at| counts.get(at).copied());
    let mut years = years(all, &counts, words);
    years.retain(|year| options.holds(year.year));
    let doings = match shown {
        Some(shown) => clip::within(doings, shown),
        None => doings,
    };
    if doings.is_empty() {
        return Err(range.refused());
    }
    let mut facts = ScheduleFacts { elsewhere: count - doings.len(), ..facts(plan, &doings, item, shown) };
    let now = now::column(facts.years, options.as_of);
    facts.now = options.as_of.zip(now.and(running));
    // Nothing is drawn beyond the last year that is shown.
    let reach = end.zip(shown).map(|(end, shown)| end.min(shown.to));
    Ok(Chart {
        message: words.message(&facts),
        years,
        first: now.unwrap_or(0),
        names_years: !range.all.is_empty(),
        range,
        key: key_of(&doings, &facts, words),
        table,
        notes: words.notes(&facts),
        words: words.words,
        shown: None,
        choices: Vec::new(),
        title,
        picture: Box::new(Schedule {
            doings,
            years: shown,
            now,
            words: ScheduleWords { end: reach, ..words },
        }),
    })
}

/// Every year of a period.
fn each(period: Period) -> Vec<FiscalYear> {
    (i64::from(period.from.get())..=i64::from(period.to.get())).filter_map(FiscalYear::new).collect()
}

/// From the first to the last year that is shown.
fn period_of(range: &Years) -> Option<Period> {
    Some(Period { from: *range.all.get(range.first)?, to: *range.all.get(range.last)? })
}

/// What both forms draw.
struct Schedule {
    doings: Vec<Doing>,
    /// The years that are drawn; none if no commitment says one.
    years: Option<Period>,
    /// The column of the year that is running, if it is drawn.
    now: Option<usize>,
    words: ScheduleWords,
}

fn facts(plan: &Plan, doings: &[Doing], item: Option<String>, shown: Option<Period>) -> ScheduleFacts {
    let period = plan.sound_period();
    let outside = |doing: &Doing| {
        let is_outside = |period: Period| {
            doing.stretches.iter().any(|stretch| stretch.from < period.from || stretch.to > period.to)
        };
        period.is_some_and(is_outside)
    };
    let count = |what: &dyn Fn(&Doing) -> bool| doings.iter().filter(|doing| what(doing)).count();
    let tops = doings.iter().flat_map(|doing| &doing.headings).filter(|(level, _)| *level == 0).count();
    ScheduleFacts {
        // Of one item alone the level is not known.
        groups: item.is_none().then(|| (tops, plan.levels.first().cloned())),
        item,
        commitments: doings.len(),
        undated: count(&|doing| doing.stretches.is_empty()),
        uncertain: count(&is_uncertain),
        outside: count(&outside),
        inverted: count(&|doing| doing.stretches.iter().any(|stretch| stretch.is_inverted)),
        years: shown.filter(|_| doings.iter().any(|doing| !doing.stretches.is_empty())),
        period,
        elsewhere: 0,
        is_undeclared: plan.arrows == Some(Arrows::Undeclared),
        now: None,
    }
}

fn is_uncertain(doing: &Doing) -> bool {
    doing.stretches.iter().any(|stretch| stretch.is_uncertain)
}

/// The years of the plan and of every span; none if there is no span at all.
fn drawn(period: Option<Period>, doings: &[Doing]) -> Option<Period> {
    let mut stretches = doings.iter().flat_map(|doing| &doing.stretches);
    let first = stretches.next()?;
    let mut drawn = period.unwrap_or(Period { from: first.from, to: first.to });
    for stretch in std::iter::once(first).chain(stretches) {
        drawn.from = drawn.from.min(stretch.from);
        drawn.to = drawn.to.max(stretch.to);
    }
    Some(drawn)
}

/// How far one year is from another.
fn steps(from: FiscalYear, to: FiscalYear) -> usize {
    usize::from(to.get().saturating_sub(from.get()))
}

/// How much there is to do in each year.
fn counts(doings: &[Doing], drawn: Option<Period>, end: Option<FiscalYear>) -> Vec<YearCount> {
    let Some(drawn) = drawn else { return Vec::new() };
    let mut counts = vec![YearCount::default(); steps(drawn.from, drawn.to) + 1];
    let reach = steps(drawn.from, end.unwrap_or(drawn.to));
    for doing in doings {
        count(doing, drawn.from, reach, &mut counts);
    }
    counts
}

/// What there is to do in each year, in words.
fn years(drawn: Option<Period>, counts: &[YearCount], words: ScheduleWords) -> Vec<YearText> {
    let first = drawn.map_or(0, |drawn| i64::from(drawn.from.get()));
    let text = |(year, count): (i64, &YearCount)| {
        let year = FiscalYear::new(year)?;
        Some(YearText { year, text: words.readout(year, *count) })
    };
    (first..).zip(counts).filter_map(text).collect()
}

/// Counts one commitment in every year that it is done in, once, whatever spans meet there.
fn count(doing: &Doing, first: FiscalYear, reach: usize, counts: &mut [YearCount]) {
    let (mut certain, mut open) = (vec![false; counts.len()], vec![false; counts.len()]);
    for stretch in &doing.stretches {
        let to = steps(first, stretch.to);
        certain[steps(first, stretch.from)..=to].fill(true);
        if let Some(rest) = open.get_mut(to..=reach).filter(|_| stretch.is_uncertain) {
            rest.fill(true);
        }
    }
    for (count, (certain, open)) in counts.iter_mut().zip(certain.iter().zip(&open)) {
        count.running += usize::from(*certain);
        count.unsure += usize::from(*open && !*certain);
    }
    if let Some(at) = certain.iter().position(|is| *is) {
        counts[at].beginning += 1;
    }
    // Of an arrow that may go on it cannot be said that it ends.
    if let Some(at) = certain.iter().rposition(|is| *is).filter(|at| !open[*at..].contains(&true)) {
        counts[at].ending += 1;
    }
}

/// The commitment heads its row: of all that is said of it, it alone differs from row to row.
fn table(title: &str, doings: &[Doing], words: ScheduleWords) -> Table {
    // A column in which nothing stands would only be read out empty.
    let columns = [true, true, doings.iter().any(|doing| doing.target.is_some()), true, true];
    let of = |cells: [String; 5]| cells.into_iter().zip(columns).filter(|(_, is)| *is).map(|(cell, _)| cell);
    let row = |doing: &Doing| {
        let span = |stretch: &doings::Stretch| {
            words.span((stretch.from, stretch.to), &stretch.text, stretch.is_uncertain)
        };
        let spans: Vec<String> = doing.stretches.iter().map(span).collect();
        let when = if spans.is_empty() { words.no_years().to_owned() } else { spans.join(words.between()) };
        let target = doing.target.clone().unwrap_or_default();
        let text = [doing.text.as_str(), &doing.points.concat()].concat();
        of([text, doing.actor.clone(), target, when, doing.path.clone()]).collect()
    };
    Table {
        caption: title.to_owned(),
        head: of(words.heads().map(str::to_owned)).collect(),
        rows: doings.iter().map(row).collect(),
        figures: 0..0,
    }
}

/// Only what is really drawn has an entry.
fn key_of(doings: &[Doing], facts: &ScheduleFacts, words: ScheduleWords) -> Vec<KeyEntry> {
    let any = |what: fn(&doings::Stretch) -> bool| doings.iter().flat_map(|it| &it.stretches).any(what);
    let solid = |shape: Element| key::swatch().child(marks::solid(&palette::SPAN).child(shape));
    let path = |d: &'static str| Element::new("path").with("d", d);
    let mut entries = Vec::new();
    if any(|stretch| !stretch.is_uncertain && stretch.from == stretch.to) {
        let bar = path("M3 1H17V11H3Z");
        entries.push(KeyEntry { swatch: solid(bar), text: words.one_year_key().to_owned() });
    }
    if any(|stretch| !stretch.is_uncertain && stretch.from < stretch.to) {
        let arrow = path("M0 1H14L20 6L14 11H0Z");
        entries.push(KeyEntry { swatch: solid(arrow), text: words.arrow_key().to_owned() });
    }
    if any(|stretch| stretch.is_uncertain) {
        let edge = path("M1 1H14M1 11H14");
        let head = path("M14 1L19 6L14 11").with("stroke-dasharray", "2 1");
        let hatch = Element::new("path").with("d", crate::draw::hatch(1, 1, 14, 11, 4));
        let swatch = key::swatch().child(bars::open().child(edge).child(head).child(hatch));
        entries.push(KeyEntry { swatch, text: words.uncertain_key() });
    }
    if let Some((year, _)) = facts.now {
        entries.push(KeyEntry { swatch: now::swatch(), text: words.now_key(year) });
    }
    entries
}

#[cfg(test)]
mod tests;
