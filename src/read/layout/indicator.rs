//! Tables of indicators: a row an indicator with a column for each year and role, or a row a year.
//!
//! What a figure is (planned, reached, neither) is taken from words of the header or of the row, and from nothing
//! else. Two figures that claim the same place are no figure: both are told.

mod claims;
mod column;
mod dates;
mod header;
mod merged;
#[cfg(feature = "documents")]
mod part;
mod rows;
mod title;
mod years;

use super::super::places::Journal;
use super::super::{Grid, YearContext, find_fiscal_year, year_code, year_problem};
use crate::error::Error;
use crate::model::profile::Role;
use crate::model::{Baseline, FinalGoal, FiscalYear, Id, Indicator, Item, Plan, Value, YearPoint};
use claims::Claims;
use header::Header;
pub(super) use title::titled;

/// Reads the table as indicators of one plan with one item, which has the caption's name.
pub(in crate::read) fn read(grid: &Grid, context: YearContext, journal: &mut Journal) -> Result<Plan, Error> {
    let grid = &merged::healed(grid);
    let header = Header::read(grid, context).ok_or(Error::NoHeader)?;
    tell_years(grid, &header, journal);
    let mut claims = Claims::new(grid);
    match header.years {
        Some(column) => years::read(&header, column, &mut claims, journal),
        None => rows::read(&header, &mut claims, journal),
    }
    let mut indicators = claims.settle(journal);
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

/// Tells which years of the header are wrong, or of no known era.
fn tell_years(grid: &Grid, header: &Header, journal: &mut Journal) {
    for row in 0..header.rows {
        for at in 0..grid.columns() {
            let Some(text) = grid.figure(row, at) else { continue };
            let found = find_fiscal_year(text, header.context).map(|(reading, _)| reading);
            let problem = || year_problem(text, header.context).map(Err);
            let code = found.map(Ok).or_else(problem).and_then(|reading| year_code(&reading));
            if let Some(code) = code {
                journal.note_cell(code, || grid.place(row, at), text);
            }
        }
    }
}

/// Says whether the value has a place in the indicator that is still free.
pub(super) fn put(
    indicator: &mut Indicator,
    role: Role,
    year: Option<FiscalYear>,
    value: Value,
    text: &str,
) -> bool {
    if let (Role::Final, false) = (role, text.is_empty()) {
        let goal = &mut indicator.final_goal;
        // The same goal from another year on replaces it.
        let known = goal.take_if(|known| known.value == value);
        return free(goal, FinalGoal { year: year.or(known.and_then(|known| known.year)), value });
    }
    let Some(year) = year else { return false };
    match role {
        Role::Baseline => free(&mut indicator.baseline, Baseline { year, value }),
        Role::Target => free(&mut point(indicator, year).target, value),
        Role::Actual => free(&mut point(indicator, year).actual, value),
        Role::Value => free(&mut point(indicator, year).value, value),
        Role::Rate if !text.is_empty() => free(&mut point(indicator, year).published_rate, text.to_owned()),
        _ => false,
    }
}

/// Fills a place where nothing or the same stands. What is absent gives way.
fn free<T: PartialEq + Blank>(place: &mut Option<T>, what: T) -> bool {
    match place {
        Some(known) if *known == what => true,
        Some(known) if !known.is_blank() => false,
        _ => {
            *place = Some(what);
            true
        }
    }
}

/// What says nothing and may be replaced.
trait Blank {
    fn is_blank(&self) -> bool;
}

impl Blank for Value {
    fn is_blank(&self) -> bool {
        matches!(self, Value::Absent { .. })
    }
}

impl Blank for Baseline {
    fn is_blank(&self) -> bool {
        self.value.is_blank()
    }
}

impl Blank for FinalGoal {
    fn is_blank(&self) -> bool {
        self.value.is_blank()
    }
}

impl Blank for String {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }
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

    fn values(indicator: &Indicator) -> Vec<(u16, Option<f64>)> {
        let number = |value: &Option<Value>| value.as_ref().and_then(Value::number);
        indicator.points.iter().map(|point| (point.year.get(), number(&point.value))).collect()
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
    fn years_with_nothing_but_a_count_are_neither_planned_nor_reached() {
        let indicators = read_all("", &["年度|利用件数", "令和元年度|120", "令和2年度|98"]);
        assert_eq!(values(&indicators[0]), [(2019, Some(120.0)), (2020, Some(98.0))]);
        assert_eq!(figures(&indicators[0]), [(2019, None, None), (2020, None, None)]);
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
        assert_eq!(values(&indicators[0]), [(2015, Some(1992.0)), (2016, Some(2015.0))]);
    }

    #[test]
    fn a_figure_in_another_unit_is_no_figure_of_the_series_and_a_year_after_its_era_is_named() {
        let reading =
            table(&grid("", &["年度|件数(件)", "平成30年度|5人", "平成31年度|5件", "平成32年度|6件"]))
                .unwrap();
        let found: Vec<_> = reading.findings.iter().map(|f| (f.code.name(), f.found())).collect();
        assert_eq!(found, [("era-overrun", "平成32年度"), ("unit-mixed", "5人")]);
        let indicator = reading.plan.indicators().next().unwrap();
        assert_eq!(values(indicator), [(2019, Some(5.0)), (2020, Some(6.0))]);
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
