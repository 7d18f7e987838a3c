//! The outline (体系) of a plan: the tree of its items, what is below each, and progress where it can be told.

mod columns;
mod indented;
#[cfg(test)]
mod tests;

use super::{Chart, Element, Layout, Options, Picture, Table, Years, items, only, words_for};
use crate::error::Error;
use crate::locale::{
    Calendar, OutlineFacts, Words, assumed_note, indicators_cell, left_out_note, level_name, not_drawn_note,
    outline_message, outline_title, outline_words, own_indicators, progress, things_below,
};
use crate::model::{Evidence, FiscalYear, Id, Indicator, Item, Plan, RollUp, RollUpRule};
use crate::order::once;
use std::collections::BTreeSet;

/// At most so many items are drawn.
const MOST_DRAWN: usize = 120;

/// What the drawing shows: items in document order, and the names of its columns.
struct Outline {
    nodes: Vec<Node>,
    /// The names of the levels that are drawn.
    levels: Vec<Option<String>>,
}

/// One item of the tree.
struct Node {
    depth: usize,
    name: String,
    /// What is said of it below its title.
    remarks: Vec<String>,
    /// What the table says of it: number, title, what is below it, and its indicators.
    cells: [String; 4],
    is_leaf: bool,
}

/// What is counted for every item alike.
struct Counts<'a> {
    words: &'static dyn Words,
    calendar: Calendar,
    /// The last year in which any indicator can be judged.
    year: Option<FiscalYear>,
    /// What the lowest items are called.
    leaf: Option<&'a str>,
}

/// The outline of the first of these plans.
pub(super) fn make(plans: &[&Plan], options: &Options) -> Result<Chart, Error> {
    let plan = only(plans)?;
    let words = words_for(plan, options);
    let top = items(plan, options)?;
    let tree = in_order(&top);
    // One item is no tree.
    if tree.len() < 2 {
        return Err(Error::NothingToShow { kind: "outline" });
    }
    let names = level_names(plan, &top, &tree);
    let (year, total) = latest(plan, options, &top, &tree).unzip();
    let counts = Counts { words, calendar: options.calendar, year, leaf: leaf_name(&tree, &names) };
    let mut nodes: Vec<Node> = tree.iter().map(|(depth, item)| counts.node(*depth, item)).collect();
    let facts = facts(&tree, &names, year.zip(total.as_ref().filter(|total| is_honest(total))));
    let title = options.item.as_ref().map_or(&plan.title, |_| &top[0].title);
    let title = outline_title(title, words);
    let table = table(title.clone(), &nodes, &names, words);
    let left_out = draw_only_what_fits(&mut nodes);
    let drawn = nodes.iter().map(|node| node.depth + 1).max().unwrap_or_default();
    Ok(Chart {
        title,
        message: outline_message(&facts, options.calendar, words),
        years: Vec::new(),
        first: 0,
        range: Years::default(),
        names_years: year.is_some(),
        key: Vec::new(),
        table,
        notes: counts.notes(&tree, total.as_ref(), left_out),
        words,
        shown: None,
        choices: Vec::new(),
        picture: Box::new(Outline { nodes, levels: names.into_iter().take(drawn).collect() }),
    })
}

impl Picture for Outline {
    fn draw(&self, root: Element, layout: Layout) -> Element {
        match columns::width(self.levels.len(), layout) {
            Some(column) => columns::draw(self, root, layout, column),
            None => indented::draw(self, root, layout),
        }
    }
}

/// Every item in document order with its depth.
fn in_order<'p>(top: &[&'p Item]) -> Vec<(usize, &'p Item)> {
    let mut waiting: Vec<(usize, &Item)> = top.iter().rev().map(|item| (0, *item)).collect();
    let mut found = Vec::new();
    while let Some((depth, item)) = waiting.pop() {
        found.push((depth, item));
        waiting.extend(item.items.iter().rev().map(|below| (depth + 1, below)));
    }
    found
}

/// The names of the levels that are shown, top first.
fn level_names(plan: &Plan, top: &[&Item], tree: &[(usize, &Item)]) -> Vec<Option<String>> {
    let whole = in_order(&plan.items.iter().collect::<Vec<_>>());
    let first = whole.iter().find(|(_, item)| item.id == top[0].id).map_or(0, |(depth, _)| *depth);
    let deep = tree.iter().map(|(depth, _)| depth + 1).max().unwrap_or_default();
    (first..first + deep).map(|depth| plan.levels.get(depth).cloned()).collect()
}

/// What the lowest items are called, where all are of one level.
fn leaf_name<'n>(tree: &[(usize, &Item)], names: &'n [Option<String>]) -> Option<&'n str> {
    let lowest = names.len().checked_sub(1)?;
    let is_even = tree.iter().all(|(depth, item)| !item.items.is_empty() || *depth == lowest);
    names[lowest].as_deref().filter(|_| is_even)
}

/// The last year in which indicators can be judged, and what they come to.
fn latest(
    plan: &Plan,
    options: &Options,
    top: &[&Item],
    tree: &[(usize, &Item)],
) -> Option<(FiscalYear, RollUp)> {
    let points = tree.iter().flat_map(|(_, item)| &item.indicators).flat_map(|indicator| &indicator.points);
    let years = once(points.map(|point| point.year));
    years.into_iter().rev().find_map(|year| {
        let rule = RollUpRule::IndicatorsReached(year);
        let total = if options.item.is_some() { top[0].roll_up(rule) } else { plan.roll_up(rule) };
        total.map(|total| (year, total))
    })
}

/// Whether a count may be shown: not where more was left out than counted.
fn is_honest(count: &RollUp) -> bool {
    count.excluded.len() <= count.denominator
}

fn facts(
    tree: &[(usize, &Item)],
    names: &[Option<String>],
    total: Option<(FiscalYear, &RollUp)>,
) -> OutlineFacts {
    let count = |at: usize| tree.iter().filter(|(depth, _)| *depth == at).count();
    OutlineFacts {
        levels: names.iter().cloned().enumerate().map(|(at, name)| (name, count(at))).collect(),
        indicators: tree.iter().map(|(_, item)| item.indicators.len()).sum(),
        progress: total.map(|(year, total)| (year, total.numerator, total.denominator)),
    }
}

/// Leaves out the lowest levels until few enough items are left; says how many are not drawn.
fn draw_only_what_fits(nodes: &mut Vec<Node>) -> usize {
    let all = nodes.len();
    let mut deepest = nodes.iter().map(|node| node.depth).max().unwrap_or_default();
    while nodes.len() > MOST_DRAWN && deepest > 0 {
        nodes.retain(|node| node.depth < deepest);
        deepest -= 1;
    }
    nodes.truncate(MOST_DRAWN);
    all - nodes.len()
}

impl Counts<'_> {
    fn node(&self, depth: usize, item: &Item) -> Node {
        let leaves = item.and_below().skip(1).filter(|below| below.items.is_empty()).count();
        let progress = self.progress(item);
        let told = progress.as_ref().map(|pieces| pieces.concat());
        Node {
            depth,
            name: item.name(),
            remarks: self.remarks(item, leaves, progress.as_ref()),
            cells: [
                item.number.clone().unwrap_or_default(),
                item.title.clone(),
                self.below(leaves),
                indicators_cell(item.indicators.len(), told.as_deref(), item.items.is_empty(), self.words),
            ],
            is_leaf: item.items.is_empty(),
        }
    }

    fn below(&self, leaves: usize) -> String {
        if leaves == 0 { "0".to_owned() } else { things_below(self.leaf, leaves, self.words) }
    }

    /// How many indicators of the item and below it reached their target; nothing where that would mislead.
    fn progress(&self, item: &Item) -> Option<[String; 2]> {
        let year = self.year?;
        let count = item.roll_up(RollUpRule::IndicatorsReached(year)).filter(is_honest)?;
        Some(progress((year, count.numerator, count.denominator), self.calendar, self.words))
    }

    fn remarks(&self, item: &Item, leaves: usize, progress: Option<&[String; 2]>) -> Vec<String> {
        let name = outline_words(self.words).indicators;
        let own = item.indicators.len();
        let mut remarks = Vec::new();
        if leaves > 0 {
            remarks.push(self.below(leaves));
        }
        if own > 0 {
            remarks.push(own_indicators(own, self.words));
        }
        if let Some([told, year]) = progress {
            // What is counted is told by its name, unless that stands just before it.
            remarks.push(if own > 0 { told.clone() } else { [name, " ", told].concat() });
            remarks.push(year.trim_start().to_owned());
        }
        remarks
    }

    fn notes(&self, tree: &[(usize, &Item)], total: Option<&RollUp>, left_out: usize) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some((year, total)) = self.year.zip(total) {
            notes.extend(left_out_note(year, &total.excluded, self.calendar, self.words));
            notes.extend(assumed_note(assumed(tree, total), self.words));
            let rule = RollUpRule::IndicatorsReached(year);
            if tree.iter().any(|(_, item)| item.roll_up(rule).is_some_and(|count| !is_honest(&count))) {
                notes.push(outline_words(self.words).mostly_left_out.to_owned());
            }
        }
        if left_out > 0 {
            notes.push(not_drawn_note(left_out, self.words));
        }
        notes
    }
}

/// How many of the indicators that are judged have a direction that only their targets show.
fn assumed(tree: &[(usize, &Item)], total: &RollUp) -> usize {
    let left_out: BTreeSet<&Id> = total.excluded.iter().map(|left_out| &left_out.id).collect();
    let is_judged = |indicator: &&Indicator| !left_out.contains(&indicator.id);
    let is_assumed = |indicator: &Indicator| {
        indicator.direction().is_some_and(|direction| direction.by == Evidence::Targets)
    };
    let indicators = tree.iter().flat_map(|(_, item)| &item.indicators);
    indicators.filter(is_judged).filter(|indicator| is_assumed(indicator)).count()
}

/// A row for each item, its place in the tree told by the name of its level.
fn table(caption: String, nodes: &[Node], names: &[Option<String>], words: &dyn Words) -> Table {
    let row = |node: &Node| {
        let level = level_name(names[node.depth].as_deref(), node.depth, words);
        std::iter::once(level).chain(node.cells.clone()).collect()
    };
    let head = outline_words(words).head.map(str::to_owned).to_vec();
    Table { caption, head, rows: nodes.iter().map(row).collect(), figures: 0..0 }
}
