//! What a part of a plan comes to, counted honestly.

use super::{FiscalYear, Id, Indicator, Item, Plan, Value};
use std::collections::BTreeSet;

/// A count over a part of a plan (集計): so many of so many, what was left out and why, and by which rule.
///
/// There is no percentage in it, and none should be shown where most was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollUp {
    /// The rule by which it was counted.
    pub rule: RollUpRule,
    /// How many fulfil the rule.
    pub numerator: usize,
    /// How many could be judged by it.
    pub denominator: usize,
    /// What could not, in the plan's order.
    pub excluded: Vec<Exclusion>,
}

/// What is counted (集計の方法).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RollUpRule {
    /// Indicators that reached their target in this year.
    IndicatorsReached(FiscalYear),
    /// Supports of which a result is printed.
    SupportsWithResults,
    /// Points of work done, each once however often it is printed.
    WorkDone,
}

/// Something that was left out (集計の対象外).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// The id of the item or indicator.
    pub id: Id,
    /// Why.
    pub reason: ExclusionReason,
}

/// Why something was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExclusionReason {
    /// The indicator has no figure as a target in that year.
    NoTarget,
    /// The indicator has no result in that year.
    NoResult,
    /// Its result is an estimate or provisional.
    Tentative,
    /// Neither direction is better.
    NoDirection,
    /// Nothing says which direction is better.
    DirectionUnknown,
    /// Printed a second time (再掲).
    Repeated,
}

impl RollUp {
    /// Counts over these items, not over what is below them; `None` where there is nothing to judge.
    pub fn of<'p>(items: impl Iterator<Item = &'p Item>, rule: RollUpRule) -> Option<RollUp> {
        counted(items, rule)
    }
}

impl Plan {
    /// Counts over the whole plan; `None` where there is nothing to judge, which is not the same as none.
    pub fn roll_up(&self, rule: RollUpRule) -> Option<RollUp> {
        counted(self.items_in_order(), rule)
    }
}

impl Item {
    /// Counts over the item and everything below it; `None` where there is nothing to judge.
    pub fn roll_up(&self, rule: RollUpRule) -> Option<RollUp> {
        counted(self.and_below(), rule)
    }
}

fn counted<'p>(items: impl Iterator<Item = &'p Item>, rule: RollUpRule) -> Option<RollUp> {
    let mut count = Count {
        roll_up: RollUp { rule, numerator: 0, denominator: 0, excluded: Vec::new() },
        seen: BTreeSet::new(),
    };
    for item in items {
        match rule {
            RollUpRule::IndicatorsReached(year) => {
                for indicator in &item.indicators {
                    count.judge(&indicator.id, reached(indicator, year));
                }
            }
            RollUpRule::SupportsWithResults => {
                for support in &item.supports {
                    count.judge(&item.id, Ok(!support.results.is_empty()));
                }
            }
            RollUpRule::WorkDone => {
                for point in item.work.iter().flat_map(|work| &work.done) {
                    // Where the first print is in another document, the second is the only one there is.
                    let is_again = !count.seen.insert(&point.text) && point.repeated;
                    count.judge(&item.id, if is_again { Err(ExclusionReason::Repeated) } else { Ok(true) });
                }
            }
        }
    }
    (count.roll_up.denominator > 0).then_some(count.roll_up)
}

struct Count<'p> {
    roll_up: RollUp,
    /// The texts of work that were counted.
    seen: BTreeSet<&'p str>,
}

impl Count<'_> {
    fn judge(&mut self, id: &Id, outcome: Result<bool, ExclusionReason>) {
        match outcome {
            Ok(fulfilled) => {
                self.roll_up.denominator += 1;
                self.roll_up.numerator += usize::from(fulfilled);
            }
            Err(reason) => self.roll_up.excluded.push(Exclusion { id: id.clone(), reason }),
        }
    }
}

fn reached(indicator: &Indicator, year: FiscalYear) -> Result<bool, ExclusionReason> {
    let point = indicator.by_year().into_iter().find(|point| point.year == year);
    let figure =
        |value: Option<&Option<Value>>| value.and_then(Option::as_ref).and_then(Value::figure).cloned();
    let target = figure(point.map(|point| &point.target)).ok_or(ExclusionReason::NoTarget)?;
    let actual = figure(point.map(|point| &point.actual)).ok_or(ExclusionReason::NoResult)?;
    if actual.is_tentative() {
        return Err(ExclusionReason::Tentative);
    }
    let judge = indicator.judge();
    judge.direction().ok_or(ExclusionReason::DirectionUnknown)?;
    let missed = judge.missed(target.value, actual.value).ok_or(ExclusionReason::NoDirection)?;
    Ok(!missed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Better, Number, Point, Support, Work, YearPoint};

    fn year() -> FiscalYear {
        FiscalYear::new(2018).unwrap()
    }

    fn indicator(title: &str, target: Option<i32>, actual: Option<i32>) -> Indicator {
        let value = |number: Option<i32>| number.map(|number| Number::from(number).into());
        let mut indicator =
            Indicator { better: Some(Better::Higher), ..Indicator::new(Id::derived(title), title) };
        indicator.points.push(YearPoint {
            target: value(target),
            actual: value(actual),
            ..YearPoint::new(year())
        });
        indicator
    }

    fn plan(items: Vec<Item>) -> Plan {
        Plan { items, ..Plan::new("計画") }
    }

    #[test]
    fn what_cannot_be_judged_is_left_out_and_named() {
        let mut item = Item::new(Id::derived("x"), "x");
        item.indicators = vec![
            indicator("達", Some(42), Some(43)),
            indicator("未", Some(66), Some(55)),
            indicator("空", Some(1), None),
        ];
        let roll_up = plan(vec![item]).roll_up(RollUpRule::IndicatorsReached(year())).unwrap();
        assert_eq!((roll_up.numerator, roll_up.denominator), (1, 2));
        let excluded = [Exclusion { id: Id::derived("空"), reason: ExclusionReason::NoResult }];
        assert_eq!(roll_up.excluded, excluded);
    }

    #[test]
    fn neither_direction_is_another_reason_than_one_that_nobody_says() {
        let mut item = Item::new(Id::derived("x"), "x");
        let with = |title: &str, better| Indicator { better, ..indicator(title, Some(12), Some(12)) };
        item.indicators =
            vec![with("多", Some(Better::Higher)), with("無", Some(Better::None)), with("不明", None)];
        let roll_up = item.roll_up(RollUpRule::IndicatorsReached(year())).unwrap();
        assert_eq!((roll_up.numerator, roll_up.denominator), (1, 1));
        let reasons: Vec<_> = roll_up.excluded.iter().map(|exclusion| exclusion.reason).collect();
        assert_eq!(reasons, [ExclusionReason::NoDirection, ExclusionReason::DirectionUnknown]);
    }

    #[test]
    fn nothing_to_judge_is_not_none() {
        let mut item = Item::new(Id::derived("x"), "x");
        item.indicators = vec![indicator("空", None, None)];
        assert_eq!(item.roll_up(RollUpRule::IndicatorsReached(year())), None);
        assert_eq!(plan(vec![]).roll_up(RollUpRule::SupportsWithResults), None);
    }

    #[test]
    fn an_activity_that_is_printed_again_is_counted_once() {
        let work = |repeated| Work {
            year: year(),
            planned: vec![],
            done: vec![Point {
                labels: vec![], text: "「地域の声システム」を導入".to_owned(), repeated
            }],
        };
        let with = |title: &str, repeated| Item {
            work: vec![work(repeated)],
            ..Item::new(Id::derived(title), title)
        };
        let roll_up = plan(vec![with("一", false), with("二", true)]).roll_up(RollUpRule::WorkDone).unwrap();
        assert_eq!((roll_up.numerator, roll_up.denominator, roll_up.excluded.len()), (1, 1, 1));
        let alone = plan(vec![with("二", true)]).roll_up(RollUpRule::WorkDone).unwrap();
        assert_eq!((alone.denominator, alone.excluded.len()), (1, 0));
    }

    #[test]
    fn supports_are_counted_below_an_item() {
        let support = |results: &[&str]| Support {
            timing: None,
            title: "支援".to_owned(),
            summary: None,
            results: results.iter().map(|&text| Point::from(text)).collect(),
        };
        let step =
            Item { supports: vec![support(&["実施"]), support(&[])], ..Item::new(Id::derived("s"), "s") };
        let above = Item { items: vec![step], ..Item::new(Id::derived("a"), "a") };
        let roll_up = above.roll_up(RollUpRule::SupportsWithResults).unwrap();
        assert_eq!((roll_up.numerator, roll_up.denominator), (1, 2));
    }
}
