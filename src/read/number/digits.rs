//! The digits of a number: sign, groups of three, point, 万 and 億.

use crate::model::Number;
use crate::read::cursor::Cursor;
use crate::text::{blank, fold};

/// The most digits, point included, that a number may have and still be exact.
const MAX_DIGITS: usize = 15;

/// A number that stands alone in a cell, in round brackets: no loss, as accountants elsewhere mean it, but a part of
/// the figure beside it or a remark.
pub(super) fn bracketed(text: &str) -> Option<Number> {
    let mut cursor = Cursor::new(text, 0);
    cursor.eat("(").then_some(())?;
    cursor.skip_blanks();
    let (value, _) = signed(&mut cursor)?;
    (cursor.eat(")") && cursor.peek().is_none()).then_some(value)
}

/// A number with its sign and 万 or 億, and whether it was written with more than a number needs.
pub(super) fn signed(cursor: &mut Cursor) -> Option<(Number, bool)> {
    let sign = cursor.eat_if(|c| matches!(c, '-' | '▲' | '△' | '+'));
    // A dash with a blank after it is a bullet.
    if sign == Some('-') && cursor.here().is_some_and(blank) {
        return None;
    }
    cursor.skip_blanks();
    // 007 is rather a code than a count.
    let padded =
        cursor.here() == Some('0') && cursor.rest().chars().nth(1).is_some_and(|c| fold(c).is_ascii_digit());
    let (value, scaled) = scaled(cursor)?;
    let value = if matches!(sign, None | Some('+')) { value } else { -value };
    Some((Number::new(value)?, scaled || padded || sign == Some('+')))
}

/// A number in one piece, or in pieces with 億 and 万: 1億2,000万.
fn scaled(cursor: &mut Cursor) -> Option<(f64, bool)> {
    let (mut total, mut smallest) = (0.0, 0);
    loop {
        let digits = decimal(cursor)?;
        let zeros = match cursor.here() {
            Some('億') if smallest == 0 => 8,
            Some('万') if smallest != 4 => 4,
            // 2万5千 and 2千5百 go on counting in words; 3千円 has the unit 千円.
            Some('千' | '百' | '億' | '万') if smallest > 0 => return None,
            _ => 0,
        };
        total += exactly(&digits, zeros)?;
        if zeros > 0 {
            smallest = zeros;
            cursor.step();
        }
        let more = cursor.here().is_some_and(|c| c.is_ascii_digit());
        if zeros == 0 || !more {
            let exact = total.abs() < 9e15;
            return exact.then_some((total, smallest > 0));
        }
    }
}

/// Digits with at most one point, and as many zeros after them. With so few digits both halves of the
/// division are exact, so that its result is rounded once, as `str::parse` would; that costs 17 kB of tables.
fn exactly(digits: &str, zeros: i32) -> Option<f64> {
    let whole =
        digits.bytes().filter(u8::is_ascii_digit).fold(0_u64, |n, digit| n * 10 + u64::from(digit - b'0'));
    let decimals = digits.find('.').map_or(0, |point| digits.len() - point - 1);
    let shift = zeros - i32::try_from(decimals).ok()?;
    let power = 10_f64.powi(shift.abs());
    Some(if shift < 0 { whole as f64 / power } else { whole as f64 * power })
}

/// ASCII digits with at most one point, thousands together or in groups of three.
fn decimal(cursor: &mut Cursor) -> Option<String> {
    let mut digits = String::new();
    let first = run(cursor, &mut digits)?;
    let mut group = *cursor;
    while group.here().is_some_and(|c| c == ',')
        || group.rest().starts_with(['\u{a0}', '\u{2009}', '\u{202f}'])
    {
        let comma = group.here() == Some(',');
        group.step();
        match run(&mut group, &mut digits) {
            Some(3) if first <= 3 => *cursor = group,
            None if !comma => break,
            _ => return None,
        }
    }
    if cursor.here() == Some('.') {
        cursor.step();
        digits.push('.');
        run(cursor, &mut digits)?;
    }
    (digits.len() <= MAX_DIGITS).then_some(digits)
}

/// Digits that stand together, and how many.
fn run(cursor: &mut Cursor, digits: &mut String) -> Option<usize> {
    let before = digits.len();
    while let Some(c) = cursor.here().filter(char::is_ascii_digit) {
        digits.push(c);
        cursor.step();
    }
    (digits.len() > before).then(|| digits.len() - before)
}
