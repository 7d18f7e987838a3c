//! Tables as wards publish them: columns of any order for year, indicator, kind and value, and others beside them.

use super::figure::Figure;
use super::unguarded;
use crate::effort;
use crate::error::Code;
use crate::model::profile::{CUMULATIVE, Role, has_word, long::Kind, said};
use crate::model::{Certainty, Counting, FiscalYear, Indicator, Item, Plan, Value, YearPoint, same_unit};
use crate::read::places::Journal;
use crate::read::{Grid, YearContext, YearSpan, fiscal_year, value, year_code};
use crate::text::bare;
use std::collections::{BTreeMap, BTreeSet};

/// How many rows may stand above the header.
const MAX_ABOVE: usize = 3;

/// What a column holds.
#[derive(Clone, Copy, PartialEq)]
enum Field {
    Item,
    Indicator,
    Number,
    Unit,
    Year,
    Kind,
    Value,
    Note,
    Other,
}

/// Titles of columns, without blanks and in small letters.
const TITLES: [(&str, Field); 32] = [
    ("施策", Field::Item),
    ("施策名", Field::Item),
    ("事業", Field::Item),
    ("事業名", Field::Item),
    ("取組", Field::Item),
    ("取組項目", Field::Item),
    ("基本目標", Field::Item),
    ("item", Field::Item),
    ("指標", Field::Indicator),
    ("指標名", Field::Indicator),
    ("成果指標", Field::Indicator),
    ("indicator", Field::Indicator),
    ("kpi", Field::Indicator),
    ("指標番号", Field::Number),
    ("番号", Field::Number),
    ("no", Field::Number),
    ("単位", Field::Unit),
    ("unit", Field::Unit),
    ("年度", Field::Year),
    ("年", Field::Year),
    ("year", Field::Year),
    ("区分", Field::Kind),
    ("種別", Field::Kind),
    ("type", Field::Kind),
    ("kind", Field::Kind),
    ("値", Field::Value),
    ("数値", Field::Value),
    ("value", Field::Value),
    ("備考", Field::Note),
    ("注記", Field::Note),
    ("note", Field::Note),
    ("remarks", Field::Note),
];

/// The header.
pub(super) struct Columns {
    row: usize,
    fields: Vec<Field>,
}

impl Columns {
    /// The header, where one names indicator, year and value.
    pub(super) fn find(grid: &Grid) -> Option<Columns> {
        (0..grid.rows().min(MAX_ABOVE + 1)).find_map(|row| {
            let fields: Vec<Field> = (0..grid.columns()).map(|at| field(grid.label(row, at))).collect();
            let needed = [Field::Indicator, Field::Year, Field::Value];
            needed.iter().all(|field| fields.contains(field)).then_some(Columns { row, fields })
        })
    }

    fn text<'g>(&self, grid: &'g Grid, row: usize, wanted: Field) -> &'g str {
        let column = self.fields.iter().position(|field| *field == wanted);
        column.map_or("", |column| unguarded(grid.label(row, column)))
    }

    fn column(&self, wanted: Field) -> usize {
        self.fields.iter().position(|field| *field == wanted).unwrap_or(0)
    }
}

fn field(title: &str) -> Field {
    let title = bare(title).to_lowercase();
    TITLES.iter().find(|(known, _)| *known == title).map_or(Field::Other, |(_, field)| *field)
}

/// Reads the rows below the header.
pub(super) fn read(grid: &Grid, columns: &Columns, journal: &mut Journal) -> Plan {
    let mut reader = Reader {
        grid,
        columns,
        journal,
        items: Vec::new(),
        notes: Vec::new(),
        known: BTreeMap::new(),
        points: Points::default(),
        remarked: BTreeSet::new(),
        disputed: disputed(grid, columns),
    };
    for row in columns.row + 1..grid.rows() {
        reader.row(row);
    }
    let Reader { items, notes, .. } = reader;
    let above = (0..columns.row).map(|row| grid.label(row, 0)).find(|text| !text.is_empty());
    let first = items.first().map_or("", |item| item.title.as_str());
    let mut plan = Plan::new(grid.caption().or(above).unwrap_or(first));
    plan.items = items;
    plan.notes = notes;
    plan
}

struct Reader<'g, 'j> {
    grid: &'g Grid,
    columns: &'g Columns,
    journal: &'j mut Journal,
    items: Vec<Item>,
    /// Remarks on figures that have no year's place for them.
    notes: Vec<String>,
    /// Which item has a title, and which of its indicators.
    known: BTreeMap<(&'g str, &'g str), (usize, usize)>,
    points: Points,
    /// The remarks that years of indicators have.
    remarked: BTreeSet<((usize, usize), FiscalYear, String)>,
    /// Rows whose figure collides with that of another.
    disputed: BTreeSet<usize>,
}

impl<'g> Reader<'g, '_> {
    fn text(&self, row: usize, field: Field) -> &'g str {
        self.columns.text(self.grid, row, field)
    }

    fn row(&mut self, row: usize) {
        let title = self.text(row, Field::Indicator);
        if title.is_empty() {
            if (0..self.grid.columns()).any(|column| !self.grid.label(row, column).is_empty()) {
                self.miss(row, Field::Indicator);
            }
            return;
        }
        let Some((kind, certainty)) = self.kind(row) else { return };
        let year = self.year(row, kind);
        if year.is_none() && kind != Kind::Final {
            return;
        }
        if self.disputed.contains(&row) {
            self.tell(Code::FiguresCollide, row, Field::Value);
            return;
        }
        let Some((value, unit)) = self.value(row) else { return };
        let value = value.as_final(certainty);
        let remarks = self.remarks(row);
        let text = self.text(row, Field::Value);
        let at = self.indicator(row, title);
        let indicator = &mut self.items[at.0].indicators[at.1];
        let differs = |own: &String| indicator.unit.as_ref().is_none_or(|known| !same_unit(known, own));
        if kind != Kind::Rate && unit.as_ref().is_some_and(differs) {
            self.tell(Code::UnitMixed, row, Field::Value);
            return;
        }
        let figure = Figure { kind, year, value, text, edition: "" };
        match (figure.put_aside_of_years(indicator), year) {
            (Some(figure), Some(year)) => {
                let point = self.points.point(at, indicator, year);
                figure.put(point);
                // Each once, of however many rows.
                remark(point, remarks.into_iter().filter(|it| self.remarked.insert((at, year, it.clone()))));
            }
            _ => self.notes.extend(remarks.iter().map(|remark| [title, "：", remark].concat())),
        }
    }

    /// What the row is about; without a word for it, nothing says whether it was planned or reached.
    fn kind(&mut self, row: usize) -> Option<(Kind, Certainty)> {
        let text = self.text(row, Field::Kind);
        let kind = kind(text);
        if kind.is_none() {
            self.tell(Code::UnknownWord, row, Field::Kind);
        }
        Some((kind?, said(text).certainty))
    }

    fn year(&mut self, row: usize, kind: Kind) -> Option<FiscalYear> {
        let text = self.text(row, Field::Year);
        if text.is_empty() {
            if kind != Kind::Final {
                self.miss(row, Field::Year);
            }
            return None;
        }
        let reading = fiscal_year(text, YearContext::default());
        if let Some(code) = year_code(&reading) {
            self.tell(code, row, Field::Year);
        }
        match reading.ok()?.span {
            YearSpan::One(year) => Some(year),
            _ => None,
        }
    }

    fn value(&mut self, row: usize) -> Option<(Value, Option<String>)> {
        let cell = value(self.text(row, Field::Value));
        if cell.is_err() {
            self.tell(Code::NotANumber, row, Field::Value);
        }
        cell.ok().map(|cell| (cell.value, cell.unit))
    }

    /// Remarks, and what stands in columns that have no other place, with their titles.
    fn remarks(&self, row: usize) -> Vec<String> {
        let of_column = |(column, field): (usize, &Field)| {
            let text = unguarded(self.grid.figure(row, column).unwrap_or_default());
            let title = self.grid.label(self.columns.row, column);
            match field {
                _ if text.is_empty() => None,
                Field::Note => Some(text.to_owned()),
                Field::Other => Some([title, "：", text].concat()),
                _ => None,
            }
        };
        self.columns.fields.iter().enumerate().filter_map(of_column).collect()
    }

    /// Which of the items has the indicator of the row, and which of its indicators it is.
    fn indicator(&mut self, row: usize, title: &'g str) -> (usize, usize) {
        let item = item_of(self.text(row, Field::Item), title);
        match self.known.get(&(item, title)) {
            Some(known) => *known,
            None => self.add(row, item, title),
        }
    }

    fn add(&mut self, row: usize, item: &'g str, title: &'g str) -> (usize, usize) {
        let at = self.known.get(&(item, "")).map_or(self.items.len(), |(at, _)| *at);
        if at == self.items.len() {
            self.items.push(Item::new(self.journal.derive(item), item));
            self.known.insert((item, ""), (at, 0));
        }
        let mut indicator = Indicator::new(self.journal.derive(&[item, "/", title].concat()), title);
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        indicator.number = some(self.text(row, Field::Number));
        indicator.unit = some(self.text(row, Field::Unit));
        if indicator.unit.is_none() {
            indicator.unit = value(self.text(row, Field::Value)).ok().and_then(|cell| cell.unit);
        }
        if has_word(title, CUMULATIVE) {
            indicator.counting = Some(Counting::Cumulative);
        }
        self.items[at].indicators.push(indicator);
        let within = self.items[at].indicators.len() - 1;
        self.known.insert((item, title), (at, within));
        (at, within)
    }

    fn tell(&mut self, code: Code, row: usize, field: Field) {
        let place = self.grid.place(row, self.columns.column(field));
        self.journal.note_cell(code, || place, self.text(row, field));
    }

    /// Tells that a row says nothing where it must, by the title of the column.
    fn miss(&mut self, row: usize, field: Field) {
        let column = self.columns.column(field);
        let place = self.grid.place(row, column);
        self.journal.note_cell(Code::MissingKey, || place, self.grid.label(self.columns.row, column));
    }
}

/// What a row is about by its word for it.
fn kind(text: &str) -> Option<Kind> {
    if text.is_empty() {
        return Some(Kind::Value);
    }
    if text.eq_ignore_ascii_case("final") {
        return Some(Kind::Final);
    }
    match said(text).role? {
        Role::Baseline => Some(Kind::Baseline),
        Role::Target | Role::Budget => Some(Kind::Target),
        Role::Actual | Role::Settlement => Some(Kind::Actual),
        Role::Rate => Some(Kind::Rate),
        Role::Final => Some(Kind::Final),
        _ => None,
    }
}

/// The item of a row that names none has the title of its indicator.
fn item_of<'t>(item: &'t str, title: &'t str) -> &'t str {
    if item.is_empty() { title } else { item }
}

/// The rows whose figures claim to be the same figure and are not.
fn disputed(grid: &Grid, columns: &Columns) -> BTreeSet<usize> {
    let text = |row, field| columns.text(grid, row, field);
    let mut rivals: BTreeMap<(&str, &str, Kind, FiscalYear), Vec<usize>> = BTreeMap::new();
    for row in columns.row + 1..grid.rows() {
        let title = text(row, Field::Indicator);
        let year =
            fiscal_year(text(row, Field::Year), YearContext::default()).ok().map(|reading| reading.span);
        if let (Some(kind), Some(YearSpan::One(year))) = (kind(text(row, Field::Kind)), year) {
            let item = item_of(text(row, Field::Item), title);
            rivals.entry((item, title, kind, year)).or_default().push(row);
        }
    }
    let differ =
        |rows: &&Vec<usize>| rows.iter().any(|row| text(*row, Field::Value) != text(rows[0], Field::Value));
    rivals.values().filter(differ).flatten().copied().collect()
}

/// Where the years of indicators stand among their points.
#[derive(Default)]
struct Points(BTreeMap<((usize, usize), FiscalYear), usize>);

impl Points {
    fn point<'i>(
        &mut self,
        at: (usize, usize),
        indicator: &'i mut Indicator,
        year: FiscalYear,
    ) -> &'i mut YearPoint {
        let index = *self.0.entry((at, year)).or_insert_with(|| {
            indicator.points.push(YearPoint::new(year));
            indicator.points.len() - 1
        });
        &mut indicator.points[index]
    }
}

/// Adds remarks to a year.
fn remark(point: &mut YearPoint, remarks: impl Iterator<Item = String>) {
    for remark in remarks {
        effort::step();
        let note = point.note.get_or_insert_default();
        note.push_str(if note.is_empty() { "" } else { "\n" });
        note.push_str(&remark);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Cell;

    #[test]
    fn rows_of_one_figure_cost_as_many_steps_as_there_are_and_each_remark_stands_once() {
        effort::assert_linear_from(50, "remarks", |count| {
            let row = |at: usize| {
                vec!["件数".to_owned(), "2015".to_owned(), "3".to_owned(), format!("注{}", at % count)]
            };
            let head = ["指標", "年度", "値", "備考"].map(str::to_owned).to_vec();
            let rows = std::iter::once(head).chain((0..=count).map(row));
            let rows = rows.map(|row| row.into_iter().map(Cell::new).collect()).collect();
            let grid = Grid::new(None, rows).unwrap();
            let plan = read(&grid, &Columns::find(&grid).unwrap(), &mut Journal::default());
            let note = plan.indicators().next().unwrap().points[0].note.as_deref().unwrap();
            assert_eq!(note.lines().count(), count);
        });
    }
}
