//! Each row below the header is an indicator, or what is planned for one, or what came of it.

use super::claims::{Claim, Claims};
use super::column::Column;
use super::header::Header;
use crate::model::profile::{self, Role, Said, said};
use crate::model::{Certainty, FiscalYear};
use crate::read::places::Journal;
use crate::read::{Grid, YearContext, YearForm, YearSpan, fiscal_year, value};
use std::collections::BTreeMap;

/// What stands in front of the figures of a row.
struct Row<'g> {
    at: usize,
    /// What its figures are, where its label says so.
    said: Said,
    /// That label: its column, and the text.
    series: Option<(usize, &'g str)>,
    /// What it is about: the column of it, and the text.
    name: Option<(usize, &'g str)>,
    /// What that belongs to.
    group: Option<(usize, &'g str)>,
}

/// Reads the rows.
pub(super) fn read(header: &Header, claims: &mut Claims, journal: &mut Journal) {
    let grid = claims.grid;
    let rows: Vec<Row> = (header.rows..grid.rows())
        .filter(|row| has_figure(grid, header, *row))
        .map(|row| Row::read(grid, header, row))
        .collect();
    let has_results = rows.iter().any(|row| row.said.role == Some(Role::Actual))
        || header.columns.iter().any(|column| column.role == Role::Actual);
    let groups = Groups::of(&rows);
    let unnamed = unnamed(grid, header, &rows);
    let mut names = Names { above: None, columns: vec![false; grid.columns()] };
    for (column, _) in rows.iter().filter_map(|row| row.name) {
        names.columns[column] = true;
    }
    for row in &rows {
        // A sum is no indicator beside those that it adds up.
        if row.said.role == Some(Role::Derived) || row.said.role == Some(Role::Aside) {
            continue;
        }
        let indicator = row.indicator(&unnamed, (&names, &groups), claims);
        names.above = row.name.map(|(column, _)| column).or(names.above);
        row.facts(grid, header, indicator, claims, journal);
        row.figures(grid, header, (indicator, has_results), claims);
    }
}

/// Where names stand.
struct Names {
    /// The column of the last one above.
    above: Option<usize>,
    /// Of each column, whether one stands there.
    columns: Vec<bool>,
}

/// The names that stand in more than one group: for each the row that has it first, and whether another group has it.
#[derive(Default)]
struct Groups {
    first: BTreeMap<String, usize>,
    several: Vec<bool>,
}

impl Groups {
    fn of(rows: &[Row]) -> Groups {
        let mut groups = Groups { several: vec![false; rows.len()], ..Groups::default() };
        for (at, row) in rows.iter().enumerate() {
            let Some((_, name)) = row.name else { continue };
            let first = *groups.first.entry(name.to_owned()).or_insert(at);
            groups.several[first] |= rows[first].group_text() != row.group_text();
        }
        groups
    }

    fn has_several(&self, name: &str) -> bool {
        self.first.get(name).is_some_and(|&first| self.several[first])
    }
}

/// A row of sentences (取組工程) has the same columns and no figure in them.
fn has_figure(grid: &Grid, header: &Header, row: usize) -> bool {
    header.columns.iter().any(|column| {
        column.is_figure()
            && grid
                .figure(row, column.at)
                .is_some_and(|text| value(text).is_ok_and(|cell| cell.value.number().is_some()))
    })
}

impl<'g> Row<'g> {
    fn read(grid: &'g Grid, header: &Header, at: usize) -> Row<'g> {
        let labels: Vec<(usize, &str)> = header
            .columns
            .iter()
            .filter(|column| header.is_label(column))
            .map(|column| (column.at, grid.label(at, column.at)))
            .filter(|(_, text)| !text.is_empty() && !is_figure(text) && !is_year(text))
            .collect();
        let last = labels.last().map(|(_, text)| said(text)).unwrap_or_default();
        // Where columns name series, what a row is called is its name.
        let by_columns =
            header.columns.iter().any(|column| column.year.is_some() && column.role == Role::Target);
        let said = if by_columns && last.role != Some(Role::Derived) { Said::default() } else { last };
        let series = labels.last().copied().filter(|_| said.says_series());
        let names = labels.get(..labels.len() - usize::from(series.is_some())).unwrap_or_default();
        let indicator =
            |&&(at, _): &&(usize, &str)| profile::has_word(grid.label(header.rows - 1, at), "指標");
        let name = names.iter().rfind(indicator).or(names.last()).copied();
        let group =
            name.and_then(|name| names.iter().rfind(|other| other.0 < name.0 && other.1 != name.1).copied());
        Row { at, said, series, name, group }
    }

    fn group_text(&self) -> Option<&'g str> {
        self.group.map(|(_, group)| group)
    }

    /// The indicator that the row is about, or goes on with.
    fn indicator(&self, unnamed: &str, (names, groups): (&Names, &Groups), claims: &mut Claims) -> usize {
        let Some((_, name)) = self.name else {
            return match (self.series, claims.last()) {
                // It goes on with what stands before it in a row above.
                (Some((own, _)), Some(above)) if names.above.is_some_and(|column| column < own) => above,
                // Where names stand in other rows it is one, for all that it is a word for a series.
                (Some((own, text)), _) if names.columns[own] => claims.another(text),
                // Nobody says what it is: it is what the whole table is about.
                _ => claims.indicator(unnamed),
            };
        };
        let group = self.group.filter(|_| groups.has_several(name));
        let title = group.map_or_else(|| name.to_owned(), |(_, group)| [group, " ", name].concat());
        if self.said.says_series() { claims.indicator(&title) } else { claims.another(&title) }
    }

    /// What the columns beside the figures say of the indicator.
    fn facts(
        &self,
        grid: &Grid,
        header: &Header,
        indicator: usize,
        claims: &mut Claims,
        journal: &mut Journal,
    ) {
        for (at, _) in self.name.iter().chain(&self.group).chain(&self.series) {
            journal.claim(self.at, *at);
        }
        for column in &header.columns {
            let text = grid.label(self.at, column.at);
            if text.is_empty() {
                continue;
            }
            match column.role {
                Role::Unit => claims.of(indicator).unit = Some(text.to_owned()),
                Role::Number => claims.of(indicator).number = Some(text.to_owned()),
                Role::Direction => match profile::better(text) {
                    Some(better) => claims.better(indicator, better),
                    None => continue,
                },
                Role::Note => {
                    if let Some(better) = profile::wished(text) {
                        claims.better(indicator, better);
                    }
                    continue;
                }
                _ => continue,
            }
            journal.claim(self.at, column.at);
        }
    }

    fn figures(
        &self,
        grid: &Grid,
        header: &Header,
        (indicator, has_results): (usize, bool),
        claims: &mut Claims,
    ) {
        for column in header.columns.iter().filter(|column| column.is_figure()) {
            let year = column.year.or_else(|| self.date(grid, header, column.role));
            let (role, certainty) = self.role(column, has_results);
            let at = (self.at, column.at);
            let indicator = match self.name {
                Some((_, name)) if !column.title.is_empty() => {
                    claims.indicator(&[name, " ", &column.title].concat())
                }
                _ => indicator,
            };
            claims.claim(indicator, Claim { at, role, year, certainty });
        }
    }

    /// The year that another cell of the row gives to figures of this role.
    fn date(&self, grid: &Grid, header: &Header, role: Role) -> Option<FiscalYear> {
        let column = header.columns.iter().find(|column| column.dates == Some(role))?;
        match fiscal_year(grid.label(self.at, column.at), header.context).ok()?.span {
            YearSpan::One(year) => Some(year),
            _ => None,
        }
    }

    /// What a figure of the row is: what its column says, or else the row.
    fn role(&self, column: &Column, has_results: bool) -> (Role, Certainty) {
        let tentative = |certainty| certainty != Certainty::Settled;
        let row = match (self.said.role, self.said.certainty) {
            (None, certainty) if tentative(certainty) && has_results => Some(Role::Actual),
            (role, _) => role,
        };
        let role = match (column.role, row) {
            (Role::Value, Some(row)) => row,
            (role, _) => role,
        };
        let own = if tentative(self.said.certainty) { self.said.certainty } else { column.certainty };
        // What a row plans for a year is a plan, however far that year has come.
        let certainty = if row == Some(Role::Target) { self.said.certainty } else { own };
        (role, certainty)
    }
}

/// What figures are of which no row says what they are: what the table is called, else the words for its series.
fn unnamed(grid: &Grid, header: &Header, rows: &[Row]) -> String {
    if let Some(caption) = grid.caption().filter(|caption| !caption.is_empty()) {
        return caption.to_owned();
    }
    let mut words: Vec<String> = Vec::new();
    for row in rows.iter().filter(|row| row.name.is_none() && row.said.says_series()) {
        let label = header.columns.iter().rfind(|column| header.is_label(column));
        let word = label.map_or("", |column| grid.label(row.at, column.at));
        if !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    if words.is_empty() { header.printed() } else { words.join("・") }
}

/// A figure is no name.
fn is_figure(text: &str) -> bool {
    value(text).is_ok_and(|cell| cell.value.number().is_some())
}

/// A year is no name.
fn is_year(text: &str) -> bool {
    fiscal_year(text, YearContext::default()).is_ok_and(|year| year.form != YearForm::Bare)
}
