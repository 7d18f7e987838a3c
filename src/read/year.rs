//! Fiscal years as municipalities write them: `平成27年度`, `Ｈ２７`, `R元`, `二十三年度`, `2015（平成27）年度`,
//! `平成27~30年度`, `29年度以降`, `平成24年3月末`.
//!
//! Reading takes two steps: `printed` says what stands there, `meaning` which years that is. A year that can
//! only be meant in one way is read even where it is wrong (平成32年度), and the reading says so as data.
//!
//! What this does not do: guess an era, read a duration (3年間) or an ordinal (第2年度) as a year, or read a
//! list of years that do not follow each other.

mod meaning;
mod name;
mod part;
mod printed;
#[cfg(test)]
mod tests;

#[cfg(feature = "form")]
pub(super) use name::{Name, count, name};

use super::cursor::Cursor;
use crate::error::Code;
use crate::model::{Era, FiscalYear};
use crate::text::{blank, closes, fold, opens};
use core::ops::Range;
use printed::Span;

/// What the surroundings (文脈) say about a year that is written short: `22` under a title with 平成.
#[derive(Clone, Copy, Debug, Default)]
pub struct YearContext {
    /// The era that a year without era belongs to.
    pub era: Option<&'static Era>,
}

/// Which years (期間) a text names; of `Between` the first is always the earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearSpan {
    /// One year.
    One(FiscalYear),
    /// From the first to the last, both included.
    Between(FiscalYear, FiscalYear),
    /// This year and those after it (以降).
    From(FiscalYear),
    /// Up to and including this year (まで).
    Until(FiscalYear),
}

/// A part of a year (半期・四半期・月); from the first number to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearPart {
    /// 1 is 上半期, 2 is 下半期.
    Half(u8),
    /// Quarters 1 to 4, of which 1 begins in April.
    Quarters(u8, u8),
    /// Months 1 to 12; October to March is `Months(10, 3)`.
    Months(u8, u8),
}

impl YearPart {
    fn is_months(self) -> bool {
        matches!(self, YearPart::Months(..))
    }
}

/// How a year is written (書き方), from the least to the most exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum YearForm {
    /// Without 年: `H27`, `2015`, `22`.
    Bare,
    /// With 年 but not 年度: `2015年`. The fiscal year that begins in it is assumed.
    Calendar,
    /// With 年度.
    Fiscal,
    /// A month or day of the calendar, `平成24年3月末`: the span is the fiscal year it lies in.
    Date,
}

/// What was read (読み取り結果) where a text names fiscal years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearReading {
    /// The years.
    pub span: YearSpan,
    /// The part of the year, where the text names one of a single year.
    pub part: Option<YearPart>,
    /// How it is written.
    pub form: YearForm,
    /// The era that the text itself names, the first of two: what follows may be written short.
    pub era: Option<&'static Era>,
    /// What is wrong with it, though it can be read.
    pub doubt: Option<YearDoubt>,
}

/// A year of an era (和暦の年): 令和2年.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EraYear {
    /// The era.
    pub era: &'static Era,
    /// Its year; 1 is 元年.
    pub year: u16,
}

/// What is wrong (疑義) with a year that can be read all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearDoubt {
    /// The era was over by then: 平成32年度 is 令和2年度.
    EraOverrun {
        /// As printed.
        printed: EraYear,
        /// What that year is called.
        right: EraYear,
    },
    /// The era had not begun by that month or day: 令和元年4月1日 is 平成31年4月1日.
    EraNotBegun {
        /// As printed.
        printed: EraYear,
        /// What that year is called.
        right: EraYear,
    },
    /// The two names of one year differ, `平成27年度（2016年度）`: the one outside the brackets was taken.
    TwoYears {
        /// The year before the brackets.
        outside: FiscalYear,
        /// The year in the brackets.
        inside: FiscalYear,
    },
    /// The later year stands first: `平成30～27年度`.
    Inverted,
    /// No calendar has the day: `平成28年2月30日`. The year is clear all the same.
    NoSuchDay,
    /// A month or day of the calendar that Japan had before 1873 (旧暦): `明治5年1月1日`.
    OldCalendar,
}

/// Why a text (読み取れない理由) could not be read as a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearProblem {
    /// It is something else.
    NotAYear,
    /// A year of some era, and neither the text nor the surroundings say which.
    EraMissing {
        /// The year.
        year: u16,
    },
    /// Eras begin with year 1 (元年), so there is no 令和0年.
    NoSuchYear {
        /// The year and era, as printed.
        printed: EraYear,
    },
    /// A year, but none that a plan can name: 平成999年度, 20155年度.
    OutOfRange,
}

/// Reads a text that is a fiscal year (年度) and nothing else but blanks and brackets around it.
pub fn fiscal_year(text: &str, context: YearContext) -> Result<YearReading, YearProblem> {
    let mut cursor = Cursor::new(text, 0);
    while cursor.eat_if(opens).is_some() {}
    let open_start = cursor.eat("~");
    let mut span = Span::read(&mut cursor).ok_or(YearProblem::NotAYear)?;
    if open_start {
        span.open_start();
    }
    while cursor.eat_if(closes).is_some() {}
    if cursor.peek().is_some() {
        return Err(YearProblem::NotAYear);
    }
    span.reading(context)
}

/// Reads a text that is a part of a year (半期・四半期・月) and nothing else.
#[cfg(any(feature = "form", feature = "documents"))]
pub fn year_part(text: &str) -> Option<YearPart> {
    let mut cursor = Cursor::new(text, 0);
    let part = part::part(&mut cursor)?;
    cursor.peek().is_none().then_some(part)
}

/// The first fiscal year (年度) in a longer text, such as a header, and the bytes it takes there, brackets
/// directly around it included: of `H27目標` the rest is `目標`, of `現状（平成26年度）` it is `現状`.
///
/// A number without 年 and without era is a year only where nothing else is in the text or where a word
/// like 目標 stands beside it: `参加者2000人` has no year.
pub fn find_fiscal_year(text: &str, context: YearContext) -> Option<(YearReading, Range<usize>)> {
    if let Ok(reading) = fiscal_year(text, context) {
        return Some((reading, 0..text.len()));
    }
    spans(text).find_map(|(span, place)| Some((span.reading(context).ok()?, around(text, place))))
}

/// Why no year (年度) was found in a longer text that names one: the first that is printed and cannot be.
pub fn year_problem(text: &str, context: YearContext) -> Option<YearProblem> {
    spans(text).find_map(|(span, _)| span.reading(context).err())
}

/// What a reading of a year is worth a finding (所見) for, if anything.
pub fn year_code(reading: &Result<YearReading, YearProblem>) -> Option<Code> {
    match reading {
        Ok(reading) => match reading.doubt? {
            YearDoubt::EraOverrun { .. } | YearDoubt::EraNotBegun { .. } => Some(Code::EraOverrun),
            YearDoubt::TwoYears { .. } | YearDoubt::Inverted => Some(Code::YearDoubtful),
            YearDoubt::NoSuchDay => Some(Code::NoSuchDay),
            YearDoubt::OldCalendar => Some(Code::OldCalendar),
        },
        Err(YearProblem::EraMissing { .. }) => Some(Code::EraMissing),
        Err(YearProblem::NoSuchYear { .. } | YearProblem::OutOfRange) => Some(Code::NoSuchYear),
        Err(YearProblem::NotAYear) => Some(Code::NotAYear),
    }
}

/// Everything in the text that is printed like a year, with its place.
fn spans(text: &str) -> impl Iterator<Item = (Span, Range<usize>)> {
    let mut cursor = Cursor::new(text, 0);
    core::iter::from_fn(move || {
        while cursor.here().is_some() {
            let start = cursor;
            let found = may_start(text, start).then(|| Span::read(&mut cursor)).flatten();
            if let Some(span) = found.filter(|span| span.stands_in(text, start.at()..cursor.at())) {
                return Some((span, start.at()..cursor.at()));
            }
            cursor = start;
            name::step_over_number(&mut cursor);
        }
        None
    })
}

/// Whether a year may begin here: the 27 of 第27回, 12.27 and 03-27 is the end or the number of another thing.
fn may_start(text: &str, cursor: Cursor) -> bool {
    let mut before = text.get(..cursor.at()).unwrap_or_default().chars().rev().map(fold);
    let Some(c) = cursor.here().filter(|&c| !blank(c)) else { return false };
    let Some(last) = before.next() else { return true };
    if name::is_digit(c) {
        let inside =
            matches!(last, '.' | ',' | '-' | ':') && before.next().is_some_and(|c| c.is_ascii_digit());
        return !inside
            && !last.is_ascii_alphanumeric()
            && !matches!(last, '第' | '約' | '数' | '何' | '百' | '千');
    }
    if c.is_ascii_alphabetic() {
        !last.is_ascii_alphanumeric()
    } else {
        is_full_name(cursor) || !is_kanji(last)
    }
}

/// Whether a name stands here that cannot be the end of another word, as the 明 of 説明3 is.
fn is_full_name(mut cursor: Cursor) -> bool {
    name::full_era(&mut cursor).is_some() || cursor.eat("西暦")
}

fn is_kanji(c: char) -> bool {
    matches!(c, '々' | '\u{3400}'..='\u{9fff}')
}

/// The place with the brackets that hold it and nothing else.
fn around(text: &str, place: Range<usize>) -> Range<usize> {
    let part = |range| text.get::<Range<usize>>(range).unwrap_or_default();
    let open = part(0..place.start).char_indices().next_back().filter(|&(_, c)| opens(fold(c)));
    let close = part(place.end..text.len()).chars().next().filter(|&c| closes(fold(c)));
    match (open, close) {
        (Some((start, _)), Some(c)) => start..place.end + c.len_utf8(),
        _ => place,
    }
}
