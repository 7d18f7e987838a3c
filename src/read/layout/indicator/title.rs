//! What stands in a title besides the title.

use crate::model::profile::{CUMULATIVE, UNITS, has_word};
use crate::model::{Counting, Id, Indicator};

/// An indicator with this printed title: 受講者数(累計) counts cumulatively, センター数（か所） has a unit.
pub(in crate::read) fn titled(printed: &str) -> Indicator {
    let title = printed.split_whitespace().collect::<Vec<_>>().join(" ");
    let (short, unit) = without_unit(&title);
    let mut indicator = Indicator::new(Id::derived(short), short);
    indicator.unit = unit.map(str::to_owned);
    if has_word(&title, CUMULATIVE) {
        indicator.counting = Some(Counting::Cumulative);
    }
    indicator
}

/// The title without a unit in brackets at its end, and that unit.
fn without_unit(title: &str) -> (&str, Option<&str>) {
    let bracketed = || {
        let inner = title.strip_suffix(['）', ')'])?;
        let (before, content) = inner.rsplit_once(['（', '('])?;
        let content = content.trim();
        let named = content.strip_prefix("単位").map(|rest| rest.trim_start_matches(['：', ':', ' ']));
        let unit = named.or_else(|| UNITS.contains(&content).then_some(content))?;
        Some((before.trim_end(), Some(unit)))
    };
    bracketed().filter(|(short, _)| !short.is_empty()).unwrap_or((title, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_in_brackets_is_taken_out_of_the_title() {
        assert_eq!(without_unit("センター数（か所）"), ("センター数", Some("か所")));
        assert_eq!(without_unit("受講者数 (単位：人)"), ("受講者数", Some("人")));
        assert_eq!(without_unit("割合(%)"), ("割合", Some("%")));
    }

    #[test]
    fn other_brackets_belong_to_the_title() {
        assert_eq!(without_unit("受講者数(累計)"), ("受講者数(累計)", None));
        assert_eq!(without_unit("（人）"), ("（人）", None));
        assert_eq!(without_unit(")"), (")", None));
    }
}
