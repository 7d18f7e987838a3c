//! When in a year: `上半期`, `第２四半期`, `4～9月`, 通年, or words.

use super::{Meaning, Reading, folded};
use crate::form::range::outside;
use crate::model::Number;
use crate::read::{YearPart, year_part};

/// Reads a part of a year; other words stay as they are, for a plan may be timed in words.
pub(in crate::form) fn read(text: &str) -> Reading {
    if let Some(part) = year_part(text) {
        return Reading::words(stored(part));
    }
    match folded(text).as_str() {
        "通年" | "年間" | "年間を通じて" => Reading::words("通年".to_owned()),
        plain if is_no_month(plain) => {
            let month = |number| Some(Meaning::Number(Number::from(number)));
            Reading::fault(text, outside(month(1), month(12)))
        }
        _ => Reading::words(text.to_owned()),
    }
}

/// Whether it is a number and 月, and no month of a year.
fn is_no_month(plain: &str) -> bool {
    plain
        .strip_suffix('月')
        .is_some_and(|month| !month.is_empty() && month.bytes().all(|c| c.is_ascii_digit()))
}

fn stored(part: YearPart) -> String {
    let span = |from: u8, to: u8| {
        if from == to { from.to_string() } else { [&from.to_string(), "～", &to.to_string()].concat() }
    };
    match part {
        YearPart::Half(1) => "上半期".to_owned(),
        YearPart::Half(_) => "下半期".to_owned(),
        YearPart::Quarters(from, to) => ["第", &span(from, to), "四半期"].concat(),
        YearPart::Months(from, to) => span(from, to) + "月",
    }
}
