//! Steps (ステップ) in order: what was to be done in each and what came of it; an empty one stays empty.

mod draw;
mod entry;

use super::{Chart, Element, KeyEntry, Options, Table, Years, items, key, only, words_for};
use crate::error::Error;
use crate::locale::{
    Calendar, StepFacts, StepsFacts, StepsWords, Words, repeated_note, step_count, steps_message,
    steps_title, steps_words,
};
use crate::model::{Absence, Item, PassageRole, Plan, RollUpRule};
use entry::{Entry, support, work};

/// What the drawing shows.
struct Steps {
    steps: Vec<Step>,
    words: &'static StepsWords,
}

/// One step.
struct Step {
    /// Its number and title.
    name: String,
    /// What it has, in words.
    counts: Vec<String>,
    /// What should happen in it (めやす).
    guide: Vec<String>,
    entries: Vec<Entry>,
    mark: Mark,
}

/// What the marker of a step says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// Results are written.
    Full,
    /// Something is written, but no result.
    Half,
    /// Nothing is written.
    Empty,
}

/// All marks in the order of the key.
const MARKS: [Mark; 3] = [Mark::Full, Mark::Half, Mark::Empty];

/// The steps of the first of these plans.
pub(super) fn make(plans: &[&Plan], options: &Options) -> Result<Chart, Error> {
    let plan = only(plans)?;
    let words = words_for(plan, options);
    let top = items(plan, options)?;
    let shown = steps_of(&top);
    let has_guide = |item: &&Item| item.passages.iter().any(|passage| passage.role == PassageRole::Guide);
    let facts = facts(plan, options, &top, &shown);
    // Steps that say what should happen, with nothing written yet, are something to see; bare titles are not.
    if facts.steps.iter().all(StepFacts::is_empty) && !shown.iter().any(has_guide) {
        return Err(Error::NothingToShow { kind: "steps" });
    }
    let fixed = steps_words(words);
    let steps: Vec<Step> = shown
        .iter()
        .zip(&facts.steps)
        .map(|(item, facts)| step(item, facts, words, options.calendar))
        .collect();
    let title = if options.item.is_some() { top.first().map(|item| &item.title) } else { None };
    let table_title = steps_title(title.unwrap_or(&plan.title), words);
    let table = table(table_title.clone(), &steps, &facts, words);
    let is_unfinished = table.rows.iter().flatten().any(|cell| cell == fixed.nothing);
    let notes = [
        is_unfinished.then(|| fixed.caveat.to_owned()),
        (facts.repeated > 0).then(|| repeated_note(facts.repeated, words)),
    ];
    Ok(Chart {
        title: table_title,
        message: steps_message(&facts, words),
        years: Vec::new(),
        first: 0,
        range: Years::default(),
        names_years: shown.iter().flat_map(|item| item.and_below()).any(names_years),
        key: key_of(&steps, fixed),
        table,
        notes: notes.into_iter().flatten().collect(),
        words,
        shown: None,
        choices: Vec::new(),
        picture: Box::new(Steps { steps, words: fixed }),
    })
}

/// Whether a year is named in what is done for an item.
fn names_years(item: &Item) -> bool {
    let mut timings = item.supports.iter().filter_map(|support| support.timing.as_ref());
    !item.work.is_empty() || timings.any(|timing| timing.year.is_some())
}

fn has_entries(item: &Item) -> bool {
    !item.supports.is_empty() || !item.work.is_empty()
}

/// The steps: the items, or what is below a single one that only holds them together.
fn steps_of<'p>(top: &[&'p Item]) -> Vec<&'p Item> {
    let mut shown = top.to_vec();
    while let [only] = shown[..]
        && !only.items.is_empty()
        && !has_entries(only)
    {
        shown = only.items.iter().collect();
    }
    shown
}

/// What the level of the steps is called.
fn level(plan: &Plan, first: &Item) -> Option<String> {
    let (mut depth, mut row) = (0, plan.items.iter().collect::<Vec<_>>());
    while !row.is_empty() {
        if row.iter().any(|item| item.id == first.id) {
            return plan.levels.get(depth).cloned();
        }
        row = row.iter().flat_map(|item| &item.items).collect();
        depth += 1;
    }
    None
}

fn facts(plan: &Plan, options: &Options, top: &[&Item], shown: &[&Item]) -> StepsFacts {
    let work = match top {
        [item] if options.item.is_some() => item.roll_up(RollUpRule::WorkDone),
        _ => plan.roll_up(RollUpRule::WorkDone),
    };
    StepsFacts {
        level: shown.first().and_then(|first| level(plan, first)),
        steps: shown.iter().map(|item| step_facts(item)).collect(),
        done: work.as_ref().map_or(0, |work| work.denominator),
        repeated: work.map_or(0, |work| work.excluded.len()),
    }
}

fn step_facts(item: &Item) -> StepFacts {
    let supports = item.roll_up(RollUpRule::SupportsWithResults);
    let works = || item.and_below().flat_map(|item| &item.work);
    let number = item.number.as_deref().unwrap_or_default();
    // A number that is a word of its own names the step; 28 alone does not.
    let is_word = number.chars().any(|c| c.is_ascii_alphabetic() || ('\u{3040}'..'\u{a000}').contains(&c));
    StepFacts {
        label: if is_word { number.to_owned() } else { item.name() },
        supports: supports.as_ref().map_or(0, |count| count.denominator),
        with_results: supports.map_or(0, |count| count.numerator),
        planned: works().map(|work| work.planned.len()).sum(),
        done: item.roll_up(RollUpRule::WorkDone).map_or(0, |count| count.denominator),
    }
}

fn step(item: &Item, facts: &StepFacts, words: &dyn Words, calendar: Calendar) -> Step {
    let supports = item.and_below().flat_map(|item| &item.supports).map(|of| support(of, words, calendar));
    let work = item.and_below().flat_map(|item| &item.work).map(|of| work(of, words, calendar));
    let guides = item.passages.iter().filter(|passage| passage.role == PassageRole::Guide);
    Step {
        name: item.name(),
        counts: step_count(facts, words),
        guide: guides.flat_map(|passage| &passage.points).map(|point| point.text.clone()).collect(),
        entries: supports.chain(work).collect(),
        mark: match facts {
            facts if facts.is_empty() => Mark::Empty,
            facts if facts.with_results + facts.done > 0 => Mark::Full,
            _ => Mark::Half,
        },
    }
}

/// A row for each support, and one for each empty step.
fn table(caption: String, steps: &[Step], facts: &StepsFacts, words: &dyn Words) -> Table {
    let fixed = steps_words(words);
    let any = |of: fn(&StepFacts) -> usize| facts.steps.iter().any(|step| of(step) > 0);
    let what = match (any(|step| step.supports), any(|step| step.planned + step.done)) {
        (true, true) => fixed.either,
        (false, true) => fixed.planned,
        _ => fixed.support,
    };
    let level = facts.level.as_deref().unwrap_or(fixed.step);
    let dash = || words.absence(Absence::Missing).to_owned();
    let mut rows = Vec::new();
    for step in steps {
        let guide = if step.guide.is_empty() { dash() } else { step.guide.join(fixed.between) };
        if step.entries.is_empty() {
            rows.push(vec![step.name.clone(), guide.clone(), fixed.nothing.to_owned(), dash(), dash()]);
        }
        for (at, entry) in step.entries.iter().enumerate() {
            let is_ditto = at > 0 && !step.guide.is_empty();
            let guide = if is_ditto { fixed.ditto.to_owned() } else { guide.clone() };
            let [title, when, results] = entry.cells.clone();
            rows.push(vec![step.name.clone(), guide, title, when, results]);
        }
    }
    let head = [level, fixed.guide, what, fixed.timing, fixed.results].map(str::to_owned).to_vec();
    Table { caption, head, rows, figures: 0..0 }
}

/// Only the marks that are drawn.
fn key_of(steps: &[Step], fixed: &StepsWords) -> Vec<KeyEntry> {
    let drawn = MARKS.iter().zip(fixed.key).filter(|(mark, _)| steps.iter().any(|step| step.mark == **mark));
    let entry = |(mark, text): (&Mark, &str)| {
        let group: Element = draw::markers().children(draw::marker(*mark, 10, 6, 5));
        KeyEntry { swatch: key::swatch().child(group), text: text.to_owned() }
    };
    drawn.map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::chart;
    use crate::model::{FiscalYear, Id, Passage, Point, Support, Work};

    fn item(title: &str, supports: &[&[&str]]) -> Item {
        let support = |results: &&[&str]| Support {
            timing: None,
            title: "支援".repeat(120),
            summary: None,
            results: results.iter().map(|&text| Point::from(text)).collect(),
        };
        let supports = supports.iter().map(support).collect();
        Item { supports, ..Item::new(Id::derived(title), title) }
    }

    fn steps(items: Vec<Item>) -> Result<Chart, Error> {
        chart(&Plan { items, ..Plan::new("計画") }, "steps", &Options::default())
    }

    #[test]
    fn empty_steps_keep_a_row_and_are_never_filled() {
        let chart = steps(vec![item("一", &[&["実施"], &[]]), item("二", &[])]).unwrap();
        let results: Vec<&str> = chart.table.rows.iter().map(|row| row[4].as_str()).collect();
        assert_eq!(results, ["1件：実施", "記入なし", "―"]);
        assert_eq!(chart.table.rows[2][2], "記入なし");
        assert_eq!(chart.key.len(), 2, "only marks that are drawn");
    }

    #[test]
    fn bare_titles_are_nothing_to_show_but_a_guide_is() {
        assert_eq!(steps(vec![item("一", &[])]).err(), Some(Error::NothingToShow { kind: "steps" }));
        let guide =
            Passage { role: PassageRole::Guide, heading: None, points: vec![Point::from("集める")] };
        let chart = steps(vec![Item { passages: vec![guide], ..item("一", &[]) }]).unwrap();
        assert_eq!(chart.message, "この項目には、行うことや実績の記入がありません。");
    }

    #[test]
    fn a_single_item_that_only_holds_steps_is_not_a_step() {
        let holder = Item { items: vec![item("一", &[&["実施"]]), item("二", &[])], ..item("上", &[]) };
        let names: Vec<String> =
            steps(vec![holder]).unwrap().table.rows.iter().map(|row| row[0].clone()).collect();
        assert_eq!(names, ["一", "二"]);
    }

    #[test]
    fn work_that_is_printed_again_is_counted_once_and_listed() {
        let point = |repeated| Point { repeated, ..Point::from("導入") };
        let work = |repeated| Work {
            year: FiscalYear::new(2011).unwrap(),
            planned: vec![],
            done: vec![point(repeated)],
        };
        let with = |title, repeated| Item { work: vec![work(repeated)], ..item(title, &[]) };
        let chart = steps(vec![with("一", false), with("二", true)]).unwrap();
        assert_eq!(chart.message, "2つの項目すべてに取組の実績が1件記入されています。");
        assert_eq!(chart.notes[1..], ["再掲の実績1件は、上の文では一度だけ数えています。"]);
        assert_eq!(chart.table.rows[1][4], "1件（うち再掲1件）：導入（再掲）");
    }

    #[test]
    fn long_titles_are_wrapped_and_stay_inside() {
        let items = vec![item(&"段階".repeat(150), &[&["実施した内容"], &[]]), item("二", &[])];
        crate::chart::flow::tests::assert_inside(&steps(items).unwrap());
    }
}
