//! Tables of who does what: what others are hoped to do, and what somebody will do in which years.

use super::super::assemble::{Cells, Draft, Use, Words, figure, name, prose};
use super::super::{
    CellReading, YearContext, YearForm, YearProblem, YearReading, YearSpan, fiscal_year, value, year_code,
};
use super::head::Head;
use crate::error::Code;
use crate::model::profile::Column;
use crate::model::{
    Arrows, Commitment, CommitmentTarget, Expectation, Facet, FiscalYear, Heading, Period, Span, Value,
};
use crate::text::fold;
use std::ops::Range;

/// What an arrow (矢印) is drawn with; a dash alone says that there is nothing.
const ARROW: &str = "→⇒➡➔➜⟶＞>─━―－-ー＝=";
/// What makes it an arrow.
const DRAWN: &str = "→⇒➡➔➜⟶＞>─━";
/// The marks (記号) that begin something.
const MARKS: &str = "◎○●◯△▲□■◇◆☆★✓✔";

/// Reads what others are hoped to do (期待される取組).
pub(in crate::read) fn expectations(cells: &Cells, head: &Head, rows: Range<usize>, draft: &mut Draft) {
    head.claim(cells);
    let (Some(who), Some(what)) = (head.at(Column::Actor), head.at(Column::Expectation)) else { return };
    heading(Facet::Expectations, head.text(Column::Expectation), draft);
    let mut actor = None;
    for row in head.below()..rows.end {
        let named = cells.take(row, who, Use::Used);
        if !named.is_empty() {
            actor = Some(draft.actor(&name(named), None));
        }
        let (text, Some(actor)) = (cells.text(row, what), actor.clone()) else { continue };
        let (points, noise) = Words::read(text).into_points();
        if points.is_empty() {
            continue;
        }
        cells.mark(row, what, Use::Used);
        draft.set_aside(&cells.place(row, what), &noise);
        let list = &mut draft.item().expectations;
        list.push(Expectation { actor, points });
        let key = ["/expectations/", &(list.len() - 1).to_string()].concat();
        draft.from(&key, cells.place(row, what));
    }
}

/// A column of one year.
struct YearColumn {
    at: usize,
    /// Absent where it cannot be known.
    year: Option<FiscalYear>,
}

/// Reads what somebody will do in which years (推進のスケジュール).
pub(in crate::read) fn schedule(cells: &Cells, head: &Head, rows: Range<usize>, draft: &mut Draft) {
    head.claim(cells);
    let what = head.at(Column::Commitment).or_else(|| head.at(Column::Level));
    let (Some(who), Some(what)) = (head.at(Column::Actor), what) else { return };
    heading(Facet::Commitments, head.text(Column::Commitment), draft);
    heading(Facet::Schedule, head.text(Column::Schedule), draft);
    let (years, below) = years(cells, head, rows.clone(), draft);
    period(&years, draft);
    let mut actor = None;
    for row in below..rows.end {
        let named = cells.take(row, who, Use::Used);
        if !named.is_empty() {
            actor = Some(draft.actor(&name(named), None));
        }
        let (text, Some(actor)) = (cells.text(row, what), actor.clone()) else { continue };
        if text.is_empty() {
            continue;
        }
        cells.mark(row, what, Use::Used);
        let (text, target) = without_target(text);
        let spans = spans(cells, row, &years, &text, draft);
        let list = &mut draft.item().commitments;
        list.push(Commitment { actor, text, target, spans, points: Vec::new() });
        let key = ["/commitments/", &(list.len() - 1).to_string()].concat();
        draft.from(&key, cells.place(row, what));
    }
}

/// Whether the header, or a row right below it, names the years in which something is done: below them stand marks,
/// arrows and words. Where figures do, they are measured and not scheduled.
pub(in crate::read) fn has_years(cells: &Cells, head: &Head, rows: &Range<usize>) -> bool {
    year_row(cells, head, rows).is_some_and(|row| {
        let columns: Vec<usize> = year_cells(cells, row).collect();
        let below = || (row + 1..rows.end).flat_map(|row| columns.iter().map(move |&at| cells.text(row, at)));
        let (figures, all) = below()
            .filter(|text| !text.is_empty())
            .fold((0, 0), |(figures, all), text| (figures + usize::from(figure(text).is_some()), all + 1));
        figures * 2 < all.max(1)
    })
}

fn year_row(cells: &Cells, head: &Head, rows: &Range<usize>) -> Option<usize> {
    let first = head.row?;
    (first..rows.end.min(first + 3)).find(|&row| {
        let named: Vec<&str> = year_cells(cells, row).map(|at| cells.text(row, at)).collect();
        named.len() >= 2 && are_years(&named)
    })
}

fn year_cells<'c>(cells: &'c Cells, row: usize) -> impl Iterator<Item = usize> + 'c {
    cells.filled(row).into_iter().filter(move |&at| is_year(cells.text(row, at)))
}

fn is_year(text: &str) -> bool {
    let short = text.chars().count() <= 12;
    let known = fiscal_year(text, YearContext::default());
    short && !matches!(known, Err(YearProblem::NotAYear))
}

/// Whether cells that may be years are: one is written as a year, or they are numbers that follow each other.
fn are_years(named: &[&str]) -> bool {
    let is_written = |text: &&str| {
        let reading = fiscal_year(text, YearContext::default());
        let is_sure = |year: YearReading| year.form != YearForm::Bare || year.era.is_some();
        reading.is_ok_and(is_sure) || text.contains('年')
    };
    let numbers: Vec<u32> = named.iter().filter_map(|text| whole(text)).collect();
    let follow = numbers.len() == named.len() && numbers.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    named.iter().any(is_written) || follow
}

/// A whole number in any width.
fn whole(text: &str) -> Option<u32> {
    text.trim().chars().map(fold).collect::<String>().parse().ok()
}

/// The columns of years, and the first row below their header.
fn years(cells: &Cells, head: &Head, rows: Range<usize>, draft: &mut Draft) -> (Vec<YearColumn>, usize) {
    let Some(row) = year_row(cells, head, &rows) else { return (Vec::new(), head.below()) };
    let mut columns = Vec::new();
    for at in cells.filled(row) {
        let text = cells.text(row, at);
        if !is_year(text) {
            continue;
        }
        let reading = fiscal_year(text, draft.context);
        if let Some(code) = year_code(&reading) {
            draft.note(code, cells.place(row, at), text);
        }
        let era = reading.as_ref().ok().and_then(|reading| reading.era);
        if era.is_some() {
            // What follows in the same header is written short: 平成22, 23, 24.
            draft.context.era = era;
        }
        let year = reading.ok().and_then(|reading| match reading.span {
            YearSpan::One(year) => Some(year),
            _ => None,
        });
        cells.mark(row, at, if year.is_some() { Use::Used } else { Use::SetAside });
        columns.push(YearColumn { at, year });
    }
    (columns, head.below().max(row + 1))
}

/// The years of the schedule are the period of a plan that prints none.
fn period(years: &[YearColumn], draft: &mut Draft) {
    let known = || years.iter().filter_map(|column| column.year);
    let (Some(from), Some(to), None) = (known().min(), known().max(), draft.plan.period) else { return };
    draft.plan.period = Some(Period { from, to });
    let found = [&from.get().to_string(), "–", &to.get().to_string()].concat();
    draft.assume("/period", "period", &found);
}

/// What begins in a row and how long it lasts. An arrow reaches at least to the cell it ends in; behind a cross, which
/// begins nothing, it is told.
fn spans(cells: &Cells, row: usize, years: &[YearColumn], what: &str, draft: &mut Draft) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    // How many cells of arrows the last span has.
    let mut arrows = 0;
    let last = years.iter().rev().find_map(|column| column.year);
    for column in years {
        let text = cells.text(row, column.at);
        if text.is_empty() {
            continue;
        }
        let covered = column.at..column.at + cells.width(row, column.at);
        let end =
            years.iter().filter(|other| covered.contains(&other.at)).filter_map(|other| other.year).max();
        let (Some(year), Some(end)) = (column.year, end) else {
            cells.mark(row, column.at, Use::SetAside);
            continue;
        };
        if matches!(value(text), Ok(CellReading { value: Value::Absent { .. }, .. })) {
            cells.mark(row, column.at, Use::Layout);
            continue;
        }
        cells.mark(row, column.at, Use::Used);
        if is_arrow(text) {
            draft.plan.arrows = Some(Arrows::Undeclared);
            arrows += 1 + (covered.len() - 1);
            let Some(span) = spans.last_mut().filter(|span| !span.is_crossed_out()) else {
                draft.note(Code::ArrowWithoutStart, cells.place(row, column.at), text).say("text", what);
                cells.mark(row, column.at, Use::SetAside);
                continue;
            };
            span.to = end;
            // Drawn once and not to the end: nobody can say whether it means its cell or the whole row.
            span.uncertain = arrows == 1 && last.is_some_and(|last| end < last);
        } else {
            arrows = 0;
            let (mark, label) = mark_and_label(text);
            spans.push(Span { from: year, to: end, mark, label, uncertain: false });
        }
    }
    spans
}

fn is_arrow(text: &str) -> bool {
    text.chars().all(|c| ARROW.contains(c) || c.is_whitespace()) && text.contains(|c| DRAWN.contains(c))
}

/// The mark that a text begins with, and the words beside it: ◎ 実施.
fn mark_and_label(text: &str) -> (Option<String>, Option<String>) {
    let text = text.trim_matches(|c: char| ARROW.contains(c) || c.is_whitespace());
    let mark = text.chars().next().filter(|&c| MARKS.contains(c));
    let rest = mark.map_or(text, |mark| &text[mark.len_utf8()..]);
    let label = prose(rest);
    (mark.map(String::from), (!label.is_empty()).then_some(label))
}

/// The text without its bullet, and the target in its brackets: 【目標：6か所】.
fn without_target(text: &str) -> (String, Option<CommitmentTarget>) {
    let text = text.trim_start_matches(['・', '○', '◯', '●']).trim();
    let found = || {
        let (before, rest) = text.split_once("【目標")?;
        let (inner, after) = rest.split_once('】')?;
        let inner = inner.trim_start_matches([':', '：', ' ', '　']).trim();
        (!inner.is_empty()).then(|| (prose(&[before, after].concat()), inner))
    };
    let Some((text, inner)) = found() else { return (prose(text), None) };
    let known = figure(inner);
    let value = known.as_ref().map(|(figure, _)| figure.value);
    let target = CommitmentTarget { text: inner.to_owned(), value, unit: known.and_then(|(_, unit)| unit) };
    (text, Some(target))
}

fn heading(facet: Facet, text: Option<&str>, draft: &mut Draft) {
    let Some(text) = text else { return };
    let headings = &mut draft.item().headings;
    if !headings.iter().any(|heading| heading.facet == facet) {
        headings.push(Heading { facet, text: text.to_owned() });
    }
}
