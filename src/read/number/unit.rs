//! The unit of a figure.

use super::words::AFTER;
use crate::model::Number;
use crate::read::cursor::Cursor;
use crate::text::blank;

/// The longest unit, in characters.
const MAX_UNIT: usize = 10;

/// The unit as printed, up to a qualifier, or nothing; `None` where what stands there can be no unit.
pub(super) fn unit<'t>(cursor: &mut Cursor<'t>, value: Number) -> Option<&'t str> {
    cursor.skip_blanks();
    let start = *cursor;
    let mut previous = None;
    for _ in 0..=MAX_UNIT {
        match cursor.here() {
            Some(c) if !ends_unit(*cursor) && in_unit(c, previous) => previous = Some(c),
            _ => return is_unit(start, value).then(|| start.until(*cursor)),
        }
        cursor.step();
    }
    None
}

/// Whether the unit is over here.
fn ends_unit(cursor: Cursor) -> bool {
    AFTER.iter().any(|row| { cursor }.eat(row.0))
}

/// Whether a unit may have this character (folded and in capitals) after the previous one.
fn in_unit(c: char, previous: Option<char>) -> bool {
    match c {
        // m2, CO2
        '0'..='9' => previous.is_some_and(|c| c.is_ascii_alphabetic()),
        // 100％達成 has the unit ％, ％ポイント is one.
        _ if previous == Some('%') => c.is_ascii_alphabetic() || ('ァ'..='ヺ').contains(&c),
        '%' | '‰' | '°' | '℃' | 'か' | 'つ' | 'あ' | 'た' | 'り' => true,
        '/' | '-' | '・' | 'ー' | '²' | '³' => previous.is_some(),
        'ぁ'..='ゖ' => false,
        _ => c.is_ascii_alphabetic() || (!c.is_ascii() && !is_mark(c)),
    }
}

/// Circled digits, Roman numerals, arrows, boxes, punctuation, brackets: nothing that a unit has.
fn is_mark(c: char) -> bool {
    blank(c)
        || matches!(c, '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2010}'..='\u{206f}' | '\u{2150}'..='\u{2bff}')
        || matches!(c, '\u{2776}'..='\u{2793}' | '\u{3000}'..='\u{303f}' | '\u{3200}'..='\u{32ff}' | '～')
}

/// Whether what stands here is no letter that looks like a digit, no date and no number of a list.
fn is_unit(mut start: Cursor, value: Number) -> bool {
    let lookalike =
        start.here().is_some_and(|c| matches!(c, 'O' | 'I' | 'E')) || start.rest().starts_with(['l', 'ｌ']);
    let year = value.get() >= 1000.0 && start.rest().starts_with('年');
    let hour = start.rest().starts_with('時') && !start.rest().starts_with("時間");
    !lookalike && !year && !hour && start.eat_any(&["年度", "月", "号", "番", "次"]).is_none()
}
