//! What figures cannot be, or probably are not.

mod series;

use crate::check::context::{Context, settled};
use crate::check::named::named;
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::error::{Code, Finding, Param, Step};
use crate::model::profile::{AMOUNTS, BALANCES, COUNTED, SHARES, has_word};
use crate::model::{Absence, Certainty, FiscalYear, Indicator, Number, Rounding, RoundingMode, Value};
use crate::text::fold;
use series::{Cell, Kind, cells, series};

/// Not a number (数値でない).
///
/// What: a value that should be a figure and cannot be read as one.
/// Why: it would be missing from every chart and sum.
/// Example: `"5O"`, with the letter O.
pub(in crate::check) const NOT_A_NUMBER: Rule = Rule::new(Code::NotANumber, Group::Figures, On::Reading);

/// Figures in one place (同じ場所の数値).
///
/// What: cells of a table that claim the same indicator, year and series.
/// Why: whichever won in silence, the other would be gone, and nobody knows which is right.
/// Example: two columns `令和3年度実績` with 48 and 55.
pub(in crate::check) const FIGURES_COLLIDE: Rule =
    Rule::new(Code::FiguresCollide, Group::Figures, On::Reading);

/// Mixed units (単位の不一致).
///
/// What: a figure with another unit than its indicator.
/// Why: 3 千円 and 3 円 in one series make a false chart.
/// Example: `"48人"` in an indicator counted in か所.
pub(in crate::check) const UNIT_MIXED: Rule = Rule::new(Code::UnitMixed, Group::Figures, On::Reading);

/// Negative count (負の件数).
///
/// What: a figure below 0 in a unit that counts things, unless the title names a difference or a balance.
/// Why: there are no −3 people; a sign or a dash was taken for part of the number.
/// Example: −3 人.
pub(in crate::check) const NEGATIVE_COUNT: Rule =
    Rule::new(Code::NegativeCount, Group::Figures, On::Indicator(negative_count));

/// Falling cumulative count (累計の減少).
///
/// What: a settled figure of a cumulative indicator below that of an earlier year; targets, results and figures
/// that are said to be neither apart.
/// Why: what was counted once stays counted: one of the two is wrong, or the figure is per year.
/// Example: 1,454 in 2017, 1,453 in 2018.
pub(in crate::check) const CUMULATIVE_FALLS: Rule =
    Rule::new(Code::CumulativeFalls, Group::Figures, On::Indicator(cumulative_falls));

/// Impossible share (範囲外の割合).
///
/// What: a figure in per cent below 0 or above 100 in an indicator whose title names a share.
/// Why: no more than all residents can take part.
/// Example: 120 ％ in 「参加している市民の割合」.
pub(in crate::check) const PERCENT_OUT_OF_RANGE: Rule =
    Rule::new(Code::PercentOutOfRange, Group::Figures, On::Indicator(percent_out_of_range));

/// Slipped digit (桁の違い).
///
/// What: a settled figure ten times the one before or more, or a tenth of it or less, the larger of them at
/// least 100.
/// Why: a digit too many or too few is the commonest slip in typing.
/// Example: 1,345 in 2016, 14,540 in 2017.
pub(in crate::check) const MAGNITUDE_JUMP: Rule =
    Rule::new(Code::MagnitudeJump, Group::Figures, On::Indicator(magnitude_jump));

/// Published rate (公表された達成率).
///
/// What: a printed achievement rate that target and result do not give, rounded or cut to its own digits; only
/// where more is known to be better, since nobody knows how other rates were computed.
/// Why: rate, target or result was changed alone.
/// Example: `"129.0%"` beside 1,090 and 1,152.
pub(in crate::check) const PUBLISHED_RATE_DIFFERS: Rule =
    Rule::new(Code::PublishedRateDiffers, Group::Figures, On::Indicator(published_rate_differs));

/// Superseded estimate (見込みのまま).
///
/// What: an estimate for a year that is over.
/// Why: the settled figure is known by then and may differ.
/// Example: 930（見込み） for 2014 beside results up to 2018.
pub(in crate::check) const ESTIMATE_SUPERSEDED: Rule =
    Rule::new(Code::EstimateSuperseded, Group::Figures, On::Indicator(estimate_superseded));

/// Missing target (目標の欠落).
///
/// What: an indicator without any target, or a year with a result and no target while other years have one; not
/// where a figure stands that may be the target.
/// Why: without target nobody can say whether the result is good.
/// Example: 2018 with a result of 55 and no target.
pub(in crate::check) const TARGET_MISSING: Rule =
    Rule::new(Code::TargetMissing, Group::Figures, On::Indicator(target_missing));

/// Missing result (実績の欠落).
///
/// What: a year that is over, with a target and no result, nor a figure that may be the result.
/// Why: readers cannot tell forgotten from failed.
/// Example: 2018 with a target of 66 and no result, checked as of 2019.
pub(in crate::check) const ACTUAL_MISSING: Rule =
    Rule::new(Code::ActualMissing, Group::Figures, On::Indicator(actual_missing));

/// From how large a figure on a jump is told: small counts may well grow tenfold.
const JUMPS_FROM: i32 = 100;

fn unit_is(indicator: &Indicator, units: &[&str]) -> bool {
    indicator.unit.as_deref().is_some_and(|unit| units.contains(&unit))
}

/// A finding about one figure: its indicator, year, kind, value and unit.
fn about(found: Finding, indicator: &Indicator, cell: &Cell, value: Number) -> Finding {
    let found = found.with("title", named(&indicator.title, &indicator.id)).with("year", cell.year);
    let found = found.with("kind", Param::Term(cell.kind.term())).with("value", value);
    found.with("unit", indicator.unit.as_deref().unwrap_or_default())
}

fn note(notes: &mut Notes, code: Code, indicator: &Indicator, cell: &Cell, before: Option<Number>) {
    let Some(value) = cell.value.figure().map(|figure| figure.value) else { return };
    notes.note(code, &cell.steps(), &|found| {
        let found = about(found, indicator, cell, value);
        match before {
            Some(before) => found.with("before", before),
            None => found,
        }
    });
}

fn outside(indicator: &Indicator, notes: &mut Notes, code: Code, is_outside: &dyn Fn(Number) -> bool) {
    for cell in cells(indicator) {
        if cell.value.figure().is_some_and(|figure| is_outside(figure.value)) {
            note(notes, code, indicator, &cell, None);
        }
    }
}

fn negative_count(_: &Context, indicator: &Indicator, notes: &mut Notes) {
    if unit_is(indicator, &COUNTED) && !is_balance(&indicator.title) {
        outside(indicator, notes, Code::NegativeCount, &|value| value < Number::from(0));
    }
}

/// Whether a title names what may be below zero: 社会増減, 転入者数－転出者数.
fn is_balance(title: &str) -> bool {
    const MINUS: [char; 4] = ['-', '－', '−', '–'];
    // 転入者数（日本人）: what brackets hold is a remark.
    let is_amount = |text: &str| match text.strip_suffix(['）', ')']) {
        Some(inner) => inner.rsplit_once(['（', '(']).map_or("", |(before, _)| before).ends_with(AMOUNTS),
        None => text.ends_with(AMOUNTS),
    };
    let takes_away = || title.match_indices(MINUS).any(|(at, _)| is_amount(title[..at].trim_end()));
    BALANCES.iter().any(|word| has_word(title, word)) || takes_away()
}

fn percent_out_of_range(_: &Context, indicator: &Indicator, notes: &mut Notes) {
    let is_share = || SHARES.iter().any(|word| has_word(&indicator.title, word));
    if unit_is(indicator, &["%", "％", "パーセント"]) && is_share() {
        outside(indicator, notes, Code::PercentOutOfRange, &|value| {
            value < Number::from(0) || value > Number::from(100)
        });
    }
}

fn cumulative_falls(_: &Context, indicator: &Indicator, notes: &mut Notes) {
    if indicator.counting != Some(crate::model::Counting::Cumulative) {
        return;
    }
    for kind in Kind::SERIES {
        let mut highest: Option<(FiscalYear, Number)> = None;
        for (cell, value) in series(indicator, kind) {
            match highest {
                // A sum of reductions, ▲1.28 to ▲2.56, falls while it grows.
                Some((year, before)) if value < before && before > Number::from(0) => {
                    // The same year twice is another rule's finding.
                    if cell.year > year {
                        note(notes, Code::CumulativeFalls, indicator, &cell, Some(before));
                    }
                }
                _ => highest = Some((cell.year, value)),
            }
        }
    }
}

fn magnitude_jump(_: &Context, indicator: &Indicator, notes: &mut Notes) {
    for kind in Kind::SERIES {
        // The last figure that fits those before it, and after it one that does not, if that was the last.
        let (mut base, mut odd): (Option<Number>, Option<Number>) = (None, None);
        for (cell, value) in series(indicator, kind) {
            let Some(before) = base.filter(|before| is_jump(*before, value)) else {
                (base, odd) = (Some(value), None);
                continue;
            };
            if odd.is_some_and(|odd| !is_jump(odd, value)) {
                // Two in a row: the figure moved for good, which was told once.
                (base, odd) = (Some(value), None);
            } else {
                note(notes, Code::MagnitudeJump, indicator, &cell, Some(before));
                odd = Some(value);
            }
        }
    }
}

/// Whether two figures (けたの飛び) are ten times apart or more, the larger at least 100.
pub(in crate::check) fn is_jump(a: Number, b: Number) -> bool {
    let (small, large) = if a < b { (a, b) } else { (b, a) };
    small > Number::from(0) && large >= Number::from(JUMPS_FROM) && large.is_times(10, small)
}

fn published_rate_differs(_: &Context, indicator: &Indicator, notes: &mut Notes) {
    let judge = indicator.judge();
    for (at, point) in indicator.points.iter().enumerate() {
        let Some(printed) = &point.published_rate else { continue };
        let figures = settled(point.target.as_ref()).zip(settled(point.actual.as_ref()));
        let rate = figures.and_then(|(target, actual)| judge.rate(target, actual));
        let (Some(rate), Some((units, digits))) = (rate, printed_rate(printed)) else { continue };
        let rounded = |mode| rate.percent(Rounding { digits, mode }).0;
        let right = rounded(RoundingMode::HalfUp);
        if units == right || units == rounded(RoundingMode::Truncate) {
            continue;
        }
        let Some(right) = Number::from_decimal(right, digits.into()) else { continue };
        let steps = ["points".into(), at.into(), "publishedRate".into()];
        notes.note(Code::PublishedRateDiffers, &steps, &|found| {
            found
                .with("title", named(&indicator.title, &indicator.id))
                .with("found", printed.as_str())
                .with("year", point.year)
                .with("right", right)
        });
    }
}

/// A rate as printed, without its point, and how many digits stand after the point: 129.0% is 1290 and 1.
fn printed_rate(printed: &str) -> Option<(i64, u8)> {
    let (mut units, mut digits, mut seen_digit): (i64, Option<u8>, bool) = (0, None, false);
    for c in printed.chars().map(fold) {
        match c.to_digit(10) {
            Some(digit) => {
                units = units.checked_mul(10)?.checked_add(digit.into())?;
                digits = digits.map(|digits| digits.saturating_add(1));
                seen_digit = true;
            }
            None if c == '.' && digits.is_none() => digits = Some(0),
            None if c == '%' || c == ',' || c.is_whitespace() => {}
            None => return None,
        }
    }
    let digits = digits.unwrap_or(0);
    (seen_digit && digits <= 9).then_some((units, digits))
}

fn estimate_superseded(context: &Context, indicator: &Indicator, notes: &mut Notes) {
    for cell in cells(indicator) {
        let estimated = cell.value.figure().is_some_and(|figure| figure.certainty == Certainty::Estimated);
        // Of a target an estimate is no more than that, and of a figure nobody knows which of the two it is.
        let is_result = matches!(cell.kind, Kind::Baseline | Kind::Actual);
        if estimated && is_result && context.is_over(cell.year) {
            note(notes, Code::EstimateSuperseded, indicator, &cell, None);
        }
    }
}

/// Whether something is said: a figure, words, or a reason why there is none.
fn is_stated(value: Option<&Value>) -> bool {
    !matches!(value, None | Some(Value::Absent { state: Absence::Missing, .. }))
}

fn target_missing(_: &Context, indicator: &Indicator, notes: &mut Notes) {
    let has_target = |point: &crate::model::YearPoint| is_stated(point.target.as_ref());
    if !indicator.points.iter().any(has_target) {
        let has_goal = indicator.final_goal.as_ref().is_some_and(|goal| is_stated(Some(&goal.value)));
        // Figures of which nobody says what they are may be the targets.
        let may_have = indicator.points.iter().any(|point| is_stated(point.value.as_ref()));
        if !has_goal && !may_have {
            notes.note(Code::TargetMissing, &[], &|found| {
                found.with("title", named(&indicator.title, &indicator.id))
            });
        }
        return;
    }
    for (at, point) in indicator.points.iter().enumerate() {
        if is_stated(point.actual.as_ref()) && !has_target(point) && !is_stated(point.value.as_ref()) {
            absent(
                notes,
                Code::TargetMissing,
                indicator,
                &["points".into(), at.into(), "target".into()],
                point.year,
            );
        }
    }
}

fn actual_missing(context: &Context, indicator: &Indicator, notes: &mut Notes) {
    for (at, point) in indicator.points.iter().enumerate() {
        let is_wanted = is_stated(point.target.as_ref()) && context.is_over(point.year);
        // A figure of which nobody says what it is may be the result.
        if is_wanted && !is_stated(point.actual.as_ref()) && !is_stated(point.value.as_ref()) {
            absent(
                notes,
                Code::ActualMissing,
                indicator,
                &["points".into(), at.into(), "actual".into()],
                point.year,
            );
        }
    }
}

fn absent(notes: &mut Notes, code: Code, indicator: &Indicator, steps: &[Step], year: FiscalYear) {
    notes.note(code, steps, &|found| {
        found.with("title", named(&indicator.title, &indicator.id)).with("year", year)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_rate_keeps_its_digits() {
        assert_eq!(printed_rate("129.0%"), Some((1290, 1)));
        assert_eq!(printed_rate("９６％"), Some((96, 0)));
        assert_eq!(printed_rate("1,050 %"), Some((1050, 0)));
        assert_eq!(printed_rate("約90%"), None);
        assert_eq!(printed_rate("―"), None);
        assert_eq!(printed_rate("%"), None);
    }

    #[test]
    fn a_difference_or_a_balance_may_be_below_zero_and_a_count_may_not() {
        for title in [
            "社会増減",
            "純増数",
            "転入者数-転出者数",
            "転入者数（日本人） － 転出者数",
            "転入超過数",
            "待機児童数の前年差",
        ] {
            assert!(is_balance(title), "{title}");
        }
        for title in ["Wi-Fi設置数", "交流人口", "A-1の件数", "相談件数", "センター数", "減塩教室の参加者数"]
        {
            assert!(!is_balance(title), "{title}");
        }
    }

    #[test]
    fn only_a_tenfold_change_of_a_large_figure_is_a_jump() {
        let jump = |a: f64, b: f64| is_jump(Number::new(a).unwrap(), Number::new(b).unwrap());
        assert!(jump(1345.0, 13450.0) && jump(13450.0, 1345.0) && jump(10.0, 100.0));
        assert!(!jump(1345.0, 13449.0) && !jump(9.9, 99.0) && !jump(0.0, 5000.0) && !jump(-5.0, 5000.0));
    }
}
