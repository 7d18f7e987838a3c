//! Years.

mod order;
mod period;

use crate::check::rule::{Group, On, Rule};
use crate::error::Code;
pub(in crate::check) use order::{BASELINE_AFTER_TARGET, YEAR_DUPLICATE, YEAR_UNORDERED};
pub(in crate::check) use period::{PERIOD_INVERTED, YEAR_OUTSIDE_PERIOD};

/// Something that is no year (年度でない値).
///
/// What: a value that names no fiscal year, or several; what it dates is left out.
/// Why: a figure without its year cannot be shown.
/// Example: `"year": "来年度"`.
pub(in crate::check) const NOT_A_YEAR: Rule = Rule::new(Code::NotAYear, Group::Years, On::Reading);

/// A year that never was (存在しない年度).
///
/// What: a year of an era before its first, or a number that no plan can mean as a year.
/// Why: it is a slip of the keyboard, and what it dates is left out.
/// Example: 令和0年度, or `20018`.
pub(in crate::check) const NO_SUCH_YEAR: Rule = Rule::new(Code::NoSuchYear, Group::Years, On::Reading);

/// A year that contradicts itself (食い違う年度).
///
/// What: a year in two ways of counting that name two years; the one outside the brackets is used.
/// Why: one of them is a slip, and only the author knows which.
/// Example: 平成28年度（2015年度）.
pub(in crate::check) const YEAR_DOUBTFUL: Rule = Rule::new(Code::YearDoubtful, Group::Years, On::Reading);

/// A day that never was (存在しない日付).
///
/// What: a date whose day its month does not have; its year is used.
/// Why: it is a slip, and a year beside it may be one as well.
/// Example: 平成28年2月30日.
pub(in crate::check) const NO_SUCH_DAY: Rule = Rule::new(Code::NoSuchDay, Group::Years, On::Reading);

/// A date of the old calendar (旧暦の日付).
///
/// What: a month or day of an era before 1873; it is read as if it were of the calendar since then.
/// Why: until 明治5年12月2日 days of the same name were weeks later, and the fiscal year may be another.
/// Example: 明治5年1月1日 is 1872-02-09.
pub(in crate::check) const OLD_CALENDAR: Rule = Rule::new(Code::OldCalendar, Group::Years, On::Reading);

/// A year outside its era (元号の期間外).
///
/// What: a year of an era that was over by then, or had not begun; it is read as the year that is meant.
/// Why: plans made before 2019 name such years, and readers should see the year of the new era.
/// Example: 平成32年度 is 令和2年度.
pub(in crate::check) const ERA_OVERRUN: Rule = Rule::new(Code::EraOverrun, Group::Years, On::Reading);

/// A year without its era (元号なし).
///
/// What: a short year of which nothing says the era; what it dates is left out.
/// Why: 27年度 is 2015 or 1952, and guessing would put figures into wrong years.
/// Example: `"year": "27年度"`.
pub(in crate::check) const ERA_MISSING: Rule = Rule::new(Code::EraMissing, Group::Years, On::Reading);
