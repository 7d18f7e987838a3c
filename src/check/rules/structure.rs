//! Structure: whether the plan is what the format can say, and holds together.

mod references;
mod shape;
mod titles;

use crate::check::rule::{Group, On, Rule};
use crate::error::Code;
pub(in crate::check) use references::{CYCLE, DANGLING_REFERENCE, DUPLICATE_ID};
pub(in crate::check) use shape::{EMPTY_ITEM, EMPTY_TITLE, LEVEL_TOO_DEEP};
pub(in crate::check) use titles::TITLE_DUPLICATE;

/// A key that the plan format does not have (不明な項目).
///
/// What: a key at a place where the format knows no such key; it is skipped.
/// Why: a slip in a key would drop what stands below it without a word.
/// Example: `indicator` where `indicators` is meant.
pub(in crate::check) const UNKNOWN_KEY: Rule = Rule::new(Code::UnknownKey, Group::Structure, On::Reading);

/// A key twice in one object (項目の重複).
///
/// What: the same key two times or more in one object; the last one counts.
/// Why: JSON allows it, and programs differ in which one they keep.
/// Example: an item with `title` at its top and again at its end.
pub(in crate::check) const DUPLICATE_KEY: Rule = Rule::new(Code::DuplicateKey, Group::Structure, On::Reading);

/// A value of another type (型の違い).
///
/// What: text where a list must be, a list where text must be, and so on; the value is left out.
/// Why: the plan says less than its author believes.
/// Example: `"levels": "基本方針"` without the brackets of a list.
pub(in crate::check) const WRONG_TYPE: Rule = Rule::new(Code::WrongType, Group::Structure, On::Reading);

/// A word that the key does not know (使えない語).
///
/// What: a word outside the few that a key allows; the value is left out.
/// Why: an unknown word would silently mean the default.
/// Example: `"better": "more"` where `higher` is meant.
pub(in crate::check) const UNKNOWN_WORD: Rule = Rule::new(Code::UnknownWord, Group::Structure, On::Reading);

/// A number outside its range (範囲外の数).
///
/// What: a whole number that is too small or too large for its key; the value is left out.
/// Why: there is no fifth quarter and no third half of a year.
/// Example: `"half": 3`.
pub(in crate::check) const OUT_OF_RANGE: Rule = Rule::new(Code::OutOfRange, Group::Structure, On::Reading);

/// Something that must be there and is not (必須項目の欠落).
///
/// What: an object without a key that it cannot do without.
/// Why: without it the object says nothing, or is left out.
/// Example: a baseline with its year and no value.
pub(in crate::check) const MISSING_KEY: Rule = Rule::new(Code::MissingKey, Group::Structure, On::Reading);

/// Two statements that cannot both be true (矛盾).
///
/// What: a value that is a number and absent, or an estimate and provisional.
/// Why: only one of them can be shown, and the author should say which.
/// Example: `{ "value": 43, "state": "notYet" }`.
pub(in crate::check) const CONTRADICTORY: Rule =
    Rule::new(Code::Contradictory, Group::Structure, On::Reading);
