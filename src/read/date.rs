//! Days as people write them: `2024-04-01`, `2024年4月1日`, `R6.4.1`, `令和６年４月１日`, `20240401`.
//!
//! A day of an era that was over by then, or had not begun, is told with its right name and not read: it may be
//! a slip of the year or of the era, and only who wrote it knows. Nor is a day of an era before 1873, when Japan had
//! another calendar: 明治5年1月1日 is 1872-02-09.

use super::calendar::{Day, of_era, western};
use super::cursor::Cursor;
use super::year::{Name, count, name};
use crate::model::{ERAS, Era, FiscalYear};

/// A day (年月日) of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CalendarDate {
    /// The year.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day, from 1.
    pub day: u8,
}

/// A day in the words of an era (和暦の日付): 令和元年5月1日.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EraDay {
    /// The era.
    pub era: &'static Era,
    /// Its year; 1 is 元年.
    pub year: u16,
    /// The month.
    pub month: u8,
    /// The day.
    pub day: u8,
}

/// Why a text (読み取れない理由) is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateProblem {
    /// It is something else, or only a part of a day.
    NotADate,
    /// No calendar has it: 2月30日, 令和0年.
    NoSuchDay,
    /// A day of the calendar that Japan had before 1873 (旧暦).
    OldCalendar,
    /// The era was over by then, or had not begun.
    WrongEra {
        /// As printed.
        printed: EraDay,
        /// What that day is called.
        right: EraDay,
    },
}

impl CalendarDate {
    /// The day, if the calendar has it and people may write of it.
    pub fn new(year: u32, month: u32, day: u32) -> Option<CalendarDate> {
        let is_there = western(year, month, day) == Day::There;
        let year = FiscalYear::new(i64::from(year)).filter(|_| is_there)?.get();
        Some(CalendarDate { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })
    }

    /// The fiscal year (年度) in which the day lies.
    pub fn fiscal_year(self) -> Option<FiscalYear> {
        FiscalYear::new(i64::from(self.year) - i64::from(self.month < 4))
    }

    /// As computers write it, ISO 8601.
    pub fn iso(self) -> String {
        let two = |number: u8| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
        [&self.year.to_string(), "-", &two(self.month), "-", &two(self.day)].concat()
    }

    /// What the day is called in the era of its time.
    pub fn in_era(self) -> EraDay {
        let began = |era: &&Era| (era.first_year, era.begins) <= (self.year, (self.month, self.day));
        let era = ERAS.iter().find(began).unwrap_or(&ERAS[ERAS.len() - 1]);
        let year = self.year.saturating_sub(era.first_year) + 1;
        EraDay { era, year, month: self.month, day: self.day }
    }
}

impl EraDay {
    /// The day in its usual spelling, without words: R1.5.1.
    pub fn spelled(self) -> String {
        let letter = self.era.letter.to_string();
        [&letter, &self.year.to_string(), ".", &self.month.to_string(), ".", &self.day.to_string()].concat()
    }
}

/// Reads a text that is a day (年月日) and nothing else.
pub fn date(text: &str) -> Result<CalendarDate, DateProblem> {
    let mut cursor = Cursor::new(text, 0);
    let (year, month, day) = printed(&mut cursor).ok_or(DateProblem::NotADate)?;
    if cursor.peek().is_some() {
        return Err(DateProblem::NotADate);
    }
    let gregorian = match year {
        Name::Western(year) => year,
        Name::Of(era, year) if (1..=99).contains(&year) => u32::from(era.first_year) + year - 1,
        Name::Of(..) => return Err(DateProblem::NoSuchDay),
        Name::Short(_) => return Err(DateProblem::NotADate),
    };
    if let Name::Of(..) = year {
        match of_era(gregorian, month, day) {
            Day::There => {}
            Day::Never => return Err(DateProblem::NoSuchDay),
            Day::Old => return Err(DateProblem::OldCalendar),
        }
    }
    let date = CalendarDate::new(gregorian, month, day).ok_or(DateProblem::NoSuchDay)?;
    let right = date.in_era();
    match year {
        Name::Of(era, year) if era != right.era => {
            Err(DateProblem::WrongEra { printed: EraDay { era, year: year as u16, ..right }, right })
        }
        _ => Ok(date),
    }
}

/// Year, month and day as they stand there.
fn printed(cursor: &mut Cursor) -> Option<(Name, u32, u32)> {
    if let Some((value, 8)) = { *cursor }.digits() {
        cursor.digits();
        return Some((Name::Western(value / 10_000), value / 100 % 100, value % 100));
    }
    let year = name(cursor)?;
    if cursor.eat("年") {
        let month = count(cursor)?.0;
        cursor.eat("月").then_some(())?;
        let day = count(cursor)?.0;
        return cursor.eat("日").then_some((year, month, day));
    }
    let mark = cursor.eat_any(&["-", "/", "."])?;
    let month = cursor.digits()?.0;
    cursor.eat(mark).then_some(())?;
    Some((year, month, cursor.digits()?.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_either_calendar_and_any_width() {
        for text in [
            "2024-04-01",
            "２０２４－０４－０１",
            "2024/4/1",
            "2024.4.1",
            "20240401",
            "2024年4月1日",
            "西暦2024年 4月 1日",
            "R6.4.1",
            "r6/4/1",
            "Ｒ６．４．１",
            "令和６年４月１日",
            "令和六年四月一日",
            "㋿6年4月1日",
        ] {
            assert_eq!(date(text).map(CalendarDate::iso).as_deref(), Ok("2024-04-01"), "{text}");
        }
        assert_eq!(date("令和元年5月1日").map(CalendarDate::iso).as_deref(), Ok("2019-05-01"));
        assert_eq!(date("昭和64年1月7日").map(CalendarDate::iso).as_deref(), Ok("1989-01-07"));
    }

    #[test]
    fn an_impossible_day_of_an_era_is_told_with_its_right_name() {
        let right = |text: &str| match date(text) {
            Err(DateProblem::WrongEra { right, .. }) => {
                format!("{}{}年{}月{}日", right.era.name, right.year, right.month, right.day)
            }
            other => format!("{other:?}"),
        };
        assert_eq!(right("平成31年5月1日"), "令和1年5月1日");
        assert_eq!(right("H36.4.1"), "令和6年4月1日");
        assert_eq!(right("令和元年4月30日"), "平成31年4月30日");
        assert_eq!(right("昭和64年1月8日"), "平成1年1月8日");
    }

    #[test]
    fn a_day_of_an_era_before_1873_is_of_another_calendar() {
        for text in ["明治5年1月1日", "明治5年12月2日", "明治元年9月8日", "明治4年2月30日"]
        {
            assert_eq!(date(text), Err(DateProblem::OldCalendar), "{text}");
        }
        assert_eq!(date("明治5年12月3日"), Err(DateProblem::NoSuchDay));
        assert_eq!(date("明治6年1月1日").map(CalendarDate::iso).as_deref(), Ok("1873-01-01"));
        assert_eq!(date("1872-02-09").map(CalendarDate::iso).as_deref(), Ok("1872-02-09"));
    }

    #[test]
    fn what_no_calendar_has_is_told_from_what_is_no_day() {
        assert!(date("2024-02-29").is_ok());
        for text in [
            "2023-02-29",
            "1900-02-29",
            "2024-04-31",
            "2024-13-01",
            "2024-00-10",
            "令和0年1月1日",
            "平成28年2月30日",
        ] {
            assert_eq!(date(text), Err(DateProblem::NoSuchDay), "{text}");
        }
        for text in ["", "2024-04", "4月1日", "6.4.1", "2024年4月", "2024-04-01T00:00", "2024-4/1", "あす"]
        {
            assert_eq!(date(text), Err(DateProblem::NotADate), "{text}");
        }
    }

    #[test]
    fn a_day_before_april_belongs_to_the_fiscal_year_before() {
        let year = |text: &str| date(text).unwrap().fiscal_year().unwrap().get();
        assert_eq!([year("2024-03-31"), year("2024-04-01")], [2023, 2024]);
    }
}
