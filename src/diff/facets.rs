//! The facets of an item as texts.

use super::change::{Change, Part, Subject, When};
use super::edition::Edition;
use super::lines::{Group, changes};
use crate::model::{Item, Passage, Point, Review};

/// A facet (記載事項): whose texts they are, whether two items have the same, and the texts.
struct Facet {
    subject: Subject,
    is_same: fn(&Item, &Item) -> bool,
    groups: fn(&Edition, &Item, &str) -> Vec<Group>,
}

const FACETS: [Facet; 8] = [
    Facet {
        subject: Subject::Item,
        is_same: |old, new| old.headings == new.headings,
        groups: |_, item, path| headings(item, path),
    },
    Facet {
        subject: Subject::Passage,
        is_same: |old, new| old.passages == new.passages,
        groups: |_, item, path| passages(&item.passages, path),
    },
    Facet {
        subject: Subject::Assignment,
        is_same: |old, new| old.assignments == new.assignments,
        groups: assignments,
    },
    Facet {
        subject: Subject::Expectation,
        is_same: |old, new| old.expectations == new.expectations,
        groups: expectations,
    },
    Facet {
        subject: Subject::Commitment,
        is_same: |old, new| old.commitments == new.commitments,
        groups: commitments,
    },
    Facet { subject: Subject::Support, is_same: |old, new| old.supports == new.supports, groups: supports },
    Facet { subject: Subject::Work, is_same: |old, new| old.work == new.work, groups: work },
    Facet { subject: Subject::Review, is_same: |old, new| old.reviews == new.reviews, groups: reviews },
];

/// What changed in the facets of an item that both editions have.
pub(super) fn facets(old: &Edition, new: &Edition, (before, after): (usize, usize)) -> Vec<Change> {
    let (Some(old_item), Some(new_item)) = (old.item(before), new.item(after)) else { return Vec::new() };
    let differing = FACETS.iter().filter(|facet| !(facet.is_same)(old_item, new_item));
    let found = differing.flat_map(|facet| {
        let old_groups = (facet.groups)(old, old_item, &old.item_path(before));
        let new_groups = (facet.groups)(new, new_item, &new.item_path(after));
        changes(facet.subject, &old_groups, &new_groups)
    });
    found.collect()
}

fn at(path: &str, facet: &str, at: usize) -> String {
    format!("{path}/{facet}/{at}")
}

fn points(group: &mut Group, part: Part, path: &str, points: &[Point]) {
    for (at, point) in points.iter().enumerate() {
        let text = match point.labels.as_slice() {
            [] => point.text.clone(),
            labels => [&labels.join("・"), " ", &point.text].concat(),
        };
        group.line(part, &format!("{path}/{at}"), Some(&text));
    }
}

fn headings(item: &Item, path: &str) -> Vec<Group> {
    let group = |(place, heading): (usize, &crate::model::Heading)| {
        let kin = heading.facet.word().to_owned();
        let mut group = Group { kin, path: at(path, "headings", place), ..Group::default() };
        group.line(Part::Heading, "/text", Some(&heading.text));
        group
    };
    item.headings.iter().enumerate().map(group).collect()
}

/// Passages of one role are one group, so that a point may pass from one to the next.
pub(super) fn passages(passages: &[Passage], path: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (place, passage) in passages.iter().enumerate() {
        let role = passage.role.word();
        let known = groups.iter().position(|group| group.kin == role).unwrap_or_else(|| {
            let path = format!("{path}/passages");
            groups.push(Group { kin: role.to_owned(), path, ..Group::default() });
            groups.len() - 1
        });
        let group = &mut groups[known];
        group.line(Part::Heading, &format!("/{place}/heading"), passage.heading.as_deref());
        points(group, Part::Points, &format!("/{place}/points"), &passage.points);
    }
    groups
}

/// A department in the lead is marked as plans mark it.
fn assignments(edition: &Edition, item: &Item, path: &str) -> Vec<Group> {
    let mut group = Group { path: format!("{path}/assignments"), ..Group::default() };
    for (at, assignment) in item.assignments.iter().enumerate() {
        let lead = if assignment.lead { "● " } else { "" };
        let text = [lead, edition.actor(&assignment.actor)].concat();
        group.line(Part::Title, &format!("/{at}"), Some(&text));
    }
    vec![group]
}

fn expectations(edition: &Edition, item: &Item, path: &str) -> Vec<Group> {
    let group = |(place, expectation): (usize, &crate::model::Expectation)| {
        let kin = edition.actor(&expectation.actor).to_owned();
        let mut group = Group { kin, path: at(path, "expectations", place), ..Group::default() };
        points(&mut group, Part::Points, "/points", &expectation.points);
        group
    };
    item.expectations.iter().enumerate().map(group).collect()
}

fn commitments(edition: &Edition, item: &Item, path: &str) -> Vec<Group> {
    let group = |(place, commitment): (usize, &crate::model::Commitment)| {
        let actor = edition.actor(&commitment.actor);
        let mut group = Group {
            owner: actor.to_owned(),
            name: commitment.text.clone(),
            path: at(path, "commitments", place),
            whens: commitment.spans.iter().cloned().map(When::Span).collect(),
            ..Group::default()
        };
        group.line(Part::Title, "/text", Some(&commitment.text));
        group.line(Part::Role, "/actor", Some(actor));
        let target = commitment.target.as_ref().map(|target| target.text.as_str());
        group.line(Part::Target, "/target", target);
        points(&mut group, Part::Points, "/points", &commitment.points);
        group
    };
    item.commitments.iter().enumerate().map(group).collect()
}

fn supports(_: &Edition, item: &Item, path: &str) -> Vec<Group> {
    let group = |(place, support): (usize, &crate::model::Support)| {
        let mut group = Group {
            name: support.title.clone(),
            path: at(path, "supports", place),
            whens: support.timing.iter().cloned().map(When::Timing).collect(),
            ..Group::default()
        };
        group.line(Part::Title, "/title", Some(&support.title));
        group.line(Part::Summary, "/summary", support.summary.as_deref());
        points(&mut group, Part::Results, "/results", &support.results);
        group
    };
    item.supports.iter().enumerate().map(group).collect()
}

fn work(_: &Edition, item: &Item, path: &str) -> Vec<Group> {
    let group = |(place, work): (usize, &crate::model::Work)| {
        let kin = work.year.get().to_string();
        let mut group = Group { kin, path: at(path, "work", place), ..Group::default() };
        points(&mut group, Part::Planned, "/planned", &work.planned);
        points(&mut group, Part::Done, "/done", &work.done);
        group
    };
    item.work.iter().enumerate().map(group).collect()
}

/// A review is the same if it is of the same kind and of the same years.
fn reviews(_: &Edition, item: &Item, path: &str) -> Vec<Group> {
    let group = |(place, review): (usize, &Review)| {
        let years =
            [review.year, review.period.map(|period| period.from), review.period.map(|period| period.to)];
        let years = years.map(|year| year.map_or(0, crate::model::FiscalYear::get));
        let kin = format!("{} {years:?} {}", review.scope.word(), review.half.unwrap_or_default());
        let mut group = Group { kin, path: at(path, "reviews", place), ..Group::default() };
        group.line(Part::Status, "/status", review.status.as_ref().map(|status| status.label.as_str()));
        group.line(Part::Rating, "/rating", review.rating.as_ref().map(|rating| rating.code.as_str()));
        points(&mut group, Part::Done, "/done", &review.done);
        points(&mut group, Part::Assessment, "/assessment", &review.assessment);
        points(&mut group, Part::Issues, "/issues", &review.issues);
        points(&mut group, Part::Next, "/next", &review.next);
        group.line(Part::Due, "/due", review.due.as_deref());
        group
    };
    item.reviews.iter().enumerate().map(group).collect()
}
