//! What a JSON pointer leads through.

use crate::model::{Indicator, Item, Plan};

/// The way (位置) from the plan to a part of it.
pub(super) struct Trail<'p> {
    /// The items on the way, the top one first.
    pub(super) items: Vec<&'p Item>,
    /// The indicator of the last of them, if the way leads to one.
    pub(super) indicator: Option<&'p Indicator>,
}

impl<'p> Trail<'p> {
    /// The way to what a JSON pointer means, as far as there is one.
    pub(super) fn to(plan: &'p Plan, path: &str) -> Trail<'p> {
        let mut trail = Trail { items: Vec::new(), indicator: None };
        let mut steps = path.split('/').skip(1);
        while let (Some(facet), Some(at)) = (steps.next(), steps.next()) {
            let Ok(at) = at.parse::<usize>() else { break };
            let items = trail.items.last().map_or(&plan.items, |item| &item.items);
            match facet {
                "items" => trail.items.extend(items.get(at)),
                "indicators" => {
                    trail.indicator = trail.items.last().and_then(|item| item.indicators.get(at));
                    break;
                }
                _ => break,
            }
        }
        trail
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Id;

    #[test]
    fn a_way_that_leads_nowhere_ends_where_the_plan_ends() {
        let mut plan = Plan::new("計画");
        let mut top = Item::new(Id::derived("a"), "a");
        top.items.push(Item::new(Id::derived("b"), "b"));
        plan.items.push(top);
        let titles = |path: &str| {
            Trail::to(&plan, path).items.iter().map(|item| item.title.clone()).collect::<String>()
        };
        assert_eq!(titles("/items/0/items/0/passages/0/points/1"), "ab");
        assert_eq!([titles("/items/0/items/7"), titles("/items/x"), titles("/title")], ["a", "", ""]);
    }
}
