//! Numbers: `１，６７１`, `1090人`, `▲3`, `12.5％`.

use super::{Meaning, Reading, folded, found};
use crate::form::Code;
use crate::form::field::{Field, Kind};
use crate::form::finding::{Finding, Param};
use crate::model::profile::COUNTED;
use crate::model::{Bound, Figure, Number, Value};
use crate::read;
use crate::text::{blank, fold, full_width, opens};

/// Reads a number, its unit beside it or not. Words that say that it is not the number itself are refused.
pub(in crate::form) fn read(field: &Field, text: &str) -> Reading {
    let whole = with_zero(text);
    let cell = read::value(&whole).ok();
    let figure = cell.as_ref().and_then(|cell| cell.value.figure()).filter(|figure| is_plain(figure, text));
    let Some(figure) = figure else { return Reading::fault(text, no_number(field, text)) };
    let value = figure.value;
    let typed = cell.as_ref().and_then(|cell| cell.unit.as_deref());
    let unit = unit(field);
    // 3千円 is not 3, whatever the field counts.
    if typed.is_some_and(|typed| typed.starts_with(['千', '百']) && unit.is_none()) {
        return Reading::fault(text, no_number(field, text));
    }
    let mut reading = Reading::of(value.to_string(), Meaning::Number(value));
    let other = typed.zip(unit).filter(|(typed, unit)| plain(typed) != plain(unit));
    reading.faults.extend(
        other.map(|(typed, unit)| Finding::new(Code::UnitOther).with("found", typed).with("unit", unit)),
    );
    reading.faults.extend(impossible(field, value).map(Finding::new));
    reading
}

/// The text with the zero that people leave out before a point: `.5`, `▲．５`.
fn with_zero(text: &str) -> String {
    let mut whole = String::with_capacity(text.len() + 1);
    let mut before = ' ';
    for c in text.chars() {
        if fold(c) == '.' && !before.is_ascii_digit() {
            whole.push('0');
        }
        whole.push(c);
        before = fold(c);
    }
    whole
}

/// A finding with an example: a number that would be right in this field.
fn no_number(field: &Field, text: &str) -> Finding {
    let example = example(field);
    let is_grouped = example >= Number::from(1000);
    let plain = is_grouped.then(|| Param::Text(example.to_string()));
    let unit = unit(field).map(Param::from);
    found(Code::NotANumber, text).with("example", example).maybe("plain", plain).maybe("unit", unit)
}

/// A usual number of this kind, or the limit that it would not keep to.
fn example(field: &Field) -> Number {
    let share = Number::new(12.5).filter(|_| field.kind() == Kind::Percent);
    let usual = share.unwrap_or(Number::from(1671));
    let (min, max) = field.limits();
    let number = |limit: Option<Meaning>| match limit? {
        Meaning::Number(limit) => Some(limit),
        _ => None,
    };
    let least = number(min).filter(|least| usual < *least);
    least.or(number(max).filter(|most| *most < usual)).unwrap_or(usual)
}

/// Why there cannot be such a number of these things.
fn impossible(field: &Field, value: Number) -> Option<Code> {
    let kind = field.kind();
    let is_counted = kind == Kind::Count || unit(field).is_some_and(|unit| COUNTED.contains(&unit));
    if is_counted && value < Number::from(0) {
        return Some(Code::NegativeCount);
    }
    let is_whole = matches!(kind, Kind::Integer | Kind::Count);
    (is_whole && value.decimal().1 > 0).then_some(Code::NotAnInteger)
}

/// The unit that is meant where none is typed.
fn unit(field: &Field) -> Option<&str> {
    let usual = (field.kind() == Kind::Percent).then_some("%");
    field.unit.as_deref().or(usual)
}

/// Whether the figure is the number itself, and nothing stands beside it but its unit.
fn is_plain(figure: &Figure, text: &str) -> bool {
    let mut remark = text.trim_matches(blank).chars().map(fold).skip(1);
    !figure.is_tentative()
        && figure.bound == Bound::Exact
        && !remark.any(|c| opens(c) || matches!(c, '※' | '*'))
}

/// Spellings of one unit, its usual one first.
const SPELLINGS: [&[&str]; 4] = [
    &["か所", "カ所", "ヶ所", "ケ所", "ヵ所", "箇所", "個所"],
    &["%", "パーセント"],
    &["人", "名"],
    &["m2", "㎡", "平方メートル"],
];

/// A unit in its usual spelling.
pub(in crate::form) fn plain(unit: &str) -> String {
    let plain = folded(&full_width(unit));
    // Folded too: the long vowel of パーセント is a dash then.
    let usual = SPELLINGS.iter().find(|spellings| spellings.iter().any(|known| folded(known) == plain));
    usual.and_then(|spellings| spellings.first()).map_or(plain, |usual| (*usual).to_owned())
}

impl From<Meaning> for Option<Param> {
    /// A limit as a sentence shows it.
    fn from(meaning: Meaning) -> Option<Param> {
        match meaning {
            Meaning::Number(number) => Some(Param::Number(number)),
            Meaning::Day(day) => Some(Param::Date(day)),
            Meaning::Year(year) => Some(Param::Year(year)),
            Meaning::Words => None,
        }
    }
}

/// The number in a value of a plan, where it is settled and exact.
pub(in crate::form) fn exact(value: Option<&Value>) -> Option<Number> {
    let figure = value?.figure()?;
    (!figure.is_tentative() && figure.bound == Bound::Exact).then_some(figure.value)
}
