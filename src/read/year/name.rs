//! What a year is called: era and number, or number alone.

use super::YearForm;
use crate::model::{ERAS, Era};
use crate::read::cursor::Cursor;
use crate::text::{closes, opens};

/// A year's name.
#[derive(Clone, Copy)]
pub(in crate::read) enum Name {
    /// 平成27, H27, 令和元.
    Of(&'static Era, u32),
    /// 2015, or a number with as many digits as no era has years.
    Western(u32),
    /// 27.
    Short(u32),
}

/// Characters of one era that stand for its whole name.
const SQUARES: [(char, &str); 5] =
    [('㋿', "令和"), ('㍻', "平成"), ('㍼', "昭和"), ('㍽', "大正"), ('㍾', "明治")];

/// Older eras are written out: T3 and 明3 are labels.
const OLDEST_ABBREVIATED: u16 = 1926;

/// What may follow a short number and 年 and make a length of time of it: 5年間; the first two also after 年度.
const DURATION: [&str; 10] = ["間", "目", "後", "前", "生", "毎", "ごと", "おき", "余", "半"];

/// A name, with or without era.
pub(in crate::read) fn name(cursor: &mut Cursor) -> Option<Name> {
    if let Some(era) = cursor.attempt(era) {
        return count(cursor).map(|(year, _)| Name::Of(era, year));
    }
    cursor.eat("西暦");
    let western = cursor.eat("FY");
    let (year, digits) = count(cursor)?;
    let western = western || (digits == 4 && cursor.eat("FY"));
    Some(if western || digits > 2 { Name::Western(year) } else { Name::Short(year) })
}

/// An era's name or abbreviation, if a number follows.
fn era(cursor: &mut Cursor) -> Option<&'static Era> {
    let era = full_era(cursor).or_else(|| {
        let first = cursor.eat_if(|_| true)?;
        cursor.eat(".");
        let abbreviated = |era: &&Era| era.letter == first || era.name.starts_with(first);
        ERAS.iter().find(abbreviated).filter(|era| era.first_year >= OLDEST_ABBREVIATED)
    })?;
    count(&mut cursor.clone()).map(|_| era)
}

/// An era's whole name (元号), also in one character.
pub(super) fn full_era(cursor: &mut Cursor) -> Option<&'static Era> {
    let square = cursor.peek().and_then(|c| SQUARES.iter().find(|square| square.0 == c));
    if let Some(&(_, name)) = square {
        cursor.eat_if(|_| true);
        return Era::named(name);
    }
    ERAS.iter().find(|era| cursor.eat(era.name))
}

/// How many: the value, and the number of digits it has or would have.
pub(in crate::read) fn count(cursor: &mut Cursor) -> Option<(u32, usize)> {
    cursor.digits().or_else(|| cursor.attempt(kanji)).or_else(|| {
        let first = cursor.eat("元");
        first.then_some((1, 1))
    })
}

/// A number in kanji, by place (二〇一五) or with tens (二十七).
fn kanji(cursor: &mut Cursor) -> Option<(u32, usize)> {
    cursor.skip_blanks();
    let (mut tens, mut value, mut digits) = (0_u32, 0_u32, 0);
    while let Some(digit) = cursor.here().and_then(kanji_digit) {
        if digit == 10 {
            (tens, value) = (tens.saturating_add(value.max(1).saturating_mul(10)), 0);
        } else {
            value = value.saturating_mul(10).saturating_add(digit);
        }
        digits += 1;
        cursor.step();
    }
    let value = value.saturating_add(tens);
    // 二十七 has three characters and two digits.
    (digits > 0).then_some((value, if tens > 0 && value < 100 { 2 } else { digits }))
}

fn kanji_digit(c: char) -> Option<u32> {
    "〇一二三四五六七八九十".chars().zip(0..).find_map(|(digit, value)| (digit == c).then_some(value))
}

/// Whether a year's number may begin with this character.
pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || c == '元' || kanji_digit(c).is_some()
}

/// Steps over what stands here: a number as a whole, else one character.
pub(super) fn step_over_number(cursor: &mut Cursor) {
    let number = cursor.here().is_some_and(is_digit);
    cursor.step();
    while number && cursor.here().is_some_and(is_digit) {
        cursor.step();
    }
}

/// 年度, 年 or nothing.
pub(super) fn suffix(cursor: &mut Cursor) -> YearForm {
    if cursor.eat("年度") {
        YearForm::Fiscal
    } else if cursor.eat("年") {
        YearForm::Calendar
    } else {
        YearForm::Bare
    }
}

/// The other name of the same year, in brackets. A short one must fit the year: else it is a label.
pub(super) fn also(cursor: &mut Cursor, outer: Name) -> Option<(Name, YearForm)> {
    cursor.eat_if(opens)?;
    let inner = name(cursor)?;
    let form = suffix(cursor);
    cursor.eat_if(closes)?;
    let fits = match (inner, outer) {
        (Name::Short(short), Name::Western(year)) => names(short, year),
        (Name::Short(short), Name::Of(era, year)) => {
            names(short, u32::from(era.first_year) + year.min(999) - 1)
        }
        (Name::Short(_), Name::Short(_)) => false,
        _ => true,
    };
    fits.then_some((inner, form))
}

/// Whether this is the Gregorian year's number in any era.
pub(super) fn names(short: u32, gregorian: u32) -> bool {
    short > 0 && ERAS.iter().any(|era| u32::from(era.first_year) + short == gregorian.saturating_add(1))
}

/// Whether a number of years is meant, not a year.
pub(super) fn is_duration(name: Name, form: YearForm, mut cursor: Cursor) -> bool {
    if cursor.eat("目標") || cursor.eat("目的") {
        return false;
    }
    match (form, name) {
        (YearForm::Calendar, Name::Short(_)) => cursor.eat_any(&DURATION).is_some(),
        (YearForm::Fiscal, Name::Short(_)) => cursor.eat_any(&DURATION[..2]).is_some(),
        (YearForm::Calendar, Name::Western(_)) => cursor.eat("間"),
        _ => false,
    }
}
