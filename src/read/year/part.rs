//! Halves, quarters, months and days of a year.

use super::YearPart;
use crate::read::cursor::Cursor;
use crate::text::{closes, opens};

/// A part of a year: 上半期（4～9月）, 第3～4四半期, 3Q, 6月.
pub(super) fn part(cursor: &mut Cursor) -> Option<YearPart> {
    let part = cursor.attempt(|cursor| {
        let bracket = cursor.eat_if(opens).is_some();
        let part = half(cursor).or_else(|| quarters(cursor)).or_else(|| months(cursor))?;
        (!bracket || cursor.eat_if(closes).is_some()).then_some(part)
    })?;
    // The months of a half say nothing more.
    cursor.attempt(|cursor| {
        cursor.eat_if(opens)?;
        pair(cursor, "月", 12)?;
        cursor.eat_if(closes)
    });
    Some(part)
}

fn months(cursor: &mut Cursor) -> Option<YearPart> {
    pair(cursor, "月", 12).map(|(from, to)| YearPart::Months(from, to))
}

fn half(cursor: &mut Cursor) -> Option<YearPart> {
    let first = cursor.eat_any(&["上半期", "上期"]).map(|_| YearPart::Half(1));
    first.or_else(|| cursor.eat_any(&["下半期", "下期"]).map(|_| YearPart::Half(2)))
}

fn quarters(cursor: &mut Cursor) -> Option<YearPart> {
    let before = |cursor: &mut Cursor| cursor.eat("Q").then(|| small(cursor, 4)).flatten().map(|n| (n, n));
    let pair =
        pair(cursor, "四半期", 4).or_else(|| pair(cursor, "Q", 4)).or_else(|| cursor.attempt(before))?;
    Some(YearPart::Quarters(pair.0, pair.1))
}

/// One number or two up to `most` with their word: 4月, 4～9月, 4月～9月, 第3・4四半期.
fn pair(cursor: &mut Cursor, word: &str, most: u8) -> Option<(u8, u8)> {
    cursor.attempt(|cursor| {
        cursor.eat("第");
        let from = small(cursor, most)?;
        let named = cursor.eat(word);
        let to = cursor.attempt(|cursor| {
            let link = cursor.eat_any(&["~", "-", "から", "・", "、"])?;
            cursor.eat("第");
            let to = small(cursor, most).filter(|&to| to == from + 1 || !matches!(link, "・" | "、"))?;
            cursor.eat(word).then_some(to)
        });
        (named || to.is_some()).then_some((from, to.unwrap_or(from)))
    })
}

/// A number from 1 to `most` in one or two digits.
fn small(cursor: &mut Cursor, most: u8) -> Option<u8> {
    cursor.attempt(|cursor| {
        let (value, digits) = cursor.digits()?;
        u8::try_from(value).ok().filter(|&value| digits <= 2 && (1..=most).contains(&value))
    })
}

/// The most that two digits before 日 can say: which of them are days, the calendar knows.
const MOST: u8 = 99;

/// Months and perhaps a day, after 年.
pub(super) fn date(cursor: &mut Cursor) -> Option<(YearPart, Option<u8>)> {
    let months = months(cursor)?;
    Some((months, cursor.attempt(|cursor| small(cursor, MOST).filter(|_| cursor.eat("日")))))
}

/// A date in numbers, `H27.4.1`; the day may be left out only after a mark that nothing else uses there.
pub(super) fn numeric_date(cursor: &mut Cursor, clear: &str) -> Option<(YearPart, Option<u8>)> {
    cursor.attempt(|cursor| {
        let mark = cursor.eat_any(&[".", "/", "-"])?;
        let month = small(cursor, 12)?;
        let day = cursor.attempt(|cursor| cursor.eat(mark).then(|| small(cursor, 31)).flatten());
        (day.is_some() || clear == mark).then_some((YearPart::Months(month, month), day))
    })
}
