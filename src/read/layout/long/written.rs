//! The table that this crate writes: every cell has its column, and rows stand as their figures do in the plan.

use super::figure::Figure;
use super::unguarded;
use crate::error::Code;
use crate::model::profile::long::{self, Kind, meaning};
use crate::model::{
    Absence, Bound, Certainty, FiscalYear, Id, Indicator, Item, Number, Plan, Rounding, Value, YearPoint,
};
use crate::read::places::Journal;
use crate::read::{Grid, YearContext, YearSpan, fiscal_year, value};
use core::ops::Range;

/// The columns that tell items apart, and those that tell indicators apart.
const ITEM: Range<usize> = 3..6;
const INDICATOR: Range<usize> = 6..16;

const YEAR: usize = 16;
const KIND: usize = 17;
const VALUE: usize = 18;
const REASON: usize = 19;
const CERTAINTY: usize = 20;
const BOUND: usize = 21;
const TEXT: usize = 22;
const EDITION: usize = 23;
const NOTE: usize = 24;

/// Reads it.
pub(super) fn read(grid: &Grid, journal: &mut Journal) -> Plan {
    let mut plan = Plan::new(unguarded(grid.label(1, 2)));
    plan.publisher.code = some(unguarded(grid.label(1, 0)));
    unguarded(grid.label(1, 1)).clone_into(&mut plan.publisher.name);
    // What the last figure of the indicator was.
    let mut last = None;
    for row in 1..grid.rows() {
        let mut reader = Reader { grid, row, journal };
        let is_new_item = plan.items.is_empty() || reader.differs(ITEM);
        if is_new_item {
            plan.items.push(reader.item());
        }
        let Some(item) = plan.items.last_mut() else { continue };
        if is_new_item
            || reader.differs(INDICATOR)
            || item.indicators.last().is_none_or(|last| reader.is_another(last))
        {
            item.indicators.push(reader.indicator());
            last = None;
        }
        if let Some(indicator) = item.indicators.last_mut() {
            reader.figure(indicator, &mut last);
        }
    }
    plan
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

struct Reader<'g, 'j> {
    grid: &'g Grid,
    row: usize,
    journal: &'j mut Journal,
}

impl<'g> Reader<'g, '_> {
    fn text(&self, column: usize) -> &'g str {
        unguarded(self.grid.label(self.row, column))
    }

    /// Whether some of these cells say other things than those above.
    fn differs(&self, mut columns: Range<usize>) -> bool {
        columns.any(|column| self.grid.label(self.row, column) != self.grid.label(self.row - 1, column))
    }

    fn id(&self, column: usize) -> Id {
        let title = self.text(column + 2);
        Id::new(self.text(column)).unwrap_or_else(|| Id::derived(title))
    }

    fn item(&self) -> Item {
        let number = some(self.text(ITEM.start + 1));
        Item { number, ..Item::new(self.id(ITEM.start), self.text(ITEM.start + 2)) }
    }

    fn indicator(&mut self) -> Indicator {
        let mut indicator = Indicator::new(self.id(INDICATOR.start), self.text(INDICATOR.start + 2));
        indicator.number = some(self.text(INDICATOR.start + 1));
        indicator.unit = some(self.text(9));
        indicator.kind = self.word(10, &long::INDICATOR_KINDS);
        indicator.counting = self.word(11, &long::COUNTINGS);
        indicator.better = self.word(12, &long::DIRECTIONS);
        indicator.formula = self.word(13, &long::FORMULAS).unwrap_or_default();
        let digits = self.text(14).parse().ok().filter(|digits| *digits <= 9);
        indicator.rounding = match (digits, self.word(15, &long::ROUNDINGS)) {
            (Some(digits), Some(mode)) => Some(Rounding { digits, mode }),
            _ => None,
        };
        indicator
    }

    /// What the word of a cell stands for; what nobody knows is told.
    fn word<T: Copy>(&mut self, column: usize, words: &[(&'static str, T)]) -> Option<T> {
        let text = self.text(column);
        let found = meaning(words, text);
        if found.is_none() && !text.is_empty() {
            self.tell(Code::UnknownWord, column);
        }
        found
    }

    /// Whether the row cannot belong to an indicator that has the same name: what it says is said already.
    fn is_another(&self, indicator: &Indicator) -> bool {
        let Indicator { baseline, points, final_goal, .. } = indicator;
        let says_nothing = self.text(KIND).is_empty() && self.text(YEAR).is_empty();
        let is_first = says_nothing || meaning(&long::KINDS, self.text(KIND)) == Some(Kind::Baseline);
        final_goal.is_some() || is_first && (baseline.is_some() || !points.is_empty())
    }

    fn tell(&mut self, code: Code, column: usize) {
        let place = self.grid.place(self.row, column);
        self.journal.note_cell(code, || place, self.grid.label(self.row, column));
    }

    fn year(&mut self) -> Option<FiscalYear> {
        let text = self.text(YEAR);
        let year = fiscal_year(text, YearContext::default()).ok().map(|reading| reading.span);
        match year {
            Some(YearSpan::One(year)) => Some(year),
            _ if text.is_empty() => None,
            _ => {
                self.tell(Code::NotAYear, YEAR);
                None
            }
        }
    }

    fn value(&mut self) -> Value {
        let text = some(self.text(TEXT));
        let certainty = self.word(CERTAINTY, &long::CERTAINTIES).unwrap_or(Certainty::Settled);
        let bound = self.word(BOUND, &long::BOUNDS).unwrap_or(Bound::Exact);
        if let Some(value) = self.number() {
            return Value::Figure(crate::model::Figure { value, certainty, bound, text });
        }
        if self.text(REASON) == long::WORDS {
            return Value::Words(text.unwrap_or_default());
        }
        Value::Absent { state: self.word(REASON, &long::ABSENCES).unwrap_or(Absence::Missing), text }
    }

    fn number(&mut self) -> Option<Number> {
        let text = self.text(VALUE);
        let typed = || value(text).ok().and_then(|cell| Some(cell.value.figure()?.value));
        let number = plain(text).or_else(typed);
        if number.is_none() && !text.is_empty() {
            self.tell(Code::NotANumber, VALUE);
        }
        number
    }

    /// Puts what the row says where it belongs. Kinds stand in one order within a year: where one does not come
    /// after the last, another year begins, though it may have the same name.
    fn figure(&mut self, indicator: &mut Indicator, last: &mut Option<(FiscalYear, Option<Kind>)>) {
        let year = self.year();
        let kind = self.word(KIND, &long::KINDS);
        if kind.is_none() && !self.text(KIND).is_empty() {
            return;
        }
        let Some(kind) = kind else {
            if let Some(year) = year {
                indicator.points.push(YearPoint::new(year));
                *last = Some((year, None));
            }
            return;
        };
        let text = if kind == Kind::Note { self.text(NOTE) } else { self.text(TEXT) };
        let figure = Figure { kind, year, value: self.value(), text, edition: self.text(EDITION) };
        let Some(figure) = figure.put_aside_of_years(indicator) else { return };
        let Some(year) = year else { return };
        let follows = |before: Kind| before < kind || before == kind && kind == Kind::FormerTarget;
        let is_same = last.is_some_and(|(known, before)| known == year && before.is_some_and(follows));
        if !is_same {
            indicator.points.push(YearPoint::new(year));
        }
        *last = Some((year, Some(kind)));
        if let Some(point) = indicator.points.last_mut() {
            figure.put(point);
        }
    }
}

/// A number as this crate writes it, with all the digits that one may have.
fn plain(text: &str) -> Option<Number> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let units = [whole, fraction].concat().parse().ok()?;
    Number::from_decimal(units, u32::try_from(fraction.len()).ok()?)
}
