//! The breakdown (内訳) of the latest ratings: how many items of each policy have which.

use super::marks::{labels, sized};
use super::scale::{self, LINE, Tile, draw_tiles};
use super::{Chart, KeyEntry, Layout, Options, Picture, Table, items, only, ratings, words_for};
use crate::draw::{Canvas, Element, Label, text};
use crate::error::Error;
use crate::locale::{Calendar, Count, RatingFacts, RatingWords, Verdict, rating_words};
use crate::model::Plan;

/// The height of a bar, between two bars, and the widest column of titles, in em.
const BAR: f64 = 1.8;
const GAP: f64 = 1.0;
const TITLES: f64 = 16.0;

/// A bar: what its items belong to, and their counts.
struct Bar {
    title: String,
    total: usize,
    counts: Vec<Count>,
}

/// What the two forms draw.
struct Breakdown {
    bars: Vec<Bar>,
    facts: RatingFacts,
    words: &'static dyn RatingWords,
}

/// The breakdown of the first of these plans.
pub(super) fn make(plans: &[&Plan], options: &Options) -> Result<Chart, Error> {
    let plan = only(plans)?;
    let facts = ratings::facts(plan, items(plan, options)?, true);
    let Some(column) = facts.latest() else { return Err(Error::NothingToShow { kind: "breakdown" }) };
    let words = rating_words(words_for(plan, options).lang());
    let counts = facts.counts(column, facts.rows.iter());
    let shown = only_in(facts, column);
    let mut notes = scale::notes(&shown, words);
    if shown.rows.iter().any(|row| row.cells[0].grades.len() > 1) {
        notes.push(words.first_only().to_owned());
    }
    let bars = bars(&shown, words);
    Ok(Chart {
        title: words.breakdown_title(&plan.title),
        message: words.breakdown_message(&shown, 0, options.calendar),
        years: Vec::new(),
        first: 0,
        key: key(&shown, words, &counts),
        table: table(&shown, &bars, &counts, words, options.calendar),
        notes,
        words: words.words(),
        shown: None,
        choices: Vec::new(),
        picture: Box::new(Breakdown { bars, facts: shown, words }),
    })
}

/// The same with one column.
fn only_in(mut facts: RatingFacts, column: usize) -> RatingFacts {
    facts.columns = vec![facts.columns[column]];
    for row in &mut facts.rows {
        row.cells = vec![row.cells.swap_remove(column)];
    }
    facts
}

/// A bar for each group, or one for all where there are none.
fn bars(facts: &RatingFacts, words: &dyn RatingWords) -> Vec<Bar> {
    let bar = |title: String, group: Option<usize>| {
        let rows = || facts.rows.iter().filter(|row| group.is_none_or(|group| row.group == group));
        Bar { title, total: rows().count(), counts: facts.counts(0, rows()) }
    };
    if facts.groups.is_empty() {
        return vec![bar(words.whole().to_owned(), None)];
    }
    let groups = facts.groups.iter().enumerate();
    groups.map(|(at, title)| bar(title.clone(), Some(at))).filter(|bar| bar.total > 0).collect()
}

fn key(facts: &RatingFacts, words: &dyn RatingWords, counts: &[Count]) -> Vec<KeyEntry> {
    let entry = |(verdict, _): &Count| KeyEntry {
        swatch: scale::swatch(scale::step(facts, verdict)),
        text: match verdict {
            Verdict::Rated(grade) => words.legend(facts, *grade),
            other => words.verdict(facts, other),
        },
    };
    counts.iter().map(entry).collect()
}

fn table(
    facts: &RatingFacts,
    bars: &[Bar],
    all: &[Count],
    words: &dyn RatingWords,
    calendar: Calendar,
) -> Table {
    let mut head = vec![words.group().to_owned()];
    head.extend(all.iter().map(|(verdict, _)| words.verdict(facts, verdict)));
    head.push(words.total().to_owned());
    let row = |bar: &Bar| {
        let mut cells = vec![bar.title.clone()];
        cells.extend(all.iter().map(|(verdict, _)| {
            let count = bar.counts.iter().find(|(known, _)| known == verdict).map_or(0, |(_, count)| *count);
            words.items(count)
        }));
        cells.push(words.items(bar.total));
        cells
    };
    Table {
        caption: words.column_name(facts.columns[0], calendar),
        head,
        rows: bars.iter().map(row).collect(),
    }
}

impl Breakdown {
    /// What stands on or below a segment.
    fn label(&self, (verdict, count): &Count) -> String {
        let name = match verdict {
            Verdict::Rated(grade) => self.facts.grade(*grade).code.clone(),
            other => self.words.verdict(&self.facts, other),
        };
        [&name, " ", &count.to_string()].concat()
    }
}

impl Picture for Breakdown {
    fn draw(&self, root: Element, layout: Layout) -> Element {
        let (em, width) = (layout.font, layout.width.floor() as i32);
        let px = |count: f64| (count * em).round() as i32;
        let narrow = layout.is_narrow();
        let longest = self.bars.iter().map(|bar| text::width(&bar.title)).fold(4.0, f64::max) + 1.0;
        let left = if narrow { 0 } else { px(longest.min(TITLES).min(layout.width / em * 0.4)) };
        let most = self.bars.iter().map(|bar| bar.total).max().unwrap_or(1);
        let totals = self.bars.iter().map(|bar| text::width(&self.words.all(bar.total))).fold(0.0, f64::max);
        let full = if narrow { width - 2 } else { width - left - px(totals + 0.8) };
        let mut scene = Scene { tiles: Vec::new(), starts: Vec::new() };
        let mut top = 0;
        for bar in &self.bars {
            let long = f64::from(full) * bar.total as f64 / most as f64;
            let total = self.words.all(bar.total);
            let title = if narrow {
                let most = f64::from(width) / em - 0.4;
                text::pack(&[bar.title.clone(), total.clone()], "　", most)
            } else {
                text::wrap(&bar.title, f64::from(left) / em - 0.8)
            };
            let below = scene.write(&title, 1, top, em);
            let y = if narrow { below + px(0.2) } else { top };
            if !narrow {
                scene.write(&[total], left + long.round() as i32 + px(0.6), top, em);
            }
            let end = scene.segments(self, bar, (left, y), (long, full), em);
            top = end.max(below) + px(GAP);
        }
        let height = (top - px(GAP) + 2).max(1);
        let canvas = Canvas::new(sized(root, width, height, em), width, height, em);
        draw_tiles(&canvas, &scene.tiles);
        canvas.group(labels("keikaku-item", "start"), || scene.starts.iter().for_each(|it| canvas.label(it)));
        canvas.finish()
    }
}

/// What is drawn.
struct Scene {
    tiles: Vec<Tile>,
    starts: Vec<Label>,
}

impl Scene {
    /// Lines of text from this height on; returns where they end.
    fn write(&mut self, lines: &[String], x: i32, top: i32, em: f64) -> i32 {
        let px = |count: f64| (count * em).round() as i32;
        for (at, text) in (0..).zip(lines) {
            let y = top + px(1.25) + px(LINE * f64::from(at));
            self.starts.push(Label { x, y, text: text.clone() });
        }
        top + px(LINE * lines.len() as f64 + 0.3)
    }

    /// The segments of a bar, their numbers on them and, where one has no room, all below; returns where they
    /// end.
    fn segments(
        &mut self,
        of: &Breakdown,
        bar: &Bar,
        (left, top): (i32, i32),
        (long, full): (f64, i32),
        em: f64,
    ) -> i32 {
        let px = |count: f64| (count * em).round() as i32;
        let edge = |done: usize| left + 1 + (long * done as f64 / bar.total as f64).round() as i32;
        let names: Vec<String> = bar.counts.iter().map(|count| of.label(count)).collect();
        let fits = |(name, (_, count)): (&String, &Count)| {
            (text::width(name) + 0.5) * em <= long * *count as f64 / bar.total as f64
        };
        let inside: Vec<bool> = names.iter().zip(&bar.counts).map(fits).collect();
        let mut done = 0;
        for ((name, fits), (verdict, count)) in names.iter().zip(&inside).zip(&bar.counts) {
            let (from, to) = (edge(done), edge(done + count));
            let lines = if *fits { vec![name.clone()] } else { Vec::new() };
            let size = ((to - from - 2).max(1), px(BAR));
            self.tiles.push(Tile { step: scale::step(&of.facts, verdict), at: (from, top + 1), size, lines });
            done += count;
        }
        let below = top + px(BAR) + 2;
        if inside.iter().all(|fits| *fits) {
            return below;
        }
        self.write(&text::pack(&names, "　", f64::from(full) / em - 0.2), left + 1, below, em)
    }
}
