//! The words and marks of a cell of figures.

use crate::model::{Absence, Bound, Certainty, Value};
use crate::read::cursor::Cursor;
use crate::text::{blank, closes, fold, opens};

/// Words of absence, and whether they are the state's own word, which need not be kept.
const ABSENCES: [(&str, Absence, bool); 12] = [
    ("未定", Absence::NotYet, true),
    ("調査中", Absence::NotYet, false),
    ("集計中", Absence::NotYet, false),
    ("算定中", Absence::NotYet, false),
    ("未集計", Absence::NotYet, false),
    ("未公表", Absence::NotYet, false),
    ("該当なし", Absence::NotApplicable, true),
    ("該当無し", Absence::NotApplicable, true),
    ("対象外", Absence::NotApplicable, false),
    ("N/A", Absence::NotApplicable, true),
    ("秘匿", Absence::Suppressed, true),
    ("X", Absence::Suppressed, true),
];

/// A word beside a number, what it says of it, and whether that is all it says.
pub(super) type Row = (&'static str, Qualifier, bool);

/// Words after a number or its unit; a longer word stands before its beginning.
pub(super) const AFTER: [Row; 27] = [
    ("見込み値", Qualifier::Is(Certainty::Estimated), true),
    ("見込値", Qualifier::Is(Certainty::Estimated), true),
    ("見込み", Qualifier::Is(Certainty::Estimated), true),
    ("見込", Qualifier::Is(Certainty::Estimated), true),
    ("推計値", Qualifier::Is(Certainty::Estimated), false),
    ("推計", Qualifier::Is(Certainty::Estimated), false),
    ("推定", Qualifier::Is(Certainty::Estimated), false),
    ("概算", Qualifier::Is(Certainty::Estimated), false),
    ("速報値", Qualifier::Is(Certainty::Provisional), true),
    ("速報", Qualifier::Is(Certainty::Provisional), true),
    ("暫定値", Qualifier::Is(Certainty::Provisional), false),
    ("暫定", Qualifier::Is(Certainty::Provisional), false),
    ("確定値", Qualifier::Is(Certainty::Settled), true),
    ("以上", Qualifier::Limit(Bound::AtLeast), true),
    ("以下", Qualifier::Limit(Bound::AtMost), true),
    ("以内", Qualifier::Limit(Bound::AtMost), false),
    ("程度", Qualifier::Limit(Bound::About), false),
    ("前後", Qualifier::Limit(Bound::About), false),
    ("未満", Qualifier::Open, false),
    ("超", Qualifier::Open, false),
    ("を超", Qualifier::Open, false),
    ("余", Qualifier::Open, false),
    ("弱", Qualifier::Open, false),
    ("強", Qualifier::Open, false),
    ("半", Qualifier::Open, false),
    ("増", Qualifier::Open, false),
    ("減", Qualifier::Open, false),
];

/// Words before a number, and the bound they set.
pub(super) const BEFORE: [Row; 16] = [
    ("約", Qualifier::Limit(Bound::About), true),
    ("およそ", Qualifier::Limit(Bound::About), true),
    ("概ね", Qualifier::Limit(Bound::About), true),
    ("おおむね", Qualifier::Limit(Bound::About), true),
    ("≧", Qualifier::Limit(Bound::AtLeast), true),
    ("≥", Qualifier::Limit(Bound::AtLeast), true),
    ("≦", Qualifier::Limit(Bound::AtMost), true),
    ("≤", Qualifier::Limit(Bound::AtMost), true),
    ("延べ", Qualifier::None, false),
    ("のべ", Qualifier::None, false),
    ("合計", Qualifier::None, false),
    ("累計", Qualifier::None, false),
    ("計", Qualifier::None, false),
    ("全", Qualifier::None, false),
    ("<", Qualifier::Open, false),
    (">", Qualifier::Open, false),
];

/// What a word says of the number beside it.
#[derive(Clone, Copy)]
pub(super) enum Qualifier {
    Is(Certainty),
    Limit(Bound),
    /// The number itself is not what is meant, and the model has no bound for what is: 50未満, 3人減.
    Open,
    None,
}

/// Why there is no number, if the cell says so.
pub(super) fn absence(text: &str) -> Option<Value> {
    let absent = |state, text: Option<&str>| Some(Value::Absent { state, text: text.map(str::to_owned) });
    let all =
        |sort: fn(char) -> bool| text.chars().map(fold).all(|c| sort(c) || blank(c) || opens(c) || closes(c));
    if all(|c| c == '-') {
        return absent(Absence::Missing, None);
    }
    let dots = text.contains(['…', '‥']) || text.chars().count() > 2;
    if dots && all(|c| matches!(c, '…' | '‥' | '.')) {
        return absent(Absence::NotYet, None);
    }
    if all(|c| matches!(c, '/' | '\\')) {
        return absent(Absence::NotApplicable, None);
    }
    let mut cursor = Cursor::new(text, 0);
    let open = cursor.eat_if(opens).is_some();
    let &(_, state, own) = ABSENCES.iter().find(|row| cursor.eat(row.0))?;
    let closed = open && cursor.eat_if(closes).is_some();
    match cursor.peek() {
        None if open == closed => absent(state, (!own).then_some(text)),
        Some('(' | '※' | '*' | '、' | '。') if !open => absent(state, Some(text)),
        _ => None,
    }
}
