//! The part of a sheet with figures: indicators, and the work that was planned and done, a year a column.

use super::super::super::assemble::{Draft, Use, Words, figure, name};
use super::super::super::value;
use super::super::indicator::{put, titled};
use super::columns::{Named, Section};
use crate::error::Code;
use crate::model::profile::Role;
use crate::model::{FiscalYear, Indicator, PassageRole, Value};

/// A column of one role of one year.
struct Leaf {
    at: usize,
    /// The column of the header that names its year.
    header: usize,
    role: Role,
    year: Option<FiscalYear>,
    text: String,
}

/// Reads the rows of figures and of work.
pub(super) fn read(section: &Section, draft: &mut Draft) {
    let cells = section.cells;
    let is_indicator = |row: &usize| first_figure(section, *row).is_some();
    let names: Vec<usize> =
        section.rows.clone().filter(is_indicator).filter_map(|row| name_at(section, row)).collect();
    let start = names.iter().max().map_or(2, |at| at + 1);
    let leaves = leaves(section);
    let printed: Vec<usize> = leaves.iter().map(|leaf| leaf.at).collect();
    let mut columns: Vec<usize> =
        section.rows.clone().flat_map(|row| cells.filled(row)).filter(|&at| at >= start).collect();
    columns.sort_unstable();
    columns.dedup();
    let Some(fitted) = section.fit(&printed, &columns, draft) else { return };
    let columns: Vec<(usize, &Leaf)> =
        columns.into_iter().zip(fitted).map(|(at, leaf)| (at, &leaves[leaf])).collect();
    for row in section.rows.clone() {
        match name_at(section, row).filter(|_| is_indicator(&row)) {
            Some(at) => indicator(section, row, at, &columns, draft),
            None => work(section, row, &columns, draft),
        }
    }
}

fn first_figure(section: &Section, row: usize) -> Option<usize> {
    section.cells.filled(row).into_iter().find(|&at| at > 0 && figure(section.cells.text(row, at)).is_some())
}

/// The column of the name of an indicator: the last words before its figures.
fn name_at(section: &Section, row: usize) -> Option<usize> {
    let first = first_figure(section, row)?;
    section.cells.filled(row).into_iter().rfind(|&at| at < first)
}

/// The columns that the headers promise, in their order: of a year 計画 and 実績.
fn leaves(section: &Section) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    let mut roles = section.roles.iter().peekable();
    for header in &section.headers {
        let leaf = |at, role, year| Leaf { at, header: header.at, role, year, text: header.text.clone() };
        match header.named {
            Named::Baseline(year) => leaves.push(leaf(header.at, Role::Baseline, Some(year))),
            Named::From(year) => leaves.push(leaf(header.at, Role::Final, Some(year))),
            Named::Evaluation(_) => {}
            Named::Year(year) => {
                let mut seen: Vec<Role> = Vec::new();
                while let Some(&(at, role)) = roles.next_if(|(_, role)| !seen.contains(role)) {
                    seen.push(role);
                    leaves.push(leaf(at, role, Some(year)));
                }
            }
        }
    }
    leaves
}

fn indicator(section: &Section, row: usize, name_at: usize, columns: &[(usize, &Leaf)], draft: &mut Draft) {
    let cells = section.cells;
    for at in cells.filled(row).into_iter().filter(|&at| at < name_at) {
        cells.mark(row, at, Use::Layout);
    }
    let printed = titled(&name(cells.text(row, name_at)));
    let known = draft.item().indicators.iter().position(|known| known.title == printed.title);
    cells.mark(row, name_at, if known.is_some() { Use::Merged } else { Use::Used });
    let index = known.unwrap_or_else(|| {
        let id = draft.id(&[&draft.pointer(), " indicator ", &printed.title].concat());
        draft.item().indicators.push(Indicator { id, ..printed });
        draft.item().indicators.len() - 1
    });
    let key = ["/indicators/", &index.to_string()].concat();
    if known.is_none() {
        draft.from(&[&key, "/title"].concat(), cells.place(row, name_at));
    }
    for (at, leaf) in columns {
        let text = cells.text(row, *at);
        if text.is_empty() {
            continue;
        }
        let Ok(cell) = value(text) else {
            cells.mark(row, *at, Use::SetAside);
            draft.note(Code::NotANumber, cells.place(row, *at), text);
            continue;
        };
        let indicator = &mut draft.item().indicators[index];
        if contradicts(indicator, leaf, &cell.value) {
            // The first one stays; what nobody claims is set aside and named.
            continue;
        }
        let before = indicator.clone();
        if leaf.role != Role::Rate {
            indicator.unit = indicator.unit.take().or(cell.unit);
        }
        let is_kept = put(indicator, leaf.role, leaf.year, cell.value, text);
        let is_again = *indicator == before;
        match (is_kept, is_again) {
            (false, _) => continue,
            (true, true) => cells.mark(row, *at, Use::Merged),
            (true, false) => cells.mark(row, *at, Use::Used),
        }
        cells.mark(section.row, leaf.header, Use::Used);
        let path = [key.as_str(), &pointer(indicator, leaf)].concat();
        draft.from(&path, cells.place(row, *at));
    }
}

/// Whether another figure is known already where this one belongs.
fn contradicts(indicator: &Indicator, leaf: &Leaf, value: &Value) -> bool {
    let point = indicator.points.iter().find(|point| Some(point.year) == leaf.year);
    let known = match leaf.role {
        Role::Baseline => indicator.baseline.as_ref().map(|baseline| &baseline.value),
        Role::Target => point.and_then(|point| point.target.as_ref()),
        Role::Actual => point.and_then(|point| point.actual.as_ref()),
        _ => None,
    };
    known.is_some_and(|known| known != value && !matches!(known, Value::Absent { .. }))
}

/// Where the figure of a column stands in an indicator.
fn pointer(indicator: &Indicator, leaf: &Leaf) -> String {
    let point = indicator.points.iter().position(|point| Some(point.year) == leaf.year);
    let at = point.map(|at| ["/points/", &at.to_string()].concat()).unwrap_or_default();
    match leaf.role {
        Role::Baseline => "/baseline".to_owned(),
        Role::Final => "/final".to_owned(),
        Role::Target => at + "/target",
        Role::Rate => at + "/publishedRate",
        _ => at + "/actual",
    }
}

/// A row of words below the years: what was planned and done.
fn work(section: &Section, row: usize, columns: &[(usize, &Leaf)], draft: &mut Draft) {
    let cells = section.cells;
    let first = columns.first().map_or(0, |(at, _)| *at);
    let mut label = section.words.clone();
    for at in cells.filled(row).into_iter().filter(|&at| at < first) {
        cells.mark(row, at, Use::Layout);
        label = Some(name(cells.text(row, at)));
    }
    for (at, leaf) in columns {
        let text = cells.text(row, *at);
        let is_kept = match leaf.role {
            Role::Target | Role::Actual => leaf.year.is_some(),
            role => matches!(role, Role::Baseline | Role::Final),
        };
        if text.is_empty() || !is_kept {
            // What nobody claims is set aside and named.
            continue;
        }
        cells.mark(row, *at, Use::Used);
        cells.mark(section.row, leaf.header, Use::Used);
        let place = cells.place(row, *at);
        let (points, noise) = Words::read(text).into_points();
        draft.set_aside(&place, &noise);
        let heading = || [label.as_deref().unwrap_or_default(), " ", &leaf.text].concat().trim().to_owned();
        match (leaf.role, leaf.year) {
            (Role::Target, Some(year)) => draft.work(year).planned.extend(points),
            (Role::Actual, Some(year)) => draft.work(year).done.extend(points),
            (Role::Baseline, _) => _ = draft.passage(PassageRole::Situation, Some(&heading()), points, place),
            (Role::Final, _) => _ = draft.passage(PassageRole::FinalGoal, Some(&heading()), points, place),
            _ => {}
        }
    }
}
