//! Tables of indicators: a row an indicator with a column for each year and role, or a row a year.

mod header;
#[cfg(feature = "documents")]
mod part;
mod title;

use super::super::places::Journal;
use super::super::year::year_code;
use super::super::{Grid, YearSpan, fiscal_year, value};
use crate::error::{Code, Error};
use crate::model::profile::{self, Role};
use crate::model::{Baseline, FinalGoal, FiscalYear, Id, Indicator, Item, Plan, Value, YearPoint};
use header::{Header, is_figure};
pub(super) use title::titled;

/// Reads the table as indicators of one plan with one item, which has the caption's name.
pub(in crate::read) fn read(grid: &Grid, journal: &mut Journal) -> Result<Plan, Error> {
    let header = Header::read(grid).ok_or(Error::NoHeader)?;
    let mut indicators = match header.years {
        Some(column) => by_column(grid, &header, column, journal),
        None => by_row(grid, &header, journal),
    };
    indicators.retain(Indicator::has_figures);
    for indicator in &mut indicators {
        // Two indicators of the same title in one table differ by what their ids are derived from.
        indicator.id = journal.derive(&indicator.title);
    }
    let first = indicators.first().ok_or(Error::NoFigures)?;
    let title = grid.caption().filter(|caption| !caption.is_empty()).unwrap_or(&first.title).to_owned();
    let mut plan = Plan::new(&title);
    plan.items.push(Item { indicators, ..Item::new(Id::derived(&title), &title) });
    Ok(plan)
}

/// Each row below the header is an indicator, or what is planned for one, or what came of it.
fn by_row(grid: &Grid, header: &Header, journal: &mut Journal) -> Vec<Indicator> {
    let mut indicators: Vec<Indicator> = Vec::new();
    let names_roles =
        header.columns.iter().any(|column| column.year.is_some() && column.role == Role::Target);
    for row in (header.rows..grid.rows()).filter(|row| has_figure(grid, header, *row)) {
        let labels = header.columns.iter().filter(|column| column.role == Role::Label);
        let labels: Vec<&str> =
            labels.map(|column| grid.label(row, column.at)).filter(|text| !text.is_empty()).collect();
        let role = labels.last().and_then(|label| row_role(label)).filter(|_| !names_roles);
        let name = labels[..labels.len() - usize::from(role.is_some())].last();
        let at = match (name, role) {
            // A row that has but its role goes on with the indicator above.
            (None, Some(_)) => indicators.len().checked_sub(1),
            (Some(name), Some(_)) => {
                let title = titled(name).title;
                indicators.iter().position(|other| other.title == title)
            }
            _ => None,
        };
        let Some(label) = name.or(labels.last()) else { continue };
        let at = at.unwrap_or_else(|| {
            indicators.push(titled(label));
            indicators.len() - 1
        });
        read_row(grid, header, (row, role), &mut indicators[at], journal);
    }
    indicators
}

/// What the figures of a row are, where its label says nothing else.
fn row_role(label: &str) -> Option<Role> {
    profile::role(label).filter(|role| matches!(role, Role::Target | Role::Actual | Role::Rate))
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

fn read_row(
    grid: &Grid,
    header: &Header,
    (row, role): (usize, Option<Role>),
    indicator: &mut Indicator,
    journal: &mut Journal,
) {
    for column in &header.columns {
        let text = grid.figure(row, column.at).unwrap_or_default();
        if matches!(column.role, Role::Unit | Role::Number | Role::Label) {
            journal.claim(row, column.at);
        }
        match column.role {
            Role::Unit if !text.is_empty() => indicator.unit = Some(text.to_owned()),
            Role::Number if !text.is_empty() => indicator.number = Some(text.to_owned()),
            Role::Actual if role.is_some() => {
                let place = (row, column.at, role.unwrap_or(Role::Actual));
                read_cell(grid, place, column.year, indicator, journal);
            }
            _ => read_cell(grid, (row, column.at, column.role), column.year, indicator, journal),
        }
    }
}

/// Each row is a year, and columns of the same title are one indicator; a column without a title has the figures of
/// what the row is called.
fn by_column(grid: &Grid, header: &Header, years: usize, journal: &mut Journal) -> Vec<Indicator> {
    let mut indicators: Vec<Indicator> = Vec::new();
    let rows: Vec<(usize, FiscalYear)> = (header.rows..grid.rows())
        .filter_map(|row| Some((row, row_year(grid, header, row, years, journal)?)))
        .collect();
    for column in header.columns.iter().filter(|column| column.at != years && column.is_figure()) {
        for &(row, year) in &rows {
            let title =
                if column.title.is_empty() { row_name(grid, header, row, years) } else { &column.title };
            let indicator = titled(title);
            let at =
                indicators.iter().position(|other| other.title == indicator.title).unwrap_or_else(|| {
                    indicators.push(indicator);
                    indicators.len() - 1
                });
            read_cell(grid, (row, column.at, column.role), Some(year), &mut indicators[at], journal);
        }
    }
    for &(row, _) in &rows {
        for column in header.columns.iter().filter(|column| column.at != years && column.role == Role::Label)
        {
            journal.claim(row, column.at);
        }
    }
    indicators
}

/// What a row of a year is called besides the year, or else the table.
fn row_name<'g>(grid: &'g Grid, header: &Header, row: usize, years: usize) -> &'g str {
    let labels = header.columns.iter().filter(|column| column.at != years && column.role == Role::Label);
    let mut named = labels.map(|column| grid.label(row, column.at)).filter(|text| !text.is_empty());
    named.next_back().or(grid.caption()).unwrap_or_default()
}

fn row_year(
    grid: &Grid,
    header: &Header,
    row: usize,
    column: usize,
    journal: &mut Journal,
) -> Option<FiscalYear> {
    let text = grid.label(row, column);
    if text.is_empty() {
        return None;
    }
    journal.claim(row, column);
    let reading = fiscal_year(text, header.context);
    if let Some(code) = year_code(&reading) {
        journal.note_cell(code, || grid.place(row, column), text);
    }
    match reading.ok()?.span {
        YearSpan::One(year) => Some(year),
        _ => None,
    }
}

/// Reads a cell of figures into the indicator; one that cannot be read is absent, with a finding.
fn read_cell(
    grid: &Grid,
    (row, at, role): (usize, usize, Role),
    year: Option<FiscalYear>,
    indicator: &mut Indicator,
    journal: &mut Journal,
) {
    let Some(text) = grid.figure(row, at).filter(|_| is_figure(role)) else { return };
    let Ok(cell) = value(text) else {
        journal.note_cell(Code::NotANumber, || grid.place(row, at), text);
        return;
    };
    match (&indicator.unit, cell.unit) {
        // A rate has a unit of its own.
        _ if role == Role::Rate => {}
        (None, unit) => indicator.unit = unit,
        (Some(known), Some(unit)) if *known != unit => {
            journal.note_cell(Code::UnitMixed, || grid.place(row, at), text);
        }
        _ => {}
    }
    if put(indicator, role, year, cell.value, text) {
        journal.claim(row, at);
    }
}

/// Says whether the value has a place in the indicator.
pub(super) fn put(
    indicator: &mut Indicator,
    role: Role,
    year: Option<FiscalYear>,
    value: Value,
    text: &str,
) -> bool {
    match (role, year) {
        (Role::Baseline, Some(year)) => indicator.baseline = Some(Baseline { year, value }),
        (Role::Target, Some(year)) => point(indicator, year).target = Some(value),
        (Role::Actual, Some(year)) => point(indicator, year).actual = Some(value),
        (Role::Rate, Some(year)) if !text.is_empty() => {
            point(indicator, year).published_rate = Some(text.to_owned());
        }
        (Role::Final, year) if !text.is_empty() => indicator.final_goal = Some(FinalGoal { year, value }),
        _ => return false,
    }
    true
}

fn point(indicator: &mut Indicator, year: FiscalYear) -> &mut YearPoint {
    let at = indicator.points.iter().position(|point| point.year == year).unwrap_or_else(|| {
        indicator.points.push(YearPoint::new(year));
        indicator.points.len() - 1
    });
    &mut indicator.points[at]
}

#[cfg(feature = "documents")]
pub(super) use part::read_into;

#[cfg(test)]
mod tests {
    use super::super::super::{Cell, table};
    use super::*;
    use crate::model::{Certainty, Counting};

    fn grid(caption: &str, rows: &[&str]) -> Grid {
        // `a*2` covers two columns, `a^2` two rows.
        let cell = |text: &str| {
            let (text, columns) = text.split_once('*').unwrap_or((text, "1"));
            let (text, rows) = text.split_once('^').unwrap_or((text, "1"));
            Cell {
                text: text.to_owned(),
                row_span: rows.parse().unwrap(),
                column_span: columns.parse().unwrap(),
            }
        };
        let rows = rows.iter().map(|row| row.split('|').map(cell).collect()).collect();
        Grid::new((!caption.is_empty()).then(|| caption.to_owned()), rows).unwrap()
    }

    fn read_all(caption: &str, rows: &[&str]) -> Vec<Indicator> {
        let reading = table(&grid(caption, rows)).unwrap();
        assert_eq!(reading.findings, vec![]);
        reading.plan.indicators().cloned().collect()
    }

    fn figures(indicator: &Indicator) -> Vec<(u16, Option<f64>, Option<f64>)> {
        let number = |value: &Option<Value>| value.as_ref().and_then(Value::number);
        indicator.points.iter().map(|p| (p.year.get(), number(&p.target), number(&p.actual))).collect()
    }

    #[test]
    fn years_across_with_plan_and_result_below_each() {
        let indicators = read_all(
            "",
            &[
                "*2|現状\n(平成26年度)^2|平成27年度*2|平成28年度*2|中間目標/ 29年度以降^2",
                "*2|計画|実績|計画|実績",
                "指標^2|講座受講者数(累計)|930(見込み)|1,090|1,152|1,250|1,345|継続実施",
                "まちづくりセンター数|37(見込み)|42|43|50|48|継続して拡充",
            ],
        );
        assert_eq!(indicators.len(), 2);
        assert_eq!(indicators[0].counting, Some(Counting::Cumulative));
        assert_eq!(
            figures(&indicators[0]),
            [(2015, Some(1090.0), Some(1152.0)), (2016, Some(1250.0), Some(1345.0))]
        );
        assert_eq!(figures(&indicators[1]), [(2015, Some(42.0), Some(43.0)), (2016, Some(50.0), Some(48.0))]);
        let baseline = indicators[1].baseline.as_ref().unwrap();
        assert_eq!((baseline.year.get(), baseline.value.number()), (2014, Some(37.0)));
        assert_eq!(baseline.value.figure().unwrap().certainty, Certainty::Estimated);
        let goal = indicators[1].final_goal.as_ref().unwrap();
        assert_eq!(goal.value, Value::Words("継続して拡充".to_owned()));
    }

    #[test]
    fn years_down_with_plan_and_result_in_columns() {
        let indicators =
            read_all("センター数の推移", &["年度|計画|実績", "平成27年度|42|43", "H28|50|48", "2017|58|―"]);
        assert_eq!(indicators[0].title, "センター数の推移");
        assert_eq!(
            figures(&indicators[0]),
            [(2015, Some(42.0), Some(43.0)), (2016, Some(50.0), Some(48.0)), (2017, Some(58.0), None)]
        );
    }

    #[test]
    fn year_and_role_in_one_header_cell_with_units() {
        let indicators = read_all(
            "",
            &["指標|単位|基準値(H26)|H27目標|H27実績|H28目標|H28実績", "相談件数|件|10|１２|11件|14|"],
        );
        assert_eq!(indicators[0].unit.as_deref(), Some("件"));
        assert_eq!(figures(&indicators[0]), [(2015, Some(12.0), Some(11.0)), (2016, Some(14.0), None)]);
    }

    #[test]
    fn several_indicators_over_years_down() {
        let indicators = read_all(
            "",
            &["年度^2|センター数*2|受講者数（人）*2", "計画|実績|計画|実績", "平成27年度|42|43|1,090|1,152"],
        );
        assert_eq!(indicators.len(), 2);
        assert_eq!((indicators[1].title.as_str(), indicators[1].unit.as_deref()), ("受講者数", Some("人")));
        assert_eq!(figures(&indicators[1]), [(2015, Some(1090.0), Some(1152.0))]);
    }

    #[test]
    fn years_with_nothing_but_a_count_are_results() {
        let indicators = read_all("", &["年度|利用件数", "令和元年度|120", "令和2年度|98"]);
        assert_eq!(figures(&indicators[0]), [(2019, None, Some(120.0)), (2020, None, Some(98.0))]);
    }

    #[test]
    fn a_cell_that_is_no_figure_is_absent_and_named_with_its_place() {
        let reading = table(&grid("", &["年度|計画|実績", "平成27年度|42|1,09", "来年|1|2"])).unwrap();
        let found: Vec<_> = reading
            .findings
            .iter()
            .map(|f| (f.code.name(), f.place.as_ref().unwrap().row, f.found()))
            .collect();
        assert_eq!(found, [("not-a-year", 3, "来年"), ("not-a-number", 2, "1,09")]);
    }

    #[test]
    fn figures_that_look_like_years_are_figures() {
        let indicators = read_all("", &["指標|2015|2016", "受講者数|1992|2015"]);
        assert_eq!(figures(&indicators[0]), [(2015, None, Some(1992.0)), (2016, None, Some(2015.0))]);
    }

    #[test]
    fn a_unit_that_changes_and_a_year_after_its_era_are_named() {
        let reading = table(&grid("", &["年度|件数(件)", "平成30年度|5件", "平成32年度|6人"])).unwrap();
        let found: Vec<_> = reading.findings.iter().map(|f| (f.code.name(), f.found())).collect();
        assert_eq!(found, [("era-overrun", "平成32年度"), ("unit-mixed", "6人")]);
        assert_eq!(figures(reading.plan.indicators().next().unwrap())[1].0, 2020);
    }

    #[test]
    fn what_is_no_table_of_figures_says_so() {
        let error = |rows: &[&str]| table(&grid("", rows)).unwrap_err();
        assert_eq!(error(&["", " |"]), Error::EmptyTable);
        assert_eq!(error(&["施設|電話", "公民館|0250-00-0000"]), Error::NoHeader);
        assert_eq!(error(&["年度|計画|実績", "平成27年度|―|未定"]), Error::NoFigures);
        assert_eq!(error(&["年度|計画|実績"]), Error::NoFigures);
    }

    #[test]
    fn indicators_of_the_same_title_keep_ids_of_their_own() {
        let indicators = read_all("", &["指標|H27実績", "件数|1", "件数|2"]);
        assert_ne!(indicators[0].id, indicators[1].id);
    }
}
