//! What stands before the items: the plan's title, its period, its words.

use super::change::{Change, Part, Subject, When};
use super::facets::passages;
use super::lines::{Group, changes};
use crate::model::Plan;

/// What changed in the plan itself.
pub(super) fn front(old: &Plan, new: &Plan) -> Vec<Change> {
    let mut found = changes(Subject::Plan, &[title(old)], &[title(new)]);
    if old.actors != new.actors {
        found.extend(changes(Subject::Actor, &actors(old), &actors(new)));
    }
    if old.passages != new.passages {
        found.extend(changes(Subject::Passage, &passages(&old.passages, ""), &passages(&new.passages, "")));
    }
    found
}

fn title(plan: &Plan) -> Group {
    let mut group = Group { whens: plan.period.into_iter().map(When::Period).collect(), ..Group::default() };
    group.line(Part::Title, "/title", Some(&plan.title));
    group.line(Part::Subtitle, "/subtitle", plan.subtitle.as_deref());
    let publisher =
        [plan.publisher.name.as_str(), plan.publisher.unit.as_deref().unwrap_or_default()].concat();
    group.line(Part::Publisher, "/publisher", Some(&publisher));
    for (at, level) in plan.levels.iter().enumerate() {
        group.line(Part::Levels, &format!("/levels/{at}"), Some(level));
    }
    for (at, status) in plan.statuses.iter().enumerate() {
        group.line(Part::Statuses, &format!("/statuses/{at}"), Some(&status.label));
    }
    for (at, scale) in plan.rating_scales.iter().enumerate() {
        for (place, rating) in scale.ratings.iter().enumerate() {
            let text = match &rating.label {
                Some(label) => [&rating.code, " ", label].concat(),
                None => rating.code.clone(),
            };
            group.line(Part::RatingScales, &format!("/ratingScales/{at}/ratings/{place}"), Some(&text));
        }
    }
    group
}

fn actors(plan: &Plan) -> Vec<Group> {
    let group = |(at, actor): (usize, &crate::model::Actor)| {
        let mut group = Group {
            owner: actor.id.as_str().to_owned(),
            name: actor.name.clone(),
            path: format!("/actors/{at}"),
            ..Group::default()
        };
        group.line(Part::Title, "/name", Some(&actor.name));
        group.line(Part::Role, "/role", actor.role.as_deref());
        group
    };
    plan.actors.iter().enumerate().map(group).collect()
}
