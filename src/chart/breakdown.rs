//! The breakdown (内訳) of the latest ratings: how many items of each policy have which.

use super::marks::{labels, sized};
use super::scale::{self, LINE, Tile, draw_tiles};
use super::{Chart, KeyEntry, Layout, Options, Picture, Table, items, only, ratings, words_for};
use crate::draw::{Canvas, Element, Label, text};
use crate::error::Error;
use crate::locale::{
    Calendar, Count, RatingCell, RatingFacts, RatingRow, RatingWords, Verdict, rating_words,
};
use crate::model::Plan;
use std::collections::{BTreeMap, BTreeSet};

/// The height of a bar, between two bars, and the widest column of titles, in em.
const BAR: f64 = 1.8;
const GAP: f64 = 1.0;
const TITLES: f64 = 16.0;

/// A bar: what its items belong to, and their counts.
struct Bar {
    title: String,
    group: usize,
    /// The scale it is counted by, where there are several.
    scale: Option<usize>,
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
    let mut facts = ratings::facts(plan, items(plan, options)?, true);
    let (range, column) = ratings::within(&mut facts, options, "breakdown")?;
    let words = rating_words(words_for(plan, options).lang());
    let shown = only_in(facts, column);
    let mut notes = scale::notes(&shown, words);
    if shown.rows.iter().any(|row| has_several(&row.cells[0])) {
        notes.push(words.first_only().to_owned());
    }
    let (bars, counted) = (bars(&shown, words), verdicts(&shown));
    Ok(Chart {
        title: words.breakdown_title(&plan.title),
        message: words.breakdown_message(&shown, 0, options.calendar),
        years: Vec::new(),
        first: 0,
        names_years: !range.all.is_empty(),
        range,
        key: key(&shown, words, &counted),
        table: table(&shown, &bars, &counted, words, options.calendar),
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
    facts.is_mixed.take();
    facts
}

/// Whether one scale gave it several ratings.
fn has_several(cell: &RatingCell) -> bool {
    // They stand scale by scale.
    cell.grades.windows(2).any(|pair| pair[0].scale == pair[1].scale)
}

/// A bar for each group, or one for all where there are none: scale by scale.
fn bars(facts: &RatingFacts, words: &dyn RatingWords) -> Vec<Bar> {
    let mut bars = Vec::new();
    let mut groups: Vec<Vec<&RatingRow>> = Vec::new();
    groups.resize_with(facts.groups.len().max(1), Vec::new);
    for row in &facts.rows {
        groups[if facts.groups.is_empty() { 0 } else { row.group }].push(row);
    }
    for scale in facts.scales_in(0) {
        for (group, rows) in groups.iter().enumerate() {
            let (total, counts) = (rows.len(), facts.counts(0, scale, rows.iter().copied()));
            let title = facts.groups.get(group).map_or(words.whole(), String::as_str).to_owned();
            if total > 0 {
                bars.push(Bar { title, group, scale, total, counts });
            }
        }
    }
    bars
}

/// Everything that is counted, scale by scale.
fn verdicts(facts: &RatingFacts) -> Vec<(Option<usize>, Verdict)> {
    let mut verdicts = Vec::new();
    for scale in facts.scales_in(0) {
        for (verdict, _) in facts.counts(0, scale, facts.rows.iter()) {
            verdicts.push((scale, verdict));
        }
    }
    verdicts
}

fn key(facts: &RatingFacts, words: &dyn RatingWords, counted: &[(Option<usize>, Verdict)]) -> Vec<KeyEntry> {
    let (mut key, mut last): (Vec<KeyEntry>, Vec<KeyEntry>) = (Vec::new(), Vec::new());
    let mut told = BTreeSet::new();
    for (_, verdict) in counted {
        let swatch = scale::swatch(scale::step(facts, verdict));
        if let Verdict::Rated(grade) = verdict {
            key.push(KeyEntry { swatch, text: words.legend(facts, *grade) });
            continue;
        }
        let text = words.verdict(facts, verdict);
        // What has no rating looks the same in every scale.
        if told.insert(text.clone()) {
            last.push(KeyEntry { swatch, text });
        }
    }
    key.append(&mut last);
    key
}

/// A row for each group, a column for whatever is counted by any scale.
fn table(
    facts: &RatingFacts,
    bars: &[Bar],
    counted: &[(Option<usize>, Verdict)],
    words: &dyn RatingWords,
    calendar: Calendar,
) -> Table {
    let mut head = vec![words.group().to_owned()];
    for (scale, verdict) in counted {
        head.push(match (scale, verdict) {
            (Some(scale), Verdict::Nothing) => words.unrated_by(*scale),
            _ => words.verdict(facts, verdict),
        });
    }
    head.push(words.total().to_owned());
    let mut known = BTreeMap::new();
    for bar in bars {
        for (verdict, count) in &bar.counts {
            known.insert((bar.scale, bar.group, verdict.key()), *count);
        }
    }
    let mut rows: Vec<Vec<String>> = Vec::new();
    for first in bars.iter().filter(|bar| bar.scale == bars[0].scale) {
        let mut cells = vec![first.title.clone()];
        for (scale, verdict) in counted {
            let count = known.get(&(*scale, first.group, verdict.key()));
            cells.push(words.items(count.copied().unwrap_or_default()));
        }
        cells.push(words.items(first.total));
        rows.push(cells);
    }
    let figures = 1..counted.len() + 2;
    Table { caption: words.column_name(facts.columns[0], calendar), head, rows, figures }
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
            let mut title = vec![bar.title.clone()];
            if let Some(scale) = bar.scale {
                title.push(self.words.scale(scale));
            }
            let title = if narrow {
                title.push(total.clone());
                text::pack(&title, "　", f64::from(width) / em - 0.4)
            } else {
                title.iter().flat_map(|line| text::wrap(line, f64::from(left) / em - 0.8)).collect()
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
