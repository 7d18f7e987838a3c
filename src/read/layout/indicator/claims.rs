//! What cells claim to be, and which of them are believed.

use super::{put, titled};
use crate::effort;
use crate::error::Code;
use crate::model::profile::Role;
use crate::model::{Better, Certainty, FiscalYear, Indicator, Value, same_unit};
use crate::read::places::Journal;
use crate::read::{Grid, value};
use std::collections::BTreeMap;

/// The figures of a table while it is read.
pub(super) struct Claims<'g> {
    pub(super) grid: &'g Grid,
    indicators: Vec<Indicator>,
    /// Where an indicator of a title stands in the list.
    known: BTreeMap<String, usize>,
    /// In the order of the table: of which indicator, and what the cell is.
    cells: Vec<(usize, Claim)>,
}

/// A cell, and what it claims to be.
pub(super) struct Claim {
    /// Row and column.
    pub(super) at: (usize, usize),
    pub(super) role: Role,
    pub(super) year: Option<FiscalYear>,
    /// How final it is by its header or row; the cell may say more.
    pub(super) certainty: Certainty,
}

impl<'g> Claims<'g> {
    pub(super) fn new(grid: &'g Grid) -> Claims<'g> {
        Claims { grid, indicators: Vec::new(), known: BTreeMap::new(), cells: Vec::new() }
    }

    /// The indicator with this printed title: a new one, or the one that is known.
    pub(super) fn indicator(&mut self, printed: &str) -> usize {
        let indicator = titled(printed);
        if let Some(at) = self.known.get(&indicator.title) {
            return *at;
        }
        self.known.insert(indicator.title.clone(), self.indicators.len());
        self.add(indicator)
    }

    /// An indicator of its own, though another may have its title.
    pub(super) fn another(&mut self, printed: &str) -> usize {
        let indicator = titled(printed);
        self.known.insert(indicator.title.clone(), self.indicators.len());
        self.add(indicator)
    }

    fn add(&mut self, indicator: Indicator) -> usize {
        self.indicators.push(indicator);
        self.indicators.len() - 1
    }

    /// The indicator that was added last.
    pub(super) fn last(&self) -> Option<usize> {
        self.indicators.len().checked_sub(1)
    }

    /// What is said of an indicator besides its figures.
    pub(super) fn of(&mut self, indicator: usize) -> &mut Indicator {
        &mut self.indicators[indicator]
    }

    /// Notes a direction of an indicator. Two that differ are none.
    pub(super) fn better(&mut self, indicator: usize, better: Better) {
        let known = &mut self.indicators[indicator].better;
        *known = if known.is_some_and(|known| known != better) { None } else { Some(better) };
    }

    /// Notes that a cell claims to be a figure of an indicator.
    pub(super) fn claim(&mut self, indicator: usize, claim: Claim) {
        if self.grid.figure(claim.at.0, claim.at.1).is_some() {
            self.cells.push((indicator, claim));
        }
    }

    /// Believes every claim that no other disputes.
    pub(super) fn settle(mut self, journal: &mut Journal) -> Vec<Indicator> {
        let mut read: Vec<(usize, Claim, Value)> = Vec::with_capacity(self.cells.len());
        for (indicator, claim) in std::mem::take(&mut self.cells) {
            if let Some(value) = self.value(indicator, &claim, journal) {
                read.push((indicator, claim, value));
            }
        }
        let rivals = Rivals::of(&read);
        let is_rate = |claim: &Claim| claim.role == Role::Rate;
        for rates in [false, true] {
            for (at, (indicator, claim, value)) in read.iter().enumerate() {
                if is_rate(claim) == rates {
                    self.believe((*indicator, claim, value), rivals.believe(at), journal);
                }
            }
        }
        self.indicators
    }

    /// Puts a figure where it belongs; one that is not believed is told. A rate of nothing has no place.
    fn believe(
        &mut self,
        (at, claim, value): (usize, &Claim, &Value),
        is_believed: bool,
        journal: &mut Journal,
    ) {
        let (row, column) = claim.at;
        let text = self.grid.figure(row, column).unwrap_or_default();
        if !is_believed {
            journal.note_cell(Code::FiguresCollide, || self.grid.place(row, column), text);
            return;
        }
        let indicator = &mut self.indicators[at];
        let has_place = claim.role != Role::Rate || indicator.has_figures();
        if has_place && put(indicator, claim.role, claim.year, value.clone(), text) {
            journal.claim(row, column);
        }
    }

    /// What a cell says; one that cannot be read is absent, with a finding.
    fn value(&mut self, indicator: usize, claim: &Claim, journal: &mut Journal) -> Option<Value> {
        let (row, at) = claim.at;
        let text = self.grid.figure(row, at)?;
        let Ok(cell) = value(text) else {
            journal.note_cell(Code::NotANumber, || self.grid.place(row, at), text);
            return None;
        };
        let unit = &mut self.indicators[indicator].unit;
        match (&unit, cell.unit) {
            // A rate has a unit of its own.
            _ if claim.role == Role::Rate => {}
            (None, own) => *unit = own,
            (Some(known), Some(own)) if !same_unit(known, &own) => {
                journal.note_cell(Code::UnitMixed, || self.grid.place(row, at), text);
                return None;
            }
            _ => {}
        }
        Some(cell.value.as_final(claim.certainty))
    }
}

/// The figures that claim one place, by place.
struct Rivals {
    places: Vec<Verdict>,
    /// Where the place of a claim stands in the list; none of what is no figure.
    of_claim: Vec<Option<usize>>,
}

/// Which of the figures that claim one place are believed.
struct Verdict {
    first: usize,
    /// Whether all say the same.
    agree: bool,
    /// The settled one, and how many there are.
    settled: (usize, usize),
}

impl Rivals {
    fn of(read: &[(usize, Claim, Value)]) -> Rivals {
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        let mut rivals = Rivals { places: Vec::new(), of_claim: Vec::with_capacity(read.len()) };
        for (at, (indicator, claim, value)) in read.iter().enumerate() {
            effort::step();
            let index = value.figure().map(|_| {
                *known.entry(place(*indicator, claim)).or_insert_with(|| {
                    rivals.places.push(Verdict { first: at, agree: true, settled: (at, 0) });
                    rivals.places.len() - 1
                })
            });
            if let Some(verdict) = index.and_then(|index| rivals.places.get_mut(index)) {
                verdict.agree &= read[verdict.first].2 == *value;
                if value.figure().is_some_and(|figure| !figure.is_tentative()) {
                    verdict.settled = (at, verdict.settled.1 + 1);
                }
            }
            rivals.of_claim.push(index);
        }
        rivals
    }

    /// Whether a claim is the only settled one of its place, or says what all others say.
    fn believe(&self, at: usize) -> bool {
        let place = self.of_claim[at].map(|index| &self.places[index]);
        place.is_none_or(|place| place.agree || place.settled == (at, 1))
    }
}

/// What two cells of the same place have alike.
fn place(indicator: usize, claim: &Claim) -> String {
    // A baseline or a final goal is one, whatever its year.
    let year = claim.year.filter(|_| !matches!(claim.role, Role::Baseline | Role::Final));
    let numbers = [indicator, claim.role as usize, year.map_or(0, |year| usize::from(year.get()))];
    numbers.map(|number| number.to_string()).join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Number;

    #[test]
    fn figures_of_one_place_cost_as_many_steps_as_there_are() {
        effort::assert_linear("figures of one place", |count| {
            let claim = |at| Claim {
                at: (at, 1),
                role: Role::Actual,
                year: FiscalYear::new(2015),
                certainty: Certainty::Estimated,
            };
            let value =
                |at| Value::from(Number::from(i32::try_from(at).unwrap())).as_final(Certainty::Estimated);
            let read: Vec<_> = (0..count).map(|at| (0, claim(at), value(at))).collect();
            let rivals = Rivals::of(&read);
            assert!((0..count).all(|at| !rivals.believe(at)));
        });
    }
}
